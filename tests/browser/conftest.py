"""A real browser on the real site: Chromium, driven by Playwright, over the pages built from content/."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from briefgen.commands.build import build
from briefgen.config import read_config

ROOT = Path(__file__).parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync")  # fmt: skip

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's content/, built once without the articles."""
    project = tmp_path_factory.mktemp("project")
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("fonts"))
    shutil.copy(ROOT / "pyproject.toml", project)
    report = build(read_config(project))
    assert not report.errors, report.errors
    return project / "site"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests. A machine without it fails them; they are not skipped."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert program, "Chromium is not installed; tests/run.py installs it on Debian"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, site: Path) -> Iterator[OpenPage]:
    """Open a page of the site from disk. Console messages, page errors and requests to elsewhere are faults."""
    contexts, faults = [], []

    def open_it(path: str, *, width: int = 1440, scheme: str = "light", scripts: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts,
            reduced_motion="reduce",
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"{path}: console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"{path}: {error}"))
        page.on("requestfailed", lambda request: faults.append(f"{path}: not loaded: {request.url}"))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((site.as_uri(), "data:"))
                else faults.append(f"{path}: request leaves the site: {request.url}")
            ),
        )
        page.goto(f"{site.as_uri()}/{path}")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
