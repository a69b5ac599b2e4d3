"""What we say about faults in the user's files: as values, with their place and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. `path` is as the user knows it, relative to the project where it lies in it."""

    path: str
    line: int = 0
    """Counted from 1; 0 for the file as a whole."""
    column: int = 0
    """Counted from 1 in code points; 0 for the line as a whole."""
    width: int = 1
    """How many code points to underline."""

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, where, and what to do about it."""

    code: str
    """Plain words with hyphens; listed in `diagnostics.CODES`."""
    message: str
    location: Location
    severity: Severity = "error"
    hint: str = ""
    """What to do, where we know it."""
    source: str = ""
    """The line of the file at the location, for showing it with a caret; left empty where there is none."""


class Checked(NamedTuple, Generic[T]):
    """A value and the diagnostics found on the way to it."""

    value: T
    found: tuple[Diagnostic, ...] = ()


def gather(pairs: Iterable[Checked[T | None]]) -> Checked[tuple[T, ...]]:
    """Turn many pairs into one; a value that could not be read (None) is left out, its diagnostics stay."""
    values: list[T] = []
    found: list[Diagnostic] = []
    for value, faults in pairs:
        if value is not None:
            values.append(value)
        found.extend(faults)
    return Checked(tuple(values), tuple(found))


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has to say when it is done: diagnostics, and lines about what it did."""

    found: tuple[Diagnostic, ...] = ()
    done: tuple[str, ...] = field(default=())
    """Plain lines for standard output, in order."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.found if d.severity == "error")


class BriefgenError(Exception):
    """What stops the work; only cli.py catches it. `exit_code` 2 for usage or settings, 3 for the world around."""

    def __init__(self, diagnostic: Diagnostic, exit_code: int = 2) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        self.exit_code = exit_code


# Every code, with a sentence for `check --explain` and the docs. A test holds code and list together.
CODES: dict[str, str] = {}
