"""What git remembers of the briefs, for pages: worked out once for each commit, and kept."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, get_args

from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config
from briefgen.content.read import read_brief
from briefgen.content.remember import code_digest
from briefgen.diagnostics import BriefgenError
from briefgen.history import Entry, FileChange, fill_in, list_entries
from briefgen.library.changes import compare_claims, join_days
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.site import ChangeKind, ClaimChange, DayOfChange

ROOMS = ("content", "library", "model")


class States(NamedTuple):
    """A brief before and after a revision; None where it was not there. One with faults is what could be read of it."""

    name: str
    before: Brief | None
    after: Brief | None


class History(NamedTuple):
    days: Mapping[str, tuple[DayOfChange, ...]]
    """Name of a brief → what changed in it, newest first."""
    said: tuple[str, ...] = ()
    """Why there is none, where that is to be told."""


class Remembered(NamedTuple):
    """What earlier runs worked out."""

    head: str = ""
    """The commit that was checked out."""
    days: tuple[tuple[str, str], ...] = ()
    """Its commits that touch the briefs, newest first, each with its day."""
    commits: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    """Commit → brief → what readers could see change in it."""


def read_history(config: Config, briefs: Iterable[BriefFile], head: str) -> History:
    """What readers could see change in each of these briefs up to `head`; git is asked where that is a new one."""
    folder = config.content / "briefs"
    if not folder.is_dir():
        return History({})
    files = list(briefs)
    place = config.root / ".briefgen" / "changes.json"
    memory = _read_remembered(place)
    if memory.head != head:
        try:
            entries = list_entries(folder)
        except BriefgenError as error:
            fault = error.diagnostic
            return History({}, (f"pages do not say what changed, as {fault.message}: {fault.hint}",))
        news = [entry for entry in entries if entry.commit not in memory.commits]
        known = {**memory.commits, **_work_out(folder, news, files)}
        days = tuple((entry.commit, entry.day) for entry in entries)
        memory = Remembered(head, days, {commit: known[commit] for commit, _ in days})
        write_kept(place, {"code": code_digest(ROOMS), **memory._asdict()})
    by_name: dict[str, list[DayOfChange]] = defaultdict(list)
    for commit, day in reversed(memory.days):
        for name, row in memory.commits[commit].items():
            by_name[name].append(_make(day, row))
    return History(
        {
            brief.name: join_days(day for name in (*brief.aliases, brief.name) for day in by_name.get(name, ()))
            for brief in (file.brief for file in files)
        }
    )


def pair_states(files: Iterable[FileChange], known: Mapping[bytes, Brief] | None = None) -> Iterator[States]:
    """The briefs among the files of a revision; one that got another name is one brief.

    `known`: briefs that were read already, by digest of their bytes.
    """
    states = {
        PurePosixPath(path).stem: (_read(path, before, known or {}), _read(path, after, known or {}))
        for path, before, after in files
        if path.endswith(".md")
    }
    renamed = {alias: name for name, (_, after) in states.items() if after for alias in after.aliases}
    for name, (before, after) in states.items():
        if after is None and name in renamed:
            continue
        if before is None and after is not None:
            before = next((states[alias][0] for alias in after.aliases if alias in states), None)
        yield States(name, before, after)


def _read(path: str, data: bytes | None, known: Mapping[bytes, Brief]) -> Brief | None:
    if data is None:
        return None
    found = known.get(_digest(data))
    file = None if found else read_brief(path, data).value
    return found or (file.brief if file else None)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


SHOWN = re.compile(rb"^status:[ \t]*[\"']?(?:reviewed|published)", re.MULTILINE)
"""What a brief that readers saw has in it: the others need not be read."""


def _work_out(folder: Path, entries: Sequence[Entry], files: Sequence[BriefFile]) -> dict[str, dict[str, Any]]:
    """Commit → brief → what readers could see change in it. Of drafts they saw nothing."""
    known = {_digest(file.text.encode("utf-8", "surrogatepass")): file.brief for file in files}
    rows: dict[str, dict[str, Any]] = {}
    for revision in fill_in(folder, entries):
        seen = [
            FileChange(path, *(data if data and SHOWN.search(data) else None for data in (before, after)))
            for path, before, after in revision.files
        ]
        rows[revision.commit] = {
            name: [before is None, len(after.findings.claims), compare_claims(before, after) if before else []]
            for name, before, after in pair_states(seen, known)
            if after
        }
    return rows


def _make(day: str, row: Any) -> DayOfChange:
    is_first, claims, changes = row
    return DayOfChange(day, bool(is_first), int(claims), tuple(_make_change(*map(str, change)) for change in changes))


def _make_change(kind: str, id: str, before: str, after: str) -> ClaimChange:
    kinds = get_args(ChangeKind)
    return ClaimChange(kinds[kinds.index(kind)], id, before, after)


def _read_remembered(path: Path) -> Remembered:
    """What earlier runs worked out; nothing where some of it is not to be understood."""
    kept = read_kept(path)
    try:
        if kept["code"] != code_digest(ROOMS):
            return Remembered()
        memory = Remembered(str(kept["head"]), tuple((str(c), str(d)) for c, d in kept["days"]), kept["commits"])
        for commit, day in memory.days:
            for row in memory.commits[commit].values():
                _make(day, row)
    except (ValueError, KeyError, TypeError, AttributeError):
        return Remembered()
    return memory
