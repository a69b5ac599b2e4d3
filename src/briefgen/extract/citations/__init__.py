"""Citations: where the text points at a work: "[1]", "(Halloran 2030, p. 12)", "Halloran (2030)", raised numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from briefgen.extract.citations.links import find_linked
from briefgen.extract.citations.marks import Mark
from briefgen.extract.citations.names import find_names
from briefgen.extract.citations.numbers import find_numbers, read_numbers
from briefgen.extract.citations.pointers import find_pointers
from briefgen.extract.citations.works import read_works
from briefgen.model.article import Article
from briefgen.model.findings import Citation, Reference


def find_citations(article: Article, references: Sequence[Reference]) -> tuple[Citation, ...]:
    """Find the marks of an article in the order of the text; one that leads to no work has no target."""
    notes = [b for b in article.blocks if b.kind == "note"]
    places = [b for b in article.blocks if b.kind in ("body", "caption", "heading", "front", "title")]
    numbers = read_numbers(article, notes, references)
    works = read_works(references)
    marks: list[Mark] = []
    marks += find_numbers(article.text, places, numbers)
    marks += find_names(article.text, places, works)
    marks += find_pointers(article.text, notes, references, works)
    marks += find_linked(article, references)
    marks = without_overlaps(marks)
    starts = [s.span.start for s in article.sentences]
    return tuple(
        Citation(
            id=f"k{n}",
            evidence=m.span,
            of=m.of,
            locator=m.locator,
            mismatch=m.mismatch,
            at=label_at(article, starts, m),
        )
        for n, m in enumerate(marks, start=1)
    )


def label_at(article: Article, starts: Sequence[int], mark: Mark) -> str:
    """The sentence that a mark stands in, where it stands in one."""
    n = bisect_right(starts, mark.span.start) - 1
    inside = n >= 0 and mark.span.start < article.sentences[n].span.end
    return article.sentences[n].label if inside else mark.at


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """Sort by place; of two marks that overlap keep the one with a target, then the longer."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, not m.of, m.span.start - m.span.end)):
        if kept and mark.span.start < kept[-1].span.end:
            if mark.of and not kept[-1].of:
                kept[-1] = mark
            continue
        kept.append(mark)
    return kept
