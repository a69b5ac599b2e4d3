"""Works that the articles point at, joined: one entry for a work, however many references name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from briefgen.model.article import Csl
from briefgen.model.brief import Address, BriefFile
from briefgen.model.site import Work
from briefgen.text.names import fold, make_slug

YEAR = re.compile(r"\d{4}")
OF_THE_PLACE = frozenset({"page", "locator"})
"""Fields that say where in a work something stands, and so belong to a reference and not to the work."""


def join_works(files: Iterable[BriefFile]) -> tuple[Work, ...]:
    """One work for each title, year and first author, or each DOI; "Ibid." belongs to the work it repeats."""
    found: dict[tuple[str, ...], list[tuple[Address, Csl]]] = {}
    for file in files:
        references = {r.id: r for r in file.brief.findings.references}
        for reference in references.values():
            first = references.get(reference.ibid_of or "", reference)
            address = Address(file.brief.name, reference.id)
            found.setdefault(_key(first.csl) or tuple(Address(file.brief.name, first.id)), []).append(
                (address, first.csl)
            )
    ids: dict[str, int] = {}
    works = [_make_work(places, ids) for _, places in sorted(found.items())]
    return tuple(sorted(works, key=lambda work: (fold(_sort_name(work.csl)), year_of(work.csl), work.id)))


def _make_work(places: list[tuple[Address, Csl]], ids: dict[str, int]) -> Work:
    # The fullest entry speaks for the work; at equal length the first.
    csl = max((csl for _, csl in places), key=len)
    article = str(csl.get("type") or "").startswith(("article", "chapter", "paper"))
    kept = {name: value for name, value in csl.items() if article or name not in OF_THE_PLACE}
    name = make_slug(f"{_first_author(csl) or csl.get('title') or places[0][0].brief} {year_of(csl)}")
    ids[name] = ids.get(name, 0) + 1
    return Work(name if ids[name] == 1 else f"{name}-{ids[name]}", kept, tuple(address for address, _ in places))


def _key(csl: Csl) -> tuple[str, ...]:
    if csl.get("DOI"):
        return ("doi", str(csl["DOI"]).lower())
    title = fold(str(csl.get("title") or ""))
    return ("title", title, year_of(csl), fold(_first_author(csl))) if title else ()


def year_of(csl: Csl) -> str:
    match = YEAR.search(str(csl.get("issued") or ""))
    return match[0] if match else ""


def _first_author(csl: Csl) -> str:
    names: Iterable[Mapping[str, Any]] = csl.get("author") or ()
    return next((str(n.get("family") or n.get("literal") or "") for n in names), "")


def _sort_name(csl: Csl) -> str:
    return _first_author(csl) or str(csl.get("title") or "")
