"""What a machine or an editor says that an article says."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple, TypeAlias

from briefgen.model.article import Csl, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """The article's own words: the W3C TextQuoteSelector, with ` … ` for words left out."""

    exact: str
    at: str = ""
    """Where to look first: `p3.s2`, `h1`, `n4`, `cap1`."""


Selector: TypeAlias = Quote | Span
"""How a finding points at the article's words: by quote in a brief, by span fresh from the machine."""

ClaimKind = Literal["fact", "figure", "assessment", "forecast", "recommendation"]
FigureKind = Literal["money", "share", "count", "rate", "rank", "ratio", "duration", "quantity"]
ReferenceKind = Literal["endnote", "footnote", "entry", "link"]
EntityKind = Literal[
    "country", "region", "organisation", "person", "treaty", "company", "place", "event", "publication"
]


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article asserts."""

    id: str
    text: str
    """In our words; fresh from the machine it is the article's sentence."""
    evidence: Selector
    kind: ClaimKind = "fact"
    key: bool = False
    speaker: str | None = None
    about: tuple[str, ...] = ()
    """Ids of entities."""
    topics: tuple[str, ...] = ()
    score: float | None = None
    """How strongly the machine holds it for a key claim, 0 to 1. Not kept in a brief."""
    withdrawn: str | None = None
    """Why an editor took the claim back; it keeps its address and leaves every list."""
    at: str = ""
    """The label of its sentence where `evidence` is a span."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that an article gives."""

    id: str
    evidence: Selector
    value: Decimal
    """In base units: 46300000000; 25 with unit percent."""
    unit: str
    kind: FigureKind
    value_max: Decimal | None = None
    approx: bool = False
    period: str | None = None
    """EDTF."""
    subject: tuple[str, ...] = ()
    measure: str | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A work that an article points at."""

    id: str
    evidence: Selector
    kind: ReferenceKind = "entry"
    marker: str | None = None
    """The printed sign: "1", "*"."""
    ibid_of: str | None = None
    csl: Csl = field(default_factory=dict)
    at: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The place in the text that points: "[1]", "(Halloran 2030)"."""

    id: str
    evidence: Selector
    of: tuple[str, ...] = ()
    """Ids of references; empty where the mark leads nowhere or to an explanatory note."""
    locator: str | None = None
    mismatch: str | None = None
    """Which field text and list give differently: "year"."""
    at: str = ""


class Place(NamedTuple):
    """Degrees east and north."""

    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing. Its id is the library's, not the brief's."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    """Addresses that identify it elsewhere, such as Wikidata's."""
    mentions: tuple[Span, ...] = ()
    """Where the machine saw it. Not kept in a brief."""
    place: Place | None = None
    """Where the library puts it on a map. Not kept in a brief."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that begins, ends or takes place at a date."""

    id: str
    evidence: Selector
    date: str
    """EDTF."""
    what: str
    actors: tuple[str, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """A tuple of each of the six."""

    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
