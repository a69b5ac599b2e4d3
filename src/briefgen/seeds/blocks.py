"""Which stretch of a sheet is title, front, heading, body, caption, note, repeat or boilerplate.

Each pass looks at the lines that no pass before it has named; PASSES, at the end, lists them in order.
"""

from __future__ import annotations

import re

from briefgen.model.article import Block, BlockKind
from briefgen.seeds.front import find_authors
from briefgen.seeds.head import SECTION, TITLE_WORDS, name_head
from briefgen.seeds.line import Kinds, Line, Pass, make_lines
from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.notes import is_note
from briefgen.seeds.repeats import name_repeats, name_takeaways
from briefgen.seeds.sheet import Sheet
from briefgen.seeds.tail import name_bios, name_chrome, name_notes

LABELS: dict[BlockKind, str] = {"title": "t", "heading": "h", "body": "p", "note": "n", "caption": "cap"}
HEADING_WORDS, CAPTION_WORDS = 14, 60
CAPTION = re.compile(
    r"(?:\(?(?:photos?|images?|pictures?|picture|cover|illustration|map|chart|graphic|credits?|foto|imagen|фото"
    r"|图)\s?(?:credit|by|courtesy(?: of)?|source|via)?\s?(?::|by\b|credit\b|courtesy\b|/|©)|(?:figure|fig\.|table"
    r"|chart|map|graph|box|exhibit|photo|image|plate)\s?\d{1,2}[a-z]?\s?[.:–—-]\s?\S|(?:source|data"
    r"|note)s?:\s(?!https?:).{2,120}$|(?:©|\(c\)|copyright)\s?(?:getty|reuters|afp|ap|epa)|.{0,200}(?:\(|/|\||,|—"
    r"|–|-|\.|\s)\s?(?:AP Photo|Photo(?:graph)?(?: credit)? ?[:/]|(?:Getty|Shutterstock|Flickr|Unsplash|iStock"
    r"|Wikimedia(?: Commons)?|Creative Commons|Alamy|Xinhua News Agency|AFP|EPA|Reuters|Kremlin\.ru"
    r"|Sputnik)(?: Images)?(?:\s?/\s?[\w. -]{1,40})?\)?\.?$))",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"(?:(?:\d{1,2}\.){1,3}\d{0,2}|\d{1,2}\)?|[IVX]{1,4}\.|[A-H]\.)\s+[A-ZÀ-Þ]")
LEADS = re.compile(
    r"""
    \b(?: said | says | told | added | adds | asked | wrote | writes | stated | explained | commented | continued ) \b
    .{0,40} :$
  | \b(?: is | are | was | were | has | have | had | will | would | can | could | must | should | follow | follows ) \b
    .{0,60} :$
    """,
    re.VERBOSE,
)
"""A sentence before a quotation or a list: `The minister, Edda Quist, said:` · `Three reasons are given:`"""


def classify(sheet: Sheet, language: str | None) -> tuple[Block, ...]:
    """Give every stretch of a sheet its kind."""
    lines = make_lines(sheet, language)
    kinds: Kinds = [None] * len(lines)
    for name_kinds in PASSES:
        name_kinds(lines, kinds)
    return _label(lines, kinds)


def name_by_hint(lines: list[Line], kinds: Kinds) -> None:
    """What the format itself says."""
    for i, line in enumerate(lines):
        if line.hint in ("head", "row"):
            kinds[i] = "boilerplate"
        elif line.hint in ("note", "caption"):
            kinds[i] = line.hint


def name_captions(lines: list[Line], kinds: Kinds) -> None:
    for i, line in enumerate(lines):
        if kinds[i] is None and line.count <= CAPTION_WORDS and _is_caption(line.words):
            kinds[i] = "caption"


def _is_caption(words: str) -> bool:
    """A line `Source: …` with a date is what an aggregator says of the article."""
    is_source = words[:6].lower() == "source" and bool(find_line_dates(words))
    return bool(CAPTION.match(words)) and not is_note(words) and not is_source


