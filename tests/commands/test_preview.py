"""The preview makes a page when somebody looks: the same page as a build, and anew after every change."""

from pathlib import Path

import pytest

from briefgen.commands.build import build
from briefgen.commands.serve import Preview
from briefgen.config import Config, read_config
from tests.made_library import make_library
from tests.site.project import make_project, read_site
from tests.site.test_build import CHANGES, edit

NOT_SHOWN = {".manifest.json", "robots.txt", "sitemap.xml"}
"""What is no page, and what needs to know all of them."""


def test_every_file_of_the_site_is_found_and_is_the_same(tmp_path: Path) -> None:
    make_library(tmp_path, 6)
    config = read_config(tmp_path)
    build(config)
    preview = Preview(config)
    assert not preview.renew().errors
    site = read_site(config)
    assert {path: preview.find(path) for path in site if path not in NOT_SHOWN} == {
        path: data for path, data in site.items() if path not in NOT_SHOWN
    }
    assert preview.find("no/such/page.html") is None


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_it_shows_what_a_build_would(tmp_path: Path, change: object) -> None:
    config = make_project(tmp_path)
    build(config, drafts=True)
    preview = Preview(config)
    preview.renew()
    assert callable(change)
    change(config)
    assert not preview.renew().errors
    now = read_config(config.root)
    build(now, drafts=True)
    site = {path: data for path, data in read_site(now).items() if path.endswith((".html", ".json", ".csv"))}
    for path in NOT_SHOWN:
        site.pop(path, None)
    assert {path: preview.find(path) for path in site} == site


def test_with_an_error_the_last_good_pages_stay(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    preview = Preview(config)
    preview.renew()
    before = preview.find("briefs/okafor-2031.html")
    edit("okafor-2031", "[second trial][e1]", "[second trial][e9]")(config)
    assert [fault.code for fault in preview.renew().errors] == ["dangling-label"]
    assert preview.find("briefs/okafor-2031.html") == before


def test_a_file_changed_twice_in_one_tick_is_read_twice(tmp_path: Path) -> None:
    config: Config = make_project(tmp_path)
    preview = Preview(config)
    preview.renew()
    for title in ("Ten nights", "Two nights", "Six nights"):
        edit("okafor-2031", preview_title(config), f"title: {title}")(config)
        preview.renew()
        page = preview.find("briefs/okafor-2031.html")
        assert page
        assert title.encode() in page


def preview_title(config: Config) -> str:
    lines = (config.content / "briefs" / "okafor-2031.md").read_text(encoding="utf-8").split("\n")
    return next(line for line in lines if line.startswith("title: "))
