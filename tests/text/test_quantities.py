"""Quantities in running text: a table of phrases, and laws for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.quantities import find_quantities
from briefgen.text.quantity import Quantity

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "quantities.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
_PIECES = (
    "$|USD|€|5|1,000|12|.|,| |-|–|to|and|between|from|half|a|third|million|percent|%|three|times|of|"
    "ships|per day|largest|doubling|-year|km|bn|one in five|decade|minus|+|/|(|[4]|\n|9999999999|0.0001|½|rose|none"
)
PIECES = st.sampled_from(_PIECES.split("|"))


def shown(quantity: Quantity) -> str:
    top = f"..{quantity.value_max}" if quantity.value_max is not None else ""
    return f"{quantity.value}{top} {quantity.unit}" + (" ~" if quantity.approx else "")


@pytest.mark.parametrize("words, expected", CASES["rows"], ids=[row[0] for row in CASES["rows"]])
def test_a_quantity_is_read(words: str, expected: dict[str, str]) -> None:
    assert {words[q.span.start : q.span.end]: shown(q) for q in find_quantities(words)} == expected


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_gives_quantities_in_order(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        words = text[quantity.span.start : quantity.span.end]
        assert words == words.strip()
        assert quantity.value.is_finite()
        assert quantity.value_max is None or abs(quantity.value_max) >= abs(quantity.value)
        end = quantity.span.end
