"""Plain text to stretches: one line is a paragraph, unless the file is hard-wrapped; then lines are rejoined."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.seeds.sheet import Hint, Sheet, Stretch
from briefgen.text.lines import find_line_starts

STOPS = (".", "!", "?", ":", "…", "。", '."', ".”", ".’", ".)", "!”", "?”", "”", '"', ";")
ITEM = re.compile(r"[•·▪◦●■*–—-]\s|\(?\d{1,3}[.)\]]\s|\[\d{1,3}\]|\(?[a-z][.)]\s|[¹²³⁰-⁹*†‡]")
HANGING_ENTRY = re.compile(
    r"""
    [^\W\d_a-zа-я][^\n]{2,150}? [.,(]\s?(?:1[5-9]|20)\d\d[a-h]?[).,:]
  | [^\W\d_a-zа-я][\w'’-]{1,30},\s[^\W\d_a-zа-я][\w.'’-]{0,30}(?:\s[A-Z]\.)?
    (?: ,?\s(?:and|et\sal)\b[^.\n]{0,60} )? \.\s["“A-ZА-Я]
  | [—–_-]{2,}[.,]?\s
    """,
    re.VERBOSE,
)
"""A line that can begin an entry: Halloran, Pia. 2009. · Skerry Cooperative (2031) · Moe, Tor, and Odd Brekke. The"""
CAPTION_CREDIT = re.compile(
    r"(?:photo|image|picture|credit|source|map|chart|graphic)s?\s?(?:by|:|credit)", re.IGNORECASE
)
PAGE_NUMBER = re.compile(r"(?:[-–—|]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?(?:\s?[-–—|])?", re.IGNORECASE)
FOLIO = re.compile(r"\d{1,4}(?:\s{4,}|\t+)\S.{2,80}|\S.{2,80}?(?:\s{4,}|\t+)\d{1,4}")
"""A page's number at the edge and the running head beside it."""
DIGITS = re.compile(r"\d+")

WRAP_MIN, WRAP_MAX = 45, 110
"""A wrapped line is rarely shorter or longer, in code points."""
WRAPPED_SHARE = 0.4
"""From this share of lines that run on into the next, a file counts as hard-wrapped."""


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    gap: int
    """Blank lines before it."""
    page: bool
    """Whether a page ends before it."""
    words: str


def read_plain_text(text: str) -> Sheet:
    """Cut a plain text into stretches."""
    lines = split_lines(text)
    heads = find_running_heads(lines)
    width = find_wrap_width([line for i, line in enumerate(lines) if i not in heads])
    return Sheet(text, tuple(_join(lines, heads, width)))


def split_lines(text: str) -> list[Line]:
    """Cut a text into its lines, leaving out blank ones."""
    lines: list[Line] = []
    starts = (*find_line_starts(text), len(text))
    gap, page = 0, False
    for start, end in zip(starts, starts[1:], strict=False):
        words = text[start:end].strip()
        page = page or (start > 0 and text[start - 1] == "\f")
        if not words:
            gap += 1
            continue
        indent = len(text[start:end]) - len(text[start:end].lstrip())
        lines.append(Line(start + indent, start + indent + len(words), indent, gap, page, words))
        gap, page = 0, False
    return lines


def find_wrap_width(lines: list[Line]) -> int:
    """The width at which a file is hard-wrapped; 0 where it is not."""
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if b.gap == 0 and len(a.words) >= WRAP_MIN]
    if len(pairs) < 4:
        return 0
    longest = sorted(len(line.words) for line in lines)
    width = longest[int(len(longest) * 0.9)]
    runs_on = sum(1 for a, b in pairs if b.words[0].islower() or not a.words.endswith(STOPS))
    return width if width <= WRAP_MAX and runs_on >= WRAPPED_SHARE * len(pairs) else 0


def find_running_heads(lines: list[Line]) -> set[int]:
    """Lines that come again page after page, digits aside, and bare page numbers among them.

    A head stands alone between blank lines or at a page's edge; it comes at least three times, or at least
    twice where the file has page breaks.
    """
    lone = [
        i
        for i, line in enumerate(lines)
        if len(line.words) <= 100
        and (line.gap or line.page or i + 1 == len(lines) or lines[i + 1].gap or lines[i + 1].page)
    ]
    shapes = Counter(_shape(lines[i].words) for i in lone)
    pages = any(line.page for line in lines)
    heads = {i for i in lone if shapes[_shape(lines[i].words)] >= (2 if pages else 3) and _is_headlike(lines[i].words)}
    heads |= {i for i in lone if FOLIO.fullmatch(lines[i].words)}
    # A head of two lines: the second goes with the first wherever that stands.
    heads |= {i for i in lone if {i - 1, i + 1} & heads and shapes[_shape(lines[i].words)] >= 2}
    numbers = [i for i in lone if PAGE_NUMBER.fullmatch(lines[i].words)]
    if len(numbers) >= 2 and (heads or pages or _ascends([lines[i].words for i in numbers])):
        heads.update(numbers)
    return heads


def _shape(words: str) -> str:
    return DIGITS.sub("#", " ".join(words.split()).casefold())


def _is_headlike(words: str) -> bool:
    return bool(DIGITS.search(words)) and any(c.isalpha() for c in words) and not words.endswith((".", ",", ";"))


def _ascends(words: list[str]) -> bool:
    numbers = [int(m[0]) for w in words if (m := DIGITS.search(w))]
    return all(a < b <= a + 3 for a, b in zip(numbers, numbers[1:], strict=False))


def _join(lines: list[Line], heads: set[int], width: int) -> list[Stretch]:
    stretches: list[Stretch] = []
    current: list[Line] = []

    def close(hint: Hint = "") -> None:
        if current:
            stretches.append(Stretch(Span(current[0].start, current[-1].end), hint))
            current.clear()

    for i, line in enumerate(lines):
        if i in heads:
            close()
            current.append(line)
            close("head")
            continue
        if current and not _continues(current, line, width):
            close("list" if ITEM.match(current[0].words) else "")
        current.append(line)
    close("list" if current and ITEM.match(current[0].words) else "")
    return stretches


def _continues(current: list[Line], line: Line, width: int) -> bool:
    """Whether a line goes on with the paragraph before it."""
    last = current[-1]
    if line.gap or line.page or ITEM.match(line.words):
        return False
    if CAPTION_CREDIT.match(current[0].words) and len(line.words) < 80 and not line.words.endswith("."):
        return True
    if HANGING_ENTRY.match(current[0].words):
        # Of a reference list the first line hangs out, and the rest of the entry is set in.
        if line.indent > current[0].indent:
            return True
        hangs = any(before.indent > current[0].indent for before in current[1:])
        is_over = last.words.endswith(STOPS) or "://" in last.words.split()[-1]
        if hangs or (HANGING_ENTRY.match(line.words) and is_over):
            return False
    if not width:
        return len(last.words) >= WRAP_MIN and not last.words.endswith(STOPS) and line.words[0].islower()
    if last.words.isupper() and line.words.isupper() and len(line.words) > 8:
        return not last.words.endswith(".")
    if line.indent > last.indent + 1 and line.indent > current[0].indent:
        return bool(ITEM.match(current[0].words))
    is_full = len(last.words) >= 0.7 * width
    return is_full or line.words[0].islower() or (last.words[-1] in ",-–—" and len(last.words) > 20)


def unwrap(text: str) -> str:
    """The words of a stretch on one line."""
    return " ".join(text.split())
