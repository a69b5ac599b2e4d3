"""Dates as references write them, to EDTF: "May 14, 2031", "14.05.2031", "2031 May 5", "Winter 1994", "3 April"."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.references.words import MONTHS, SEASONS
from briefgen.text.edtf import make_date

MONTH = "(?:" + "|".join(sorted(set(MONTHS) | {m.capitalize() for m in MONTHS}, key=len, reverse=True)) + r")\b\.?"
SEASON = "(?:" + "|".join(s for name in SEASONS for s in (name, name.capitalize())) + r")\b"
YEAR = r"(?:1[4-9]|2[01])\d\d"
TH = "(?:st|nd|rd|th)?"

DATE = re.compile(
    rf"""
    (?<![\w/.-])(?:
      (?P<iso_y>{YEAR})[-/](?P<iso_m>\d\d)[-/](?P<iso_d>\d\d)(?![\d-])                   # 2031-05-14
    | (?P<dot_d>\d{{1,2}})\.(?P<dot_m>\d{{1,2}})\.(?P<dot_y>{YEAR})(?!\d)                 # 14.05.2031
    | (?P<ymd_y>{YEAR})\s(?P<ymd_m>{MONTH})(?:\s(?P<ymd_d>\d{{1,2}})(?!\d))?              # 2031 May 5
    | (?P<dmy_d>\d{{1,2}}){TH}(?:\s?[-–]\s?\d{{1,2}})?\s(?:de\s)?(?P<dmy_m>{MONTH})
      (?:,?\s(?:de\s)?(?P<dmy_y>{YEAR}))?(?!\d)
    | (?P<mdy_m>{MONTH})\s(?P<mdy_d>\d{{1,2}}){TH}(?:\s?[-–]\s?\d{{1,2}})?(?![\d–-])(?:,?\s(?P<mdy_y>{YEAR}))?(?!\d)
    | (?P<mm_a>{MONTH})\s?[/–-]\s?(?P<mm_b>{MONTH})\s(?P<mm_y>{YEAR})(?!\d)               # September/October 2020
    | (?P<my_m>{MONTH}),?\s(?:de\s)?(?P<my_y>{YEAR})(?!\d)                                # May 2031
    | (?P<sy_s>{SEASON}),?\s(?P<sy_y>{YEAR})(?!\d)                                        # Winter 1994
    | (?P<yy_a>{YEAR})[-–/](?P<yy_b>{YEAR}|\d\d)(?![\d(:])                                # 2010–2012
    | (?P<y>{YEAR})[a-z]?(?![\w/]|[-–]\d)                                                 # 2031, 2031a
    )
    """,
    re.VERBOSE,
)
MONTH_ALONE = re.compile(rf"(?<![\w-])(?P<m>{MONTH})(?=\s*(?:[,;.\x1f)]|$))")


class ReadDate(NamedTuple):
    edtf: str
    start: int
    end: int
    year: str | None
    """None where the words give no year: "3 April"."""


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".").casefold()]


def find_dates(text: str, year: str | None = None) -> list[ReadDate]:
    """Find dates; one without a year takes `year`, or is passed over."""
    found = [d for m in DATE.finditer(text) if (d := read_date(m, year))]
    if year:
        for m in MONTH_ALONE.finditer(text):
            inside = any(d.start <= m.start() < d.end for d in found)
            if not inside and m["m"][0].isupper() and (edtf := make_date(year, month_number(m["m"]))):
                found.append(ReadDate(edtf, m.start(), m.end(), None))
    return sorted(found, key=lambda d: d.start)


def read_date(m: re.Match[str], year: str | None = None) -> ReadDate | None:
    """Turn a match of DATE into EDTF; None where the calendar has no such day."""
    g = m.groupdict()
    own: str | None
    if g["iso_y"]:
        own, edtf = g["iso_y"], make_date(g["iso_y"], int(g["iso_m"]), int(g["iso_d"]))
    elif g["dot_y"]:
        own, edtf = g["dot_y"], make_date(g["dot_y"], int(g["dot_m"]), int(g["dot_d"]))
    elif g["ymd_y"]:
        own, edtf = g["ymd_y"], make_date(g["ymd_y"], month_number(g["ymd_m"]), int(g["ymd_d"]) if g["ymd_d"] else None)
    elif g["dmy_d"] or g["mdy_d"]:
        kind = "dmy" if g["dmy_d"] else "mdy"
        own = g[f"{kind}_y"]
        base = own or year
        edtf = make_date(base, month_number(g[f"{kind}_m"]), int(g[f"{kind}_d"])) if base else None
    elif g["mm_y"]:
        own = g["mm_y"]
        ends = [make_date(own, month_number(g[key])) for key in ("mm_a", "mm_b")]
        edtf = "/".join(e for e in ends if e) if (ends[0] or "") < (ends[1] or "") else ends[0]
    elif g["my_y"]:
        own, edtf = g["my_y"], make_date(g["my_y"], month_number(g["my_m"]))
    elif g["sy_y"]:
        own, edtf = g["sy_y"], f"{g['sy_y']}-{SEASONS[g['sy_s'].casefold()]}"
    elif g["yy_a"]:
        own, last = g["yy_a"], g["yy_b"]
        last = last if len(last) == 4 else own[:2] + last
        edtf = f"{own}/{last}" if last > own else own
    else:
        own = edtf = g["y"]
    return ReadDate(edtf, m.start(), m.end(), own) if edtf else None


def best_date(dates: list[ReadDate], year: str | None = None) -> ReadDate | None:
    """Choose the date of the work: of its own year where that is known, the most exact, the first."""
    fitting = [d for d in dates if year is None or d.year in (None, year)]
    return max(fitting, key=lambda d: (len(d.edtf) if "/" not in d.edtf else 4, -d.start), default=None)
