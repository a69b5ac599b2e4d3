"""HTML: the page's blocks in reading order; trafilatura says which belong to the article, links are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Span, TextLink
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.decoding import decode
from briefgen.seeds.html_metadata import find_page_metadata
from briefgen.seeds.notes import is_entry, is_note
from briefgen.seeds.sheet import Hint, Sheet, Stretch

SKIPPED = frozenset(
    "script style noscript template svg math nav aside form button iframe select option input textarea label dialog"
    " menu object embed audio video canvas map head link meta".split()
)
BLOCKS = frozenset(
    "p div section article main header footer li ul ol dl dt dd table tr td th thead tbody caption figure figcaption"
    " blockquote pre address h1 h2 h3 h4 h5 h6 hr body html details summary center fieldset".split()
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTES = re.compile(
    r"\b(?:foot-?notes?|end-?notes?|references?|bibliography|citations?-list|reflist|fn-?list|ref-list)\b", re.I
)
CAPTIONS = re.compile(r"\b(?:caption|wp-caption-text|image-?credit|photo-?credit|figure-caption)\b", re.IGNORECASE)
NOTE_SIGN = re.compile(r"\[?\s*(\d{1,3}|[*†‡§]|[a-z])\s*\]?")
BACK_ARROWS = frozenset("↩↑^⤴︎⇑ ")
SPACE = re.compile(r"\s+")
TOKENS = re.compile(r"\w+")
MAIN_SHARE = 0.6
"""From this share of its three-word runs in what trafilatura keeps, a block is the article's."""
BOLD_LETTERS = 120
"""A longer paragraph in bold is none the less a paragraph."""
BREAKS = 2
"""As many line breaks end a paragraph."""


@dataclass
class Block:
    """A block while its words are gathered."""

    hint: Hint
    level: int
    words: str
    links: tuple[tuple[int, int, str], ...]


