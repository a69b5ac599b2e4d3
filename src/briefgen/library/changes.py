"""What changed in a brief between two of its states: claims added, reworded, withdrawn."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefgen.model.brief import Brief

ChangeKind = Literal["added", "reworded", "changed", "withdrawn"]


class ClaimChange(NamedTuple):
    """One claim that is not what it was."""

    kind: ChangeKind
    """`changed`: its words are the same, and its kind, speaker or evidence is not."""
    id: str
    before: str
    after: str


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
