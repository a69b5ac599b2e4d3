"""HTML, Markdown, PDF and DOCX, each made here: the same story in every format, and what breaks its reader."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefgen.model.article import Article
from briefgen.seeds import read_article

PAGE = (Path(__file__).parents[1] / "cases" / "page.html").read_bytes()

FIRST = (
    "The council of Marra was told on Tuesday that a new quay would let the ferry line double its traffic within three"
    " years, and that without one the line would sell its oldest ship."
)
SECOND = (
    "The quay would cost 18 million, of which the league has offered a third. The rest would have to come from Marra,"
    " which has not borrowed money since the crisis of 2009 and has made that a point of pride."
)
THIRD = (
    "The councillors will vote in November. Two of the nine have said that they will abstain because they own shares in"
    " the line, which leaves seven, of whom three have said yes."
)


def read(name: str, data: bytes) -> Article:
    article, found = read_article(name, data)
    assert not found
    assert article is not None
    return article


def words_of(article: Article, kind: str) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind == kind]


def test_a_page_gives_its_article_without_the_site() -> None:
    article = read("page.html", PAGE)
    assert words_of(article, "body") == [f"{FIRST}[1]", SECOND, THIRD]
    assert words_of(article, "title") == ["Harbour deal would double ferry traffic"]
    assert words_of(article, "heading") == ["What happens next"]
    assert words_of(article, "caption") == ["The quay at Port Marra. Photo: Anna Lund"]
    assert words_of(article, "note") == ["1. Council of Marra, Minutes, 30 September 2031, p. 4."]
    assert "newsletter" not in article.text
    assert "record loss" not in article.text


def test_a_page_says_who_wrote_it_when() -> None:
    article = read("page.html", PAGE)
    assert article.format == "html"
    assert article.language == "en"
    assert article.csl["title"] == "Harbour deal would double ferry traffic"
    assert article.csl["author"] == [{"family": "Brekke", "given": "Jon"}]
    assert article.affiliations == {"Jon Brekke": "Skerry Institute"}
    assert article.csl["container-title"] == "The Courier"
    assert article.csl["publisher"] == "Island Media"
    assert (article.csl["issued"], article.issued_basis) == ("2031-09-30", "stated")


def test_a_page_keeps_its_links() -> None:
    article = read("page.html", PAGE)
    assert [(article.text[s.start : s.end], url) for s, url in ((k.span, k.url) for k in article.links)] == [
        ("has offered a third", "https://league.example/offer")
    ]


LENA = {"family": "Okafor", "given": "Lena"}
JON = {"family": "Brekke", "given": "Jon"}
ANNA = {"family": "Lund", "given": "A."}


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def script(source: str) -> str:
    return f'<script type="application/ld+json">{source}</script>'


@pytest.mark.parametrize(
    "head, field, value",
    [
        (meta("citation_title", "Slack water"), "title", "Slack water"),
        (meta("citation_journal_title", "Island Grids"), "container-title", "Island Grids"),
        (meta("citation_volume", "4") + meta("citation_issue", "2"), "issue", "2"),
        (meta("citation_author", "Okafor, Lena") + meta("citation_author", "Lund, A."), "author", [LENA, ANNA]),
        (meta("citation_publication_date", "2031/05/14"), "issued", "2031-05-14"),
        (meta("author", "Lena Okafor and Jon Brekke"), "author", [LENA, JON]),
        (meta("DC.date", "May 2031"), "issued", "2031-05"),
        (meta("og:title", "Slack water - The Courier") + meta("og:site_name", "The Courier"), "title", "Slack water"),
        ('<link rel="canonical" href="https://courier.example/slack">', "URL", "https://courier.example/slack"),
        (
            script(
                '{"@graph": [{"@type": "WebSite"}, {"@type": ["Report"], "headline": "x", "author": "Lena Okafor"}]}'
            ),
            "author",
            [LENA],
        ),
        (
            script('{"@type": "NewsArticle", "isPartOf": {"@type": "Periodical", "name": "Grids", "volumeNumber": 7}}'),
            "volume",
            "7",
        ),
        (script('{"@type": "NewsArticle", broken') + meta("date", "2031-05-14"), "issued", "2031-05-14"),
    ],
)
def test_a_page_states_its_metadata_in_many_ways(head: str, field: str, value: object) -> None:
    page = (
        f"<html><head>{head}</head><body><article><h1>Tides</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    )
    assert read("page.html", page.encode()).csl[field] == value


MARKDOWN = f"""---
title: "Harbour deal"
author: [Jon Brekke, Anna Lund]
date: 2031-09-30
publication: The Courier
---