@dataclass
class Gatherer:
    """The words of the block at hand; white space is closed up as they come, so that offsets hold."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    spaced: bool = True
    links: list[tuple[int, int, str]] = field(default_factory=list)
    bold: int = 0
    """How many of the letters stand in bold."""

    def add(self, text: str | None) -> None:
        if not text:
            return
        text = SPACE.sub(" ", text)
        if self.spaced:
            text = text.removeprefix(" ")
        if text:
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


def read_html(path: str, data: bytes) -> Checked[Sheet | None]:
    """Read a page that was saved from a browser or fetched."""
    if not (find_spec("lxml") and find_spec("trafilatura")):
        hint = "install it: pip install 'briefgen[web]'"
        return Checked(None, (Diagnostic("missing-extra", "reading HTML needs an extra", Location(path), hint=hint),))
    decoded, found = decode(path, data, declared=_find_declared(data))
    if decoded is None:
        return Checked(None, found)
    # Loaded here, the child finds them loaded and starts at once.
    for name in ("lxml.html", "trafilatura"):
        import_module(name)

    try:
        sheet = run_apart(read_page, decoded.text.encode())
    except ApartError as error:
        fault = Diagnostic(
            "unreadable-file", f"this page cannot be read: {error}", Location(path), hint="save it again"
        )
        return Checked(None, (*found, fault))
    return Checked(sheet, found)


def _find_declared(data: bytes) -> str | None:
    match = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", data[:4096], re.IGNORECASE)
    return match[1].decode("ascii", "replace") if match else None


def read_page(data: bytes) -> Sheet:
    """Turn a page in UTF-8 into a sheet; this runs in the child."""
    import lxml.html

    source = data.decode()
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    root = lxml.html.document_fromstring(source.encode(), parser=parser)
    metadata = find_page_metadata(root)
    blocks = list(find_blocks(root))
    kept = _keep_main(blocks, _find_main_runs(source))
    return _make_sheet(kept, metadata.csl, metadata.affiliations, metadata.language)


def find_blocks(root: Any) -> Iterator[Block]:
    """Walk a page once, without recursion, and give its blocks in reading order."""
    from lxml import etree

    gatherer = Gatherer()
    hints: list[tuple[Any, Hint, int]] = []
    numbers: list[int] = []
    opened: dict[Any, tuple[int, int]] = {}
    in_article = breaks = 0

    def flush() -> Iterator[Block]:
        nonlocal gatherer, breaks
        words = "".join(gatherer.parts).rstrip()
        if words:
            is_bold = gatherer.bold >= len(words) and len(words) <= BOLD_LETTERS
            inner = next((opened_block for opened_block in reversed(hints) if opened_block[1]), None)
            yield Block(
                inner[1] if inner else "heading" if is_bold else "",
                inner[2] if inner else 0,
                words,
                tuple(gatherer.links),
            )
        gatherer, breaks = Gatherer(), 0
        # A link that is open goes on in the next block, from its beginning.
        opened.update(dict.fromkeys(opened, (0, 0)))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if _is_skipped(element, tag, in_article):
                walk.skip_subtree()
                continue
            in_article += tag in ("article", "main")
            if tag in BLOCKS:
                yield from flush()
                hints.append((element, _hint_of(element, tag), int(tag[1]) if tag in HEADINGS else 0))
                if tag in ("ol", "ul"):
                    numbers.append(1 if tag == "ol" else 0)
                elif tag == "li" and numbers and numbers[-1]:
                    gatherer.add(f"{numbers[-1]}. ")
                    numbers[-1] += 1
            elif tag == "br":
                breaks += 1
                if breaks >= BREAKS:
                    yield from flush()
                gatherer.add(" ")
            if tag in ("a", "sup", "b", "strong"):
                opened[element] = (gatherer.length, len(gatherer.parts))
            if element.text and element.text.strip():
                breaks = 0
            gatherer.add(element.text)
            continue
        if not _is_skipped(element, tag, in_article):
            in_article -= tag in ("article", "main")
            if tag in ("a", "sup"):
                _close_inline(gatherer, element, tag, opened.pop(element, (gatherer.length, len(gatherer.parts))))
            elif tag in ("b", "strong"):
                gatherer.bold += max(0, gatherer.length - opened.pop(element, (gatherer.length, 0))[0])
            if tag in BLOCKS:
                yield from flush()
                hints.pop()
                if tag in ("ol", "ul"):
                    numbers.pop()
        if element.tail and element.tail.strip():
            breaks = 0
        gatherer.add(element.tail)
    yield from flush()


def _is_skipped(element: Any, tag: str, in_article: int) -> bool:
    if not tag or tag in SKIPPED:
        return True
    if tag == "footer" or (tag == "header" and not in_article):
        return not in_article
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return tag not in ("html", "body")
    return bool(HIDDEN.search(element.get("style") or "")) or element.get("role") in ("navigation", "search", "dialog")


def _hint_of(element: Any, tag: str) -> Hint:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    if tag in ("figcaption", "caption") or CAPTIONS.search(names):
        return "caption"
    if tag == "h1":
        return "title"
    if tag in HEADINGS:
        return "heading"
    if tag in ("ol", "ul", "dl", "section", "div", "li", "p") and NOTES.search(names):
        return "note"
    return "list" if tag == "li" else ""


def _close_inline(gatherer: Gatherer, element: Any, tag: str, opened: tuple[int, int]) -> None:
    start, part = opened
    if tag == "sup":
        words = gatherer.cut(part)
        sign = NOTE_SIGN.fullmatch(words.strip())
        points = element.find(".//a") is not None or (
            element.getparent() is not None and element.getparent().tag == "a"
        )
        gatherer.add(
            f"[{sign[1]}]" if sign and (points or (words.strip().isdigit() and _is_after_stop(gatherer))) else words
        )
        return
    if gatherer.length > start and set(gatherer.words_since(part).strip()) <= BACK_ARROWS:
        gatherer.cut(part)
        return
    address = (element.get("href") or "").strip()
    if address.startswith(("http://", "https://")) and gatherer.length > start:
        gatherer.links.append((start, gatherer.length, address))


def _is_after_stop(gatherer: Gatherer) -> bool:
    before = gatherer.parts[-1][-1:] if gatherer.parts else ""
    return before in '.,;:!?”"’)'


def _find_main_runs(source: str) -> frozenset[tuple[str, ...]]:
    """Three-word runs of what trafilatura takes for the article."""
    import trafilatura

    main = trafilatura.extract(
        source, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    return _runs(main or "")


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in TOKENS.findall(text)]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _keep_main(blocks: list[Block], main: frozenset[tuple[str, ...]]) -> list[Block]:
    """Leave out what trafilatura leaves out, but for titles, captions, notes and the lines at the article's head."""
    if not main:
        return blocks
    inside = [_is_main(block, main) for block in blocks]
    first = next((i for i, block in enumerate(blocks) if inside[i] and block.words.count(" ") >= 12), 0)
    last = max((i for i, is_in in enumerate(inside) if is_in), default=len(blocks))
    kept = []
    for i, block in enumerate(blocks):
        is_head = i < first and block.words.count(" ") < 30
        is_cited = i > first and (is_note(block.words) or is_entry(block.words) or block.hint == "note")
        is_inner = first < i < last and block.hint in ("heading", "caption")
        if inside[i] or is_head or is_cited or is_inner:
            kept.append(block)
    return kept


def _is_main(block: Block, main: frozenset[tuple[str, ...]]) -> bool:
    runs = _runs(block.words)
    return bool(runs) and len(runs & main) >= MAIN_SHARE * len(runs)


def _make_sheet(blocks: list[Block], csl: dict[str, Any], affiliations: dict[str, str], language: str | None) -> Sheet:
    texts: list[str] = []
    stretches: list[Stretch] = []
    links: list[TextLink] = []
    offset = 0
    title_seen = False
    for block in blocks:
        hint = block.hint
        if hint == "title":
            hint = "heading" if title_seen else "title"
            title_seen = True
        stretches.append(Stretch(Span(offset, offset + len(block.words)), hint, block.level))
        for start, end, url in block.links:
            end = min(end, len(block.words))
            if start < end:
                links.append(TextLink(Span(offset + start, offset + end), url))
        texts.append(block.words)
        offset += len(block.words) + 2
    return Sheet("\n\n".join(texts), tuple(stretches), "html", csl, affiliations, language, tuple(links))
