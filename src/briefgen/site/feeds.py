"""Atom and JSON feeds of the site, of each entity and of each topic: the briefs, the newest article first.

A feed is dated by its articles, since a brief has no date of its own. Without a base address links are relative.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from briefgen.config import Config
from briefgen.model.brief import Brief
from briefgen.model.findings import Claim
from briefgen.model.site import Library, Output
from briefgen.site.paths import brief_path, entity_path, relative, topic_path
from briefgen.site.words import Catalogue
from briefgen.text.edtf import bounds
from briefgen.text.markdown import plain_text
from briefgen.text.names import make_slug

UNDATED = "1970-01-01"
LONGEST = 30
"""How many briefs a feed holds: readers of feeds want the newest."""
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"


class Feed(NamedTuple):
    """A list of briefs, and the page that shows the same."""

    path: str
    """Without its ending: `feed`, `entities/mexico`."""
    title: str
    page: str
    entries: tuple[Entry, ...]


class Entry(NamedTuple):
    """A brief as feeds show it, worked out once for all of them."""

    name: str
    title: str
    topics: tuple[str, ...]
    day: str
    summary: str
    content: Mapping[str, str]
    """Summary and key claims as HTML, by what leads from the feed to the site's root: nothing, or `../`."""


def make_entry(brief: Brief, config: Config) -> Entry:
    summary = " ".join(plain_text(brief.summary).split())
    claims = tuple(c for c in brief.findings.claims if c.key and c.withdrawn is None)
    return Entry(
        name=brief.name,
        title=brief.title,
        topics=brief.topics,
        day=brief_date(brief),
        summary=summary,
        content={up: str(write_content(brief.name, summary, claims, config.base_url or up)) for up in ("", "../")},
    )


def make_feeds(library: Library, config: Config) -> Iterator[Output]:
    """Make feed.xml and feed.json, and the same beside each entity's and topic's page."""
    for feed in list_feeds(library, config):
        yield Output(f"{feed.path}.xml", to_atom(feed, config).encode())
        yield Output(f"{feed.path}.json", to_json_feed(feed, config).encode())


def feed_alternates(page: str, title: str, words: Catalogue) -> tuple[tuple[str, str, str], ...]:
    """The feeds of a page for its head: (media type, path, title)."""
    path = feed_path(page)
    atom, json_feed = f"{title}, {words.say('Atom feed')}", f"{title}, {words.say('JSON feed')}"
    return ((ATOM, f"{path}.xml", atom), (JSON_FEED, f"{path}.json", json_feed))


def feed_path(page: str) -> str:
    """Where the feed of a page stands, without its ending: beside it, and the site's own at `feed`."""
    return "feed" if page == "index.html" else page.removesuffix(".html")


def list_feeds(library: Library, config: Config) -> Iterator[Feed]:
    """The site's feed, then one for each entity with the briefs that have claims about it, then one for each topic."""
    briefs = sorted((f.brief for f in library.briefs), key=lambda b: b.name)
    briefs.sort(key=brief_date, reverse=True)
    by_entity: dict[str, list[Entry]] = {}
    by_topic: dict[str, list[Entry]] = {}
    names: dict[str, str] = {}
    entries = []
    for brief in briefs:
        entry = make_entry(brief, config)
        entries.append(entry)
        claims = [c for c in brief.findings.claims if c.withdrawn is None]
        for id in dict.fromkeys(id for c in claims for id in c.about):
            by_entity.setdefault(id, []).append(entry)
        for topic in (*brief.topics, *(t for c in claims for t in c.topics)):
            slug = make_slug(topic)
            names.setdefault(slug, topic)
            found = by_topic.setdefault(slug, [])
            if not found or found[-1] is not entry:
                found.append(entry)
    yield Feed("feed", config.title, "index.html", tuple(entries[:LONGEST]))
    for entity in library.entities:
        page = entity_path(entity.id)
        about = by_entity.get(entity.id, ())
        yield Feed(feed_path(page), f"{config.title}: {entity.name}", page, tuple(about[:LONGEST]))
    for slug in sorted(by_topic):
        page = topic_path(slug)
        yield Feed(feed_path(page), f"{config.title}: {names[slug]}", page, tuple(by_topic[slug][:LONGEST]))


