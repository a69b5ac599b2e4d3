"""Quantities in running text: "USD 46.3 billion", "third largest", "half", "five-year", "two nuclear reactors".

The rules stand in a table and are tried in order at each number: money, share and rank first, since nothing else looks
like them; then what is no quantity at all is set aside; then ratios, durations and measures; then whatever is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.model.findings import FigureKind
from briefgen.text.dates import DateMention, find_dates
from briefgen.text.numbers import Number, match_number, parse_ordinal
from briefgen.text.unit_words import (
    APPROX_AFTER,
    APPROX_BEFORE,
    BETWEEN,
    CURRENCY_AFTER,
    CURRENCY_BEFORE,
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
    PLACE,
    POINTED_BACK,
    RANKED,
    SUPERLATIVE,
    SYMBOLS,
    TIMES,
    YEARS_IN,
    words,
)


class Quantity(NamedTuple):
    """A quantity where it stands in a text, with its value in base units."""

    span: Span
    value: Decimal
    unit: str
    """A currency code, "percent", "times", "rank", else the words that are counted."""
    kind: FigureKind
    value_max: Decimal | None = None
    approx: bool = False
    rule: str = ""


class Unit(NamedTuple):
    """What a number is a number of, and where the words for it end."""

    end: int
    unit: str
    kind: FigureKind
    times: Decimal = Decimal(1)
    """Decades are ten years each."""


RANGE = re.compile(r"-?[\s\u00a0]{0,2}(?:[-–—−]|\b(?P<word>to|and|or)\b)[\s\u00a0]{0,2}")
FROM = re.compile(r"\bfrom[\s\u00a0]{1,2}(?:[a-z]{2,8}[\s\u00a0]){0,2}$", re.I)
BETWEEN_NUMBERS = re.compile(r"\bbetween[\s\u00a0]{1,2}(?:the\s)?$", re.I)
CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas|f[ae]ll|declin|drop|decreas|climb|jump|soar|surg|shr[aiu]nk"
    r"|slip|sank"
    r"|widen|narrow|went|go(?:ing|es)?|mov|rais|lower|cut|reduc|doubl|trebl|expand|chang|up|down|plung|plummet)",
    re.I,
)
PRICE_OF = re.compile(
    r"[\s\u00a0](?:an?|per)[\s\u00a0](?P<what>barrel|tonne|ton|ounce|gallon|litre|liter|kilo|kilogram|kg|bushel|share"
    r"|head|person"
    r"|passenger|hour|day|week|month|night|ticket|acre|hectare|unit|dose|(?:megawatt|kilowatt)[\s-]hour|[Mk]Wh"
    r"|mile"
    r"|kilometre|kilometer|km|(?:square|cubic)[\s](?:metre|meter|foot))(?![\w-])"
)
NAMED = re.compile(r"(?<!^)(?<![.!?:;]\s)\b[A-Z][\w’'-]*[\s\u00a0]$")
MINUS = re.compile(r"(?<!or[\s\u00a0])\bminus[\s\u00a0]$", re.I)
ONE_IN = re.compile(r"[\s\u00a0-](?:in(?:[\s\u00a0]every)?|out[\s\u00a0]of)[\s\u00a0-](?:every[\s\u00a0])?")
FRACTION = re.compile(
    r"(?:[\s\u00a0-])(?P<part>thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|hundredths?)(?![\w-](?!majority))"
)
FRACTIONS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
FRACTIONS |= {"tenth": 10, "hundredth": 100}
PART_OF = re.compile(r"[\s\u00a0]of(?!\w)|[\s\u00a0]?[.,;:)](?!\w)|[\s\u00a0](?:the|in|since|from)(?!\w)|$")
HALF = re.compile(r"half(?!\w|-)", re.I)
HALF_OF = re.compile(
    r"[\s\u00a0]{1,2}(?:of|the|its|their|his|her|our|your|that|all|as|what|those|these|this)(?!\w)", re.I
)
OTHER_HALF = re.compile(
    r"\b(?:first|second|latter|other|later|better|top|bottom|each|1st|2nd|and[\s\u00a0]an?|one)[\s\u00a0-]$", re.I
)
BY_HALF = re.compile(
    r"\b(?:by|than|about|nearly|almost|over|to|roughly|just|some|only|around|in|under)[\s\u00a0]$", re.I
)
MULTIPLES = re.compile(
    r"(?P<verb>doubl(?:ed|ing)|tripl(?:ed|ing)|trebl(?:ed|ing)|quadrupl(?:ed|ing)|quintupl(?:ed|ing)|halv(?:ed|ing)"
    r"|twice"
    r"|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)-?fold)(?![\w-])"
    r"|(?P<bare>double|triple|treble|quadruple|halve)s?(?![\w-])",
    re.I,
)
MULTIPLE_OF = {"doubl": 2, "tripl": 3, "trebl": 3, "quadr": 4, "quint": 5, "twice": 2, "thric": 3}
WILL = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|must|than|nearly|almost|about|over|roughly|has|have|had|at|did"
    r"|not)[\s\u00a0]$",
    re.I,
)
OF_WHAT = re.compile(r"[\s\u00a0](?:the|its|their|his|her|that|what|those|in)(?!\w)", re.I)
DIGITS_LONG = re.compile(r"(?P<n>single|double|triple|two|three)-(?:digit|figure)s?(?!\w)", re.I)
DIGIT_COUNT = {"single": (1, 9), "double": (10, 99), "two": (10, 99), "triple": (100, 999), "three": (100, 999)}
A_DECADE = re.compile(
    r"(?:(?P<half>half[\s\u00a0-](?:an?[\s\u00a0])?)"
    r"|(?P<quarter>(?:an?[\s\u00a0])?quarter[\s\u00a0-](?:of[\s\u00a0]an?[\s\u00a0]|an?[\s\u00a0])?)|an?[\s\u00a0])"
    r"(?P<half2>half-)?(?P<unit>decade|century|millennium|year|hour|minute|day|week|month|dozen)(?!\w|-old)",
    re.I,
)
A_YEAR = re.compile(
    r"\b(?:(?:less|more)[\s]than|over|under|within|almost|nearly|about|barely|at[\s]least|only)[\s]$", re.I
)
NOT_EVERY = re.compile(r"\b(?:once|twice|times|every|half|per|quarter[\s\u00a0]of)[\s\u00a0-]$", re.I)
WORD = re.compile(r"[\s\u00a0]{1,3}(?P<word>[^\W\d_][\w’'-]{0,30})")
POPULATION = re.compile(r"\bpopulation\b[^;\n]{0,110}$", re.I)
COUNTED_BEFORE = re.compile(
    r"\bnumbers?\sof\s(?:[a-z-]{3,14}\s){0,2}?([^\W\d_]{2,30}s)\b|\b(?:million|thousand|billion|000)\s"
    r"(?!dollars|euros|pounds|ro?u?bles|pesos|francs|times|years)([^\W\d_]{2,30}s)\b"
)
# What makes a bare number one of the same kind as the one before it, and what may follow it.
LIKEWISE = re.compile(r"\b(?:against|than|from|to|only|just|versus|vs\.?|compared\swith|compared\sto)\s$")
OVER = re.compile(r"\b(?:fewer|less|more)\sthan\s$")
VERB = re.compile(r"\b[a-z]{3,12}(?:ed|en)\b")
ENDS = re.compile(r"[!?;]|\.\s|\n")
AFTER_NUMBER = re.compile(
    r"[\s\u00a0]?(?:[.,;)](?!\d)|$)|[\s\u00a0]\(|[\s\u00a0](?:had|have|has|were|was|are|did|met|in|of|and|by"
    r"|when|as|before|after"
    r"|while|if|since|until|[a-z]{3,12}ed)\b"
)
OF_THE = re.compile(
    r"[\s\u00a0]of[\s\u00a0](?:(?:the|its|their|his|her|these|those|all|our)[\s\u00a0])(?P<all>[0-9]{1,6}"
    r"|[a-z-]{3,12})(?![\w-])"
)
PER = re.compile(
    r"(?P<per>(?:cases|deaths|people|births|live births)?[\s\u00a0]?per[\s\u00a0](?:1[,.\s]?000|10[,.\s]?000"
    r"|100[,.\s]?000|million|thousand|hundred)(?![,.]?\d))"
)
AFTER_AGE = re.compile(r"[\s\u00a0]?(?:[.,;)](?!\d)|$)|[\s\u00a0](?:and|when|in|at|or|but|last|this)\b")
AGE_BEFORE = re.compile(
    r"\b(?:aged?|age[\s]of|retires?[\s]at|died[\s]at|[Hh]e[\s](?:is|was|turned|turns)|[Ss]he[\s](?:is|was|turned"
    r"|turns)|I[\s]am)[\s](?:only[\s]|just[\s]|now[\s])?$"
)
ORDINAL = re.compile(
    r"(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    r"|twentieth)(?!\w)",
    re.I,
)
NAME_BEFORE = re.compile(r"(?:^|[.!?:;\n\"“”‘(])[\s\u00a0\"“‘(]{0,3}$")

TOKEN = re.compile(r"[^\W_]{1,40}")
# Words, beside numbers, at which a quantity may begin.
STARTS = words(
    "a an half quarter single double triple treble quadruple halve doubles triples doubled doubling tripled "
    "tripling trebled trebling quadrupled quadrupling quintupled quintupling halved halving twice thrice "
    "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold thousandfold "
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth twentieth"
)
NUMBER_WORDS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion dozen half zero a an"
)

BEGIN = STARTS | NUMBER_WORDS


def find_quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    masks: Iterable[Span] = (),
    dates: Sequence[DateMention] | None = None,
) -> tuple[Quantity, ...]:
    """Find the quantities of a paragraph, in order; `masks` are stretches to keep out of, `dates` those found "
    "in it."""
    end = len(text) if end is None else end
    masks = list(masks)
    if dates is None:
        dates = find_dates(text, start, end, masks=masks)
    # "Over the past twenty years" and "two years ago" are dates and hold a duration.
    masks += [d.span for d in dates if d.rule not in ("relative", "units", "ago")]
    masks.sort()
    found: list[Quantity] = []
    done, next_mask = start, 0
    for token in TOKEN.finditer(text, start, end):
        word, at = token[0].lower(), token.start()
        if at < done or not (word in BEGIN or word[0].isnumeric()):
            continue
        while next_mask < len(masks) and masks[next_mask].end <= at:
            next_mask += 1
        if next_mask < len(masks) and masks[next_mask].start <= at:
            continue
        quantities = _quantities_at(text, word, at, done, end)
        if not quantities and found and (shared := _elliptic(text, at, end, found[-1])):
            quantities = (shared,)
        for quantity in quantities:
            if not quantity.unit and found and found[-1].kind == "count":
                gap = text[found[-1].span.end : at]
                quantity = quantity._replace(unit="" if len(gap) > 120 or ENDS.search(gap) else found[-1].unit)
            found.append(quantity)
            done = quantity.span.end
    return tuple(found)


