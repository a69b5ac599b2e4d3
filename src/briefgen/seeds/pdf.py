"""PDF: the text layer's lines with their places; columns, heads, feet, tables and hyphens are undone elsewhere."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.seeds.apart import ApartError, run_apart
from briefgen.seeds.pdf_layout import make_sheet
from briefgen.seeds.pdf_lines import WIDE, Page, Piece
from briefgen.seeds.sheet import Sheet

HEAD_BYTES = 4096
"""In these a PDF says that it is one."""
MAX_PAGES, MAX_LINKS = 2000, 1000
"""Links of one page."""
FLOATING = 0.25
"""Of a size: a figure whose lower edge is higher is a raised one."""
SIGNS = frozenset("0123456789")
TEX_LETTERS = {
    0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»",
    0x15: "–", 0x16: "—", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
}  # fmt: skip
"""What TeX's own fonts have where others have control signs; files with pictures of letters say no more."""
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
        sheet = run_apart(read_layout, data)
    except ApartError as error:
        hint = "open it and save it again; one with a password must be saved without"
        fault = Diagnostic("unreadable-file", f"this PDF cannot be read: {error}", Location(path), hint=hint)
        return Checked(None, (fault,))
    if sheet is None:
        fault = Diagnostic(
            "no-text", "this PDF has no text, only pictures of pages", Location(path), hint="run it through OCR first"
        )
        return Checked(None, (fault,))
    return Checked(sheet, ())


def read_layout(data: bytes) -> Sheet | None:
    """Turn the bytes of a PDF into a sheet, None where they hold no text; this runs in the child."""
    pages = read_pages(data)
    letters = sum(len(piece.text) for page in pages for piece in page.pieces)
    return make_sheet(pages) if letters >= LETTERS_PER_PAGE * max(1, len(pages)) else None


def read_pages(data: bytes) -> list[Page]:
    """The pieces of text of each page, in the order of the file."""
    import pypdfium2

    if b"%PDF-" not in data[:HEAD_BYTES]:
        raise ValueError("it is no PDF")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ValueError("it has a password" if "password" in str(error).lower() else "it is damaged") from None
    if len(document) > MAX_PAGES:
        raise ValueError(f"it has more than {MAX_PAGES} pages")
    pages = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        turned = list(_find_pieces(text, height))
        letters: Counter[int] = Counter()
        for angle, piece in turned:
            letters[angle] += len(piece.text)
        upright = letters.most_common(1)[0][0] if letters else 0
        # Words that run another way are no text: a stamp up the margin, the label of an axis.
        pieces = tuple(piece for angle, piece in turned if angle == upright)
        pages.append(Page(width, height, pieces, tuple(_find_links(document, page, text))))
    return pages


def _find_pieces(page: Any, height: float) -> Iterator[tuple[int, Piece]]:
    """Runs of letters of one size on one line, with their angle; the parser says where spaces and new lines belong."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    words, size, left, right, top, bottom, base, angle, raised = "", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, False

    def cut() -> Piece:
        return Piece(left, height - top, right, height - bottom, words, size, height - base, raised)

    for n in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, n)
        letter = HYPHENS.sub("-", chr(code))
        if code in TEX_LETTERS and not pdfium.FPDFText_IsGenerated(page, n):
            letter = TEX_LETTERS[code]
        if letter in "\r\n":
            if words.strip():
                yield angle, cut()
            words = ""
            continue
        if letter.isspace():
            words += " " if words else ""
            continue
        if not pdfium.FPDFText_GetLooseCharBox(page, n, box) or not letter.isprintable():
            continue
        own = round(pdfium.FPDFText_GetFontSize(page, n) * 2) / 2 or box.top - box.bottom
        is_raised = letter in SIGNS and _is_raised(page, n, own)
        gap = box.left - right
        if words and (
            own != size or is_raised != raised or not -size < gap < WIDE * size or abs(box.bottom - bottom) > size
        ):
            yield angle, cut()
            words = ""
        if not words:
            left, top, bottom, size, raised = box.left, box.top, box.bottom, own, is_raised
            angle = round(math.degrees(pdfium.FPDFText_GetCharAngle(page, n)) / 15)
            base = _find_base(page, n)
        words += letter
        right, top, bottom = box.right, max(top, box.top), min(bottom, box.bottom)
    if words.strip():
        yield angle, cut()


def _find_links(document: Any, page: Any, text: Any) -> Iterator[tuple[str, str]]:
    """The words under each link to the web; those of one link over two lines come as two."""
    import pypdfium2.raw as pdfium

    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, place, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        if not 8 < size < 2000 or not pdfium.FPDFLink_GetAnnotRect(link, box):
            continue
        address = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, address, size)
        url = address.value.decode("utf-8", "replace")
        words = HYPHENS.sub("-", text.get_text_bounded(box.left, box.bottom, box.right, box.top))
        if url.startswith(("http://", "https://")) and 2 < len(words.strip()) < 300:
            yield " ".join(words.split()), url


def _find_base(page: Any, n: int) -> float:
    """The height at which a letter stands."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page, n, x, y)
    return y.value


def _is_raised(page: Any, n: int, size: float) -> bool:
    """Whether a sign floats over the height at which it stands: a raised figure of the font's own."""
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(page, n, left, right, bottom, top):
        return False
    return bool(bottom.value - _find_base(page, n) > FLOATING * size)