def name_body(lines: list[Line], kinds: Kinds) -> None:
    """Prose is body, and between prose so are short sentences and lists; short lines without a stop are headings."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not prose:
        return
    for i in prose:
        kinds[i] = "body"
    first, last = prose[0], prose[-1]
    while first > 0 and kinds[first - 1] is None and lines[first - 1].hint == lines[first].hint == "list":
        first -= 1
    last = _last_item(lines, kinds, last)
    unsure = []
    for i, line in enumerate(lines):
        if kinds[i] is not None:
            continue
        if i < first or i > last:
            near = (i == last + 1 or (i == first - 1 and line.hint != "heading")) and line.stops and line.count >= 4
            if near and line.words[0].isupper():
                kinds[i] = "body"
            else:
                unsure.append(i)
        elif SECTION.fullmatch(line.words) or _is_numbered_heading(lines, i):
            kinds[i] = "heading"
        elif _is_body(lines, i):
            kinds[i] = "body"
        else:
            unsure.append(i)
    for i in reversed(unsure):
        kinds[i] = _heading_or_rest(lines, kinds, i)


def _last_item(lines: list[Line], kinds: Kinds, last: int) -> int:
    """A list of sentences right after the last paragraph, with what leads it, ends the article."""

    def is_item(i: int) -> bool:
        is_open = i < len(lines) and kinds[i] is None
        return is_open and lines[i].hint == "list" and lines[i].count >= 4 and lines[i].words.endswith((".", ";"))

    i = last + 1
    if i < len(lines) and kinds[i] is None and lines[i].words.endswith(":") and is_item(i + 1):
        i += 1
    while is_item(i):
        last = i
        i += 1
    return last


def _is_body(lines: list[Line], i: int) -> bool:
    """Whether a line between paragraphs is a short one, an item of a list, or what leads a list."""
    line = lines[i]
    if line.hint == "heading" or line.count < 2:
        return False
    if line.words.endswith(":"):
        if LEADS.search(line.words) and i + 1 < len(lines) and lines[i + 1].count >= 4:
            return True
        return line.hint == "list" or (i + 1 < len(lines) and lines[i + 1].hint == "list")
    return line.hint == "list" or line.stops or line.count > TITLE_WORDS


def _is_numbered_heading(lines: list[Line], i: int) -> bool:
    """`2. Data and method` before a paragraph, not an item among others."""
    line = lines[i]
    if line.stops or not 1 <= line.count <= HEADING_WORDS or not NUMBERED.match(line.words) or i + 1 >= len(lines):
        return False
    after = lines[i + 1]
    return after.is_prose and (after.hint != "list" or line.words[0].isdigit() != after.words[0].isdigit())


def _heading_or_rest(lines: list[Line], kinds: Kinds, i: int) -> BlockKind:
    line = lines[i]
    between = ("caption", "repeat", "boilerplate") if line.hint == "heading" else ("caption", "repeat")
    below = (j for j in range(i + 1, min(i + 6, len(lines))) if kinds[j] not in between)
    follows = next((kinds[j] for j in below if not find_authors(lines[j].words)), None)
    is_heading = 1 <= line.count <= HEADING_WORDS and (line.words[0].isupper() or line.words[0] in "“\"'‘«0123456789")
    is_over = follows == "heading" and (line.hint == "heading" or NUMBERED.match(line.words))
    if is_heading and (follows == "body" or is_over) and not find_authors(line.words):
        return "heading"
    return "boilerplate"


PASSES: tuple[Pass, ...] = (
    name_by_hint,
    name_captions,
    name_chrome,
    name_notes,
    name_bios,
    name_takeaways,
    name_head,
    name_repeats,
    name_body,
)


def _label(lines: list[Line], kinds: Kinds) -> tuple[Block, ...]:
    numbers: dict[BlockKind, int] = {}
    blocks: list[Block] = []
    for line, kind in zip(lines, kinds, strict=True):
        kind = kind or "boilerplate"
        numbers[kind] = numbers.get(kind, 0) + 1
        stem = LABELS.get(kind, "")
        label = stem if stem in ("", "t") else f"{stem}{numbers[kind]}"
        blocks.append(Block(kind, line.span, label))
    return tuple(blocks)
