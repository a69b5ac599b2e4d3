"""Notes that point at an entry of the list of works: "see Ministry of Tides 2010"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.citations.brackets import BRACKETS, read_brackets
from briefgen.extract.citations.marks import LABEL, PAGES, YEAR, Mark, tidy_locator
from briefgen.extract.citations.names import BEFORE
from briefgen.extract.citations.works import Works, of_name, of_year
from briefgen.model.article import Block, Span
from briefgen.model.findings import Reference

POINTING = re.compile(rf"(?P<years>\(?{YEAR}[a-z]?(?:\s?[:,]\s?(?:{LABEL})?(?P<page>{PAGES}))?\)?)(?=[\s.,;)]|$)")


def find_pointers(text: str, notes: Sequence[Block], references: Sequence[Reference], works: Works) -> list[Mark]:
    """Find the names of entries in notes: "see Ministry of Tides 2010" in a note points at the list."""
    if not works:
        return []
    listed = {e.id for entries in works.values() for e in entries}
    places = {r.at for r in references if r.id in listed}
    found: list[Mark] = []
    for note in notes:
        if note.label in places:
            continue
        for m in BRACKETS.finditer(text, *note.span):
            if (mark := read_brackets(m, works, note.label)) and mark.of:
                found.append(mark)
        for m in POINTING.finditer(text, *note.span):
            if (mark := read_pointing(text, m, note, works)) is not None:
                found.append(mark)
    return found


def read_pointing(text: str, m: re.Match[str], note: Block, works: Works) -> Mark | None:
    start = max(note.span.start, m.start() - 140)
    before = BEFORE.search(re.sub(r",(?=\s$)", " ", text[start : m.start()]).replace("\n", " "))
    if not before:
        return None
    who = before["who"]
    for at in [0, *(s.end() for s in re.finditer(r"[\s,]+", who))]:
        named = of_name(who[at:], works, exact=True) if who[at:] else []
        hits = of_year(named, re.search(rf"{YEAR}[a-z]?", m["years"])[0])  # type: ignore[index]
        if hits:
            span = Span(start + before.start("who") + at, m.end())
            return Mark(span, tuple(e.id for e in hits), note.label, tidy_locator(m["page"]))
    return None
