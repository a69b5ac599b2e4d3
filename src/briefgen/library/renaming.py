"""Entity ids as the editor wants them: joined and split, wherever a brief uses them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from briefgen.model.brief import Brief, BriefFile
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.entities import EntityFile
from briefgen.model.findings import Entity, Findings
from briefgen.model.site import Link


class Renaming(NamedTuple):
    """Old id → new id."""

    joined: Mapping[str, str]
    split: Mapping[tuple[str, str], str]
    """Brief and id → new id."""

    def find(self, brief: str, id: str) -> str:
        """What an id of a brief is called in the library."""
        id = self.split.get((brief, id), id)
        return self.joined.get(id, id)


def make_renaming(editor: EntityFile) -> Renaming:
    """Follow joins to their end; of ids joined in a circle each stays what it is."""
    step = {id: join.into for join in reversed(editor.joins) for id in join.ids if id != join.into}
    joined: dict[str, str] = {}
    for id in step:
        end, seen = id, {id}
        while end in step and step[end] not in seen:
            end = step[end]
            seen.add(end)
        if end not in step:
            joined[id] = end
    split = {(brief, split.entity): split.into for split in editor.splits for brief in split.briefs}
    return Renaming(joined, split)


def rename_entities(files: Iterable[BriefFile], renaming: Renaming) -> tuple[BriefFile, ...]:
    """Give every brief the library's ids; a joined entity takes the name of the one that stays."""
    files = tuple(files)
    if not renaming.joined and not renaming.split:
        return files
    names = {e.id: e.name for file in files for e in file.brief.findings.entities}
    return tuple(_rename_file(file, rename_in_brief(file.brief, renaming, names)) for file in files)


def _rename_file(file: BriefFile, brief: Brief) -> BriefFile:
    # It says something else now than its file.
    return file if brief is file.brief else replace(file, brief=brief, digest="")


def rename_in_brief(brief: Brief, renaming: Renaming, names: Mapping[str, str]) -> Brief:
    findings = brief.findings

    def ids(old: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(renaming.find(brief.name, id) for id in old))

    new = Findings(
        claims=tuple(replace(c, about=ids(c.about)) for c in findings.claims),
        figures=tuple(replace(f, subject=ids(f.subject)) for f in findings.figures),
        references=findings.references,
        citations=findings.citations,
        entities=_rename_list(brief.name, findings.entities, renaming, names),
        events=tuple(replace(e, actors=ids(e.actors)) for e in findings.events),
    )
    return brief if new == findings else replace(brief, findings=new)


def _rename_list(
    brief: str, entities: Iterable[Entity], renaming: Renaming, names: Mapping[str, str]
) -> tuple[Entity, ...]:
    """One entity for each new id."""
    done: dict[str, Entity] = {}
    for entity in entities:
        id = renaming.find(brief, entity.id)
        if id != entity.id:
            entity = _take_name(replace(entity, id=id), names.get(id, entity.name))
        before = done.get(id)
        done[id] = merge(before, entity) if before else entity
    return tuple(done.values())


def _take_name(entity: Entity, name: str) -> Entity:
    """The entity under another name; its own becomes an alias."""
    aliases = dict.fromkeys(a for a in (entity.name, *entity.aliases) if a != name)
    return replace(entity, name=name, aliases=tuple(aliases))


def merge(one: Entity, other: Entity) -> Entity:
    """Two entities of one id: the first, with what the other adds."""
    aliases = dict.fromkeys(a for a in (*one.aliases, other.name, *other.aliases) if a != one.name)
    return replace(one, aliases=tuple(aliases), same_as=tuple(dict.fromkeys((*one.same_as, *other.same_as))))


def list_former(renaming: Renaming, entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Old ids as entities, so that a label in a body may go on using them."""
    now = {entity.id for entity in entities}
    old = sorted({*renaming.joined, *(id for _, id in renaming.split)} - now)
    return tuple(Entity(id, id, "organisation") for id in old)


def rename_links(links: Iterable[Link], renaming: Renaming) -> tuple[Link, ...]:
    """Let every link to an entity lead to what it is called now."""
    if not renaming.joined and not renaming.split:
        return tuple(links)
    return tuple(
        replace(link, target=link.target._replace(item=renaming.find(link.source, link.target.item)))
        if link.kind == "entity"
        else link
        for link in links
    )


def rename_pairs(differences: DisagreementFile, renaming: Renaming) -> DisagreementFile:
    """Pairs of comparisons by their new ids."""
    if not renaming.joined:
        return differences
    comparisons = []
    for comparison in differences.comparisons:
        one, other = sorted(renaming.joined.get(id, id) for id in comparison.pair)
        comparisons.append(replace(comparison, pair=(one, other)))
    return replace(differences, comparisons=tuple(comparisons))
