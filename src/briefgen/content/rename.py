"""A brief's new name in the files that name it, every other byte left as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.content.front_matter import read_front_matter
from briefgen.content.merge import Change
from briefgen.content.schema import BRIEF
from briefgen.content.splice import splice
from briefgen.content.units import Unit
from briefgen.model.brief import BriefFile

ALIASES = next(f for f in BRIEF if f.name == "aliases")


def rename_in_text(text: str, old: str, new: str) -> str:
    """Replace a brief's name where it is an address: `[words][old]`, `[words][old#c2]`, `[old][]`, `old#c2`.

    A word of the prose that happens to be the same is left alone: only what stands in the square brackets of a label,
    or before a hash and an item's id, is an address.
    """
    name = re.escape(old)
    text = re.sub(rf"(?<=\]\[){name}(?=\]|#[a-z0-9])", new, text)
    text = re.sub(rf"(?<=\[){name}(?=\]\[\])", new, text)
    return re.sub(rf"(?<![\w#-]){name}(?=#[a-z]+\d)", new, text)


def rename_in_fields(file: BriefFile, old: str, new: str) -> str:
    """The same, and the entries of `related` that are the old name."""
    text = rename_in_text(file.text, old, new)
    return _in_block(text, "related", lambda block: re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, block))


def add_alias(text: str, old: str) -> str | None:
    """Write the old name into a brief, where `fmt` has it, so that its address leads to the new one.

    None where the fields cannot be read, so that there is no place for it.
    """
    front, _ = read_front_matter("", text.encode("utf-8", "surrogateescape"))
    if front is None:
        return None
    if any(key.words == "aliases" for key, _ in front.fields.fields):
        return _in_block(text, "aliases", lambda block: _add_item(block, old))
    return splice(front, (Change(("aliases",), Unit(ALIASES, (old,))),))


def _in_block(text: str, key: str, change: Callable[[str], str]) -> str:
    """Change the value of a top-level field of the front matter: its line, and the lines that belong to it."""
    block = re.compile(rf"^{key}:.*(?:\r?\n(?:[ \t]+\S|-[ \t]).*)*", re.MULTILINE)
    front = text.find("\n---", 3)
    found = block.search(text, 0, front if front > 0 else len(text))
    if not found:
        return text
    return text[: found.start()] + change(found[0]) + text[found.end() :]


def _add_item(block: str, item: str) -> str:
    head, bracket, tail = block.rpartition("]")
    if bracket:
        return f"{head.rstrip()}{'' if head.rstrip().endswith('[') else ', '}{item}]{tail}"
    indent = re.search(r"\n([ \t]*)- ", block)
    return f"{block}\n{indent[1] if indent else '  '}- {item}"
