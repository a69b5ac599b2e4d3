"""Lists in brackets and tables in braces: commas, comments and lines stay where they were."""

import pytest

from briefgen.content.front_matter import read_front_matter
from briefgen.content.merge import Change
from briefgen.content.schema import Field
from briefgen.content.splice import splice
from briefgen.content.units import LISTS, Unit

CITATION = {f.name: f for f in LISTS["citations"].fields}


def drop(name: str) -> Change:
    return Change(("citations", name), None)


def add(name: str, after: str | None) -> Change:
    return Change(("citations", name), None, {("quote",): Unit(CITATION["quote"], "[9]")}, after)


def change(name: str, field: str, value: object) -> Change:
    f: Field = CITATION[field]
    return Change(("citations", name, field), Unit(f, value) if value else None)


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("[{id: k1, quote: a}, {id: k2, quote: b}]", [drop("k1")], "[{id: k2, quote: b}]"),
        ("[{id: k1, quote: a}, {id: k2, quote: b}]", [drop("k2")], "[{id: k1, quote: a}]"),
        ("[{id: k1, quote: a}, {id: k2, quote: b},]", [drop("k2")], "[{id: k1, quote: a},]"),
        ("[ {id: k1, quote: a},\n  {id: k2, quote: b},\n]", [drop("k1")], "[ {id: k2, quote: b},\n]"),
        ("[{id: k1, quote: a},  # x, y\n  {id: k2, quote: b},]", [drop("k2")], "[{id: k1, quote: a},  # x, y\n  ]"),
        ("[{id: k1, quote: a},  # x\n  {id: k2, quote: b}]", [drop("k1")], "[  # x\n  {id: k2, quote: b}]"),
        (
            "[{id: k1, quote: a},  # x\n  {id: k2, quote: b},  # y\n  {id: k3, quote: c}]",
            [drop("k2")],
            "[{id: k1, quote: a},  # x\n    # y\n  {id: k3, quote: c}]",
        ),
        ("[{id: k1, quote: a}]", [add("k2", None)], '[{id: k2, quote: "[9]"}, {id: k1, quote: a}]'),
        ("[{id: k1, quote: a},\n  ]", [add("k2", "k1")], '[{id: k1, quote: a}, {id: k2, quote: "[9]"},\n  ]'),
        ("[{id: k1,\n    quote: a}]", [change("k1", "quote", "b")], "[{id: k1,\n    quote: b}]"),
        ("[{id: k1,\n    quote: a}]", [change("k1", "at", "p1")], "[{id: k1,\n    quote: a, at: p1}]"),
        ("[{id: k1, quote: a}]", [drop("k1"), add("k2", None)], '[{id: k2, quote: "[9]"}]'),
        ("[{quote: a, at: p1, id: k1}]", [change("k1", "at", None)], "[{quote: a, id: k1}]"),
        ("[{at: p1,\n    quote: a, id: k1}]", [change("k1", "at", None)], "[{quote: a, id: k1}]"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_stays_keeps_its_letters(before: str, changes: list[Change], after: str, newline: str) -> None:
    def whole(words: str) -> str:
        return f"---\ntitle: A\ncitations: {words}\n---\n".replace("\n", newline)

    front, found = read_front_matter("a.md", whole(before).encode())
    assert front is not None
    assert found == ()
    text = splice(front, changes)
    assert read_front_matter("a.md", text.encode()).found == ()
    assert text == whole(after)
