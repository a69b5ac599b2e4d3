"""Words typed by the user to one command; prints what it reports; exit codes.

Nothing heavy is imported here: `briefgen --help` must answer at once. A command's module is imported when it is called.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import __version__
from briefgen.diagnostics import BriefgenError, Diagnostic, Report

if TYPE_CHECKING:
    from briefgen.config import Config

EXIT_CODES = """Exit codes: 0 clean, 1 faults found, 2 wrong usage or settings, 3 something around it
(disk full, no permission, a missing extra), 130 interrupted."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.version_option(__version__, prog_name="briefgen")
@click.option(
    "-C", "--project", type=click.Path(path_type=Path, file_okay=False), default=".",
    help="The project's folder.  [default: this folder]",
)  # fmt: skip
@click.pass_context
def group(context: click.Context, project: Path) -> None:
    """Turn a folder of articles into a research-brief site whose every statement points at the words it rests on."""
    context.obj = project


@group.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
def init(folder: Path, dry_run: bool) -> None:
    """Make a project that builds: settings, a sample article and its brief, a file for CI."""
    from briefgen.commands import init as command

    finish(command.init(folder, dry_run=dry_run))


@group.command()
@click.argument("name")
@click.option("--title", default="", help="Its title; the name's words where none is given.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.pass_obj
def new(project: Path, name: str, title: str, dry_run: bool) -> None:
    """Begin the brief content/briefs/NAME.md by hand."""
    from briefgen.commands import new as command

    finish(command.new(read_settings(project), name, title=title, dry_run=dry_run))


@group.command()
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
@click.pass_obj
def sources(project: Path, as_json: bool) -> None:
    """List the articles: present, missing, changed, without a brief."""
    from briefgen.commands import sources as command

    finish(command.sources(read_settings(project), as_json=as_json))


@group.command()
@click.argument("old")
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show what would be changed, and change nothing.")
@click.pass_obj
def mv(project: Path, old: str, new: str, dry_run: bool) -> None:
    """Give a brief another name; links to it are mended, and its old address leads to the new one."""
    from briefgen.commands import mv as command

    finish(command.mv(read_settings(project), old, new, dry_run=dry_run))


def read_settings(project: Path) -> Config:
    from briefgen.config import read_config

    return read_config(project)


def finish(report: Report) -> None:
    """Print a report and leave with its exit code."""
    for line in report.done:
        click.echo(line)
    for diagnostic in report.found:
        click.echo(show(diagnostic), err=True)
    if report.errors:
        sys.exit(1)


def show(diagnostic: Diagnostic) -> str:
    """A diagnostic as people read it: place, severity, code, words, the line with a caret, a hint."""
    place = diagnostic.location
    lines = [f"{place}: {diagnostic.severity}: {diagnostic.code}", f"  {diagnostic.message}"]
    if diagnostic.source and place.line:
        margin = f"  {place.line} | "
        lines.append(margin + diagnostic.source)
        if place.column:
            width = max(1, min(place.width, len(diagnostic.source) - place.column + 1))
            lines.append(" " * (len(margin) - 2) + "| " + " " * (place.column - 1) + "^" * width)
    if diagnostic.hint:
        lines.append(f"  help: {diagnostic.hint}")
    return "\n".join(lines)


@group.command()
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print the extraction contract as one JSON object.")
def extract(file: str, as_json: bool) -> None:
    """Show what the machine finds in one article; `-` reads standard input."""
    from briefgen.commands import extract as command

    finish(command.extract(file, sys.stdin.buffer, as_json=as_json))


def main() -> None:
    """Run the command line; the only place that catches BriefgenError."""
    try:
        group(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BriefgenError as error:
        click.echo(show(error.diagnostic), err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader of a pipe went away; keep Python from complaining when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
