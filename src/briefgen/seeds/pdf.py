"""PDF: the text layer's lines with their places; columns, heads, feet and hyphens are undone in pdf_layout."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.pdf_layout import Page, Piece, make_sheet
from briefgen.seeds.sheet import Sheet

MAX_PAGES = 2000
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
        text = page.get_textpage()
        pieces = []
        for n in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(n)
            words = text.get_text_bounded(left, bottom, right, top)
            words = " ".join(HYPHENS.sub("-", words).split())
            if words:
                pieces.append(Piece(left, height - top, right, height - bottom, words))
        pages.append(Page(width, height, tuple(pieces)))
    return pages
