"""The key of what is shown of one brief: without making it, it tells whether that is as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from briefgen.config import Config
from briefgen.memory import digest_of
from briefgen.model.brief import Brief
from briefgen.model.findings import Entity
from briefgen.model.site import Library

NOWHERE = Path()


def make_keys(library: Library, config: Config, entities: Mapping[str, Entity]) -> Callable[[str], str]:
    """Make what gives the key of a brief: a digest of it, of what its article and the library say of its items, and of
    the settings. A brief that has no digest of its own has no key."""
    facts: dict[str, list[object]] = defaultdict(list)
    for address, state in library.states.items():
        facts[address.brief].append((address.item, state))
    for address, fragment in library.fragments.items():
        facts[address.brief].append((address.item, fragment))
    for address, image in library.images.items():
        facts[address.brief].append((address.item, image.width, image.height))
    for work in library.works:
        for address in work.references:
            facts[address.brief].append((address.item, work.id))
    for item in library.disagreements.disagreements:
        for address in (claim for side in item.sides for claim in side.claims):
            facts[address.brief].append((address.item, item.id, item.status, item.question))
    settings = list_settings(config)
    files = {file.brief.name: file for file in library.briefs}

    def make_key(name: str) -> str:
        file = files[name]
        return add_to_key(file.digest, settings, facts.get(name), tuple(_name_entities(file.brief, entities)))

    return make_key


def add_to_key(key: str, *more: object) -> str:
    """The key of something that shows more: values whose repr says all of them. No key stays none."""
    return digest_of(key, *more) if key else ""


def list_settings(config: Config) -> str:
    """The settings that a page can show: not where things lie, nor how faults count."""
    return repr(
        replace(config, root=NOWHERE, seeds=NOWHERE, content=NOWHERE, templates=NOWHERE, site=NOWHERE, severity={})
    )


def _name_entities(brief: Brief, entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """The library's names of the entities that a brief's items are about."""
    findings = brief.findings
    ids = {id for claim in findings.claims for id in claim.about}
    ids.update(id for figure in findings.figures for id in figure.subject)
    ids.update(id for event in findings.events for id in event.actors)
    return ((id, entities[id].name) for id in sorted(ids) if id in entities)
