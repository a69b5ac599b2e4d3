"""What an element of a page is, by its tag, role, class and place: skipped, a block, a note, a row of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from briefgen.seeds.sheet import Hint

SKIPPED = frozenset(
    "script style noscript template svg math nav aside button iframe select option input textarea label dialog"
    " menu object embed audio video canvas map head link meta".split()
)
BLOCKS = frozenset(
    "p div section article main header footer li ul ol dl dt dd table tr td th thead tbody caption figure figcaption"
    " blockquote pre address h1 h2 h3 h4 h5 h6 hr body html details summary center fieldset form".split()
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTES = re.compile(
    r"\b(?:foot-?notes?|end-?notes?|references?|bibliography|citations?-list|reflist|fn-?list|ref-list)\b", re.I
)
CAPTIONS = re.compile(
    r"\b(?<!cta-)(?:caption|wp-caption-text|image-?credit|photo-?credit|figure-caption)\b", re.IGNORECASE
)
UNSEEN = re.compile(
    r"(?<!\S)(?:screen-reader-text|[\w-]*screen_reader|sr-only|visually-?hidden|u-visually-hidden|assistive-text"
    r"|element-invisible|no-?print|d-print-none|hatnote|skip-link|mw-editsection|mw-cite-backlink|breadcrumbs?|[\w-]+_breadcrumbs?)(?!\S)",
    re.IGNORECASE,
)
"""Classes of what only a screen reader says, and of trails of links."""
BANNER = re.compile(r"(?:^|[\s_-])(?:cookies?|gdpr|consent)(?:$|[\s_-])", re.IGNORECASE)
SIGN_UP = re.compile(r"(?:^|[\s_-])(?:newsletters?|subscri[a-z]+|sign-?up|paywall|donat[a-z]+)(?:$|[\s_-])", re.I)
BANNER_LETTERS, SIGN_UP_LETTERS, FORM_LETTERS = 4000, 800, 1200
"""What is longer, or holds the page's title, is no banner, no box to sign up in, no mere form."""
CELL_LETTERS = 100
"""With a longer cell, a table is there for the layout or holds prose."""


def names_of(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"


@dataclass
class Parts:
    """Judges the elements of one page; looking into them has a budget, so that nesting costs no more than length."""

    looks: int = 300_000

    def is_skipped(self, element: Any, tag: str, in_article: int) -> bool:
        if not tag or tag in SKIPPED:
            return True
        if tag in ("html", "body", "main"):
            return False
        if tag == "footer" and not in_article:
            return True
        if tag == "header" and not in_article and not self.holds_title(element):
            return True
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if HIDDEN.search(element.get("style") or "") or element.get("role") in ("navigation", "search", "dialog"):
            return True
        if tag == "form":
            return self.holds_little(element, FORM_LETTERS)
        names = names_of(element)
        if tag != "article" and len(names) > 2:
            if UNSEEN.search(names) or BANNER.search(names):
                return self.holds_little(element, BANNER_LETTERS)
            if SIGN_UP.search(names) and self.holds_little(element, SIGN_UP_LETTERS):
                return any(node.tag in ("form", "input", "button") for node in element.iter())
        return False

    def holds_title(self, element: Any) -> bool:
        for node in element.iter():
            self.looks -= 1
            if node.tag == "h1" or self.looks < 0:
                return True
        return False

    def holds_little(self, element: Any, letters: int) -> bool:
        """Whether an element has no article and no title in it, and no more than so many letters."""
        for node in element.iter():
            self.looks -= 1
            if node.tag in ("h1", "article") or self.looks < 0:
                return False
            if node.tag not in ("script", "style"):
                letters -= len(node.text or "") + (len(node.tail or "") if node is not element else 0)
            if letters < 0:
                return False
        return True

    def read_row(self, row: Any) -> str | None:
        """The cells of a row of data side by side; None where the table only lays out the page."""
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) < 2 or not all(self.holds_little(cell, CELL_LETTERS) for cell in cells):
            return None
        if any(node.tag in ("table", "ul", "ol") for cell in cells for node in cell.iter()):
            return None
        words = [" ".join("".join(cell.itertext()).split()) for cell in cells]
        return " | ".join(words) if any(words) else None


def is_block(element: Any, tag: str) -> bool:
    return tag in BLOCKS or is_source(element, tag)


def is_source(element: Any, tag: str) -> bool:
    """Whether an element names whom a quotation set apart is from."""
    parent = element.getparent()
    return tag in ("cite", "footer") and parent is not None and parent.tag in ("blockquote", "figure")


def hint_of(element: Any, tag: str) -> Hint:
    if is_source(element, tag) or tag in ("figcaption", "caption"):
        return "caption"
    if tag == "h1":
        return "title"
    if tag in HEADINGS:
        return "heading"
    names = names_of(element)
    if len(names) > 2:
        if CAPTIONS.search(names):
            return "caption"
        if tag in ("ol", "ul", "dl", "section", "div", "li", "p") and NOTES.search(names):
            return "note"
    return "list" if tag == "li" else ""
