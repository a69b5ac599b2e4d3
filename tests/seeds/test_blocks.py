"""Whole articles of our own, with the kind of each line written before it; see cases/articles/.

T title, F front, H heading, B body, C caption, N note, R repeat, X boilerplate; ` |` goes on with the line before;
`N?` may be a heading or boilerplate: a heading over notes.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from briefgen.extract import extract
from briefgen.model.article import Article
from briefgen.seeds import read_article
from briefgen.seeds.plain_text import read_plain_text

FOLDER = Path(__file__).parents[1] / "cases" / "articles"
KINDS = {
    "T": "title",
    "F": "front",
    "H": "heading",
    "B": "body",
    "C": "caption",
    "N": "note",
    "R": "repeat",
    "X": "boilerplate",
}
MARK = re.compile(r"([A-Z]\??| )\|")


class Case(NamedTuple):
    text: str
    lines: list[tuple[int, int, str]]
    """Start, end, mark."""
    metadata: dict[str, Any]


def read_case(path: Path) -> Case:
    head, _, rest = path.read_text(encoding="utf-8").partition("---\n")
    text, lines, mark = "", [], ""
    for line in rest.splitlines():
        if found := MARK.match(line):
            mark = mark if found[1] == " " else found[1]
            line = line[found.end() :]
            if line.strip():
                lines.append((len(text), len(text) + len(line), mark))
        text += line + "\n"
    return Case(text, lines, yaml.safe_load(head))


CASES = {path.stem: read_case(path) for path in sorted(FOLDER.glob("*.txt"))}


def read(case: Case) -> Article:
    article, found = read_article("case.txt", case.text.encode())
    assert article is not None
    assert not found
    return article


def wrong_lines(case: Case, article: Article) -> Iterator[str]:
    for start, end, mark in case.lines:
        first = start + len(case.text[start:end]) - len(case.text[start:end].lstrip())
        kind = next((b.kind for b in article.blocks if b.span.start <= first < b.span.end), "nothing")
        if mark == "N?" and kind in ("heading", "boilerplate"):
            continue
        if kind != KINDS.get(mark):
            yield f"{mark} said {kind}: {case.text[start:end][:70]}"


@pytest.mark.parametrize("name", CASES)
def test_each_line_has_its_kind(name: str) -> None:
    case = CASES[name]
    assert list(wrong_lines(case, read(case))) == []


@pytest.mark.parametrize("name", CASES)
def test_an_article_says_who_wrote_it_when(name: str) -> None:
    case = CASES[name]
    article = read(case)
    csl = article.csl
    wanted = {field: value for field, value in case.metadata.items() if field not in ("author", "basis")}
    assert {field: csl.get(field) for field in wanted} == wanted
    names = [" ".join(filter(None, (a.get("given"), a.get("family"), a.get("literal")))) for a in csl["author"]]
    assert names == case.metadata.get("author", [])
    if "basis" in case.metadata:
        assert article.issued_basis == case.metadata["basis"]


@pytest.mark.parametrize("name", CASES)
def test_blocks_hold_every_word_once(name: str) -> None:
    case = CASES[name]
    article = read(case)
    spans = [b.span for b in article.blocks]
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    held = "".join(case.text[s.start : s.end] for s in spans)
    assert "".join(held.split()) == "".join(case.text.split())


def test_a_sentence_goes_on_over_a_running_head() -> None:
    article = read(CASES["hard_wrapped"])
    claim = next(c for c in extract(article).claims if c.text.startswith("The founders knew diesel"))
    assert claim.text.endswith("and that its neighbours would then ask for a share.")
    assert "Northern League Papers" not in claim.text


PROSE = """\
Pilots are paid by the day. When the days are few, they leave the coast for good. The ministry knew
this in 2008 but did not act, and the ports of the north lost a third of their traffic in ten years.

References

"""
LISTS = {
    "set in": """\
Brekke, Odd, and Tor Moe. 2012. "Counting Ships in the Dark." Journal of Harbour Studies
    1 (2): 3-19.
Ministry of Tides. 2008. Tariffs of the Northern Ports. Marra: Ministry of Tides.
Nygaard, Halvard. 2010. "The Tariff Myth." In Ports and People, edited by Ada Quist, 88-102.
    Oslo: Fjordbok Press.
""",
    "not set in": """\
Halden Institute of Fog Studies. (2013). Fog yearbook 2012: Light, weather and accidents on
the coast (Report No. 7). https://hifs.example/yb12.pdf
Holm, D., & Tan, M. (2014). Lamps and liabilities. Harbour Law Journal, 22(1), 31-58.
Weil, J. (2012). What a lamp costs. In A. Corti (Ed.), Lamps, laws and lighthouses (pp.
9-21). Faro.
""",
    "years last": """\
Halloran, Pia. The Tidal Commons: Water, Wages and the Making of the Northern Ports in the
   Age of Steam. Verso, 2019.
Moe, Tor, and Odd Brekke. "The Chair and the Cable." Small Grids, Large Quarrels, edited by
   Ada Quist, Fjordbok Press, 2017, pp. 88-102.
Vane, Ruth. Ice and Iron. Lowland Books, 1998.
""",
}


@pytest.mark.parametrize("shape", LISTS)
def test_entries_of_a_wrapped_list_are_rejoined(shape: str) -> None:
    text = PROSE + LISTS[shape]
    words = [" ".join(text[slice(*s.span)].split()) for s in read_plain_text(text).stretches]
    assert len(words) == 5, words
    assert all(w.endswith((".", ".pdf")) for w in words[2:]), words
