"""Find a quote in a text; make a short quote from a span.

A quote is found when its words stand there letter for letter but for what copying changes: white space, the shape of
quotation marks and dashes, ligatures, soft hyphens. Digits, signs and negations are never folded. ` … ` between two
runs of words stands for all that lies between.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from briefgen.model.article import Span

ELISION = " … "
LONGEST_WHOLE = 8
"""Words of a passage that is quoted whole."""
END_WORDS = (4, 5, 3, 6, 7, 8, 10, 12)
"""How many words at each end of a longer one, in the order in which they are tried."""
LONGEST_PASSAGE = 20_000
"""Letters between the two ends of a quote; more is not one passage."""

SHAPES = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **{chr(n): unicodedata.normalize("NFKC", chr(n)) for n in range(0xFB00, 0xFB07)},
}
ODD = re.compile(r"\s+|[^\x21-\x7e]|[`]")

State = Literal["found", "moved", "ambiguous", "missing"]


class Folded(NamedTuple):
    """A text with its shapes folded, and where each letter of it came from."""

    text: str
    """As it was."""
    words: str
    origins: array[int]
    """Offset in `text` of each letter of `words`."""


class Found(NamedTuple):
    """Where a quote stands. `span` is None where it is missing; where it is ambiguous it is the first place."""

    state: State
    span: Span | None


def fold_text(text: str) -> Folded:
    """Fold a text once; every quote of it is then found by plain search."""
    pieces: list[str] = []
    origins: array[int] = array("l")
    at = 0
    for m in ODD.finditer(text):
        start, end = m.span()
        pieces.append(text[at:start])
        origins.extend(range(at, start))
        folded = _fold_letter(m[0])
        pieces.append(folded)
        origins.extend([start] * len(folded))
        at = end
    pieces.append(text[at:])
    origins.extend(range(at, len(text)))
    return Folded(text, "".join(pieces), origins)


def fold_quote(quote: str) -> str:
    return ODD.sub(lambda m: _fold_letter(m[0]), quote).strip()


def _fold_letter(letters: str) -> str:
    if letters[0].isspace():
        return " "
    return SHAPES[letters] if letters in SHAPES else unicodedata.normalize("NFD", letters)


def split_quote(quote: str) -> list[str]:
    """Cut a quote at its elisions: "the trial … EUR 58,000" gives both ends."""
    return [piece for piece in re.split(r"(?:^|(?<=\s))…(?=\s|$)", quote) if piece.strip()]


def find_quote(folded: Folded, quote: str, where: Span | None = None, *, labelled: bool = False) -> Found:
    """Find a quote; `where` says where to look first, and `labelled` that such a place was named at all.

    A quote that stands in its place is found, however often it stands elsewhere.
    """
    spans = sorted(_find_all(folded, quote))
    if where:
        here = [s for s in spans if where.start <= s.start < where.end]
        if here:
            return Found("found", here[0])
    if not spans:
        return Found("missing", None)
    if len(spans) > 1:
        return Found("ambiguous", spans[0])
    return Found("moved" if where or labelled else "found", spans[0])


def _find_all(folded: Folded, quote: str) -> Iterator[Span]:
    """Every place of a quote: its first words, then each next run of words as near as possible."""
    pieces = [fold_quote(piece) for piece in split_quote(quote)]
    if not pieces or not all(pieces):
        return
    places = [list(_find_words(folded.words, piece)) for piece in pieces]
    stops: set[int] = set()
    for start in reversed(places[0]):
        end = start + len(pieces[0])
        for piece, starts in zip(pieces[1:], places[1:], strict=True):
            next_one = bisect_left(starts, end)
            if next_one == len(starts) or starts[next_one] > start + LONGEST_PASSAGE:
                break
            end = starts[next_one] + len(piece)
        else:
            # Of two beginnings with one end, the nearer one begins the passage.
            if end not in stops:
                stops.add(end)
                yield Span(folded.origins[start], folded.origins[end - 1] + 1)


def _find_words(words: str, piece: str) -> Iterator[int]:
    """Offsets of a run of whole words."""
    at = words.find(piece)
    while at >= 0:
        end = at + len(piece)
        cut_before = at > 0 and _joins(words[at - 1], words[at])
        if not cut_before and not (end < len(words) and _joins(words[end - 1], words[end])):
            yield at
        at = words.find(piece, at + 1)


def _joins(a: str, b: str) -> bool:
    """Do two letters that follow each other belong to one word? Scripts without spaces never say."""
    return a.isalnum() and (b.isalnum() or unicodedata.combining(b) > 0) and max(a, b) < "\u2e80"


def make_quote(text: str, span: Span) -> str:
    """Quote a span: whole where it is short, else a few words at each end; `find_quote` finds it again in the span."""
    words = list(re.finditer(r"\S+", text[span.start : span.end]))
    passage = text[span.start : span.end]
    if len(words) <= LONGEST_WHOLE:
        return _clean(passage)
    folded = fold_text(passage.strip())
    whole = Span(0, len(folded.text))
    for count in END_WORDS:
        if 2 * count >= len(words):
            break
        quote = _clean(passage[: words[count - 1].end()]) + ELISION + _clean(passage[words[-count].start() :])
        if list(_find_all(folded, quote)) == [whole]:
            return quote
    return _clean(passage)


def _clean(passage: str) -> str:
    return " ".join(passage.replace("\u00ad", "").split())


NEAR = 0.75
"""How like a window of the text must be to the words looked for, to be worth showing; chosen by trying."""
MOST_WINDOWS = 12
LONGEST_PIECE = 200
"""Words; nobody needs a suggestion for more."""


class Near(NamedTuple):
    """Words of a text that are like some others, and where they stand."""

    words: str
    span: Span


def suggest_quote(folded: Folded, quote: str, where: Span | None = None) -> Near | None:
    """The words of the text that are most like a quote that is not in it.

    A suggestion is for people: it is never taken for proof.
    """
    stretches = [where] if where else []
    for stretch in (*stretches, Span(0, len(folded.text))):
        near = [_nearest(folded.text, stretch, piece) for piece in split_quote(quote)]
        found = [n for n in near if n]
        if found and len(found) == len(near) and found[0].span.start <= found[-1].span.start:
            return Near(ELISION.join(n.words for n in found), Span(found[0].span.start, found[-1].span.end))
    return None


def _nearest(text: str, stretch: Span, piece: str) -> Near | None:
    """The run of words of a stretch that is most like a piece, if it is like it at all."""
    wanted = [fold_quote(word) for word in piece.split()]
    words = list(re.compile(r"\S+").finditer(text, *stretch))
    folded = [fold_quote(m[0]) for m in words]
    size = len(wanted)
    if not words or not size or size > LONGEST_PIECE:
        return None
    target = " ".join(wanted)
    ratio, at, length = 0.0, 0, 0
    for start in _likeliest(folded, Counter(wanted), size):
        for width in (size - 1, size, size + 1):
            window = " ".join(folded[start : start + width])
            if width > 0 and (r := SequenceMatcher(None, target, window, autojunk=False).ratio()) > ratio:
                ratio, at, length = r, start, width
    if ratio < NEAR:
        return None
    span = Span(words[at].start(), words[min(at + length, len(words)) - 1].end())
    return Near(_clean(text[span.start : span.end]), span)


def _likeliest(words: list[str], wanted: Counter[str], size: int) -> list[int]:
    """Where the windows begin that share most words with those wanted."""
    window: Counter[str] = Counter()
    shared = 0
    scores: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        window[word] += 1
        shared += window[word] <= wanted[word]
        if at >= size:
            old = words[at - size]
            shared -= window[old] <= wanted[old]
            window[old] -= 1
        scores.append((-shared, max(0, at - size + 1)))
    return [start for score, start in sorted(set(scores))[:MOST_WINDOWS] if score or size <= 2]
