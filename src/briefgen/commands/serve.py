"""Show the site while it is edited, on loopback: a page is made when somebody looks, and looked at again on a change.

Nothing is made that nobody looks at, so that an edit is seen at once however large the library is.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import quote

from briefgen.commands.build import Planned, plan_site
from briefgen.commands.content import read_memory, write_memory
from briefgen.commands.theme import plan_theme
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report
from briefgen.history import find_head
from briefgen.live.server import News, make_server
from briefgen.live.watch import take_snapshot, wait_for_change
from briefgen.site import paths
from briefgen.site.pages import find_page
from briefgen.site.render import render

Say = Callable[[Report], None]

LAST_PORT = 65535
SETTINGS_FILES = ("pyproject.toml", "briefgen.toml")

EDITOR = "vscode://file{path}:{line}:{column}"
"""An address that opens a file in the editor; `{path}` is absolute and begins with a slash."""


class Preview:
    """The site as it is being edited: planned anew at every change, and a page of it made when somebody asks.

    It has state, since it lives while everything changes: the plan that is in force, what was made from it, and the
    last good state of each page that was looked at.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self.memory = read_memory(config)
        self.plan: Planned | None = None
        self.pages: dict[str, bytes] = {}
        self.good: dict[str, bytes] = {}
        self.asked = paths.HOME
        self.fault: tuple[Diagnostic, ...] = ()
        self.lock = threading.Lock()

    def renew(self) -> Report:
        """Plan with the settings and files as they are now. With an error the last good plan stays in force."""
        try:
            config = read_config(self.config.root)
            plan = plan_site(config, self.memory, find_head(config.content), drafts=True)
        except BriefgenError as error:
            return Report((error.diagnostic,))
        except Exception as error:  # a fault of ours must not end the preview
            return Report((_own_fault(error),))
        report = Report(plan.found, plan.said)
        if report.errors:
            return report
        with self.lock:
            self.plan, self.pages, self.fault = plan, {}, ()
        # The page that was looked at last is made at once, so that what is wrong with it is said with the rest.
        self.find(self.asked)
        return Report((*report.found, *self.fault), report.done)

    def find(self, path: str) -> bytes | None:
        """What stands at a path of the site, made from the plan in force; where that fails, as it was last."""
        with self.lock:
            if self.plan is None:
                return None
            if path not in self.pages:
                try:
                    data = _make(path, self.plan)
                except BriefgenError as error:
                    self.fault = (error.diagnostic,)
                    return self.good.get(path)
                except Exception as error:  # a fault of ours must not end the preview
                    self.fault = (_own_fault(error),)
                    return self.good.get(path)
                if data is None:
                    return None
                self.pages[path] = self.good[path] = data
            if path.endswith(".html") and path != paths.NOT_FOUND:
                self.asked = path
            return self.pages[path]


def _make(path: str, plan: Planned) -> bytes | None:
    theme = (page for page in plan_theme(plan.theme, plan.shown.config) if page.path == path)
    page = next(theme, None) or find_page(plan.shown, path)
    return render(page, plan.templates).data if page else None


def _own_fault(error: Exception) -> Diagnostic:
    words = f"briefgen itself failed: {type(error).__name__}: {error}"
    return Diagnostic("internal-fault", words, Location("briefgen"), hint="please report it")


def serve(config: Config, say: Say, *, port: int = 8000, editor: str = EDITOR) -> None:
    """Serve until interrupted. Drafts are shown too; nothing is written but what makes the next start quicker."""
    news, preview = News(), Preview(config)
    server = _find_port(lambda free: make_server(preview.find, _script(), news, free), port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(Report(done=(f"Serving on http://127.0.0.1:{server.server_port}/ (stop with Ctrl+C)",)))
    places = (config.content, config.templates, config.seeds, *(config.root / name for name in SETTINGS_FILES))
    try:
        while True:
            # The snapshot is older than the plan: what changes meanwhile is planned next.
            seen = take_snapshot(places)
            report = preview.renew()
            news.tell(tuple(show_fault(d, config, editor) for d in report.found), rebuilt=not report.errors)
            say(report)
            _settle(preview)
            wait_for_change(places, seen)
    finally:
        server.shutdown()
        server.server_close()


def _settle(preview: Preview) -> None:
    """After the first plan: write down what was worked out, and let Python look for circles in what comes later."""
    if preview.memory.is_first("settled"):
        write_memory(preview.config, preview.memory)
        gc.freeze()
        gc.enable()


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
