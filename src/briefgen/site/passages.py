"""A body in pieces of a few sentences, as plain words, each with the heading that it stands under: what search finds.

They are read by lines and blank lines, since parsing a thousand bodies again would take a second. Words in tables and
lists are kept with their signs, which a search passes over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefgen.text.markdown import name_heading
from briefgen.text.sentences import split_sentences

LONGEST = 240
"""Letters of a piece, unless a sentence has more: as much as a list of results can show."""

BLANK = re.compile(r"\n[ \t]*\n")
HEADING = re.compile(r"#{1,6}[ \t]+([^\n]+)")
FENCE = ("```", "~~~")
LINK = re.compile(
    r"""
    !? \[ ([^\[\]]{0,300}) \]              # its words
    (?: \[ [^\[\]]{0,200} \] | \( [^()]{0,300} \) )?   # [c1] · (https://…)
    """,
    re.VERBOSE,
)
SIGNS = re.compile(r"[*`_]{1,3}(?=\S)|(?<=\S)[*`_]{1,3}")


class Passage(NamedTuple):
    """Sentences of a paragraph; the anchor of its heading and its words are empty before the first one."""

    anchor: str
    heading: str
    words: str


def list_passages(body: str) -> Iterator[Passage]:
    """The pieces of a body, in order: "The [cable][c1] may break." below "## Risks" is ("risks", "Risks", "The …")."""
    taken: set[str] = set()
    anchor = name = ""
    in_fence = False
    for block in BLANK.split(body):
        block = block.strip()
        fences = sum(line.lstrip().startswith(FENCE) for line in block.split("\n"))
        heading = None if in_fence else HEADING.match(block)
        if heading:
            name = _plain(heading[1].rstrip("# "))
            anchor = name_heading(name, taken)
            block = block[heading.end() :].strip()
        if block:
            yield from (Passage(anchor, name, words) for words in _cut(_plain(block)))
        in_fence ^= fences % 2 == 1


def _cut(paragraph: str) -> Iterator[str]:
    if len(paragraph) <= LONGEST:
        yield paragraph
        return
    start = end = 0
    for _, stop in split_sentences(paragraph):
        if end > start and stop - start > LONGEST:
            yield paragraph[start:end].strip()
            start = end
        end = stop
    yield paragraph[start:].strip()


def _plain(text: str) -> str:
    return " ".join(SIGNS.sub("", LINK.sub(r"\1", text)).split())
