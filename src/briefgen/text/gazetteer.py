"""What everybody knows by name: countries, regions, organisations, treaties, companies, cities, with where they lie.

The tables stand in src/briefgen/data/*.tsv, one row for each thing; forms of one kind are parted by `;`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from briefgen.model.findings import EntityKind, Place
from briefgen.text.names import fold

TABLES = (
    "countries",
    "regions",
    "organisations",
    "treaties",
    "companies",
    "publications",
    "events",
    "places",
    "cities",
)
KINDS: frozenset[str] = frozenset(get_args(EntityKind))

Role = Literal["name", "adjective", "people", "seat", "metonym"]
"""How a form stands for a thing: Mexico, Mexican, Mexicans, Mexico City, Los Pinos."""

WIKIDATA = "https://www.wikidata.org/entity/"


class Known(NamedTuple):
    """A thing that the gazetteer knows."""

    id: str
    name: str
    kind: EntityKind
    iso: str | None = None
    """ISO 3166-1 alpha-2: of a country its own, of a city its country's."""
    point: Place | None = None
    """Where to put a label."""
    wikidata: str | None = None
    """Q96; left out where we are not certain."""

    @property
    def same_as(self) -> tuple[str, ...]:
        return (WIKIDATA + self.wikidata,) if self.wikidata else ()


class Form(NamedTuple):
    """A way of naming a known thing, as it is written."""

    text: str
    id: str
    role: Role


class Gazetteer(NamedTuple):
    """All tables, read once."""

    known: Mapping[str, Known]
    """By id."""
    forms: Mapping[str, tuple[Form, ...]]
    """By folded form; the things of one form stand in the order of TABLES."""


def find_known(id: str) -> Known | None:
    """Look up by id: `mexico`, `asean`."""
    return read_gazetteer().known.get(id)


def find_forms(text: str) -> tuple[Form, ...]:
    """Look up by any name, however it is written: "Moscow" is a city and the seat of a government."""
    return read_gazetteer().forms.get(fold(text), ())


@cache
def read_gazetteer() -> Gazetteer:
    """Read the tables; the first call costs some milliseconds, later ones nothing."""
    known: dict[str, Known] = {}
    forms: dict[str, list[Form]] = {}
    for table in TABLES:
        lines = (files("briefgen") / "data" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
        head = lines[0].split("\t")
        for line in lines[1:]:
            row = dict(zip(head, line.split("\t"), strict=True))
            thing = read_row(row)
            known[thing.id] = thing
            for form in forms_of_row(row):
                forms.setdefault(fold(form.text), []).append(form)
    return Gazetteer(MappingProxyType(known), MappingProxyType({key: tuple(all) for key, all in forms.items()}))


def read_row(row: Mapping[str, str]) -> Known:
    """Make a thing of a row of a table."""
    point = Place(float(row["lon"]), float(row["lat"])) if row.get("lon") else None
    kind: EntityKind = row["kind"]  # type: ignore[assignment]  # held by a test: KINDS
    return Known(row["id"], row["name"], kind, row.get("iso") or None, point, row.get("wikidata") or None)


def forms_of_row(row: Mapping[str, str]) -> list[Form]:
    """List all the ways to name the thing of a row."""
    columns: tuple[tuple[str, Role], ...] = (
        ("name", "name"),
        ("names", "name"),
        ("adjectives", "adjective"),
        ("people", "people"),
        ("seats", "seat"),
        ("metonyms", "metonym"),
    )
    return [Form(text, row["id"], role) for column, role in columns for text in row.get(column, "").split(";") if text]
