"""The link beside a claim: a browser opens the article at the very passage that the claim rests on."""

from __future__ import annotations

import html
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefgen.library.fragments import find_fragments
from briefgen.model.article import Article, Span
from briefgen.model.brief import Address
from briefgen.seeds import read_article
from briefgen.site.shown import make_fragment

PARAGRAPHS = (
    "The ferry to Skerry, which is small, well-kept and late, sails twice a day. Nobody on the island minds.",
    "In 2031 the cooperative took 41,000 litres of diesel off the quay - half of what it burned in a year.",
    "The chair of the cooperative says that the tide will pay for itself. Engineers on the mainland doubt it.",
    "“Slack water is slack water,” says one of them, “and no battery has ever talked it round.”",
    "The tide filled the battery in Marra Sound while the island slept and nobody burned a drop of oil that night.",
    "Its keeper, a man of few words, wrote the reading down: 6 MWh, more or less, and a gull on the roof.",
    "The tide filled the harbour too, and with it came herring, driftwood and a letter from the harbour board.",
    "Marra, Tolsund & Varnholm signed a pact in May; Ostrey did not, and Kelda has yet to read it.",
    "Under the pact each port would pay 3.7% of its dues into one purse, to be opened in bad winters only.",
    "The purse is to be kept in Marra. The tide filled the battery in Marra Sound again before anyone had signed.",
    "Whether the mainland will buy what the island does not need is a question that neither side has put in writing.",
    "A second turbine is due by 2033. The chair of the cooperative says that it is paid for; her treasurer does not.",
    "Skerry’s school has eleven pupils, one teacher and (since last year) a lamp that burns all night.",
    "Fish-meal, wool and slate still go out by the old ship, which still comes back with diesel in her hold.",
    "The harbour board counts 1,905 tonnes a year; the captain, asked twice, counts somewhat less than that.",
    "Some islanders would rather have a cable. It would cost EUR 58 million, and it would run both ways.",
    "The ferry to Skerry sails twice a day, and in the winter of the trial it sailed with empty tanks.",
    "What the council of Ålvik makes of all this, its minutes - kept in pencil - do not say.",
    "If the trial is repeated, it should be in a month of slack water: that is the engineers’ one request.",
    "The chair of the cooperative says that she would welcome it. The tide, as ever, keeps its own counsel.",
)
# The fifth stands as a pull quote before its paragraph, as on many a page.
REPEATED = 4


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[str]:
    """A server for the article, each paragraph a screen and more from the next."""
    gap = "<div style='height: 3000px'></div>"
    body = gap.join(f"<p id='p{i}'>{html.escape(words)}</p>" for i, words in enumerate(PARAGRAPHS, 1))
    repeat = f"<blockquote>{html.escape(PARAGRAPHS[REPEATED])}</blockquote>"
    page = f"<!doctype html><meta charset='utf-8'><title>Skerry</title>{repeat}{gap}{body}{gap}"
    (tmp_path / "skerry.html").write_text(page, encoding="utf-8")
    handler = partial(QuietHandler, directory=str(tmp_path))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/skerry.html"
    server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def make_article() -> Article:
    text = "\n\n".join(("Skerry", PARAGRAPHS[REPEATED], *PARAGRAPHS))
    article, _ = read_article("seeds/skerry.txt", text.encode())
    assert article is not None
    return article


def test_the_link_of_a_claim_opens_its_passage(chromium: Browser, pages: str) -> None:
    article = make_article()
    after = article.text.index(PARAGRAPHS[0])
    spans = {}
    for i, words in enumerate(PARAGRAPHS, 1):
        start = article.text.index(words, after)
        # The last sentence or two: the passage begins in the middle of a paragraph as often as not.
        begin = start + max(words.find(". ") + 2, 0) if i % 2 and ". " in words else start
        spans[Address("skerry", f"c{i}")] = Span(begin, start + len(words))
    fragments = dict(find_fragments(article, spans))
    assert len(fragments) == len(PARAGRAPHS) == 20
    wrong = []
    context = chromium.new_context(viewport={"width": 800, "height": 700})
    for i in range(1, len(PARAGRAPHS) + 1):
        page = context.new_page()
        page.goto(make_fragment(pages, "", fragments[Address("skerry", f"c{i}")]))
        seen = page.evaluate(
            """() => [...document.querySelectorAll("p, blockquote")]
                .filter(e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; })
                .map(e => e.id)"""
        )
        if seen != [f"p{i}"]:
            wrong.append((i, seen, fragments[Address("skerry", f"c{i}")]))
        page.close()
    context.close()
    assert not wrong, "\n".join(map(str, wrong))
