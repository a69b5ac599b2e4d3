"""Words typed by the user to one command, and its exit code.

Nothing heavy is imported here: `briefgen --help` must answer at once. A command's module is imported when it is called.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
import traceback
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen import __version__
from briefgen.diagnostics import CODES, BriefgenError
from briefgen.terminal import Group, finish, is_asked, say, show, tell_progress

if TYPE_CHECKING:
    from briefgen.config import Config


def complete_briefs(context: click.Context, option: click.Parameter, begun: str) -> list[str]:
    """Names of briefs, for the shell."""
    folder = Path(context.find_root().params.get("project") or ".") / "content" / "briefs"
    return sorted(path.stem for path in folder.glob("*.md") if path.stem.startswith(begun))


def complete_codes(context: click.Context, option: click.Parameter, begun: str) -> list[str]:
    """Codes of faults, for the shell."""
    return [code for code in ("all", *CODES) if code.startswith(begun)]


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefgen")
@click.option(
    "-C", "--project", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".",
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
@click.option(
    "--explain", "code", metavar="CODE", shell_complete=complete_codes, help="Say what a code means; `all` lists them."
)
@click.option(
    "--severity", "severities", multiple=True, metavar="CODE=SEVERITY", shell_complete=complete_codes,
    help="Let a code be error, warning, note or off in this run; may be given again.",
)  # fmt: skip
@click.option("--external", is_flag=True, help="Look also whether addresses on the web are there; never an error.")
@click.option(
    "--max-age",
    "days",
    type=click.IntRange(0),
    default=7,
    show_default=True,
    metavar="DAYS",
    help="For how long an answer of the web holds.",
)
@click.option("--allow-local", is_flag=True, help="Allow addresses that are not public: a server of your own.")
@click.pass_obj
def check(
    project: Path, form: str, name: str | None, code: str | None, severities: tuple[str, ...], external: bool,
    days: int, allow_local: bool,
) -> None:  # fmt: skip
    """Say everything that is wrong in content/, all at once; write nothing."""
    from briefgen.commands import check as command

    if code is not None:
        finish(command.explain("" if code == "all" else code), wanted=not is_asked("json"))
        return
    config = read_settings(project, severities)
    only = command.as_open(config, name, sys.stdin.buffer.read()) if name else None
    look = None
    if external:
        from briefgen.commands.external import check_addresses
        from briefgen.web import Visitor

        visitor = Visitor(local=allow_local)
        look = partial(check_addresses, config=config, visitor=visitor, now=time.time(), days=days, tell=tell_progress)
    report = command.check(config, only, look)
    if form == "text" or is_asked("json"):
        finish(report)
        return
    from briefgen.commands.reports import FORMATS

    if words := FORMATS[form](report.found):
        click.echo(words)
    if report.errors:
        sys.exit(1)


@group.command()
@click.option("--json", "as_json", is_flag=True, help="The same: a schema is JSON.")
def schema(as_json: bool) -> None:
    """Print the JSON Schema of a brief's fields, for editors."""
    from briefgen.commands import schema as command

    finish(command.schema(), wanted=True)


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

    finish(command.sources(read_settings(project), as_json=as_json), wanted=as_json)


@group.command()
@click.argument("old", shell_complete=complete_briefs)
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show what would be changed, and change nothing.")
@click.pass_obj
def mv(project: Path, old: str, new: str, dry_run: bool) -> None:
    """Give a brief another name; links to it are mended, and its old address leads to the new one."""
    from briefgen.commands import mv as command

    finish(command.mv(read_settings(project), old, new, dry_run=dry_run))


@group.command()
@click.argument("brief", default="", shell_complete=complete_briefs)
@click.option("--from", "first", default="", metavar="REVISION", help="Compare with this revision, in one step.")
@click.option("--to", "last", default="HEAD", metavar="REVISION", show_default=True, help="The later revision.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.pass_obj
def log(project: Path, brief: str, first: str, last: str, as_json: bool) -> None:
    """Say what changed in the content, from git: claims added, reworded, withdrawn."""
    from briefgen.commands import log as command

    finish(command.log(read_settings(project), brief, first=first, last=last, as_json=as_json), wanted=as_json)


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
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=complete_briefs)
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


def read_settings(project: Path, severities: tuple[str, ...] = ()) -> Config:
    """The settings; severities given on the command line come before theirs."""
    from briefgen.config import read_config, read_severities

    config = read_config(project)
    given = read_severities("--severity", dict(words.partition("=")[::2] for words in severities))
    return replace(config, severity={**config.severity, **given}) if given else config


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
    finish(command.extract(file, sys.stdin.buffer, as_json=as_json, explain=explain, visitor=visitor), wanted=as_json)


@group.command()
@click.option("--drafts", is_flag=True, help="Build the pages of drafts too, and in spite of faults.")
@click.option("--strict", is_flag=True, help="Let warnings fail the run too (exit code 1).")
@click.pass_obj
def build(project: Path, drafts: bool, strict: bool) -> None:
    """Make site/ from content/."""
    from briefgen.commands import build as command

    finish(command.build(read_settings(project), drafts=drafts, faulty=drafts), strict=strict)


def write_details() -> str:
    """The traceback of the fault at hand, in a file of its own."""
    with tempfile.NamedTemporaryFile("w", prefix="briefgen-", suffix=".txt", delete=False, encoding="utf-8") as file:
        traceback.print_exc(file=file)
    return file.name


def main() -> None:
    """Run the command line, and say in a line what stopped it."""
    # What is read lives until the command ends, and looking through it for circles again and again takes a third of
    # the time. `serve`, which does not end, turns this on again.
    gc.disable()
    try:
        group(prog_name="briefgen", standalone_mode=False)
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
