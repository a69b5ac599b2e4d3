"""Why the machine found what it found: for each finding and each of its parts the file, the rule, and what it saw."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.extract.claim_kinds import judge, list_cues
from briefgen.extract.claims import find_about, find_theme, gather_facts
from briefgen.extract.dates import Passage, find_passages, since
from briefgen.extract.entities import read_stretches
from briefgen.extract.event_words import EVENT_NOUN, HAPPENING, PAST, WILL_BE
from briefgen.extract.key_claims import weigh_claims
from briefgen.extract.name_joins import Sighting, join_names
from briefgen.extract.references import Found, read_note
from briefgen.extract.speakers import find_speaker
from briefgen.model.article import Article, Sentence, Span
from briefgen.model.findings import Entity, Event, Figure, Findings, Selector
from briefgen.text.dates import DateMention
from briefgen.text.quantities import find_quantities


class Reason(NamedTuple):
    """One step on the way to a finding."""

    finding: str
    """Its id."""
    part: str
    """What of it: its kind, its speaker, its period."""
    rule: str
    room: str
    """The file to open, below src/briefgen/."""
    saw: str


def find_reasons(article: Article, findings: Findings) -> tuple[Reason, ...]:
    """The reasons of every finding, kind by kind, in the order of the findings."""
    passages = find_passages(article, findings.citations)
    return (
        *_of_claims(article, findings),
        *_of_figures(article, findings, passages),
        *_of_references(article, findings),
        *_of_citations(article, findings),
        *_of_entities(article, findings),
        *_of_events(article, findings, passages),
    )


# ---- claims


def _of_claims(article: Article, findings: Findings) -> Iterator[Reason]:
    mentions = sorted(((m, e) for e in findings.entities for m in e.mentions), key=lambda pair: pair[0])
    starts = [mention.start for mention, _ in mentions]
    claims = [claim for claim in findings.claims if isinstance(claim.evidence, Span)]
    sentences = [Sentence(claim.evidence, claim.at) for claim in claims if isinstance(claim.evidence, Span)]
    about = [find_about(sentence.span, mentions, starts) for sentence in sentences]
    facts = gather_facts(article, sentences, findings.figures, about)
    weighed = weigh_claims(facts, find_theme(article))
    before = None
    for claim, fact, weights in zip(claims, facts, weighed, strict=True):
        kind = judge(fact.text, fact.words, fact.figures, before)
        cues = ", ".join(list_cues(fact.text)) if kind.kind in ("fact", "assessment") else ""
        yield Reason(claim.id, "kind", f"{kind.kind}: {kind.rule}", "extract/claim_kinds.py", cues or fact.text)
        before = fact.kind
        if claim.speaker:
            said = find_speaker(fact.text)
            room, saw = ("speakers", said.rule) if said else ("turns", f"what stands around {claim.at}")
            yield Reason(claim.id, "speaker", claim.speaker, f"extract/{room}.py", saw)
        verdict = f"{'key' if claim.key else 'not key'}: {sum(points for _, points in weights):.2f}"
        saw = ", ".join(f"{what} {points:+.2f}" for what, points in weights)
        yield Reason(claim.id, "key", verdict, "extract/key_claims.py", saw or "nothing that counts")
        if claim.about:
            yield Reason(claim.id, "about", ", ".join(claim.about), "extract/claims.py", "the names in it")


# ---- figures


def _of_figures(article: Article, findings: Findings, passages: tuple[Passage, ...]) -> Iterator[Reason]:
    rules = {
        quantity.span: quantity.rule
        for passage in passages
        for quantity in find_quantities(
            article.text, *passage.block.span, masks=passage.masks, dates=passage.dates
        )
    }  # fmt: skip
    dates = [date for passage in passages for date in passage.dates]
    for figure in findings.figures:
        evidence = figure.evidence
        rule = rules.get(evidence, figure.kind) if isinstance(evidence, Span) else figure.kind
        value = f"{figure.value:f}" + ("" if figure.value_max is None else f"..{figure.value_max:f}")
        value = f"{'about ' if figure.approx else ''}{value} {figure.unit} ({figure.kind})"
        yield Reason(figure.id, "value", f"{value}, by “{rule}”", "text/quantities.py", _words(article, evidence))
        if figure.period:
            how, saw = _find_period_date(article, figure, dates)
            yield Reason(figure.id, "period", f"{figure.period}, {how}", "extract/figures.py", saw)
        if figure.measure:
            yield Reason(figure.id, "measure", figure.measure, "extract/figures.py", _around(article, evidence))
        if figure.subject:
            saw = "the names nearest to it"
            yield Reason(figure.id, "subject", ", ".join(figure.subject), "extract/figures.py", saw)


def _find_period_date(article: Article, figure: Figure, dates: list[DateMention]) -> tuple[str, str]:
    """The date that gave a figure its period: where it stands to it, the rule that read it, and its words."""
    evidence = figure.evidence
    if isinstance(evidence, Span):
        near = [date for date in dates if _gives_period(date, str(figure.period))]
        if near:
            date = min(near, key=lambda d: min(abs(d.span.start - evidence.end), abs(evidence.start - d.span.end)))
            inside = date.span.start < evidence.end and evidence.start < date.span.end
            where = "in it" if inside else "before it" if date.span.end <= evidence.start else "after it"
            return f"by the date {where} (“{date.rule}”)", article.text[date.span.start : date.span.end]
    return "by the dates around it", _around(article, evidence)


def _gives_period(date: DateMention, period: str) -> bool:
    """Whether a period is a date, or one end of it: a change has an end of its interval at each figure."""
    return period == since(date) or (bool(date.edtf) and period in str(date.edtf).split("/"))


# ---- references and citations


def _of_references(article: Article, findings: Findings) -> Iterator[Reason]:
    found: list[Found] = []
    for block in article.blocks:
        if block.kind == "note":
            read_note(article.text, block.span, block.label, found)
    styles = {item.span: item.style for item in found}
    for reference in findings.references:
        style = styles.get(reference.evidence) if isinstance(reference.evidence, Span) else None
        rule = f"style “{style}”" if style else "a link in the text"
        read = ", ".join(sorted(field for field, value in reference.csl.items() if value and field != "type"))
        saw = _words(article, reference.evidence)
        yield Reason(reference.id, "read", f"{rule}: {read or 'no field'}", "extract/references/", saw)
        if reference.ibid_of:
            yield Reason(reference.id, "repeats", reference.ibid_of, "extract/references/notes.py", saw)


SHAPES = (
    ("numbers in square brackets", re.compile(r"\[\^?\d")),
    ("a sign in square brackets", re.compile(r"\[")),
    ("a raised number", re.compile(r"[⁰¹²³⁴-⁹]")),
    ("a raised sign", re.compile(r"[*†‡]")),
    ("a raised number that lost its height", re.compile(r"\d{1,3}(?:,\d{1,3})*$")),
    ("numbers in round brackets", re.compile(r"\(\d{1,3}(?:[,;–-]\s?\d{1,3})*\)$")),
    ("an author and a year", re.compile(r".*\b(?:1[5-9]|20)\d\d|.*\bn\.d\.", re.DOTALL)),
    ("an author or a title in brackets", re.compile(r"\(")),
)
"""What marks look like; the first that fits is told."""


def _of_citations(article: Article, findings: Findings) -> Iterator[Reason]:
    for citation in findings.citations:
        saw = _words(article, citation.evidence)
        shape = next((name for name, pattern in SHAPES if pattern.match(saw)), "words that point at a work")
        target = f"to {', '.join(citation.of)}" if citation.of else "to no work"
        target += f", at {citation.locator}" if citation.locator else ""
        target += f"; the {citation.mismatch} differs from the list's" if citation.mismatch else ""
        yield Reason(citation.id, "mark", f"{shape}, {target}", "extract/citations/", saw)


# ---- entities

NAME_ROOMS = {
    "gazetteer": "extract/known_names.py",
    "head alone": "extract/name_joins.py",
    "title": "extract/person_names.py",
    "given name": "extract/person_names.py",
    **dict.fromkeys(
        ("head", "head before", "foreign head", "head and tail", "head after a pair"), "extract/headed_names.py"
    ),
    **dict.fromkeys(
        ("demonym and capitals", "line across", "small after a hyphen", "name and noun", "acronym", "capitals",
         "capital at the head", "two capitals"), "extract/name_runs.py"
    ),
}  # fmt: skip
"""Rule → its file; the rules that are not here look at the words around a name."""


def _of_entities(article: Article, findings: Findings) -> Iterator[Reason]:
    sightings: dict[str, list[Sighting]] = {}
    for sighting in join_names(article.text, read_stretches(article)):
        sightings.setdefault(sighting.id, []).append(sighting)
    for entity in findings.entities:
        own = sightings.get(entity.id, [])
        rules = Counter(s.name.rule for s in own if s.kind == entity.kind)
        votes = ", ".join(f"{rule} {count}×" for rule, count in rules.most_common())
        saw = ", ".join(dict.fromkeys(s.name.text for s in own)) or entity.name
        yield Reason(entity.id, "kind", f"{entity.kind}: {votes or 'the gazetteer'}", "extract/entities.py", saw)
        forms = Counter((s.name.text, s.name.rule, _say_join(s, entity)) for s in own)
        for (text, rule, join), count in forms.items():
            room = NAME_ROOMS.get(rule, "extract/surroundings.py")
            yield Reason(entity.id, "form", f"by “{rule}”{join}", room, f"{text} {count}×" if count > 1 else text)


def _say_join(sighting: Sighting, entity: Entity) -> str:
    """How a form was joined to the entity's name, where it is not that name itself."""
    name = sighting.name
    if name.forms:
        role = next((form.role for form in name.forms if form.id == sighting.id), name.forms[0].role)
        return "" if role == "name" else f", as its {role}"
    if name.text == entity.name:
        return ""
    if entity.kind == "person" and set(name.text.split()) <= set(entity.name.split()):
        return f", part of the name {entity.name}"
    if name.text.isupper():
        return f", short for {entity.name}"
    return f", another form of {entity.name}"


