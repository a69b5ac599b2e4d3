"""The order in which a page is read: running heads set aside, columns one after the other, notes at the foot known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen.seeds.pdf_lines import RAISED, Line, Page
from briefgen.seeds.plain_text import PAGE_NUMBER, STOPS

EDGE, WIDE_EDGE = 0.11, 0.17
"""Heads and feet stand in this share of a page at its top and bottom; those that come again at the same height may
stand in the wider one."""
SMALL = 0.92
"""Against the size of the running text."""
COLUMN_SHARE, CROSSING_SHARE = 0.15, 0.2
"""Of a page's lines each column holds at least the one, and at most the other run across the stripe between two."""
HEAD_LINES = 12
"""Title and authors stand in the first lines."""
LONE = 1.9
"""Of its size: a line with so much white below it stands alone."""
COLUMN_LINES = 8
"""With fewer lines a page shows no columns of its own, but has those of the others."""
NOTE = re.compile(
    rf"(?:(?:\[?(\d{{1,3}})\]?[.)]?\s+|{RAISED[0]}([\divx]{{1,6}}){RAISED[1]}\s?)\S|[*†‡§{RAISED[0]}]|([ivx]{{1,5}})[.)]?\s+[A-ZÀ-Þ“\"])"
)
"""A note at the foot; the next has the next number."""
PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AP]M)?\b.{0,200}", re.IGNORECASE)
"""What a browser prints at a page's top: `11/25/31, 12:56 AM Slack water`."""
ADDRESS = re.compile(r"(?:https?|file)://\S+(?:\s\d+/\d+)?")
DIGITS = re.compile(r"\d+")
WORDS = re.compile(r"\w+")


