"""Which brief points at what, from its body and its summary; labels that point at nothing."""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.memory import Memory
from briefgen.model.brief import Address, BriefFile
from briefgen.model.findings import Entity
from briefgen.model.site import Link, LinkKind
from briefgen.text.markdown import LABEL, MAX_DEPTH, SCHEME, SECTIONS, Label, Parsed, TooDeep, parse
from briefgen.text.sentences import split_sentences

KINDS: Mapping[str, LinkKind] = {"c": "claim", "f": "figure", "r": "reference", "k": "citation", "e": "event"}
EXHIBITS: frozenset[LinkKind] = frozenset({"claim", "figure", "event"})


Target = tuple[Address, LinkKind] | None


class Shelf:
    """What a label can mean: items of each brief, the briefs themselves, entities."""

    def __init__(
        self,
        files: Iterable[BriefFile],
        entities: Iterable[Entity],
        images: Container[Address],
        left_out: frozenset[str],
        memory: Memory,
    ) -> None:
        self.images, self.left_out = images, left_out
        self.items = {
            file.brief.name: memory.same(f"items {file.brief.name}", (file,), partial(_gather_items, file))
            for file in files
        }
        self.entities = frozenset(e.id for e in entities)
        self.answers: dict[str, Target] = {}
        """What was asked since this was last emptied, and found."""

    def find(self, brief: str, label: str) -> Target:
        """What a label means in a brief: its own item first, then another brief or its item, then an entity."""
        answer = self._look(brief, label)
        self.answers[label] = answer
        return answer

    def _look(self, brief: str, label: str) -> Target:
        if label in self.items[brief]:
            return Address(brief, label), KINDS[label[0]]
        other, _, item = label.partition("#")
        if item and item in self.items.get(other, ()):
            return Address(other, item), KINDS[item[0]]
        if not item and label in self.items:
            return Address(label, ""), "brief"
        return (Address("", label), "entity") if label in self.entities else None


def _gather_items(file: BriefFile) -> frozenset[str]:
    return frozenset(list_items(file))


def list_items(file: BriefFile) -> Iterator[str]:
    """Ids of everything in a brief that has an address."""
    findings = file.brief.findings
    for items in (findings.claims, findings.figures, findings.references, findings.citations, findings.events):
        yield from (item.id for item in items)


def find_links(
    files: tuple[BriefFile, ...],
    entities: tuple[Entity, ...],
    images: Container[Address] = (),
    left_out: frozenset[str] = frozenset(),
    memory: Memory | None = None,
) -> Checked[tuple[Link, ...]]:
    """Read every body and summary; `left_out` are names of drafts, at which no page may point."""
    memory = memory or Memory()
    shelf = Shelf(files, entities, images, left_out, memory)
    links: list[Link] = []
    found: list[Diagnostic] = []
    for file in files:
        name = file.brief.name
        known = memory.recall("links", name, file.digest, partial(_recall, file, shelf, memory))
        if known is not None:
            links.extend(known)
            continue
        shelf.answers.clear()
        parts = [_read_part(file, part, getattr(file.brief, part), shelf) for part in ("summary", "body")]
        more = [link for part in parts for link in part.value]
        faults = [fault for part in parts for fault in part.found]
        if not faults and "![" not in file.brief.body:
            memory.keep("links", name, file.digest, _to_rows(shelf.answers, more))
        links.extend(more)
        found.extend(faults)
    return Checked(tuple(links), tuple(found))


def _to_rows(answers: Mapping[str, Target], links: Iterable[Link]) -> list[Any]:
    """The links of a brief without faults or pictures, with every question that was asked of the library for them."""
    asked = {label: [*target[0], target[1]] if target else [] for label, target in answers.items()}
    return [asked, [[*link.target, link.kind, link.words, link.label, link.sentence] for link in links]]


def _recall(file: BriefFile, shelf: Shelf, memory: Memory, rows: Any) -> tuple[Link, ...] | None:
    """The links as they were kept, if the library still gives the same answers."""
    name = file.brief.name
    asked, links = rows
    for label, answer in asked.items():
        target = shelf.find(name, label)
        if answer != ([*target[0], target[1]] if target else []):
            return None
    return memory.same(
        f"links {name}",
        (file.digest, asked),
        lambda: tuple(Link(name, Address(brief, item), *rest) for brief, item, *rest in links),
    )


def _read_part(file: BriefFile, part: str, text: str, shelf: Shelf) -> Checked[tuple[Link, ...]]:
    name = file.brief.name
    try:
        parsed = parse(text, lambda label: shelf.find(name, label) is not None, inline=part == "summary")
    except TooDeep as error:
        return Checked((), (_too_deep(file, part, error.line),))
    links: list[Link] = []
    for label in parsed.labels:
        target = shelf.find(name, label.label)
        assert target is not None  # the parser asked
        links.append(Link(name, *target, label.words, label.label, find_sentence(label)))
    for image in parsed.images:
        for item in image.label.removeprefix(LABEL).split() if image.label.startswith(LABEL) else ():
            target = shelf.find(name, item)
            assert target is not None
            links.append(Link(name, *target, image.words, item, find_sentence(image), is_exhibit=True))
    faults = (
        *_name_dangling(file, part, parsed, shelf),
        *check_images(file, part, parsed, shelf),
        *check_addresses(file, part, parsed, shelf),
    )
    return Checked(tuple(links), faults)


