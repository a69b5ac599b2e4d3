"""Text fragments: the words by which a browser finds a passage on the publisher's page.

The browser takes the first match in the page. So the words grow until their first match in the article is the passage
itself; where the passage says the same as an earlier one, words before it help.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product
from typing import NamedTuple

from briefgen.model.article import Article, Span
from briefgen.model.brief import Address
from briefgen.model.site import Fragment

WORD = re.compile(r"\S+")
RUN = re.compile(r"[^\W_]+")
MARK = re.compile(r"(?<=\S)\s?(?:\[(?:\d{1,3}|[a-z*†‡]|[ivx]{2,5})\]|[⁰¹²³⁴-⁹]){1,6}$")
"""A note's mark at the end: a page shows it in another way than the text taken out of it."""
FEWEST, MOST, MOST_BEFORE = 4, 8, 6
"""How many words name each end, and how many may stand before: an address must not become a copy of the passage."""


class Words(NamedTuple):
    """An article as its words, folded as a browser folds them, and where each begins and ends."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    places: Mapping[str, tuple[int, ...]]
    """Run of letters and digits → numbers of the words that hold it, so that a search looks only where it can match."""


def find_fragments(article: Article, spans: Mapping[Address, Span]) -> dict[Address, Fragment]:
    """The fragment of each passage for which one can be found."""
    words = split_words(article.text)
    found = {address: make_fragment(article.text, words, span) for address, span in spans.items()}
    return {address: fragment for address, fragment in found.items() if fragment}


def split_words(text: str) -> Words:
    spans = tuple(Span(*m.span()) for m in WORD.finditer(text))
    folded = tuple(text[s:e].casefold() for s, e in spans)
    places: dict[str, list[int]] = {}
    for i, word in enumerate(folded):
        for run in RUN.findall(word):
            places.setdefault(run, []).append(i)
    return Words(folded, spans, {word: tuple(found) for word, found in places.items()})


def make_fragment(text: str, words: Words, span: Span) -> Fragment | None:
    """Start and end words whose first match in the article is this passage; None where few words do not tell it."""
    inside = [i for i, (s, e) in enumerate(words.spans) if s < span.end and e > span.start]
    if not inside:
        return None
    first, length = inside[0], len(inside)
    counts = [length] if length <= MOST else range(FEWEST, MOST + 1)
    pairs = sorted(product(range(min(first, MOST_BEFORE) + 1), counts), key=lambda pair: (sum(pair), pair))
    for before, start in pairs:
        if _find(words, first - before, before + start) == first - before:
            break
    else:
        return None
    shown = Fragment(_slice(text, words, first, start), "", _slice(text, words, first - before, before))
    if start == length:
        return shown
    for end in range(min(FEWEST, length - start), min(MOST, length - start) + 1):
        at = first + length - end
        if _find(words, at, end, first + start) == at:
            return shown._replace(end=_slice(text, words, at, end))
    return None


def _find(words: Words, at: int, count: int, after: int = 0) -> int:
    """Number of the word at which the `count` words that stand at `at` are first found, as a browser finds them.

    It wants a border of a word at both ends and no more: "to Skerry" is found in "to Skerry, which" too.
    """
    wanted = " ".join(words.folded[at : at + count])
    run = RUN.search(wanted)
    for i in words.places[run[0]] if run else ():
        if i >= after and _holds(" ".join(words.folded[i : i + count]), wanted):
            return i
    return -1


def _holds(text: str, wanted: str) -> bool:
    start = text.find(wanted)
    end = start + len(wanted)
    return start >= 0 and not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _slice(text: str, words: Words, at: int, count: int) -> str:
    if not count:
        return ""
    return MARK.sub("", " ".join(text[words.spans[at].start : words.spans[at + count - 1].end].split()))
