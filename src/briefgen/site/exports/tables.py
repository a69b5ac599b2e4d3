"""The library as tables: which there are, their columns with a sentence each, and their rows.

One definition serves CSV, SQLite, the JSON API and the schemas of all three.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from briefgen.config import Config
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Citation, Claim, Event, Figure, Quote, Reference
from briefgen.model.site import Library
from briefgen.site.csl import full_works, plain_reference, web_address
from briefgen.site.paths import DISAGREEMENTS, brief_path, entity_path
from briefgen.text.markdown import plain_text

Kind = Literal["text", "list", "number", "integer", "truth", "date"]
"""`list` holds words or ids, parted by `;` where a table has no lists; `date` is EDTF."""

Row = Mapping[str, Any]


class Column(NamedTuple):
    name: str
    kind: Kind
    about: str
    refers: str = ""
    """Table whose first column this names."""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of thing. The first column names a row and is never empty."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Library, Config], Iterator[Row]]


ADDRESS = Column("address", "text", "Address for ever: brief#id.")
BRIEF = Column("brief", "text", "Name of the brief.", "briefs")
QUOTE = Column("quote", "text", "The article's own words, cut to a few at each end.")
AT = Column("at", "text", "Where they stand: p3.s2 is the second sentence of the third paragraph.")
PATH = Column("path", "text", "The row on the site, relative to its root.")


def place(item: Claim | Figure | Reference | Citation | Event) -> dict[str, str]:
    """Quote and label of an item's evidence."""
    quote = item.evidence if isinstance(item.evidence, Quote) else Quote("", item.at)
    return {"quote": quote.exact, "at": quote.at}


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
                address = Address(brief.name, claim.id)
                yield {
                    "address": str(address),
                    "brief": brief.name,
                    "text": claim.text,
                    "kind": claim.kind,
                    "key": claim.key,
                    "speaker": claim.speaker,
                    "about": list(claim.about),
                    "topics": list(claim.topics),
                    **place(claim),
                    "evidence": library.states.get(address, "unchecked"),
                    "path": brief_path(brief.name, claim.id),
                }


