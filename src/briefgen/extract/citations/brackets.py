"""What stands in brackets, part by part: authors with years, authors with pages, titles."""

from __future__ import annotations

import re

from briefgen.extract.citations.marks import LABEL, PAGES, WORD, YEAR, Mark, tidy_locator
from briefgen.extract.citations.works import Entry, Works, of_name, of_year, of_years
from briefgen.model.article import Span
from briefgen.text.date_patterns import MONTH_NAMES, SEASONS
from briefgen.text.gazetteer import find_forms
from briefgen.text.names import fold

BRACKETS = re.compile(r"[(\[](?P<inner>[^()\[\]]{4,300}(?:\[[A-Z]{2,10}\][^()\[\]]{4,300})?)[)\]]")
SHORT_FORM = re.compile(r"\s\[[A-Z]{2,10}\]")
SIGNAL = (
    r"(?:see|see\salso|also|but\ssee|cf\.?|e\.g\.,?|i\.e\.,?|for\sexample,?|compare|as\sin|quoted\sin|cited\sin"
    r"|in|and|after)"
)
CITED = re.compile(
    rf"""
    ^\s* (?:{SIGNAL}\s)*
    (?P<who>[^\d,;:][^\d;:]{{1,120}}?) (?:\s?,)? \s\(?
    (?P<years>
      (?:{YEAR}|n\.d\.|forthcoming)[a-z]?
      (?: \s?[,/&]\s? (?:and\s)? (?: {YEAR}[a-z]? | [a-z](?=[,\s]|$) ) )*
    ) \)?
    (?: \s?[,:]\s? (?:{LABEL})? (?P<page>{PAGES}) )?
    (?P<more>,?\s[^;]{{0,60}})? \s*$
    """,
    re.VERBOSE,
)
STRICT = re.compile(
    rf"""
    (?:(?:van|von|de|der|la|le|da|di)\s){{0,2}} {WORD} (?:\s{WORD})?
    (?: (?:,?\s(?:and|&)\s|,\s) {WORD} ){{0,3}} (?:,?\set\sal\.?)?
    """,
    re.VERBOSE,
)
NO_NAMES = frozenset("early late mid since until in by from to circa born died founded established est".split()) | {
    *MONTH_NAMES,
    *SEASONS,
}
"""Words that stand before a year and are nobody's name."""


def read_brackets(m: re.Match[str], works: Works, label: str) -> Mark | None:
    """Read what stands in brackets, part by part."""
    ids: list[str] = []
    locator = mismatch = None
    strict = False
    last: list[Entry] = []
    # "(Harbour Fund [HF], 2020)" gives a short form for later use.
    for part in SHORT_FORM.sub("", m["inner"]).replace("\n", " ").split(";"):
        c = CITED.match(part)
        if not c:
            page = read_author_page(part, works, alone=";" not in m["inner"])
            if page:
                ids.append(page[0])
                locator = locator or page[1] or None
            elif last and (more := re.fullmatch(rf"\s*({YEAR}[a-z]?)\s*", part)):
                ids += [e.id for e in of_year(last, more[1])]
            continue
        named = of_name(c["who"], works)
        last = named
        hits, differs = of_years(named, re.findall(rf"{YEAR}[a-z]?|n\.d\.", c["years"]))
        ids += hits
        mismatch = differs or mismatch
        if named and c["page"]:
            locator = locator or tidy_locator(c["page"])
        strict = strict or (not named and looks_cited(c["who"], c["more"]))
    if not ids and not strict:
        return None
    return Mark(Span(*m.span()), tuple(dict.fromkeys(ids)), label, locator, mismatch)


def looks_cited(who: str, more: str | None) -> bool:
    """A family name or two and a year, where the name is no month and no place: a mark, though the list lacks it."""
    if more and more.strip():
        return False
    words = fold(who).split()
    return (
        bool(STRICT.fullmatch(who.strip(" ,")))
        and not any(w in NO_NAMES for w in words)
        and not find_forms(who.strip(" ,"))
    )


AUTHOR_PAGE = re.compile(
    rf"""
    ^\s* (?:see\s|qtd\.\sin\s)? (?P<who>[^\d,“"]{{2,80}}?)
    (?: ,\s[“"]? (?P<title>[^\d”"]{{3,80}}?) [,.]?[”"]? )? \s (?P<page>{PAGES}) \s*$
    """,
    re.VERBOSE,
)


TITLE_PAGE = re.compile(rf"^\s*[“\"](?P<title>[^\d”\"]{{3,80}}?)[,.]?[”\"](?:\s(?P<page>{PAGES}))?\s*$")


def read_author_page(part: str, works: Works, *, alone: bool) -> tuple[str, str] | None:
    """MLA: "(Halloran 44)", "(Halloran, Tidal Commons 44)"; only of one work, or one whose title is named.

    A work without pages is cited by its author beside others, and by its title: "(Halloran, Tidal)".
    """
    if m := TITLE_PAGE.match(part):
        title = fold(m["title"])
        entries = {e.id: e for found in works.values() for e in found if e.title.startswith(title)}
        known = len(entries) == 1 and (m["page"] or next(iter(entries.values())).names[0].startswith(title))
        return (next(iter(entries)), tidy_locator(m["page"]) or "") if known else None
    m = AUTHOR_PAGE.match(part)
    if not m:
        who, comma, title = part.strip().partition(", ")
        named = [e for e in of_name(who, works, exact=True) if not comma or fold(title.strip('“”"')) in e.title]
        return (named[0].id, "") if len(named) == 1 and (comma or not alone) else None
    if re.fullmatch(YEAR, m["page"]):
        return None
    named = of_name(m["who"], works)
    if m["title"]:
        named = [e for e in named if fold(m["title"]) in e.title]
    return (named[0].id, tidy_locator(m["page"]) or "") if len(named) == 1 else None
