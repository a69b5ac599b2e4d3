"""What pages say of themselves to machines."""

import json
import re
from pathlib import Path

import pytest

from briefgen.commands.build import build
from tests.site.project import make_project, read_site

SETTINGS = 'title = "Tides"\nbase-url = "https://tides.example/"\nlicence = "CC-BY-4.0"\nauthors = ["Moe, Ida"]\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("heads")
    (root / "briefgen.toml").write_text(SETTINGS)
    config = make_project(root)
    assert not build(config).errors
    return read_site(config)


def read_json_ld(page: bytes) -> dict[str, object]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.decode(), re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@context"] == "https://schema.org"
    return data  # type: ignore[no-any-return]


def test_the_home_page_is_a_website_that_can_be_searched(site: dict[str, bytes]) -> None:
    data = read_json_ld(site["index.html"])
    assert (data["@type"], data["name"], data["url"]) == ("WebSite", "Tides", "https://tides.example/")
    search = data["potentialAction"]["target"]["urlTemplate"]  # type: ignore[index]
    assert search == "https://tides.example/search.html?q={words}"


@pytest.mark.parametrize("page", ["figures.html", "data.html"])
def test_data_is_a_dataset_whose_files_are_there(page: str, site: dict[str, bytes]) -> None:
    data = read_json_ld(site[page])
    assert data["@type"] == "Dataset"
    assert data["license"] == "https://spdx.org/licenses/CC-BY-4.0.html"
    files = [file["contentUrl"] for file in data["distribution"]]  # type: ignore[attr-defined]
    assert files
    assert {url.removeprefix("https://tides.example/") for url in files} <= set(site)


def test_without_a_base_address_no_address_is_made_up(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    data = read_json_ld(read_site(config)["index.html"])
    assert "url" not in data
    assert "potentialAction" not in data


def test_a_brief_has_an_address_for_ever_its_other_forms_and_the_feeds(site: dict[str, bytes]) -> None:
    page = site["briefs/okafor-2031.html"].decode()
    assert '<link rel="cite-as" href="https://tides.example/briefs/okafor-2031.html">' in page
    assert '<meta name="citation_technical_report_institution" content="Tides">' in page
    forms = re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"', page)
    assert {type for type, _ in forms} >= {"text/markdown", "application/json", "application/atom+xml"}
    assert {Path("briefs", path).as_posix() for _, path in forms if "/" not in path} <= set(site)


def test_a_page_that_is_no_brief_is_not_cited_as_one(site: dict[str, bytes]) -> None:
    assert b"cite-as" not in site["claims.html"]
    assert b"citation_" not in site["claims.html"]
