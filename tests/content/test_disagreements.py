"""The reader of content/disagreements.yaml: what stands in docs/disagreements.md, and every fault at its place."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from briefgen.content.disagreements import read_disagreements
from briefgen.model.brief import Address
from briefgen.model.disagreements import DisagreementFile

ROOT = Path(__file__).parents[2]
NAME = "content/disagreements.yaml"


def read(text: str) -> tuple[DisagreementFile | None, list[str]]:
    file, found = read_disagreements(NAME, text.encode())
    return file, [f"{d.location.line}:{d.location.column} {d.code}" for d in found]


def test_the_example_of_the_docs_is_read_without_a_fault() -> None:
    example = re.search(r"```yaml\n(.*?)```", (ROOT / "docs/disagreements.md").read_text("utf-8"), re.DOTALL)
    assert example
    file, faults = read(example[1])
    assert file
    assert faults == []
    first = file.disagreements[0]
    assert [side.value for side in first.sides] == [Decimal(2029), Decimal(2030)]
    assert first.sides[1].claims == (Address("brekke-2032", "c2"), Address("lind-2033", "c1"))
    assert first.remark == "with a likely reading"
    assert [a.id for a in file.agreements] == ["second-turbine"]
    assert file.comparisons[0].pair == ("mainland-grid", "skerry")
    assert [row.verdict for row in file.comparisons[0].rows] == ["time", None]


def test_an_empty_file_says_nothing() -> None:
    assert read("") == (DisagreementFile(NAME), [])
    assert read("# none yet\n")[1] == []


FAULTS = {
    "bad-word": ("disagreements:\n- {id: a, question: q, type: opinion, status: open, sides: []}", "2:30 bad-word"),
    "bad-claim": ("agreements:\n- {id: a, statement: s, claims: [brekke-2032]}", "2:34 bad-claim"),
    "missing-field": ("agreements:\n- {id: a, claims: [b#c1]}", "2:4 missing-field"),
    "unknown-field": ("agreement: []\n", "1:1 unknown-field"),
    "duplicate-id": (
        "agreements:\n- {id: a, statement: s, claims: [b#c1]}\n- {id: a, statement: t, claims: [b#c1]}",
        "3:8 duplicate-id",
    ),
    "bad-pair": ("comparisons:\n- {pair: [a, b, c], rows: []}", "2:10 bad-pair"),
    "wrong-type": ("- a\n- b\n", "1:1 wrong-type"),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_said_where_it_stands(code: str) -> None:
    text, expected = FAULTS[code]
    assert expected in read(text)[1]


def test_one_fault_does_not_hide_the_rest() -> None:
    file, faults = read("agreements:\n- {id: a}\n- {id: b, statement: s, claims: [x#c1, y#c2]}\n")
    assert file
    assert [a.id for a in file.agreements] == ["b"]
    assert faults == ["2:4 missing-field", "2:4 missing-field"]
