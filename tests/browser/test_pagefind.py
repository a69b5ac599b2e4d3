"""Search by Pagefind as a reader uses it, from a server: it finds and shows what the own index finds and shows."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from briefgen.commands.build import build
from briefgen.config import read_config

from .conftest import ROOT, OpenPage
from .test_search import results, search

QUERIES = ("trade deficit", "MÉXICO", "mexic", "“trade deficit”", "mexico “trade deficit”", "Путин", "Əliyev", "u.s.",
           "energy", "zzgl", "mexicozz")  # fmt: skip
COUNT = re.compile(r"(?:First \d+ of )?(\d+) results? for")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what the tests print is theirs."""

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # a browser asks for it on its own
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture(scope="module")
def pagefind_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("pagefind")
    shutil.copytree(ROOT / "content", project / "content")
    (project / "briefgen.toml").write_text('title = "Distant Partners"\nsearch = "pagefind"\n')
    report = build(read_config(project))
    assert not report.errors, report.errors
    return project / "site"


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """A plain web server, with the site under a path, as many have it."""
    handler = partial(Quiet, directory=str(folder.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        server.shutdown()


@pytest.fixture(scope="module")
def address(pagefind_site: Path) -> Iterator[str]:
    with serve(pagefind_site) as found:
        yield found


@pytest.fixture
def served(chromium: Browser, address: str) -> Iterator[Page]:
    """A page of the served site; a console message, an error, and a request to elsewhere are faults."""
    faults: list[str] = []
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    origin = address[: address.index("/", 8)]
    page.on("request", lambda r: None if r.url.startswith((origin, "data:")) else faults.append(f"leaves: {r.url}"))
    page.goto(f"{address}search.html")
    yield page
    context.close()
    assert not faults, "\n".join(faults)


def list_all(page: Page) -> set[tuple[str, str]]:
    """Every result: where it leads to and its words."""
    more = page.get_by_role("button", name="Show more")
    while more.is_visible():
        count = len(results(page))
        more.click()
        expect(page.locator("[data-search-list] .say")).not_to_have_count(count)
    links = page.locator("[data-search-list] .say a").all()
    return {(str(link.get_attribute("href")), link.inner_text()) for link in links}


def facets(page: Page) -> dict[str, int]:
    """The facets that every result page shows whole: kinds, each with its number."""
    labels = page.locator("[data-search-facets] fieldset").first.locator("label")
    expect(labels.first).to_be_attached()
    return {str(label.text_content()).strip(): int(label.locator("span").inner_text()) for label in labels.all()}


@pytest.mark.parametrize("words", QUERIES)
def test_pagefind_finds_what_the_own_index_finds(open_page: OpenPage, served: Page, words: str) -> None:
    own = open_page("search.html")
    expected = search(own, words)
    assert bool(search(served, words)) == bool(expected)
    assert list_all(served) == list_all(own)
    if expected:
        assert COUNT.search(served.get_by_role("status").inner_text())
    if expected and words != "mexico “trade deficit”":
        assert facets(served) == facets(own)


def test_pagefind_wants_every_word_and_the_own_index_offers_what_comes_nearest(
    open_page: OpenPage, served: Page
) -> None:
    assert search(open_page("search.html"), "energy zzgl")
    assert not search(served, "energy zzgl")


def test_no_number_is_shown_that_is_not_known(served: Page) -> None:
    search(served, "mexico “trade deficit”")
    labels = served.locator("[data-search-facets] label span")
    expect(labels.first).to_be_attached()
    assert set(labels.all_inner_texts()) == {""}


def test_the_exact_phrase_comes_first(served: Page) -> None:
    exact = ["trade deficit" in text for text in search(served, "trade deficit")]
    assert exact[0]
    assert exact == sorted(exact, reverse=True)
    assert served.locator("mark").count() >= 2


def test_a_result_lands_on_its_claim(served: Page) -> None:
    search(served, "“trade deficit”")
    served.locator("[data-search-list] .row", has_text="Figure").locator("a[href*='#c']").first.click()
    served.wait_for_url("**/briefs/*.html#c*")
    expect(served.locator(":target")).to_be_in_viewport()
    assert "deficit" in served.locator(":target").inner_text()


def test_facets_narrow_the_results_and_stand_in_the_address(served: Page) -> None:
    search(served, "energy")
    box = served.locator("[data-search-facets] label", has=served.locator("input[name=kind][value=forecast]"))
    count = int(box.locator("span").inner_text())
    box.locator("input").check()
    expect(served.get_by_role("status")).to_have_text(re.compile(rf"^(First \d+ of )?{count} results? for “energy”$"))
    assert set(served.locator("[data-search-list] .rail").all_inner_texts()) == {"Forecast"}
    assert served.url.endswith("?q=energy&kind=forecast")
    served.reload()
    expect(served.get_by_role("status")).to_contain_text(f"{count} result")


def test_filters_alone_list_all_that_fits(served: Page, address: str) -> None:
    served.goto(f"{address}search.html?kind=forecast&actor=mexico")
    expect(served.get_by_role("status")).to_have_text(re.compile(r"^(First \d+ of )?\d+ results?$"))
    assert set(served.locator("[data-search-list] .rail").all_inner_texts()) == {"Forecast"}


def test_the_arrow_keys_lead_from_the_field_to_the_results_and_back(served: Page) -> None:
    search(served, "trade deficit")
    served.get_by_role("searchbox").focus()
    served.keyboard.press("ArrowDown")
    expect(served.locator("[data-search-list] a").first).to_be_focused()
    served.keyboard.press("ArrowUp")
    expect(served.get_by_role("searchbox")).to_be_focused()


def test_the_page_with_results_is_accessible(served: Page) -> None:
    search(served, "energy")
    expect(served.locator("[data-search-facets] label").first).to_be_visible()
    found = Axe().run(served, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()


def test_webassembly_is_allowed_on_the_search_page_alone(pagefind_site: Path, site: Path) -> None:
    allowed = {p.name for p in pagefind_site.rglob("*.html") if "wasm-unsafe-eval" in p.read_text(encoding="utf-8")}
    assert allowed == {"search.html"}
    assert "wasm-unsafe-eval" not in (site / "search.html").read_text(encoding="utf-8")
    assert not (site / "search-pagefind.js").exists()


def test_from_a_disk_the_page_says_what_to_do(chromium: Browser, pagefind_site: Path) -> None:
    page = chromium.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{pagefind_site.as_uri()}/search.html")
    expect(page.get_by_role("status")).to_contain_text("needs a web server: run “python3 -m http.server”")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="Mexico", exact=True)).to_be_visible()
    page.close()
    assert faults == []
