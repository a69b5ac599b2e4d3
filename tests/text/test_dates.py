"""Dates in running text: a table of phrases, and laws for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.dates import find_dates
from briefgen.text.edtf import bounds, is_edtf, overlap

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "dates.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
_PIECES = (
    "in May 2031|last|this|week|the next|five|years|ago|12|–|-|/|.|, |2030|20th century|March|spring|of|to|"
    "between|and|99|0000|9999|first|a decade|earlier| |\n|9999-12-31|"
    "Q3|half|31|Feb.|Tuesday|same period|’|9999 years later"
)
PIECES = st.sampled_from(_PIECES.split("|"))


@pytest.mark.parametrize("words, expected", CASES["rows"], ids=[row[0] for row in CASES["rows"]])
def test_a_date_is_read(words: str, expected: dict[str, str]) -> None:
    found = find_dates(words, issued=CASES["issued"])
    assert {words[d.span.start : d.span.end]: d.edtf for d in found} == expected


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(
        [
            None,
            "2031",
            "2031-11-20",
            "2031-11~",
            "0001",
            "0001-01-01",
            "9999",
            "9999-12-31",
            "2030-11/2031-02",
            "203X",
            "2004/..",
        ]
    ),
)
def test_any_text_gives_dates_in_order_and_in_edtf(text: str, issued: str | None) -> None:
    end = 0
    for mention in find_dates(text, issued=issued):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.edtf is None or is_edtf(mention.edtf), mention
        end = mention.span.end


def test_an_undated_article_leaves_relative_dates_open() -> None:
    assert [d.edtf for d in find_dates("Last year it rained.")] == [None]


def test_an_uncertain_date_makes_what_hangs_on_it_uncertain() -> None:
    assert [d.edtf for d in find_dates("Last year it rained.", issued="2030-11/2031-02")] == ["2029/2030"]
    assert [d.edtf for d in find_dates("Last year it rained.", issued="2031-11~")] == ["2030~"]
    assert [d.edtf for d in find_dates("Last week it rained.", issued="2031-11")] == ["2031-10/2031-11"]


def test_the_date_last_named_may_stand_in_the_paragraph_before() -> None:
    assert [d.edtf for d in find_dates("That year it rained.", issued="2031", named="2020")] == ["2020"]


@pytest.mark.parametrize(
    "words, first, last",
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2002-23", "2002-09-01", "2002-11-30"),
        ("2028-24", "2028-12-01", "2029-02-28"),
        ("200X", "2000-01-01", "2009-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2011~/2012?", "2011-01-01", "2012-12-31"),
        ("2004/..", "2004-01-01", None),
        ("../2004", None, "2004-12-31"),
    ],
)
def test_a_date_has_bounds(words: str, first: str | None, last: str | None) -> None:
    found = bounds(words)
    assert found
    assert (found.first and found.first.isoformat(), found.last and found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("words", ["", "soon", "2031-13", "2031-02-30", "2012/2010", "..", "../..", "203", "2031-1"])
def test_what_is_no_date_has_no_bounds(words: str) -> None:
    assert bounds(words) is None


def test_dates_meet_where_they_can_be_the_same() -> None:
    assert overlap("2012", "2012-09")
    assert overlap("2004/..", "2031")
    assert not overlap("1995", "1998")
    assert not overlap("soon", "1998")
