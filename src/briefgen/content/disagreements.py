"""content/disagreements.yaml to the disagreements, agreements and comparisons in it, and all that is wrong with it."""

from __future__ import annotations

from typing import Any, get_args

from briefgen.content.front_matter import Table, read_yaml
from briefgen.content.scalars import Reading
from briefgen.content.schema import Field
from briefgen.content.values import read_table
from briefgen.diagnostics import Checked
from briefgen.model.brief import Address
from briefgen.model.disagreements import (
    Agreement,
    Comparison,
    ComparisonRow,
    Disagreement,
    DisagreementFile,
    DisagreementStatus,
    DisagreementType,
    Side,
    Verdict,
)

CLAIMS = Field("claims", "claims", "Addresses of claims: okafor-2031#c1.", required=True)

SIDE = (
    Field("label", "line", "The answer, in few words.", required=True),
    Field("value", "number", "Its place on the scale, where the answers are numbers or years."),
    CLAIMS,
)

DISAGREEMENT = (
    Field("id", "id", "Its address for ever.", required=True),
    Field("question", "line", "What the articles answer differently.", required=True),
    Field("type", "word", "What sort of question it is.", required=True, words=get_args(DisagreementType)),
    Field("status", "word", "How far it is settled.", required=True, words=get_args(DisagreementStatus)),
    Field("remark", "line", "Words after the status."),
    Field("unit", "line", "What the values are in: year, percent, USD."),
    Field("sides", "items", "The answers, each with its claims.", required=True, fields=SIDE, noun="side"),
    Field("reading", "line", "How the editor reads it."),
    Field("settles", "line", "What would settle it."),
)

AGREEMENT = (
    Field("id", "id", "Its address for ever.", required=True),
    Field("statement", "line", "What two or more articles say independently.", required=True),
    CLAIMS,
)

ROW = (
    Field("heading", "line", "The theme of the row.", required=True),
    Field("verdict", "word", "How the articles compare.", words=get_args(Verdict)),
    Field("words", "line", "The verdict in words."),
    Field("note", "line", "A remark on it."),
    Field("disagreement", "id", "The disagreement that the verdict rests on."),
    CLAIMS,
)

COMPARISON = (
    Field("pair", "pair", "Ids of two entities.", required=True),
    Field("intro", "line", "A sentence or two above the rows."),
    Field("rows", "items", "The themes; without any there is one for each topic.", fields=ROW, noun="row"),
)

FILE = (
    Field("disagreements", "items", "Where articles differ.", fields=DISAGREEMENT, noun="disagreement"),
    Field("agreements", "items", "Where articles agree.", fields=AGREEMENT, noun="agreement"),
    Field("comparisons", "items", "How pairs are set side by side.", fields=COMPARISON, noun="comparison"),
    Field("dismissed", "ids", "Rows found by machine that an editor looked at and found to be nothing."),
)


def read_disagreements(path: str, data: bytes) -> Checked[DisagreementFile | None]:
    """Read the file; what has a fault is left out, the rest stands. None where it cannot be read as a whole."""
    read, found = read_yaml(path, data)
    if read is None:
        return Checked(None if found else DisagreementFile(path), found)
    source, node = read
    reading = Reading(source, list(found))
    if not isinstance(node, Table):
        hint = "begin with disagreements:, agreements: or comparisons:"
        reading.say("wrong-type", "the file has no fields", node, hint)
        return Checked(None, tuple(reading.found))
    values = read_table(reading, node, FILE, "", "file of disagreements")
    file = DisagreementFile(
        path=path,
        disagreements=tuple(_make_disagreement(v) for v in values.get("disagreements", ())),
        agreements=tuple(Agreement(v["id"], v["statement"], _addresses(v)) for v in values.get("agreements", ())),
        comparisons=tuple(_make_comparison(v) for v in values.get("comparisons", ())),
        dismissed=values.get("dismissed", ()),
        places=reading.places,
    )
    return Checked(file, tuple(sorted(reading.found, key=lambda d: (d.location, d.code))))


def _make_disagreement(values: dict[str, Any]) -> Disagreement:
    sides = tuple(Side(v["label"], _addresses(v), v.get("value")) for v in values["sides"])
    return Disagreement(**{**values, "sides": sides})


def _make_comparison(values: dict[str, Any]) -> Comparison:
    rows = tuple(ComparisonRow(**{**v, "claims": _addresses(v)}) for v in values.get("rows", ()))
    first, second = sorted(values["pair"])
    return Comparison((first, second), rows, values.get("intro", ""))


def _addresses(values: dict[str, Any]) -> tuple[Address, ...]:
    return tuple(Address(*claim.split("#")) for claim in values["claims"])
