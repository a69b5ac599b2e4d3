"""Fresh findings take the ids of the old ones whose words they rest on: an id means the same thing for ever."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from briefgen.content.units import digest
from briefgen.model.article import Span
from briefgen.model.findings import Findings
from briefgen.text.quotes import fold_quote

LETTERS = {"claims": "c", "figures": "f", "references": "r", "citations": "k", "events": "e"}

SHARED = 0.5
"""Of the shorter of two spans, how much must lie in the other for both to rest on the same words."""

BUCKET = 256


class Old(NamedTuple):
    """An item that has its id already: of the baseline, or of the editor."""

    kind: str
    id: str
    span: Span | None
    words: str
    """Digest of the words of its evidence, where they are known."""
    deleted: bool = False


class Kept(NamedTuple):
    """Fresh findings under ids that last, without those that the editor deleted."""

    findings: Findings
    spans: Mapping[tuple[str, str], tuple[Span, str]]
    """List, id → span and digest of its words."""
    deleted: frozenset[tuple[str, str]]
    """Those that were found again and stay deleted."""


def keep_ids(findings: Findings, text: str, old: Sequence[Old], taken: Mapping[str, Collection[str]]) -> Kept:
    """Give fresh findings lasting ids; `taken` are the ids of each list that are or were in use."""
    names: dict[str, dict[str, str]] = {}
    spans: dict[tuple[str, str], tuple[Span, str]] = {}
    deleted: set[tuple[str, str]] = set()
    gone = {(o.kind, o.id) for o in old if o.deleted}
    for kind, letter in LETTERS.items():
        fresh = getattr(findings, kind)
        evidence = {item.id: item.evidence for item in fresh if isinstance(item.evidence, Span)}
        words = {name: digest_words(text[span.start : span.end]) for name, span in evidence.items()}
        pairs = _pair(evidence, words, [o for o in old if o.kind == kind])
        number = max((int(name[1:]) for name in taken.get(kind, ())), default=0)
        names[kind] = {}
        for item in fresh:
            name = pairs.get(item.id)
            if name is None:
                number += 1
                name = f"{letter}{number}"
            names[kind][item.id] = name
            if item.id in evidence:
                spans[kind, name] = evidence[item.id], words[item.id]
            if (kind, name) in gone:
                deleted.add((kind, name))
    deleted |= {("entities", e.id) for e in findings.entities if ("entities", e.id) in gone}
    return Kept(_rename(findings, names, deleted), spans, frozenset(deleted))


def digest_words(words: str) -> str:
    return digest(fold_quote(" ".join(words.split())))


def _pair(evidence: Mapping[str, Span], words: Mapping[str, str], old: Sequence[Old]) -> dict[str, str]:
    """Fresh id → old id, each once: the pairs that share most come first."""
    by_place: dict[int, list[int]] = defaultdict(list)
    by_words: dict[str, list[int]] = defaultdict(list)
    for n, o in enumerate(old):
        if o.span:
            for bucket in range(o.span.start // BUCKET, o.span.end // BUCKET + 1):
                by_place[bucket].append(n)
        elif o.words:
            by_words[o.words].append(n)
    found: list[tuple[float, int, int, str]] = []
    for order, (name, span) in enumerate(evidence.items()):
        near = {n for b in range(span.start // BUCKET, span.end // BUCKET + 1) for n in by_place.get(b, ())}
        for n in sorted(near):
            if (score := _likeness(span, old[n].span)) > 0:
                found.append((-score, order, n, name))
        found.extend((-1.0, order, n, name) for n in by_words.get(words[name], ()))
    pairs: dict[str, str] = {}
    used: set[int] = set()
    for _, _, n, name in sorted(found):
        if name not in pairs and n not in used:
            pairs[name] = old[n].id
            used.add(n)
    return pairs


def _likeness(a: Span, b: Span | None) -> float:
    """Shared letters by all letters, 0 where too few are shared."""
    if b is None:
        return 0
    shared = min(a.end, b.end) - max(a.start, b.start)
    shorter = min(a.end - a.start, b.end - b.start)
    if shorter <= 0 or shared < SHARED * shorter:
        return 0
    return shared / (max(a.end, b.end) - min(a.start, b.start))


def _rename(
    findings: Findings, names: Mapping[str, Mapping[str, str]], deleted: Collection[tuple[str, str]]
) -> Findings:
    """The findings under their new ids, pointing at each other by them, without what stays deleted."""
    references = {old: new for old, new in names["references"].items() if ("references", new) not in deleted}

    def entities(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in ids if ("entities", name) not in deleted)

    def listed(kind: str) -> list[Any]:
        named = [replace(item, id=names[kind][item.id]) for item in getattr(findings, kind)]
        return [item for item in named if (kind, item.id) not in deleted]

    return Findings(
        claims=tuple(replace(c, about=entities(c.about)) for c in listed("claims")),
        figures=tuple(replace(f, subject=entities(f.subject)) for f in listed("figures")),
        references=tuple(replace(r, ibid_of=references.get(r.ibid_of or "")) for r in listed("references")),
        citations=tuple(
            replace(c, of=tuple(references[r] for r in c.of if r in references)) for c in listed("citations")
        ),
        entities=tuple(e for e in findings.entities if ("entities", e.id) not in deleted),
        events=tuple(replace(e, actors=entities(e.actors)) for e in listed("events")),
    )
