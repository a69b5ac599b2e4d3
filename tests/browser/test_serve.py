"""Save, see: the preview reloads on a change, shows faults over the last good page, and survives what happens to it."""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from briefgen.commands.init import init
from briefgen.files import theme_folder

WAIT = 15_000
"""Milliseconds; generous, since nothing here is a claim about speed."""


class Preview:
    """A project under `briefgen serve`, and a page that looks at it."""

    def __init__(self, project: Path, page: Page, address: str) -> None:
        self.project, self.page, self.address = project, page, address
        self.brief = project / "content" / "briefs" / "okafor-2031.md"

    def edit(self, old: str, new: str) -> None:
        text = self.brief.read_text()
        assert old in text
        self.brief.write_text(text.replace(old, new))


@pytest.fixture
def preview(chromium: Browser, tmp_path: Path) -> Iterator[Preview]:
    init(tmp_path)
    command = [sys.executable, "-m", "briefgen", "-C", str(tmp_path), "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        try:
            address = read_address(process)
            page = chromium.new_page()
            wait_until_planned(f"{address}briefs/okafor-2031.html")
            page.goto(f"{address}briefs/okafor-2031.html")
            yield Preview(tmp_path, page, address)
            page.close()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=10)
    assert process.returncode == 130


def read_address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    assert select.select([process.stdout], [], [], 20)[0], "serve says nothing"
    found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
    assert found
    return found[0]


def wait_until_planned(address: str) -> None:
    end = time.monotonic() + 20
    while not _is_there(address):
        assert time.monotonic() < end, "the first page does not come"
        time.sleep(0.05)


def _is_there(address: str) -> bool:
    try:
        with urlopen(address, timeout=20) as answer:
            return bool(answer.status == 200)
    except HTTPError:
        return False


def test_a_saved_change_is_seen(preview: Preview) -> None:
    preview.edit("Nine winter nights on a battery", "Ten winter nights")
    expect(preview.page.locator("h1")).to_have_text("Ten winter nights", timeout=WAIT)


def test_a_fault_is_shown_over_the_last_good_page_and_goes_when_mended(preview: Preview) -> None:
    faults = preview.page.locator("#briefgen-faults")
    preview.edit("[c3]", "[c9]")
    expect(faults).to_contain_text("c9", timeout=WAIT)
    expect(faults.locator("a").first).to_have_attribute(
        "href", re.compile(r"^vscode://file/.*content/briefs/okafor-2031\.md:\d+:\d+$")
    )
    expect(preview.page.locator("h1")).to_have_text("Nine winter nights on a battery")
    preview.edit("[c9]", "[c3]")
    expect(faults).to_have_count(0, timeout=WAIT)


def test_it_survives_a_deleted_folder_and_settings_that_cannot_be_read(preview: Preview) -> None:
    faults = preview.page.locator("#briefgen-faults")
    content, aside = preview.project / "content", preview.project / "aside"
    shutil.move(content, aside)
    (preview.project / "briefgen.toml").write_text("title = [")
    expect(faults).to_contain_text("settings", timeout=WAIT)
    (preview.project / "briefgen.toml").write_text('title = "Skerry"\n')
    shutil.move(aside, content)
    preview.edit("Nine winter nights on a battery", "Back again")
    expect(preview.page.locator("h1")).to_have_text("Back again", timeout=WAIT)


def test_it_survives_a_hundred_changes_in_a_second(preview: Preview) -> None:
    text = preview.brief.read_text()
    for n in range(100):
        preview.brief.write_text(text.replace("Nine winter nights on a battery", f"Night {n}"))
        time.sleep(0.01)
    expect(preview.page.locator("h1")).to_have_text("Night 99", timeout=WAIT)


def test_another_page_that_shows_the_brief_is_new_as_well(preview: Preview) -> None:
    preview.edit("Nine winter nights on a battery", "Ten winter nights")
    expect(preview.page.locator("h1")).to_have_text("Ten winter nights", timeout=WAIT)
    preview.page.goto(preview.address)
    expect(preview.page.locator("main")).to_contain_text("Ten winter nights", timeout=WAIT)


def test_a_changed_template_and_a_fault_in_it_are_seen(preview: Preview) -> None:
    theme = preview.project / "templates"
    theme.mkdir(exist_ok=True)
    ours = (theme_folder() / "brief.html").read_text()
    (theme / "brief.html").write_text(ours.replace("<h1", '<h1 data-own="yes"'))
    expect(preview.page.locator("h1")).to_have_attribute("data-own", "yes", timeout=WAIT)
    (theme / "brief.html").write_text(ours.replace("{{ title", "{{ no_such_thing"))
    expect(preview.page.locator("#briefgen-faults")).to_contain_text("cannot be made", timeout=WAIT)
    (theme / "brief.html").unlink()
    expect(preview.page.locator("#briefgen-faults")).to_have_count(0, timeout=WAIT)


def test_the_site_itself_is_not_touched(preview: Preview) -> None:
    assert not (preview.project / "site").exists()
