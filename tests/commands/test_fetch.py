"""Absent articles come from their recorded addresses, and the briefs' quotes are looked up in them."""

import io
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from briefgen.commands.extract import extract
from briefgen.commands.fetch import fetch, record_path
from briefgen.commands.fetching import save_pages
from briefgen.commands.ingest import ingest
from briefgen.commands.init import init
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError
from briefgen.web import Visitor

SAVED = Path(__file__).parents[1] / "cases" / "saved"
RUSSIAN = (
    "<!DOCTYPE html><html lang=ru><body><h1>Порт Лорн готовится к засухе</h1><p>Правительство Харроу с 1 июля введёт"
    " нормы на воду впервые за сорок лет, сообщила министр Эдда Квист.</p><p>Ремонт старых плотин займёт шесть лет и"
    " обойдётся в 400 миллионов евро, сказала она.</p></body></html>"
)
PAGES = {
    "/paper": ("application/pdf", (SAVED / "paper.pdf").read_bytes()),
    "/drought": ("text/html; charset=koi8-r", RUSSIAN.encode("koi8-r")),
    "/cable.html": ("text/html", (SAVED / "blog.html").read_bytes()),
}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    article = (Path(__file__).parents[2] / "src/briefgen/starter/seeds/skerry-tidal-battery.txt").read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, data = PAGES.get(self.path) or ("text/plain; charset=utf-8", article)
            known = self.path == "/nine-nights" or self.path in PAGES
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(data if known else b"")

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def make_project(folder: Path, address: str) -> Config:
    init(folder)
    (folder / "seeds" / "skerry-tidal-battery.txt").unlink()
    brief = folder / "content" / "briefs" / "okafor-2031.md"
    brief.write_text(brief.read_text().replace("    issued: 2031-05-14", f"    issued: 2031-05-14\n    URL: {address}"))
    return read_config(folder)


def visitor() -> Visitor:
    return Visitor(local=True, sleep=lambda seconds: None)


def test_an_absent_article_is_fetched_and_its_quotes_found(site: ThreadingHTTPServer, tmp_path: Path) -> None:
    config = make_project(tmp_path, f"http://127.0.0.1:{site.server_port}/nine-nights")
    report = fetch(config, (), visitor())
    assert report.found == ()
    assert report.done == ("okafor-2031: seeds/okafor-2031.txt, the same file; quotes: 17 found",)
    record = json.loads(record_path(config, "okafor-2031").read_bytes())
    assert record["file"] == "okafor-2031.txt"
    assert len(record["sha256"]) == 64
    assert fetch(config, (), visitor()).done == ("okafor-2031: its article is in seeds/ already",)


def test_what_fails_is_said_and_nothing_is_written(site: ThreadingHTTPServer, tmp_path: Path) -> None:
    config = make_project(tmp_path, f"http://127.0.0.1:{site.server_port}/gone")
    report = fetch(config, (), visitor())
    assert [d.message for d in report.found] == ["the site answers 404 Not Found"]
    assert not (config.seeds / "okafor-2031.txt").exists()


def test_a_dry_run_asks_nobody(tmp_path: Path) -> None:
    config = make_project(tmp_path, "https://courier.example/nine-nights")
    report = fetch(config, ("okafor-2031",), Visitor(), dry_run=True)
    assert report.done == ("okafor-2031: would fetch https://courier.example/nine-nights",)


def test_a_brief_that_is_not_there_is_named(tmp_path: Path) -> None:
    init(tmp_path)
    with pytest.raises(BriefgenError, match="there is no brief brekke-2032"):
        fetch(read_config(tmp_path), ("brekke-2032",), Visitor())


def test_extract_takes_an_address(site: ThreadingHTTPServer) -> None:
    url = f"http://127.0.0.1:{site.server_port}/nine-nights"
    report = extract(url, io.BytesIO(), as_json=True, visitor=visitor())
    article = json.loads(report.done[0])["article"]
    assert (article["file"], article["csl"]["title"]) == ("nine-nights.txt", "Nine nights without diesel")


@pytest.mark.parametrize(
    "path, file, title, format",
    [
        ("/paper", "paper.pdf", "Shared Cables, Separate Grids: Trust and Delay in the Ostrava Sea", "pdf"),
        ("/drought", "drought.html", "Порт Лорн готовится к засухе", "html"),
        ("/cable.html", "cable.html", "Why the Tolland cable matters more than the ferries", "html"),
    ],
)
def test_an_address_is_read_by_the_kind_and_encoding_that_the_site_names(
    site: ThreadingHTTPServer, path: str, file: str, title: str, format: str
) -> None:
    url = f"http://127.0.0.1:{site.server_port}{path}"
    article = json.loads(extract(url, io.BytesIO(), as_json=True, visitor=visitor()).done[0])["article"]
    assert (article["file"], article["csl"]["title"], article["format"]) == (file, title, format)


def test_a_page_that_does_not_say_its_address_keeps_that_it_was_fetched_from(
    site: ThreadingHTTPServer, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{site.server_port}/drought"
    init(tmp_path)
    config = read_config(tmp_path)
    [path] = save_pages(config, [url], visitor())
    ingest(config, [path], None)
    texts = [brief.read_text() for brief in (config.content / "briefs").glob("*.md")]
    assert any(f"URL: {url}" in text for text in texts)
    assert save_pages(config, [url], visitor()) == [path]
