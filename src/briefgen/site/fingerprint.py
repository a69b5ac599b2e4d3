"""What a page shows → a hash; which pages are stale; the manifest that remembers both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen import __version__
from briefgen.model.site import Page, Raw
from briefgen.site.templates import Templates


class Entry(NamedTuple):
    """What the manifest says of a file that we wrote."""

    fingerprint: str
    digest: str
    """Of its bytes."""


def take_fingerprint(page: Page, templates: Templates) -> str:
    """Hash what a page shows, the templates that it uses, and briefgen's version."""
    if isinstance(page.shows, Raw):
        return digest(page.shows.data)
    uses = sorted(templates.uses.get(page.template, ()))
    parts = [
        __version__,
        page.path,
        page.template,
        *(templates.sources[name] for name in uses if name in templates.sources),
    ]
    # A view is frozen dataclasses, tuples, words and numbers, whose repr says all of them and always in the same order.
    return digest("\x00".join([*parts, repr(page.shows)]).encode())


def digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def read_manifest(data: bytes) -> Mapping[str, Entry] | None:
    """The files of the last build; None where this is no manifest of ours."""
    try:
        values = json.loads(data)
        return {path: Entry(*map(str, entry)) for path, entry in values["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def write_manifest(entries: Mapping[str, Entry]) -> bytes:
    files = {path: list(entries[path]) for path in sorted(entries)}
    return (json.dumps({"made by": "briefgen", "files": files}, indent=0, ensure_ascii=False) + "\n").encode()


def find_stale(
    pages: Iterable[Page], old: Mapping[str, Entry], templates: Templates
) -> tuple[tuple[Page, ...], Mapping[str, str]]:
    """Pages to render, and the fingerprint of every page."""
    prints = {page.path: take_fingerprint(page, templates) for page in pages}
    stale = tuple(p for p in pages if p.path not in old or old[p.path].fingerprint != prints[p.path])
    return stale, prints