# Harbour deal

{FIRST}[^a]

{SECOND.replace("has offered a third", "[has **offered** a third](https://league.example/offer)")}

## What happens next

{THIRD}

[^a]: Council of Marra, Minutes, 30 September 2031, p. 4.
"""


def test_markdown_gives_its_words_without_markup() -> None:
    article = read("deal.md", MARKDOWN.encode())
    assert words_of(article, "body") == [f"{FIRST}[1]", SECOND, THIRD]
    assert words_of(article, "title") == ["Harbour deal"]
    assert words_of(article, "heading") == ["What happens next"]
    assert words_of(article, "note") == ["[1] Council of Marra, Minutes, 30 September 2031, p. 4."]
    assert [(article.text[k.span.start : k.span.end], k.url) for k in article.links] == [
        ("has offered a third", "https://league.example/offer")
    ]
    assert article.csl["author"] == [{"family": "Brekke", "given": "Jon"}, {"family": "Lund", "given": "Anna"}]
    assert article.csl["container-title"] == "The Courier"
    assert article.csl["issued"] == "2031-09-30"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


PARTS = {
    "rels": "word/_rels/document.xml.rels",
    "endnote_rels": "word/_rels/endnotes.xml.rels",
    "core": "docProps/core.xml",
}


def make_docx(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {W} {R}><w:body>{body}</w:body></w:document>")
        for name, source in parts.items():
            package.writestr(PARTS.get(name, f"word/{name}.xml"), source)
    return file.getvalue()


def paragraph(words: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def test_a_word_document_keeps_its_notes() -> None:
    cited = f'<w:p><w:r><w:t>{FIRST}</w:t></w:r><w:r><w:endnoteReference w:id="7"/></w:r></w:p>'
    linked = (
        '<w:p><w:r><w:t xml:space="preserve">The quay would cost 18 million, of which the league </w:t></w:r>'
        '<w:hyperlink r:id="rId1"><w:r><w:t>has offered a third</w:t></w:r></w:hyperlink>'
        f"<w:r><w:t>{SECOND.partition('has offered a third')[2]}</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del></w:p>"
    )
    note = '<w:endnote w:id="7"><w:p><w:r><w:t>Council of Marra, Minutes, 2031, p. 4.</w:t></w:r></w:p></w:endnote>'
    link = '<Relationship Id="rId1" TargetMode="External" Target="https://league.example/offer"/>'
    headings = paragraph("Harbour deal", "Title"), paragraph("What happens next", "Heading1")
    data = make_docx(
        headings[0] + cited + linked + headings[1] + paragraph(THIRD),
        endnotes=f"<w:endnotes {W}>{note}</w:endnotes>",
        rels=f"<Relationships>{link}</Relationships>",
    )
    article = read("deal.docx", data)
    assert words_of(article, "body") == [f"{FIRST}[1]", SECOND, THIRD]
    assert words_of(article, "title") == ["Harbour deal"]
    assert words_of(article, "heading") == ["What happens next"]
    assert words_of(article, "note") == ["[1] Council of Marra, Minutes, 2031, p. 4."]
    assert [(article.text[k.span.start : k.span.end], k.url) for k in article.links] == [
        ("has offered a third", "https://league.example/offer")
    ]


def make_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]]) -> bytes:
    """A PDF with text at places: x, y from the bottom, size, words."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    kids = []
    for page in pages:
        drawn = [f"BT /F1 {size} Tf {x} {y} Td ({_escape(words)}) Tj ET" for x, y, size, words in page]
        stream = "\n".join(drawn)
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        resources = "<</Font<</F1 3 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources{resources}/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>"
    return f"{out}{end}\nstartxref\n{len(out)}\n%%EOF".encode("latin-1")


