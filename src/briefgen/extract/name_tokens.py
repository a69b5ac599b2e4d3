"""Words of a stretch of text, as names see them: capitals, possessives, and what parts each from the one before."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from briefgen.text.names import fold

Gap = Literal[" ", "-", "&", "'", ",", "|"]
"""What parts a word from the one before: white space, a hyphen, an ampersand, a possessive, a comma, anything else."""

ENDS = r"(?! [^\W_] | ['’] | \.[^\W\d_] )"
WORD = re.compile(
    rf"""
    (?P<small> [a-z]++ {ENDS} (?: \ [a-z]++ {ENDS} )*+ )   # the tide was high: most words, and of least interest
  | (?: [^\W\d_]\. ){{1,7}} [^\W\d_] (?![^\W_]) \.?       # U.S. · U.S · U.S.A. · D.C.
  | [A-ZÀ-Þ]\. (?= \s?[A-ZÀ-Þ] )                          # J. Halvorsen · J.R.Halvorsen
  | [^\W_]+ (?: ['’] [^\W_]+ )*                           # Brekke · Brekke's · N'Djamena · 2031
    """,
    re.VERBOSE,
)
"""A word, or a run of small ones."""
HYPHENS = frozenset("-‐‑–")
DOTTED = frozenset(
    "st mt dr mr mrs ms gen sen prof ft gov rep col lt capt adm sgt maj hon rev fr inc co corp jr".split()
)


class Word(NamedTuple):
    """A word without its possessive."""

    start: int
    end: int
    text: str
    key: str
    """Folded."""
    gap: Gap
    first: bool
    """It may owe its capital to the beginning of a sentence."""
    owns: bool
    """A possessive follows."""
    capital: bool


def split_words(text: str, start: int, end: int, firsts: Collection[int]) -> list[Word]:
    """Cut a block into words; `firsts` are the offsets at which its sentences begin."""
    words: list[Word] = []
    make = Word._make
    before, key, owns = start, "", False
    for match in WORD.finditer(text, start, end):
        word = match[0]
        at, stop = match.span()
        if text[before:at] == " " and words and not owns:
            gap: Gap = " "
        else:
            gap = find_gap(text[before:at], key, owns, text[before - 1 : before]) if words else "|"
        if match.lastgroup:
            for key in word.split(" "):
                first = at in firsts or (gap == "|" and opens_sentence(text, start, at))
                words.append(make((at, at + len(key), key, key, gap, first, False, False)))
                at, gap = at + len(key) + 1, " "
            before, owns = stop, False
            continue
        before, owns = stop, False
        if word[-2:].lower() in ("'s", "’s"):
            word, owns = word[:-2], True
        elif word[-1] == "s" and text[before : before + 1] in ("'", "’"):
            owns = True
        key = word.lower() if word.isascii() and word.isalnum() else fold(word)
        first = at in firsts or (gap == "|" and opens_sentence(text, start, at))
        words.append(Word(at, at + len(word), word, key, gap, first, owns, word[0].isupper()))
    return words


def find_gap(between: str, key: str, owns: bool, last: str) -> Gap:
    """Say what parts two words; a dot after "St" or after an initial parts them no more than a space."""
    if owns:
        return "'" if between.strip("'’").isspace() else "|"
    if between.isspace() or (not between and last == "."):
        return " "
    if between in HYPHENS:
        return "-"
    if between.strip() == "&":
        return "&"
    if between[:1] == "." and key in DOTTED and (between == "." or between[1:].isspace()):
        return " "
    return "," if between[:1] == "," and between[1:].isspace() else "|"


def opens_sentence(text: str, start: int, at: int) -> bool:
    """Whether what stands before a word lets a sentence begin with it: a stop, a colon, an opening quotation mark."""
    before = text[max(start, at - 6) : at].rstrip()
    if not before or before[-1] in ':;•·▪*“"‘«„':
        return True
    return before.rstrip("”’»)]")[-1:] in (".", "!", "?", "…")
