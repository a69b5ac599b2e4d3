"""What briefs say in a form that can be compared, and the rows where a machine finds that they agree or differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefgen.model.brief import Address

Predicate = Literal["member", "founded", "chaired", "signed", "visited", "met", "rank", "quantity"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that one brief says: who, what, whom, when, how much."""

    predicate: Predicate
    subject: tuple[str, ...]
    """Ids of entities; in their order where the order says something."""
    object: str
    """The id of an entity; for rank and quantity the measure, folded."""
    source: Address
    """The event, claim or figure that says so."""
    time: str | None = None
    """EDTF."""
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    approx: bool = False
    negative: bool = False
    words: str = ""
    """The verb as the brief has it: invited, entered, ratified are stages of one thing."""
    quote: str = ""
    hangs: bool = False
    """Its time was worked out from a publication date that is itself inferred."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class MachineSide:
    """One answer, and who gives it."""

    label: str
    """An EDTF date, a number with its unit, or the id of an entity."""
    assertions: tuple[Assertion, ...]
    claims: tuple[Address, ...]
    """The claims that say so; where a brief has none, its event or figure."""


@dataclass(frozen=True, slots=True)
class MachineRow:
    """Where briefs agree (one side) or differ (two or more), as the machine found it; no editor has confirmed it."""

    id: str
    verdict: Literal["agree", "differ"]
    predicate: Predicate
    subject: tuple[str, ...]
    object: str
    words: str
    """A question where they differ, a statement where they agree; without the date."""
    sides: tuple[MachineSide, ...]
    time: str | None = None
    """EDTF, where the row is about one time: the year of a chair, the day of a visit, what the sides agree on."""
