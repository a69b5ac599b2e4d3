"""What every page owes its reader: no message in the console, no axe violation, no sideways scrolling, no dead link."""

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import OpenPage

# One page of each type; a new type of page is added here.
PAGES = (
    "index.html",
    "briefs/razumovsky-2013.html",
    "entities/mexico.html",
    "relations.html",
    "relations/mexico--russia.html",
    "relations/asia-pacific--russia.html",
    "disagreements.html",
    "claims.html?kind=recommendation",
    "figures.html",
    "timeline.html",
    "topics/energy.html",
    "bibliography.html",
    "data.html",
    "search.html?q=trade",
    "404.html",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Preloading asks for the style sheet a second time, which a page opened from disk may not do.
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "preload": False, "resultTypes": ["violations"]}

OPEN_ALL = "document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def axe_violations(page: Page) -> list[str]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]}" for v in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_page: OpenPage, path: str, width: int, scheme: str) -> None:
    page = open_page(path, width=width, scheme=scheme)
    page.evaluate(OPEN_ALL)
    assert axe_violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_on_the_narrowest_screen(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=320)
    page.evaluate(OPEN_ALL)
    assert page.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_main_heading_and_no_dead_control_without_scripts(open_page: OpenPage, path: str) -> None:
    page = open_page(path, scripts=False)
    assert page.locator("h1").count() == 1
    dead = page.locator("button:visible:not([popovertarget]):not([type=submit])")
    assert dead.count() == 0, dead.first.evaluate("e => e.outerHTML")


KB = 1000


def test_every_page_stays_light_when_it_is_compressed(site: Path) -> None:
    claims = (site / "claims.html").read_text(encoding="utf-8").count('<li class="row item claim')
    limits = {"index.html": 20, "briefs": 20, "claims.html": 20 * max(1, claims / 130)}
    heavy = {}
    for page in site.rglob("*.html"):
        path = page.relative_to(site)
        size = len(gzip.compress(page.read_bytes(), 9, mtime=0))
        if size > limits.get(path.parts[0], 24) * KB:
            heavy[path.as_posix()] = size
    assert claims > 130
    assert not heavy


def test_a_reader_gets_from_home_to_the_words_of_a_claim(open_page: OpenPage) -> None:
    page = open_page("index.html")
    page.locator("main a[href^='briefs/']").first.click()
    page.locator("main .prose a[href^='#c']").first.click()
    claim = page.locator(".claim:target")
    assert claim.count() == 1
    assert " … " in claim.locator("q").inner_text() or claim.locator("q").inner_text()


def test_a_longer_caption_on_the_map_begins_where_a_short_one_does(open_page: OpenPage) -> None:
    page = open_page("index.html")
    top = "document.querySelector('.hero-fig .inset').getBoundingClientRect().top"
    short = page.evaluate(top)
    page.evaluate("document.querySelector('.hero-fig .inset p').append(' Another language says this in more words.')")
    assert page.evaluate(top) == short
