"""Cues: words and phrases with a weight, looked up token by token, so that cost does not grow with the tables."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:]")


class Cue(NamedTuple):
    """A phrase that was found, and what it weighs."""

    phrase: str
    weight: float


class Starts(NamedTuple):
    """The phrases that begin with one word."""

    alone: Cue | None
    longer: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    """Second word → what follows it, the longest first."""


Cues: TypeAlias = Mapping[str, Starts]
"""First word → the phrases that begin with it; with the second word as a key too, "it is …" costs little."""


def split_tokens(text: str) -> list[str]:
    """Words and numbers in order, curly apostrophes made straight; capitals stay."""
    return TOKEN.findall(text.replace("’", "'"))


def make_cues(*tables: tuple[float, str]) -> Cues:
    """Read tables of phrases parted by commas; `is|are due to` stands for two phrases."""
    phrases: dict[tuple[str, ...], float] = {}
    for weight, table in tables:
        for phrase in table.split(","):
            for words in _expand(phrase.split()):
                phrases.setdefault(words, weight)
    alone: dict[str, Cue] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Cue]]]] = {}
    for words in sorted(phrases, key=lambda words: (-len(words), words)):
        cue = Cue(" ".join(words), phrases[words])
        if len(words) == 1:
            alone[words[0]] = cue
        else:
            longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[2:], cue))
    return {
        first: Starts(alone.get(first), {second: tuple(rest) for second, rest in longer.get(first, {}).items()})
        for first in {**alone, **longer}
    }


def _expand(words: list[str]) -> Iterable[tuple[str, ...]]:
    for choice in itertools.product(*(word.split("|") for word in words)) if words else ():
        yield tuple(word for word in choice if word)


def find_cues(tokens: list[str], cues: Cues) -> list[Cue]:
    """The cues in lower-case tokens; each token is the beginning of one at most, the longest."""
    if cues.keys().isdisjoint(tokens):
        return []
    found = []
    for i in [i for i, token in enumerate(tokens) if token in cues]:
        starts = cues[tokens[i]]
        cue = starts.alone
        for rest, longer in starts.longer.get(tokens[i + 1], ()) if i + 1 < len(tokens) else ():
            if not rest or tuple(tokens[i + 2 : i + 2 + len(rest)]) == rest:
                cue = longer
                break
        if cue:
            found.append(cue)
    return found


def has_cue(tokens: list[str], cues: Cues) -> bool:
    return bool(find_cues(tokens, cues))
