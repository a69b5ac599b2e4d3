"""What changed is told from git, claim by claim; what a shallow clone has lost is not guessed."""

import subprocess
from pathlib import Path

import pytest

from briefgen.commands.log import log
from briefgen.commands.mv import mv
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError

BRIEF = """---
title: Skerry
claims:
  - {id: c1, text: The battery held for nine nights., quote: nine nights}
  - {id: c2, text: It spared 41 kilolitres of fuel., quote: "41,000 litres"}
---
"""


DAY = "2031-05-14T12:00:00Z"


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Lena", "-c", "user.email=lena@skerry.example", "-c", "commit.gpgsign=false"]
    day = {
        "GIT_AUTHOR_DATE": DAY,
        "GIT_COMMITTER_DATE": DAY,
        "PATH": "/usr/bin:/bin",
    }
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env=day)


def commit(config: Config, text: str | None, subject: str) -> None:
    path = config.content / "briefs" / "okafor-2031.md"
    if text is None:
        path.unlink()
    else:
        path.write_text(text)
    git(config.root, "add", "-A")
    git(config.root, "commit", "-qm", subject)


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    git(tmp_path, "init", "-q")
    config = read_config(tmp_path)
    commit(config, BRIEF, "Draft the brief")
    commit(config, BRIEF.replace("held for", "lasted"), "Say lasted")
    commit(config, BRIEF.replace("held for", "lasted").replace("id: c2", "id: c3"), "Take c2 back")
    return config


def test_each_revision_says_which_claims_changed(project: Config) -> None:
    lines = [line for line in log(project).done if not line.startswith(("2031", "    ")) and line]
    assert lines == [
        "  added      okafor-2031#c3",
        "  withdrawn  okafor-2031#c2",
        "  reworded   okafor-2031#c1",
        "  added      okafor-2031#c1",
        "  added      okafor-2031#c2",
    ]


def test_two_revisions_are_compared_in_one_step(project: Config) -> None:
    assert log(project, first="HEAD~2", last="HEAD~1").done == (
        "HEAD~2 to HEAD~1",
        "  reworded   okafor-2031#c1",
        "    - The battery held for nine nights.",
        "    + The battery lasted nine nights.",
    )


def test_another_briefs_changes_are_left_out(project: Config) -> None:
    assert log(project, "brekke-2032").done == ("No claim changed.",)


def test_a_renamed_brief_is_the_same_brief(project: Config) -> None:
    mv(project, "okafor-2031", "lind-2033")
    git(project.root, "add", "-A")
    git(project.root, "commit", "-qm", "Rename")
    assert log(project, first="HEAD~1").done == ("No claim changed.",)


def test_a_shallow_clone_is_noticed(project: Config, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project.root}", str(clone))
    with pytest.raises(BriefgenError, match="this clone is shallow"):
        log(read_config(clone))


def test_an_unknown_revision_is_named(project: Config) -> None:
    with pytest.raises(BriefgenError, match="nosuch"):
        log(project, first="nosuch")


def test_a_folder_without_git_says_so(tmp_path: Path) -> None:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    with pytest.raises(BriefgenError, match="not a git repository"):
        log(read_config(tmp_path))
