"""Dates as EDTF strings, a subset of levels 0 and 1: what they are, when they begin and end, whether they meet.

Days, months, years, seasons (2002-23), decades (200X), centuries (19XX), "?" and "~", intervals, open ends ("..").
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

SEASONS: dict[int, tuple[int, int]] = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""First and last month, as in the north; winter runs into the next year."""

POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?", re.ASCII)
OPEN = ("..", "")


class Bounds(NamedTuple):
    """First and last day; None where the interval is open."""

    first: date | None
    last: date | None


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds | None:
    """Say when a date begins and ends; None where it is not EDTF as we know it.

    "2002-23" → 2002-09-01, 2002-11-30.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    begin = Bounds(None, None) if first in OPEN else _point(first)
    end = Bounds(None, None) if last in OPEN else _point(last)
    if begin is None or end is None or (first in OPEN and last in OPEN):
        return None
    if begin.first and end.last and begin.first > end.last:
        return None
    return Bounds(begin.first, end.last)


def is_edtf(words: str) -> bool:
    return bounds(words) is not None


def is_approximate(edtf: str) -> bool:
    return any(sign in edtf for sign in "?~%")


def overlap(a: str, b: str) -> bool:
    """Tell whether two dates can be the same: "2012" and "2012-09" can, "1995" and "1998" cannot."""
    one, two = bounds(a), bounds(b)
    if one is None or two is None:
        return False
    starts_in_time = one.first is None or two.last is None or one.first <= two.last
    ends_late_enough = one.last is None or two.first is None or one.last >= two.first
    return starts_in_time and ends_late_enough


def make_date(year: str, month: int | None = None, day: int | None = None) -> str | None:
    """Write a year, month or day as EDTF; None where the calendar has no such day."""
    parts = [year, *(f"{n:02d}" for n in (month, day) if n is not None)]
    words = "-".join(parts)
    return words if is_edtf(words) else None


def _point(words: str) -> Bounds | None:
    m = POINT.fullmatch(words)
    if not m:
        return None
    low, high = int(m[1].replace("X", "0")), int(m[1].replace("X", "9"))
    month = int(m[2]) if m[2] and m[2] != "XX" else None
    day = int(m[3]) if m[3] and m[3] != "XX" else None
    if low < 1 or (m[2] and low != high) or (day and not month):
        return None
    if month is None:
        return Bounds(date(low, 1, 1), date(high, 12, 31))
    if month in SEASONS and not m[3]:
        begin, end = SEASONS[month]
        year = low + (begin > end)
        return Bounds(date(low, begin, 1), _month_end(min(year, 9999), end))
    if not 1 <= month <= 12:
        return None
    if day is None:
        return Bounds(date(low, month, 1), _month_end(low, month))
    if not 1 <= day <= _month_end(low, month).day:
        return None
    return Bounds(date(low, month, day), date(low, month, day))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
