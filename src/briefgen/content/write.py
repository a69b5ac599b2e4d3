"""A brief to the text of a new file: the order of the schema, defaults left out, one line for each small item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from briefgen.content.schema import BRIEF, Field
from briefgen.model.brief import Brief
from briefgen.model.findings import Quote

WIDTH = 80
LONGEST_REFERENCE = 100
"""A reference that fits on a line of this length stands on one."""

DEFAULTS: Mapping[tuple[str, str], Any] = {
    ("source", "basis"): "unknown",
    ("claim", "kind"): "fact",
    ("reference", "kind"): "entry",
}
"""Noun and field: the word that goes without saying. `false` and whatever is empty do so everywhere."""

FLOW = ("figures", "citations", "entities", "events")
"""Lists whose items stand on one line each, however long."""


def write_brief(brief: Brief) -> str:
    """Write a brief; `read_brief` gives the same back."""
    values = brief_values(brief)
    lines = ["---"]
    for f in BRIEF:
        if f.name in values:
            if f.kind in ("items", "table"):
                lines.append("")
            lines.extend(field_lines(f, values[f.name], ""))
    lines.append("---")
    body = f"\n{brief.body}\n" if brief.body else ""
    return "\n".join(lines) + "\n" + body


def brief_values(brief: Brief) -> dict[str, Any]:
    """The fields of a brief as tables, lists and words, as they stand in the file."""
    values: dict[str, Any] = {
        name: getattr(brief, name) for name in ("title", "summary", "status", "topics", "related", "aliases")
    }
    source = {name: getattr(brief.source, name) for name in brief.source.__dataclass_fields__}
    source["set_aside"] = [{"date": date, "what": what} for date, what in brief.source.set_aside]
    values["source"] = source
    for f in BRIEF:
        if f.kind == "items":
            values[f.name] = [item_values(item) for item in getattr(brief.findings, f.name)]
    return _said(values, BRIEF, "brief")


def item_values(item: Any) -> dict[str, Any]:
    """The fields of a finding; its evidence becomes two of them."""
    values = {name: getattr(item, name) for name in item.__dataclass_fields__}
    evidence = values.pop("evidence", None)
    if isinstance(evidence, Quote):
        values |= {"quote": evidence.exact, "at": evidence.at}
    return values


def _said(values: Mapping[str, Any], fields: Sequence[Field], noun: str) -> dict[str, Any]:
    """Only what is worth a line: no empty value, no default, no field that the schema does not know."""
    kept: dict[str, Any] = {}
    for f in fields:
        value = values.get(f.name)
        if f.kind == "table" and value:
            value = _said(value, f.fields, f.noun)
        elif f.kind == "items" and value:
            value = [_said(item, f.fields, f.noun) for item in value]
        empty = value is None or value is False or (not isinstance(value, Decimal | int) and not value)
        if not empty and DEFAULTS.get((noun, f.name)) != value:
            kept[f.name] = value
    return kept


def field_lines(f: Field, value: Any, margin: str) -> list[str]:
    """The lines of one field, as they stand in a table whose fields begin at `margin`."""
    head = f"{margin}{scalar(f.name)}:"
    if f.kind == "text":
        return _folded(head, value, margin + "  ")
    if f.kind == "table":
        return [head, *table_lines(f.fields, value, margin + "  ")]
    if f.kind == "texts":
        return [head, *(f"{margin}  {scalar(name)}: {scalar(words)}" for name, words in value.items())]
    if f.kind == "items" and f.fields[0].name == "id":
        return [head, *_between(f, [item_lines(f, item, margin + "  ") for item in value])]
    if f.kind == "items" and f.fields[0].name == "date":
        return [head, *(f"{margin}  - {flow(item, f.fields)}" for item in value)]
    return [f"{head} {inline(f, value, in_flow=False)}"]


def table_lines(fields: Sequence[Field], values: Mapping[str, Any], margin: str) -> list[str]:
    return [line for f in fields if f.name in values for line in field_lines(f, values[f.name], margin)]


def _between(f: Field, items: Sequence[list[str]]) -> Iterator[str]:
    """Claims stand apart; the longer lists are set solid."""
    for number, lines in enumerate(items):
        if number and f.name == "claims":
            yield ""
        yield from lines


def item_lines(f: Field, item: Mapping[str, Any], margin: str) -> list[str]:
    """The lines of one item of a list."""
    line = f"{margin}- {flow(item, f.fields)}"
    if f.name in FLOW or (f.name == "references" and len(line) <= LONGEST_REFERENCE):
        return [line]
    lines = table_lines(f.fields, item, margin + "  ")
    return [f"{margin}- {lines[0].lstrip()}", *lines[1:]]


def flow(values: Mapping[str, Any], fields: Sequence[Field]) -> str:
    """A table on one line: `{id: f1, quote: nine nights}`."""
    parts = (
        f"{scalar(f.name, in_flow=True)}: {inline(f, values[f.name], in_flow=True)}" for f in fields if f.name in values
    )
    return "{" + ", ".join(parts) + "}"


def inline(f: Field, value: Any, *, in_flow: bool) -> str:
    """A value on one line."""
    if f.kind == "table":
        return flow(value, f.fields)
    if f.kind == "items":
        return "[" + ", ".join(flow(item, f.fields) for item in value) + "]"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(scalar(words, in_flow=True) for words in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return scalar(str(value), in_flow=in_flow)


PLAIN = re.compile(
    r"""
    (?! --- | \.\.\. )
    (?: [^\s\-?:,\[\]{}\#&*!|>'"%@`] | [-?:] (?=[^\s,\[\]{}]) )   # no sign of YAML's at the beginning
    (?: [^:\#\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]
      | : (?=[^\s,?\[\]{}])                                       # "12:30", not "a: b"
      | (?<=[^\s]) \#                                             # "C#", not "a # b"
    )*
    """,
    re.VERBOSE,
)
FLOW_SIGNS = re.compile(r"[,\[\]{}]|^[-?:]")
ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')


def scalar(words: str, *, in_flow: bool = False) -> str:
    """Words as a YAML scalar, in quotation marks only where they would be read as something else."""
    if PLAIN.fullmatch(words) and words == words.strip() and not (in_flow and FLOW_SIGNS.search(words)):
        return words
    if ESCAPED.search(words) and not re.search(r"[^\S ]|[\x00-\x1f\x7f-\x9f\ufeff]", words):
        return "'" + words.replace("'", "''") + "'"
    return '"' + ESCAPED.sub(_escape, words) + '"'


def _escape(m: re.Match[str]) -> str:
    return {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(m[0], f"\\u{ord(m[0]):04x}")


def _folded(head: str, text: str, margin: str) -> list[str]:
    """A longer text below its name, wrapped; where wrapping would change it, in quotation marks."""
    if re.search(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff]|  | \n|\n |^ | $", text):
        return [f"{head} {scalar(text)}"]
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            lines.append("")
        lines.extend(_wrap(paragraph, margin) if paragraph else ())
    return [f"{head} >-", *lines]


def _wrap(paragraph: str, margin: str) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and len(margin) + len(longer) > WIDTH:
            lines.append(word)
        else:
            lines[-1] = longer
    return [margin + line for line in lines]
