"""Ids: what can be one, and which one an item gives itself."""

from __future__ import annotations

import re

from briefgen.content.yaml_values import Node, Table, Text

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 80
ITEM_ID = re.compile(r"[cfrke][0-9]{1,6}")


def is_id(words: str) -> bool:
    """Can this be the id of an entity, or the name of a brief? What looks like `c1` cannot."""
    return len(words) <= LONGEST_ID and ID.fullmatch(words) is not None and not ITEM_ID.fullmatch(words)


def item_id(node: Node) -> str | None:
    """The id that an item gives itself, if it is one."""
    if isinstance(node, Table):
        for key, value in node.fields:
            if key.words == "id" and isinstance(value, Text) and ID.fullmatch(value.words):
                return value.words
    return None
