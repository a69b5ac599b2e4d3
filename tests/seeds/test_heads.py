"""Heads of articles: the table of tests/cases/heads.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.seeds import read_article

CASES: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "heads.yaml").read_text("utf-8"), yaml.BaseLoader
)
BODY = """
The winter trial on Skerry ended in March after nine nights in which the village had burned no diesel at all, and those
who had paid for it were asked what they had learned from the wind and from the sea.

They said that the store had been too small for the week of fog in January, and that it would have to be doubled before
the ferry could be charged from it as well.
"""
FIELDS = ("title", "container-title", "publisher", "volume", "issue", "publisher-place", "issued")


def fold(words: str) -> str:
    return " ".join(words.casefold().split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["want"]["title"]))
def test_a_head_gives_its_facts_and_no_others(case: dict[str, Any]) -> None:
    article, _ = read_article("head.txt", (case["head"] + BODY).encode())
    assert article is not None
    csl = article.csl
    got = {field: fold(str(csl[field])) for field in FIELDS if csl.get(field)}
    if csl.get("author"):
        got["author"] = [" ".join(filter(None, (a.get("given"), a["family"]))) for a in csl["author"]]
    assert got == {key: fold(value) if isinstance(value, str) else value for key, value in case["want"].items()}
