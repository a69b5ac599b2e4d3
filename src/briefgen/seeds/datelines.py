"""The line of place and date at the head of a report: `Marra, 14 May (Reuters) —`."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.model.article import Span

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s\d{{4}})?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PLACE = r"[A-ZÀ-Þ][\w’'.À-ÿ-]*(?:[\s/](?:de|del|da|do|la|le|el|al|of|the|on|upon|and|[A-ZÀ-Þ][\w’'.À-ÿ-]*)){0,4}"
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]{2,}(?:[\s/][A-ZÀ-Þ][A-ZÀ-Þ’'.-]+){0,4}"
AGENCY = (
    r"\(?(?:Reuters|AP|AFP|TASS|Xinhua|Bloomberg|IANS|UPI|EFE|dpa|DPA|ANSA|Kyodo|Yonhap|Interfax|RIA Novosti|PTI"
    r"|Anadolu|AA|CNN|BBC|IPS|Notimex|[A-Z]{2,6}|[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3})\)?"
)
DASH = r"\s?(?:—|–|--|―|-(?=\s))\s?"

DATELINE = re.compile(
    rf"""
    # MARRA, Skerry, May 14 (AP) —
    (?: (?P<capitals> {CAPITALS} ) (?: ,\s (?P<region> {PLACE} ) )? (?: ,?\s \(?(?P<date1> {DAY}
        | {WEEKDAY} )\)? )? (?: ,?\s? /?{AGENCY}/?\.? )? {DASH}
      # Marra, 14 May —
      | (?P<place> {PLACE} ) (?: ,\s (?P<region2> {PLACE} ) )? ,?\s \(? (?P<date2> {DAY} ) \)? (?: ,?\s?
          /?{AGENCY}/?\.? )? (?: {DASH} | \.\s | :\s )
      # Marra (Reuters) —
      | (?P<place3> {PLACE} ) (?: ,\s (?P<region3> {PLACE} ) )? ,?\s \( (?P<agency3> [A-Z][\w\s.]{{1,30}} ) \) {DASH}
      | (?P<date4> {DAY} ) ,?\s (?P<place4> {PLACE} ) {DASH}
    )
    (?= ["“‘'«]? [A-ZÀ-Þ0-9] )
    """,
    re.VERBOSE,
)
SMALL = re.compile(r"\b(?:Of|The|On|Upon|And|De|Del|Da|Do|La|Le|El|Al)\b")


class Dateline(NamedTuple):
    """A dateline and what it says."""

    span: Span
    place: str
    date: str
    """As written, and empty where it gives none."""


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Find the dateline at the head of a paragraph."""
    match = DATELINE.match(text, start, min(end, start + 160))
    if not match or match.end() >= end:
        return None
    place = match["capitals"] or match["place"] or match["place3"] or match["place4"]
    if place.isupper() and len(place) > 3:
        place = SMALL.sub(lambda m: m[0].lower(), place.title().replace("’S", "’s").replace("'S", "'s"))
    date = match["date1"] or match["date2"] or match["date4"] or ""
    return Dateline(Span(start, match.end()), " ".join(place.split()), "" if date.endswith("day") else date)
