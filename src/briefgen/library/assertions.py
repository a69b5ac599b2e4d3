"""What the briefs assert, in a form that can be compared: who joined, founded, chaired, signed or visited what, when.

Names and dates are replaced by typed tokens, and short patterns are matched over them; a clause that only supposes,
plans or promises says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import partial
from typing import Any

from briefgen.library.assertion_patterns import PARTY, PATTERNS, T
from briefgen.library.typed_text import Names, TypedText, gather_names, type_words
from briefgen.memory import Memory, digest_of
from briefgen.model.assertions import Assertion, Predicate
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Event, Quote
from briefgen.text.dates import find_dates
from briefgen.text.edtf import bounds, is_edtf, overlap
from briefgen.text.names import fold
from briefgen.text.unit_words import words as word_set

SUPPOSED = re.compile(
    r"\b(?:if|would|will|may|might|could|should|whether|unless|hop(?:es|ed|ing)|wants?|wanted|plans?\sto|planned|planning"
    r"|appl(?:y|ied|ies)|promis\w+|seeks?|sought|unlikely|likely|expect\w*|propos\w+|talk\sof|as\slong\sas|until"
    r"|to\s(?=join|enter|visit|sign|found|chair|host)|intends?|ready|willing|eager|possib\w+|before)\b",
    re.I,
)
CLAUSE_REACH = 400
"""Letters before a verb in which an "if" or "may" is looked for."""
NEAR = 3
"""Years from the article's date within which a date is likely to have been told from it."""
FIRST = re.compile(r"⟦E\d+⟧")
# A text without one of these matches no pattern, and is not looked at further.
STEMS = (
    "join", "enter", "acced", "member", "found", "establish", "creat", "set up", "chair", "presid", "host", "sign",
    "ratif", "visit", "trip", "travel", "went to", "goes to", "was in", "arriv", "on to ", "met", "meet", "talks",
    "summit", "taken part", "been in", "been part", "asked", "invited", "admitted", "accepted", "given the", "assigned",
    "take", "took", "hold", "held",
)  # fmt: skip
# What may stand between a pattern and its date, and nothing else: no other name, date or clause.
TO_DATE = re.compile(rf"[^⟦⟧.;:]{{0,48}}?(?<![a-z])(?P<when>{T})")
FROM_DATE = re.compile(rf"(?:^|[.;]\s)(?:[Ii]n|[Oo]n|[Dd]uring)?\s?(?:the\s)?(?P<when>{T}),?\s$")
NO_MEASURE = word_set("the a an of in on at to by for from with its their his her and or over going coming share size")


def find_assertions(
    briefs: Iterable[Brief], digests: Mapping[str, str] | None = None, memory: Memory | None = None
) -> tuple[Assertion, ...]:
    """Read dated events, figures and claims that report; what a machine cannot read for certain it leaves out.

    `digests`: name of a brief → its digest, under which what it asserts is kept.
    """
    briefs = [brief for brief in briefs if brief.findings]
    digests, memory = digests or {}, memory or Memory()
    listed = tuple(brief.findings.entities for brief in briefs)
    names, named = memory.same("names", listed, lambda: _gather_names(briefs))
    keys: dict[str, tuple[str, tuple[str, ...]]] = {}
    found: list[Assertion] = []
    for brief in briefs:
        key = f"{named} {digests[brief.name]}" if digests.get(brief.name) else ""
        given = (key,) if key else (brief, named)
        found += memory.same(f"assertions {brief.name}", given, partial(_find, brief, names, keys, key, memory))
    return tuple(found)


def _gather_names(briefs: Iterable[Brief]) -> tuple[Names, str]:
    """What words can name, and a digest of it: what a brief asserts depends on it and on this alone."""
    names = gather_names(briefs)
    return names, digest_of(names)


def _find(
    brief: Brief, names: Names, keys: dict[str, tuple[str, tuple[str, ...]]], key: str, memory: Memory
) -> tuple[Assertion, ...]:
    known = memory.recall("assertions", brief.name, key, partial(_recall, brief.name))
    if known is None:
        known = (*_from_events(brief, names), *_from_claims(brief, names), *_from_figures(brief, names, keys))
        memory.keep("assertions", brief.name, key, [_to_row(assertion) for assertion in known])
    return known


