"""Markdown as briefs use it: CommonMark with a few extensions, and the link labels that stand in a text.

An id is a link label: `[some words][c1]`. The parser is handed the known ids as link definitions, so there is no syntax
of our own; what the parser then makes of a label, and where the label stands, is noted on the way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as image_rule
from markdown_it.rules_inline import link as link_rule
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from briefgen.text.names import make_slug

LABEL = "label:"
"""Scheme of the address that a label has until the site gives it its own: `label:c1`."""

SCHEMES = frozenset({"http", "https", "mailto"})
MAX_NESTING = 20
MAX_DEPTH = 100
"""The parser bounds blocks and brackets but not emphasis, and a browser needs long for pages nested in thousands."""

SECTIONS = frozenset(
    {
        "main", "marks", "src-h", "key", "further", "withdrawn", "figures", "timeline", "differ", "references",
        "related", "backlinks", "cite", "prov",
    }
)  # fmt: skip
"""Ids of a brief's page that are not its headings'."""

ITEM = re.compile(r"[cfrke]\d{1,6}")  # c1 · f12: what only an id looks like, so a label of its own must be known
FULL = re.compile(r"\[([^\[\]]{1,200})\]")  # the second half of [words][label]
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
DECORATION = re.compile(r"[\x00-\x20\u200b-\u200f\u2028-\u202e\ufeff]+")


class Label(NamedTuple):
    """A link label and where it stands."""

    label: str
    words: str
    """Of the link; the label itself where it has no words of its own."""
    line: int
    """Line of the text, counted from 0."""
    column: int
    """Of the label in that line, counted from 0."""
    paragraph: str
    """The plain words of the paragraph that it stands in."""
    offset: int
    """Where in the paragraph's plain words the link begins."""


class Parsed(NamedTuple):
    """Tokens, the labels that are links, and those that point at nothing."""

    tokens: tuple[Token, ...]
    labels: tuple[Label, ...]
    dangling: tuple[Label, ...]
    addresses: tuple[Label, ...]
    """Written-out addresses that stay inside the site: `label` is the address as written."""
    images: tuple[Label, ...]
    """`label` is the address of the image; of one whose label is ids, which shows those items, `label:` and the ids."""
    headings: frozenset[str]
    """Their ids."""


