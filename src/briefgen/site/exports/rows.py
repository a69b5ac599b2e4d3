"""The rows of each table: what the library holds of one kind of thing, by the names of columns.

The columns stand in `tables`, which also decides what is written; a row may hold more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.config import Config
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Citation, Claim, Event, Figure, Quote, Reference
from briefgen.model.site import Library
from briefgen.site.csl import full_works, plain_reference, web_address
from briefgen.site.paths import DISAGREEMENTS, brief_path, entity_path
from briefgen.text.markdown import plain_text

Row = Mapping[str, Any]


def own(brief: Brief, item: Claim | Figure | Reference | Citation | Event) -> dict[str, str]:
    """What every item of a brief has: its address and page, and the quote and label of its evidence."""
    quote = item.evidence if isinstance(item.evidence, Quote) else Quote("", item.at)
    return {
        "address": f"{brief.name}#{item.id}",
        "brief": brief.name,
        "quote": quote.exact,
        "at": quote.at,
        "path": brief_path(brief.name, item.id),
    }


def shown_briefs(library: Library) -> Iterator[Brief]:
    return (file.brief for file in library.briefs)


def plain_summary(brief: Brief) -> str:
    return plain_text(brief.summary)


def full_name(name: Mapping[str, Any]) -> str:
    parts = (name.get("given"), name.get("non-dropping-particle"), name.get("family"), name.get("suffix"))
    return str(name.get("literal") or " ".join(str(p) for p in parts if p))


def claim_addresses(library: Library, brief: str, item: str) -> list[str]:
    return [f"{brief}#{claim}" for claim in library.claims_of.get(Address(brief, item), ())]


def list_briefs(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        csl = brief.source.csl
        yield {
            "name": brief.name,
            "title": brief.title,
            "summary": plain_summary(brief),
            "status": brief.status,
            "topics": list(brief.topics),
            "source_title": csl.get("title"),
            "source_authors": [full_name(n) for n in csl.get("author") or ()],
            "source_container": csl.get("container-title"),
            "source_publisher": csl.get("publisher"),
            "source_issued": csl.get("issued"),
            "source_issued_basis": brief.source.basis,
            "source_language": brief.source.language,
            "source_url": web_address(csl) or None,
            "source_sha256": brief.source.sha256,
            "path": brief_path(brief.name),
        }


def list_claims(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for claim in brief.findings.claims:
            if claim.withdrawn is None:
                yield {
                    **own(brief, claim),
                    "text": claim.text,
                    "kind": claim.kind,
                    "key": claim.key,
                    "speaker": claim.speaker,
                    "about": list(claim.about),
                    "topics": list(claim.topics),
                    "evidence": library.states.get(Address(brief.name, claim.id), "unchecked"),
                }


def list_figures(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for figure in brief.findings.figures:
            yield {
                **own(brief, figure),
                "measure": figure.measure,
                "value": figure.value,
                "value_max": figure.value_max,
                "unit": figure.unit,
                "kind": figure.kind,
                "approx": figure.approx,
                "period": figure.period,
                "subject": list(figure.subject),
                "claims": claim_addresses(library, brief.name, figure.id),
            }


def list_events(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for event in brief.findings.events:
            yield {
                **own(brief, event),
                "date": event.date,
                "what": event.what,
                "actors": list(event.actors),
                "claims": claim_addresses(library, brief.name, event.id),
            }


def list_entities(library: Library, config: Config) -> Iterator[Row]:
    about: Counter[str] = Counter()
    briefs: dict[str, list[str]] = {}
    for brief in shown_briefs(library):
        about.update(e for c in brief.findings.claims if c.withdrawn is None for e in c.about)
        for entity in brief.findings.entities:
            briefs.setdefault(entity.id, []).append(brief.name)
    for entity in library.entities:
        yield {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "aliases": list(entity.aliases),
            "same_as": list(entity.same_as),
            "claims": about[entity.id],
            "briefs": briefs.get(entity.id, []),
            "path": entity_path(entity.id),
        }


def list_references(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        works = full_works(brief.findings.references)
        cited = Counter(id for c in brief.findings.citations for id in c.of)
        for reference in brief.findings.references:
            csl = works[reference.id]
            yield {
                **own(brief, reference),
                "marker": reference.marker,
                "kind": reference.kind,
                "repeats": f"{brief.name}#{reference.ibid_of}" if reference.ibid_of else None,
                "type": csl.get("type"),
                "title": csl.get("title"),
                "authors": [full_name(n) for n in csl.get("author") or ()],
                "container": csl.get("container-title"),
                "volume": csl.get("volume"),
                "issue": csl.get("issue"),
                "page": csl.get("page"),
                "publisher": csl.get("publisher"),
                "place": csl.get("publisher-place"),
                "issued": csl.get("issued"),
                "doi": csl.get("DOI"),
                "url": csl.get("URL"),
                "cited": cited[reference.id],
                "text": plain_reference(csl, language=config.language),
            }


def list_citations(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for citation in brief.findings.citations:
            yield {
                **own(brief, citation),
                "references": [f"{brief.name}#{id}" for id in citation.of],
                "locator": citation.locator,
                "mismatch": citation.mismatch,
                "claims": claim_addresses(library, brief.name, citation.id),
            }


def list_disagreements(library: Library, config: Config) -> Iterator[Row]:
    for d in library.disagreements.disagreements:
        yield {
            "id": d.id,
            "question": d.question,
            "type": d.type,
            "status": d.status,
            "unit": d.unit,
            "reading": d.reading,
            "settles": d.settles,
            "path": f"{DISAGREEMENTS}#{d.id}",
        }


def list_sides(library: Library, config: Config) -> Iterator[Row]:
    for d in library.disagreements.disagreements:
        for n, side in enumerate(d.sides, start=1):
            yield {
                "side": f"{d.id}/{n}",
                "disagreement": d.id,
                "label": side.label,
                "value": side.value,
                "claims": [str(c) for c in side.claims],
            }


def list_agreements(library: Library, config: Config) -> Iterator[Row]:
    for a in library.disagreements.agreements:
        yield {"id": a.id, "statement": a.statement, "claims": [str(c) for c in a.claims]}
