"""Articles as they come from browsers, typesetters and word processors: what a reader finds in them, word for word.

Beside each file of tests/cases/saved/ lies NAME.ENDING.yaml: what the article says of itself, and all of its blocks but
the site's own, in order.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.model.article import Article, TextLink
from briefgen.seeds import read_article

FOLDER = Path(__file__).parents[1] / "cases" / "saved"
FILES = sorted(path.name.removesuffix(".yaml") for path in FOLDER.glob("*.yaml"))


def is_inner(article: Article, link: TextLink) -> bool:
    kinds = ("body", "note", "caption", "front")
    return any(b.kind in kinds and b.span.start <= link.span.start < b.span.end for b in article.blocks)


def describe(article: Article) -> dict[str, Any]:
    return {
        "csl": dict(article.csl),
        "affiliations": dict(article.affiliations),
        "basis": article.issued_basis,
        "language": article.language,
        "blocks": [
            {block.kind: article.text[block.span.start : block.span.end]}
            for block in article.blocks
            if block.kind not in ("boilerplate", "repeat")
        ],
        "links": [
            f"{article.text[link.span.start : link.span.end]} -> {link.url}"
            for link in article.links
            if is_inner(article, link)
        ],
    }


def read(name: str) -> dict[str, Any]:
    article, found = read_article(name, (FOLDER / name).read_bytes())
    assert article is not None, found
    assert not found
    said = describe(article)
    said["csl"] = {key: value for key, value in said["csl"].items() if value}
    return said


@pytest.mark.parametrize("name", FILES)
def test_a_saved_article_is_read_as_a_reader_reads_it(name: str) -> None:
    expected = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    said = read(name)
    for key, value in expected.items():
        assert said[key] == value, key


def test_every_saved_article_has_its_reading() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.suffix != ".yaml"} == set(FILES)
