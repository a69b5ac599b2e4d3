"""Where briefs agree or differ as far as a machine can tell: assertions put together by key, never all pairs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from briefgen.model.assertions import Assertion, MachineRow, MachineSide, Predicate
from briefgen.model.brief import Address, Brief
from briefgen.model.disagreements import DisagreementFile
from briefgen.text.edtf import bounds, is_approximate
from briefgen.text.names import make_slug

Key = tuple[str, ...]

DATED: frozenset[Predicate] = frozenset(("member", "founded", "signed"))
"""Happens once: two dates that cannot be the same differ."""
OFTEN: frozenset[Predicate] = frozenset(("visited", "met"))
"""May happen any number of times: never differs, and agrees only where both dates are of one month or less."""
CLOSE = Decimal("0.1")
"""Numbers that are said to be approximate differ only by more than this part of them."""
LONGEST_ONCE = 31
BODY_NAME = re.compile(
    r"^(?!the\b).*\s(?:Summit|Union|Alliance|League|Council|Organi[sz]ation|Association|Partnership|Agreement|Treaty|Pact|Forum"
    r"|Conference|Community|Commission|Committee|Bank|Fund|Court|Group|Nations|States|Cooperation)\b",
    re.I,
)

QUESTIONS: Mapping[Predicate, tuple[str, str]] = {
    "member": ("When did {who} join {what}?", "{who} joined {what}"),
    "founded": ("When was {what} founded?", "{what} was founded"),
    "signed": ("When was {what} signed?", "{what} was signed"),
    "chaired": ("Who chaired or hosted {what}?", "{who} chaired or hosted {what}"),
    "visited": ("", "{who} visited {what}"),
    "met": ("", "{who} met"),
    "rank": ("Which place: {measure}?", "{measure}"),
    "quantity": ("How much: {measure}?", "{measure}"),
}
"""Where they differ, where they agree. Dates are left to whoever shows the row: it has them as EDTF."""


def find_machine_rows(
    assertions: Iterable[Assertion], briefs: Iterable[Brief], claims: Mapping[Address, tuple[str, ...]]
) -> tuple[MachineRow, ...]:
    """Compare what two or more briefs assert under one key; sorted by id. `claims`: item → those it stands in."""
    briefs = tuple(briefs)
    names = {e.id: e.name for brief in reversed(briefs) for e in brief.findings.entities}
    groups: dict[Key, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if not assertion.negative and (key := _key(assertion)):
            groups[key].append(assertion)
    rows: list[MachineRow] = []
    for group in groups.values():
        if len({a.source.brief for a in group}) < 2:
            continue
        sides = _sides(group)
        for chosen in sides:
            row = _make_row(chosen, names, claims)
            if row:
                rows.append(row)
    return tuple(sorted({row.id: row for row in rows}.values(), key=lambda row: row.id))


def leave_out_confirmed(
    rows: Iterable[MachineRow], file: DisagreementFile, briefs: Iterable[Brief]
) -> tuple[MachineRow, ...]:
    """Keep the rows that no editor's entry speaks of, and that no editor dismissed.

    An entry speaks of a row where it names one of its claims, and of a second of its briefs a claim about the same.
    """
    about = {Address(b.name, c.id): frozenset(c.about) for b in briefs for c in b.findings.claims}
    entries = [{c for side in d.sides for c in side.claims} for d in file.disagreements]
    entries += [set(a.claims) for a in file.agreements]
    by_claim: dict[Address, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for claim in entry:
            by_claim[claim].append(number)
    left: list[MachineRow] = []
    for row in rows:
        if row.id in file.dismissed:
            continue
        claims = {c for side in row.sides for c in side.claims}
        their_briefs = {c.brief for c in claims}
        speaking = {number for claim in claims for number in by_claim[claim]}
        if not any(
            len({c.brief for c in entries[n] if c in claims or _is_about(c, row, their_briefs, about)}) > 1
            for n in speaking
        ):
            left.append(row)
    return tuple(left)


def _is_about(
    claim: Address, row: MachineRow, briefs: Collection[str], about: Mapping[Address, frozenset[str]]
) -> bool:
    return claim.brief in briefs and {*row.subject, row.object} - {""} <= about.get(claim, frozenset())


def _key(a: Assertion) -> Key | None:
    if a.predicate in ("founded", "signed"):
        return (a.predicate, a.object)
    if a.predicate in ("member", "visited"):
        return (a.predicate, *a.subject, a.object)
    if a.predicate == "met":
        return (a.predicate, *a.subject)
    if a.predicate == "chaired":
        known = bounds(a.time or "")
        if not known or not known.first or not known.last or known.first.year != known.last.year:
            return None
        return (a.predicate, a.object, str(known.first.year))
    return (a.predicate, *a.subject, a.object, a.unit, _plain(a.time))


def _plain(edtf: str | None) -> str:
    return "".join(c for c in edtf or "" if c not in "?~%")


def _sides(group: Sequence[Assertion]) -> list[list[list[Assertion]]]:
    """Part a group into answers; the outer list holds one row each."""
    predicate = group[0].predicate
    if predicate in OFTEN:
        short = [a for a in group if _days(a) <= LONGEST_ONCE]
        return [[side] for side in _by_time(short)]
    if predicate in DATED:
        return [_by_time(group)]
    if predicate == "chaired":
        by_who: dict[tuple[str, ...], list[Assertion]] = defaultdict(list)
        for a in group:
            by_who[a.subject].append(a)
        return [list(by_who.values())]
    return [_by_value(group)]


def _by_time(group: Sequence[Assertion]) -> list[list[Assertion]]:
    """Part assertions into dates that cannot be the same; a vaguer one joins the exact one that it can be."""
    sides: list[list[Assertion]] = []
    spans: list[tuple[date, date]] = []
    for a in sorted(group, key=lambda a: (_days(a), _first(a), a.source)):
        first, last = _span(a)
        # The spans of the sides stand in order and do not meet, so those that `a` can be are neighbours.
        at = bisect_right(spans, first, key=lambda span: span[0])
        low = at - 1 if at and spans[at - 1][1] >= first else at
        high = bisect_right(spans, last, key=lambda span: span[0])
        if high == low:
            sides.insert(low, [a])
            spans.insert(low, (first, last))
        # A vague date that could be either of two says nothing about which.
        elif high == low + 1:
            sides[low].append(a)
    return sides


def _by_value(group: Sequence[Assertion]) -> list[list[Assertion]]:
    sides: list[list[Assertion]] = []
    for a in sorted(group, key=lambda a: (a.value or Decimal(0), a.source)):
        if sides and _same_value(sides[-1][0], a):
            sides[-1].append(a)
        else:
            sides.append([a])
    return sides


def _same_value(a: Assertion, b: Assertion) -> bool:
    low, high = a.value or Decimal(0), a.value_max if a.value_max is not None else a.value or Decimal(0)
    value = b.value or Decimal(0)
    if low <= value <= high:
        return True
    return (a.approx or b.approx) and abs(value - high) <= CLOSE * max(abs(value), abs(high))


def _first(a: Assertion) -> date:
    known = bounds(a.time or "")
    return (known.first if known else None) or date.min


def _days(a: Assertion) -> int:
    known = bounds(a.time or "")
    if not known or not known.first or not known.last:
        return 10**6
    return (known.last - known.first).days + 1


def _span(a: Assertion) -> tuple[date, date]:
    """When it was, at the earliest and the latest: a year called approximate may be the one before or after."""
    known = bounds(a.time or "")
    first, last = (known.first if known else None) or date.min, (known.last if known else None) or date.max
    if is_approximate(a.time or "") and first.year > 1 and last.year < 9999:
        return date(first.year - 1, 1, 1), date(last.year + 1, 12, 31)
    return first, last


def _make_row(
    sides: list[list[Assertion]], names: Mapping[str, str], claims: Mapping[Address, tuple[str, ...]]
) -> MachineRow | None:
    """Make a row of what two briefs say; a date that hangs on an inferred one raises no difference by itself."""
    # One brief that gives two dates for one thing differs with itself, not with another source.
    standing = [side for side in sides if any(not a.hangs for a in side)]
    differs = len(standing) > 1 and _two_briefs(standing)
    shown = sides if differs else [side for side in sides if len({a.source.brief for a in side}) > 1][:1]
    if not shown:
        return None
    first = shown[0][0]
    made = tuple(MachineSide(_label(side), tuple(side), _claims_of(side, claims)) for side in shown)
    if len({c.brief for side in made for c in side.claims}) < 2:
        return None
    time = _plain(first.time)[:4] if first.predicate == "chaired" else _plain(first.time)
    if first.predicate in DATED and differs:
        time = ""
    question, statement = QUESTIONS[first.predicate]
    words = (question if differs else statement).format(
        who=_list([_name(id, names) for id in first.subject]), what=_name(first.object, names), measure=first.words
    )
    about = " ".join([first.predicate, *first.subject, first.object, time if first.predicate not in DATED else ""])
    return MachineRow(
        id=make_slug(about),
        verdict="differ" if differs else "agree",
        predicate=first.predicate,
        subject=first.subject,
        object=first.object,
        words=words[:1].upper() + words[1:],
        sides=made,
        time=time or None,
    )


def _name(id: str, names: Mapping[str, str]) -> str:
    """Put an article before a name of several words that is not a country's or a person's: the Northern League."""
    name = names.get(id, id)
    return f"the {name}" if BODY_NAME.search(name) else name


def _two_briefs(sides: Sequence[Sequence[Assertion]]) -> bool:
    """Tell whether two different briefs can be set against each other."""
    firm = [{a.source.brief for a in side if not a.hangs} for side in sides]
    return any(one - two and two - one for i, one in enumerate(firm) for two in firm[i + 1 : i + 2])


def _label(side: Sequence[Assertion]) -> str:
    a = min(side, key=lambda a: (a.hangs, _days(a)))
    if a.predicate in ("rank", "quantity"):
        return f"{a.value}" + (f"–{a.value_max}" if a.value_max is not None else "") + (f" {a.unit}" if a.unit else "")
    return " ".join(a.subject) if a.predicate == "chaired" else a.time or ""


def _list(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" and {words[-1]}" if words else ""


def _claims_of(side: Sequence[Assertion], owners: Mapping[Address, tuple[str, ...]]) -> tuple[Address, ...]:
    """Give the claims that say so; for a brief without one, those that its event or figure stands in, or that item."""
    said = [a.source for a in side if a.source.item.startswith("c")]
    have = {address.brief for address in said}
    for a in side:
        if a.source.brief not in have:
            said += [Address(a.source.brief, id) for id in owners.get(a.source, ())] or [a.source]
    return tuple(dict.fromkeys(said))
