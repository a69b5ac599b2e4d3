"""Charts as numbers: where each mark stands, so that templates only draw. A scale begins at zero or says so.

Positions named x are in percent of the width where a chart has the width of its column, and in units of its own frame
where it has one (`FRAME`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from briefgen.site.amounts import short_amount, short_thousands, show_number
from briefgen.site.labels import Anchor
from briefgen.site.words import make_catalogue

FRAME = (260, 120)
"""Width and height of the frame of a slope and of squares; `site.css` gives it its size."""
BASE, RISE = 94, 66
"""Where the axis lies in the frame, and how far above it the largest value stands."""
LEFT, RIGHT = 30, 230


class Tick(NamedTuple):
    x: float
    words: str
    anchor: Anchor = "middle"
    minor: bool = False
    """Left out where there is little room."""


class SlopePoint(NamedTuple):
    x: float
    y: float
    value: str
    when: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Slope:
    """Values of one measure over time, joined."""

    points: tuple[SlopePoint, ...]
    line: str
    area: str
    words: str
    """The numbers as a sentence, for those who do not see it."""


@dataclass(frozen=True, slots=True)
class Squares:
    """A share of a hundred squares."""

    filled: int
    value: str
    x: float
    """Of the value's middle."""
    words: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The scale of a column of dots."""

    ticks: tuple[Tick, ...]
    low: float
    high: float
    logarithmic: bool
    words: str


class ScaleMark(NamedTuple):
    """A side of a disagreement on its scale: a ring, and the articles above it on lines of their own."""

    x: float
    names: tuple[tuple[str, int], ...]
    """Words and their height in pixels from the top."""
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Scale:
    """The sides of a disagreement whose answers are numbers."""

    marks: tuple[ScaleMark, ...]
    ticks: tuple[Tick, ...]
    axis: int
    """Height of the axis, in pixels from the top."""
    height: int
    words: str


class YearDot(NamedTuple):
    x: float
    y: float
    differs: bool


@dataclass(frozen=True, slots=True)
class Years:
    """A dot for each event, heaped up by year."""

    dots: tuple[YearDot, ...]
    ticks: tuple[Tick, ...]
    height: float
    each: int
    """Events to a dot: more than one where the heaps would grow too high."""
    earlier: int
    """Events before the first year that is drawn."""
    words: str


def make_slope(values: Sequence[tuple[float, str, Decimal, str]], language: str = "en") -> Slope:
    """Draw two values or more: time as a number, time in words, value, unit."""
    times = [time for time, _, _, _ in values]
    top = max(value for _, _, value, _ in values)
    points = []
    for time, when, value, unit in values:
        x = round(LEFT + (RIGHT - LEFT) * (time - times[0]) / (times[-1] - times[0]), 1)
        y = round(BASE - float(value / top if top else 0) * RISE, 1)
        anchor: Anchor = "middle" if LEFT + 20 < x < RIGHT - 20 else "start" if x < RIGHT - 20 else "end"
        points.append(SlopePoint(x, y, short_amount(value, unit, language), when, anchor))
    line = "L".join(f"{p.x:g} {p.y:g}" for p in points)
    say = make_catalogue(language).say
    words = ", ".join(say("%(value)s in %(when)s") % {"value": p.value, "when": p.when} for p in points)
    return Slope(tuple(points), f"M{line}", f"M{LEFT} {BASE}L{line}V{BASE}z", words)


def make_squares(value: Decimal, measure: str, language: str = "en") -> Squares:
    """Draw a share between 0 and 100 percent, five squares high."""
    filled = int(value.to_integral_value())
    words = short_amount(value, "percent", language)
    return Squares(filled, words, round(max(12.0, 5 + filled / 5 * 12.6 / 2), 1), f"{measure}: {words}")


def make_log_axis(values: Iterable[Decimal], language: str = "en") -> Axis:
    """Powers of ten around some values above zero; each step is ten times the one before."""
    powers = [math.log10(value) for value in values if value > 0]
    low, high = math.floor(min(powers)), math.ceil(max(powers))
    if low == high:
        low, high = low - 1, high + 1
    step = math.ceil((high - low) / 6)
    shown = range(low, high + 1, step)
    ticks = tuple(
        Tick(
            _percent(p, low, high),
            short_thousands(Decimal(10) ** p, language),
            _anchor(p, low, high),
            minor=len(shown) > 5 and bool(i % 2),
        )
        for i, p in enumerate(shown)
    )
    words = make_catalogue(language).say(
        "Scale from %(first)s to %(last)s; each step is %(times)s times the one before"
    ) % {"first": ticks[0].words, "last": ticks[-1].words, "times": show_number(10**step, language)}
    return Axis(ticks, low, high, True, words)


def make_axis(values: Iterable[Decimal], unit: str, language: str = "en") -> Axis:
    """A scale from zero to a round number that holds all values."""
    top = float(max(values))
    step = round_step(top, 4) if top > 0 else 1.0
    high = math.ceil(top / step - 1e-9) * step or step
    shown = [step * i for i in range(round(high / step) + 1)]
    ticks = tuple(
        Tick(_percent(v, 0, high), short_amount(_decimal(v), unit, language), _anchor(v, 0, high)) for v in shown
    )
    ends = {"first": ticks[0].words, "last": ticks[-1].words}
    return Axis(ticks, 0.0, high, False, make_catalogue(language).say("Scale from %(first)s to %(last)s") % ends)


def place_on(axis: Axis, value: Decimal) -> float | None:
    """Where a value stands on an axis, in percent; None where it has no place there."""
    if axis.logarithmic and value <= 0:
        return None
    number = math.log10(value) if axis.logarithmic else float(value)
    return _percent(number, axis.low, axis.high) if axis.low <= number <= axis.high else None


LINE, RING = 18, 20
"""Pixels: from a name to the next, and from the last one to the axis."""


def make_scale(sides: Sequence[tuple[str, Decimal, Sequence[str]]], unit: str, language: str = "en") -> Scale:
    """Put two sides or more on a line: label, value, names of the articles.

    Each name has a line of its own, so that long ones do not meet on a narrow page.
    """
    ordered = sorted(sides, key=lambda side: side[1])
    low, high = float(ordered[0][1]), float(ordered[-1][1])
    step = round_step(max(high - low, 1.0) * 2, 6)
    if unit == "year":
        step = max(1.0, float(round(step)))
    first, last = math.floor(low / step) * step - step, math.ceil(high / step) * step + step
    count = round((last - first) / step)
    ticks = tuple(
        Tick(
            _inset(first + i * step, first, last),
            _plain(first + i * step, unit, language),
            minor=bool(i % 2) and count > 5,
        )
        for i in range(count + 1)
    )
    marks = []
    line = 14
    for _, value, names in ordered:
        x = _inset(float(value), first, last)
        marks.append(
            ScaleMark(x, tuple((n, line + LINE * i) for i, n in enumerate(names)), "start" if x <= 50 else "end")
        )
        line += LINE * len(names)
    axis = line - LINE + RING
    words = "; ".join(f"{label}: {', '.join(names)}" for label, _, names in ordered)
    return Scale(tuple(marks), ticks, axis, axis + 36, words)


HEAP = 16
"""How many dots a heap may be high."""
DOT_STEP, AXIS_ROOM = 11.5, 26.5


def make_years(events: Sequence[tuple[int, bool]], language: str = "en") -> Years:
    """Heap up events: year, and whether articles date it differently. What lies far back is counted and not drawn."""
    years = sorted(year for year, _ in events)
    first, last = years[0], years[-1]
    if last - first > 60:
        first = min(years[len(years) // 20], last - 60) // 10 * 10
    shown = sorted((year, differs) for year, differs in events if year >= first)
    counts = Counter(year for year, _ in shown)
    each = math.ceil(max(counts.values()) / HEAP)
    height = round(AXIS_ROOM + 9 + DOT_STEP * math.ceil(max(counts.values()) / each), 1)
    dots = []
    heaped: Counter[int] = Counter()
    for year, differs in shown:
        if heaped[year] % each == 0:
            level = heaped[year] // each
            x = _inset(year, first, last, 1)
            dots.append(YearDot(x, round(height - AXIS_ROOM - 9 - DOT_STEP * level, 1), differs))
        heaped[year] += 1
    most = max(counts.values())
    busiest = min(year for year in counts if counts[year] == most)
    words = make_catalogue(language).say(
        "Events for each year from %(first)s to %(last)s; the most, %(most)s, fall in %(busiest)s"
    ) % {"first": first, "last": last, "most": most, "busiest": busiest}
    return Years(tuple(dots), _year_ticks(first, last), height, each, len(events) - len(shown), words)


def _year_ticks(first: int, last: int) -> tuple[Tick, ...]:
    step = max(1, round(round_step(max(last - first, 1), 7)))
    shown = [year for year in range(first // step * step, last + 1, step) if year >= first]
    return tuple(
        Tick(_inset(year, first, last, 1), str(year), _anchor(year, first, last), minor=bool(i % 2))
        for i, year in enumerate(shown)
    )


def round_step(length: float, parts: int) -> float:
    """A round number, 1, 2 or 5 with zeros, that goes about `parts` times into a length."""
    raw = length / parts
    power = 10.0 ** math.floor(math.log10(raw))
    return next(power * n for n in (1, 2, 5, 10) if raw <= power * n * (1 + 1e-9))


def read_time(edtf: str) -> float | None:
    """A date as a number of years: "2031-07" is 2031.5; of an interval its beginning."""
    match = re.match(r"(-?\d{4})(?:-(0[1-9]|1[0-2]))?", edtf)
    return int(match[1]) + (int(match[2]) - 1 if match[2] else 0) / 12 if match else None


def _percent(value: float, low: float, high: float) -> float:
    return round(2 + (value - low) / (high - low) * 96, 2)


def _inset(value: float, low: float, high: float, margin: float = 5) -> float:
    return round(margin + (value - low) / ((high - low) or 1) * (100 - 2 * margin), 2)


def _anchor(value: float, low: float, high: float) -> Anchor:
    return "start" if value == low else "end" if value == high else "middle"


def _plain(value: float, unit: str, language: str) -> str:
    return f"{value:.0f}" if unit == "year" else short_amount(_decimal(value), unit, language)


def _decimal(value: float) -> Decimal:
    return Decimal(f"{value:.6g}")
