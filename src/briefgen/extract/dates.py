"""The dates of an article, paragraph by paragraph, each resolved against the one before or the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.model.article import Article, Block, Sentence, Span
from briefgen.model.findings import Citation
from briefgen.text.dates import DateMention, find_dates

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}")
MARKERS = (re.compile(r"\[[0-9]{1,3}(?:[,–-]\s?[0-9]{1,3}){0,6}\]"), re.compile(r"[¹²³⁰⁴-⁹][¹²³⁰⁴-⁹]{0,5}"))


class Passage(NamedTuple):
    """A paragraph or caption with its sentences, its dates, and the stretches where nothing is to be read."""

    block: Block
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    masks: tuple[Span, ...]


def find_passages(article: Article, citations: Sequence[Citation]) -> tuple[Passage, ...]:
    """Read the dates once, for figures and events."""
    return tuple(_read_passages(article, citations))


def _read_passages(article: Article, citations: Sequence[Citation]) -> Iterator[Passage]:
    """Go through body and captions; "that year" in one paragraph may go back to the one before."""
    text, issued = article.text, article.csl.get("issued")
    named: str | None = None
    cited = sorted(c.evidence for c in citations if isinstance(c.evidence, Span))
    sentences, next_sentence, next_cited = article.sentences, 0, 0
    for block in article.blocks:
        if block.kind not in ("body", "caption"):
            continue
        start, end = block.span
        while next_cited < len(cited) and cited[next_cited].end <= start:
            next_cited += 1
        masks = [Span(*m.span()) for marker in MARKERS for m in marker.finditer(text, start, end)]
        if any(sign in text[start:end] for sign in ("://", "www.", "@")):
            masks += [Span(*m.span()) for m in ADDRESS.finditer(text, start, end)]
        at = next_cited
        while at < len(cited) and cited[at].start < end:
            masks.append(cited[at])
            at += 1
        mine: list[Sentence] = []
        while next_sentence < len(sentences) and sentences[next_sentence].span.start < end:
            if sentences[next_sentence].span.start >= start:
                mine.append(sentences[next_sentence])
            next_sentence += 1
        dates = find_dates(text, start, end, issued=issued, named=named, masks=masks)
        named = next((d.edtf for d in reversed(dates) if d.edtf), named)
        if not mine:
            mine = [Sentence(block.span, block.label)]
        yield Passage(block, tuple(mine), dates, tuple(sorted(masks)))


def since(date: DateMention) -> str | None:
    """The date with what its lead says: "since 2004" goes on, "until 2004" ends."""
    if not date.edtf or "/" in date.edtf:
        return date.edtf
    return f"{date.edtf}/.." if date.lead == "since" else f"../{date.edtf}" if date.lead == "until" else date.edtf
