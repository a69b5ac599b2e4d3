"""Which names are one thing: surnames, acronyms, short forms, capitals get the id of the name that they stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from briefgen.extract.head_words import HEADS
from briefgen.extract.name_runs import Name
from briefgen.extract.name_tokens import Word
from briefgen.extract.name_words import read_given_names
from briefgen.extract.seats import Reading, read_seat
from briefgen.model.article import Block, Span
from briefgen.model.findings import EntityKind
from briefgen.text.gazetteer import Form, find_forms, find_known
from briefgen.text.names import fold as fold_any
from briefgen.text.names import make_slug

Words: TypeAlias = tuple[str, ...]
Meant: TypeAlias = tuple[str, EntityKind]
"""Id and kind of what a name means."""

IN_BRACKETS = re.compile(r"\s?\((?:(?:the|or|hereafter)\s)?[“\"‘']?(?P<short>[A-Z][A-Za-z&.-]{1,9})[”\"’']?\)")

ITEM_ID = re.compile(r"[cfrke]\d+")
"""What briefs call their claims, figures, references, citations and events: K2 is the-k2."""
LEGAL_FORMS = frozenset(
    "ltd inc corp corporation co company plc llc llp gmbh ag sa spa nv oyj group holding holdings".split()
)
fold = lru_cache(maxsize=4096)(fold_any)
"""Names come again and again."""


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


def join_names(text: str, stretches: Sequence[Stretch]) -> list[Sighting]:
    """Give every name an id; short forms get that of the long one."""
    persons = list_persons(stretches)
    last: dict[Words, int] = {}
    short = find_short_forms(text, stretches)
    seats = read_seats(text, stretches)
    heads = unique_heads(stretches)
    shorter = find_shorter(stretches)
    confirmed = Counter(fold(n.text) for s in stretches for n in s.names if n.sure and not n.forms)
    seen = Counter(fold(n.text) for s in stretches if s.body for n in s.names)
    sightings: list[Sighting] = []
    for stretch in stretches:
        for name in stretch.names:
            found = short.get(name.text) or shorter.get(make_key(name)) or identify(name, persons, last, seats)
            if found is None:
                if not (name.sure or confirmed[fold(name.text)] or (seen[fold(name.text)] > 1 and is_sayable(name))):
                    continue
                found = make_key(name), name.kind or "organisation"
            if found[1] == "person":
                last[tuple(found[0].split("-"))] = len(sightings)
            sightings.append(Sighting(*found, name, stretch.body))
        sightings.extend(find_heads_alone(stretch, heads))
    return join_parts(sightings)


def identify(
    name: Name, persons: Persons, last: Mapping[Words, int], seats: Mapping[tuple[int, int], str]
) -> Meant | None:
    """Id and kind of a name that the gazetteer or the persons know."""
    if name.forms:
        id = seats.get(name.span) or choose_form(name.forms).id
        known = find_known(id)
        return (id, known.kind) if known else None
    if name.kind in ("person", None) or name.rule in PERSON_AFTER_ALL:
        person = find_person(persons, name.text, last)
        if person:
            return make_slug(" ".join(person)), "person"
    return None


PERSON_AFTER_ALL = frozenset({"possessive", "in a list", "in", "in a country", "has a government", "according to"})
"""Rules that guess from the surroundings: a known surname is believed before them."""
MOST_NAMESAKES = 8
"""How many persons of one surname are told apart; also what keeps the cost linear."""


class Persons(NamedTuple):
    """Full names as folded words, by which later surnames are known."""

    full: frozenset[Words]
    longer: Mapping[Words, Sequence[Words]]
    """Surname, or other end of a name → the full names that end so."""


def list_persons(stretches: Sequence[Stretch]) -> Persons:
    """Gather the full names; the first word may stand alone too: Ruth, Ahn for Ahn Seo-yun."""
    full = {
        tuple(fold(name.text).split()): None
        for stretch in stretches
        for name in stretch.names
        if name.kind == "person" and name.sure and not name.forms
    }
    given = read_given_names()
    longer: dict[Words, list[Words]] = defaultdict(list)
    for words in full:
        for end in (
            *(words[n:] for n in range(1, len(words))),
            *([words[:1]] if len(words) >= 3 or words[0] in given else []),
        ):
            if len(longer[end]) < MOST_NAMESAKES:
                longer[end].append(words)
    return Persons(frozenset(full), longer)


def find_person(persons: Persons, name: str, seen: Mapping[Words, int]) -> Words | None:
    """Whom a name stands for: of several with one surname the one named last, as `seen` numbers them."""
    words = tuple(fold(name).split())
    if words in persons.longer:
        longest = {other for other in persons.longer[words] if other not in persons.longer}
        return max(longest or persons.longer[words], key=lambda other: (seen.get(other, -1), len(other), other))
    return words if words in persons.full else None


@lru_cache(maxsize=4096)
def make_key(name: Name) -> str:
    """An id from a name without its article or a year in its midst."""
    words = re.sub(r"\b(?:1[5-9]|20)\d\d\s(?=\w)", "", re.sub(r"^[Tt]he\s", "", name.text))
    id = make_slug(f"{words} {name.place}" if name.place else words)
    return f"the-{id}" if ITEM_ID.fullmatch(id) else id


def is_sayable(name: Name) -> bool:
    """Whether a doubtful name is worth keeping when it comes again: not at the head of sentences alone."""
    return name.rule != "capital at the head" or " " in name.text


def choose_form(forms: Sequence[Form]) -> Form:
    """A name before a demonym before a metonym."""
    order = ("name", "adjective", "people", "metonym", "seat")
    return min(forms, key=lambda form: order.index(form.role))


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


def find_short_forms(text: str, stretches: Sequence[Stretch]) -> dict[str, Meant]:
    """Acronyms that the text explains: "Skerry Tidal Association (STA)"; those of common nouns name nothing."""
    short: dict[str, Meant] = {}
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


def find_shorter(stretches: Sequence[Stretch]) -> dict[str, Meant]:
    """Shorter names: "Humber Seafoods" and "Humber" for "Humber Seafoods Ltd", "Ondava" for the "Kingdom of Ondava"."""
    shorter: dict[str, Meant] = {}
    surnames: set[str] = set()
    for stretch in stretches:
        for name in stretch.names:
            if name.kind == "person":
                surnames.add(fold(name.text).rpartition(" ")[2])
            start, _, form = name.text.rstrip(".").rpartition(" ")
            if name.kind == "company" and not name.forms and start:
                meant: Meant = make_key(name), "company"
                if fold(form) in LEGAL_FORMS:
                    shorter.setdefault(make_slug(start), meant)
                first = fold(start.split()[0])
                if first not in surnames and not find_forms(first) and name.rule == "head":
                    shorter.setdefault(make_slug(first), meant)
            if name.kind == "country" and not name.forms and name.rule == "head and tail":
                shorter.setdefault(make_slug(name.text.partition(" of ")[2]), (make_key(name), "country"))
    return shorter


def unique_heads(stretches: Sequence[Stretch]) -> dict[str, Meant]:
    """Head words that end or open one organisation's name alone: "the Association" is that one."""
    heads: dict[str, set[Meant]] = defaultdict(set)
    for stretch in stretches:
        for name in stretch.names:
            headed = name.rule in ("head", "head and tail") or (name.forms and name.forms[0].role == "name")
            if headed and name.kind == "organisation" and " " in name.text:
                keys = fold(name.text).split()
                for key in {keys[0], keys[-1]} & HEADS.keys():
                    heads[key].add((name.forms[0].id if name.forms else make_key(name), name.kind))
    return {key: next(iter(found)) for key, found in heads.items() if len(found) == 1}


def find_heads_alone(stretch: Stretch, heads: dict[str, Meant]) -> list[Sighting]:
    """Mentions such as "the Association"."""
    if not heads:
        return []
    taken = {name.span.start for name in stretch.names}
    inside = [name.span for name in stretch.names]
    found = []
    n = 0
    for at, word in enumerate(stretch.words):
        if not word.capital or word.key not in heads or word.gap != " " or stretch.words[at - 1].key != "the":
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
