"""What the machine last said about an article: digests of its fields and spans of its evidence, none of its words.

A baseline is written twice around a brief: first with the brief that is about to be, then alone. Whoever is stopped in
between leaves both states, and the brief's own digest tells which of them is true.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from briefgen.content.units import Units, digest
from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Span

VERSION = 1

State = Literal["", "missing", "gone"]
"""`missing`: the machine no longer finds the item, which stays. `gone`: the machine took it out again."""


class Evidence(NamedTuple):
    """What the machine says that an item rests on; none of the article's words."""

    span: Span | None
    words: str
    sketch: str = ""


NO_EVIDENCE = Evidence(None, "")


@dataclass(frozen=True, slots=True)
class Record:
    """An item as the machine last said it. One that is not in the brief, and not gone, was deleted by the editor."""

    fields: Mapping[str, str]
    """Way inside the item, joined by slashes → digest of the value."""
    span: Span | None = None
    """Of its evidence, in the article that `Baseline.article` names."""
    words: str = ""
    """Digest of the words of its evidence, by which it is known again in another version of the article."""
    sketch: str = ""
    """Of the same words, or of those around them where they are few: alike where most of them are the same."""
    state: State = ""


@dataclass(frozen=True, slots=True)
class Baseline:
    article: str
    """SHA-256 of the file that was read."""
    fields: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    """Digest of the heading → digest of the section."""
    items: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)


def make_baseline(units: Units, article: str, evidence: Mapping[tuple[str, str], Evidence]) -> Baseline:
    """The baseline of a brief as the machine says it; `evidence` is that of each item, by list and id."""
    items: dict[str, dict[str, Record]] = {}
    for kind, listed in units.items.items():
        for name, fields in listed.items():
            said = {"/".join(where): digest(unit.value) for where, unit in fields.items()}
            items.setdefault(kind, {})[name] = Record(said, *evidence.get((kind, name), NO_EVIDENCE))
    return Baseline(
        article,
        {"/".join(where): digest(unit.value) for where, unit in units.fields.items()},
        {digest(heading): digest(words) for heading, words in units.sections.items()},
        items,
    )


def write_baseline(now: Baseline | None, coming: Baseline | None = None, brief: str = "") -> bytes:
    """The bytes of a baseline file; `coming` holds once the brief has the digest `brief`."""
    states: dict[str, Any] = {"version": VERSION, "now": _to_json(now) if now else None}
    if coming:
        states |= {"coming": _to_json(coming), "brief": brief}
    return (json.dumps(states, indent=1, sort_keys=True) + "\n").encode()


def read_baseline(path: str, data: bytes, brief: str) -> Checked[Baseline | None]:
    """Read a baseline file; `brief` is the digest of the brief as it lies on the disk."""
    try:
        states = json.loads(data)
        if states["version"] != VERSION:
            message = f"this baseline has the format {states['version']!r}, which this briefgen does not know"
            return Checked(None, (Diagnostic("bad-baseline", message, Location(path), "warning", "update briefgen"),))
        chosen = states["coming"] if "coming" in states and states.get("brief") == brief else states["now"]
        return Checked(_from_json(chosen) if chosen else None)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        message = "this baseline cannot be read, so its brief is left alone"
        hint = "take it back from version control; without it the brief is never refreshed"
        return Checked(None, (Diagnostic("bad-baseline", message, Location(path), "warning", hint),))


def _to_json(baseline: Baseline) -> dict[str, Any]:
    return {
        "article": baseline.article,
        "fields": dict(baseline.fields),
        "sections": dict(baseline.sections),
        "items": {
            kind: {name: _record_to_json(record) for name, record in records.items()}
            for kind, records in baseline.items.items()
        },
    }


def _record_to_json(record: Record) -> dict[str, Any]:
    values: dict[str, Any] = {"fields": dict(record.fields)}
    if record.span:
        values["span"] = list(record.span)
    if record.words:
        values["words"] = record.words
    if record.sketch:
        values["sketch"] = record.sketch
    if record.state:
        values["state"] = record.state
    return values


def _from_json(values: Mapping[str, Any]) -> Baseline:
    return Baseline(
        str(values["article"]),
        _texts(values["fields"]),
        _texts(values["sections"]),
        {
            str(kind): {
                str(name): Record(
                    _texts(record["fields"]),
                    Span(*map(int, record["span"])) if "span" in record else None,
                    str(record.get("words", "")),
                    bytes.fromhex(record.get("sketch", "")).hex(),
                    record.get("state", ""),
                )
                for name, record in records.items()
            }
            for kind, records in values["items"].items()
        },
    )


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in values.items()}
