"""What earlier runs left under .briefgen/ is never trusted: whatever stands there, a build says and makes the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.commands.build import build
from briefgen.commands.check import check
from briefgen.config import Config, read_config
from tests.commands.test_log import BRIEF, commit, git

PUBLIC = BRIEF.replace("title: Skerry", "title: Skerry\nstatus: reviewed")
FILES = ("changes.json", "checked.json", "joined.json", "read.json", "build-site/done.json")


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "content" / "briefs").mkdir(parents=True)
    git(tmp_path, "init", "-q")
    config = read_config(tmp_path)
    commit(config, PUBLIC, "Begin")
    commit(config, PUBLIC.replace("held for", "lasted"), "Reword")
    second = PUBLIC.replace("title: Skerry", "title: Marra")
    (tmp_path / "content" / "briefs" / "brekke-2032.md").write_text(second)
    return config


def outcome(config: Config) -> tuple[Any, Any, dict[str, bytes]]:
    said = check(config).found, build(config, faulty=True).found
    return (*said, {str(path): path.read_bytes() for path in sorted(config.site.rglob("*")) if path.is_file()})


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("data", [b"[" * 100_000, b"[]", b"{}", b"\xff", b"", b"null"])
def test_a_file_with_anything_in_it_changes_nothing(project: Config, file: str, data: bytes) -> None:
    first = outcome(project)
    path = project.root / ".briefgen" / file
    assert path.exists()
    path.write_bytes(data)
    assert outcome(project) == first


ROWS = [None, 5, [], {}, [1, 2], [False, 2, [[1, 2, 3]]], [False, "x", []], [False, 2, [["odd", "c1", "", ""]]]]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_history_that_is_none_is_worked_out_again(project: Config, row: Any) -> None:
    first = outcome(project)
    path = project.root / ".briefgen" / "changes.json"
    kept = json.loads(path.read_text())
    kept["commits"] = {commit: dict.fromkeys(rows, row) for commit, rows in kept["commits"].items()}
    path.write_text(json.dumps(kept))
    (project.root / ".briefgen" / "build-site" / "done.json").unlink()
    assert outcome(project) == first
