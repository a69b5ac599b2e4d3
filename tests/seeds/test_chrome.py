"""Chrome by its own words, over a table of lines of our own."""

from pathlib import Path

import pytest
import yaml

from briefgen.seeds.bios import is_bio
from briefgen.seeds.chrome import find_chrome

CASES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "chrome.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("line", CASES["chrome"])
def test_a_line_of_the_site_is_known(line: str) -> None:
    assert find_chrome(line) is not None


@pytest.mark.parametrize("line", CASES["article"])
def test_a_line_of_an_article_is_left_alone(line: str) -> None:
    assert find_chrome(line) is None


@pytest.mark.parametrize(
    "words",
    [
        "Lena Okafor is a senior fellow at the Skerry Institute.",
        "Jon Brekke and Anna Lund are researchers at the University of Marra.",
        "Dr. Piet van der Berg teaches economics at Marra University and writes for the Courier.",
        "The author is a former ambassador to the league.",
        "Lena Okafor, who lives in Port Marra, is the author of The Regular Sea.",
        "Ingrid Lund was the league's secretary from 2009 to 2014. She is now a lecturer at Marra University.",
        "His latest book is A Sea of Paper.",
    ],
)
def test_a_life_in_a_line_is_known(words: str) -> None:
    assert is_bio(words)


@pytest.mark.parametrize(
    "words",
    [
        "Port Marra is a town of four thousand on the eastern shore.",
        "The league is an association of five islands.",
        "Skerry and Marra are members of the league.",
        "Lena Okafor met the councillors on Monday.",
    ],
)
def test_a_fact_is_no_life(words: str) -> None:
    assert not is_bio(words)
