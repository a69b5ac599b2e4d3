"""Word documents as word processors write them: styles by name, tracked changes, boxes, fields, rows, notes."""

import pytest

from briefgen.model.article import Article
from briefgen.seeds import read_article
from tests.seeds.test_formats import FIRST, SECOND, THIRD, R, W, make_docx, paragraph, words_of

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read(body: str, **parts: str) -> Article:
    article, found = read_article("deal.docx", make_docx(body, **parts))
    assert not found
    assert article is not None
    return article


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_a_style_is_known_by_its_name_and_by_what_it_is_based_on() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="a3"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a4"><w:name w:val="Harbour section"/><w:basedOn w:val="a3"/></w:style>'
        '<w:style w:styleId="a5"><w:name w:val="Round"/><w:basedOn w:val="a5"/></w:style></w:styles>'
    )
    article = read(paragraph(FIRST) + paragraph("What the league says", "a4") + paragraph(SECOND, "a5"), styles=styles)
    assert words_of(article, "heading") == ["What the league says"]
    assert words_of(article, "body") == [FIRST, SECOND]


def test_a_line_in_bold_is_a_heading() -> None:
    bold = f"<w:p>{run('What the league says', '<w:b/>')}</w:p>"
    plain = f"<w:p>{run('The league, ', '<w:b/>')}{run(SECOND)}</w:p>"
    article = read(paragraph(FIRST) + bold + plain)
    assert words_of(article, "heading") == ["What the league says"]


def test_tracked_changes_are_read_as_accepted() -> None:
    changed = (
        f"<w:p>{run('The quay ')}<w:ins>{run('of Marra ')}</w:ins><w:del><w:r><w:delText>of Skerry </w:delText></w:r>"
        f"</w:del><w:moveFrom>{run('once ')}</w:moveFrom>{run('would cost 18 million, of which the league offered')}"
        f"{run(' to pay a third in the first three years.')}</w:p>"
    )
    body = words_of(read(paragraph(FIRST) + changed), "body")
    assert body[1].startswith("The quay of Marra would cost 18 million")


def test_a_text_box_is_read_once_and_is_no_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('A quay is not a ferry, and a ferry is not a quay.')}</w:p></w:txbxContent>"
    choices = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent {MC}>{choices}</mc:AlternateContent>"
    article = read(paragraph(FIRST) + f"<w:p><w:r>{both}</w:r></w:p>" + paragraph(SECOND))
    assert words_of(article, "body") == [FIRST, SECOND]
    assert words_of(article, "caption") == ["A quay is not a ferry, and a ferry is not a quay."]


def test_rows_of_data_are_set_aside_and_prose_in_cells_is_not() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"

    article = read(paragraph(FIRST) + f"<w:tbl>{row('Year', 'Ships')}{row('2030', '14')}{row(SECOND, THIRD)}</w:tbl>")
    assert words_of(article, "body") == [FIRST, SECOND, THIRD]
    assert words_of(article, "boilerplate") == ["Year | Ships", "2030 | 14"]


def test_a_link_may_be_a_field() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://league.example/offer" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>The league’s offer</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    rest = run(" would pay a third of the quay in the first three years.")
    article = read(paragraph(FIRST) + f"<w:p>{field}{rest}</w:p>")
    assert [(article.text[k.span.start : k.span.end], k.url) for k in article.links] == [
        ("The league’s offer", "https://league.example/offer")
    ]


def test_footnotes_and_endnotes_are_numbered_as_the_text_cites_them() -> None:
    cited = (
        f"<w:p>{run(FIRST)}<w:r><w:endnoteReference w:id='2'/></w:r></w:p>"
        f"<w:p>{run(SECOND)}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    )
    link = f'<w:hyperlink {R} r:id="rId1"><w:r><w:t>the minutes</w:t></w:r></w:hyperlink>'
    data = {
        "endnotes": f'<w:endnotes {W}><w:endnote w:id="2"><w:p>{run("A. Lund, Slack Water (2012), p. 7; ")}{link}</w:p>'
        "</w:endnote></w:endnotes>",
        "footnotes": f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{run("Own count.")}</w:p></w:footnote></w:footnotes>',
        "endnote_rels": '<R><r Id="rId1" TargetMode="External" Target="https://marra.example/minutes"/></R>',
    }
    article = read(cited, **data)
    assert words_of(article, "body") == [f"{FIRST}[1]", f"{SECOND}[2]"]
    assert words_of(article, "note") == ["[1] A. Lund, Slack Water (2012), p. 7; the minutes", "[2] Own count."]
    assert [(article.text[k.span.start : k.span.end], k.url) for k in article.links] == [
        ("the minutes", "https://marra.example/minutes")
    ]


@pytest.mark.parametrize(
    "shown, title",
    [
        (paragraph("Harbour deal") + paragraph("By Jon Brekke") + paragraph(FIRST), "Harbour deal"),
        (paragraph("The quay of Marra") + paragraph("By Jon Brekke") + paragraph(FIRST), "The quay of Marra"),
        (paragraph(FIRST) + paragraph(SECOND), "Harbour deal"),
    ],
)
def test_the_title_of_the_properties_counts_where_the_text_has_no_other(shown: str, title: str) -> None:
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Harbour deal</dc:title></c>'
    assert read(shown, core=core).csl["title"] == title
