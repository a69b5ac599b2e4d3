"""PDFs drawn line by line: marks and powers, hyphens, notes at the foot, tables, columns, running heads, stamps."""

from pathlib import Path

import pytest

from briefgen.model.article import Article
from briefgen.seeds import read_article
from tests.seeds.test_formats import FIRST, SECOND, THIRD, make_pdf, words_of, wrap

UNREADABLE = Path(__file__).parents[1] / "cases" / "unreadable"

Drawn = tuple[float, float, float, str]


def read(*pages: list[Drawn]) -> Article:
    article, found = read_article("deal.pdf", make_pdf(pages))
    assert not found
    assert article is not None
    return article


def foot(*notes: str, y: float = 140) -> list[Drawn]:
    return [(60.0, y - 11 * n, 8.0, note) for n, note in enumerate(notes)]


def test_a_note_between_two_halves_of_a_paragraph_comes_after_it() -> None:
    lines = wrap(f"{FIRST} {SECOND}", 90, 60, 760)
    rest = [(x, 760 - 13 * n, size, words) for n, (x, _, size, words) in enumerate(lines[3:])]
    article = read([*lines[:3], *foot("1 Council of Marra, Minutes, 2031, p. 4.")], rest)
    assert words_of(article, "body") == [f"{FIRST} {SECOND}"]
    assert words_of(article, "note") == ["1 Council of Marra, Minutes, 2031, p. 4."]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = [*wrap(FIRST, 90, 60, 760), *foot("1 See the Minutes of the Council of Marra, which were")]
    second = [*wrap(SECOND, 90, 60, 760), *foot("printed in 2031 and hold all the speeches, p. 4.")]
    article = read(first, second)
    assert words_of(article, "body") == [FIRST, SECOND]
    note = "1 See the Minutes of the Council of Marra, which were printed in 2031 and hold all the speeches, p. 4."
    assert words_of(article, "note") == [note]


@pytest.mark.parametrize(
    "words, joined",
    [
        (["is well-", "disposed to the plan that"], "is well-disposed to the plan that"),
        (["took two-", "thirds of the votes that"], "took two-thirds of the votes that"),
        (["took four-", "teen of the votes that"], "took fourteen of the votes that"),
        (["of its infra-", "structure, which is what"], "of its infrastructure, which is what"),
        (
            ["at https://marra.example/minutes/", "2031.html, which is what"],
            "at https://marra.example/minutes/2031.html,",
        ),
    ],
)
def test_hyphens_and_addresses_at_the_end_of_a_line_are_undone(words: list[str], joined: str) -> None:
    lines = wrap(FIRST, 90, 60, 760)
    y = lines[-1][1]
    more = [(60.0, y - 13, 10.0, f"It is said by all who were there on that evening that it {words[0]}")]
    more += [(60.0, y - 26, 10.0, f"{words[1]} nobody who has read the minutes of that long evening would deny.")]
    assert joined in words_of(read([*lines, *more]), "body")[0]


@pytest.mark.parametrize(
    "before, raised, shown",
    [
        ("of the quay.", (4.0, 6.0, "1"), "of the quay.[1]"),
        ("of 90 km", (4.0, 6.0, "2"), "of 90 km2"),
        ("much CO", (-2.0, 6.0, "2"), "much CO2"),
    ],
)
def test_raised_numbers_are_marks_and_powers_are_none(before: str, raised: Drawn, shown: str) -> None:
    lines = wrap(FIRST, 90, 60, 760)
    shift, size, sign = raised
    y = lines[-1][1] - 13
    words = f"They speak {before}"
    width = {"They speak of the quay.": 106.2, "They speak of 90 km": 90.6, "They speak much CO": 91.7}[words]
    drawn = [(60.0, y, 10.0, words), (60.0 + width, y + shift, size, sign)]
    more = wrap(SECOND, 90, 60, y - 13)
    assert shown in words_of(read([*lines, *drawn, *more]), "body")[0]


def test_a_table_between_two_halves_of_a_paragraph_is_set_aside_row_by_row() -> None:
    lines = wrap(f"{FIRST} {SECOND}", 90, 60, 760)
    rest = [(x, 640 - 13 * n, size, words) for n, (x, _, size, words) in enumerate(lines[3:])]
    rows = [("Harbour", "Ships", "Tons"), ("Marra", "14", "900"), ("Skerry", "9", "410")]
    table = [
        (x, 760 - 14 * n, 10.0, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((60.0, 200.0, 300.0), row, strict=True)
    ]
    caption = [(60.0, 700.0, 9.0, "Table 2. Ships in two harbours")]
    article = read(lines[:3], [*table, *caption, *rest])
    assert words_of(article, "body") == [f"{FIRST} {SECOND}"]
    assert words_of(article, "boilerplate") == ["Harbour | Ships | Tons", "Marra | 14 | 900", "Skerry | 9 | 410"]
    assert words_of(article, "caption") == ["Table 2. Ships in two harbours"]


def test_three_columns_are_read_one_after_the_other_however_they_were_drawn() -> None:
    columns = [wrap(words, 30, x, 700) for words, x in ((FIRST, 40.0), (SECOND, 220.0), (THIRD, 400.0))]
    longest = max(len(column) for column in columns)
    drawn = [column[n] for n in range(longest) for column in columns if n < len(column)]
    assert words_of(read([(40.0, 760.0, 20.0, "Harbour deal"), *drawn]), "body") == [FIRST, SECOND, THIRD]


def test_what_a_browser_prints_around_a_page_is_none_of_it() -> None:
    printed = [
        (30.0, 820.0, 8.0, "5/14/31, 10:30 AM"),
        (250.0, 820.0, 8.0, "Harbour deal | The Courier"),
        (30.0, 20.0, 8.0, "https://courier.example/deal"),
        (560.0, 20.0, 8.0, "1/1"),
    ]
    article = read(
        [*printed, (60.0, 770.0, 20.0, "Harbour deal"), *wrap(FIRST, 90, 60, 740), *wrap(SECOND, 90, 60, 690)]
    )
    assert words_of(article, "body") == [FIRST, SECOND]
    assert words_of(article, "title") == ["Harbour deal"]
    assert article.csl["URL"] == "https://courier.example/deal"


def test_the_head_of_later_pages_that_says_the_title_again_is_none_of_the_text() -> None:
    lines = wrap(f"{FIRST} {SECOND}", 90, 60, 740)
    rest = [(x, 760 - 13 * n, size, words) for n, (x, _, size, words) in enumerate(lines[3:])]
    head = [(60.0, 800.0, 10.0, "Lena Okafor"), (400.0, 800.0, 10.0, "The harbour deal")]
    first = [(60.0, 800.0, 20.0, "The harbour deal"), (60.0, 780.0, 10.0, "By Lena Okafor"), *lines[:3]]
    assert words_of(read(first, [*head, *rest]), "body") == [f"{FIRST} {SECOND}"]


@pytest.mark.parametrize(
    "name, code, message",
    [
        ("locked.pdf", "unreadable-file", "this PDF cannot be read: it has a password"),
        ("cut.pdf", "unreadable-file", "this PDF cannot be read: it is damaged"),
        ("scan.pdf", "no-text", "this PDF has no text, only pictures of pages"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(name: str, code: str, message: str) -> None:
    article, found = read_article(name, (UNREADABLE / name).read_bytes())
    assert article is None
    assert [(d.code, d.message) for d in found] == [(code, message)]
