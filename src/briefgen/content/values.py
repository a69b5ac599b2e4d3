"""Tables and lists as they stand in a file to values, each field read as its kind asks, and what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from briefgen.content.ids import item_id
from briefgen.content.scalars import (
    Reading,
    join_words,
    make_matching,
    read_count,
    read_date,
    read_id,
    read_item_id,
    read_line,
    read_number,
    read_text,
    read_truth,
    read_word,
    show_shape,
)
from briefgen.content.schema import Field
from briefgen.content.yaml_values import List, Node, Table, Text

CLAIM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*#c[0-9]{1,6}")
LABEL = re.compile(r"t|(?:p|h|n|cap)\d{1,6}(?:\.s\d{1,6})?", re.ASCII)
DIGEST = re.compile(r"[0-9a-f]{64}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,5}")
WEB = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


def read_table(reading: Reading, node: Table, fields: Sequence[Field], where: str, noun: str) -> dict[str, Any]:
    """Read the fields of a table; one that cannot be read is left out.

    `where` is the table's own name in `places`, ending in a slash; `noun` is what messages call it.
    """
    known = {f.name: f for f in fields}
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for key, value in node.fields:
        wanted = known.get(key.words)
        if wanted is None:
            _say_unknown(reading, key, value, known, noun)
            continue
        if isinstance(value, Text) and not value.words.strip():
            continue
        seen.add(key.words)
        place = where + key.words
        reading.spans[place] = (value.start, value.end)
        read = KINDS[wanted.kind](reading, value, wanted, place)
        if read is not None:
            values[key.words] = read
    for f in fields:
        if f.required and f.name not in seen and not reading.is_broken(node):
            _say_missing(reading, node, f, noun, values.get("id"))
    return values


def _say_unknown(reading: Reading, key: Text, value: Node, known: Mapping[str, Field], noun: str) -> None:
    near = difflib.get_close_matches(key.words, known, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"it can have {join_words(list(known)[:14], 'and')}"
    if not near and isinstance(value, Text) and value.start == value.end and key.style == "":
        hint = "a value with a comma inside { } needs quotation marks around it"
    article = "an" if noun[0] in "aeiou" else "a"
    reading.say("unknown-field", f'"{key.words}" is not a field of {article} {noun}', key, hint)


def _say_missing(reading: Reading, node: Table, wanted: Field, noun: str, name: str | None) -> None:
    which = f"{noun} {name}" if name else noun
    first = node.fields[0][0] if node.fields else Text("", node.start, node.start + 1, "")
    reading.say("missing-field", f"the {which} has no {wanted.name}", first, f"write {wanted.name}: … {wanted.about}")


def _list_of(read: Callable[..., Any]) -> Callable[..., tuple[Any, ...] | None]:
    """A kind whose value is a list; what cannot be read in it is left out."""

    def read_list(reading: Reading, node: Node, f: Field, where: str) -> tuple[Any, ...] | None:
        if not isinstance(node, List):
            raw = node.words if isinstance(node, Text) else "…"
            reading.say(
                "wrong-type", f"{f.name} is {show_shape(node)}; it is a list", node, f"write {f.name}: [{raw[:60]}]"
            )
            return None
        values: list[Any] = []
        for item in node.items:
            value = read(reading, item, f, where)
            if value is None:
                continue
            if value in values:
                reading.say("twice-in-list", f"{value} stands twice in {f.name}", item, "keep one", "warning")
                continue
            reading.spans[f"{where}/{value}"] = (item.start, item.end)
            values.append(value)
        return tuple(values)

    return read_list


def _pair(reading: Reading, node: Node, f: Field, where: str) -> tuple[Any, ...] | None:
    """A list of two ids."""
    ids: tuple[Any, ...] | None = KINDS["ids"](reading, node, f, where)
    if ids is None or not isinstance(node, List) or len(node.items) == len(ids) == 2:
        return ids
    if len(node.items) != 2:
        reading.say(
            "bad-pair", f"{f.name} names {len(node.items)} entities; a pair is two", node, "write [mexico, russia]"
        )
    return None


def _texts(reading: Reading, node: Node, f: Field, where: str) -> dict[str, str] | None:
    """Any names, each with words."""
    if not isinstance(node, Table):
        reading.say("wrong-type", f"{f.name} is {show_shape(node)}; it is a table of NAME: words", node)
        return None
    values = {}
    for key, value in node.fields:
        words = read_line(reading, value, Field(key.words, "line", ""), where)
        if words:
            values[key.words] = words
            reading.spans[f"{where}/{key.words}"] = (value.start, value.end)
    return values


def _table(reading: Reading, node: Node, f: Field, where: str) -> dict[str, Any] | None:
    if not isinstance(node, Table):
        message = f"{f.name} is {show_shape(node)}; it is a table"
        reading.say("wrong-type", message, node, "write NAME: value on the lines below it")
        return None
    return read_table(reading, node, f.fields, where + "/", f.noun)


def _items(reading: Reading, node: Node, f: Field, where: str) -> tuple[dict[str, Any], ...] | None:
    """A list of tables. An item goes by its id in `places`, one without by its number, counted from 0."""
    if not isinstance(node, List):
        hint = f"begin each {f.noun} with a dash on a line of its own"
        reading.say("wrong-type", f"{f.name} is {show_shape(node)}; it is a list", node, hint)
        return None
    items: list[dict[str, Any]] = []
    for number, item in enumerate(node.items):
        if not isinstance(item, Table):
            message = f"a {f.noun} is a table, and this is {show_shape(item)}"
            reading.say("wrong-type", message, item, f"give it its {f.fields[0].name}: …")
            continue
        name = item_id(item)
        if name and f.fields[0].name == "id" and not _is_new(reading, name, item):
            continue
        place = f"{where}/{name or number}"
        reading.spans[place] = (item.start, item.end)
        values = read_table(reading, item, f.fields, place + "/", f.noun)
        if all(wanted.name in values for wanted in f.fields if wanted.required):
            items.append(values)
    return tuple(items)


def _is_new(reading: Reading, name: str, item: Table) -> bool:
    """Note the id of an item; say where another item of the brief has it already."""
    at = next(value for key, value in item.fields if key.words == "id")
    first = reading.ids.setdefault(name, at)
    if first is at:
        return True
    line = reading.source.place(first.start).line
    reading.say("duplicate-id", f"{name} is already the id of the item in line {line}", at, "give it an id of its own")
    return False


KINDS: dict[str, Callable[[Reading, Node, Field, str], Any]] = {
    "line": read_line,
    "text": read_text,
    "word": read_word,
    "truth": read_truth,
    "number": read_number,
    "count": read_count,
    "date": read_date,
    "id": read_id,
    "item-id": read_item_id,
    "label": make_matching(
        LABEL, "bad-label", "a label", "write p3.s2 for a sentence, p3, h1, n4, cap1, or t for the title"
    ),
    "digest": make_matching(
        DIGEST, "bad-digest", "a SHA-256 digest", "briefgen ingest writes it: 64 digits and letters a to f"
    ),
    "language": make_matching(LANGUAGE, "bad-language", "the code of a language", "write en, es or pt-BR"),
    "ids": _list_of(read_id),
    "pair": _pair,
    "claims": _list_of(make_matching(CLAIM, "bad-claim", "the address of a claim", "write okafor-2031#c1")),
    "item-ids": _list_of(read_item_id),
    "lines": _list_of(read_line),
    "addresses": _list_of(make_matching(WEB, "bad-address", "an address on the web", "begin with https://")),
    "texts": _texts,
    "table": _table,
    "items": _items,
}
"""How the value of each kind of field is read: its value, or None where it cannot be read, which is then said."""
