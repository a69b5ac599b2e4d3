"""What an editor says about entities in content/entities.yaml; it wins over briefs and gazetteer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.diagnostics import Location
from briefgen.model.findings import EntityKind, Place


@dataclass(frozen=True, slots=True)
class EntityEdit:
    """An entity that briefs have, corrected, or one that none of them has. What is None stays as it is."""

    id: str
    name: str | None = None
    kind: EntityKind | None = None
    aliases: tuple[str, ...] | None = None
    same_as: tuple[str, ...] | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class EntityJoin:
    """Ids that name one thing. One id alone is a rename."""

    into: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntitySplit:
    """An id that means something else in some briefs."""

    entity: str
    briefs: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class EntityFile:
    """content/entities.yaml as it was read; empty where there is none."""

    path: str = ""
    text: str = field(default="", compare=False)
    entities: tuple[EntityEdit, ...] = ()
    joins: tuple[EntityJoin, ...] = ()
    splits: tuple[EntitySplit, ...] = ()
    places: Mapping[str, Location] = field(default_factory=dict)
    """Field → where its value stands: `entities/skerry/name`, `joins/0/ids/rf`."""
