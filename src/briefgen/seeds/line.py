"""Line: a stretch and what is seen of it at once, before anybody has said what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from briefgen.model.article import BlockKind, Span
from briefgen.seeds.chrome import Chrome, find_chrome
from briefgen.seeds.language import SMALL_WORDS, guess_language
from briefgen.seeds.notes import split_notes
from briefgen.seeds.plain_text import unwrap
from briefgen.seeds.sheet import Hint, Sheet

PROSE_WORDS = 12
SMALL_SHARE = 0.22
"""A line with as many words, and of these as many small ones, is running prose."""
INFLECTED_SHARE = 0.08
"""Languages that say by endings what others say by small words have fewer of them."""
INFLECTED = frozenset("ru uk pl tr id".split())

STOP = re.compile(r"[.!?…。！？:][\"'”’»)\]]{0,3}(?:\s?\[(?:\d{1,3}|[a-z]|[ivx]{2,5})\]|[¹²³⁰-⁹\d]{1,3})?$")
CITED_STOP = re.compile(r"[.!?…][\"'”’»]{0,2}\s\([^()]{2,80}\d\)$")
"""A quotation set apart has its source after the stop: `It has one citizen. (Lund 203)`."""
GAP = re.compile(r" {2,8}|\t{1,4}")
OTHER_SCRIPTS = frozenset("zh ja ko ar he hi ru uk el".split())
LAST_LATIN = "\u02ff"
OTHER_LETTER = re.compile(r"[^\W\d_\u0000-\u02ff\u1e00-\u1fff]")
OTHER_LETTERS = 0.35
"""From this share of letters of another script, a line is foreign."""
TOKENS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch and what is seen of it at once."""

    span: Span
    hint: Hint
    words: str
    count: int
    chrome: Chrome | None
    is_prose: bool
    is_foreign: bool
    """In another language or script than the article."""
    tokens: tuple[str, ...] = field(repr=False)

    @property
    def stops(self) -> bool:
        return ends_sentence(self.words)


Kinds: TypeAlias = list[BlockKind | None]
Pass: TypeAlias = Callable[[list[Line], Kinds], None]
"""A pass names some of the lines that no pass before it has named."""


def make_lines(sheet: Sheet, language: str | None) -> list[Line]:
    lines: list[Line] = []
    for stretch in sheet.stretches:
        for span in split_notes(sheet.text, stretch.span):
            lines.append(_make_line(sheet.text, span, stretch.hint, language))
    return lines


def _make_line(text: str, span: Span, hint: Hint, language: str | None) -> Line:
    words = unwrap(text[span.start : span.end])
    tokens = tuple(TOKENS.findall(words.lower()))
    small = SMALL_WORDS.get(language or "en")
    count = len(tokens) - sum(map(str.isdigit, tokens))
    share = sum(map(small.__contains__, tokens)) / max(1, count) if small else 1.0
    foreign = _is_foreign(words, count, share, language)
    chrome = None if hint in ("title", "note") else find_chrome(words)
    if chrome is None and not hint and is_row(text[span.start : span.end]):
        chrome = "line"
    ends = ends_sentence(words) or count >= 2 * PROSE_WORDS
    least = INFLECTED_SHARE if language in INFLECTED else SMALL_SHARE
    prose = count >= PROSE_WORDS and share >= least and ends and not foreign and chrome is None
    return Line(span, hint, words, count, chrome, prose, foreign, tokens)


def is_row(line: str) -> bool:
    """Whether a line is a menu's: four short entries or more with gaps between them, and no sentence."""
    parted = ("  " in line or "\t" in line) and "\n" not in line and len(line) <= 400
    entries = GAP.split(line) if parted else []
    return len(entries) >= 4 and all(e.count(" ") < 4 for e in entries) and not line.rstrip().endswith((".", "!", "?"))


def ends_sentence(words: str) -> bool:
    return bool(STOP.search(words[-12:]) or CITED_STOP.search(words[-100:]))


def _is_foreign(words: str, count: int, share: float, language: str | None) -> bool:
    """Whether a line is in another script or language; one with enough small words of the article's own is not."""
    if language is None:
        return False
    if language not in OTHER_SCRIPTS and OTHER_LETTER.search(words):
        letters = [c for c in words if c.isalpha()]
        other = sum(1 for c in letters if c > LAST_LATIN and not "\u1e00" <= c < "\u2000")
        if other > OTHER_LETTERS * len(letters):
            return True
    if count < 8 or share >= SMALL_SHARE / 2:
        return False
    guess = guess_language(words)
    return guess is not None and guess != language
