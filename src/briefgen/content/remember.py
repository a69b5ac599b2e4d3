"""What was read last time, by the digest of the file: an unchanged brief is not parsed again.

The record is JSON and holds what `read_brief` gave, and nothing that runs. Where it does not fit, the brief is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from briefgen.content.places import Places
from briefgen.content.read import NOUNS, read_brief
from briefgen.diagnostics import Checked
from briefgen.model.brief import Brief, BriefFile, Source
from briefgen.model.findings import Findings, Quote

Record = Any
"""One brief as JSON: see `_write`."""

ROOMS = ("content", "model", "text")
"""Whose code decides what a file is read as."""

# How a field comes back from JSON, where it is not the value itself. None stays None.
BACK: Mapping[str, Callable[[Any], Any]] = {
    "evidence": lambda pair: Quote(*pair),
    "value": Decimal,
    "value_max": Decimal,
    "csl": lambda csl: {name: tuple(value) if isinstance(value, list) else value for name, value in csl.items()},
    "set_aside": lambda pairs: tuple((date, what) for date, what in pairs),
    **dict.fromkeys(("about", "topics", "subject", "of", "aliases", "same_as", "actors", "related", "mentions"), tuple),
}
LEFT_OUT = ("source", "findings")
KEPT: Mapping[type[Any], tuple[str, ...]] = {
    noun: tuple(f.name for f in fields(noun) if f.name not in LEFT_OUT) for noun in (Brief, Source, *NOUNS.values())
}
"""The fields of a noun in the order of its row."""
CHANGED = {noun: tuple((i, BACK[name]) for i, name in enumerate(names) if name in BACK) for noun, names in KEPT.items()}


def read_briefs(inputs: Iterable[tuple[str, bytes]], records: Mapping[str, Record]) -> tuple[
    tuple[Checked[BriefFile | None], ...], dict[str, Record]
]:  # fmt: skip
    """Read briefs, taking what is unchanged from the records; the new records are those of these briefs alone.

    `inputs`: path and bytes of each; `records`: path → record, as an earlier call gave it.
    """
    read: list[Checked[BriefFile | None]] = []
    fresh: dict[str, Record] = {}
    for path, data in inputs:
        digest = hashlib.sha256(data).hexdigest()
        record = records.get(path)
        known = _recall(path, data, digest, record)
        if known is None:
            known = read_brief(path, data)
            record = _write(known, digest)
        read.append(known)
        fresh[path] = record
    return tuple(read), fresh


def write_records(records: Mapping[str, Record]) -> dict[str, Any]:
    """Records as an object of JSON."""
    return {"code": code_digest(), "briefs": records}


def read_records(values: Mapping[str, Any]) -> dict[str, Record]:
    """Records from an object of JSON; none where other code wrote them."""
    records = values.get("briefs") if values.get("code") == code_digest() else {}
    return records if isinstance(records, dict) else {}


@cache
def code_digest(rooms: tuple[str, ...] = ROOMS) -> str:
    """Of the code that reads briefs, or of other rooms: another version of it may read them otherwise."""
    seen = hashlib.sha256()
    for room in rooms:
        # Asked for by its own name, a room would be imported, and some are slow to come.
        for file in sorted((files("briefgen") / room).iterdir(), key=lambda f: f.name):
            if file.is_file():
                seen.update(file.read_bytes())
    return seen.hexdigest()


def _write(known: Checked[BriefFile | None], digest: str) -> Record:
    file, found = known
    if file is None or found or file.text.startswith("\ufeff"):
        # Faults are rare and soon mended, so what has them is read each time; so is what is not plain UTF-8.
        return None
    brief = file.brief
    return [
        digest,
        _row(brief),
        _row(brief.source),
        [[_row(item) for item in getattr(brief.findings, kind)] for kind in NOUNS],
        file.places.packed if isinstance(file.places, Places) else "",
    ]


def _recall(path: str, data: bytes, digest: str, record: Record) -> Checked[BriefFile | None] | None:
    if not isinstance(record, list) or record[:1] != [digest]:
        return None
    try:
        _, row, source, lists, places = record
        findings = Findings(
            *(tuple(_item(noun, item) for item in items) for noun, items in zip(NOUNS.values(), lists, strict=True))
        )
        brief = Brief(**_values(Brief, row), source=Source(**_values(Source, source)), findings=findings)
        text = data.decode()
        return Checked(BriefFile(path, text, brief, Places(path, text, places), digest))
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError):
        return None


def _row(item: Any) -> list[Any]:
    row = []
    for name in KEPT[type(item)]:
        value = getattr(item, name)
        if isinstance(value, Decimal):
            value = str(value)
        elif isinstance(value, Quote):
            value = [value.exact, value.at]
        elif isinstance(value, Mapping):
            value = dict(value)
        row.append(value)
    return row


def _item(noun: type[Any], row: list[Any]) -> Any:
    row = list(row)
    for i, back in CHANGED[noun]:
        if row[i] is not None:
            row[i] = back(row[i])
    return noun(*row)


def _values(noun: type[Any], row: list[Any]) -> dict[str, Any]:
    values = dict(zip(KEPT[noun], row, strict=True))
    return {name: BACK[name](value) if name in BACK and value is not None else value for name, value in values.items()}
