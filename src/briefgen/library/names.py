"""Names of briefs, those that they had before, and their articles: each stands for one brief."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Location
from briefgen.model.site import Library


def check_names(library: Library) -> Iterator[Diagnostic]:
    """An alias that is another brief's name or alias, so that one address would have two pages."""
    owners = {file.brief.name: file.path for file in library.briefs}
    for file in library.briefs:
        for alias in file.brief.aliases:
            owner = owners.setdefault(alias, file.path)
            if owner != file.path or alias == file.brief.name:
                place = file.places.get(f"aliases/{alias}") or file.places.get("aliases") or Location(file.path)
                message = f"{alias} is the address of {owner} too" if owner != file.path else f"{alias} is its own name"
                yield Diagnostic("alias-taken", message, place, hint="take it out, or rename the other brief")


def check_articles(library: Library) -> Iterator[Diagnostic]:
    """Two briefs of one article: ingest refreshes the first alone, and the site shows every claim twice."""
    owners: dict[str, str] = {}
    for file in library.briefs:
        source = file.brief.source
        for name in ("sha256", "file"):
            value = getattr(source, name)
            owner = owners.setdefault(value, file.path) if value else file.path
            if owner != file.path:
                place = file.places.get(f"source/{name}", Location(file.path))
                hint = "keep one of them, or name for each the article that it is about"
                yield Diagnostic("same-article", f"{owner} is made from this article too", place, "warning", hint)
                break
