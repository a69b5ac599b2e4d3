"""How ten pages look, as small grey pictures: a change of layout shows, another machine's letters do not.

`pytest --update tests/browser/test_snapshots.py` takes them anew; look at them before they are kept.
"""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from .conftest import OpenPage

SNAPSHOTS = Path(__file__).parent / "snapshots"
WIDTH = 240
TOLERANCE = 9.0
"""Mean difference of a blurred pixel, of 255. Chosen by trying: another font gives 1 to 5, a column gone over 12."""

PAGES = {
    "home": "index.html",
    "brief": "briefs/razumovsky-2013.html",
    "entity": "entities/mexico.html",
    "relation": "relations/mexico--russia.html",
    "relations": "relations.html",
    "claims": "claims.html",
    "figures": "figures.html",
    "timeline": "timeline.html",
    "disagreements": "disagreements.html",
    "bibliography": "bibliography.html",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(open_page: OpenPage, name: str, scheme: str, request: pytest.FixtureRequest) -> None:
    page = open_page(PAGES[name], scheme=scheme)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    small = picture.resize((WIDTH, round(WIDTH * picture.height / picture.width)), Image.Resampling.LANCZOS)
    path = SNAPSHOTS / f"{name}-{scheme}.png"
    if request.config.getoption("--update"):
        SNAPSHOTS.mkdir(exist_ok=True)
        small.save(path, optimize=True)
    kept = Image.open(path)
    blur = ImageFilter.GaussianBlur(3)
    difference = ImageChops.difference(small.filter(blur), kept.filter(blur))
    assert small.size == kept.size
    assert ImageStat.Stat(difference).mean[0] < TOLERANCE
