"""The page of disagreements and agreements, and the views of both that other pages take from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

from briefgen.model.assertions import MachineRow
from briefgen.model.brief import Address
from briefgen.model.disagreements import Disagreement, DisagreementStatus, DisagreementType
from briefgen.site.charts import Scale, make_scale
from briefgen.site.head import page_head
from briefgen.site.paths import DISAGREEMENTS, brief_path
from briefgen.site.shown import Shown
from briefgen.site.views import ClaimView, EntityLink, Head, Named, SiteView


class SideView(NamedTuple):
    """One answer, the articles that give it and their claims."""

    label: str
    sources: tuple[Named, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    id: str
    path: str
    question: str
    type: DisagreementType
    status: DisagreementStatus
    remark: str
    about: tuple[EntityLink, ...]
    sides: tuple[SideView, ...]
    scale: Scale | None
    reading: str
    settles: str


@dataclass(frozen=True, slots=True)
class AgreementView:
    id: str
    statement: str
    claims: tuple[ClaimView, ...]
    sources: int


class MachineSideView(NamedTuple):
    """One answer that the machine read, and where; `date` is EDTF where the answer is one, else `label` is shown."""

    label: str
    date: str
    places: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class MachineRowView:
    """What the machine found and no editor has confirmed."""

    id: str
    differs: bool
    words: str
    date: str
    sides: tuple[MachineSideView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementsView:
    site: SiteView
    head: Head
    disagreements: tuple[DisagreementView, ...]
    agreements: tuple[AgreementView, ...]
    settled: int
    found: tuple[MachineRowView, ...]


def view_disagreements(shown: Shown) -> DisagreementsView:
    """One page, which is there even while nobody has written down where articles differ."""
    claims = claims_by_address(shown)
    differences = list_disagreements(shown, claims)
    agreements = tuple(_agreement(a.id, a.statement, _find(a.claims, claims))
                       for a in shown.library.disagreements.agreements)  # fmt: skip
    description = shown.words.count(
        "%(num)s question to which the sources give different answers.",
        "%(num)s questions to which the sources give different answers.",
        len(differences),
    )
    head = page_head(shown, DISAGREEMENTS, shown.words.say("Where the sources disagree"), description)
    return DisagreementsView(shown.site, head, differences, agreements, sum(d.status == "settled" for d in differences),
                             tuple(_machine_row(row, shown, claims) for row in shown.library.machine_rows))  # fmt: skip


def claims_by_address(shown: Shown) -> Mapping[Address, ClaimView]:
    return {Address(name, claim.id): claim for name in shown.names for claim in shown.claims[name]}


def list_disagreements(shown: Shown, claims: Mapping[Address, ClaimView]) -> tuple[DisagreementView, ...]:
    """In the editor's order."""
    return tuple(
        _disagreement(item, claims, shown.words.language) for item in shown.library.disagreements.disagreements
    )


def _disagreement(item: Disagreement, claims: Mapping[Address, ClaimView], language: str) -> DisagreementView:
    sides = tuple(_side(side.label, _find(side.claims, claims)) for side in item.sides)
    values = [side.value for side in item.sides]
    scale = None
    if item.type != "judgement" and len(set(values)) > 1 and None not in values:
        marks = [(v.label, s.value, [n.name for n in v.sources]) for v, s in zip(sides, item.sides, strict=True)]
        placed = [(label, value, names) for label, value, names in marks if value is not None]
        scale = make_scale(placed, item.unit, language)
    return DisagreementView(
        item.id,
        f"{DISAGREEMENTS}#{item.id}",
        item.question,
        item.type,
        item.status,
        item.remark,
        _shared_entities(sides),
        sides,
        scale,
        item.reading,
        item.settles,
    )


def _side(label: str, claims: tuple[ClaimView, ...]) -> SideView:
    sources = dict.fromkeys(Named(claim.source.label, brief_path(claim.source.brief)) for claim in claims)
    return SideView(label, tuple(sources), claims)


def _shared_entities(sides: Iterable[SideView]) -> tuple[EntityLink, ...]:
    """What all sides speak of; where that is nothing, what the first one does."""
    each = [dict.fromkeys(entity for claim in side.claims for entity in claim.about) for side in sides]
    if not each:
        return ()
    shared = reduce(lambda found, more: {e: None for e in found if e in more}, each)
    return tuple(shared or each[0])


def _agreement(id: str, statement: str, claims: tuple[ClaimView, ...]) -> AgreementView:
    return AgreementView(id, statement, claims, len({claim.source.brief for claim in claims}))


def _machine_row(row: MachineRow, shown: Shown, claims: Mapping[Address, ClaimView]) -> MachineRowView:
    sides = []
    for side in row.sides:
        dated = row.predicate not in ("chaired", "rank", "quantity")
        ids = side.label.split(" ") if row.predicate == "chaired" else ()
        label = ", ".join(shown.entities[id].name if id in shown.entities else id for id in ids) or side.label
        places = tuple(
            Named(
                shown.sources[c.brief].label,
                claims[c].path if c in claims else f"{brief_path(c.brief)}#{c.item}",
            )
            for c in side.claims
        )
        sides.append(MachineSideView(label, side.label if dated else "", places))
    return MachineRowView(row.id, row.verdict == "differ", row.words, row.time or "", tuple(sides))


def _find(addresses: Iterable[Address], claims: Mapping[Address, ClaimView]) -> tuple[ClaimView, ...]:
    return tuple(claims[address] for address in addresses if address in claims)