def find_sentence(label: Label) -> str:
    """The sentence that a link begins in."""
    spans = split_sentences(label.paragraph)
    return next((label.paragraph[s:e].strip() for s, e in spans if s <= label.offset < e), label.paragraph)


def _name_dangling(file: BriefFile, part: str, parsed: Parsed, shelf: Shelf) -> Iterator[Diagnostic]:
    own = sorted(shelf.items[file.brief.name])
    for label in parsed.dangling:
        place, line = locate_label(file, part, label)
        if label.label.partition("#")[0] in shelf.left_out:
            yield Diagnostic(
                "link-to-draft", f"[{label.label}] points at a draft, so its words stand without a link", place,
                "warning", "set its status to reviewed, or build with --drafts", line,
            )  # fmt: skip
            continue
        near = difflib.get_close_matches(label.label, [*own, *sorted(shelf.items), *sorted(shelf.entities)], 1, 0.5)
        yield Diagnostic(
            "dangling-label", f"[{label.label}] points at nothing: no item, brief or entity has that id", place,
            hint=f"did you mean {near[0]}?" if near else "write a backslash before [ where brackets are meant",
            source=line,
        )  # fmt: skip


def check_images(file: BriefFile, part: str, parsed: Parsed, shelf: Shelf) -> Iterator[Diagnostic]:
    """Pictures lie in the brief's folder; from elsewhere none is fetched, for it would tell who reads what."""
    folder = file.path.removesuffix(".md")
    for image in parsed.images:
        if image.label.startswith(LABEL):
            yield from _check_exhibit(file, part, image, shelf)
        elif Address(file.brief.name, image.label) not in shelf.images:
            place, line = locate_label(file, part, image)
            message = f"there is no picture {image.label} in {folder}/"
            if SCHEME.match(image.label) or "/" in image.label:
                message = "a picture must lie in the brief's folder"
            hint = f"put it into {folder}/ as PNG, JPEG, GIF or WebP, and write its name alone"
            yield Diagnostic("no-such-picture", message, place, hint=hint, source=line)


def _check_exhibit(file: BriefFile, part: str, image: Label, shelf: Shelf) -> Iterator[Diagnostic]:
    targets = [shelf.find(file.brief.name, item) for item in image.label.removeprefix(LABEL).split()]
    kinds = {target[1] for target in targets if target}
    if len(kinds) > 1 or not kinds <= EXHIBITS:
        place, line = locate_label(file, part, image._replace(label=image.label.removeprefix(LABEL)))
        hint = "name claims, figures or events, and of these one kind; for a link take the exclamation mark away"
        yield Diagnostic("bad-exhibit", "these cannot be shown together in a body", place, hint=hint, source=line)


def check_addresses(file: BriefFile, part: str, parsed: Parsed, shelf: Shelf) -> Iterator[Diagnostic]:
    """Inside the site a label is the only address that we can keep right; of its own page a heading has one too."""
    for address in parsed.addresses:
        own = address.label.removeprefix("#")
        if address.label.startswith("#") and own in {*parsed.headings, *SECTIONS, *shelf.items[file.brief.name]}:
            continue
        place, line = locate_label(file, part, address)
        yield Diagnostic(
            "address-in-site", f"{address.label} is an address inside the site, which a page may not keep", place,
            hint="write the id of what is meant as a label: [words][c1], [words][other-brief], [words][an-entity]",
            source=line,
        )  # fmt: skip


def locate_label(file: BriefFile, part: str, label: Label) -> tuple[Location, str]:
    """Where a label stands in the brief's file, and that line."""
    lines = file.text.split("\n")
    start = file.places.get(part, Location(file.path, 1))
    number = start.line - 1 + label.line
    # A summary is folded by YAML, so its label is looked for from where the field begins.
    for i in range(max(number, 0), len(lines)):
        at = lines[i].find(label.label, label.column if part == "body" and i == number else 0)
        if at >= 0:
            return Location(file.path, i + 1, at + 1, len(label.label)), lines[i]
    return start, ""


def _too_deep(file: BriefFile, part: str, line: int) -> Diagnostic:
    start = file.places.get(part, Location(file.path, 1))
    place = Location(file.path, start.line + line)
    message = f"this is nested more than {MAX_DEPTH} deep"
    return Diagnostic("too-deep", message, place, hint="take out the repeated emphasis, quote or list marks")
