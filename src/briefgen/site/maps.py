"""The globe of the library, and that of one entity and its partners."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.site.globe import Globe, Place, make_globe
from briefgen.site.paths import entity_path, relation_path
from briefgen.site.shown import Shown
from briefgen.site.tally import Tally


def make_map(shown: Shown, tally: Tally) -> Globe | None:
    """All entities that have a place and a partner that has one; None where there is no pair."""
    spots = {id: place for id in sorted(tally.entities) if (place := shown.entities[id].place)}
    pairs = [(*pair, len(claims)) for pair, claims in sorted(tally.pairs.items()) if set(pair) <= spots.keys()]
    joined = sorted({id for one, other, _ in pairs for id in (one, other)})
    largest = max((tally.entities[id] for id in joined), default=0)
    places = [
        Place(
            id,
            shown.entities[id].name,
            *spots[id],
            tally.entities[id],
            entity_path(id),
            tally.entities[id] * 4 >= largest,
        )
        for id in joined
    ]
    return make_globe(places, pairs) if pairs else None


def make_small_map(shown: Shown, entity: str, claims: int, partners: Mapping[str, int]) -> Globe | None:
    """An entity and its partners, each of which leads to the page about both; `partners`: id → claims about both."""
    here = shown.entities[entity].place
    spots = {id: place for id in sorted(partners) if (place := shown.entities[id].place)}
    if not here or not spots:
        return None
    places = [Place(entity, shown.entities[entity].name, *here, claims, entity_path(entity), True)]
    places += [Place(id, shown.entities[id].name, *spots[id], partners[id], relation_path(entity, id)) for id in spots]
    return make_globe(places, [(entity, id, partners[id]) for id in spots], small=True)
