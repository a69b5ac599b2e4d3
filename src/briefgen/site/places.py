"""Where an entity lies on the map, if it lies anywhere."""

from __future__ import annotations

from briefgen.text.gazetteer import find_known

MAPPED = frozenset({"country", "region"})
"""Kinds that are actors and lie somewhere. A town stands for its country, and an organisation is not where it sits."""


def find_place(entity: str) -> tuple[float, float] | None:
    """Longitude and latitude from the gazetteer."""
    known = find_known(entity)
    return (known.point.lon, known.point.lat) if known and known.point and known.kind in MAPPED else None
