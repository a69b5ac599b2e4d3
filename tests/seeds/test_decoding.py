"""Bytes to text: every encoding that an article comes in, and one clear line for what is none."""

import pytest

from briefgen.seeds.decoding import decode

RUSSIAN = "Ветер с моря крутил старую мельницу три ночи подряд, и никто не спал."
FRENCH = "Le café de l’île ferme à 14 h, répète la coopérative."


@pytest.mark.parametrize(
    "data, text, said",
    [
        (FRENCH.encode(), FRENCH, ""),
        (b"\xef\xbb\xbf" + FRENCH.encode(), FRENCH, ""),
        (b"\xff\xfe" + FRENCH.encode("utf-16-le"), FRENCH, "UTF-16"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), FRENCH, "UTF-16"),
        ("The tide turned at noon.".encode("utf-16-le"), "The tide turned at noon.", "UTF-16"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "Windows-1251"),
        (FRENCH.encode("cp1252"), FRENCH, "Windows-1252"),
        ("L'île, fermée".encode("latin-1"), "L'île, fermée", "Latin-1"),
        (b"Line one.\r\nLine two.\x0cPage two.", "Line one.\r\nLine two.\x0cPage two.", ""),
        ("Nine ١٢٣ and ９ nights.".encode(), "Nine ١٢٣ and ９ nights.", ""),
    ],
)
def test_an_encoding_is_found_and_said(data: bytes, text: str, said: str) -> None:
    decoded, found = decode("a.txt", data)
    assert decoded
    assert decoded.text == text
    assert [d.message for d in found] == ([f"read as {said}"] if said else [])
    assert all(d.severity == "note" for d in found)


@pytest.mark.parametrize(
    "data, where, message",
    [
        (b"", "a.txt", "this file is empty"),
        (b" \n\t\r\n", "a.txt", "this file is empty"),
        (b"\xef\xbb\xbf \n", "a.txt", "this file is empty"),
        (b"%PDF-1.7 ...", "a.txt", "this is a PDF, not a text"),
        (b"PK\x03\x04....", "a.txt", "this is a zip file or an office document, not a text"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "this is a picture, not a text"),
        (b"odd\x00\x01\x02\xff\xfe\xfd", "a.txt", "this is not a text: it holds NUL bytes"),
        (b"a\nb \x00 c", "a.txt:2:3", "this is not a text: it holds NUL characters"),
        (b"fine\nbell \x07", "a.txt:2:6", "the character U+0007 cannot stand in an article"),
        ("café\nîle ".encode() + b"\xff" + " été".encode(), "a.txt:2:5", "the byte FF is no UTF-8"),
        ("\ufdd0".encode(), "a.txt:1:1", "the character U+FDD0 cannot stand"),
        (b"\xff\xfea", "a.txt", "this begins like UTF-16, but byte 1 does not fit"),
        ("x".encode("utf-16") + b"\x00\xd8", "a.txt", "this begins like UTF-16, but byte 3 does not fit"),
    ],
)
def test_what_is_no_article_is_said_in_one_line(data: bytes, where: str, message: str) -> None:
    decoded, found = decode("a.txt", data)
    assert decoded is None
    assert len(found) == 1
    assert str(found[0].location) == where
    assert found[0].message.startswith(message)
    assert found[0].severity == "error"
    assert found[0].hint
