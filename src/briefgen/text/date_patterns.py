"""The shapes that a date takes in a text, and the words beside it that tell a year from a number."""

from __future__ import annotations

import re
from typing import Literal

from briefgen.text.numbers import ORDINALS

MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
MONTHS: dict[str, int] = {form: i for i, name in enumerate(MONTH_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}
"""By name and abbreviation."""
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
MONTH = f"(?:{'|'.join(map(str.capitalize, MONTH_NAMES))})"
ABBR = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
ANY_MONTH = f"(?:{MONTH}|{ABBR}|{'|'.join(map(str.upper, MONTH_NAMES))})"
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
BARE_MONTH = _rule(
    rf"(?P<m>{MONTH})(?!\w|{S}Day\b|['’]s{S}[A-Z])(?:(?:{DASH}|{S}(?:to|through){S})(?P<m2>{MONTH})(?!\w))?"
)  # March · January–September
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
ARTICLE_UNIT = _rule(
    r"an?(?=[\s\u00a0-]{1,3}(?:day|week|fortnight|month|quarter|year|decade|centur|half|hundred|thousand|million"
    r"|billion|trillion|dozen))",
    re.I,
)  # A year ago, a hundred years earlier; asked first, since hardly any "a" begins a time
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
WEEKDAY = _rule(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w)", re.I)
WITH_DATE = _rule(rf",?{S}(?:the{S})?(?:{DAY}\b|{ANY_MONTH})")
EVERY = re.compile(r"\b(?:an?|every|each|any|one|some)\s$", re.I)
WORD = _rule(r"\w{1,20}")
