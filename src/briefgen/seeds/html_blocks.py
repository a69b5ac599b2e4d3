"""A page's blocks in reading order, with their words, links and what the tags say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from briefgen.seeds.html_parts import HEADINGS, Parts, hint_of, is_block
from briefgen.seeds.sheet import Hint

NOTE_SIGN = re.compile(r"\[?\s*(\d{1,3}|[*†‡§]|[a-z])\s*\]?")
NOTE_SIGNS = re.compile(r"[\[(]?\d{1,3}[\])]?(?:\s?[,;–-]\s?[\[(]?\d{1,3}[\])]?)+")
POINTS_AT_NOTE = re.compile(r"fn|foot|note|cite|ref|bib|edn|literat|source", re.IGNORECASE)
BACK_ARROWS = frozenset("↩↑^⤴︎⇑⬆↵ ")
SPACE = re.compile(r"\s+")
BOLD_LETTERS = 120
"""A longer paragraph in bold is none the less a paragraph."""
BREAKS = 2
"""As many line breaks end a paragraph."""
SIDE_BY_SIDE = ("a", "span", "time")
INLINE = ("a", "sup", "b", "strong")
LETTERED = {"a": "abcdefghijklmnopqrstuvwxyz", "i": ("", *"i ii iii iv v vi vii viii ix x xi xii".split())}


@dataclass
class Block:
    """A block of a page."""

    hint: Hint
    level: int
    words: str
    links: tuple[tuple[int, int, str], ...] = ()


@dataclass
class Gatherer:
    """The words of the block at hand; white space is closed up as they come, so that offsets hold."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    spaced: bool = True
    seam: str = ""
    """The tag of two elements side by side, between which a page shows a gap though there is no space."""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    bold: int = 0
    """How many of the letters stand in bold."""

    def add(self, text: str | None) -> None:
        if not text:
            return
        text = SPACE.sub(" ", text)
        if self.spaced:
            text = text.removeprefix(" ")
        if not text:
            return
        if self.seam and self.parts and _is_seam(self.parts[-1][-1], text[0], self.seam):
            text = f" {text}"
        self.seam = ""
        self.parts.append(text)
        self.length += len(text)
        self.spaced = text.endswith(" ")

    def words_since(self, part: int) -> str:
        return "".join(self.parts[part:])

    def cut(self, part: int) -> str:
        """Take back what was added since there were so many parts."""
        words = self.words_since(part)
        del self.parts[part:]
        self.length -= len(words)
        self.spaced = not self.parts or self.parts[-1].endswith(" ")
        return words


def _seam_before(element: Any, tag: str) -> str:
    before = element.getprevious()
    if before is None or before.tail or tag not in SIDE_BY_SIDE or before.tag not in SIDE_BY_SIDE:
        return ""
    return "a" if "time" in (tag, before.tag) else tag if before.tag == tag else "other"


def _is_seam(before: str, after: str, tag: str) -> bool:
    """Whether two words meet: `<span>Lena Okafor</span><span>Skerry Institute</span>`; no drop cap, no `CO<span>2`."""
    if not (before.isalnum() and after.isalnum()):
        return False
    if tag == "other":
        return before.islower() and after.isupper()
    return tag == "a" or (before.islower() and not after.islower()) or (before.isdigit() and after.isupper())


def find_blocks(root: Any) -> Iterator[Block]:
    """Walk a page once, without recursion, and give its blocks in reading order."""
    return merge_signs(_walk(root))


def _walk(root: Any) -> Iterator[Block]:
    from lxml import etree

    parts = Parts()
    gatherer = Gatherer()
    hints: list[tuple[Hint, int]] = []
    lists: list[_List] = []
    opened: dict[Any, tuple[int, int]] = {}
    skipped: set[Any] = set()
    in_article = breaks = 0

    def flush() -> Iterator[Block]:
        nonlocal gatherer, breaks
        words = "".join(gatherer.parts).rstrip()
        if words:
            is_bold = gatherer.bold >= len(words) and len(words) <= BOLD_LETTERS
            hint, level = _inner_hint(hints)
            yield Block(hint or ("heading" if is_bold else ""), level, words, tuple(gatherer.links))
        gatherer, breaks = Gatherer(), 0
        # A link that is open goes on in the next block, from its beginning.
        opened.update(dict.fromkeys(opened, (0, 0)))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            row = parts.read_row(element) if tag == "tr" else None
            if row or parts.is_skipped(element, tag, in_article):
                if row:
                    yield from flush()
                    yield Block("row", 0, row)
                skipped.add(element)
                walk.skip_subtree()
                continue
            in_article += tag in ("article", "main")
            if is_block(element, tag):
                yield from flush()
                hints.append((hint_of(element, tag), int(tag[1]) if tag in HEADINGS else 0))
                if tag in ("ol", "ul"):
                    lists.append(_List.of(element, tag))
                elif tag == "li" and lists:
                    gatherer.add(lists[-1].next_sign(element, is_note=any(hint == "note" for hint, _ in hints)))
            elif tag == "br":
                breaks += 1
                if breaks >= BREAKS:
                    yield from flush()
                gatherer.add(" ")
            else:
                gatherer.seam = _seam_before(element, tag) or gatherer.seam
            if tag in INLINE:
                opened[element] = (gatherer.length, len(gatherer.parts))
            if element.text and element.text.strip():
                breaks = 0
            gatherer.add(element.text)
            continue
        if element in skipped:
            skipped.discard(element)
        else:
            in_article -= tag in ("article", "main")
            if tag in ("a", "sup"):
                _close_inline(gatherer, element, tag, opened.pop(element, (gatherer.length, len(gatherer.parts))))
            elif tag in ("b", "strong"):
                gatherer.bold += max(0, gatherer.length - opened.pop(element, (gatherer.length, 0))[0])
            if is_block(element, tag):
                yield from flush()
                hints.pop()
                if tag in ("ol", "ul"):
                    lists.pop()
        if element.tail and element.tail.strip():
            breaks = 0
        gatherer.add(element.tail)
    yield from flush()


