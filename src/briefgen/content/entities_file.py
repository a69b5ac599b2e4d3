"""content/entities.yaml to what the editor says about entities, and all that is wrong with it."""

from __future__ import annotations

from typing import Any, get_args

from briefgen.content.front_matter import Table, read_yaml
from briefgen.content.scalars import Reading
from briefgen.content.schema import Field
from briefgen.content.values import read_table
from briefgen.diagnostics import Checked, Diagnostic
from briefgen.model.entities import EntityEdit, EntityFile, EntityJoin, EntitySplit
from briefgen.model.findings import EntityKind, Place

ENTITY = (
    Field("id", "id", "Of an entity that briefs have, or a new one.", required=True),
    Field("name", "line", "Its name, whatever briefs call it."),
    Field("kind", "word", "What sort of thing it is.", words=get_args(EntityKind)),
    Field("aliases", "lines", "Its other names; they replace those that the briefs give."),
    Field("same_as", "addresses", "Its addresses elsewhere; they replace all others."),
    Field("lon", "number", "Degrees east of Greenwich, west of it with a minus sign."),
    Field("lat", "number", "Degrees north of the equator, south of it with a minus sign."),
)

JOIN = (
    Field("into", "id", "The id that stays.", required=True),
    Field("ids", "ids", "The ids that mean the same.", required=True),
)

SPLIT = (
    Field("entity", "id", "The id that means two things.", required=True),
    Field("briefs", "ids", "Names of the briefs in which it means the other.", required=True),
    Field("into", "id", "The id of that other.", required=True),
)

FILE = (
    Field("entities", "items", "Entities to add or to correct.", fields=ENTITY, noun="entity"),
    Field("joins", "items", "Ids that name one thing.", fields=JOIN, noun="join"),
    Field("splits", "items", "Ids that name two things.", fields=SPLIT, noun="split"),
)

LIMITS = {"lon": 180, "lat": 90}


def read_entities(path: str, data: bytes) -> Checked[EntityFile | None]:
    """Read the file; what has a fault is left out, the rest stands. None where it cannot be read as a whole."""
    read, found = read_yaml(path, data)
    if read is None:
        return Checked(None if found else EntityFile(path), found)
    source, node = read
    reading = Reading(source, list(found))
    if not isinstance(node, Table):
        reading.say("wrong-type", "the file has no fields", node, "begin with entities:, joins: or splits:")
        return Checked(None, tuple(reading.found))
    values = read_table(reading, node, FILE, "", "file of entities")
    file = EntityFile(
        path=path,
        text=source.text,
        entities=tuple(_make_edit(reading, v) for v in values.get("entities", ())),
        joins=tuple(EntityJoin(v["into"], v["ids"]) for v in values.get("joins", ())),
        splits=tuple(EntitySplit(v["entity"], v["briefs"], v["into"]) for v in values.get("splits", ())),
        places=reading.places,
    )
    return Checked(file, tuple(sorted(reading.found, key=lambda d: (d.location, d.code))))


def _make_edit(reading: Reading, values: dict[str, Any]) -> EntityEdit:
    place = _make_place(reading, values)
    kept = {name: value for name, value in values.items() if name not in LIMITS}
    return EntityEdit(**kept, place=place)


def _make_place(reading: Reading, values: dict[str, Any]) -> Place | None:
    """Both degrees or none; what cannot be read was said already."""
    where = f"entities/{values['id']}"
    for name, limit in LIMITS.items():
        if name in values and abs(values[name]) > limit:
            message = f"{name} is {values[name]}; it lies between -{limit} and {limit}"
            _say(reading, "bad-number", message, f"{where}/{name}", "degrees with a decimal point, such as 47.6")
            return None
    given = [name for name in LIMITS if name in values]
    if len(given) == 1 and not all(f"{where}/{name}" in reading.spans for name in LIMITS):
        other = "lat" if given == ["lon"] else "lon"
        _say(reading, "missing-field", f"{values['id']} has {given[0]} and no {other}", where, f"add {other}")
    return Place(float(values["lon"]), float(values["lat"])) if len(given) == 2 else None


def _say(reading: Reading, code: str, message: str, where: str, hint: str) -> None:
    reading.found.append(Diagnostic(code, message, reading.source.place(*reading.spans[where]), hint=hint))
