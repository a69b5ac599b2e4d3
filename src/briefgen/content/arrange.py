"""The fields of a brief's file in canonical order: no word, no comment and no value is touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.content.comments import has_comment, is_flow, line_end, true_end
from briefgen.content.front_matter import FrontMatter, List, Node, Table, Text
from briefgen.content.schema import BRIEF, Field


class Chunk(NamedTuple):
    """A field with the comments and empty lines above it."""

    name: str
    words: str


def arrange(front: FrontMatter) -> str:
    """The text of the file with its fields in the order of the schema."""
    text, table = front.source.text, front.fields
    if not table.fields:
        return text
    start = line_end(text, 0)
    chunks = _order(_cut(text, table, BRIEF, start), BRIEF)
    end = line_end(text, true_end(text, table))
    newline = "\r\n" if "\r\n" in text else "\n"
    apart = {f.name for f in BRIEF if f.kind in ("items", "table")}
    parts = [chunks[0].words.lstrip("\r\n")]
    for chunk in chunks[1:]:
        gap = newline if chunk.name in apart and not chunk.words.startswith(("\n", "\r\n")) else ""
        parts.append(gap + chunk.words)
    return text[:start] + "".join(parts) + text[end:]


def _cut(text: str, table: Table, fields: Sequence[Field], start: int) -> list[Chunk]:
    """Cut the lines of a table into its fields, each arranged in itself."""
    kinds = {f.name: f for f in fields}
    chunks: list[Chunk] = []
    for key, value in table.fields:
        end = line_end(text, true_end(text, value, key))
        inner = kinds.get(key.words)
        words = text[start:end] if inner is None else _arrange_field(text, inner, key, value, start, end)
        chunks.append(Chunk(key.words, words if words.endswith("\n") else words + "\n"))
        start = end
    return chunks


def _order(chunks: Sequence[Chunk], fields: Sequence[Field]) -> list[Chunk]:
    order = {f.name: n for n, f in enumerate(fields)}
    return sorted(chunks, key=lambda chunk: order.get(chunk.name, len(order)))


def _arrange_field(text: str, f: Field, key: Text, value: Node, start: int, end: int) -> str:
    if not f.fields:
        return text[start:end]
    if is_flow(text, value):
        return text[start : value.start] + _arrange_flow(text, f, value) + text[value.end : end]
    if isinstance(value, Table) and value.fields:
        inner = line_end(text, key.end)
        chunks = _cut(text, value, f.fields, inner)
        return text[start:inner] + "".join(chunk.words for chunk in _order(chunks, f.fields))
    if isinstance(value, List):
        at, parts = start, []
        for item in value.items:
            stop = line_end(text, true_end(text, item))
            parts.append(_arrange_item(text, f, item, at, stop))
            at = stop
        return "".join(parts)
    return text[start:end]


def _arrange_item(text: str, f: Field, item: Node, start: int, end: int) -> str:
    """An item of a list: its dash goes before whatever comes first."""
    if is_flow(text, item):
        return text[start : item.start] + _arrange_flow(text, f, item) + text[item.end : end]
    if not isinstance(item, Table):
        return text[start:end]
    line = text.rfind("\n", 0, item.start) + 1
    lead = text[line : item.start]
    if lead.strip() != "-":
        return text[start:end]
    chunks = _order(_cut(text, item, f.fields, item.start), f.fields)
    margin = " " * len(lead)
    words = [chunk.words if chunk.words.startswith((" ", "\n", "\r\n")) else margin + chunk.words for chunk in chunks]
    if not words[0].startswith(margin) or words[0].lstrip().startswith("#"):
        return text[start:end]
    return text[start:line] + lead + words[0][len(margin) :] + "".join(words[1:])


def _arrange_flow(text: str, f: Field, node: Node) -> str:
    """A table in braces, or a list of such: each part keeps its letters."""
    if isinstance(node, List):
        at, parts = node.start, []
        for item in node.items:
            parts.append(text[at : item.start])
            parts.append(_arrange_flow(text, f, item) if is_flow(text, item) else text[item.start : item.end])
            at = item.end
        return "".join([*parts, text[at : node.end]])
    if not isinstance(node, Table) or not node.fields or has_comment(text, node.start, node.end, (node,)):
        return text[node.start : node.end]
    kinds = {inner.name: inner for inner in f.fields}
    chunks = []
    for key, value in node.fields:
        end = true_end(text, value, key)
        words = text[key.start : end]
        inner = kinds.get(key.words)
        if inner and inner.fields and is_flow(text, value):
            words = text[key.start : value.start] + _arrange_flow(text, inner, value)
        chunks.append(Chunk(key.words, words))
    if [c.name for c in _order(chunks, f.fields)] == [c.name for c in chunks]:
        first, last = node.fields[0][0].start, true_end(text, node.fields[-1][1], node.fields[-1][0])
        between = [
            text[true_end(text, v, k) : node.fields[n + 1][0].start] for n, (k, v) in enumerate(node.fields[:-1])
        ]
        inside = "".join(c.words + gap for c, gap in zip(chunks, [*between, ""], strict=True))
        return text[node.start : first] + inside + text[last : node.end]
    return "{" + ", ".join(c.words for c in _order(chunks, f.fields)) + "}"
