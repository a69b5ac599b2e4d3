"""Lines at an article's head: bylines with affiliations, dates, volume and issue, roles."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from briefgen.seeds.bios import ROLE
from briefgen.seeds.datelines import MONTH, WEEKDAY
from briefgen.text.gazetteer import find_forms, find_known

PARTICLE = (
    r"(?:de|da|di|del|della|dos|das|do|du|van|von|der|den|ter|la|las|le|los|y|e|al|el|bin|ibn|ben|Al|El|ul|af|zu)"
)
NAME_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-Я]\.(?:-?[A-ZÀ-Þ]\.)*|(?:[OD]['’]|Mc|Mac)?[A-ZÀ-ÞĀ-ŽА-Я][^\W\d_]+(?:[-'’][^\W\d_]+)*\.?)"
PERSON = rf"{NAME_WORD}(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NAME_WORD}){{1,4}}"
TITLE = r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame|Amb|Ambassador|Gen|General|Col|Lt|Rev|Hon)\.? )"
DEGREE = (
    r"(?:,? (?:Ph\.?\s?D\.?|M\.?D\.?|Jr\.?|Sr\.?|II|III|M\.?A\.?|J\.?D\.?|LL\.?M\.?|MSc|MPhil|DPhil|MBA|Esq\.?|OBE"
    r"|CBE))"
)
AUTHOR = rf"{TITLE}?(?P<name>{PERSON}){DEGREE}*"

LEAD = re.compile(
    r"(?:by|written by|authors?|authored by|(?:text|words|story|report|interview|analysis|commentary|opinion"
    r"|article|post|essay|column|review)(?:,)? by|posted by|reported by|published by|por|autora?|par|von|di|автор"
    r"|作者)\s*[:|]?\s+",
    re.IGNORECASE,
)
LED = LEAD
LATE_LED = re.compile(r"\b(?:by|por|par|von)\s+(?=[A-ZÀ-Þ])")
SEPARATOR = re.compile(r"\s*(?:,?\s(?:and|&|y|et|und|with)\s|;|,|\s\|\s|\s/\s)\s*")
PERSON_ONLY = re.compile(AUTHOR)

ORGANISATION = re.compile(
    r"\b(?:Universit[yéà]|Universidad|College|School|Institute?|Instituto|Academy|Academ(?:ia|ie)|Cent(?:er|re|ro)"
    r"|Council|Foundation|Department|Faculty|Ministry|Agency|Society|Association|Programme?|Project|Initiative"
    r"|Forum|Committee|Commission|Bank|Group|Network|Laborator(?:y|ies)|Office|Bureau|Journal|News|Times|Post"
    r"|Review|Magazine|Press|Press Service|Organi[sz]ation|Observatory|Observer|Trust|Fund|Union|Museum|Library"
    r"|Hospital|Ltd|Inc|LLC|Reuters|Associated Press|Bloomberg|AFP|Think Tank|Fellowship|Club|House|Studies"
    r"|Research|Cooperative|Company|Corporation|Authority|Service|Courier|Herald|Gazette|Tribune|Chronicle"
    r"|Telegraph|Guardian|Monitor|Daily|Weekly|Quarterly|Gazeta|Agence|Radio|Television|Media)\b"
)
ROLE_LINE = re.compile(
    rf"(?:(?:the )?{ROLE}s?\b|Ph\.?\s?D\.?|Doctor of|Candidate of|M\.?A\.?|Dr\.? (?:of|in)|Special to|Staff|Guest"
        rf"|Columnist|Chair|Emeritus|PhD)(?:\W|$).{{0,160}}", re.IGNORECASE
)  # fmt: skip

NUMBER_WORD = r"(?:\d{1,4}|[IVXLC]{1,7})"
VOLUME = re.compile(rf"\b(?:Vol(?:ume)?|Bd|Tomo|Том|Т)\b\.?\s?(?P<volume>{NUMBER_WORD})\b", re.IGNORECASE)
ISSUE = re.compile(
    rf"\b(?:No|Nos|Nr|Issue|Iss|Number|Num|Núm|Heft)\b\.?\s?(?P<issue>{NUMBER_WORD}(?:[-–/]\d{{1,3}}(?!\d))?)\b"
    rf"|№\s?(?P<sign>\d{{1,4}})",
    re.IGNORECASE,
)
YEARLY_ISSUE = re.compile(r"\b(?:No|Nr|№|Issue|Number)\.?\s?\d{1,4}/(?:19|20)\d\d\b", re.IGNORECASE)  # No. 7/2031
PAREN_ISSUE = re.compile(r"\b(?P<volume>\d{1,3})\s?\((?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)\)(?=\s*[,:;(]|\s*$|\s+pp?\.)")

DOTTED_YEAR = re.compile(r"[.,(]\s?(?:19|20)\d\d(?:[.,)]|$)")  # ISLAND STUDIES. 2031. No. 3

FOREIGN_MONTHS = {
    name: number
    for names in (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    )
    for number, name in enumerate(names.split(), 1)
}
FOREIGN_MONTH = "|".join(sorted(FOREIGN_MONTHS))
MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

DATE = re.compile(
    rf"""
    (?P<iso>   \b(?P<y1> (?:19|20)\d\d )[-/.](?P<m1> \d{{1,2}} )[-/.](?P<d1> \d{{1,2}} )(?: T?\s?\d\d:\d\d\S* )? )
  | (?P<dmy>   \b(?P<d2> \d{{1,2}} )(?:st|nd|rd|th)?(?:\s|-)(?:of\s)?(?P<m2> {MONTH} ),?(?:\s|-)(?P<y2>
      (?:19|20)\d\d ) )
  | (?P<mdy>   \b(?P<m3> {MONTH} )\s(?P<d3> \d{{1,2}} )(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?,?\s(?P<y3>
      (?:19|20)\d\d ) )
  | (?P<foreign> \b(?P<d7> \d{{1,2}} )\.?\s(?:de\s)?(?P<m7> {FOREIGN_MONTH} )\s(?:del?\s)?
                 (?P<y7> (?:19|20)\d\d ) )
  | (?P<chinese> (?<!\d)(?P<y8> (?:19|20)\d\d )\s?年\s?(?P<m8> \d{{1,2}} )\s?月\s?(?P<d8> \d{{1,2}} )\s?[日号]? )
  | (?P<num>   \b(?P<a4> \d{{1,2}} )(?P<mark> [./] )(?P<b4> \d{{1,2}} )[./](?P<y4> (?:19|20)\d\d ) )
  | (?P<my>    \b(?P<m5> {MONTH} )(?:\s?[/–-]\s?{MONTH})?,?\s(?P<y5> (?:19|20)\d\d ) )
  | (?P<sy>    \b(?P<s6> spring|summer|autumn|fall|winter ),?\s(?:of\s)?(?P<y6> (?:19|20)\d\d ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)  # 2031-05-14 · 14 May 2031 · May 14, 2031 · 14.05.2031 · May 2031 · Spring 2031

DateRole: TypeAlias = Literal["published", "updated", "accessed", ""]
DATE_ROLES: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    ("accessed", re.compile(r"\b(?:accessed|retrieved|crawled|archived|saved|viewed|cached|scraped|downloaded"
        r"|printed"
        r"|visited|indexed|captured)\b", re.IGNORECASE)),
    ("updated", re.compile(r"\b(?:updated|modified|revised|last\s(?:edited|changed)|corrected|reviewed"
        r"|actualizad[oa]"
        r"|обновлено)\b", re.IGNORECASE)),
    ("published", re.compile(r"\b(?:published|posted|issued|released|first published|date|publicado|опубликовано"
        r"|publié|on)\b", re.IGNORECASE)),
)  # fmt: skip
TIME = (
    r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|EST|EDT|CET|BST|ET|PT"
    r"|MSK)(?:[+-]\d{1,2})?)?)?"
)
AROUND_DATE = re.compile(
    rf"(?:\W|\b(?:(?:first|last|originally|date|time|publication|release)\s)?(?:published|posted|updated|modified"
    rf"|issued|released|date|dated|on|at|by|of|online|created|publicado|el|am|le|в|г|issue|edition)\b|{WEEKDAY},?"
    rf"|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?,?|\d{{1,2}}[:.]\d\d(?:[:.]\d+)*\s?(?:[ap]\.?m\.?)?|(?:GMT"
    rf"|UTC|EST|EDT|CET|BST|ET|PT|MSK)(?:[+-]\d{{1,2}})?)*",
    re.IGNORECASE,
)


class Author(NamedTuple):
    name: str
    affiliation: str | None = None


class FoundDate(NamedTuple):
    """A whole date in a line: EDTF, where it stands in the line, and what the words before call it."""

    edtf: str
    start: int
    end: int
    role: DateRole


def find_line_dates(words: str) -> tuple[FoundDate, ...]:
    """The dates of a head line, at least as exact as a season."""
    found: list[FoundDate] = []
    for match in DATE.finditer(words):
        if edtf := _edtf(match):
            before = words[max(found[-1].end if found else 0, match.start() - 40) : match.start()]
            role: DateRole = next((name for name, cue in DATE_ROLES if cue.search(before)), "")
            found.append(FoundDate(edtf, match.start(), match.end(), role))
    return tuple(found)


def _edtf(match: re.Match[str]) -> str | None:
    if match["iso"]:
        year, month, day = match["y1"], int(match["m1"]), int(match["d1"])
    elif match["dmy"]:
        year, month, day = match["y2"], _month(match["m2"]), int(match["d2"])
    elif match["mdy"]:
        year, month, day = match["y3"], _month(match["m3"]), int(match["d3"])
    elif match["foreign"]:
        year, month, day = match["y7"], FOREIGN_MONTHS[match["m7"].lower()], int(match["d7"])
    elif match["chinese"]:
        year, month, day = match["y8"], int(match["m8"]), int(match["d8"])
    elif match["num"]:
        year, a, b = match["y4"], int(match["a4"]), int(match["b4"])
        if a > 12 or match["mark"] == ".":
            month, day = b, a
        elif b > 12 or a == b:
            month, day = a, b
        else:
            return str(year)  # 04/05/2031 is April or May
    elif match["my"]:
        return f"{match['y5']}-{_month(match['m5']):02}"
    else:
        return f"{match['y6']}-{SEASONS[match['s6'].lower()]}"
    return f"{year}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(word: str) -> int:
    return MONTHS[word[:3].lower()]


def is_date_line(words: str) -> bool:
    """Whether a line is a date with at most the words that go with one, or with short words beside bars."""
    parts = re.split(r"\s[|·•]\s", words)
    if len(parts) > 1 and len(words) <= 120 and not any(re.match(r"\W*by\s", p, re.IGNORECASE) for p in parts):
        return any(is_date_line(p) for p in parts) and all(p.count(" ") < 6 for p in parts)
    if len(words) > 120 or not (dates := find_line_dates(words)):
        return False
    rest, last = [], 0
    for date in dates:
        rest.append(words[last : date.start])
        last = date.end
    rest.append(words[last:])
    return all(AROUND_DATE.fullmatch(part.strip()) for part in rest)


def is_issue_line(words: str) -> bool:
    """Whether a line names volume and issue: `Vol. 2, No. 24 (December 15, 2031)`."""
    if len(words) > 140 or words.endswith("."):
        return False
    has_issue = ISSUE.search(words) and (find_line_dates(words) or DOTTED_YEAR.search(words))
    return bool(VOLUME.search(words) or PAREN_ISSUE.search(words) or has_issue)


def is_role_line(words: str) -> bool:
    """Whether a line says what somebody is: `Ph.D. in Economics, RIAC Member`."""
    if len(words) > 160 or words.endswith(("?", "!", ":")):
        return False
    return bool(ROLE_LINE.match(words)) or (len(words.split()) <= 12 and bool(ORGANISATION.search(words)))


def is_person(words: str) -> bool:
    """Whether words look like one person's name."""
    match = PERSON_ONLY.fullmatch(words.strip())
    if not match or ROLE_LINE.match(words):
        return False
    shown = words.title() if words.isupper() else words
    return not ORGANISATION.search(shown) and not NOT_NAMES.search(shown) and not find_forms(words)


def is_place(words: str) -> bool:
    """Whether words are the name of a city, a country or a place that everybody knows."""
    return any((known := find_known(form.id)) and known.kind in ("place", "country") for form in find_forms(words))


NOT_NAMES = re.compile(
    r"\b(?:The|This|That|How|Why|What|When|Where|Who|Is|Are|Will|Can|Should|And|For|From|With|About|News|World"
        r"|Home|Policy|Politics|Economy|Economics|Business|Security|Energy|Opinion|Analysis|Culture"
    r"|Sports?|Science|Technology|Health|Travel|Education|Environment|Asia|Africa|Europe|America|Latin|Middle"
        r"|East|West|North|South|Pacific|Atlantic|Eastern|Western|Northern|Southern|Central|United|States"
    r"|Foreign|Affairs|International|Relations|Global|Trade|Defen[cs]e|Military|Strategic|Strategy|Partnership"
        r"|Agreement|Summit|Government|President|Minister|New|Old|Special|Report|Reports|Series|Issue|Read|More"
    r"|Share|Telegram|Facebook|Twitter|WhatsApp|LinkedIn|Instagram|YouTube|VK|Article|Articles|Related|Latest|Popular|Posts?|Stories|Story|Comments?|Contact|Privacy|Terms"
        r"|Subscribe|Sign|Log|Search|Menu|Print|Editor|Editors|Editorial|Staff|Desk|Team|Board|Page|Photo|Photos"
        r"|Video|Executive|Summary"
    r"|Introduction|Conclusions?|Background|Methodology|Notes|References|Key|Takeaways|Main|Points|Findings"
        r"|Abstract|Discussion|Overview|Outlook|Context|Conundrum|Turning|Window|On|At|Of|To|An|Its?|Our|Your|My"
        r"|Immediate|Release|Press|Breaking|Exclusive|Draft|Confidential)\b"
)  # fmt: skip


def find_authors(words: str, *, led: bool = True) -> tuple[Author, ...]:
    """The authors that a byline names; with `led=False` a line of bare names counts too.

    `By Lena Okafor and Jon Brekke | 14 May 2031` · `Lena Okafor, Skerry Institute`
    """
    words = words.strip().strip("*_|•· ")
    dates = find_line_dates(words)
    lead = LED.match(words) or (LATE_LED.search(words, dates[-1].end) if dates else None)
    if led and not lead:
        return ()
    rest = words[lead.end() :] if lead else words
    if dates := find_line_dates(rest):
        rest = rest[: dates[0].start] if dates[0].start > 3 else rest[dates[-1].end :]
    rest = re.split(r"\s[|•·–—]\s|\s[–—-]{1,2}\s|\s{3,}|\t|\s\(|@", rest)[0]
    first, comma, others = rest.partition(",")
    rest = re.split(r"\s(?:on|in|for)\s(?=[A-Z]|$)", first)[0] + comma + others
    rest = re.sub(r"\s(?:on|published|posted|updated|at)\s*$", "", rest.strip(" ,;|•·-–—"), flags=re.IGNORECASE)
    authors: list[Author] = []
    pending: list[str] = []
    for part in SEPARATOR.split(rest):
        part = part.strip(" .*†‡0123456789¹²³") if not re.search(r"[A-Z]\.$", part.strip()) else part.strip()
        if not part:
            continue
        match = PERSON_ONLY.fullmatch(part)
        if match and is_person(part):
            _settle(authors, pending)
            authors.append(Author(_tidy(match["name"])))
        elif authors:
            pending.append(part)
        else:
            return ()
    _settle(authors, pending)
    return tuple(authors)


def _settle(authors: list[Author], pending: list[str]) -> None:
    """What follows names and is no name is the affiliation of the last of them."""
    if authors and pending:
        organisations = [p for p in pending if ORGANISATION.search(p) or not ROLE_LINE.match(p)]
        if organisations:
            authors[-1] = authors[-1]._replace(affiliation=", ".join(organisations))
    pending.clear()


def _tidy(name: str) -> str:
    name = re.sub(r",? (?:Jr|Sr|II|III)\.?$", "", name)
    return " ".join(w.capitalize() if w.isupper() and len(w) > 3 else w for w in name.split())
