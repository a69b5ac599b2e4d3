"""The preview server answers to its own name, stays in its folder, and tells the browser what changed."""

import http.client
import json
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

import pytest

from briefgen.live.server import News, allow_listening, make_server, site_path

PAGE = (
    '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; script-src 'sha256-abc'\"></head><body><p>Skerry</p></body></html>"
)


PAGES = {
    "index.html": PAGE,
    "404.html": "<html><head></head><body>not here</body></html>",
    "briefs/skerry.html": PAGE,
    "feed.xml": "<feed/>",
    ".manifest.json": "secret",
    "../secret.txt": "secret",
}


def find(path: str) -> bytes | None:
    return PAGES[path].encode() if path in PAGES else None


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def server(news: News) -> Iterator[ThreadingHTTPServer]:
    server = make_server(find, b"// live", news, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def ask(server: ThreadingHTTPServer, path: str, method: str = "GET", **headers: str) -> tuple[int, str, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, dict(answer.getheaders())


def test_a_page_gets_our_script_and_a_policy_that_lets_it_listen(server: ThreadingHTTPServer) -> None:
    status, body, headers = ask(server, "/briefs/skerry.html")
    assert status == 200
    assert '<script src="/-/live.js" data-version="0" defer></script></body>' in body
    assert "Content-Security-Policy" not in body
    policy = headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; script-src 'sha256-abc' 'self'; connect-src 'self'"


def test_a_rebound_name_is_turned_away(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/", Host="evil.example")[0] == 421


def test_another_site_cannot_read(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/index.html", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="cors")[0] == 403
    assert ask(server, "/index.html", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0] == 200
    assert "Access-Control-Allow-Origin" not in ask(server, "/")[2]


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/briefs/..%2f..%2fsecret.txt", "/link.txt", "/.manifest.json",
     "/..%5csecret.txt", "/index.html%00.txt", "//etc/passwd", "/missing"],
)  # fmt: skip
def test_no_address_leads_out_of_the_folder(server: ThreadingHTTPServer, path: str) -> None:
    status, body, _ = ask(server, path)
    assert status == 404
    assert "secret" not in body


def test_the_page_for_what_is_missing_finds_its_links_at_any_depth(server: ThreadingHTTPServer) -> None:
    assert '<base href="/">' in ask(server, "/briefs/deep/missing.html")[1]


def test_only_reading_is_offered(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/", "POST")[0] == 501
    assert ask(server, "/", "HEAD")[1] == ""


def test_the_stream_tells_of_a_build_and_of_faults(server: ThreadingHTTPServer, news: News) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    connection.request("GET", "/-/events")
    answer = connection.getresponse()

    def next_message() -> dict[str, object]:
        line = answer.readline().decode()
        assert line.startswith("data: ")
        assert answer.readline() == b"\n"
        message: dict[str, object] = json.loads(line.removeprefix("data: "))
        return message

    assert next_message() == {"version": 0, "faults": []}
    news.tell((), rebuilt=True)
    assert next_message() == {"version": 1, "faults": []}
    news.tell(({"message": "the title is missing"},), rebuilt=False)
    assert next_message() == {"version": 1, "faults": [{"message": "the title is missing"}]}
    connection.close()


def test_a_policy_without_our_rules_gets_them() -> None:
    assert allow_listening("script-src 'none'; img-src 'self'") == (
        "script-src 'self'; img-src 'self'; connect-src 'self'"
    )


def test_a_folder_means_its_index() -> None:
    assert site_path("/") == "index.html"
    assert site_path("/briefs/") == "briefs/index.html"
    assert site_path("/briefs/skerry.html") == "briefs/skerry.html"


def test_a_file_is_sent_as_what_it_is(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/feed.xml")[2]["Content-Type"] == "application/xml"
