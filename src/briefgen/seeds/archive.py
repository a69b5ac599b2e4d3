"""A page that a browser saved whole in one file (MHTML): its HTML, without pictures and frames."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesHeaderParser
from typing import NamedTuple

PARSER = BytesHeaderParser(policy=policy.compat32)
HEAD = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
HEAD_BYTES = 4096
SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(?P<url>https?://[^\s>]{1,2000})", re.IGNORECASE)
"""The line that browsers write over a page that they save."""


class Page(NamedTuple):
    """The bytes of a page, the encoding that its wrapping names, and where it was saved from."""

    data: bytes
    charset: str | None = None
    url: str | None = None


def is_archive(data: bytes) -> bool:
    return not data.lstrip().startswith(b"<") and bool(HEAD.search(data[:HEAD_BYTES]))


def unpack(data: bytes) -> Page:
    """The first page of an archive, an empty one where there is none; this runs in the child.

    Parts inside parts are left alone: no browser writes them, and a thousand of them would be too deep to read.
    """
    head = PARSER.parsebytes(data)
    boundary = head.get_boundary()
    address = head.get("Snapshot-Content-Location")
    for piece in re.split(rb"(?:^|\n)--" + re.escape(boundary.encode()), data)[1:] if boundary else ():
        part = PARSER.parsebytes(piece.lstrip(b"\r\n"))
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            url = str(address or part.get("Content-Location") or "")
            return Page(
                content if isinstance(content, bytes) else b"",
                part.get_content_charset(),
                url if url.startswith(("http://", "https://")) else None,
            )
    return Page(b"")


def find_saved_from(source: str) -> str | None:
    """The address in the line that a browser wrote over a page when it saved it."""
    match = SAVED_FROM.search(source[:HEAD_BYTES])
    return match["url"] if match else None
