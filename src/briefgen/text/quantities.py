"""Quantities in running text: "USD 46.3 billion", "third largest", "half", "five-year", "two nuclear reactors"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from briefgen.model.article import Span
from briefgen.text.dates import DateMention, find_dates
from briefgen.text.number_phrases import PHRASES
from briefgen.text.numbers import SCALES, TOKEN, Number, match_number
from briefgen.text.quantity import Quantity, Unit
from briefgen.text.unit_words import (
    APPROX_AFTER,
    APPROX_BEFORE,
    CURRENCY_BEFORE,
    CURRENCY_OF_CODE,
    GLUED,
    NUMBERED,
    SYMBOLS,
    words,
)
from briefgen.text.units import OR_SO, currency_of, find_money, find_unit

RANGE = re.compile(r"-?[\s\u00a0]{0,2}(?:[-–—−]|\b(?P<word>to|and|or)\b)[\s\u00a0]{0,2}")
FROM = re.compile(r"\bfrom[\s\u00a0]{1,2}(?:[a-z]{2,8}[\s\u00a0]){0,2}$", re.I)
BETWEEN_NUMBERS = re.compile(r"\bbetween[\s\u00a0]{1,2}(?:the\s)?$", re.I)
CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|gr[eo]wn?|growing|increas|f[ae]ll|declin|drop|decreas|climb|jump|soar|surg"
    r"|shr[aiu]nk|slip|sank|widen|narrow|went|go(?:ing|es)?|mov|rais|lower|cut|reduc|doubl|trebl|expand|chang|up"
    r"|down|plung|plummet)",
    re.I,
)
NAMED = re.compile(r"(?<!^)(?<![.!?:;]\s)\b[A-Z][\w’'-]*[\s\u00a0]$")
SYMBOL = re.compile(r"(?:US)?[$€£¥₽][\s\u00a0]?|(?:USD|EUR|GBP|RUB|CNY|JPY)[\s\u00a0]")
MINUS = re.compile(r"(?<!or[\s\u00a0])\bminus[\s\u00a0]$", re.I)
# What makes a bare number one of the same kind as the one before it, and what may follow it.
LIKEWISE = re.compile(r"\b(?:against|than|from|to|only|just|versus|vs\.?|compared\swith|compared\sto)\s$")
SHARED_KINDS = ("count", "quantity", "duration", "rate", "share")
OF_ALL = re.compile(r"\bOf\s(?:the\s|its\s|these\s|all\s)?$")
AVERAGE = re.compile(r"\bon\saverage\s$")
YEAR_BEFORE = re.compile(r"\((?:19|20)\d\d:\s$")
LIKEWISE_WORDS = re.compile(
    r"\b(?:only|just|against|than|for|there\s(?:are|were|is|was)|of\swhich|of\sthem|(?:more|less|rarer?|frequent|common)\sin)\s$"
)
AGAIN = re.compile(
    r"(?:\b(?:it|that|this|the\s(?:figure|number|total|count))\s(?:(?:had|has|now|then)\s)?"
    r"(?:was|is|reached|hit|stood\sat|rose\sto|fell\sto|grew\sto|dropped\sto|exceeded|offered|wanted)"
    r"|^[;.]\s(?:[A-Z][\w-]{1,20}|(?:Now|now|Then|then)\s(?:it|they)\s(?:is|are|has|have))\s?(?:offered|wanted|had|has|got|lost|won|gave|took)?"
    r"|\b(?:only|just))\s(?:about\s|some\s|nearly\s|almost\s|over\s)?$"
)
SCALE_WORD = re.compile(r"(?<=[\d\s-])(?P<scale>million|billion|trillion|thousand|bn|mn|m)\b", re.I)
OVER = re.compile(r"\b(?:fewer|less|more)\sthan\s$")
VERB = re.compile(r"\b[a-z]{3,12}(?:ed|en)\b")
ENDS = re.compile(r"[!?;]|\.\s|\n\s*\n")
AFTER_NUMBER = re.compile(
    r"[\s\u00a0]?(?:[.,;)](?!\d)|$)|[\s\u00a0]\(|[\s\u00a0](?:had|have|has|were|was|are|did|met|in|of|and|by"
    r"|when|as|before|after"
    r"|chose|took|went|came|made|built|kept|left|lost|won|said|fell|rose|grew|gave|sent|bought|sold"
    r"|while|if|since|until|via|elsewhere|[a-z]{3,12}ed|an?[\s\u00a0](?:year|month|week|decade|day)[\s\u00a0](?:earlier"
    r"|before|later|ago))\b"
)
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
# What makes "a" more than an article; asked first, since hardly any "a" begins a quantity.
ARTICLE_COUNTS = re.compile(
    r"an?[\s\u00a0-]{1,3}(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundred|thousand|million"
    r"|billion|trillion|dozen|decade|century|millennium|year|hour|minute|day|week|month)",
    re.I,
)
GLUED_CODE = re.compile(
    r"(?:USD|EUR|GBP|RUB|CNY|CHF|JPY|Rs|RM|Rp|K[Ss]h)(?=[0-9])"
    r"|R(?=[0-9]{3}|[0-9]{1,3}[.,][0-9]|[0-9]{1,3}[\s\u00a0]?(?:k|m|mn|bn|million|billion|trillion)\b)"
)  # USD1.5bn · R2.3bn, but the road R61
BEGIN = STARTS | NUMBER_WORDS


def find_quantities(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    masks: Iterable[Span] = (),
    dates: Sequence[DateMention] | None = None,
) -> tuple[Quantity, ...]:
    """Find the quantities of a paragraph, in order; `masks` are stretches to keep out of, `dates` those in it."""
    end = len(text) if end is None else end
    masks = list(masks)
    if dates is None:
        dates = find_dates(text, start, end, masks=masks)
    # "Over the past ten years" and "two years ago" are dates and hold a duration.
    masks += [d.span for d in dates if d.rule not in ("relative", "units", "ago")]
    masks.sort()
    found: list[Quantity] = []
    done, next_mask = start, 0
    for token in TOKEN.finditer(text, start, end):
        word = token[0].lower()
        if word.isalpha() and word not in BEGIN:
            continue
        at = token.start()
        if word[0].isalpha() and (code := GLUED_CODE.match(text, token.start())):  # USD1.5bn
            word, at = word[len(code[0]) :], code.end()
        if at < done or not (word in BEGIN or word[0].isnumeric()):
            continue
        if word in ("a", "an") and not ARTICLE_COUNTS.match(text, at, end):
            continue
        while next_mask < len(masks) and masks[next_mask].end <= at:
            next_mask += 1
        if next_mask < len(masks) and masks[next_mask].start <= at:
            continue
        quantities = _quantities_at(text, word, at, done, end) or _change_at(text, at, end)
        bare = not quantities or not quantities[0].unit
        if bare and found and (shared := _elliptic(text, at, end, found[-1])):
            quantities = (shared,)
        for quantity in quantities:
            if not quantity.unit and found and found[-1].kind == "count":
                gap = text[found[-1].span.end : at]
                quantity = quantity._replace(unit="" if len(gap) > 120 or ENDS.search(gap) else found[-1].unit)
            found.append(quantity)
            done = quantity.span.end
    return tuple(found)


def _quantities_at(text: str, word: str, at: int, done: int, end: int) -> tuple[Quantity, ...]:
    number = match_number(text, at, end)
    for make in PHRASES:
        if quantity := make(text, at, end, number):
            return (_with_approx(text, quantity, done),)
    if not (word[0].isnumeric() or word in NUMBER_WORDS):
        return ()
    signed = at > done and text[at - 1] in "-−"
    before = text[max(done, at - 24) : at]
    currency = CURRENCY_BEFORE.search(before)
    if currency:
        number = match_number(text, at, end, money=True)
    number = (match_number(text, at - 1, end, money=bool(currency)) if signed else None) or number
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
    unit = find_money(text, number, money, end)
    unit = unit or find_unit(text, number, before, end)
    gap = RANGE.match(text, unit.end if unit else number.span.end, end)
    # "Cut flows through Line 1 to 20%": the 1 belongs to a name.
    if gap and (unit or not NAMED.search(before)) and (gap["word"] != "and" or BETWEEN_NUMBERS.search(before)):
        second = _second(text, gap.end(), end, money)
        if second and (unit is None or second[1].unit.startswith(unit.unit) or unit.kind == "count"):
            from_said = bool(FROM.search(before))
            # "Rose from 4 percent to 9 percent" and "rose $1 to $9" are two figures, "7% to 9%" is one.
            rises = from_said or bool(CHANGE.search(text[max(done, start - 60) : start]))
            whole = unit is not None or number.scale > 1
            changes = gap["word"] == "to" and (
                (rises and whole) or (from_said and CHANGE.search(text[max(done, start - 60) : start]))
            )
            ends = _two_ends(Span(start, unit.end if unit else number.span.end), number, gap.end(), second)
            if changes:
                return (ends[0]._replace(unit=unit.unit), ends[1]) if unit and unit.kind == "money" else ends
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
    symbol = SYMBOL.match(text, at, end)
    at = symbol.end() if symbol else at
    number = match_number(text, at, end, money=bool(money or symbol))
    if not number:
        return None
    unit = find_money(text, number, money or (currency_of(symbol[0]) if symbol else ""), end) or find_unit(
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


SAYS_CHANGE = (
    r"(?:rose|fell|grew|dropped|increased|decreased|declined|climbed|jumped|went|expanded|shrank|shrunk|risen|fallen"
    r"|grown|doubled|slipped|slid|swelled|dwindled)"
)
CHANGED_FROM = re.compile(
    rf"(?:^|[.;:,\n]\s?)(?:(?:and|but|while|the\snumber\sof|numbers\sof|the|its|their|of)\s){{0,3}}"
    rf"(?P<noun>(?:[^\W\d_][\w’'-]{{1,20}}\s){{0,2}}[^\W\d_][\w-]{{1,20}}s)\s"
    rf"(?:(?:had|have|has|also|then)\s){{0,2}}{SAYS_CHANGE}\s(?:[a-z]{{4,14}}ly\s)?from\s$",
    re.I,
)
CHANGED_TO = re.compile(r"(?:\s(?:in|during|by)\s[^,.;]{1,20})?\sto\s")


def _change_at(text: str, at: int, end: int) -> tuple[Quantity, ...]:
    """Read both numbers of "wrecks rose from four to six": what they count stands before the verb."""
    change = CHANGED_FROM.search(text[max(0, at - 100) : at]) if text[max(0, at - 5) : at].lower() == "from " else None
    first = match_number(text, at, end) if change else None
    to = CHANGED_TO.match(text, first.span.end, end) if first else None
    second = match_number(text, to.end(), end) if to else None
    if not change or not first or not second or not AFTER_NUMBER.match(text, second.span.end, end):
        return ()
    if any(1000 < n.value < 2200 and not n.in_words and n.scale == 1 for n in (first, second)):
        return ()
    return tuple(
        Quantity(n.span, n.value, change["noun"], "count", rule=rule) for n, rule in ((first, "from"), (second, "to"))
    )


def _elliptic(text: str, at: int, end: int, before: Quantity) -> Quantity | None:
    """Read a number that shares the unit of the one before: "4.1 points against 5.3", "granted only nine"."""
    gap = text[before.span.end : at]
    if len(gap) > 120 or before.kind not in SHARED_KINDS or not before.unit:
        return None
    if before.kind == "ratio" or NUMBERED.search(gap) or GLUED.search(gap):
        return None
    number = match_number(text, at, end, money=before.value >= 1000)
    of_all = OF_ALL.search(text[max(0, before.span.start - 12) : before.span.start]) is not None
    if not number or number.value == 1 or not _shares_unit(gap, before, number, of_all=of_all):
        return None
    after = text[number.span.end : number.span.end + 1]
    if after in tuple("-–/+:%") or not AFTER_NUMBER.match(text, number.span.end, end):
        return None
    value = number.value * _shared_scale(text, before, number)
    return _with_approx(
        text, Quantity(number.span, value, before.unit, before.kind, rule="shared unit"), before.span.end
    )


def _shares_unit(gap: str, before: Quantity, number: Number, *, of_all: bool) -> bool:
    """Whether the words between two numbers set the second beside the first."""
    if YEAR_BEFORE.search(gap) or (gap == ", " and of_all and not _is_year(number)):
        return True
    crossed = ENDS.search(gap)
    if crossed:
        # A new sentence may still speak of the same: "It was 13,400.", "Only four were working."
        again = AGAIN.search(gap[crossed.start() :])
        return (
            bool(again) and (not number.in_words or "only" in gap[-5:] or "just" in gap[-5:]) and not _is_year(number)
        )
    if number.in_words and before.kind == "duration" and AVERAGE.search(gap):
        return True
    if number.in_words:
        return bool(OVER.search(gap)) or (before.kind == "count" and bool(LIKEWISE_WORDS.search(gap)))
    alike = LIKEWISE.search(gap) or (gap.endswith(", ") and VERB.search(gap))
    return bool(alike) or (before.kind == "duration" and gap.endswith(" at "))


def _is_year(number: Number) -> bool:
    return not number.in_words and 1000 < number.value < 2200 and number.value == number.value.to_integral_value()


def _shared_scale(text: str, before: Quantity, number: Number) -> Decimal:
    """ "Norland wanted 40 million litres; Skerry offered 31": of millions too."""
    said = SCALE_WORD.search(text, *before.span) if number.scale == 1 and number.value < 1000 else None
    return Decimal(SCALES.get(said["scale"].lower()) or 10**6) if said else Decimal(1)


def _with_approx(text: str, quantity: Quantity, done: int) -> Quantity:
    start, stop = quantity.span
    bound = (
        OR_SO.search(text, start, stop)
        or APPROX_BEFORE.search(text[max(done, start - 40) : start].lower())
        or APPROX_AFTER.match(text, stop)
    )
    return quantity._replace(approx=True) if bound else quantity
