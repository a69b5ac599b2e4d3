"""When an article must have been written, inferred from the times that it calls recent.

Two habits of writers carry this: a year named without a month, in the past tense, is over; a month named without a
year is the last such month before they wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from briefgen.model.article import Basis
from briefgen.seeds.datelines import MONTH
from briefgen.text.date_patterns import MONTHS

YEAR = re.compile(r"(?:19|20)\d\d\b")
MONTH_NAME = re.compile(MONTH)
"""Years and months are looked for by themselves, which is quick; then the words around each say what it is."""
NO_RANGE = re.compile(r"\s?[-–/]\d")
MONTH_BEFORE = re.compile(rf"\b(?P<month>{MONTH})(?:\s\d{{1,2}},?)?\s\Z")
LED_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Tt]hroughout|[Ss]ince|[Uu]ntil|from|to)\s(?:the\syear\s|(?:19|20)\d\d\s(?:and|or)\s)?\Z"
)
QUARTER_BEFORE = re.compile(r"\b(?P<n>first|second|third|fourth|last)\squarter\sof\s\Z")
QUARTERS = {"first": 3, "second": 6, "third": 9, "fourth": 12, "last": 12}
"""Their last months."""
GLUED_BEFORE = re.compile(r"[\d./-]\Z")
REACH = 32
"""Letters before a year or a month that can say what it is."""
FUTURE = re.compile(
    r"\b(?:will|would|by|until|plans?|planned|due|expect\w*|forecast\w*|project\w*|target\w*|goal|could|may|might"
    r"|aims?|scheduled|hopes?|should)\b",
    re.IGNORECASE,
)
DAY_ENDS = r"\b(?!,?\s\d{4})(?![–-]\d)"
RECENT = tuple(
    tuple((re.compile(rf"\b{before}\s\Z"), re.compile(after)) for before, after in ways)
    for ways in (
        ((r"(?i:this\spast|last|this)", r"(?!\w)"),),
        ((r"[Oo]n", rf"\s\d{{1,2}}{DAY_ENDS}"), (r"[Oo]n\s\d{1,2}", DAY_ENDS)),
        ((r"[Ii]n", r"(?!\w)(?!\s(?:of\s)?\d)"),),
    )
)
"""What stands before and after a month that is named as a recent one: last May, on May 3, on 3 May, in May."""
THIS_WEEK = re.compile(
    r"\b(?i:this|last|earlier\sthis)\s(?:week|weekend|month)\b|\b(?:yesterday|today|tonight)\b|\b(?i:on|last"
    r"|this)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
DATELINE = re.compile(rf"(?:(?P<d1>\d{{1,2}})\S{{0,2}}\s(?:of\s)?(?P<m1>{MONTH})|(?P<m2>{MONTH})\s(?P<d2>\d{{1,2}}))")
CLAUSE_LENGTH = 120
STOP = re.compile(r"[.\n]")
CLAUSE = re.compile(r"[,;:]|\band\b|\bbut\b|\bwhich\b|\bwhile\b")
PAST = re.compile(r"\b(?:had|was|were|has|have|did|became|rose|fell|met|sank|began|\w{2,}ed)\b")
COMING = re.compile(
    r"\b(?:will|shall|would be|is due|are due|(?:is|are) to|(?:runs?|lasts?|valid)(?:\s(?:until|till|to)|(?=\s?$))"
    r"|planned for|scheduled for|slated for)\b"
)
LATEST = 2100

Dated: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""A year and month, and the span of the words for it."""


