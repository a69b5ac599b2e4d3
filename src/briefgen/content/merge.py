"""Baseline, brief and fresh findings to what changes, and what is held back: an edit always wins.

| baseline | editor's | fresh  | result                                        |
|----------|----------|--------|-----------------------------------------------|
| A        | A        | B      | B                                             |
| A        | B        | A or B | B                                             |
| A        | B        | C      | B, and a note shows C                         |
| none     | none     | B      | B is added, in the article's order            |
| A        | none     | any    | stays deleted                                 |
| none     | B        | any    | B is the editor's own and stays               |
| A        | A        | none   | goes, unless something that stays points to it |
| A        | B        | none   | B, and a note says that it is no longer found  |
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from briefgen.content.baseline import Baseline, Record
from briefgen.content.schema import Field
from briefgen.content.units import LISTS, Unit, Units, Where, digest

SECTION = Field("body", "text", "A section of the body.")


class Change(NamedTuple):
    """One thing to do to the file."""

    where: Where
    unit: Unit | None
    """What shall stand there; None where it goes. Of a whole item its units are in `item`."""
    item: Mapping[Where, Unit] | None = None
    after: str | None = None
    """Id of the item, or heading of the section, after which a new one comes; None for the first place."""


class HeldBack(NamedTuple):
    """What the machine did not get to say."""

    where: Where
    value: Any
    """None where it would say nothing, or no longer finds the item."""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    changes: tuple[Change, ...]
    leaving: tuple[Change, ...]
    """Items that go, unless something that stays points to them."""
    held_back: tuple[HeldBack, ...]
    baseline: Baseline
    """For when `changes` are made; `settle` makes that for those leaving."""


def merge(
    baseline: Baseline,
    edited: Units,
    fresh: Units,
    coming: Baseline,
    commented: Collection[Where] = (),
) -> Merge:
    """Decide about every unit. `coming` is the baseline of `fresh`; `commented` have a comment beside them."""
    changes: list[Change] = []
    leaving: list[Change] = []
    held: list[HeldBack] = []
    fields = _merge_fields((), baseline.fields, edited.fields, fresh.fields, commented, changes, held)
    items: dict[str, dict[str, Record]] = {}
    for kind in LISTS:
        items[kind] = _merge_list(
            kind, baseline.items.get(kind, {}), edited.items[kind], fresh.items[kind], coming.items.get(kind, {}),
            commented, changes, leaving, held,
        )  # fmt: skip
    items = {kind: records for kind, records in items.items() if records}
    sections = _merge_sections(baseline.sections, edited.sections, fresh.sections, changes, held)
    return Merge(tuple(changes), tuple(leaving), tuple(held), Baseline(coming.article, fields, sections, items))


def _merge_fields(
    at: Where,
    base: Mapping[str, str],
    edited: Mapping[Where, Unit],
    fresh: Mapping[Where, Unit],
    commented: Collection[Where],
    changes: list[Change],
    held: list[HeldBack],
) -> dict[str, str]:
    """Decide about the fields of a table; what comes back is their part of the next baseline."""
    said: dict[str, str] = {}
    frozen = at in commented
    for where in _in_order(fresh, edited, (tuple(name.split("/")) for name in base)):
        key = "/".join(where)
        a = base.get(key)
        b = digest(edited[where].value) if where in edited else None
        c = digest(fresh[where].value) if where in fresh else None
        untouched = a == b and not frozen and (*at, *where) not in commented
        if b != c and untouched:
            changes.append(Change((*at, *where), fresh.get(where)))
        elif b != c and c != a:
            held.append(HeldBack((*at, *where), fresh[where].value if where in fresh else None))
        # Where the machine comes to say what an editor had said before it, it is still the editor's word.
        last = a if c == b and a != b else c
        if last is not None:
            said[key] = last
    return said


def _in_order(*places: Any) -> Iterator[Any]:
    """Each key once, in the order in which it first comes."""
    return iter(dict.fromkeys(key for keys in places for key in keys))


def _merge_list(
    kind: str,
    base: Mapping[str, Record],
    edited: Mapping[str, Mapping[Where, Unit]],
    fresh: Mapping[str, Mapping[Where, Unit]],
    coming: Mapping[str, Record],
    commented: Collection[Where],
    changes: list[Change],
    leaving: list[Change],
    held: list[HeldBack],
) -> dict[str, Record]:
    """Decide about the items of a list; what comes back are their records in the next baseline."""
    records: dict[str, Record] = {}
    last: str | None = None
    for name in _in_order(fresh, edited, base):
        at = (kind, name)
        old, mine, new = base.get(name), edited.get(name), fresh.get(name)
        if new is not None and mine is not None and old is not None:
            said = _merge_fields(at, old.fields, mine, new, commented, changes, held)
            records[name] = replace(coming[name], fields=said)
        elif new is not None and mine is None and (old is None or old.state == "gone"):
            changes.append(Change(at, None, new, last))
            records[name] = coming[name]
        elif old is not None and mine is not None:
            if _is_untouched(old, mine) and at not in commented:
                leaving.append(Change(at, None))
            elif old.state != "missing":
                held.append(HeldBack(at, None, gone=True))
            records[name] = replace(old, state="missing")
        elif old is not None:
            records[name] = old
        if mine is not None and name in fresh:
            last = name
    return records


def _is_untouched(record: Record, units: Mapping[Where, Unit]) -> bool:
    return record.fields == {"/".join(where): digest(unit.value) for where, unit in units.items()}


def _merge_sections(
    base: Mapping[str, str],
    edited: Mapping[str, str],
    fresh: Mapping[str, str],
    changes: list[Change],
    held: list[HeldBack],
) -> dict[str, str]:
    said: dict[str, str] = {}
    last: str | None = None
    for heading in _in_order(fresh, edited):
        key = digest(heading)
        a = base.get(key)
        b = digest(edited[heading]) if heading in edited else None
        c = digest(fresh[heading]) if heading in fresh else None
        if b != c and a == b:
            unit = Unit(SECTION, fresh[heading]) if heading in fresh else None
            changes.append(Change(("body", heading), unit, after=last))
        elif b != c and c != a:
            held.append(HeldBack(("body", heading), fresh.get(heading)))
        last_said = a if c == b and a != b else c
        if last_said is not None:
            said[key] = last_said
        if heading in edited:
            last = heading
    # A section that the editor deleted and the machine no longer writes is remembered too.
    known = {digest(heading) for heading in (*fresh, *edited)}
    return {**{key: value for key, value in base.items() if key not in known}, **said}


def settle(merged: Merge, staying: Collection[Where]) -> tuple[tuple[Change, ...], Baseline]:
    """The changes with those leaving that do leave, and the baseline that goes with them."""
    leaving = [change for change in merged.leaving if change.where not in staying]
    items = {kind: dict(records) for kind, records in merged.baseline.items.items()}
    for change in leaving:
        kind, name = change.where
        items[kind][name] = replace(items[kind][name], state="gone")
    return (*merged.changes, *leaving), replace(merged.baseline, items=items)


def list_staying(
    leaving: Sequence[Change], pointers: Mapping[Where, Collection[str]], pointed: Collection[str]
) -> set[Where]:
    """Those leaving that something points to which stays.

    `pointers`: item, or () for the rest of the brief → the ids that it names. `pointed`: ids named from elsewhere.
    """
    going = {change.where for change in leaving}
    while True:
        used = set(pointed) | {name for at, ids in pointers.items() if at not in going for name in ids}
        kept = {where for where in going if where[1] in used}
        if not kept:
            return {change.where for change in leaving} - going
        going -= kept
