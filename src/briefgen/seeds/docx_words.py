"""The words of a paragraph of a Word document, its marks and links, and what its style calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from briefgen.seeds.sheet import Hint

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
UNREAD = (f"{W}del", f"{W}moveFrom", f"{W}p", f"{W}rPr", f"{W}pPr", f"{MC}Fallback")
"""What was deleted or moved away, what stands in a paragraph of its own, and what an older program would show."""
HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"', re.IGNORECASE)
BOLD_WORDS = 16
STYLES: tuple[tuple[str, Hint], ...] = (
    ("title", "title"), ("heading", "heading"), ("berschrift", "heading"), ("titre", "heading"), ("caption", "caption"),
    ("list", "list"), ("footnote", "note"), ("endnote", "note"), ("header", "head"), ("footer", "head"),
)  # fmt: skip


@dataclass
class Words:
    """The words of a paragraph and its links as start, end, address."""

    text: str = ""
    links: tuple[tuple[int, int, str], ...] = ()


def read_styles(styles: ElementTree.Element | None) -> dict[str, str]:
    """Id of a style → the names of it and of those that it is based on; ids are in the writer's language."""
    if styles is None:
        return {}
    own: dict[str, tuple[str, str]] = {}
    for style in styles.iter(f"{W}style"):
        name, base = style.find(f"{W}name"), style.find(f"{W}basedOn")
        own[style.get(f"{W}styleId") or ""] = (
            (name.get(f"{W}val") or "").lower() if name is not None else "",
            base.get(f"{W}val") or "" if base is not None else "",
        )
    found = {}
    for id in own:
        names: list[str] = []
        at = id
        while at in own and len(names) < 6:
            names.append(own[at][0])
            at = own[at][1]
        found[id] = "\n".join(names)
    return found


def find_style(paragraph: ElementTree.Element, styles: Mapping[str, str]) -> tuple[Hint, int]:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    id = style.get(f"{W}val") or "" if style is not None else ""
    for name in (styles.get(id) or id.lower()).split("\n"):
        hint: Hint = next(
            (h for part, h in STYLES if part in name and "subtitle" not in name and "toc" not in name), ""
        )
        if hint:
            return hint, int(name[-1]) if hint == "heading" and name[-1:].isdecimal() else 0
    if paragraph.find(f"{W}pPr/{W}numPr") is not None:
        return "list", 0
    return "heading" if _is_bold(paragraph) else "", 0


def _is_bold(paragraph: ElementTree.Element) -> bool:
    """Whether all of a few words are in bold, as where a heading has no style of its own."""
    words = 0
    for run in paragraph.iter(f"{W}r"):
        text = "".join(t.text or "" for t in run.iter(f"{W}t"))
        bold = run.find(f"{W}rPr/{W}b")
        if text.strip() and (bold is None or bold.get(f"{W}val") in ("0", "false")):
            return False
        words += len(text.split())
        if words > BOLD_WORDS:
            return False
    return words > 0


def take_words(
    paragraph: ElementTree.Element, numbers: dict[tuple[str, str], int], addresses: Mapping[str, str]
) -> Words:
    """The words of a paragraph; what was deleted under tracked changes is left out, marks become [1]."""
    parts: list[str] = []
    length = 0
    links: list[tuple[int, int, str]] = []
    opened: list[tuple[int, str]] = []
    # A link may also be a field: begin, its instruction, separate, what is shown, end.
    fields: list[tuple[int, str]] = []
    for event, element in _walk(paragraph):
        tag = element.tag
        added = ""
        if event == "end":
            if tag == f"{W}hyperlink":
                start, address = opened.pop()
                links.append((start, length, address))
            continue
        if tag == f"{W}t":
            added = element.text or ""
        elif tag in SIGNS:
            added = SIGNS[tag]
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            key = ("foot" if tag == f"{W}footnoteReference" else "end", element.get(f"{W}id") or "")
            added = f"[{numbers.setdefault(key, len(numbers) + 1)}]"
        elif tag == f"{W}hyperlink":
            opened.append((length, addresses.get(element.get(f"{R}id") or "", "")))
        elif tag == f"{W}instrText" and fields:
            fields[-1] = (fields[-1][0], fields[-1][1] + (element.text or ""))
        elif tag == f"{W}fldChar":
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                fields.append((length, ""))
            elif kind == "separate" and fields:
                fields[-1] = (length, fields[-1][1])
            elif kind == "end" and fields:
                start, instruction = fields.pop()
                if match := HYPERLINK.match(instruction):
                    links.append((start, length, match[1]))
        parts.append(added)
        length += len(added)
    kept = sorted(link for link in links if link[2].startswith(("http://", "https://")) and link[1] > link[0])
    return Words("".join(parts), tuple(kept))


def _walk(root: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    """Start and end of each element without recursion; deletions and nested text boxes are not entered."""
    stack: list[tuple[ElementTree.Element, int]] = [(root, 0)]
    yield "start", root
    while stack:
        element, i = stack.pop()
        if i >= len(element):
            yield "end", element
            continue
        stack.append((element, i + 1))
        child = element[i]
        if child.tag not in UNREAD:
            yield "start", child
            stack.append((child, 0))
