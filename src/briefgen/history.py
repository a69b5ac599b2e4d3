"""What git remembers of a folder: each revision, and what its files were before and after."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import BriefgenError, Diagnostic, Location

NO_BLOB = {"0"}
"""The letters of the name that git gives to a file that is not there."""


class FileChange(NamedTuple):
    """A file in one revision: its path from the top of the checkout, its bytes before and after (None: not there)."""

    path: str
    before: bytes | None
    after: bytes | None


class Revision(NamedTuple):
    """One commit that touches the folder."""

    commit: str
    day: str
    """Of the author, as he or she wrote it down: `2031-05-14`."""
    subject: str
    files: tuple[FileChange, ...]


class Entry(NamedTuple):
    """One commit that touches a folder, without the bytes of its files."""

    commit: str
    day: str
    subject: str
    changes: tuple[tuple[str, str, str], ...]
    """Path, and the names of the file's bytes before and after; see `read_blobs`."""


def read_revisions(folder: Path, first: str = "", last: str = "HEAD") -> tuple[Revision, ...]:
    """The revisions that touch `folder`, newest first; after `first`, where one is named, up to `last`.

    Raises BriefgenError where there is no git, no checkout, or no such revision, and where the clone is shallow: what
    was cut off cannot be told, and is not guessed.
    """
    return fill_in(folder, list_entries(folder, first, last))


def list_entries(folder: Path, first: str = "", last: str = "HEAD") -> tuple[Entry, ...]:
    """The same without the bytes of the files, which takes two or three runs of git however many there are."""
    if is_shallow(folder):
        hint = "git fetch --unshallow; in CI, check out with fetch-depth: 0"
        raise _fault("this clone is shallow, so its history is not all there", hint)
    for name in filter(None, (first, last)):
        _ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    span = f"{first}..{last}" if first else last
    log = _ask(
        folder, "log", "-z", "--raw", "--no-renames", "--no-abbrev", "--first-parent", "-m", "--root",
        "--format=%x01%H%x02%ad%x02%s%x02", "--date=short", "--end-of-options", span, "--", ".",
    )  # fmt: skip
    return tuple(_read_entry(entry) for entry in log.split("\x01")[1:])


def fill_in(folder: Path, entries: Sequence[Entry]) -> tuple[Revision, ...]:
    """Entries with the bytes of their files, in one run of git."""
    blobs = _read_blobs(folder, sorted({blob for entry in entries for change in entry.changes for blob in change[1:]}))
    return tuple(
        Revision(
            entry.commit, entry.day, entry.subject,
            tuple(FileChange(path, blobs.get(old), blobs.get(new)) for path, old, new in entry.changes),
        )
        for entry in entries
    )  # fmt: skip


def is_shallow(folder: Path) -> bool:
    return _ask(folder, "rev-parse", "--is-shallow-repository").strip() == "true"


def find_head(folder: Path) -> str:
    """The commit that is checked out; empty where there is no git, no checkout, or no commit yet."""
    try:
        return _ask(folder, "rev-parse", "--verify", "--quiet", "HEAD").strip()
    except BriefgenError:
        return ""


def read_between(folder: Path, first: str, last: str = "HEAD") -> tuple[FileChange, ...]:
    """What the files of `folder` were at `first` and are at `last`, where they differ."""
    for name in (first, last):
        _ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    raw = _ask(folder, "diff", "-z", "--raw", "--no-renames", "--no-abbrev", "--end-of-options", first, last, "--", ".")
    changes = _read_changes(raw)
    blobs = _read_blobs(folder, sorted({blob for change in changes for blob in change[1:]}))
    return tuple(FileChange(path, blobs.get(old), blobs.get(new)) for path, old, new in changes)


def _read_entry(entry: str) -> Entry:
    commit, day, subject, raw = entry.split("\x02")
    return Entry(commit, day, subject, tuple(_read_changes(raw)))


def _read_changes(raw: str) -> list[tuple[str, str, str]]:
    """`:100644 100644 OLD NEW M` and a path, each ended by a NUL."""
    parts = [part.strip("\n") for part in raw.split("\0")]
    parts = [part for part in parts if part]
    changes: list[tuple[str, str, str]] = []
    for meta, path in zip(parts[::2], parts[1::2], strict=False):
        _, _, old, new, _ = meta.split()
        changes.append((path, old, new))
    return changes


def _read_blobs(folder: Path, names: list[str]) -> dict[str, bytes]:
    """All blobs with one process: `cat-file --batch` answers each name with a line, the bytes and a newline."""
    wanted = [name for name in names if set(name) != NO_BLOB]
    if not wanted:
        return {}
    out = _run(folder, ["cat-file", "--batch"], "\n".join(wanted).encode() + b"\n")
    blobs: dict[str, bytes] = {}
    at = 0
    for name in wanted:
        end = out.index(b"\n", at)
        size = int(out[at:end].split()[2])
        blobs[name] = out[end + 1 : end + 1 + size]
        at = end + size + 2
    return blobs


def _ask(folder: Path, *words: str) -> str:
    return _run(folder, list(words)).decode("utf-8", "replace")


def _run(folder: Path, words: list[str], given: bytes = b"") -> bytes:
    """Run git in a folder. Nothing that the checkout configures is run by it: no pager, no hook, no monitor."""
    if not folder.is_dir():
        raise _fault(f"there is no folder {folder.name}/", "briefgen init makes a project")
    quiet = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"]
    try:
        done = subprocess.run(["git", "--no-pager", *quiet, *words], cwd=folder, input=given, capture_output=True)
    except FileNotFoundError:
        raise _fault("git is not installed", "install it, then run this again") from None
    except OSError as error:
        raise _fault(f"git cannot be run here: {(error.strerror or '').lower()}", "") from None
    if done.returncode:
        words_of_git = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = words_of_git[0].removeprefix("fatal: ") if words_of_git else f"git knows no revision {words[-1]}"
        raise _fault(why.replace("^{commit}", ""), "git log shows the revisions")
    return done.stdout


def _fault(message: str, hint: str) -> BriefgenError:
    return BriefgenError(Diagnostic("no-history", message, Location("git"), hint=hint), exit_code=3)
