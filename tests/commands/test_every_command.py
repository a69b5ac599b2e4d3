"""What every command promises, in one table: quiet, details, JSON, colours, exit codes, help, completion."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result

from briefgen.cli import group
from briefgen.commands.init import init
from briefgen.terminal import tell_progress
from tests.commands.test_ingest import ARTICLE
from tests.commands.test_log import git


class Row(NamedTuple):
    """How a command is called so that it works, and so that it does not."""

    words: tuple[str, ...] = ()
    faulty: tuple[str, ...] = ()
    """The same with something wrong in it; empty where nothing can be."""
    code: int = 2
    """What `faulty` ends with."""
    data: bool = False
    """Does `--json` print data of the command's own, and no report?"""
    details: str = ""
    """What `-v` shows besides."""


COMMANDS = {
    "init": Row(("other",), ("briefgen.toml",)),
    "extract": Row(("seeds/skerry-tidal-battery.txt",), ("seeds/nowhere.txt",), data=True),
    "ingest": Row((), ("--from", "nowhere"), details=""),
    "check": Row((), ("--explain", "nosuch"), details="okafor-2031: quotes"),
    "build": Row((), ("--nosuch",), details="wrote index.html"),
    "sources": Row((), ("--nosuch",), data=True),
    "fetch": Row((), ("nowhere",)),
    "fmt": Row((), ("content/briefs/nowhere.md",), 1),
    "new": Row(("lind-2033",), ("Lind 2033",)),
    "mv": Row(("okafor-2031", "lind-2033"), ("nowhere", "lind-2033")),
    "log": Row((), ("--from", "nosuch"), 3, data=True),
    "schema": Row((), ("--nosuch",), data=True),
}
"""`serve` does not end by itself, and has tests of its own."""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("begun") / "project"
    init(folder)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Begin")
    return folder


@pytest.fixture
def project(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(begun, folder)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return folder


def run(*words: str, **environment: str) -> Result:
    return CliRunner().invoke(group, words, env=environment, prog_name="briefgen")


def test_the_table_names_every_command() -> None:
    assert sorted({*COMMANDS, "serve"}) == sorted(group.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_exit_codes_are_those_of_the_docs(project: Path, name: str) -> None:
    row = COMMANDS[name]
    assert run(name, *row.words).exit_code == 0
    assert run(name, *row.faulty).exit_code == row.code


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("before", [True, False], ids=["before the name", "behind it"])
def test_quiet_prints_nothing_where_nothing_is_wrong(project: Path, name: str, before: bool) -> None:
    words = ("-q", name) if before else (name, "--quiet")
    done = run(*words, *COMMANDS[name].words)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (done.stdout == "") == (name != "schema")
    assert run(name, "-q", *COMMANDS[name].faulty).stderr != ""


@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_all_of_standard_output(project: Path, name: str) -> None:
    row = COMMANDS[name]
    report = json.loads(run(name, "--json", "-q", *row.words).stdout)
    if not row.data:
        assert report.keys() == {"version", "counts", "diagnostics", "done"}
    faulty = run(name, "--json", *row.faulty)
    assert faulty.exit_code == row.code
    if not row.data and "--nosuch" not in row.faulty and faulty.stdout:
        assert json.loads(faulty.stdout)["diagnostics"][0]["message"]


@pytest.mark.parametrize("name", COMMANDS)
def test_verbose_adds_to_what_is_printed(project: Path, name: str) -> None:
    row = COMMANDS[name]
    done = run(name, "-v", *row.words)
    assert done.exit_code == 0
    assert row.details in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_colours_are_for_those_who_see_them(project: Path, name: str) -> None:
    faulty = COMMANDS[name].faulty
    assert "\x1b" not in run(name, *faulty).stderr
    assert "\x1b" not in run(name, *faulty, FORCE_COLOR="1", NO_COLOR="1").stderr
    if "--nosuch" not in faulty and "is a file" not in run(name, *faulty).stderr:
        assert ("\x1b[" in run(name, *faulty, FORCE_COLOR="1").stderr) == (name not in ("ingest",))


@pytest.mark.parametrize("name", sorted(group.commands))
def test_help_has_the_exit_codes_and_the_options_of_all(project: Path, name: str) -> None:
    words = " ".join(run(name, "--help").stdout.split())
    assert "Exit codes: 0 clean, 1 faults found, 2 wrong usage or settings, 3 something around it" in words
    assert all(option in words for option in ("-q, --quiet", "-v, --verbose", "--json", "-h, --help"))


def test_progress_is_for_terminals(project: Path) -> None:
    (project / "seeds" / "more.txt").write_text(ARTICLE)
    assert "\r" not in run("ingest").stderr


def test_no_word_moves_the_cursor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell_progress("1/2 \x1b[2Jmarra.example\x07")
    assert capsys.readouterr().err == "\r\x1b[K1/2 \ufffd[2Jmarra.example\ufffd"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("che", "check"),
        ("check --ext", "--external"),
        ("check --explain quote-mo", "quote-moved"),
        ("check --format sa", "sarif"),
        ("mv oka", "okafor-2031"),
        ("log oka", "okafor-2031"),
        ("fetch oka", "okafor-2031"),
    ],
)
def test_a_shell_completes_commands_options_briefs_and_codes(project: Path, words: str, found: str) -> None:
    *before, begun = words.split()
    shell = ShellComplete(group, {}, "briefgen", "_BRIEFGEN_COMPLETE")
    assert found in [item.value for item in shell.get_completions(before, begun)]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(shell: str) -> None:
    environment = os.environ | {"_BRIEFGEN_COMPLETE": f"{shell}_source"}
    done = subprocess.run([sys.executable, "-m", "briefgen"], capture_output=True, text=True, env=environment)
    assert "_BRIEFGEN_COMPLETE" in done.stdout
