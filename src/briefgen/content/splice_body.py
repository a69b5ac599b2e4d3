"""Sections of a body changed, each other byte left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.content.front_matter import FrontMatter
from briefgen.content.merge import Change
from briefgen.content.units import find_sections


class Edit(NamedTuple):
    """Put `words` in the place of a stretch."""

    start: int
    end: int
    words: str


def edit_body(front: FrontMatter, changes: Sequence[Change]) -> Iterator[Edit]:
    """Change sections of the body."""
    text = front.source.text
    body = text[front.body :].replace("\r\n", "\n")
    sections = {s.heading: s for s in find_sections(body)}
    # Where each letter of the body with plain newlines stands in the file.
    shift = [m.start() for m in re.compile(r"\r\n|[\s\S]").finditer(text, front.body)] + [len(text)]
    for change in changes:
        if change.where[0] != "body":
            continue
        section = sections.get(change.where[1])
        words = change.unit.value if change.unit else ""
        if section:
            end = section.start + len(body[section.start : section.end].rstrip())
            yield Edit(shift[section.start], shift[end] if words else shift[section.end], words)
        elif words:
            after = sections.get(change.after or "")
            at = shift[after.end] if after else front.body
            before = text[:at]
            head = "" if before.endswith(("\n\n", "\n\r\n")) else "\n" if before.endswith("\n") else "\n\n"
            tail = "\n\n" if text[at:].strip() else "\n"
            yield Edit(at, at, head + words + tail)
