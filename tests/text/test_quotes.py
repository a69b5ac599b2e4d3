"""Quotes: what counts as found, what does not, and the law that a made quote is found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.article import Span
from briefgen.text.quotes import find_quote, fold_text, make_quote, suggest_quote

TEXT = (
    "For nine nights running, the tidal store carried the load.\nThe owners’ own count: “41,000 litres” of fuel — some "
    "EUR 58,000 — was saved. It was not cheap. The store held 9 MWh; the of\ufb01ce had said 39 MWh."
)


def find(quote: str, text: str = TEXT):
    found = find_quote(fold_text(text), quote)
    return found.state, text[slice(*found.span)] if found.span else None


@pytest.mark.parametrize(
    "quote, words",
    [
        ("nine nights", "nine nights"),
        ("the load. The owners' own", "the load.\nThe owners’ own"),
        ('count: "41,000 litres" of fuel - some', "count: “41,000 litres” of fuel — some"),
        ("For nine … the load", "For nine nights running, the tidal store carried the load"),
        ("the office had", "the of\ufb01ce had"),
        ("own count … EUR 58,000 … cheap", TEXT[TEXT.index("own count") : TEXT.index(". The store")]),
        ("9 MWh", "9 MWh"),
        ("the  tidal\nstore", "the tidal store"),
    ],
)
def test_words_are_found_whatever_copying_did_to_them(quote: str, words: str) -> None:
    assert find(quote) == ("found", words)


@pytest.mark.parametrize(
    "quote",
    ["ten nights", "14,000 litres", "It was cheap", "nine night", "For Nine", "the load … nine nights", "…", ""],
)
def test_other_words_are_missing(quote: str) -> None:
    assert find(quote) == ("missing", None)


def test_a_soft_hyphen_is_no_letter() -> None:
    assert find("tidal power", "the ti\u00addal power") == ("found", "ti\u00addal power")


def test_a_label_settles_which_of_two_is_meant() -> None:
    text = fold_text("It held. It broke. It held.")
    assert find_quote(text, "It held").state == "ambiguous"
    assert find_quote(text, "It held", Span(19, 27)) == ("found", Span(19, 26))
    assert find_quote(text, "It broke", Span(19, 27)) == ("moved", Span(9, 17))
    assert find_quote(text, "It broke", labelled=True) == ("moved", Span(9, 17))


def test_an_accent_in_two_letters_is_one() -> None:
    assert find("café", "a cafe\u0301 by the sea")[0] == "found"
    assert find("cafe", "a cafe\u0301 by the sea")[0] == "missing"


def test_what_is_near_is_suggested_and_not_found() -> None:
    folded = fold_text(TEXT)
    near = suggest_quote(folded, "own count: “14,000 litres” … EUR 58,000")
    assert near is not None
    assert near.words == "own count: “41,000 litres” … EUR 58,000"
    assert TEXT[slice(*near.span)].startswith("own count")
    assert suggest_quote(folded, "a wholly different passage about geese") is None


def test_a_short_passage_is_quoted_whole_and_a_long_one_by_its_ends() -> None:
    assert make_quote("It held for nine nights.", Span(0, 24)) == "It held for nine nights."
    text = "one two three four five six seven eight nine ten eleven twelve"
    assert make_quote(text, Span(0, len(text))) == "one two three four … nine ten eleven twelve"


WORDS = st.lists(
    st.sampled_from(["a", "b", "the", "sea", "“so”", "1,000", "…", "It", "held."]), min_size=1, max_size=40
)


@given(WORDS, st.data())
def test_a_made_quote_is_found_in_its_span(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    starts = [i for i in range(len(text)) if i == 0 or text[i - 1] == " "]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.sampled_from([i for i in range(start + 1, len(text) + 1) if i == len(text) or text[i] == " "]))
    span = Span(start, end)
    if not text[start:end].replace("…", "").strip():
        return
    found = find_quote(fold_text(text), make_quote(text, span), span)
    assert found.state == "found"
    assert found.span is not None
    assert span.start <= found.span.start < found.span.end <= span.end
