"""What the machine found stands on the page of disagreements until an editor has worded or dismissed it."""

from pathlib import Path

from briefgen.commands.build import build
from tests.site.project import BREKKE, OKAFOR, make_project

MARKS = ("Found by machine", "When was Skerry Energy Cooperative founded?", ">1958</b>", ">1961</b>")


def build_page(root: Path, differences: str = "") -> str:
    one = OKAFOR.replace(
        "For nine nights stored tidal power replaced diesel.", "Skerry Energy Cooperative was founded in 1958."
    )
    two = BREKKE.replace("The trial lasted seven nights.", "Skerry Energy Cooperative was founded in 1961.")
    config = make_project(root, okafor_2031=one, brekke_2032=two)
    (config.content / "disagreements.yaml").write_text(differences or "comparisons: []\n", encoding="utf-8")
    build(config)
    return (config.site / "disagreements.html").read_text(encoding="utf-8")


def test_a_difference_that_nobody_wrote_down_is_shown_as_found_by_machine(tmp_path: Path) -> None:
    page = build_page(tmp_path)
    assert [mark for mark in MARKS if mark not in page] == []
    assert 'href="briefs/okafor-2031.html#c1"' in page


def test_a_dismissed_row_is_gone(tmp_path: Path) -> None:
    page = build_page(tmp_path, "dismissed: [founded-cooperative]\n")
    assert [mark for mark in MARKS if mark in page] == []
