"""Fetching is polite and stays outside: public addresses alone, limits, robots.txt, one request a second."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from briefgen import web
from briefgen.diagnostics import BriefgenError
from briefgen.web import Visitor, fetch, is_public


class _Site(BaseHTTPRequestHandler):
    robots = b""
    robots_status = 404
    seen: list[str]

    def do_GET(self) -> None:
        self.server.seen.append(self.path)  # type: ignore[attr-defined]
        if self.path == "/robots.txt":
            return self._send(self.robots_status, self.robots)
        if self.path.startswith("/loop"):
            return self._send(302, b"", Location=self.path + "x")
        if self.path == "/moved":
            return self._send(301, b"", Location="/page")
        if self.path == "/inside":
            return self._send(302, b"", Location="http://169.254.169.254/latest/meta-data/")
        if self.path == "/file":
            return self._send(302, b"", Location="file:///etc/passwd")
        if self.path == "/big":
            return self._send(200, b"x" * 3000)
        return self._send(200 if self.path == "/page" else 404, b"<p>Skerry</p>", **{"Content-Type": "text/html"})

    def _send(self, status: int, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    class Handler(_Site):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.seen = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def visitor(**more: object) -> Visitor:
    return Visitor(local=True, sleep=lambda seconds: None, **more)  # type: ignore[arg-type]


def address(site: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{site.server_port}{path}"


def test_a_page_is_fetched_through_its_redirects(site: ThreadingHTTPServer) -> None:
    got = fetch(address(site, "/moved"), visitor())
    assert got == (address(site, "/page"), "text/html", b"<p>Skerry</p>")


def test_loopback_needs_the_switch(site: ThreadingHTTPServer) -> None:
    with pytest.raises(BriefgenError, match=r"port \d+ is not one of the web's own"):
        fetch(address(site, "/page"), Visitor())
    with pytest.raises(BriefgenError, match="which is not a public address"):
        fetch("http://127.0.0.1/page", Visitor())
    assert site.seen == []  # type: ignore[attr-defined]


def test_a_name_that_resolves_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 443)) for ip in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(web.socket, "getaddrinfo", lambda *args, **more: rows)
    with pytest.raises(BriefgenError, match=r"courier\.example is 10\.0\.0\.7, which is not a public address"):
        fetch("https://courier.example/page", Visitor())


def test_a_redirect_inside_is_refused(site: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    # The first site is ours and allowed by name; what it leads to must be public all the same.
    real = web.find_address
    monkeypatch.setattr(
        web, "find_address",
        lambda url, host, port, local: real(url, host, port, local=host == "127.0.0.1"),
    )  # fmt: skip
    with pytest.raises(BriefgenError, match=r"169\.254\.169\.254, which is not a public address"):
        fetch(address(site, "/inside"), visitor())


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/missing", "the site answers 404 Not Found"),
        ("/loop", "leads on more than 5 times"),
        ("/file", "not an http or https address"),
    ],
)
def test_what_cannot_be_fetched_is_said(site: ThreadingHTTPServer, path: str, words: str) -> None:
    with pytest.raises(BriefgenError, match=words):
        fetch(address(site, path), visitor())


@pytest.mark.parametrize("url", ["ftp://a.example/", "file:///etc/passwd", "https://", "https://u:p@a.example/", "x"])
def test_only_web_addresses_are_asked(url: str) -> None:
    with pytest.raises(BriefgenError, match="not an http or https address"):
        fetch(url, visitor())


def test_a_page_over_the_limit_is_refused(site: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_BYTES", 1000)
    with pytest.raises(BriefgenError, match="the page is larger than"):
        fetch(address(site, "/big"), visitor())


def test_robots_txt_is_honoured(site: ThreadingHTTPServer) -> None:
    handler = site.RequestHandlerClass
    handler.robots, handler.robots_status = b"User-agent: *\nDisallow: /page\n", 200  # type: ignore[attr-defined]
    with pytest.raises(BriefgenError, match=r"robots\.txt asks programs not to fetch this"):
        fetch(address(site, "/page"), visitor())
    handler.robots_status = 503  # type: ignore[attr-defined]
    with pytest.raises(BriefgenError, match=r"robots\.txt"):
        fetch(address(site, "/page"), visitor())
    assert site.seen == ["/robots.txt", "/robots.txt"]  # type: ignore[attr-defined]


def test_requests_are_a_second_apart(site: ThreadingHTTPServer) -> None:
    now = [100.0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    fetch(address(site, "/moved"), Visitor(local=True, sleep=sleep, clock=lambda: now[0]))
    assert slept == [1.0, 1.0]


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("10.1.2.3", False),
        ("172.16.0.1", False), ("192.168.1.1", False), ("169.254.1.1", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("fe80::1%eth0", False),
        ("fc00::1", False), ("::ffff:127.0.0.1", False), ("64:ff9b::a00:1", False), ("2002:7f00:1::", False),
    ],
)  # fmt: skip
def test_only_public_addresses_are_public(ip: str, public: bool) -> None:
    assert is_public(ip) is public
