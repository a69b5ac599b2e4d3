"""When an article must have been written, inferred from the times that it calls recent.

Two habits of writers carry this: a year named without a month, in the past tense, is over; a month named without a
year is the last such month before they wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.model.article import Basis
from briefgen.seeds.datelines import MONTH

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
YEAR = r"(?P<year>(?:19|20)\d\d)"
MONTH_YEAR = re.compile(rf"\b(?P<month>{MONTH})(?:\s\d{{1,2}},?)?\s{YEAR}\b")
BARE_YEAR = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Tt]hroughout|[Ss]ince|[Uu]ntil|from"
    rf"|to)\s(?:the\syear\s)?{YEAR}\b(?!\s?[-–/]\d)(?!s)"
)
ANY_YEAR = re.compile(rf"(?<![\d./-]){YEAR}\b(?!\s?[-–/]\d)(?!s\b)")
FUTURE = re.compile(
    r"\b(?:will|would|by|until|plans?|planned|due|expect\w*|forecast\w*|project\w*|target\w*|goal|could|may|might"
    r"|aims?|scheduled|hopes?|should)\b",
    re.IGNORECASE,
)
LAST_MONTH = re.compile(rf"\b(?i:this\spast|last|this)\s(?P<month>{MONTH})\b")
DAY_MONTH = re.compile(
    rf"\b[Oo]n\s(?:(?P<m1>{MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?P<m2>{MONTH}))\b(?!,?\s\d{{4}})(?![–-]\d)"
)
IN_MONTH = re.compile(rf"\b[Ii]n\s(?P<month>{MONTH})\b(?!\s(?:of\s)?\d)")
THIS_WEEK = re.compile(
    r"\b(?i:this|last|earlier\sthis)\s(?:week|weekend|month)\b|\b(?:yesterday|today|tonight)\b|\b(?i:on|last"
    r"|this)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
DATELINE = re.compile(rf"(?:(?P<d1>\d{{1,2}})\S{{0,2}}\s(?:of\s)?(?P<m1>{MONTH})|(?P<m2>{MONTH})\s(?P<d2>\d{{1,2}}))")
CLAUSE_LENGTH = 120
STOP = re.compile(r"[.\n]")
CLAUSE = re.compile(r"[,;:]|\band\b|\bbut\b|\bwhich\b|\bwhile\b")
PAST = re.compile(r"\b(?:had|was|were|has|have|did|became|rose|fell|met|sank|began|\w{2,}ed)\b")
COMING = re.compile(r"\b(?:will|shall|would be|is due|are due|planned for|scheduled for|slated for)\b")
LATEST = 2100


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
    years = [((int(m["year"]), 1), m.span()) for m in BARE_YEAR.finditer(text) if int(m["year"]) < LATEST]
    latest = _latest_past(text, years)
    return latest[0] if latest else None


def _latest_month(text: str) -> tuple[int, int] | None:
    months = [((int(m["year"]), _month(m["month"])), m.span()) for m in MONTH_YEAR.finditer(text)]
    years = [((int(m["year"]), 1), m.span()) for m in ANY_YEAR.finditer(text)]
    return _latest_past(text, months + years)


def _latest_past(text: str, times: list[tuple[tuple[int, int], tuple[int, int]]]) -> tuple[int, int] | None:
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
    for pattern in (LAST_MONTH, DAY_MONTH, IN_MONTH):
        if found := [next(g for g in m.groups() if g) for m in pattern.finditer(text)]:
            return _month(found[-1])
    return None


def _month(word: str) -> int:
    return MONTHS.index(word[:3].lower()) + 1


def _words(floor: tuple[int, int]) -> str:
    return f"{floor[0]}" if floor[1] == 1 else f"{floor[0]}-{floor[1]:02}"
