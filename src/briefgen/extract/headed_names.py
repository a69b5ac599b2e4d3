"""Names with a head word at a word of the text: Skerry Tidal Association, Ministry of Energy and Water, Lake Ondava."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.head_words import (
    BEFORE_PLACE,
    FOREIGN_HEADS,
    HEADS,
    OPENING,
    OPENING_KINDS,
    OWNERS,
    PUBLIC,
    STRONG_COMPANIES,
    STRONG_ORGANISATIONS,
    TAIL_IN,
    TAIL_OPENERS,
)
from briefgen.extract.known_names import Match, is_demonym, match_known
from briefgen.extract.name_tokens import Word
from briefgen.extract.name_words import FUNCTION, TITLE_ENDS, TITLES, is_common
from briefgen.extract.person_names import end_of_person, is_name_word
from briefgen.model.findings import EntityKind

LONGEST = 12
"""Words of a name; also what keeps the cost linear."""
TAIL_TITLES = frozenset({"justice", *HEADS})
"""Titles that may stand inside a name: Court of Justice."""
TITLES_IN_NAMES = frozenset({"general", "justice", "attorney", "chief", "deputy", "king", "queen", "prince", *HEADS})
"""Titles that may begin one: General Assembly."""
BEFORE_NAMES = TITLE_ENDS - TITLES_IN_NAMES
"""Titles after which a name begins anew."""
TAIL_WITH_PLACE, TAIL = TAIL_OPENERS | {"in", "to"}, TAIL_OPENERS - {"in", "to"}


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
    if first.key in FOREIGN_HEADS and (end := end_of_person(words, at, frozenset())) > at + 1:
        return Match(at, end, FOREIGN_HEADS[first.key], "foreign head")
    if opens_pair(words, at):
        pair = match_headed(words, at + 2, lower)
        if pair and pair.kind == "organisation":
            return Match(at, pair.end, pair.kind, "head after a pair")
    if first.key in BEFORE_NAMES and at + 1 < len(words) and words[at + 1].gap == " ":
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
    allowed = TAIL_WITH_PLACE if words[head].key in TAIL_IN else TAIL
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
    if key in STRONG_COMPANIES and len(before) >= 2:
        return True
    if kind == "publication" and words[head - 1].key in HEADS and HEADS[words[head - 1].key] == "publication":
        return True
    return any(not is_demonym(words, at + n) for n, word in enumerate(before) if word in own)
