"""The quotes of a brief to spans of its article, and how sure each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefgen.model.article import Article, Span
from briefgen.model.brief import Brief
from briefgen.model.findings import Quote
from briefgen.model.site import Address, EvidenceState
from briefgen.text.quotes import Folded, find_quote, fold_text

QUOTED = ("claims", "figures", "references", "citations", "events")
"""The findings that rest on words of the article."""

STATES: Mapping[str, EvidenceState] = {
    "found": "verified",
    "moved": "moved",
    "ambiguous": "ambiguous",
    "missing": "missing",
}


class Item(NamedTuple):
    """A finding with a quote."""

    kind: str
    """Its list: "claims"."""
    id: str
    quote: Quote


class Located(NamedTuple):
    """Where the items of a brief stand in its article."""

    spans: Mapping[Address, Span]
    states: Mapping[Address, EvidenceState]


def locate(brief: Brief, article: Article) -> Located:
    """Look up every quote of a brief."""
    folded = fold_text(article.text)
    places = list_places(article)
    spans: dict[Address, Span] = {}
    states: dict[Address, EvidenceState] = {}
    for item in list_quotes(brief):
        address = Address(brief.name, item.id)
        state, span = find_item(folded, places, item.quote)
        states[address] = state
        if span:
            spans[address] = span
    return Located(spans, states)


def find_item(folded: Folded, places: Mapping[str, Span], quote: Quote) -> tuple[EvidenceState, Span | None]:
    """Look up one quote: in the place that it names first."""
    found = find_quote(folded, quote.exact, places.get(quote.at), labelled=bool(quote.at))
    return STATES[found.state], found.span


def list_quotes(brief: Brief) -> Iterator[Item]:
    """Every finding that quotes, in the order of the file."""
    for kind in QUOTED:
        for item in getattr(brief.findings, kind):
            if isinstance(item.evidence, Quote):
                yield Item(kind, item.id, item.evidence)


def list_places(article: Article) -> dict[str, Span]:
    """Label → the stretch that it names."""
    places = {block.label: block.span for block in article.blocks if block.label}
    title = next((block.span for block in article.blocks if block.kind == "title"), None)
    if title:
        places.setdefault("t", title)
    places.update({sentence.label: sentence.span for sentence in article.sentences})
    return places
