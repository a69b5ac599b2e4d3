"""From bytes to text: which encoding a file is in, and what no article may contain."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.text.lines import find_line_starts, find_place

BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

# Beginnings of files that are no text, and what to call them.
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a word processor's file"),
    (b"PK\x03\x04", "a zip file or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)

MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")
HIGH_RUN = re.compile(rb"[\xa8\xb8\xc0-\xff]{2,}")
LETTER = re.compile(rb"[\xa8\xb8\xc0-\xff]")
CYRILLIC_SHARE = 0.7
"""From this share of its accented letters standing side by side, a text is Windows-1251 rather than Western."""

OF_PYTHON = frozenset("idna mbcs oem palmos punycode raw-unicode-escape undefined unicode-escape".split())
"""No text comes in these, and to read punycode takes the square of its length."""

NUL_SHARE = 0.05
"""From this share of NULs among the even bytes, or the odd ones, a text is UTF-16."""

FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]|[\U0001fffe-\U0001ffff]"
)


class Decoded(NamedTuple):
    """The text of a file without its byte order mark."""

    text: str
    encoding: str


def decode(path: str, data: bytes, *, declared: str | None = None) -> Checked[Decoded | None]:
    """Decode an article's bytes, or say in one line why that cannot be done.

    An encoding other than UTF-8 is guessed only where the bytes cannot be UTF-8, and then said in a note; `declared`
    is what the file itself calls it.
    """
    if not data.strip():
        return _refuse(path, "empty-file", "this file is empty", "put the article's text into it, or remove it")
    for magic, what in MAGIC:
        if data.startswith(magic):
            hint = "give the file the ending of its format (.pdf, .docx), or save its text"
            return _refuse(path, "not-text", f"this is {what}, not a text", hint)
    for bom, codec, label in BOMS:
        if data.startswith(bom):
            return _decode_as(path, data[len(bom) :], codec, label, said=label != "UTF-8")
    if order := _find_byte_order(data):
        return _decode_as(path, data, order, "UTF-16", said=True)
    try:
        return _check(path, data.decode("utf-8"), "UTF-8", said=False)
    except UnicodeDecodeError as error:
        fault = error
    if b"\0" in data:
        return _refuse(path, "not-text", "this is not a text: it holds NUL bytes", "save the article's text instead")
    if declared and (named := find_codec(declared)):
        return _decode_as(path, data, named, declared, said=False)
    if len(MULTIBYTE.findall(data)) > len(HIGH.findall(data)) // 4:
        return _broken(path, data, fault.start)
    guess, label = _guess_single_byte(data)
    return _decode_as(path, data, guess, label, said=True)


def _decode_as(path: str, data: bytes, codec: str, label: str, *, said: bool) -> Checked[Decoded | None]:
    try:
        return _check(path, data.decode(codec), label, said=said)
    except UnicodeDecodeError as error:
        if codec == "utf-8":
            return _broken(path, data, error.start)
        message = f"this begins like {label}, but byte {error.start + 1} does not fit"
        return _refuse(path, "broken-encoding", message, "save the file as UTF-8")


def _check(path: str, text: str, label: str, *, said: bool) -> Checked[Decoded | None]:
    if not text.strip():
        return _refuse(path, "empty-file", "this file is empty", "put the article's text into it, or remove it")
    if bad := FORBIDDEN.search(text):
        if bad[0] == "\0":
            message = "this is not a text: it holds NUL characters"
        else:
            message = f"the character U+{ord(bad[0]):04X} cannot stand in an article"
        place = find_place(find_line_starts(text[: bad.start()]), bad.start())
        location = Location(path, place.line, place.column)
        return Checked(None, (Diagnostic("not-text", message, location, hint="remove it, or save the text again"),))
    found: tuple[Diagnostic, ...] = ()
    if said:
        note = Diagnostic("other-encoding", f"read as {label}", Location(path), "note", "save it as UTF-8 to be sure")
        found = (note,)
    return Checked(Decoded(text, label), found)


def _broken(path: str, data: bytes, offset: int) -> Checked[Decoded | None]:
    text = data[:offset].decode("utf-8", "replace")
    place = find_place(find_line_starts(text), len(text))
    message = f"the byte {data[offset]:02X} is no UTF-8, though the rest of this file is"
    location = Location(path, place.line, place.column)
    return Checked(None, (Diagnostic("broken-encoding", message, location, hint="save the file as UTF-8 again"),))


def _find_byte_order(data: bytes) -> str | None:
    """UTF-16 without a mark shows itself by its spaces and stops: their NULs are all even bytes, or all odd ones."""
    if len(data) < 4 or len(data) % 2:
        return None
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    least = NUL_SHARE * (len(sample) // 2)
    if odd >= least and not even:
        return "utf-16-le"
    if even >= least and not odd:
        return "utf-16-be"
    return None


def find_codec(declared: str) -> str | None:
    """Python's name of an encoding that a text can be in; None where there is none."""
    try:
        name = codecs.lookup(declared).name
        with suppress(UnicodeError):
            b" ".decode(name)  # zlib and its like have names too, and make no text
    except LookupError:
        return None
    return None if name in OF_PYTHON else name


def _guess_single_byte(data: bytes) -> tuple[str, str]:
    letters = len(LETTER.findall(data))
    together = sum(len(m) for m in HIGH_RUN.findall(data))
    if letters and together >= CYRILLIC_SHARE * letters:
        return "cp1251", "Windows-1251"
    if any(0x80 <= byte <= 0x9F for byte in data):
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            return "latin-1", "Latin-1"
        return "cp1252", "Windows-1252"
    return "latin-1", "Latin-1"


def _refuse(path: str, code: str, message: str, hint: str) -> Checked[Decoded | None]:
    return Checked(None, (Diagnostic(code, message, Location(path), hint=hint),))
