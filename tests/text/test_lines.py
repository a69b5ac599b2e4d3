"""Offset to line and column, and back."""

from briefgen.text.lines import Place, find_line_starts, find_offset, find_place, quote_line

TEXT = "one\r\ntwo\n\nfour\fpage two"


def test_every_offset_comes_back() -> None:
    starts = find_line_starts(TEXT)
    assert [find_offset(starts, find_place(starts, i)) for i in range(len(TEXT))] == list(range(len(TEXT)))


def test_lines_and_columns_count_from_one() -> None:
    starts = find_line_starts(TEXT)
    assert find_place(starts, 0) == Place(1, 1)
    assert find_place(starts, TEXT.index("two")) == Place(2, 1)
    assert find_place(starts, TEXT.index("page") + 1) == Place(5, 2)
    assert [quote_line(TEXT, starts, n) for n in range(1, 6)] == ["one", "two", "", "four", "page two"]
