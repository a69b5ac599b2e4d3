"""All briefs and articles, joined; the pages planned from them; their bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from briefgen.model.article import Article, Span
from briefgen.model.brief import Address as Address
from briefgen.model.brief import BriefFile
from briefgen.model.disagreements import DisagreementFile

LinkKind = Literal["claim", "figure", "reference", "citation", "event", "entity", "brief"]

EvidenceState = Literal["verified", "moved", "ambiguous", "missing", "unchecked"]
"""`unchecked` where the article is not at hand, or is another file than the brief was made from."""


@dataclass(frozen=True, slots=True)
class Link:
    """One brief pointing at something in the library, from its body or summary."""

    source: str
    """Name of the brief that points."""
    target: Address
    kind: LinkKind
    words: str = ""
    """The words of the link."""


@dataclass(frozen=True, slots=True)
class Library:
    """Everything read and joined, nothing rendered."""

    briefs: tuple[BriefFile, ...]
    """Sorted by name."""
    articles: Mapping[str, Article] = field(default_factory=dict)
    """Brief's name → its article, where it is at hand and has the digest that the brief names."""
    spans: Mapping[Address, Span] = field(default_factory=dict)
    states: Mapping[Address, EvidenceState] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    disagreements: DisagreementFile = field(default_factory=DisagreementFile)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is planned: `shows` is a view with everything on the page, and nothing else."""

    path: str
    """Relative to site/, with forward slashes: `briefs/okafor-2031.html`."""
    template: str
    shows: Any


@dataclass(frozen=True, slots=True)
class Output:
    """Bytes, ready to be written at `path`, relative to site/."""

    path: str
    data: bytes
