"""What a body shows by ids: claims, events, figures as a table or, where they compare, as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from briefgen.site.plans.brief import span_measures
from briefgen.site.series import Chart, chart_series, chart_share, find_series, find_shares
from briefgen.site.views import ClaimView, EventView, FigureView


class Exhibit(NamedTuple):
    """One of the four is filled."""

    claims: tuple[ClaimView, ...]
    events: tuple[EventView, ...]
    figures: tuple[tuple[FigureView, int], ...]
    chart: Chart | None


def make_exhibit(views: Sequence[Any], language: str = "en") -> Exhibit:
    figures = [view for view in views if isinstance(view, FigureView)]
    return Exhibit(
        claims=tuple(view for view in views if isinstance(view, ClaimView)),
        events=tuple(sorted((v for v in views if isinstance(v, EventView)), key=lambda v: v.date.lstrip("./"))),
        figures=span_measures(figures),
        chart=_chart(figures, language),
    )


def _chart(figures: list[FigureView], language: str) -> Chart | None:
    """All of them in one chart, or none: a chart that leaves out what was named would mislead."""
    series = find_series(figures)
    if len(series) == 1 and len(series[0]) == len(figures):
        return chart_series(series[0], language)
    return chart_share(figures[0], language) if len(figures) == 1 and find_shares(figures) else None
