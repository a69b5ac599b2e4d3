"""Marks that a merge of version control left in a file: said once for each, and our side is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.content.yaml_values import Source
from briefgen.diagnostics import Diagnostic

MARK = re.compile(r"^(?:<{7} |\|{7} |={7}\r?$|>{7} )", re.MULTILINE)


class Conflict(NamedTuple):
    """Offsets of the mark that opens it, of the one that ends our side, and of the end of the last mark's line."""

    start: int
    middle: int
    end: int


def find_conflicts(text: str) -> Iterator[Conflict]:
    """Only what is opened, parted and closed is one: a row of equals signs alone is a heading of Markdown."""
    start = middle = -1
    for m in MARK.finditer(text):
        sign = m[0][0]
        if sign == "<":
            start, middle = m.start(), -1
        elif sign == ">" and start >= 0 and middle >= 0:
            yield Conflict(start, middle, _line_end(text, m.start()))
            start = middle = -1
        elif sign in "|=" and start >= 0 and middle < 0:
            middle = m.start()


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def hide_conflicts(source: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The source with marks and their side blanked out, every other letter in its place, and a fault for each."""
    found: list[Diagnostic] = []
    pieces: list[str] = []
    at = 0
    for conflict in find_conflicts(source.text):
        first = _line_end(source.text, conflict.start)
        place = source.place(conflict.start, first)
        line = source.place(conflict.end - 1).line
        hint = f"keep what is right of the lines down to {line}, and take the marks <<<<<<<, ======= and >>>>>>> out"
        found.append(Diagnostic("conflict-marks", "a merge left both of its sides here", place, hint=hint))
        for start, end in ((conflict.start, first), (conflict.middle, conflict.end)):
            pieces += source.text[at:start], re.sub(r"[^\r\n]", " ", source.text[start:end])
            at = end
    if not found:
        return source, ()
    return Source(source.path, "".join([*pieces, source.text[at:]]), source.starts), tuple(found)
