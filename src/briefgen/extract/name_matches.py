"""Names at a word of the text: known ones, names with a head word, persons. Each match says where the name ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefgen.extract.name_tokens import WORD, Word
from briefgen.extract.name_words import (
    BEFORE_PLACE,
    FOREIGN_HEADS,
    FUNCTION,
    HEADS,
    NAME_VERBS,
    NO_NAME,
    OPENING,
    OPENING_KINDS,
    PARTICLES,
    TAIL_IN,
    TAIL_OPENERS,
    TITLE_ENDS,
    TITLES,
    is_common,
    read_given_names,
)
from briefgen.model.findings import EntityKind
from briefgen.text.gazetteer import Form, read_gazetteer
from briefgen.text.names import fold

LONGEST = 12
"""Words of a name; also what keeps the cost linear."""

# Known names that are also words: at the head of a sentence they need another sign.
AMBIGUOUS = frozenset(
    "polish shell apple vale reliance visa oracle amnesty split hue guardian economist alphabet fed turkey alpine"
    " norman nordic emirates quad swift eco nam salt start alba meta dawn lena bam tap ups dell treasury baltic"
    " ford intel amazon schengen enlightenment renaissance bild maine orange target nike fiat oxford cambridge"
    " highlands midwest entente reading tories beehive excelsior reforma milenio proceso puebla chad".split()
)
AFTER_THE = frozenset("west fed quad hill enlightenment renaissance holocaust beehive crusades treasury".split())
"""Known names only with their article, as "the West"."""
OWNERS = frozenset(
    "king queen people women children workers farmers lloyd master attorney trade st peter"
    " citizens teachers veterans doctors lawyers miners writers students merchants pensioners".split()
)
"""Possessives inside names: King's College."""
MONTHS_AND_NAMES = frozenset("jan april june may august will mark sun an".split())
PREFIXES = frozenset("sino russo".split())
"""Known only before a hyphen: Sino-Indian."""
STRONG_ORGANISATIONS = frozenset(
    "ministry commission committee council bank agency service department court assembly authority institute office"
    " bureau academy association union federation parliament directorate secretariat congress senate alliance"
    " movement organisation organization army navy embassy consulate league party front guard corps".split()
)
"""Heads that need no name beside them: Foreign Ministry, Supreme Court."""
TAIL_TITLES = frozenset({"justice", *HEADS})
"""Titles that may stand inside a name: Court of Justice."""
NOUN_ENDS = ("tion", "tions", "sion", "ment", "ments", "ness", "ity", "ism", "ship", "ology", "ics")
PUBLIC = frozenset("central national reserve development world state federal investment export import food".split())
TITLES_IN_NAMES = frozenset({"general", "justice", "attorney", "chief", "deputy", "king", "queen", "prince", *HEADS})
AFTER_PERSONS = frozenset("MP MPs MEP MSP QC KC OBE CBE MBE PhD MD Esq CEO CFO".split())
NO_GIVEN_TAIL = frozenset("era led run like old plus made held free wide type born".split())


FOREIGN: dict[str, EntityKind] = {fold(word): kind for word, kind in FOREIGN_HEADS.items() if fold(word) not in HEADS}


class Match(NamedTuple):
    """A name from one word to before another."""

    start: int
    """Index of its first word."""
    end: int
    kind: EntityKind
    rule: str
    forms: tuple[Form, ...] = ()
    """What the gazetteer knows under it."""


