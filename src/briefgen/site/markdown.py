"""A brief's Markdown → HTML. One of the few places where text becomes Markup: the parser has escaped all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from briefgen.site.code import highlight
from briefgen.site.views import Prose
from briefgen.text.markdown import LABEL, make_parser, parse

Url = Callable[[str], str]
"""Makes a path of the site an address on the page at hand."""

Show = Callable[[str, Sequence[Any]], Markup]
"""Draws an exhibit: its caption, and the views of its items."""


Say = Callable[[str], str]
"""Words of ours in the language of the site."""


class Section(NamedTuple):
    """A stretch of a body under one heading of the first or second level; the first may have none."""

    heading: Markup
    id: str
    html: Markup


class Ground(NamedTuple):
    """What rendering needs beside the tokens."""

    prose: Prose
    url: Url
    show: Show
    say: Say


def render_inline(prose: Prose, url: Url) -> Markup:
    """Inline Markdown as HTML."""
    links = dict(prose.links)
    return _to_html(parse(prose.text, links.__contains__, inline=True).tokens, Ground(prose, url, _show_nothing, str))


def render_sections(prose: Prose, url: Url, show: Show, say: Say) -> tuple[Section, ...]:
    """A body as HTML, cut at its headings of the first and second level."""
    ground = Ground(prose, url, show, say)
    tokens = parse(prose.text, dict(prose.links).__contains__).tokens
    starts = [i for i, token in enumerate(tokens) if token.type == "heading_open" and _is_section(token)]
    sections: list[Section] = []
    if tokens and starts[:1] != [0]:
        sections.append(Section(Markup(), "", _to_html(tokens[: starts[0] if starts else None], ground)))
    for start, end in pairwise([*starts, len(tokens)]):
        heading = _to_html(tokens[start + 1 : start + 2], ground)
        html = _to_html(tokens[start + 3 : end], ground)
        sections.append(Section(heading, str(tokens[start].attrs["id"]), html))
    return tuple(sections)


def _is_section(token: Token) -> bool:
    return token.tag in ("h1", "h2") and not token.level


def _to_html(tokens: Sequence[Token], ground: Ground) -> Markup:
    renderer = _renderer()
    shown = list(_lift_pictures(tokens))
    for token in shown:
        for inner in (token, *(token.children or ())):
            _settle(inner, ground)
    return Markup(renderer.renderer.render(shown, renderer.options, {"ground": ground}))


def _settle(token: Token, ground: Ground) -> None:
    """Give a link its address on this page."""
    if token.type == "link_open":
        href = str(token.attrs.get("href", ""))
        if href.startswith(LABEL):
            token.attrs["href"] = ground.url(dict(ground.prose.links)[href.removeprefix(LABEL)])
        elif "://" in href:
            token.attrs["class"] = "ext"


def _lift_pictures(tokens: Sequence[Token]) -> Iterator[Token]:
    """A picture or an exhibit that is a paragraph of its own stands outside of one."""
    i = 0
    while i < len(tokens):
        token = tokens[i]
        inner = tokens[i + 1].children or [] if token.type == "paragraph_open" else []
        if len(inner) == 1 and inner[0].type == "image":
            yield Token("picture", "", 0, attrs=inner[0].attrs, content=inner[0].content, children=[])
            i += 3
        else:
            yield token
            i += 1


@cache
def _renderer() -> MarkdownIt:
    parser = make_parser()
    for name, rule in RULES.items():
        parser.add_render_rule(name, rule)
    return parser


def _picture(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    ground: Ground = env["ground"]
    token = tokens[i]
    src = str(token.attrs.get("src", ""))
    if src.startswith(LABEL):
        views = dict(ground.prose.exhibits)
        shown = [views[label] for label in src.removeprefix(LABEL).split() if views.get(label)]
        return str(ground.show(token.content, shown))
    title = token.attrs.get("title")
    caption = Markup("<figcaption>{}</figcaption>").format(title) if title else ""
    return str(Markup('<figure class="picture">{}{}</figure>\n').format(_image(ground, token), caption))


def _inline_image(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    return str(_image(env["ground"], tokens[i]))


def _image(ground: Ground, token: Token) -> Markup:
    image = dict(ground.prose.images).get(str(token.attrs.get("src", "")))
    if image is None:
        # No page fetches from elsewhere; what cannot be shown is said.
        return escape(token.content)
    return Markup('<img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async">').format(
        ground.url(image.path), image.width, image.height, token.content
    )


def _fence(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    words = tokens[i].info.split()
    return str(highlight(tokens[i].content, words[0] if words else ""))


def _heading(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    # The page has its h1 and a body's sections their h2, also where they are nested in a list or a quote.
    token = tokens[i]
    tag = token.tag if token.tag in ("h3", "h4", "h5", "h6") else "h3"
    anchor = Markup(' id="{}"').format(token.attrs["id"]) if token.nesting == 1 else ""
    return f"<{tag}{anchor}>" if token.nesting == 1 else f"</{tag}>\n"


def _table_open(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    region = Markup('<div class="scroll" role="region" aria-label="{}" tabindex="0"><table class="tbl">\n')
    return str(region.format(env["ground"].say("Table")))


def _item(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    token = tokens[i]
    if "checked" not in token.meta:
        return "<li>"
    done = bool(token.meta["checked"])
    box = Markup('<li class="task"><input type="checkbox" disabled{} aria-label="{}"> ')
    return str(box.format(Markup(" checked") if done else "", env["ground"].say("done" if done else "to do")))


def _alert_title(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    title = tokens[i + 1]
    title.children = [Token("text", "", 0, content=env["ground"].say(title.content))]
    return '<p class="markdown-alert-title">'


def _table_close(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    return "</table></div>\n"


def _cell(self: RendererHTML, tokens: Sequence[Token], i: int, options: OptionsDict, env: Any) -> str:
    # The parser says alignment by a style, which the content security policy forbids.
    token = tokens[i]
    number = ' class="num"' if "right" in str(token.attrs.get("style", "")) else ""
    scope = ' scope="col"' if token.tag == "th" else ""
    return f"<{token.tag}{scope}{number}>"


RULES: Mapping[str, Callable[..., str]] = {
    "picture": _picture,
    "image": _inline_image,
    "fence": _fence,
    "code_block": _fence,
    "heading_open": _heading,
    "heading_close": _heading,
    "list_item_open": _item,
    "alert_title_open": _alert_title,
    "table_open": _table_open,
    "table_close": _table_close,
    "th_open": _cell,
    "td_open": _cell,
}


def _show_nothing(caption: str, views: Sequence[Any]) -> Markup:
    return escape(caption)