# ---- events


def _of_events(article: Article, findings: Findings, passages: tuple[Passage, ...]) -> Iterator[Reason]:
    dates = [date for passage in passages for date in passage.dates]
    for event in findings.events:
        saw = _words(article, event.evidence)
        yield Reason(event.id, "happens", _say_what_happens(saw), "extract/events.py", saw)
        inside = [date for date in dates if _is_date_of(date, event)]
        words = article.text[slice(*inside[0].span)] if inside else saw
        rule = f"{event.date}, by “{inside[0].rule}”" if inside else event.date
        rule += ", counted from another date" if inside and inside[0].relative else ""
        yield Reason(event.id, "date", rule, "text/dates.py", words)
        if event.actors:
            yield Reason(event.id, "actors", ", ".join(event.actors), "extract/events.py", "the names in it")


def _is_date_of(date: DateMention, event: Event) -> bool:
    at = event.evidence
    inside = isinstance(at, Span) and at.start <= date.span.start < at.end
    return inside and event.date in (date.edtf, since(date))


def _say_what_happens(words: str) -> str:
    """The word that makes a clause a happening, in the order in which it is looked for."""
    small = words.lower()
    if verb := HAPPENING.search(small):
        return f"the verb “{verb[0]}…”"
    if noun := EVENT_NOUN.search(small):
        return f"the noun “{noun[0]}”"
    if past := PAST.search(words):
        return f"the past tense “{past[0]}”"
    return f"what is to come, “{will[0]}”" if (will := WILL_BE.search(words)) else "what has been since"


def _words(article: Article, evidence: Selector) -> str:
    if not isinstance(evidence, Span):
        return evidence.exact
    return " ".join(article.text[evidence.start : evidence.end].split())


def _around(article: Article, evidence: Selector, reach: int = 40) -> str:
    """The words of a finding with those beside it."""
    if not isinstance(evidence, Span):
        return evidence.exact
    return " ".join(article.text[max(0, evidence.start - reach) : evidence.end + reach].split())
