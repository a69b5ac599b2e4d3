"""Offset to line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

NEWLINE = re.compile(r"[\n\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
"""All that ends a line for a reader; a form feed ends a page too."""


class Place(NamedTuple):
    """Both counted from 1; the column in code points."""

    line: int
    column: int


def find_line_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the lines of a text begin; the first is 0."""
    return (0, *(m.end() for m in NEWLINE.finditer(text)))


def find_place(starts: tuple[int, ...], offset: int) -> Place:
    """Turn an offset into line and column; `starts` comes from `find_line_starts`."""
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)
