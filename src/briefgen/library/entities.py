"""Entities of all briefs, put together: one id is one thing, whatever brief names it; the editor has the last word."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Location
from briefgen.library.renaming import make_renaming
from briefgen.model.brief import BriefFile
from briefgen.model.entities import EntityEdit, EntityFile
from briefgen.model.findings import Entity, EntityKind
from briefgen.text.gazetteer import find_known

MAPPED: frozenset[EntityKind] = frozenset({"country", "region"})
"""Kinds that the gazetteer puts on a map. A town stands for its country, an organisation is not where it sits."""


def join_entities(files: Iterable[BriefFile], editor: EntityFile | None = None) -> tuple[Entity, ...]:
    """By id; the name and kind that most briefs give, at equal numbers the first, and all aliases."""
    by_id: dict[str, list[Entity]] = {}
    for file in files:
        for entity in file.brief.findings.entities:
            by_id.setdefault(entity.id, []).append(entity)
    joined = {id: _look_up(_join(same)) for id, same in by_id.items()}
    for edit in editor.entities if editor else ():
        old = joined.get(edit.id) or _make_new(edit)
        if old:
            joined[edit.id] = _apply(edit, old)
    return tuple(joined[id] for id in sorted(joined))


def _join(same: list[Entity]) -> Entity:
    name = Counter(e.name for e in same).most_common(1)[0][0]
    kind = Counter(e.kind for e in same).most_common(1)[0][0]
    words = dict.fromkeys(w for e in same for w in (e.name, *e.aliases) if w != name)
    same_as = dict.fromkeys(a for e in same for a in e.same_as)
    return Entity(same[0].id, name, kind, tuple(words), tuple(same_as))


def _look_up(entity: Entity) -> Entity:
    """Add what the gazetteer knows about an entity of the same id and kind."""
    known = find_known(entity.id)
    if known is None or known.kind != entity.kind:
        return entity
    place = known.point if entity.kind in MAPPED else None
    return replace(entity, same_as=entity.same_as or known.same_as, place=place)


def _make_new(edit: EntityEdit) -> Entity | None:
    """An entity that no brief has; without a name and a kind there is none."""
    if edit.name is None or edit.kind is None:
        return None
    return _look_up(Entity(edit.id, edit.name, edit.kind))


def _apply(edit: EntityEdit, entity: Entity) -> Entity:
    name = edit.name or entity.name
    aliases = edit.aliases
    if aliases is None:
        aliases = tuple(dict.fromkeys(w for w in (entity.name, *entity.aliases) if w != name))
    return Entity(
        id=entity.id,
        name=name,
        kind=edit.kind or entity.kind,
        aliases=aliases,
        same_as=entity.same_as if edit.same_as is None else edit.same_as,
        place=edit.place or entity.place,
    )


def check_entity_file(files: Iterable[BriefFile], editor: EntityFile) -> Iterator[Diagnostic]:
    """Ids and briefs of content/entities.yaml that are not there, new entities half told, joins in a circle."""
    files = tuple(files)
    of_briefs = {file.brief.name: {e.id for e in file.brief.findings.entities} for file in files}
    known = {id for ids in of_briefs.values() for id in ids}
    targets = {split.into for split in editor.splits} | {join.into for join in editor.joins}
    made = targets | {edit.id for edit in editor.entities}
    for edit in editor.entities:
        if edit.id not in known | targets:
            yield from _check_new(editor, edit)
    joined = make_renaming(editor).joined
    for number, join in enumerate(editor.joins):
        for id in join.ids:
            where = f"joins/{number}/ids/{id}"
            if id == join.into or joined.get(id) is None:
                yield _say(editor, "join-circle", f"{id} would be joined with itself", where, "take it out")
            elif id not in known | made:
                yield _say(editor, "no-such-entity", f"no brief has an entity {id}", where, _hint(id, known), False)
    for number, split in enumerate(editor.splits):
        for brief in split.briefs:
            if split.entity not in of_briefs.get(brief, ()):
                message = (
                    f"{brief} has no entity {split.entity}" if brief in of_briefs else f"there is no brief {brief}"
                )
                where = f"splits/{number}/briefs/{brief}"
                yield _say(editor, "no-such-entity", message, where, _hint(brief, of_briefs), False)


def _hint(id: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(id, sorted({*known} - {id}), 1, 0.6)
    return f"did you mean {near[0]}?" if near else "take it out"


def _check_new(editor: EntityFile, edit: EntityEdit) -> Iterator[Diagnostic]:
    missing = [field for field in ("name", "kind") if getattr(edit, field) is None]
    if missing:
        message = f"no brief has an entity {edit.id}, and here it has no {' and no '.join(missing)}"
        yield _say(editor, "no-such-entity", message, f"entities/{edit.id}", "see the spelling, or say what it is")


def _say(editor: EntityFile, code: str, message: str, where: str, hint: str, error: bool = True) -> Diagnostic:
    place = editor.places.get(where, Location(editor.path))
    return Diagnostic(code, message, place, "error" if error else "warning", hint)
