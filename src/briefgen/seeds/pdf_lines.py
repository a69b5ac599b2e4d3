"""From pieces of text on a page to its lines: pieces side by side, raised marks, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

SPACE = 0.2
"""Of a size; pieces further apart are two words."""
SMALLER, HIGHER = 0.8, 0.15
"""A raised mark is smaller than this share of its line, and stands higher by that share of its size."""
POWER = re.compile(r"(?:^|[\s\d])(?:[kcmd]?m|ft|mi)$")  # 12 km²
OTHER_SIGN = re.compile(r"[*†‡§]{1,3}|x{0,3}(?:i{1,3}|i?v|vi{1,3}|i?x)")
"""A raised sign that is no figure: a star, a dagger, a numeral such as iv."""
RAISED = ("\ue000", "\ue001")
"""Around a raised mark, until the whole text is seen."""
BESIDE = 2.0
"""Of a size; what is further apart stands on lines of its own: in two columns, or in two cells."""
WIDE = 1.1
"""Of a size: words further apart may be two cells."""
CELL_WORDS, CELL_SPACES = 6, 2
"""Words of a cell, and spaces of one on average."""
CELLS = 3
"""A row of a table has as many short cells; one beside another row may have fewer."""
STRETCH, STRETCHED = 1.8, 3.5
"""The widest space of a stretched line against its narrowest, and against its size."""
ALIGNED = 3.0
"""Points."""
NEAR_ROW = 2.6
"""Of a line's height: rows of one table are no further apart."""


class Piece(NamedTuple):
    """A run of text; the page's top left is 0, 0."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    size: float
    base: float
    """Where the letters stand; at the bottom where the file does not say."""
    raised: bool = False


class Page(NamedTuple):
    width: float
    height: float
    pieces: tuple[Piece, ...]
    links: tuple[tuple[str, str], ...] = ()
    """Words and the address behind them."""


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side, put together."""

    page: int
    column: int
    left: float
    top: float
    right: float
    bottom: float
    base: float
    words: str
    size: float
    cells: tuple[tuple[float, float, str], ...] = ()
    """Left, right and words of what wide gaps part."""
    kind: Literal["", "head", "row", "foot"] = ""
    """Running text, a running head or foot, a row of a table, a note at the foot of a page."""


def make_lines(page: Page, number: int) -> list[Line]:
    """Join pieces that stand side by side; a small raised number among them is a mark."""
    lines: list[list[Piece]] = []
    for piece in page.pieces:
        last = lines[-1] if lines else None
        if last and _is_beside(last, piece, page.width):
            last.append(piece)
        else:
            lines.append([piece])
    return join_rows([_make_line(pieces, number) for pieces in lines])


def _is_beside(line: Sequence[Piece], piece: Piece, width: float) -> bool:
    last = line[-1]
    size = max(p.size for p in line[-20:])
    overlap = min(last.bottom, piece.bottom) - max(last.top, piece.top)
    smaller = min(last.bottom - last.top, piece.bottom - piece.top)
    return overlap > 0.3 * smaller and -0.5 * size <= piece.left - last.right <= max(BESIDE * size, 0.02 * width)


def _make_line(pieces: Sequence[Piece], number: int) -> Line:
    size = max(p.size for p in pieces)
    base = next(p.base for p in pieces if p.size == size)
    words = ""
    cells: list[tuple[float, float, str]] = []
    left = right = pieces[0].left
    begin = 0
    for piece in pieces:
        text = piece.text
        if piece.left - right > WIDE * size:
            cells.append((left, right, " ".join(words[begin:].split())))
            left, begin = piece.left, len(words)
        if _is_mark(piece, words, size, base):
            words = words.rstrip()
            text = f"{RAISED[0]}{text.strip()}{RAISED[1]}" + (" " if text.endswith(" ") or not words else "")
        elif words and piece.left - right > SPACE * size and not words.endswith(" "):
            words += " "
        words += text
        right = piece.right
    cells.append((left, right, " ".join(words[begin:].split())))
    top, bottom = min(p.top for p in pieces), max(p.bottom for p in pieces)
    right = max(p.right for p in pieces)
    return Line(number, 0, pieces[0].left, top, right, bottom, base, " ".join(words.split()), size, tuple(cells))


def _is_mark(piece: Piece, before: str, size: float, base: float) -> bool:
    sign = piece.text.strip()
    if not (sign.isdigit() and len(sign) <= 3) and not OTHER_SIGN.fullmatch(sign):
        return False
    is_high = piece.raised or (piece.size < SMALLER * size and base - piece.base > HIGHER * piece.size)
    return is_high and not (sign in "23" and POWER.search(before[-6:]))


def join_rows(lines: Sequence[Line]) -> list[Line]:
    """Cells on one base are one row, where another row has its cells under them."""
    groups = list(_group(lines))
    cells = [[cell for line in group for cell in line.cells] for group in groups]
    short = [_are_cells(row, group[0].size) for row, group in zip(cells, groups, strict=True)]
    is_row = [False] * len(groups)
    for i in range(1, len(groups)):
        a, b = groups[i - 1][0], groups[i][0]
        near = abs(b.base - a.base) <= NEAR_ROW * max(a.size, b.size)
        many = max(len(cells[i - 1]), len(cells[i])) >= CELLS
        if near and many and short[i - 1] and short[i] and _are_aligned(cells[i - 1], cells[i]):
            is_row[i - 1] = is_row[i] = True
    joined: list[Line] = []
    for group, row, is_one in zip(groups, cells, is_row, strict=True):
        if is_one:
            top, bottom = min(line.top for line in group), max(line.bottom for line in group)
            words = " | ".join(cell[2] for cell in row)
            joined.append(replace(group[0], right=group[-1].right, top=top, bottom=bottom, words=words, kind="row"))
        else:
            joined.extend(group)
    return joined


def _are_cells(row: Sequence[tuple[float, float, str]], size: float) -> bool:
    """Whether words with wide gaps are cells of a table, not lines of narrow columns, nor one stretched line."""
    spaces = [cell[2].count(" ") for cell in row]
    is_short = len(row) >= 2 and max(spaces) < CELL_WORDS and sum(spaces) <= CELL_SPACES * len(row)
    return is_short and not _is_stretched(row, size)


def _is_stretched(row: Sequence[tuple[float, float, str]], size: float) -> bool:
    """Whether these are the words of a line set to the width of its column, all spaces alike, and no cells."""
    gaps = [after[0] - before[1] for before, after in zip(row, row[1:], strict=False)]
    numbers = sum(1 for cell in row[1:] if any(c.isdigit() for c in cell[2]) or len(cell[2]) == 1)
    return max(gaps) <= min(STRETCH * min(gaps), STRETCHED * size) and 2 * numbers <= len(row) - 1


def _are_aligned(a: Sequence[tuple[float, float, str]], b: Sequence[tuple[float, float, str]]) -> bool:
    """Whether cells but the first stand under one another: by their left edges, their right ones or their middles."""
    few, many = sorted((a[1:], b[1:]), key=len)
    under = sum(
        1
        for left, right, _ in few
        if any(min(abs(left - x), abs(right - y), abs(left + right - x - y) / 2) < ALIGNED for x, y, _ in many)
    )
    return 2 * under >= len(few) and under > 0


def _group(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines that follow one another from left to right on one base."""
    group: list[Line] = []
    for line in lines:
        if group and abs(line.base - group[-1].base) < 0.3 * line.size and line.left > group[-1].right:
            group.append(line)
        else:
            if group:
                yield group
            group = [line]
    if group:
        yield group