def read_quantity(words: str) -> Quantity | None:
    """Read a quote that is one quantity: "almost USD 1.5 billion" → 1500000000 USD."""
    found = find_quantities(words, dates=())
    return found[0] if len(found) == 1 else None


def _quantities_at(text: str, word: str, at: int, done: int, end: int) -> tuple[Quantity, ...]:
    for make in SPECIAL:
        if quantity := make(text, at, end):
            return (_with_approx(text, quantity, done),)
    if not (word[0].isnumeric() or word in NUMBER_WORDS):
        return ()
    signed = at > done and text[at - 1] in "-−"
    before = text[max(done, at - 24) : at]
    currency = CURRENCY_BEFORE.search(before)
    number = (match_number(text, at - 1, end, money=bool(currency)) if signed else None) or match_number(
        text, at, end, money=bool(currency)
    )
    if not number:
        return ()
    if minus := MINUS.search(before):
        number = number._replace(span=Span(at - len(minus[0]), number.span.end), value=-number.value)
    return tuple(_with_approx(text, q, done) for q in _from_number(text, number, currency, before, end, done))


def _from_number(
    text: str, number: Number, currency: re.Match[str] | None, before: str, end: int, done: int
) -> tuple[Quantity, ...]:
    """Read the quantity of a number, or of the two ends of a range: "$5-7 billion", "10 to 12 ships"."""
    start = number.span.start - (len(currency[0]) if currency else 0)
    before = before[: len(before) - len(currency[0])] if currency else before
    money = CURRENCY_OF_CODE.get(currency[0].strip()) or SYMBOLS.get(currency[0].strip(), "") if currency else ""
    unit = _money_unit(text, number, money, end)
    unit = unit or _unit(text, number, before, end)
    gap = RANGE.match(text, unit.end if unit else number.span.end, end)
    # "Cut flows through Line 1 to 20%": the 1 belongs to a name.
    if gap and (unit or not NAMED.search(before)) and (gap["word"] != "and" or BETWEEN_NUMBERS.search(before)):
        second = _second(text, gap.end(), end, money)
        if second and (unit is None or unit.unit == second[1].unit or unit.kind == "count"):
            from_said = bool(FROM.search(before))
            # "Rose from 4 percent to 9 percent" and "rose $1 to $9" are two figures, "7% to 9%" is one.
            rises = from_said or bool(CHANGE.search(text[max(done, start - 60) : start]))
            whole = unit is not None or number.scale > 1
            changes = gap["word"] == "to" and (
                (rises and whole) or (from_said and CHANGE.search(text[max(done, start - 60) : start]))
            )
            ends = _two_ends(Span(start, unit.end if unit else number.span.end), number, gap.end(), second)
            if changes:
                return ends
            if abs(second[0].value) >= abs(number.value):
                one, two = ends
                return (
                    two._replace(span=Span(start, two.span.end), value=one.value, value_max=two.value, rule="range"),
                )
    if unit is None:
        return ()
    rule = "money" if unit.kind == "money" else unit.kind
    return (Quantity(Span(start, unit.end), number.value * unit.times, unit.unit, unit.kind, rule=rule),)


