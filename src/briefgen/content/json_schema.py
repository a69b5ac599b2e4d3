"""The schema of a brief's fields as JSON Schema 2020-12, for editors that complete and check while one writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.content.ids import ID, LONGEST_ID
from briefgen.content.schema import BRIEF, CSL, Field
from briefgen.content.values import DIGEST, LABEL, LANGUAGE

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# YAML tools read numbers and dates by themselves, where briefgen keeps words: both are right here.
WORDS = ["string", "number", "boolean"]
EDTF = r"^[0-9X]{4}.*$|^\.\./"

SHAPES: Mapping[str, Mapping[str, Any]] = {
    "line": {"type": WORDS},
    "text": {"type": WORDS},
    "truth": {"type": "boolean"},
    "number": {"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    "count": {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"},
    "date": {"type": ["string", "integer"], "pattern": EDTF},
    "id": {"type": WORDS, "pattern": f"^{ID.pattern}$", "maxLength": LONGEST_ID},
    "label": {"type": "string", "pattern": f"^({LABEL.pattern})$"},
    "digest": {"type": "string", "pattern": f"^{DIGEST.pattern}$"},
    "language": {"type": "string", "pattern": f"^{LANGUAGE.pattern}$"},
    "texts": {"type": "object", "additionalProperties": {"type": WORDS}},
    "ids": {"type": "array", "items": {"type": WORDS, "pattern": f"^{ID.pattern}$"}, "uniqueItems": True},
    "lines": {"type": "array", "items": {"type": WORDS}, "uniqueItems": True},
    "addresses": {"type": "array", "items": {"type": "string", "format": "uri", "pattern": "^https?://"}},
}
"""How a value of each kind looks; those that depend on the field are made in `_shape`."""


def make_schema() -> dict[str, Any]:
    """The schema of the whole front matter."""
    head = {"$schema": DIALECT, "title": "A brief of briefgen", "description": "The fields at the head of a brief."}
    return head | _table(BRIEF) | {"$defs": {"work": _table(CSL)}}


def _table(fields: Sequence[Field]) -> dict[str, Any]:
    table: dict[str, Any] = {
        "type": "object",
        "properties": {f.name: _shape(f) for f in fields},
        "additionalProperties": False,
    }
    required = [f.name for f in fields if f.required]
    return table | ({"required": required} if required else {})


def _shape(f: Field) -> dict[str, Any]:
    about = {"title": f.name.replace("_", " ").replace("-", " ").capitalize(), "description": f.about}
    if f.kind == "word":
        return about | {"enum": list(f.words)}
    if f.kind in ("item-id", "item-ids"):
        one = {"type": "string", "pattern": f"^{f.words[0]}[0-9]{{1,6}}$"}
        return about | (one if f.kind == "item-id" else {"type": "array", "items": one, "uniqueItems": True})
    if f.fields is CSL:
        return about | {"$ref": "#/$defs/work"}
    if f.kind == "table":
        return about | _table(f.fields)
    if f.kind == "items":
        return about | {"type": "array", "items": _table(f.fields)}
    return about | dict(SHAPES[f.kind])
