"""Charts: values at the places where they belong."""

from decimal import Decimal as D

import pytest

from briefgen.site.amounts import short_amount
from briefgen.site.charts import (
    BASE,
    RISE,
    make_axis,
    make_log_axis,
    make_scale,
    make_slope,
    make_squares,
    make_years,
    place_on,
    read_time,
    round_step,
)


def test_a_slope_begins_at_zero() -> None:
    slope = make_slope([(2000, "2000", D("1.5"), "percent"), (2012, "2012", D("3"), "percent")])
    assert [(p.x, p.y) for p in slope.points] == [(30, BASE - RISE / 2), (230, BASE - RISE)]
    assert slope.words == "1.5% in 2000, 3% in 2012"
    assert slope.line == "M30 61L230 28"


def test_a_slope_of_three_values_keeps_the_distances_of_time() -> None:
    slope = make_slope([(t, str(t), D(v), "MWh") for t, v in ((2030, 10), (2031, 20), (2034, 5))])
    assert [p.x for p in slope.points] == [30, 80, 230]


def test_values_that_are_all_zero_lie_on_the_axis() -> None:
    slope = make_slope([(2030, "2030", D(0), ""), (2031, "2031", D(0), "")])
    assert {p.y for p in slope.points} == {BASE}


def test_squares_are_as_many_as_the_share() -> None:
    squares = make_squares(D("40.4"), "budget paid from the tide")
    assert (squares.filled, squares.value) == (40, "40.4%")
    assert squares.words == "budget paid from the tide: 40.4%"


def test_a_logarithmic_axis_spans_whole_powers() -> None:
    axis = make_log_axis([D(262_000), D("2.8e6"), D("46.3e9")])
    assert [t.words.replace("\u00a0", " ") for t in axis.ticks] == [
        "100 k", "1 m", "10 m", "100 m", "1 bn", "10 bn", "100 bn",
    ]  # fmt: skip
    assert place_on(axis, D(100_000)) == 2
    assert place_on(axis, D(10) ** 8) == 50
    assert place_on(axis, D(0)) is None


def test_an_axis_of_one_value_has_a_length() -> None:
    axis = make_log_axis([D(1_000_000)])
    assert place_on(axis, D(1_000_000)) == 50


@pytest.mark.parametrize(
    "values, ticks",
    [
        (["0.001", "50"], ["0%", "20%", "40%", "60%"]),
        (["100"], ["0%", "50%", "100%"]),
        (["0.4"], ["0%", "0.1%", "0.2%", "0.3%", "0.4%"]),
    ],
)
def test_an_axis_of_shares_begins_at_zero_and_ends_round(values: list[str], ticks: list[str]) -> None:
    axis = make_axis(map(D, values), "percent")
    assert [t.words for t in axis.ticks] == ticks
    assert (axis.ticks[0].anchor, axis.ticks[-1].anchor) == ("start", "end")


def test_a_scale_gives_every_article_a_line_of_its_own() -> None:
    scale = make_scale([("2011", D(2011), ["Brekke", "Lind"]), ("2010", D(2010), ["Okafor"])], "year")
    assert [m.names for m in scale.marks] == [(("Okafor", 14),), (("Brekke", 32), ("Lind", 50))]
    assert [t.words for t in scale.ticks] == ["2009", "2010", "2011", "2012"]
    assert scale.marks[0].x == scale.ticks[1].x
    assert scale.words == "2010: Okafor; 2011: Brekke, Lind"
    assert (scale.marks[0].anchor, scale.marks[1].anchor) == ("start", "end")


def test_a_scale_of_amounts_has_round_ticks() -> None:
    scale = make_scale([("a", D(41_000), ["A"]), ("b", D(58_000), ["B"])], "litre")
    assert [t.words for t in scale.ticks] == ["30,000", "40,000", "50,000", "60,000", "70,000"]
    assert all(5 < m.x < 95 for m in scale.marks)


def test_years_heap_up() -> None:
    years = make_years([(2012, False), (2013, False), (2013, True)])
    low, high = sorted(d.y for d in years.dots if d.x == 99)[::-1]
    assert low - high == pytest.approx(11.5)
    assert [d.differs for d in years.dots] == [False, False, True]
    assert years.words == "Events for each year from 2012 to 2013; the most, 2, fall in 2013"


def test_what_happened_long_ago_does_not_press_the_rest_together() -> None:
    years = make_years([(1648, False), *((y, False) for y in range(1990, 2026))])
    assert years.earlier == 1
    assert years.ticks[0].words == "1960"


def test_high_heaps_have_several_events_to_a_dot() -> None:
    years = make_years([(2013, False)] * 100 + [(2012, False)])
    assert years.each == 7
    assert len(years.dots) == 15 + 1


@pytest.mark.parametrize(
    "value, unit, words",
    [
        ("46300000000", "USD", "46.3\u00a0bn"),
        ("262000", "USD", "262,000"),
        ("0.001", "percent", "0.001%"),
        ("3.70", "", "3.7"),
    ],
)
def test_amounts_are_short(value: str, unit: str, words: str) -> None:
    assert short_amount(D(value), unit) == words


def test_steps_are_round() -> None:
    assert [round_step(n, 4) for n in (1, 7, 60, 100, 350)] == [0.5, 2, 20, 50, 100]


def test_a_date_is_a_number_of_years() -> None:
    assert [read_time(d) for d in ("2031", "2031-07", "2030/2033", "203X", "")] == [2031, 2031.5, 2030, None, None]
