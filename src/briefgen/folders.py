"""A whole folder written to the side and swapped in: it is old or new at every moment, and nothing foreign is lost.

The new tree grows in `.briefgen/`; what has not changed is linked over from the old one. One rename puts it in place.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.model.site import Output

NEXT, LAST, LOCK = "next", "last", "lock"
AT_FDCWD = -100
RENAME_EXCHANGE = 2
PLACEHOLDERS = frozenset({".gitkeep", ".gitignore"})
"""A folder with nothing else in it counts as empty."""


@contextmanager
def hold_lock(work: Path) -> Iterator[None]:
    """Keep other builds of this project away; the lock dies with its process."""
    try:
        work.mkdir(parents=True, exist_ok=True)
        with (work / LOCK).open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise _fault("another build of this project is running", work, "wait until it is done") from None
            yield
    except OSError as error:
        raise _fault(f"this cannot be written: {_reason(error)}", work) from None


def recover_folder(target: Path, work: Path) -> None:
    """Clear what an interrupted swap left behind; call it with the lock held."""
    if (work / LAST).is_dir() and not target.exists():
        (work / LAST).rename(target)
    for name in (NEXT, LAST):
        if (work / name).is_dir():
            shutil.rmtree(work / name)


def was_interrupted(work: Path) -> bool:
    """Whether a swap did not come to its end."""
    return any((work / name).exists() for name in (NEXT, LAST))


def is_empty(folder: Path) -> bool:
    """Whether a folder is absent, or holds nothing but placeholders for version control."""
    for here, folders, files in os.walk(folder):
        allowed = PLACEHOLDERS if Path(here) == folder else frozenset[str]()
        if not allowed.issuperset(files) or any((Path(here) / name).is_symlink() for name in folders):
            return False
    return True


def replace_folder(target: Path, work: Path, outputs: Iterable[Output], kept: Iterable[str]) -> None:
    """Put a folder with `outputs` and the `kept` files of the old one in the place of `target`."""
    new = work / NEXT
    try:
        new.mkdir(parents=True)
        folders: set[Path] = set()
        for path in kept:
            _make_parent(new / path, folders)
            _take_over(target / path, new / path)
        for output in outputs:
            _make_parent(new / output.path, folders)
            (new / output.path).write_bytes(output.data)
        _swap(target, new, work / LAST)
    except OSError as error:
        raise _fault(f"this cannot be written: {_reason(error)}", target, _hint(error)) from None


def _make_parent(path: Path, made: set[Path]) -> None:
    if path.parent not in made:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.add(path.parent)


def _take_over(old: Path, new: Path) -> None:
    try:
        new.hardlink_to(old) if not old.is_symlink() else new.symlink_to(old.readlink())
    except OSError:
        # Some file systems know no hard links, and some limit them.
        shutil.copy2(old, new, follow_symlinks=False)


def _swap(target: Path, new: Path, last: Path) -> None:
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        new.rename(target)
        return
    if _exchange(new, target):
        shutil.rmtree(new)
        return
    # Between these two renames there is no site; recover_folder() puts the old one back.
    target.rename(last)
    new.rename(target)
    shutil.rmtree(last)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders at once, where the system can; False where it cannot."""
    rename: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.EPERM):
        return False
    raise OSError(code, os.strerror(code))


def _hint(error: OSError) -> str:
    if error.errno in (errno.EBUSY, errno.EXDEV):
        return "the folder is a mount; mount the project's folder, or build into a folder and copy it"
    return ""


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _fault(message: str, path: Path, hint: str = "") -> BriefgenError:
    return BriefgenError(Diagnostic("cannot-write", message, Location(str(path)), hint=hint), exit_code=3)
