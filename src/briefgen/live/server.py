"""An HTTP server for the preview: loopback only, the pages of the site only, and an event stream: "look again".

Other pages open in the same browser are not trusted: the Host header must name this server (which keeps a rebound
name out), nothing is sent with a permission for other origins, and a request that another site makes is refused.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

LIVE = "/-/"
"""Addresses below it are ours; no page of a site begins with a hyphen."""

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".sqlite": "application/vnd.sqlite3",
}

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
PULSE = 15.0
"""Seconds between two signs of life on an idle event stream, so that a closed tab is noticed."""

NOT_BUILT = (
    b"<!doctype html><html lang=en><meta charset=utf-8><title>Not built yet</title><h1>Not built yet</h1></html>"
)


@dataclass
class News:
    """What the browser should know: a count that grows with each build, and the faults of the last one.

    It has state because threads wait for it: one builds, one for each open tab listens.
    """

    version: int = 0
    faults: tuple[dict[str, object], ...] = ()
    changed: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, faults: tuple[dict[str, object], ...], *, rebuilt: bool) -> None:
        with self.changed:
            self.version += rebuilt
            self.faults = faults
            self.changed.notify_all()

    def message(self) -> str:
        return json.dumps({"version": self.version, "faults": self.faults})

    def wait(self, last: str) -> str:
        """The message as soon as it is another than `last`, or the same one after PULSE seconds."""
        with self.changed:
            self.changed.wait_for(lambda: self.message() != last, timeout=PULSE)
            return self.message()


Find = Callable[[str], bytes | None]
"""What stands at a path of the site, if anything does. Threads ask for it."""


def make_server(find: Find, script: bytes, news: News, port: int) -> ThreadingHTTPServer:
    """A server on 127.0.0.1 for what `find` finds; port 0 takes any that is free. OSError where it is taken."""

    class Handler(_Handler):
        pass

    Handler.find, Handler.script, Handler.news = staticmethod(find), script, news
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    Handler.port = server.server_port
    return server


class _Handler(BaseHTTPRequestHandler):
    find: Find
    script: bytes
    news: News
    port: int
    protocol_version = "HTTP/1.1"
    server_version = "briefgen"
    sys_version = ""

    def do_GET(self) -> None:
        if not self._is_ours():
            return
        path = unquote(urlsplit(self.path).path)
        if path == LIVE + "events":
            self._stream()
        elif path == LIVE + "live.js":
            self._send(HTTPStatus.OK, TYPES[".js"], self.script)
        else:
            self._send_found(path)

    do_HEAD = do_GET

    def _is_ours(self) -> bool:
        port = self.port
        if self.headers.get("Host", "") not in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, TYPES[".txt"], b"This server answers to localhost only.\n")
            return False
        foreign = self.headers.get("Sec-Fetch-Site", "none") in {"cross-site", "same-site"}
        if foreign and self.headers.get("Sec-Fetch-Mode") != "navigate":
            self._send(HTTPStatus.FORBIDDEN, TYPES[".txt"], b"Not for other sites.\n")
            return False
        return True

    def _send_found(self, address: str) -> None:
        path = site_path(address)
        # Asked before the page is made: it may be newer than this says, which costs one more look, and never older.
        version = self.news.version
        data = type(self).find(path) if path else None
        if data is None:
            missing = type(self).find("404.html") or b""
            # The page may be shown at any depth, its links are relative to the top.
            missing = missing.replace(b"<head>", b'<head><base href="/">', 1)
            self._send_page(HTTPStatus.NOT_FOUND, missing or NOT_BUILT, version)
        elif path.endswith(".html"):
            self._send_page(HTTPStatus.OK, data, version)
        else:
            self._send(HTTPStatus.OK, TYPES.get(PurePosixPath(path).suffix, "application/octet-stream"), data)

    def _send_page(self, status: HTTPStatus, data: bytes, version: int) -> None:
        """A page with our script in it; its own policy moves to a header that lets the script listen."""
        found = POLICY.search(data)
        policy = found[1].decode("ascii", "replace").replace("&#39;", "'") if found else ""
        data = POLICY.sub(b"", data, count=1)
        head, mark, tail = data.rpartition(b"</body>")
        script = f'<script src="{LIVE}live.js" data-version="{version}" defer></script>'.encode()
        data = head + script + mark + tail if mark else data + script
        self._send(status, TYPES[".html"], data, {"Content-Security-Policy": allow_listening(policy)} if policy else {})

    def _send(self, status: HTTPStatus, kind: str, data: bytes, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(data)),
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Frame-Options": "SAMEORIGIN",
        }
        for name, value in (headers | (more or {})).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")):
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        last = ""
        try:
            while True:
                now = self.news.wait(last)
                self.wfile.write(b": alive\n\n" if now == last else f"data: {now}\n\n".encode())
                self.wfile.flush()
                last = now
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to what the build reports."""


def allow_listening(policy: str) -> str:
    """The page's policy, with our own script and event stream allowed."""
    parts = [part.strip() for part in policy.split(";") if part.strip()]
    rules = {part.split()[0]: part.split()[1:] for part in parts}
    for name in ("script-src", "connect-src"):
        given = [source for source in rules.get(name, []) if source != "'none'"]
        rules[name] = [*given, *(["'self'"] if "'self'" not in given else [])]
    # The box with the faults is styled by a sheet that the script adopts, which no policy forbids.
    return "; ".join(" ".join((name, *values)) for name, values in rules.items())


def site_path(address: str) -> str:
    """The path in the site that an address names; empty where it cannot be one."""
    if "\0" in address or "\\" in address:
        return ""
    parts = [part for part in address.split("/") if part]
    if any(part.startswith(".") for part in parts):
        return ""
    return "/".join([*parts, "index.html"] if address.endswith("/") else parts)
