"""Quantities that are no number with a unit: "third largest", "half", "one in five", "doubling", "a decade"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from briefgen.model.article import Span
from briefgen.text.numbers import SCALES, Number, match_number, parse_ordinal
from briefgen.text.quantity import Quantity
from briefgen.text.unit_words import DURATION, MEASURE, PLACE, RANKED, SUPERLATIVE, YEARS_IN
from briefgen.text.units import find_money, find_unit

ONE_IN = re.compile(
    r"(?P<noun>[\s\u00a0][a-z]{3,20})?[\s\u00a0-](?:in(?:[\s\u00a0]every)?|out[\s\u00a0]of)[\s\u00a0-](?:every[\s\u00a0])?"
)
FRACTION = re.compile(
    r"(?:[\s\u00a0-])(?P<part>thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?"
    r"|hundredths?)(?![\w-](?!majority))"
)
ARTICLE = re.compile(r"an?(?!\w)", re.I)
OF_WHOLE = re.compile(r"[\s\u00a0]of(?![\s\u00a0](?:an?\b|20|19))")
A_HALF = re.compile(r"(?:an?[\s\u00a0])?half(?!\w)", re.I)
FRACTIONS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}
FRACTIONS |= {"tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100}
CHANGED_BY = re.compile(
    r"\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas\w*|f[ae]ll\w*|declin\w*|drop\w*|decreas\w*|climb\w*|jump\w*"
    r"|shr[aiu]nk|cut|reduc\w*|rais\w*|lower\w*|up|down)\b[^.;]{0,30}\bby\s(?:\w+\s){0,2}$",
    re.I,
)  # fell by almost a quarter
BETWEEN = re.compile(r"\bbetween\s$", re.I)
TO_PART = re.compile(
    r"[\s\u00a0](?:and|to)[\s\u00a0](?=an?[\s\u00a0]|half\b|\w+[\s\u00a0-](?:third|quarter|fifth)s?\b)"
)
PART_OF_SCALE = re.compile(
    r"(?:(?P<quarter>(?:an?|one)[\s\u00a0]quarter)|(?P<third>(?:an?|one)[\s\u00a0]third)|(?P<quarters>three[\s\u00a0-]quarters))"
    r"[\s\u00a0]of[\s\u00a0]an?[\s\u00a0](?P<scale>million|billion|trillion|thousand)(?!\w)",
    re.I,
)
PARTS_OF_SCALE = {"quarter": Decimal("0.25"), "third": Decimal(1) / 3, "quarters": Decimal("0.75")}
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
    r"(?P<verb>doubl(?:ed|ing)|tripl(?:ed|ing)|trebl(?:ed|ing)|quadrupl(?:ed|ing)|quintupl(?:ed|ing)|halv(?:ed"
    r"|ing)|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)-?fold)(?![\w-])"
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
    r"|(?P<quarter>(?:an?[\s\u00a0])?quarter[\s\u00a0-](?:of[\s\u00a0]an?[\s\u00a0]|an?[\s\u00a0])?)"
    r"|an?[\s\u00a0])(?P<half2>half-)?(?P<unit>decade|century|millennium|year|hour|minute|day|week|month"
    r"|dozen)(?!\w|-old)",
    re.I,
)
YEAR_AND_HALF = re.compile(
    r"an?[\s\u00a0](?P<unit>decade|century|year|month|week|day|hour)[\s\u00a0]and[\s\u00a0]a[\s\u00a0]half(?!\w)", re.I
)
A_YEAR = re.compile(
    r"\b(?:(?:less|more)[\s]than|over|under|within|almost|nearly|about|barely|at[\s]least|only)[\s]$", re.I
)
NOT_EVERY = re.compile(r"\b(?:once|twice|times|every|half|per|quarter[\s\u00a0]of)[\s\u00a0-]$", re.I)
ORDINAL = re.compile(
    r"(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty)-(?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    r"|fourteenth|fifteenth|twentieth)(?!\w)",
    re.I,
)


def _rank(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
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


def _one_in(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    """Read "one in five", "nine out of ten"."""
    one, gap = number, ONE_IN.match(text, number.span.end, end) if number else None
    two = match_number(text, gap.end(), end) if one and gap else None
    if not one or not gap or not two or not 0 < one.value < two.value <= 1000 or one.in_words != two.in_words:
        return None
    if gap["noun"] and one.value > 1:
        return None
    if DURATION.match(text, two.span.end, end) or MEASURE.match(text, two.span.end, end):
        return None
    return Quantity(Span(at, two.span.end), _rounded(one.value * 100 / two.value), "percent", "share", rule="one in")


def _fraction(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    return _read_fraction(text, at, end, number, sure=False)


def _read_fraction(text: str, at: int, end: int, number: Number | None, *, sure: bool) -> Quantity | None:
    """Read "a third of them", "three quarters"; what "a fifth" alone is must be seen from what follows."""
    article = ARTICLE.match(text, at, end)
    over, stop = (number.value, number.span.end) if number else (Decimal(1), article.end() if article else at)
    m = FRACTION.match(text, stop, end) if number or article else None
    if not m or not 0 < over < 100 or over != int(over):
        return None
    parts = FRACTIONS[m["part"].rstrip("s")]
    plural = m["part"].endswith("s")
    if plural != (over > 1) or over >= parts:
        return None
    before = text[max(0, at - 12) : at]
    if sure:
        return Quantity(Span(at, m.end()), _rounded(over * 100 / parts), "percent", "share", rule="fraction")
    certain = plural and m["part"] not in ("quarters", "seconds")
    if not certain and not PART_OF.match(text, m.end(), end) and not BY_HALF.search(before):
        return None
    of_whole = OF_WHOLE.match(text, m.end(), end)
    if m["part"] == "quarter" and not (of_whole or CHANGED_BY.search(text[max(0, at - 60) : at])):
        return None
    return Quantity(Span(at, m.end()), _rounded(over * 100 / parts), "percent", "share", rule="fraction")


GROUP = re.compile(r"(?P<part>quarter|third|fifth|tenth|half)(?![\w-])", re.I)
OF_ALL = re.compile(
    r"\b(?:poorest|richest|wealthiest|youngest|oldest|top|bottom|lowest|highest|upper|lower)[\s\u00a0]$", re.I
)


def _group(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    """Read "the poorest fifth", which is a part of all."""
    m = GROUP.match(text, at, end)
    if not m or not OF_ALL.search(text[max(0, at - 12) : at]):
        return None
    parts = FRACTIONS.get(m["part"].lower(), 2)
    return Quantity(Span(at, m.end()), _rounded(Decimal(100) / parts), "percent", "share", rule="group")


def _between_parts(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    """Read "between a third and a half" as one range."""
    low = _read_fraction(text, at, end, number, sure=True) if BETWEEN.search(text[max(0, at - 10) : at]) else None
    gap = TO_PART.match(text, low.span.end, end) if low else None
    if not low or not gap:
        return None
    half = A_HALF.match(text, gap.end(), end)
    high = None if half else _read_fraction(text, gap.end(), end, match_number(text, gap.end(), end), sure=True)
    if not half and not high:
        return None
    stop, top = (half.end(), Decimal(50)) if half else (high.span.end, high.value) if high else (at, Decimal(0))
    return low._replace(span=Span(at, stop), value_max=top, rule="between")


def _part_of_scale(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    """Read "a quarter of a million passengers"."""
    m = PART_OF_SCALE.match(text, at, end)
    if not m:
        return None
    share = next(PARTS_OF_SCALE[name] for name in PARTS_OF_SCALE if m[name])
    value = (share * SCALES[m["scale"].lower()]).quantize(Decimal(1))
    whole = Number(Span(at, m.end()), value, in_words=True, scale=Decimal(SCALES[m["scale"].lower()]))
    unit = find_money(text, whole, "", end) or find_unit(text, whole, "", end)
    return Quantity(Span(at, unit.end), value, unit.unit, unit.kind, rule="part of scale") if unit else None


def _half(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    m = HALF.match(text, at, end)
    before = text[max(0, at - 16) : at]
    if not m or OTHER_HALF.search(before):
        return None
    if number and number.span.end > m.end():
        return None
    if not HALF_OF.match(text, m.end(), end) and not (BY_HALF.search(before) and PART_OF.match(text, m.end(), end)):
        return None
    return Quantity(Span(at, m.end()), Decimal(50), "percent", "share", rule="half")


def _multiple(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    m = MULTIPLES.match(text, at, end)
    if not m:
        return None
    word = m[0].lower()
    if m["bare"] and not (WILL.search(text[max(0, at - 10) : at]) or OF_WHAT.match(text, m.end(), end)):
        return None
    if word.startswith("halv"):
        value = Decimal("0.5")
    elif word.endswith("fold"):
        times = match_number(word.replace("fold", "").rstrip("-"), 0)
        value = times.value if times else Decimal(0)
    else:
        value = Decimal(MULTIPLE_OF[word[:5]])
    return Quantity(Span(at, m.end()), value, "times", "ratio", rule="multiple") if value else None


def _digits_long(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    m = DIGITS_LONG.match(text, at, end)
    if not m:
        return None
    low, high = DIGIT_COUNT[m["n"].lower()]
    return Quantity(Span(at, m.end()), Decimal(low), "percent", "rate", Decimal(high), approx=True, rule="digits")


def _a_decade(text: str, at: int, end: int, number: Number | None) -> Quantity | None:
    """Read "a decade", "half a century", "half an hour", "a quarter-century"."""
    if more := YEAR_AND_HALF.match(text, at, end):
        unit = more["unit"].lower()
        value = Decimal("1.5") * YEARS_IN.get(unit, 1)
        return Quantity(
            Span(at, more.end()), value, "years" if unit in YEARS_IN else f"{unit}s", "duration", rule="a decade"
        )
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


PHRASES: tuple[Callable[[str, int, int, Number | None], Quantity | None], ...] = (
    _rank,
    _part_of_scale,
    _between_parts,
    _digits_long,
    _a_decade,
    _one_in,
    _group,
    _fraction,
    _half,
    _multiple,
)
"""Each reads what begins at a word; the number that begins there too is read once for all of them."""
