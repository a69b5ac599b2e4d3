"""The tables as CSV files with a Frictionless datapackage.json that says what is in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.exports.rows import Row
from briefgen.site.exports.tables import TABLES, Column, Kind, Rows, Table
from briefgen.site.paths import entity_csv_path
from briefgen.text.names import make_slug

FOLDER = "data"
BETWEEN = ";"

TYPES: dict[Kind, str] = {
    "text": "string", "list": "string", "date": "string", "number": "number", "integer": "integer", "truth": "boolean",
}  # fmt: skip

# A spreadsheet runs a cell that begins so; an apostrophe before it makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def make_package(library: Library, config: Config, rows: Rows) -> Iterator[Output]:
    """Make data/TABLE.csv for each table, and data/datapackage.json."""
    for table in TABLES:
        yield Output(f"{FOLDER}/{table.name}.csv", to_csv(table, rows[table.name]))
    package = json.dumps(describe_package(config), ensure_ascii=False, indent=2, allow_nan=False)
    yield Output(f"{FOLDER}/datapackage.json", f"{package}\n".encode())


def make_claims_of_entities(library: Library, config: Config, rows: Rows) -> Iterator[Output]:
    """Make entities/ID.csv beside an entity's page: the claims about it, as data/claims.csv has them."""
    table = next(table for table in TABLES if table.name == "claims")
    lines: dict[str, list[str]] = {}
    for row in rows["claims"]:
        line = to_line(to_cell(row.get(c.name), c.kind) for c in table.columns)
        for entity in dict.fromkeys(row["about"]):
            lines.setdefault(entity, []).append(line)
    head = to_line(c.name for c in table.columns)
    for entity in sorted(lines):
        yield Output(entity_csv_path(entity), "".join([head, *lines[entity]]).encode())


def to_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Write a table as RFC 4180 has it, in UTF-8, with lines that end as Unix files do."""
    lines = (to_line(to_cell(row.get(c.name), c.kind) for c in table.columns) for row in rows)
    return "".join([to_line(c.name for c in table.columns), *lines]).encode()


def to_line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def to_cell(value: Any, kind: Kind) -> str:
    if value is None:
        return ""
    if kind == "truth":
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    text = BETWEEN.join(str(v).replace(BETWEEN, ",") for v in value) if kind == "list" else str(value)
    return f"'{text}" if kind in ("text", "list") and text.startswith(FORMULA) else text


def describe_package(config: Config) -> dict[str, Any]:
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": make_slug(config.title),
        "title": config.title,
        "description": config.description or config.tagline,
        "homepage": config.base_url,
        "licenses": [{"name": config.licence}] if config.licence else [],
        "contributors": [{"title": name, "role": "author"} for name in config.authors],
    }
    resources = [describe_table(table) for table in TABLES]
    return {key: value for key, value in package.items() if value} | {"resources": resources}


def describe_table(table: Table) -> dict[str, Any]:
    # Frictionless writes a key within one table with an empty name.
    keys = [
        {
            "fields": [c.name],
            "reference": {"resource": "" if c.refers == table.name else c.refers, "fields": [_first(c.refers)]},
        }
        for c in table.columns
        if c.refers and c.kind != "list"
    ]
    schema: dict[str, Any] = {
        "fields": [describe_column(c) for c in table.columns],
        "primaryKey": [table.columns[0].name],
        "missingValues": [""],
    }
    if keys:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n"},
        "schema": schema,
    }


def describe_column(column: Column) -> dict[str, Any]:
    notes = {"list": f" Parted by {BETWEEN}", "date": " EDTF."}
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.kind],
        "description": column.about + notes.get(column.kind, ""),
    }
    if column.kind == "truth":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    return field


def _first(name: str) -> str:
    return next(table.columns[0].name for table in TABLES if table.name == name)
