"""EDTF dates as people read them, and as `<time>` takes them."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
    "40": "first half of", "41": "second half of",
}  # fmt: skip
DATE = re.compile(r"(?P<year>-?\d{1,4}[\dX]{0,3})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?(?P<mark>[?~%]?)")
# 2031 · 203X · 2031-05 · 2031-21 · 2031-05-14~


def show_date(edtf: str) -> str:
    """Write a date out: "2031-05-14" is "14 May 2031", "203X" is "2030s", "2031~" is "about 2031"."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _show_one(edtf)
    if end in ("", ".."):
        return f"since {_show_one(start)}"
    if start in ("", ".."):
        return f"until {_show_one(end)}"
    return _show_range(start, end)


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


def _show_range(start: str, end: str) -> str:
    first, last = DATE.fullmatch(start), DATE.fullmatch(end)
    if first and last and first["year"] == last["year"] and not first["mark"] and not last["mark"]:
        if (first["month"], last["month"]) == ("07", "12") and not first["day"] and not last["day"]:
            return f"second half of {first['year']}"
        if (first["month"], last["month"]) == ("01", "06") and not first["day"] and not last["day"]:
            return f"first half of {first['year']}"
        if first["month"] and first["month"] == last["month"] and first["day"] and last["day"]:
            return f"{int(first['day'])}–{_show_one(end)}"
        if first["month"] in _MONTH and last["month"] in _MONTH and not first["day"] and not last["day"]:
            return f"{_MONTH[first['month']]}–{_MONTH[last['month']]} {first['year']}"
    if first and last and not first["month"] and not last["month"]:
        return f"{_show_one(start)}–{_show_one(end)}"
    return f"{_show_one(start)} to {_show_one(end)}"


_MONTH = {f"{i:02}": name for i, name in enumerate(MONTHS, 1)}


def _show_one(edtf: str) -> str:
    match = DATE.fullmatch(edtf)
    if not match:
        return edtf
    shown = _show_parts(match["year"], match["month"], match["day"])
    if match["mark"] in ("~", "%"):
        shown = f"about {shown}"
    return f"{shown} (uncertain)" if match["mark"] in ("?", "%") else shown


def _show_parts(year: str, month: str | None, day: str | None) -> str:
    if "X" in year:
        if year.endswith("XX"):
            return f"{int(year[:-2]) + 1}th century"
        return f"{year[:-1]}0s"
    if not month or month == "XX":
        return year
    if month in SEASONS:
        return f"{SEASONS[month]} {year}"
    if month not in _MONTH:
        return year
    if not day or day == "XX":
        return f"{_MONTH[month]} {year}"
    return f"{int(day)} {_MONTH[month]} {year}"
