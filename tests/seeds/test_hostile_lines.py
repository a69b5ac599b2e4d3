"""Lines that make a careless pattern take for ever."""

import pytest

from briefgen.seeds import read_article


@pytest.mark.parametrize(
    "line", ["0100" * 12, "I" * 60, "X." * 30, "1." * 40, "[1" * 40, "A" * 80, "- " * 60, "№ 1 " * 30]
)
def test_a_long_sign_of_nothing_is_read_at_once(line: str) -> None:
    prose = "The islanders lit the harbour for nine nights with what the sea had left them."
    text = f"Tides of the north\n\n{prose}\n\n{line}\n"
    article, _ = read_article("made.txt", text.encode())
    assert article is not None
    assert [b.kind for b in article.blocks][:2] == ["title", "body"]
