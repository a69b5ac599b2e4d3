"""Kinds of claims, over a table of cases of our own."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.extract.claim_kinds import judge
from briefgen.extract.cues import split_tokens
from briefgen.model.article import Span
from briefgen.model.findings import ClaimKind, Figure

CASES: list[list[Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "claim_kinds.yaml").read_text(encoding="utf-8")
)


def find_kind(sentence: str, figures: Sequence[Figure] = (), before: ClaimKind | None = None) -> ClaimKind:
    return judge(sentence, split_tokens(sentence.lower()), figures, before).kind


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_a_claim_has_its_kind(case: list[Any]) -> None:
    kinds = case[2] if len(case) > 2 else ()
    figures = [Figure(f"f{n}", Span(0, 1), Decimal(1), "x", kind) for n, kind in enumerate(kinds)]
    assert find_kind(case[1], figures) == case[0]


def test_advice_may_go_on_in_the_next_sentence() -> None:
    assert find_kind("That would involve visits by teachers.", (), "recommendation") == "recommendation"
    assert find_kind("That would involve visits by teachers.", (), "fact") == "forecast"