@cache
def read_index() -> dict[str, tuple[tuple[tuple[str, ...], tuple[Form, ...]], ...]]:
    """First word of a known name → its words and forms, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], tuple[Form, ...]]]] = defaultdict(list)
    for key, forms in read_gazetteer().forms.items():
        words = tuple(key.split())
        index[words[0]].append((words, forms))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in index.items()}


@cache
def read_small_starts() -> frozenset[str]:
    """First words of known names that begin with a small letter or a digit: al-Qaeda, eurozone."""
    forms = (form for forms in read_gazetteer().forms.values() for form in forms)
    return frozenset(fold(form.text).split()[0] for form in forms if not form.text[0].isupper())


@cache
def split_form(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


def match_known(words: Sequence[Word], at: int) -> Match | None:
    """The longest known name that begins at a word."""
    word = words[at]
    if not word.capital and word.key not in read_small_starts():
        return None
    rows = read_index().get(word.key, ())
    if word.owns:
        rows = (*read_index().get(word.key + "s", ()), *rows)
    for keys, forms in rows:
        end = at + len(keys)
        if end > len(words) or not fits(words, at, keys):
            continue
        fitting = tuple(form for form in forms if is_written(form, words[at:end]))
        if fitting and (end - at > 1 or is_sure(words, at)):
            kind = read_gazetteer().known[fitting[0].id].kind
            return Match(at, end, kind, "gazetteer", fitting)
    return None


def fits(words: Sequence[Word], at: int, keys: Sequence[str]) -> bool:
    """Whether words are those of a known name, with nothing but a space, a hyphen or a possessive between them."""
    for n, key in enumerate(keys):
        word = words[at + n]
        if word.key != key and not (word.owns and word.key + "s" == key):
            return False
        if n and word.gap in ("|", ","):
            return False
    return True


def is_written(form: Form, words: Sequence[Word]) -> bool:
    """Whether capitals stand where the form has them: "us" is not the US, "Western hemisphere" will do."""
    own = split_form(form.text)
    if len(own) != len(words):
        return False
    for n, (mine, word) in enumerate(zip(own, words, strict=True)):
        theirs = word.text
        if mine == theirs or not mine[0].isupper():
            if not n and mine != theirs:
                return False
            continue
        if len(mine) > 1 and mine.isupper():
            if theirs.replace(".", "") != mine.replace(".", ""):
                return False
        elif not theirs[0].isupper():
            if not n or words[0].first or (word.key not in HEADS and word.key != "hemisphere"):
                return False
        elif len(theirs) > 1 and theirs.isupper() and len(theirs) < 4:
            return False
    return True


def is_sure(words: Sequence[Word], at: int) -> bool:
    """Whether a known name of one word is meant as one."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.key in PREFIXES:
        return following is not None and following.gap == "-" and following.capital
    if word.key in AFTER_THE:
        return bool(at) and (words[at - 1].key == "the" or word.gap == "-")
    return not (word.first and word.key in AMBIGUOUS)


def match_headed(words: Sequence[Word], at: int, lower: frozenset[str]) -> Match | None:
    """A name with a head word: Skerry Tidal Association, Ministry of Energy and Water, Lake Ondava."""
    first = words[at]
    if first.key in FUNCTION or not first.capital:
        return None
    if first.key in BEFORE_PLACE and at + 1 < len(words) and is_name_word(words[at + 1], lower):
        end = at + 1
        while end < len(words) and end - at < 4 and words[end].gap in (" ", "-") and is_name_word(words[end], lower):
            end += 1
        if end > at + 1 and words[at + 1].key not in HEADS:
            return Match(at, end, "place", "head before")
    if first.key in FOREIGN and (end := end_of_person(words, at, frozenset())) > at + 1:
        return Match(at, end, FOREIGN[first.key], "foreign head")
    if opens_pair(words, at):
        pair = match_headed(words, at + 2, lower)
        if pair and pair.kind == "organisation":
            return Match(at, pair.end, pair.kind, "head after a pair")
    if first.key in TITLE_ENDS - TITLES_IN_NAMES and at + 1 < len(words) and words[at + 1].gap == " ":
        return None
    chain = end_of_chain(words, at)
    heads = [n for n in range(at, chain) if words[n].key in HEADS]
    while heads:
        head = heads.pop()
        kind = kind_of_head(words, at, head)
        end = head + 1 if head > at and kind in ("company", "place") else end_of_tail(words, head)
        if head == at:
            if words[head].key not in OPENING or end == head + 1:
                return None
            return Match(at, end, OPENING_KINDS.get(words[head].key, kind), "head and tail")
        if words[head].key in TITLES and head + 1 < chain:
            continue
        if is_headed_name(words, at, head, end, kind, lower):
            return Match(at, end, kind, "head")
    return None


