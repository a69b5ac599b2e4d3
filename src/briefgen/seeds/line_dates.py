"""Whole dates in the lines around an article, and what the words before a date call it: published, accessed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from briefgen.text.date_patterns import MONTHS
from briefgen.text.dates import find_dates

FOREIGN_MONTHS = {
    name: number
    for names in (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    )
    for number, name in enumerate(names.split(), 1)
}
FOREIGN_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\.|er|º|°)?\s(?:de\s)?(?P<month>{'|'.join(sorted(FOREIGN_MONTHS))})\s(?:del?\s)?(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)  # 9 de junio de 2031 · 11 апреля 2031
CHINESE_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号]?"
)  # 2031年5月14日
YEAR_FIRST = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)/(?P<month>\d\d)/(?P<day>\d\d)(?![\w/])")  # 2031/05/14
HYPHENED = re.compile(
    r"(?<![\w-])(?P<day>\d{1,2})-(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}-(?P<year>(?:19|20)\d\d)\b"
)  # 14-May-2031
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LONGEST = 1000
"""Letters of a line that are looked through."""
WHOLE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")

DateRole: TypeAlias = Literal["published", "updated", "accessed", "received", ""]
DATE_ROLES: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("accessed", re.compile(r"\b(?:accessed|retrieved|crawled|archived|saved|viewed|cached|scraped|downloaded"
        r"|printed"
        r"|visited|indexed|captured)\b", re.IGNORECASE)),
    ("updated", re.compile(r"\b(?:updated|modified|revised|last\s(?:edited|changed)|corrected|reviewed"
        r"|actualizad[oa]|mis(?:e)?\sà\sjour|aktualisiert|aggiornato"
        r"|обновлено)\b", re.IGNORECASE)),
    ("received", re.compile(r"\b(?:received|submitted|accepted|in revised form|(?:first|original|previous)"
        r"\sversion)\b(?!.*\bpublished\b)", re.IGNORECASE)),
    ("published", re.compile(r"\b(?:published|posted|issued|released|first published|date|publicado|опубликовано"
        r"|publié|on)\b", re.IGNORECASE)),
)  # fmt: skip


class FoundDate(NamedTuple):
    """A whole date in a line: EDTF, where it stands in the line, and what the words before call it."""

    edtf: str
    start: int
    end: int
    role: DateRole


@lru_cache(maxsize=2048)
def find_line_dates(words: str) -> tuple[FoundDate, ...]:
    """The dates of a line, at least as exact as a season, or as a year where day and month could be either."""
    words = words[:LONGEST]
    if not YEAR.search(words):
        return ()
    dates = [(m.span.start, m.span.end, m.edtf) for m in find_dates(words) if m.edtf and not m.relative]
    dates += [
        (m.start(), m.end(), f"{m['year']}-{FOREIGN_MONTHS[m['month'].lower()]:02}-{int(m['day']):02}")
        for m in FOREIGN_DATE.finditer(words)
    ]
    dates += [
        (m.start(), m.end(), f"{m['year']}-{int(m['month']):02}-{int(m['day']):02}")
        for m in CHINESE_DATE.finditer(words)
        if 1 <= int(m["month"]) <= 12 and 1 <= int(m["day"]) <= 31
    ]
    dates += [
        (m.start(), m.end(), f"{m['year']}-{m['month']}-{m['day']}")
        for m in YEAR_FIRST.finditer(words)
        if "01" <= m["month"] <= "12" and "01" <= m["day"] <= "31"
    ]
    dates += [
        (m.start(), m.end(), f"{m['year']}-{MONTHS[m['month'].lower()]:02}-{int(m['day']):02}")
        for m in HYPHENED.finditer(words)
        if 1 <= int(m["day"]) <= 31
    ]
    found: list[FoundDate] = []
    for start, end, edtf in sorted(dates):
        edtf = edtf.split("/")[0].rstrip("~?%")
        if (found and start < found[-1].end) or not (WHOLE.fullmatch(edtf) or "/" in words[start:end]):
            continue
        before = words[max(found[-1].end if found else 0, start - 40) : start]
        role: DateRole = next((name for name, cue in DATE_ROLES if cue.search(before)), "")
        found.append(FoundDate(edtf, start, end, role))
    return tuple(found)
