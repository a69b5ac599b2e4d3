"""The parts that pages share, as templates see them: frozen values with everything worked out, nothing to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from briefgen.model.article import Basis, Csl
from briefgen.model.disagreements import DisagreementStatus
from briefgen.model.findings import ClaimKind, FigureKind, ReferenceKind
from briefgen.model.site import EvidenceState


class Named(NamedTuple):
    """Words and where they lead, relative to site/."""

    name: str
    path: str


class Counted(NamedTuple):
    """A link and how many there are."""

    name: str
    path: str
    number: int


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page says of the site."""

    title: str
    tagline: str
    language: str
    base_url: str
    version: str
    nav: tuple[Named, ...]
    downloads: tuple[Named, ...] = ()
    licence: str = ""
    edit_url: str = ""
    styles: tuple[str, ...] = ("site.css",)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to browsers, search engines and reference managers."""

    title: str
    description: str
    path: str
    kind: str = "website"
    """Open Graph's type."""
    meta: tuple[tuple[str, str], ...] = ()
    """Highwire's `citation_*`."""
    alternates: tuple[tuple[str, str, str], ...] = ()
    """Media type, path, title."""
    json_ld: Mapping[str, Any] = field(default_factory=dict)
    styles: tuple[str, ...] = ()
    """Style sheets that only some pages need."""


class ImageView(NamedTuple):
    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown, and where its labels lead: turned into HTML when the page is rendered."""

    text: str
    links: tuple[tuple[str, str], ...] = ()
    """Label → path."""
    images: tuple[tuple[str, ImageView], ...] = ()
    """Address as written → the picture."""
    exhibits: tuple[tuple[str, Any], ...] = ()
    """Label → the view of the item that is shown."""


class EntityLink(NamedTuple):
    id: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """The article of a brief, as lists and notes name it."""

    brief: str
    path: str
    brief_title: str
    label: str
    """`Okafor 2031`."""
    title: str
    year: str
    """Of its date; empty where there is none."""
    date: str
    """EDTF."""
    basis: Basis
    authors: str
    container: str
    url: str
    claims: int
    figures: int
    references: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The article's words that an item rests on."""

    quote: str
    at: str
    """Label: `p3.s2`."""
    url: str
    """Of the article; empty where none is recorded."""
    fragment: str
    """The article's address with the text fragment that shows the passage."""
    state: EvidenceState


class Differ(NamedTuple):
    """A disagreement in which a claim takes part."""

    id: str
    path: str
    status: DisagreementStatus
    question: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    id: str
    path: str
    text: str
    kind: ClaimKind
    key: bool
    speaker: str
    about: tuple[EntityLink, ...]
    topics: tuple[Named, ...]
    cites: tuple[Named, ...]
    differs: tuple[Differ, ...]
    evidence: Evidence
    source: SourceView
    withdrawn: str | None = None


@dataclass(frozen=True, slots=True)
class FigureView:
    id: str
    path: str
    measure: str
    value: Decimal
    value_max: Decimal | None
    unit: str
    kind: FigureKind
    approx: bool
    period: str
    """EDTF; empty where the article gives none."""
    about: tuple[EntityLink, ...]
    claims: tuple[Named, ...]
    evidence: Evidence
    source: SourceView


@dataclass(frozen=True, slots=True)
class EventView:
    id: str
    path: str
    date: str
    """EDTF."""
    what: str
    actors: tuple[EntityLink, ...]
    claims: tuple[Named, ...]
    evidence: Evidence
    source: SourceView


class CitedAt(NamedTuple):
    """A place where the article cites a work."""

    at: str
    claims: tuple[Named, ...]
    mismatch: str
    """Which field text and list give differently."""
    locator: str


@dataclass(frozen=True, slots=True)
class ReferenceView:
    id: str
    path: str
    marker: str
    kind: ReferenceKind
    csl: Csl
    quote: str
    ibid_of: Named | None
    cited: tuple[CitedAt, ...]
    source: SourceView
    work: str = ""
    """Path of the work's entry in the bibliography."""
