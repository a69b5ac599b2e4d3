"""Numbers in words and digits: "46.3 billion" → 46300000000, "two and a half million" → 2500000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefgen.model.article import Span


class Number(NamedTuple):
    """A number where it stands in a text."""

    span: Span
    value: Decimal
    in_words: bool = False
    """Written without a digit: "nineteen", "half a million"."""
    scale: Decimal = Decimal(1)
    """What its scale words stand for: a million in "four million"."""


_UNDER_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
TENS = tuple(_TENS.split())
SMALL: dict[str, int] = {
    **{w: i for i, w in enumerate(_UNDER_TWENTY.split())},
    **{w: 10 * i for i, w in enumerate(TENS, 2)},
}
ORDINALS: dict[str, int] = {
    **{w: i for i, w in enumerate(_ORDINALS.split(), 1)},
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
}
SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bln": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "trn": 10**12,
    "tn": 10**12,
    "dozen": 12,
}
# Letters that are a scale only where money is meant: "$5m" is five million, "5m" may be five metres.
MONEY_SCALES: dict[str, int] = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
}

# The quantifiers are bounded, so that a million digits or commas cost no more than their length.
DIGITS = re.compile(
    r"""
    (?: (?<![\w]) | (?<=USD) | (?<=EUR) | (?<=GBP) | (?<=RUB) | (?<=CNY) | (?<=CHF) | (?<=JPY) | (?<=Rs)
      | (?<=\bR) | (?<=\bRM) | (?<=\bRp) | (?<=K[Ss]h) )
    (?<![0-9][.,]) (?P<sign> (?<![^\s(\[]) [-−] )?
    (?:
      (?P<grouped>  [0-9]{1,3} (?: ,[0-9]{3} ){1,6} (?: \.[0-9]{1,12} )? )
    | (?P<spaced>   [0-9]{1,3} (?: [\ \u00a0\u202f\u2009'’][0-9]{3} ){1,6} (?: [.,][0-9]{1,12} )? )
    | (?P<dotted>   [0-9]{1,3} (?: \.[0-9]{3} ){2,6} (?: ,[0-9]{1,12} )? | [0-9]{1,3}\.[0-9]{3},[0-9]{1,12} )
    | (?P<comma>    [0-9]{1,12} ,[0-9]{1,2} )
    | (?P<plain>    [0-9]{1,30} (?: \.[0-9]{1,20} )? ) (?P<fraction> \ ?[½¼¾⅓⅔] )?
    | (?P<vulgar>   [½¼¾⅓⅔] )
    )
    (?! [0-9] | [.,][0-9] )
    """,
    re.VERBOSE,
)  # 1,234.5 · 12 000 · 1.234.567 · 3,5 · 46.3 · 2½

_WORD = "|".join(sorted([*SMALL, "hundred", "thousand", "million", "billion", "trillion", "dozen"], key=len)[::-1])
WORDS = re.compile(
    rf"""
    (?<![\w]) (?: (?P<article> an? ) \s{{1,3}} (?= (?:hundred|thousand|million|billion|trillion|dozen)\b ) )?
    (?P<run> (?:{_WORD})\b (?: (?: \s{{1,3}}and\s{{1,3}} | \s{{1,3}} | - ) (?:{_WORD})\b ){{0,12}} )
    """,
    re.VERBOSE | re.IGNORECASE,
)  # nineteen · twenty-five thousand · one hundred and two · a dozen
HALF_OF = re.compile(
    r"(?<!\w)(?:an?\s{1,3})?half(?:\s{1,3}an?\s{1,3}|[\s-])(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b",
    re.I,
)  # half a million · a half-billion
HALF = re.compile(r"(?<!\w)half\b", re.I)
AND_HALF = re.compile(r"\s{1,3}and\s{1,3}an?\s{1,3}(half|quarter)\b", re.I)
SCALE = re.compile(
    r"(?:\s{1,3}|-)?(?P<scale>hundred|thousand|lakh|million|mln|mn|crore|billion|bln|bn|trillion|trn|tn|dozen)\b", re.I
)
LETTER_SCALE = re.compile(r"(?<=[0-9])(?P<scale>[MB])(?![\w])")
MONEY_SCALE = re.compile(r"(?P<scale>[kKmMbBtT])(?![\w])")

TOKEN = re.compile(r"[^\W_]{1,40}")
STARTS = frozenset((*SMALL, "hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "a", "an"))


def match_number(text: str, at: int, end: int | None = None, *, money: bool = False) -> Number | None:
    """Read the number that begins exactly at `at`; `money` lets "m" and "b" stand for million and billion."""
    end = len(text) if end is None else end
    if m := DIGITS.match(text, at, end):
        return _with_scale(text, Span(at, m.end()), _digits_value(m), end, in_words=False, money=money)
    if m := HALF_OF.match(text, at, end):
        scale = Decimal(SCALES[m["scale"].lower()])
        return Number(Span(at, m.end()), _plain(scale / 2), in_words=True, scale=scale)
    if m := WORDS.match(text, at, end):
        value, stop, scale = _words_value(m["run"])
        if value is not None:
            span = Span(at, m.start("run") + stop)
            number = _with_scale(text, span, value, end, in_words=True, money=False)
            return number._replace(scale=number.scale * scale)
    if m := HALF.match(text, at, end):
        return Number(Span(at, m.end()), Decimal("0.5"), in_words=True)
    return None


def find_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """Find every number from left to right; none overlaps the one before."""
    end = len(text) if end is None else end
    done = start
    for token in TOKEN.finditer(text, start, end):
        at = token.start()
        if at < done or not (token[0][0].isnumeric() or token[0].lower() in STARTS):
            continue
        signed = at > done and text[at - 1] in "-−"
        number = (match_number(text, at - 1, end) if signed else None) or match_number(text, at, end)
        if number:
            yield number
            done = number.span.end


def parse_ordinal(words: str) -> int | None:
    """Read "third", "21st" or "twenty-first"."""
    words = words.strip().lower()
    if m := re.fullmatch(r"([0-9]{1,4})(?:st|nd|rd|th)", words):
        return int(m[1])
    tens, _, units = words.replace(" ", "-").rpartition("-")
    if tens in TENS and ORDINALS.get(units, 10) < 10:
        return SMALL[tens] + ORDINALS[units]
    return ORDINALS.get(words)


def _plain(value: Decimal) -> Decimal:
    """Drop what only the arithmetic left behind: 46300000000.0 → 46300000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _digits_value(m: re.Match[str]) -> Decimal:
    kind = m.lastgroup if m.lastgroup not in ("sign", "fraction") else "plain"
    words = m[kind or "plain"]
    if kind == "vulgar":
        value = VULGAR[words]
    elif kind == "grouped":
        value = Decimal(words.replace(",", ""))
    elif kind in ("spaced", "dotted"):
        groups = re.sub(r"[ \u00a0\u202f\u2009'’]" if kind == "spaced" else r"\.", "", words)
        value = Decimal(groups.replace(",", "."))
    else:
        value = Decimal(words.replace(",", "."))
    if m["fraction"]:
        value += VULGAR[m["fraction"].strip()]
    return -value if m["sign"] else value


def _with_scale(text: str, span: Span, value: Decimal, end: int, *, in_words: bool, money: bool) -> Number:
    """Add "and a half", then up to two scale words."""
    scale = Decimal(1)
    if m := AND_HALF.match(text, span.end, end):
        value += Decimal("0.5") if m[1].lower() == "half" else Decimal("0.25")
        span = Span(span.start, m.end())
    for _ in range(2):
        if not (m := SCALE.match(text, span.end, end)):
            break
        scale *= SCALES[m["scale"].lower()]
        span = Span(span.start, m.end())
    letter = MONEY_SCALE if money else LETTER_SCALE
    if scale == 1 and (m := letter.match(text, span.end, end)):
        scale = Decimal(MONEY_SCALES[m["scale"].lower()])
        span = Span(span.start, m.end())
    return Number(span, _plain(value * scale), in_words, scale)


def _words_value(run: str) -> tuple[Decimal | None, int, Decimal]:
    """Add up number words as far as they make one number: its value, where it ends, its last scale word's worth.

    "twenty five hundred" is read as one number, of "one two three" only the "one".
    """
    total, current, stop, room = 0, 0, 0, 10**15
    scale = 1
    for m in re.finditer(r"[a-z]+", run, re.IGNORECASE):
        word = m[0].lower()
        if word == "and":
            continue
        if word in SMALL:
            # A small number may only follow a larger one with room for it: twenty-five, two hundred and six.
            last_two = current % 100
            if stop and last_two and not (last_two >= 20 and last_two % 10 == 0 and SMALL[word] < 10):
                break
            current += SMALL[word]
        elif word == "hundred":
            if current >= 100:
                break
            current, scale = max(current, 1) * 100, 100
        else:
            scale = SCALES[word]
            if scale >= room or (stop and not current):
                break
            total, current, room = total + max(current, 1) * scale, 0, scale
        stop = m.end()
    return (Decimal(total + current) if stop else None), stop, Decimal(scale)
