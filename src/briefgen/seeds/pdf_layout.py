"""From pieces of text on pages to paragraphs: lines, columns, running heads, hyphens, sizes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.seeds.plain_text import ITEM, PAGE_NUMBER, STOPS
from briefgen.seeds.sheet import Hint, Sheet, Stretch

EDGE = 0.11
"""Heads and feet stand in this share of a page at its top and bottom."""
LARGE, SMALL = 1.12, 0.92
"""Against the size of the running text."""
SPACE = 0.2
"""Of a size; pieces further apart are two words."""
RAISED = 0.8
"""A mark is smaller than this share of its line."""
GAP = 1.45
"""Paragraphs are parted by more than this many line heights."""
INDENT = 0.7
"""Of a line's height."""
SHORT = 0.85
"""A last line ends before this share of its column."""
COLUMN_SHARE = 0.25
"""On a page with columns, each holds at least this share of the lines."""
NOTE = re.compile(r"\[?(\d{1,3})\]?[.)]?\s+\S")
"""A note at the foot; the next has the next number."""
DIGITS = re.compile(r"\d+")


class Piece(NamedTuple):
    """A run of text; the page's top left is 0, 0."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    size: float


class Page(NamedTuple):
    width: float
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side, put together."""

    page: int
    column: int
    left: float
    top: float
    right: float
    bottom: float
    words: str
    size: float


def make_sheet(pages: Sequence[Page]) -> Sheet:
    """Put the text of the pages together in reading order."""
    by_page = [_make_lines(page, n) for n, page in enumerate(pages)]
    heads = _find_heads(pages, by_page)
    lines = [line for n, page in enumerate(pages) for line in _order(page, by_page[n], heads)]
    sizes = Counter(round(line.size, 1) for line in lines for _ in range(len(line.words)) if line not in heads)
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    known = Counter(re.findall(r"\w+-\w+", " ".join(line.words for line in lines)))
    texts: list[str] = []
    stretches: list[Stretch] = []
    offset = 0
    largest = max((line.size for line in lines if line.page == 0 and line not in heads), default=0.0)
    for paragraph in _split_paragraphs(lines, heads, body):
        words = _join(paragraph, known)
        if not words:
            continue
        hint = _hint(paragraph, heads, body, largest)
        texts.append(words)
        stretches.append(Stretch(Span(offset, offset + len(words)), hint))
        offset += len(words) + 2
    return Sheet("\n\n".join(texts), tuple(stretches), "pdf")


def _make_lines(page: Page, number: int) -> list[Line]:
    """Join pieces that stand side by side; a small raised number among them is a mark."""
    lines: list[list[Piece]] = []
    for piece in page.pieces:
        last = lines[-1] if lines else None
        if last and _is_beside(last, piece, page.width):
            last.append(piece)
        else:
            lines.append([piece])
    return [_make_line(pieces, number) for pieces in lines]


def _is_beside(line: list[Piece], piece: Piece, width: float) -> bool:
    last = line[-1]
    size = max(p.size for p in line)
    overlap = min(last.bottom, piece.bottom) - max(last.top, piece.top)
    smaller = min(last.bottom - last.top, piece.bottom - piece.top)
    return overlap > 0.3 * smaller and -0.5 * size <= piece.left - last.right <= max(1.2 * size, 0.02 * width)


def _make_line(pieces: list[Piece], number: int) -> Line:
    size = max(p.size for p in pieces)
    words = ""
    right = pieces[0].left
    for piece in pieces:
        text = piece.text
        if words.strip() and text.strip().isdigit() and len(text.strip()) <= 3 and piece.size < RAISED * size:
            text = f"[{text.strip()}]" + (" " if text.endswith(" ") else "")
            words = words.rstrip()
        elif words and piece.left - right > SPACE * size and not words.endswith(" "):
            words += " "
        words += text
        right = piece.right
    left, top = min(p.left for p in pieces), min(p.top for p in pieces)
    bottom = max(p.bottom for p in pieces)
    return Line(number, 0, left, top, max(p.right for p in pieces), bottom, " ".join(words.split()), size)


def _find_heads(pages: Sequence[Page], by_page: Sequence[Sequence[Line]]) -> set[Line]:
    """Lines at the edge of a page that come again on others, numbers aside, and page numbers."""
    edges = [line for n, page in enumerate(pages) for line in by_page[n] if _is_edge(line, page)]
    shapes = Counter(DIGITS.sub("#", line.words.casefold()) for line in edges)
    heads = {line for line in edges if len(pages) > 1 and shapes[DIGITS.sub("#", line.words.casefold())] >= 2}
    return heads | {line for line in edges if PAGE_NUMBER.fullmatch(line.words)}


def _is_edge(line: Line, page: Page) -> bool:
    return line.bottom < EDGE * page.height or line.top > (1 - EDGE) * page.height


