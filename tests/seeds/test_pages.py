"""What pages do in their markup: raised marks, words side by side, banners, forms around a page, encodings."""

import pytest

from briefgen.model.article import Article
from briefgen.seeds import read_article

FIRST = (
    "The council of Marra was told on Tuesday that a new quay would let the ferry line double its traffic within three"
    " years, and that without one the line would sell its oldest ship."
)
SECOND = (
    "The quay would cost 18 million, of which the league has offered a third. The rest would have to come from Marra,"
    " which has not borrowed money since the crisis of 2009 and has made that a point of pride."
)


def read(body: str, head: str = "") -> Article:
    page = f"<html lang=en><head>{head}</head><body>{body}</body></html>"
    article, found = read_article("page.html", page.encode())
    assert not found
    assert article is not None
    return article


def words_of(article: Article, *kinds: str) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind in kinds]


@pytest.mark.parametrize(
    "markup, words",
    [
        ('its ship.<sup><a href="#fn1">1</a></sup>', "its ship.[1]"),
        ('its ship.<a href="#fn1"><sup>1</sup></a>', "its ship.[1]"),
        ("its ship.<sup>1</sup>", "its ship.[1]"),
        ('its ship.<sup><a href="#r1">1</a>,<a href="#r2">2</a></sup>', "its ship.[1, 2]"),
        ('its ship.<sup>[<a href="#r1">1</a>]</sup>', "its ship.[1]"),
        ('its ship [<a href="#ref1">1</a>, <a href="#ref2">2</a>].', "its ship [1, 2]."),
        ('its ship.<a class="footnote-anchor" href="#footnote-1">1</a>', "its ship.[1]"),
        ('its ship.<a href="#_ftn1">[1]</a>', "its ship.[1]"),
        ("its ship of 90 m<sup>2</sup>", "its ship of 90 m2"),
        ('its ship of <a href="#2031">2031</a>.', "its ship of 2031."),
    ],
)
def test_marks_of_notes_are_known(markup: str, words: str) -> None:
    article = read(f"<article><h1>Tides of Marra</h1><p>{FIRST[:-10]}{markup}</p><p>{SECOND}</p></article>")
    assert words_of(article, "body")[0] == f"{FIRST[:-10]}{words}"


@pytest.mark.parametrize(
    "markup, words",
    [
        ("<p><span>T</span>he quay</p>", "The quay"),
        ("<p><span>Lena Okafor</span><span>Skerry Institute</span></p>", "Lena Okafor Skerry Institute"),
        ("<p><a>Home</a><a>News</a></p>", "Home News"),
        ("<p>CO<sub>2</sub> and <b>wa</b>ter</p>", "CO2 and water"),
    ],
)
def test_words_side_by_side_are_parted_where_a_page_parts_them(markup: str, words: str) -> None:
    article = read(f"{markup}<article><h1>Tides of Marra</h1><p>{FIRST}</p><p>{SECOND}</p></article>")
    assert article.text.startswith(words + "\n\n")


@pytest.mark.parametrize(
    "before",
    [
        '<div id="cookie-notice"><h2>Cookies</h2><p>We would like to set additional cookies to understand how you use'
        " this site, remember your settings and improve it.</p></div>",
        '<div class="consent-box"><h2>Your choice</h2><p>We and our 132 partners would like to know which of these'
        " pages you read, and for how long, and what you do then.</p></div>",
        '<ol class="breadcrumbs"><li>Home</li><li>Islands of the north</li></ol>',
        '<span class="screen-reader-text">Post author</span>',
        '<div class="newsletter-box"><h3>Tides by mail</h3><p>What the islands talk about, each morning in your mail,'
        ' and why it matters.</p><form><input type="email"></form></div>',
    ],
)
def test_what_a_site_puts_over_an_article_is_none_of_it(before: str) -> None:
    for page in (
        f"{before}<main><h1>Tides of Marra</h1><p>{FIRST}</p><p>{SECOND}</p></main>",
        f"<main><h1>Tides of Marra</h1><p>{FIRST}</p>{before}<p>{SECOND}</p></main>",
    ):
        article = read(page)
        assert words_of(article, "title", "body", "heading", "note") == ["Tides of Marra", FIRST, SECOND]


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    article = read(f'<form id="page"><header><h1>Tides of Marra</h1></header><p>{FIRST}</p><p>{SECOND}</p></form>')
    assert words_of(article, "title", "body") == ["Tides of Marra", FIRST, SECOND]


