"""Every link, anchor and file that a page of the site names is there, on the five briefs and on a made library."""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from briefgen.commands.build import build
from briefgen.config import read_config
from tests.made_library import make_library

ROOT = Path(__file__).parents[2]
MADE = 30
# Attributes that hold an address.
ADDRESSES = ("href", "src", "action", "poster", "data-src")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.twins: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                if value in self.anchors:
                    self.twins.append(value)
                self.anchors.add(value)
            elif name in ADDRESSES and value is not None:
                self.links.append(value)

    handle_startendtag = handle_starttag


def read_pages(site: Path) -> dict[str, _Page]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path.relative_to(site).as_posix()] = page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
    return pages


def broken_links(site: Path, pages: dict[str, _Page]) -> Iterator[str]:
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
            if not (site / target).is_file():
                yield f"{name}: {link}: no such file"
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors | {"top"}:
                yield f"{name}: {link}: no such anchor"


@pytest.fixture(scope="module", params=["the five briefs", "a made library"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project")
    if request.param == "the five briefs":
        shutil.copytree(ROOT / "content", project / "content")
    else:
        make_library(project, MADE)
    report = build(read_config(project))
    assert not report.errors
    return project / "site"


def test_every_link_leads_somewhere(site: Path) -> None:
    pages = read_pages(site)
    assert sum(len(page.links) for page in pages.values()) > 1000
    assert list(broken_links(site, pages))[:20] == []


def test_no_page_gives_two_things_one_address(site: Path) -> None:
    assert {name: page.twins for name, page in read_pages(site).items() if page.twins} == {}
