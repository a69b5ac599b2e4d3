"""A sentence with its names and dates replaced by typed tokens: "⟦E0⟧ entered ⟦E1⟧ in ⟦T0⟧"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen.model.brief import Brief
from briefgen.model.findings import EntityKind
from briefgen.text.dates import DateMention, find_dates
from briefgen.text.gazetteer import read_gazetteer
from briefgen.text.names import fold

LONGEST_NAME = 8
"""Words of a name that is looked up."""

WORD = re.compile(r"[^\W_]+(?:['’.-](?!s\b)[^\W_]+)*\.?")
LIST = re.compile(r"⟦E(\d+)⟧(?:(?:,\s(?:and\s)?|\sand\s|\s?[–-]\s?)⟦E(\d+)⟧)+")
MEMBER = re.compile(r"⟦E(\d+)⟧")


class TypedText(NamedTuple):
    """The words with tokens, and what each token stands for."""

    words: str
    entities: tuple[tuple[str, ...], ...]
    """By the number in ⟦E0⟧; a list such as "Peru, Chile and Mexico" is one token."""
    times: tuple[DateMention, ...]
    """By the number in ⟦T0⟧."""


class Names(NamedTuple):
    """Which folded words name which entity, and what kind each is."""

    ids: Mapping[str, str]
    kinds: Mapping[str, EntityKind]
    longest: Mapping[str, int]
    """First word of a name → how many words the longest such name has."""


def gather_names(briefs: Iterable[Brief]) -> Names:
    """Collect names and aliases of all briefs; what two briefs use for two things names neither."""
    ids: dict[str, str] = {}
    kinds: dict[str, EntityKind] = {}
    unclear: set[str] = set()

    def add(form: str, id: str) -> None:
        key = fold(form).removeprefix("the ")
        if key and ids.setdefault(key, id) != id:
            unclear.add(key)

    for brief in briefs:
        for entity in brief.findings.entities:
            kinds.setdefault(entity.id, entity.kind)
            for form in (entity.name, *entity.aliases):
                add(form, entity.id)
    for key, forms in read_gazetteer().forms.items():
        known = {form.id for form in forms} & kinds.keys()
        if len(known) == 1 and key not in ids:
            ids[fold(key)] = min(known)
    clear = {key: id for key, id in ids.items() if key not in unclear}
    longest: dict[str, int] = {}
    for key in clear:
        first, count = key.split(" ")[0], min(key.count(" ") + 1, LONGEST_NAME)
        longest[first] = max(longest.get(first, 0), count)
    return Names(clear, kinds, longest)


def type_words(words: str, names: Names, issued: str | None, *, dated: bool = True) -> TypedText:
    """Put tokens for names and dates; a name inside a longer one is not looked at."""
    words = words.replace("⟦", "(").replace("⟧", ")")
    times = tuple(d for d in find_dates(words, issued=issued) if d.edtf) if dated else ()
    tokens = list(WORD.finditer(words))
    spans: list[tuple[int, int, str]] = [(d.span.start, d.span.end, f"⟦T{i}⟧") for i, d in enumerate(times)]
    entities: list[tuple[str, ...]] = []
    i, taken = 0, 0
    while i < len(tokens):
        start = tokens[i].start()
        if not words[start].isupper():
            i += 1
            continue
        longest = min(names.longest.get(fold(tokens[i][0]).split(" ")[0], 0), len(tokens) - i)
        for count in range(longest, 0, -1):
            end = tokens[i + count - 1].end()
            found = names.ids.get(fold(words[start:end]))
            if found and not _is_dated(times, start, end):
                spans.append((start, end, f"⟦E{len(entities)}⟧"))
                entities.append((found,))
                i += count
                break
        else:
            i += 1
    out: list[str] = []
    for start, end, token in sorted(spans):
        if start < taken:
            continue
        out += [words[taken:start], token]
        taken = end
    return _join_lists("".join(out) + words[taken:], entities, times)


def _is_dated(times: tuple[DateMention, ...], start: int, end: int) -> bool:
    """Tell whether a date stands at these words: "May" may be somebody's name."""
    at = bisect_left(times, end, key=lambda d: d.span.start)
    return at > 0 and times[at - 1].span.end > start


def _join_lists(words: str, entities: list[tuple[str, ...]], times: tuple[DateMention, ...]) -> TypedText:
    joined = list(entities)

    def join(m: re.Match[str]) -> str:
        members = [int(n) for n in MEMBER.findall(m[0])]
        joined.append(tuple(dict.fromkeys(id for n in members for id in entities[n])))
        return f"⟦E{len(joined) - 1}⟧"

    return TypedText(LIST.sub(join, words), tuple(joined), times)
