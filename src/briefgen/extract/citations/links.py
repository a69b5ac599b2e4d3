"""Words that are a link cite what they link to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefgen.extract.citations.marks import Mark
from briefgen.model.article import Article, Span
from briefgen.model.findings import Reference


def find_linked(article: Article, references: Sequence[Reference]) -> Iterator[Mark]:
    """Words of the body that are a link cite what they link to."""
    bodies = sorted((b for b in article.blocks if b.kind in ("body", "caption")), key=lambda b: b.span)
    starts = [b.span.start for b in bodies]
    by_url = {str(r.csl.get("URL")): r.id for r in references if r.csl.get("URL")}
    linked = [(k.span, by_url[k.url]) for k in article.links if k.url in by_url]
    linked += [(r.evidence, r.id) for r in references if r.kind == "link" and isinstance(r.evidence, Span)]
    for span, id in linked:
        n = bisect_right(starts, span.start) - 1
        if n >= 0 and span.start < bodies[n].span.end:
            yield Mark(span, (id,), bodies[n].label)
