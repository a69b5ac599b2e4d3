"""What is left of a reference when all else is taken out: container, publisher, place."""

from __future__ import annotations

import re

from briefgen.extract.references.parts import CUT, Fields, split_periods, tidy
from briefgen.extract.references.words import TOLD, is_house, is_organisation, is_periodical, is_place, is_publisher

PLATFORMS = frozenset("Twitter X Facebook YouTube Medium Substack LinkedIn Telegram Instagram Weibo".split())
LEAD_IN = re.compile(r"^(?:[Ii]n:?|В кн\.:?|//)\s+")


def split_leftovers(rest: str) -> list[str]:
    chunks: list[str] = []
    for part in rest.split(CUT):
        for chunk in split_periods(part):
            chunk = tidy(LEAD_IN.sub("", chunk.strip(" ,;:–—")))
            # APA prints "Author" where the publisher is the author.
            if TOLD.match(chunk) or chunk == "Author":
                continue
            if not any(c.isalpha() for c in chunk) or chunk.casefold() in (
                "in",
                "in:",
                "and",
                "at",
                "also",
                "available",
                "online",
                "from",
            ):
                continue
            chunks += _split_commas(chunk)
    return chunks


def _split_commas(chunk: str) -> list[str]:
    """Part "Quay Press, Dublin" and leave "Small Grids, Large Quarrels" alone."""
    parts = [p.strip() for p in chunk.split(",")]
    if len(parts) == 1 or (
        not any(is_place(p) or is_publisher(p) or is_organisation(p) for p in parts[1:]) and not is_publisher(parts[0])
    ):
        return [chunk]
    joined: list[str] = []
    for part in parts:
        if joined and _goes_on(joined, part):
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _goes_on(joined: list[str], part: str) -> bool:
    """A state after a town, and a country after a town that no list knows: "Washington, DC", "Halden, Norway"."""
    before = joined[-1]
    if re.fullmatch(r"[A-Z]{2}|(?:[A-Z]\.){2,3}", part) and is_place(before):
        return True
    body = is_publisher(before) or is_organisation(before) or is_periodical(before)
    return is_place(part) and not body and len(before.split()) <= 2


def place_leftovers(rest: str, fields: Fields, *, inside: bool) -> None:
    """Say of what is left whether it is the container, the publisher or the place."""
    chunks = split_leftovers(rest)
    # A volume of an edition is one of a book's, not of a journal's.
    serial = "issue" in fields or ("volume" in fields and "edition" not in fields)
    exact = len(str(fields.get("issued") or "")) > 7
    for n, chunk in enumerate(chunks):
        after = chunks[n + 1] if n + 1 < len(chunks) else ""
        short = len(chunk.split()) <= 2 and chunk[0].isupper()
        town = any(is_place(p) for p in chunk.split(", ")) or (
            short and is_publisher(after) and not is_publisher(chunk) and not inside
        )
        town = town or (short and n > 0 and chunk.isalpha() and is_organisation(chunks[n - 1]))
        if _wants_container(chunk, fields, inside=inside, serial=serial, exact=exact) and not (
            town and (n or not inside or (is_place(chunk) and not serial))
        ):
            fields["container-title"] = chunk
        elif serial and "container-title" in fields and not is_publisher(chunk) and not is_organisation(chunk):
            continue
        elif "publisher-place" not in fields and (town or ("publisher" in fields and short)):
            fields["publisher-place"] = chunk
        elif "publisher" not in fields and chunk[0].isupper():
            fields["publisher"] = chunk
        elif "publisher" in fields and is_house(chunk) and not is_house(str(fields["publisher"])):
            fields["publisher"] = chunk


def _wants_container(chunk: str, fields: Fields, *, inside: bool, serial: bool, exact: bool) -> bool:
    if "container-title" in fields or fields.get("type") == "thesis":
        return False
    if chunk in PLATFORMS:
        return True
    if serial and (inside or not is_publisher(chunk) or is_periodical(chunk)):
        return True
    if is_periodical(chunk) and chunk.split()[-1].casefold() not in ("press", "publishers"):
        return True
    body = is_organisation(chunk) or is_publisher(chunk)
    if inside:
        return not body and (fields.get("genre") is None or is_periodical(chunk))
    return exact and not body
