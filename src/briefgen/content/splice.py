"""Change some units in a brief's file and leave every other byte as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.content.change_tree import Tree, build, build_item, grow, list_fields, plant
from briefgen.content.comments import is_flow, line_end, true_end
from briefgen.content.front_matter import FrontMatter, List, Node, Table, Text
from briefgen.content.ids import item_id
from briefgen.content.merge import Change
from briefgen.content.schema import BRIEF, Field
from briefgen.content.splice_body import Edit, edit_body
from briefgen.content.splice_flow import rewrite_flow, rewrite_flow_list
from briefgen.content.units import LISTS, Unit
from briefgen.content.write import field_lines, item_lines, scalar


def splice(front: FrontMatter, changes: Sequence[Change]) -> str:
    """The text of the file with the changes made."""
    text = front.source.text
    edits = [*_edit_fields(front, changes), *edit_body(front, changes)]
    newline = "\r\n" if "\r\n" in text else "\n"
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        words = edit.words.replace("\r\n", "\n").replace("\n", newline)
        pieces += text[at : edit.start], words
        at = edit.end
    return "".join([*pieces, text[at:]])


def _edit_fields(front: FrontMatter, changes: Sequence[Change]) -> Iterator[Edit]:
    text = front.source.text
    of_list = {kind: [c for c in changes if c.where[0] == kind] for kind in LISTS}
    tree = grow(c for c in changes if c.where[0] not in LISTS and c.where[0] != "body")
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
        change = Unit(f, build(change)) if build(change) else None
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


def _edit_table(text: str, f: Field, table: Table, tree: Tree, place: int | None = None) -> Iterator[Edit]:
    """Change fields of a table that is there; a new first one goes in at `place`, or else behind the first."""
    if is_flow(text, table):
        yield Edit(table.start, table.end, rewrite_flow(text, f, table, tree))
        return
    present = {key.words: (key, value) for key, value in table.fields}
    first_key = table.fields[0][0]
    margin = " " * (first_key.start - _line_start(text, first_key.start))
    # Before the first field of an item there is no line of its own: what is new goes behind the first that stays.
    dashed = place is None
    if place is None:
        key, value = next(f for f in table.fields if tree.get(f[0].words, ...) is not None)
        place = line_end(text, true_end(text, value, key))
    for inner in list_fields(f, tree):
        key, value = present.get(inner.name, (None, None))  # type: ignore[assignment]
        if inner.name in tree:
            change = tree[inner.name]
            if change is None and key is first_key and dashed and len(table.fields) > 1:
                yield Edit(key.start, table.fields[1][0].start, "")
            else:
                yield from _edit_field(text, inner, key, value, change, margin, place)
        if key is not None and value is not None:
            place = line_end(text, true_end(text, value, key))


def _make_list(
    text: str, f: Field, key: Text | None, value: Node | None, changes: Sequence[Change], place: int
) -> Edit:
    """A list that is not there yet, or has no items."""
    items = [build_item(c) for c in changes if c.item is not None]
    lines = "\n".join(field_lines(f, items, ""))
    if key is not None and value is not None:
        return Edit(key.start, true_end(text, value, key), lines)
    return Edit(place, place, f"\n{lines}\n")


def _edit_list(text: str, f: Field, place: int, items: List, changes: Sequence[Change]) -> Iterator[Edit]:
    """Change the items of a list; a new first one goes in at `place`."""
    tables = {name: item for item in items.items if isinstance(item, Table) and (name := item_id(item))}
    if is_flow(text, items):
        yield Edit(items.start, items.end, rewrite_flow_list(text, f, items, tables, changes))
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
            plant(fields.setdefault(change.where[1], {}), change.where[2:], change.unit)
    for name, tree in fields.items():
        yield from _edit_table(text, f, tables[name], tree)
    # A new item comes after the new last fields of the one before it, which go in at the same place.
    for change in changes:
        if change.item is not None:
            yield _add_item(text, f, place, tables, change, margin)
        elif len(change.where) == 2:
            yield _drop_item(text, items, tables[change.where[1]])


def _add_item(text: str, f: Field, place: int, tables: Mapping[str, Table], change: Change, margin: str) -> Edit:
    lines = "\n".join(item_lines(f, build_item(change), margin)) + "\n"
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


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1
