"""Dates in running text as EDTF: "mid-May 2031", "the previous year", "12–14 June", "over the next five years"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from briefgen.model.article import Span
from briefgen.text.date_patterns import UNIT_DAYS, UNIT_MONTHS
from briefgen.text.date_words import Nearest, Point, Raw, Shift, scan
from briefgen.text.edtf import bounds, is_approximate, make_date

Lead = Literal["since", "until", "by", "before", "after", "as of", ""]


class DateMention(NamedTuple):
    """A date where it stands in a text."""

    span: Span
    edtf: str | None
    """None where there is nothing to resolve it against: "last year" in an undated article."""
    relative: bool
    """Resolved against another date; `edtf` is then no more certain than that one."""
    lead: Lead = ""
    """The word before it: "since 2004" is the date 2004 with the lead "since"."""
    rule: str = ""


PART = re.compile(r"\b(?:early|mid|late)(?:[\s\u00a0]|-){1,2}$", re.I)
LEAD = re.compile(
    r"\b(?P<lead>since|until|till|up to|by|before|prior to|after|as of"
    r"|as at)[\s\u00a0]{1,3}(?:at least[\s\u00a0]|about[\s\u00a0])?(?:the[\s\u00a0])?$",
    re.I,
)
LEADS: dict[str, Lead] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "up to": "until",
    "by": "by",
    "before": "before",
    "prior to": "before",
    "after": "after",
    "as of": "as of",
    "as at": "as of",
}
ABOUT = re.compile(
    r"\b(?:around|circa|ca\.|c\.|roughly|approximately|sometime)[\s\u00a0]{1,3}(?:in\s)?(?:the\s)?$", re.I
)
FROM = re.compile(
    r"\b(from|between|period|period of|years)[\s\u00a0]{1,3}(?:(?:the|early|mid|late)[\s\u00a0-]){0,2}$", re.I
)
TO = re.compile(
    r"[\s\u00a0]{1,3}(?:(?P<word>to|until|till|and|through)[\s\u00a0]{1,3}|[-–—]\s?)(?:(?:the|early|mid"
    r"|late)[\s\u00a0-]){0,2}",
    re.I,
)
SHARED_YEAR = re.compile(r"\s?(?:,|and|or|,\sand)\s{1,2}(?:in\s)?")
FUTURE = re.compile(
    r"\b(?:will|shall|due|scheduled|plans?|planned|expects?|expected|is set|are set|to be held|upcoming)\b"
)


def find_dates(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    issued: str | None = None,
    named: str | None = None,
    masks: Iterable[Span] = (),
) -> tuple[DateMention, ...]:
    """Find the dates of one paragraph, in order.

    `issued` is when the article appeared, `named` the date last named before this paragraph ("that year" goes back
    to it), `masks` are stretches to keep out of: citations, addresses.
    """
    end = len(text) if end is None else end
    raws = _share_years(text, _join_ranges(text, scan(text, start, end, sorted(masks))))
    found: list[DateMention] = []
    here: str | None = None
    for raw in raws:
        part = PART.search(text[max(start, raw.start - 12) : raw.start])
        at = raw.start - len(part[0]) if part else raw.start
        before = text[max(start, at - 40) : at]
        if isinstance(raw.first, Shift) and raw.first.unit == "period":
            edtf, relative = _same_period(found), True
        else:
            future = bool(FUTURE.search(_sentence_around(text, raw, start, end)))
            edtf, relative = _resolve(raw, issued, here or named, here, future=future)
        if edtf and ABOUT.search(before):
            edtf = "/".join(part.rstrip("?~%") + "~" for part in edtf.split("/"))
        lead = LEAD.search(before)
        word = lead["lead"].lower() if lead else ""
        found.append(DateMention(Span(at, raw.end), edtf, relative, LEADS.get(word, ""), raw.rule))
        here = edtf or here
    return tuple(found)


def _sentence_around(text: str, raw: Raw, start: int, end: int) -> str:
    """The words near a date, as far as its sentence goes."""
    before = text[max(start, raw.start - 80) : raw.start].rpartition(". ")[2]
    return before + text[raw.start : min(end, raw.end + 60)].partition(". ")[0]


def _join_ranges(text: str, raws: Iterable[Raw]) -> list[Raw]:
    """Make one of two dates that are the ends of a range: "from 2000 to 2010", "30 June – 2 July"."""
    joined: list[Raw] = []
    for raw in raws:
        before = joined[-1] if joined else None
        if (
            before
            and isinstance(before.first, Point)
            and isinstance(raw.first, Point)
            and not before.last
            and not raw.last
            and raw.start - before.end < 24
            and (gap := TO.fullmatch(text[before.end : raw.start]))
        ):
            word = (gap["word"] or "").lower()
            opening = FROM.search(text[max(0, before.start - 24) : before.start])
            opener = opening[1].lower() if opening else ""
            if (word == "and") == (opener == "between") and (opener or word in ("", "through", "until", "till")):
                first = before.first if before.first.year else before.first._replace(year=raw.first.year)
                joined[-1] = before._replace(end=raw.end, first=first, last=raw.first)
                continue
        joined.append(raw)
    return joined


def _share_years(text: str, raws: Sequence[Raw]) -> list[Raw]:
    """Give a month the year of the next date where both stand in one list: "in March and June 2012"."""
    shared = list(raws)
    for i in range(len(shared) - 2, -1, -1):
        one, two = shared[i], shared[i + 1]
        if isinstance(one.first, Point) and isinstance(two.first, Point) and not one.first.year and two.first.year:
            gap = text[one.end : two.start] if two.start - one.end < 12 else "-"
            if SHARED_YEAR.fullmatch(gap):
                last = one.last._replace(year=two.first.year) if one.last else None
                shared[i] = one._replace(first=one.first._replace(year=two.first.year), last=last)
    return shared


def _same_period(found: Sequence[DateMention]) -> str | None:
    """Put the last two dates together where they are near each other: in 2000 … in 2012, "the same period"."""
    dated = [d for d in found if d.edtf]
    if not dated:
        return None
    last = dated[-1].edtf
    if "/" in str(last) or len(dated) < 2 or dated[-1].span.start - dated[-2].span.end > 120:
        return last
    first = dated[-2].edtf
    both = f"{first}/{last}"
    return both if "/" not in str(first) and bounds(both) else last


def _resolve(
    raw: Raw, issued: str | None, named: str | None, here: str | None, *, future: bool
) -> tuple[str | None, bool]:
    """Say which date is meant, and whether that hangs on another date."""
    if isinstance(raw.first, Shift):
        base = (issued if raw.first.base == "issued" else named) or issued
        return (_shift(base, raw.first) if base else None), True
    if isinstance(raw.first, Nearest):
        base = (issued if raw.first.base == "issued" else named) or issued
        return (_nearest(base, raw.first) if base else None), True
    first, last = raw.first, raw.last
    relative = first.year is None
    if first.year is None:
        year = _missing_year(last or first, issued, here, future=future)
        if year is None:
            return None, True
        first = first._replace(year=year.rstrip("?"))
        doubt = "?" if year.endswith("?") else ""
        if last:
            last = last._replace(year=last.year or first.year)
    else:
        doubt = ""
        last = last._replace(year=last.year or first.year) if last else None
    edtf = make_date(str(first.year), first.month, first.day)
    if edtf and last:
        end = make_date(str(last.year), last.month, last.day)
        edtf = f"{edtf}{doubt}/{end}{doubt}" if end and bounds(f"{edtf}/{end}") else None
    elif edtf:
        edtf += doubt
    return edtf, relative


def _missing_year(point: Point, issued: str | None, here: str | None, *, future: bool) -> str | None:
    """Take the year last named in the paragraph, else the one that brings the date nearest to the article's own."""
    appeared = bounds(issued) if issued else None
    named = bounds(here) if here else None
    if named and named.last and not (future and appeared):
        year = named.last.year
        # What has happened lies behind: "on Sunday … since 12 April" of an article of March is of the year before.
        now = appeared.last if appeared else None
        late = now and year == now.year and (point.month or 0, point.day or 0) > (now.month, now.day)
        return f"{year - bool(late and not future):04d}"
    known = appeared
    if not known or not known.first or not known.last or not point.month:
        return f"{named.last.year:04d}" if named and named.last else None
    month = {21: 3, 22: 6, 23: 9, 24: 12}.get(point.month, point.month)

    def nearest(day: date) -> int:
        passed = (month, point.day or 1) <= (day.month, day.day)
        return day.year + (1 if future and passed and month != day.month else 0 if future or passed else -1)

    years = nearest(known.first), nearest(known.last)
    return f"{years[1]:04d}" + ("?" if years[0] != years[1] else "")


