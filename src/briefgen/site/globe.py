"""A half of the globe as SVG: land without borders, points for entities, great circles between them.

Azimuthal equal-area: areas are true, and the great circle through the centre is straight.
All drawing is in whole numbers of a square of 1000 units; points are in percent of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from briefgen.site.labels import Dot, Label, place_labels

CENTRE = (172.0, 50.0)
"""Longitude and latitude: Asia on the left, the Americas on the right."""
CUT = math.radians(93)
"""How far from the centre the map goes: a little over the horizon, so that the rim is not empty."""
RIM = 2 * math.sin(CUT / 2)
HALF = 500
STEP = math.radians(2)
"""Longest piece of a line that is drawn straight."""
WIDE, NARROW = (520, 570, 620, 670, 720), (280, 300, 320, 340, 360, 390, 420, 450, 480, 519)
"""Widths in pixels at which labels must keep clear of each other; site.css changes from one set to the other at 520."""
MOST_POINTS, MOST_SMALL, MOST_ARCS = 16, 9, 60
ENOUGH = 0.9
"""Of all claims: the usual centre is kept while it shows places with so many."""
CAPTION = (45, 52, 93, 86)
"""Left, top, right and bottom of the corner in which a caption can stand, in percent."""
THIN = 3
"""Lines of fewer claims are drawn at half strength."""
LAND_UNITS_PER_DEGREE = 10

Vector = tuple[float, float, float]
Plane = tuple[float, float]


class Place(NamedTuple):
    """An entity that stands on the map; `claims` counts what is said about it."""

    id: str
    name: str
    lon: float
    lat: float
    claims: int
    href: str
    major: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    d: str
    width: float
    thin: bool
    is_minor: bool = False
    """Joins a point that a narrow map leaves out."""


@dataclass(frozen=True, slots=True)
class Point:
    """A dot with its label; where there is no room for one, the dot alone is the link."""

    id: str
    name: str
    href: str
    claims: int
    x: float
    y: float
    major: bool
    wide: Label | None
    narrow: Label | None
    """On a map of less than 520 pixels, where labels may need other places."""
    is_minor: bool = False
    """Left out of a narrow map, where there is room for few."""


@dataclass(frozen=True, slots=True)
class Globe:
    land: str
    graticule: str
    arcs: tuple[Arc, ...]
    points: tuple[Point, ...]
    largest: int
    """Claims of the widest line."""
    hidden: int
    """Entities that have a place and are not drawn: beyond the rim, or too many."""
    has_free_corner: bool
    """Is the lower right free for a caption?"""


def make_globe(places: Iterable[Place], pairs: Iterable[tuple[str, str, int]], *, small: bool = False) -> Globe:
    """Draw the map; a small one is never shown wide, and is drawn more coarsely."""
    ranked = sorted(places, key=lambda p: (-p.claims, p.id))
    most = ranked[: MOST_SMALL if small else MOST_POINTS]
    centre = choose_centre([(p.lon, p.lat, max(p.claims, 1)) for p in most])
    shown = [p for p in most if _distance(centre, (p.lon, p.lat)) < CUT]
    by_id = {p.id: p for p in shown}
    lines = sorted((p for p in pairs if p[0] in by_id and p[1] in by_id), key=lambda p: (-p[2], p))[:MOST_ARCS]
    largest = max((n for _, _, n in lines), default=0)
    minor = {p.id for p in shown[MOST_SMALL:]}
    curves = [(trace_arc(centre, by_id[a], by_id[b]), n, bool({a, b} & minor)) for a, b, n in reversed(lines)]
    arcs = tuple(
        Arc(_path(_thin_out(curve, 0.5), closed=False), round(1.6 + 10.5 * n / largest, 1), n < THIN, is_minor)
        for curve, n, is_minor in curves
    )
    spots = [project(centre, p.lon, p.lat) for p in shown]
    dots = [Dot(p.name, p.claims, _percent(x), _percent(y), p.major) for p, (x, y) in zip(shown, spots, strict=True)]
    covered = [(_percent(x), _percent(y)) for curve, _, _ in curves for x, y in curve]
    narrow = place_labels(dots[:MOST_SMALL], NARROW, covered)
    narrow += [None] * (len(dots) - len(narrow))
    wide = narrow if small else place_labels(dots, WIDE, covered)
    points = tuple(
        Point(p.id, p.name, p.href, p.claims, dot.x, dot.y, p.major, on_wide, on_narrow, p.id in minor)
        for p, dot, on_wide, on_narrow in zip(shown, dots, wide, narrow, strict=True)
    )
    land = draw_land(centre, 3.0 if small else 1.1)
    left, top, right, bottom = CAPTION
    free = not any(left <= p.x <= right and top <= p.y <= bottom for p in points)
    return Globe(land, draw_graticule(centre), arcs, points, largest, len(ranked) - len(shown), free)


def choose_centre(spots: Sequence[tuple[float, float, int]]) -> tuple[float, float]:
    """The usual centre if it shows nearly everything; else the middle, to five degrees. A spot has a weight."""
    seen = sum(weight for lon, lat, weight in spots if _distance(CENTRE, (lon, lat)) < CUT)
    if seen >= ENOUGH * sum(weight for _, _, weight in spots):
        return CENTRE
    x, y, z = (sum(axis) for axis in zip(*(_vector(lon, lat) for lon, lat, _ in spots), strict=True))
    if math.hypot(x, y, z) < 1e-6:
        return CENTRE
    lon, lat = math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))
    return (5.0 * round(lon / 5), 5.0 * round(lat / 5))


def project(centre: tuple[float, float], lon: float, lat: float) -> Plane:
    """Where a place stands on the square, y downwards; beyond the rim it lies outside the circle."""
    return _flatten(_frame(*centre), _vector(lon, lat))


def trace_arc(centre: tuple[float, float], a: Place, b: Place) -> list[Plane]:
    """Points of the great circle between two places, two degrees apart at most."""
    start, end = _vector(a.lon, a.lat), _vector(b.lon, b.lat)
    return [_flatten(_frame(*centre), v) for v in (start, *_between(start, end))]


@lru_cache(maxsize=8)
def draw_graticule(centre: tuple[float, float]) -> str:
    """Every 30th meridian and 20th parallel, up to the rim."""
    frame = _frame(*centre)
    meridians = [[_vector(lon, lat) for lat in range(-80, 81, 2)] for lon in range(-180, 180, 30)]
    parallels = [[_vector(lon, lat) for lon in range(-180, 181, 2)] for lat in range(-80, 81, 20)]
    found = []
    for line in (*meridians, *parallels):
        stretch: list[Plane] = []
        for vector in [*line, None]:
            point = _flatten(frame, vector) if vector else None
            if point and _inside(point):
                stretch.append(point)
            elif stretch:
                if len(stretch) > 1:
                    found.append(_path(_thin_out(stretch, 0.8), closed=False))
                stretch = []
    return "".join(found)


@lru_cache(maxsize=16)
def draw_land(centre: tuple[float, float], tolerance: float) -> str:
    """One path for all land, to be filled by the even-odd rule; islands too small to see are left out."""
    frame = _frame(*centre)
    found = []
    inside_out = 0
    for ring, is_land in _rings():
        points = [_flatten(frame, v) for v in ring]
        clipped = _clip(points)
        if len(clipped) < 3 or _extent(clipped) < 8 * tolerance:
            continue
        # Land runs clockwise, so a ring around the centre turns once to the right. One that turns to the left lies
        # around the point opposite, which the map stretches into its outermost circle: what it holds is outside.
        inside_out += _turns(points) == (-1 if is_land else 1)
        half = len(clipped) // 2
        outline = _thin_out(clipped[: half + 1], tolerance)[:-1] + _thin_out([*clipped[half:], clipped[0]], tolerance)
        if len(outline) > 4:
            found.append(_path(outline[:-1], closed=True))
    if inside_out % 2:
        found.insert(0, f"M0 {HALF}a{HALF} {HALF} 0 1 0 {2 * HALF} 0a{HALF} {HALF} 0 1 0 {-2 * HALF} 0z")
    return "".join(found)


@lru_cache(maxsize=1)
def _rings() -> tuple[tuple[tuple[Vector, ...], bool], ...]:
    """Outlines as points on the sphere, two degrees apart at most; True for land, False for lakes."""
    data = json.loads(resources.files("briefgen").joinpath("data/land.json").read_text(encoding="utf-8"))
    found = []
    for kind in ("land", "lakes"):
        for ring in data[kind]:
            steps = [int(n) / LAND_UNITS_PER_DEGREE for n in ring.split()]
            lon = lat = 0.0
            corners = []
            for dx, dy in zip(steps[::2], steps[1::2], strict=True):
                lon, lat = lon + dx, lat + dy
                corners.append(_vector(lon, lat))
            points = [v for a, b in zip(corners, [*corners[1:], corners[0]], strict=True) for v in _between(a, b)]
            found.append((tuple(points), kind == "land"))
    return tuple(found)


def _clip(ring: list[Plane]) -> list[Plane]:
    """Keep what lies inside the circle; what lies outside is drawn along the rim, which encloses nothing."""
    kept: list[Plane] = []
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        if _inside(a) and _inside(b):
            kept.append(b)
        elif _inside(a):
            crossing = _crossing(a, b)
            kept += [crossing, *_along_rim(crossing, b)]
        elif _inside(b):
            crossing = _crossing(a, b)
            kept += [*_along_rim(a, crossing), b]
        else:
            kept += _along_rim(a, b)
    # A ring that never comes inside is worth nothing, wherever its points fall on the rim.
    return kept if any(map(_inside, ring)) else []


def _crossing(a: Plane, b: Plane) -> Plane:
    """Where the line from a to b meets the circle."""
    low, high = (a, b) if _inside(a) else (b, a)
    for _ in range(20):
        middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
        low, high = (middle, high) if _inside(middle) else (low, middle)
    return low


def _along_rim(a: Plane, b: Plane) -> list[Plane]:
    """Points on the circle from the direction of a to that of b, the shorter way."""
    start, end = (math.atan2(y - HALF, x - HALF) for x, y in (a, b))
    turn = _turn(start, end)
    count = max(1, math.ceil(abs(turn) / math.radians(4)))
    angles = [start + turn * i / count for i in range(1, count + 1)]
    return [(HALF + HALF * math.cos(t), HALF + HALF * math.sin(t)) for t in angles]


def _vector(lon: float, lat: float) -> Vector:
    x, y = math.radians(lon), math.radians(lat)
    return (math.cos(y) * math.cos(x), math.cos(y) * math.sin(x), math.sin(y))


def _frame(lon: float, lat: float) -> tuple[Vector, Vector, Vector]:
    """The centre, and the directions east and north of it."""
    x, y = math.radians(lon), math.radians(lat)
    north = (-math.sin(y) * math.cos(x), -math.sin(y) * math.sin(x), math.cos(y))
    return _vector(lon, lat), (-math.sin(x), math.cos(x), 0.0), north


def _flatten(frame: tuple[Vector, Vector, Vector], v: Vector) -> Plane:
    out, east, north = (_dot(axis, v) for axis in frame)
    stretch = math.sqrt(2 / max(1 + out, 1e-9)) / RIM * HALF
    return (HALF + stretch * east, HALF - stretch * north)


def _between(a: Vector, b: Vector) -> list[Vector]:
    """Points along the great circle after a up to and with b."""
    angle = math.acos(max(-1.0, min(1.0, _dot(a, b))))
    count = max(1, math.ceil(angle / STEP))
    if count == 1 or angle > math.pi - 1e-6:
        return [b]
    found = []
    for i in range(1, count + 1):
        p, q = math.sin(angle * (1 - i / count)) / math.sin(angle), math.sin(angle * i / count) / math.sin(angle)
        found.append((a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q))
    return found


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Of two places, as an angle."""
    return math.acos(max(-1.0, min(1.0, _dot(_vector(*a), _vector(*b)))))


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _inside(point: Plane) -> bool:
    return math.hypot(point[0] - HALF, point[1] - HALF) <= HALF


