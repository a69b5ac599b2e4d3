"""Entities of all briefs, put together: one id is one thing, whatever brief names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefgen.model.brief import BriefFile
from briefgen.model.findings import Entity


def join_entities(files: Iterable[BriefFile]) -> tuple[Entity, ...]:
    """By id; the name and kind that most briefs give, at equal numbers the first, and all aliases."""
    by_id: dict[str, list[Entity]] = {}
    for file in files:
        for entity in file.brief.findings.entities:
            by_id.setdefault(entity.id, []).append(entity)
    return tuple(_join(by_id[name]) for name in sorted(by_id))


def _join(same: list[Entity]) -> Entity:
    name = Counter(e.name for e in same).most_common(1)[0][0]
    kind = Counter(e.kind for e in same).most_common(1)[0][0]
    words = dict.fromkeys(w for e in same for w in (e.name, *e.aliases) if w != name)
    same_as = dict.fromkeys(a for e in same for a in e.same_as)
    return Entity(same[0].id, name, kind, tuple(words), tuple(same_as))