def _order(page: Page, lines: Sequence[Line], heads: set[Line]) -> list[Line]:
    """Reading order: bands between lines of full width, in each the left column before the right."""
    running = [line for line in lines if line not in heads]
    # A line at the very top may have been drawn last.
    above = [line for line in running if line.bottom < EDGE * page.height]
    running = [*sorted(above, key=lambda line: line.top), *(line for line in running if line not in above)]
    gutter = _find_gutter(page, running)
    if gutter is None:
        return [*sorted((line for line in lines if line in heads), key=lambda line: line.top), *running]
    # Within a column a file is nearly always in order already; sorting by height would trip over raised marks.
    ordered: list[Line] = sorted((line for line in lines if line in heads), key=lambda line: line.top)
    left: list[Line] = []
    right: list[Line] = []
    for line in running:
        if line.right <= gutter:
            left.append(replace(line, column=1))
        elif line.left >= gutter:
            right.append(replace(line, column=2))
        else:
            ordered += [*left, *right, line]
            left, right = [], []
    return [*ordered, *left, *right]


def _find_gutter(page: Page, lines: Sequence[Line]) -> float | None:
    """The middle of the white stripe between two columns, or None where there is one column."""
    if len(lines) < 8:
        return None
    best: tuple[int, float] | None = None
    for step in range(40, 61):
        x = page.width * step / 100
        crossing = sum(1 for line in lines if line.left < x < line.right)
        key = (crossing, abs(step - 50))
        if best is None or key < best:
            best = key
            gutter = x
    left = sum(1 for line in lines if line.right <= gutter)
    right = sum(1 for line in lines if line.left >= gutter)
    least = COLUMN_SHARE * len(lines)
    return gutter if left >= least and right >= least else None


def _split_paragraphs(lines: Sequence[Line], heads: set[Line], body: float) -> Iterator[list[Line]]:
    """Cut the lines into paragraphs; one that a page or column break cuts is put together again."""
    current: list[Line] = []
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        left, right = edges.get((line.page, line.column), (line.left, line.right))
        if line not in heads and abs(line.size - body) < 0.15 * body:
            edges[line.page, line.column] = (min(left, line.left), max(right, line.right))
    waiting: list[list[Line]] = []
    for line in lines:
        if line in heads:
            waiting.append([line])
            continue
        if current and _starts_paragraph(current, line, edges):
            yield current
            yield from waiting
            current, waiting = [], []
        elif not current:
            yield from waiting
            waiting = []
        current.append(line)
    if current:
        yield current
    yield from waiting


def _starts_paragraph(current: list[Line], line: Line, edges: dict[tuple[int, int], tuple[float, float]]) -> bool:
    last = current[-1]
    if abs(line.size - last.size) > 0.08 * last.size:
        return True
    if (
        (note := NOTE.match(line.words))
        and (first := NOTE.match(current[0].words))
        and int(note[1]) == int(first[1]) + 1
    ):
        return True
    if ITEM.match(line.words) and (last.words.endswith(STOPS) or ITEM.match(current[0].words)):
        return True
    if (line.page, line.column) != (last.page, last.column) or line.top < last.top:
        return last.words.endswith(STOPS) and not line.words[:1].islower()
    left, right = edges.get((line.page, line.column), (line.left, line.right))
    spacing = line.top - last.top
    usual = median(
        [b.top - a.top for a, b in zip(current, current[1:], strict=False) if b.top > a.top] or [1.3 * line.size]
    )
    if spacing > GAP * usual or spacing > 2.2 * line.size:
        return True
    width = right - left
    if (
        line.left - left > INDENT * line.size
        and last.left - left <= INDENT * line.size
        and line.left - last.left > INDENT * line.size
    ):
        return last.words.endswith(STOPS) or last.right < left + SHORT * width
    return last.words.endswith(STOPS) and last.right < left + SHORT * width and not line.words[:1].islower()


def _join(lines: Sequence[Line], known: Counter[str]) -> str:
    """The words of lines on one line; a hyphen at an end goes, unless the word has it elsewhere too."""
    words = ""
    for line in lines:
        if not words:
            words = line.words
            continue
        head, tail = re.search(r"(\w*)-$", words), re.match(r"\w+", line.words)
        if head and tail and tail[0][0].islower() and head[1]:
            whole = f"{head[1]}-{tail[0]}"
            words = (words if known[whole] else words[:-1]) + line.words
        else:
            words += " " + line.words
    return words.strip()


def _hint(lines: Sequence[Line], heads: set[Line], body: float, largest: float) -> Hint:
    size = median(line.size for line in lines)
    if lines[0] in heads:
        return "head"
    count = sum(len(line.words.split()) for line in lines)
    if size >= LARGE * body and count <= 30:
        is_title = lines[0].page == 0 and size >= 0.98 * largest and largest >= 1.25 * body
        return "title" if is_title else "heading"
    if size <= SMALL * body and ITEM.match(lines[0].words) and lines[0].words[:1] in "0123456789[*†(":
        return "note"
    return "list" if ITEM.match(lines[0].words) else ""
