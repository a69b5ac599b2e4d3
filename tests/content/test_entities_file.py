"""The reader of content/entities.yaml: what stands in docs/entities.md, and every fault at its place."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.content.entities_file import read_entities
from briefgen.model.entities import EntityEdit, EntityFile, EntityJoin, EntitySplit
from briefgen.model.findings import Place

ROOT = Path(__file__).parents[2]
NAME = "content/entities.yaml"


def read(text: str) -> tuple[EntityFile | None, list[str]]:
    file, found = read_entities(NAME, text.encode())
    return file, [f"{d.location.line}:{d.location.column} {d.code}" for d in found]


def test_the_example_of_the_docs_is_read_without_a_fault() -> None:
    example = re.search(r"```yaml\n(.*?)```", (ROOT / "docs/entities.md").read_text("utf-8"), re.DOTALL)
    assert example
    file, faults = read(example[1])
    assert file
    assert faults == []
    skerry, grid = file.entities
    assert skerry == EntityEdit("skerry", "Isle of Skerry", "place", place=Place(-3.1, 59.2))
    assert (grid.name, grid.kind, grid.aliases) == (None, "company", ("the grid company",))
    assert file.joins == (EntityJoin("cooperative", ("skerry-cooperative", "energy-cooperative")),)
    assert file.splits == (EntitySplit("brekke", ("lind-2033",), "brekke-shipping"),)


def test_an_empty_file_says_nothing() -> None:
    assert read("") == (EntityFile(NAME), [])


FAULTS = {
    "unknown kind": ("entities:\n- {id: a, kind: town}", "2:17 bad-word"),
    "unknown field": ("entities:\n- {id: a, title: A}", "2:11 unknown-field"),
    "no id": ("entities:\n- {name: A}", "2:4 missing-field"),
    "the same id again": ("entities:\n- {id: a, name: A}\n- {id: a, name: B}", "3:8 duplicate-id"),
    "no such latitude": ("entities:\n- {id: a, lon: 10, lat: 95}", "2:25 bad-number"),
    "half a place": ("entities:\n- {id: a, lon: 10}", "2:3 missing-field"),
    "degrees in words": ("entities:\n- {id: a, lon: 10 E, lat: 20}", "2:16 bad-number"),
    "a join of nothing": ("joins:\n- {into: a}", "2:4 missing-field"),
    "a join of words": ("joins:\n- {into: a, ids: [B C]}", "2:19 bad-id"),
    "a split nowhere": ("splits:\n- {entity: a, into: b}", "2:4 missing-field"),
    "a list": ("- a\n", "1:1 wrong-type"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_where_it_stands(name: str) -> None:
    text, expected = FAULTS[name]
    assert expected in read(text)[1]


def test_what_has_a_fault_is_left_out_and_the_rest_stands() -> None:
    file, faults = read("entities:\n- {id: a, name: A, kind: town}\n- {id: b, kind: place, lon: 400, lat: 1}\n")
    assert file
    assert len(faults) == 2
    assert file.entities == (EntityEdit("a", "A"), EntityEdit("b", kind="place"))


@given(st.binary(max_size=200))
def test_any_bytes_give_a_file_or_a_fault(data: bytes) -> None:
    file, found = read_entities(NAME, data)
    assert file is not None or found
