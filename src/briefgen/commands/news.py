"""What ingest says of a brief that it refreshed or left alone: what changed, and what was held back."""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefgen.content.merge import HeldBack
from briefgen.content.refresh import Refreshed
from briefgen.content.units import LISTS
from briefgen.diagnostics import Diagnostic, Location
from briefgen.library.locate import locate
from briefgen.model.article import Article, Span
from briefgen.model.brief import BriefFile
from briefgen.model.findings import Findings


def count_changes(fresh: Refreshed) -> str:
    added = sum(c.item is not None for c in fresh.changes)
    gone = sum(c.item is None and len(c.where) == 2 and c.where[0] in LISTS for c in fresh.changes)
    fields = len(fresh.changes) - added - gone
    counts = (
        (fields, "field changed", "fields changed"),
        (added, "item added", "items added"),
        (gone, "item gone", "items gone"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n)


def name_changes(fresh: Refreshed) -> Iterator[str]:
    for change in fresh.changes:
        where = " ".join(change.where)
        came, went = change.item is not None, change.unit is None
        yield f"  {where}: {'added' if came else 'gone' if went else 'changed'}"


def say_held_back(file: BriefFile, fresh: Refreshed) -> Iterator[Diagnostic]:
    """What the machine would have said, had no editor spoken."""
    for held in fresh.held_back:
        yield Diagnostic("held-back", _say(held), _place(file, held.where), "note")
    for where in sorted(fresh.staying):
        message = f"the machine no longer finds {where[1]}, which stays because something points at it"
        yield Diagnostic("held-back", message, _place(file, where), "note")


def say_new(file: BriefFile, fresh: Refreshed) -> Iterator[Diagnostic]:
    """Items that came into a brief which an editor had put a name to, and which readers would see unread."""
    new = [change.where[1] for change in fresh.changes if change.item is not None]
    if new and file.brief.status != "draft":
        named = ", ".join(new[:8]) + (" …" if len(new) > 8 else "")
        items = f"{len(new)} item{'' if len(new) == 1 else 's'}"
        message = f"{items} of the machine's came into this brief, which is {file.brief.status}: {named}"
        hint = "read and reword them, or write status: draft until somebody has"
        yield Diagnostic("new-in-reviewed", message, _place(file, ("status",)), "warning", hint)


def _say(held: HeldBack) -> str:
    what = (
        held.where[1] if held.where[0] == "body" else " ".join(held.where[1:] if held.where[0] in LISTS else held.where)
    )
    if held.gone:
        return f"the machine no longer finds {what}, which stays because you edited it"
    if held.value is None:
        return f"the machine would take {what} out; yours stays"
    value = held.value if isinstance(held.value, str) else json.dumps(held.value, ensure_ascii=False, default=str)
    if held.where[0] == "body":
        value = value.removeprefix(held.where[1]).lstrip()
    short = value if len(value) <= 200 else value[:150].rstrip() + " … " + value[-40:].lstrip()
    return f"the machine would now say {what}: {' '.join(short.split())}; yours stays"


def _place(file: BriefFile, where: tuple[str, ...]) -> Location:
    names = ["/".join(where[:n]) for n in range(len(where), 0, -1)]
    return next((file.places[name] for name in names if name in file.places), Location(file.path))


def say_unknown(file: BriefFile, article: Article, findings: Findings) -> Iterator[Diagnostic]:
    """Findings that a brief without a baseline does not have: one note for each kind."""
    spans = {address.item: span for address, span in locate(file.brief, article).spans.items()}
    entities = {e.id for e in file.brief.findings.entities}
    for kind in LISTS:
        if kind == "entities":
            new = [e.name for e in findings.entities if e.id not in entities]
        else:
            own = [spans[item.id] for item in getattr(file.brief.findings, kind) if item.id in spans]
            new = [
                item.at or item.id
                for item in getattr(findings, kind)
                if isinstance(item.evidence, Span) and not any(_overlap(item.evidence, span) for span in own)
            ]
        if new:
            named = ", ".join(dict.fromkeys(new[:8])) + (" …" if len(new) > 8 else "")
            noun = kind if len(new) > 1 else LISTS[kind].noun
            message = f"the machine finds {len(new)} {noun} more than the brief has: {named}"
            yield Diagnostic("held-back", message, _place(file, (kind,)), "note")


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