def _escape(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def wrap(words: str, width: int, x: float, y: float, size: float = 10) -> list[tuple[float, float, float, str]]:
    """Lines of at most so many letters; the last word of a full line may be cut by a hyphen."""
    lines, line = [], ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > width:
            room = width - len(line) - 2
            if room >= 4 and len(word) - room >= 3 and word.isalpha() and word.islower():
                lines.append(f"{line} {word[:room]}-")
                line = word[room:]
                continue
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return [(x, y - 13 * n, size, text) for n, text in enumerate(lines)]


def test_a_pdf_in_two_columns_is_read_column_by_column() -> None:
    left = wrap(FIRST, 44, 60, 700) + wrap(SECOND, 44, 60, 700 - 13 * 5 - 12)
    right = wrap(THIRD, 44, 310, 700)
    mixed = [line for pair in zip(left, right, strict=False) for line in pair] + left[len(right) :]
    page = [
        (60.0, 760.0, 18.0, "Harbour deal"),
        (60.0, 812.0, 8.0, "The Courier, 2031"),
        *mixed,
        (300.0, 30.0, 8.0, "1"),
    ]
    second = [
        (60.0, 812.0, 8.0, "The Courier, 2031"),
        *wrap(FIRST.replace("quay", "mole"), 90, 60, 760),
        (300.0, 30.0, 8.0, "2"),
    ]
    article = read("deal.pdf", make_pdf([page, second]))
    assert words_of(article, "body") == [FIRST, SECOND, THIRD, FIRST.replace("quay", "mole")]
    assert words_of(article, "title") == ["Harbour deal"]
    assert words_of(article, "boilerplate") == ["The Courier, 2031", "1", "The Courier, 2031", "2"]


def test_raised_marks_and_small_notes_of_a_pdf_are_known() -> None:
    lines = wrap(f"{FIRST} {SECOND}", 90, 60, 760)
    end_of_the_second_line = 419.5
    marked = [*lines[:2], (end_of_the_second_line, lines[1][1] + 4, 6.0, "1"), *lines[2:]]
    notes = [
        (60.0, 140.0, 8.0, "1 Council of Marra, Minutes, 30 September 2031, p. 4."),
        (60.0, 129.0, 8.0, "2 A. Lund, Slack Water (Marra: Harbour, 2012), p. 7."),
    ]
    article = read("deal.pdf", make_pdf([[*marked, *notes]]))
    assert words_of(article, "body") == [f"{FIRST}[1] {SECOND}"]
    assert words_of(article, "note") == [note[3] for note in notes]


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = wrap(f"{FIRST} {SECOND}", 90, 60, 760)
    first, rest = lines[:3], [(x, 760 - 13 * n, size, text) for n, (x, _, size, text) in enumerate(lines[3:])]
    foot = [(60.0, 30.0, 8.0, "Page 1 of 2")]
    article = read("deal.pdf", make_pdf([[*first, *foot], [*rest, (60.0, 30.0, 8.0, "Page 2 of 2")]]))
    assert words_of(article, "body") == [f"{FIRST} {SECOND}"]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'


@pytest.mark.parametrize(
    "name, data, code, message",
    [
        ("scan.pdf", make_pdf([[]]), "no-text", "this PDF has no text, only pictures of pages"),
        ("torn.pdf", b"%PDF-1.4 torn", "unreadable-file", "this PDF cannot be read"),
        ("torn.docx", b"PK\x03\x04 torn", "unreadable-file", "this document cannot be read"),
        ("none.docx", make_docx(""), "empty-file", "this document has no text"),
        ("bomb.docx", make_docx("", footnotes=ENTITIES), "unreadable-file", "this document cannot be read"),
        ("empty.html", b"", "empty-file", "this file is empty"),
        ("empty.md", b"\n\n", "empty-file", "this file is empty"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(name: str, data: bytes, code: str, message: str) -> None:
    article, found = read_article(name, data)
    assert article is None
    assert [d.code for d in found] == [code]
    assert found[0].message.startswith(message)
    assert found[0].hint


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    article, found = read_article("bomb.docx", make_docx("<w:p/>" * 8_000_000))
    assert article is None
    assert found[0].message == "this document cannot be read: it is too large when unpacked"


@pytest.mark.parametrize("name, extra", [("a.html", "web"), ("a.pdf", "pdf")])
def test_a_missing_extra_is_one_line_with_the_command(name: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.seeds.html.find_spec", lambda _: None)
    monkeypatch.setattr("briefgen.seeds.pdf.find_spec", lambda _: None)
    article, found = read_article(name, PAGE)
    assert article is None
    assert [d.code for d in found] == ["missing-extra"]
    assert found[0].hint == f"install it: pip install 'briefgen[{extra}]'"
