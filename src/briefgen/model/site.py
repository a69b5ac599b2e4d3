"""All briefs and articles, joined; the pages planned from them; their bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from briefgen.model.article import Article, Csl, Span
from briefgen.model.assertions import MachineRow
from briefgen.model.brief import Address as Address
from briefgen.model.brief import BriefFile
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.findings import Entity

LinkKind = Literal["claim", "figure", "reference", "citation", "event", "entity", "brief"]

EvidenceState = Literal["verified", "moved", "ambiguous", "missing", "unchecked"]
"""`unchecked` where the article is not at hand, or is another file than the brief was made from."""


@dataclass(frozen=True, slots=True)
class Link:
    """One brief pointing at something in the library, from its body or summary."""

    source: str
    """Name of the brief that points."""
    target: Address
    """Of an entity its id, with no brief."""
    kind: LinkKind
    words: str = ""
    """The words of the link."""
    label: str = ""
    """As the brief writes it: `c1`, `brekke-2032#c2`, `skerry`."""
    sentence: str = ""
    """The sentence that it stands in, without marks."""
    is_exhibit: bool = False
    """The item is shown there itself: `![words][f1 f2]`."""


ReasonKind = Literal["named", "names", "disagree", "side", "agree", "pair"]


class Reason(NamedTuple):
    """Why two briefs belong together."""

    kind: ReasonKind
    """An editor of the one, or of the other, named it; they differ; they agree against a third; they agree; a pair."""
    about: tuple[str, ...] = ()
    """Id of the disagreement, and the side that both take; id of the agreement; ids of the two entities."""


class Related(NamedTuple):
    """A brief that belongs beside another."""

    brief: str
    score: int
    reasons: tuple[Reason, ...]


ChangeKind = Literal["added", "reworded", "changed", "withdrawn"]


class ClaimChange(NamedTuple):
    """One claim that is not what it was."""

    kind: ChangeKind
    """`changed`: its words are the same, and its kind, speaker or evidence is not."""
    id: str
    before: str
    after: str


class DayOfChange(NamedTuple):
    """What changed in a brief on one day, as readers could see it."""

    day: str
    is_first: bool
    """On this day it came to the site."""
    claims: int
    """How many it had at the end of the day."""
    changes: tuple[ClaimChange, ...]


class Image(NamedTuple):
    """A picture that lies beside a brief, in content/briefs/NAME/."""

    width: int
    height: int
    data: bytes


class Fragment(NamedTuple):
    """Words by which a browser finds a passage: where it begins, where it ends, what stands before it."""

    start: str
    end: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A work that articles point at, whatever number of references name it."""

    id: str
    """Its address for ever: `bibliography.html#halloran-2030`."""
    csl: Csl
    references: tuple[Address, ...]


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
    entities: tuple[Entity, ...] = ()
    """Of all briefs, joined, sorted by id."""
    images: Mapping[Address, Image] = field(default_factory=dict)
    """Those that bodies show: brief and file name."""
    fragments: Mapping[Address, Fragment] = field(default_factory=dict)
    """Of passages whose article is at hand."""
    claims_of: Mapping[Address, tuple[str, ...]] = field(default_factory=dict)
    """Figure, citation or event → ids of the claims of its brief that it stands in."""
    works: tuple[Work, ...] = ()
    """Sorted by author and year."""
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    """Name of a brief → the briefs closest to it."""
    disagreements: DisagreementFile = field(default_factory=DisagreementFile)
    history: Mapping[str, tuple[DayOfChange, ...]] = field(default_factory=dict)
    """Name of a brief → the days on which its claims changed, newest first; none where git does not tell."""
    machine_rows: tuple[MachineRow, ...] = ()
    """Where a machine finds that briefs agree or differ, and no editor has said anything yet; sorted by id."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is planned: `shows` is a view with everything on the page, and nothing else."""

    path: str
    """Relative to site/, with forward slashes: `briefs/okafor-2031.html`."""
    template: str
    """Empty where `shows` is Raw."""
    shows: Any
    """Or Later."""


@dataclass(frozen=True, slots=True)
class Later:
    """What a page will show: worked out when somebody looks, which for most pages nobody does."""

    make: Callable[[], Any]
    key: Callable[[], str] = str
    """Two of one key show the same, so that a page need not be looked at to know that it is as it was. Empty where
    only looking tells."""


def look(page: Page) -> Page:
    """The page with what it shows."""
    return Page(page.path, page.template, page.shows.make()) if isinstance(page.shows, Later) else page


@dataclass(frozen=True, slots=True)
class Raw:
    """What a page shows that is no HTML: its bytes are ready."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Output:
    """Bytes, ready to be written at `path`, relative to site/."""

    path: str
    data: bytes
