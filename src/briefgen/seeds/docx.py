"""DOCX: paragraphs, headings, footnotes and endnotes out of the zip's XML, with the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Span, TextLink
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.docx_words import MC, W, Words, find_style, read_styles, take_words
from briefgen.seeds.sheet import Hint, Sheet, Stretch

DC = "{http://purl.org/dc/elements/1.1/}"
OLE = b"\xd0\xcf\x11\xe0"
"""How a document of the old format begins, and one that is locked."""
MAX_PART = 32 * 1024 * 1024
"""Of one file of the zip, unpacked; more is a bomb."""
MAX_DEPTH = 200
MAX_ALL = 2 * MAX_PART
"""Of all that is read of it."""
PARTS = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels",
    "docProps/core.xml",
)
CELL_LETTERS, PROSE_WORDS = 100, 12
"""Of a cell with data, of a first paragraph."""


def read_docx(path: str, data: bytes) -> Checked[Sheet | None]:
    """Read a Word document."""
    if data.startswith(OLE):
        message = "this document cannot be read: it has a password, or is of the old format"
        hint = "open it in a word processor and save it again as .docx, without a password"
        return Checked(None, (Diagnostic("unreadable-file", message, Location(path), hint=hint),))
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
        names = package.namelist()
        parts: dict[str, ElementTree.Element] = {}
        left = MAX_ALL
        for name in PARTS:
            if name in names:
                source = _unpack(package, name, min(left, MAX_PART))
                left -= len(source)
                parts[name] = _parse(source)
    if "word/document.xml" not in parts:
        raise ValueError("it is no Word document")
    styles = read_styles(parts.get("word/styles.xml"))
    addresses = _read_addresses(parts.get("word/_rels/document.xml.rels"))
    numbers: dict[tuple[str, str], int] = {}
    pieces: list[tuple[Words, Hint, int]] = []
    for element, hint in _walk_body(parts["word/document.xml"]):
        if hint == "row":
            cells = [_take_cell(cell, numbers, addresses) for cell in element.iter(f"{W}tc")]
            pieces.append((Words(" | ".join(cells) if any(cells) else ""), "row", 0))
            continue
        own, level = find_style(element, styles)
        pieces.append((take_words(element, numbers, addresses), hint or own, 0 if hint else level))
    pieces += _read_notes(parts, numbers)
    return _make_sheet(pieces, _read_core(parts.get("docProps/core.xml")))


def _walk_body(root: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, Hint]]:
    """The paragraphs in order, without recursion; rows of data whole, and what stands in a text box as a caption."""
    waiting: list[tuple[ElementTree.Element, bool]] = [(root, False)]
    while waiting:
        element, in_box = waiting.pop()
        if element.tag == f"{W}tr" and not in_box and _is_data(element):
            yield element, "row"
            continue
        if element.tag == f"{W}p":
            yield element, "caption" if in_box else ""
        in_box = in_box or element.tag == f"{W}txbxContent"
        waiting.extend((child, in_box) for child in reversed(element) if child.tag != f"{MC}Fallback")


def _is_data(row: ElementTree.Element) -> bool:
    """Whether a row has cells side by side with no more than a few words in each."""
    cells = row.findall(f"{W}tc")
    letters = [sum(len(t.text or "") for t in cell.iter(f"{W}t")) for cell in cells]
    return len(cells) >= 2 and max(letters) <= CELL_LETTERS and row.find(f".//{W}tbl") is None


def _take_cell(cell: ElementTree.Element, numbers: dict[tuple[str, str], int], addresses: Mapping[str, str]) -> str:
    words = (take_words(paragraph, numbers, addresses).text for paragraph in cell.iter(f"{W}p"))
    return " ".join(" ".join(words).split())


def _read_addresses(relations: ElementTree.Element | None) -> dict[str, str]:
    found = relations if relations is not None else ()
    return {rel.get("Id", ""): rel.get("Target", "") for rel in found if rel.get("TargetMode") == "External"}


class _Shallow(ElementTree.TreeBuilder):
    """Refuses elements nested so deep that looking through them would cost the square of their number."""

    depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> ElementTree.Element:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ValueError("its XML is nested deeper than any word processor writes")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ElementTree.Element:
        self.depth -= 1
        return super().end(tag)


def _parse(source: bytes) -> ElementTree.Element:
    parser = ElementTree.XMLParser(target=_Shallow())
    parser.feed(source)
    root: ElementTree.Element = parser.close()
    return root


def _unpack(package: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Unpack one file of the zip; what says a false size or brings a document type is refused."""
    with package.open(name) as file:
        source = file.read(most + 1)
    if len(source) > most:
        raise ValueError("it is too large when unpacked")
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source or source.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ValueError("its XML has a document type or an encoding that no word processor writes")
    return source


def _read_notes(
    parts: Mapping[str, ElementTree.Element], numbers: Mapping[tuple[str, str], int]
) -> list[tuple[Words, Hint, int]]:
    """The notes in the order in which the text cites them."""
    found: dict[tuple[str, str], Words] = {}
    for kind in ("foot", "end"):
        addresses = _read_addresses(parts.get(f"word/_rels/{kind}notes.xml.rels"))
        for note in parts.get(f"word/{kind}notes.xml", ()):
            text = ""
            links: list[tuple[int, int, str]] = []
            for words in (take_words(p, {}, addresses) for p in note.iter(f"{W}p")):
                lead = len(words.text) - len(words.text.lstrip())
                start = len(text) + (1 if text else 0) - lead
                if words.text.strip():
                    links += [(start + a, start + b, url) for a, b, url in words.links if a >= lead]
                    text = f"{text} {words.text.strip()}".strip()
            found[kind, note.get(f"{W}id") or ""] = Words(text, tuple(links))
    notes: list[tuple[Words, Hint, int]] = []
    for key, number in sorted(numbers.items(), key=lambda item: item[1]):
        if key in found and found[key].text:
            sign = f"[{number}] "
            shifted = tuple((a + len(sign), b + len(sign), url) for a, b, url in found[key].links)
            notes.append((Words(sign + found[key].text, shifted), "note", 0))
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
    if not _is_own_title(csl.get("title") or "", pieces):
        csl = {}
    return Sheet("\n\n".join(texts), tuple(stretches), "docx", csl, links=tuple(links))


def _is_own_title(title: str, pieces: list[tuple[Words, Hint, int]]) -> bool:
    """Whether the title in the document's properties is the article's: many are their template's."""
    if any(hint == "title" for _, hint, _ in pieces):
        return False
    shown = [words.text.strip() for words, _, _ in pieces if words.text.strip()]
    starts_at_once = bool(shown) and len(shown[0].split()) >= PROSE_WORDS and shown[0].endswith((".", "?", "!"))
    return starts_at_once or title.casefold() in (text.casefold() for text in shown[:12])
