"""Folding in Python; tests/browser/test_search.py runs the same table in a browser."""

import json
from pathlib import Path

import pytest

from briefgen.site.folding import LETTERS, fold, spellings, split_words

CASES = json.loads((Path(__file__).parents[1] / "cases/site/folding.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text, words", CASES)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_the_schwa_is_found_by_both_spellings() -> None:
    assert spellings("Heydər Əliyev") == (("heydar", "heyder"), ("aliyev", "eliyev"))
    assert spellings("Baku") == (("baku",),)


def test_folding_twice_is_folding_once() -> None:
    for letter in LETTERS:
        assert fold(fold(f"a{letter}b")) == fold(f"a{letter}b")