def _shift(base: str, shift: Shift) -> str | None:
    """Move a date by units, no finer than the date itself: from "2013-11", "last week" is October or November."""
    known = bounds(base)
    if not known:
        return None
    begin, finish = known.first or known.last, known.last or known.first
    if begin is None or finish is None:
        return None
    unit, low, high = shift.unit, shift.first, shift.last
    fine = _fineness(base)
    if low == high == 0 and FINENESS[unit] > fine:
        return base
    first: str | None
    last: str | None
    if unit in ("decade", "century") and low == high:
        width = 10 if unit == "decade" else 100
        mask = "X" if unit == "decade" else "XX"
        first, last = (
            f"{n:0{4 - len(mask)}d}{mask}" if n > 0 else None
            for n in (begin.year // width + low, finish.year // width + high)
        )
    elif unit in ("year", "decade", "century"):
        width = {"year": 1, "decade": 10, "century": 100}[unit]
        first, last = _year(begin.year + low * width), _year(finish.year + high * width)
    else:
        step = UNIT_DAYS.get(unit)
        one = _add_days(begin, step * low) if step else _add_months(begin, UNIT_MONTHS[unit] * low)
        two = _add_days(finish, step * high) if step else _add_months(finish, UNIT_MONTHS[unit] * high)
        if one and two and unit == "week" and low == high and fine == 3:
            one, two = _add_days(one, -one.weekday()), _add_days(two, 6 - two.weekday())
        if one is None or two is None:
            return None
        fine = min(fine, 3 if step else 2)
        first, last = (d.isoformat()[: (0, 4, 7, 10)[fine]] for d in (one, two))
    if not first or not last:
        return None
    doubt = "~" if is_approximate(base) else ""
    return first + doubt if first == last else f"{first}{doubt}/{last}{doubt}"


def _nearest(base: str, near: Nearest) -> str | None:
    known = bounds(base)
    if not known or not known.first or not known.last:
        return None
    if near.weekday is not None:
        if _fineness(base) < 3:
            return base
        days = (known.last.weekday() - near.weekday) % 7
        moved = _add_days(known.last, -(days or 7) if near.way < 0 else (7 - days) if near.way > 0 else -days)
        return moved.isoformat() if moved else None
    month = near.month or 1
    start = {21: 3, 22: 6, 23: 9, 24: 12}.get(month, month)

    def year(day: date) -> int:
        if near.way < 0:
            return day.year - (start >= day.month)
        return day.year + (near.way > 0 and start <= day.month)

    years = year(known.first), year(known.last)
    edtf = make_date(f"{years[1]:04d}", month)
    return f"{edtf}?" if edtf and years[0] != years[1] else edtf


FINENESS = {"century": 0, "decade": 0, "year": 1, "quarter": 2, "month": 2, "week": 3, "fortnight": 3, "day": 3}


def _fineness(edtf: str) -> int:
    """How exact a date is: 1 a year or coarser, 2 a month, 3 a day."""
    parts = [part.rstrip("?~%") for part in edtf.split("/") if part not in ("", "..")]
    return min(3 if len(p) == 10 else 2 if len(p) == 7 and p[5:] < "13" else 1 for p in parts)


def _year(year: int) -> str | None:
    return f"{year:04d}" if 1 <= year <= 9999 else None


def _add_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _add_months(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    # The day is cut to what every month has; only month and year are kept of it.
    return date(year, month + 1, min(day.day, 28))
