"""The search page, its index, and the A–Z that does without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefgen.config import Engine
from briefgen.model.brief import Address
from briefgen.model.site import Page, Raw
from briefgen.site.filters import amount, date, place, topic
from briefgen.site.folding import fold
from briefgen.site.head import page_head, plain_summary
from briefgen.site.naming import show_names
from briefgen.site.pagefind import make_pagefind
from briefgen.site.passages import list_passages
from briefgen.site.paths import DISAGREEMENTS, SEARCH, brief_path, entity_path, topic_path
from briefgen.site.search import Record, make_index
from briefgen.site.shown import Shown
from briefgen.site.tally import make_tally
from briefgen.site.views import ClaimView, Counted, EntityLink, Evidence, Head, SiteView, SourceView
from briefgen.site.words import Catalogue
from briefgen.text.names import make_slug

KINDS = {
    "brief": "Brief", "entity": "Actor", "fact": "Fact", "figure": "Figure", "assessment": "Assessment",
    "forecast": "Forecast", "recommendation": "Recommendation", "event": "Event", "work": "Work cited",
    "difference": "Disagreement", "agreement": "Agreement", "passage": "In a brief",
}  # fmt: skip


class Letter(NamedTuple):
    """A letter of the A–Z and what begins with it; the numbers are claims."""

    letter: str
    entries: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    site: SiteView
    head: Head
    letters: tuple[Letter, ...]
    engine: Engine


SCOPE = "Words in briefs, claims, figures, events, disagreements, actors and works cited"


def view_search(shown: Shown) -> SearchView:
    head = replace(page_head(shown, SEARCH, shown.words.say("Search"), shown.words.say(SCOPE)), styles=("facets.css",))
    return SearchView(shown.site, head, tuple(_list_letters(shown)), shown.config.search)


def plan_index(shown: Shown) -> Iterator[Page]:
    records, names = list(list_records(shown)), _name_facets(shown)
    is_pagefind = shown.config.search == "pagefind"
    for output in make_pagefind(records, names) if is_pagefind else make_index(records, names, shown.memory):
        yield Page(output.path, "", Raw(output.data))


def _list_letters(shown: Shown) -> Iterator[Letter]:
    """Entities and topics by the first letter of their folded names."""
    tally = make_tally(shown)
    entries = [
        Counted(entity.name, entity_path(id), tally.entities.get(id, 0))
        for id, entity in sorted(shown.entities.items())
    ]
    topics = {make_slug(name): name for name in (*tally.topics, *(t for b in shown.briefs.values() for t in b.topics))}
    entries += [Counted(topic(name), topic_path(id), tally.topics.get(name, 0)) for id, name in sorted(topics.items())]
    letters: dict[str, list[Counted]] = defaultdict(list)
    for entry in entries:
        first = fold(entry.name).lstrip("“\"'([ ")[:1].upper()
        letters[first if first.isalpha() else "0–9"].append(entry)
    for letter in sorted(letters):
        yield Letter(letter, tuple(sorted(letters[letter], key=lambda e: (fold(e.name), e.path))))


def list_records(shown: Shown) -> Iterator[Record]:
    """Everything to find, the weightiest first: briefs, entities, where articles differ, key claims, then the rest;
    newest articles first."""
    for name in shown.names:
        yield _record_brief(shown, name)
    tally = make_tally(shown)
    for id in sorted(shown.entities, key=lambda id: (-tally.entities.get(id, 0), id)):
        entity = shown.entities[id]
        count = tally.entities.get(id, 0)
        where = shown.words.count("%(num)s claim", "%(num)s claims", count)
        facets = (("kind", "entity"), ("entity", id))
        yield Record("entity", entity_path(id), entity.name, where, entity.aliases, facets)
    yield from _record_differences(shown)
    claims = [claim for name in shown.names for claim in shown.claims[name]]
    for claim in sorted(claims, key=lambda claim: not claim.key):
        yield _record_claim(claim, shown.words)
    for name in shown.names:
        yield from _record_body(shown, name)
    for name in shown.names:
        source = shown.sources[name]
        for figure in shown.figures[name]:
            text = f"{figure.measure or figure.evidence.quote}: {amount(figure, shown.words.language)}"
            text += f", {date(figure.period, shown.words.language)}" if figure.period else ""
            yield _record("figure", figure.path, text, figure.evidence, source, figure.about, shown.words.language)
        for event in shown.events[name]:
            text = f"{date(event.date, shown.words.language)}: {event.what}"
            yield _record("event", event.path, text, event.evidence, source, event.actors, shown.words.language)
        for reference in shown.references[name]:
            csl = reference.csl
            title = str(csl.get("title") or reference.quote)
            by = show_names(csl, shown.words.language)
            text = ". ".join(filter(None, (by, title, str(csl.get("container-title") or ""))))
            facets = (("kind", "work"), ("source", name))
            path = reference.work or reference.path
            where = shown.words.say("cited by %(source)s") % {"source": source.label}
            yield Record("work", path, text, where, (str(csl.get("issued") or ""),), facets)


def _record_brief(shown: Shown, name: str) -> Record:
    brief, source = shown.briefs[name], shown.sources[name]
    words = (source.title, source.authors, source.container, *brief.topics, plain_summary(brief))
    facets = [("kind", "brief"), ("source", name), *(("topic", make_slug(t)) for t in brief.topics)]
    return Record("brief", brief_path(name), brief.title, source.label, words, (*facets, *_year(source)))


def _record_body(shown: Shown, name: str) -> Iterator[Record]:
    """What the editor wrote, by paragraphs: a result lands on the heading above it."""
    source = shown.sources[name]
    facets = (("kind", "passage"), ("source", name), *_year(source))
    for passage in list_passages(shown.briefs[name].body):
        where = ": ".join(filter(None, (source.brief_title, passage.heading)))
        yield Record("passage", brief_path(name, passage.anchor), passage.words, where, (passage.heading,), facets)


def _record_differences(shown: Shown) -> Iterator[Record]:
    found = shown.library.disagreements
    for d in found.disagreements:
        words = (*(side.label for side in d.sides), d.reading, d.settles)
        yield _record_difference(shown, "difference", d.id, d.question, [a for s in d.sides for a in s.claims], words)
    for item in found.agreements:
        yield _record_difference(shown, "agreement", item.id, item.statement, item.claims, ())


def _record_difference(
    shown: Shown, kind: str, id: str, text: str, claims: Iterable[Address], words: tuple[str, ...]
) -> Record:
    names = tuple(dict.fromkeys(address.brief for address in claims if address.brief in shown.sources))
    labels = tuple(shown.sources[name].label for name in names)
    facets = (("kind", kind), *(("source", name) for name in names))
    return Record(kind, f"{DISAGREEMENTS}#{id}", text, ", ".join(labels), words, facets)


def _record_claim(claim: ClaimView, said: Catalogue) -> Record:
    record = _record(claim.kind, claim.path, claim.text, claim.evidence, claim.source, claim.about, said.language)
    topics = tuple(("topic", make_slug(t.name)) for t in claim.topics)
    by = said.say("said by %(speaker)s") % {"speaker": claim.speaker} if claim.speaker else ""
    words = (*record.words, by, *(t.name for t in claim.topics))
    where = ", ".join(filter(None, (record.where, by)))
    return record._replace(facets=record.facets + topics, words=words, where=where)


def _record(
    kind: str,
    path: str,
    text: str,
    evidence: Evidence,
    source: SourceView,
    about: Iterable[EntityLink],
    language: str,
) -> Record:
    about = tuple(about)
    where = ", ".join(filter(None, (source.label, place(evidence.at, language))))
    facets = (("kind", kind), ("source", source.brief), *_year(source), *(("entity", entity.id) for entity in about))
    return Record(kind, path, text, where, (*(entity.name for entity in about), evidence.quote, source.label), facets)


def _year(source: SourceView) -> tuple[tuple[str, str], ...]:
    return (("year", source.year),) if source.year else ()


def _name_facets(shown: Shown) -> dict[tuple[str, str], str]:
    names = {("kind", kind): shown.words.say(words) for kind, words in KINDS.items()}
    names.update({("entity", id): entity.name for id, entity in shown.entities.items()})
    names.update({("source", name): source.label for name, source in shown.sources.items()})
    for name in shown.names:
        topics = (*shown.briefs[name].topics, *(t.name for claim in shown.claims[name] for t in claim.topics))
        names.update({("topic", make_slug(t)): topic(t) for t in topics})
    return names
