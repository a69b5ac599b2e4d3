"""What a number is a number of, from the words behind it: money, percent, hours, kilometres, nuclear reactors.

The rules stand in a table and are tried in order: money and percent first, since nothing else looks like them; then
what is glued to something else is set aside; then rates, durations and measures; then whatever is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from briefgen.model.article import Span
from briefgen.text.numbers import Number, match_number
from briefgen.text.quantity import Unit
from briefgen.text.unit_words import (
    BETWEEN,
    CURRENCY_AFTER,
    CURRENCY_OF_CODE,
    CURRENCY_WORDS,
    DETERMINER,
    DURATION,
    GLUED,
    HYPHENED,
    IRREGULAR_PLURALS,
    MEASURE,
    NO_NOUN,
    NUMBERED,
    OWN_POINTS,
    PERCENT,
    POINTED_BACK,
    SYMBOLS,
    TIMES,
    YEARS_IN,
)

GLUED_SCALE = re.compile(
    r"(?:(?P<million>mn?)|(?P<billion>bn)|(?P<thousand>k))(?=[\s\u00a0](?!(?:long|wide|high|tall|deep|thick|above|below|away"
    r"|apart|from|of|and|in|to|or|by|per|at|on|off|x|for|with|the|into|under|over|short|race|sprint)\b)[a-z]{3})"
)  # 22m tonnes
GLUED_SCALES = {"million": Decimal(10**6), "billion": Decimal(10**9), "thousand": Decimal(1000)}
POINTS_APART = re.compile(
    r"[\s\u00a0]points?(?=[\s\u00a0](?:below|above|lower|higher|behind|ahead|down|up|less|more|apart|to|in|on|after"
    r"|since)\b|[.,;)]|$)"
)
PER_PEOPLE = re.compile(
    r"[\s\u00a0](?:per|for\severy)[\s\u00a0](?:1[,.\s]?000|10[,.\s]?000|100[,.\s]?000|million|thousand|hundred"
    r"|hundred[\s]thousand)[\s\u00a0](?:people|inhabitants|residents|persons|citizens|births|workers|households)(?!\w)"
)
PRICE_OF = re.compile(
    r"[\s\u00a0](?:an?|per)[\s\u00a0](?P<what>barrel|tonne|ton|ounce|gallon|pound|pint|litre|liter|kilo|kilogram|kg|bushel"
    r"|share|head|person|passenger|hour|day|week|month|night|ticket|acre|hectare|unit|dose|(?:megawatt"
    r"|kilowatt)[\s-]hour|[Mk]Wh|mile|kilometre|kilometer|km|(?:square|cubic)[\s](?:metre|meter|foot))(?![\w-])"
    r"|[\s\u00a0]per[\s\u00a0](?P<one>(?!cent|annum|year|capita|person|head)[a-z]{3,14})(?![\w-])"
)
WORD = re.compile(r"[\s\u00a0]{1,3}(?P<word>[^\W\d_][\w’'-]{0,30})")
POPULATION = re.compile(r"\bpopulation\b[^;\n]{0,110}$", re.I)
COUNTED_BEFORE = re.compile(
    r"\bnumbers?\sof\s(?:[a-z-]{3,14}\s){0,2}?([^\W\d_]{2,30}s)\b|\b(?:million|thousand|billion|000)\s"
    r"(?!dollars|euros|pounds|ro?u?bles|pesos|francs|times|years)([^\W\d_]{2,30}s)\b"
)
OF_THE = re.compile(
    r"[\s\u00a0]of[\s\u00a0](?:(?:the|its|their|his|her|these|those|all|our)[\s\u00a0])?"
    r"(?P<all>[0-9][0-9,]{0,9}(?<!,)|[a-z-]{3,12})(?![\w-])"
)
# "Three times as many" is a ratio, "they met three times" a count.
MUCH = re.compile(
    r"[\s\u00a0](?:as|more|less|higher|lower|larger|bigger|greater|smaller|faster|slower|longer|the|that|those|its|their|what)\b"
)
ALSO_BEFORE_NOUN = frozenset(("aircraft", "spacecraft", "police", "staff", "media", "data", "crew", "fish", "cattle"))
PLUS_SOMETHING = re.compile(r"\+(?!\s)")
OR_SO = re.compile(r"\+(?=\s)|-(?:plus|odd|some)(?=\s)|[\s\u00a0]or[\s\u00a0](?:so|more)(?=\s)")
PER = re.compile(
    r"(?P<per>(?:cases|deaths|people|births|live births)?[\s\u00a0]?per[\s\u00a0](?:1[,.\s]?000|10[,.\s]?000"
    r"|100[,.\s]?000|million|thousand|hundred)(?![,.]?\d))"
)
AFTER_AGE = re.compile(r"[\s\u00a0]?(?:[.,;)](?!\d)|$)|[\s\u00a0](?:and|when|in|at|or|but|last|this)\b")
AGE_BEFORE = re.compile(
    r"\b(?:aged?|age[\s]of|retires?[\s]at|died[\s]at|[Hh]e[\s](?:is|was|turned|turns)|[Ss]he[\s](?:is|was|turned"
    r"|turns)|who[\s](?:is|was|turned|turns)|I[\s]am)[\s](?:only[\s]|just[\s]|now[\s])?$"
)
NAME_BEFORE = re.compile(r"(?:^|[.!?:;\n\"“”‘(])[\s\u00a0\"“‘(]{0,3}$")


def currency_of(words: str) -> str:
    words = words.strip()
    return CURRENCY_OF_CODE.get(words) or SYMBOLS.get(words, "")


def find_money(text: str, number: Number, currency: str, end: int) -> Unit | None:
    if currency:
        return _money_per(text, Unit(number.span.end, currency, "money"), end)
    m = CURRENCY_AFTER.match(text, number.span.end, end)
    if not m:
        return None
    if m["code"]:
        unit = Unit(m.end(), CURRENCY_OF_CODE[m["code"].upper()], "money") if m["code"].isupper() else None
        return _money_per(text, unit, end) if unit else None
    if m["symbol"]:
        # "5 $7" and "the 5 € note": a sign that belongs to a number after it is not this number's.
        after = text[m.end() : m.end() + 1]
        if m["symbol"] == "p":
            glued = m.start("symbol") == number.span.end and not number.in_words  # "30 p." counts pages
            return _money_per(text, Unit(m.end(), "pence", "money"), end) if glued else None
        return None if after.isdigit() else Unit(m.end(), SYMBOLS[m["symbol"]], "money")
    words = m["word"].lower()
    for pattern, code in CURRENCY_WORDS:
        if re.fullmatch(pattern, words) or (not code and words):
            return _money_per(text, Unit(m.end(), code or m["word"], "money"), end)
    return None


def _money_per(text: str, unit: Unit, end: int) -> Unit:
    """Take in what a price is for: "$84 a barrel" is USD per barrel."""
    m = PRICE_OF.match(text, unit.end, end)
    return unit._replace(end=m.end(), unit=f"{unit.unit} per {(m['what'] or m['one']).lower()}") if m else unit


def find_unit(text: str, number: Number, before: str, end: int) -> Unit | None:
    at = number.span.end
    if m := PERCENT.match(text, at, end):
        return Unit(
            m.end(), "percentage points" if m["points"] else "basis points" if m["basis"] else "percent", "share"
        )
    if GLUED.search(before) or text[at : at + 1] in tuple("/_@") or PLUS_SOMETHING.match(text, at):
        return None
    for make in UNITS:
        if unit := make(text, number, before, end):
            return unit
    return None


def _times(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = TIMES.match(text, number.span.end, end)
    if not m or number.value == 1 or DETERMINER.search(before):
        return None
    return Unit(m.end(), "times", "count" if m["unit"] == "times" and not MUCH.match(text, m.end(), end) else "ratio")


def _duration(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = DURATION.match(text, number.span.end, end)
    if not m or (number.value == 1 and number.in_words and m["unit"].lower() in ("day", "night", "second", "weekend")):
        return None
    name = m["unit"].lower()
    if m["unit"][0].isupper() and text[m.end() : m.end() + 1] in ("'", "’"):  # the Thirty Years' War
        return None
    plural = "years" if name in YEARS_IN else name if name.endswith("s") or number.value == 1 else name + "s"
    return Unit(m.end(), plural, "duration", Decimal(YEARS_IN.get(name, 1)))


def _measure(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = MEASURE.match(text, number.span.end, end)
    if not m:
        return None
    # A lone letter is a unit after digits only, and with no full stop: "5 m", never "a. m.".
    if len(m["unit"]) == 1 and (number.in_words or text[m.end() : m.end() + 1] == "."):
        return None
    if people := PER_PEOPLE.match(text, m.end(), end):
        return Unit(people.end(), f"{m['unit']}{people[0]}", "rate")
    return Unit(m.end(), m["unit"], "quantity")


def _glued_scale(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read "22m tonnes", which is millions of them, and not "22m long"."""
    m = None if number.in_words or number.scale > 1 else GLUED_SCALE.match(text, number.span.end, end)
    if not m or not m.lastgroup:
        return None
    scale = GLUED_SCALES[m.lastgroup]
    unit = find_unit(text, number._replace(span=Span(number.span.start, m.end()), scale=scale), before, end)
    return unit._replace(times=scale * unit.times) if unit and unit.end > m.end() else None


