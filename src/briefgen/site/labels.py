"""Where the labels of a map go: beside their dots, clear of each other at every width that the map may have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Anchor = Literal["start", "middle", "end"]


class Dot(NamedTuple):
    """A point to be labelled; x and y in percent of the map."""

    name: str
    number: int
    x: float
    y: float
    major: bool


class Label(NamedTuple):
    """Pixels from the dot to the text, and which end of the text stands there."""

    dx: float
    dy: float
    anchor: Anchor
    leader: bool = False
    """So far from its dot that a line should join them."""


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


SIZE, MAJOR_SIZE, NUMBER_SIZE = 13, 15, 12
"""Pixels, as in site.css."""
EM = 0.58
"""A letter's usual width for its size; a little more than any of the fonts has, so that labels never touch."""
DOT = 4.5
PLACES = (
    Label(8, 4.5, "start"),
    Label(-8, 4.5, "end"),
    Label(0, -10, "middle"),
    Label(0, 20, "middle"),
    Label(6, -6, "start"),
    Label(-6, -6, "end"),
    Label(6, 16, "start"),
    Label(-6, 16, "end"),
    Label(22, -16, "start", leader=True),
    Label(-22, -16, "end", leader=True),
    Label(22, 26, "start", leader=True),
    Label(-22, 26, "end", leader=True),
    Label(40, -30, "start", leader=True),
    Label(-40, -30, "end", leader=True),
    Label(40, 40, "start", leader=True),
    Label(-40, 40, "end", leader=True),
)
"""Tried in this order: right, left, above, below, the corners, then further off."""


def place_labels(
    dots: Sequence[Dot], widths: Sequence[int], lines: Sequence[tuple[float, float]] = ()
) -> list[Label | None]:
    """A label for each dot, the first dots choosing first; None where there is no room.

    A place counts only if it is free at every one of `widths`. Of the free ones the label takes that which covers least
    of `lines`, given as points in percent.
    """
    taken: dict[int, list[Box]] = {w: [_dot_box(dot, w) for dot in dots] for w in widths}
    found: list[Label | None] = []
    for dot in dots:
        free = [(i, label) for i, label in enumerate(PLACES) if _is_free(dot, label, taken)]
        best = min(free, key=lambda f: (f[1].leader, _covered(dot, f[1], widths[-1], lines), f[0]), default=None)
        found.append(best[1] if best else None)
        if best:
            for w in widths:
                taken[w].append(_label_box(dot, best[1], w))
    return found


def _is_free(dot: Dot, label: Label, taken: dict[int, list[Box]]) -> bool:
    for width, boxes in taken.items():
        box, own = _label_box(dot, label, width), _dot_box(dot, width)
        if box.left < 0 or box.right > width or box.top < 0 or box.bottom > width:
            return False
        if any(_overlap(box, other) for other in boxes if other != own):
            return False
    return True


def _covered(dot: Dot, label: Label, width: int, lines: Sequence[tuple[float, float]]) -> int:
    box = _label_box(dot, label, width)
    at = ((x * width / 100, y * width / 100) for x, y in lines)
    return sum(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in at)


def _label_box(dot: Dot, label: Label, width: int) -> Box:
    size = MAJOR_SIZE if dot.major else SIZE
    length = len(dot.name) * size * EM + (4 + len(str(dot.number)) * NUMBER_SIZE * EM if dot.number else 0)
    x, y = dot.x * width / 100 + label.dx, dot.y * width / 100 + label.dy
    left = {"start": x, "middle": x - length / 2, "end": x - length}[label.anchor]
    return Box(left, y - size * 0.8, left + length, y + size * 0.25)


def _dot_box(dot: Dot, width: int) -> Box:
    x, y = dot.x * width / 100, dot.y * width / 100
    return Box(x - DOT, y - DOT, x + DOT, y + DOT)


def _overlap(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom
