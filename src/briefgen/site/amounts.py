"""Numbers with their units as people read them, in the language of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from briefgen.site.unit_names import unit_form

NBSP = "\u00a0"
SCALES = (Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6)


class Manner(NamedTuple):
    """How a language writes numbers."""

    thousands: str
    point: str
    percent: str
    scales: tuple[str, str, str]
    """10¹², 10⁹, 10⁶."""
    short: tuple[str, str, str, str]
    """The same and 1,000, as charts write them."""


MANNERS: Mapping[str, Manner] = {
    "en": Manner(",", ".", "%", ("trillion", "billion", "million"), ("tn", "bn", "m", "k")),
    "es": Manner(NBSP, ",", f"{NBSP}%", ("billones", "mil millones", "millones"), ("bill.", "mil M", "M", "mil")),
    "ru": Manner(NBSP, ",", f"{NBSP}%", ("трлн", "млрд", "млн"), ("трлн", "млрд", "млн", "тыс.")),
}

PLURALS = {
    "person": "people", "people": "people", "percent": "percent", "percentage point": "percentage points",
    "foot": "feet", "hertz": "hertz",
}  # fmt: skip


def show_amount(value: Decimal, value_max: Decimal | None, unit: str, language: str = "en") -> str:
    """Write a number with its unit; a range is scaled by its larger end: "USD 46.3 billion", "3.7%", "9 nights"."""
    manner = MANNERS.get(language, MANNERS["en"])
    if unit == "rank":
        return _show_rank(value, value_max, language)
    top = max(abs(value), abs(value_max if value_max is not None else value))
    scale, word = next(((s, w) for s, w in zip(SCALES, manner.scales, strict=True) if top >= s), (Decimal(1), ""))
    ends = [show_number(v / scale, language) for v in (value, value_max) if v is not None]
    number = "–".join(ends) + (f" {word}" if word else "")
    if unit == "percent":
        return number + manner.percent
    if re.fullmatch(r"[A-Z]{3}", unit):
        return f"{unit} {number}"
    if not unit or unit == "1":
        return number
    if language in MANNERS and language != "en":
        last = value_max if value_max is not None else value
        return f"{number} {unit_form(unit, last, language, scaled=bool(word))}"
    one = ends == ["1"] and not word
    return f"{number} {unit if one else plural_of(unit)}"


def short_amount(value: Decimal, unit: str = "", language: str = "en") -> str:
    """A number as a chart names it: "46.3 bn", "262,000", "3.7%"; its unit stands in the title."""
    manner = MANNERS.get(language, MANNERS["en"])
    for scale, word in zip(SCALES, manner.short, strict=False):
        if abs(value) >= scale:
            return f"{show_number(value / scale, language)}{NBSP}{word}"
    return show_number(value, language) + (manner.percent if unit == "percent" else "")


def short_thousands(value: Decimal, language: str = "en") -> str:
    """A number as it stands on an axis, where even "100,000" is long: "100 k"."""
    if 10_000 <= abs(value) < 1_000_000:
        return f"{show_number(value / 1000, language)}{NBSP}{MANNERS.get(language, MANNERS['en']).short[-1]}"
    return short_amount(value, "", language)


def show_number(value: Decimal | int, language: str = "en") -> str:
    """Write a number with at most three decimals."""
    manner = MANNERS.get(language, MANNERS["en"])
    exact = Decimal(value)
    rounded = exact if exact == exact.to_integral_value() else exact.quantize(Decimal("0.001"))
    whole, _, part = f"{rounded:,f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", manner.thousands) + (manner.point + part if part else "")


def plural_of(unit: str) -> str:
    """The plural of an English unit: "night" is "nights", "country" is "countries", "km" stays."""
    if len(unit) <= 3 or unit[-1] == "s" or not re.fullmatch(r"[a-z ]+", unit):
        return unit
    if unit in PLURALS:
        return PLURALS[unit]
    if unit[-1] == "y" and unit[-2] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("x", "ch", "sh")) else "s")


def _show_rank(value: Decimal, value_max: Decimal | None, language: str) -> str:
    ends = [str(v) for v in (value, value_max) if v is not None]
    if language != "en":
        return "–".join(ends) + ("-е" if language == "ru" else ".º")
    return "–".join(f"{end}{_suffix(end)}" for end in ends)


def _suffix(number: str) -> str:
    if number[-2:] in ("11", "12", "13"):
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
