"""Diagnostics for machines: JSON, annotations of GitHub, SARIF 2.1.0, JUnit."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from briefgen import __version__
from briefgen.diagnostics import CODES, Diagnostic, Severity


def to_json(found: Sequence[Diagnostic], done: Sequence[str] = ()) -> str:
    """One object: counts, each diagnostic with its place, and the lines about what was done."""
    counts = {severity: sum(d.severity == severity for d in found) for severity in ("error", "warning", "note")}
    report = {"version": 1, "counts": counts, "diagnostics": [_plain(d) for d in found], "done": list(done)}
    return json.dumps(report, ensure_ascii=False)


def _plain(d: Diagnostic) -> dict[str, Any]:
    place = d.location
    return {
        "path": place.path, "line": place.line, "column": place.column, "width": place.width,
        "severity": d.severity, "code": d.code, "message": d.message, "hint": d.hint, "source": d.source,
    }  # fmt: skip


COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def to_github(found: Sequence[Diagnostic]) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(_command(d) for d in found)


def _command(d: Diagnostic) -> str:
    place = d.location
    values = {"file": place.path, "line": place.line, "col": place.column, "title": d.code}
    if place.column:
        values["endColumn"] = place.column + place.width
    given = ",".join(f"{name}={_safe_value(str(value))}" for name, value in values.items() if value)
    words = f"{d.message}\n{d.hint}" if d.hint else d.message
    return f"::{COMMANDS[d.severity]} {given}::{_safe(words)}"


def _safe(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _safe_value(words: str) -> str:
    return _safe(words).replace(":", "%3A").replace(",", "%2C")


def to_sarif(found: Sequence[Diagnostic]) -> str:
    """A log of one run; every code that occurs is a rule."""
    used = sorted({d.code for d in found})
    rules = [{"id": code, "shortDescription": {"text": CODES.get(code, code)}} for code in used]
    run = {
        "tool": {"driver": {"name": "briefgen", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, used) for d in found],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def _result(d: Diagnostic, used: Sequence[str]) -> dict[str, Any]:
    place = d.location
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(place.path)}}
    if place.line:
        where["region"] = {"startLine": place.line}
        if place.column:
            where["region"] |= {"startColumn": place.column, "endColumn": place.column + place.width}
    words = f"{d.message}. {d.hint[:1].upper()}{d.hint[1:]}" if d.hint else d.message
    return {
        "ruleId": d.code,
        "ruleIndex": used.index(d.code),
        "level": d.severity,
        "message": {"text": words},
        "locations": [{"physicalLocation": where}],
    }


def to_junit(found: Sequence[Diagnostic]) -> str:
    """A suite for each file: each error or warning is a failed test; notes are left out."""
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for d in found:
        if d.severity != "note":
            by_path[d.location.path].append(d)
    total = sum(map(len, by_path.values()))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="briefgen" tests="{total or 1}" failures="{total}">')
    if not total:
        lines.append('<testsuite name="briefgen check" tests="1" failures="0">')
        lines += ['<testcase name="nothing wrong"/>', "</testsuite>"]
    for path, faults in sorted(by_path.items()):
        lines.append(f'<testsuite name={quoteattr(path)} tests="{len(faults)}" failures="{len(faults)}">')
        for d in faults:
            lines.append(f"<testcase classname={quoteattr(path)} name={quoteattr(f'{d.code} {d.location}')}>")
            words = f"{d.location}: {d.message}" + (f"\n{d.hint}" if d.hint else "")
            lines.append(f"<failure type={quoteattr(d.code)} message={quoteattr(d.message)}>{escape(words)}</failure>")
            lines.append("</testcase>")
        lines.append("</testsuite>")
    return "\n".join([*lines, "</testsuites>"])


FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "json": to_json,
    "github": to_github,
    "sarif": to_sarif,
    "junit": to_junit,
}
"""Besides text, which is for people."""
