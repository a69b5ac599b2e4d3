"""A page from the web as a file: what it is called, and where it is saved."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from briefgen.config import Config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.files import File, read_file, replace_file, show_path
from briefgen.seeds import SUFFIXES
from briefgen.seeds.decoding import find_codec
from briefgen.text.names import make_slug
from briefgen.web import Fetched, Visitor, fetch

# The media type of a page → the ending of its file.
ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
SAVED_FROM = b"saved from url="
BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def find_ending(page: Fetched) -> str:
    """By the media type, else by the address, else HTML."""
    media = page.type.partition(";")[0].strip().lower()
    suffix = PurePosixPath(urlsplit(page.url).path).suffix.lower()
    return ENDINGS.get(media) or (suffix if suffix in SUFFIXES else ".html")


def take_text(page: Fetched) -> bytes:
    """The bytes of a page to save: what the site's answer alone says, its encoding and its address, is written in."""
    data = page.data
    named = CHARSET.search(page.type)
    if named and page.type.lower().startswith("text/") and not data.startswith(BOMS):
        codec = find_codec(named[1])
        if codec and codec != "utf-8":
            with suppress(UnicodeError):  # what is no text in it stays as it came
                data = codecs.BOM_UTF8 + data.decode(codec).encode()
    begin = data.removeprefix(codecs.BOM_UTF8)[:1024]
    if find_ending(page) == ".html" and begin.lstrip()[:2] in (b"<!", b"<h", b"<H") and SAVED_FROM not in begin:
        mark, rest = data[: len(data) - len(data.removeprefix(codecs.BOM_UTF8))], data.removeprefix(codecs.BOM_UTF8)
        url = page.url.encode("ascii", "ignore").replace(b">", b"%3E")
        # As browsers do, so that a page tells where it is from.
        data = mark + b"<!-- " + SAVED_FROM + b"(%04d)%s -->\n" % (len(url), url) + rest
    return data


def fetch_file(url: str, visitor: Visitor) -> File:
    """A page as if it were a file named by its address: `okafor-2031.html`."""
    page = fetch(url, visitor)
    parts = urlsplit(page.url)
    stem = make_slug(PurePosixPath(parts.path).stem) or make_slug(parts.hostname or "") or "page"
    return File(f"{stem}{find_ending(page)}", take_text(page))


def save_pages(config: Config, urls: Iterable[str], visitor: Visitor) -> list[Path]:
    """Save pages into seeds/ under names of their own; a file that is there is not replaced by another."""
    saved: list[Path] = []
    for url in urls:
        file = fetch_file(url, visitor)
        target = config.seeds / file.path
        old, _ = read_file(target, file.path) if target.exists() else (None, ())
        if old is not None and old.data != file.data:
            shown = show_path(target, config.root)
            hint = "rename it, then run this again"
            raise BriefgenError(
                Diagnostic("cannot-write", f"{shown} is there, and is another file", Location(url), hint=hint)
            )
        replace_file(target, file.data)
        saved.append(target)
    return saved
