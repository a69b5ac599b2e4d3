"""The figures of an article: each quantity with its period, whose it is and what it measures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from briefgen.extract.dates import Passage, since
from briefgen.model.article import Article, Sentence, Span
from briefgen.model.findings import Entity, Figure
from briefgen.text.dates import DateMention
from briefgen.text.quantities import find_quantities
from briefgen.text.quantity import Quantity
from briefgen.text.unit_words import words

SUBJECTS = 4
"""How many entities of its sentence a figure is given at most, the nearest ones."""
REACH = 600
"""How far to look for date and subject, in letters: no sentence that can be read is longer."""

CLAUSE_END = re.compile(r"[;:]|,(?!\d)|\s[-–—]\s|\b(?:while|whereas|but)\b")
# A date that a preposition ties to the figure before it: "1.5 percent in 2000".
TIED = re.compile(
    r"(?:[\s\u00a0]{1,3}(?:[^\W\d_][\w’'-]{0,20}[\s\u00a0]{1,3}){0,6}|[\s\u00a0]{0,3}[(]?)"
    r"(?:(?:in|during|for|over|by|since|from|as of|at|on|of|until|the|its|early|late|mid|within|throughout|end|start"
    r"|between)[\s\u00a0-]{1,3}){0,4}$"
)

THAN = re.compile(
    r"\b(?:than|compared[\s\u00a0](?:with|to))[\s\u00a0](?:in[\s\u00a0]|on[\s\u00a0])?(?:the[\s\u00a0])?$"
)
FROM = re.compile(r"\b(?:than|from|with|on|against|to)[\s\u00a0](?:in[\s\u00a0])?$")
AGAINST = re.compile(r"\b(?:against|versus|compared\s(?:with|to))\b[^,;]{0,20}$")
COMPARED = re.compile(r"\b(?:up|down|compared|against|versus|vs|than|from)\b", re.I)
ASIDE = re.compile(
    r",\s(?:which|who|whom|whose|where|when|(?:first|originally|newly)?\s?[a-z]{3,14}ed|built|held|born|begun"
    r"|set up)\b[^,;]{0,80}$"
)

MEASURED = (
    "deficit|surplus|exports?|imports?|trade|turnover|investments?|growth|population|debt|budget|spending"
    "|expenditure|gdp|gnp|output|production|prices?|unemployment|inflation|revenues?|income|sales|profits?"
    "|loss(?:es)?|wages?|salar(?:y|ies)|tariffs?|duties|taxes|reserves|aid|loans?|credit|costs?|value|capacity"
    "|consumption|demand|supply|supplies|deliveries|shipments|traffic|turnout|votes?|support|share|stake|yield"
    "|harvest|emissions|temperature|rainfall|area|territory|length|distance|height|depth|speed|weight|age"
    "|lifespan|expectancy|mortality|birth rate|fertility|poverty|interest rates?|rate|fees?|fines?|subsid(?:y|ies)"
    "|funding|remittances|assets|capital|market|economy|workforce|enrol(?:l)?ment|membership"
)
MEASURE = re.compile(rf"(?<![\w-])(?:{MEASURED})(?![\w-])")
"""Asked of words in small letters: that is several times as fast as overlooking capitals."""
MODIFIER = re.compile(r"(?<![\w’'-])([A-Za-z][a-z-]{2,14})[\s\u00a0]$")
NO_MODIFIER = words(
    "the its their his her our your and for with from has have had was were are that this which about over some than "
    "total overall into not but record all more most only such while when where reached reach reaching saw see"
)
RANKED = re.compile(
    r"[\s\u00a0](?P<noun>(?:[a-z-]{2,14}[\s\u00a0]){0,3}?[a-z-]{3,14})"
    r"(?=[\s\u00a0]?(?:[.,;:)]|(?:in|of|after|for|on|at|to|and|with|by|from|since|behind|among|within)\b))"
)  # second largest HERRING FLEET after


class Mention(NamedTuple):
    """An entity at one place."""

    span: Span
    entity: str


def find_figures(article: Article, entities: Sequence[Entity], passages: Iterable[Passage]) -> tuple[Figure, ...]:
    """Find every quantity of body and captions, in order."""
    mentions = sorted(Mention(span, e.id) for e in entities for span in e.mentions)
    figures: list[Figure] = []
    for passage in passages:
        start, end = passage.block.span
        quantities = find_quantities(article.text, start, end, masks=passage.masks, dates=passage.dates)
        for i, quantity in enumerate(quantities):
            sentence = _sentence_of(passage, quantity.span.start)
            previous = quantities[i - 1] if i else None
            # "In the three months to March exports rose by 2 percent": that date is not spent on the months.
            before = previous.span.end if previous and previous.kind not in ("duration", "rank") else None
            after = quantities[i + 1].span.start if i + 1 < len(quantities) else end
            figures.append(
                Figure(
                    id=f"f{len(figures) + 1}",
                    evidence=quantity.span,
                    value=quantity.value,
                    value_max=quantity.value_max,
                    unit=quantity.unit,
                    kind=quantity.kind,
                    approx=quantity.approx,
                    period=_end_of_change(
                        quantity, _find_period(article.text, quantity, sentence, passage.dates, before, after)
                    ),
                    subject=_find_subject(mentions, quantity.span, sentence.span),
                    measure=_find_measure(article.text, quantity, sentence.span),
                    at=sentence.label,
                )
            )
    return tuple(figures)


def _sentence_of(passage: Passage, at: int) -> Sentence:
    after = bisect_right(passage.sentences, at, key=lambda s: s.span.start)
    return passage.sentences[max(0, after - 1)]


def _find_period(
    text: str,
    quantity: Quantity,
    sentence: Sentence,
    dates: Sequence[DateMention],
    before: int | None,
    after: int,
) -> str | None:
    """Choose the date that the words tie to the figure: inside it, right behind it, before it, else after it.

    `before` is the end of the figure before, `after` the start of the figure after.
    """
    start, end = quantity.span
    low, high = max(sentence.span.start, start - REACH), min(sentence.span.end, end + REACH)
    near = []
    for date in islice(dates, bisect_left(dates, low, key=lambda d: d.span.start), None):
        if date.span.start >= high:
            break
        lead = text[max(low, date.span.start - 24) : date.span.start]
        if date.edtf and not THAN.search(lead) and not (date.rule == "ago" and FROM.search(lead)):
            near.append(date)
    for date in near:
        if date.span.start < end and start < date.span.end:
            return None if date.rule == "ago" else since(date)
    near = [d for d in near if d.rule != "ago" or d.span.end <= start or d.span.start >= end]
    behind = [d for d in near if end <= d.span.start]
    if behind and behind[0].span.start < after:
        between = text[end : behind[0].span.start]
        if len(between) < 90 and not CLAUSE_END.search(between) and TIED.match(between):
            return since(behind[0])
    ahead = [d for d in near if d.span.end <= start and not _is_aside(text, d, low)]
    if not ahead:
        # "65 percent, up from 61 percent in June": that date is of what it is compared with.
        if not behind or COMPARED.search(text[end : behind[0].span.start]):
            return None
        return since(behind[0]) if behind[0].span.start < after or quantity.kind == "rank" else None
    # A date right behind the figure before is that figure's: "rose from 4 percent in 2020 to 9 percent".
    if before is not None and before > sentence.span.start and _belongs(text, ahead[-1], before, start):
        # "$4 million last year, against $9 million": both are of that year.
        return since(ahead[-1]) if AGAINST.search(text[ahead[-1].span.end : start]) else None
    return since(ahead[-1])


def _end_of_change(quantity: Quantity, period: str | None) -> str | None:
    """Give each end of a change its end of the time: between 2014 and 2028 it fell from 6 percent to 2 percent."""
    if quantity.rule not in ("from", "to") or not period or "/" not in period or ".." in period:
        return period
    first, _, last = period.partition("/")
    return first if quantity.rule == "from" else last


def _is_aside(text: str, date: DateMention, low: int) -> bool:
    """Tell a date that only says more of a thing: "the court, founded in 2002, has 123 members"."""
    return text[date.span.end : date.span.end + 1] == "," and bool(ASIDE.search(text[low : date.span.start]))


def _belongs(text: str, date: DateMention, figure_end: int, start: int) -> bool:
    if date.span.start < figure_end:
        return False
    between, after = text[figure_end : date.span.start], text[date.span.end : start]
    return len(between) < 40 and not CLAUSE_END.search(between) and bool(CLAUSE_END.search(after) or " to " in after)


def _find_subject(mentions: Sequence[Mention], span: Span, sentence: Span) -> tuple[str, ...]:
    """Name the entities of the sentence, the nearest ones where they are many, in their order."""
    low, high = max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH)
    first = bisect_left(mentions, low, key=lambda m: m.span.start)
    inside: list[Mention] = []
    for mention in islice(mentions, first, None):
        if mention.span.start >= high:
            break
        inside.append(mention)
    inside.sort(key=lambda m: min(abs(m.span.start - span.end), abs(span.start - m.span.end)))
    nearest = list(dict.fromkeys(m.entity for m in inside))[:SUBJECTS]
    return tuple(dict.fromkeys(m.entity for m in sorted(inside) if m.entity in nearest))


def _find_measure(text: str, quantity: Quantity, sentence: Span) -> str | None:
    """Take the nearest noun of the sentence that can be measured: "trade deficit", "direct investment"."""
    if quantity.kind in ("duration", "count", "quantity"):
        return None
    if quantity.kind == "rank":
        m = RANKED.match(text, quantity.span.end, sentence.end)
        return " ".join(m["noun"].split()) if m else None
    start, end = max(sentence.start, quantity.span.start - 160), min(sentence.end, quantity.span.end + 100)
    base = max(0, start - 1)
    words = text[base:end]
    # "İ" is two letters when it is small, and places would be others.
    small = words.lower() if len(words.lower()) == len(words) else words
    best: tuple[int, str] | None = None
    for m in MEASURE.finditer(small, start - base):
        first, last = base + m.start(), base + m.end()
        if first < quantity.span.end and quantity.span.start < last:
            continue
        distance = first - quantity.span.end if first >= quantity.span.end else quantity.span.start - last
        if best is None or distance < best[0]:
            best = (distance, _with_modifiers(text, first, last, sentence.start))
    return best[1] if best else None


def _with_modifiers(text: str, start: int, end: int, floor: int) -> str:
    """Take in up to two plain words before a noun: "direct investment"."""
    for _ in range(2):
        m = MODIFIER.search(text[max(floor, start - 17) : start])
        if not m or m[1].lower() in NO_MODIFIER:
            break
        start -= len(m[0])
    return " ".join(text[start:end].split())
