"""An article that was read before is the same from memory."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.commands import articles
from briefgen.commands.articles import read_remembered
from briefgen.config import read_config
from briefgen.files import File
from briefgen.seeds import read_article
from tests.commands.test_ingest import ARTICLE

SEED = File("seeds/skerry.txt", ARTICLE.encode())


def test_what_is_remembered_is_what_was_read(tmp_path: Path) -> None:
    config = read_config(tmp_path)
    first, again = read_remembered(SEED, config), read_remembered(SEED, config)
    assert list((tmp_path / ".briefgen" / "articles").iterdir())
    assert first.value is not None
    assert again.value == replace(first.value, csl=again.value.csl if again.value else {})
    assert read_article(*SEED) == first


def test_another_version_of_the_code_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = read_config(tmp_path)
    read_remembered(SEED, config)
    monkeypatch.setattr(articles, "code_digest", lambda rooms: "other")
    monkeypatch.setattr("briefgen.seeds.read_article", lambda path, data: "read again")
    with pytest.raises(AttributeError):
        read_remembered(SEED, config)


def test_a_broken_memory_is_no_fault(tmp_path: Path) -> None:
    config = read_config(tmp_path)
    read_remembered(SEED, config)
    for path in (tmp_path / ".briefgen" / "articles").iterdir():
        path.write_text("{]")
    assert read_remembered(SEED, config).value is not None
