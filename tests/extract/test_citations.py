"""Citations: the table of tests/cases/citations.yaml, and what must hold for any text."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.extract.citations import find_citations
from briefgen.extract.references import find_references
from briefgen.model.article import Article, Block, Span, TextLink

CASES = Path(__file__).parents[1] / "cases"
FAMILIES: dict[str, Any] = yaml.load((CASES / "citations.yaml").read_text("utf-8"), yaml.BaseLoader)
LISTS: dict[str, list[str]] = FAMILIES.pop("lists")


def make_article(text: str, notes: list[str], links: tuple[TextLink, ...] = ()) -> Article:
    blocks = [Block("body", Span(0, len(text)), "p1")]
    for n, note in enumerate(notes, start=1):
        text += "\n\n"
        blocks.append(Block("note", Span(len(text), len(text) + len(note)), f"n{n}"))
        text += note
    return Article("a.txt", "seeds/a.txt", text, "", "en", {}, tuple(blocks), (), links=links)


def read_marks(article: Article) -> list[dict[str, Any]]:
    references = find_references(article)
    notes = {r.id: r.at.removeprefix("n") for r in references}
    marks = []
    for c in find_citations(article, references):
        assert isinstance(c.evidence, Span)
        mark: dict[str, Any] = {"words": article.text[slice(*c.evidence)], "to": [notes[id] for id in c.of]}
        marks.append(mark | {k: v for k, v in (("locator", c.locator), ("mismatch", c.mismatch)) if v})
    return marks


@pytest.mark.parametrize(("family", "case"), [(family, case) for family in FAMILIES for case in FAMILIES[family]])
def test_each_mark_leads_to_its_works(family: str, case: dict[str, Any]) -> None:
    assert read_marks(make_article(case["text"], LISTS[case["notes"]] or [])) == case["cites"]


def test_the_words_of_a_link_cite_it() -> None:
    article = make_article("The trial saved fuel.", [], (TextLink(Span(4, 9), "https://skerry.example/trial"),))
    assert [(m["words"], len(m["to"])) for m in read_marks(article)] == [("trial", 1)]


def test_a_note_that_points_at_an_entry_is_a_mark() -> None:
    notes = [
        "[5] On the visit, see Ministry of Tides 2010.",
        "Ministry of Tides (2010) Minister Opens the Marra Cable, Press Release, June 2.",
    ]
    marks = read_marks(make_article("The minister came. [5]", notes))
    assert marks == [{"words": "[5]", "to": ["1"]}, {"words": "Ministry of Tides 2010", "to": ["2"]}]


@pytest.mark.parametrize(
    "unit", ["[1", "(A ", "A (2030", "A and B, ", "x.1 ", "¹,", "(2030) ", "[1]-", "A2 ", "et al. "]
)
def test_hostile_texts_are_read_to_their_end(unit: str) -> None:
    # What they cost is measured in bench/linear.py; were it more than their length, this would not end.
    article = make_article(unit * (200_000 // len(unit)), LISTS["entries"] + LISTS["numbered"])
    marks = find_citations(article, find_references(article))
    spans = [mark.evidence for mark in marks if isinstance(mark.evidence, Span)]
    assert len(spans) == len(marks)
    assert all(article.text[span.start : span.end].strip() for span in spans)
