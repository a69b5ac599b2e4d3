"""Place, publisher and date; theses, series and conferences: each taker notes one kind and puts CUT in its place."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, SEASON, YEAR, best_date, find_dates
from briefgen.extract.references.numbering import (
    PAGE_LIST,
    VOLUMES,
    note_date,
    put,
    tidy_page,
)
from briefgen.extract.references.parts import CUT, Fields, tidy
from briefgen.extract.references.words import UPPER, is_place, is_publisher

PAREN_IMPRINT = re.compile(
    rf"""
    \(\s* (?P<imprint>[^()]*? [^()\s\d,:] ,?) \s*
    (?P<date>(?:(?:{MONTH}|\d{{1,2}})\s)* {YEAR}[a-z]?) \s*\)
    (?:
      \s*[,:.]?\s* (?:at\s|pp?\.\s?|[СсSs]\.\s)?
      (?: (?P<volume>\d{{1,2}}) :(?=\d) )? (?P<page>{PAGE_LIST})
    )?
    """,
    re.VERBOSE,
)  # (London: Verso, 2019), 44 · (Lisbon: Cais, 2002), 2:117 · (Basel, 2015)

THESIS = re.compile(
    r"""
    [(\[]?\s* \b
    (?P<genre>(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster['’]?s?|M\.?A\.?|M\.?Sc\.?|M\.S\.|M\.Phil\.|M\.Eng\.|B\.A\.|[Uu]npublished)
      \s(?:diss(?:ertation\b|\.)|thesis\b))
    (?:
      ,\s (?:(?:Dept\.|Department|School|Faculty|Inst\.)[^,()\x1f]{0,60},\s)?
      (?P<school>[^,)\]\x1f.]+ (?:\.\s[^,)\]\x1f.]+)?)
    )?
    (?: ,?\s(?P<year>\d{4}) )? \s*[)\]]?
    (?: (?<=\)),\s(?P<page>\d+(?:\s?[-–]\s?\d+)?) )?
    """,
    re.VERBOSE,
)  # (PhD diss., University of Marra, 2026), 55–60

NUMBERED = re.compile(r"\((?P<genre>[^(),;\d]{3,60}?)\s[Nn]o\.\s(?P<number>[^()\s,]+)\)")  # (Grid Paper No. 18-MH)


PLACE_WORD = rf"(?:(?:[{UPPER}]\.){{1,3}}|St\.|[{UPPER}][^\W\d_]{{0,2}}\.|[{UPPER}][^\W\d_]*)"


GENRE = re.compile(
    r"""[(\[]?\s*\b(?P<genre>
    (?:Discussion|Working|Policy|Occasional|Research|White|Briefing|Technical|Tech\.)\s(?:Paper|Brief|Report|Rep\.|Note|Memo)s?
    |[Uu]npublished\s[Mm]anuscript|Mimeo|Press\s[Rr]elease|Report|Fact\s[Ss]heet|Testimony|Op-[Ee]d|Preprint|Препринт)
    (?:\s(?:[Nn]o\.?\s|№\s?)?(?P<number>[A-Z]{0,4}[-/]?\d[\w./-]*\b))?\s*[)\]]?(?=\s*[,.;\x1f(\[]|\s*$)""",
    re.VERBOSE,
)


PUBLISHER = r"(?P<publisher>[^:;,()\x1f]+?) (?= \s*(?: [:;,()\x1f] | \.\s | \.?$ ) )"
PLACE_PUBLISHER = re.compile(
    rf"""
    (?: ^ | [.;(\x1f–—] ) \s*
    (?P<place>(?!In\b) {PLACE_WORD} (?: [\s-]{PLACE_WORD} | [,;]\s{PLACE_WORD} ){{0,4}})
    \s?:\s {PUBLISHER}
    """,
    re.VERBOSE,
)  # Washington, DC: Grid Research Service
COMMA_PLACE_PUBLISHER = re.compile(
    rf",\s (?P<place>[{UPPER}]\w+ (?:\s[{UPPER}]\w+)?) :\s {PUBLISHER}", re.VERBOSE
)  # , Berlin: Ufer Verlag

PLACE_YEAR = re.compile(
    rf"(?:^|[,.\x1f])\s*(?P<place>[{UPPER}]\w+(?:[\s-][{UPPER}]\w+)?)\s(?P<year>{YEAR})(?=\s*(?:[,.\x1f]|$))"
)


EVENT = re.compile(
    r"[Pp]resented\sat\s(?:the\s)?(?P<event>[^,\x1f]{3,120})(?:,\s(?P<place>[A-Z][^\d\x1f]{1,60}?)(?=,?\s*\x1f))?"
)


DOCUMENT_NUMBER = re.compile(
    r"""
    \b (?P<number>
      (?:COM|SWD|JOIN|SEC)\s?\(\d{4}\)\s?\d+(?:\sfinal)?
    | [SAE]/(?:RES|PRST|HRC|CN\.\d+)/[\w./-]*\w
    | (?<![a-z]\s)(?:Paper|Document|Doc\.)\s(?:[Nn]o\.\s)?\d[\w/-]*
    )
    """,
    re.VERBOSE,
)


YEAR_FIRST = re.compile(
    rf"^[\s,]*[(\[](?P<date>{YEAR})[)\]]\s(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>\d{{1,3}})\))?\s"
    rf"(?P<container>[A-Z][^\d,;:()\x1f]{{1,80}}?)[\s,]+(?P<page>{PAGE_LIST})"
)  # (2016) 12 Island LR 345


def take_thesis(text: str, fields: Fields) -> str:
    if not (m := THESIS.search(text)):
        return text
    fields["type"], fields["genre"] = "thesis", tidy(m["genre"])
    if m["school"]:
        fields["publisher"] = tidy(m["school"])
    if m["year"]:
        note_date(fields, m["year"])
    if m["page"]:
        fields.setdefault("page", tidy_page(m["page"]))
    return text[: m.start()] + CUT + text[m.end() :]


def take_imprint(text: str, fields: Fields) -> str:
    """Take "(London: Verso, 2019), 44", also without a place, also with a comma for the colon."""
    for m in PAREN_IMPRINT.finditer(text):
        words = m["imprint"].strip(" ,;")
        if re.fullmatch(rf"(?:{MONTH}|{SEASON}|[\d\s,/–-])+", words) or VOLUMES[0].search(
            text, max(0, m.start() - 6), m.end()
        ):
            continue
        place, colon, publisher = words.partition(":")
        if not colon:
            parts = [p.strip() for p in words.rsplit(",", 1)]
            if len(parts) == 2 and not is_place(parts[1]):
                place, publisher = parts
            else:
                town = is_place(words) or (len(words.split()) == 1 and not is_publisher(words))
                place, publisher = (words, "") if town else ("", words)
        if place.strip():
            fields.setdefault("publisher-place", tidy(place))
        if publisher.strip():
            fields.setdefault("publisher", tidy(publisher))
        note_date(fields, m["date"])
        if m["page"]:
            fields.setdefault("page", tidy_page(m["page"]))
        if m["volume"]:
            fields.setdefault("volume", m["volume"])
        return text[: m.start()] + CUT + text[m.end() :]
    return text


def take_genre(text: str, fields: Fields) -> str:
    if m := DOCUMENT_NUMBER.search(text):
        fields.setdefault("number", m["number"])
        text = text[: m.start()] + CUT + text[m.end() :]
    if m := NUMBERED.search(text):
        fields.setdefault("genre", tidy(m["genre"]))
        fields.setdefault("number", m["number"])
        return text[: m.start()] + CUT + text[m.end() :]
    if not (m := GENRE.search(text)):
        return text
    fields.setdefault("genre", " ".join(m["genre"].split()))
    if m["number"]:
        fields.setdefault("number", m["number"].rstrip("."))
    return text[: m.start()] + CUT + text[m.end() :]


def take_dates(text: str, fields: Fields) -> str:
    """Take every date out; the one of the work is noted."""
    known = fields.get("issued")
    year = known[:4] if isinstance(known, str) else None
    dates = find_dates(text, year)
    best = best_date(dates, year)
    if best and (known is None or (len(best.edtf) > len(known) and "/" not in best.edtf)):
        fields["issued"] = best.edtf
    for d in reversed(dates):
        if d.year is None or year is None or d.year == year or d is best:
            text = text[: d.start] + CUT + text[d.end :]
    return text


def take_place_year(text: str, fields: Fields) -> str:
    """Take the town of "Oslo 1987"."""
    m = PLACE_YEAR.search(text)
    if not m or re.fullmatch(rf"{MONTH}|{SEASON}", m["place"]):
        return text
    fields.setdefault("publisher-place", m["place"])
    return text[: m.start("place")] + CUT + text[m.end("place") :]


def take_event(text: str, fields: Fields) -> str:
    """Take the conference where a paper was given: nothing says that it was printed."""
    if not (m := EVENT.search(text)):
        return text
    fields["type"], fields["event-title"] = "paper-conference", tidy(m["event"])
    if m["place"]:
        fields["event-place"] = tidy(m["place"])
    return text[: m.start()] + CUT + text[m.end() :]


def take_place(text: str, fields: Fields) -> str:
    m = PLACE_PUBLISHER.search(text) or COMMA_PLACE_PUBLISHER.search(text)
    if not m:
        return text
    fields.setdefault("publisher-place", _tidy_place(m["place"]))
    fields.setdefault("publisher", tidy(m["publisher"]))
    return text[: m.start()] + CUT + text[m.end() :]


def _tidy_place(place: str) -> str:
    return place.strip(" ,;")


def take_year_first(text: str, fields: Fields) -> str:
    if not (m := YEAR_FIRST.match(text)):
        return text
    fields["container-title"] = tidy(m["container"])
    put(fields, m)
    fields["page"] = str(fields.get("page", "")).split(", ")[0]
    fields.pop("container", None)
    return CUT + text[m.end() :]
