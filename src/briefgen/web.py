"""The only code that reaches the network: one page, or a look whether it is there, politely and from public addresses.

A name is looked up once, every address it has must be public, and the connection goes to the address that was looked
at: a name that points elsewhere a moment later gains nothing. Redirects are followed one by one, under the same rules.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from briefgen import __version__
from briefgen.diagnostics import BriefgenError, Diagnostic, Location

AGENT = f"briefgen/{__version__}"
MAX_BYTES = 16 * 1024 * 1024
MAX_REDIRECTS = 5
STEP_SECONDS = 15.0
"""For one step: to connect, to send, to get the next bytes."""
ALL_SECONDS = 60.0
"""For one page, redirects included."""
LOOK_SECONDS = 20.0
"""To see whether a page is there."""
PAUSE_SECONDS = 1.0
"""Between two requests to one site."""
MAX_ROBOTS = 512 * 1024
PORTS = {"http": 80, "https": 443}


class Fetched(NamedTuple):
    """A page: where it was found in the end, its media type, its bytes."""

    url: str
    type: str
    data: bytes


@dataclass
class Visitor:
    """Who fetches; it remembers when it last asked each site, and what that allows, and so has state."""

    local: bool = False
    """Are addresses that are not public allowed, and any port? For tests, and for a server of one's own."""
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    last: dict[str, float] = field(default_factory=dict)
    """Host and port → when it was last asked."""
    rules: dict[str, RobotFileParser | None] = field(default_factory=dict)
    """Origin → its robots.txt; None where the site cannot be asked."""


def fetch(url: str, visitor: Visitor) -> Fetched:
    """Fetch a page. BriefgenError with one clear message where that cannot, or may not, be."""
    end = visitor.clock() + ALL_SECONDS
    for _ in range(MAX_REDIRECTS + 1):
        if not may_fetch(url, visitor, end):
            raise _fault(
                url, "the site's robots.txt asks programs not to fetch this", "save the page by hand into seeds/"
            )
        status, headers, data = _ask(url, visitor, end, MAX_BYTES)
        if status in (301, 302, 303, 307, 308) and headers.get("location"):
            url = urljoin(url, headers["location"])
            continue
        if status != 200:
            raise _fault(
                url, f"the site answers {status} {http.client.responses.get(status, '')}".rstrip(), _hint(status)
            )
        return Fetched(url, headers.get("content-type", ""), data)
    raise _fault(url, f"the address leads on more than {MAX_REDIRECTS} times", "find the page's last address yourself")


class Looked(NamedTuple):
    """What came of a look at an address."""

    status: int
    """The last answer; 0 where nobody was asked, or nobody answered."""
    url: str = ""
    """The address that is its own for good: the one that was asked for, or that to which it has moved."""
    why: str = ""
    """Why nobody was asked, or nobody answered."""


PERMANENT = (301, 308)
NO_HEAD = (400, 403, 404, 405, 406, 501)
"""Answers to HEAD that some sites give though a GET would find the page."""


def look(url: str, visitor: Visitor) -> Looked:
    """See whether a page is there, by HEAD, and by GET where that is not answered; its words are not read.

    Redirects are followed; the address is another one for good as long as each of them says so.
    """
    end = visitor.clock() + LOOK_SECONDS
    for_good = url
    moved = True
    try:
        for _ in range(MAX_REDIRECTS + 1):
            if not may_fetch(url, visitor, end):
                origin = urlsplit(url)
                known = visitor.rules.get(f"{origin.scheme}://{origin.netloc}")
                return Looked(0, "", "its robots.txt " + ("asks programs not to look" if known else "cannot be read"))
            status, headers, _ = _ask(url, visitor, end, 0, "HEAD")
            if status in NO_HEAD:
                status, headers, _ = _ask(url, visitor, end, 0)
            if status not in (*PERMANENT, 302, 303, 307) or not headers.get("location"):
                return Looked(status, for_good)
            url = urljoin(url, headers["location"])
            moved = moved and status in PERMANENT
            for_good = url if moved else for_good
    except BriefgenError as error:
        return Looked(0, "", error.diagnostic.message)
    return Looked(0, "", f"it leads on more than {MAX_REDIRECTS} times")


def _hint(status: int) -> str:
    if status in (401, 402, 403):
        return "save the page by hand into seeds/, if you may read it"
    return "see whether the page has moved" if status in (404, 410) else "try again later"


