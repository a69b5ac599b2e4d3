"""Line: a stretch and what is seen of it at once, before anybody has said what it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from briefgen.model.article import BlockKind, Span
from briefgen.seeds.chrome import Chrome, find_chrome
from briefgen.seeds.language import guess_language, share_of_small_words
from briefgen.seeds.notes import split_notes
from briefgen.seeds.plain_text import unwrap
from briefgen.seeds.sheet import Hint, Sheet

PROSE_WORDS = 12
SMALL_SHARE = 0.22
"""A line with as many words, and of these as many small ones, is running prose."""

STOP = re.compile(r"[.!?…。！？:][\"'”’»)\]]{0,3}(?:\s?\[\d{1,3}\]|[¹²³⁰-⁹\d]{1,3})?$")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
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
        return bool(STOP.search(self.words[-12:]))


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
    count = len(WORD.findall(words))
    foreign = _is_foreign(words, count, language)
    chrome = None if hint in ("title", "note") else find_chrome(words)
    enough = count >= PROSE_WORDS and share_of_small_words(words, language or "en") >= SMALL_SHARE
    ends = bool(STOP.search(words[-12:])) or count >= 2 * PROSE_WORDS
    prose = enough and ends and not foreign and chrome is None
    return Line(span, hint, words, count, chrome, prose, foreign, tuple(t.lower() for t in TOKENS.findall(words)))


def _is_foreign(words: str, count: int, language: str | None) -> bool:
    if language is None:
        return False
    letters = [c for c in words if c.isalpha()]
    if language not in ("zh", "ja", "ko", "ar", "he", "hi", "ru", "uk", "el"):
        other = sum(1 for c in letters if ord(c) > 0x2FF and not 0x1E00 <= ord(c) < 0x2000)
        if letters and other > 0.35 * len(letters):
            return True
    guess = guess_language(words) if count >= 8 else None
    return guess is not None and guess != language and share_of_small_words(words, language) < SMALL_SHARE / 2
