"""Markdown: the words without their markup, headings and footnotes known by it, links kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    hint: Hint = ""
    level = offset = 0
    note = ""
    for token in parser.parse(source):
        if token.type == "front_matter":
            csl = read_front_matter(token.content)
        elif token.type == "heading_open":
            level = int(token.tag[1])
            hint = "title" if level == 1 and not any(s.hint == "title" for s in stretches) else "heading"
        elif token.type == "list_item_open" and not note:
            hint = "list"
        elif token.type == "footnote_open":
            hint, note = "note", f"[{token.meta['id'] + 1}] "
        elif token.type in ("heading_close", "list_item_close", "footnote_close"):
            hint, level, note = "", 0, ""
        elif token.type in ("inline", "fence", "code_block"):
            words, found = take_words(token)
            words = note + words if words else ""
            shift = offset + len(note)
            note = ""
            if words.strip():
                pieces.append(words)
                stretches.append(Stretch(Span(offset, offset + len(words)), hint, level))
                links += [TextLink(Span(shift + s, shift + e), url) for s, e, url in found]
                offset += len(words) + 2
    return Sheet("\n\n".join(pieces), tuple(stretches), "markdown", csl, links=tuple(links))


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


def read_front_matter(source: str) -> dict[str, Any]:
    """What a Markdown file's own front matter says of title, author, date and publication, in plain values.

    The events of the parser are read, so that no anchor, tag or nesting of a stranger's file is ever expanded.
    """
    values: dict[str, list[str]] = {}
    try:
        for key, value in _read_flat(yaml.parse(source, Loader=yaml.CSafeLoader)):
            values.setdefault(key.lower(), []).append(value)
    except yaml.YAMLError:
        return {}
    csl: dict[str, Any] = {}
    for field_name, keys in FRONT_MATTER.items():
        if value := next((values[k][0] for k in keys.split() if k in values), ""):
            csl[field_name] = value
    dates = find_line_dates(next((values[k][0] for k in ("date", "published", "issued") if k in values), ""))
    if dates:
        csl["issued"] = dates[0].edtf
    names = next((values[k] for k in ("author", "authors", "by") if k in values), [])
    if names:
        csl["author"] = [split_name(name) for name in names]
    if not str(csl.get("URL", "")).startswith("http"):
        csl.pop("URL", None)
    return csl


def _read_flat(events: Iterable[yaml.Event]) -> Sequence[tuple[str, str]]:
    """The scalars of a top-level mapping, and of lists in it."""
    found: list[tuple[str, str]] = []
    depth, key = 0, None
    for n, event in enumerate(events):
        if n > 2000:
            break
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            depth += 1
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
            key = None if depth == 1 else key
        elif isinstance(event, yaml.ScalarEvent):
            if depth == 1 and key is None:
                key = event.value
            elif key is not None and depth <= 2:
                found.append((key, event.value.strip()))
                key = None if depth == 1 else key
    return found
