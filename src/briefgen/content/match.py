"""Fresh findings take the ids of the old ones whose words they rest on: an id means the same thing for ever."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from briefgen.content.baseline import Evidence
from briefgen.content.units import digest
from briefgen.model.article import Article, Span
from briefgen.model.findings import Findings
from briefgen.text.names import fold
from briefgen.text.quotes import fold_quote

LETTERS = {"claims": "c", "figures": "f", "references": "r", "citations": "k", "events": "e"}

SHARED = 0.5
"""Of the shorter of two spans, how much must lie in the other for both to rest on the same words."""

ALIKE = 0.6
"""Share of two sketches that must agree for their passages to be two versions of one; chosen by trying."""

SAME_WORDS = 0.99
"""How much the same words in another place are worth."""

BUCKET = 256


class Old(NamedTuple):
    """An item that has its id already: of the baseline, or of the editor."""

    kind: str
    id: str
    span: Span | None
    words: str
    """Digest of the words of its evidence, where they are known."""
    sketch: str = ""
    deleted: bool = False


class Kept(NamedTuple):
    """Fresh findings under ids that last, without those that the editor deleted."""

    findings: Findings
    evidence: Mapping[tuple[str, str], Evidence]
    """List, id → what it rests on."""
    deleted: frozenset[tuple[str, str]]
    """Those that were found again and stay deleted."""


def keep_ids(findings: Findings, article: Article, old: Sequence[Old], taken: Mapping[str, Collection[str]]) -> Kept:
    """Give fresh findings lasting ids; `taken` are the ids of each list that are or were in use."""
    names: dict[str, dict[str, str]] = {}
    known: dict[tuple[str, str], Evidence] = {}
    deleted: set[tuple[str, str]] = set()
    gone = {(o.kind, o.id) for o in old if o.deleted}
    for kind, letter in LETTERS.items():
        fresh = getattr(findings, kind)
        spans = {item.id: item.evidence for item in fresh if isinstance(item.evidence, Span)}
        evidence = {name: make_evidence(article, span) for name, span in spans.items()}
        pairs = _pair(evidence, [o for o in old if o.kind == kind])
        number = max((int(name[1:]) for name in taken.get(kind, ())), default=0)
        names[kind] = {}
        for item in fresh:
            name = pairs.get(item.id)
            if name is None:
                number += 1
                name = f"{letter}{number}"
            names[kind][item.id] = name
            if item.id in evidence:
                known[kind, name] = evidence[item.id]
            if (kind, name) in gone:
                deleted.add((kind, name))
    deleted |= {("entities", e.id) for e in findings.entities if ("entities", e.id) in gone}
    return Kept(_rename(findings, names, deleted), known, frozenset(deleted))


FEWEST_WORDS = 6
"""Of a passage; fewer say too little, and are known by the sentence around them."""


def make_evidence(article: Article, span: Span) -> Evidence:
    words = article.text[span.start : span.end]
    around = _find_sentence(article, span) if len(words.split()) < FEWEST_WORDS else None
    sketch = sketch_words(article.text[around.start : around.end] if around else words)
    return Evidence(span, digest(fold_quote(" ".join(words.split()))), sketch)


def _find_sentence(article: Article, span: Span) -> Span | None:
    at = bisect_right(article.sentences, span.start, key=lambda s: s.span.start) - 1
    sentence = article.sentences[at].span if at >= 0 else None
    return sentence if sentence and span.start < sentence.end else None


# Each turns the numbers of words into others, of which the least is kept (MinHash): two passages agree on about as
# many as the share of words that they have in common. Eight bits of each tell nothing of the words.
TURNS = tuple((0x9E3779B97F4A7C15 * (2 * n + 1), 0xD1B54A32D192ED03 * (n + 1)) for n in range(24))


def sketch_words(words: str) -> str:
    """A sketch of a passage, by which it is known again where a word or two of it are others now."""
    plain = set(fold(words).split())
    if not plain:
        return ""
    numbers = [int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest()) for word in plain]
    return bytes(min((a * n + b) >> 7 & 0xFFFFFFFFFFFF for n in numbers) & 0xFF for a, b in TURNS).hex()


def _pair(evidence: Mapping[str, Evidence], old: Sequence[Old]) -> dict[str, str]:
    """Fresh id → old id, each once: the pairs that share most come first."""
    by_place: dict[int, list[int]] = defaultdict(list)
    by_words: dict[str, list[int]] = defaultdict(list)
    for n, o in enumerate(old):
        if o.span:
            for bucket in range(o.span.start // BUCKET, o.span.end // BUCKET + 1):
                by_place[bucket].append(n)
        if o.words:
            by_words[o.words].append(n)
    sketched = [(bytes.fromhex(o.sketch), n) for n, o in enumerate(old) if o.sketch and not o.span]
    found: list[tuple[float, int, int, str]] = []
    for order, (name, fresh) in enumerate(evidence.items()):
        span = fresh.span
        if span is None:
            continue
        near = {n for b in range(span.start // BUCKET, span.end // BUCKET + 1) for n in by_place.get(b, ())}
        for n in sorted(near):
            if (score := _likeness(span, old[n].span)) > 0:
                found.append((-score, order, n, name))
        # Where words stand twice, those in the same place come first.
        found.extend((-SAME_WORDS, order, n, name) for n in by_words.get(fresh.words, ()))
        mine = bytes.fromhex(fresh.sketch)
        alike = ((_agreement(mine, sketch), n) for sketch, n in sketched)
        found.extend((-share, order, n, name) for share, n in alike if share >= ALIKE)
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


def _agreement(a: bytes, b: bytes) -> float:
    """How much two sketches agree."""
    return sum(x == y for x, y in zip(a, b, strict=False)) / len(TURNS)


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
