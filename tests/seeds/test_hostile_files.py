"""Files made to break their reader: each gives findings or one clear message, in bounded time and memory."""

import io
import time
import zipfile
import zlib
from collections.abc import Callable

import pytest

from briefgen.seeds import read_article
from tests.seeds.test_formats import W, make_docx

SECONDS = 60
"""Of the clock; the child that parses is stopped before, and a loaded machine takes a few times as long."""


def write_pdf(*objects: bytes) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def one_page(contents: bytes) -> bytes:
    return write_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        contents,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def packed(drawn: bytes) -> bytes:
    squeezed = zlib.compress(drawn, 9)
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(squeezed), squeezed)


def zip_of(*names: str, size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            package.writestr(name, b"<a>" + b" " * size + b"</a>")
    return file.getvalue()


LOOP = write_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100000>>")
DEEP = write_pdf(
    b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 100_000 + b"]" * 100_000 + b">>", b"<</Type/Pages/Kids[]/Count 0>>"
)
ARCHIVE = b"Content-Type: multipart/related; boundary=x0\n\n"

REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "an archive nested without end": (
        "a.mhtml",
        lambda: ARCHIVE + b"".join(
            b"--x%d\nContent-Type: multipart/related; boundary=x%d\n\n" % (n, n + 1) for n in range(20_000)
        ),
        "this archive holds no page",
    ),
    "an archive of pictures": (
        "a.mhtml", lambda: ARCHIVE + b"--x0\nContent-Type: image/png\n\na\n" * 20_000, "this archive holds no page",
    ),
    "tables nested without end": (
        "a.docx", lambda: make_docx("<w:tbl><w:tr><w:tc>" * 100_000 + "</w:tc></w:tr></w:tbl>" * 100_000),
        "this document cannot be read: its XML is nested deeper than any word processor writes",
    ),
    "paragraphs nested without end": (
        "a.docx", lambda: make_docx("<w:p><w:r>" * 100_000 + "</w:r></w:p>" * 100_000),
        "this document cannot be read: its XML is nested deeper than any word processor writes",
    ),
    "parts that are too large together": (
        "a.docx",
        lambda: zip_of("word/document.xml", "word/footnotes.xml", "word/styles.xml", size=30_000_000),
        "this document cannot be read: it is too large when unpacked",
    ),
    "a part that is none of Word's": (
        "a.docx", lambda: zip_of("content.xml", size=10), "this document cannot be read: it is no Word document",
    ),
    "an entity in the styles": (
        "a.docx",
        lambda: make_docx("<w:p/>", styles=f'<!DOCTYPE a [<!ENTITY a "b">]><w:styles {W}>&a;</w:styles>'),
        "this document cannot be read: its XML has a document type or an encoding that no word processor writes",
    ),
    "pages that hold themselves": ("a.pdf", lambda: LOOP, "this PDF cannot be read: it has more than 2000 pages"),
    "brackets without end": ("a.pdf", lambda: DEEP, "this PDF cannot be read: it is damaged"),
    "contents that hold themselves": (
        "a.pdf", lambda: one_page(b"[4 0 R 4 0 R]"), "this PDF has no text, only pictures of pages",
    ),
    "a page under another ending": ("a.pdf", lambda: b"<html><p>Log in</p>", "this PDF cannot be read: it is no PDF"),
    "a locked document": (
        "a.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600),
        "this document cannot be read: it has a password, or is of the old format",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_is_refused_in_one_line(case: str) -> None:
    name, make, message = REFUSED[case]
    data = make()
    began = time.monotonic()
    article, found = read_article(name, data)
    assert time.monotonic() - began < SECONDS
    assert article is None
    assert [d.message for d in found] == [message]
    assert found[0].hint


TAKEN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a million tags": ("a.html", lambda: b"<html><body>" + b"<div>" * 1_000_000 + b"hello"),
    "classes at every depth": (
        "a.html", lambda: b"<html><body>" + b'<div class="cookie newsletter footnotes">' * 60_000 + b"hello",
    ),
    "tables in tables": ("a.html", lambda: b"<html><body>" + b"<table><tr><td>" * 8_000),
    "words side by side": ("a.html", lambda: b"<html><body><p>" + b"<span>aA</span>" * 30_000),
    "marks without end": ("a.html", lambda: b"<html><body><p>" + b'word<sup><a href="#fn1">1</a></sup>' * 10_000),
    "brackets in metadata": (
        "a.html", lambda: b'<script type="application/ld+json">' + b"[" * 190_000 + b"</script><p>x</p>",
    ),
    "runs without end": ("a.docx", lambda: make_docx("<w:p>" + "<w:r><w:t>word </w:t></w:r>" * 50_000 + "</w:p>")),
    "lines anywhere on a page": (
        "a.pdf",
        lambda: one_page(packed(
            b"BT /F1 8 Tf\n"
            + b"".join(
                b"1 0 0 1 %d %d Tm (word word word) Tj\n" % (n * 7 % 500, n * 13 % 800) for n in range(4000)
            )
            + b"ET"
        )),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TAKEN)
def test_a_hostile_file_that_can_be_read_takes_bounded_time(case: str) -> None:
    name, make = TAKEN[case]
    data = make()
    began = time.monotonic()
    article, found = read_article(name, data)
    assert time.monotonic() - began < SECONDS
    assert article is not None
    assert {d.severity for d in found} <= {"warning", "note"}
