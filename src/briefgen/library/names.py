"""Names of briefs and the names that they had before: each is an address, and stands for one brief."""

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
