"""Briefs that mean harm, or look like it: one fault with its place, in time, and never a traceback."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.content.read import read_brief

HOSTILE = {
    "impossible day": "date: 2031-02-31",
    "typed scalar": "title: !!int abc",
    "python object": "title: !!python/object/apply:os.system [ls]",
    "many digits": "source: {words: " + "9" * 5000 + "}",
    "timestamp": "title: !!timestamp soon",
    "deep lists": "topics: " + "[" * 3000 + "]" * 3000,
    "deep tables": "source: " + "{a: " * 500 + "}" * 500,
    "merge bomb": "a: &a {x: 1}\n" + "\n".join(f"b{i}: &b{i}\n  <<: [*a, *a, *a, *a]" for i in range(50)),
    "laughs": "a: &a [x, x]\n" + "\n".join(f"a{i}: &a{i} [*a, *a]" for i in range(50)),
    "surrogate escape": 'title: "\\ud800"',
    "null escape": 'title: "\\0"',
    "directive": "%YAML 9.9",
    "second document": "title: a\n...\ntitle: b",
    "unhashable key": "? [a, b]\n: c",
    "table as key": "{a: b}: c",
    "many fields": "\n".join(f"field{i}: x" for i in range(20_000)),
    "many nodes": "topics: [" + "x," * 60_000 + "]",
    "many unclosed quotes": "\n".join(f'k{i}: "a' for i in range(2_000)),
    "many crooked lines": "\n".join(" " * (i % 7) + f"- k{i}: a: b" for i in range(2_000)),
    "nested faults": "\n".join("  " * i + f"k{i}:" for i in range(300)) + "\n" + "  " * 300 + "a: b: c",
    "long line": "title: " + "x" * 1_000_000 + ": y",
    "colons": ":" * 50_000,
    "dashes": "- " * 20_000,
    "question marks": "? " * 20_000,
    "line separator": "title: a\u2028b",
}


@pytest.mark.parametrize("front", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_brief_is_refused(front: str) -> None:
    # What it costs is measured in bench/linear.py; were it more than its length, this would not end.
    read = read_brief("content/briefs/x.md", f"---\n{front}\n---\n".encode("utf-8", "surrogatepass"))
    assert read.found
    assert all(d.location.path == "content/briefs/x.md" for d in read.found)


@given(st.binary(max_size=200))
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_brief("x.md", data)


YAML = st.lists(
    st.sampled_from(
        ["title", "claims", "id", ": ", ":", "\n", "\n  ", "\n  - ", "- ", "[", "]", "{", "}", ",", '"', "'", "#", " #",
         "&a", "*a", "!b", "|", ">", "%", "@", "c1", "words", "\t", "? ", "---", "...", "\\", "é", "\u2028", "<<"]
    ), max_size=40,
).map("".join)  # fmt: skip


@given(YAML)
@settings(max_examples=1000, deadline=None)
def test_any_front_matter_is_read_or_refused(front: str) -> None:
    data = f"---\n{front}\n---\n\nbody\n".encode()
    file, found = read_brief("x.md", data)
    lines = data.decode().split("\n")
    assert file is not None or found
    assert all(1 <= d.location.line <= len(lines) for d in found if d.location.line)
    assert all((d.message and not d.message.startswith("YAML cannot")) or d.hint for d in found)
