"""HTML: the page's blocks in reading order; trafilatura says which belong to the article, links are kept."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Span, TextLink
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.archive import Page, find_saved_from, is_archive, unpack
from briefgen.seeds.bios import is_bio
from briefgen.seeds.decoding import decode
from briefgen.seeds.front import find_authors, is_date_line
from briefgen.seeds.html_blocks import Block, find_blocks
from briefgen.seeds.html_metadata import find_page_metadata
from briefgen.seeds.masthead import is_institution
from briefgen.seeds.notes import is_entry, is_note
from briefgen.seeds.sheet import Sheet, Stretch

TOKENS = re.compile(r"\w+")
MAIN_SHARE = 0.6
"""From this share of its three-word runs in what trafilatura keeps, a block is the article's."""
LONG_WORDS, HEAD_WORDS = 12, 30
"""Before the first paragraph lines are short."""
HEAD_BLOCKS = 8
"""So near under the title a date and a byline stand, though a sentence stand between."""
TITLE_SHARE = 0.6
"""With less of the article's text after it, a heading is not its title."""
SITE = re.compile(r"(?:\s*[|–—·»:]|\s-|\s::)\s.+")
SITE_TAIL = re.compile(r"\s(?:[|–—·»]|::|-)\s")
"""Between an article's title and the names of section and site."""
SITE_WORDS = 5


def read_html(path: str, data: bytes) -> Checked[Sheet | None]:
    """Read a page that was saved from a browser or fetched."""
    if not (find_spec("lxml") and find_spec("trafilatura")):
        hint = "install it: pip install 'briefgen[web]'"
        return Checked(None, (Diagnostic("missing-extra", "reading HTML needs an extra", Location(path), hint=hint),))
    page = Page(data)
    if is_archive(data):
        try:
            page = run_apart(unpack, data)
        except ApartError as error:
            message = f"this archive cannot be read: {error}"
            return Checked(None, (Diagnostic("unreadable-file", message, Location(path), hint="save the page again"),))
        if not page.data.strip():
            message = "this archive holds no page"
            return Checked(None, (Diagnostic("empty-file", message, Location(path), hint="save the page again"),))
    decoded, found = decode(path, page.data, declared=page.charset or _find_declared(page.data))
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
    address = page.url or find_saved_from(decoded.text)
    if address and "URL" not in sheet.csl:
        sheet = replace(sheet, csl={**sheet.csl, "URL": address})
    return Checked(sheet, found)


def _find_declared(data: bytes) -> str | None:
    match = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", data[:4096], re.IGNORECASE)
    return match[1].decode("ascii", "replace") if match else None


def read_page(data: bytes) -> Sheet:
    """Turn a page in UTF-8 into a sheet; this runs in the child."""
    import lxml.html

    source = data.decode()
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = lxml.html.document_fromstring(source.encode(), parser=parser)
    metadata = find_page_metadata(root)
    window = find_page_title(root)
    blocks = choose_title(list(find_blocks(root)), metadata.csl.get("title") or window)
    kept = keep_main(blocks, _find_main_runs(root))
    title = next((block.words for block in kept if block.hint == "title"), "")
    csl = complete(metadata.csl, title, window)
    return _make_sheet(kept, csl, metadata.affiliations, metadata.language)


def complete(csl: dict[str, Any], title: str, window: str) -> dict[str, Any]:
    """What the page's heading and its window's title, `Slack water | The Courier`, add to its metadata."""
    if title and is_same_title(csl.get("title") or "", title):
        csl = {**csl, "title": title}
    parts = [part.strip() for part in SITE_TAIL.split(window)]
    named = csl.get("title") or title or parts[0]
    if named and not title:
        csl = {**csl, "title": named}
    is_site = len(parts) > 1 and is_same_title(window, named) and 1 <= len(parts[-1].split()) <= SITE_WORDS
    if is_site and not csl.get("container-title") and not csl.get("publisher"):
        csl = {**csl, "publisher" if is_institution(parts[-1]) else "container-title": parts[-1]}
    return csl


def find_page_title(root: Any) -> str:
    return " ".join(root.xpath("string(//head/title)").split())[:500]


def choose_title(blocks: list[Block], stated: str) -> list[Block]:
    """Of several headings of the first order one is the title: that which the page's metadata state, else the first."""
    heads = [i for i, block in enumerate(blocks) if block.hint in ("title", "heading")]
    title = next((i for i in heads if is_same_title(stated, blocks[i].words)), None)
    if title is None:
        title = next((i for i in heads if blocks[i].hint == "title"), None)
    return [
        replace(block, hint="title" if i == title else "heading" if block.hint == "title" else block.hint)
        for i, block in enumerate(blocks)
    ]


