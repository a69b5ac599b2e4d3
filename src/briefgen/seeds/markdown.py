"""Markdown: the words without their markup, headings and footnotes known by it, links kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefgen.diagnostics import Checked
from briefgen.model.article import Span, TextLink
from briefgen.seeds.decoding import decode
from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.metadata import split_name
from briefgen.seeds.sheet import Hint, Sheet, Stretch

MAX_NESTING = 20
FRONT_MATTER: dict[str, str] = {
    "title": "title",
    "container-title": "publication journal container site",
    "publisher": "publisher",
    "volume": "volume",
    "issue": "issue",
    "URL": "url source link canonical",
}
"""CSL field → the keys that people write for it."""


def read_markdown(path: str, data: bytes) -> Checked[Sheet | None]:
    decoded, found = decode(path, data)
    return Checked(make_sheet(decoded.text) if decoded else None, found)


def make_sheet(source: str) -> Sheet:
    """Take the words out of a Markdown source; paragraphs are parted by a blank line."""
    parser = MarkdownIt("js-default", {"html": False, "maxNesting": MAX_NESTING, "linkify": False})
    parser.use(footnote_plugin, inline=False).use(front_matter_plugin)
    pieces: list[str] = []
    stretches: list[Stretch] = []
    links: list[TextLink] = []
    csl: dict[str, Any] = {}
    affiliations: dict[str, str] = {}
    cells: list[str] | None
    hint: Hint = ""
    level = offset = 0
    note = ""
    cells = None
    # How many pieces there were where the note at hand began; -1 outside of notes.
    notes = -1

    def add(words: str, hint: Hint, found: Sequence[tuple[int, int, str]], lead: str = "") -> None:
        nonlocal offset
        pieces.append(lead + words)
        stretches.append(Stretch(Span(offset, offset + len(lead + words)), hint, level))
        shift = offset + len(lead)
        links.extend(TextLink(Span(shift + s, shift + e), url) for s, e, url in found)
        offset += len(lead + words) + 2

    for token in parser.parse(source):
        if token.type == "front_matter":
            csl, affiliations = read_front_matter(token.content)
        elif token.type == "heading_open":
            level = int(token.tag[1])
            hint = "title" if level == 1 and not any(s.hint == "title" for s in stretches) else "heading"
        elif token.type == "list_item_open" and notes < 0:
            hint = "list"
        elif token.type == "footnote_open":
            hint, note, notes = "note", f"[{token.meta['id'] + 1}] ", len(pieces)
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close" and cells is not None:
            if any(cells):
                add(" | ".join(cells), "row", ())
            cells = None
        elif token.type in ("heading_close", "list_item_close", "footnote_close"):
            if token.type == "footnote_close":
                notes, note = -1, ""
            hint, level = ("note" if notes >= 0 else ""), 0
        elif token.type in ("inline", "fence", "code_block"):
            words, found = take_words(token)
            if cells is not None:
                cells.append(words)
            elif not words.strip():
                continue
            elif 0 <= notes < len(pieces):
                # A later paragraph of a note goes on with it.
                words = f"{pieces[-1]} {words}"
                offset = stretches[-1].span.start
                shift = len(pieces.pop()) + 1
                stretches.pop()
                add(words, "note", [(s + shift, e + shift, url) for s, e, url in found])
            else:
                add(words, hint, found, note)
                note = ""
    return Sheet("\n\n".join(pieces), tuple(stretches), "markdown", csl, affiliations, links=tuple(links))


def take_words(token: Token) -> tuple[str, list[tuple[int, int, str]]]:
    """The words of an inline token, and its links as start, end, address."""
    if not token.children:
        return token.content.strip(), []
    words = ""
    links: list[tuple[int, int, str]] = []
    opened: list[tuple[int, str]] = []
    for child in token.children:
        if child.type in ("text", "code_inline"):
            words += child.content
        elif child.type in ("softbreak", "hardbreak"):
            words += " "
        elif child.type == "footnote_ref":
            words += f"[{child.meta['id'] + 1}]"
        elif child.type == "link_open":
            opened.append((len(words), str(child.attrGet("href") or "")))
        elif child.type == "link_close" and opened:
            start, address = opened.pop()
            if address.startswith(("http://", "https://")) and len(words) > start:
                links.append((start, len(words), address))
    lead = len(words) - len(words.lstrip())
    return words.strip(), [(max(0, start - lead), end - lead, url) for start, end, url in links if end > lead]


def read_front_matter(source: str) -> tuple[dict[str, Any], dict[str, str]]:
    """What a Markdown file's own front matter says of title, authors, date and publication, and of affiliations.

    The events of the parser are read, so that no anchor, tag or nesting of a stranger's file is ever expanded.
    """
    values: dict[str, list[str]] = {}
    affiliations: dict[str, str] = {}
    try:
        for key, inner, value in _read_flat(yaml.parse(source, Loader=yaml.CSafeLoader)):
            if inner in ("", "name", "literal"):
                values.setdefault(key, []).append(value)
            elif inner in ("affiliation", "institution", "organization", "organisation") and values.get(key):
                affiliations[values[key][-1]] = value
    except yaml.YAMLError:
        return {}, {}
    csl: dict[str, Any] = {}
    for field_name, keys in FRONT_MATTER.items():
        if value := next((values[k][0] for k in keys.split() if k in values), ""):
            csl[field_name] = value
    dates = find_line_dates(next((values[k][0] for k in ("date", "published", "issued") if k in values), ""))
    if dates:
        csl["issued"] = dates[0].edtf
    names = next((values[k] for k in ("author", "authors", "by", "creator") if k in values), [])
    if names:
        csl["author"] = [split_name(name) for name in names]
    if not str(csl.get("URL", "")).startswith("http"):
        csl.pop("URL", None)
    return csl, affiliations


def _read_flat(events: Iterable[yaml.Event]) -> Iterator[tuple[str, str, str]]:
    """The scalars of a top-level mapping, of lists in it and of mappings in these: key, inner key, value."""
    depth, key, inner = 0, None, None
    mappings: list[bool] = []
    for n, event in enumerate(events):
        if n > 2000:
            break
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
            mappings.append(isinstance(event, yaml.MappingStartEvent))
            inner = None
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
            mappings.pop()
            key, inner = (None if depth == 1 else key), None
        elif isinstance(event, yaml.ScalarEvent):
            if depth == 1 and key is None:
                key = event.value.lower()
            elif key is not None and depth > 1 and mappings[-1] and inner is None:
                inner = event.value.lower()
            elif key is not None and depth <= 3:
                yield key, inner or "", event.value.strip()
                key, inner = (None if depth == 1 else key), None
