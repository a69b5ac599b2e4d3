"""Who speaks, as interviews and panels print it before a paragraph: `Lund: …`, `Q. …`, `[Okafor] …`, `The chair: …`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.article import Span

NAME = r"[A-ZÀ-Þ][\w’'.-]{0,30}(?:\s[A-ZÀ-Þ][\w’'.-]{0,30}){0,4}"
LABEL = re.compile(
    rf"""
    \s{{0,8}} (?:
      (?P<sign> Question | Answer | Q | A ) \s?\d{{0,3}} \s? [:.–—-] \s{{1,8}}     # Q: · A. · Question 3:
    | \[ (?P<bracketed> {NAME} ) \] \s{{1,8}}                                      # [Okafor]
    | (?P<who> {NAME} | The\s[a-z]{{3,20}}(?:\s[a-z]{{3,20}})? )
      (?: \s\([^()\n]{{1,40}}\) )? \s? : \s{{1,8}}                                 # Lena Okafor (Courier): · The chair:
    ) (?=\S)
    """,
    re.VERBOSE,
)
SPEAKERS, TURNS = 2, 2
"""A transcript has at least so many speakers who each speak so often."""


class Label(NamedTuple):
    """Who is said to speak, and where the words begin."""

    who: str
    end: int


def find_speaker_labels(text: str, paragraphs: Iterable[Span]) -> dict[int, Label]:
    """Where each labelled paragraph of a transcript begins → its label; empty for what is no transcript.

    One "Q" and one "A" will do; else two speakers must come twice, or one must answer the questions of paragraphs
    without a label twice.
    """
    found: dict[int, Label] = {}
    answers: Counter[str] = Counter()
    asked = False
    for span in paragraphs:
        if match := LABEL.match(text, span.start, span.end):
            who = match["sign"][0] if match["sign"] else match["bracketed"] or match["who"]
            found[span.start] = Label(who, match.end())
            answers[find_initials(who)] += asked
        asked = text[max(span.start, span.end - 4) : span.end].rstrip("”\"’') \n").endswith("?") and not match
    turns = Counter(find_initials(label.who) for label in found.values())
    believed = {who for who, count in turns.items() if count >= TURNS}
    if len(believed) < SPEAKERS:
        believed = {who for who in believed if answers[who] >= TURNS}
    if turns["Q"] and turns["A"]:
        believed |= {"Q", "A"}
    return {start: label for start, label in found.items() if find_initials(label.who) in believed}


def find_initials(who: str) -> str:
    """A name and its initials are one speaker: `Lena Okafor` and `LO`."""
    words = re.split(r"[\s-]", who)
    return who if len(words) == 1 else "".join(word[0] for word in words if word)
