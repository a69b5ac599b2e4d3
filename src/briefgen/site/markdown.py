"""A brief's Markdown → HTML. One of the few places where text becomes Markup: the parser has escaped all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token
from markupsafe import Markup

from briefgen.site.views import Prose
from briefgen.text.markdown import LABEL, make_parser, parse

Url = Callable[[str], str]
"""Makes a path of the site an address on the page at hand."""


class Section(NamedTuple):
    """A stretch of a body under one heading of the second level; the first may have none."""

    heading: Markup
    html: Markup


def render_inline(prose: Prose, url: Url) -> Markup:
    """Inline Markdown as HTML."""
    links = dict(prose.links)
    return _to_html(parse(prose.text, links.__contains__, inline=True).tokens, links, url)


def render_sections(prose: Prose, url: Url) -> tuple[Section, ...]:
    """A body as HTML, cut at its headings of the second level."""
    links = dict(prose.links)
    tokens = parse(prose.text, links.__contains__).tokens
    starts = [
        i for i, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2" and not token.level
    ]
    sections: list[Section] = []
    if tokens and starts[:1] != [0]:
        sections.append(Section(Markup(), _to_html(tokens[: starts[0] if starts else None], links, url)))
    for start, end in pairwise([*starts, len(tokens)]):
        heading = _to_html(tokens[start + 1 : start + 2], links, url)
        sections.append(Section(heading, _to_html(tokens[start + 3 : end], links, url)))
    return tuple(sections)


def _to_html(tokens: Sequence[Token], links: Mapping[str, str], url: Url) -> Markup:
    for token in _walk(tokens):
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            if href.startswith(LABEL):
                token.attrs["href"] = url(links[href.removeprefix(LABEL)])
            elif "://" in href:
                token.attrs["class"] = "ext"
        elif token.type == "image":
            # No page fetches from elsewhere: what should be seen lies beside the brief.
            token.type, token.tag = "text", ""
    parser = make_parser()
    return Markup(parser.renderer.render(tokens, parser.options, {}))


def _walk(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()
