"""Words typed by the user to one command; prints what it reports; exit codes.

Nothing heavy is imported here: `briefgen --help` must answer at once. A command's module is imported when it is called.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import __version__
from briefgen.diagnostics import BriefgenError, Diagnostic, Report, Severity

if TYPE_CHECKING:
    from briefgen.config import Config

LONGEST_LINE = 160
"""Letters of a line that are shown with a fault."""

EXIT_CODES = """Exit codes: 0 clean, 1 faults found, 2 wrong usage or settings, 3 something around it
(disk full, no permission, a missing extra), 130 interrupted."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.version_option(__version__, prog_name="briefgen")
@click.option(
    "-C", "--project", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".",
    help="The project's folder.  [default: this folder]",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Print errors alone.")
@click.pass_context
def group(context: click.Context, project: Path, quiet: bool) -> None:
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
@click.argument("files", nargs=-1, metavar="[FILE|ADDRESS]...")
@click.option(
    "--from", "folder", type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Take the articles of this folder rather than of seeds/.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write no brief.")
@click.option("--allow-local", is_flag=True, help="Allow addresses that are not public: a server of your own.")
@click.pass_obj
def ingest(project: Path, files: tuple[str, ...], folder: Path | None, dry_run: bool, allow_local: bool) -> None:
    """Draft a brief in content/briefs/ for every article that has none, and refresh those that are there.

    An http or https address is fetched into seeds/ first.
    """
    from briefgen.commands import ingest as command

    config = read_settings(project)
    paths = [Path(file) for file in files if not is_address(file)]
    if addresses := [file for file in files if is_address(file)]:
        from briefgen.commands.fetching import save_pages
        from briefgen.web import Visitor

        paths += save_pages(config, addresses, Visitor(local=allow_local))
    finish(command.ingest(config, paths, folder, dry_run=dry_run, tell=tell_progress))


@group.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "sarif", "junit"]), default="text",
    help="How faults are shown.  [default: text]",
)  # fmt: skip
@click.option("--stdin", "name", metavar="NAME", help="Check one brief as it comes on standard input.")
@click.option("--explain", "code", metavar="CODE", help="Say what a code means; `all` lists them.")
@click.pass_obj
def check(project: Path, form: str, name: str | None, code: str | None) -> None:
    """Say everything that is wrong in content/, all at once; write nothing."""
    from briefgen.commands import check as command

    if code is not None:
        finish(command.explain("" if code == "all" else code))
        return
    config = read_settings(project)
    only = command.as_open(config, name, sys.stdin.buffer.read()) if name else None
    report = command.check(config, only)
    if form == "text":
        finish(report)
        return
    from briefgen.commands.reports import FORMATS

    if words := FORMATS[form](report.found):
        click.echo(words)
    if report.errors:
        sys.exit(1)


@group.command()
@click.pass_obj
def schema(project: Path) -> None:
    """Print the JSON Schema of a brief's fields, for editors."""
    from briefgen.commands import schema as command

    finish(command.schema())


@group.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be moved, and write nothing.")
@click.pass_obj
def fmt(project: Path, files: tuple[Path, ...], dry_run: bool) -> None:
    """Put the fields of briefs in order; no word and no comment is touched."""
    from briefgen.commands import fmt as command

    finish(command.fmt(read_settings(project), files, dry_run=dry_run))


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


@group.command()
@click.argument("brief", default="")
@click.option("--from", "first", default="", metavar="REVISION", help="Compare with this revision, in one step.")
@click.option("--to", "last", default="HEAD", metavar="REVISION", show_default=True, help="The later revision.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.pass_obj
def log(project: Path, brief: str, first: str, last: str, as_json: bool) -> None:
    """Say what changed in the content, from git: claims added, reworded, withdrawn."""
    from briefgen.commands import log as command

    finish(command.log(read_settings(project), brief, first=first, last=last, as_json=as_json))


@group.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The first port to try; 0 takes any that is free.",
)
@click.option(
    "--editor", default="vscode://file{path}:{line}:{column}", show_default=True,
    help="The address that opens a file at a place in your editor.",
)  # fmt: skip
@click.pass_obj
def serve(project: Path, port: int, editor: str) -> None:
    """Show the site, drafts included, while you edit: it is built on every change, and the page reloads."""
    from briefgen.commands import serve as command

    command.serve(read_settings(project), say, port=port, editor=editor)


@group.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...")
@click.option("--dry-run", is_flag=True, help="Show what would be fetched, and ask nobody.")
@click.option("--allow-local", is_flag=True, help="Allow addresses that are not public: a server of your own.")
@click.pass_obj
def fetch(project: Path, briefs: tuple[str, ...], dry_run: bool, allow_local: bool) -> None:
    """Bring absent articles from their recorded addresses into seeds/, politely."""
    from briefgen.commands import fetch as command
    from briefgen.web import Visitor

    visitor = Visitor(local=allow_local)
    finish(command.fetch(read_settings(project), briefs, visitor, dry_run=dry_run, tell=tell_progress))


