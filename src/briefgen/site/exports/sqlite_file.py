"""The tables as one SQLite file; the same library gives the same bytes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.exports.csv_files import FOLDER
from briefgen.site.exports.rows import Row
from briefgen.site.exports.tables import TABLES, Kind, Rows, Table, as_number

PATH = f"{FOLDER}/library.sqlite"

TYPES: dict[Kind, str] = {
    "text": "TEXT", "list": "TEXT", "date": "TEXT", "number": "NUMERIC", "integer": "INTEGER", "truth": "INTEGER",
}  # fmt: skip

# Bytes 96 to 99 name the release of SQLite that wrote the file, for information only.
RELEASE = slice(96, 100)
WRITTEN_BY = (3_037_000).to_bytes(4, "big")

WIDEST = 2**63


def make_database(library: Library, config: Config, rows: Rows) -> Iterator[Output]:
    """Make data/library.sqlite. Lists are JSON arrays: json_each(about) takes them apart."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA page_size = 4096")
        with connection:
            for table in TABLES:
                write_table(connection, table, rows[table.name])
        connection.execute("VACUUM")
        data = bytearray(connection.serialize())
    finally:
        connection.close()
    data[RELEASE] = WRITTEN_BY
    yield Output(PATH, bytes(data))


def write_table(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    """Create and fill one table; names come from TABLES, so they need no escaping."""
    first = table.columns[0].name
    columns = ", ".join(
        f'"{c.name}" {TYPES[c.kind]}' + (" PRIMARY KEY" if c.name == first else "") for c in table.columns
    )
    connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    marks = ", ".join("?" * len(table.columns))
    values = ([to_value(row.get(c.name), c.kind) for c in table.columns] for row in rows)
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', values)


def to_value(value: Any, kind: Kind) -> str | int | float | None:
    if value is None:
        return None
    if kind == "list":
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Decimal):
        number = as_number(value)
        return float(number) if abs(number) >= WIDEST else number
    if kind == "truth":
        return int(value)
    return value if kind == "integer" else str(value)
