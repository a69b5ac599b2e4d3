"""Pieces of a written reference: words, and which of them are the title of a whole work; to text and to HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

STOPS = tuple(stop + mark for mark in ("", "”", "»") for stop in ".?!")


class Piece(NamedTuple):
    """Words, and whether they are a title that stands in italics."""

    words: str
    cite: bool = False
    foreign: bool = False
    """The article's own words, in the language of the work."""


def join(parts: Iterable[list[Piece]], by: str) -> list[Piece]:
    """Join the parts that say something; no comma or stop follows another."""
    joined: list[Piece] = []
    for part in parts:
        if not any(p.words for p in part):
            continue
        if joined:
            joined.append(Piece(_after(to_text(joined), by)))
        joined += part
    return joined


def close(parts: list[Piece]) -> list[Piece]:
    """End with a full stop, unless there is one."""
    return [*parts, Piece(".")] if parts and not to_text(parts).endswith(STOPS) else parts


def _after(words: str, by: str) -> str:
    if by.startswith(".") and words.endswith(STOPS):
        return by[1:]
    if by.startswith(",") and words.endswith((",", ",”")):
        return by[1:]
    return by


def to_text(parts: Iterable[Piece]) -> str:
    return "".join(p.words for p in parts)


def to_markup(parts: Iterable[Piece], language: str = "", around: str = "en") -> Markup:
    """Write pieces as HTML; every word of the work is escaped, and has its language where that is not the page's."""
    lang = Markup(' lang="{}"').format(language) if language and not language.startswith(around) else Markup()
    out = Markup()
    for p in parts:
        if p.cite:
            out += Markup("<cite{}>{}</cite>").format(lang if p.foreign else Markup(), p.words)
        elif p.foreign and lang:
            out += Markup("<span{}>{}</span>").format(lang, p.words)
        else:
            out += escape(p.words)
    return out
