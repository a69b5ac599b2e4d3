"""Known names at a word of the text: what the gazetteer has, written as it has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefgen.extract.head_words import HEADS
from briefgen.extract.name_tokens import WORD, Word
from briefgen.model.findings import EntityKind
from briefgen.text.gazetteer import Form, read_gazetteer
from briefgen.text.names import fold

# Known names that are also words: at the head of a sentence they need another sign.
AMBIGUOUS = frozenset(
    "polish male shell apple vale reliance visa oracle amnesty split hue guardian economist alphabet fed turkey alpine"
    " norman nordic emirates quad swift eco nam salt alba meta bam tap ups dell baltic"
    " ford intel amazon schengen enlightenment renaissance bild maine nike fiat oxford cambridge"
    " highlands midwest entente tories beehive excelsior reforma milenio proceso puebla chad".split()
)
AFTER_THE = frozenset("west fed quad enlightenment renaissance holocaust beehive crusades".split())
"""Known names only with their article, as "the West"."""
PREFIXES = frozenset("sino russo".split())
"""Known only before a hyphen: Sino-Indian."""


class Match(NamedTuple):
    """A name from one word to before another."""

    start: int
    """Index of its first word."""
    end: int
    kind: EntityKind
    rule: str
    forms: tuple[Form, ...] = ()
    """What the gazetteer knows under it."""


@cache
def read_index() -> dict[str, tuple[tuple[tuple[str, ...], tuple[Form, ...]], ...]]:
    """First word of a known name → its words and forms, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[Form, ...]]]] = defaultdict(list)
    for key, forms in read_gazetteer().forms.items():
        words = tuple(key.split())
        index[words[0]].append((words, forms))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in index.items()}


@cache
def read_small_starts() -> frozenset[str]:
    """First words of known names that begin with a small letter or a digit: al-Qaeda, eurozone."""
    forms = (form for forms in read_gazetteer().forms.values() for form in forms)
    return frozenset(fold(form.text).split()[0] for form in forms if not form.text[0].isupper())


@cache
def split_form(text: str) -> tuple[str, ...]:
    return tuple(word for match in WORD.finditer(text) for word in match[0].split(" "))


def match_known(words: Sequence[Word], at: int) -> Match | None:
    """The longest known name that begins at a word."""
    word = words[at]
    if not word.capital and word.key not in read_small_starts():
        return None
    rows = read_index().get(word.key, ())
    if word.owns:
        rows = (*read_index().get(word.key + "s", ()), *rows)
    for keys, forms in rows:
        end = at + len(keys)
        if end > len(words) or not fits(words, at, keys):
            continue
        fitting = tuple(form for form in forms if is_written(form, words[at:end]))
        if fitting and (end - at > 1 or is_sure(words, at)):
            kind = read_gazetteer().known[fitting[0].id].kind
            return Match(at, end, kind, "gazetteer", fitting)
    return None


def fits(words: Sequence[Word], at: int, keys: Sequence[str]) -> bool:
    """Whether words are those of a known name, with nothing but a space, a hyphen or a possessive between them."""
    for n, key in enumerate(keys):
        word = words[at + n]
        if word.key != key and not (word.owns and word.key + "s" == key):
            return False
        if n and word.gap in ("|", ","):
            return False
    return True


def is_written(form: Form, words: Sequence[Word]) -> bool:
    """Whether capitals stand where the form has them: "us" is not the US, "Western hemisphere" will do."""
    own = split_form(form.text)
    if len(own) != len(words):
        return False
    for n, (mine, word) in enumerate(zip(own, words, strict=True)):
        theirs = word.text
        if mine == theirs or not mine[0].isupper():
            if not n and mine != theirs:
                return False
            continue
        if len(mine) > 1 and mine.isupper():
            if theirs.replace(".", "") != mine.replace(".", ""):
                return False
        elif not theirs[0].isupper():
            if not n or words[0].first or (word.key not in HEADS and word.key != "hemisphere"):
                return False
        elif len(theirs) > 1 and theirs.isupper() and len(theirs) < 4:
            return False
    return True


def is_sure(words: Sequence[Word], at: int) -> bool:
    """Whether a known name of one word is meant as one."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.key in PREFIXES:
        return following is not None and following.gap == "-" and following.capital
    if word.key in AFTER_THE:
        return bool(at) and (words[at - 1].key == "the" or word.gap == "-")
    return not (word.first and word.key in AMBIGUOUS)


def is_demonym(words: Sequence[Word], at: int) -> bool:
    known = match_known(words, at)
    return known is not None and all(form.role in ("adjective", "people") for form in known.forms)