def infer_date(paragraphs: Sequence[str], dateline: str) -> tuple[str | None, Basis, str]:
    """The date of an article that states none, as EDTF, with its basis and what it was inferred from."""
    text = "\n".join(paragraphs)
    over = _last_year_over(text)
    latest = _latest_month(text)
    known = [time for time in ((over + 1, 1) if over else None, latest) if time]
    if not known:
        return None, "unknown", "it names no time that could date it"
    floor = max(known)
    if day := DATELINE.search(dateline):
        month, number = _month(day["m1"] or day["m2"]), int(day["d1"] or day["d2"])
        edtf = f"{_next_year(floor, month)}-{month:02}-{number:02}"
        return edtf, "inferred", f"its dateline, in the first such year after {_words(floor)}"
    if recent := _recent_month(text):
        year = _next_year(floor, recent)
        if THIS_WEEK.search(text):
            return f"{year}-{recent:02}", "inferred", f"the month that it calls recent, after {_words(floor)}"
        year, recent = (year, recent + 1) if recent < 12 else (year + 1, 1)
        return f"{year}-{recent:02}~", "inferred", f"the month that it calls past, after {_words(floor)}"
    if latest is None or latest < floor or (latest[1] == 1 and latest == floor):
        return None, "unknown", "it names no month or day that could date it"
    return f"{floor[0]}", "inferred", f"the last time that it names, {_words(max(latest or floor, floor))}"


def _next_year(floor: tuple[int, int], month: int) -> int:
    """The first year in which a month is not before the last time that is over."""
    return floor[0] if month >= floor[1] else floor[0] + 1


def _last_year_over(text: str) -> int | None:
    """The last year that is named without a month and is past: "In 2031, … rose"."""
    years: list[Dated] = []
    for year in YEAR.finditer(text):
        start, end = year.span()
        led = LED_BEFORE.search(text[max(0, start - REACH) : start])
        if led and int(year[0]) < LATEST and text[end : end + 1] != "s" and not NO_RANGE.match(text, end):
            years.append(((int(year[0]), 1), (start - len(led[0]), end)))
    latest = _latest_past(text, years)
    return latest[0] if latest else None


def _latest_month(text: str) -> tuple[int, int] | None:
    times: list[Dated] = []
    for year in YEAR.finditer(text):
        start, end = year.span()
        before = text[max(0, start - REACH) : start]
        if month := MONTH_BEFORE.search(before):
            times.append(((int(year[0]), _month(month["month"])), (start - len(month[0]), end)))
        if quarter := QUARTER_BEFORE.search(before):
            times.append(((int(year[0]), QUARTERS[quarter["n"]]), (start - len(quarter[0]), end)))
        if not GLUED_BEFORE.search(before) and not NO_RANGE.match(text, end):
            times.append(((int(year[0]), 1), (start, end)))
    return _latest_past(text, times)


def _latest_past(text: str, times: list[Dated]) -> tuple[int, int] | None:
    """The latest of some times with their spans that is not spoken of as to come."""
    times.sort(reverse=True)
    return next((time for time, span in times if not _is_future(text, *span)), None)


def _is_future(text: str, start: int, end: int) -> bool:
    """Whether a time stands with a verb of what is to come: the verb before it in its clause, else the one after."""
    before = CLAUSE.split(STOP.split(text[max(0, start - CLAUSE_LENGTH) : start])[-1])[-1]
    if COMING.search(before):
        return True
    if PAST.search(before):
        return False
    after = CLAUSE.split(STOP.split(text[end : end + CLAUSE_LENGTH])[0])[0]
    return bool(not PAST.search(after) and FUTURE.search(f"{before} {after}"))


def _recent_month(text: str) -> int | None:
    """The month of the latest day or month that is named without a year."""
    named = list(MONTH_NAME.finditer(text))
    for ways in RECENT:
        for month in reversed(named):
            lead = text[max(0, month.start() - REACH) : month.start()]
            if any(before.search(lead) and after.match(text, month.end()) for before, after in ways):
                return _month(month[0])
    return None


def _month(word: str) -> int:
    return MONTHS[word[:3].lower()]


def _words(floor: tuple[int, int]) -> str:
    return f"{floor[0]}" if floor[1] == 1 else f"{floor[0]}-{floor[1]:02}"
