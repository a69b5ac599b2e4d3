"""Articles at hand are found by name or digest, and opened again only where they have another mark."""

import os
from pathlib import Path

import pytest

from briefgen.commands import content
from briefgen.commands.content import read_content
from briefgen.commands.evidence import find_articles
from briefgen.commands.ingest import ingest
from briefgen.config import Config, read_config
from briefgen.memory import Memory
from tests.commands.test_ingest import ARTICLE


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "seeds").mkdir()
    config = read_config(tmp_path)
    (config.seeds / "skerry.txt").write_text(ARTICLE, encoding="utf-8")
    ingest(config, [], None, dry_run=False)
    for path in (config.seeds / "skerry.txt", *config.content.rglob("*.md")):
        os.utime(path, ns=(10**18, 10**18))
    return config


def test_an_article_as_it_was_is_not_opened_again(project: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    briefs = read_content(project).value.briefs
    memory, opened = Memory(), []
    real = content.read_file
    monkeypatch.setattr(content, "read_file", lambda path, shown: opened.append(shown) or real(path, shown))
    first = find_articles(briefs, project, memory)
    assert len(first.value) == 1
    assert find_articles(briefs, project, memory) == first
    assert opened == ["seeds/skerry.txt"]
    (project.seeds / "skerry.txt").write_text(ARTICLE + "\nOne line more.\n", encoding="utf-8")
    changed = find_articles(briefs, project, memory)
    assert opened == ["seeds/skerry.txt"] * 2
    assert [d.code for d in changed.found] == ["source-changed"]


def test_an_article_under_another_name_is_known_by_its_digest(project: Config) -> None:
    briefs = read_content(project).value.briefs
    (project.seeds / "skerry.txt").rename(project.seeds / "other.txt")
    found = find_articles(briefs, project, Memory())
    assert [article.name for article in found.value.values()] == ["other.txt"]
