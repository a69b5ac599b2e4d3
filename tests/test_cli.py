"""What the command line itself promises: exit codes, quiet, colours, and one line where briefgen is at fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import cli
from briefgen.commands.init import init
from briefgen.diagnostics import Diagnostic, Location
from briefgen.terminal import show


def run(project: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "briefgen", "-C", str(project), *words]
    given = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")} | environment
    return subprocess.run(command, capture_output=True, text=True, env=given)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    init(tmp_path)
    return tmp_path


def break_brief(project: Path, old: str, new: str) -> None:
    path = project / "content" / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace(old, new))


def test_a_clean_project_ends_with_nought(project: Path) -> None:
    assert run(project, "check").returncode == 0


def test_a_fault_ends_with_one_and_wrong_usage_with_two(project: Path) -> None:
    break_brief(project, "status: reviewed", "status: finished")
    assert run(project, "check").returncode == 1
    assert run(project, "check", "--nosuch").returncode == 2
    assert run(project / "nowhere" / "..", "mv", "nosuch", "other").returncode == 2


def test_quiet_prints_errors_alone(project: Path) -> None:
    assert run(project, "-q", "build").stdout == ""
    break_brief(project, "status: reviewed", "status: finished")
    done = run(project, "-q", "check")
    assert done.stdout == ""
    assert 'status is "finished"' in done.stderr


def test_colours_are_asked_for_or_left_out(project: Path) -> None:
    break_brief(project, "status: reviewed", "status: finished")
    assert "\x1b[" not in run(project, "check").stderr
    assert "\x1b[31" in run(project, "check", FORCE_COLOR="1").stderr
    assert "\x1b[" not in run(project, "check", FORCE_COLOR="1", NO_COLOR="1").stderr


def test_a_strict_build_fails_on_a_warning(project: Path) -> None:
    brief = project / "content" / "briefs" / "okafor-2031.md"
    (project / "content" / "briefs" / "lind-2033.md").write_text("---\ntitle: Lind\nstatus: draft\n---\n")
    brief.write_text(brief.read_text() + "\nSee [Lind][lind-2033].\n")
    assert run(project, "build").returncode == 0
    assert run(project, "build", "--strict").returncode == 1


def test_nothing_in_a_file_moves_the_cursor_of_a_terminal() -> None:
    shown = show(Diagnostic("x", "a\x1b[2Jb", Location("c\x1b]0;d.md", 1, 1), hint="e\x07", source="f\x1bg"))
    assert not set(shown) & set("\x07\x1b")


def test_a_fault_of_ours_is_one_line_that_says_where_the_details_are(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*args: object, **more: object) -> None:
        raise ZeroDivisionError("nobody expects this")

    monkeypatch.setattr(cli, "read_settings", break_down)
    monkeypatch.setattr(sys, "argv", ["briefgen", "check"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 3
    line = capsys.readouterr().err
    assert line.startswith("briefgen itself failed; the details are in ")
    assert line.count("\n") == 1
    details = Path(line.split(" are in ")[1].split(". Please")[0])
    assert "nobody expects this" in details.read_text()
    details.unlink()
