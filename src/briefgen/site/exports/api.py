"""The tables as a JSON API of static files, each brief as one file, and the JSON Schema of them all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.csl import to_csl_item
from briefgen.site.exports.csv_files import FOLDER
from briefgen.site.exports.tables import TABLES, Column, Kind, Row, Table, as_number

API = f"{FOLDER}/api"
VERSION = 1
"""Grows when a field changes its meaning or goes; new fields do not count."""

OF_BRIEF = ("claims", "figures", "events", "references", "citations")
"""Tables whose rows belong to one brief."""

TYPES: dict[Kind, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "date": {"type": ["string", "null"]},
    "list": {"type": "array", "items": {"type": "string"}},
    "number": {"type": ["number", "null"]},
    "integer": {"type": ["integer", "null"]},
    "truth": {"type": "boolean"},
}


def make_api(library: Library, config: Config) -> Iterator[Output]:
    """Make data/api/: index.json, schema.json, a file for each table and one for each brief."""
    rows = {table.name: [to_json(row, table) for row in table.rows(library, config)] for table in TABLES}
    yield write(f"{API}/index.json", describe_api(rows, config))
    yield write(f"{API}/schema.json", describe_schema())
    for table in TABLES:
        yield write(f"{API}/{table.name}.json", {"version": VERSION, table.name: rows[table.name]})
    by_brief = {name: group(rows[name]) for name in OF_BRIEF}
    works = {file.brief.name: file.brief.source.csl for file in library.briefs}
    for row in rows["briefs"]:
        name = row["name"]
        parts = {table: by_brief[table].get(name, []) for table in OF_BRIEF}
        source = to_csl_item(name, works[name])
        yield write(f"{API}/briefs/{name}.json", {"version": VERSION, **row, "source": source, **parts})


def write(path: str, value: Any) -> Output:
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return Output(path, f"{text}\n".encode())


def group(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        grouped.setdefault(row["brief"], []).append(row)
    return grouped


def to_json(row: Row, table: Table) -> dict[str, Any]:
    return {c.name: _value(row.get(c.name), c.kind) for c in table.columns}


def _value(value: Any, kind: Kind) -> Any:
    if isinstance(value, Decimal):
        return as_number(value)
    if kind in ("text", "date"):
        return str(value) if value not in (None, "") else None
    return value


def describe_api(rows: dict[str, list[dict[str, Any]]], config: Config) -> dict[str, Any]:
    """What is where; paths are relative to index.json."""
    return {
        "version": VERSION,
        "title": config.title,
        "base": config.base_url or None,
        "licence": config.licence or None,
        "schema": "schema.json",
        "tables": [
            {"name": t.name, "about": t.about, "path": f"{t.name}.json", "rows": len(rows[t.name])} for t in TABLES
        ],
        "briefs": [
            {"name": r["name"], "title": r["title"], "path": f"briefs/{r['name']}.json"} for r in rows["briefs"]
        ],
    }


def describe_schema() -> dict[str, Any]:
    """JSON Schema: a definition for the rows of each table, for a table's file and for a brief's."""
    definitions: dict[str, Any] = {table.name: describe_rows(table) for table in TABLES}
    brief = definitions["briefs"]
    parts = {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in OF_BRIEF}
    definitions["brief"] = {
        "description": "data/api/briefs/NAME.json",
        "type": "object",
        "required": ["version", *brief["required"], "source", *OF_BRIEF],
        "properties": {
            "version": {"const": VERSION},
            **brief["properties"],
            "source": {"description": "The article as a CSL-JSON item.", "type": "object", "required": ["id", "type"]},
            **parts,
        },
        "additionalProperties": False,
    }
    files = [
        {
            "type": "object",
            "required": ["version", name],
            "properties": {
                "version": {"const": VERSION},
                name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}},
            },
            "additionalProperties": False,
        }
        for name in (table.name for table in TABLES)
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Files of the library",
        "description": "A table's file holds its version and its rows; a brief's file is described under $defs/brief.",
        "anyOf": [*files, {"$ref": "#/$defs/brief"}],
        "$defs": definitions,
    }


def describe_rows(table: Table) -> dict[str, Any]:
    return {
        "description": table.about,
        "type": "object",
        "required": [c.name for c in table.columns],
        "properties": {c.name: describe_value(c, first=c is table.columns[0]) for c in table.columns},
        "additionalProperties": False,
    }


def describe_value(column: Column, *, first: bool) -> dict[str, Any]:
    note = " EDTF." if column.kind == "date" else ""
    kind = {"type": "string", "minLength": 1} if first else TYPES[column.kind]
    return {"description": column.about + note, **kind}
