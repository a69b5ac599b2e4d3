"""The link beside a claim opens the article at the passage: Chromium highlights the words that the claim rests on."""

import io
import re
import threading
from collections.abc import Iterator
from html import escape, unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from briefgen.commands.build import build
from briefgen.commands.ingest import ingest
from briefgen.config import read_config
from briefgen.content.read import read_brief

# Twenty passages: hyphens and commas at the ends, figures, quotation marks, and words that come again elsewhere.
PASSAGES = (
    "The harbour board of Marra, which meets twice a year, voted in March to dredge the northern channel.",
    "A well-known pilot, Ida Moe, says the well-marked channel is safe for ships of 8,000 tonnes.",
    "The harbour board of Marra, which meets twice a year, voted in May to close the southern channel.",
    "Dues rose from 4.5 percent in 2028 to 6.25 percent in 2031, the steepest rise on record.",
    "“Nobody asked the fishers,” said Tomas Brekke, who chairs their union on Tolsund.",
    "The mid-winter ferry between Skerry and Tolsund carried 41,000 passengers, half of them twice.",
    "Grain ships now wait for nine-and-a-half days, a delay that costs their owners EUR 58,000 each.",
    "In the view of the mainland grid company, a second cable would pay for itself by 2040.",
    "Kelda, Ostrey and Varnholm signed the Sound Treaty in 2019, and Sarn joined them a year later.",
    "The treaty’s fifth article obliges its parties to share their catch data within thirty days.",
    "Not one of them has done so, and the secretariat - a staff of three - has stopped asking.",
    "Norra exports slate, wool and herring; its imports are diesel, timber and almost all of its bread.",
    "Last winter’s storms broke the breakwater at Petrel Bay in four places, and nobody has mended it.",
    "The university’s survey found cod at depths where, ten years before, there had been none at all.",
    "Its authors put the change down to warmer water, and expect the cod to move on by 2036.",
    "A rival survey, paid for by the trawler owners, found no change worth the name.",
    "Between 2025 and 2030 the population of Ålvik fell by a quarter, to some 1,200 people.",
    "The school at Ålvik closed in 2029; its last teacher now runs the post office.",
    "Uldale’s council should, the report concludes, buy the ferry rather than rent it year by year.",
    "Whether Marra will pay its share is a question that the board has put off until the autumn.",
)


MARK = (255, 0, 255)
STYLE = "<style>body { width: 30rem; color: #000 } ::target-text { background: #f0f; color: #000 }</style>"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where our article is published; each sentence has an id, so that a test can ask where it stands."""
    pairs = zip(PASSAGES[::2], PASSAGES[1::2], strict=True)
    rows = (f"<p><span>{escape(one)}</span> <span>{escape(two)}</span></p>" for one, two in pairs)
    page = f"<!doctype html><title>The Sound</title>{STYLE}<h1>The Sound</h1>{''.join(rows)}"

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sound"
    server.shutdown()
    server.server_close()


def make_links(project: Path, address: str) -> dict[str, str]:
    """Draft a brief of the article, build its site, and read the link beside each claim: sentence → address."""
    seeds = project / "seeds"
    seeds.mkdir()
    paragraphs = (" ".join(PASSAGES[i : i + 2]) for i in range(0, len(PASSAGES), 2))
    (seeds / "sound.txt").write_text("The Sound\n\nBy Lena Okafor\n\n" + "\n\n".join(paragraphs) + "\n")
    config = read_config(project)
    assert not ingest(config, (), None).errors
    (path,) = (project / "content" / "briefs").glob("*.md")
    text = path.read_text().replace("status: draft", "status: reviewed")
    path.write_text(text.replace("    title: The Sound\n", f"    title: The Sound\n    URL: {address}\n", 1))
    assert not build(config).errors
    html = (project / "site" / "briefs" / f"{path.stem}.html").read_text()
    file, _ = read_brief(path.name, path.read_bytes())
    assert file is not None
    links = {}
    for claim in file.brief.findings.claims:
        row = re.search(rf'<li[^>]* id="{claim.id}".*?</li>', html, re.DOTALL)
        assert row
        found = re.search(rf'href="({re.escape(address)}#:~:text=[^"]+)"', row[0])
        assert found, row[0]
        links[claim.text] = unescape(found[1])
    return links


def count_marked(picture: Image.Image, box: dict[str, float]) -> int:
    """How many pixels of a box have the colour of what a text fragment found."""
    area = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
    return sum(n for n, colour in picture.crop(tuple(map(round, area))).getcolors(1 << 20) if colour == MARK)


def test_chromium_highlights_the_passage_of_each_claim(chromium: Browser, address: str, tmp_path: Path) -> None:
    links = make_links(tmp_path, address)
    assert set(links) == set(PASSAGES)
    wrong = []
    for number, passage in enumerate(PASSAGES):
        page = chromium.new_page(viewport={"width": 600, "height": 1600})
        page.goto(links[passage])
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        boxes = [span.bounding_box() for span in page.locator("span").all()]
        page.close()
        marked = [i for i, box in enumerate(boxes) if box and count_marked(picture, box) > 50]
        # A sentence that begins in the last line of another shares a box with it, so neighbours may show a little.
        most = max(range(len(boxes)), key=lambda i: count_marked(picture, boxes[i] or {}), default=-1)
        if most != number or not set(marked) <= {number - 1, number, number + 1}:
            wrong.append((passage[:40], links[passage], marked))
    assert wrong == []
