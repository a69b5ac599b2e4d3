"""The bibliography: the articles, and the works that they point at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.model.article import Csl
from briefgen.model.findings import Quote
from briefgen.model.site import Work
from briefgen.site.csl import web_address
from briefgen.site.head import page_head
from briefgen.site.paths import BIBLIOGRAPHY
from briefgen.site.shown import Shown
from briefgen.site.views import Head, ReferenceView, SiteView, SourceView


class SourceEntry(NamedTuple):
    source: SourceView
    csl: Csl
    is_title_ours: bool


class WorkEntry(NamedTuple):
    """A work, every reference that names it, and what needs a second look."""

    id: str
    csl: Csl
    quote: str
    """Of the reference, for a work of which nothing else could be read."""
    references: tuple[ReferenceView, ...]
    is_uncited: bool
    mismatch: str
    """Which field an article gives in two ways."""
    is_shared: bool
    """More than one article cites it."""
    is_unplaced: bool
    """It has neither a web address nor a DOI."""


class LostMark(NamedTuple):
    """A mark in a text that leads to no entry of its list."""

    source: SourceView
    at: str
    quote: str


@dataclass(frozen=True, slots=True)
class BibliographyView:
    site: SiteView
    head: Head
    sources: tuple[SourceEntry, ...]
    works: tuple[WorkEntry, ...]
    lost: tuple[LostMark, ...]


def view_bibliography(shown: Shown) -> BibliographyView:
    sources = tuple(_source(shown, name) for name in shown.names)
    works = tuple(_work(shown, work) for work in shown.library.works)
    words = shown.words
    counted = words.count("The source of this library", "The %(num)s sources of this library", len(sources))
    cited = words.count("and the work that it cites.", "and the %(num)s works that they cite.", len(works))
    head = page_head(shown, BIBLIOGRAPHY, words.say("Bibliography"), f"{counted} {cited}")
    return BibliographyView(shown.site, head, sources, works, tuple(_lost(shown)))


def _source(shown: Shown, name: str) -> SourceEntry:
    source = shown.briefs[name].source
    return SourceEntry(shown.sources[name], source.csl, "title" in source.notes)


def _work(shown: Shown, work: Work) -> WorkEntry:
    references = tuple(shown.reference(address) for address in work.references)
    return WorkEntry(
        id=work.id,
        csl=work.csl,
        quote=references[0].quote,
        references=references,
        is_uncited=not any(reference.cited for reference in references),
        mismatch=next((place.mismatch for r in references for place in r.cited if place.mismatch), ""),
        is_shared=len({r.source.brief for r in references if r.cited}) > 1,
        is_unplaced=not web_address(work.csl),
    )


def _lost(shown: Shown) -> Iterator[LostMark]:
    for name in shown.names:
        for citation in shown.briefs[name].findings.citations:
            if not citation.of:
                quote = citation.evidence if isinstance(citation.evidence, Quote) else Quote("", citation.at)
                yield LostMark(shown.sources[name], quote.at, quote.exact)
