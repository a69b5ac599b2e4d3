"""Events: a table of sentences, and laws for any text."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.dates import find_passages
from briefgen.extract.events import find_events
from briefgen.model.article import Span
from briefgen.model.findings import Entity, Event
from briefgen.text.edtf import is_edtf
from tests.articles import make_article

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "events.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


def read_events(text: str, issued: str | None = None, entities: Sequence[Entity] = ()) -> tuple[Event, ...]:
    article = make_article(text, issued)
    return find_events(article, entities, find_passages(article, ()))


def shares_half(a: Span, b: Span) -> bool:
    inside = min(a.end, b.end) - max(a.start, b.start)
    return inside * 2 >= max(a.end, b.end) - min(a.start, b.start)


@pytest.mark.parametrize("words, expected", CASES["rows"], ids=[row[0] for row in CASES["rows"]])
def test_events_have_date_and_clause(words: str, expected: dict[str, str]) -> None:
    found = read_events(words, CASES["issued"])
    assert [e.date for e in found] == list(expected)
    for event, clause in zip(found, expected.values(), strict=True):
        start = words.index(clause)
        assert isinstance(event.evidence, Span)
        assert shares_half(event.evidence, Span(start, start + len(clause))), words[slice(*event.evidence)]


def test_an_event_names_its_actors_and_says_what() -> None:
    text = "In 2019, Velm joined the League. Orrin slept."
    entities = [
        Entity(n.lower(), n, "country", mentions=(Span(text.index(n), text.index(n) + len(n)),))
        for n in ("Velm", "League", "Orrin")
    ]
    (event,) = read_events(text, None, entities)
    assert event.actors == ("velm", "league")
    assert event.what == "Velm joined the League"
    assert event.at == "p1.s1"


def test_a_pronoun_stands_for_the_first_entity_of_its_sentence() -> None:
    text = "Velm hosted the games in 2026; the previous year it had joined."
    (_, second) = read_events(text, None, [Entity("velm", "Velm", "country", mentions=(Span(0, 4),))])
    assert second.actors == ("velm",)


def test_an_event_said_again_stands_once() -> None:
    text = "Orrin and Tarn signed the treaty of 2001. By the 2001 treaty, tolls went."
    assert [e.date for e in read_events(text)] == ["2001"]


@given(st.text(), st.sampled_from([None, "2031", "2031-11~/2032"]))
def test_any_text_gives_events_in_edtf_with_their_place(text: str, issued: str | None) -> None:
    for event in read_events(text + " In 2019 it was signed, " + text + " (2011).", issued):
        assert isinstance(event.evidence, Span)
        assert is_edtf(event.date)
        assert event.what
