"""Where the articles differ and where they agree, as an editor wrote it down in content/disagreements.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from briefgen.diagnostics import Location
from briefgen.model.brief import Address

DisagreementType = Literal["date", "number", "judgement"]
DisagreementStatus = Literal["open", "time", "settled"]
Verdict = Literal["agree", "part", "differ", "time"]


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to the question, and the claims that give it."""

    label: str
    claims: tuple[Address, ...]
    value: Decimal | None = None
    """Its place on the scale; judgements have none."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question to which articles give different answers. Nothing is settled here without an article that does."""

    id: str
    question: str
    type: DisagreementType
    status: DisagreementStatus
    """Nothing in the library decides it; the articles speak of different years; a later article decides it."""
    sides: tuple[Side, ...]
    remark: str = ""
    """Words after the status: "with a likely reading"."""
    unit: str = ""
    """Of the scale: year, percent, USD."""
    reading: str = ""
    settles: str = ""
    """What would settle it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """A statement that two or more articles make independently."""

    id: str
    statement: str
    claims: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One theme of a pair: the claims on it stand side by side, by article."""

    heading: str
    claims: tuple[Address, ...]
    verdict: Verdict | None = None
    words: str = ""
    """The verdict in words, where the usual ones do not fit."""
    note: str = ""
    disagreement: str = ""
    """Id of the disagreement that the verdict rests on."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an editor sets the claims about two entities side by side; without one the site does it by topic."""

    pair: tuple[str, str]
    """Ids of two entities, in order of the alphabet."""
    rows: tuple[ComparisonRow, ...] = ()
    intro: str = ""


@dataclass(frozen=True, slots=True)
class DisagreementFile:
    """content/disagreements.yaml as it was read."""

    path: str = "content/disagreements.yaml"
    disagreements: tuple[Disagreement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    dismissed: tuple[str, ...] = ()
    """Ids of machine rows that an editor looked at and found to be nothing."""
    places: Mapping[str, Location] = field(default_factory=dict)
    """Field → where its value stands: `disagreements/entry/sides/0/claims/1`, `comparisons/a--b/rows/2`."""
