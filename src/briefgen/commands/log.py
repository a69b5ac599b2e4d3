"""Say what changed in the content, from git: claims added, reworded, withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterable

from briefgen.commands.changes import pair_states
from briefgen.config import Config
from briefgen.diagnostics import Report
from briefgen.history import FileChange, read_between, read_revisions
from briefgen.library.changes import compare_claims
from briefgen.model.site import ClaimChange

Row = tuple[str, ClaimChange]


def log(config: Config, brief: str = "", *, first: str = "", last: str = "HEAD", as_json: bool = False) -> Report:
    """Revision by revision, or from `first` to `last` in one step where `first` is named."""
    folder = config.content / "briefs"
    if first:
        groups = [(first, last, "", list(find_changes(read_between(folder, first, last), brief)))]
    else:
        groups = [
            (r.commit[:10], r.day, r.subject, list(find_changes(r.files, brief)))
            for r in read_revisions(folder, "", last)
        ]
    groups = [group for group in groups if group[3]]
    if as_json:
        rows = [
            {"revision": a, "to" if first else "day": b, "subject": subject, "brief": name, **change._asdict()}
            for a, b, subject, changes in groups
            for name, change in changes
        ]
        return Report(done=(json.dumps(rows, indent=2, ensure_ascii=False),))
    lines: list[str] = []
    for a, b, subject, changes in groups:
        lines += ["", f"{a} to {b}" if first else f"{b}  {subject}  ({a})"]
        lines += [line for name, change in changes for line in show_change(name, change)]
    return Report(done=tuple(lines[1:]) or ("No claim changed.",))


def find_changes(files: Iterable[FileChange], brief: str) -> Iterable[Row]:
    """Changes of the briefs among the files, of one brief where it is named."""
    for name, before, after in pair_states(files):
        if brief in ("", name, *(after.aliases if after else ())):
            for change in compare_claims(before, after):
                yield name, change


def show_change(brief: str, change: ClaimChange) -> list[str]:
    """`  reworded   okafor-2031#c2` and, below, the old words with a minus and the new ones with a plus."""
    lines = [f"  {change.kind:9}  {brief}#{change.id}"]
    if change.before and change.kind != "changed":
        lines.append(f"    - {change.before}")
    if change.after:
        lines.append(f"    {'=' if change.kind == 'changed' else '+'} {change.after}")
    return lines
