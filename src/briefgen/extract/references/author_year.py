"""Author-year styles: APA, Harvard, Chicago author-date, and notes that only point at an entry."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, YEAR, find_dates
from briefgen.extract.references.heads import (
    note_authors,
)
from briefgen.extract.references.numbering import PAGE_LIST, tidy_page
from briefgen.extract.references.parts import Fields, periods
from briefgen.extract.references.people import (
    are_names,
    read_names,
)
from briefgen.extract.references.publication import read_rest
from briefgen.extract.references.titles import (
    PUBLICATION_PART,
    cut_title,
    find_quoted,
    tidy_title,
)
from briefgen.extract.references.words import is_organisation

AUTHOR_YEAR_PAREN = re.compile(
    rf"^(?P<who>[^()\[\]“”\"«»\d]{{2,300}}?(?:\(\s?[Ee]ds?\.?\s?\)|\([Hh]rsg\.\)|\([A-Z]{{2,10}}\))?)"
    rf"(?:(?<=\))[.,]|,)?\s*\((?P<first>(?:\d{{1,2}}\s)?{MONTH}\s(?:\d{{1,2}},\s)?)?"
    rf"(?P<year>{YEAR}[a-z]?|n\.\s?d\.|in press|forthcoming|б\.\s?г\.)"
    rf"(?:/{YEAR})?(?P<day>,\s[^()]{{3,30}})?\)\s*[.,:]?\s*(?P<rest>.*)$",
    re.DOTALL,
)


AUTHOR_YEAR_BARE = re.compile(
    rf"^(?P<who>[^()“”\"«»\d]{{2,300}}?(?:\s\([A-Z]{{2,10}}\))?)(?:[.,]\s|\s)(?P<first>)"
    rf"(?P<year>{YEAR}[a-z]?|n\.d\.|[Ff]orthcoming|[Ii]n press)(?P<day>)[.,:]\s+(?P<rest>.*)$",
    re.DOTALL,
)


def read_author_year(text: str, addresses: Fields) -> Fields | None:
    """Authors (2030) Title …; Authors (2030, May 14). Title. …; Authors. 2030. “Title.” …"""
    fields: Fields = {}
    m = AUTHOR_YEAR_PAREN.match(text)
    if m and m["who"].endswith((".", "?")) and not are_names(m["who"]) and not periods(m["who"] + " X")[1:]:
        # APA sets the title first where nobody is named: Tide power. (2021, July 4). In …
        fields["title"] = tidy_title(m["who"])
        _note_year(m, fields)
        return read_rest(m["rest"], fields, inside=True)
    if not m or not are_names(m["who"].replace("(", " ").replace(")", " ")):
        m = AUTHOR_YEAR_BARE.match(text)
        if not m or not are_names(_no_capitals(m["who"])) or not _ends_like_names(m["who"]):
            return None
        parted = text[m.end("who")] in ".,"
        if not (parted or m["who"].endswith(".") or (is_organisation(m["who"]) and "," not in m["who"])):
            return None
    rest = m["rest"].strip()
    if re.match(PUBLICATION_PART, rest):
        return None
    if not rest.strip(" .\x1f") or (rest[0].islower() and not rest.startswith(("in ", "ed"))):
        return None
    who = _no_capitals(m["who"])
    dot = "." if text[m.end("who") : m.end("who") + 1] == "." else ""
    note_authors(fields, read_names(who.strip() + dot))
    _note_year(m, fields)
    quoted = find_quoted(rest)
    if quoted and quoted.start == 0:
        fields["title"] = quoted.title
        rest = rest[quoted.end :]
        return read_rest(rest, fields, inside=True)
    fields["title"], rest = cut_title(rest)
    return read_rest(rest, fields, inside=False)


def _no_capitals(who: str) -> str:
    """Drop the short form that an organisation sets after its name: "Harbour Fund (HF)"."""
    return re.sub(r"\s*\([A-Z]{2,10}\)$", "", who)


def _note_year(m: re.Match[str], fields: Fields) -> None:
    """Note the year of a head, and its day where that stands beside it."""
    if not m["year"][:4].isdigit():
        return
    year = m["year"][:4]
    exact = find_dates(f"{m['first'] or ''}{year}{m['day'] or ''}", year)
    fields["issued"] = max((d.edtf for d in exact), key=len, default=year)


def _ends_like_names(who: str) -> bool:
    """No full stop but after initials: "MGB. Annual Statement of Load. 2012" gives a title before its year."""
    return not periods(who + " X") or periods(who + " X")[0][0] >= len(who) - 1


POINTER = re.compile(
    rf"""
    ^(?P<who>[^()“”"«»\d]{{2,200}}?) ,?\s \(? (?P<year>{YEAR})[a-z]?
    (?: \s?[:,]\s? (?:pp?\.\s?|с\.\s?)? (?P<page>{PAGE_LIST}) )? \)?
    (?: ,\s (?:pp?\.\s?)? (?P<page2>{PAGE_LIST}) )? \.?$
    """,
    re.VERBOSE,
)


def read_pointer(text: str, addresses: Fields) -> Fields | None:
    """A note that only points at an entry of the list: Halloran 2019, 44."""
    m = POINTER.match(text)
    if not m or not are_names(m["who"]) or addresses or not _ends_like_names(m["who"]):
        return None
    people = read_names(m["who"])
    if (
        "," in m["who"]
        and any("literal" not in n for n in people.names)
        and any(len(n.get("given", "").split()) > 1 for n in people.names)
    ):
        return None
    fields: Fields = {"type": "document", "issued": m["year"]}
    names = (
        [{"literal": m["who"].strip(" ,")}] if is_organisation(m["who"]) else [_surname_only(n) for n in people.names]
    )
    fields["author"] = names
    if page := m["page"] or m["page2"]:
        fields["page"] = tidy_page(page)
    return fields


def _surname_only(name: dict[str, str]) -> dict[str, str]:
    return {"family": name["literal"]} if "literal" in name else name
