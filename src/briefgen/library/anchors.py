"""What became of a brief's quotes when its article became another: found, moved, changed, ambiguous or missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefgen.diagnostics import Diagnostic, Location
from briefgen.library.locate import Item, find_item, list_places, list_quotes
from briefgen.model.article import Article, Span
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.findings import Quote
from briefgen.text.labels import label_at
from briefgen.text.quotes import Folded, Near, find_quote, fold_text, make_quote, split_quote, suggest_quote

Outcome = Literal["found", "moved", "changed", "ambiguous", "missing"]
OUTCOMES: tuple[Outcome, ...] = ("found", "moved", "changed", "ambiguous", "missing")


class Anchor(NamedTuple):
    """A quote, and where its words stand in the article as it is now."""

    item: Item
    outcome: Outcome
    span: Span | None
    label: str
    words: str
    """The words that stand there now, where they are others."""


def find_anchors(brief: Brief, article: Article) -> tuple[Anchor, ...]:
    """Look up every quote of a brief in another version of its article."""
    folded = fold_text(article.text)
    places = list_places(article)
    anchors: list[Anchor] = []
    for item in list_quotes(brief):
        state, span = find_item(folded, places, item.quote)
        if state == "missing":
            near = suggest_quote(folded, item.quote.exact, places.get(item.quote.at))
            near = near or _find_by_one_end(folded, article, item.quote.exact)
            outcome: Outcome = "changed" if near else "missing"
            label = label_at(article, near.span) if near else ""
            anchors.append(Anchor(item, outcome, near.span if near else None, label, near.words if near else ""))
        else:
            label = label_at(article, span) if span else ""
            kept: Outcome = "found" if state == "verified" else "moved" if state == "moved" else "ambiguous"
            anchors.append(Anchor(item, kept, span, label, ""))
    return tuple(anchors)


FEWEST_WORDS = 3
"""Of one end of a quote, for a sentence to be known by it alone."""


def _find_by_one_end(folded: Folded, article: Article, quote: str) -> Near | None:
    """The sentence in which one end of a quote still stands, where it stands in no other."""
    ends = [end for end in split_quote(quote) if len(end.split()) >= FEWEST_WORDS]
    found = [where.span for end in ends if (where := find_quote(folded, end)).state == "found" and where.span]
    if len(found) != 1:
        return None
    sentence = next((s.span for s in article.sentences if s.span.start <= found[0].start < s.span.end), None)
    return Near(make_quote(article.text, sentence), sentence) if sentence else None


def count_anchors(anchors: Sequence[Anchor]) -> str:
    counts = {outcome: sum(a.outcome == outcome for a in anchors) for outcome in OUTCOMES}
    return ", ".join(f"{n} {outcome}" for outcome, n in counts.items() if n)


def say_anchors(file: BriefFile, refreshed: Brief, anchors: Sequence[Anchor]) -> Iterator[Diagnostic]:
    """Every quote that does not stand where it stood, with the old words and the new.

    What the refreshed brief no longer has went with the machine's own finding, and needs no word.
    """
    now = {(item.kind, item.id): item.quote for item in list_quotes(refreshed)}
    known = [(anchor, now[key]) for anchor in anchors if (key := (anchor.item.kind, anchor.item.id)) in now]
    followed = [(a, quote.at) for a, quote in known if _is_settled(a, quote)]
    if followed:
        yield _say_followed(file, followed)
    for anchor, quote in known:
        if anchor.outcome != "found" and not _is_settled(anchor, quote):
            yield _say_anchor(anchor, quote, file.places.get(_place(anchor), Location(file.path)))


def _place(anchor: Anchor) -> str:
    return f"{anchor.item.kind}/{anchor.item.id}/quote"


def _is_settled(anchor: Anchor, quote: Quote) -> bool:
    """Did the label go where the words went? Of words that stand in several places it says which are meant."""
    renewed = quote.exact == anchor.item.quote.exact and quote.at != anchor.item.quote.at
    return (anchor.outcome == "moved" and quote.at == anchor.label) or (anchor.outcome == "ambiguous" and renewed)


def _say_followed(file: BriefFile, followed: Sequence[tuple[Anchor, str]]) -> Diagnostic:
    """Labels that were renewed: one line for all."""
    moves = ", ".join(f"{a.item.id} from {a.item.quote.at or 'anywhere'} to {at}" for a, at in followed)
    count = f"{len(followed)} quote{'' if len(followed) == 1 else 's'}"
    place = file.places.get(_place(followed[0][0]), Location(file.path))
    return Diagnostic(
        "quote-moved", f"{count} moved with the article, and the labels with them: {moves}", place, "note"
    )


def _say_anchor(anchor: Anchor, quote: Quote, place: Location) -> Diagnostic:
    """What became of one quote; `quote` is what the item quotes after the refresh."""
    item, where = anchor.item, anchor.label or "another place"
    if anchor.outcome == "moved":
        message = f"the article has changed, and the words of {item.id} now stand in {where}"
        return Diagnostic("quote-moved", message, place, "note", f"it was {item.quote.at or 'anywhere'}")
    if anchor.outcome == "changed":
        message = f'the article has changed: {item.id} quoted "{item.quote.exact}"'
        hint = f'{where} now has "{anchor.words}"; see whether that still says it'
        if quote.exact != item.quote.exact:
            hint = f'it now quotes "{quote.exact}", in {where}; see whether its other words still hold'
        return Diagnostic("quote-changed", message, place, "warning", hint)
    if anchor.outcome == "ambiguous":
        message = f"the article has changed, and the words of {item.id} now stand in it more than once"
        hint = "name the place with at, or quote a word more"
        return Diagnostic("quote-ambiguous", message, place, "warning", hint)
    message = f'the article has changed, and "{item.quote.exact}", which {item.id} quotes, is no longer in it'
    hint = "quote what the article says now, or withdraw the claim"
    return Diagnostic("quote-missing", message, place, "warning", hint)
