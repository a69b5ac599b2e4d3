"""Which figures, citations and events belong to a claim: those that stand in the sentences of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Citation, Claim, Event, Figure, Quote


def find_claims_of(brief: Brief) -> Mapping[Address, tuple[str, ...]]:
    """Item of a brief → ids of the claims whose evidence it stands in, in the order of the claims."""
    claims = [(place_of(claim), claim.id) for claim in brief.findings.claims if place_of(claim)]
    # A claim may rest on a whole paragraph, `p3`; then all that stands in its sentences belongs to it.
    by_place: dict[str, list[str]] = {}
    for place, claim_id in claims:
        by_place.setdefault(place, []).append(claim_id)
    owners: dict[Address, tuple[str, ...]] = {}
    for item in _items(brief):
        place = place_of(item)
        own = by_place.get(place, [])
        paragraph = place.partition(".")[0]
        wider = by_place.get(paragraph, []) if paragraph != place else []
        if own or wider:
            owners[Address(brief.name, item.id)] = (*own, *wider)
    return owners


def place_of(item: Claim | Figure | Citation | Event) -> str:
    """The label of where an item's evidence stands; empty where it is not known."""
    return item.evidence.at if isinstance(item.evidence, Quote) else item.at


def _items(brief: Brief) -> Iterator[Figure | Citation | Event]:
    yield from brief.findings.figures
    yield from brief.findings.citations
    yield from brief.findings.events
