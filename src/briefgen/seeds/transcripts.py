"""Interviews and panels: who speaks stands before each paragraph, `Lund: …`, `Q: …`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefgen.model.article import Span

LABEL = re.compile(r"(?P<who>[A-ZÀ-Þ][\w’'.-]{0,30}(?:\s[A-ZÀ-Þ][\w’'.-]{0,30}){0,4})\s?:\s+(?=\S)")
SPEAKERS, TURNS = 2, 2
"""A transcript has at least so many speakers who each speak so often."""


def find_speaker_labels(text: str, paragraphs: Iterable[Span]) -> dict[int, int]:
    """Where each labelled paragraph of a transcript begins → where its label ends; empty for what is no transcript."""
    found = {span.start: m for span in paragraphs if (m := LABEL.match(text, span.start, span.end))}
    turns = Counter(match["who"] for match in found.values())
    initials = Counter(_initials(who) for who in turns.elements())
    often = [who for who, count in initials.items() if count >= TURNS]
    if len(often) < SPEAKERS:
        return {}
    return {start: match.end() for start, match in found.items() if initials[_initials(match["who"])] >= TURNS}


def _initials(who: str) -> str:
    """A name and its initials are one speaker: `Lena Okafor` and `LO`."""
    words = re.split(r"[\s-]", who)
    return who if len(words) == 1 else "".join(word[0] for word in words if word)