def _turns(ring: Sequence[Plane]) -> int:
    """How often a ring goes around the centre, to the right as seen on the map."""
    angles = [math.atan2(y - HALF, x - HALF) for x, y in ring]
    return round(sum(_turn(a, b) for a, b in zip(angles, [*angles[1:], angles[0]], strict=True)) / math.tau)


def _turn(start: float, end: float) -> float:
    """From one direction to another, the shorter way."""
    return (end - start + math.pi) % math.tau - math.pi


def _extent(ring: Sequence[Plane]) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _percent(units: float) -> float:
    return round(units / HALF * 50, 2)


def _thin_out(line: Sequence[Plane], tolerance: float) -> list[Plane]:
    """Leave out points that stand no further than `tolerance` from the line without them (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    open_ends = [(0, len(line) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        (x1, y1), (x2, y2) = line[first], line[last]
        dx, dy = x2 - x1, y2 - y1
        length = math.hypot(dx, dy)
        far, worst = first, tolerance
        for i in range(first + 1, last):
            x, y = line[i]
            off = abs(dy * (x - x1) - dx * (y - y1)) / length if length else math.hypot(x - x1, y - y1)
            if off > worst:
                far, worst = i, off
        if far != first:
            keep.add(far)
            open_ends += [(first, far), (far, last)]
    return [line[i] for i in sorted(keep)]


def _path(points: Sequence[Plane], *, closed: bool) -> str:
    """Whole numbers, each relative to the one before: the shortest way to write a path."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    line = " ".join(f"{dx} {dy}" for dx, dy in steps if dx or dy)
    return f"M{whole[0][0]} {whole[0][1]}l{line.replace(' -', '-')}{'z' if closed else ''}"
