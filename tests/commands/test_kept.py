"""What earlier runs left under .briefgen/ is never trusted: whatever stands there, a build says and makes the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen.commands.build import build
from briefgen.commands.check import check
from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config, read_config
from briefgen.files import read_secret
from briefgen.memory import seal
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
    kept = read_kept(path)
    kept["commits"] = {commit: dict.fromkeys(rows, row) for commit, rows in kept["commits"].items()}
    write_kept(path, kept)
    (project.root / ".briefgen" / "build-site" / "done.json").unlink()
    assert outcome(project) == first


def forge(config: Config) -> None:
    """What a stranger would bring along: no faults, sealed, but with another secret."""
    for path in (config.root / ".briefgen").rglob("*.json"):
        kept = read_kept(path)
        if "found" in kept:
            path.write_bytes(seal(json.dumps({**kept, "found": []}).encode(), b"a stranger's"))


def test_what_a_stranger_sealed_counts_as_nothing(project: Config) -> None:
    brief = project.content / "briefs" / "brekke-2032.md"
    brief.write_text(brief.read_text().replace("title: Marra", "title: Marra\ntopics: [[no-such"))
    first = check(project).found
    assert first
    forge(project)
    assert check(project).found == first


@pytest.fixture
def fresh_secret() -> Iterator[None]:
    read_secret.cache_clear()
    yield
    read_secret.cache_clear()


@pytest.mark.usefixtures("fresh_secret")
def test_the_secret_lies_outside_the_project_and_only_its_user_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    secret = read_secret()
    path = tmp_path / "cache" / "briefgen" / "secret"
    assert len(secret) == 32
    assert path.read_bytes() == secret
    assert path.stat().st_mode & 0o077 == 0
    read_secret.cache_clear()
    assert read_secret() == secret


@pytest.mark.usefixtures("fresh_secret")
def test_without_a_home_nothing_is_remembered_and_nothing_fails(
    project: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    first = outcome(project)
    read_secret.cache_clear()
    assert read_kept(project.root / ".briefgen" / "read.json") == {}
    assert outcome(project) == first
