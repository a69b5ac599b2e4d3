"""Lines at an article's head: bylines with affiliations, dates, volume and issue, roles."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.seeds.bios import ROLE
from briefgen.seeds.datelines import WEEKDAY
from briefgen.seeds.line_dates import find_line_dates
from briefgen.text.gazetteer import find_forms, find_known

PARTICLE = (
    r"(?:de|da|di|del|della|dos|das|do|du|van|von|der|den|ter|la|las|le|los|y|e|al|el|bin|ibn|ben|Al|El|ul|af|zu)"
)
NAME_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-Я]\.(?:-?[A-ZÀ-Þ]\.)*|(?:[OD]['’]|Mc|Mac)?[A-ZÀ-ÞĀ-ŽА-Я][^\W\d_]+(?:[-'’][^\W\d_]+)*\.?)"
PERSON = rf"{NAME_WORD}(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NAME_WORD}){{1,4}}"
TITLE = (
    r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame|Amb|Ambassador|Gen|General|Col|Colonel|Lt|Rev|Hon|Cdr|Cmdr|Capt|Captain|Maj|Major"
    r"|Adm|Admiral|Brig|Sgt|Commander)\.? )"
)
DEGREE = (
    r"(?:,? (?:Ph\.?\s?D\.?|M\.?D\.?|Jr\.?|Sr\.?|II|III|M\.?A\.?|J\.?D\.?|LL\.?M\.?|MSc|MPhil|DPhil|MBA|Esq\.?|OBE"
    r"|CBE))"
)
AUTHOR = rf"{TITLE}?(?P<name>{PERSON}){DEGREE}*"

LEAD = re.compile(
    r"(?:by|written by|authors?|authored by|(?:text|words|story|report|interview|analysis|commentary|opinion"
    r"|article|post|essay|column|review|interviewed|newsletter|speech"
    r"|remarks|address|statement|lecture)(?:,)? by|posted by|reported by"
    r"|published by|(?:statement|testimony) of|por|autora?|par|von|di|автор"
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
VOLUME = re.compile(
    rf"\b(?:(?:Vol(?:ume)?|Bd|Jg|Tomo|Том|Т|Año|Anno)\b\.?\s?|v\.\s)(?P<volume>{NUMBER_WORD})\b"
    rf"|\b(?P<counted>\d{{1,3}})\.\sJahrgang\b|(?<=(?:19|20)\d\d\)\s)(?P<led>\d{{1,3}})(?=:\d)",
    re.IGNORECASE,
)  # Vol. 12 · Año XII · 12. Jahrgang · (2031) 12:33
ISSUE = re.compile(
    rf"\b(?:No|Nos|Nr|Issue|Iss|Number|Num|Núm|Heft)\b\.?\s?(?P<issue>{NUMBER_WORD}(?:[-–/]\d{{1,3}}(?!\d))?)\b"
    rf"|(?:№|#|\bn(?:\.?\s?[º°]|\.))\s?(?P<sign>\d{{1,4}})|(?<=\d):(?P<part>\d{{1,2}})(?=\s\((?:19|20)\d\d\))",
    re.IGNORECASE,
)
PAREN_ISSUE = re.compile(r"\b(?P<volume>\d{1,3})\s?\((?P<issue>\d{1,3}(?:[-–/]\d{1,3})?)\)(?=\s*[,:;(]|\s*$|\s+pp?\.)")

DOTTED_YEAR = re.compile(r"[.,(]\s?(?:19|20)\d\d(?:[.,)]|$)")  # ISLAND STUDIES. 2031. No. 3

AROUND_DATE = re.compile(
    rf"(?:\W|\b(?:(?:first|last|originally|date|time|publication|release)\s)?(?:published|posted|updated|modified"
    rf"|issued|released|date|dated|on|at|by|of|online|created|publicado|actualizado|publié|modifié|mis\sà\sjour"
    rf"|veröffentlicht|aktualisiert|опубликовано|обновлено|el|submitted|filed|for\s(?:immediate\s)?release|embargoed|until|(?:remarks|speech|address|statement)(?:\sas\s(?:delivered|prepared))?|delivered|(?:this|first|current)\sversion|received|accepted|(?:in\s)?revised(?:\s(?:form|version))?|version|available|first|am|um|uhr|le|les|à|a\slas|den|vom|в|г|issue|edition)\b|{WEEKDAY},?"
    rf"|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?,?|T?\d{{1,2}}[:.h]\d\d(?:[:.]\d+)*\s?Z?\s?(?:[ap]\.?m\.?)?|(?:GMT"
    rf"|UTC|EST|EDT|CET|BST|ET|PT|MSK)(?:[+-]\d{{1,2}})?|\d{{1,3}}[\s-]min(?:ute)?s?(?:\sread)?)*",
    re.IGNORECASE,
)


MARKS = re.compile(r"(?<=\w)(?:\[\d{1,2}(?:[,;–-]\s?\d{1,2}){0,4}\]|[⁰¹²³⁴-⁹*†‡§]+(?:[,;][⁰¹²³⁴-⁹*†‡§]+){0,4})")
"""Behind a name, of its note or affiliation: `Lena Okafor[1,2]` · `Jon Brekke*`"""
PLACE_BEFORE = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]{2,20}(?:\s[A-ZÀ-Þ][\w’'.-]{2,20}){0,2},\s(?=\d{1,2}\s(?:de\s)?[A-Za-z]|[A-Z][a-z]{2,8}\s\d)"
)  # Halden, 3 May 2031
SERIES = re.compile(
    r"(?:[\w’'&.-]+\s){0,7}(?:Working|Discussion|Policy|Occasional|Research|Briefing|Technical|Staff)"
    r"\s(?:Papers?|Briefs?|Notes?|Reports?|Memos?)\s(?:(?:Series\s)?(?:No\.?|№|#)\s?)?[A-Z]{0,4}[-/]?\d[\w/-]{0,9}"
)  # MIER Working Paper No. 2187
GENERIC_SERIES = re.compile(r"(?:Working|Discussion|Policy|Occasional|Research|Briefing|Technical|Staff)\s")
NUMBERED_SERIES = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&-]*\s(?:of\s|in\s|on\s)?){1,5}(?:Papers|Studies|Series|Reports|Briefings|Notes"
    r"|Essays|Monographs)"
    r"(?:\s(?:of|in|on|and|for|[A-ZÀ-Þ][\w’'&-]*)){0,5},?\s(?:[Nn]o\.?|№|#)\s?\d{1,4}"
)  # Halden Papers on Security, No. 7
VOLUME_YEAR = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d()]{4,80}?),?\s(?P<volume>\d{1,4})\s\((?P<year>(?:19|20)\d\d)\),?\s[A-Z]?\d[\w–-]*"
)  # Journal of Tidal Economics 42 (2031) 101–118
YEAR_VOLUME = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^\d()]{4,80}?),?\s\((?P<year>(?:19|20)\d\d)\)\s(?P<volume>\d{1,4}),\s[A-Z]?\d[\w–-]*"
)  # International Studies Perspectives (2031) 32, 101–118
MARKED_NAME = re.compile(
    r"(?<=[^\W\d_]{2})(?:,?\s?[\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]{1,2}(?:,[\d*†‡]{1,2}){0,3}|\s[a-f](?:,\s?[a-f*]){0,3})"
    r"(?=,|;|\s[A-ZÀ-Þ]|\sand\s|\s&\s|$)"
)  # Pia Okeke,1 Tor Moe2 · Odd Brekke a,*, Ruth Vane b


DATE_LINE = 120
"""Letters of the longest line that is a date; asked first, since to look for dates costs most."""


class Author(NamedTuple):
    name: str
    affiliation: str | None = None


def is_date_line(words: str) -> bool:
    """Whether a line is a date with at most the words that go with one, or with short words beside bars."""
    if len(words) > DATE_LINE:
        return False
    if (placed := PLACE_BEFORE.match(words)) and len(words) <= 80:
        words = words[placed.end() :]
    if (said := find_line_dates(words)) and (aside := re.split(r"\s[-–—/∙]\s", words)) and len(aside) > 1:
        alone = [part for part in aside if find_line_dates(part)]
        if len(said) == len(alone) == 1 and is_date_line(alone[0]):
            others = [part for part in aside if part not in alone]
            return all(
                o.count(" ") < 6 and all(w[0].isupper() or w[0].isdigit() for w in o.split() if len(w) > 3)
                for o in others
            )
    parts = re.split(r"\s[|·•∙]\s", words)
    if len(parts) > 1 and not any(re.match(r"\W*by\s", p, re.IGNORECASE) for p in parts):
        return any(is_date_line(p) for p in parts) and all(p.count(" ") < 6 for p in parts)
    if not (dates := find_line_dates(words)):
        return False
    rest, last = [], 0
    for date in dates:
        rest.append(words[last : date.start])
        last = date.end
    rest.append(words[last:])
    return all(AROUND_DATE.fullmatch(part.strip()) for part in rest)


def is_issue_line(words: str) -> bool:
    """Whether a line names volume and issue: `Vol. 12, No. 3 (May 14, 2031)`."""
    if len(words) > 140 or words.endswith("."):
        return False
    named = SERIES.fullmatch(words) and not GENERIC_SERIES.match(words)
    if named or VOLUME_YEAR.fullmatch(words) or YEAR_VOLUME.fullmatch(words) or NUMBERED_SERIES.fullmatch(words):
        return True
    has_issue = ISSUE.search(words) and (find_line_dates(words) or DOTTED_YEAR.search(words))
    return bool(VOLUME.search(words) or PAREN_ISSUE.search(words) or has_issue)


def is_role_line(words: str) -> bool:
    """Whether a line says what somebody is: `Reader in Tides, Marra College`."""
    if len(words) > 160 or words.endswith(("?", "!", ":")):
        return False
    return bool(ROLE_LINE.match(words)) or (len(words.split()) <= 12 and bool(ORGANISATION.search(words)))


def is_person(words: str) -> bool:
    """Whether words look like one person's name."""
    match = PERSON_ONLY.fullmatch(words.strip())
    if not match or ROLE_LINE.match(words) or re.search(r"['’]s(?:\s|$)", words):
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
        r"|Agreement|Summit|Government|President|Minister|New|Old|Special|Report|Reports|Series|Issue|Brief|Briefing|Papers?|Working|Read|More"
    r"|Share|Telegram|Facebook|Twitter|WhatsApp|LinkedIn|Instagram|YouTube|VK|Article|Articles|Related|Latest|Popular|Posts?|Stories|Story|Comments?|Contact|Privacy|Terms"
        r"|Subscribe|Sign|Log|Search|Menu|Print|Editor|Editors|Editorial|Staff|Desk|Team|Board|Page|Photo|Photos"
        r"|Video|Executive|Summary"
    r"|Introduction|Conclusions?|Background|Methodology|Notes|References|Key|Takeaways|Main|Points|Findings"
        r"|Abstract|Discussion|Overview|Outlook|Context|Conundrum|Turning|Window|On|At|Of|To|An|Its?|Our|Your|My"
        r"|Testimony|Congressional|Focus|Statement|Speech|Column|Columns|Letters|Interviews?|Reviews?|Essays?|Podcast"
    r"|Transcript|Explainer|Factbox|Immediate|Release|Press|Breaking|Exclusive|Draft|Confidential)\b"
)  # fmt: skip


def find_authors(words: str, *, led: bool = True) -> tuple[Author, ...]:
    """The authors that a byline names; with `led=False` a line of bare names counts too.

    `By Lena Okafor and Jon Brekke | 14 May 2031` · `Lena Okafor, Skerry Institute`
    """
    if len(words) < 400 and not find_line_dates(words):
        words = MARKED_NAME.sub(",", words)
    words = MARKS.sub("", words).strip().strip("*_|•· ,")
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
    return " ".join(w.capitalize() if w.isupper() and len(w) > 3 and "." not in w else w for w in name.split())