KEPT = tuple(f.name for f in fields(Assertion) if f.name != "source")


def _to_row(assertion: Assertion) -> list[Any]:
    values = (getattr(assertion, name) for name in KEPT)
    return [assertion.source.item, *(str(v) if isinstance(v, Decimal) else v for v in values)]


def _recall(name: str, rows: Any) -> tuple[Assertion, ...]:
    found = []
    for item, *values in rows:
        row = dict(zip(KEPT, values, strict=True))
        row["subject"] = tuple(row["subject"])
        if not all(isinstance(row[field], str) for field in ("object", "unit", "words", "quote", "rule")):
            raise TypeError
        for field in ("value", "value_max"):
            row[field] = None if row[field] is None else Decimal(row[field])
        found.append(Assertion(source=Address(name, item), **row))
    return tuple(found)


def _tells(words: str) -> bool:
    lower = words.lower()
    return any(stem in lower for stem in STEMS)


def _from_events(brief: Brief, names: Names) -> Iterator[Assertion]:
    for event in brief.findings.events:
        if not is_edtf(event.date):
            continue
        source = Address(brief.name, event.id)
        if not _tells(event.what):
            continue
        typed = type_words(event.what, names, event.date)
        quote = _quote(event)
        hangs = _hangs(brief, quote, event.date)
        yield from _match(typed, names, source, quote, brief, date=event.date, hangs=hangs)


def _from_claims(brief: Brief, names: Names) -> Iterator[Assertion]:
    issued = brief.source.csl.get("issued")
    for claim in brief.findings.claims:
        if claim.kind not in ("fact", "figure") or claim.withdrawn or not _tells(claim.text):
            continue
        typed = type_words(claim.text, names, issued if isinstance(issued, str) else None)
        if typed.entities:
            quote = claim.evidence.exact if isinstance(claim.evidence, Quote) else ""
            yield from _match(typed, names, Address(brief.name, claim.id), quote, brief)


def _from_figures(brief: Brief, names: Names, keys: dict[str, tuple[str, tuple[str, ...]]]) -> Iterator[Assertion]:
    """`keys` holds measures that were looked at before."""
    for figure in brief.findings.figures:
        if not figure.measure or not figure.subject or not figure.period or figure.kind == "duration":
            continue
        quote = figure.evidence.exact if isinstance(figure.evidence, Quote) else ""
        if figure.measure not in keys:
            keys[figure.measure] = _measure_key(figure.measure, names)
        measure, order = keys[figure.measure]
        yield Assertion(
            predicate="rank" if figure.kind == "rank" else "quantity",
            subject=order or tuple(sorted(figure.subject)),
            object=measure,
            source=Address(brief.name, figure.id),
            time=figure.period,
            value=figure.value,
            value_max=figure.value_max,
            unit=fold(figure.unit).removesuffix("s"),
            approx=figure.approx,
            words=figure.measure,
            quote=quote,
            hangs=_hangs(brief, quote, figure.period),
            rule=figure.kind,
        )


def _measure_key(measure: str, names: Names) -> tuple[str, tuple[str, ...]]:
    """Fold a measure to its plain words and the names in it, in order: exports to whom is not exports from whom."""
    typed = type_words(measure, names, None, dated=False)
    order = tuple(id for m in re.finditer(r"⟦E(\d+)⟧", typed.words) for id in typed.entities[int(m[1])])
    plain = fold(re.sub(r"⟦[ET]\d+⟧(?:['’]s)?", " ", typed.words)).split()
    return " ".join(sorted({w.removesuffix("s") for w in plain if w not in NO_MEASURE})), order


