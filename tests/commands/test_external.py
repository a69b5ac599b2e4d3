"""`check --external`: what it says of addresses, how seldom it asks, and that it never fails the run by itself."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import group
from briefgen.commands.external import DAY, check_addresses, in_turns
from briefgen.commands.kept import read_kept
from briefgen.config import Config, read_config
from briefgen.content.read import read_brief
from briefgen.model.brief import BriefFile
from briefgen.web import Visitor

NOW = 2_000_000_000.0


class _Site(BaseHTTPRequestHandler):
    """A site where each path answers as it is called."""

    seen: list[str]

    def answer(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        name = self.path.lstrip("/")
        if self.path == "/robots.txt":
            return self.send(200, b"User-agent: *\nDisallow: /private\n")
        if name == "moved":
            return self.send(301, Location="/page")
        if name == "lent":
            return self.send(302, Location="/page")
        if name == "moved-then-lent":
            return self.send(308, Location="/lent")
        if name == "no-head" and self.command == "HEAD":
            return self.send(405)
        if name == "cut":
            self.connection.close()
            return None
        return self.send(int(name) if name.isdigit() else 200, b"<p>Skerry</p>")

    do_GET = do_HEAD = answer

    def send(self, status: int, data: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
def site(seen: list[str]) -> Iterator[str]:
    class Handler(_Site):
        pass

    Handler.seen = seen
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def make_brief(*urls: str) -> BriefFile:
    """A brief whose source has the first address, and whose works have the others."""
    works = "".join(
        f'  - {{id: r{n}, quote: "{n}", csl: {{type: webpage, URL: "{url}"}}}}\n' for n, url in enumerate(urls[1:], 1)
    )
    text = f"---\ntitle: A\nsource:\n  csl: {{type: webpage, URL: '{urls[0]}'}}\n"
    text += f"references:\n{works}---\n" if works else "---\n"
    file, found = read_brief("content/briefs/okafor-2031.md", text.encode())
    assert file is not None
    assert found == (), found
    return file


def say(config: Config, *urls: str, now: float = NOW, local: bool = True) -> list[str]:
    visitor = Visitor(local=local, sleep=lambda seconds: None)
    found = check_addresses([make_brief(*urls)], config, visitor, now)
    return [f"{d.location.line}: {d.severity}: {d.code}: {d.message}; {d.hint}" for d in found]


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return read_config(tmp_path)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/page", None),
        ("/no-head", None),
        ("/lent", None),
        ("/page#c1", None),
        ("/moved", "note: address-moved: the page has moved for good; write SITE/page"),
        ("/moved-then-lent", "note: address-moved: the page has moved for good; write SITE/lent"),
        ("/404", "warning: address-gone: the site answers 404 Not Found: the page is not there; look for"),
        ("/410", "warning: address-gone: the site answers 410 Gone: the page is not there; look for"),
        (
            "/403",
            "note: address-unsure: whether the page is there cannot be told: the site answers 403 Forbidden",
        ),
        ("/429", "note: address-unsure: whether the page is there cannot be told: the site answers 429 Too"),
        ("/503", "note: address-unsure: whether the page is there cannot be told: the site answers 503 Service"),
        ("/cut", "note: address-unsure: whether the page is there cannot be told: the site cannot be reached"),
        (
            "/private",
            "note: address-unsure: whether the page is there cannot be told: its robots.txt asks programs",
        ),
    ],
)
def test_each_answer_is_told(config: Config, site: str, path: str, said: str | None) -> None:
    found = say(config, site + path)
    assert len(found) == (said is not None)
    if said:
        assert found[0].startswith(f"4: {said.replace('SITE', site)}")


def test_a_page_is_asked_for_by_head_and_not_read(config: Config, site: str, seen: list[str]) -> None:
    say(config, f"{site}/page", f"{site}/no-head", f"{site}/page#c2")
    assert seen == ["GET /robots.txt", "HEAD /no-head", "GET /no-head", "HEAD /page"]


def test_what_may_not_be_asked_for_is_not(config: Config, site: str, seen: list[str]) -> None:
    say(config, f"{site}/private")
    assert seen == ["GET /robots.txt"]


def test_a_site_that_is_not_public_needs_the_switch(config: Config, site: str, seen: list[str]) -> None:
    assert "port" in say(config, f"{site}/page", local=False)[0]
    assert seen == []


def test_an_answer_holds_for_a_week_and_a_bad_one_for_a_day(config: Config, site: str, seen: list[str]) -> None:
    say(config, f"{site}/page", f"{site}/404")
    del seen[:]
    later = say(config, f"{site}/page", f"{site}/404", now=NOW + DAY / 2)
    assert seen == []
    assert later[0].startswith("6: warning: address-gone: the site answers 404 Not Found: the page is not there;")
    say(config, f"{site}/page", f"{site}/404", now=NOW + 2 * DAY)
    assert seen == ["GET /robots.txt", "HEAD /404", "GET /404"]
    del seen[:]
    say(config, f"{site}/page", now=NOW + 8 * DAY)
    assert seen == ["GET /robots.txt", "HEAD /page"]


def test_an_old_answer_says_its_age(config: Config, site: str) -> None:
    say(config, f"{site}/moved")
    assert "moved for good (as of 3 days ago)" in say(config, f"{site}/moved", now=NOW + 3 * DAY)[0]


def test_a_site_that_does_not_answer_is_asked_once(config: Config) -> None:
    found = say(config, "http://127.0.0.1:9/a", "http://127.0.0.1:9/b")
    assert "cannot be reached" in found[0]
    assert "did not answer for another address" in found[1]


def test_a_memory_that_cannot_be_read_is_made_anew(config: Config, site: str) -> None:
    memory = config.root / ".briefgen" / "external.json"
    memory.parent.mkdir()
    memory.write_text("[1, 2")
    assert say(config, f"{site}/page") == []
    assert read_kept(memory)[f"{site}/page"]["status"] == 200


def test_what_was_asked_is_kept_where_somebody_stops_the_run(config: Config, site: str, seen: list[str]) -> None:
    def stop(words: str) -> None:
        if words.startswith("2/"):
            raise KeyboardInterrupt

    visitor = Visitor(local=True, sleep=lambda seconds: None)
    with pytest.raises(KeyboardInterrupt):
        check_addresses([make_brief(f"{site}/a", f"{site}/b")], config, visitor, NOW, tell=stop)
    del seen[:]
    say(config, f"{site}/a", f"{site}/b")
    assert seen == ["GET /robots.txt", "HEAD /b"]


def test_one_site_is_asked_once_a_second_and_others_meanwhile(config: Config, site: str) -> None:
    slept: list[float] = []
    visitor = Visitor(local=True, sleep=slept.append, clock=lambda: 0.0)
    check_addresses([make_brief(f"{site}/a", f"{site}/b")], config, visitor, NOW)
    assert slept == [1.0, 1.0]
    assert in_turns(["http://a/1", "http://a/2", "http://b/1"]) == ["http://a/1", "http://b/1", "http://a/2"]


@pytest.fixture
def project(tmp_path: Path, site: str) -> Path:
    briefs = tmp_path / "content" / "briefs"
    briefs.mkdir(parents=True)
    (briefs / "okafor-2031.md").write_text(make_brief(f"{site}/404", f"{site}/403").text)
    return tmp_path


def invoke(project: Path, *words: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, ["-C", str(project), "check", *words])
    return result.exit_code, result.output


def test_a_run_does_not_fail_for_it_unless_a_setting_says_so(
    project: Path, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.web.PAUSE_SECONDS", 0)
    code, words = invoke(project, "--external", "--allow-local")
    assert (code, "address-gone" in words, "address-unsure" in words) == (0, True, True)
    (project / "briefgen.toml").write_text('[severity]\naddress-gone = "error"\naddress-unsure = "off"\n')
    code, words = invoke(project, "--external", "--allow-local", "--format", "json")
    assert code == 1
    assert [d["code"] for d in json.loads(words)["diagnostics"] if "address" in d["code"]] == ["address-gone"]


def test_without_the_switch_nobody_is_asked(project: Path, seen: list[str]) -> None:
    assert "address-" not in invoke(project)[1]
    assert seen == []


def test_a_waiver_of_an_address_is_not_unused_where_nobody_was_asked(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.web.PAUSE_SECONDS", 0)
    path = project / "content" / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace("source:", "# allow address-gone: kept in our archive\nsource:"))
    assert "unused-waiver" not in invoke(project)[1]
    assert "address-gone" not in invoke(project, "--external", "--allow-local")[1]
