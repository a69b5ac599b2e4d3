"""A brief cut into the units that a merge decides on: one key of one table, or one section of the body."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from briefgen.content.schema import BRIEF, Field
from briefgen.content.write import brief_values
from briefgen.model.brief import Brief

Where: TypeAlias = tuple[str, ...]
"""The way to a unit: ("title",), ("source", "csl", "issued"), ("claims", "c2", "text"), ("body", "## In short")."""

LISTS: Mapping[str, Field] = {f.name: f for f in BRIEF if f.kind == "items"}
"""The lists whose items have ids."""


class Unit(NamedTuple):
    field: Field
    value: Any


@dataclass(frozen=True, slots=True)
class Units:
    """A brief as units. Of an item the way begins inside it: ("csl", "title")."""

    fields: Mapping[Where, Unit]
    items: Mapping[str, Mapping[str, Mapping[Where, Unit]]]
    """List → id → units."""
    sections: Mapping[str, str]
    """Heading → section, heading included."""


def cut_brief(brief: Brief) -> Units:
    values = brief_values(brief)
    return Units(
        fields=cut_table(values, [f for f in BRIEF if f.name not in LISTS]),
        items={
            kind: {item["id"]: cut_table(item, f.fields) for item in values.get(kind, ())} for kind, f in LISTS.items()
        },
        sections={heading: brief.body[start:end].strip("\n") for heading, start, end in find_sections(brief.body)},
    )


def cut_table(values: Mapping[str, Any], fields: Sequence[Field], at: Where = ()) -> dict[Where, Unit]:
    """The units of a table; tables in it are cut as well, lists are not. An id is no unit: it never changes."""
    units: dict[Where, Unit] = {}
    for f in fields:
        if f.name not in values or f.name == "id":
            continue
        value, where = values[f.name], (*at, f.name)
        if f.kind == "table":
            units.update(cut_table(value, f.fields, where))
        elif f.kind == "texts":
            units.update({(*where, name): Unit(Field(name, "line", ""), words) for name, words in value.items()})
        else:
            units[where] = Unit(f, value)
    return units


class Section(NamedTuple):
    heading: str
    """Its line; empty for what stands before the first. A second section of one heading is told by a number."""
    start: int
    end: int


def find_sections(body: str) -> list[Section]:
    """Cut a body at its headings of the second level; those in fenced code are none."""
    starts: list[tuple[str, int]] = [("", 0)]
    seen: dict[str, int] = {}
    fence, at = "", 0
    for line in body.splitlines(keepends=True):
        bare = line.lstrip(" ")
        if fence:
            fence = "" if bare.startswith(fence) and not bare.strip().strip(fence[0]) else fence
        elif bare.startswith(("```", "~~~")):
            fence = bare[:3]
        elif line.startswith("## "):
            heading = line.strip()
            seen[heading] = seen.get(heading, 0) + 1
            starts.append((heading if seen[heading] == 1 else f"{heading} ({seen[heading]})", at))
        at += len(line)
    ends = [*(start for _, start in starts[1:]), len(body)]
    return [
        Section(heading, start, end)
        for (heading, start), end in zip(starts, ends, strict=True)
        if body[start:end].strip()
    ]


def digest(value: Any) -> str:
    """A short digest of a value: the same for what would be written the same."""
    words = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, Mapping):
        return {name: _plain(v) for name, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value if isinstance(value, bool) else str(value)
