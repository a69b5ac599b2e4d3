"""The theme with its own fonts, as a browser shows it: from a disk and from a server, within the budget."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefgen.commands.build import build
from briefgen.config import read_config
from tests.run import FONTS
from tools.make_fonts import main

from .conftest import ROOT
from .test_pagefind import serve

KB = 1024
LOADED = "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family))"


@pytest.fixture(scope="module")
def lettered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("lettered")
    shutil.copytree(ROOT / "content", project / "content")
    shutil.copy(ROOT / "pyproject.toml", project)
    main(["--packages", str(FONTS[0].parents[1]), "--into", str(project / "templates" / "fonts")])
    report = build(read_config(project))
    assert not report.errors, report.errors
    return project / "site"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page for which any console message is a fault: a font that is blocked, or fetched and not used."""
    faults: list[str] = []
    page = chromium.new_page()
    page.on("console", lambda message: faults.append(message.text))
    page.on("requestfailed", lambda request: faults.append(request.url))
    yield page
    page.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("path", ["index.html", "briefs/razumovsky-2013.html"])
def test_the_fonts_show_from_a_disk(page: Page, lettered: Path, path: str) -> None:
    page.goto(f"{lettered.as_uri()}/{path}")
    assert {"Newsreader", "Public Sans"} <= set(page.evaluate(LOADED))


def test_a_first_visit_asks_for_each_font_once_and_keeps_the_budget(page: Page, lettered: Path) -> None:
    sizes: dict[str, int] = {}
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfinished", lambda request: sizes.update({request.url: request.sizes()["responseBodySize"]}))
    with serve(lettered) as address:
        page.goto(f"{address}index.html", wait_until="networkidle")
        assert {"Newsreader", "Public Sans"} <= set(page.evaluate(LOADED))
        assert page.locator("link[rel=preload][as=font]").count() == 2
        page.wait_for_timeout(4000)  # a preload that nothing uses is complained of after three seconds
    mine = [url for url in asked if url.startswith(address)]
    assert len(mine) == len(set(mine)) <= 6
    assert sum(size for url, size in sizes.items() if url.endswith(".woff2")) <= 130 * KB
