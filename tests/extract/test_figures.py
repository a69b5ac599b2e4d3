"""Figures with their period, subject and measure; laws for any text."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.dates import find_passages
from briefgen.extract.figures import find_figures
from briefgen.model.article import Article, Span
from briefgen.model.findings import Citation, Entity, Figure
from tests.articles import make_article

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "periods.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


def read_figures(
    article: Article, entities: Sequence[Entity] = (), citations: Sequence[Citation] = ()
) -> tuple[Figure, ...]:
    return find_figures(article, entities, find_passages(article, citations))


@pytest.mark.parametrize("words, expected", CASES["rows"], ids=[row[0] for row in CASES["rows"]])
def test_a_figure_has_its_period(words: str, expected: dict[str, str]) -> None:
    article = make_article(words, CASES["issued"])
    found = {words[slice(*f.evidence)]: f.period or "null" for f in read_figures(article)}
    assert found == expected


def test_a_figure_is_about_the_entities_of_its_sentence() -> None:
    text = "Orrin is cold. Velm owes Skerry $5 million. Tarn is far."
    entities = [
        Entity(n.lower(), n, "country", mentions=(Span(text.index(n), text.index(n) + len(n)),))
        for n in ("Orrin", "Velm", "Skerry", "Tarn")
    ]
    (figure,) = read_figures(make_article(text), entities)
    assert figure.subject == ("velm", "skerry")
    assert figure.at == "p1.s2"


@pytest.mark.parametrize(
    "words, measure",
    [
        ("The trade deficit with Velm was $5 million.", "trade deficit"),
        ("Direct investment reached $5 million.", "Direct investment"),
        ("Velm is its third largest export market after Orrin.", "export market"),
        ("It took 40 percent of the budget.", "budget"),
        ("They met for five hours.", None),
    ],
)
def test_a_figure_says_what_it_measures(words: str, measure: str | None) -> None:
    (figure,) = read_figures(make_article(words))
    assert figure.measure == measure


def test_nothing_is_read_inside_a_citation() -> None:
    text = "It failed (Halloran 2030, 12 pages). See https://example.org/12-boats/2012 there [4]."
    citation = Citation("k1", Span(text.index("("), text.index(")") + 1))
    assert read_figures(make_article(text), (), [citation]) == ()


@given(st.text(), st.sampled_from([None, "2031", "2031-11~/2032"]))
def test_any_text_gives_figures_with_their_place(text: str, issued: str | None) -> None:
    for figure in read_figures(make_article(text, issued)):
        assert isinstance(figure.evidence, Span)
        assert text[slice(*figure.evidence)].strip()
        assert figure.at.startswith("p")
