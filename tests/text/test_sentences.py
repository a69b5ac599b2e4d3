"""Where sentences begin and end, over a table of cases; `|` in a case is an end."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.sentences import split_sentences

CASES: list[str] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sentences.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_they_should(case: str) -> None:
    text = case.replace(" | ", " ")
    wanted = case.split(" | ")
    wanted[0] = wanted[0].removeprefix("1. ")
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


@given(st.text(alphabet='aB.!?[1] \n“”"(’)…»é', max_size=120))
def test_sentences_hold_the_whole_text_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in spans)
    between = [
        text[a:b] for a, b in zip([0, *(s.end for s in spans)], [*(s.start for s in spans), len(text)], strict=True)
    ]
    assert all(gap.strip() == "" for gap in between[1:])
