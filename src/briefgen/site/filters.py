"""Every public function here is a template filter. Those that make an address see the page that they stand on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeVar
from urllib.parse import urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from briefgen.model.article import Csl
from briefgen.site import dates, markdown, paths
from briefgen.site.amounts import show_amount, show_number
from briefgen.site.csl import render_reference
from briefgen.site.exhibits import make_exhibit
from briefgen.site.views import FigureView, Prose
from briefgen.site.words import make_catalogue
from briefgen.text import names

__all__ = [
    "amount", "date", "host", "inline", "json_ld", "language", "machine_date", "place", "reference", "sections", "slug",
    "thousands", "tie", "topic", "url", "work_type", "year",
]  # fmt: skip

LOCAL = ("amount", "date", "language", "place", "reference", "thousands")
"""Those that know the language of the site."""

T = TypeVar("T", str, Markup)

NBSP = "\u00a0"
TIED = re.compile(
    r"""
    (?<= \d ) [ ] (?= (?: January|February|March|April|May|June|July|August|September|October|November|December
                      | thousand|million|billion|trillion|percent
                      | mil|millones|billones|тыс|млн|млрд|трлн
                      | января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря ) \b )
    | (?<= \b[A-Z]{3} ) [ ] (?= \d )
    | (?<= \b(?:p|n) \. ) [ ] (?= \d )
    | (?<= \b(?:no|pp) \. ) [ ] (?= \d )
    | (?<= \bvol \. ) [ ] (?= \d )
    | (?<= ¶ ) [ ] (?= \d )
    """,
    re.VERBOSE,
)  # 3 million · USD 46.3 · p. 12 · no. 4 · ¶ 3

PLACES = {"p": "¶ %(n)s", "h": "heading %(n)s", "n": "note %(n)s", "cap": "caption %(n)s"}
PLACE = re.compile(r"(p|h|n|cap)(\d+)(?:\.s\d+)?")  # p3.s2 · h1 · n4 · cap1


def tie(text: T) -> T:
    """Tie numbers to their words by a space at which no line breaks."""
    # Only spaces change, so Markup stays safe.
    return type(text)(TIED.sub(NBSP, text))


def date(edtf: str, language: str = "en") -> str:
    return tie(dates.show_date(edtf, language))


def year(edtf: str) -> str:
    return dates.find_year(edtf)


def machine_date(edtf: str) -> str:
    return dates.machine_date(edtf)


def place(label: str, language: str = "en") -> str:
    """Where words stand, for readers: "p3.s2" is "¶ 3"."""
    say = make_catalogue(language).say
    match = PLACE.fullmatch(label)
    if match:
        return (say(PLACES[match[1]]) % {"n": match[2]}).replace(" ", NBSP)
    return say("title") if label == "t" else label


def thousands(number: int | Decimal, language: str = "en") -> str:
    return show_number(number, language)


def amount(figure: FigureView, language: str = "en") -> str:
    """A figure's value and unit: "USD 46.3 billion", "3.7%", "9 nights", "2–3 years"."""
    return tie(show_amount(figure.value, figure.value_max, figure.unit, language))


WORK_TYPES = {
    "article": "Article", "article-journal": "Journal article", "article-magazine": "Magazine article",
    "article-newspaper": "Newspaper article", "bill": "Bill", "book": "Book", "broadcast": "Broadcast",
    "chapter": "Chapter", "dataset": "Data", "document": "Document", "entry-encyclopedia": "Encyclopedia entry",
    "hearing": "Hearing", "interview": "Interview", "legal_case": "Case", "legislation": "Law",
    "manuscript": "Manuscript",
    "paper-conference": "Conference paper", "periodical": "Periodical", "post": "Post", "post-weblog": "Weblog post",
    "regulation": "Regulation", "report": "Report", "review": "Review", "speech": "Speech", "thesis": "Thesis",
    "treaty": "Treaty", "webpage": "Web page",
}  # fmt: skip

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def topic(name: str) -> str:
    """A topic's name at the beginning of a line."""
    return name[:1].upper() + name[1:]


def slug(name: str) -> str:
    return names.make_slug(name)


def host(address: str) -> str:
    """Who publishes at an address: "https://www.example.org/a" is "example.org"."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def language(code: str, language: str = "en") -> str:
    """The name of a language by its code."""
    return make_catalogue(language).say(LANGUAGES.get(code.partition("-")[0].lower(), code))


def reference(csl: Csl, is_title_ours: bool = False, language: str = "en") -> Markup:
    """A work written out; a title that the article lacks stands in brackets."""
    shown = {**csl, "title": f"[{csl['title']}]"} if is_title_ours and csl.get("title") else csl
    return tie(render_reference(shown, language))


def work_type(csl: Csl) -> str:
    """What kind of work it is, in a word or two."""
    return WORK_TYPES.get(str(csl.get("type") or ""), "Work")


@pass_context
def url(context: Context, target: str) -> str:
    """How this page points at a path of the site."""
    base = context["site"].base_url
    if base and context["page_path"] == paths.NOT_FOUND:
        # A server shows this page at any address, so nothing in it may be relative.
        return str(base + target)
    return paths.relative(context["page_path"], target)


@pass_context
def inline(context: Context, prose: Prose) -> Markup:
    return markdown.render_inline(prose, lambda target: url(context, target))


@pass_context
def sections(context: Context, prose: Prose, show: Macro) -> Iterable[markdown.Section]:
    """A body by its sections; `show` is the macro that draws what a body shows by ids."""

    def draw(caption: str, views: Sequence[Any]) -> Markup:
        return Markup(show(caption, make_exhibit(views, context["catalogue"].language)))

    return markdown.render_sections(prose, lambda target: url(context, target), draw, context["catalogue"].say)


def json_ld(data: Any) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
