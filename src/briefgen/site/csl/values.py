"""Values of a CSL item: words, names, dates from EDTF, addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from briefgen.model.article import Csl
from briefgen.site.dates import MONTHS, show_date

# Titles of works that stand alone are set in italics; those of parts stand in quotation marks; the rest as they are.
WHOLE = frozenset("book report collection dataset map periodical pamphlet standard software classic".split())
BARE = frozenset("legal_case legislation bill treaty regulation hearing speech interview patent".split())


def value(csl: Csl, *keys: str) -> str:
    """The first of the variables that says something, as one line."""
    for key in keys:
        if csl.get(key) not in (None, "", [], {}):
            return " ".join(str(csl[key]).split())
    return ""


class Name(NamedTuple):
    """A person, or with `given` empty an organisation."""

    family: str
    given: str = ""
    suffix: str = ""
    literal: bool = False


def names(csl: Csl, key: str = "author") -> list[Name]:
    """The names of a variable; particles are joined to the family name."""
    return [read_name(n) for n in csl.get(key) or () if isinstance(n, Mapping)]


def read_name(name: Mapping[str, object]) -> Name:
    part = {k: " ".join(str(v).split()) for k, v in name.items() if v}
    if "literal" in part or "family" not in part:
        return Name(part.get("literal") or part.get("given") or "", literal=True)
    family = " ".join(filter(None, (part.get("non-dropping-particle"), part["family"])))
    given = " ".join(filter(None, (part.get("given"), part.get("dropping-particle"))))
    return Name(family, given, part.get("suffix", ""))


def initials(given: str) -> str:
    """ "Lena" is "L.", "Jean-Luc" is "J.-L.", "A.A." is "A. A.", "TR" is "T. R."."""
    parts: list[str] = []
    for word in given.replace(".", ". ").split():
        bare = word.rstrip(".")
        if bare.isupper() and 1 < len(bare) <= 3:
            parts += [f"{letter}." for letter in bare]
        elif bare[:1].isupper():
            parts.append("-".join(f"{p[0]}." for p in bare.split("-") if p))
    return " ".join(parts)


class Day(NamedTuple):
    """A year, with month (or season, from 21) and day where they are known."""

    year: str
    month: int = 0
    day: int = 0
    mark: str = ""
    """ "?" uncertain, "~" approximate, "%" both."""


DAY = re.compile(r"(?P<y>\d{4}|\d{3}X|\d\dXX)(?:-(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?)?(?P<mark>[?~%])?")


def read_day(words: str) -> Day | None:
    m = DAY.fullmatch(words)
    if not m:
        return None
    number = [int(m[k]) if m[k] and m[k] != "XX" else 0 for k in ("m", "d")]
    return Day(m["y"], number[0], number[1], m["mark"] or "")


class Dates(NamedTuple):
    """An EDTF string, read: one day, or both ends of an interval; `words` where it is no EDTF."""

    first: Day | None
    last: Day | None
    interval: bool
    words: str


def read_dates(edtf: str) -> Dates:
    first, slash, last = edtf.strip().partition("/")
    return Dates(read_day(first), read_day(last) if slash else None, bool(slash), edtf)


def issued(csl: Csl, key: str = "issued") -> Dates:
    return read_dates(value(csl, key))


def show_month_day(day: Day, language: str = "en") -> str:
    """ "May 14", "14 de mayo", "14 мая"; the month alone where no day is known."""
    if not 1 <= day.month <= 12:
        return ""
    if language == "en":
        return f"{MONTHS[day.month - 1]} {day.day or ''}".rstrip()
    written = show_date(f"2000-{day.month:02d}" + (f"-{day.day:02d}" if day.day else ""), language)
    return re.sub(r"( de)? 2000$", "", written)


def year_of(csl: Csl, language: str = "en") -> str:
    """The year, as author-year styles print it."""
    dates = issued(csl)
    if not dates.first:
        return show_date(dates.last.year, language) if dates.last else ""
    if dates.last and dates.last.year != dates.first.year:
        return f"{show_date(dates.first.year, language)}–{show_date(dates.last.year, language)}"
    return show_date(dates.first.year, language)


def web_address(csl: Csl) -> str:
    """The address that a page may link to: http or https only; a DOI serves where there is none."""
    url = value(csl, "URL")
    if url.startswith("www."):
        url = "https://" + url
    if not url and (doi := value(csl, "DOI")):
        url = "https://doi.org/" + doi.removeprefix("https://doi.org/")
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    safe = parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s<>\"\\\x00-\x1f]", url)
    return url if safe else ""


def pages(csl: Csl, dash: str = "–") -> str:
    """ "12-15" with a proper dash."""
    return re.sub(r"(?<=\w)-(?=\w)", dash, value(csl, "page"))
