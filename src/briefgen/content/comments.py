"""Which units of a brief have a comment beside them: whoever wrote it has looked at the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.content.front_matter import FrontMatter, List, Node, Table, Text
from briefgen.content.ids import item_id
from briefgen.content.units import LISTS, Where

COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#")


def find_commented(front: FrontMatter) -> frozenset[Where]:
    """Items and fields with a comment on one of their lines, or in the lines between them and what comes before."""
    return frozenset(_in_table(front, front.fields, (), front.fields.start))


def _in_table(front: FrontMatter, table: Table, at: Where, start: int) -> Iterator[Where]:
    for key, value in table.fields:
        where = (*at, key.words)
        end = line_end(front.source.text, true_end(front.source.text, value, key))
        if isinstance(value, Table) and not is_flow(front.source.text, value) and value.fields:
            yield from _in_table(front, value, where, line_end(front.source.text, key.end))
        elif isinstance(value, List) and key.words in LISTS and not at:
            # What stands above the name of a list or table belongs to no item of it.
            yield from _in_list(front, value, key.words, line_end(front.source.text, key.end))
        elif has_comment(front.source.text, start, end, (key, value)):
            yield where
        start = end


def _in_list(front: FrontMatter, items: List, kind: str, start: int) -> Iterator[Where]:
    for item in items.items:
        end = line_end(front.source.text, true_end(front.source.text, item))
        name = item_id(item)
        if name and has_comment(front.source.text, start, end, (item,)):
            yield (kind, name)
        start = end


def has_comment(text: str, start: int, end: int, nodes: tuple[Node, ...]) -> bool:
    """A # that begins a word, outside every value."""
    rest, at = [], start
    for node in nodes:
        for first, last in sorted(_list_values(text, node)):
            rest.append(text[at:first])
            rest.append("x")
            at = max(at, last)
    rest.append(text[at:end])
    return COMMENT.search("".join(rest)) is not None


def _list_values(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Where the words of a node stand, names and values."""
    if isinstance(node, Text):
        # The line of > or | itself may end in a comment.
        start = line_end(text, node.start) if node.style in ("|", ">") else node.start
        if node.end > start:
            yield start, node.end
    elif isinstance(node, List):
        for item in node.items:
            yield from _list_values(text, item)
    else:
        for key, value in node.fields:
            yield key.start, key.end
            yield from _list_values(text, value)


def true_end(text: str, node: Node, key: Text | None = None) -> int:
    """Where the words of a node end: YAML's own end of a block takes in the empty lines and comments after it."""
    if isinstance(node, Text):
        return max(node.end, key.end + 1) if key and node.start == node.end else node.end
    if is_flow(text, node):
        return node.end
    if isinstance(node, List):
        return true_end(text, node.items[-1]) if node.items else node.end
    if node.fields:
        name, value = node.fields[-1]
        return true_end(text, value, name)
    return node.end


def is_flow(text: str, node: Node) -> bool:
    """Is this a list or table in brackets?"""
    return not isinstance(node, Text) and text[node.start : node.start + 1] in ("[", "{")


def line_end(text: str, at: int) -> int:
    """Where the next line begins."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