def _second(text: str, at: int, end: int, money: str) -> tuple[Number, Unit] | None:
    """Read the upper end of a range with its unit."""
    symbol = re.compile(r"(?:US)?[$€£¥₽][\s\u00a0]?|(?:USD|EUR|GBP|RUB|CNY|JPY)[\s\u00a0]").match(text, at, end)
    at = symbol.end() if symbol else at
    number = match_number(text, at, end, money=bool(money or symbol))
    if not number:
        return None
    unit = _money_unit(text, number, money or (_currency(symbol[0]) if symbol else ""), end) or _unit(
        text, number, "", end
    )
    return (number, unit) if unit else None


def _two_ends(span: Span, low: Number, at: int, second: tuple[Number, Unit]) -> tuple[Quantity, Quantity]:
    """Make both ends of a range; the first may share the scale word of the second: "5-7 billion"."""
    high, unit = second
    shares = low.scale == 1 and low.value < high.value / high.scale
    first = low.value * (high.scale if shares else 1) * unit.times
    return (
        Quantity(span, first, unit.unit, unit.kind, rule="from"),
        Quantity(Span(min(at, high.span.start), unit.end), high.value * unit.times, unit.unit, unit.kind, rule="to"),
    )


def _currency(words: str) -> str:
    words = words.strip()
    return CURRENCY_OF_CODE.get(words) or SYMBOLS.get(words, "")


