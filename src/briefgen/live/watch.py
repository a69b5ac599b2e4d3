"""What changed in the project since we last looked.

Looking at a thousand files takes a few milliseconds, so we look rather than ask the system to tell us: it is the same
everywhere, and a folder that goes away and comes back is nothing special.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

PAUSE = 0.05
"""Seconds between two looks; longer where looking itself takes long, so that it never costs more than a tenth."""

SETTLE = 0.03
MOST = 0.3
"""A burst of changes is over when nothing moved for SETTLE seconds; after MOST seconds we build all the same."""

Snapshot = Mapping[str, tuple[int, int, int]]


def take_snapshot(places: Iterable[Path]) -> Snapshot:
    """Each file below the places (folders or files): path → (time of change, size, inode)."""
    seen: dict[str, tuple[int, int, int]] = {}
    stack = [str(place) for place in places]
    while stack:
        path = stack.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        stack.append(entry.path)
                    else:
                        seen[entry.path] = _mark(entry.stat(follow_symlinks=False))
        except NotADirectoryError:
            try:
                seen[path] = _mark(os.lstat(path))
            except OSError:
                continue
        except OSError:
            # Gone, or being replaced just now: the next look will see it.
            continue
    return seen


def _mark(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_mtime_ns, status.st_size, status.st_ino


def wait_for_change(places: Iterable[Path], last: Snapshot) -> Snapshot:
    """Block until something below the places differs from `last` and the burst is over; return what is there now."""
    places = tuple(places)
    while True:
        began = time.monotonic()
        now = take_snapshot(places)
        if now != last:
            return _settle(places, now)
        time.sleep(max(PAUSE, 9 * (time.monotonic() - began)))


def _settle(places: tuple[Path, ...], now: Snapshot) -> Snapshot:
    end = time.monotonic() + MOST
    while time.monotonic() < end:
        time.sleep(SETTLE)
        before, now = now, take_snapshot(places)
        if before == now:
            break
    return now
