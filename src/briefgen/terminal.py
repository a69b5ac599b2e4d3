"""The only code that prints: reports as people see them, and as JSON; the options that every command takes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any

import click

from briefgen.diagnostics import CODES, BriefgenError, Diagnostic, Report, Severity

EXIT_CODES = """Exit codes: 0 clean, 1 faults found, 2 wrong usage or settings, 3 something around it
(disk full, no permission, a missing extra), 130 interrupted."""

OPTIONS = {
    "quiet": (("-q", "--quiet"), "Print errors alone."),
    "verbose": (("-v", "--verbose"), "Print details too, and what each code means."),
    "json": (("--json",), "Print one JSON object: what was done, and the faults."),
}
"""What every command takes, beside `-h`; a command with another `--json` of its own keeps that."""

LONGEST_LINE = 160
"""Letters of a line that are shown with a fault."""

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


def cut_line(line: str, column: int) -> tuple[str, int]:
    """A line as it can be shown: of a very long one the part around the column. Tabs would shift the caret."""
    line = "".join(letter if letter.isprintable() else " " for letter in line)
    start = max(0, column - 1 - LONGEST_LINE // 3) if len(line) > LONGEST_LINE else 0
    cut = line[start : start + LONGEST_LINE]
    head, tail = "… " if start else "", " …" if start + LONGEST_LINE < len(line) else ""
    return head + cut + tail, column and column - start + len(head)


def make_option(name: str) -> click.Option:
    """One of OPTIONS; where it is given, the context's `meta` says so to all that print."""
    flags, words = OPTIONS[name]

    def note(context: click.Context, option: click.Parameter, value: bool) -> None:
        context.meta[name] = context.meta.get(name, False) or value

    return click.Option([*flags, name], is_flag=True, expose_value=False, callback=note, help=words)


class Command(click.Command):
    """A command with the options that all have; what stops its work is shown as the faults are."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.epilog = self.epilog or EXIT_CODES
        own = {flag for option in self.params for flag in option.opts}
        self.params += [make_option(name) for name, (flags, _) in OPTIONS.items() if not own & set(flags)]

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except BriefgenError as error:
            say(Report(found=(error.diagnostic,)))
            sys.exit(error.exit_code)


class Group(click.Group):
    """The commands; `-q` and `-v` may stand before their names too."""

    command_class = Command

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.epilog = EXIT_CODES
        self.params += [make_option("quiet"), make_option("verbose")]


def is_asked(name: str) -> bool:
    """Was one of OPTIONS given?"""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(name))


def tell_progress(words: str) -> None:
    """What is being done, on one line that the next one replaces; only where somebody sees it."""
    if sys.stderr.isatty() and not is_asked("quiet"):
        width = shutil.get_terminal_size().columns - 1
        click.echo(f"\r\x1b[K{clean(words[:width])}" if words else "\r\x1b[K", err=True, nl=False)


def finish(report: Report, *, strict: bool = False, wanted: bool = False) -> None:
    """Print a report and leave with its exit code; where it is strict, warnings count as errors.

    Where `wanted`, the lines are what was asked for, and are printed however quiet it is to be.
    """
    say(report, wanted=wanted)
    if report.errors:
        sys.exit(3 if {fault.code for fault in report.errors} == {"missing-extra"} else 1)
    if strict and any(diagnostic.severity == "warning" for diagnostic in report.found):
        sys.exit(1)


def say(report: Report, *, wanted: bool = False) -> None:
    """Print a report: what was done on standard output, faults on standard error. Quiet, it is the errors alone."""
    if is_asked("json"):
        from briefgen.commands.reports import to_json

        click.echo(to_json(report.found, report.done))
        return
    quiet, verbose = is_asked("quiet"), is_asked("verbose")
    for line in () if quiet and not wanted else (*report.done, *(report.details if verbose else ())):
        click.echo(line)
    explained: set[str] = set()
    for diagnostic in report.errors if quiet else report.found:
        click.echo(show(diagnostic, paint), err=True, color=wants_color())
        if verbose and diagnostic.code not in explained:
            explained.add(diagnostic.code)
            click.echo(f"  code: {CODES.get(diagnostic.code, '')}", err=True)
