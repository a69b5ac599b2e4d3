"""What was worked out before, so that it is worked out again only where something that it rests on has changed.

Two kinds: rows of JSON, which are written to a file between two runs, sealed; and values as they are, which live as
long as the process, for a preview that builds again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any, TypeVar

T = TypeVar("T")

Rows = Mapping[str, Any]
"""Work and brief, `links okafor-2031` → [key, value]."""


def seal(data: bytes, secret: bytes) -> bytes:
    """Data with a keyed digest before it: damage is seen, and what somebody without the secret wrote.

    `secret`: at most 64 bytes, as `files.read_secret` gives them.
    """
    return blake2b(data, key=secret, digest_size=16).hexdigest().encode() + b"\n" + data


def unseal(data: bytes, secret: bytes) -> bytes:
    """What was sealed; nothing where it is not that any more."""
    inside = data.partition(b"\n")[2]
    return inside if seal(inside, secret) == data else b""


def digest_of(*values: object) -> str:
    """A digest of values whose repr says all of them, and says it always in the same order."""
    return blake2b(repr(values).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Memory:
    """It has state: what earlier runs left, and what this one makes of it."""

    def __init__(self, old: Rows | None = None) -> None:
        self.old: Rows = old or {}
        self.new: dict[str, Any] = {}
        self.live: dict[str, tuple[Any, Any]] = {}
        """Work → what it was given and what came of it."""

    def same(self, work: str, given: tuple[object, ...], make: Callable[[], T]) -> T:
        """What came of a piece of work last time, if it was given the same; else it is done now.

        `given` must be all that it rests on. Values that are the same object are not looked through.
        """
        last = self.live.get(work)
        if last is None or last[0] != given:
            self.live[work] = last = (given, make())
        value: T = last[1]
        return value

    def is_first(self, work: str) -> bool:
        """Whether nobody has asked this about a piece of work before."""
        before = len(self.live)
        self.same(f"first {work}", (), lambda: True)
        return len(self.live) > before

    def recall(self, work: str, name: str, key: str, read: Callable[[Any], T | None]) -> T | None:
        """What `read` makes of the row that was kept under the same key; None where there is none."""
        place = f"{work} {name}"
        row = self.new.get(place) or self.old.get(place)
        if not key or not isinstance(row, list) or row[:1] != [key]:
            return None
        try:
            value = read(row[1])
        except (ValueError, TypeError, KeyError, IndexError, ArithmeticError):
            return None
        if value is not None:
            self.new[place] = row
        return value

    def rows(self) -> Rows:
        """What is to be kept for the next run: of the work that this run did what it asked for, of other work all."""
        done = {place.partition(" ")[0] for place in self.new}
        return {place: row for place, row in self.old.items() if place.partition(" ")[0] not in done} | self.new

    def keep(self, work: str, name: str, key: str, value: Any) -> None:
        """Keep a value that JSON can hold."""
        if key:
            self.new[f"{work} {name}"] = [key, value]
