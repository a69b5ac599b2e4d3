"""Offset to line and column."""

from briefgen.text.lines import Place, find_line_starts, find_place

TEXT = "one\r\ntwo\n\nfour\fpage two"


def test_every_offset_has_a_place_of_its_own_and_in_order() -> None:
    starts = find_line_starts(TEXT)
    places = [find_place(starts, i) for i in range(len(TEXT))]
    assert places == sorted(set(places))
    assert [starts[place.line - 1] + place.column - 1 for place in places] == list(range(len(TEXT)))


def test_lines_and_columns_count_from_one() -> None:
    starts = find_line_starts(TEXT)
    assert find_place(starts, 0) == Place(1, 1)
    assert find_place(starts, TEXT.index("two")) == Place(2, 1)
    assert find_place(starts, TEXT.index("page") + 1) == Place(5, 2)
