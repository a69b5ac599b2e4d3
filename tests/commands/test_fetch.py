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
from briefgen.commands.init import init
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError
from briefgen.web import Visitor


@pytest.fixture
def site(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    article = (Path(__file__).parents[2] / "src/briefgen/starter/seeds/skerry-tidal-battery.txt").read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path == "/nine-nights"
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(article if known else b"")

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
