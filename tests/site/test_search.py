"""The search index: what a reader's browser must load, and what stands where."""

import json
import random
import re
from dataclasses import replace

from briefgen.model.disagreements import Agreement, Disagreement, DisagreementFile, Side
from briefgen.model.site import Output
from briefgen.site.passages import list_passages
from briefgen.site.plans.search import list_records
from briefgen.site.search import SEGMENT, Record, make_index

from .libraries import at, brief, claim, show

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def load(outputs: list[Output]) -> dict[str, object]:
    """What the scripts hand over, by part."""
    found: dict[str, object] = {}
    for output in outputs:
        call = re.fullmatch(r'briefgenSearch\("([^"]+)",(.*)\);\n', output.data.decode(), re.DOTALL)
        assert call, output.path
        assert output.path == f"search/{call[1]}.js"
        found[call[1]] = json.loads(call[2])
    return found


RECORDS = [
    Record("brief", "briefs/a.html", "Nine nights without diesel", "Okafor 2031", ("Skerry",), (("kind", "brief"),)),
    Record("fact", "briefs/a.html#c1", "The trade deficit grew. The deficit fell.", "Okafor 2031, ¶ 1",
           ("Skerry", "Marra Sound"), (("kind", "fact"), ("entity", "skerry"))),
]  # fmt: skip


def test_a_word_says_where_it_stands() -> None:
    parts = load(list(make_index(RECORDS, {})))
    lines = dict(line.split(" ") for line in str(parts["0-w0"]).split("\n"))
    assert lines["deficit"] == "1.2.5"
    assert lines["skerry"] == "0.dw,1.dw"
    assert lines["sound"] == "1.dz"


def test_records_and_facets_can_be_read_back() -> None:
    parts = load(list(make_index(RECORDS, {("kind", "fact"): "Fact"})))
    assert parts["0-r0"] == [[0, *RECORDS[0][1:4]], [1, *RECORDS[1][1:4]]]
    facets = parts["facets"]
    assert ["kind", "fact", "Fact"] in facets  # type: ignore[operator]
    rows = [[facets[int(n, 36)][1] for n in row.split(".")] for row in str(parts["0-f"]).split(",")]  # type: ignore[index]
    assert rows == [["brief"], ["fact", "skerry"]]


def test_nothing_in_a_record_can_end_the_script() -> None:
    evil = Record("fact", "x.html", "</script><!-- \u2028", "", (), ())
    data = b"".join(output.data for output in make_index([evil], {}))
    assert b"<" not in data
    assert "\u2028" not in data.decode()


def test_a_library_without_records_has_an_index_all_the_same() -> None:
    assert load(list(make_index([], {})))["index"]["count"] == 0  # type: ignore[index]


def made_records(count: int) -> list[Record]:
    """Claims of twenty words from a vocabulary in which, as in any language, few words are common and most are rare."""
    chance = random.Random(7)
    vocabulary = ["".join(chance.choices(LETTERS, k=chance.randint(3, 11))) for _ in range(30_000)]
    weights = [1 / (n + 3) for n in range(len(vocabulary))]
    total = chance.choices(vocabulary, weights, k=count * 20)
    names = [f"Country number {n}" for n in range(200)]
    return [
        Record(
            "fact",
            f"briefs/someone-and-someone-else-{n // 50}.html#c{n % 50}",
            " ".join(total[20 * n : 20 * n + 20]),
            f"Someone & Someone Else {n // 50}, ¶ {n % 30}",
            tuple(chance.choices(names, k=3)),
            (("kind", "fact"), ("entity", f"e{n % 200}"), ("source", f"s{n // 50}"), ("year", "2013")),
        )
        for n in range(count)
    ]


def test_the_first_result_needs_at_most_100_kb_at_a_thousand_briefs() -> None:
    """Fifty items and ten pieces of prose to a brief; the costliest words are those of which every part of the first
    segment is asked."""
    records = made_records(60_000)
    # A piece of a body is as long as two claims.
    for n in range(0, 60_000, 6):
        records[n] = records[n]._replace(kind="passage", text=f"{records[n].text} {records[n + 1].text}")
    parts = {output.path: len(output.data) for output in make_index(records, {})}
    assert len([p for p in parts if p.endswith("-f.js")]) == 60_000 / SEGMENT
    words = sorted((size for path, size in parts.items() if path.startswith("search/0-w")), reverse=True)
    records = max(size for path, size in parts.items() if "-r" in path)
    assert parts["search/index.js"] + sum(words[:4]) + records <= 100_000
    assert max(parts.values()) <= 50_000


BODY = """
What stands *before* any heading.

## Tidal power

The [cable to Marra][c1] may
break; see [the log](https://log.example/a).

```python
# no heading

ticks = 9
```

## Tidal power
| night | diesel |
|---|---|
| 1 | `none` |
"""


def test_a_long_paragraph_is_found_by_a_few_sentences_at_a_time() -> None:
    sentences = [f"Night {n} went by without diesel, and the harbour board wrote its log." for n in range(1, 9)]
    pieces = list(list_passages("## Log\n\n" + "\n".join(sentences)))
    assert " ".join(piece.words for piece in pieces) == " ".join(sentences)
    assert {piece.anchor for piece in pieces} == {"log"}
    assert all(piece.words.endswith("log.") and len(piece.words) <= 240 for piece in pieces)
    assert len(pieces) == 3


def test_a_body_is_found_by_its_paragraphs_under_their_headings() -> None:
    assert list(list_passages(BODY)) == [
        ("", "", "What stands before any heading."),
        ("tidal-power", "Tidal power", "The cable to Marra may break; see the log."),
        ("tidal-power", "Tidal power", "python # no heading"),
        ("tidal-power", "Tidal power", "ticks = 9"),
        ("tidal-power-2", "Tidal power", "| night | diesel | |---|---| | 1 | none |"),
    ]


def test_what_an_editor_wrote_can_be_found() -> None:
    file = brief("a", claim("c1", "skerry", speaker="the harbour board"))
    file = replace(file, brief=replace(file.brief, body=BODY))
    question = Disagreement("when", "When did the cable come?", "date", "open", (Side("2029", (at("a#c1"),)),))
    agreement = Agreement("tide", "It turns", (at("a#c1"),))
    shown = show(file, disagreements=DisagreementFile(disagreements=(question,), agreements=(agreement,)))
    found = {(record.kind, record.address): record for record in list_records(shown)}
    assert found["passage", "briefs/a.html#tidal-power"].where == "Notes of a: Tidal power"
    assert found["difference", "disagreements.html#when"].text == "When did the cable come?"
    assert found["agreement", "disagreements.html#tide"].where == "A 2031"
    assert found["fact", "briefs/a.html#c1"].where == "A 2031, ¶\xa01, said by the harbour board"
