"""A file under content/ to its text, the values of its YAML, and its body."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefgen.content.conflicts import hide_conflicts
from briefgen.content.yaml_values import CONTROL, List, Node, Source, Table, Text, make_source, read_values
from briefgen.diagnostics import Checked, Diagnostic, Location

__all__ = ["FrontMatter", "List", "Node", "Source", "Table", "Text", "read_front_matter", "read_yaml"]

MAX_BYTES = 4 * 1024 * 1024
"""Of one brief; the longest that people write are a hundredth of it."""

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
CLOSING = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
EMPTY_LINES = re.compile(r"(?:[ \t]*\r?\n)*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields at the head of a file, and the Markdown below them."""

    source: Source
    fields: Table
    body: int
    """Offset at which the body begins: the first line below the fence that is not empty."""


def read_front_matter(path: str, data: bytes) -> Checked[FrontMatter | None]:
    """Read a Markdown file that begins with fields between two lines of `---`."""
    source, found = _read_text(path, data)
    if not source:
        return Checked(None, found)
    if not source.text.strip("\ufeff \t\r\n"):
        return _refuse(path, 0, "the file is empty", "delete it, or write a brief: briefgen new shows how one begins")
    opening = OPENING.match(source.text)
    if not opening:
        return _refuse(path, 1, "the file does not begin with a line of three dashes", "write --- above the fields")
    closing = CLOSING.search(source.text, opening.end())
    if not closing:
        return _refuse(path, 1, "the fields that begin here never end", "write a line of --- below the last one")
    readable, conflicts = hide_conflicts(source)
    values, faults = read_values(readable, opening.end(), closing.start())
    if values is not None and not isinstance(values, Table):
        place = source.place(values.start)
        message = "there are no fields here"
        faults.append(Diagnostic("yaml-fault", message, place, hint="write NAME: value, one on each line"))
    fields = values if isinstance(values, Table) else Table((), opening.end(), closing.start())
    body = EMPTY_LINES.match(source.text, closing.end())
    return Checked(FrontMatter(source, fields, body.end() if body else len(source.text)), (*conflicts, *faults))


def read_yaml(path: str, data: bytes) -> Checked[tuple[Source, Node] | None]:
    """Read a file that is YAML from top to bottom; None where it is empty or cannot be read."""
    source, found = _read_text(path, data)
    if not source:
        return Checked(None, found)
    readable, conflicts = hide_conflicts(source)
    node, faults = read_values(readable, 0, len(source.text))
    return Checked((source, node) if node is not None else None, (*conflicts, *faults))


def _read_text(path: str, data: bytes) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Decode strictly, and refuse letters that no text has: what is odd here is never an editor's word."""
    if len(data) > MAX_BYTES:
        return None, _refuse(path, 0, f"this is larger than {MAX_BYTES // 2**20} MB", "split it").found
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"a byte here (0x{data[error.start]:02X}) is not {encoding.upper()}"
        return None, _refuse(path, line, message, "save the file as UTF-8").found
    source = make_source(path, text)
    letter = CONTROL.search(text.replace("\r\n", " \n") if "\r" in text else text)
    if letter:
        place = source.place(letter.start())
        message = f"there is a control letter (U+{ord(letter[0]):04X}) here"
        return None, (Diagnostic("unreadable-file", message, place, hint="take it out"),)
    return source, ()


def _refuse(path: str, line: int, message: str, hint: str) -> Checked[FrontMatter | None]:
    return Checked(None, (Diagnostic("unreadable-file", message, Location(path, line), hint=hint),))


def encode_like(text: str, data: bytes) -> bytes:
    """The bytes of a text in the encoding of some others."""
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "utf-8")
    return text.encode(encoding)
