"""Cues: words and phrases with a weight, looked up token by token, so that cost does not grow with the tables."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:]")

Cues: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], float], ...]]
"""First word → the phrases that begin with it, the longest first, and what each weighs."""


class Cue(NamedTuple):
    """A phrase that was found, and what it weighs."""

    phrase: str
    weight: float


def split_tokens(text: str) -> list[str]:
    """Words and numbers in order, curly apostrophes made straight; capitals stay."""
    return TOKEN.findall(text.replace("’", "'"))


def make_cues(*tables: tuple[float, str]) -> Cues:
    """Read tables of phrases parted by commas; `is|are due to` stands for two phrases."""
    cues: dict[str, dict[tuple[str, ...], float]] = {}
    for weight, table in tables:
        for phrase in table.split(","):
            for words in _expand(phrase.split()):
                cues.setdefault(words[0], {}).setdefault(words, weight)
    return {
        first: tuple(sorted(phrases.items(), key=lambda item: (-len(item[0]), item[0])))
        for first, phrases in cues.items()
    }


def _expand(words: list[str]) -> Iterable[tuple[str, ...]]:
    for choice in itertools.product(*(word.split("|") for word in words)) if words else ():
        yield tuple(word for word in choice if word)


def find_cues(tokens: list[str], cues: Cues) -> list[Cue]:
    """The cues in lower-case tokens; each token is the beginning of one at most, the longest."""
    found = []
    for i in [i for i, token in enumerate(tokens) if token in cues]:
        for phrase, weight in cues[tokens[i]]:
            if len(phrase) == 1 or tuple(tokens[i : i + len(phrase)]) == phrase:
                found.append(Cue(" ".join(phrase), weight))
                break
    return found


def has_cue(tokens: list[str], cues: Cues) -> bool:
    return bool(find_cues(tokens, cues))
