"""The changes on a brief's page, which only a project with a history has: axe, and no sideways scrolling."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefgen.commands.build import build
from briefgen.config import read_config
from tests.commands import test_log
from tests.commands.test_log import commit, git

from .test_pages import OPEN_ALL, OVERFLOW, axe_violations

CLAIMS = "".join(
    f'  - {{id: c{n}, text: The battery held for {n} nights., quote: "{n} nights"}}\n' for n in range(1, 9)
)
BRIEF = f"---\ntitle: Skerry\nstatus: reviewed\nclaims:\n{CLAIMS}---\n\nThe island ran on [stored tide][c1].\n"


@pytest.fixture(scope="module")
def page_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("changes")
    (folder / "content" / "briefs").mkdir(parents=True)
    git(folder, "init", "-q")
    config = read_config(folder)
    with pytest.MonkeyPatch.context() as patch:
        for day, text in (("14", BRIEF), ("15", BRIEF.replace("held for 2", "lasted 2").replace("id: c3", "id: c30"))):
            patch.setattr(test_log, "DAY", f"2031-05-{day}T12:00:00Z")
            commit(config, text, "Work on it")
        patch.setattr(test_log, "DAY", "2031-05-16T12:00:00Z")
        commit(config, BRIEF.replace("held for", "carried the load for"), "Reword it all")
    report = build(config)
    assert not report.errors, report.errors
    return config.site / "briefs" / "okafor-2031.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390, 320])
def test_changes_are_for_every_reader(chromium: Browser, page_path: Path, width: int, scheme: str) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(page_path.as_uri())
    assert page.locator("#changes").count() == 1
    assert page.get_by_text("9 claims changed").count() == 1
    page.evaluate(OPEN_ALL)
    assert axe_violations(page) == []
    assert page.evaluate(OVERFLOW) == 0
    page.close()
