"""The map: true areas, land where there is land, labels that keep clear of each other."""

import math
import re
from itertools import combinations

import pytest

from briefgen.site.globe import CENTRE, NARROW, WIDE, Place, choose_centre, draw_land, make_globe, project
from briefgen.site.labels import Dot, _dot_box, _label_box, _overlap

CENTRES = (CENTRE, (10.0, 50.0), (-60.0, -15.0), (20.0, 0.0), (130.0, -70.0), (0.0, -90.0))
LAND = {
    "Omsk": (73, 55),
    "Denver": (-105, 40),
    "Alice Springs": (134, -24),
    "Kisangani": (25, 0.5),
    "Cuiabá": (-56, -15),
}
SEA = {
    "the North Pacific": (-160, 35),
    "the Atlantic": (-35, 25),
    "the Indian Ocean": (80, -30),
    "the Caspian": (50.5, 42),
}


def rings(path: str) -> list[list[tuple[float, float]]]:
    found = []
    for stretch in path.split("M")[1:]:
        if "a" in stretch:
            found.append([(500 + 500 * math.cos(t / 60), 500 + 500 * math.sin(t / 60)) for t in range(377)])
            continue
        start, _, steps = stretch.rstrip("z").partition("l")
        x, y = map(float, start.split())
        ring, numbers = [(x, y)], [int(n) for n in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append(ring)
    return found


def is_land(path: str, x: float, y: float) -> bool:
    """By the even-odd rule, as a browser fills it."""
    crossings = 0
    for ring in rings(path):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            crossings += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossings % 2 == 1


@pytest.mark.parametrize("centre", CENTRES, ids=str)
def test_land_is_where_land_is_wherever_the_map_is_centred(centre: tuple[float, float]) -> None:
    path = draw_land(centre, 1.1)
    for places, expected in ((LAND, True), (SEA, False)):
        for name, (lon, lat) in places.items():
            x, y = project(centre, lon, lat)
            if math.hypot(x - 500, y - 500) < 480:
                assert is_land(path, x, y) is expected, name


def test_the_centre_stands_in_the_middle_and_north_is_up() -> None:
    assert project(CENTRE, *CENTRE) == pytest.approx((500, 500))
    x, y = project(CENTRE, 172, 60)
    assert x == pytest.approx(500)
    assert y < 500


SQUARE = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))


def test_equal_areas_stay_equal() -> None:
    def area(lon: float, lat: float) -> float:
        corners = [project(CENTRE, lon + dx / math.cos(math.radians(lat)), lat + dy) for dx, dy in SQUARE]
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1], strict=True))) / 2

    assert area(172, 50) == pytest.approx(area(110, 10), rel=0.01)
    assert area(172, 50) == pytest.approx(area(-110, 0), rel=0.01)


def test_the_usual_centre_is_kept_while_it_shows_everything() -> None:
    assert choose_centre([(-102, 24, 1), (100, 62, 1)]) == CENTRE
    assert choose_centre([(-50, -15, 1), (20, 5, 1)]) == (-15.0, -5.0)
    assert choose_centre([(-50, -15, 1), (100, 62, 20)]) == CENTRE
    assert choose_centre([]) == CENTRE


def places() -> list[Place]:
    """Thirty made-up places in three crowds, the more claims the earlier."""
    spots = [(100 + 3 * i % 17, 20 + 2 * i % 13) for i in range(12)]
    spots += [(-100 + 4 * i % 19, 40 - 3 * i % 11) for i in range(10)]
    spots += [(10 + 5 * i % 23, 50 + i % 7) for i in range(8)]
    return [
        Place(f"p{i}", f"Place number {i}", lon, lat, 90 - 2 * i, f"p{i}.html") for i, (lon, lat) in enumerate(spots)
    ]


@pytest.mark.parametrize("which, widths", [("wide", WIDE), ("narrow", NARROW)])
def test_no_label_touches_another_or_a_dot_at_any_width(which: str, widths: tuple[int, ...]) -> None:
    globe = make_globe(places(), [])
    labelled = [(Dot(p.name, p.claims, p.x, p.y, p.major), getattr(p, which)) for p in globe.points]
    assert sum(label is not None for _, label in labelled) >= 5
    labelled = [
        (dot, label)
        for (dot, label), p in zip(labelled, globe.points, strict=True)
        if which == "wide" or not p.is_minor
    ]
    for width in widths:
        boxes = [(dot, _label_box(dot, label, width)) for dot, label in labelled if label]
        assert not [(a, b) for (a, x), (b, y) in combinations(boxes, 2) if _overlap(x, y)]
        dots = [(dot, _dot_box(dot, width)) for dot, _ in labelled]
        assert not [(a, b) for a, x in boxes for b, y in dots if a != b and _overlap(x, y)]
        assert all(box.left >= 0 and box.right <= width for _, box in boxes)


def test_the_busiest_places_are_labelled_first_and_the_order_of_the_input_does_not_matter() -> None:
    globe = make_globe(places(), [])
    assert all(p.wide for p in globe.points[:3])
    assert make_globe(reversed(places()), []) == globe


def test_lines_are_as_wide_as_they_have_claims() -> None:
    a, b, c = (Place(i, i, lon, 40, 1, "") for i, lon in (("a", 100), ("b", 140), ("c", 180)))
    globe = make_globe([a, b, c], [("a", "b", 24), ("b", "c", 2), ("c", "nowhere", 5)])
    assert [(arc.width, arc.thin) for arc in globe.arcs] == [(2.5, True), (12.1, False)]
    assert globe.largest == 24


def test_what_lies_behind_the_globe_is_counted_not_drawn() -> None:
    spots = [Place("a", "A", 172, 50, 3, ""), Place("b", "B", -8, -50, 2, "")]
    globe = make_globe(spots, [("a", "b", 9)])
    assert [p.id for p in globe.points] == ["a"]
    assert (globe.hidden, globe.arcs) == (1, ())


def test_a_map_without_places_has_land_all_the_same() -> None:
    assert make_globe([], []).land
