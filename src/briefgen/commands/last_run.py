"""What the last finished run went by, and what it said: where nothing has changed since, that is said again at once.

The record is JSON under .briefgen/ and may be deleted any time; where it does not fit, the work is done.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config
from briefgen.diagnostics import SEVERITIES, Diagnostic, Location, Report
from briefgen.files import Mark, digest_tree, mark_tree, package_folder, theme_folder
from briefgen.memory import digest_of


class LastRun(NamedTuple):
    """A run that came to its end."""

    stamp: str
    """Of all that it went by: `take_stamp`."""
    report: Report
    marks: dict[str, Mark]
    """The files that it left behind: path → size and time of the last change."""


def take_stamp(config: Config, *words: str) -> str:
    """One digest of all that decides what a run does: code, theme, settings, content, and which articles lie there.

    Articles can be many and large, so size and time of change stand for their bytes.
    """
    trees = (package_folder(), theme_folder(), config.templates, config.content)
    return digest_of(words, config, *map(digest_tree, trees), mark_tree(config.seeds))


def read_last_run(path: Path) -> LastRun | None:
    """The record of the last finished run, if there is one and it can be read."""
    kept = read_kept(path)
    try:
        found = tuple(map(_make, kept["found"]))
        marks = {path: Mark(*map(int, mark)) for path, mark in kept["marks"].items()}
        return LastRun(
            str(kept["stamp"]), Report(found, *(tuple(map(str, kept[name])) for name in ("done", "details"))), marks
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def write_last_run(path: Path, run: LastRun) -> None:
    """Keep the record; a folder that cannot be written makes the next run slower, no more."""
    found = [asdict(diagnostic) for diagnostic in run.report.found]
    said = {"done": run.report.done, "details": run.report.details}
    values = {"stamp": run.stamp, "found": found, **said, "marks": run.marks}
    write_kept(path, values)


def _make(values: dict[str, Any]) -> Diagnostic:
    place = values["location"]
    return Diagnostic(
        code=str(values["code"]),
        message=str(values["message"]),
        location=Location(str(place["path"]), int(place["line"]), int(place["column"]), int(place["width"])),
        severity=SEVERITIES[SEVERITIES.index(values["severity"])],
        hint=str(values["hint"]),
        source=str(values["source"]),
    )
