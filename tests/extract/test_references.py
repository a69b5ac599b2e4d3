"""References: the tables of tests/cases/references.yaml and reference-lists.yaml, and what must hold for any note."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.references import find_references
from briefgen.extract.references.styles import read_work
from briefgen.model.article import Article, Block, Span, TextLink

CASES = Path(__file__).parents[1] / "cases"
STYLES: dict[str, list[dict[str, Any]]] = yaml.load((CASES / "references.yaml").read_text("utf-8"), yaml.BaseLoader)
LISTS: dict[str, list[dict[str, Any]]] = yaml.load((CASES / "reference-lists.yaml").read_text("utf-8"), yaml.BaseLoader)

# What must be absent where a case does not list it.
NEVER_GUESSED = (
    "author editor title container-title volume issue page issued publisher publisher-place edition URL accessed DOI"
).split()


def make_article(text: str, notes: Sequence[str], links: Sequence[TextLink] = ()) -> Article:
    """One body paragraph, then the notes."""
    blocks = [Block("body", Span(0, len(text)), "p1")] if text else []
    for n, note in enumerate(notes, start=1):
        text += "\n\n"
        blocks.append(Block("note", Span(len(text), len(text) + len(note)), f"n{n}"))
        text += note
    return Article("a.txt", "seeds/a.txt", text, "", "en", {}, tuple(blocks), (), links=tuple(links))


def csl_names(names: Sequence[str]) -> list[dict[str, str]]:
    """ "Family, Given" is a person; a name without a comma is an organisation or a lone family name."""
    pairs = (name.split(", ", 1) for name in names)
    return [{"family": p[0], "given": p[1]} if len(p) == 2 else {"literal": p[0]} for p in pairs]


def wanted(csl: dict[str, Any]) -> dict[str, Any]:
    return {key: csl_names(value) if key in ("author", "editor") else value for key, value in csl.items()}


@pytest.mark.parametrize(("style", "case"), [(style, case) for style in STYLES for case in STYLES[style]])
def test_each_style_gives_its_fields_and_no_others(style: str, case: dict[str, Any]) -> None:
    (reference,) = find_references(make_article("", [case["note"]]))
    want = wanted(case["csl"])
    keys = {*want, *NEVER_GUESSED}
    assert {k: v for k, v in reference.csl.items() if k in keys} == want


@pytest.mark.parametrize(("family", "case"), [(family, case) for family in LISTS for case in LISTS[family]])
def test_notes_in_a_row(family: str, case: dict[str, Any]) -> None:
    references = find_references(make_article("", case["notes"]))
    assert [r.at for r in references] == [f"n{want['of']}" for want in case["references"]]
    for got, want in zip(references, case["references"], strict=True):
        assert got.ibid_of == (f"r{want['ibid']}" if "ibid" in want else None)
        assert got.marker == want.get("marker", got.marker)
        assert not got.csl.get(want.get("none", ""))
        for key, value in wanted(want.get("csl", {})).items():
            found = got.csl.get(key)
            if key == "author" and found and "given" not in found[0] and "family" in found[0]:
                found = [{"literal": found[0]["family"]}]
            assert found == value, key


COMMON = (
    "chicago-note", "chicago-author-date", "apa", "harvard", "mla", "vancouver", "ieee", "gost", "links", "legal",
    "period-and-comma",
)  # fmt: skip


def test_every_common_style_has_ten_cases() -> None:
    assert {style: len(STYLES[style]) for style in COMMON if len(STYLES[style]) < 10} == {}


def test_a_link_of_the_body_is_a_reference() -> None:
    article = make_article("The trial saved fuel.", [], [TextLink(Span(4, 9), "https://skerry.example/trial")])
    (reference,) = find_references(article)
    assert (reference.kind, reference.evidence, reference.csl["URL"]) == (
        "link",
        Span(4, 9),
        "https://skerry.example/trial",
    )


def test_an_entry_beside_numbered_notes_makes_them_footnotes() -> None:
    notes = [
        "[1] https://skerry.example/trial",
        "1. Ruth Vane, Ice and Iron (Marra: Lowland Books, 1998), 2.",
        "Vane, Ruth. 1998. Ice and Iron. Marra: Lowland Books.",
    ]
    assert [r.kind for r in find_references(make_article("", notes))] == ["link", "footnote", "entry"]


def test_the_evidence_of_several_works_are_their_own_words() -> None:
    note = (
        "1. Ruth Vane, Ice and Iron (Marra: Lowland Books, 1998), 2; Ada Quist, Ledgers (Marra: Quay Press, 2001), 4."
    )
    article = make_article("", [note])
    words = [article.text[slice(*r.evidence)] for r in find_references(article) if isinstance(r.evidence, Span)]
    assert words == [
        "1. Ruth Vane, Ice and Iron (Marra: Lowland Books, 1998), 2",
        "Ada Quist, Ledgers (Marra: Quay Press, 2001), 4.",
    ]


@given(st.text(alphabet="AaB.,;:()[]“”‘’\"'/-–0123456789 vpIé\nесТ№&*", max_size=200))
def test_any_words_give_references_inside_their_note(words: str) -> None:
    article = make_article("", [words])
    for reference in find_references(article):
        assert isinstance(reference.evidence, Span)
        assert 0 <= reference.evidence.start < reference.evidence.end <= len(article.text)
        assert reference.csl["type"]


HOSTILE = (
    "[", "“", "A. ", "Vane R, ", "1(2), ", "; See A", "(", "2012 ", "Ab ", "http://", "//", ", ", ".", "p. 1 ",
    "ed. A. B, ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_notes_are_read_to_their_end(unit: str) -> None:
    # What they cost is measured in bench/linear.py; were it more than their length, this would not end.
    references = find_references(make_article("", [unit * (200_000 // len(unit))]))
    assert all(reference.csl["type"] for reference in references)


def test_a_thousand_notes_are_each_read() -> None:
    notes = [f"{n}. Weil, Fog, {n}." for n in range(1, 900)] + ["[1] https://a.example " * 5000]
    assert len(find_references(make_article("", notes))) > 899


def test_what_fits_no_style_keeps_its_words() -> None:
    work = read_work("Marra archive, box 12, bundle 3.")
    assert work.csl == {"type": "document", "title": None, "note": "Marra archive, box 12, bundle 3."}
