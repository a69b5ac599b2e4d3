"""Extraction of the five annotated articles, scored as the shared scorer does; floors.yaml holds the least."""

import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from briefgen.commands.extract import make_contract
from briefgen.extract import extract
from briefgen.seeds import read_article

FLOORS: dict[str, float] = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def scores(shared: Path) -> dict[str, Any]:
    scorer = load_scorer(shared / "tools" / "score.py")
    total: dict[str, Any] = defaultdict(scorer.Tally)
    golds = [p for p in sorted((shared / "gold").glob("*.yaml")) if p.name != "cross.yaml"]
    assert len(golds) == 5
    for path in golds:
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        source = shared / "seeds" / gold["source"]
        article, found = read_article(str(source), source.read_bytes())
        assert article is not None
        assert not found
        contract = json.loads(json.dumps(make_contract(article, extract(article))))
        for name, tally in scorer.score_article(gold, scorer.from_contract(contract), article.text).items():
            total[name].add(tally.hit, tally.gold, tally.pred, tally.missed, tally.spurious)
    return total


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_score_falls_below_its_floor(scores: dict[str, Any], name: str) -> None:
    tally = scores[name]
    wrong = "\n".join(["missed:", *tally.missed[:20], "spurious:", *tally.spurious[:20]])
    assert tally.f1 >= FLOORS[name], f"{name} {tally.f1:.3f}\n{wrong}"
