"""Works written out: the site's style, three others, and files that other people's readers take."""

import json
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from briefgen.model.article import Span
from briefgen.model.findings import Reference
from briefgen.site.csl import (
    full_works,
    plain_reference,
    render_reference,
    to_bibtex,
    to_csl_json,
    to_ris,
    web_address,
)

ARTICLE: dict[str, Any] = {
    "type": "article-journal",
    "author": [{"family": "Brekke", "given": "Odd"}, {"family": "Moe", "given": "Tor R."}],
    "title": "Slack water & storage: 50% of {nothing}?",
    "container-title": "Journal of Island Grids",
    "volume": "4",
    "issue": "2",
    "issued": "2030-05",
    "page": "33-41",
    "URL": "https://grids.example/4/2?a=1&b=%20x_y",
    "accessed": "2031-06-02",
}
BOOK: dict[str, Any] = {
    "type": "book",
    "author": [{"literal": "Skerry and Marra Energy, Cooperative"}],
    "title": "Nueve noches",
    "language": "es",
    "publisher": "Quay Press",
    "publisher-place": "Marra",
    "issued": "2031",
    "edition": "2",
}
CHAPTER: dict[str, Any] = {
    "type": "chapter",
    "author": [{"family": "Moe", "given": "Tor"}],
    "editor": [{"family": "Quist", "given": "Ada"}],
    "title": "The Chair",
    "container-title": "Small Grids, Large Quarrels",
    "publisher": "Fjordbok Press",
    "issued": "2017",
    "page": "88-102",
}
WORKS = [("brekke-2030", ARTICLE), ("skerry-2031", BOOK), ("moe-2017", CHAPTER)]

SHOWN = {
    "plain": (
        ARTICLE,
        "Brekke, Odd, and Tor R. Moe. “Slack water & storage: 50% of {nothing}?” "
        "Journal of Island Grids, vol. 4, no. 2,"
        " May 2030, pp. 33–41.",
    ),
    "apa": (
        ARTICLE,
        "Brekke, O., & Moe, T. R. (2030). Slack water & storage: 50% of {nothing}? "
        "Journal of Island Grids, 4(2), 33–41."
        " https://grids.example/4/2?a=1&b=%20x_y",
    ),
    "chicago": (
        CHAPTER,
        "Moe, Tor. “The Chair.” In Small Grids, Large Quarrels, edited by Ada Quist, 88–102. Fjordbok Press, 2017.",
    ),
    "gost": (
        ARTICLE,
        "Brekke O., Moe T. R. Slack water & storage: 50% of {nothing}? // Journal of Island Grids. 2030. Vol. 4. No. 2."
        " P. 33–41. URL: https://grids.example/4/2?a=1&b=%20x_y (accessed: 02.06.2031).",
    ),
}


@pytest.mark.parametrize("style", sorted(SHOWN))
def test_each_style_writes_a_work(style: Any) -> None:
    work, text = SHOWN[style]
    assert plain_reference(work, style) == text


def test_a_title_stands_in_cite_with_its_language() -> None:
    assert render_reference(BOOK) == (
        'Skerry and Marra Energy, Cooperative. <cite lang="es">Nueve noches</cite>. 2nd ed., Marra: Quay Press, 2031.'
    )


def test_markup_in_a_work_is_text() -> None:
    shown = render_reference({"type": "book", "title": "<script>x</script>", "author": [{"literal": "<b>"}]})
    assert "<script>" not in shown
    assert "<b>" not in shown


def test_a_work_kept_in_its_words_shows_them() -> None:
    assert (
        render_reference({"type": "document", "title": None, "note": "Marra archive, box 12."})
        == "Marra archive, box 12."
    )


def test_a_season_begins_with_a_capital() -> None:
    assert render_reference({"type": "book", "title": "Ice", "issued": "2002-23"}) == "<cite>Ice</cite>. Autumn 2002."


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.example/a", 'https://x.example/" onclick=', "//x", "data:,x"]
)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert web_address({"URL": url}) == ""


def test_a_repeat_is_the_whole_work_with_its_own_page() -> None:
    references = [
        Reference("r1", Span(0, 1), csl={"title": "Ice", "page": "2"}),
        Reference("r2", Span(0, 1), ibid_of="r1", csl={"page": "17"}),
    ]
    assert full_works(references)["r2"] == {"title": "Ice", "page": "17"}


def test_repeats_in_a_ring_come_to_an_end() -> None:
    ring = [Reference("r1", Span(0, 1), ibid_of="r2"), Reference("r2", Span(0, 1), ibid_of="r1", csl={"title": "Ice"})]
    assert full_works(ring)["r1"] == {"title": "Ice"}


def test_pybtex_reads_our_bibtex() -> None:
    entries = parse_string(to_bibtex(WORKS), "bibtex").entries
    article, book = entries["brekke-2030"], entries["skerry-2031"]
    assert (article.type, article.fields["journal"], article.fields["year"]) == (
        "article",
        "Journal of Island Grids",
        "2030",
    )
    assert [p.last_names for p in article.persons["author"]] == [["Brekke"], ["Moe"]]
    assert article.fields["pages"] == "33--41"
    assert article.fields["url"] == ARTICLE["URL"]
    assert r"\& storage: 50\% of \textbraceleft{}nothing" in article.fields["title"]
    assert len(book.persons["author"]) == 1
    assert entries["moe-2017"].fields["booktitle"] == "Small Grids, Large Quarrels"


def test_rispy_reads_our_ris() -> None:
    article, book, chapter = rispy.loads(to_ris(WORKS))
    assert (article["type_of_reference"], article["authors"]) == ("JOUR", ["Brekke, Odd", "Moe, Tor R."])
    assert (article["start_page"], article["end_page"], article["year"]) == ("33", "41", "2030")
    assert book["title"] == "Nueve noches"
    assert chapter["secondary_title"] == "Small Grids, Large Quarrels"


def test_citeproc_renders_our_csl_json() -> None:
    items = json.loads(to_csl_json(WORKS))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for id, _ in WORKS:
        bibliography.register(Citation([CitationItem(id)]))
    text = " ".join(str(entry) for entry in bibliography.bibliography())
    assert "Brekke" in text
    assert "2030" in text
    assert "Nueve noches" in text


words = st.text(alphabet="Aé{}\\$&#%_~^\"',\n@=-Я “", min_size=1, max_size=30)


@given(words, words)
def test_any_words_can_be_read_back(title: str, family: str) -> None:
    work = {"type": "book", "title": title, "author": [{"family": family, "given": "A."}], "issued": "2031"}
    entry = parse_string(to_bibtex([("x", work)]), "bibtex").entries["x"]
    assert entry.fields["year"] == "2031"
    assert rispy.loads(to_ris([("x", work)]))[0]["year"] == "2031"
    assert json.loads(to_csl_json([("x", work)]))[0]["title"] == title
