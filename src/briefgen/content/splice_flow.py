"""Tables in braces and lists in brackets with some things in them changed: what stays keeps its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.content.change_tree import Tree, build, build_item, list_fields, plant
from briefgen.content.comments import is_flow, true_end
from briefgen.content.front_matter import List, Table
from briefgen.content.ids import item_id
from briefgen.content.merge import Change
from briefgen.content.schema import Field
from briefgen.content.units import Unit
from briefgen.content.write import flow, inline, scalar

COMMA = ", "


@dataclass(slots=True)
class Part:
    """A field of a table in braces, or an item of a list in brackets; it is changed while the whole is put together."""

    name: str
    gap: str
    """What stands before it: the bracket or comma, white space, perhaps a comment."""
    words: str


def rewrite_flow(text: str, f: Field, table: Table, tree: Tree) -> str:
    """A table in braces with some fields changed."""
    kinds = {inner.name: inner for inner in list_fields(f, tree)}
    parts, end = _cut(text, table, ((key.words, key.start, true_end(text, value, key)) for key, value in table.fields))
    by_name = {part.name: part for part in parts}
    going: list[Part] = []
    for key, value in table.fields:
        part, change = by_name[key.words], tree.get(key.words, ...)
        if isinstance(change, dict) and change and isinstance(value, Table) and is_flow(text, value):
            part.words = text[key.start : value.start] + rewrite_flow(text, kinds[key.words], value, change)
        elif change is None or change == {}:
            going.append(part)
        elif isinstance(change, dict) and (values := build(change)):
            part.words = f"{text[key.start : key.end]}: {inline(kinds[key.words], values, in_flow=True)}"
        elif isinstance(change, Unit):
            head = text[key.start : value.start] if value.end > value.start else f"{text[key.start : key.end]}: "
            part.words = head + inline(change.field, change.value, in_flow=True)
    order = list(kinds)
    for name, change in tree.items():
        if change and name not in by_name:
            value_now = build(change) if isinstance(change, dict) else change.value
            words = f"{scalar(name, in_flow=True)}: {inline(kinds[name], value_now, in_flow=True)}"
            before = [n for n, part in enumerate(parts) if part.name in order[: order.index(name)]]
            _insert(parts, before[-1] + 1 if before else 0, Part(name, COMMA, words), text[table.start])
    return _join(parts, end, going)


def rewrite_flow_list(text: str, f: Field, items: List, tables: Mapping[str, Table], changes: Sequence[Change]) -> str:
    """A list in brackets with some items changed."""
    parts, end = _cut(
        text, items, ((item_id(item) or str(n), item.start, item.end) for n, item in enumerate(items.items))
    )
    by_name = {part.name: part for part in parts}
    trees: dict[str, Tree] = {}
    going: list[Part] = []
    for change in changes:
        name = change.where[1]
        if change.item is not None:
            at = next((n for n, part in enumerate(parts, 1) if part.name == change.after), 0)
            _insert(parts, at, Part(name, COMMA, flow(build_item(change), f.fields)), text[items.start])
        elif len(change.where) == 2:
            going.append(by_name[name])
        else:
            plant(trees.setdefault(name, {}), change.where[2:], change.unit)
    for name, tree in trees.items():
        by_name[name].words = rewrite_flow(text, f, tables[name], tree)
    return _join(parts, end, going)


def _cut(text: str, whole: Table | List, places: Iterable[tuple[str, int, int]]) -> tuple[list[Part], str]:
    """The parts of a table or list by name, start and end, and what stands behind the last of them."""
    parts: list[Part] = []
    at = whole.start
    for name, start, end in places:
        parts.append(Part(name, text[at:start], text[start:end]))
        at = end
    return parts, text[at : whole.end]


def _insert(parts: list[Part], at: int, part: Part, bracket: str) -> None:
    if at == 0:
        part.gap = parts[0].gap if parts else bracket
        if parts:
            parts[0].gap = COMMA
    parts.insert(at, part)


def _drop(parts: list[Part], part: Part, end: str) -> str:
    """Take a part out, but no comment beside it; what comes back stands behind the last that stays."""
    at = parts.index(part)
    del parts[at]
    keeps = at == 0 or "#" in part.gap
    if at == len(parts):
        return part.gap + _drop_comma(end) if keeps else end
    following = parts[at]
    if keeps:
        following.gap = part.gap + (_drop_comma(following.gap) if "#" in following.gap else "")
    return end


def _drop_comma(gap: str) -> str:
    """What stands between two parts without its comma; those in comments stay."""
    return re.sub(r"(#[^\n]*)|,", lambda m: m[1] or "", gap)


def _join(parts: list[Part], end: str, going: Iterable[Part]) -> str:
    """Put the parts together; those that go do so last, when what comes has found its place."""
    for part in going:
        end = _drop(parts, part, end)
    return "".join(part.gap + part.words for part in parts) + end
