"""Change some units in a brief's file and leave every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from briefgen.content.comments import is_flow, line_end, true_end
from briefgen.content.front_matter import FrontMatter, List, Node, Table, Text
from briefgen.content.merge import Change
from briefgen.content.schema import BRIEF, Field
from briefgen.content.units import LISTS, Unit, Where, find_sections
from briefgen.content.values import item_id
from briefgen.content.write import field_lines, flow, inline, item_lines, scalar


class Edit(NamedTuple):
    """Put `words` in the place of a stretch."""

    start: int
    end: int
    words: str


Tree: TypeAlias = "dict[str, Tree | Unit | None]"
"""Changes of a table: name → what shall stand there, None where it goes, or the changes of a table in it."""


def splice(front: FrontMatter, changes: Sequence[Change]) -> str:
    """The text of the file with the changes made."""
    text = front.source.text
    edits = [*_edit_fields(front, changes), *_edit_body(front, changes)]
    newline = "\r\n" if "\r\n" in text else "\n"
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += text[at : edit.start], edit.words.replace("\n", newline)
        at = edit.end
    return "".join([*pieces, text[at:]])


def _edit_fields(front: FrontMatter, changes: Sequence[Change]) -> Iterator[Edit]:
    text = front.source.text
    of_list = {kind: [c for c in changes if c.where[0] == kind] for kind in LISTS}
    tree = _grow(c for c in changes if c.where[0] not in LISTS and c.where[0] != "body")
    present = {key.words: (key, value) for key, value in front.fields.fields}
    # Comments above the first field are its own: what is new goes above them.
    place = line_end(text, 0)
    for f in BRIEF:
        key, value = present.get(f.name, (None, None))
        if of_list.get(f.name):
            if isinstance(value, List) and value.items:
                yield from _edit_list(text, f, line_end(text, key.end) if key else 0, value, of_list[f.name])
            else:
                yield _make_list(text, f, key, value, of_list[f.name], place)
        elif f.name in tree:
            yield from _edit_field(text, f, key, value, tree[f.name], "", place)
        if key is not None and value is not None:
            place = line_end(text, true_end(text, value, key))


def _grow(changes: Any) -> Tree:
    """Changes by their ways as a tree of tables."""
    tree: Tree = {}
    for change in changes:
        _plant(tree, change.where, change.unit)
    return tree


def _plant(tree: Tree, where: Where, unit: Unit | None) -> None:
    for name in where[:-1]:
        branch = tree.setdefault(name, {})
        assert isinstance(branch, dict)
        tree = branch
    tree[where[-1]] = unit


def _edit_field(
    text: str, f: Field, key: Text | None, value: Node | None, change: Tree | Unit | None, margin: str, place: int
) -> Iterator[Edit]:
    """Change one field of a block table; a new one goes in at `place`, which begins a line."""
    if isinstance(change, dict) and isinstance(value, Table) and value.fields and key:
        if not all(c is None for c in change.values()) or {k.words for k, _ in value.fields} - set(change):
            yield from _edit_table(text, f, value, change, line_end(text, key.end))
            return
        change = None
    if isinstance(change, dict):
        change = Unit(f, _build(change)) if _build(change) else None
    if change is None:
        if key is not None and value is not None:
            start, end = _line_start(text, key.start), line_end(text, true_end(text, value, key))
            yield Edit(start, end, "")
        return
    lines = field_lines(f, change.value, margin)
    if key is None or value is None:
        apart = "\n" if not margin and f.kind in ("items", "table") else ""
        yield Edit(place, place, apart + "\n".join(lines) + "\n")
    elif len(lines) == 1 and isinstance(value, Text) and value.style not in ("|", ">") and value.end > value.start:
        yield Edit(value.start, value.end, lines[0].removeprefix(f"{margin}{scalar(f.name)}: "))
    else:
        yield Edit(key.start, true_end(text, value, key), "\n".join(lines).removeprefix(margin))


def _build(tree: Tree) -> dict[str, Any]:
    """The values of a table that is not there yet."""
    values: dict[str, Any] = {}
    for name, change in tree.items():
        if isinstance(change, dict):
            if inner := _build(change):
                values[name] = inner
        elif change is not None:
            values[name] = change.value
    return values


def _edit_table(text: str, f: Field, table: Table, tree: Tree, place: int | None = None) -> Iterator[Edit]:
    """Change fields of a table that is there; a new first one goes in at `place`, or else behind the first."""
    if is_flow(text, table):
        yield Edit(table.start, table.end, _rewrite_flow(text, f, table, tree))
        return
    present = {key.words: (key, value) for key, value in table.fields}
    first_key = table.fields[0][0]
    margin = " " * (first_key.start - _line_start(text, first_key.start))
    # Before the first field of an item there is no line of its own: what is new goes behind the first that stays.
    dashed = place is None
    if place is None:
        key, value = next(f for f in table.fields if tree.get(f[0].words, ...) is not None)
        place = line_end(text, true_end(text, value, key))
    for inner in _fields_of(f, tree):
        key, value = present.get(inner.name, (None, None))  # type: ignore[assignment]
        if inner.name in tree:
            change = tree[inner.name]
            if change is None and key is first_key and dashed and len(table.fields) > 1:
                yield Edit(key.start, table.fields[1][0].start, "")
            else:
                yield from _edit_field(text, inner, key, value, change, margin, place)
        if key is not None and value is not None:
            place = line_end(text, true_end(text, value, key))


def _fields_of(f: Field, tree: Tree) -> tuple[Field, ...]:
    """The fields of a table in their order; of one with names of any kind those that change."""
    return f.fields or tuple(Field(name, "line", "") for name in tree)


def _rewrite_flow(text: str, f: Field, table: Table, tree: Tree) -> str:
    """A table in braces with some fields changed: what stays keeps its letters."""
    order = [inner.name for inner in _fields_of(f, tree)]
    kinds = {inner.name: inner for inner in _fields_of(f, tree)}
    parts: dict[str, str] = {}
    for key, value in table.fields:
        parts[key.words] = text[key.start : true_end(text, value, key)]
        change = tree.get(key.words, ...)
        if isinstance(change, dict) and isinstance(value, Table) and is_flow(text, value):
            inner = _rewrite_flow(text, kinds[key.words], value, change)
            parts[key.words] = text[key.start : value.start] + inner
        elif change is None or change == {}:
            del parts[key.words]
        elif isinstance(change, Unit):
            head = text[key.start : value.start] if value.end > value.start else f"{text[key.start : key.end]}: "
            parts[key.words] = head + inline(change.field, change.value, in_flow=True)
    for name in order:
        change = tree.get(name)
        if name in parts or change is None:
            continue
        value_now = _build(change) if isinstance(change, dict) else change.value
        words = f"{scalar(name, in_flow=True)}: {inline(kinds[name], value_now, in_flow=True)}"
        _insert(parts, name, words, order)
    return "{" + ", ".join(parts.values()) + "}"


def _insert(parts: dict[str, str], name: str, words: str, order: Sequence[str]) -> None:
    """Put a part behind the last of those that come before it in the schema's order."""
    before = [n for n in parts if n in order and order.index(n) < order.index(name)]
    names = list(parts)
    at = names.index(before[-1]) + 1 if before else 0
    items = list(parts.items())
    parts.clear()
    parts.update([*items[:at], (name, words), *items[at:]])