def find_heads(pages: Sequence[Page], by_page: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Lines at the edge of a page that come again on others, numbers aside, and page numbers, get their kind."""
    shapes: Counter[str] = Counter()
    for page, lines in zip(pages, by_page, strict=True):
        shapes.update({_shape(line) for line in lines if _is_edge(line, page)})
    places = Counter((_shape(line), round(line.base)) for lines in by_page for line in lines)
    first = (
        {word for line in by_page[0][:HEAD_LINES] for word in WORDS.findall(line.words.casefold())}
        if by_page
        else set()
    )
    found = []
    for n, (page, lines) in enumerate(zip(pages, by_page, strict=True)):
        sure = {i for i, line in enumerate(lines) if _is_edge(line, page) and _is_head(line, shapes)}
        sure |= {
            i
            for i, line in enumerate(lines)
            if _is_edge(line, page, WIDE_EDGE) and places[_shape(line), round(line.base)] >= 2
        }
        # What a browser prints beside its date is the page's title.
        printed = [lines[i].base for i in sure if PRINTED.fullmatch(lines[i].words)]
        sure |= {i for i, line in enumerate(lines) if any(abs(line.base - base) < 1 for base in printed)}
        rest = [line for i, line in enumerate(lines) if i not in sure]
        lowest = max((line.base for line in rest), default=0.0)
        highest = min((line.base for line in rest), default=0.0)
        for i, line in enumerate(lines):
            if line.base in (lowest, highest) and PAGE_NUMBER.fullmatch(line.words):
                sure.add(i)
            elif n and abs(line.base - highest) < 1 and _is_edge(line, page, WIDE_EDGE) and _is_said(line, first):
                sure.add(i)
        found.append([replace(line, kind="head") if i in sure else line for i, line in enumerate(lines)])
    return found


def _is_said(line: Line, first: set[str]) -> bool:
    """Whether a line says again what the article's head says: its title, its authors."""
    words = _words(line)
    return 2 <= len(words) <= 14 and not line.words.endswith(STOPS) and all(word in first for word in words)


def _is_head(line: Line, shapes: Counter[str]) -> bool:
    words = line.words
    is_sign = PAGE_NUMBER.fullmatch(words) or PRINTED.fullmatch(words) or ADDRESS.fullmatch(words)
    return shapes[_shape(line)] >= 2 or bool(is_sign)


def _words(line: Line) -> list[str]:
    return WORDS.findall(line.words.casefold())


def _shape(line: Line) -> str:
    return DIGITS.sub("#", line.words.casefold())


def _is_edge(line: Line, page: Page, edge: float = EDGE) -> bool:
    return line.bottom < edge * page.height or line.top > (1 - edge) * page.height


def order_pages(pages: Sequence[Page], by_page: Sequence[Sequence[Line]]) -> list[Line]:
    """All lines in the order in which they are read."""
    running = [[line for line in lines if line.kind != "head"] for lines in by_page]
    own = [_find_gutters(lines, 0.0, page.width) for page, lines in zip(pages, running, strict=True)]
    known = next((gutters for gutters in own if gutters), ())
    ordered: list[Line] = []
    for page, lines, gutters, all_lines in zip(pages, running, own, by_page, strict=True):
        heads = sorted((line for line in all_lines if line.kind == "head"), key=lambda line: line.top)
        ordered += heads
        if not gutters and known and _fits(lines, known):
            gutters = known
        ordered += _order(page, lines, gutters)
    return ordered


def _find_gutters(lines: Sequence[Line], left: float, right: float) -> tuple[float, ...]:
    """The middles of the white stripes between columns; none where there is one column."""
    if len(lines) < COLUMN_LINES or right - left < 100:
        return ()
    least, most = COLUMN_SHARE * len(lines), CROSSING_SHARE * len(lines)
    best: tuple[int, int, float] | None = None
    for step in range(15, 86):
        x = left + (right - left) * step / 100
        before = sum(1 for line in lines if line.right <= x + 1)
        after = sum(1 for line in lines if line.left >= x - 1)
        crossing = len(lines) - before - after
        if crossing <= most and min(before, after) >= least and (best is None or (crossing, abs(step - 50)) < best[:2]):
            best = (crossing, abs(step - 50), x)
    if best is None:
        return ()
    x = best[2]
    one, other = [line for line in lines if line.right <= x + 1], [line for line in lines if line.left >= x - 1]
    if not (_is_column(one) and _is_column(other)):
        return ()
    return (*_find_gutters(one, left, x), x, *_find_gutters(other, x, right))


def _is_column(lines: Sequence[Line]) -> bool:
    """Whether lines are prose set in a column rather than cells or numbers in a margin."""
    return sum(line.words.count(" ") for line in lines) >= 2 * len(lines)


def _fits(lines: Sequence[Line], gutters: Sequence[float]) -> bool:
    crossing = sum(1 for line in lines if any(line.left < x - 1 and line.right > x + 1 for x in gutters))
    return crossing <= 0.5 * len(lines) and any(line.right <= gutters[0] + 1 for line in lines)


def _order(page: Page, lines: Sequence[Line], gutters: Sequence[float]) -> list[Line]:
    """Bands between lines of full width, in each the left column before the right."""
    if not gutters:
        # A file is nearly always in order already; but a line at the very top may have been drawn last.
        above = [line for line in lines if line.bottom < EDGE * page.height]
        return [*sorted(above, key=lambda line: line.top), *(line for line in lines if line not in above)]
    ordered: list[Line] = []
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    in_order = sorted(lines, key=lambda line: line.base)
    across = _find_across(in_order, gutters)
    for line in in_order:
        # What stands beside a line of full width belongs to it.
        if any(abs(line.base - base) < 0.3 * line.size for base in across):
            ordered += _read_band(columns)
            columns = [[] for _ in columns]
            ordered.append(line)
        else:
            n = sum(1 for x in gutters if line.left >= x - 1)
            columns[n].append(replace(line, column=n + 1))
    return [*ordered, *_read_band(columns)]


def _find_across(lines: Sequence[Line], gutters: Sequence[float]) -> list[float]:
    """The heights of lines of full width, with the short last line of what is set in their size and no other."""
    usual = Counter(line.size for line in lines).most_common(1)[0][0]
    found: list[float] = []
    last: Line | None = None
    for line in lines:
        is_across = any(line.left < x - 1 and line.right > x + 1 for x in gutters)
        goes_on = (
            last is not None
            and abs(line.size - last.size) < 0.1
            and abs(line.size - usual) > 0.05 * usual
            and line.base - last.base <= 1.7 * line.size
        )
        if is_across or goes_on:
            found.append(line.base)
            last = line
        elif last is not None and line.base - last.base > 0.3 * line.size:
            last = None
    return found


def _read_band(columns: Sequence[list[Line]]) -> list[Line]:
    """One column after the other; lone lines side by side over them are of the head, and stand before all."""
    top: list[Line] = []
    rest = [list(column) for column in columns]
    while any(rest):
        first = min((column[0] for column in rest if column), key=lambda line: line.base)
        level = [column for column in rest if column and column[0].base - first.base < 0.5 * first.size]
        lower = [
            line.base
            for column in rest
            for line in column[: 2 if column in level else 1]
            if line not in [c[0] for c in level]
        ]
        if len(level) < 2 or not lower or min(lower) - first.base < LONE * first.size:
            break
        top += [replace(column[0], column=0) for column in level]
        for column in level:
            column.pop(0)
    return [*top, *(line for column in rest for line in column)]


def find_feet(lines: Sequence[Line], body: float) -> list[Line]:
    """Small lines at the end of a column, from the first that begins with a note's sign, or goes on with a note."""
    marked = list(lines)
    open_note = False
    start = 0
    while start < len(marked):
        end = start
        place = marked[start].page, marked[start].column
        while end < len(marked) and (marked[end].page, marked[end].column) == place:
            end += 1
        first = end
        while first > start and (marked[first - 1].size <= SMALL * body or marked[first - 1].kind == "head"):
            first -= 1
        run = [i for i in range(first, end) if marked[i].kind == ""]
        begin = run[:1] if open_note else [i for i in run if NOTE.match(marked[i].words)][:1]
        if begin and first > start:
            feet = [i for i in run if i >= begin[0]]
            for i in feet:
                marked[i] = replace(marked[i], kind="foot")
            open_note = not marked[feet[-1]].words.endswith(STOPS)
        start = end
    return marked
