"""A quantity in a text, and what a number is a number of."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.model.findings import FigureKind


class Quantity(NamedTuple):
    """A quantity where it stands in a text, with its value in base units."""

    span: Span
    value: Decimal
    unit: str
    """A currency code, "percent", "times", "rank", else the words that are counted."""
    kind: FigureKind
    value_max: Decimal | None = None
    approx: bool = False
    rule: str = ""


class Unit(NamedTuple):
    """What a number is a number of, and where the words for it end."""

    end: int
    unit: str
    kind: FigureKind
    times: Decimal = Decimal(1)
    """Decades are ten years each."""
