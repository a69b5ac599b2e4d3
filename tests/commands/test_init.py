"""A new project is whole: it can be read without a fault, and nothing that is there is overwritten."""

from pathlib import Path

from briefgen.commands.init import STARTER, init
from briefgen.commands.sources import sources
from briefgen.config import read_config


def test_a_new_project_has_an_article_and_its_brief(tmp_path: Path) -> None:
    init(tmp_path)
    report = sources(read_config(tmp_path))
    assert report.found == ()
    assert report.done == ("present     skerry-tidal-battery.txt  okafor-2031",)


def test_a_second_init_keeps_what_is_there(tmp_path: Path) -> None:
    init(tmp_path)
    settings = tmp_path / "briefgen.toml"
    settings.write_text('title = "Ours"\n')
    report = init(tmp_path)
    assert settings.read_text() == 'title = "Ours"\n'
    assert sum(line.startswith("kept") for line in report.done) == len(STARTER)


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    report = init(tmp_path / "project", dry_run=True)
    assert not (tmp_path / "project").exists()
    assert sum("would write" in line for line in report.done) == len(STARTER)
