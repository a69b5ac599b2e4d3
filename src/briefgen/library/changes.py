"""What changed in a brief between two of its states: claims added, reworded, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model.brief import Brief
from briefgen.model.site import ClaimChange, DayOfChange


def compare_claims(before: Brief | None, after: Brief | None) -> tuple[ClaimChange, ...]:
    """Changes of claims, in the order of the later state, then those that went. A brief that is not there has none."""
    old = {c.id: c for c in before.findings.claims} if before else {}
    new = {c.id: c for c in after.findings.claims} if after else {}
    changes: list[ClaimChange] = []
    for id, claim in new.items():
        was = old.get(id)
        if was is None:
            changes.append(ClaimChange("added", id, "", claim.text))
        elif claim.withdrawn and not was.withdrawn:
            changes.append(ClaimChange("withdrawn", id, was.text, claim.withdrawn))
        elif claim.text != was.text:
            changes.append(ClaimChange("reworded", id, was.text, claim.text))
        elif claim != was:
            changes.append(ClaimChange("changed", id, was.text, claim.text))
    changes += [ClaimChange("withdrawn", id, was.text, "") for id, was in old.items() if id not in new]
    return tuple(changes)


def join_days(days: Iterable[DayOfChange]) -> tuple[DayOfChange, ...]:
    """Changes of a brief, oldest first, as one for each day, newest first.

    Of a claim that changed more than once on a day what it was before and is behind it counts. On the day on which a
    brief comes to the site, all of it is new.
    """
    joined: dict[str, DayOfChange] = {}
    for day in days:
        earlier = joined.get(day.day)
        if earlier:
            day = day._replace(is_first=earlier.is_first, changes=_join_changes((*earlier.changes, *day.changes)))
        joined[day.day] = day._replace(changes=() if day.is_first else day.changes)
    return tuple(day for day in reversed(joined.values()) if day.is_first or day.changes)


def _join_changes(changes: Iterable[ClaimChange]) -> tuple[ClaimChange, ...]:
    by_id: dict[str, ClaimChange] = {}
    for change in changes:
        earlier = by_id.pop(change.id, change)
        if earlier.kind == "added":
            change = change._replace(kind="withdrawn" if change.kind == "withdrawn" else "added", before="")
        elif change.kind == "added":
            change = change._replace(kind="reworded", before=earlier.before)
        elif earlier.kind == "reworded" and change.kind in ("reworded", "changed"):
            change = change._replace(kind="reworded", before=earlier.before)
        gone = change.kind == "withdrawn" and not change.before
        if not gone and not (change.kind == "reworded" and change.before == change.after):
            by_id[change.id] = change
    return tuple(by_id.values())
