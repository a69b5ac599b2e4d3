"""Patterns that are asked of words in small letters have no capital in them, or they would never be found."""

import re

import pytest

from briefgen.extract import claims, event_words, figures, key_claims, seats
from briefgen.seeds import chrome, notes
from briefgen.text import unit_words

PATTERNS = {
    "chrome.WHOLE": chrome.WHOLE,
    **{f"chrome.{kind}": pattern for kind, pattern in chrome.BEGINS},
    "notes.CITES": notes.CITES,
    "notes.MAY_CITE": notes.MAY_CITE,
    "claims.SIGNPOST": claims.SIGNPOST,
    "key_claims.THESIS": key_claims.THESIS,
    **{name: getattr(event_words, name) for name in ("HAPPENING", "EVENT_NOUN", "TREND", "DEED", "SUM")},
    "figures.MEASURE": figures.MEASURE,
    **{name: getattr(seats, name) for name in ("AT_PLACE", "TRAVEL", "MINDS", "RELATIONS", "CITY_FOLLOWS")},
    "unit_words.APPROX_BEFORE": unit_words.APPROX_BEFORE,
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_asked_of_small_letters_has_no_capitals(name: str) -> None:
    pattern = PATTERNS[name]
    comments = r"(?m)\s#\s.*$" if pattern.flags & re.VERBOSE else r"(?!)"
    letters = re.sub(r"\\.", "", re.sub(comments, "", pattern.pattern))
    assert letters == letters.lower()
    assert not pattern.flags & re.IGNORECASE


def test_a_line_break_cuts_no_word_list() -> None:
    assert not [name for name, pattern in PATTERNS.items() if re.search(r'"\s*\n\s*r?"', pattern.pattern)]
