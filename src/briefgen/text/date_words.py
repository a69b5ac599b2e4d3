"""What a text says of a date, word for word: "12–14 June", "the previous year"; not yet which date it is.

`scan` walks over the words, and at each one that can begin a date tries the few rules that begin so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from briefgen.model.article import Span
from briefgen.text.date_patterns import (
    AGO,
    ANY_MONTH,
    ARTICLE_UNIT,
    BARE_MONTH,
    BARE_MONTH_AFTER,
    BARE_SEASON,
    BARE_YEAR,
    CENTURIES,
    CENTURY,
    COUNTED,
    DAY_MONTH,
    DAY_WORDS,
    DECADE,
    DOTTED,
    END_OF,
    EVERY,
    FISCAL,
    HAS_DONE,
    ISO,
    MONTH_DAY,
    MONTH_YEAR,
    MONTHS,
    NUMBERED,
    ONE_UNIT,
    OWNS,
    PART_OF_YEAR,
    PERIOD,
    PLURAL,
    QUARTER,
    QUARTERS,
    RECORD,
    SEASON_YEAR,
    SEASONS,
    SHORT_DECADE,
    SLASHED,
    STRONG_YEAR,
    UNITS_AFTER,
    WAY,
    WAYS,
    WEEKDAY,
    WEEKDAYS,
    WITH_DATE,
    WORD,
    YEAR_AFTER,
    YEAR_BEFORE,
    YEARS,
)
from briefgen.text.numbers import SMALL, TOKEN, match_number


class Point(NamedTuple):
    """A date as far as the text spells it out; `month` 21 to 24 is a season."""

    year: str | None
    month: int | None = None
    day: int | None = None


class Shift(NamedTuple):
    """A date told from another: "last year" is the issue date's year less one."""

    base: Literal["issued", "named"]
    unit: str
    first: int
    last: int


class Nearest(NamedTuple):
    """A month, season or weekday beside another date: "this past November", "last Tuesday"."""

    base: Literal["issued", "named"]
    month: int | None
    weekday: int | None
    way: int
    """-1 the last one, 1 the next one, 0 the one of this year or week."""


class Raw(NamedTuple):
    """What a rule saw, before it is known what it is relative to."""

    start: int
    end: int
    first: Point | Shift | Nearest
    last: Point | None = None
    rule: str = ""


Match = re.Match[str]
Rule = tuple[str, re.Pattern[str], Callable[[str, Match], "Raw | None"]]


def _later_year(first: str, last: str) -> str:
    """Fill up a shortened year: 1914, "18" → 1918."""
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def _day(words: str) -> int:
    return int(words.rstrip("stndrh"))


def _iso(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Point(m["y"], int(m["m"]), int(m["d"]) if m["d"] else None))


def _dotted(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Point(m["y"], int(m["m"]), int(m["d"])))


def _slashed(_: str, m: Match) -> Raw | None:
    """Read day and month where one of them cannot be a month; else only the year is certain."""
    a, b = int(m["a"]), int(m["b"])
    if a > 12 >= b:
        return Raw(m.start(), m.end(), Point(m["y"], b, a))
    if b > 12 >= a:
        return Raw(m.start(), m.end(), Point(m["y"], a, b))
    return Raw(m.start(), m.end(), Point(m["y"], a, a) if a == b else Point(m["y"]))


def _day_month(_: str, m: Match) -> Raw | None:
    month = _month(m["m"])
    last = Point(m["y"], month, _day(m["d2"])) if m["d2"] else None
    return Raw(m.start(), m.end(), Point(m["y"], month, _day(m["d"])), last)


def _month_day(_: str, m: Match) -> Raw | None:
    month = _month(m["m"])
    last = Point(m["y"], _month(m["m2"]) if m["m2"] else month, _day(m["d2"])) if m["d2"] else None
    return Raw(m.start(), m.end(), Point(m["y"], month, _day(m["d"])), last)


def _month_year(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Point(m["y"], _month(m["m"])), Point(m["y"], _month(m["m2"])) if m["m2"] else None)


