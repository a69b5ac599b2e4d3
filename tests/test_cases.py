"""Case folders: each holds an input and what must come of it. `pytest --update` rewrites what must come of it."""

import shutil
from pathlib import Path

import pytest

from briefgen.commands.check import check
from briefgen.config import read_config
from briefgen.diagnostics import Report
from briefgen.terminal import show

CASES = Path(__file__).parent / "cases"
CONTENT = sorted(p for p in (CASES / "content").iterdir() if p.is_dir())


def check_cases(folders: list[Path], project: Path) -> Report:
    """Check a project whose briefs are the inputs of some cases, each under the name of its folder."""
    for folder in folders:
        for source in folder.glob("*.md"):
            name = folder.name if source.stem == "input" else source.stem
            target = project / "content" / "briefs" / f"{name}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
        for article in folder.glob("*.txt"):
            (project / "seeds").mkdir(exist_ok=True)
            shutil.copy(article, project / "seeds" / f"{folder.name}.txt")
    return check(read_config(project))


def compare(path: Path, said: str, update: bool) -> None:
    if update:
        path.write_text(said, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == said


@pytest.mark.parametrize("folder", CONTENT, ids=lambda p: p.name)
def test_check_says_what_is_wrong_with_a_brief(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    report = check_cases([folder], tmp_path)
    said = "".join(f"{show(d)}\n" for d in report.found)
    compare(folder / "expected.diagnostics", said, request.config.getoption("--update"))


def test_all_faults_of_all_briefs_are_said_in_one_run(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """Each kind of fault once, in one folder: as many files, and nothing lost in the crowd."""
    together = check_cases(CONTENT, tmp_path)
    said = "".join(f"{show(d)}\n" for d in together.found)
    compare(CASES / "together.diagnostics", said, request.config.getoption("--update"))
    alone = [(folder / "expected.diagnostics").read_text(encoding="utf-8") for folder in CONTENT]
    firsts = {line for text in alone for line in text.splitlines() if line.startswith("content/")}
    assert firsts <= set(said.splitlines())
    assert len({d.location.path for d in together.found}) >= 60
