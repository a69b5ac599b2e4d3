"""Persons at a word of the text: by given name, by initials, by a title before the name."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.head_words import HEADS
from briefgen.extract.known_names import Match
from briefgen.extract.name_tokens import Word
from briefgen.extract.name_words import (
    FUNCTION,
    NAME_VERBS,
    NO_NAME,
    PARTICLES,
    TITLE_ENDS,
    TITLES,
    read_given_names,
)

LONGEST_PERSON = 6
"""Words of a person's name; also what keeps the cost linear."""
MONTHS_AND_NAMES = frozenset("jan april june may august will mark sun an".split())
NOUN_ENDS = ("tion", "tions", "sion", "ment", "ments", "ness", "ity", "ism", "ship", "ology", "ics")
"""Of words that follow a title and are no name: Representative Concentration Pathway."""
AFTER_PERSONS = frozenset("MP MPs MEP MSP QC KC OBE CBE MBE PhD MD Esq CEO CFO".split())
NO_GIVEN_TAIL = frozenset("era led run like old plus made held free wide type born".split())
"""What follows a hyphen and is no part of a given name, as "yun" in Seo-yun is."""


def match_person(words: Sequence[Word], at: int, lower: frozenset[str]) -> Match | None:
    """A person by given name, initials or title before it: Ana María Quiroga, J. R. Halvorsen, Dr Adeyemi."""
    word = words[at]
    titled = has_title(words, at)
    is_given = word.key in read_given_names()
    given = is_given and (word.key not in FUNCTION or is_month_as_name(words, at, lower))
    initial = is_initial(word)
    if not (word.capital and (titled or given or initial)) or (word.key in TITLES and not is_given):
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


def is_name_word(word: Word, lower: frozenset[str]) -> bool:
    """Whether a word could be part of a person's or a place's name."""
    return (
        word.capital
        and not any(letter.isdigit() for letter in word.text)
        and word.key not in NO_NAME
        and word.key not in NAME_VERBS
        and (word.key not in lower or word.key in read_given_names())
    )


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
    while end < len(words) and end - at < LONGEST_PERSON and not words[end - 1].owns:
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