def is_same_title(stated: str, words: str) -> bool:
    """Whether a heading is what the metadata state, be it with the site's name behind: `Slack water | The Courier`."""
    stated, words = stated.casefold(), words.casefold()
    if not stated.startswith(words):
        return False
    return stated == words or (words.count(" ") >= 1 and bool(SITE.fullmatch(stated, len(words))))


def _find_main_runs(root: Any) -> frozenset[tuple[str, ...]]:
    """Three-word runs of what trafilatura takes for the article; it may change the page, and so comes last."""
    import trafilatura

    try:
        main = trafilatura.extract(
            root, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
        )
    except RecursionError:  # a page nested so deep is read without its help
        return frozenset()
    return _runs(main or "")


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in TOKENS.findall(text)]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def keep_main(blocks: list[Block], main: frozenset[tuple[str, ...]]) -> list[Block]:
    """Leave out what trafilatura leaves out, but for titles, captions, notes and the lines at the article's head.

    What stands over the title is no article, unless most of the article stands there.
    """
    if not main:
        return blocks
    inside = [_is_main(block, main) for block in blocks]
    words = [block.words.count(" ") for block in blocks]
    title = next((i for i, block in enumerate(blocks) if block.hint == "title"), 0)
    under = sum(words[i] for i, is_in in enumerate(inside) if is_in and i > title)
    if under < TITLE_SHARE * sum(words[i] for i, is_in in enumerate(inside) if is_in):
        title = 0
    first = next((i for i in range(title, len(blocks)) if inside[i] and words[i] >= LONG_WORDS), 0)
    last = max((i for i, is_in in enumerate(inside) if is_in), default=len(blocks))
    head = blocks[title : title + HEAD_BLOCKS]
    authors = {
        a.name for block in head if block.words.count(" ") < LONG_WORDS for a in find_authors(block.words, led=False)
    }
    kept = []
    for i, block in enumerate(blocks):
        is_in = inside[i] and i >= first
        is_head = i < first and words[i] < (HEAD_WORDS if i > title else LONG_WORDS)
        is_cited = i > first and (is_note(block.words) or is_entry(block.words) or block.hint == "note")
        is_inner = first < i < last and (block.hint in ("caption", "row") or _is_short_sentence(block))
        is_byline = title < i <= title + HEAD_BLOCKS and words[i] < LONG_WORDS and _is_front(block.words)
        is_about = is_bio(block.words) and (i > last or any(name in block.words[:80] for name in authors))
        leads = block.hint == "heading" and first < i and _leads(blocks, inside, i)
        if is_in or is_head or is_cited or is_inner or is_byline or is_about or leads or i == title:
            kept.append(block)
    return kept


def _is_front(words: str) -> bool:
    return is_date_line(words) or bool(find_authors(words, led=False))


def _leads(blocks: list[Block], inside: list[bool], i: int) -> bool:
    """Whether a heading stands over something of the article."""
    for j in range(i + 1, min(i + 6, len(blocks))):
        if blocks[j].hint not in ("heading", "caption", "row"):
            return inside[j] or blocks[j].hint == "note" or is_note(blocks[j].words) or is_entry(blocks[j].words)
    return False


def _is_short_sentence(block: Block) -> bool:
    """Too short for a run of three words: `Why not?`"""
    return not block.hint and len(TOKENS.findall(block.words)) < 3 and block.words.endswith((".", "?", "!"))


def _is_main(block: Block, main: frozenset[tuple[str, ...]]) -> bool:
    runs = _runs(block.words)
    return bool(runs) and len(runs & main) >= MAIN_SHARE * len(runs)


def _make_sheet(blocks: list[Block], csl: dict[str, Any], affiliations: dict[str, str], language: str | None) -> Sheet:
    texts: list[str] = []
    stretches: list[Stretch] = []
    links: list[TextLink] = []
    offset = 0
    for block in blocks:
        stretches.append(Stretch(Span(offset, offset + len(block.words)), block.hint, block.level))
        for start, end, url in block.links:
            end = min(end, len(block.words))
            start += len(block.words[start:end]) - len(block.words[start:end].lstrip())
            if start < end:
                links.append(TextLink(Span(offset + start, offset + end), url))
        texts.append(block.words)
        offset += len(block.words) + 2
    return Sheet("\n\n".join(texts), tuple(stretches), "html", csl, affiliations, language, tuple(links))