def is_address(words: str) -> bool:
    return words.startswith(("http://", "https://"))


def read_settings(project: Path) -> Config:
    from briefgen.config import read_config

    return read_config(project)


def tell_progress(words: str) -> None:
    """What is being done, on one line that the next one replaces; only where somebody sees it."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        click.echo(f"\r\x1b[K{words[:width]}" if words else "\r\x1b[K", err=True, nl=False)


def finish(report: Report, *, strict: bool = False) -> None:
    """Print a report and leave with its exit code; where it is strict, warnings count as errors."""
    say(report)
    if report.errors:
        sys.exit(3 if {fault.code for fault in report.errors} == {"missing-extra"} else 1)
    if strict and any(diagnostic.severity == "warning" for diagnostic in report.found):
        sys.exit(1)


def say(report: Report) -> None:
    """Print a report: what was done on standard output, faults on standard error. Quiet, it is the errors alone."""
    context = click.get_current_context(silent=True)
    quiet = bool(context and context.find_root().params.get("quiet"))
    for line in () if quiet else report.done:
        click.echo(line)
    for diagnostic in report.errors if quiet else report.found:
        click.echo(show(diagnostic, paint), err=True, color=wants_color())


COLORS = {"error": "red", "warning": "yellow", "note": "cyan"}


def wants_color() -> bool | None:
    """What the environment asks for: no-color.org, force-color.org; else colour where a person looks."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


def clean(words: str) -> str:
    """Words of files and names as a terminal may have them: nothing in them moves its cursor or recolours it."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in words)


def paint(severity: Severity) -> str:
    return click.style(severity, fg=COLORS[severity], bold=True)


def show(diagnostic: Diagnostic, name: Callable[[Severity], str] = str) -> str:
    """A diagnostic as people read it: place, severity, code, words, the line with a caret, a hint."""
    place = diagnostic.location
    lines = [f"{clean(str(place))}: {name(diagnostic.severity)}: {diagnostic.code}", f"  {clean(diagnostic.message)}"]
    if diagnostic.source and place.line:
        margin = f"  {place.line} | "
        source, column = cut_line(diagnostic.source, place.column)
        lines.append(margin + source)
        if column:
            width = max(1, min(place.width, len(source) - column + 1))
            lines.append(" " * (len(margin) - 2) + "| " + " " * (column - 1) + "^" * width)
    if diagnostic.hint:
        lines.append(f"  help: {clean(diagnostic.hint)}")
    return "\n".join(lines)


@group.command()
@click.argument("file", metavar="FILE|ADDRESS|-")
@click.option("--json", "as_json", is_flag=True, help="Print the extraction contract as one JSON object.")
@click.option("--explain", is_flag=True, help="Print for each finding the rule that made it and what it saw.")
@click.option("--allow-local", is_flag=True, help="Allow an address that is not public: a server of your own.")
def extract(file: str, as_json: bool, explain: bool, allow_local: bool) -> None:
    """Show what the machine finds in one article; `-` reads standard input."""
    from briefgen.commands import extract as command
    from briefgen.web import Visitor

    visitor = Visitor(local=allow_local) if is_address(file) else None
    finish(command.extract(file, sys.stdin.buffer, as_json=as_json, explain=explain, visitor=visitor))


@group.command()
@click.option("--drafts", is_flag=True, help="Build the pages of drafts too, and in spite of faults.")
@click.option("--strict", is_flag=True, help="Let warnings fail the run too (exit code 1).")
@click.pass_obj
def build(project: Path, drafts: bool, strict: bool) -> None:
    """Make site/ from content/."""
    from briefgen.commands import build as command

    finish(command.build(read_settings(project), drafts=drafts, faulty=drafts), strict=strict)


def cut_line(line: str, column: int) -> tuple[str, int]:
    """A line as it can be shown: of a very long one the part around the column. Tabs would shift the caret."""
    line = "".join(letter if letter.isprintable() else " " for letter in line)
    start = max(0, column - 1 - LONGEST_LINE // 3) if len(line) > LONGEST_LINE else 0
    cut = line[start : start + LONGEST_LINE]
    head, tail = "… " if start else "", " …" if start + LONGEST_LINE < len(line) else ""
    return head + cut + tail, column and column - start + len(head)


def write_details() -> str:
    """The traceback of the fault at hand, in a file of its own."""
    with tempfile.NamedTemporaryFile("w", prefix="briefgen-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exc(file=file)
    return file.name


def main() -> None:
    """Run the command line; the only place that catches BriefgenError."""
    # What is read lives until the command ends, and looking through it for circles again and again takes a third of
    # the time. `serve`, which does not end, turns this on again.
    gc.disable()
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
    except Exception:
        click.echo(f"briefgen itself failed; the details are in {write_details()}. Please report it.", err=True)
        sys.exit(3)