def list_figures(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for figure in brief.findings.figures:
            yield {
                "address": f"{brief.name}#{figure.id}",
                "brief": brief.name,
                "measure": figure.measure,
                "value": figure.value,
                "value_max": figure.value_max,
                "unit": figure.unit,
                "kind": figure.kind,
                "approx": figure.approx,
                "period": figure.period,
                "subject": list(figure.subject),
                "claims": claim_addresses(library, brief.name, figure.id),
                **place(figure),
                "path": brief_path(brief.name, figure.id),
            }


def list_events(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for event in brief.findings.events:
            yield {
                "address": f"{brief.name}#{event.id}",
                "brief": brief.name,
                "date": event.date,
                "what": event.what,
                "actors": list(event.actors),
                "claims": claim_addresses(library, brief.name, event.id),
                **place(event),
                "path": brief_path(brief.name, event.id),
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
                "address": f"{brief.name}#{reference.id}",
                "brief": brief.name,
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
                **place(reference),
                "path": brief_path(brief.name, reference.id),
            }


def list_citations(library: Library, config: Config) -> Iterator[Row]:
    for brief in shown_briefs(library):
        for citation in brief.findings.citations:
            yield {
                "address": f"{brief.name}#{citation.id}",
                "brief": brief.name,
                "references": [f"{brief.name}#{id}" for id in citation.of],
                "locator": citation.locator,
                "mismatch": citation.mismatch,
                "claims": claim_addresses(library, brief.name, citation.id),
                **place(citation),
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


TABLES: tuple[Table, ...] = (
    Table(
        "briefs",
        "Each brief, and the article that it is about.",
        (
            Column("name", "text", "Its name, and that of its page."),
            Column("title", "text", "Its title."),
            Column("summary", "text", "Its summary without links."),
            Column("status", "text", "draft, reviewed or published."),
            Column("topics", "list", "What it is about."),
            Column("source_title", "text", "Title of the article."),
            Column("source_authors", "list", "Authors of the article."),
            Column("source_container", "text", "Journal, series or site that it appeared in."),
            Column("source_publisher", "text", "Who published it."),
            Column("source_issued", "date", "When it appeared."),
            Column("source_issued_basis", "text", "What the date rests on: stated, inferred or unknown."),
            Column("source_language", "text", "Language of the article."),
            Column("source_url", "text", "Where it was published."),
            Column("source_sha256", "text", "Digest of the file that was read."),
            PATH,
        ),
        list_briefs,
    ),
    Table(
        "claims",
        "What the articles assert, in our words. Claims that were taken back are left out.",
        (
            ADDRESS,
            BRIEF,
            Column("text", "text", "The claim."),
            Column("kind", "text", "fact, figure, assessment, forecast or recommendation."),
            Column("key", "truth", "One of the few that carry the article."),
            Column("speaker", "text", "Whom the article credits with it; empty for the article itself."),
            Column("about", "list", "Ids of the entities that it is about.", "entities"),
            Column("topics", "list", "What it is about, beside the topics of its brief."),
            QUOTE,
            AT,
            Column("evidence", "text", "verified, moved, ambiguous, missing or unchecked against the article."),
            PATH,
        ),
        list_claims,
    ),
    Table(
        "figures",
        "Numbers that the articles give.",
        (
            ADDRESS,
            BRIEF,
            Column("measure", "text", "What is measured."),
            Column("value", "number", "In base units; 25 with unit percent."),
            Column("value_max", "number", "Upper end of a range."),
            Column("unit", "text", "USD, percent, times, rank, or the noun that is counted."),
            Column("kind", "text", "money, share, count, rate, rank, ratio, duration or quantity."),
            Column("approx", "truth", "Given as almost, over, some, up to."),
            Column("period", "date", "The time that it holds for."),
            Column("subject", "list", "Ids of the entities that it is a number of.", "entities"),
            Column("claims", "list", "Addresses of the claims that it stands in.", "claims"),
            QUOTE,
            AT,
            PATH,
        ),
        list_figures,
    ),
    Table(
        "events",
        "Dated happenings that the articles name.",
        (
            ADDRESS,
            BRIEF,
            Column("date", "date", "When it happened."),
            Column("what", "text", "What happened."),
            Column("actors", "list", "Ids of the entities that act.", "entities"),
            Column("claims", "list", "Addresses of the claims that it stands in.", "claims"),
            QUOTE,
            AT,
            PATH,
        ),
        list_events,
    ),
    Table(
        "entities",
        "Named things of all briefs, joined.",
        (
            Column("id", "text", "Its id in this library."),
            Column("name", "text", "Its common name."),
            Column(
                "kind", "text", "country, region, organisation, person, treaty, company, place, event or publication."
            ),
            Column("aliases", "list", "Other forms of the name in the articles."),
            Column("same_as", "list", "Its addresses elsewhere."),
            Column("claims", "integer", "How many claims are about it."),
            Column("briefs", "list", "Names of the briefs that name it.", "briefs"),
            PATH,
        ),
        list_entities,
    ),
    Table(
        "references",
        "Works that the articles point at. A note that repeats a work (Ibid.) has its fields, with its own page.",
        (
            ADDRESS,
            BRIEF,
            Column("marker", "text", "The printed sign that leads to it."),
            Column("kind", "text", "endnote, footnote, entry or link."),
            Column("repeats", "text", "Address of the reference that it repeats.", "references"),
            Column("type", "text", "CSL type of the work."),
            Column("title", "text", "Title."),
            Column("authors", "list", "Authors."),
            Column("container", "text", "Journal, book or site that it is part of."),
            Column("volume", "text", "Volume."),
            Column("issue", "text", "Issue."),
            Column("page", "text", "Pages."),
            Column("publisher", "text", "Publisher."),
            Column("place", "text", "Place of publication."),
            Column("issued", "date", "When it appeared."),
            Column("doi", "text", "DOI."),
            Column("url", "text", "Address, as the article prints it."),
            Column("cited", "integer", "How many marks of the text lead to it."),
            Column("text", "text", "The work written out."),
            QUOTE,
            AT,
            PATH,
        ),
        list_references,
    ),
    Table(
        "citations",
        "Places in the articles that point at a work.",
        (
            ADDRESS,
            BRIEF,
            Column("references", "list", "Addresses of the works; none where the mark leads nowhere.", "references"),
            Column("locator", "text", "The page that it names."),
            Column("mismatch", "text", "The field that text and list give differently: year."),
            Column("claims", "list", "Addresses of the claims that it stands in.", "claims"),
            QUOTE,
            AT,
        ),
        list_citations,
    ),
    Table(
        "disagreements",
        "Questions to which the articles give different answers, as an editor wrote them down.",
        (
            Column("id", "text", "Its id."),
            Column("question", "text", "The question."),
            Column("type", "text", "date, number or judgement."),
            Column("status", "text", "open, time (explained by date) or settled."),
            Column("unit", "text", "What the values of its sides are in."),
            Column("reading", "text", "How the editor reads it."),
            Column("settles", "text", "What would settle it."),
            PATH,
        ),
        list_disagreements,
    ),
    Table(
        "sides",
        "The answers to each disagreement.",
        (
            Column("side", "text", "The disagreement and the number of the side."),
            Column("disagreement", "text", "Id of the disagreement.", "disagreements"),
            Column("label", "text", "The answer."),
            Column("value", "number", "Its place on the scale; judgements have none."),
            Column("claims", "list", "Addresses of the claims that give it.", "claims"),
        ),
        list_sides,
    ),
    Table(
        "agreements",
        "Statements that two or more articles make independently.",
        (
            Column("id", "text", "Its id."),
            Column("statement", "text", "The statement."),
            Column("claims", "list", "Addresses of the claims that make it.", "claims"),
        ),
        list_agreements,
    ),
)


Rows = Mapping[str, tuple[Row, ...]]
"""Name of a table → its rows."""


def list_rows(library: Library, config: Config) -> Rows:
    """The rows of every table, worked out once for all files that hold them."""
    return {table.name: tuple(table.rows(library, config)) for table in TABLES}


def as_number(value: Decimal) -> int | float:
    """A whole number stays whole, however large."""
    return int(value) if value == value.to_integral_value() else float(value)
