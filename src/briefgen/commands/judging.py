"""What was found, as the project wants to hear it: severities of the settings, and faults that a comment allows.

A comment allows one kind of fault, with a reason: `# allow quote-moved: the paper moved the paragraph`. At the end of a
line it holds for that line; on a line of its own for the item or field below it, and in the body, where it is written
`[//]: # (allow two-labels: meant so)`, for the paragraph below it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from briefgen.diagnostics import CODES, FIRM, Diagnostic, Location, Severity

OFF = "off"

WAIVER = re.compile(
    r"""
    (?: (?P<alone> ^[ ]* ) | [ \t] )
    (?: \#[ ]* | \[//\]:[ ]\#[ ]\( )
    allow [ ] (?P<code> [a-z]+(?:-[a-z]+)* )
    (?: : [ ]* (?P<reason> [^\n]*? ) )?
    \)? [ \t\r]* $
    """,
    re.VERBOSE | re.MULTILINE,
)  # "# allow quote-moved: they reprinted it" · "[//]: # (allow two-labels: meant so)"


class Waiver(NamedTuple):
    """A comment that allows a fault, and the lines for which it does."""

    code: str
    reason: str
    place: Location
    first: int
    last: int


def judge(
    found: Iterable[Diagnostic],
    texts: Mapping[str, str],
    severities: Mapping[str, str],
    untried: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """Leave out what is allowed or turned off, and give the rest the severity that the settings name.

    `untried`: codes that this run did not look for, so that what allows them may have a use.
    """
    waivers = {path: list_waivers(path, text) for path, text in texts.items() if "allow " in text}
    used: set[Waiver] = set()
    kept: list[Diagnostic] = []
    for diagnostic in found:
        waiver = _find_waiver(waivers.get(diagnostic.location.path, ()), diagnostic)
        if waiver:
            used.add(waiver)
        elif (judged := _weigh(diagnostic, severities)) is not None:
            kept.append(judged)
    doubts = (
        d
        for listed in waivers.values()
        for waiver in listed
        for d in _check_waiver(waiver, waiver in used or waiver.code in untried)
    )
    return (*kept, *(judged for d in doubts if (judged := _weigh(d, severities)) is not None))


def _weigh(diagnostic: Diagnostic, severities: Mapping[str, str]) -> Diagnostic | None:
    wanted = severities.get(diagnostic.code)
    if wanted is None or diagnostic.code in FIRM:
        return diagnostic
    if wanted == OFF:
        return None
    severity: Severity = "error" if wanted == "error" else "warning" if wanted == "warning" else "note"
    return replace(diagnostic, severity=severity)


def list_waivers(path: str, text: str) -> tuple[Waiver, ...]:
    lines = text.split("\n")
    found: list[Waiver] = []
    for m in WAIVER.finditer(text):
        number = text.count("\n", 0, m.end())
        # The stretch begins with the white space before the comment.
        start = m.start() + len(m[0]) - len(m[0].lstrip())
        column = start - text.rfind("\n", 0, start)
        place = Location(path, number + 1, column, len(m[0].strip()))
        first, last = (number, number) if m["alone"] is None else _reach(lines, number)
        found.append(Waiver(m["code"], (m["reason"] or "").strip(), place, first + 1, last + 1))
    return tuple(found)


def _reach(lines: list[str], number: int) -> tuple[int, int]:
    """The lines that a comment on a line of its own speaks of: the next that says something, and those inside it."""
    in_body = lines[number].startswith("[//]")
    first = number + 1
    while first < len(lines) and (not lines[first].strip() or lines[first].lstrip().startswith(("#", "[//]"))):
        if in_body and lines[first].startswith("#"):
            break
        first += 1
    last = first
    margin = _margin(lines[first]) if first < len(lines) else 0
    while last + 1 < len(lines):
        line = lines[last + 1]
        if in_body and not line.strip():
            break
        if not in_body and line.strip() and (_margin(line) <= margin or line.startswith("---")):
            break
        last += 1
    return first, last


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _find_waiver(waivers: Iterable[Waiver], diagnostic: Diagnostic) -> Waiver | None:
    if diagnostic.code in FIRM:
        return None
    for waiver in waivers:
        if waiver.code == diagnostic.code and waiver.reason and waiver.first <= diagnostic.location.line <= waiver.last:
            return waiver
    return None


def _check_waiver(waiver: Waiver, used: bool) -> Iterator[Diagnostic]:
    if waiver.code not in CODES:
        near = difflib.get_close_matches(waiver.code, CODES, 1)
        hint = f"did you mean {near[0]}?" if near else "briefgen check --explain lists the codes"
        yield Diagnostic("bad-waiver", f"there is no fault called {waiver.code}", waiver.place, "warning", hint)
    elif waiver.code in FIRM:
        message = f"{waiver.code} cannot be allowed: what cannot be read is lost"
        yield Diagnostic("bad-waiver", message, waiver.place, "warning", "mend it, and take this comment out")
    elif not waiver.reason:
        hint = f"write allow {waiver.code}: and why"
        yield Diagnostic("bad-waiver", "this comment allows a fault without a reason", waiver.place, "warning", hint)
    elif not used:
        message = f"there is no {waiver.code} here that this comment could allow"
        yield Diagnostic("unused-waiver", message, waiver.place, "note", "take it out")
