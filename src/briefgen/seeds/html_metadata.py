"""What a page says of itself in JSON-LD, Highwire, OpenGraph, Dublin Core and plain <meta> tags, in that order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.masthead import is_institution

ARTICLE_TYPES = re.compile(
    r"(?:Article|NewsArticle|BlogPosting|Report|ScholarlyArticle|OpinionNewsArticle|AnalysisNewsArticle|TechArticle|WebPage)$"
)
FIELDS: dict[str, str] = {
    "title": "citation_title og:title dc.title dcterms.title twitter:title parsely-title",
    "container-title": "citation_journal_title citation_conference_title prism.publicationname og:site_name",
    "publisher": "citation_publisher citation_technical_report_institution dc.publisher dcterms.publisher",
    "volume": "citation_volume prism.volume",
    "issue": "citation_issue prism.number",
    "issued": "citation_publication_date citation_date citation_online_date article:published_time"
    " og:article:published_time dc.date.issued dcterms.issued dc.date dcterms.date datepublished date pubdate"
    " parsely-pub-date sailthru.date",
    "URL": "citation_abstract_html_url og:url",
}
"""CSL field → the tags that state it, the most trustworthy first."""
AUTHOR_TAGS = (
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "author",
    "parsely-author",
    "byl",
    "sailthru.author",
)
JSON_LIMIT = 200_000
TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("article-newspaper", re.compile(r"(?:\w*News\w*|Op\w*|Analysis\w*|Reportage\w*)Article$")),
    ("post-weblog", re.compile(r"(?:Live)?BlogPosting$")),
    ("article-journal", re.compile(r"(?:Medical)?ScholarlyArticle$")),
    ("report", re.compile(r"Report$")),
)
"""CSL type of what JSON-LD calls an article."""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """CSL fields that the page states, authors' affiliations, and its language."""

    csl: dict[str, Any] = field(default_factory=dict)
    affiliations: dict[str, str] = field(default_factory=dict)
    language: str | None = None


def find_page_metadata(root: Any) -> PageMetadata:
    """Read the metadata of a page that lxml has parsed."""
    tags = _read_tags(root)
    article = _find_article(root)
    csl: dict[str, Any] = {}
    for name, keys in FIELDS.items():
        value = next((tags[key][0] for key in keys.split() if tags.get(key)), None)
        if name == "issued":
            value = read_date(value or "")
        if value:
            csl[name] = value
    csl = {**csl, **_from_json(article, csl)}
    authors, affiliations = _find_authors(root, tags, article)
    if authors:
        csl["author"] = authors
    if "issued" not in csl and (date := read_date(_find_time(root))):
        csl["issued"] = date
    canonical = str(root.xpath("string(//link[@rel='canonical']/@href)"))
    if canonical.startswith("http"):
        csl["URL"] = canonical
    if csl.get("title"):
        csl["title"] = strip_site(csl["title"], csl.get("container-title") or "")
    if kind := _find_type(tags, article):
        csl["type"] = kind
    if "citation_journal_title" not in tags and is_institution(csl.get("container-title") or ""):
        csl.setdefault("publisher", csl.pop("container-title"))
    if _bare(csl.get("publisher")) == _bare(csl.get("container-title")):
        csl.pop("publisher", None)
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    return PageMetadata(csl, affiliations, language.split("-")[0].lower() or None)


def _bare(name: str | None) -> str:
    return (name or "").casefold().removeprefix("the ")


def _find_type(tags: Mapping[str, list[str]], article: Mapping[str, Any]) -> str | None:
    if "citation_journal_title" in tags:
        return "article-journal"
    if "citation_technical_report_institution" in tags:
        return "report"
    named = article.get("@type")
    names = [str(name) for name in (named if isinstance(named, list) else [named])]
    return next((kind for kind, pattern in TYPES if any(pattern.match(name) for name in names)), None)


def _read_tags(root: Any) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            tags.setdefault(name, []).append(content[:500])
    return tags


def _find_article(root: Any) -> Mapping[str, Any]:
    """The JSON-LD object that is the article; an object with a headline goes before a mere page."""
    items = list(_read_json(root))
    named = {str(item["@id"]): item for item in reversed(items) if "@id" in item and "name" in item}
    found = [item for item in items if ARTICLE_TYPES.search(_first(item.get("@type")))]
    found.sort(key=lambda item: ("headline" not in item, _first(item.get("@type")) == "WebPage"))
    return {key: _resolve(value, named) for key, value in found[0].items()} if found else {}


def _resolve(value: Any, named: Mapping[str, Mapping[str, Any]]) -> Any:
    """What an object stands for that only names another by its `@id`."""
    if isinstance(value, list):
        return [_resolve(item, named) for item in value[:100] if not isinstance(item, list)]
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


