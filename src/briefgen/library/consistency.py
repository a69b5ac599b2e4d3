"""Checks of what a brief says in several places: dates, works, entities, and what nothing rests on or leads to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.library.wording import SEVERITY
from briefgen.model.brief import BriefFile
from briefgen.model.findings import Entity, Event
from briefgen.model.site import Library
from briefgen.text.edtf import bounds, is_approximate, overlap
from briefgen.text.names import fold

LIKE = 0.9
"""How like the words of two events are when they tell of one thing; chosen on invented pairs."""


def check_dates(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """One happening under two dates, ranges that run backwards, works younger than the article that cites them."""
    findings = file.brief.findings
    for event, other in _pairs(findings.events):
        if _is_same(event, other) and not overlap(event.date, other.date):
            message = f'{event.id} dates "{event.what}" {event.date}, and {other.id} dates it {other.date}'
            hint = "mend one of them; where the article itself differs, say so in the words"
            place = _place(file, "events", event.id, "date")
            yield Diagnostic("dates-contradict", message, place, "warning", hint)
    for figure in findings.figures:
        if figure.value_max is not None and figure.value_max < figure.value:
            message = f"value_max of {figure.id} is less than its value"
            yield Diagnostic("range-backwards", message, _place(file, "figures", figure.id, "value_max"))
    yield from _check_works(file)


def _pairs(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """Each event with those before it that have the same actors."""
    by_actors: dict[frozenset[str], list[Event]] = defaultdict(list)
    for event in events:
        same = by_actors[frozenset(event.actors)]
        yield from ((event, other) for other in same)
        same.append(event)


NUMBER = re.compile(r"\d+|first|second|third|last")


def _is_same(a: Event, b: Event) -> bool:
    """Do two events tell of one happening? What is numbered otherwise is another: "the second trial"."""
    one, two = fold(a.what), fold(b.what)
    if set(NUMBER.findall(one)) != set(NUMBER.findall(two)):
        return False
    return one == two or SequenceMatcher(None, one, two).ratio() >= LIKE


def _check_works(file: BriefFile) -> Iterator[Diagnostic]:
    issued = str(file.brief.source.csl.get("issued") or "")
    article = bounds(issued)
    if not article or not article.last or is_approximate(issued):
        return
    for reference in file.brief.findings.references:
        date = str(reference.csl.get("issued") or "")
        work = bounds(date)
        if work and work.first and work.first > article.last:
            message = f"{reference.id} is of {date}, and the article that cites it of {issued}"
            place = _place(file, "references", reference.id, "csl/issued")
            yield Diagnostic("work-younger", message, place, "warning", "look at both dates again")


def check_citations(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Citations that lead to no reference, and references that no citation leads to."""
    findings = file.brief.findings
    if not findings.citations:
        return
    cited = {name for citation in findings.citations for name in citation.of}
    for citation in findings.citations:
        if not citation.of:
            message = f"{citation.id} leads to no reference"
            hint = "name one with of, or waive this where the mark leads to a remark"
            yield Diagnostic("citation-leads-nowhere", message, _place(file, "citations", citation.id), "note", hint)
    for reference in findings.references:
        if reference.id not in cited and reference.kind != "link":
            message = f"no citation leads to {reference.id}"
            place = _place(file, "references", reference.id, "id")
            yield Diagnostic("reference-not-cited", message, place, "note", "add the citation, where there is one")


def check_entities(library: Library) -> Iterator[Diagnostic]:
    """Entities that two briefs define differently, and those that nothing in their brief is about."""
    by_id: dict[str, list[tuple[BriefFile, Entity]]] = defaultdict(list)
    for file in library.briefs:
        for entity in file.brief.findings.entities:
            by_id[entity.id].append((file, entity))
    for name, same in sorted(by_id.items()):
        first_file, first = same[0]
        for file, entity in same[1:]:
            if entity.kind != first.kind:
                message = f"{name} is a {entity.kind} here and a {first.kind} in {first_file.path}"
                hint = "give both the same kind, or two things two ids"
                yield Diagnostic("entity-differs", message, _place(file, "entities", name, "kind"), "warning", hint)
    linked: dict[str, set[str]] = defaultdict(set)
    for link in library.links:
        if link.kind == "entity":
            linked[link.source].add(link.target.item)
    for file in library.briefs:
        used = _used_entities(file) | linked[file.brief.name]
        for entity in file.brief.findings.entities:
            if entity.id not in used:
                message = f"nothing in this brief is about {entity.id}"
                hint = "name it in about, subject or actors, link to it, or take it out"
                yield Diagnostic("unused-entity", message, _place(file, "entities", entity.id, "id"), "note", hint)


def _used_entities(file: BriefFile) -> set[str]:
    findings = file.brief.findings
    used = {name for claim in findings.claims for name in claim.about}
    used |= {name for figure in findings.figures for name in figure.subject}
    return used | {name for event in findings.events for name in event.actors}


LABEL = re.compile(r"\]\[[^\[\]]+\]|\[[cfrke]\d+\]")
SENTENCE_END = re.compile(r"(?<=[.!?])(?:\[[^\]]*\])?\s+(?=[\[“\"A-ZÀ-Þ0-9])")
ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|No))\.$")


def check_summaries(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Sentences of a summary that rest on no claim."""
    for sentence in split_summary(file.brief.summary):
        if not LABEL.search(sentence):
            severity: Severity = "note" if SEVERITY[file.brief.status] == "note" else "warning"
            message = f'no claim stands behind "{_short(sentence)}" in the summary'
            place = file.places.get("summary", Location(file.path))
            yield Diagnostic("summary-without-claim", message, place, severity, "link some words to one: [words][c1]")


def split_summary(summary: str) -> list[str]:
    """The sentences of a summary: they are our own, and plain."""
    parts: list[str] = []
    for piece in SENTENCE_END.split(summary.strip()):
        if parts and ABBREVIATED.search(parts[-1]):
            parts[-1] += " " + piece
        else:
            parts.append(piece)
    return [part for part in parts if part.strip()]


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57].rstrip() + "…"


def check_orphans(library: Library) -> Iterator[Diagnostic]:
    """Briefs that no other brief leads to and that share nothing with one."""
    if len(library.briefs) < 2:
        return
    pointed = {link.target.brief for link in library.links if link.target.brief != link.source}
    pointed |= {name for file in library.briefs for name in file.brief.related}
    shared: dict[str, int] = defaultdict(int)
    for file in library.briefs:
        for name in {entity.id for entity in file.brief.findings.entities}:
            shared[name] += 1
    for file in library.briefs:
        common = any(shared[entity.id] > 1 for entity in file.brief.findings.entities)
        if file.brief.name not in pointed and not common:
            message = "no other brief leads here, and none shares an entity with this one"
            place = file.places.get("title", Location(file.path))
            hint = "name it in related of a brief that it belongs to"
            yield Diagnostic("orphan-brief", message, place, "note", hint)


def _place(file: BriefFile, kind: str, name: str, field: str = "") -> Location:
    return file.places.get(f"{kind}/{name}/{field}") or file.places.get(f"{kind}/{name}") or Location(file.path)
