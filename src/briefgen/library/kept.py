"""What was worked out from one brief alone: kept, so that it is worked out again only where the brief has changed.

Values are JSON, for they are written to a file between two runs: what comes back is taken apart with care, and where it
does not fit, the work is done again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")

Rows = Mapping[str, Any]
"""Work and brief, `links okafor-2031` → [key, value]."""


class Kept:
    """It has state: what earlier runs left, and what this one makes of it; what this one asks for is kept on."""

    def __init__(self, old: Rows | None = None) -> None:
        self.old: Rows = old or {}
        self.new: dict[str, Any] = {}

    def recall(self, work: str, name: str, key: str, read: Callable[[Any], T | None]) -> T | None:
        """What `read` makes of the value that was kept under the same key; None where there is none."""
        place = f"{work} {name}"
        row = self.new.get(place) or self.old.get(place)
        if not key or not isinstance(row, list) or row[:1] != [key]:
            return None
        try:
            value = read(row[1])
        except (ValueError, TypeError, KeyError, IndexError, ArithmeticError):
            return None
        if value is not None:
            self.new[place] = row
        return value

    def keep(self, work: str, name: str, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        if key:
            self.new[f"{work} {name}"] = [key, value]
