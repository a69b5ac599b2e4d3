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
from briefgen.site.csl import render_reference
from briefgen.site.exhibits import make_exhibit
from briefgen.site.views import FigureView, Prose
from briefgen.text import names

__all__ = [
    "amount", "date", "host", "inline", "json_ld", "language", "machine_date", "place", "reference", "sections", "slug",
    "thousands", "tie", "topic", "url", "work_type", "year",
]  # fmt: skip

T = TypeVar("T", str, Markup)

NBSP = "\u00a0"
TIED = re.compile(
    r"""
    (?<= \d ) [ ] (?= (?: January|February|March|April|May|June|July|August|September|October|November|December
                      | thousand|million|billion|trillion|percent ) \b )
    | (?<= \b[A-Z]{3} ) [ ] (?= \d )
    | (?<= \b(?:p|n) \. ) [ ] (?= \d )
    | (?<= \b(?:no|pp) \. ) [ ] (?= \d )
    | (?<= \bvol \. ) [ ] (?= \d )
    | (?<= ¶ ) [ ] (?= \d )
    """,
    re.VERBOSE,
)  # 3 million · USD 46.3 · p. 12 · no. 4 · ¶ 3

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
PLACES = {"p": "¶ {}", "h": "heading {}", "n": "note {}", "cap": "caption {}"}
PLACE = re.compile(r"(p|h|n|cap)(\d+)(?:\.s\d+)?")  # p3.s2 · h1 · n4 · cap1


def tie(text: T) -> T:
    """Tie numbers to their words by a space at which no line breaks."""
    # Only spaces change, so Markup stays safe.
    return type(text)(TIED.sub(NBSP, text))


def date(edtf: str) -> str:
    return tie(dates.show_date(edtf))


def year(edtf: str) -> str:
    return dates.find_year(edtf)


def machine_date(edtf: str) -> str:
    return dates.machine_date(edtf)


def place(label: str) -> str:
    """Where words stand, for readers: "p3.s2" is "¶ 3"."""
    match = PLACE.fullmatch(label)
    if match:
        return PLACES[match[1]].format(match[2]).replace(" ", NBSP)
    return "title" if label == "t" else label


def thousands(number: int | Decimal) -> str:
    return f"{number:,}"


def amount(figure: FigureView) -> str:
    """A figure's value and unit: "USD 46.3 billion", "3.7%", "9 nights", "2–3 years"."""
    return tie(show_amount(figure.value, figure.value_max, figure.unit))


def show_amount(value: Decimal, value_max: Decimal | None, unit: str) -> str:
    """Write a number with its unit; a range is scaled by its larger end."""
    top = max(abs(value), abs(value_max if value_max is not None else value))
    scale, word = next(((s, w) for s, w in SCALES if top >= s), (Decimal(1), ""))
    ends = [_number(v / scale) for v in (value, value_max) if v is not None]
    number = "–".join(ends) + (f" {word}" if word else "")
    if unit == "percent":
        return f"{number}%"
    if re.fullmatch(r"[A-Z]{3}", unit):
        return f"{unit} {number}"
    if not unit or unit == "1":
        return number
    one = ends == ["1"] and not word
    return f"{number} {unit if one else plural_of(unit)}"


def plural_of(unit: str) -> str:
    """The plural of an English unit: "night" is "nights", "country" is "countries", "km" stays."""
    if len(unit) <= 3 or unit[-1] == "s" or not unit.replace(" ", "").isalpha() or not unit.islower():
        return unit
    if unit in IRREGULAR:
        return IRREGULAR[unit]
    if unit[-1] == "y" and unit[-2] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("x", "ch", "sh")) else "s")


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

IRREGULAR = {
    "person": "people", "people": "people", "percent": "percent", "percentage point": "percentage points",
    "foot": "feet", "hertz": "hertz",
}  # fmt: skip


def topic(name: str) -> str:
    """A topic's name at the beginning of a line."""
    return name[:1].upper() + name[1:]


def slug(name: str) -> str:
    return names.make_slug(name)


def host(address: str) -> str:
    """Who publishes at an address: "https://www.example.org/a" is "example.org"."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def language(code: str) -> str:
    """The English name of a language by its code."""
    return LANGUAGES.get(code.partition("-")[0].lower(), code)


def reference(csl: Csl, is_title_ours: bool = False) -> Markup:
    """A work written out; a title that the article lacks stands in brackets."""
    shown = {**csl, "title": f"[{csl['title']}]"} if is_title_ours and csl.get("title") else csl
    return tie(render_reference(shown))


def work_type(csl: Csl) -> str:
    """What kind of work it is, in a word or two."""
    return WORK_TYPES.get(str(csl.get("type") or ""), "Work")


@pass_context
def url(context: Context, target: str) -> str:
    """How this page points at a path of the site."""
    return paths.relative(context["page_path"], target)


@pass_context
def inline(context: Context, prose: Prose) -> Markup:
    return markdown.render_inline(prose, lambda target: url(context, target))


@pass_context
def sections(context: Context, prose: Prose, show: Macro) -> Iterable[markdown.Section]:
    """A body by its sections; `show` is the macro that draws what a body shows by ids."""

    def draw(caption: str, views: Sequence[Any]) -> Markup:
        return Markup(show(caption, make_exhibit(views)))

    return markdown.render_sections(prose, lambda target: url(context, target), draw)


def json_ld(data: Any) -> Markup:
    """JSON that can stand in a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _number(value: Decimal) -> str:
    rounded = value.quantize(Decimal("0.001")) if value != value.to_integral_value() else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
