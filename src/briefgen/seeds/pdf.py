"""PDF: the text layer's lines with their places; columns, heads, feet and hyphens are undone in pdf_layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.pdf_layout import Page, Piece, make_sheet
from briefgen.seeds.sheet import Sheet

MAX_PAGES = 2000
FAR = 2.0
"""Letters further apart than so many sizes belong to two columns."""
HYPHENS = re.compile("[\x02\ufffe\u00ad]")
"""What the parser writes for a hyphen at a line's end."""
LETTERS_PER_PAGE = 20
"""With fewer on average, a file is pictures of pages."""


def read_pdf(path: str, data: bytes) -> Checked[Sheet | None]:
    """Read the text layer of a PDF."""
    if not find_spec("pypdfium2"):
        hint = "install it: pip install 'briefgen[pdf]'"
        return Checked(None, (Diagnostic("missing-extra", "reading PDF needs an extra", Location(path), hint=hint),))
    import_module("pypdfium2")
    try:
        pages = run_apart(read_pages, data)
    except ApartError as error:
        hint = "open it and save it again; one with a password must be saved without"
        fault = Diagnostic("unreadable-file", f"this PDF cannot be read: {error}", Location(path), hint=hint)
        return Checked(None, (fault,))
    if sum(len(piece.text) for page in pages for piece in page.pieces) < LETTERS_PER_PAGE * max(1, len(pages)):
        fault = Diagnostic(
            "no-text", "this PDF has no text, only pictures of pages", Location(path), hint="run it through OCR first"
        )
        return Checked(None, (fault,))
    return Checked(make_sheet(pages), ())


def read_pages(data: bytes) -> list[Page]:
    """The pieces of text of each page, in the order of the file; this runs in the child."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    if len(document) > MAX_PAGES:
        raise ValueError(f"it has more than {MAX_PAGES} pages")
    pages = []
    for page in document:
        width, height = page.get_size()
        pages.append(Page(width, height, tuple(_find_pieces(page.get_textpage(), height))))
    return pages


def _find_pieces(page: Any, height: float) -> Iterator[Piece]:
    """Runs of letters of one size on one line; the parser says itself where a space or a new line belongs."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    words, size, left, right, top, bottom = "", 0.0, 0.0, 0.0, 0.0, 0.0
    for n in range(page.count_chars()):
        letter = HYPHENS.sub("-", chr(pdfium.FPDFText_GetUnicode(page, n)))
        if letter in "\r\n":
            if words.strip():
                yield Piece(left, height - top, right, height - bottom, words, size)
            words = ""
            continue
        if letter.isspace():
            words += " " if words else ""
            continue
        if not pdfium.FPDFText_GetLooseCharBox(page, n, box) or not letter.isprintable():
            continue
        own = round(pdfium.FPDFText_GetFontSize(page, n) * 2) / 2 or box.top - box.bottom
        if words and (own != size or not -size < box.left - right < FAR * size or abs(box.bottom - bottom) > size):
            yield Piece(left, height - top, right, height - bottom, words, size)
            words = ""
        if not words:
            left, top, bottom, size = box.left, box.top, box.bottom, own
        words += letter
        right, top, bottom = box.right, max(top, box.top), min(bottom, box.bottom)
    if words.strip():
        yield Piece(left, height - top, right, height - bottom, words, size)
