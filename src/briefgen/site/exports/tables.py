"""The library as tables: which there are, and their columns with a sentence each.

One definition serves CSV, SQLite, the JSON API and the schemas of all three.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from briefgen.config import Config
from briefgen.model.site import Library
from briefgen.site.exports.rows import (
    Row,
    list_agreements,
    list_briefs,
    list_citations,
    list_claims,
    list_disagreements,
    list_entities,
    list_events,
    list_figures,
    list_references,
    list_sides,
)

Kind = Literal["text", "list", "number", "integer", "truth", "date"]
"""`list` holds words or ids, parted by `;` where a table has no lists; `date` is EDTF."""


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