def _match(
    typed: TypedText,
    names: Names,
    source: Address,
    quote: str,
    brief: Brief,
    *,
    date: str | None = None,
    hangs: bool = False,
) -> Iterator[Assertion]:
    seen: set[tuple[str, tuple[str, ...], str]] = set()
    for pattern in PATTERNS:
        for m in pattern.pattern.finditer(typed.words):
            if SUPPOSED.search(_before_verb(typed.words, m)):
                continue
            who = _who(typed, m)
            whom = _entities(typed, m.groupdict().get("whom"))
            time = date or _time(typed, m)
            if pattern.predicate == "met":
                who, whom = tuple(sorted({*who, *whom})), ()
                if len(who) < 2 or any(names.kinds.get(id) not in PARTY for id in who):
                    continue
            elif not whom or (not who and pattern.predicate not in ("founded", "signed")):
                continue
            if not time or any(names.kinds.get(id) not in pattern.whom for id in whom):
                continue
            negative = bool(re.search(r"\b(?:not|never|no)\b|n['’]t\b", m[0]))
            if m["verb"].startswith(("asked", "invited")) and not negative:
                continue
            for subject, target in _pairs(pattern.predicate, who, whom):
                key = (pattern.predicate, subject, target)
                if key in seen:
                    continue
                seen.add(key)
                yield Assertion(
                    predicate=pattern.predicate,
                    subject=subject,
                    object=target,
                    source=source,
                    time=time,
                    negative=negative,
                    words=m["verb"],
                    quote=quote,
                    hangs=hangs if date else _hangs(brief, quote, time),
                    rule=pattern.rule,
                )


def _pairs(predicate: Predicate, who: tuple[str, ...], whom: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each of a list its own: "Orrin and Tarn joined" is two, "Orrin and Tarn founded" is one."""
    if predicate == "met":
        yield who, ""
    elif predicate in ("founded", "signed", "chaired"):
        yield from ((tuple(sorted(who)), target) for target in whom)
    else:
        yield from (((one,), target) for one in who for target in whom)


def _entities(typed: TypedText, token: str | None) -> tuple[str, ...]:
    return typed.entities[int(token[2:-1])] if token and token.startswith("⟦") else ()


def _who(typed: TypedText, m: re.Match[str]) -> tuple[str, ...]:
    """Take the subject, or for a pronoun or one left out the first name of the text."""
    said = m.groupdict().get("who")
    if not said or said.startswith("⟦"):
        return _entities(typed, said)
    first = FIRST.search(typed.words, 0, m.start())
    return _entities(typed, first[0] if first else None)


def _time(typed: TypedText, m: re.Match[str]) -> str | None:
    """Take the date inside the pattern, right behind it, or at the head of its sentence."""
    groups = m.groupdict()
    if groups.get("when"):
        return typed.times[int(groups["when"][2:-1])].edtf
    behind = TO_DATE.match(typed.words, m.end())
    if behind:
        return typed.times[int(behind["when"][2:-1])].edtf
    inside = re.search(r"⟦T(\d+)⟧", m[0])
    ahead = FROM_DATE.search(typed.words, max(0, m.start() - 60), m.start())
    if inside or ahead:
        number = inside[1] if inside else str(ahead["when"][2:-1]) if ahead else "0"
        return typed.times[int(number)].edtf
    return None


def _before_verb(words: str, m: re.Match[str]) -> str:
    """The words from the last stop to the verb: an "if" or "may" in them takes the assertion back."""
    floor = max(0, m.start() - CLAUSE_REACH)
    stop = max(words.rfind(sign, floor, m.start()) for sign in (". ", "; ", ": "))
    return words[max(floor, stop + 1) : m.start("verb")]


def _quote(event: Event) -> str:
    return event.evidence.exact if isinstance(event.evidence, Quote) else ""


def _hangs(brief: Brief, quote: str, time: str | None) -> bool:
    """Tell a date that may have been worked out from the article's own, where that is itself inferred.

    The quote settles it where it has the date; else only what lies near the article's date can be "last year".
    """
    if brief.source.basis == "stated" or not time:
        return False
    dates = find_dates(quote)
    if any(d.edtf and not d.relative and overlap(d.edtf, time) for d in dates):
        return False
    issued, said = bounds(str(brief.source.csl.get("issued") or "")), bounds(time)
    if any(d.relative for d in dates) or not issued or not said or not issued.first or not said.last:
        return True
    return abs(issued.first.year - said.last.year) <= NEAR
