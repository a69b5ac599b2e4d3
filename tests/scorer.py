"""The shared scorer, run on articles in this process."""

import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.commands.extract import make_contract
from briefgen.extract import extract
from briefgen.seeds import read_article


def score(shared: Path, articles: Iterable[tuple[str, bytes, dict[str, Any]]]) -> dict[str, Any]:
    """The tally of each category over articles of a name, bytes and gold."""
    scorer = load_scorer(shared / "tools" / "score.py")
    total: dict[str, Any] = defaultdict(scorer.Tally)
    for name, data, gold in articles:
        article, found = read_article(name, data)
        assert article is not None
        assert not found
        contract = json.loads(json.dumps(make_contract(article, extract(article))))
        for category, tally in scorer.score_article(gold, scorer.from_contract(contract), article.text).items():
            total[category].add(tally.hit, tally.gold, tally.pred, tally.missed, tally.spurious)
    return total


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def assert_floor(tally: Any, name: str, floor: float) -> None:
    wrong = "\n".join(["missed:", *tally.missed[:20], "spurious:", *tally.spurious[:20]])
    assert tally.f1 >= floor, f"{name} {tally.f1:.3f}\n{wrong}"
