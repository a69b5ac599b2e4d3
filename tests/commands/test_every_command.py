"""What every command promises, in one table: quiet, details, JSON, colours, exit codes, help, completion."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from briefgen.cli import group
from briefgen.commands.init import init
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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    init(tmp_path)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Begin")
    return tmp_path


def run(project: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    given = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")} | environment
    command = [sys.executable, "-m", "briefgen", *words]
    return subprocess.run(command, capture_output=True, text=True, env=given, cwd=project)


def test_the_table_names_every_command() -> None:
    assert sorted({*COMMANDS, "serve"}) == sorted(group.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_exit_codes_are_those_of_the_docs(project: Path, name: str) -> None:
    row = COMMANDS[name]
    assert run(project, name, *row.words).returncode == 0
    assert run(project, name, *row.faulty).returncode == row.code


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("before", [True, False], ids=["before the name", "behind it"])
def test_quiet_prints_nothing_where_nothing_is_wrong(project: Path, name: str, before: bool) -> None:
    words = ("-q", name) if before else (name, "--quiet")
    done = run(project, *words, *COMMANDS[name].words)
    assert (done.returncode, done.stderr) == (0, "")
    assert (done.stdout == "") == (name != "schema")
    assert run(project, name, "-q", *COMMANDS[name].faulty).stderr != ""


@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_all_of_standard_output(project: Path, name: str) -> None:
    row = COMMANDS[name]
    report = json.loads(run(project, name, "--json", "-q", *row.words).stdout)
    if not row.data:
        assert report.keys() == {"version", "counts", "diagnostics", "done"}
    faulty = run(project, name, "--json", *row.faulty)
    assert faulty.returncode == row.code
    if not row.data and "--nosuch" not in row.faulty and faulty.stdout:
        assert json.loads(faulty.stdout)["diagnostics"][0]["message"]


@pytest.mark.parametrize("name", COMMANDS)
def test_verbose_adds_to_what_is_printed(project: Path, name: str) -> None:
    row = COMMANDS[name]
    done = run(project, name, "-v", *row.words)
    assert done.returncode == 0
    assert row.details in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_colours_are_for_those_who_see_them(project: Path, name: str) -> None:
    faulty = COMMANDS[name].faulty
    assert "\x1b" not in run(project, name, *faulty).stderr
    assert "\x1b" not in run(project, name, *faulty, FORCE_COLOR="1", NO_COLOR="1").stderr
    if "--nosuch" not in faulty and "is a file" not in run(project, name, *faulty).stderr:
        assert ("\x1b[" in run(project, name, *faulty, FORCE_COLOR="1").stderr) == (name not in ("ingest",))


@pytest.mark.parametrize("name", sorted(group.commands))
def test_help_has_the_exit_codes_and_the_options_of_all(project: Path, name: str) -> None:
    words = " ".join(run(project, name, "--help").stdout.split())
    assert "Exit codes: 0 clean, 1 faults found, 2 wrong usage or settings, 3 something around it" in words
    assert all(option in words for option in ("-q, --quiet", "-v, --verbose", "--json", "-h, --help"))


def test_progress_is_for_terminals(project: Path) -> None:
    (project / "seeds" / "more.txt").write_text(ARTICLE)
    assert "\r" not in run(project, "ingest").stderr


def complete(project: Path, words: str, at: int) -> list[str]:
    """What bash is told to complete."""
    done = run(project, _BRIEFGEN_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(at))
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "at", "found"),
    [
        ("briefgen che", 1, "check"),
        ("briefgen check --ext", 2, "--external"),
        ("briefgen check --explain quote-mo", 3, "quote-moved"),
        ("briefgen check --format sa", 3, "sarif"),
        ("briefgen mv oka", 2, "okafor-2031"),
        ("briefgen log oka", 2, "okafor-2031"),
        ("briefgen fetch oka", 2, "okafor-2031"),
    ],
)
def test_a_shell_completes_commands_options_briefs_and_codes(project: Path, words: str, at: int, found: str) -> None:
    assert found in complete(project, words, at)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script(project: Path, shell: str) -> None:
    assert "briefgen" in run(project, _BRIEFGEN_COMPLETE=f"{shell}_source").stdout
