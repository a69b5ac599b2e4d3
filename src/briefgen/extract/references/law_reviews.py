"""Notes of law reviews: books without an imprint, journals by volume and page, newspapers in capitals."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, YEAR, find_dates
from briefgen.extract.references.heads import note_authors, take_comma_authors
from briefgen.extract.references.numbering import tidy_page
from briefgen.extract.references.parts import Fields
from briefgen.extract.references.people import People, read_names
from briefgen.extract.references.titles import tidy_title
from briefgen.extract.references.words import is_newspaper

JOURNAL = re.compile(
    rf"""
    ^(?P<head>[^“”()]{{8,300}}?) ,\s (?P<volume>\d{{1,4}}) \s (?P<container>[A-Z][^\d,“”()]{{2,60}}?)
    \s (?P<page>\d{{1,5}}) (?:,\s[\d–-]+)* \s\( (?P<date>[^()]{{0,12}}{YEAR}) \)
    """,
    re.VERBOSE,
)
BOOK = re.compile(
    rf"""
    ^(?: (?P<volume>\d{{1,2}}) \s )? (?P<who>[A-Z][^,“”()\d]{{4,80}}) ,\s (?P<title>[^“”()\x1f]{{4,200}}?)
    \s (?: §+\s?[\d.:–-]+ | (?P<page>\d{{1,4}} (?:[-–]\d{{1,4}})? ) )
    \s\( (?: (?P<edition>\d{{1,2}}) (?:st|nd|rd|th|d) \s ed\. \s )? (?P<year>{YEAR}) \) \.?$
    """,
    re.VERBOSE,
)
NEWSPAPER = re.compile(
    rf"""
    ^(?P<who>[A-Z][^,“”()\d]{{4,80}}) ,\s (?: (?:Opinion|Editorial|Letter) ,\s )? (?P<title>[^“”()\x1f]{{4,200}}?) ,\s
    (?P<container>[A-Z][^,()\d]{{3,40}}?) (?: ,\s | \s\( ) (?P<date>{MONTH}\s\d{{1,2}},\s{YEAR}) \)?
    (?: ,\sat\s (?P<page>[A-Z]?\d{{1,3}}) )? [\s,.\x1f]*$
    """,
    re.VERBOSE,
)


def read_law_review(text: str, addresses: Fields) -> Fields | None:
    """Vera Lund, The Law of Small Grids, 12 Harv. Tide L. Rev. 345, 350 (2016)."""
    if m := JOURNAL.match(text):
        fields: Fields = {"volume": m["volume"], "container-title": m["container"], "page": m["page"]}
        title = take_comma_authors(m["head"], fields)
        dates = find_dates(m["date"])
        return fields | {"title": tidy_title(title), "issued": dates[0].edtf} if dates else None
    return _read_book(text) or _read_newspaper(text)


def _read_book(text: str) -> Fields | None:
    """PIA HALLORAN, THE TIDAL COMMONS 44–46 (2d ed. 2019)."""
    if not (m := BOOK.match(text)):
        return None
    fields: Fields = {"type": "book", "title": tidy_title(m["title"]), "issued": m["year"]}
    note_authors(fields, _read_people(m["who"]))
    if m["page"]:
        fields["page"] = tidy_page(m["page"])
    return fields | {key: m[key] for key in ("volume", "edition") if m[key]}


def _read_newspaper(text: str) -> Fields | None:
    """Odd Brekke, The Cable Nobody Checked, SKERRY COURIER, May 14, 2031, at A21."""
    m = NEWSPAPER.match(text)
    if not m or not (m["container"].isupper() or is_newspaper(m["container"])):
        return None
    fields: Fields = {"type": "article-newspaper", "title": tidy_title(m["title"]), "container-title": m["container"]}
    note_authors(fields, _read_people(m["who"]))
    if m["page"]:
        fields["page"] = m["page"]
    return fields | {"issued": find_dates(m["date"])[0].edtf}


def _read_people(who: str) -> People:
    """Small capitals reach plain text as capitals; names are set as elsewhere."""
    return read_names(who.title() if who.isupper() else who)
