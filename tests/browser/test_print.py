"""On paper: A4, every claim with its evidence on one page, nothing that only a screen can use."""

import io
import re
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page

from briefgen.content.read import read_brief
from briefgen.model.findings import Quote

from .conftest import ROOT, OpenPage

NAME = "razumovsky-2013"
A4 = (595, 842)


def print_page(page: Page) -> list[str]:
    """The words of each page of paper, white space folded."""
    data = page.pdf(prefer_css_page_size=True)
    pages = []
    for sheet in pypdfium2.PdfDocument(io.BytesIO(data)):
        assert [round(side) for side in sheet.get_size()] == list(A4)
        pages.append(fold(sheet.get_textpage().get_text_bounded()))
    return pages


def fold(text: str) -> str:
    """Only letters and digits, as a line may end, and a hyphen stand, anywhere in print."""
    return re.sub(r"\W", "", text).lower()


def test_no_claim_is_cut_by_the_end_of_a_page(open_page: OpenPage) -> None:
    file, _ = read_brief(f"{NAME}.md", Path(ROOT / "content" / "briefs" / f"{NAME}.md").read_bytes())
    assert file is not None
    pages = print_page(open_page(f"briefs/{NAME}.html"))
    assert len(pages) > 3
    for claim in file.brief.findings.claims:
        assert isinstance(claim.evidence, Quote)
        text, quote = fold(claim.text), fold(claim.evidence.exact)
        assert any(text in page and quote in page for page in pages), f"{claim.id} is cut"


def test_what_only_a_screen_can_use_is_left_out(open_page: OpenPage) -> None:
    page = open_page(f"briefs/{NAME}.html", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("nav.top-nav", "button", ".theme", "form"):
        assert page.locator(selector).locator("visible=true").count() == 0, selector
    # Paper is light, whatever the screen is.
    red, green, blue = (int(n) for n in re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).color"))[:3])
    assert max(red, green, blue) < 80