def _make_list(
    text: str, f: Field, key: Text | None, value: Node | None, changes: Sequence[Change], place: int
) -> Edit:
    """A list that is not there yet, or has no items."""
    items = [_build_item(c) for c in changes if c.item is not None]
    lines = "\n".join(field_lines(f, items, ""))
    if key is not None and value is not None:
        return Edit(key.start, true_end(text, value, key), lines)
    return Edit(place, place, f"\n{lines}\n")


def _build_item(change: Change) -> dict[str, Any]:
    tree: Tree = {}
    for where, unit in (change.item or {}).items():
        _plant(tree, where, unit)
    return {"id": change.where[1], **_build(tree)}


def _edit_list(text: str, f: Field, place: int, items: List, changes: Sequence[Change]) -> Iterator[Edit]:
    """Change the items of a list; a new first one goes in at `place`."""
    tables = {name: item for item in items.items if isinstance(item, Table) and (name := item_id(item))}
    if is_flow(text, items):
        yield Edit(items.start, items.end, _rewrite_flow_list(text, f, items, tables, changes))
        return
    going = {c.where[1] for c in changes if len(c.where) == 2 and c.item is None}
    if going and len(going) == len(items.items) and not any(c.item is not None for c in changes):
        # An empty list says that there were items; a name without a value would be no less right.
        start = _line_start(text, items.start)
        yield Edit(start, line_end(text, true_end(text, items)), "")
        return
    margin = text[_line_start(text, items.start) : items.start]
    margin = margin if not margin.strip() else "  "
    fields: dict[str, Tree] = {}
    for change in changes:
        if len(change.where) > 2:
            _plant(fields.setdefault(change.where[1], {}), change.where[2:], change.unit)
    for name, tree in fields.items():
        yield from _edit_table(text, f, tables[name], tree)
    # A new item comes after the new last fields of the one before it, which go in at the same place.
    for change in changes:
        if change.item is not None:
            yield _add_item(text, f, place, tables, change, margin)
        elif len(change.where) == 2:
            yield _drop_item(text, items, tables[change.where[1]])


