"""References: the works that notes, reference lists and links point at, as CSL-JSON."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from briefgen.extract.references.addresses import URL, clean_url, facts_of_url
from briefgen.extract.references.notes import (
    LONGEST,
    can_be_kept,
    is_prose,
    read_marker,
    split_links,
    split_works,
)
from briefgen.extract.references.numbering import PAGE_LIST, tidy_page
from briefgen.extract.references.parts import Fields
from briefgen.extract.references.people import first_family
from briefgen.extract.references.styles import read_work
from briefgen.model.article import Article, Span
from briefgen.model.findings import Reference, ReferenceKind
from briefgen.text.names import fold


@dataclass(frozen=True, slots=True)
class Found:
    """A work before it has its id and what it repeats."""

    span: Span
    at: str
    marker: str | None
    style: str
    csl: Fields
    ibid_of: int | None = None
    name: str = ""
    """Of its first author, folded; how a short form names it."""


def find_references(article: Article) -> tuple[Reference, ...]:
    """Find the works that an article points at, in the order of its notes, then of the links in its text."""
    found: list[Found] = []
    for block in article.blocks:
        if block.kind == "note":
            read_note(article.text, block.span, block.label, found)
    found += find_links(article, {str(f.csl.get("URL")) for f in found})
    listed = any(f.marker is None and f.style not in ("link", "text-link") for f in found)
    return tuple(
        Reference(
            id=f"r{n}",
            evidence=f.span,
            kind=_kind(f, listed=listed),
            marker=f.marker,
            ibid_of=None if f.ibid_of is None else f"r{f.ibid_of + 1}",
            csl=f.csl,
            at=f.at,
        )
        for n, f in enumerate(found, start=1)
    )


def _kind(f: Found, *, listed: bool) -> ReferenceKind:
    """Numbered notes beside a list are footnotes, alone they are endnotes; entries of a list have no number."""
    if f.style in ("link", "text-link"):
        return "link"
    if f.marker is None:
        return "entry"
    return "footnote" if listed else "endnote"


def read_note(text: str, span: Span, label: str, found: list[Found]) -> None:
    """Read one note, which may hold several works, or none."""
    block = text[span.start : span.end]
    for a, b in split_links(block):
        note = block[a:b].rstrip()
        marker, begin = read_marker(note)
        words = note[begin : begin + LONGEST]
        first = True
        for start, end in split_works(words):
            piece = words[start:end]
            work = read_piece(piece, found, marked=marker is not None)
            if work is None:
                continue
            style, csl, ibid_of = work
            # The first work's evidence is the whole note up to the next one, marker and lead-in included.
            left = span.start + a + (0 if first else begin + start)
            right = span.start + a + begin + start + len(piece.rstrip(" ;,\n\t"))
            name = fold(first_family(csl.get("author") or csl.get("editor")))
            found.append(Found(_strip(text, left, right), label, marker, style, csl, ibid_of, name))
            first = False


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def read_piece(piece: str, found: list[Found], *, marked: bool) -> tuple[str, Fields, int | None] | None:
    """Read one work of a note; None where the words only explain. Entries of a list are always works."""
    words = " ".join(piece.split()).strip(" ;,")
    if not any(c.isalpha() for c in words):
        return None
    if repeated := read_repeat(words, found):
        return repeated
    if marked and is_prose(words):
        return None
    if (m := SAME_AUTHOR.match(words)) and found:
        return _same_author(words[m.end() :], found[-1].csl)
    work = read_work(words)
    if work.style == "words" and marked and not can_be_kept(words):
        return None
    return work.style, work.csl, None


SAME_AUTHOR = re.compile(r"^(?:[-–—]{2,6}|_{3,})[.,]?\s+")


def _same_author(rest: str, before: Fields) -> tuple[str, Fields, None]:
    """Read an entry whose author is a dash: that of the entry before."""
    work = read_work(f"Name, Same. {rest}")
    key = "author" if before.get("author") else "editor"
    csl = {k: v for k, v in work.csl.items() if k != "author"}
    names = {key: before[key]} if before.get(key) else {}
    return work.style, {"type": csl.get("type", "document"), **names, **csl}, None


# ---- Ibid., op. cit., loc. cit., short forms

IBID = re.compile(r"^(?:[Ii]bid(?:em)?\b\.?|[Ii]d\.|Там же\.?|Ebd\.|Ebenda\b\.?)")
OP_CIT = re.compile(
    r"""
    ^(?P<who>[^\d]{0,80}?) [\s,.:]* \b
    (?: [Oo]p\.?\s?cit\.? | [Ll]oc\.?\s?cit\.? | Указ\.\s?соч\.? | a\.\s?a\.\s?O\.
    | supra (?: ,?\s(?:note|n\.)\s(?P<note>\d{1,3}) )? )
    """,
    re.VERBOSE,
)
SHORT = re.compile(
    rf"^(?P<who>[^\d,“”\"]{{2,60}}),\s(?P<title>[^\d]{{3,120}}?),?\s(?:at\s|pp?\.\s?)?(?P<page>{PAGE_LIST})\.?$"
)
FARTHEST = 1000
"""How many works back a short form may point."""
OWN_PAGE = re.compile(rf"(?:^|[\s,.:])(?:at\s|pp?\.\s?|P{{1,2}}\.\s?|[СсSs]\.\s?)?(?P<page>{PAGE_LIST})\.?\s*$")


def read_repeat(words: str, found: list[Found]) -> tuple[str, Fields, int | None] | None:
    """Read a note that repeats an earlier work: its fields, with the page that the note gives."""
    if m := IBID.match(words):
        target = len(found) - 1 if found else None
        return _repeat("ibid", words[m.end() :], target, found, words)
    if m := OP_CIT.match(words):
        target = _by_marker(m["note"], found) if m["note"] else _by_name(m["who"], "", found)
        if target is None and not m["who"].strip(" ,."):
            target = len(found) - 1 if found else None
        return _repeat("op-cit", words[m.end() :], target, found, words)
    if (m := SHORT.match(words)) and (target := _by_name(m["who"], m["title"], found)) is not None:
        return _repeat("short", m["page"], target, found, words)
    return None


def _repeat(
    style: str, rest: str, target: int | None, found: list[Found], words: str
) -> tuple[str, Fields, int | None]:
    page = OWN_PAGE.search(rest.strip())
    own: Fields = {"page": tidy_page(page["page"])} if page else {}
    if target is None:
        return style, {"type": "document", "title": None, "note": words, **own}, None
    return style, {**found[target].csl, **own}, found[target].ibid_of if found[target].ibid_of is not None else target


def _by_marker(note: str, found: list[Found]) -> int | None:
    return next((n for n, f in enumerate(found) if f.marker == note), None)


def _by_name(who: str, title: str, found: list[Found]) -> int | None:
    """The last work whose first author is named, and whose title begins as the short one does, articles aside."""
    name, short = f" {fold(who)} ", _bare_title(title)
    for n in range(len(found) - 1, max(-1, len(found) - 1 - FARTHEST), -1):
        f = found[n]
        if f.name and f.ibid_of is None and f" {f.name} " in name:
            if _bare_title(str(f.csl.get("title") or "")).startswith(short):
                return n
    return None


def _bare_title(title: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", fold(title))


# ---- links in the text


def find_links(article: Article, known: set[str]) -> list[Found]:
    """Links in the body: words that led elsewhere in the page, and addresses printed in full."""
    found: list[Found] = []
    bodies = [b for b in article.blocks if b.kind in ("body", "caption")]
    seen: set[str] = set(known)
    home = _host(str(article.csl.get("URL") or ""))
    links = sorted(article.links, key=lambda k: k.span)
    starts = [k.span.start for k in links]
    for block in bodies:
        printed = [
            (Span(m.start(), m.start() + len(clean_url(m[0]))), clean_url(m[0]))
            for m in (URL.finditer(article.text, *block.span) if _may_have_url(article.text, block.span) else ())
        ]
        inside = slice(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
        linked = [(k.span, k.url) for k in links[inside]]
        for span, url in sorted([*linked, *printed]):
            if url in seen or not url.startswith(("http://", "https://", "www.")) or (home and _host(url) == home):
                continue
            seen.add(url)
            csl: Fields = {"type": "webpage", "URL": url, **facts_of_url(url)}
            found.append(Found(span, block.label, None, "text-link", csl))
    return found


def _may_have_url(text: str, span: Span) -> bool:
    return text.find("://", *span) >= 0 or text.find("www.", *span) >= 0


def _host(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url).split("/")[0].casefold()
