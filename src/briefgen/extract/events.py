"""The events of an article: what begins, ends or takes place at a date that the text gives.

Each date looks for its clause, or, where it stands before a noun that happens ("the 2005 agreement"), for that noun.
Trends, standing states and the statistics of a year are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.extract.dates import Passage, since
from briefgen.extract.event_words import (
    COMPARED,
    DEED,
    EVENT_NOUN,
    HAPPENING,
    NOT_HAPPENING,
    PAST,
    PRONOUN,
    REPORT,
    SAID,
    SUM,
    TREND,
    WILL_BE,
)
from briefgen.model.article import Article, Sentence, Span
from briefgen.model.findings import Entity, Event
from briefgen.text.dates import DateMention
from briefgen.text.edtf import bounds

ACTORS = 6
SUBJECT_REACH = 60
"""Letters that a subject may have before the ", which" that says more of it."""
LONGEST_WHAT = 110
CLAUSE_REACH = 260
"""How far a clause goes to either side of its date, in letters."""

# Where a clause may end, or another begin. The words after a comma open a clause of their own.
CUT = re.compile(
    r"""
      [;:](?=\s) | \s[–—]\s
    | ,\s (?= (?:and|but|or|yet|while|whereas|which|who|whose|where|though|although|because|since|so|as|largely
              |mainly|partly|including|making|giving|leading|leaving|marking|ending|with|after|before|until|if|unless
              |testifies|despite|thus|thereby)\b )
    | ,\s (?= (?:(?:more|less)\sthan\s|nearly\s|almost\s|thus\s|thereby\s)?[a-z]{3,14}ing\s )
    | ,\s (?= (?:has|have|had|is|are|was|were|will|would|could|should|may|might|can)\s )
    | \s (?= (?:but|while|whereas|although|because|including|such\sas|after\swhich)\s )
    | \s (?= (?:which|who|where)\s )
    | \s (?= and\s(?:in|on|by|since|from|also|then|later|suggested|still|now)\s )
    | \s (?= that\s(?:should|would|will|could|can|may|might|is|was|are|were|has|had|have|[a-z]{3,12}ed)\s )
    | \s (?= with\s[A-Z][\w’'-]{1,20}\s(?:[A-Z][\w’'-]{1,20}\s)?[a-z]{2,12}ing\s )
    """,
    re.VERBOSE,
)
WHEN = re.compile(r"\s(?=when\s)|,\s(?=when\s)")
SPLIT = re.compile(r";\s|,\s(?:and|but|while)\s|\sand\s(?=(?:in|on|by)\s)|\swith\s|,\s|\sbut\s|\sand\s")
BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|its|his|her|their|our|a|an|this|that|each|every|such\sas)|['’]s"
    r"|s['’])[\s\u00a0]{1,2}(?:[a-z-]{3,16}[\s\u00a0])?$",
    re.I,
)
# Words that end a noun that a date stands before: "the 2005 Agreement on Fish | is in force".
NOUN_END = re.compile(
    r"[,;:.!?)(]|\s[–—]\s|\s(?:is|are|was|were|has|have|had|will|would|could|should|can|may|might|and|but|that"
    r"|which|who|where|when|while|as|after|before|because|since|went|came|led|made|gave|brought|saw|took|left"
    r"|ended|began|[a-z]{3,14}ed|testifies|remains?|shows?)(?=\s)"
)
NOUN_START = re.compile(r"[\s\u00a0]|['’]s[\s\u00a0]")
OPENING = re.compile(
    r"^(?:[\s,;:–—(]|(?:and|but|or|yet|so|while|whereas|which|who|where|when|including|such as|with|as|after"
    r"|because)\s)+",
    re.I,
)
CLOSING = re.compile(r"[\s,;:.!?–—(\"“”]+$")
DATE_PHRASE = re.compile(
    r"(?:\b(?:in|on|at|by|since|during|from|until|of|around|the|as of|before|after|throughout|within|over)\s)+$", re.I
)


class Clause(NamedTuple):
    """A stretch of a sentence with its date."""

    span: Span
    date: DateMention
    noun: bool = False
    """It is a noun with a date before it, not a clause."""


def find_events(article: Article, entities: Sequence[Entity], passages: Iterable[Passage]) -> tuple[Event, ...]:
    """Find the dated happenings of the body, in order, each once."""
    mentions = sorted((span.start, e.id) for e in entities for span in e.mentions)
    events: list[Event] = []
    seen: set[tuple[str, str]] = set()
    for passage in passages:
        if passage.block.kind != "body":
            continue
        for sentence, dates in _by_sentence(passage):
            for clause in _find_clauses(article.text, sentence.span, dates):
                date = _event_date(article.text, clause)
                words = article.text[slice(*clause.span)]
                if not date or not _is_event(words, clause, article.text):
                    continue
                noun = EVENT_NOUN.search(words.lower()) if clause.noun else None
                key = (date, noun[0] if noun else words)
                # "The 2001 treaty", said again, is the same event.
                if key in seen or (noun and any(d == date and key[1] in w.lower() for d, w in seen)):
                    continue
                seen.add(key)
                what = _say_what(article.text, clause)
                actors = _find_actors(mentions, clause.span, sentence.span, words)
                events.append(Event(f"e{len(events) + 1}", clause.span, date, what, actors, sentence.label))
    return tuple(events)


def _by_sentence(passage: Passage) -> Iterator[tuple[Sentence, list[DateMention]]]:
    dates, at = passage.dates, 0
    for sentence in passage.sentences:
        mine: list[DateMention] = []
        while at < len(dates) and dates[at].span.start < sentence.span.end:
            if dates[at].span.start >= sentence.span.start and dates[at].edtf:
                mine.append(dates[at])
            at += 1
        if mine:
            yield sentence, mine


def _find_clauses(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[Clause]:
    """Give each date its stretch of the sentence; of two in one stretch the later begins where the text parts."""
    dates = [d for d in dates if d.lead not in ("as of", "before", "after") and not _is_long(d)]
    cuts = sorted({sentence.start, *_find_cuts(text, sentence, dates), sentence.end})
    nouns = [_noun_after(text, date, sentence) for date in dates]
    taken = sentence.start
    skip = False
    for i, (date, noun) in enumerate(zip(dates, nouns, strict=True)):
        if noun:
            yield Clause(noun, date, noun=True)
            continue
        if skip:
            skip = False
            continue
        k = bisect_left(cuts, date.span.end)
        start, end = max(cuts[bisect_left(cuts, date.span.start + 1) - 1], taken), cuts[min(k, len(cuts) - 1)]
        # "Skerry, which has been a member since 2028": who it is stands before the comma.
        if WHO.match(text, start) and k:
            before = cuts[bisect_left(cuts, start) - 1] if bisect_left(cuts, start) else start
            start = max(before, taken) if start - before <= SUBJECT_REACH else start
        following = dates[i + 1] if i + 1 < len(dates) else None
        if following and following.span.start < end and not nouns[i + 1]:
            parts = list(SPLIT.finditer(text, date.span.end, following.span.start))
            # Two dates that nothing parts are two ends of one happening.
            skip = not parts
            if parts:
                strongest = min(parts, key=lambda m: (SPLIT_ORDER.get(m[0].strip(), 3), -m.start()))
                end = taken = strongest.start()
        # A clause ends even where its text does not, and a million dates then cost no more than their sum.
        start, end = max(start, date.span.start - CLAUSE_REACH), min(end, date.span.end + CLAUSE_REACH)
        if _in_brackets(text, date, sentence):
            start, end = _bracketed(text, date, Span(start, end + 1))
        taken = max(taken, date.span.end)
        span = _trim(text, Span(start, max(end, date.span.end)))
        if span.start < span.end:
            yield Clause(span, date)


WHO = re.compile(r",?\s(?:which|who)\s")
SPLIT_ORDER = {";": 0, ", and": 1, ", but": 1, ", while": 1, "and": 2, "with": 2, "but": 2}


def _find_cuts(text: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[int]:
    ends = {d.span.end for d in dates}
    for m in CUT.finditer(text, *sentence):
        if m.start() > sentence.start + 3:
            yield m.start()
    # "In 2009, when the council met" belongs together: the clause after "when" says what happened.
    for m in WHEN.finditer(text, *sentence):
        if m.start() not in ends and m.start() > sentence.start + 3:
            yield m.start()


def _in_brackets(text: str, date: DateMention, sentence: Span) -> bool:
    before = text[max(sentence.start, date.span.start - 16) : date.span.start]
    return (
        bool(re.search(r"\((?:(?:in|since|from|on|until|by|signed|founded)\s)?$", before))
        and text[date.span.end : date.span.end + 1] == ")"
    )


def _bracketed(text: str, date: DateMention, around: Span) -> Span:
    """Take the thing before the brackets: what stands in the clause after its last comma."""
    comma = text.rfind(", ", around.start, date.span.start)
    start = comma + 2 if comma >= 0 else around.start
    return Span(start, min(date.span.end + 1, around.end))


def _noun_after(text: str, date: DateMention, sentence: Span) -> Span | None:
    """Read the noun that a date stands before: "its 2012 League presidency", "last week's meeting in Tarn"."""
    before = text[max(sentence.start, date.span.start - 24) : date.span.start]
    determined = BEFORE_NOUN.search(before)
    possessive = date.relative and text[date.span.end : date.span.end + 2] in ("'s", "’s")
    if not (determined or possessive) or not NOUN_START.match(text, date.span.end):
        return None
    if re.match(
        r"[\s\u00a0](?:in|on|at|of|by|when|where|that|which|and|to|from|with|it|he|she|they|the|a|an)\b",
        text[date.span.end : date.span.end + 8],
    ):
        return None
    end = NOUN_END.search(text, date.span.end + 2, min(sentence.end, date.span.end + 160))
    stop = end.start() if end else min(sentence.end, date.span.end + 160)
    if not EVENT_NOUN.search(text[date.span.end : stop].lower()) and not possessive:
        return Span(date.span.start, stop) if determined and not date.relative else None
    start = date.span.start - (len(determined[0]) if determined else 0)
    return _trim(text, Span(start, stop))


def _trim(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    opening = OPENING.match(words)
    start = span.start + (opening.end() if opening else 0)
    closing = CLOSING.search(text[start : span.end])
    end = span.end - (len(closing[0]) if closing else 0)
    if text.count("(", start, end) < text.count(")", start, end) and text[end - 1] == ")":
        end -= 1
    return Span(start, max(start, end))


def _event_date(text: str, clause: Clause) -> str | None:
    """Say when: of a state ("a member since 1995") the year it began, of what goes on the interval."""
    date = clause.date
    if date.lead != "since":
        return date.edtf
    words = text[slice(*clause.span)]
    return since(date) if GOES_ON.search(words) else date.edtf


GOES_ON = re.compile(
    r"\b(?:(?:has|have|had)\s(?:\w+\s)?(?!been\b(?!\s\w+ing))\w+(?:ed|en|wn|ng)\b|doubling|tripling|\w+ing\s(?:its"
    r"|their|his|her|the)\b)",
    re.I,
)


def _is_event(words: str, clause: Clause, text: str) -> bool:
    date = clause.date
    before = text[max(clause.span.start, date.span.start - 120) : date.span.start]
    if COMPARED.search(before) or (date.lead == "since" and "X" in str(date.edtf)):
        return False
    if date.rule in SPOKEN_AT and SAID.search(before):
        return False
    if date.rule in ("relative", "units") and "/" in str(date.edtf) and SPAN_OF_UNITS.search(text[slice(*date.span)]):
        return bool(REPEATED.search(words))
    if clause.noun:
        small = words.lower()
        return bool(EVENT_NOUN.search(small)) and not (REPORT.search(words) and not HAPPENING.search(small))
    said = words.replace(text[slice(*date.span)], " ")
    small = said.lower()
    plain = TREND.sub(" ", small)
    is_trend = plain != small
    happens = bool(HAPPENING.search(plain))
    if SUM.search(small) and not DEED.search(plain):
        return False
    if date.lead == "since":
        return bool(SINCE_STATE.search(said)) or happens or "doubling" in said or "(since" in said
    if happens or EVENT_NOUN.search(plain):
        return happens or not is_trend
    if is_trend:
        return False
    acts = any(m[0] not in NOT_HAPPENING for m in PAST.finditer(said))
    return acts or bool(WILL_BE.search(said))


# "Three times in the past ten weeks" is an event, a statistic of the past twelve months is none.
SPAN_OF_UNITS = re.compile(
    r"\b(?:past|last|next|previous|coming|preceding)\s\w+(?:[\s-]\w+)?\s?(?:days|weeks|months|years?)$", re.I
)
REPEATED = re.compile(r"\b(?:times|twice|thrice)\b")
SPOKEN_AT = ("weekday", "day word", "day month", "month day", "relative", "month", "iso")
SINCE_STATE = re.compile(r"\b(?:has|have|had)\s(?:\w+\s)?been\b|\b(?:is|are|was|were)\b", re.I)


def _is_long(date: DateMention) -> bool:
    """Tell a horizon or a look back ("over the past ten years") from a time at which something happens."""
    if date.rule not in ("relative", "units") or "/" not in (date.edtf or ""):
        return False
    known = bounds(str(date.edtf))
    return not known or not known.first or not known.last or (known.last - known.first).days > 400


def _say_what(text: str, clause: Clause) -> str:
    """Repeat the clause without its date, cut at a word where it is long; an editor says it anew."""
    start, end = clause.span
    date = clause.date.span
    before = DATE_PHRASE.sub("", text[start : max(start, date.start)])
    after = text[max(start, date.end) : end]
    words = " ".join((before + " " + after.lstrip(",) ")).split()).replace("( )", "").replace("()", "")
    words = re.sub(r"\s*\(\s*(?:in|since)?\s*$|\s+(?=[,.;])", "", words).strip(" ,;:(")
    if len(words) > LONGEST_WHAT:
        words = words[:LONGEST_WHAT].rsplit(" ", 1)[0].rstrip(",;: ") + " …"
    return words or text[start:end]


def _find_actors(mentions: Sequence[tuple[int, str]], clause: Span, sentence: Span, words: str) -> tuple[str, ...]:
    """Name the entities of the clause; for a pronoun, the one that its sentence or the one before names first."""

    def between(start: int, end: int) -> list[str]:
        return [e for _, e in mentions[bisect_left(mentions, (start, "")) : bisect_left(mentions, (end, ""))]]

    actors = between(*clause)
    if PRONOUN.search(words[:50]):
        actors = between(sentence.start, clause.start)[:1] + actors
    return tuple(dict.fromkeys(actors))[:ACTORS]
