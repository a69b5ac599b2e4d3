"""Build, serve on loopback, and build again on every change: what is wrong is shown in the page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from http.server import ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import quote

from briefgen.commands.build import build
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report
from briefgen.live.server import News, make_server
from briefgen.live.watch import take_snapshot, wait_for_change

Say = Callable[[Report], None]

LAST_PORT = 65535

EDITOR = "vscode://file{path}:{line}:{column}"
"""An address that opens a file in the editor; `{path}` is absolute and begins with a slash."""


def serve(config: Config, say: Say, *, port: int = 8000, editor: str = EDITOR) -> None:
    """Serve until interrupted. The preview, drafts included, is built under .briefgen/ and leaves site/ alone."""
    news = News()
    preview = config.root / ".briefgen" / "preview"
    server = _find_port(lambda free: make_server(preview, _script(), news, free), port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(Report(done=(f"Serving on http://127.0.0.1:{server.server_port}/ (stop with Ctrl+C)",)))
    places = (config.content, config.templates, config.root / "pyproject.toml", config.root / "briefgen.toml")
    try:
        while True:
            # The snapshot is older than the build: what changes during the build is built next.
            seen = take_snapshot(places)
            report = build_preview(config)
            say(report)
            news.tell(tuple(show_fault(d, config, editor) for d in report.found), rebuilt=not report.errors)
            wait_for_change(places, seen)
    finally:
        server.shutdown()
        server.server_close()


def build_preview(config: Config) -> Report:
    """Build with the settings as they are now; whatever stops the work becomes a fault to show."""
    try:
        now = read_config(config.root)
        return build(replace(now, site=config.root / ".briefgen" / "preview"), drafts=True)
    except BriefgenError as error:
        return Report(found=(error.diagnostic,))
    except Exception as error:  # a fault of ours must not end the preview
        words = f"briefgen itself failed: {type(error).__name__}: {error}"
        return Report(found=(Diagnostic("internal-fault", words, Location("briefgen"), hint="please report it"),))


def show_fault(diagnostic: Diagnostic, config: Config, editor: str) -> dict[str, object]:
    """A diagnostic as the page's script takes it; `open` is an address that opens the file at the place."""
    place = diagnostic.location
    path = config.root / place.path
    address = editor.format(path=quote(path.as_posix()), line=place.line or 1, column=place.column or 1)
    return {
        "place": str(place),
        "open": address if path.is_file() else "",
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "source": diagnostic.source,
    }


def _script() -> bytes:
    return files("briefgen.live").joinpath("live.js").read_bytes()


def _find_port(make: Callable[[int], ThreadingHTTPServer], port: int) -> ThreadingHTTPServer:
    for free in (*range(port, min(port + 20, LAST_PORT + 1)), 0):
        try:
            return make(free)
        except OSError:
            continue
    fault = Diagnostic("no-port", f"no port is free from {port} on", Location("serve"), hint="name another with --port")
    raise BriefgenError(fault, exit_code=3)
