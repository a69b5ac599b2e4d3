"""What git remembers, on the page of a brief: what readers could see change, in few runs of git."""

import re
import subprocess
from pathlib import Path

import pytest

from briefgen import history
from briefgen.commands.build import build
from briefgen.config import Config, read_config
from briefgen.library.changes import join_days
from briefgen.model.site import ClaimChange, DayOfChange
from tests.commands.test_log import BRIEF, commit, git

PUBLIC = BRIEF.replace("title: Skerry", "title: Skerry\nstatus: reviewed").replace("nine nights}", "nine nights}")


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    git(tmp_path, "init", "-q")
    return read_config(tmp_path)


def changes(config: Config) -> str:
    """The section of the built page, as words."""
    page = (config.site / "briefs" / "okafor-2031.html").read_text()
    section = page.partition('aria-labelledby="changes"')[2].partition("</section>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", section).replace("\u00a0", " ").split())


def on_day(config: Config, day: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.commands.test_log.DAY", f"{day}T12:00:00Z")
    commit(config, text, "Work on it")


@pytest.fixture
def grown(project: Config, monkeypatch: pytest.MonkeyPatch) -> Config:
    on_day(project, "2031-05-01", BRIEF, monkeypatch)
    on_day(project, "2031-05-14", PUBLIC, monkeypatch)
    on_day(project, "2031-05-20", PUBLIC.replace("held for", "lasted"), monkeypatch)
    on_day(project, "2031-05-21", PUBLIC.replace("held for", "lasted").replace("id: c2", "id: c3"), monkeypatch)
    return project


def test_a_page_says_what_readers_could_see_change(grown: Config) -> None:
    build(grown)
    said = changes(grown)
    assert "21 May 2031 c3 added It spared 41 kilolitres of fuel. c2 withdrawn It spared 41 kilolitres of fuel." in said
    assert "c1 reworded The battery held for nine nights. The battery lasted nine nights." in said
    assert "14 May 2031 The brief came to the site with 2 claims." in said


def test_what_a_draft_said_stays_with_its_editors(grown: Config) -> None:
    build(grown)
    assert changes(grown).endswith("14 May 2031 The brief came to the site with 2 claims.")
    build(grown, drafts=True)
    assert changes(grown).endswith("14 May 2031 The brief came to the site with 2 claims.")


def test_the_same_commit_gives_the_same_bytes_with_and_without_memory(grown: Config) -> None:
    build(grown)
    first = (grown.site / "briefs" / "okafor-2031.html").read_bytes()
    (grown.root / ".briefgen" / "changes.json").unlink()
    (grown.site / "briefs" / "okafor-2031.html").unlink()
    build(grown)
    assert (grown.site / "briefs" / "okafor-2031.html").read_bytes() == first


def test_a_commit_alone_makes_the_page_anew(grown: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    path = grown.content / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace("lasted", "went on for"))
    build(grown)
    assert "went on for" not in changes(grown)
    on_day(grown, "2031-06-01", path.read_text(), monkeypatch)
    build(grown)
    assert "1 June 2031 c1 reworded" in changes(grown)


def test_git_runs_few_times_however_many_briefs_there_are(grown: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(40):
        (grown.content / "briefs" / f"lind-{n}.md").write_text(PUBLIC)
    git(grown.root, "add", "-A")
    git(grown.root, "commit", "-qm", "Many more")
    runs: list[object] = []
    real = subprocess.run

    def count(*words: object, **more: object) -> object:
        runs.append(words)
        return real(*words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(history.subprocess, "run", count)
    build(grown)
    assert len(runs) <= 5
    (grown.content / "briefs" / "lind-1.md").write_text(PUBLIC.replace("held for", "went on for"))
    runs.clear()
    build(grown)
    assert len(runs) == 1


def test_a_brief_under_another_name_keeps_its_history(grown: Config) -> None:
    path = grown.content / "briefs" / "okafor-2031.md"
    path.with_name("lind-2033.md").write_text(path.read_text().replace("status:", "aliases: [okafor-2031]\nstatus:"))
    path.unlink()
    git(grown.root, "add", "-A")
    git(grown.root, "commit", "-qm", "Rename")
    build(grown)
    page = (grown.site / "briefs" / "lind-2033.html").read_text()
    assert "The battery lasted nine nights" in page.partition('aria-labelledby="changes"')[2]


def test_a_shallow_clone_is_noticed_and_the_site_is_built(grown: Config, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{grown.root}", str(clone))
    config = read_config(clone)
    report = build(config)
    assert any("this clone is shallow" in line for line in report.done)
    assert changes(config) == ""


def test_without_git_there_is_no_section(tmp_path: Path) -> None:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    (tmp_path / "content" / "briefs" / "okafor-2031.md").write_text(PUBLIC)
    config = read_config(tmp_path)
    assert build(config).errors == ()
    assert changes(config) == ""


def day(number: int, *found: ClaimChange, is_first: bool = False) -> DayOfChange:
    return DayOfChange(f"2031-05-{number:02}", is_first, 2, found)


def test_changes_of_one_day_are_one() -> None:
    first = ClaimChange("reworded", "c1", "a", "b")
    second = ClaimChange("reworded", "c1", "b", "c")
    back = ClaimChange("reworded", "c1", "b", "a")
    new, gone = ClaimChange("added", "c2", "", "x"), ClaimChange("withdrawn", "c2", "x", "")
    assert join_days([day(1, first), day(1, second)]) == (day(1, ClaimChange("reworded", "c1", "a", "c")),)
    assert join_days([day(1, first), day(1, back)]) == ()
    assert join_days([day(1, new), day(1, gone)]) == ()
    assert join_days([day(1, is_first=True), day(1, new), day(2, first)]) == (day(2, first), day(1, is_first=True))
