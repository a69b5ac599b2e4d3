"""Files that are no articles as they stand: what they are, and how an article's text comes out of them."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of file that is not read."""

    what: str
    hint: str


KINDS: tuple[tuple[str, Kind], ...] = (
    (
        "jpg jpeg png gif webp tif tiff bmp heic avif svg",
        Kind("a picture", "if it is of a page, run it through OCR and save the text as .txt"),
    ),
    (
        "doc rtf odt fodt pages wpd wps docm dotx",
        Kind("a word processor's file", "save it as .docx, or print it to PDF"),
    ),
    ("epub mobi azw azw3 fb2 djvu xps ps", Kind("a book or print file", "convert it to PDF, HTML or text")),
    ("xls xlsx ods csv tsv numbers", Kind("a table", "an article is prose; save its text as .txt")),
    ("ppt pptx odp key", Kind("a set of slides", "save its text as .txt, or print it to PDF")),
    ("zip gz bz2 xz 7z rar tar tgz", Kind("a packed file", "unpack it here")),
    ("mp3 m4a wav ogg flac mp4 mov mkv webm avi", Kind("a recording", "save a transcript of it as .txt")),
    ("eml msg mbox", Kind("a message", "save its text as .txt, or print it to PDF")),
    ("webarchive", Kind("a web archive", "save the page as HTML or MHTML")),
    ("url webloc desktop lnk", Kind("a bookmark", "give its address to briefgen ingest")),
    ("part partial crdownload download", Kind("a download that was not finished", "fetch it again")),
)
"""Endings of files, and what they are."""

SILENT = frozenset(("thumbs.db", "desktop.ini"))
"""Files that a system puts into folders by itself."""


def find_kind(name: str) -> Kind | None:
    """What a file is that is not read, by its ending."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return next((kind for endings, kind in KINDS if ending in endings.split()), None)


def describe_other(name: str) -> Kind:
    """What to say of a file among articles that is not read."""
    if kind := find_kind(name):
        return kind
    if "." not in name.strip("."):
        return Kind("a file without an ending", "give it that of its format: .txt, .md, .html, .pdf or .docx")
    hint = "articles end in .txt, .md, .html, .mhtml, .pdf or .docx"
    return Kind(f"a file of an unknown kind (.{name.rpartition('.')[2]})", hint)
