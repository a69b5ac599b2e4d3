"""The search index: script files so small that the first result needs only a few of them, at any number of briefs.

Records are numbered by weight: briefs and entities first, then key claims, then the rest. Each two thousand form a
segment of the index that is searched by itself, the first one first. A segment has its words in order of the alphabet,
cut into files of some kilobytes, and its records, cut likewise; the list of first words says which file to ask for. It
works from a disk, since a script may be loaded where a fetch may not.

A word's line says where it stands: "deficit 4.7,2.0.9" is record 4, word 7, and two records further on, words 0 and 9;
numbers have base 36. From 500 on the words are those that a record is found by and does not show.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from briefgen.memory import Memory, digest_of
from briefgen.model.site import Output
from briefgen.site.folding import LETTERS, spellings

SEGMENT = 2000
PART = 9_000
"""Bytes, about; a file holds at least one word or record."""
UNSEEN = 500
"""Where the positions of words begin that are not shown."""
MOST_FACETS = 300
"""Of one kind; the values with most records are kept."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
FACETS = ("kind", "entity", "topic", "source", "year")


class Record(NamedTuple):
    """Something to find. `address` is relative to the site."""

    kind: str
    address: str
    text: str
    """Shown and searched."""
    where: str = ""
    """Shown beside it."""
    words: tuple[str, ...] = ()
    """Searched and not shown: names, the quote, who says it."""
    facets: tuple[tuple[str, str], ...] = ()
    """(one of FACETS, value)."""


def make_index(
    records: Sequence[Record], names: Mapping[tuple[str, str], str], memory: Memory | None = None
) -> Iterator[Output]:
    """Write the index under search/; `names` are the words for facets: ("kind", "fact") → "Fact"."""
    memory = memory or Memory()
    kinds = list_kinds(records, names)
    facets = choose_facets(records)
    segments = []
    for number, start in enumerate(range(0, len(records), SEGMENT)):
        part = tuple(records[start : start + SEGMENT])
        segment = _cut_segment(number, part, tuple(kind for kind, _ in kinds), memory)
        for count, words in enumerate(segment.words):
            yield write_part(f"{number}-w{count}", words)
        for count, rows in enumerate(segment.rows):
            yield write_part(f"{number}-r{count}", rows)
        rows_of_facets = (".".join(_base36(facets[f]) for f in r.facets if f in facets) for r in part)
        yield write_part(f"{number}-f", ",".join(rows_of_facets))
        firsts = [words.partition(" ")[0] for words in segment.words]
        ends = [0, *accumulate(map(len, segment.rows))]
        segments.append({"words": firsts, "records": ends})
    yield write_part("facets", list_facets(facets, names))
    yield write_part("index", {"letters": LETTERS, "kinds": kinds, "segments": segments, "count": len(records)})


class Segment(NamedTuple):
    words: tuple[str, ...]
    """Lines of words, a text for each file."""
    rows: tuple[list[list[Any]], ...]


def _cut_segment(number: int, records: tuple[Record, ...], kinds: tuple[str, ...], memory: Memory) -> Segment:
    """Remembered, since most changes touch one segment."""
    key = digest_of(records, kinds)
    segment = memory.recall("search", str(number), key, _recall_segment)
    if segment is None:
        segment = Segment(
            tuple("\n".join(lines) for lines in cut(word_lines(records))), tuple(cut_rows(records, kinds))
        )
        memory.keep("search", str(number), key, segment)
    return segment


def _recall_segment(row: Any) -> Segment | None:
    words, rows = row
    return Segment(tuple(words), tuple(rows)) if all(isinstance(part, str) for part in words) else None


def list_kinds(records: Iterable[Record], names: Mapping[tuple[str, str], str]) -> list[list[str]]:
    """The kinds of record that there are, each with its word."""
    return [[kind, names.get(("kind", kind), kind)] for kind in sorted({record.kind for record in records})]


def list_facets(facets: Iterable[tuple[str, str]], names: Mapping[tuple[str, str], str]) -> list[list[str]]:
    """Facets by their numbers: kind, value, word."""
    return [[kind, value, names.get((kind, value), value)] for kind, value in facets]


def choose_facets(records: Iterable[Record]) -> dict[tuple[str, str], int]:
    """Number the facets, those with most records first."""
    counts = Counter(facet for record in records for facet in set(record.facets))
    ranked = sorted(counts, key=lambda f: (-counts[f], f))
    kept = [f for kind in FACETS for f in [f for f in ranked if f[0] == kind][:MOST_FACETS]]
    return {facet: number for number, facet in enumerate(sorted(kept, key=lambda f: (-counts[f], f)))}


def word_lines(records: Sequence[Record]) -> Iterator[str]:
    """A line for each word, in order of the alphabet."""
    found: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for number, record in enumerate(records):
        for word, position in _positions(record):
            found[word].setdefault(number, []).append(position)
    for word in sorted(found):
        last = 0
        places = []
        for number, positions in found[word].items():
            places.append(".".join(map(_base36, (number - last, *positions))))
            last = number
        yield f"{word} {','.join(places)}"


def cut(lines: Iterable[str]) -> Iterator[list[str]]:
    """Cut lines into parts of some kilobytes."""
    part: list[str] = []
    size = 0
    for line in lines:
        if part and size + len(line.encode()) > PART:
            yield part
            part, size = [], 0
        part.append(line)
        size += len(line.encode()) + 2
    if part:
        yield part


def cut_rows(records: Iterable[Record], kinds: Sequence[str]) -> Iterator[list[list[Any]]]:
    part: list[list[Any]] = []
    size = 0
    for record in records:
        row = [kinds.index(record.kind), record.address, record.text, record.where]
        length = len(json.dumps(row, ensure_ascii=False).encode())
        if part and size + length > PART:
            yield part
            part, size = [], 0
        part.append(row)
        size += length
    if part:
        yield part


def write_part(name: str, value: Any) -> Output:
    """A script that hands over its part; what could end a script or a line is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Output(f"search/{name}.js", f'briefgenSearch("{name}",{text});\n'.encode())


def _positions(record: Record) -> Iterator[tuple[str, int]]:
    for position, words in enumerate(spellings(record.text)[:UNSEEN]):
        for word in words:
            yield word, position
    position = UNSEEN
    for text in record.words:
        for words in spellings(text):
            for word in words:
                yield word, position
            position += 1
        # A phrase does not run from one name into the next.
        position += 1


def _base36(number: int) -> str:
    digits = ""
    while number >= 36:
        number, last = divmod(number, 36)
        digits = DIGITS[last] + digits
    return DIGITS[number] + digits