def brief_date(brief: Brief) -> str:
    """The first day that its article can be of; a day long ago where the date is unknown."""
    days = bounds(str(brief.source.csl.get("issued") or ""))
    first = (days.first or days.last) if days else None
    return first.isoformat() if first else UNDATED


def stamp(day: str) -> str:
    return f"{day}T00:00:00Z"


def make_id(path: str, config: Config) -> str:
    """An address where the site has one, else a name made from its title and the path."""
    return config.base_url + path if config.base_url else uuid5(NAMESPACE_URL, f"{config.title}/{path}").urn


def link(feed: Feed, target: str, config: Config) -> str:
    return config.base_url + target if config.base_url else relative(feed.path, target)


def write_content(name: str, summary: str, claims: Iterable[Claim], root: str) -> Markup:
    """Summary and key claims as HTML; all words are escaped."""
    items = Markup().join(
        Markup('<li><a href="{}">{}</a></li>').format(root + brief_path(name, c.id), c.text) for c in claims
    )
    return Markup("<p>{}</p>").format(summary) + (Markup("<ul>{}</ul>").format(items) if items else Markup())


def content_of(entry: Entry, feed: Feed) -> str:
    return entry.content["../" * feed.path.count("/")]


def to_atom(feed: Feed, config: Config) -> str:
    """Write a feed as RFC 4287 has it."""
    days = [entry.day for entry in feed.entries]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(config.language)}>',
        f"<title>{clean(feed.title)}</title>",
        f"<id>{clean(make_id(feed.path, config))}</id>",
        f"<updated>{stamp(max(days, default=UNDATED))}</updated>",
        f'<link rel="self" type="{ATOM}" href={attribute(link(feed, feed.path + ".xml", config))}/>',
        f'<link rel="alternate" type="text/html" href={attribute(link(feed, feed.page, config))}/>',
        *(f"<author><name>{clean(name)}</name></author>" for name in config.authors or (config.title,)),
    ]
    if config.tagline:
        lines.append(f"<subtitle>{clean(config.tagline)}</subtitle>")
    if config.licence:
        lines.append(f"<rights>{clean(config.licence)}</rights>")
    for entry in feed.entries:
        lines += [
            "<entry>",
            f"<title>{clean(entry.title)}</title>",
            f"<id>{clean(make_id(brief_path(entry.name), config))}</id>",
            f"<updated>{stamp(entry.day)}</updated>",
            f'<link rel="alternate" type="text/html" href={attribute(link(feed, brief_path(entry.name), config))}/>',
            *(f"<category term={attribute(topic)}/>" for topic in entry.topics),
            f"<summary>{clean(entry.summary)}</summary>",
            f'<content type="html">{clean(content_of(entry, feed))}</content>',
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>"]) + "\n"


def to_json_feed(feed: Feed, config: Config) -> str:
    """Write a feed as JSON Feed 1.1 has it."""
    items = [
        {
            "id": make_id(brief_path(entry.name), config),
            "url": link(feed, brief_path(entry.name), config),
            "title": entry.title,
            "summary": entry.summary,
            "content_html": content_of(entry, feed),
            "date_published": stamp(entry.day),
            "tags": list(entry.topics),
        }
        for entry in feed.entries
    ]
    top = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": link(feed, feed.page, config),
        "feed_url": link(feed, feed.path + ".json", config),
        "description": config.tagline,
        "language": config.language,
        "authors": [{"name": name} for name in config.authors],
    }
    whole = {key: value for key, value in top.items() if value} | {"items": items}
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def clean(text: str) -> str:
    """Escape for XML; signs that XML cannot hold are left out."""
    return escape("".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff")))


def attribute(text: str) -> str:
    return quoteattr("".join(c for c in text if c >= " " and c not in "\ufffe\uffff"))
