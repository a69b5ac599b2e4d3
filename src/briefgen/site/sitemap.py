"""sitemap.xml and robots.txt: which pages there are, for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from briefgen.config import Config
from briefgen.model.site import Output

MOST = 50_000
"""No more addresses may stand in one sitemap."""

UNLISTED = ("404.html", "search.html")
HEAD = '<?xml version="1.0" encoding="utf-8"?>'
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make_sitemap(paths: Iterable[str], config: Config) -> Iterator[Output]:
    """Make both from the paths of all pages. A sitemap holds whole addresses, so without a base there is none."""
    pages = sorted(path for path in paths if path.endswith(".html") and path not in UNLISTED)
    robots = ["User-agent: *", "Allow: /"]
    if config.base_url and pages:
        parts = [pages[n : n + MOST] for n in range(0, len(pages), MOST)]
        names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield Output(name, _list("urlset", "url", (config.base_url + path for path in part)))
        if len(parts) > 1:
            yield Output("sitemap.xml", _list("sitemapindex", "sitemap", (config.base_url + name for name in names)))
        robots += ["", f"Sitemap: {config.base_url}sitemap.xml"]
    yield Output("robots.txt", ("\n".join(robots) + "\n").encode())


def _list(whole: str, one: str, addresses: Iterable[str]) -> bytes:
    lines = [HEAD, f'<{whole} xmlns="{SPACE}">', *(f"<{one}><loc>{escape(a)}</loc></{one}>" for a in addresses)]
    return ("\n".join([*lines, f"</{whole}>"]) + "\n").encode()