def _read_json(root: Any) -> Iterator[Mapping[str, Any]]:
    for script in root.xpath("//script[@type='application/ld+json']"):
        source = script.text or ""
        if len(source) > JSON_LIMIT:
            continue
        try:
            value = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [value]
        for _ in range(1000):
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(item.get("@graph") or [] if isinstance(item.get("@graph"), list) else [])


def _from_json(article: Mapping[str, Any], tags: Mapping[str, Any]) -> dict[str, Any]:
    csl: dict[str, Any] = {}
    if title := _text(article.get("headline")):
        csl["title"] = title
    if date := read_date(_text(article.get("datePublished"))):
        csl["issued"] = date
    publisher = article.get("publisher")
    if name := _text(publisher.get("name") if isinstance(publisher, dict) else publisher):
        csl["publisher"] = name
    part = article.get("isPartOf")
    for item in part if isinstance(part, list) else [part]:
        if isinstance(item, dict) and not ARTICLE_TYPES.search(_first(item.get("@type"))):
            if name := _text(item.get("name")):
                csl["container-title"] = name
            for key, field_name in (("volumeNumber", "volume"), ("issueNumber", "issue")):
                if value := _text(item.get(key)):
                    csl[field_name] = value
    if "container-title" not in csl and "container-title" not in tags and csl.get("publisher"):
        csl["container-title"] = csl["publisher"]
    return csl


def _find_authors(
    root: Any, tags: Mapping[str, list[str]], article: Mapping[str, Any]
) -> tuple[list[dict[str, str]], dict[str, str]]:
    from briefgen.seeds.metadata import split_name

    names: list[str] = []
    affiliations: dict[str, str] = {}
    authors = article.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        if (
            isinstance(author, dict)
            and _first(author.get("@type")) != "Organization"
            and (name := _text(author.get("name")))
        ):
            names.append(name)
            place = author.get("affiliation") or author.get("worksFor")
            place = place[0] if isinstance(place, list) and place else place
            if where := _text(place.get("name") if isinstance(place, dict) else place):
                affiliations[name] = where
        elif isinstance(author, str) and author:
            names.append(author)
    highwire = tags.get("citation_author") or []
    if highwire or not names:
        key = next((key for key in AUTHOR_TAGS if any(_is_name(v) for v in tags.get(key, []))), None)
        names = [turn_name(v) for v in tags.get(key, []) if _is_name(v)] if key else names
        if key != "citation_author":
            names = [part.strip() for name in names for part in re.split(r",\s|\sand\s|;\s", name) if part.strip()]
    places = tags.get("citation_author_institution") or []
    if highwire and len(places) == len(highwire):
        affiliations = {turn_name(a): p for a, p in zip(highwire, places, strict=True)}
    names = list(dict.fromkeys(re.sub(r"^(?:By|by)\s", "", name) for name in names if _is_name(name)))
    return [split_name(name) for name in names], affiliations


def turn_name(name: str) -> str:
    """`Okafor, Lena` the way it is spoken."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given and len(given.split()) <= 3 else name


def _is_name(value: str) -> bool:
    return (
        "://" not in value
        and "@" not in value
        and 2 < len(value) < 120
        and not value.lower().startswith(("admin", "editor", "staff"))
    )


def _find_time(root: Any) -> str:
    for path in (
        "//time[@pubdate]/@datetime",
        "//time[@itemprop='datePublished']/@datetime",
        "//article//time/@datetime",
    ):
        if found := root.xpath(path):
            return str(found[0])
    return ""


def read_date(value: str) -> str | None:
    """`2031-05-14T10:30:00Z`, `2031/05/14`, `May 14, 2031` as EDTF."""
    value = value.strip()
    if match := re.match(r"((?:19|20)\d\d)(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?![\d-])", value):
        parts = [match[1], *(f"{int(p):02}" for p in match.groups()[1:] if p)]
        return (
            "-".join(parts)
            if all(1 <= int(p) <= limit for p, limit in zip(parts[1:], (12, 31), strict=False))
            else match[1]
        )
    dates = find_line_dates(value)
    return dates[0].edtf if dates else None


def strip_site(title: str, site: str) -> str:
    """A title without the site's name after it."""
    head, mark, tail = re.match(r"(.*?)(?:(\s[|–—·»:-]\s)([^|–—·»]{2,60}))?$", title, re.DOTALL).groups()  # type: ignore[union-attr]
    return head.strip() if mark and site and tail.strip().casefold() == site.casefold() else title


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    return " ".join(str(value).split())[:500] if isinstance(value, str | int) else ""


def _first(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""