def _bare_month(text: str, m: Match) -> Raw | None:
    # "February's exports" and "the February increase" are of that month; "April said" is somebody.
    owns = OWNS.match(text, m.end()) or (
        text[max(0, m.start() - 4) : m.start()] in ("The ", "the ")
        and re.match(r"\s[a-z]{3}", text[m.end() : m.end() + 4])
    )
    if not owns and not BARE_MONTH_AFTER.search(text[max(0, m.start() - 30) : m.start()]):
        return None
    last = Point(None, _month(m["m2"])) if m["m2"] else None
    return Raw(m.start(), m.end(), Point(None, _month(m["m"])), last)


def _season_year(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Point(m["y"], SEASONS[m["s"].lower()]))


def _years(text: str, m: Match) -> Raw | None:
    last = _later_year(m["y"], m["y2"])
    if last <= m["y"] or NUMBERED.search(text[max(0, m.start() - 20) : m.start()]):
        return None
    return None if COUNTED.match(text, m.end()) else Raw(m.start(), m.end(), Point(m["y"]), Point(last))


def _decade(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Point(m["y"] + "X"))


def _short_decade(text: str, m: Match) -> Raw | None:
    quoted = text[max(0, m.start() - 1) : m.start()] in ("'", "’", "‘")
    return Raw(m.start() - quoted, m.end(), Point(f"19{m['y']}X")) if quoted else None


def _century(_: str, m: Match) -> Raw | None:
    words = m["n"].lower().replace(" ", "-")
    number = int(words[:-2]) if words[0].isdigit() else CENTURIES.get(words, 0)
    return Raw(m.start(), m.end(), Point(f"{number - 1:02d}XX")) if 1 < number < 30 else None


def _bare_year(text: str, m: Match) -> Raw | None:
    before = text[max(0, m.start() - 24) : m.start()]
    if NUMBERED.search(before):
        return None
    strong = bool(STRONG_YEAR.search(before))
    if not strong and (not YEAR_AFTER.search(before) or m["y"] < "1600" or COUNTED.match(text, m.end())):
        return None
    # "in 1500 villages" and "employs 2000 engineers" count; "in 2012 exports rose" and "the 2012 talks" do not.
    if COUNTED.match(text, m.end()) or (before[-1:].isspace() and not strong and _counts(text, m)):
        return None
    return Raw(m.start(), m.end(), Point(m["y"]))


def _counts(text: str, m: Match) -> bool:
    before = text[max(0, m.start() - 12) : m.start()].rstrip()
    determined = re.search(
        r"(?:\b(?:the|its|his|her|their|our|of|a|an|[0-9]{4} (?:and|to|or))|s['’]|['’]s|[,;:—–)])$", before
    )
    return not determined and bool(PLURAL.match(text, m.end()))


def _part_of_year(_: str, m: Match) -> Raw | None:
    return _part(m, QUARTERS[m["n"].lower()], "q" if m["p"].lower() == "quarter" else "h")


def _quarter(_: str, m: Match) -> Raw | None:
    return _part(m, int(m["n"]), m["p"].lower())


