"""DOCX: paragraphs, headings, footnotes and endnotes out of the zip's XML, with the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Span, TextLink
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.sheet import Hint, Sheet, Stretch

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"

MAX_PART = 32 * 1024 * 1024
"""Of one file of the zip, unpacked; more is a bomb."""
PARTS = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
)
STYLES: tuple[tuple[str, Hint], ...] = (
    ("title", "title"), ("heading", "heading"), ("berschrift", "heading"), ("titre", "heading"), ("caption", "caption"),
    ("list", "list"), ("footnote", "note"), ("endnote", "note"), ("header", "head"), ("footer", "head"),
)  # fmt: skip


@dataclass
class Words:
    """The words of a paragraph and its links as start, end, address."""

    text: str = ""
    links: tuple[tuple[int, int, str], ...] = ()


def read_docx(path: str, data: bytes) -> Checked[Sheet | None]:
    """Read a Word document."""
    try:
        sheet = run_apart(read_package, data)
    except ApartError as error:
        hint = "open it in a word processor and save it again as .docx"
        fault = Diagnostic("unreadable-file", f"this document cannot be read: {error}", Location(path), hint=hint)
        return Checked(None, (fault,))
    if not sheet.text.strip():
        fault = Diagnostic("empty-file", "this document has no text", Location(path), hint="put the article into it")
        return Checked(None, (fault,))
    return Checked(sheet, ())


def read_package(data: bytes) -> Sheet:
    """Turn the bytes of a document into a sheet; this runs in the child."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: _read_part(package, name) for name in PARTS if name in package.namelist()}
    if "word/document.xml" not in parts:
        raise ValueError("it is no Word document")
    addresses = {
        rel.get("Id", ""): rel.get("Target", "")
        for rel in (parts.get("word/_rels/document.xml.rels", ()))
        if rel.get("TargetMode") == "External"
    }
    numbers: dict[tuple[str, str], int] = {}
    pieces: list[tuple[Words, Hint, int]] = []
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        hint, level = _find_style(paragraph)
        pieces.append((_take_words(paragraph, numbers, addresses), hint, level))
    pieces += _read_notes(parts, numbers, addresses)
    return _make_sheet(pieces, _read_core(parts.get("docProps/core.xml")))


def _read_part(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """Unpack and read one file of the zip; what says a false size or brings a document type is refused."""
    with package.open(name) as file:
        source = file.read(MAX_PART + 1)
    if len(source) > MAX_PART:
        raise ValueError("it is too large when unpacked")
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise ValueError("its XML has a document type, which no word processor writes")
    return ElementTree.fromstring(source)


def _find_style(paragraph: ElementTree.Element) -> tuple[Hint, int]:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    hint: Hint = next((hint for prefix, hint in STYLES if prefix in name and "subtitle" not in name), "")
    if not hint and paragraph.find(f"{W}pPr/{W}numPr") is not None:
        hint = "list"
    level = int(name[-1]) if hint == "heading" and name[-1:].isdecimal() else 0
    return hint, level


def _take_words(
    paragraph: ElementTree.Element, numbers: dict[tuple[str, str], int], addresses: dict[str, str]
) -> Words:
    """The words of a paragraph; what was deleted under tracked changes is left out, marks become [1]."""
    text = ""
    links: list[tuple[int, int, str]] = []
    ends: list[tuple[Any, int]] = []
    for event, element in _walk(paragraph):
        tag = element.tag
        if event == "start":
            if tag == f"{W}t":
                text += element.text or ""
            elif tag in (f"{W}tab", f"{W}br", f"{W}cr"):
                text += " "
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                key = ("foot" if tag == f"{W}footnoteReference" else "end", element.get(f"{W}id") or "")
                text += f"[{numbers.setdefault(key, len(numbers) + 1)}]"
            elif tag == f"{W}hyperlink":
                ends.append((element, len(text)))
        elif tag == f"{W}hyperlink":
            _, start = ends.pop()
            address = addresses.get(element.get(f"{R}id") or "", "")
            if address.startswith(("http://", "https://")) and len(text) > start:
                links.append((start, len(text), address))
    return Words(text, tuple(links))


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
        if child.tag not in (f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}p"):
            yield "start", child
            stack.append((child, 0))


def _read_notes(
    parts: dict[str, ElementTree.Element], numbers: dict[tuple[str, str], int], addresses: dict[str, str]
) -> list[tuple[Words, Hint, int]]:
    """The notes in the order in which the text cites them."""
    found: dict[tuple[str, str], Words] = {}
    for kind in ("foot", "end"):
        for note in parts.get(f"word/{kind}notes.xml", ()):
            words = [_take_words(p, {}, {}) for p in note.iter(f"{W}p")]
            found[kind, note.get(f"{W}id") or ""] = Words(" ".join(w.text.strip() for w in words if w.text.strip()))
    notes: list[tuple[Words, Hint, int]] = []
    for key, number in sorted(numbers.items(), key=lambda item: item[1]):
        if key in found and found[key].text:
            notes.append((Words(f"[{number}] {found[key].text}"), "note", 0))
    return notes


def _read_core(core: ElementTree.Element | None) -> dict[str, Any]:
    """The document's own title; its creator is whoever's machine it was, and no author."""
    title = core.findtext(f"{DC}title") if core is not None else None
    return {"title": " ".join(title.split())} if title and title.strip() else {}


def _make_sheet(pieces: list[tuple[Words, Hint, int]], csl: dict[str, Any]) -> Sheet:
    texts: list[str] = []
    stretches: list[Stretch] = []
    links: list[TextLink] = []
    offset = 0
    for words, hint, level in pieces:
        text = words.text.strip()
        if not text:
            continue
        cut = len(words.text) - len(words.text.lstrip())
        stretches.append(Stretch(Span(offset, offset + len(text)), hint, level))
        links += [
            TextLink(Span(offset + s - cut, min(offset + e - cut, offset + len(text))), u)
            for s, e, u in words.links
            if s >= cut
        ]
        texts.append(text)
        offset += len(text) + 2
    if any(s.hint == "title" for s in stretches):
        csl = {}
    return Sheet("\n\n".join(texts), tuple(stretches), "docx", csl, links=tuple(links))
