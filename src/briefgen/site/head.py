"""What a page says of itself to machines, all from one place: description, Open Graph, Highwire, JSON-LD, policy."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.model.brief import Brief
from briefgen.model.findings import Entity
from briefgen.site.exports.api import API
from briefgen.site.exports.cite import FOLDER, FORMATS
from briefgen.site.exports.markdown_files import source_path
from briefgen.site.feeds import feed_alternates
from briefgen.site.naming import name_parts
from briefgen.site.paths import SEARCH, entity_path
from briefgen.site.shown import Shown
from briefgen.site.views import Head, Named, SourceView
from briefgen.text.markdown import plain_text

THEME_SCRIPT = (
    'try{var t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch(e){}'
    'if(location.protocol!="file:")(document.currentScript.dataset.fonts||"").split(" ").forEach(f=>{if(f)'
    'document.head.append(Object.assign(document.createElement("link"),'
    '{rel:"preload",as:"font",type:"font/woff2",crossOrigin:"",href:f}))})'
)
"""Sets the reader's theme before the first paint, and asks for the fonts needed at once; not from a disk, where
browsers refuse that. The only script that stands in a page; it comes before style sheets, for which it would wait."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' 'sha256-{b64encode(hashlib.sha256(THEME_SCRIPT.encode()).digest()).decode()}'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
"""Content security policy: nothing from elsewhere, and no inline script but the one above, by its hash."""

