"""Sheet: what a format's reader hands on, before anybody has said what each stretch of it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from briefgen.model.article import Format, Span, TextLink

Hint = Literal["", "title", "heading", "list", "caption", "note", "head", "row"]
"""What the format itself says of a stretch; `head` is a running head or foot, `row` the cells of a table's row."""


class Stretch(NamedTuple):
    """A paragraph, a line of a menu, a list item: the least that gets a kind of its own."""

    span: Span
    hint: Hint = ""
    level: int = 0
    """Of a heading, where the format says so."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text cut into stretches, in order, and what the file's own metadata says."""

    text: str
    stretches: tuple[Stretch, ...]
    format: Format = "text"
    csl: Mapping[str, Any] = field(default_factory=dict)
    affiliations: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    links: tuple[TextLink, ...] = ()