def _points(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read "four points below the average": points of a scale, not of an argument."""
    m = POINTS_APART.match(text, number.span.end, end)
    if not m or (number.in_words and (DETERMINER.search(before) or m.end() >= end or text[m.end()] in ".,;)")):
        return None
    return Unit(m.end(), "points", "quantity")


def _age(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read "aged 45", "she is seventy-eight."."""
    if not AGE_BEFORE.search(before) or not 0 < number.value < 130 or not AFTER_AGE.match(text, number.span.end, end):
        return None
    return Unit(number.span.end, "years", "duration")


def _part_of(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read "17 of the 22 posts": as many of the posts."""
    m = OF_THE.match(text, number.span.end, end)
    total = match_number(text, m.start("all"), end) if m else None
    if not total or number.value < 2 or total.value <= number.value:
        return None
    unit = _counted(text, total._replace(in_words=False), "", end)
    return unit if unit and unit.unit.split()[-1].lower() not in OWN_POINTS else None


def _per(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read "93 per 100,000 applicants"."""
    m = PER.match(text, number.span.end, end) or PER.match(text, number.span.end + 1, end)
    if not m or NUMBERED.search(before):
        return None
    noun = WORD.match(text, m.end(), end)
    stop = noun.end() if noun and is_plural(noun["word"]) else m.end()
    return Unit(stop, " ".join(text[number.span.end : stop].split()), "rate")


def _hyphened(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = HYPHENED.match(text, number.span.end, end)
    return Unit(m.end(), m["unit"], "count") if m and not NUMBERED.search(before) else None


def _counted(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read on to the first plural noun: "two nuclear reactors", "36 fighter jets", "20 million Velmians"."""
    skipped = OR_SO.match(text, number.span.end, end)
    at = begin = skipped.end() if skipped else number.span.end
    small = number.in_words and number.value <= 10
    if (
        number.value == 1
        or (small and not number.value)
        or NUMBERED.search(before)
        or (small and DETERMINER.search(before))
    ):
        return None
    capital = text[number.span.start].isupper() and number.in_words
    first = True
    for _ in range(5):
        m = WORD.match(text, at, end)
        if not m:
            return None
        word = m["word"]
        lower = word.lower().rstrip("’'")
        if lower in NO_NOUN or lower.endswith(("'s", "’s", "ly")) or word != word.rstrip("’'"):
            return None
        if first and capital and word[0].isupper() and not NAME_BEFORE.search(before):
            return None
        if is_plural(word):
            if small and _points_back(lower, before, few=number.value <= 3):
                return None
            stop = m.end()
            # "Aircraft", "police" and "data" are plural, yet may only stand before the noun: aircraft carriers.
            following = WORD.match(text, stop, end) if lower in ALSO_BEFORE_NOUN else None
            if following and is_plural(following["word"]) and following["word"].islower():
                stop = following.end()
            return Unit(stop, text[begin:stop].strip(), "count")
        at, first = m.end(), False
    return None


def _points_back(noun: str, before: str, *, few: bool) -> bool:
    """ "Of two countries" points back, "of nine nations" counts."""
    return noun in OWN_POINTS or (few and noun in POINTED_BACK and bool(BETWEEN.search(before)))


def is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in IRREGULAR_PLURALS:
        return True
    return len(word) > 2 and lower[-1] == "s" and not lower.endswith(("ss", "us", "is")) and lower not in NO_NOUN


def _scaled(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Take a number of thousands or millions even where no noun follows; what it counts may stand before it."""
    grouped = not number.in_words and number.value >= 1000 and "," in text[slice(*number.span)]
    if (number.scale < 1000 and not grouped) or NUMBERED.search(before):
        return None
    around = text[max(0, number.span.start - 140) : number.span.start]
    nouns = COUNTED_BEFORE.findall(around)
    noun = next((word for word in reversed(nouns[-1]) if word), "") if nouns else ""
    return Unit(number.span.end, "people" if POPULATION.search(around) else noun, "count")


UNITS: tuple[Callable[[str, Number, str, int], Unit | None], ...] = (
    _glued_scale,
    _points,
    _per,
    _part_of,
    _times,
    _duration,
    _measure,
    _hyphened,
    _age,
    _counted,
    _scaled,
)
