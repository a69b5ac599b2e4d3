"""Where each page stands, and how one points at another: flat files, relative links."""

from __future__ import annotations

import posixpath
from functools import lru_cache

HOME = "index.html"
RELATIONS = "relations.html"
CLAIMS = "claims.html"
FIGURES = "figures.html"
FIGURES_CSV = "data/figures.csv"
DATA = "data.html"
TIMELINE = "timeline.html"
BIBLIOGRAPHY = "bibliography.html"
DISAGREEMENTS = "disagreements.html"
SEARCH = "search.html"
NOT_FOUND = "404.html"


def brief_path(name: str, item: str = "") -> str:
    return f"briefs/{name}.html#{item}" if item else f"briefs/{name}.html"


def entity_path(entity: str) -> str:
    return f"entities/{entity}.html"


def entity_csv_path(entity: str) -> str:
    """Of the claims about an entity."""
    return f"entities/{entity}.csv"


def image_path(brief: str, name: str) -> str:
    return f"images/{brief}/{name}"


def relation_path(one: str, other: str) -> str:
    return f"relations/{min(one, other)}--{max(one, other)}.html"


def topic_path(topic: str) -> str:
    return f"topics/{topic}.html"


def relative(page: str, target: str) -> str:
    """How the page at `page` points at `target`, both relative to site/: "claims.html#c1" is "../claims.html#c1"."""
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return mark + anchor
    return _relative(posixpath.dirname(page) or ".", path) + mark + anchor


@lru_cache(maxsize=16384)
def _relative(folder: str, path: str) -> str:
    return posixpath.relpath(path, folder)
