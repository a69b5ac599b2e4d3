"""What is remembered is used where it rests on the same, and never where it is damaged."""

import pytest

from briefgen.memory import Memory


def test_work_is_done_again_only_where_it_is_given_something_else() -> None:
    memory, done = Memory(), []
    for given in (1, 1, 2, 2, 1):
        assert memory.same("double", (given,), lambda given=given: done.append(given) or 2 * given) == 2 * given  # type: ignore[misc, func-returns-value]
    assert done == [1, 2, 1]


def test_work_that_breaks_off_is_not_remembered() -> None:
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.same("halve", (0,), lambda: 1 // 0)
    assert memory.same("halve", (0,), lambda: 7) == 7


def test_a_row_is_read_back_under_its_key_alone() -> None:
    memory = Memory({"links skerry": ["k1", [1, 2]]})
    assert memory.recall("links", "skerry", "k1", tuple) == (1, 2)
    assert memory.recall("links", "skerry", "k2", tuple) is None
    assert memory.recall("links", "skerry", "", tuple) is None


@pytest.mark.parametrize("row", [None, 7, "k1", [], ["k1"], ["k1", 7], {"k1": 7}, ["k1", None]])
def test_a_damaged_row_is_as_good_as_none(row: object) -> None:
    memory = Memory({"links skerry": row})
    assert memory.recall("links", "skerry", "k1", lambda value: tuple(map(int, value))) is None
    assert memory.rows() == {"links skerry": row}


def test_rows_of_work_that_was_not_done_are_kept_on_and_those_of_what_is_gone_are_not() -> None:
    old = {"links skerry": ["k", [1]], "links marra": ["k", [2]], "search 0": ["k", [3]]}
    memory = Memory(old)
    memory.recall("links", "skerry", "k", tuple)
    assert memory.rows() == {"links skerry": ["k", [1]], "search 0": ["k", [3]]}