class TooDeep(ValueError):
    """The text nests deeper than MAX_DEPTH; `line` counts from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(f"nested deeper than {MAX_DEPTH}")
        self.line = line


class _Definitions(dict[str, Any]):
    """Link definitions of the text itself, after those of the library, which are asked and not listed."""

    def __init__(self, known: Callable[[str], bool]) -> None:
        super().__init__()
        self.known = known

    def get(self, label: str, default: Any = None) -> Any:
        # The parser folds labels to upper case, as CommonMark has it; ids are all lower case. Several ids, as in
        # ![words][f1 f2], are one label.
        names = label.lower().split()
        if names and all(map(self.known, names)):
            return {"href": LABEL + " ".join(names), "title": ""}
        return super().get(label, default)


def parse(text: str, known: Callable[[str], bool], *, inline: bool = False) -> Parsed:
    """Parse Markdown; `known` says whether a label is an id of the library. Raises TooDeep."""
    env: dict[str, Any] = {"references": _Definitions(known), "dangling": {}}
    parser = _parser()
    tokens = parser.parseInline(text, env) if inline else parser.parse(text, env)
    _check_depth(tokens)
    lines = text.split("\n")
    labels: list[Label] = []
    dangling: list[Label] = []
    addresses: list[Label] = []
    images: list[Label] = []
    for token in tokens:
        if token.type != "inline":
            continue
        plain, links = _read_inline(token)
        place = _Places(lines, token)
        for name, words, at, offset, is_image in links:
            if is_image:
                images.append(Label(name, words, *place(at), plain, offset))
            elif name.startswith(LABEL):
                labels.append(Label(name.removeprefix(LABEL), words, *place(at), plain, offset))
            else:
                addresses.append(Label(name, words, *place(at), plain, offset))
        for at, (name, words) in env["dangling"].pop(token.content, {}).items():
            dangling.append(Label(name, words, *place(at), plain, 0))
    headings = frozenset(_name_headings(tokens))
    return Parsed(tuple(tokens), tuple(labels), tuple(dangling), tuple(addresses), tuple(images), headings)


@lru_cache(maxsize=1024)
def plain_text(text: str) -> str:
    """Inline Markdown without its marks and labels: what a description or a list needs, and a summary is in many."""
    return "".join(_read_inline(token)[0] for token in parse(text, lambda label: True, inline=True).tokens)


@cache
def _parser() -> MarkdownIt:
    return make_parser()


def make_parser() -> MarkdownIt:
    """A parser for briefs: raw HTML is text, links go to known schemes only, nesting is bounded."""
    options = {"html": False, "maxNesting": MAX_NESTING, "tasklists": True, "alerts": True}
    parser = MarkdownIt("js-default", options)
    parser.use(footnote_plugin, inline=False).use(deflist_plugin)
    parser.inline.ruler.at("link", _noting(link_rule, "link_open"))
    parser.inline.ruler.at("image", _noting(image_rule, "image"))
    parser.inline.ruler.after("link", "dangling", _dangling)
    parser.validateLink = is_safe_link  # type: ignore[method-assign]
    return parser


def is_safe_link(url: str) -> bool:
    """Whether an address may become a link: http, https, mailto, or one without a scheme inside the site."""
    # Twice, for a browser decodes once and the parser may have encoded what it read; white space and
    # direction marks inside a scheme are dropped by browsers.
    bare = DECORATION.sub("", unquote(unquote(url)))
    scheme = SCHEME.match(bare)
    if scheme:
        return scheme[1].lower() in SCHEMES
    return not bare.startswith(("//", "\\", "/\\"))


def _noting(rule: Callable[[StateInline, bool], bool], kind: str) -> Callable[[StateInline, bool], bool]:
    """The rule, which also notes where what it found begins and ends: markdown-it keeps lines only."""

    def find(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            # Text that was pending becomes a token before the one that we want.
            opening = next(t for t in state.tokens[count:] if t.type == kind)
            opening.meta["from"], opening.meta["to"] = start, state.pos
        return True

    return find


def _dangling(state: StateInline, silent: bool) -> bool:
    """Note `[words][label]` and `[c7]` that the link rule left as text, for want of such a label."""
    if silent or state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos, True)
    if end < 0:
        return False
    words = state.src[state.pos + 1 : end]
    # By place, for the second half of [words][c7] comes by once more on its own.
    found = state.env["dangling"].setdefault(state.src, {})
    second = FULL.match(state.src, end + 1, state.posMax)
    if second and not second[1].startswith("^"):
        found.setdefault(second.start(1), (second[1], words))
    elif ITEM.fullmatch(words):
        found.setdefault(state.pos + 1, (words, words))
    return False


def _name_headings(tokens: Sequence[Token]) -> Iterator[str]:
    """Give each heading an id."""
    taken: set[str] = set()
    for i, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrs["id"] = unique = name_heading(_read_inline(tokens[i + 1])[0], taken)
            yield unique


def name_heading(words: str, taken: set[str]) -> str:
    """The id of a heading, made of its words; one that is taken, or that an item could have, gets a number."""
    name = make_slug(words)
    number = 2 if name in SECTIONS or ITEM.fullmatch(name) else 1
    while (unique := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    taken.add(unique)
    return unique


def _read_inline(token: Token) -> tuple[str, list[tuple[str, str, int, int, bool]]]:
    """The plain words; of each link and image that stays in the site its address, its words and its two places."""
    plain: list[str] = []
    links: list[tuple[str, str, int, int, bool]] = []
    opened: list[tuple[str, int, int, int]] = []
    length = 0
    for child in token.children or ():
        if child.type == "link_open":
            href = str(child.attrs.get("href", ""))
            opened.append((href, _place_of(token, child, href), length, len(plain)))
        elif child.type == "link_close" and opened:
            href, at, offset, first = opened.pop()
            if href.startswith(LABEL) or not SCHEME.match(href):
                links.append((href, "".join(plain[first:]), at, offset, False))
        elif child.type == "image":
            src = str(child.attrs.get("src", ""))
            links.append((src, child.content, _place_of(token, child, src), length, True))
        else:
            words = child.content if child.type in ("text", "code_inline", "text_special") else ""
            words = " " if child.type in ("softbreak", "hardbreak") else words
            plain.append(words)
            length += len(words)
    return "".join(plain), links


def _place_of(token: Token, child: Token, address: str) -> int:
    """Where a label stands, or of an address where its link begins."""
    if address.startswith(LABEL):
        return token.content.rfind("[", 0, child.meta["to"]) + 1
    return int(child.meta.get("from", 0))


class _Places:
    """Offset into a block's content → line and column; its lines are the text's without their margin."""

    def __init__(self, lines: Sequence[str], token: Token) -> None:
        self.first = token.map[0] if token.map else 0
        self.starts = [0, *(m.end() for m in re.finditer("\n", token.content))]
        self.margins = [
            max(lines[self.first + i].find(part), 0) if self.first + i < len(lines) else 0
            for i, part in enumerate(token.content.split("\n"))
        ]

    def __call__(self, at: int) -> tuple[int, int]:
        row = bisect_right(self.starts, at) - 1
        return self.first + row, self.margins[row] + at - self.starts[row]


def _check_depth(tokens: Sequence[Token]) -> None:
    depth = 0
    line = 0
    for token in tokens:
        depth += token.nesting
        line = token.map[0] if token.map else line
        inner = depth
        for child in token.children or ():
            inner += child.nesting
            if inner > MAX_DEPTH:
                raise TooDeep(line)
        if depth > MAX_DEPTH:
            raise TooDeep(line)
