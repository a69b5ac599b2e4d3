"""Figures that make a chart: those that compare over time, and shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefgen.site.charts import Slope, Squares, make_slope, make_squares, read_time
from briefgen.site.dates import show_date
from briefgen.site.unit_names import unit_name
from briefgen.site.views import FigureView


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure or a series that a page shows as a chart."""

    measure: str
    unit: str
    figures: tuple[FigureView, ...]
    slope: Slope | None = None
    squares: Squares | None = None


def find_series(figures: Iterable[FigureView]) -> list[tuple[FigureView, ...]]:
    """Figures that compare: one measure, one unit, each with a time of its own; in order of time."""
    by_measure: dict[tuple[str, str], dict[float, FigureView]] = defaultdict(dict)
    for figure in figures:
        time = read_time(figure.period)
        if figure.measure and time is not None and figure.value_max is None and figure.value >= 0:
            by_measure[figure.measure.casefold(), figure.unit].setdefault(time, figure)
    series = [tuple(found[time] for time in sorted(found)) for found in by_measure.values()]
    return [some for some in series if len(some) > 1 and max(f.value for f in some) > 0]


def chart_series(series: Sequence[FigureView], language: str = "en") -> Chart:
    values = [(read_time(f.period) or 0.0, show_date(f.period, language), f.value, f.unit) for f in series]
    return Chart(
        series[0].measure, unit_name(series[0].unit, language), tuple(series), slope=make_slope(values, language)
    )


def find_shares(figures: Iterable[FigureView]) -> list[FigureView]:
    """Shares of which a hundred squares give a picture."""
    return [
        figure
        for figure in figures
        if figure.kind == "share"
        and figure.unit == "percent"
        and figure.measure
        and figure.value_max is None
        and Decimal(3) <= figure.value <= Decimal(97)
    ]


def chart_share(figure: FigureView, language: str = "en") -> Chart:
    return Chart(figure.measure, figure.unit, (figure,), squares=make_squares(figure.value, figure.measure, language))
