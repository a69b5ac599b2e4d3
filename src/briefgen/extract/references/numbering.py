"""Volume, issue, pages and edition: each taker finds one kind of number, notes it, and puts CUT in its place."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, YEAR, best_date, find_dates
from briefgen.extract.references.parts import CUT, Fields, tidy

ROMAN = "[ivxlc]{1,8}"


PAGE = rf"(?:[A-Za-z]{{0,2}}\d+(?:\s?[-–—]+\s?[A-Za-z]{{0,2}}\d+)?|{ROMAN}(?:\s?[-–—]\s?{ROMAN})?)(?!(?!ff?\b)\w)"


PAGE_LIST = rf"{PAGE}(?:,\s?(?!{YEAR}\b)\d{{1,4}}(?:[-–]\d+)?(?![\d\w]|\s?\())*"


TOKEN = r"[A-Z]{0,3}-?\d+[A-Za-z]?(?:[-–/]\d+)?|[IVXLC]+"


AND_PAGE = rf"(?:\s?[:,]\s?(?:pp?\.\s?)?(?P<page>{PAGE_LIST}))?"

VANCOUVER = re.compile(
    rf"""
    (?P<date>{YEAR} (?:\s{MONTH} (?:\s\d{{1,2}})? )? )
    \s?;\s? (?P<volume>{TOKEN})?
    (?: \s?\( (?P<issue>[^()]{{1,20}}) \) )?
    (?: \s?:\s? (?P<page>{PAGE_LIST}) )?
    """,
    re.VERBOSE,
)  # 2030;4(2):33-41 · 2031 May;12(3):7-19

VOLUMES: tuple[re.Pattern[str], ...] = (
    # 4(2), 33–41 · 4 (2): 33–41, but not "№ 2 (14)"
    re.compile(
        rf"""
        (?<![\w.]) (?<!№\s) (?<!№) (?<!o\.\s) (?P<volume>\d{{1,4}}|[IVXLC]+)
        \s?\( (?P<issue>(?!{YEAR}\))[\w–/-]{{1,9}}) \) {AND_PAGE}
        """,
        re.VERBOSE,
    ),
    # 4, no. 2 (2030): 33–41
    re.compile(
        rf"""
        (?<![\w.-]) (?<![Vv]ol\.\s) (?<![Vv]ol\s) (?!{YEAR}\b) (?P<volume>\d{{1,4}}|[IVXLC]+)
        ,?\s (?:no|nos|issue|iss|nr)\.?\s (?P<issue>{TOKEN})
        (?: \s?\( (?P<date>[^()]*{YEAR}) \) )? {AND_PAGE}
        """,
        re.VERBOSE,
    ),
    # Nature Tides 14, 210–218 (2021)
    re.compile(rf"(?<=[\w.]\s)(?!{YEAR}\b)(?P<volume>\d{{1,4}}),\s(?P<page>{PAGE})\s\((?P<date>{YEAR})\)"),
    # 12 (2030): 33–41 · 4.2 (2030): 33
    re.compile(
        rf"""
        (?<![\w.]) (?<!o\.\s) (?<!№\s) (?P<volume>\d{{1,4}}) (?: [.:] (?P<issue>\d{{1,3}}) )?
        \s?\( (?P<date>[^()\d]*{YEAR}) \) (?: \s?[:,]\s? (?P<page>{PAGE_LIST}) )?
        """,
        re.VERBOSE,
    ),
    # 88: 2, 2012
    re.compile(rf"(?<![\w.])(?P<volume>\d{{1,4}})\s?:\s?(?P<issue>\d{{1,3}})(?=,\s(?:[^,]*\b{YEAR}|pp?\.))"),
    # 88: 301-18
    re.compile(r"(?<=[\s,])(?P<volume>\d{1,4})\s?:\s?(?P<page>\d+\s?[-–]\s?\d+)"),
    # Grid Quarterly, 9, 101–118
    re.compile(
        rf"""
        (?<=,\s) (?!{YEAR}\b) (?P<volume>\d{{1,4}}) ,\s (?:pp?\.\s?)?
        (?P<page>[A-Za-z]?\d+ \s?[-–]\s? [A-Za-z]?\d+) (?=\W|$)
        """,
        re.VERBOSE,
    ),
)

VOLUME_WORD = r"(?:[Vv]ols?|[Vv]olume|Т|[Тт]ом|Bd|Band|[Tt]omo|Jg)"
ISSUE_WORD = r"(?:[Nn]os?|[Nn]umber|№|N[ºo°]|n[º°]|Nr|[Nn]úm|[Ii]ss(?:ue)?|Heft|[Вв]ып)"
LABELLED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("volume", re.compile(rf"(?<!\w){VOLUME_WORD}\.?\s?(?P<x>{TOKEN})(?!\w)")),
    ("issue", re.compile(rf"(?<!\w){ISSUE_WORD}\.?\s?(?P<x>{TOKEN})(?!\w)")),
)

PAGES_LABELLED = re.compile(
    rf"""
    (?<![\w.]) (?:pp?|Pp?|PP|pgs?|pages?|cols?|[Сс]|[Сс]тр|S|[Pp]ágs?|at) \.?\s?
    (?P<page>{PAGE_LIST}) (?:\s?ff?\b\.?)?
    (?! \s?(?:p|с|pp)\. )                                  # "88 p." counts the pages of a book
    """,
    re.VERBOSE,
)  # pp. 33–41 · P. 20 · С. 12 · S. 12 ff.

PAGE_COUNT = re.compile(r"(?<![\w-])(?P<n>\d{2,5})\s?(?:pp?|[сcS])\.?(?=\W|$)")


PAGE_RANGE = re.compile(r"(?<=[,\x1f])\s*(?P<page>\d{1,4}\s?[-–]\s?\d{1,4})(?=\s*(?:[.,\x1f]|$))")


ARTICLE_NUMBER = re.compile(r"\b(?:Article|Art\.(?:\sno\.)?)\s(?P<x>[\w-]+)")


EDITION = re.compile(
    r"""
    \(?\b (?: (?P<n>\d{1,2})(?:st|nd|rd|th|-е) | (?P<word>[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:ised|\.)?) )
    \s (?:ed(?:ition|n)?|изд)\b \.?\)?
    """,
    re.VERBOSE,
)


EDITION_WORDS = {"second": "2", "third": "3", "fourth": "4", "fifth": "5"}


TRAILING_PAGE = re.compile(rf"\x1f\s*,\s(?!{YEAR})(?P<page>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)\.?\s*(?=\x1f|$)")


def put(fields: Fields, m: re.Match[str]) -> None:
    """Note the named groups of a match, pages and dates tidied, where nothing is noted yet."""
    for key, value in m.groupdict().items():
        if not value:
            continue
        if key == "date":
            note_date(fields, value)
        elif key == "page":
            fields.setdefault("page", tidy_page(value))
        else:
            fields.setdefault(key, tidy(value))


def tidy_page(page: str) -> str:
    return re.sub(r"\s?[-–—]+\s?", "-", page).strip(" .,")


def note_date(fields: Fields, words: str) -> None:
    """Note a date; a more exact one of the same year takes the place of a bare year."""
    known = fields.get("issued")
    year = known[:4] if isinstance(known, str) else None
    best = best_date(find_dates(words, year), year)
    if best and (known is None or (len(best.edtf) > len(known) and "/" not in best.edtf)):
        fields["issued"] = best.edtf


def take_volume(text: str, fields: Fields) -> str:
    for pattern in (VANCOUVER, *VOLUMES):
        if m := pattern.search(text):
            if pattern is VANCOUVER and not m["volume"]:
                continue
            put(fields, m)
            return text[: m.start()] + CUT + text[m.end() :]
    return text


def take_labelled(text: str, fields: Fields) -> str:
    for key, pattern in LABELLED:
        if m := pattern.search(text):
            fields.setdefault(key, m["x"])
            text = text[: m.start()] + CUT + text[m.end() :]
    return text


def take_pages(text: str, fields: Fields) -> str:
    if m := PAGES_LABELLED.search(text):
        fields.setdefault("page", tidy_page(m["page"]))
        text = text[: m.start()] + CUT + text[m.end() :]
    elif "page" not in fields and (m := PAGE_RANGE.search(text)) and not re.fullmatch(rf"{YEAR}\D+{YEAR}", m["page"]):
        fields["page"] = tidy_page(m["page"])
        text = text[: m.start()] + CUT + text[m.end() :]
    if m := PAGE_COUNT.search(text):
        fields.setdefault("number-of-pages", m["n"])
        text = text[: m.start()] + CUT + text[m.end() :]
    if m := ARTICLE_NUMBER.search(text):
        fields.setdefault("number", m["x"])
        text = text[: m.start()] + CUT + text[m.end() :]
    return text


def take_edition(text: str, fields: Fields) -> str:
    if not (m := EDITION.search(text)):
        return text
    fields.setdefault("edition", m["n"] or EDITION_WORDS.get(m["word"].casefold(), m["word"]))
    return text[: m.start()] + CUT + text[m.end() :]


def take_trailing_page(text: str, fields: Fields) -> str:
    """Take the bare page that ends a note, after its date: "University of Marra, 2009, 77"."""
    if "page" in fields or "issued" not in fields or not (m := TRAILING_PAGE.search(text)):
        return text
    fields["page"] = tidy_page(m["page"])
    return text[: m.start()] + CUT + text[m.end() :]
