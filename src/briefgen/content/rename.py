"""A brief's new name in the files that name it, every other byte left as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.model.brief import BriefFile


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


def add_alias(text: str, old: str) -> str:
    """Write the old name into the front matter, so that its address leads to the new one."""
    if re.search(r"^aliases:", text, re.MULTILINE):
        return _in_block(text, "aliases", lambda block: _add_item(block, old))
    end = re.search(r"^---[ \t]*\r?\n", text, re.MULTILINE)
    place = end.end() if end else 0
    ending = "\r\n" if end and end[0].endswith("\r\n") else "\n"
    title = re.compile(r"^title:.*(?:\r?\n[ \t]+.*)*\r?\n", re.MULTILINE).search(text, place)
    place = title.end() if title else place
    return f"{text[:place]}aliases: [{old}]{ending}{text[place:]}"


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
