"""At three hundred briefs each type of page still holds what it owes: axe, no sideways scrolling, sound HTML."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefgen.commands.build import build
from briefgen.config import read_config
from tests.made_library import make_library
from tests.run import CHECKER

from .test_pages import OPEN_ALL, OVERFLOW, axe_violations

COUNT = 300
PAGES = (
    "index.html",
    "briefs/okafor-0000.html",
    "entities/skerry.html",
    "relations.html",
    "relations/marra--skerry.html",
    "topics/ferries.html",
    "claims.html",
    "figures.html",
    "timeline.html",
    "disagreements.html",
    "bibliography.html",
    "search.html",
)
SCREENS = [(width, scheme) for width in (1440, 390) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("large")
    make_library(project, COUNT)
    assert not build(read_config(project)).errors
    return project / "site"


@pytest.fixture(scope="module", params=SCREENS, ids=lambda p: f"{p[0]}-{p[1]}")
def screen(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    width, scheme = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_of_a_large_library_is_as_sound_as_of_a_small_one(screen: Page, large_site: Path, path: str) -> None:
    screen.goto(f"{large_site.as_uri()}/{path}")
    screen.evaluate(OPEN_ALL)
    assert screen.evaluate(OVERFLOW) == 0
    assert axe_violations(screen) == []


def test_the_html_checker_finds_no_error_in_a_large_library(large_site: Path) -> None:
    pages = [str(large_site / path) for path in PAGES]
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(CHECKER), "--errors-only", *pages], capture_output=True, text=True
    )
    assert done.stderr == ""
