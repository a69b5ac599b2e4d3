"""A brief and what the machine finds now to the brief's next text: ids kept, merged, spliced."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from briefgen.content.baseline import Baseline, Evidence, Record, make_baseline
from briefgen.content.comments import find_commented
from briefgen.content.draft import draft, name_entities
from briefgen.content.front_matter import FrontMatter
from briefgen.content.match import Kept, Old, keep_ids
from briefgen.content.merge import Change, HeldBack, list_staying, merge, settle
from briefgen.content.read import read_brief
from briefgen.content.splice import splice
from briefgen.content.units import LISTS, Unit, Units, Where, cut_brief, digest
from briefgen.content.write import write_brief
from briefgen.model.article import Article, Span
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.findings import Findings, Quote

LABEL = re.compile(r"\]\[([^\[\]\s]{1,170})\]|\[([cfrke][0-9]{1,6})\]")
POINTING = ("about", "subject", "actors", "of", "ibid_of")


class Refreshed(NamedTuple):
    """What comes of a brief; `text` is that of its file where nothing changes."""

    text: str
    baseline: Baseline
    changes: tuple[Change, ...]
    held_back: tuple[HeldBack, ...]
    staying: frozenset[Where]
    """Items that the machine no longer finds and that something points at."""


def start_baseline(brief: Brief, article: Article, kept: Kept) -> Baseline:
    """The baseline of a brief that was just drafted."""
    return make_baseline(cut_brief(brief), article.digest, kept.evidence)


def refresh(
    file: BriefFile,
    front: FrontMatter,
    baseline: Baseline,
    article: Article,
    findings: Findings,
    spans: Mapping[str, Span],
    pointed: Collection[str] = (),
    moved: Mapping[Where, Quote] = {},
) -> Refreshed:
    """Merge what the machine finds now into a brief.

    `spans`: item of the brief → where its quote stands in the article as it is now; `pointed`: ids named elsewhere;
    `moved`: item → what it would quote there, where that is no longer what it quotes.
    """
    edited = cut_brief(file.brief)
    old, taken = list_old(edited, baseline, article, spans), list_taken(edited, baseline)
    kept = keep_ids(name_entities(findings), article, old, taken)
    fresh = as_read(draft(article, kept.findings, name=file.brief.name), file.path)
    fresh_units = cut_brief(fresh)
    coming = make_baseline(fresh_units, article.digest, kept.evidence)
    commented = find_commented(front)
    merged = merge(baseline, edited, fresh_units, coming, commented)
    staying: set[Where] = set()
    if merged.leaving:
        after, _ = read_brief(file.path, splice(front, merged.changes).encode())
        if after:
            staying = list_staying(merged.leaving, dict(list_pointers(after.brief)), pointed)
    changes, following = settle(merged, staying)
    more, following = move_quotes(following, edited, {w: q for w, q in moved.items() if w not in commented})
    changes += more
    if baseline.article != article.digest:
        following = move_records(following, coming, kept, spans)
    text = splice(front, changes) if changes else front.source.text
    return Refreshed(text, following, changes, merged.held_back, frozenset(staying))


def keeps_edits(before: Brief, after: Brief, changes: Collection[Change]) -> bool:
    """Does a refreshed brief say everything that no change was to touch? Asked before anything is written."""
    touched = {change.where for change in changes}
    old, new = cut_brief(before), cut_brief(after)

    def same(mine: Mapping[Where, Unit], theirs: Mapping[Where, Unit], at: Where) -> bool:
        return all(
            where in theirs and digest(theirs[where].value) == digest(unit.value)
            for where, unit in mine.items()
            if (*at, *where) not in touched
        )

    return (
        same(old.fields, new.fields, ())
        and all(
            same(fields, new.items[kind].get(name, {}), (kind, name))
            for kind, items in old.items.items()
            for name, fields in items.items()
            if (kind, name) not in touched
        )
        and all(new.sections.get(h) == words for h, words in old.sections.items() if ("body", h) not in touched)
    )


def move_quotes(baseline: Baseline, edited: Units, moved: Mapping[Where, Quote]) -> tuple[tuple[Change, ...], Baseline]:
    """Let items that the machine no longer finds follow their words, where nobody touched what they quote."""
    changes: list[Change] = []
    items = {kind: dict(records) for kind, records in baseline.items.items()}
    for (kind, name), quote in moved.items():
        record, mine = items.get(kind, {}).get(name), edited.items[kind][name]
        if record is None or record.state != "missing":
            continue
        said = dict(record.fields)
        for f in LISTS[kind].fields:
            value = {"quote": quote.exact, "at": quote.at}.get(f.name)
            old = mine.get((f.name,))
            if value and old and said.get(f.name) == digest(old.value) != digest(value):
                changes.append(Change((kind, name, f.name), Unit(f, value)))
                said[f.name] = digest(value)
        items[kind][name] = replace(record, fields=said)
    return tuple(changes), replace(baseline, items=items)


def move_records(baseline: Baseline, coming: Baseline, kept: Kept, spans: Mapping[str, Span]) -> Baseline:
    """Give the records of what is not in the fresh brief their place in the article as it is now.

    What was deleted and found again has one; what was not found is known by the digest of its words alone.
    """
    items: dict[str, dict[str, Record]] = {}
    for kind, records in baseline.items.items():
        items[kind] = {}
        for name, record in records.items():
            if name not in coming.items.get(kind, {}):
                known = Evidence(spans.get(name), record.words, record.sketch)
                span, words, sketch = kept.evidence.get((kind, name), known)
                record = replace(record, span=span, words=words, sketch=sketch)
            items[kind][name] = record
    return replace(baseline, items=items)


def as_read(brief: Brief, path: str) -> Brief:
    """A brief as the reader would give it: what no brief can hold is left out."""
    file, _ = read_brief(path, write_brief(brief).encode())
    return file.brief if file else brief


def list_old(edited: Units, baseline: Baseline, article: Article, spans: Mapping[str, Span]) -> list[Old]:
    """Everything that has an id already, with where it stands in the article as it is now."""
    same = baseline.article == article.digest
    old: list[Old] = []
    for kind in LISTS:
        records = baseline.items.get(kind, {})
        mine = edited.items[kind]
        for name, record in records.items():
            span = record.span if same else spans.get(name)
            deleted = name not in mine and record.state != "gone"
            old.append(Old(kind, name, span, record.words, record.sketch, deleted))
        old.extend(Old(kind, name, spans.get(name), "") for name in mine if name not in records)
    return old


def list_taken(edited: Units, baseline: Baseline) -> dict[str, set[str]]:
    """Ids that are or were in use: none is ever given again."""
    return {kind: {*edited.items[kind], *baseline.items.get(kind, {})} for kind in LISTS}


def list_pointers(brief: Brief) -> Iterator[tuple[Where, set[str]]]:
    """Item, or () for the rest of the brief → the ids that it names."""
    labels = LABEL.findall(f"{brief.summary}\n{brief.body}")
    yield (), {one for pair in labels for one in pair if one}
    for kind in LISTS:
        for item in getattr(brief.findings, kind):
            yield (kind, item.id), set(_named_by(item))


def _named_by(item: Any) -> Iterator[str]:
    for name in POINTING:
        ids = getattr(item, name, None) or ()
        yield from (ids,) if isinstance(ids, str) else ids