def _inner_hint(hints: list[tuple[Hint, int]]) -> tuple[Hint, int]:
    """What the innermost element says; an item of a list of notes is a note."""
    inner = next((opened for opened in reversed(hints) if opened[0]), ("", 0))
    if inner[0] == "list" and any(hint == "note" for hint, _ in hints):
        return "note", 0
    return inner


@dataclass
class _List:
    """A list and the sign of its next item."""

    style: str
    number: int

    @staticmethod
    def of(element: Any, tag: str) -> _List:
        start = element.get("start") or "1"
        return _List("" if tag == "ul" else element.get("type") or "1", int(start) if start.isdecimal() else 1)

    def next_sign(self, item: Any, *, is_note: bool) -> str:
        if not self.style:
            return ""
        value = item.get("value") or ""
        number = int(value) if value.isdecimal() and len(value) < 6 else self.number
        self.number = number + 1
        if self.style.lower() == "a" and 1 <= number <= 26:
            sign = LETTERED["a"][number - 1]
        elif self.style.lower() == "i" and number < len(LETTERED["i"]):
            sign = LETTERED["i"][number]
        else:
            sign = str(number)
        sign = sign.upper() if self.style.isupper() else sign
        return f"[{sign}] " if is_note and sign.isalpha() else f"{sign}. "


def _close_inline(gatherer: Gatherer, element: Any, tag: str, opened: tuple[int, int]) -> None:
    start, part = opened
    words = gatherer.words_since(part)
    if tag == "sup":
        gatherer.cut(part)
        points = element.find(".//a") is not None or _is_in_link(element)
        gatherer.add(_mark_sup(words, points=points, after_stop=_is_after_stop(gatherer)))
        return
    if gatherer.length > start and set(words.strip()) <= BACK_ARROWS:
        gatherer.cut(part)
        return
    address = (element.get("href") or "").strip()
    if "#" in address and (sign := NOTE_SIGN.fullmatch(words.strip())) and sign[1] == words.strip():
        names = f"{address.rpartition('#')[2]} {element.get('class') or ''} {element.get('role') or ''}"
        gatherer.cut(part)
        is_mark = POINTS_AT_NOTE.search(names) and not sign[1].isalpha() and not _is_in_brackets(gatherer)
        gatherer.add(f"[{sign[1]}]" if is_mark and gatherer.parts and not gatherer.spaced else words)
        return
    if address.startswith(("http://", "https://")) and gatherer.length > start:
        gatherer.links.append((start, gatherer.length, address))


def _mark_sup(words: str, *, points: bool, after_stop: bool) -> str:
    """A raised number is a mark where it is a link or stands after a full stop; `m2` and `1st` are none."""
    bare = words.strip()
    sign = NOTE_SIGN.fullmatch(bare)
    if sign and (points or (bare.isdigit() and after_stop)):
        return f"[{sign[1]}]"
    if points and NOTE_SIGNS.fullmatch(bare):
        return f"[{re.sub('[^0-9,;–-]', '', bare).replace(',', ', ')}]"
    return words


def _is_in_link(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "a"


def _is_after_stop(gatherer: Gatherer) -> bool:
    before = gatherer.parts[-1][-1:] if gatherer.parts else ""
    return before in '.,;:!?”"’)'


def _is_in_brackets(gatherer: Gatherer) -> bool:
    before = "".join(gatherer.parts[-8:])[-40:]
    return max(before.rfind("["), before.rfind("(")) > max(before.rfind("]"), before.rfind(")"))


def merge_signs(blocks: Iterable[Block]) -> Iterator[Block]:
    """A note's sign that stands in a block of its own goes before the note."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None:
            if block.hint == "note" and not NOTE_SIGN.fullmatch(block.words):
                sign = NOTE_SIGN.fullmatch(waiting.words.rstrip("."))
                lead = f"[{sign[1] if sign else waiting.words}] "
                links = tuple((start + len(lead), end + len(lead), url) for start, end, url in block.links)
                block = Block("note", 0, lead + block.words, links)
            else:
                yield waiting
            waiting = None
        if block.hint == "note" and NOTE_SIGN.fullmatch(block.words.rstrip(".")):
            waiting = block
        else:
            yield block
    if waiting is not None:
        yield waiting
