"""Works by the ways in which a text can name them: authors, organisations, their capitals; years and their letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model.findings import Reference
from briefgen.text.names import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as marks name it."""

    id: str
    names: tuple[str, ...]
    """Folded family names, or the organisation's name and its capitals."""
    year: str
    suffix: str
    title: str


Works = dict[str, list[Entry]]
"""Entries by the ways to name them: the first author, an organisation without its article or by its capitals."""


def read_works(references: Sequence[Reference]) -> Works:
    """What marks can name: the entries of a list, or if there is none the numbered works.

    Where an author has two of a year, the letter counts them.
    """
    listed = [r for r in references if r.marker is None and r.kind != "link"]
    nameable = listed or [r for r in references if r.kind != "link" and r.ibid_of is None and r.csl.get("title")]
    counts: dict[tuple[str, str], int] = {}
    works: Works = {}
    for r in nameable:
        people = r.csl.get("author") or r.csl.get("editor") or ()
        names = tuple(fold(p.get("family") or p.get("literal") or "") for p in people)
        title = fold(str(r.csl.get("title") or ""))
        first = names[0] if names else title
        if not first:
            continue
        year = str(r.csl.get("issued") or "")[:4]
        counts[first, year] = counts.get((first, year), 0) + 1
        entry = Entry(r.id, names or (title,), year, chr(96 + min(counts[first, year], 26)), title)
        for key in dict.fromkeys((first, first.removeprefix("the "), capitals(first) if " " in first else first)):
            works.setdefault(key, []).append(entry)
    return works


def split_who(who: str) -> list[str]:
    who = re.sub(r",?\s(?:et\sal\b\.?|and\s(?:others|colleagues))\s*,?$|['’]s$", "", who.strip(" ,"))
    return [fold(p) for p in re.split(r",\s(?:and\s|&\s)?|\s(?:and|&|и)\s", who) if fold(p)]


def of_name(who: str, works: Works, *, exact: bool = False) -> list[Entry]:
    """Works whose first authors are those named; an organisation may be named by its capitals."""
    whole = fold(re.sub(r"['’]s?$", "", who.strip(" ,")))
    named = split_who(who)
    if not named:
        return []
    several = bool(re.search(r"\bet\sal\b|\band\s(?:others|colleagues)", who))
    keys = [whole.removeprefix("the "), named[0], *([] if exact else [named[0].split()[-1]])]
    hits: list[Entry] = []
    for e in {e.id: e for key in keys for e in works.get(key, ())}.values():
        first = e.names[0]
        is_whole = whole.removeprefix("the ") == first.removeprefix("the ")
        is_capitals = who.strip(" ,").isupper() and whole == capitals(first)
        if is_whole or is_capitals:
            hits.append(e)
        elif named[0] == first or (not exact and named[0].split()[-1] == first):
            ends = {name.split()[-1] for name in e.names if name}
            fits_rest = all(n in e.names or n in ends for n in named[1:])
            if (fits_rest and (several or len(named) == len(e.names))) or (len(named) == 1 and not several):
                hits.append(e)
    best = [e for e in hits if len(e.names) == len(named)]
    return best if best and not several else hits


def capitals(name: str) -> str:
    return "".join(w[0] for w in name.split() if w not in ("of", "the", "for", "and", "de", "on"))


def of_year(entries: Sequence[Entry], year: str) -> list[Entry]:
    """Of entries of one author those of a year; a letter tells two of one year apart."""
    if year == "n.d.":
        return [e for e in entries if not e.year]
    same = [e for e in entries if e.year == year[:4]]
    if len(year) > 4 and len(same) > 1:
        return [e for e in same if e.suffix == year[4]]
    return same


def of_years(entries: Sequence[Entry], years: Iterable[str]) -> tuple[list[str], str | None]:
    """Ids of the works of an author's years; with one work alone, another year in the text is a mismatch."""
    ids: list[str] = []
    mismatch = None
    for year in years:
        if hits := of_year(entries, year):
            ids += [e.id for e in hits]
        elif len(entries) == 1:
            ids.append(entries[0].id)
            mismatch = "year"
    return ids, mismatch
