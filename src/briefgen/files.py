"""The only code that touches the disk: read a file or a folder, replace a file, write outputs."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from briefgen.diagnostics import BriefgenError, Checked, Diagnostic, Location

MAX_BYTES = 32 * 1024 * 1024
"""No article or brief is larger; what is, is refused before it fills the memory."""


class File(NamedTuple):
    """A file that was read: its path as the user knows it, and its bytes."""

    path: str
    data: bytes


def read_file(path: Path, shown: str, most: int = MAX_BYTES) -> Checked[File | None]:
    """Read a regular file; links, devices, pipes and files over the cap are refused with one line.

    `shown` is the path for messages. O_NOFOLLOW and the second look after opening close the gap
    in which a file could be replaced by a link.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return _refuse(shown, "this is not a regular file", "replace the link, folder or device by the file itself")
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return _refuse(shown, "this is not a regular file", "replace it by the file itself")
            data = file.read(most + 1)
    except OSError as error:
        return _refuse(shown, f"this cannot be read: {(error.strerror or 'unknown reason').lower()}", "")
    if len(data) > most:
        return _refuse(shown, f"this is larger than {most // 2**20} MB", "split it, or leave it out")
    return Checked(File(shown, data))


def list_folder(folder: Path, suffixes: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """The files of a folder, not of its sub-folders, by name; names that begin with a dot are left out.

    With `suffixes`, only files that end so. A folder that is not there is empty.
    """
    if not folder.is_dir():
        return ()
    names = (p for p in folder.iterdir() if not p.name.startswith(".") and not p.is_dir())
    return tuple(sorted(p for p in names if not suffixes or p.suffix.lower() in suffixes))


def list_rest(folder: Path, suffixes: tuple[str, ...]) -> tuple[tuple[Path, bool], ...]:
    """What else a folder holds beside the files of `list_folder`, and whether it is a folder; nothing hidden."""
    entries = sorted(folder.iterdir()) if folder.is_dir() else ()
    rest = ((p, p.is_dir()) for p in entries if not p.name.startswith("."))
    return tuple((p, is_folder) for p, is_folder in rest if is_folder or p.suffix.lower() not in suffixes)


def read_folder(folder: Path, root: Path, suffixes: tuple[str, ...] = ()) -> Iterator[Checked[File | None]]:
    """Read each file of `list_folder`; paths in messages are relative to `root`."""
    for path in list_folder(folder, suffixes):
        yield read_file(path, show_path(path, root))


class Mark(NamedTuple):
    """What tells at a glance whether a file is still the one that it was."""

    size: int
    changed: int
    """Nanoseconds."""


def mark_tree(folder: Path) -> dict[str, Mark]:
    """Every file and link below a folder, by its path from there; links are not followed. Sorted."""
    found: dict[str, Mark] = {}
    waiting = [("", str(folder))]
    while waiting:
        above, here = waiting.pop()
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((f"{above}{entry.name}/", entry.path))
                    else:
                        status = entry.stat(follow_symlinks=False)
                        found[above + entry.name] = Mark(status.st_size, status.st_mtime_ns)
        except OSError:
            # Gone, or not to be read: it is as if it were not there.
            continue
    return dict(sorted(found.items()))


def mark_folder(folder: Path, suffix: str) -> dict[str, Mark]:
    """The names that `list_folder` lists, with marks."""
    found: dict[str, Mark] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(suffix) and not entry.name.startswith(".") and not entry.is_dir():
                status = entry.stat(follow_symlinks=False)
                found[entry.name] = Mark(status.st_size, status.st_mtime_ns)
    return dict(sorted(found.items()))


def digest_tree(folder: Path) -> str:
    """A digest of every file below a folder but for those that Python makes; hidden ones do not count."""
    seen = blake2b(digest_size=16)
    for path in mark_tree(folder):
        if not any(part.startswith((".", "__pycache__")) for part in path.split("/")):
            file, faults = read_file(folder / path, path)
            data = file.data if file else repr(faults).encode()
            seen.update(f"{path}\x00{len(data)}\x00".encode("utf-8", "surrogatepass") + data)
    return seen.hexdigest()


def package_folder() -> Path:
    """Where briefgen's own code and tables lie."""
    return Path(__file__).parent


def theme_folder() -> Path:
    """Where the theme that briefgen brings lies: in an installed package, or in the top folder of a checkout."""
    packed = Path(__file__).parent / "theme"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "templates"


def show_path(path: Path, root: Path) -> str:
    """The path as the user knows it: relative to the project where it lies in it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def replace_file(path: Path, data: bytes) -> bool:
    """Write a file whole or not at all: a temporary file beside it takes its place. False where nothing changes."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        fault = Diagnostic(
            "cannot-write", f"this cannot be written: {(error.strerror or '').lower()}", Location(str(path))
        )
        raise BriefgenError(fault, exit_code=3) from None
    return True


@cache
def read_secret() -> bytes:
    """32 bytes that this user alone has, made at first need; they lie outside every project.

    What a project brings along cannot be sealed with them. Where they cannot be kept they are new each time.
    """
    fresh = os.urandom(32)
    try:
        path = _cache_folder() / "briefgen" / "secret"
        if not path.is_file() or path.stat().st_size != len(fresh):
            replace_file(path, fresh)
            path.chmod(0o600)
        return path.read_bytes()
    except (OSError, RuntimeError, BriefgenError):  # no home, or none that can be written
        return fresh


def _cache_folder() -> Path:
    """Where a user's programs keep what they can do without (XDG Base Directory Specification)."""
    named = Path(os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".cache"


def move_file(path: Path, target: Path) -> None:
    """Give a file another name in its folder; one that has the name already is not overwritten."""
    if target.exists():
        fault = Diagnostic("cannot-write", "there is a file of this name already", Location(str(target)))
        raise BriefgenError(fault, exit_code=3)
    try:
        path.rename(target)
        _sync_folder(target.parent)
    except OSError as error:
        fault = Diagnostic(
            "cannot-write", f"this cannot be moved: {(error.strerror or '').lower()}", Location(str(path))
        )
        raise BriefgenError(fault, exit_code=3) from None


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse(shown: str, message: str, hint: str) -> Checked[File | None]:
    return Checked(None, (Diagnostic("unreadable-file", message, Location(shown), hint=hint),))