def opens_pair(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" joins two words before one head: the Competition and Markets Authority."""
    if not at or at + 2 >= len(words) or words[at - 1].key != "the" or words[at].gap != " " or words[at].owns:
        return False
    pair = words[at + 1].key == "and" and words[at + 1].gap == " " and words[at + 2].gap == " "
    return pair and words[at + 2].capital and words[at].key not in HEADS and match_known(words, at) is None


def end_of_chain(words: Sequence[Word], at: int) -> int:
    """The word before which a run of capitals ends; a title before another capital ends it too."""
    end = at + 1
    while end < len(words) and end - at < LONGEST:
        word = words[end]
        year = word.key.isdigit() and len(word.key) == 4 and word.gap == " "
        parted = word.gap not in (" ", "-", "&") and not (word.gap == "'" and words[end - 1].key in OWNERS)
        if not (word.capital or year) or parted or word.first:
            break
        if word.key in FUNCTION or (word.key in TITLE_ENDS and word.key not in HEADS):
            break
        end += 1
    while words[end - 1].key.isdigit() and end - 1 > at:
        end -= 1
    return end


def end_of_tail(words: Sequence[Word], head: int) -> int:
    """Where "of Energy and Water" ends after a head; a list of countries is not part of the name."""
    end = head + 1
    allowed = TAIL_OPENERS | {"in", "to"} if words[head].key in TAIL_IN else TAIL_OPENERS - {"in", "to"}
    for _ in range(3):
        opener = words[end] if end < len(words) else None
        if opener is None or opener.gap != " " or opener.key not in allowed or words[end - 1].owns:
            break
        start = end + 1
        if start < len(words) and words[start].key in ("the", "a", "an") and words[start].gap == " ":
            start += 1
        if start >= len(words) or not is_tail_word(words[start]):
            break
        new = end_of_tail_words(words, start)
        known = match_known(words, start)
        if known and opens_list(words, known.end):
            break
        end = new
    return end


def end_of_tail_words(words: Sequence[Word], start: int) -> int:
    """Capitals, and capitals after "and"."""
    end = start + 1
    while end < len(words) and end - start < LONGEST:
        word = words[end]
        if words[end - 1].owns:
            break
        if is_tail_word(word) and (word.gap in (" ", "-", "&") or (word.gap == "," and goes_on(words, end))):
            end += 1
        elif (
            word.key == "the"
            and words[end - 1].key.endswith("ing")
            and is_tail_word(words[min(end + 1, len(words) - 1)])
        ):
            end += 2
        elif word.key == "and" and word.gap == " " and end + 1 < len(words) and is_tail_word(words[end + 1]):
            known = match_known(words, end + 1)
            if words[end + 1].gap != " " or (known and known.forms[0].role == "name"):
                break
            end += 2
        else:
            break
    return end


def goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a list of capitals ends in "and": Environment, Food and Rural Affairs. Known names are no part of it."""
    for end in range(at, min(at + 7, len(words) - 1)):
        word = words[end]
        if word.key == "and" and word.gap == " ":
            return is_tail_word(words[end + 1]) and words[end + 1].gap == " "
        if not is_tail_word(word) or word.gap not in (" ", ",") or match_known(words, end):
            return False
    return False


def is_tail_word(word: Word) -> bool:
    return word.capital and word.key not in FUNCTION and (word.key not in TITLE_ENDS or word.key in TAIL_TITLES)


def opens_list(words: Sequence[Word], at: int) -> bool:
    """Whether another known name follows after a comma or an "and"."""
    if at >= len(words) or words[at - 1].owns:
        return False
    if words[at].gap == ",":
        return words[at].capital and match_known(words, at) is not None
    return (
        words[at].key == "and"
        and words[at].gap == " "
        and at + 1 < len(words)
        and match_known(words, at + 1) is not None
    )


def kind_of_head(words: Sequence[Word], at: int, head: int) -> EntityKind:
    """What the head says; a bank is a company unless it is a public one."""
    if words[head].key == "bank" and head > at and not PUBLIC & {word.key for word in words[at:head]}:
        return "company"
    return HEADS[words[head].key]


def is_headed_name(
    words: Sequence[Word], at: int, head: int, end: int, kind: EntityKind, lower: frozenset[str]
) -> bool:
    """Whether the words before a head make a name of it: "Peace Treaty" alone is none, "Foreign Ministry" is."""
    before = words[at:head]
    own = [word for word in before if not is_common(word.key, lower) and word.key not in HEADS]
    tail = end > head + 1
    key = words[head].key
    if kind == "organisation" and key in STRONG_ORGANISATIONS:
        return not (words[at].first and len(before) == 1 and not own and not tail)
    if kind in ("organisation", "treaty", "event"):
        return bool(own) or tail or len(before) >= 3
    if kind == "publication" and words[head - 1].key in HEADS and HEADS[words[head - 1].key] == "publication":
        return True
    return any(not is_demonym(words, at + n) for n, word in enumerate(before) if word in own)


def is_demonym(words: Sequence[Word], at: int) -> bool:
    known = match_known(words, at)
    return known is not None and all(form.role in ("adjective", "people") for form in known.forms)


def is_name_word(word: Word, lower: frozenset[str]) -> bool:
    """Whether a word could be part of a person's or a place's name."""
    return (
        word.capital
        and not any(letter.isdigit() for letter in word.text)
        and word.key not in NO_NAME
        and word.key not in NAME_VERBS
        and (word.key not in lower or word.key in read_given_names())
    )


def match_person(words: Sequence[Word], at: int, lower: frozenset[str]) -> Match | None:
    """A person by given name, initials or title before it: Ana María Quiroga, J. R. Halvorsen, Dr Adeyemi."""
    word = words[at]
    titled = has_title(words, at)
    given = word.key in read_given_names() and (word.key not in FUNCTION or is_month_as_name(words, at, lower))
    initial = is_initial(word)
    if not (word.capital and (titled or given or initial)) or word.key in TITLES - read_given_names():
        return None
    if not (initial or given) and not is_name_word(word, frozenset() if titled else lower):
        return None
    if titled and not given and len(word.key) > 6 and word.key.endswith(NOUN_ENDS):
        return None
    end = end_of_person(words, at, lower)
    own = sum(not is_initial(word) and word.key not in PARTICLES for word in words[at:end])
    if titled and own:
        return Match(at, end, "person", "title")
    if own >= 2 or (initial and own >= 1 and end - at >= 2):
        return Match(at, end, "person", "given name")
    return None


def is_month_as_name(words: Sequence[Word], at: int, lower: frozenset[str]) -> bool:
    """Whether "Jan" or "April" goes on as a name does: Jan Mayen, not Jan. 5."""
    if words[at].key not in MONTHS_AND_NAMES or words[at].first or at + 1 >= len(words):
        return False
    following = words[at + 1]
    return following.gap == " " and is_name_word(following, lower) and following.key not in HEADS


def has_title(words: Sequence[Word], at: int) -> bool:
    """Whether a title stands right before a word: President, the deputy minister (with a comma)."""
    if not at or words[at].gap not in (" ", ","):
        return False
    before = words[at - 1]
    if words[at].gap == ",":
        return False
    return before.key in TITLE_ENDS and not before.owns and (before.capital or len(before.key) > 4)


def is_initial(word: Word) -> bool:
    return word.text.endswith(".") and word.text[0].isupper() and len(word.text) <= 6


def end_of_person(words: Sequence[Word], at: int, lower: frozenset[str]) -> int:
    """Names, initials and particles, up to six words; a known country or a head word ends it."""
    end = at + 1
    while end < len(words) and end - at < 6 and not words[end - 1].owns:
        word = words[end]
        if word.gap == "-" and word.text.islower() and len(word.key) <= 4 and word.key not in NO_GIVEN_TAIL:
            end += 1
        elif word.gap not in (" ", "-") or word.first or word.text in AFTER_PERSONS:
            break
        elif is_initial(word) or (is_name_word(word, lower) and not ends_person(words, end)):
            end += 1
        elif word.key in PARTICLES and word.gap in (" ", "-") and (close := after_particles(words, end, lower)):
            end = close
        else:
            break
    return end


def after_particles(words: Sequence[Word], at: int, lower: frozenset[str]) -> int | None:
    """The word after "de la Cruz", where the particles lead to a name."""
    end = at
    while end < len(words) and end - at < 3 and words[end].key in PARTICLES and words[end].gap in (" ", "-"):
        end += 1
    if end < len(words) and words[end].gap in (" ", "-") and is_name_word(words[end], lower):
        return end + 1
    return None


def ends_person(words: Sequence[Word], at: int) -> bool:
    """Whether a capital after a name begins something else: a title, a head word, a demonym."""
    key = words[at].key
    return (key in TITLES and key not in read_given_names()) or (
        key in HEADS and HEADS[key] in ("organisation", "treaty", "event") and key not in read_given_names()
    )
