"""What everybody knows by name: the tables hold together."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from briefgen.text.gazetteer import KINDS, TABLES, find_forms, find_known, read_gazetteer
from briefgen.text.names import fold

KNOWN = read_gazetteer().known


def read_rows(table: str) -> list[dict[str, str]]:
    head, *lines = (files("briefgen") / "data" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(head.split("	"), line.split("	"), strict=True)) for line in lines]


ROWS = [row for table in TABLES for row in read_rows(table)]


def test_no_id_stands_twice() -> None:
    assert [id for id, n in Counter(row["id"] for row in ROWS).items() if n > 1] == []


def test_no_wikidata_item_stands_twice() -> None:
    assert [q for q, n in Counter(row.get("wikidata") for row in ROWS if row.get("wikidata")).items() if n > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_well_formed(table: str) -> None:
    for row in read_rows(table):
        check_row(row)


def check_row(row: dict[str, str]) -> None:
    thing = KNOWN[row["id"]]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", thing.id)
    assert thing.kind in KINDS
    assert not thing.iso or re.fullmatch(r"[A-Z]{2}", thing.iso)
    assert not thing.wikidata or re.fullmatch(r"Q[1-9]\d*", thing.wikidata)
    assert not thing.point or (abs(thing.point.lon) <= 180 and abs(thing.point.lat) <= 90)
    assert thing.id in {form.id for form in find_forms(thing.name)}


def test_every_capital_is_a_city_too() -> None:
    """A capital that does not stand for its government must be something: the place."""
    for form in (form for forms in read_gazetteer().forms.values() for form in forms if form.role == "seat"):
        assert "place" in {KNOWN[other.id].kind for other in find_forms(form.text)}, form


def test_there_are_all_members_of_the_united_nations() -> None:
    countries = {row["iso"] for row in ROWS if row["kind"] == "country" and row.get("iso")}
    assert len(countries) >= 193


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Norway", "norway"),
        ("Norwegians", "norway"),
        ("U.S.", "united-states"),
        ("the Kremlin".removeprefix("the "), "russia"),
        ("Côte d’Ivoire", "ivory-coast"),
        ("South East Asia", "south-east-asia"),
        ("African Union", "african-union"),
        ("Asia-Pacific Economic Cooperation", "apec"),
        ("Nuclear Non-Proliferation Treaty", "npt"),
        ("Wall Street Journal", "the-wall-street-journal"),
    ],
)
def test_forms_find_their_thing(text: str, id: str) -> None:
    assert id in {form.id for form in find_forms(text)}


def test_an_unknown_name_finds_nothing() -> None:
    assert find_forms("Skerry Energy Cooperative") == ()
    assert find_known("skerry") is None
    assert find_forms("") == ()


def test_forms_are_kept_by_their_folded_words() -> None:
    assert all(key and fold(key) == key for key in read_gazetteer().forms)
