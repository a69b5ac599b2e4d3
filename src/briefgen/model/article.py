"""What we read from a seed: its words, untouched, and what each stretch of them is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

Csl: TypeAlias = Mapping[str, Any]
"""One CSL-JSON item. `issued` and `accessed` are EDTF strings; names are {family, given} or {literal}."""

Basis = Literal["stated", "inferred", "unknown"]

BlockKind = Literal["title", "front", "heading", "body", "caption", "note", "repeat", "boilerplate"]
Format = Literal["text", "markdown", "html", "pdf", "docx"]


class Span(NamedTuple):
    """Half-open, in code points, into `Article.text`. The W3C TextPositionSelector."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article: a paragraph, a heading, one note, a line of site chrome."""

    kind: BlockKind
    span: Span
    label: str
    """`p3` for the third body paragraph, `h2`, `n1`, `cap1`; empty for kinds that nothing points at."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body paragraph; a citation marker after its full stop belongs to it."""

    span: Span
    label: str
    """`p3.s2`."""


@dataclass(frozen=True, slots=True)
class TextLink:
    """Words that were a hyperlink in the page (HTML, DOCX, PDF)."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read. Offsets into `text` hold for ever."""

    name: str
    """The file's name without its folder: `okafor.txt`."""
    path: str
    text: str
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    language: str | None
    """BCP 47."""
    csl: Csl
    blocks: tuple[Block, ...]
    """In the order of the text; together they hold every character that is not white space."""
    sentences: tuple[Sentence, ...]
    """Of the body blocks, in order."""
    format: Format = "text"
    affiliations: Mapping[str, str] = field(default_factory=dict)
    """Author's full name → affiliation."""
    issued_basis: Basis = "unknown"
    issued_reason: str = ""
    """What an inferred date was inferred from, in our words."""
    set_aside: tuple[tuple[str, str], ...] = ()
    """Dates that look like the publication date and are not: (EDTF, what it is)."""
    links: tuple[TextLink, ...] = ()
