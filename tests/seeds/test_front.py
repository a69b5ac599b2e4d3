"""Lines at an article's head, over tables of cases."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.seeds.datelines import find_dateline
from briefgen.seeds.front import find_authors, is_date_line, is_role_line
from briefgen.seeds.line_dates import find_line_dates

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("line, authors", read_cases("bylines.yaml"))
def test_a_byline_names_its_authors(line: str, authors: list[list[str | None]]) -> None:
    assert [[a.name, a.affiliation] for a in find_authors(line)] == authors


@pytest.mark.parametrize("case", read_cases("datelines.yaml"), ids=lambda case: case[0])
def test_a_dateline_gives_place_and_date(case: list[Any]) -> None:
    text = case[0]
    dateline = find_dateline(text, 0, len(text))
    if case[1] is None:
        assert dateline is None
    else:
        assert dateline is not None
        assert [dateline.place, dateline.date, text[dateline.span.end :].split()[0]] == case[1:]


@pytest.mark.parametrize(
    "line, dates",
    [
        ("14 May 2031", ["2031-05-14"]),
        ("May 14th, 2031", ["2031-05-14"]),
        ("Published: May 14, 2031 10:30 GMT", ["2031-05-14"]),
        ("2031-05-14T10:30:00Z", ["2031-05-14"]),
        ("14.05.2031", ["2031-05-14"]),
        ("25/05/2031", ["2031-05-25"]),
        ("Monday, 14 May 2031 at 10:30 a.m.", ["2031-05-14"]),
        ("Spring 2031", ["2031-21"]),
        ("May 2031", ["2031-05"]),
        ("Posted on 14 May 2031 | Updated on 16 May 2031", ["2031-05-14", "2031-05-16"]),
        ("05/06/2031", ["2031"]),
    ],
)
def test_a_date_line_is_read(line: str, dates: list[str]) -> None:
    assert [d.edtf for d in find_line_dates(line)] == dates
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["In May 2031 the ferry sank.", "The treaty of 14 May 2031", "Skerry in 2031"])
def test_a_line_that_says_more_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Senior fellow, Skerry Institute",
        "Ph.D. in Economics, SIEA Member",
        "Professor of Tides at Marra University",
        "Staff writer",
    ],
)
def test_a_role_is_known(line: str) -> None:
    assert is_role_line(line)
