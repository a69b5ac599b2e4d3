"""On paper: A4, every claim with its evidence on one page, no stranded heading, nothing that only a screen can use."""

import io
import re
from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Page

from .conftest import OpenPage
from .test_pages import PAGES

A4 = (595, 842)
MARGIN = 51
"""Points at the foot of a sheet, where its number stands."""
LEAST = 0.55
"""How much of a sheet is filled, but for the last one: a row that may not be cut can leave the rest of a sheet free."""

CITE = ("a:text-is('cite')", "a:text-is('Cite a claim')")
"""They lead to files that paper has not."""

PARTS = "[...document.querySelectorAll({selector!r})].filter(e => e.checkVisibility()).map(e => e.innerText)"
ROWS = """
[...document.querySelectorAll(".item, .mini, tbody tr")].filter(e => e.checkVisibility())
    .map(e => [...e.querySelectorAll("p, h3, q, th, td, time")].filter(e => e.checkVisibility()).map(e => e.innerText))
"""


class Sheet(NamedTuple):
    words: str
    """Folded."""
    last: str
    """Its last line, folded."""
    filled: float
    """How far down there is ink, as a share of the space between the margins."""


def print_page(page: Page) -> list[Sheet]:
    sheets = []
    for paper in pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True))):
        assert [round(side) for side in paper.get_size()] == list(A4)
        text = paper.get_textpage()
        picture = paper.render(scale=0.5).to_pil().convert("L").point(lambda v: 255 * (v < 200))
        body = picture.crop((0, 0, picture.width, picture.height - MARGIN // 2))
        lowest = (body.getbbox() or (0, 0, 0, 0))[3]
        # The pixel row above the lowest ink, as the text page counts from the foot.
        foot = A4[1] - 2 * lowest
        last = text.get_text_bounded(bottom=foot - 2, top=foot + 8)
        sheets.append(Sheet(fold(text.get_text_bounded()), fold(last), lowest / body.height))
    return sheets


def fold(text: str) -> str:
    """Only letters and digits, as a line may end, and a hyphen stand, anywhere in print."""
    return re.sub(r"\W", "", text).lower()


@pytest.mark.parametrize("path", PAGES)
def test_paper_cuts_no_row_strands_no_heading_and_has_no_empty_sheet(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.emulate_media(media="print")
    rows = [[fold(part) for part in row] for row in page.evaluate(ROWS)]
    headings = {fold(text) for text in page.evaluate(PARTS.format(selector="h2, h3, thead tr"))}
    sheets = print_page(page)
    cut = [row for row in rows if not any(all(part in sheet.words for part in row) for sheet in sheets)]
    assert not cut
    assert not [sheet.last for sheet in sheets if sheet.last in headings]
    assert not [n for n, sheet in enumerate(sheets[:-1], 1) if sheet.filled < LEAST]
    assert len(sheets[-1].words) > 50


@pytest.mark.parametrize("path", PAGES)
def test_what_only_a_screen_can_use_is_left_out(open_page: OpenPage, path: str) -> None:
    page = open_page(path, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("nav", "button:not(thead button)", ".theme", "form", *CITE):
        assert page.locator(selector).locator("visible=true").count() == 0, selector
    # Paper is light, whatever the screen is.
    red, green, blue = (int(n) for n in re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).color"))[:3])
    assert max(red, green, blue) < 80
