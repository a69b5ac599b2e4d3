"""What a page shows → a hash; which pages are stale; the manifest that remembers both."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen.model.site import Later, Page, Raw, look
from briefgen.site.templates import Templates


class Entry(NamedTuple):
    """What the manifest says of a file that we wrote."""

    fingerprint: str
    digest: str
    """Of its bytes."""


def take_fingerprint(page: Page, templates: Templates, code: str) -> str:
    """Hash what a page shows, or the key that stands for it, the templates that it uses, and briefgen's code."""
    if isinstance(page.shows, Raw):
        return digest(page.shows.data)
    # A view is frozen dataclasses, tuples, words and numbers, whose repr says all of them and always in the same order.
    shows = f"key {page.shows.key()}" if isinstance(page.shows, Later) else repr(page.shows)
    return digest("\x00".join([code, page.path, _used(page.template, templates), shows]).encode())


def _used(template: str, templates: Templates) -> str:
    """The names and words of all templates that one uses."""
    uses = sorted(templates.uses.get(template, ()))
    return "\x00".join([template, *(templates.sources[name] for name in uses if name in templates.sources)])


def digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def read_manifest(data: bytes) -> Mapping[str, Entry] | None:
    """The files of the last build; None where this is no manifest of ours."""
    try:
        values = json.loads(data)
        return {path: Entry(*map(str, entry)) for path, entry in values["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_manifest(entries: Mapping[str, Entry]) -> bytes:
    files = {path: list(entries[path]) for path in sorted(entries)}
    return (json.dumps({"made by": "briefgen", "files": files}, indent=0, ensure_ascii=False) + "\n").encode()


def find_stale(
    pages: Iterable[Page], old: Mapping[str, Entry], templates: Templates, code: str
) -> tuple[tuple[Page, ...], Mapping[str, str]]:
    """Pages to render, and the fingerprint of every page. Those with a key are looked at only where it is another.

    `code`: a digest of the code that makes pages.
    """
    stale: list[Page] = []
    prints: dict[str, str] = {}
    for page in pages:
        if not (isinstance(page.shows, Later) and page.shows.key()):
            page = look(page)
        prints[page.path] = take_fingerprint(page, templates, code)
        if page.path not in old or old[page.path].fingerprint != prints[page.path]:
            stale.append(page)
    return tuple(stale), prints