def may_fetch(url: str, visitor: Visitor, end: float) -> bool:
    """What robots.txt says, by RFC 9309: a site without one allows all, one that cannot be asked allows nothing."""
    parts = urlsplit(url)
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in visitor.rules:
        visitor.rules[origin] = _read_rules(f"{origin}/robots.txt", visitor, end)
    rules = visitor.rules[origin]
    return rules is not None and rules.can_fetch(AGENT, url)


def _read_rules(url: str, visitor: Visitor, end: float) -> RobotFileParser | None:
    rules = RobotFileParser()
    rules.parse([])
    for _ in range(MAX_REDIRECTS + 1):
        status, headers, data = _ask(url, visitor, end, MAX_ROBOTS)
        if status in (301, 302, 307, 308) and headers.get("location"):
            url = urljoin(url, headers["location"])
        elif 400 <= status < 500:
            return rules
        elif status == 200:
            rules.parse(data.decode("utf-8", "replace").splitlines())
            return rules
        else:
            return None
    return None


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was looked at before, whatever the name says by now."""

    def __init__(self, host: str, port: int, address: str, tls: bool) -> None:
        super().__init__(host, port, timeout=STEP_SECONDS)
        self.address, self.tls = address, tls

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), STEP_SECONDS)
        if self.tls:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def _ask(
    url: str, visitor: Visitor, end: float, most: int, method: str = "GET"
) -> tuple[int, Mapping[str, str], bytes]:
    """One request: status, headers by small letters, and the body up to `most` bytes; with 0 it is not read."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError:
        port = 0
    if parts.scheme not in PORTS or not host or not port or parts.username is not None:
        raise _fault(url, "this is not an http or https address", "write it as https://site.example/page")
    if port not in PORTS.values() and not visitor.local:
        raise _fault(url, f"port {port} is not one of the web's own", "only 80 and 443 are asked")
    address = find_address(url, host, port, local=visitor.local)
    _wait(visitor, f"{host}:{port}")
    connection = _Connection(host, port, address, parts.scheme == "https")
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        headers = {"User-Agent": AGENT, "Accept-Encoding": "identity", "Connection": "close"}
        connection.request(method, target.encode("utf-8").decode("latin-1"), headers=headers)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        if answer.status != 200 or not most:
            return answer.status, found, b""
        return answer.status, found, _read_body(url, answer, visitor, end, most)
    except BriefgenError:
        raise
    except ssl.SSLError as error:
        raise _fault(url, f"the site's certificate does not hold: {error.reason or error}", "") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = "it does not answer in time" if isinstance(error, TimeoutError) else (str(error) or type(error).__name__)
        raise _fault(url, f"the site cannot be reached: {why}", "try again later") from None
    finally:
        connection.close()


def _read_body(url: str, answer: http.client.HTTPResponse, visitor: Visitor, end: float, most: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(64 * 1024):
        size += len(piece)
        pieces.append(piece)
        if size > most:
            raise _fault(
                url, f"the page is larger than {most // 2**20} MB", "save it by hand, if you want it all the same"
            )
        if visitor.clock() > end:
            raise _fault(url, f"the page is not there after {ALL_SECONDS:.0f} seconds", "try again later")
    return b"".join(pieces)


def find_address(url: str, host: str, port: int, *, local: bool = False) -> str:
    """Look a name up; all of its addresses must be public, since any of them may be the one that answers."""
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _fault(url, f"there is no site called {host}", "see the spelling, or whether you are online") from None
    addresses = [str(row[4][0]) for row in rows]
    if not local:
        for address in addresses:
            if not is_public(address):
                raise _fault(
                    url, f"{host} is {address}, which is not a public address", "only public sites are fetched"
                )
    return addresses[0]


def is_public(address: str) -> bool:
    """No loopback, private, link-local, shared, reserved or multicast address, nor one of IPv6 that wraps such."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip.is_global and not ip.is_multicast


def _wait(visitor: Visitor, site: str) -> None:
    now, last = visitor.clock(), visitor.last.get(site)
    if last is not None and now < last + PAUSE_SECONDS:
        visitor.sleep(last + PAUSE_SECONDS - now)
    visitor.last[site] = visitor.clock()


def _fault(url: str, message: str, hint: str) -> BriefgenError:
    return BriefgenError(Diagnostic("cannot-fetch", message, Location(url), hint=hint), exit_code=3)
