"""STYLES: one small grammar for each style of reference, tried from top to bottom; what fits none keeps its words.

A grammar says where the authors end and where the title stands, or gives None where it does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefgen.extract.references.addresses import facts_of_url, take_addresses
from briefgen.extract.references.author_year import read_author_year, read_pointer
from briefgen.extract.references.comma_styles import (
    read_by_commas,
    read_paren_note,
    read_personal,
    read_quoted,
)
from briefgen.extract.references.kinds import decide_type
from briefgen.extract.references.law_reviews import read_law_review
from briefgen.extract.references.legal import read_legal
from briefgen.extract.references.parts import Fields
from briefgen.extract.references.period_styles import read_by_periods, read_gost
from briefgen.extract.references.science import read_vancouver, read_without_title
from briefgen.extract.references.words import HOLDING, is_place


class Work(NamedTuple):
    """What a grammar read, and which it was."""

    style: str
    csl: Fields


def read_work(words: str) -> Work:
    """Read one work. What fits no grammar is kept in its words, never guessed."""
    text, addresses = take_addresses(words)
    text = text.strip()
    kept: Fields = {"type": "document", "title": None, "note": words}
    if HOLDING.search(words):
        return Work("words", kept | addresses)
    for style, read in STYLES:
        fields = read(text, addresses)
        if fields is not None:
            return Work(style, finish(fields, addresses, words))
    return Work("words", kept | addresses)


def finish(fields: Fields, addresses: Fields, words: str) -> Fields:
    """Add the addresses, decide the type, leave out what is empty."""
    fields = {**fields, **{k: v for k, v in addresses.items() if k not in fields}}
    fields["type"] = decide_type(fields, words)
    if fields["type"] in ("speech", "interview"):
        for key in ("publisher", "publisher-place"):
            if fields["type"] == "interview" or is_place(str(fields.get(key) or "")):
                fields.pop(key, None)
    return {k: fields[k] for k in ORDER if fields.get(k)}


ORDER = (
    "type", "author", "editor", "translator", "recipient", "title", "container-title", "volume", "issue", "number",
    "section", "authority", "genre", "edition", "publisher", "publisher-place", "issued", "page", "number-of-pages",
    "DOI", "URL", "accessed", "event-title", "event-place",
)  # fmt: skip


def read_link(text: str, addresses: Fields) -> Fields | None:
    """A bare address, alone or after "see": what the address says by itself."""
    if (
        "URL" not in addresses
        or len(re.sub(r"[\W\d_]|\b(?:see|also|available|at|from|url|link|retrieved|online)\b", "", text.casefold())) > 0
    ):
        return None
    return {"type": "webpage", **facts_of_url(str(addresses["URL"]))}


def read_law(text: str, addresses: Fields) -> Fields | None:
    return read_legal(text)


Grammar = Callable[[str, Fields], Fields | None]
STYLES: tuple[tuple[str, Grammar], ...] = (
    ("link", read_link),
    ("law", read_law),
    ("gost", read_gost),
    ("author-year", read_author_year),
    ("pointer", read_pointer),
    ("vancouver", read_vancouver),
    ("quoted-title", read_quoted),
    ("personal", read_personal),
    ("no-title", read_without_title),
    ("law-review", read_law_review),
    ("parenthesis-note", read_paren_note),
    ("period-parts", read_by_periods),
    ("comma-parts", read_by_commas),
)
