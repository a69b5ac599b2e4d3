"""CSL-JSON as citation processors read it: EDTF dates become date-parts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from briefgen.model.article import Csl
from briefgen.site.csl.values import Day, read_dates

DATES = ("issued", "accessed", "original-date", "event-date", "submitted", "available-date")
SEASON_FROM = 20


def to_csl_json(items: Iterable[tuple[str, Csl]]) -> str:
    """Write items (id, work) as one CSL-JSON list."""
    listed = [to_csl_item(id, csl) for id, csl in items]
    return json.dumps(listed, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def to_csl_item(id: str, csl: Csl) -> dict[str, Any]:
    """Give an item its id and dates in parts; what is empty is left out."""
    item: dict[str, Any] = {"id": id, "type": csl.get("type") or "document"}
    for key, value in csl.items():
        if key in item or value in (None, "", [], (), {}):
            continue
        item[key] = to_date(str(value)) if key in DATES else _plain(value)
    return item


def _plain(value: Any) -> Any:
    """Names are lists of tables of text; all else is text."""
    if isinstance(value, list | tuple):
        return [{k: v if isinstance(v, bool) else str(v) for k, v in n.items() if v} for n in value]
    return str(value)


def to_date(edtf: str) -> dict[str, Any]:
    """ "2009-12-15" → date-parts; a season keeps its number; what is no EDTF is kept as it is."""
    dates = read_dates(edtf)
    if not dates.first and not dates.last:
        return {"raw": edtf}
    days = [d for d in (dates.first, dates.last) if d]
    ends: list[list[int]] = []
    for n, day in enumerate(days):
        low, high = day.year.replace("X", "0"), day.year.replace("X", "9")
        ends.append(_parts(day, high if n else low))
        if len(days) == 1 and low != high:
            ends.append([int(high)])
    date: dict[str, Any] = {"date-parts": ends}
    if len(days) == 1 and days[0].month > SEASON_FROM:
        date["season"] = days[0].month - SEASON_FROM
    if any(d.mark for d in days):
        date["circa"] = True
    return date


def _parts(day: Day, year: str) -> list[int]:
    month = day.month if day.month <= SEASON_FROM else 0
    return [int(year), *(n for n in (month, day.day if month else 0) if n)]
