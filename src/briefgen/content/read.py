"""The text of a brief to the brief, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from briefgen.content.front_matter import read_front_matter
from briefgen.content.ids import is_id
from briefgen.content.scalars import Reading
from briefgen.content.schema import BRIEF
from briefgen.content.values import read_table
from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.brief import Brief, BriefFile, Source
from briefgen.model.findings import Citation, Claim, Entity, Event, Figure, Findings, Quote, Reference

NOUNS: Mapping[str, type[Any]] = {
    "claims": Claim,
    "figures": Figure,
    "references": Reference,
    "citations": Citation,
    "entities": Entity,
    "events": Event,
}


def read_brief(path: str, data: bytes) -> Checked[BriefFile | None]:
    """Read a brief. A field with a fault is left out, an item without what it must have too; the rest stands.

    None where the file as a whole cannot be read. `path` is as the user knows it: `content/briefs/okafor-2031.md`.
    """
    name = PurePath(path).stem
    front, found = read_front_matter(path, data)
    if front is None:
        return Checked(None, found)
    reading = Reading(front.source, list(found))
    if not is_id(name):
        message = f'"{name}" cannot be the name of a brief: names are made of a to z, digits and single hyphens'
        reading.found.append(Diagnostic("bad-id", message, Location(path), hint="rename the file"))
    values = read_table(reading, front.fields, BRIEF, "", "brief")
    text = front.source.text
    reading.spans["body"] = (front.body, max(front.body, text.find("\n", front.body)))
    brief = Brief(
        name=name,
        title=values.get("title", name),
        summary=values.get("summary", ""),
        status=values.get("status", "draft"),
        topics=values.get("topics", ()),
        related=values.get("related", ()),
        aliases=values.get("aliases", ()),
        source=_make_source(values.get("source", {})),
        findings=Findings(**{kind: tuple(_make(NOUNS[kind], v) for v in values.get(kind, ())) for kind in NOUNS}),
        body=text[front.body :].replace("\r\n", "\n").rstrip(),
    )
    found = tuple(sorted(reading.found, key=lambda d: (d.location, d.code)))
    return Checked(BriefFile(path, text, brief, reading.places, sha256(data).hexdigest()), found)


def _make_source(values: dict[str, Any]) -> Source:
    set_aside = tuple((v["date"], v["what"]) for v in values.get("set_aside", ()))
    return Source(**{**values, "set_aside": set_aside})


def _make(noun: type[Any], values: dict[str, Any]) -> Any:
    """Make a finding; on disk its evidence is two fields."""
    if "quote" not in values:
        return noun(**values)
    others = {name: value for name, value in values.items() if name not in ("quote", "at")}
    return noun(evidence=Quote(values["quote"], values.get("at", "")), **others)
