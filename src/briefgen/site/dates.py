"""EDTF dates as people read them, in the language of the site, and as `<time>` takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.text.date_patterns import MONTH_NAMES

DATE = re.compile(r"(?P<year>-?\d{1,4}[\dX]{0,3})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?(?P<mark>[?~%]?)")
# 2031 · 203X · 2031-05 · 2031-21 · 2031-05-14~


@dataclass(frozen=True, slots=True)
class Cases:
    """Parts of time in another case; months have theirs in `of_month`."""

    parts: Mapping[str, str]
    decade: str
    century: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How a language writes dates. `months` stand alone, `of_month` after a day."""

    months: tuple[str, ...]
    of_month: tuple[str, ...]
    parts: Mapping[str, str]
    """Seasons, quarters and halves by their EDTF number, with a place for the year."""
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    decade: str = "{year}s"
    century: str = "{number} century"
    about: str = "about {date}"
    uncertain: str = "{date} (uncertain)"
    since: str = "since {date}"
    until: str = "until {date}"
    span: str = "{first} to {last}"
    after: Cases | None = None
    """How parts of time read after "about", "since" and "until", where that changes them."""


MONTHS = tuple(map(str.capitalize, MONTH_NAMES))
SPANISH_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
MANNERS: Mapping[str, Manner] = {
    "en": Manner(
        MONTHS,
        MONTHS,
        {
            "21": "spring {}", "22": "summer {}", "23": "autumn {}", "24": "winter {}",
            "33": "first quarter of {}", "34": "second quarter of {}", "35": "third quarter of {}",
            "36": "fourth quarter of {}", "40": "first half of {}", "41": "second half of {}",
        },
    ),
    "es": Manner(
        SPANISH_MONTHS,
        SPANISH_MONTHS,
        {
            "21": "primavera de {}", "22": "verano de {}", "23": "otoño de {}", "24": "invierno de {}",
            "33": "primer trimestre de {}", "34": "segundo trimestre de {}", "35": "tercer trimestre de {}",
            "36": "cuarto trimestre de {}", "40": "primer semestre de {}", "41": "segundo semestre de {}",
        },
        day="{day} de {month} de {year}",
        month="{month} de {year}",
        decade="años {year}",
        century="siglo {roman}",
        about="hacia {date}",
        uncertain="{date} (dudoso)",
        since="desde {date}",
        until="hasta {date}",
        span="{first} a {last}",
    ),
    "ru": Manner(
        (
            "январь", "февраль", "март", "апрель", "май", "июнь",
            "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
        ),
        (
            "января", "февраля", "марта", "апреля", "мая", "июня",
            "июля", "августа", "сентября", "октября", "ноября", "декабря",
        ),
        {
            "21": "весна {}", "22": "лето {}", "23": "осень {}", "24": "зима {}",
            "33": "I квартал {}", "34": "II квартал {}", "35": "III квартал {}", "36": "IV квартал {}",
            "40": "первая половина {}", "41": "вторая половина {}",
        },
        decade="{year}-е",
        century="{roman} век",
        about="около {date}",
        uncertain="{date} (неточно)",
        since="с {date}",
        until="до {date}",
        span="{first} — {last}",
        after=Cases(
            {
                "21": "весны {}", "22": "лета {}", "23": "осени {}", "24": "зимы {}",
                "33": "I квартала {}", "34": "II квартала {}", "35": "III квартала {}", "36": "IV квартала {}",
                "40": "первой половины {}", "41": "второй половины {}",
            },
            decade="{year}-х",
            century="{roman} века",
        ),
    ),
}  # fmt: skip

HALVES = {("01", "06"): "40", ("07", "12"): "41"}
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def show_date(edtf: str, language: str = "en") -> str:
    """Write a date out: "2031-05-14" is "14 May 2031", "203X" is "2030s", "2031~" is "about 2031"."""
    manner = MANNERS.get(language, MANNERS["en"])
    start, slash, end = edtf.partition("/")
    if not slash:
        return _show_one(edtf, manner)
    if end in ("", ".."):
        return manner.since.format(date=_show_one(start, _after(manner)))
    if start in ("", ".."):
        return manner.until.format(date=_show_one(end, _after(manner)))
    return _show_range(start, end, manner)


def find_year(edtf: str) -> str:
    """The first year that a date names; empty where it names none."""
    match = re.search(r"\d{4}", edtf.replace("X", "0"))
    return match[0] if match else ""


def machine_date(edtf: str) -> str:
    """What `<time datetime>` may hold: a whole date, a month or a year; of an interval its beginning."""
    start = edtf.partition("/")[0].rstrip("?~%")
    if re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", start):
        return start
    return find_year(edtf)


def _show_range(start: str, end: str, manner: Manner) -> str:
    """Say what both ends share once: "3–5 May 2031", "May–July 2031", "second half of 2031"."""
    first, last = DATE.fullmatch(start), DATE.fullmatch(end)
    if first and last and not first["mark"] and not last["mark"]:
        year, months = first["year"], (first["month"], last["month"])
        if not any(months):
            return f"{_show_one(start, manner)}–{_show_one(end, manner)}"
        if year == last["year"] and all(months):
            if months[0] == months[1] and first["day"] and last["day"]:
                return f"{int(first['day'])}–{_show_one(end, manner)}"
            if not first["day"] and not last["day"] and all(_name(m, manner) for m in months):
                if months in HALVES:
                    return manner.parts[HALVES[months]].format(year)
                return manner.month.format(month="–".join(_name(m, manner) for m in months), year=year)
    return manner.span.format(first=_show_one(start, manner), last=_show_one(end, manner))


def _show_one(edtf: str, manner: Manner) -> str:
    match = DATE.fullmatch(edtf)
    if not match:
        return edtf
    is_about = match["mark"] in ("~", "%")
    shown = _show_parts(match["year"], match["month"], match["day"], _after(manner) if is_about else manner)
    if is_about:
        shown = manner.about.format(date=shown)
    return manner.uncertain.format(date=shown) if match["mark"] in ("?", "%") else shown


def _after(manner: Manner) -> Manner:
    """The same with the case that its prepositions ask for: "с мая 2031"."""
    if manner.after is None:
        return manner
    cases = manner.after
    return replace(
        manner, months=manner.of_month, parts=cases.parts, decade=cases.decade, century=cases.century, after=None
    )


def _show_parts(year: str, month: str | None, day: str | None, manner: Manner) -> str:
    if "X" in year:
        return _show_many(year, manner)
    if month and month in manner.parts:
        return manner.parts[month].format(year)
    name = _name(month, manner)
    if not name:
        return year
    if not day or day == "XX":
        return manner.month.format(month=name, year=year)
    return manner.day.format(day=int(day), month=manner.of_month[int(month or 1) - 1], year=year)


def _show_many(year: str, manner: Manner) -> str:
    """A decade, or a century."""
    if not year.endswith("XX"):
        return manner.decade.format(year=f"{year[:-1]}0")
    if not year[:-2].isdigit():
        return year
    number = int(year[:-2]) + 1
    return manner.century.format(number=_ordinal(number), roman=_roman(number))


def _name(month: str | None, manner: Manner) -> str:
    return manner.months[int(month) - 1] if month and month.isdigit() and 1 <= int(month) <= 12 else ""


def _ordinal(number: int) -> str:
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"


def _roman(number: int) -> str:
    letters = ""
    for value, letter in ROMAN:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters
