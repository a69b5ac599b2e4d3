"""Marks by author: "(Halloran 2030, p. 12)", "Halloran (2030) argues", "(Halloran 44)", a page alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefgen.extract.citations.brackets import BRACKETS, read_brackets
from briefgen.extract.citations.marks import LABEL, PAGES, WORD, YEAR, Mark, tidy_locator
from briefgen.extract.citations.works import Entry, Works, of_name, of_year, of_years
from briefgen.model.article import Block, Span

BEFORE = re.compile(
    rf"""
    (?P<who>
      {WORD}
      (?:
        (?: ,\s(?:and\s|&\s)? | \s(?:and|&|of|for|the|on|to|de|der|van|von|la)\s(?:the\s)? | \s ) {WORD}
      ){{0,8}}
      (?: \set\sal\.? | \sand\s(?:others|colleagues) )?
    )
    (?P<own>['’]s?)? \s$
    """,
    re.VERBOSE,
)
YEAR_IN_BRACKETS = re.compile(
    rf"[(\[](?P<years>{YEAR}[a-z]?(?:\s?,\s?{YEAR}[a-z]?)*)(?:\s?[,:]\s?(?:{LABEL})?(?P<page>{PAGES}))?[)\]]"
)


def find_names(text: str, places: Sequence[Block], works: Works) -> list[Mark]:
    """Find marks by author: "(Halloran 2030: 12; Moe 2031)", "Halloran (2030) argues", "(Halloran 44)"."""
    if not works:
        return []
    found: list[Mark] = []
    loose: list[Mark] = []
    for place in places:
        for m in BRACKETS.finditer(text, *place.span):
            mark = read_brackets(m, works, place.label)
            if mark:
                (found if mark.of else loose).append(mark)
        for m in YEAR_IN_BRACKETS.finditer(text, *place.span):
            mark = read_spoken(text, m, place, works)
            if mark:
                found.append(mark)
    if any(mark.locator and not YEAR_INSIDE.search(text, *mark.span) for mark in found):
        found += find_bare_pages(text, places, works, found)
    # A name and year that no entry has is a mark only where others of its kind lead somewhere.
    return found + (loose if found else [])


BARE_PAGE = re.compile(rf"(?<=\S\s)\((?P<page>{PAGES})\)(?=[\s.,;:—–]|$)")
YEAR_INSIDE = re.compile(rf"\b{YEAR}")
NAMED = re.compile(rf"(?:(?:van|von|de|der|la|le|da|di)\s){{0,2}}{WORD}")


def find_bare_pages(text: str, places: Sequence[Block], works: Works, found: Sequence[Mark]) -> list[Mark]:
    """MLA: in "Halloran thinks so (44)" the sentence names the author; else it is the work cited last."""
    marks: list[Mark] = []
    cited = sorted((mark for mark in found if mark.of), key=lambda mark: mark.span)
    starts = [mark.span.start for mark in cited]
    for place in places:
        last = ""
        at = place.span.start
        for m in BARE_PAGE.finditer(text, *place.span):
            if re.fullmatch(YEAR, m["page"]):
                continue
            before = bisect_left(starts, m.start()) - 1
            names = [e for n in NAMED.finditer(text, at, m.start()) for e in _alone(of_name(n[0], works, exact=True))]
            last = names[-1].id if names else cited[before].of[0] if before >= 0 and starts[before] >= at else last
            at = m.end()
            if last:
                marks.append(Mark(Span(*m.span()), (last,), place.label, tidy_locator(m["page"])))
    return marks


def _alone(entries: Sequence[Entry]) -> Sequence[Entry]:
    return entries if len(entries) == 1 else ()


def read_spoken(text: str, m: re.Match[str], place: Block, works: Works) -> Mark | None:
    """Read a year in brackets after a name that belongs to the sentence."""
    start = max(place.span.start, m.start() - 140)
    before = BEFORE.search(text[start : m.start()])
    if not before:
        return read_owned(text[start : m.start()], m, place, works)
    best: tuple[int, list[Entry]] | None = None
    who = before["who"]
    # The sentence may put capitals before the name: try the longest run of words first.
    for at in [0, *(s.end() for s in re.finditer(r"[\s,]+", who))]:
        tail = who[at:]
        if (
            not tail
            or tail.startswith("The ")
            or not (tail[0].isupper() or tail.split()[0] in ("van", "von", "de", "der", "al", "el"))
        ):
            continue
        named = of_name(tail, works, exact=True)
        if named:
            best = (at, named)
            break
    if best is None:
        return None
    at, named = best
    ids, mismatch = of_years(named, re.findall(rf"{YEAR}[a-z]?", m["years"]))
    if not ids:
        return None
    span = Span(start + before.start("who") + at, m.end())
    return Mark(span, tuple(dict.fromkeys(ids)), place.label, tidy_locator(m["page"]), mismatch)


OWNED = re.compile(rf"(?P<who>{WORD}(?:\s(?:and\s|&\s)?{WORD}){{0,3}})['’]s?(?:\s[a-z][\w-]*){{1,4}}\s$")


def read_owned(before: str, m: re.Match[str], place: Block, works: Works) -> Mark | None:
    """Read "Halloran’s early book (2030)": the words between are the sentence's, so the year alone is the mark."""
    owned = OWNED.search(before)
    hits = of_year(of_name(owned["who"], works, exact=True), m["years"][:5].rstrip(", ")) if owned else []
    return Mark(Span(*m.span()), tuple(e.id for e in hits), place.label, tidy_locator(m["page"])) if hits else None
