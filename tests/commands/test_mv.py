"""A renamed brief keeps its readers: links are mended, its old name is an alias, nothing else changes."""

from pathlib import Path

import pytest

from briefgen.commands.fmt import fmt
from briefgen.commands.mv import mv
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError

ONE = "---\ntitle: One\n---\n\nSee [two][two-2032#c1].\n"
TWO = "---\ntitle: Two  # our second\nrelated: [one-2031]\n---\n\nAs [one][one-2031] says.\n"


@pytest.fixture
def project(tmp_path: Path) -> Config:
    briefs = tmp_path / "content" / "briefs"
    briefs.mkdir(parents=True)
    (briefs / "one-2031.md").write_text(ONE)
    (briefs / "two-2032.md").write_text(TWO)
    (briefs / "two-2032").mkdir()
    (briefs / "two-2032" / "turbine.png").write_bytes(b"picture")
    (tmp_path / "content" / "disagreements.yaml").write_text("claims: [one-2031#c1, two-2032#c1]\n")
    return read_config(tmp_path)


def test_links_are_mended_and_the_old_name_is_an_alias(project: Config) -> None:
    mv(project, "two-2032", "lind-2033")
    briefs = project.content / "briefs"
    assert sorted(p.name for p in briefs.iterdir()) == ["lind-2033", "lind-2033.md", "one-2031.md"]
    assert (briefs / "lind-2033" / "turbine.png").read_bytes() == b"picture"
    assert (briefs / "one-2031.md").read_text() == ONE.replace("two-2032", "lind-2033")
    assert (briefs / "lind-2033.md").read_text() == TWO.replace("2031]\n", "2031]\naliases: [two-2032]\n", 1)
    assert (project.content / "disagreements.yaml").read_text() == "claims: [one-2031#c1, lind-2033#c1]\n"


def test_the_alias_stands_where_fmt_has_it(project: Config) -> None:
    mv(project, "two-2032", "lind-2033")
    assert fmt(project, ()).done == ("every brief is in order",)


def test_a_brief_that_cannot_be_read_keeps_its_name(project: Config) -> None:
    path = project.content / "briefs" / "two-2032.md"
    path.write_bytes(TWO.encode("utf-16"))
    mv(project, "two-2032", "lind-2033")
    moved = path.with_name("lind-2033.md")
    assert "aliases: [two-2032]" in moved.read_text("utf-16")
    moved.write_bytes(b"---\ntitle: \xff\n---\n")
    with pytest.raises(BriefgenError, match="the brief cannot be read"):
        mv(project, "lind-2033", "moe-2034")
    assert moved.exists()


def test_a_dry_run_changes_nothing(project: Config) -> None:
    report = mv(project, "two-2032", "lind-2033", dry_run=True)
    assert (project.content / "briefs" / "two-2032.md").read_text() == TWO
    assert report.done[-1] == "would move two-2032.md to content/briefs/lind-2033.md"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("three", "four", "there is no brief three.md"),
        ("one-2031", "One", "small letters"),
        ("one-2031", "two-2032", "there is a brief two-2032.md already"),
    ],
)
def test_a_name_that_cannot_be_is_refused(project: Config, old: str, new: str, words: str) -> None:
    with pytest.raises(BriefgenError, match=words):
        mv(project, old, new)
    assert (project.content / "briefs" / "one-2031.md").read_text() == ONE
