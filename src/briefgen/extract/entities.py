"""Entities: named things, all their forms joined; from the gazetteer, from head words, from titles and given names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefgen.extract.head_words import HEADS
from briefgen.extract.name_runs import Name, find_names
from briefgen.extract.name_tokens import Word, split_words
from briefgen.extract.seats import Reading, read_seat
from briefgen.model.article import Article, Block, Span
from briefgen.model.findings import Entity, EntityKind
from briefgen.text.gazetteer import Form, find_forms, find_known
from briefgen.text.names import fold as fold_any
from briefgen.text.names import make_slug

CITED = re.compile(
    r"""
    \[ [^\[\]]{0,60} \]                                              # [4] · [12, p. 3]
  | \( (?: see | cf\.? | e\.g\.,? | quoted\ in | in )? \s?
       [A-ZÀ-Þ“"] [^()]{0,120}? ,? \s
       (?: 1[5-9] | 20 ) \d\d [a-z]? (?: [,:;] [^()]{0,120} )? \)    # (Halloran 2030, p. 4)
    """,
    re.VERBOSE,
)
YEAR_FOLLOWS = re.compile(r"\s\((?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.?\s?)?\d{1,4}(?:[-–]\d{1,4})?)?\)")
IN_BRACKETS = re.compile(r"\s?\((?:(?:the|or|hereafter)\s)?[“\"‘']?(?P<short>[A-Z][A-Za-z&.-]{1,9})[”\"’']?\)")
OF_COMMON_NOUNS = re.compile(r"\b[a-z][a-z-]+\s\((?P<short>[A-Z]{2,6})s?\)")
YEAR_AND_TREATY = re.compile(r"\b(?P<year>(?:1[5-9]|20)\d\d)\s(?P<noun>treaty|agreement|accord|pact|convention)\b")

LEGAL_FORMS = frozenset(
    "ltd inc corp corporation co company plc llc llp gmbh ag sa spa nv oyj group holding holdings".split()
)
fold = lru_cache(maxsize=4096)(fold_any)
"""Names come again and again."""

WEAK_RULES = frozenset({"two capitals", "the", "capitals", "capital at the head", "in a list", "acronym"})
READ_KINDS = ("body", "title", "caption")
SHORTEST_SENTENCE = 12
"""Words of a front block that is read: a standfirst, not a byline."""


class Sighting(NamedTuple):
    """A name at its place, and the id of what it names."""

    id: str
    kind: EntityKind
    name: Name
    body: bool


class Stretch(NamedTuple):
    """A block with its words and names."""

    block: Block
    words: tuple[Word, ...]
    names: tuple[Name, ...]

    @property
    def body(self) -> bool:
        return self.block.kind == "body"


def find_entities(article: Article) -> tuple[Entity, ...]:
    """All entities, in the order of their first mention; those of title and captions alone have no mentions."""
    stretches = read_stretches(article)
    sightings = join_names(article.text, stretches)
    return make_entities(sightings)


def read_stretches(article: Article) -> list[Stretch]:
    """The blocks that name entities, each with its names; body first, so that it decides on names."""
    text = article.text
    firsts = frozenset(sentence.span.start for sentence in article.sentences)
    blocks = [b for b in article.blocks if b.kind in READ_KINDS or is_standfirst(text, b)]
    blocks.sort(key=lambda block: block.kind != "body")
    split = [tuple(split_words(text, b.span.start, b.span.end, firsts)) for b in blocks]
    lower = frozenset(
        word.key
        for block, words in zip(blocks, split, strict=True)
        if block.kind == "body"
        for word in words
        if not word.capital
    )
    nouns = {match["short"] for match in OF_COMMON_NOUNS.finditer(text)}
    stretches = []
    for block, words in zip(blocks, split, strict=True):
        cited = [match.span() for match in CITED.finditer(text, block.span.start, block.span.end)]
        names = leave_cited(text, find_names(text, words, lower), cited)
        names = [name for name in names if name.rule != "acronym" or name.text.rstrip("s") not in nouns]
        if block.kind != "body" and is_headline(words):
            names = [name for name in names if name.rule in ("gazetteer", "title", "given name")]
        stretches.append(Stretch(block, words, tuple(names)))
    return stretches


def is_standfirst(text: str, block: Block) -> bool:
    return block.kind == "front" and len(text[block.span.start : block.span.end].split()) >= SHORTEST_SENTENCE


def is_headline(words: Sequence[Word]) -> bool:
    """Whether capitals mean nothing here, since nearly every long word has one."""
    long = [word for word in words if len(word.key) > 3]
    return len(long) >= 3 and sum(word.capital for word in long) > 0.7 * len(long)


def leave_cited(text: str, names: Iterable[Name], cited: Sequence[tuple[int, int]]) -> list[Name]:
    """Leave out the names inside citations, and the surname before "(2030)"."""
    kept: list[Name] = []
    n = 0
    for name in names:
        while n < len(cited) and cited[n][1] <= name.span.start:
            n += 1
        if n < len(cited) and cited[n][0] <= name.span.start:
            continue
        author = name.kind in ("person", None) and name.rule != "title" and " " not in name.text
        if author and YEAR_FOLLOWS.match(text, name.span.end):
            continue
        kept.append(name)
    return kept


def join_names(text: str, stretches: Sequence[Stretch]) -> list[Sighting]:
    """Give every name an id; short forms get that of the long one."""
    persons = Persons(stretches)
    short = find_short_forms(text, stretches)
    seats = read_seats(text, stretches)
    heads = unique_heads(stretches)
    shorter = find_shorter(stretches)
    confirmed = Counter(fold(n.text) for s in stretches for n in s.names if n.sure and not n.forms)
    seen = Counter(fold(n.text) for s in stretches if s.body for n in s.names)
    sightings: list[Sighting] = []
    for stretch in stretches:
        for name in stretch.names:
            found = short.get(name.text) or shorter.get(make_key(name)) or identify(name, persons, seats)
            if found is None:
                if not (name.sure or confirmed[fold(name.text)] or (seen[fold(name.text)] > 1 and is_sayable(name))):
                    continue
                found = make_key(name), name.kind or "organisation"
            sightings.append(Sighting(*found, name, stretch.body))
        sightings.extend(find_heads_alone(stretch, heads))
    return join_parts(sightings)


def join_parts(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Where a text has the Russian Far East, its Far East is that one: a region's name after a demonym."""
    regions = {s.id: known for s in sightings if s.kind == "region" and (known := find_known(s.id))}
    whole: dict[str, str] = {}
    for id, known in regions.items():
        demonym, _, rest = known.name.partition(" ")
        part = next((form.id for form in find_forms(rest)), None) if rest else None
        if part in regions and any(form.role == "adjective" for form in find_forms(demonym)):
            whole[part] = id
    return [s._replace(id=whole.get(s.id, s.id)) for s in sightings]


def is_sayable(name: Name) -> bool:
    """Whether a doubtful name is worth keeping when it comes again: not at the head of sentences alone."""
    return name.rule != "capital at the head" or " " in name.text


@lru_cache(maxsize=4096)
def make_key(name: Name) -> str:
    """An id from a name without its article or a year in its midst."""
    words = re.sub(r"\b(?:1[5-9]|20)\d\d\s(?=\w)", "", re.sub(r"^[Tt]he\s", "", name.text))
    return make_slug(f"{words} {name.place}" if name.place else words)


class Persons:
    """Full names, by which later surnames are known."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        full: dict[tuple[str, ...], str] = {}
        for stretch in stretches:
            for name in stretch.names:
                if name.kind == "person" and name.sure and not name.forms:
                    full.setdefault(tuple(fold(name.text).split()), name.text)
        self.full = full
        self.by_tail: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for words in full:
            for n in range(1, len(words)):
                self.by_tail[words[n:]].append(words)
            if len(words) >= 3:
                self.by_tail[words[:1]].append(words)

    def find(self, name: str) -> str | None:
        """The full name that a shorter one stands for: the longest that ends with it, of those seen first."""
        words = tuple(fold(name).split())
        longer = self.by_tail.get(words)
        if longer:
            best = longer[0]
            return self.find(self.full[best]) if self.by_tail.get(best) else " ".join(best)
        return " ".join(words) if words in self.full else None


def identify(name: Name, persons: Persons, seats: dict[tuple[int, int], str]) -> tuple[str, EntityKind] | None:
    """Id and kind of a name that the gazetteer or the persons know."""
    if name.forms:
        id = seats.get(name.span) or choose_form(name.forms).id
        known = find_known(id)
        return (id, known.kind) if known else None
    if name.kind in ("person", None) or name.rule in ("possessive", "in a list", "in"):
        person = persons.find(name.text)
        if person:
            return make_slug(person), "person"
    return None


def choose_form(forms: Sequence[Form]) -> Form:
    """A name before a demonym before a metonym."""
    order = ("name", "adjective", "people", "metonym", "seat")
    return min(forms, key=lambda form: order.index(form.role))


def read_seats(text: str, stretches: Sequence[Stretch]) -> dict[tuple[int, int], str]:
    """Where capitals stand → the country or the city; an open one is a government where its country is spoken of."""
    spoken = {form.id for s in stretches for n in s.names for form in n.forms if form.role in ("name", "adjective")}
    readings: list[tuple[Name, Reading]] = []
    for stretch in stretches:
        before: tuple[Name, Reading] | None = None
        for name in stretch.names:
            if not any(form.role == "seat" for form in name.forms):
                continue
            reading = read_seat(text, *name.span, *stretch.block.span)
            if reading == "open" and before and is_paired(text[before[0].span.end : name.span.start]):
                reading = before[1]
            before = name, reading
            readings.append(before)
    ruled = any(reading == "government" for _, reading in readings)
    result: dict[tuple[int, int], str] = {}
    for name, reading in readings:
        country = next(form.id for form in name.forms if form.role == "seat")
        city = next((form.id for form in name.forms if form.role == "name"), country)
        government = reading == "government" or (reading == "open" and (country in spoken or ruled))
        result[name.span] = country if government else city
    return result


def is_paired(between: str) -> bool:
    return len(between) < 12 and between.strip(" ,") in ("and", "or", "", "&") and between != ". "


def find_short_forms(text: str, stretches: Sequence[Stretch]) -> dict[str, tuple[str, EntityKind]]:
    """Acronyms that the text explains: "Skerry Tidal Association (STA)"; those of common nouns name nothing."""
    short: dict[str, tuple[str, EntityKind]] = {}
    for stretch in stretches:
        for name in stretch.names:
            match = IN_BRACKETS.match(text, name.span.end, stretch.block.span.end)
            if match and is_acronym_of(match["short"], name.text):
                known = choose_form(name.forms).id if name.forms else make_key(name)
                short[match["short"]] = known, name.kind or "organisation"
    return short


def is_acronym_of(short: str, name: str) -> bool:
    """Whether letters are those that the words begin with, in order: STA, RSPCA."""
    letters = [c for c in fold(short) if c.isalnum()]
    words = fold(name).split()
    initials = "".join(word[0] for word in words)
    at = 0
    for letter in letters:
        at = initials.find(letter, at) + 1
        if not at:
            return False
    return 2 <= len(letters) <= len(words) + 2 and initials[0] == letters[0]


def find_shorter(stretches: Sequence[Stretch]) -> dict[str, tuple[str, EntityKind]]:
    """Shorter names: "Humber Seafoods" for "Humber Seafoods Ltd", "Ondava" for the "Kingdom of Ondava"."""
    shorter: dict[str, tuple[str, EntityKind]] = {}
    for stretch in stretches:
        for name in stretch.names:
            start, _, form = name.text.rstrip(".").rpartition(" ")
            if name.kind == "company" and not name.forms and fold(form) in LEGAL_FORMS and start:
                shorter.setdefault(make_slug(start), (make_key(name), "company"))
            if name.kind == "country" and not name.forms and name.rule == "head and tail":
                shorter.setdefault(make_slug(name.text.partition(" of ")[2]), (make_key(name), "country"))
    return shorter


def unique_heads(stretches: Sequence[Stretch]) -> dict[str, tuple[str, EntityKind]]:
    """Head words that end or open one organisation's name alone: "the Association" is that one."""
    heads: dict[str, set[tuple[str, EntityKind]]] = defaultdict(set)
    for stretch in stretches:
        for name in stretch.names:
            headed = name.rule in ("head", "head and tail") or (name.forms and name.forms[0].role == "name")
            if headed and name.kind == "organisation" and " " in name.text:
                keys = fold(name.text).split()
                for key in {keys[0], keys[-1]} & HEADS.keys():
                    heads[key].add((name.forms[0].id if name.forms else make_key(name), name.kind))
    return {key: next(iter(found)) for key, found in heads.items() if len(found) == 1}


def find_heads_alone(stretch: Stretch, heads: dict[str, tuple[str, EntityKind]]) -> list[Sighting]:
    """Mentions such as "the Association"."""
    if not heads:
        return []
    taken = {name.span.start for name in stretch.names}
    inside = [name.span for name in stretch.names]
    found = []
    n = 0
    for before, word in zip(stretch.words, stretch.words[1:], strict=False):
        if word.key not in heads or before.key != "the" or word.gap != " " or not word.capital:
            continue
        while n < len(inside) and inside[n].end <= word.start:
            n += 1
        covered = word.start in taken or (n < len(inside) and inside[n].start <= word.start)
        if not covered:
            span = Span(word.start, word.end)
            found.append(
                Sighting(*heads[word.key], Name(span, word.text, heads[word.key][1], "head alone"), stretch.body)
            )
    return found


def make_entities(sightings: Sequence[Sighting]) -> tuple[Entity, ...]:
    """One entity for each id, in the order of the sightings."""
    by_id: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_id[sighting.id].append(sighting)
    return tuple(make_entity(id, own) for id, own in by_id.items())


def choose_kind(own: Sequence[Sighting]) -> EntityKind:
    """The kind that most sightings say; one that only two capitals say counts for less than any other."""
    votes: Counter[EntityKind] = Counter()
    for sighting in own:
        votes[sighting.kind] += 1 if sighting.name.rule in WEAK_RULES else 10
    return votes.most_common(1)[0][0]


def make_entity(id: str, own: Sequence[Sighting]) -> Entity:
    """Choose a name: the gazetteer's, else the longest form seen, without its article."""
    known = find_known(id) if any(s.name.forms for s in own) else None
    forms = list(dict.fromkeys(s.name.text for s in own))
    kind = known.kind if known else choose_kind(own)
    if known:
        name = known.name
    else:
        longest = max((s for s in own), key=lambda s: (len(s.name.text.split()), not s.name.text.isascii()))
        name = re.sub(r"^[Tt]he\s", "", longest.name.text)
        name = f"{name} {longest.name.place}" if longest.name.place else name
    return Entity(
        id=id,
        name=name,
        kind=kind,
        aliases=tuple(form for form in forms if form != name),
        same_as=known.same_as if known else (),
        mentions=tuple(sorted(s.name.span for s in own if s.body)),
    )