WASM_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""Of the search page where Pagefind searches, which is WebAssembly."""


RICH = ("```", "~~~", "    ", "\t", "![", "|", ">", "[^", "- ", "* ", "1.", "\n: ", "###", "---")
"""Signs of Markdown for which the style sheet of plain paragraphs does not do."""


def brief_head(shown: Shown, brief: Brief) -> Head:
    """Of a brief: citation fields, and the claims as JSON-LD."""
    source = shown.sources[brief.name]
    description = plain_summary(brief)
    meta = [("citation_title", brief.title), *(("citation_author", author) for author in shown.config.authors)]
    if shown.config.base_url:
        meta.append(("citation_public_url", shown.config.base_url + source.path))
    meta.append(("citation_language", shown.config.language))
    # By this field reference managers take it for a report, and not for a page or an article.
    meta.append(("citation_technical_report_institution", shown.config.title))
    meta.append(("citation_reference", _citation_reference(source, brief)))
    return Head(
        title=brief.title,
        description=description,
        path=source.path,
        kind="article",
        meta=tuple(meta),
        alternates=(
            *brief_alternates(brief.name),
            *feed_alternates("index.html", shown.site.title, shown.words),
        ),
        json_ld=_brief_json_ld(shown, brief, description),
        styles=("prose.css",) if any(sign in brief.body for sign in RICH) else (),
    )


def page_head(shown: Shown, path: str, title: str, description: str, json_ld: Mapping[str, Any] | None = None) -> Head:
    """Of any other page."""
    data = {"@context": "https://schema.org", **json_ld} if json_ld else {}
    has_feed = path == "index.html" or path.startswith(("entities/", "topics/"))
    alternates = feed_alternates(*((path, title) if has_feed else ("index.html", shown.site.title)), shown.words)
    return Head(title=title, description=description, path=path, alternates=alternates, json_ld=data)


def site_json_ld(shown: Shown, description: str) -> Mapping[str, Any]:
    """The site as a whole, and how to search it from elsewhere."""
    base = shown.config.base_url
    site: dict[str, Any] = {
        "@type": "WebSite", "name": shown.site.title, "description": description, "inLanguage": shown.site.language,
    }  # fmt: skip
    if base:
        target = {"@type": "EntryPoint", "urlTemplate": f"{base}{SEARCH}?q={{words}}"}
        search = {"@type": "SearchAction", "target": target, "query-input": "required name=words"}
        site |= {"url": base, "potentialAction": search}
    return site


def dataset_json_ld(
    shown: Shown, path: str, name: str, description: str, files: Iterable[tuple[str, str]]
) -> Mapping[str, Any]:
    """Data that can be taken away; `files` are media types and paths."""
    config = shown.config
    data: dict[str, Any] = {
        "@type": "Dataset",
        "name": f"{shown.site.title}: {name}",
        "description": description,
        "inLanguage": config.language,
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": type, "contentUrl": config.base_url + file}
            for type, file in files
        ],
    }
    if config.base_url:
        data["url"] = config.base_url + path
    if config.licence:
        data["license"] = _licence(config.licence)
    if config.authors:
        data["creator"] = [{"@type": "Person", "name": name} for name in config.authors]
    return data


def _licence(name: str) -> str:
    return f"https://spdx.org/licenses/{name}.html"


def brief_alternates(name: str) -> tuple[tuple[str, str, str], ...]:
    """A brief in other forms: its source, and as an item for reference managers."""
    files = [
        ("text/markdown", source_path(name), "Markdown"),
        ("application/json", f"{API}/briefs/{name}.json", "JSON"),
    ]
    files += [(f.media_type, f"{FOLDER}/{name}.{f.suffix}", f.name) for f in FORMATS]
    return tuple(files)


def entity_head(shown: Shown, entity: Entity, claims: int, briefs: int) -> Head:
    """Of an entity: what it is, and how else it is written."""
    path = entity_path(entity.id)
    counted = shown.words.count("%(num)s claim", "%(num)s claims", claims)
    description = f"{entity.name}: {counted} {shown.words.count('in %(num)s brief', 'in %(num)s briefs', briefs)}."
    data: dict[str, Any] = {"@type": SCHEMA_TYPES.get(entity.kind, "Thing"), "name": entity.name}
    data |= {"alternateName": entity.aliases} if entity.aliases else {}
    data |= {"sameAs": entity.same_as} if entity.same_as else {}
    data |= {"url": shown.config.base_url + path} if shown.config.base_url else {}
    return page_head(shown, path, entity.name, description, data)


SCHEMA_TYPES: Mapping[str, str] = {
    "country": "Country", "region": "Place", "place": "Place", "organisation": "Organization", "person": "Person",
    "treaty": "Legislation", "company": "Corporation", "event": "Event", "publication": "CreativeWork",
}  # fmt: skip


def plain_summary(brief: Brief) -> str:
    """A summary without marks and links."""
    return plain_text(brief.summary)


def crumbs(shown: Shown, *steps: Named) -> Mapping[str, Any]:
    """The way to a page, for search engines."""
    items = [
        {"@type": "ListItem", "position": i, "name": step.name, "item": shown.config.base_url + step.path}
        for i, step in enumerate((Named(shown.site.title, "index.html"), *steps), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _citation_reference(source: SourceView, brief: Brief) -> str:
    csl = brief.source.csl
    fields = [("title", source.title)]
    fields += [("author", ", ".join(name_parts(name))) for name in csl.get("author") or ()]
    fields += [("journal_title", str(csl.get("container-title") or "")), ("publication_date", source.year)]
    # A semicolon ends a field of this format, and it knows no escape.
    return "; ".join(f"citation_{name}={value.replace(';', ',')}" for name, value in fields if value)


def _brief_json_ld(shown: Shown, brief: Brief, description: str) -> Mapping[str, Any]:
    source = shown.sources[brief.name]
    base = shown.config.base_url
    address = base + source.path if base else ""
    claims = shown.claims[brief.name]
    key = [claim for claim in claims if claim.key]
    about = Counter(link for claim in (key or claims) for link in claim.about).most_common(5)
    report: dict[str, Any] = {
        "@type": "Report",
        "@id": address,
        "headline": brief.title,
        "abstract": description,
        "inLanguage": shown.config.language,
        "isBasedOn": _article_json_ld(source, brief),
        # Without a base address what is relative is so to this page.
        "about": [
            {"@type": "Thing", "name": link.name} | ({"url": base + link.path} if base else {}) for link, _ in about
        ],
        "hasPart": [
            {"@type": "Claim", "@id": base + claim.path if base else f"#{claim.id}", "text": claim.text}
            for claim in key
        ],
        "citation": [
            {"@type": "CreativeWork", "name": str(r.csl["title"])}
            for r in shown.references[brief.name]
            if r.csl.get("title")
        ],
    }
    if shown.config.authors:
        report["author"] = [{"@type": "Person", "name": name} for name in shown.config.authors]
    if shown.config.licence:
        report["license"] = _licence(shown.config.licence)
    graph = [{name: value for name, value in report.items() if value}]
    if base:
        graph.append(
            dict(crumbs(shown, Named(shown.words.say("Briefs"), "index.html#briefs"), Named(brief.title, source.path)))
        )
    return {"@context": "https://schema.org", "@graph": graph}


def _article_json_ld(source: SourceView, brief: Brief) -> Mapping[str, Any]:
    authors = [name_parts(name) for name in brief.source.csl.get("author") or ()]
    article: dict[str, Any] = {
        "@type": "Article",
        "headline": source.title,
        "inLanguage": brief.source.language,
        "url": source.url,
        "author": [{"@type": "Person", "name": " ".join(reversed(name))} for name in authors],
        # An inferred date is ours, and the machine that reads this cannot be told so.
        "datePublished": source.date if source.basis == "stated" and "/" not in source.date else "",
    }
    return {name: value for name, value in article.items() if value}
