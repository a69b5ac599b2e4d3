"""Ingest: every article without a brief gets one, and nothing else is touched."""

import shutil
from pathlib import Path

import pytest

from briefgen.commands.check import check
from briefgen.commands.ingest import ingest
from briefgen.config import Config, read_config

ARTICLE = """Nine nights without diesel

By Lena Okafor

14 May 2031

The island of Skerry has burned imported diesel since 1958. In February 2031 it did without, and nobody was cold. For
nine nights running, a battery filled by the tide carried the whole load of the island and let its diesel sets rest.

The cooperative says that the trial saved 41,000 litres of fuel. Engineers at the mainland grid company are not
convinced. They say that slack water would have drained the battery in about 14 hours. It plans another turbine by 2033.
"""


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "seeds").mkdir()
    return read_config(tmp_path)


def write_seed(project: Config, name: str, words: str | bytes = ARTICLE) -> Path:
    path = project.seeds / name
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path


def run(project: Config, *files: Path, **options: bool) -> tuple[list[str], list[str]]:
    report = ingest(project, files, None, **options)
    return list(report.done), [f"{d.location}: {d.severity}: {d.code}" for d in report.found]


def list_briefs(project: Config) -> list[str]:
    return sorted(p.name for p in (project.content / "briefs").glob("*"))


def test_an_article_gets_a_draft_that_check_reads_without_error(project: Config) -> None:
    write_seed(project, "skerry.txt")
    run(project)
    text = (project.content / "briefs" / "okafor-2031.md").read_text()
    assert "status: draft" in text
    assert "file: skerry.txt" in text
    assert "][c1]" in text
    assert check(project).errors == ()


def test_a_brief_that_is_there_is_left_alone(project: Config) -> None:
    write_seed(project, "skerry.txt")
    run(project)
    path = project.content / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace("title: Nine nights without diesel", "title: Mine"))
    path = path.rename(path.with_name("mine.md"))
    before = path.read_bytes()
    done, _ = run(project)
    assert list_briefs(project) == ["mine.md"]
    assert path.read_bytes() == before
    assert "content/briefs/mine.md" in done[0]


def test_a_file_that_cannot_be_read_is_said_and_the_others_go_on(project: Config) -> None:
    write_seed(project, "a-picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    write_seed(project, "b-empty.txt", b"")
    write_seed(project, "c-skerry.txt")
    _, found = run(project)
    assert [line.split(":")[0] for line in found] == ["seeds/a-picture.txt", "seeds/b-empty.txt"]
    assert list_briefs(project) == ["okafor-2031.md"]


def test_a_missing_file_is_said(project: Config) -> None:
    _, found = run(project, project.seeds / "nowhere.txt")
    assert found == ["seeds/nowhere.txt: error: unreadable-file"]


def test_a_dry_run_shows_the_brief_and_writes_nothing(project: Config) -> None:
    write_seed(project, "skerry.txt")
    done, _ = run(project, dry_run=True)
    assert "+++ content/briefs/okafor-2031.md" in done
    assert "+title: Nine nights without diesel" in done
    assert not project.content.exists()


def test_two_articles_of_one_author_and_year_get_names_of_their_own(project: Config) -> None:
    write_seed(project, "a.txt")
    write_seed(project, "b.txt", ARTICLE.replace("Nine nights", "Ten nights"))
    run(project)
    assert list_briefs(project) == ["okafor-2031-2.md", "okafor-2031.md"]


def test_the_same_article_under_two_names_gets_one_brief(project: Config) -> None:
    write_seed(project, "a.txt")
    write_seed(project, "b.txt")
    run(project)
    assert list_briefs(project) == ["okafor-2031.md"]


def test_a_readme_among_the_articles_is_none(project: Config) -> None:
    write_seed(project, "README.txt")
    done, _ = run(project)
    assert done == ["no articles in seeds"]


def test_what_is_done_is_told_on_the_way(project: Config) -> None:
    write_seed(project, "skerry.txt")
    told: list[str] = []
    ingest(project, (), None, tell=told.append)
    assert told == ["1/1 skerry.txt", ""]


def test_the_annotated_articles_become_drafts_that_check_reads_without_error(tmp_path: Path, shared: Path) -> None:
    config = read_config(tmp_path)
    ingest(config, (), shared / "seeds")
    shutil.copytree(shared / "seeds", config.seeds)
    assert len(list_briefs(config)) == 5
    assert check(config).errors == ()
    before = {path: path.read_bytes() for path in config.content.rglob("*") if path.is_file()}
    ingest(config, (), None)
    assert {path: path.read_bytes() for path in config.content.rglob("*") if path.is_file()} == before
