"""The page of figures: money by currency, shares, the rest; with a column of dots where they compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefgen.site.charts import (
    Axis,
    make_axis,
    make_log_axis,
    place_on,
)
from briefgen.site.head import dataset_json_ld, page_head
from briefgen.site.paths import FIGURES, FIGURES_CSV
from briefgen.site.shown import Shown
from briefgen.site.views import FigureView, Head, SiteView

GroupKind = Literal["money", "share", "rest"]
FEWEST_DOTS = 3
"""A column of fewer dots compares nothing."""


class FigureRow(NamedTuple):
    """A figure, and where its dot stands on the axis of its group."""

    figure: FigureView
    x: float | None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    id: str
    kind: GroupKind
    unit: str
    axis: Axis | None
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    site: SiteView
    head: Head
    count: int
    sources: int
    csv: str
    groups: tuple[FigureGroup, ...]


def view_figures(shown: Shown) -> FiguresView:
    figures = [figure for name in shown.names for figure in shown.figures[name]]
    sources = len({figure.source.brief for figure in figures})
    description = shown.words.count(
        "%(num)s quantity that the sources give", "%(num)s quantities that the sources give", len(figures)
    )
    title = shown.words.say("Figures")
    data = dataset_json_ld(shown, FIGURES, title, description, [("text/csv", FIGURES_CSV)])
    head = page_head(shown, FIGURES, title, description, data)
    groups = tuple(group for group in _split(figures, shown.words.language) if group.rows)
    return FiguresView(shown.site, head, len(figures), sources, FIGURES_CSV, groups)


def _split(figures: Iterable[FigureView], language: str) -> Iterator[FigureGroup]:
    """Money in each currency, shares, the rest; the largest first."""
    money: dict[str, list[FigureView]] = defaultdict(list)
    shares, rest = [], []
    for figure in figures:
        if figure.kind == "money":
            money[figure.unit].append(figure)
        elif figure.kind == "share" and figure.unit == "percent":
            shares.append(figure)
        else:
            rest.append(figure)
    for unit, some in sorted(money.items(), key=lambda m: (-len(m[1]), m[0])):
        values = [figure.value for figure in some if figure.value > 0]
        axis = make_log_axis(values, language) if len(values) >= FEWEST_DOTS else None
        yield _group(f"money-{unit.lower()}" if len(money) > 1 else "money", "money", unit, axis, some)
    axis = make_axis((figure.value for figure in shares), "percent", language) if len(shares) >= FEWEST_DOTS else None
    yield _group("shares", "share", "percent", axis, shares)
    yield _group("rest", "rest", "", None, rest)


def _group(id: str, kind: GroupKind, unit: str, axis: Axis | None, figures: Sequence[FigureView]) -> FigureGroup:
    ranked = sorted(figures, key=lambda f: (-f.value, f.measure, f.source.brief, f.id))
    rows = (FigureRow(figure, place_on(axis, figure.value) if axis else None) for figure in ranked)
    return FigureGroup(id, kind, unit, axis, tuple(rows))
