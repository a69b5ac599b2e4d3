"""What we write about an article, and the file that holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefgen.diagnostics import Location
from briefgen.model.article import Basis, Csl
from briefgen.model.findings import Findings


class Address(NamedTuple):
    """`okafor-2031#c1`: an item of a brief."""

    brief: str
    item: str

    def __str__(self) -> str:
        return f"{self.brief}#{self.item}" if self.item else self.brief


Status = Literal["draft", "reviewed", "published"]


@dataclass(frozen=True, slots=True)
class Source:
    """A brief's pointer to its article."""

    file: str | None = None
    """Its name in seeds/, where you have it."""
    sha256: str | None = None
    """Of the file that was read."""
    language: str | None = None
    basis: Basis = "unknown"
    """Of the date: stated, inferred or unknown."""
    words: int | None = None
    """Of the article's body."""
    paragraphs: int | None = None
    csl: Csl = field(default_factory=dict)
    """Title, authors, container, date and address; they stand nowhere else."""
    affiliations: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    """CSL field → an editor's remark on it: where a title was read from, how a date was inferred."""
    set_aside: tuple[tuple[str, str], ...] = ()
    """Dates that are not the publication date: (EDTF, what it is)."""


@dataclass(frozen=True, slots=True)
class Brief:
    """`name` is the file name without its ending; there is no second id."""

    name: str
    title: str
    summary: str = ""
    """Two to four sentences of inline Markdown whose link labels are ids."""
    status: Status = "draft"
    topics: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Names that it had before; each keeps its address, which leads on to this one."""
    source: Source = field(default_factory=Source)
    findings: Findings = field(default_factory=Findings)
    body: str = ""
    """Markdown."""


@dataclass(frozen=True, slots=True)
class BriefFile:
    """A brief as it lies in content/briefs/."""

    path: str
    text: str
    brief: Brief
    places: Mapping[str, Location]
    """Field → where its value stands: `title`, `claims/c2/quote`, `source/csl/issued`, `body`."""
    digest: str = ""
    """Two of one digest say the same: what is worked out from a brief is kept under it. Empty: nothing is kept."""
