"""Marks by number: "[1]", "[2, p. 14]", "¹", "(3)", a raised number that lost its height, a star."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefgen.extract.citations.marks import LABEL, PAGES, Mark, tidy_locator
from briefgen.extract.references.notes import SUPERSCRIPTS
from briefgen.model.article import Article, Block, Span
from briefgen.model.findings import Reference

NOTE_SIGN = re.compile(
    r"\s*(?:\[\^?(\w{1,5}|[*†‡]{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\^?(\d{1,3})(?=[.)\s])|([*†‡]{1,3})|\((\d{1,3})\))"
)
INNER_SIGN = re.compile(r"(?<=\s)\[(\d{1,3})\](?=\s+<?(?:https?://|www\.))")

ONE = r"\^?\d{1,3}[a-z]?"
SQUARE = re.compile(
    rf"""
    \[\s? (?P<first>{ONE}(?:\s?[,;–-]\s?{ONE})*)
    (?: \s?[,:]\s?{LABEL}(?P<page>{PAGES}) | :\s?(?P<page2>{PAGES}) )? \s?\]
    (?: \s?[-–]\s? \[(?P<last>\d{{1,3}})\] )?
    """,
    re.VERBOSE,
)  # [1] · [1, 3] · [1-3] · [1]–[3] · [2, p. 14] · [2: 14] · [^1]
SIGNS = re.compile(r"\[([*†‡]{1,3}|[a-z]|[ivx]{2,5})\]|(?<=[\w.,;:!?”’\")])([*†‡]{1,3})(?=[\s.,;:]|$)")
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:[,⁻˒–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
ROUND = re.compile(r"(?:(?<=\S\s)|(?<=[.,;:!?”’\"]))\((\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\)")
# A raised number that lost its height: "ended.12 It", "“a triumph.”1", "the trial1 ended".
AFTER_STOP = re.compile(r"(?<=[^\W\d_][.,;:!?”’\")\]])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_YEAR = re.compile(r"(?<=[12]\d\d\d[.,;])(?P<n>\d{1,3})(?=\s+[^\W\d_a-z]|\s*$)")
AFTER_QUOTE = re.compile(r"(?<=[.,;:!?][”’\")])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_QUOTED = re.compile(r"(?<=[”’\")\]][.,;:!?])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_WORD = re.compile(r"(?<=[a-zà-ÿа-я]{3})(?P<n>\d{1,3})(?=[\s.,;:!?)]|$)")

Numbers = dict[str, tuple[str, ...]]


def read_numbers(article: Article, notes: Iterable[Block], references: Sequence[Reference]) -> Numbers:
    """Sign of a note → the references in it; a note that only explains has none."""
    numbers: dict[str, list[str]] = {}
    notes = list(notes)
    raised = {note.label for note in notes if RAISED.match(article.text, note.span.start)}
    # Raised numbers lead to notes and those in brackets to a list, where an article has both.
    lead = "^" if 0 < len(raised) < len(notes) else ""
    for note in notes:
        text = article.text[note.span.start : note.span.end]
        signs = [m for m in (NOTE_SIGN.match(text),) if m] + list(INNER_SIGN.finditer(text))
        for m in signs:
            sign = next(g for g in m.groups() if g).translate(SUPERSCRIPTS)
            numbers.setdefault(f"{lead}{sign}" if note.label in raised else sign, [])
    for r in references:
        if r.marker:
            numbers.setdefault(f"{lead}{r.marker}" if r.at in raised else r.marker, []).append(r.id)
    return {sign: tuple(ids) for sign, ids in numbers.items()}


def find_numbers(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find numbers in square brackets and raised ones; then, if there are none, those that lost their height."""
    found: list[Mark] = []
    signed = any(not sign.isdecimal() for sign in numbers)
    for place in places:
        for m in SQUARE.finditer(text, *place.span):
            signs = spread(m["first"], m["last"])
            page = m["page"] or m["page2"]
            found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label, locator=tidy_locator(page)))
        for m in SIGNS.finditer(text, *place.span) if signed else ():
            sign = m[1] or m[2]
            if sign in numbers:
                found.append(Mark(Span(*m.span()), numbers[sign], place.label))
        for m in RAISED.finditer(text, *place.span):
            signs = spread(m[0].translate(SUPERSCRIPTS).replace("⁻", "-"), None)
            if all(f"^{sign}" in numbers for sign in signs):
                signs = [f"^{sign}" for sign in signs]
            # "km²" and "m³" are no marks: a unit of one or two letters stands before them.
            if all(s in numbers for s in signs) and not re.search(
                r"(?:^|[\s\d/])[a-zA-Zµ]{1,2}$", text[max(0, m.start() - 4) : m.start()]
            ):
                found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label))
    if found or not numbers:
        return found
    # A byline's numbers lead to affiliations, and an article marks its notes in one way.
    told = [place for place in places if place.kind not in ("front", "title")]
    return max(find_flat(text, told, numbers), find_round(text, places, numbers), key=len)


def spread(words: str, last: str | None) -> list[str]:
    """ "1, 3" → 1, 3; "1-3" → 1, 2, 3; "1" and last "3" → 1, 2, 3."""
    signs: list[str] = []
    for part in re.split(r"\s?[,;]\s?", words.replace("^", "")):
        low, dash, high = (p.strip() for p in part.replace("–", "-").partition("-"))
        if dash and low.isdigit() and high.isdigit() and 0 < int(high) - int(low) < 60:
            signs += [str(n) for n in range(int(low), int(high) + 1)]
        else:
            signs += [p for p in (low, high) if p]
    if last and signs and signs[-1].isdigit() and 0 < int(last) - int(signs[-1]) < 60:
        signs += [str(n) for n in range(int(signs[-1]) + 1, int(last) + 1)]
    return signs


def targets(signs: Iterable[str], numbers: Numbers) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for sign in signs for id in numbers.get(sign, ())))


def find_flat(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find raised numbers that lost their height: they must be signs of notes, and rise through the article."""
    candidates: list[tuple[Span, list[str], str]] = []
    for place in places:
        seen: set[int] = set()
        for pattern in (AFTER_STOP, AFTER_QUOTE, AFTER_QUOTED, AFTER_YEAR, AFTER_WORD):
            for m in pattern.finditer(text, *place.span):
                signs = m["n"].split(",")
                if m.start() not in seen and all(s in numbers for s in signs):
                    seen.add(m.start())
                    candidates.append((Span(*m.span("n")), signs, place.label))
    candidates.sort()
    found: list[Mark] = []
    reached = 0
    for span, signs, label in candidates:
        first = int(signs[0])
        # A gap of a few is a mark that was lost; a leap is a number of another kind.
        if reached < first <= reached + 3:
            found.append(Mark(span, targets(signs, numbers), label))
            reached = int(signs[-1])
    return found


def find_round(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find numbers in round brackets, where the notes are numbered and nothing else marks them."""
    found = []
    for place in places:
        for m in ROUND.finditer(text, *place.span):
            signs = spread(m[1], None)
            if all(s in numbers for s in signs):
                found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label))
    return found
