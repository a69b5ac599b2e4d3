"""What a browser has to load of the theme: small files, all from the site itself."""

import gzip
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
KB = 1024
BUDGETS = {"site.css": (30 * KB, 8 * KB), "site.js": (15 * KB, 5 * KB), "search.js": (15 * KB, 5 * KB)}


@pytest.mark.parametrize("name", BUDGETS)
def test_the_theme_stays_light(name: str) -> None:
    data = (TEMPLATES / name).read_bytes()
    whole, packed = BUDGETS[name]
    assert len(data) <= whole
    assert len(gzip.compress(data, 9, mtime=0)) <= packed


def test_nothing_in_the_theme_comes_from_elsewhere() -> None:
    for path in sorted(path for path in TEMPLATES.iterdir() if path.is_file()):
        text = path.read_text(encoding="utf-8")
        for sign in ('src="http', "src='http", "url(http", "@import", 'href="http'):
            assert sign not in text, f"{path.name} loads something from elsewhere"
