"""What stands around the title: volume and issue, pages, dates, editors, place and publisher.

Each taker finds one kind of fact, notes it, and puts CUT in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.extract.references.dates import MONTH, SEASON, YEAR, best_date, find_dates
from briefgen.extract.references.leftovers import place_leftovers
from briefgen.extract.references.parts import CUT, Fields, tidy
from briefgen.extract.references.people import INITIALS, SURNAME, read_names
from briefgen.extract.references.words import UPPER, is_organisation, is_place, is_publisher

ROMAN = "[ivxlc]{1,8}"
PAGE = rf"(?:[A-Za-z]{{0,2}}\d+(?:\s?[-–—]+\s?[A-Za-z]{{0,2}}\d+)?|{ROMAN}(?:\s?[-–—]\s?{ROMAN})?)(?!(?!ff?\b)\w)"
PAGE_LIST = rf"{PAGE}(?:,\s?(?!{YEAR}\b)\d{{1,4}}(?:[-–]\d+)?(?![\d\w]|\s?\())*"
TOKEN = r"[A-Z]{0,3}-?\d+[A-Za-z]?(?:[-–/]\d+)?|[IVXLC]+"

PAREN_IMPRINT = re.compile(
    rf"\(\s*(?P<imprint>[^()]*?[^()\s\d,:],?)\s*(?P<date>(?:(?:{MONTH}|\d{{1,2}})\s)*{YEAR}[a-z]?)\s*\)(?:\s*[,:.]?\s*(?:at\s|pp?\.\s?|[СсSs]\.\s)?"
    rf"(?:(?P<volume>\d{{1,2}}):(?=\d))?(?P<page>{PAGE_LIST}))?"
)
VANCOUVER = re.compile(
    rf"(?P<date>{YEAR}(?:\s{MONTH}(?:\s\d{{1,2}})?)?)\s?;\s?(?P<volume>{TOKEN})?(?:\s?\((?P<issue>[^()]{{1,20}})\))?(?:\s?:\s?(?P<page>{PAGE_LIST}))?"
)
VOLUMES: tuple[re.Pattern[str], ...] = (
    # 4(2), 33–41 · 4 (2): 33–41
    re.compile(
        rf"(?<![\w.])(?<!№\s)(?<!№)(?<!o\.\s)(?P<volume>\d{{1,4}}|[IVXLC]+)\s?\((?P<issue>(?!{YEAR}\))[\w–/-]{{1,9}})\)(?:\s?[:,]\s?(?:pp?\.\s?)?(?P<page>{PAGE_LIST}))?"
    ),
    # 4, no. 2 (2030): 33–41
    re.compile(
        rf"(?<![\w.-])(?<![Vv]ol\.\s)(?<![Vv]ol\s)(?!{YEAR}\b)(?P<volume>\d{{1,4}}|[IVXLC]+),?\s(?:no|nos|issue|iss|nr)\.?\s(?P<issue>{TOKEN})(?:\s?\((?P<date>[^()]*{YEAR})\))?(?:\s?[:,]\s?(?:pp?\.\s?)?(?P<page>{PAGE_LIST}))?"
    ),
    # Nature Tides 14, 210–218 (2021)
    re.compile(rf"(?<=[\w.]\s)(?!{YEAR}\b)(?P<volume>\d{{1,4}}),\s(?P<page>{PAGE})\s\((?P<date>{YEAR})\)"),
    # 12 (2030): 33–41
    re.compile(
        rf"(?<![\w.])(?P<volume>\d{{1,4}})(?:[.:](?P<issue>\d{{1,3}}))?\s?\((?P<date>[^()\d]*{YEAR})\)(?:\s?[:,]\s?(?P<page>{PAGE_LIST}))?"
    ),
    # 88: 2, 2012
    re.compile(rf"(?<![\w.])(?P<volume>\d{{1,4}})\s?:\s?(?P<issue>\d{{1,3}})(?=,\s(?:[^,]*\b{YEAR}|pp?\.))"),
    # 88: 301-18
    re.compile(r"(?<=[\s,])(?P<volume>\d{1,4})\s?:\s?(?P<page>\d+\s?[-–]\s?\d+)"),
    # Grid Quarterly, 9, 101–118
    re.compile(
        rf"(?<=,\s)(?!{YEAR}\b)(?P<volume>\d{{1,4}}),\s(?:pp?\.\s?)?(?P<page>(?:[A-Za-z]?\d+\s?[-–]\s?[A-Za-z]?\d+))(?=\W|$)"
    ),
)
LABELLED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("volume", re.compile(rf"(?<!\w)(?:[Vv]ols?|[Vv]olume|Т|[Тт]ом|Bd|Band|[Tt]omo|Jg)\.?\s?(?P<x>{TOKEN})(?!\w)")),
    (
        "issue",
        re.compile(
            rf"(?<!\w)(?:[Nn]os?|[Nn]umber|№|N[ºo°]|n[º°]|Nr|[Nn]úm|[Ii]ss(?:ue)?|Heft|[Вв]ып)\.?\s?(?P<x>{TOKEN})(?!\w)"
        ),
    ),
)
PAGES_LABELLED = re.compile(
    rf"(?<![\w.])(?:pp?|Pp?|PP|pgs?|pages?|cols?|[Сс]|[Сс]тр|S|[Pp]ágs?|at)\.?\s?(?P<page>{PAGE_LIST})(?:\s?ff?\b\.?)?(?!\s?(?:p|с|pp)\.)"
)
PAGE_COUNT = re.compile(r"(?<![\w-])(?P<n>\d{2,5})\s?(?:pp?|[сcS])\.?(?=\W|$)")
PAGE_RANGE = re.compile(r"(?<=[,\x1f])\s*(?P<page>\d{1,4}\s?[-–]\s?\d{1,4})(?=\s*(?:[.,\x1f]|$))")
PAGE_BARE = re.compile(rf"^\s*,\s*(?!{YEAR}\b)(?P<page>{PAGE_LIST})\s*\.?\s*(?=$|\x1f)")
ARTICLE_NUMBER = re.compile(r"\b(?:Article|Art\.(?:\sno\.)?)\s(?P<x>[\w-]+)")
EDITION = re.compile(
    r"\(?\b(?:(?P<n>\d{1,2})(?:st|nd|rd|th|-е)|(?P<word>[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:ised|\.)?))\s(?:ed(?:ition|n)?|изд)\b\.?\)?"
)
EDITION_WORDS = {"second": "2", "third": "3", "fourth": "4", "fifth": "5"}

FULL_NAME = rf"(?!(?:In|The|A|An)\b)(?:[{UPPER}][\w’'-]*\.?\s){{1,3}}{SURNAME}"
MARK = r",?\s\(?(?:[Ee]ds?\.?|[Ee]ditors?|Hrsg\.)\)?(?=[\s,.:\x1f]|$)[,.]?"
BETWEEN_NAMES = r"(?:,\s(?:and\s|&\s)?|\sand\s|\s&\s)"


def _row(name: str, most: int) -> str:
    return rf"(?<!\w)(?P<names>{name}(?:{BETWEEN_NAMES}{name}){{0,{most}}})"


EDITORS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"{_row(rf'{SURNAME},?{chr(92)}s{INITIALS}', 5)}{MARK}"),  # in Quist, A. (ed.)
    re.compile(rf"{_row(rf'{SURNAME}{chr(92)}s[A-Z]{{1,3}}', 5)}{MARK}"),  # In: Quist A, Abbot J, editors
    re.compile(rf"{_row(rf'{INITIALS}{SURNAME}', 5)}{MARK}"),  # In A. Quist & J. Abbot (Eds.)
    re.compile(rf"(?<!\w)(?P<names>{FULL_NAME}(?:\s(?:and|&)\s{FULL_NAME})?){MARK}"),  # Ada Quist and Joan Abbot, eds.
)
EDITED_BY = re.compile(r"(?:[,.;(\x1f/]|^)\s*(?:[Ee]ds?\.|[Ee]dited\sby|hrsg\.\svon|под\sред\.|[Оо]тв\.\sред\.)\s")
TRANSLATED_BY = re.compile(r"[,.(\x1f]\s*(?:[Tt]rans\.|[Tt]ranslated\sby|[Пп]ер\.)\s")
ONE_NAME = re.compile(rf"{INITIALS}\s?{SURNAME}|{SURNAME},?\s{INITIALS}|{FULL_NAME}")
NEXT_NAME = re.compile(BETWEEN_NAMES)
THESIS = re.compile(
    r"[(\[]?\s*\b(?P<genre>(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster['’]?s?|M\.?A\.?|M\.?Sc\.?|[Uu]npublished)\s(?:diss(?:ertation\b|\.)|thesis\b))"
    r"(?:,\s(?:(?:Dept\.|Department|School|Faculty|Inst\.)[^,()\x1f]{0,60},\s)?(?P<school>[^,)\]\x1f.]+(?:\.\s[^,)\]\x1f.]+)?))?(?:,?\s(?P<year>\d{4}))?\s*[)\]]?(?:(?<=\)),\s(?P<page>\d+(?:\s?[-–]\s?\d+)?))?"
)
GENRE = re.compile(
    r"""[(\[]?\s*\b(?P<genre>(?:Discussion|Working|Policy|Occasional|Research|White|Briefing|Technical|Tech\.)\s(?:Paper|Brief|Report|Rep\.|Note|Memo)s?
    |Press\s[Rr]elease|Report|Fact\s[Ss]heet|Testimony|Op-[Ee]d|Preprint|Препринт)
    (?:\s(?:[Nn]o\.?\s|№\s?)?(?P<number>[A-Z]{0,4}[-/]?\d[\w./-]*\b))?\s*[)\]]?(?=\s*[,.;\x1f(\[]|\s*$)""",
    re.VERBOSE,
)
NUMBERED = re.compile(r"\((?P<genre>[^(),;\d]{3,60}?)\s[Nn]o\.\s(?P<number>[^()\s,]+)\)")  # (Grid Paper No. 18-MH)
PLACE_WORD = rf"(?:(?:[{UPPER}]\.){{1,3}}|St\.|[{UPPER}][^\W\d_]{{0,2}}\.|[{UPPER}][^\W\d_]*)"
PLACE_PUBLISHER = re.compile(
    rf"(?:^|[.;(\x1f–—])\s*(?P<place>(?!In\b){PLACE_WORD}(?:[\s-]{PLACE_WORD}|[,;]\s{PLACE_WORD}){{0,4}})\s?:\s(?P<publisher>[^:;,()\x1f]+?)(?=\s*(?:[:;,()\x1f]|\.\s|\.?$))"
)
COMMA_PLACE_PUBLISHER = re.compile(
    rf",\s(?P<place>[{UPPER}]\w+(?:\s[{UPPER}]\w+)?):\s(?P<publisher>[^:;,()\x1f]+?)(?=\s*(?:[:;,()\x1f]|\.\s|\.?$))"
)
PLACE_YEAR = re.compile(
    rf"(?:^|[,.\x1f])\s*(?P<place>[{UPPER}]\w+(?:[\s-][{UPPER}]\w+)?)\s(?P<year>{YEAR})(?=\s*(?:[,.\x1f]|$))"
)


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


def take_editors(text: str, fields: Fields) -> str:
    text = take_after(TRANSLATED_BY, "translator", text, fields)
    text = take_after(EDITED_BY, "editor", text, fields)
    if "editor" in fields:
        return text
    for pattern in EDITORS:
        if m := pattern.search(text):
            fields["editor"] = read_names(m["names"]).names
            return text[: m.start()] + CUT + text[m.end() :]
    return text


def take_after(mark: re.Pattern[str], key: str, text: str, fields: Fields) -> str:
    """Take the names after "edited by"; the publisher that may follow a comma is none of them."""
    m = mark.search(text)
    if not m or not (name := ONE_NAME.match(text, m.end())):
        return text
    end = name.end()
    while (sep := NEXT_NAME.match(text, end)) and (name := ONE_NAME.match(text, sep.end())):
        if is_publisher(name[0]) or is_organisation(name[0]):
            break
        end = name.end()
    fields.setdefault(key, read_names(text[m.end() : end]).names)
    return text[: m.start()] + CUT + text[end:]


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


TRAILING_PAGE = re.compile(rf"\x1f\s*,\s(?!{YEAR})(?P<page>\d{{1,4}}(?:\s?[-–]\s?\d{{1,4}})?)\.?\s*(?=\x1f|$)")


def take_trailing_page(text: str, fields: Fields) -> str:
    """Take the bare page that ends a note, after its date: "University of Marra, 2009, 77"."""
    if "page" in fields or "issued" not in fields or not (m := TRAILING_PAGE.search(text)):
        return text
    fields["page"] = tidy_page(m["page"])
    return text[: m.start()] + CUT + text[m.end() :]


EVENT = re.compile(
    r"[Pp]resented\sat\s(?:the\s)?(?P<event>[^,\x1f]{3,120})(?:,\s(?P<place>[A-Z][^\d\x1f]{1,60}?)(?=,?\s*\x1f))?"
)


def take_event(text: str, fields: Fields) -> str:
    """Take the conference where a paper was given: nothing says that it was printed."""
    if not (m := EVENT.search(text)):
        return text
    fields["type"], fields["event-title"] = "paper-conference", tidy(m["event"])
    if m["place"]:
        fields["event-place"] = tidy(m["place"])
    return text[: m.start()] + CUT + text[m.end() :]


DOCUMENT_NUMBER = re.compile(
    r"\b(?P<number>(?:COM|SWD|JOIN|SEC)\s?\(\d{4}\)\s?\d+(?:\sfinal)?|(?<![a-z]\s)(?:Paper|Document|Doc\.)\s(?:[Nn]o\.\s)?\d[\w/-]*)"
)


def take_place_year(text: str, fields: Fields) -> str:
    """Take the town of "Oslo 1987"."""
    m = PLACE_YEAR.search(text)
    if not m or re.fullmatch(rf"{MONTH}|{SEASON}", m["place"]):
        return text
    fields.setdefault("publisher-place", m["place"])
    return text[: m.start("place")] + CUT + text[m.end("place") :]


def take_place(text: str, fields: Fields) -> str:
    m = PLACE_PUBLISHER.search(text) or COMMA_PLACE_PUBLISHER.search(text)
    if not m:
        return text
    fields.setdefault("publisher-place", _tidy_place(m["place"]))
    fields.setdefault("publisher", tidy(m["publisher"]))
    return text[: m.start()] + CUT + text[m.end() :]


def _tidy_place(place: str) -> str:
    return place.strip(" ,;")


Taker = Callable[[str, Fields], str]
TAKERS: tuple[Taker, ...] = (
    take_thesis,
    take_imprint,
    take_genre,
    take_volume,
    take_labelled,
    take_pages,
    take_edition,
    take_editors,
    take_dates,
    take_event,
    take_trailing_page,
    take_place,
)


YEAR_FIRST = re.compile(
    rf"^[\s,]*[(\[](?P<date>{YEAR})[)\]]\s(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>\d{{1,3}})\))?\s"
    rf"(?P<container>[A-Z][^\d,;:()\x1f]{{1,80}}?)[\s,]+(?P<page>{PAGE_LIST})"
)  # (2016) 12 Island LR 345


def take_year_first(text: str, fields: Fields) -> str:
    if not (m := YEAR_FIRST.match(text)):
        return text
    fields["container-title"] = tidy(m["container"])
    put(fields, m)
    fields.pop("container", None)
    return CUT + text[m.end() :]


def read_rest(rest: str, fields: Fields, *, inside: bool) -> Fields:
    """Read all that follows the title. `inside`: the title was quoted, so a container is to be expected."""
    if m := PAGE_BARE.match(rest):
        fields.setdefault("page", tidy_page(m["page"]))
        rest = rest[m.end() :]
    chapter = bool(re.search(r"(?:^|[\s.,\x1f])[Ii]n:?\s+(?=[A-Z“\"])", rest[:12])) or "В кн." in rest
    rest = take_year_first(rest, fields)
    if not inside:
        rest = take_place_year(rest, fields)
    for take in TAKERS:
        rest = take(rest, fields)
    if chapter:
        fields["chapter"] = True
    place_leftovers(rest, fields, inside=inside or chapter)
    return fields
