#!/usr/bin/env python3
"""Make src/briefgen/data/land.json: the outlines of the world's land, without borders, from Natural Earth 1:110m.

    npm install --prefix atlas world-atlas@2
    python3 tools/make_land.py atlas/node_modules/world-atlas/land-110m.json

Natural Earth is in the public domain. A ring is kept as whole tenths of a degree, the first point in full and every
other as its distance from the one before: "lon lat lon lat …". Land runs clockwise and lakes against it.
"""

import json
import sys
from pathlib import Path

OUT = Path(__file__).parents[1] / "src" / "briefgen" / "data" / "land.json"
STEPS = 10
"""To a degree: finer than the 1:110m outline."""


def read_arcs(topology: dict) -> list[list[tuple[float, float]]]:
    """TopoJSON keeps a line as whole steps from point to point; the transform makes degrees of them."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def join_ring(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """A negative index means the arc is run backwards; arcs share their end points."""
    ring: list[tuple[float, float]] = []
    for i in indices:
        line = arcs[i] if i >= 0 else arcs[~i][::-1]
        ring += line[1:] if ring else line
    return ring[:-1]


def write_ring(ring: list[tuple[float, float]]) -> str:
    whole = [(round(lon * STEPS), round(lat * STEPS)) for lon, lat in ring]
    steps, last = [], (0, 0)
    for point in whole:
        if point != last or not steps:
            steps += [point[0] - last[0], point[1] - last[1]]
            last = point
    return " ".join(map(str, steps))


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = read_arcs(topology)
    land, lakes = [], []
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            rings = [write_ring(join_ring(indices, arcs)) for indices in polygon]
            land.append(rings[0])
            lakes += rings[1:]
    found = {"source": "Natural Earth 1:110m land, public domain", "land": land, "lakes": lakes}
    OUT.write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(land)} stretches of land, {len(lakes)} lakes, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
