"""Checks of ids: those that point at nothing, and labels that do not do what they seem to."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Set
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Location
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.site import Library


class Pointer(NamedTuple):
    """An id that stands in a field, and the field."""

    id: str
    where: str


# List, field → what its ids are ids of.
POINTERS = (
    ("claims", "about", "entity"),
    ("figures", "subject", "entity"),
    ("events", "actors", "entity"),
    ("citations", "of", "reference"),
    ("references", "ibid_of", "reference"),
)
REMEDY = {
    "entity": "add it to the entities, or take it out",
    "reference": "add it to the references, or take it out",
    "brief": "name a file of content/briefs/ without its ending, or take it out",
}


class Ids(NamedTuple):
    """What ids of the library there are."""

    briefs: frozenset[str]
    entities: frozenset[str]


def list_ids(library: Library) -> Ids:
    own = (entity.id for file in library.briefs for entity in file.brief.findings.entities)
    return Ids(
        frozenset(file.brief.name for file in library.briefs),
        frozenset((*own, *(entity.id for entity in library.entities))),
    )


def check_ids(file: BriefFile, ids: Ids) -> Iterator[Diagnostic]:
    """Ids in fields that point at nothing."""
    known: dict[str, Set[str]] = {
        "entity": ids.entities,
        "reference": {reference.id for reference in file.brief.findings.references},
        "brief": ids.briefs,
    }
    for pointer, noun in _list_pointers(file.brief):
        if pointer.id in known[noun] and pointer.id != file.brief.name:
            continue
        if pointer.id not in _listed(file, LISTS.get(noun, "")):
            yield _dangling(file, pointer, noun, known[noun])


LISTS = {"entity": "entities", "reference": "references"}


def _listed(file: BriefFile, kind: str) -> set[str]:
    """Ids that stand in a list, those of items that could not be read among them: what points there is no fault."""
    return {where.split("/")[1] for where in file.places if kind and where.startswith(f"{kind}/")}


def _list_pointers(brief: Brief) -> Iterator[tuple[Pointer, str]]:
    for kind, field, noun in POINTERS:
        for item in getattr(brief.findings, kind):
            ids = getattr(item, field) or ()
            for one in (ids,) if isinstance(ids, str) else ids:
                yield Pointer(one, f"{kind}/{item.id}/{field}"), noun
    for one in brief.related:
        yield Pointer(one, "related"), "brief"


def _dangling(file: BriefFile, pointer: Pointer, noun: str, known: Collection[str]) -> Diagnostic:
    place = file.places.get(f"{pointer.where}/{pointer.id}") or file.places.get(pointer.where) or Location(file.path)
    if noun == "brief" and pointer.id == file.brief.name:
        return Diagnostic("dangling-id", f"{pointer.id} is this brief itself", place, hint="take it out")
    near = difflib.get_close_matches(pointer.id, sorted(known), 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else REMEDY[noun]
    return Diagnostic("dangling-id", f"there is no {noun} {pointer.id}", place, hint=hint)


TWO_LABELS = re.compile(r"\[(?P<words>[cfrke][0-9]{1,6})\]\[(?P<label>[^\[\]\s]{1,170})\]")


def check_labels(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Two labels in a row, which are one link: `[c1][f2]` leads to f2 and says "c1"."""
    if not TWO_LABELS.search(file.text):
        return
    for part in ("summary", "body"):
        start = file.places.get(part)
        if not start:
            continue
        lines = file.text.splitlines() if part == "body" else file.text.splitlines()[: _end_of(file)]
        for number in range(start.line - 1, len(lines)):
            for m in TWO_LABELS.finditer(lines[number]):
                place = Location(file.path, number + 1, m.start() + 1, len(m[0]))
                message = f'{m[0]} is one link to {m["label"]} that says "{m["words"]}"'
                yield Diagnostic("two-labels", message, place, "warning", f"write [{m['words']}] [{m['label']}]")


def _end_of(file: BriefFile) -> int:
    """The line at which the field after the summary begins."""
    start = file.places["summary"].line
    lines = [file.places[name].line for name in file.places if "/" not in name]
    return min((line for line in lines if line > start), default=start) - 1