def _part(m: Match, number: int, part: str) -> Raw | None:
    length = 3 if part == "q" else 6
    number = min(number, 12 // length)
    first = (number - 1) * length + 1
    return Raw(m.start(), m.end(), Point(m["y"], first), Point(m["y"], first + length - 1))


def _fiscal(_: str, m: Match) -> Raw | None:
    last = Point(_later_year(m["y"], m["y2"])) if m["y2"] else None
    return Raw(m.start(), m.end(), Point(m["y"]), last)


def _day_word(_: str, m: Match) -> Raw | None:
    n = DAY_WORDS[m[0].lower()]
    return Raw(m.start(), m.end(), Shift("issued", "day", n, n))


def _weekday(text: str, m: Match) -> Raw | None:
    """Leave out the weekday that only goes with a date ("Friday, 9 May") and the one of every week ("a Friday")."""
    if WITH_DATE.match(text, m.end()) or EVERY.search(text[max(0, m.start() - 10) : m.start()]):
        return None
    return Raw(m.start(), m.end(), Nearest("issued", None, WEEKDAYS[m[0].lower()], -1))


def _period(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Shift("named", "period", 0, 0))


def _end_of(_: str, m: Match) -> Raw | None:
    return Raw(m.start(), m.end(), Shift("issued", m["unit"].lower(), 0, 0))


def _year_before(text: str, m: Match) -> Raw | None:
    if not re.search(r"\b[Tt]he\s$", text[max(0, m.start() - 5) : m.start()]):
        return None
    n = -1 if m["way"].lower() in ("before", "earlier") else 1
    return Raw(m.start(), m.end(), Shift("named", m["unit"].lower(), n, n))


def _relative(text: str, m: Match) -> Raw | None:
    """Read "last year", "this past November", "the next five years", "the following day"."""
    way = m["way"].lower()
    base, one, (low, high) = WAYS[way]
    if m["past"]:
        base, one = "issued", {"coming": 1, "past": -1, "last": -1}.get(m["past"].strip().lower(), 0)
    at = m.end()
    before = text[max(0, m.start() - 24) : m.start()]
    within = re.search(r"\b(?:over|in|within|during|for|throughout|through|of|by)\s(?:the\s)?$", before, re.I)
    if unit := ONE_UNIT.match(text, at):
        name = unit["unit"].lower()
        if name == "day" and way not in ("next", "following", "previous", "preceding", "same", "that"):
            return None
        if way == "next" and before.lower().endswith("the ") and not (within and name != "day"):
            base = "named"
        if (low, high) != (0, 0) and (
            way in ("past",) or (within and re.search(r"\bthe\s$", before) and way == "next")
        ):
            return Raw(m.start(), unit.end(), Shift(base, name, low, high))
        if name in ("decade",) and way in ("last", "past"):
            return Raw(m.start(), unit.end(), Shift(base, name, -1, 0))
        return Raw(m.start(), unit.end(), Shift(base, name, one, one))
    if season := BARE_SEASON.match(text, at):
        return Raw(m.start(), season.end(), Nearest(base, SEASONS[season["s"].lower()], None, one))
    if month := re.compile(ANY_MONTH + r"(?!\w)").match(text, at):
        return Raw(m.start(), month.end(), Nearest(base, _month(month[0]), None, one))
    if weekday := WEEKDAY.match(text, at):
        return Raw(m.start(), weekday.end(), Nearest("issued", None, WEEKDAYS[weekday[0].lower()], one))
    number = match_number(text, at, at + 60)
    if number and (unit := UNITS_AFTER.match(text, number.span.end)) and number.value == int(number.value) < 5000:
        n = int(number.value)
        return Raw(m.start(), unit.end(), Shift(base, _unit(unit["unit"]), low * n, high * n)) if low or high else None
    return None


def _number(text: str, m: Match) -> Raw | None:
    """Read "five months earlier", "two years ago", "the first in a decade"."""
    number = match_number(text, m.start(), m.start() + 60)
    n, at = (int(number.value), number.span.end) if number else (1, m.end())
    if number and (number.value != n or n > 5000):
        return None
    if not number and m[0].lower() not in ("a", "an"):
        return None
    unit = UNITS_AFTER.match(text, at)
    if not unit:
        return None
    name = _unit(unit["unit"])
    if ago := AGO.match(text, unit.end()):
        way = ago["way"].lower()
        n = -n if way in ("ago", "earlier", "previously") else n
        base: Literal["issued", "named"] = "issued" if way in ("ago", "hence") or way.endswith("now") else "named"
        return Raw(m.start(), ago.end(), Shift(base, name, n, n), rule="ago")
    before = text[max(0, m.start() - 160) : m.start()]
    if HAS_DONE.search(before):
        return Raw(m.start(), unit.end(), Shift("issued", name, -n, 0))
    if RECORD.search(before):
        return Raw(m.start(), unit.end(), Shift("named", name, -n, 0))
    return None


def _unit(words: str) -> str:
    return {"centur": "century"}.get(words.lower(), words.lower())


# First word → the rules that may begin so, the most telling first.
BY_DIGIT: tuple[Rule, ...] = (
    ("iso", ISO, _iso),
    ("dotted", DOTTED, _dotted),
    ("slashed", SLASHED, _slashed),
    ("day month", DAY_MONTH, _day_month),
    ("part of year", PART_OF_YEAR, _part_of_year),
    ("century", CENTURY, _century),
    ("years", YEARS, _years),
    ("decade", DECADE, _decade),
    ("short decade", SHORT_DECADE, _short_decade),
    ("year", BARE_YEAR, _bare_year),
    ("units", WORD, _number),
)
BY_LENGTH: dict[int, tuple[Rule, ...]] = {
    length: tuple(rule for rule in BY_DIGIT if rule[0] in names.split(", "))
    for length, names in ((1, "dotted, slashed, day month, units"), (4, "iso, years, decade, year, units"))
}
BY_LENGTH[2] = BY_LENGTH[1]
"""Of bare digits, one or two can begin a day and four a year."""
NO_DATE: tuple[Rule, ...] = (("units", WORD, _number),)
BY_MONTH: tuple[Rule, ...] = (
    ("month day", MONTH_DAY, _month_day),
    ("month year", MONTH_YEAR, _month_year),
    ("month", BARE_MONTH, _bare_month),
)
BY_FIRST_WORD: tuple[tuple[Iterable[str], Rule], ...] = (
    (SEASONS, ("season year", SEASON_YEAR, _season_year)),
    (("q1", "q2", "q3", "q4", "h1", "h2"), ("quarter", QUARTER, _quarter)),
    (("fiscal", "fy"), ("fiscal", FISCAL, _fiscal)),
    (DAY_WORDS, ("day word", WORD, _day_word)),
    (WEEKDAYS, ("weekday", WORD, _weekday)),
    (WAYS, ("period", PERIOD, _period)),
    (WAYS, ("relative", WAY, _relative)),
    (QUARTERS, ("part of year", PART_OF_YEAR, _part_of_year)),
    (("twenty", *CENTURIES), ("century", CENTURY, _century)),
    (("year", "day", "month", "week"), ("year before", YEAR_BEFORE, _year_before)),
    (("end", "close", "middle", "beginning", "start"), ("end of", END_OF, _end_of)),
    ((*SMALL, "half"), ("units", WORD, _number)),
    (("a", "an"), ("units", ARTICLE_UNIT, _number)),
)
DIGITS = frozenset("0123456789")
BY_WORD: dict[str, tuple[Rule, ...]] = {}
for _words, _made in BY_FIRST_WORD:
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _made)


def scan(text: str, start: int, end: int, masks: Sequence[Span]) -> Iterator[Raw]:
    """Walk over the words of a paragraph and give each date as it is written; `masks` are sorted."""
    done, next_mask = start, 0
    for token in TOKEN.finditer(text, start, end):
        word = token[0]
        if word[0] in DIGITS:
            rules = BY_LENGTH.get(len(word), NO_DATE) if word.isdigit() else BY_DIGIT
        elif (lower := word.lower()) in BY_WORD:
            rules = BY_WORD[lower]
        elif lower in MONTHS and word[0].isupper():
            rules = BY_MONTH
        elif word[:2] == "FY":
            rules = BY_WORD["fy"]
        else:
            continue
        at = token.start()
        if at < done:
            continue
        while next_mask < len(masks) and masks[next_mask].end <= at:
            next_mask += 1
        if next_mask < len(masks) and masks[next_mask].start <= at:
            continue
        for name, pattern, make in rules:
            m = pattern.match(text, at, end)
            raw = make(text, m) if m else None
            if raw:
                yield raw._replace(rule=raw.rule or name)
                done = raw.end
                break
