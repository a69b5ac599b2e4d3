"""The tables as a JSON API of static files, each brief as one file, and the JSON Schema of them all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.csl import to_csl_item
from briefgen.site.exports.csv_files import FOLDER
from briefgen.site.exports.rows import Row
from briefgen.site.exports.tables import TABLES, Column, Kind, Rows, Table, as_number

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


def make_api(library: Library, config: Config, rows: Rows) -> Iterator[Output]:
    """Make data/api/: index.json, schema.json and a file for each table."""
    yield write(f"{API}/index.json", describe_api(rows, config))
    yield write(f"{API}/schema.json", describe_schema())
    for table in TABLES:
        yield Output(f"{API}/{table.name}.json", write_rows(table, rows[table.name]).encode())


def write_rows(table: Table, rows: Iterable[Row]) -> str:
    """A line for each row: large tables are written in a fraction of the time that indented JSON takes."""
    lines = ",\n".join(json.dumps(to_json(row, table), ensure_ascii=False, allow_nan=False) for row in rows)
    return f'{{"version": {VERSION}, "{table.name}": [\n{lines}\n]}}\n'


def make_api_of_brief(library: Library, config: Config) -> Iterator[Output]:
    """Make data/api/briefs/NAME.json."""
    tables = {table.name: table for table in TABLES}
    for file in library.briefs:
        alone = replace(library, briefs=(file,))
        name = file.brief.name
        (row,) = (to_json(row, tables["briefs"]) for row in tables["briefs"].rows(alone, config))
        parts = {of: [to_json(row, tables[of]) for row in tables[of].rows(alone, config)] for of in OF_BRIEF}
        source = to_csl_item(name, file.brief.source.csl)
        yield write(f"{API}/briefs/{name}.json", {"version": VERSION, **row, "source": source, **parts})


def write(path: str, value: Any) -> Output:
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return Output(path, f"{text}\n".encode())


def to_json(row: Row, table: Table) -> dict[str, Any]:
    return {c.name: _value(row.get(c.name), c.kind) for c in table.columns}


def _value(value: Any, kind: Kind) -> Any:
    if isinstance(value, Decimal):
        return as_number(value)
    if kind in ("text", "date"):
        return str(value) if value not in (None, "") else None
    return value


def describe_api(rows: Rows, config: Config) -> dict[str, Any]:
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
