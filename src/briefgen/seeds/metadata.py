"""Who wrote what, when and where: from the head, the foot and the times that the article calls recent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from briefgen.model.article import Basis, Block, Csl
from briefgen.seeds.bios import NAME, ROLE
from briefgen.seeds.datelines import Dateline, find_dateline
from briefgen.seeds.front import ORGANISATION, Author, find_authors, is_date_line, is_issue_line, is_place, is_role_line
from briefgen.seeds.head import ENCYCLOPAEDIA, EPISODE
from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.masthead import (
    PERIODICAL,
    find_institution,
    find_site,
    is_abbreviation,
    is_institution,
    is_menu,
    read_masthead,
    small_letters,
)
from briefgen.seeds.plain_text import unwrap
from briefgen.seeds.publication_dates import infer_date
from briefgen.seeds.sheet import Sheet
from briefgen.text.date_patterns import MONTH

APPEARED = re.compile(
    r"(?:(?:first|originally|previously)\s)?(?:appeared|published|posted|printed)\s(?:first\s|originally\s)?(?:in"
    r"|on|by|at)\s(?:the\s(?=[a-z])|the\swebsite\sof\s)?(?P<where>(?:The\s)?[A-ZÀ-Þ][^.,;()|]{1,60}?)(?=[.,;()|]"
    rf"|\son\s|\sin\s(?:{MONTH}|\d)"
    r"|\sunder\s|\sand\s|$)"
)
SOURCE = re.compile(
    r"(?:来源|來源|信息来源|Source|Fuente|Источник|Quelle)\s?[:：]\s?(?P<where>[A-ZÀ-Þ][^|，,;；:：()]{2,60}?)"
    r"(?=\s+(?:作者|编辑|责任编辑|责编|字号|点击|浏览|Author|Autor|Автор|By)\b|\s{2,}|\s?\||\s\d|$)"
)
WRITTEN_BY = re.compile(
    r"(?:作者|撰文|记者|Автор|Autor)\s?[:：]\s?(?P<who>[^|，;；:：()]{3,80}?)(?=\s{2,}|\s?\||\s\d|$)"
)
"""What an aggregator says of an article: `来源：Skerry Courier 作者：Lena Okafor`."""
STAFF = re.compile(
    r"\b(?:a|an|the|and|and a|is)\s(?P<where>(?:The\s)?[A-ZÀ-Þ][\w’'&.-]*(?:\s(?:of|and|the|&"
    r"|[A-ZÀ-Þ][\w’'&.-]*)){0,4})\s(?:senior|contributing|staff|associate|deputy|managing|executive|foreign"
    r"|international|regular)?\s?(?:editor|columnist|correspondent|contributor|reporter|staff writer|writer)\b"
)  # a Skerry Courier senior editor
RIGHTS = re.compile(r"(?:©|\(c\)|Copyright(?:\s©)?)\s?(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19"
    r"|20)?\d\d)?,?\s)?(?:by\s)?(?P<who>[A-ZÀ-Þ][^.|;©\n]{2,60}?)(?=\.|\||;|,\s|\sAll\s|$)", re.IGNORECASE)  # fmt: skip
FROM_BODY = re.compile(r"From\s?:\s(?P<who>(?!.*[@.])[A-ZÀ-Þ][\w’'&-]*(?:\s(?:of|and|the|for|[A-ZÀ-Þ][\w’'&-]*)){1,8})")
"""A government's page says whose statement it is: `From: Global Affairs Norland`."""
RUNNING_COMPANY = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w’'&.-]*(?:\s(?:of|and|&|[A-ZÀ-Þ][\w’'&.-]*)){0,5}\s(?:plc|PLC|Ltd|Limited|Inc\.?|AG|SE|S\.A\.|N\.V\.|GmbH))"
    r"\s+Annual\sReport"
)
PUBLISHED_IN = re.compile(
    r"(?:Published|Appeared|Printed)\sin\s(?:the\s)?(?P<where>[A-ZÀ-Þ][^.,;()|\d]{2,50}?)(?=\son\s|,|\s[|·]|$)"
)
ONLINE = re.compile(r"\b[Pp]ublished(?:\s(?:online|first))?\s?[:,]?\s$")
"""What a journal says after received and accepted."""
REPORT_YEAR = re.compile(
    r"\bAnnual\sReports?(?:\sand\s(?:Accounts|Financial\sStatements))?,?\s(?P<year>(?:19|20)\d\d)\b"
)
SHOW = re.compile(r"(?P<where>(?:The\s)?[A-ZÀ-Þ][\w’'&-]*(?:\s(?:of|and|the|&|in|on|[A-ZÀ-Þ][\w’'&-]*)){0,5})")
PLACE_AFTER = re.compile(r"\s[-–—|]\s(?P<place>[A-ZÀ-Þ][\w’'.-]+),\s[A-ZÀ-Þ][\w’' .-]+?\s[-–—|]\s")
PUBLISHED_BY = re.compile(
    r"(?:published|issued|produced)\sby\s(?:the\s)?(?P<who>[A-ZÀ-Þ][^.,;|()\n]{2,70})", re.IGNORECASE
)
SITE_TAIL = re.compile(r"\s(?:\||—|–|::|»|·|-)\s(?P<site>[^|—–»·]{2,45})$")
BIO_AFFILIATION = re.compile(
    rf"(?P<name>{NAME})(?:, [^,]{{2,40}},)? (?:is|was|works|serves|teaches|directs|leads|heads|has been)\b"
    r".{0,90}?(?<!author )(?<!book )\b(?:at|of|with|for)\s(?:the\s)?(?P<where>[A-ZÀ-Þ][\w’'&.-]*(?:(?<!\.)\s(?:of"
    r"|for|on|in|and|the|de|&|at|[A-ZÀ-Þ][\w’'&.-]*)){0,8})"
)  # Lena Okafor is a senior fellow at the Skerry Institute.
ROLE_AT = re.compile(rf"(?:{ROLE}s?,?(?: (?:at|of|with|for|in))?,? (?:the )?)(?P<where>[A-ZÀ-Þ].*)", re.IGNORECASE)
MEMBER = re.compile(rf"\b(?P<where>[A-ZÀ-Þ][\w&.-]*(?: (?:of|for|and|[A-ZÀ-Þ][\w&.-]*)){{0,5}}) (?i:{ROLE})s?\b")
TRAILING = re.compile(r"(?:\s(?:of|for|on|in|and|the|de|&|at|a))+$")
URL_DATE = re.compile(r"(?:/|-)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|\b)")
ADDRESS = re.compile(r"https?://[^\s\])>]+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says of itself."""

    csl: Csl
    affiliations: Mapping[str, str] = field(default_factory=dict)
    issued_basis: Basis = "unknown"
    issued_reason: str = ""
    set_aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its words."""

    block: Block
    words: str


def find_metadata(sheet: Sheet, blocks: Sequence[Block], language: str | None) -> Metadata:
    """Put together the article's own CSL item; what the format's metadata says comes first."""
    parts = [Part(b, unwrap(sheet.text[b.span.start : b.span.end])) for b in blocks]
    first = next((i for i, p in enumerate(parts) if p.block.kind == "body"), len(parts))
    head = [p for p in parts[:first] if p.block.kind in ("front", "title")]
    chrome = [p for p in parts if p.block.kind == "boilerplate"]
    dateline = _find_first_dateline(parts)
    title, site = _find_title(parts)
    authors = _find_authors(head, chrome)
    volume, issue = _find_issue(head)
    issued, basis, reason = _find_date(head, parts, dateline)
    container, publisher = _find_house(parts, first, title, site)
    csl: dict[str, Any] = {
        "type": "article",
        "title": title,
        "author": [split_name(a.name) for a in authors],
        "container-title": container,
        "publisher": publisher,
        "volume": volume,
        "issue": issue,
        "publisher-place": dateline.place if dateline else _find_place(head),
        "issued": issued,
        "URL": None,
    }
    affiliations = {a.name: a.affiliation for a in authors if a.affiliation}
    if sheet.csl:
        if sheet.csl.get("container-title"):
            csl["publisher"] = _find_publisher([p for p in parts if p.block.kind == "boilerplate"], head)
        byline = csl["author"]
        csl, affiliations = {**csl, **sheet.csl}, {**affiliations, **sheet.affiliations}
        # Metadata often name the first author alone.
        if len(byline) > len(csl["author"]) and all(author in byline for author in csl["author"]):
            csl["author"] = byline
        authors_said = {" ".join(filter(None, (a.get("given"), a.get("family")))) for a in csl["author"] or ()}
        affiliations = {name: where for name, where in affiliations.items() if name in authors_said}
        if sheet.csl.get("issued"):
            basis, reason = "stated", "the file's metadata"
    if csl["publisher"] and csl["publisher"] == csl["container-title"]:
        csl["container-title"] = None  # a site's name that is its house's
    if "type" not in sheet.csl:
        csl["type"] = _find_type(csl, dateline)
    return Metadata(csl, affiliations, basis, reason, _find_set_aside(parts, csl["issued"]))


def split_name(name: str) -> dict[str, str]:
    """A name as CSL writes it: the last word is the family name, with the particles before it."""
    words = name.split()
    if len(words) < 2:
        return {"literal": name}
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].islower():
        cut -= 1
    return {"family": " ".join(words[cut:]), "given": " ".join(words[:cut])}


def _find_title(parts: Sequence[Part]) -> tuple[str | None, str | None]:
    """The title without the site's name after it, and that name."""
    title = next((p.words for p in parts if p.block.kind == "title"), None)
    if title is None:
        return None, None
    title = title.lstrip("#= ").strip("*_ ")
    tail = SITE_TAIL.search(title)
    if tail and len(tail["site"].split()) <= 5 and len(title[: tail.start()].split()) >= 3:
        others = " ".join(p.words for p in parts if p.block.kind != "body" and p.words != title).casefold()
        is_pipe = title[tail.start() :].lstrip()[0] in "|»:·"
        if is_pipe or tail["site"].casefold() in others or PERIODICAL.fullmatch(tail["site"]):
            return title[: tail.start()].strip(), tail["site"].strip()
    return title, None


def _find_authors(head: Sequence[Part], chrome: Sequence[Part]) -> tuple[Author, ...]:
    authors: list[Author] = []
    for n, part in enumerate(head):
        if part.block.kind == "title" or is_issue_line(part.words) or is_menu(part.words):
            continue
        found = find_authors(part.words) or (find_authors(part.words, led=False) if len(part.words) < 160 else ())
        role = head[n + 1].words if n + 1 < len(head) and is_role_line(head[n + 1].words) else ""
        if role and found and not found[-1].affiliation and not find_authors(role, led=False):
            found = (*found[:-1], found[-1]._replace(affiliation=find_affiliation(role)))
        authors.extend(a for a in found if a.name not in {b.name for b in authors})
    if not authors:
        said = (m["who"] for p in chrome if (m := WRITTEN_BY.search(p.words)))
        authors.extend(a for who in said for a in find_authors(who, led=False))
    bios = [p.words for p in chrome]
    return tuple(a if a.affiliation else a._replace(affiliation=_from_bio(a.name, bios)) for a in authors)


def find_affiliation(role: str) -> str | None:
    """The organisation in a line that says what somebody is: `M.A. in History, SIEA Fellow` gives SIEA."""
    for piece in reversed(re.split(r",\s|;\s|\s\|\s", role)):
        if match := ROLE_AT.fullmatch(piece.strip()):
            return match["where"].strip()
        if match := MEMBER.fullmatch(piece.strip()):
            return match["where"]
        if ORGANISATION.search(piece):
            return piece.strip().removeprefix("the ")
    return None


def _from_bio(name: str, bios: Sequence[str]) -> str | None:
    surname = name.split()[-1]
    for bio in bios:
        if surname in bio[:120] and (match := BIO_AFFILIATION.search(bio)):
            return TRAILING.sub("", match["where"]).rstrip(".,’'")
    return None


def _find_place(head: Sequence[Part]) -> str | None:
    """The place in a line of place and date: `Marra | 14 May 2031`."""
    for part in head:
        first, _, rest = re.sub(r"\s(?:[|·•/–—-])\s|,\s", "\t", part.words, count=1).partition("\t")
        is_word = "," in part.words and first.isalpha() and first[:1].isupper()
        if part.block.kind == "front" and (is_place(first) or is_word) and is_date_line(rest):
            return first
        if part.block.kind == "front" and is_date_line(part.words) and (after := PLACE_AFTER.search(part.words)):
            return after["place"]
    return None


def _find_issue(head: Sequence[Part]) -> tuple[str | None, str | None]:
    for part in head:
        if not is_issue_line(part.words) or part.block.kind == "title":
            continue
        masthead = read_masthead(part.words)
        return masthead.volume, masthead.issue
    return None, None


def _find_house(
    parts: Sequence[Part], first: int, title: str | None, site: str | None
) -> tuple[str | None, str | None]:
    """Where the article appeared and who is behind that; a site's name says the one or the other."""
    head = [p for p in parts[:first] if p.block.kind in ("front", "title")]
    chrome = [p for p in parts if p.block.kind == "boilerplate"]
    container, publisher = _find_container(head, chrome, parts[:first], title), _find_publisher(chrome, head)
    if container and is_institution(container):
        container, publisher = None, publisher or container
    top = [p.words for p in parts[:first] if p.block.kind == "boilerplate"]
    others = [p.words for p in parts if p.words not in top or (p.words in top and len(p.words) > 40)]
    site = site or find_site(top, others)
    if site and not is_institution(site):
        container = container or site
    elif site := site or find_institution(top):
        publisher = publisher or site
    return container, publisher


def _find_container(
    head: Sequence[Part], chrome: Sequence[Part], before: Sequence[Part], title: str | None
) -> str | None:
    for part in chrome:
        if (match := APPEARED.search(part.words)) and not re.match(r"(?:Reuters|AP)\b", match["where"]):
            return match["where"].strip().removeprefix("the ")
    for part in (*chrome, *head):
        if match := PUBLISHED_IN.match(part.words):
            return match["where"].strip()
    for part in chrome:
        if match := SOURCE.search(part.words):
            return match["where"].strip()
    for part in head:
        if is_issue_line(part.words):
            if name := read_masthead(part.words).container:
                return next((p.words for p in before if is_abbreviation(name, p.words)), name)
    pieces = (piece.strip() for part in before for piece in re.split(r"\s[|·•]\s", part.words))
    for words in (small_letters(piece) for piece in pieces):
        if is_institution(words):
            continue
        if words != title and 2 <= len(words.split()) <= 7 and PERIODICAL.fullmatch(words) and not is_menu(words):
            if (
                words.split()[-1]
                not in ("News", "Daily", "Star", "Affairs", "Post", "Studies", "Letters", "Times", "Outlook")
                or len(words.split()) > 2
            ):
                return words
    for part in chrome:
        if match := STAFF.search(part.words):
            return match["where"]
    for part in chrome:
        if (match := RIGHTS.search(part.words)) and PERIODICAL.fullmatch(match["who"].strip()):
            return match["who"].strip()
    for part in before:
        if match := ENCYCLOPAEDIA.fullmatch(part.words):
            return match["name"]
    first = before[0].words if before else ""
    if first != title and PERIODICAL.fullmatch(first) and not is_menu(first) and len(first.split()) == 2:
        return first
    return next(
        (m["where"] for p, after in pairwise(before) if EPISODE.match(after.words) and (m := SHOW.fullmatch(p.words))),
        None,
    )


def _find_publisher(chrome: Sequence[Part], head: Sequence[Part]) -> str | None:
    for part in (*head, *chrome):
        if match := FROM_BODY.fullmatch(part.words):
            return match["who"]
    for part in chrome:
        if match := RUNNING_COMPANY.match(part.words):
            return match["who"]
    for pattern in (PUBLISHED_BY, RIGHTS):
        for part in (*head, *chrome):
            match = pattern.search(part.words) if part.block.kind != "title" else None
            if match and not find_authors("By " + match["who"]) and len(match["who"].split()) <= 9:
                who = re.sub(r"\s(?:on|in)\s.*$|\s(?:19|20)\d\d$", "", match["who"]).strip(" ,")
                if not PERIODICAL.fullmatch(who) and who[:1].isupper():
                    return who
    return None


def _find_first_dateline(parts: Sequence[Part]) -> Dateline | None:
    body = [p for p in parts if p.block.kind == "body"][:3]
    return next((d for p in body if (d := find_dateline(p.words, 0, len(p.words)))), None)


def _find_date(head: Sequence[Part], parts: Sequence[Part], dateline: Dateline | None) -> tuple[str | None, Basis, str]:
    """The publication date: as the head states it, else by the dateline, else inferred."""
    stated = [(d, p.words) for p in head for d in find_line_dates(p.words) if p.block.kind != "title"]
    for role in ("published", "", "updated"):
        for date, _ in stated:
            if date.role == role:
                return date.edtf, "stated", "the line of date or issue at its head"
    for part in head:
        if is_issue_line(part.words) and (year := read_masthead(part.words).year):
            online = (d.edtf for p in parts for d in find_line_dates(p.words) if ONLINE.search(p.words[: d.start]))
            exact = next((edtf for edtf in online if edtf.startswith(year)), year)
            return exact, "stated", "the line of issue at its head"
    for part in parts:
        if part.block.kind == "boilerplate" and (report := REPORT_YEAR.search(part.words)):
            return report["year"], "stated", "the report that it stands in"
    body = [p.words for p in parts if p.block.kind == "body"]
    if dateline and (dates := find_line_dates(dateline.date)):
        return dates[0].edtf, "stated", "its dateline"
    if dateline and (same := _find_same_day(parts, dateline.date)):
        return same, "stated", "its dateline and a line with the same day"
    for part in parts:
        if part.block.kind == "boilerplate" and re.search(
            r"\b(?:published|posted|appeared|publié|publicado|veröffentlicht|опубликовано)\b", part.words, re.IGNORECASE
        ):
            for date in find_line_dates(part.words):
                if date.role in ("published", ""):
                    return date.edtf, "stated", "the line that says where it appeared"
    first = next((n for n, p in enumerate(parts) if p.block.kind == "body"), 0)
    for part in parts[:first]:
        if part.block.kind == "boilerplate" and (SOURCE.search(part.words) or WRITTEN_BY.search(part.words)):
            for date in find_line_dates(part.words):
                if date.role in ("published", ""):
                    return date.edtf, "stated", "the line over its text that names its source"
    return infer_date(body, dateline.date if dateline else "")


def _find_same_day(parts: Sequence[Part], day: str) -> str | None:
    """The whole date, in a line of the site, that falls on the dateline's day."""
    dates = sorted({d.edtf for p in parts if p.block.kind == "boilerplate" for d in find_line_dates(p.words)})
    return next((d for d in dates for on in find_line_dates(f"{day} {d[:4]}") if on.edtf == d), None)


def _find_type(csl: Mapping[str, Any], dateline: Dateline | None) -> str:
    container = csl["container-title"] or ""
    if re.search(r"\b(?:Journal|Quarterly|Annals|Studies|Proceedings)\b", container):
        return "article-journal"
    if re.search(r"\b(?:Review|Magazine|Weekly|Economist)\b", container):
        return "article-magazine"
    if dateline or re.search(r"\b(?:Times|Post|Herald|Tribune|Courier|Gazette|News|Daily|Guardian)\b", container):
        return "article-newspaper"
    return "article"


def _find_set_aside(parts: Sequence[Part], issued: str | None) -> tuple[tuple[str, str], ...]:
    """Whole dates that look like the publication date and are not, by what they are."""
    found: dict[str, str] = {}
    for part in parts:
        if part.block.kind in ("boilerplate", "note"):
            if part.block.kind == "boilerplate":
                for date in find_line_dates(part.words):
                    what = {"accessed": "date of access", "updated": "date of a change"}.get(
                        date.role, "date in the site’s own lines"
                    )
                    found.setdefault(date.edtf, what)
            else:
                for date in find_line_dates(part.words):
                    if date.role == "accessed":
                        found.setdefault(date.edtf, "date of access")
            for address in ADDRESS.finditer(part.words):
                for match in URL_DATE.finditer(address[0]):
                    found.setdefault(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}", "date in an address")
    return tuple(sorted((date, what) for date, what in found.items() if date != issued))
