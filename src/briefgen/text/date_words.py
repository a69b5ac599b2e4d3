"""What a text says of a date, word for word: "12–14 June", "the previous year"; not yet which date it is.

`scan` walks over the words, and at each one that can begin a date tries the few rules that begin so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from briefgen.model.article import Span
from briefgen.text.numbers import ORDINALS, SMALL, match_number


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


_MONTHS = (
    "january jan february feb march mar april apr may may june jun july jul august aug september sep october oct "
    "november nov december dec"
)
MONTHS: dict[str, int] = {name: i // 2 + 1 for i, name in enumerate(_MONTHS.split())} | {"sept": 9}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {d: i for i, d in enumerate(_WEEKDAYS.split())}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
CENTURIES: dict[str, int] = {w: n for w, n in ORDINALS.items() if 10 <= n <= 20} | {"twenty-first": 21}

# Every part is bounded: a rule looks at most at some fifty letters, so the whole is linear.
S = r"[\s\u00a0]{1,3}"
DASH = r"\s?[-–—‒−]\s?"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
ABBR = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
ANY_MONTH = rf"(?:{MONTH}|{ABBR}|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[0-9]|20|21)[0-9]{2}"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
UNIT = r"(?P<unit>day|week|fortnight|month|quarter|year|decade|centur)(?:s|y|ies)?"
END = r"(?![\w]|[.,:/][0-9])"


def _rule(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


ISO = _rule(r"(?P<y>[0-9]{4})-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>[0-3][0-9]))?(?:T[0-9:.Z+-]{1,24})?(?![\w-])")  # 2013-12-15
DOTTED = _rule(rf"(?P<d>[0-3]?[0-9])\.(?P<m>[01]?[0-9])\.(?P<y>{YEAR}){END}")  # 15.12.2013
SLASHED = _rule(rf"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/(?P<y>{YEAR}){END}")  # 12/15/2013
DAY_MONTH = _rule(
    rf"""(?P<d>{DAY}) (?: (?:{DASH}|{S}(?:to|and|until|through){S}) (?P<d2>{DAY}) )?
         {S} (?:of{S})? (?P<m>{ANY_MONTH}) (?! \w )
         (?: ,?{S}(?:of{S})?(?P<y>{YEAR}) {END} )?"""
)  # 12 June 2013 · 12–14 June · the 12th of June, 2013
MONTH_DAY = _rule(
    rf"""(?P<m>{ANY_MONTH}) {S} (?:the{S})? (?P<d>{DAY}) (?![\w%]|[.,:][0-9])
         (?: (?:{DASH}|{S}(?:to|and|until|through){S}) (?:(?P<m2>{ANY_MONTH}){S})? (?P<d2>{DAY}) (?![\w%]|[.,:][0-9]) )?
         (?: (?:,{S}|{S}(?:of{S})?|,) (?P<y>{YEAR}) {END} )?"""
)  # June 12–14, 2013 · Nov. 1 · June 30 – July 2
MONTH_YEAR = _rule(
    rf"""(?P<m>{ANY_MONTH}) (?: (?:{DASH}|/|{S}(?:to|through){S}) (?P<m2>{ANY_MONTH}) )?
         (?: ,?{S}(?:of{S})? | / | - ) (?P<y>{YEAR}) {END}"""
)  # June 2013 · June of 2013 · June–August 2013
BARE_MONTH = _rule(rf"(?P<m>{MONTH})(?!\w|{S}Day\b|['’]s{S}[A-Z])")
OWNS = re.compile(r"['’]s[\s\u00a0](?=[a-z$€£0-9])")
SEASON_YEAR = _rule(
    rf"(?P<s>{SEASON}){S}(?:of{S})?(?P<y>{YEAR})(?:(?:/|[-–])(?P<y2>(?:[0-9]{{2}}){{1,2}}))?{END}"
)  # fall of 2002 · winter 2012/13
BARE_SEASON = _rule(rf"(?P<s>{SEASON})(?!\w)")
YEARS = _rule(rf"(?P<y>{YEAR})(?:{DASH}|/)(?P<y2>{YEAR}|[0-9]{{2}}){END}(?!{DASH}[0-9])")  # 2010–2012 · 1914–18
DECADE = _rule(r"(?P<y>(?:1[0-9]|20|21)[0-9])0['’]?s(?!\w)")  # 1990s
SHORT_DECADE = _rule(r"(?P<y>[1-9])0s(?!\w)")  # '90s
CENTURY = _rule(
    rf"(?P<n>[0-9]{{1,2}}(?:st|nd|rd|th)|(?:twenty-?[\s-])?[a-z]{{5,11}})(?:{S}|-)centur(?:y|ies)\b", re.I
)  # 20th century
BARE_YEAR = _rule(rf"(?P<y>{YEAR}) (?![\w%°€£$+] | [.,:/][0-9] | {DASH}[0-9])")
PART_OF_YEAR = _rule(
    rf"(?P<n>first|second|third|fourth|last|1st|2nd|3rd|4th){S}(?P<p>quarter|half|two{S}quarters)"
    rf"{S}(?:of{S})?(?P<y>{YEAR}){END}",
    re.I,
)  # first half of 2012
QUARTER = _rule(rf"(?P<p>[QH])(?P<n>[1-4])(?:{S}|[/-])?(?:of{S})?(?P<y>{YEAR}){END}")  # Q3 2012
FISCAL = _rule(rf"(?:FY|[Ff]iscal(?:{S}year)?)(?:{S})?(?P<y>{YEAR})(?:[/-](?P<y2>[0-9]{{2,4}}))?{END}")  # FY2013

WAY = _rule(
    rf"""(?P<way>last|past|previous|preceding|next|coming|following|ensuing|subsequent|this|that|same|current)
         (?P<past>{S}(?:past|coming|last|same|current))?{S}""",
    re.I,
)  # the last · this past · the same
ONE_UNIT = _rule(r"(?P<unit>day|week|fortnight|month|quarter|year|decade|century)(?![\w])", re.I)
UNITS_AFTER = _rule(rf"(?:{S}|-){UNIT}(?![\w])", re.I)
AGO = _rule(rf"{S}(?P<way>ago|earlier|later|hence|afterwards?|previously|from{S}now)(?!\w)", re.I)
YEAR_BEFORE = _rule(rf"{ONE_UNIT.pattern}{S}(?P<way>before|after|earlier|later)(?!{S}\w)", re.I)
DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
END_OF = _rule(
    rf"(?:end|close|middle|beginning|start){S}of{S}the{S}(?P<unit>year|month|week|decade|century)(?!\w)", re.I
)
PERIOD = _rule(rf"(?:same|that){S}(?:period|time{S}span|interval)(?!\w)", re.I)

# How each word moves: from which date, by how much for one unit, and from and to for a number of units.
WAYS: dict[str, tuple[Literal["issued", "named"], int, tuple[int, int]]] = {
    "last": ("issued", -1, (-1, 0)),
    "past": ("issued", -1, (-1, 0)),
    "previous": ("named", -1, (-1, 0)),
    "preceding": ("named", -1, (-1, 0)),
    "next": ("issued", 1, (0, 1)),
    "coming": ("issued", 1, (0, 1)),
    "following": ("named", 1, (0, 1)),
    "ensuing": ("named", 1, (0, 1)),
    "subsequent": ("named", 1, (0, 1)),
    "this": ("issued", 0, (0, 0)),
    "current": ("issued", 0, (0, 0)),
    "that": ("named", 0, (0, 0)),
    "same": ("named", 0, (0, 0)),
}

# What stands before or after a bare number of four digits and makes it a year, or anything but.
YEAR_AFTER = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|from|during|before|after|between|early|mid|late|around|circa|years?"
    r"|period|season|through|throughout|post|pre|least|about|as of|ca\.|c\.|and|or|to|for|the|its|his|her|their"
    r"|our|a|an|last|spring|summer|autumn|fall|winter|[a-z]+'s|[A-Z][\w.’'-]*)[\s\u00a0-]{1,3}|[(,;:–—/“\"‘]\s?"
    r"|^)$",
)
STRONG_YEAR = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Bb]etween|[Cc]irca|ca\.|c\.|"
    r"[Yy]ear|[Ee]arly|[Ll]ate|[Mm]id|[Aa]round)[\s\u00a0-]{1,3}(?:the[\s])?|\()$"
)
NUMBERED = re.compile(
    r"(?:\b(?:[Aa]rt(?:icle|\.)|[Rr]esolution|[Nn]os?\.?|[Nn]umbers?|[Pp]p?\.|[Pp]ages?|[Cc]hapter|[Ss]ection"
    r"|[Pp]aragraph|[Ll]aw|[Dd]ecree|[Oo]rder|[Dd]irective|[Rr]egulation|[Rr]oom|[Rr]oute|[Hh]ighway|[Ff]light"
    r"|[Mm]odel|[Bb]ox|[Ll]ine|[Vv]ol(?:ume|\.)|[Ii]tem|[Ff]igure|[Tt]able|ISO|[A-Z]{2,3}-"
    r"|[A-Z]-)\s?(?:No\.?\s?)?|[#№§+$€£¥@]\s?|[0-9][.,]|[A-Za-z]-)$"
)
COUNTED = re.compile(
    r"[\s\u00a0-]{1,2}(?:people|persons|men|women|children|soldiers|troops|workers|jobs|employees|students"
    r"|residents|households|homes|houses|families|villages|villagers|tons?|tonnes?|kg|km|kilomet(?:er|re)s?"
    r"|miles?|met(?:er|re)s?|feet|hectares?|acres?|barrels?|[MGTk]Wh?|lit(?:er|re)s?|gallons?|dollars?|euros?"
    r"|pounds?|rubles?|roubles?|yen|yuan|pesos?|francs?|per\s?cent|degrees?|hours?|days?|weeks?|months?|years?"
    r"|refugees|migrants|tourists|visitors|members|units|copies|cases|deaths|vehicles|ships|aircraft|strong"
    r"|thousand|million|billion|USD|EUR|GBP|RUB)(?!\w)"
)
PLURAL = re.compile(r"[\s\u00a0]{1,2}(?!(?:was|is|has|as|this|does|plus|its|his)\b)[a-z]{2,20}s(?!\w)")
BARE_MONTH_AFTER = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|between|during|before|after|through|throughout|for|early|mid|late|as of)"
    r"[\s\u00a0-]{1,3}(?:(?:early|mid|late)[\s\u00a0-]{1,3})?$",
    re.I,
)
# "It has signed three contracts in three years": the three years before now.
HAS_DONE = re.compile(r"\b(?:has|have)\s[a-z]{2,14}(?:ed|en|wn|de|ld|nt|ne)\b[^.;!?]{0,100}\bin[\s\u00a0]$")
RECORD = re.compile(
    r"\b(?:first|only|(?:low|high|large|bigg|small|strong|weak|hard|cold|hott|dri|wett|fast|slow|great|sharp"
    r"|deadli)est|worst|best|most|least)\b[^.;!?]{0,120}\b(?:in|for)[\s\u00a0]{1,3}(?:almost|nearly|over|about"
    r"|more than|at least)?\s?$"
)

Match = re.Match[str]
Rule = tuple[str, re.Pattern[str], Callable[[str, Match], "Raw | None"]]


def _year(words: str) -> str:
    return words.zfill(4)


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
    return Raw(m.start(), m.end(), Point(None, _month(m["m"])))


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


WEEKDAY = _rule(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)", re.I)
WITH_DATE = _rule(rf",?{S}(?:the{S})?(?:{DAY}\b|{ANY_MONTH})")
EVERY = re.compile(r"\b(?:an?|every|each|any|one|some)\s$", re.I)
WORD = _rule(r"\w{1,20}")

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
BY_MONTH: tuple[Rule, ...] = (
    ("month day", MONTH_DAY, _month_day),
    ("month year", MONTH_YEAR, _month_year),
    ("month", BARE_MONTH, _bare_month),
)
BY_WORD: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(SEASONS, (("season year", SEASON_YEAR, _season_year),)),
    **dict.fromkeys(QUARTERS, (("part of year", PART_OF_YEAR, _part_of_year),)),
    **dict.fromkeys(("twenty", *CENTURIES), (("century", CENTURY, _century),)),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), (("quarter", QUARTER, _quarter),)),
    **dict.fromkeys(("fiscal", "fy"), (("fiscal", FISCAL, _fiscal),)),
    **dict.fromkeys(DAY_WORDS, (("day word", WORD, _day_word),)),
    **dict.fromkeys(WEEKDAYS, (("weekday", WORD, _weekday),)),
    **dict.fromkeys(WAYS, (("period", PERIOD, _period), ("relative", WAY, _relative))),
    **dict.fromkeys(("year", "day", "month", "week"), (("year before", YEAR_BEFORE, _year_before),)),
}
BY_WORD |= dict.fromkeys(("end", "close", "middle", "beginning", "start"), (("end of", END_OF, _end_of),))
_NUMBERS: tuple[Rule, ...] = (("units", WORD, _number),)
for _word in (*SMALL, "a", "an", "half"):
    BY_WORD[_word] = (*BY_WORD.get(_word, ()), *_NUMBERS)
BY_WORD["last"] = (*BY_WORD["last"], ("part of year", PART_OF_YEAR, _part_of_year))

TOKEN = re.compile(r"[^\W_]{1,40}")


def scan(text: str, start: int, end: int, masks: Sequence[Span]) -> Iterator[Raw]:
    """Walk over the words of a paragraph and give each date as it is written; `masks` are sorted."""
    done, next_mask = start, 0
    for token in TOKEN.finditer(text, start, end):
        rules = _rules(token[0])
        at = token.start()
        if not rules or at < done:
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


def _rules(word: str) -> tuple[Rule, ...]:
    if "0" <= word[0] <= "9":
        return BY_DIGIT
    lower = word.lower()
    if lower in BY_WORD:
        return BY_WORD[lower]
    if lower in MONTHS:
        return BY_MONTH if word[0].isupper() else ()
    return BY_WORD["fy"] if word.startswith("FY") else ()
