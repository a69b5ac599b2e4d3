"""Where a title ends: at its closing quotation mark, a full stop, a bracket, or before the publisher."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.references.dates import YEAR, find_dates
from briefgen.extract.references.numbering import PAGE_LIST
from briefgen.extract.references.parts import CUT, goes_on, periods
from briefgen.extract.references.words import TOLD, UPPER, is_house, is_organisation, is_place, is_publisher

QUOTES = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "'": "'", "‟": "”"}
AFTER_QUOTE = re.compile(r"[\s,.;:)\x1f]|$")


class Quoted(NamedTuple):
    title: str
    start: int
    end: int


def find_quoted(text: str) -> Quoted | None:
    """Find the first title in quotation marks; an apostrophe ends none."""
    for start, mark in enumerate(text):
        if mark not in QUOTES or (start and text[start - 1] not in " (,.:;[\x1f—–"):
            continue
        closing = QUOTES[mark]
        ends = [i for i in range(start + 1, len(text)) if text[i] in closing and AFTER_QUOTE.match(text, i + 1)]
        if mark in "‘'":
            ends = [i for i in ends if text[i - 1] != "s" or text[i + 1 : i + 2] in (",", ".", ";", ")", "")] or ends
        if mark == "“" and ends:
            ends = [_close_nested(text, start, ends)]
        if ends:
            end = ends[0]
            return Quoted(tidy_title(text[start + 1 : end]), start, end + 1)
    return None


def _close_nested(text: str, start: int, ends: list[int]) -> int:
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "“") - (text[i] == "”")
        if depth == 0 and i in ends:
            return i
    return ends[0]


def tidy_title(title: str) -> str:
    return (
        " ".join(title.replace(CUT, " ").split()).strip(" ,;:.")
        if not title.rstrip(" ,").endswith(("?", "!"))
        else title.strip(" ,;:.")
    )


DESCRIPTOR = re.compile(
    rf"""
    \s (?=
      \[(?!\d)
    | \( (?:
        [^()]*\b (?:[Ee]ds?\.|[Tt]rans\.|pp?\.|[Vv]ol\.|[Nn]o\.|edn?\.?|edition|Report|Paper|Working|Ser\.
        |[Tt]hesis|[Dd]issertation)
      | [^()]*:\s[^()]*{YEAR}\)
      | \d\w*\s?ed
      )
    )
    """,
    re.VERBOSE,
)


EXTRA = re.compile(
    r",\s(?=(?:trans(?:\.|lated)|ed(?:s)?\.\s[A-Z]|edited by|\d{1,2}(?:st|nd|rd|th)\sed|rev\.?\sed|[Vv]ols?\.\s))"
)


def cut_title(text: str) -> tuple[str, str]:
    """Cut an unquoted title from what follows: at a bracket, a full stop, else by commas from the end."""
    text = text.strip(" ,;:")
    stops = [(end, start) for end, start in periods(text) if text[start:].strip(" .\x1f")]
    stops += [(m.start(), m.start()) for m in (DESCRIPTOR.search(text), EXTRA.search(text)) if m]
    if stops:
        end, start = min(stops)
        later = [stop for stop in sorted(stops) if stop[0] > end]
        if text[end - 1] in "?!" and later and goes_on(text[start : later[0][0]]):
            end, start = later[0]
        title = text[:end].strip(" ,;:.\x1f")
        tail = text[start:]
        if CUT in text[end:start]:
            title, lead = cut_commas(title)
            tail = f"{lead}{CUT}{tail}"
        elif not tail.strip(" .\x1f"):
            title, tail = cut_commas(title)
        return title, tail
    return cut_commas(text.strip(" .\x1f"))


GENRE_PART = re.compile(
    r"(?:Press [Rr]elease|(?:Working|Policy|Discussion|Occasional|Research|Briefing|White) (?:Paper|Brief).*"
    r"|Report.*|Testimony.*|\d+(?:st|nd|rd|th) edn?\.?|mimeo)"
)
PUBLICATION_PART = re.compile(
    rf"""
    in\s | pp?\.?\s?\d | cols?\.?\s\d | [Vv]ol | [Nn]o\. | [Pp]\.\s?\d | S\.\s?\d | [Сс]\.\s?\d | №
    | ed(?:s|ited)?\b\.? | chap | {PAGE_LIST}$
    """,
    re.VERBOSE,
)


def cut_commas(text: str) -> tuple[str, str]:
    """Cut a title from the parts after it, from the end: "Against the Tide: A Memoir, Lowland Books, Edinburgh"."""
    parts = text.split(", ")
    keep = len(parts)
    while keep > 1 and (
        belongs_after(parts[keep - 1].strip(" ."), last=keep == len(parts))
        or _is_town(parts[keep - 1], parts[keep - 2])
    ):
        keep -= 1
    keep = next((n for n in range(1, keep) if TOLD.match(parts[n])), keep)
    return tidy_title(", ".join(parts[:keep])), ", ".join(["", *parts[keep:]]) if keep < len(parts) else ""


def _is_town(part: str, before: str) -> bool:
    """A short name after a publishing house is where it is."""
    part = part.strip(" .")
    return len(part.split()) <= 2 and part[:1].isupper() and is_house(before) and not find_dates(part)


def belongs_after(part: str, *, last: bool) -> bool:
    if not part:
        return True
    dates = find_dates(part, "2000")
    if dates and len(part) - sum(d.end - d.start for d in dates) <= 2:
        return True
    if re.match(PUBLICATION_PART, part) or GENRE_PART.fullmatch(part):
        return True
    if re.fullmatch(rf"[{UPPER}]\w+(?:\s[{UPPER}]\w+)?\s{YEAR}", part) or is_place(part):
        return True
    words = part.split()
    return len(words) <= 8 and part[0].isupper() and (is_publisher(part) or (is_organisation(part) and last))