def _add_item(text: str, f: Field, place: int, tables: Mapping[str, Table], change: Change, margin: str) -> Edit:
    lines = "\n".join(item_lines(f, _build_item(change), margin)) + "\n"
    apart = "\n" if f.name == "claims" else ""
    if change.after and change.after in tables:
        at = line_end(text, true_end(text, tables[change.after]))
        return Edit(at, at, apart + lines)
    return Edit(place, place, lines + apart)


def _drop_item(text: str, items: List, table: Table) -> Edit:
    """Take an item out, with the empty lines before it, or after it where it is the first."""
    dash = text.rfind("-", 0, table.start)
    start = _line_start(text, dash if not text[dash + 1 : table.start].strip() else table.start)
    end = line_end(text, true_end(text, table))
    if table is items.items[0]:
        while text[end : line_end(text, end)].strip() == "" and end < len(text) and line_end(text, end) > end:
            end = line_end(text, end)
        return Edit(start, end, "")
    while start > 0 and text[_line_start(text, start - 1) : start].strip() == "":
        start = _line_start(text, start - 1)
    return Edit(start, end, "")


def _rewrite_flow_list(text: str, f: Field, items: List, tables: Mapping[str, Table], changes: Sequence[Change]) -> str:
    """A list in brackets with some items changed: what stays keeps its letters."""
    parts = {item_id(item) or str(n): text[item.start : item.end] for n, item in enumerate(items.items)}
    trees: dict[str, Tree] = {}
    for change in changes:
        name = change.where[1]
        if change.item is not None:
            names = list(parts)
            at = names.index(change.after) + 1 if change.after in parts else 0
            rest = list(parts.items())
            parts = dict([*rest[:at], (name, flow(_build_item(change), f.fields)), *rest[at:]])
        elif len(change.where) == 2:
            parts.pop(name, None)
        else:
            _plant(trees.setdefault(name, {}), change.where[2:], change.unit)
    for name, tree in trees.items():
        parts[name] = _rewrite_flow(text, f, tables[name], tree)
    return "[" + ", ".join(parts.values()) + "]"


def _edit_body(front: FrontMatter, changes: Sequence[Change]) -> Iterator[Edit]:
    """Change sections of the body."""
    text = front.source.text
    body = text[front.body :].replace("\r\n", "\n")
    sections = {s.heading: s for s in find_sections(body)}
    # Where each letter of the body with plain newlines stands in the file.
    shift = [m.start() for m in re.compile(r"\r\n|[\s\S]").finditer(text, front.body)] + [len(text)]
    for change in changes:
        if change.where[0] != "body":
            continue
        section = sections.get(change.where[1])
        words = change.unit.value if change.unit else ""
        if section:
            end = section.start + len(body[section.start : section.end].rstrip())
            yield Edit(shift[section.start], shift[end] if words else shift[section.end], words)
        elif words:
            after = sections.get(change.after or "")
            at = shift[after.end] if after else front.body
            before = text[:at]
            head = "" if before.endswith(("\n\n", "\n\r\n")) else "\n" if before.endswith("\n") else "\n\n"
            tail = "\n\n" if text[at:].strip() else "\n"
            yield Edit(at, at, head + words + tail)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1