def _money_unit(text: str, number: Number, currency: str, end: int) -> Unit | None:
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
        return None if after.isdigit() else Unit(m.end(), SYMBOLS[m["symbol"]], "money")
    words = m["word"].lower()
    for pattern, code in CURRENCY_WORDS:
        if re.fullmatch(pattern, words) or (not code and words):
            return _money_per(text, Unit(m.end(), code or m["word"], "money"), end)
    return None


def _money_per(text: str, unit: Unit, end: int) -> Unit:
    """Take in what a price is for: "$84 a barrel" is USD per barrel."""
    m = PRICE_OF.match(text, unit.end, end)
    return unit._replace(end=m.end(), unit=f"{unit.unit} per {m['what'].lower()}") if m else unit


def _unit(text: str, number: Number, before: str, end: int) -> Unit | None:
    at = number.span.end
    if m := PERCENT.match(text, at, end):
        return Unit(
            m.end(), "percentage points" if m["points"] else "basis points" if m["basis"] else "percent", "share"
        )
    if GLUED.search(before) or text[at : at + 1] in ("+", "/", "_", "@"):
        return None
    for make in UNITS:
        if unit := make(text, number, before, end):
            return unit
    return None


def _times(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = TIMES.match(text, number.span.end, end)
    if not m or number.value == 1 or DETERMINER.search(before):
        return None
    return Unit(m.end(), "times", "ratio")


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
    return Unit(m.end(), m["unit"], "quantity")


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
    stop = noun.end() if noun and _is_plural(noun["word"]) else m.end()
    return Unit(stop, " ".join(text[number.span.end : stop].split()), "rate")


def _hyphened(text: str, number: Number, before: str, end: int) -> Unit | None:
    m = HYPHENED.match(text, number.span.end, end)
    return Unit(m.end(), m["unit"], "count") if m and not NUMBERED.search(before) else None


def _counted(text: str, number: Number, before: str, end: int) -> Unit | None:
    """Read on to the first plural noun: "two nuclear reactors", "36 fighter jets", "20 million Velmians"."""
    at = number.span.end
    small = number.in_words and number.value <= 10
    if number.value == 1 or NUMBERED.search(before) or (small and DETERMINER.search(before)):
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
        if _is_plural(word):
            if small and _points_back(lower, before):
                return None
            stop = m.end()
            # "Aircraft", "police" and "data" are plural, yet may only stand before the noun: aircraft carriers.
            following = WORD.match(text, stop, end) if lower in IRREGULAR_PLURALS else None
            if following and _is_plural(following["word"]) and following["word"].islower():
                stop = following.end()
            return Unit(stop, text[number.span.end : stop].strip(), "count")
        at, first = m.end(), False
    return None


def _points_back(noun: str, before: str) -> bool:
    return noun in OWN_POINTS or (noun in POINTED_BACK and bool(BETWEEN.search(before)))


def _is_plural(word: str) -> bool:
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


def _elliptic(text: str, at: int, end: int, before: Quantity) -> Quantity | None:
    """Read a number that shares the unit of the one before: "of 611 records 48 were read", "4.1 points against "
    "5.3"."""
    gap = text[before.span.end : at]
    if len(gap) > 120 or before.kind not in ("count", "quantity", "duration") or not before.unit:
        return None
    alike = LIKEWISE.search(gap) or (gap.endswith(", ") and VERB.search(gap))
    if ENDS.search(gap) or not (alike or (before.kind == "duration" and gap.endswith(" at "))):
        return None
    number = match_number(text, at, end)
    if not number or number.value == 1 or (number.in_words and not OVER.search(gap)):
        return None
    after = text[number.span.end : number.span.end + 1]
    if (
        NUMBERED.search(gap)
        or GLUED.search(gap)
        or after in tuple("-–/+:%")
        or not AFTER_NUMBER.match(text, number.span.end, end)
    ):
        return None
    quantity = Quantity(number.span, number.value, before.unit, before.kind, rule="shared unit")
    return _with_approx(text, quantity, before.span.end)


def _rank(text: str, at: int, end: int) -> Quantity | None:
    m = ORDINAL.match(text, at, end)
    value = parse_ordinal(m[0]) if m else None
    if not m or not value:
        return None
    if superlative := SUPERLATIVE.match(text, m.end(), end):
        return Quantity(Span(at, superlative.end()), Decimal(value), "rank", "rank", rule="rank")
    ranked = RANKED.search(text[max(0, at - 24) : at])
    verb = ranked[0].lower() if ranked else ""
    if (verb.startswith(("rank", "placed", "rated")) or (ranked and PLACE.match(text, m.end(), end))) or (
        PLACE.match(text, m.end(), end)
        and re.search(r"\b(?:in|to|at|takes?|took|held|holds?)[\s\u00a0]$", text[max(0, at - 8) : at])
    ):
        return Quantity(Span(at, m.end()), Decimal(value), "rank", "rank", rule="rank")
    return None


def _one_in(text: str, at: int, end: int) -> Quantity | None:
    """Read "one in five", "nine out of ten"."""
    one = match_number(text, at, end)
    gap = ONE_IN.match(text, one.span.end, end) if one else None
    two = match_number(text, gap.end(), end) if one and gap else None
    if not one or not two or not 0 < one.value < two.value <= 1000 or one.in_words != two.in_words:
        return None
    if DURATION.match(text, two.span.end, end) or MEASURE.match(text, two.span.end, end):
        return None
    return Quantity(Span(at, two.span.end), _rounded(one.value * 100 / two.value), "percent", "share", rule="one in")


def _fraction(text: str, at: int, end: int) -> Quantity | None:
    number = match_number(text, at, end)
    article = re.compile(r"an?(?!\w)", re.I).match(text, at, end)
    over, stop = (number.value, number.span.end) if number else (Decimal(1), article.end() if article else at)
    m = FRACTION.match(text, stop, end) if number or article else None
    if not m or not 0 < over < 100 or over != int(over):
        return None
    parts = FRACTIONS[m["part"].rstrip("s")]
    plural = m["part"].endswith("s")
    if plural != (over > 1) or over >= parts:
        return None
    before = text[max(0, at - 12) : at]
    certain = plural and m["part"] not in ("quarters", "seconds")
    if not certain and not PART_OF.match(text, m.end(), end) and not BY_HALF.search(before):
        return None
    if m["part"] == "quarter" and not re.compile(r"[\s\u00a0]of(?![\s\u00a0](?:an?\b|20|19))").match(
        text, m.end(), end
    ):
        return None
    return Quantity(Span(at, m.end()), _rounded(over * 100 / parts), "percent", "share", rule="fraction")


def _half(text: str, at: int, end: int) -> Quantity | None:
    m = HALF.match(text, at, end)
    before = text[max(0, at - 16) : at]
    if not m or OTHER_HALF.search(before):
        return None
    number = match_number(text, at, end)
    if number and number.span.end > m.end():
        return None
    if not HALF_OF.match(text, m.end(), end) and not (BY_HALF.search(before) and PART_OF.match(text, m.end(), end)):
        return None
    return Quantity(Span(at, m.end()), Decimal(50), "percent", "share", rule="half")


def _multiple(text: str, at: int, end: int) -> Quantity | None:
    m = MULTIPLES.match(text, at, end)
    if not m:
        return None
    word = m[0].lower()
    if m["bare"] and not (WILL.search(text[max(0, at - 10) : at]) or OF_WHAT.match(text, m.end(), end)):
        return None
    if word.startswith("halv"):
        value = Decimal("0.5")
    elif word.endswith("fold"):
        number = match_number(word.replace("fold", "").rstrip("-"), 0)
        value = number.value if number else Decimal(0)
    else:
        value = Decimal(MULTIPLE_OF[word[:5]])
    return Quantity(Span(at, m.end()), value, "times", "ratio", rule="multiple") if value else None


def _digits_long(text: str, at: int, end: int) -> Quantity | None:
    m = DIGITS_LONG.match(text, at, end)
    if not m:
        return None
    low, high = DIGIT_COUNT[m["n"].lower()]
    return Quantity(Span(at, m.end()), Decimal(low), "percent", "rate", Decimal(high), approx=True, rule="digits")


def _a_decade(text: str, at: int, end: int) -> Quantity | None:
    """Read "a decade", "half a century", "half an hour", "a quarter-century"."""
    m = A_DECADE.match(text, at, end)
    if not m or m["unit"].lower() == "dozen" or NOT_EVERY.search(text[max(0, at - 14) : at]):
        return None
    unit = m["unit"].lower()
    share = Decimal("0.5") if m["half"] or m["half2"] else Decimal("0.25") if m["quarter"] else Decimal(1)
    if share == 1 and unit not in YEARS_IN and not A_YEAR.search(text[max(0, at - 16) : at]):
        return None
    if m["quarter"] and unit not in ("century", "millennium"):
        return None
    value = share * YEARS_IN.get(unit, 1)
    value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    return Quantity(Span(at, m.end()), value, "years" if unit in YEARS_IN else m["unit"], "duration", rule="a decade")


def _rounded(value: Decimal) -> Decimal:
    """Keep two places of a share that was written as a fraction: a third is 33.33 percent."""
    value = value.quantize(Decimal("0.01"))
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _with_approx(text: str, quantity: Quantity, done: int) -> Quantity:
    start, stop = quantity.span
    bound = APPROX_BEFORE.search(text[max(done, start - 40) : start]) or APPROX_AFTER.match(text, stop)
    return quantity._replace(approx=True) if bound else quantity


SPECIAL: tuple[Callable[[str, int, int], Quantity | None], ...] = (
    _rank,
    _digits_long,
    _a_decade,
    _one_in,
    _fraction,
    _half,
    _multiple,
)
UNITS: tuple[Callable[[str, Number, str, int], Unit | None], ...] = (
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
