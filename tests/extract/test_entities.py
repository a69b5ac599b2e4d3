"""Names in sentences of our own, and what must hold for every text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.entities import find_entities
from briefgen.model.article import Article, Block, Sentence, Span
from briefgen.model.findings import Entity
from briefgen.text.sentences import split_sentences

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "names.yaml").read_text(encoding="utf-8")
)


def make_article(text: str) -> Article:
    """An article of one body paragraph."""
    span = Span(0, len(text))
    sentences = tuple(Sentence(s, f"p1.s{n}") for n, s in enumerate(split_sentences(text), 1))
    return Article("own.txt", "own.txt", text, "", "en", {}, (Block("body", span, "p1"),), sentences)


def show(entities: tuple[Entity, ...]) -> dict[str, str]:
    return {entity.name: entity.kind for entity in entities}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_a_sentence_names_what_a_reader_sees(case: dict[str, Any]) -> None:
    assert show(find_entities(make_article(case["text"]))) == case["finds"]


def check_laws(text: str) -> None:
    article = make_article(text)
    for entity in find_entities(article):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entity.id)
        assert not re.fullmatch(r"[cfrke]\d+", entity.id)
        for start, end in entity.mentions:
            assert 0 <= start < end <= len(text)
            assert " ".join(text[start:end].split()) in (entity.name, *entity.aliases)


@given(st.text(max_size=300))
def test_any_text_at_all_is_read(text: str) -> None:
    check_laws(text)


PIECES = [case["text"] for case in CASES]
SHARDS = sorted({word for piece in PIECES for word in piece.split()})


@given(st.lists(st.sampled_from(SHARDS), max_size=60))
def test_names_in_any_order_are_read(words: list[str]) -> None:
    check_laws(" ".join(words))


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_mentions_do_not_overlap(pieces: list[str]) -> None:
    spans = sorted(m for e in find_entities(make_article(" ".join(pieces))) for m in e.mentions)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    ["A ", "A. ", "Bank of ", "de la ", "Moscow ", "(A 2001", "J. R. ", "Norway and ", "’s ", "a-a-", "X (YZ) "],
)
def test_hostile_texts_are_read_to_their_end(piece: str) -> None:
    # What they cost is measured in bench/linear.py; were it more than their length, this would not end.
    check_laws("X " + piece * 20_000)


def test_names_of_title_and_captions_alone_have_no_mentions() -> None:
    text = "Norway looks south\n\nKenya waits for rain."
    blocks = (Block("title", Span(0, 18), "t"), Block("body", Span(20, len(text)), "p1"))
    sentences = (Sentence(Span(20, len(text)), "p1.s1"),)
    found = find_entities(replace(make_article(text), blocks=blocks, sentences=sentences))
    assert {entity.id: len(entity.mentions) for entity in found} == {"kenya": 1, "norway": 0}


def test_headings_and_notes_name_nothing() -> None:
    text = "Norway\n\nPeru 2012\n\nKenya waits for rain."
    blocks = (
        Block("heading", Span(0, 6), "h1"), Block("note", Span(8, 17), "n1"), Block("body", Span(19, len(text)), "p1"),
    )  # fmt: skip
    found = find_entities(replace(make_article(text), blocks=blocks))
    assert [entity.id for entity in found] == ["kenya"]


def test_a_known_thing_is_identified_elsewhere() -> None:
    (entity,) = find_entities(make_article("Mexicans came."))
    assert entity.same_as == ("https://www.wikidata.org/entity/Q96",)
    assert entity.aliases == ("Mexicans",)


def test_a_surname_alone_is_whoever_was_named_last() -> None:
    text = "Ilse Brandt met Otto Brandt. Brandt left. Then Ilse Brandt sang, and Brandt wept."
    ilse, otto = find_entities(make_article(text))
    assert [text.index("Brandt left")] == [m.start for m in otto.mentions[1:]]
    assert [m.end - m.start for m in ilse.mentions] == [11, 11, 6]


def test_who_made_a_picture_is_not_what_it_shows() -> None:
    text = "The harbour of Oslo. Photo: Ilse Brandt / Marra Courier\n\nKenya waits for rain."
    at = text.index("Kenya")
    blocks = (Block("caption", Span(0, at - 2), "cap1"), Block("body", Span(at, len(text)), "p1"))
    found = find_entities(replace(make_article(text), blocks=blocks, sentences=()))
    assert [entity.id for entity in found] == ["kenya", "oslo"]


def test_no_entity_takes_the_id_of_an_item() -> None:
    (entity,) = find_entities(make_article("They climbed the K2, since the K2 was there."))
    assert (entity.id, entity.name) == ("the-k2", "K2")
