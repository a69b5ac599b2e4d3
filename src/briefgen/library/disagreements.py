"""What must hold between content/disagreements.yaml and the briefs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.model.brief import Address
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.findings import Claim
from briefgen.model.site import Library

LISTS = {"c": "claims", "e": "events", "f": "figures"}
"""First letter of an id → the list that it stands in."""


def check_disagreements(library: Library) -> Iterator[Diagnostic]:
    """Claims that are not there, questions with one side, agreements of one brief, comparisons beside their pair."""
    file = library.disagreements
    claims = {Address(b.brief.name, c.id): c for b in library.briefs for c in b.brief.findings.claims}
    yield from _check_claims(file, claims)
    for disagreement in file.disagreements:
        if (count := len(disagreement.sides)) < 2:
            message = f"{disagreement.id} has {count} side{'' if count == 1 else 's'}; a disagreement has two or more"
            yield _say(file, f"disagreements/{disagreement.id}", "too-few-sides", message)
    for agreement in file.agreements:
        if len({claim.brief for claim in agreement.claims}) < 2:
            message = f"the claims of {agreement.id} come from one brief; an agreement has two or more"
            yield _say(file, f"agreements/{agreement.id}", "too-few-sides", message)
    yield from _check_comparisons(file, claims)
    yield from _show_machine_rows(library)


def _check_claims(file: DisagreementFile, claims: dict[Address, Claim]) -> Iterator[Diagnostic]:
    for place, address in _named(file):
        claim = claims.get(address)
        if claim is None:
            yield _say(file, place, "no-such-claim", f"there is no claim {address}", "name another, or take it out")
        elif claim.withdrawn is not None:
            yield _say(
                file, place, "withdrawn-claim", f"{address} was withdrawn", "take it out, or name another", "warning"
            )


def _named(file: DisagreementFile) -> Iterator[tuple[str, Address]]:
    """Every claim that the file names, with the place where it does."""
    for disagreement in file.disagreements:
        for number, side in enumerate(disagreement.sides):
            yield from _each(f"disagreements/{disagreement.id}/sides/{number}", side.claims)
    for agreement in file.agreements:
        yield from _each(f"agreements/{agreement.id}", agreement.claims)
    for number, comparison in enumerate(file.comparisons):
        for row, theme in enumerate(comparison.rows):
            yield from _each(f"comparisons/{number}/rows/{row}", theme.claims)


def _each(place: str, claims: Iterable[Address]) -> Iterator[tuple[str, Address]]:
    return ((f"{place}/claims/{claim}", claim) for claim in claims)


def _check_comparisons(file: DisagreementFile, claims: dict[Address, Claim]) -> Iterator[Diagnostic]:
    known = {d.id for d in file.disagreements}
    for number, comparison in enumerate(file.comparisons):
        for row, theme in enumerate(comparison.rows):
            place = f"comparisons/{number}/rows/{row}"
            if theme.disagreement and theme.disagreement not in known:
                message = f"there is no disagreement {theme.disagreement}"
                yield _say(file, f"{place}/disagreement", "no-such-disagreement", message)
            for address in theme.claims:
                claim = claims.get(address)
                if claim and not set(comparison.pair) <= set(claim.about):
                    missing = ", ".join(e for e in comparison.pair if e not in claim.about)
                    message, hint = f"{address} is not about {missing}", "add it to the claim, or move the claim"
                    yield _say(file, f"{place}/claims/{address}", "not-about-pair", message, hint, "warning")


def _say(
    file: DisagreementFile, place: str, code: str, message: str, hint: str = "", severity: Severity = "error"
) -> Diagnostic:
    return Diagnostic(code, message, file.places.get(place, Location(file.path)), severity, hint)


def _show_machine_rows(library: Library) -> Iterator[Diagnostic]:
    """Say where briefs give different answers and no editor has said so; it is theirs to word it or to dismiss it."""
    files = {file.brief.name: file for file in library.briefs}
    for row in library.machine_rows:
        if row.verdict != "differ":
            continue
        last = row.sides[-1].claims[0]
        file = files[last.brief]
        place = file.places.get(f"{LISTS[last.item[0]]}/{last.item}") or Location(file.path)
        sides = "; ".join(f"{side.label} ({', '.join(map(str, side.claims))})" for side in row.sides)
        hint = f"write it to {library.disagreements.path}, or {row.id} into the list dismissed: there"
        yield Diagnostic("sources-differ", f"{row.words} {sides}", place, "note", hint)