def test_tags_that_nobody_closed_cost_no_paragraph() -> None:
    soup = "".join(f"<p><font size=2><span>In {1700 + n}, {FIRST}" for n in range(200))
    assert len(words_of(read(f"<h1>Tides of Marra</h1>{soup}"), "body", "repeat")) == 200


def test_of_several_first_headings_the_stated_one_is_the_title() -> None:
    page = f"<main><h1>The Courier</h1><h1>Tides of Marra</h1><p>{FIRST}</p><p>{SECOND}</p></main>"
    article = read(page, "<title>Tides of Marra | The Courier</title>")
    assert words_of(article, "title") == ["Tides of Marra"]
    assert article.csl["title"] == "Tides of Marra"
    assert article.csl["container-title"] == "The Courier"


def test_rows_of_a_table_are_kept_side_by_side_and_are_no_body() -> None:
    table = "<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2030</td><td>14</td></tr></table>"
    article = read(f"<main><h1>Tides of Marra</h1><p>{FIRST}</p>{table}<p>{SECOND}</p></main>")
    assert words_of(article, "body") == [FIRST, SECOND]
    assert words_of(article, "boilerplate") == ["Year | Ships", "2030 | 14"]


def test_a_lettered_list_of_notes_keeps_its_letters() -> None:
    notes = (
        '<section class="footnotes"><ol type="a"><li>We leave out ships of less than ten metres.</li></ol></section>'
    )
    mark = '<sup><a href="#fn1">a</a></sup>'
    article = read(f"<main><h1>Tides of Marra</h1><p>{FIRST}</p><p>{SECOND}{mark}</p>{notes}</main>")
    assert words_of(article, "note") == ["[a] We leave out ships of less than ten metres."]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1251", "utf-8-sig"])
def test_a_page_is_read_in_the_encoding_that_it_has(encoding: str) -> None:
    words = "Правительство Харроу с 1 июля введёт нормы на воду впервые за сорок лет, сообщила министр Эдда Квист."
    more = "Ремонт старых плотин займёт шесть лет и обойдётся в 400 миллионов евро, сказала она."
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">' if encoding == "cp1251" else ""
    page = f"<html lang=ru><head>{meta}</head><body><h1>Засуха</h1><p>{words}</p><p>{more}</p></body></html>"
    article, _ = read_article("page.html", page.encode(encoding))
    assert article is not None
    assert words_of(article, "body") == [words, more]


def test_a_page_says_where_it_was_saved_from() -> None:
    note = "<!-- saved from url=(0034)https://courier.example/tides -->"
    page = f"<!DOCTYPE html>\n{note}\n<html><body><h1>Tides of Marra</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    article, _ = read_article("page.html", page.encode())
    assert article is not None
    assert article.csl["URL"] == "https://courier.example/tides"


def test_an_archive_without_a_page_is_one_message() -> None:
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'
    data = head + b"--x\nContent-Type: image/png\n\nx\n--x--\n"
    article, found = read_article("page.mhtml", data)
    assert article is None
    assert [d.code for d in found] == ["empty-file"]


def test_an_archive_in_an_archive_a_thousand_times_over_is_one_message() -> None:
    data = b"".join(b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(2000))
    article, found = read_article("page.mhtml", data + b"Content-Type: text/html\r\n\r\n<p>Marra</p>")
    assert article is None
    assert [d.code for d in found] == ["empty-file"]


@pytest.mark.parametrize("name", ["punycode", "zlib", "idna", "rot13", "undefined", "no-such-encoding"])
def test_a_page_in_no_encoding_of_texts_is_guessed(name: str) -> None:
    page = f'<html lang=en><head><meta charset="{name}"></head><body><p>{FIRST} Ándré</p><p>{SECOND}</p></body></html>'
    article, found = read_article("page.html", page.encode("latin-1"))
    assert article is not None
    assert "Ándré" in article.text
    assert [d.code for d in found] == ["other-encoding"]
