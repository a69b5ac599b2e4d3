"""Mastheads and sites, by a table of lines."""

from pathlib import Path

import pytest
import yaml

from briefgen.seeds.front import is_issue_line
from briefgen.seeds.masthead import find_institution, find_site, is_abbreviation, read_masthead

CASES = Path(__file__).parents[1] / "cases"


@pytest.mark.parametrize("case", yaml.safe_load((CASES / "mastheads.yaml").read_text(encoding="utf-8")))
def test_a_masthead_gives_journal_volume_issue_and_year(case: list[str | None]) -> None:
    line, *wanted = case
    assert is_issue_line(str(line))
    assert list(read_masthead(str(line))) == wanted


def test_a_site_is_named_at_its_head_and_again_elsewhere() -> None:
    others = ["Lena Okafor is an editor at Skerry Dialogues.", "Skerry has three parishes."]
    assert find_site(["Menu", "Skerry Dialogues", "Interviews · Essays"], others) == "Skerry Dialogues"
    assert find_site(["SKERRY DIALOGUES"], others) == "Skerry Dialogues"
    assert find_site(["Home", "Marra Dialogues"], others) is None
    assert find_site(["Interviews", "Essays"], ["Our interviews and essays"]) is None


def test_an_institution_publishes_and_a_review_is_published() -> None:
    assert find_institution(["SKERRY INSTITUTE FOR THE SEA"]) == "Skerry Institute for the Sea"
    assert find_institution(["Skerry Institute Review"]) is None


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("Isl Grids Lett", "Island Grids Letters", True),
        ("J. Isl. Grids", "Journal of Island Grids", True),
        ("Isl Grids", "Island Grids Letters", False),
        ("Sea Grids Lett", "Island Grids Letters", False),
    ],
)
def test_a_short_journal_name_is_known_by_the_beginnings_of_its_words(short: str, long: str, same: bool) -> None:
    assert is_abbreviation(short, long) == same
