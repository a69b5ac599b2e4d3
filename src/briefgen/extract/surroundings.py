"""The kind of an unknown name by the words before and after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.extract.head_words import NOUNS, NOUNS_BEFORE
from briefgen.extract.known_names import Match, match_known
from briefgen.extract.name_tokens import Word
from briefgen.extract.name_words import FUNCTION, NAME_VERBS, is_common
from briefgen.extract.person_names import is_name_word
from briefgen.model.findings import EntityKind

CAMEL = re.compile(r"^(?!Ma?c[A-Z])[A-Z]?[a-z]{1,12}[A-Z][a-z]")
"""FactSet, eTransit; not McDonald."""
STATE = frozenset(
    "minister ministers government economy president parliament capital mayor governor population coast border army"
    " exports voters police airport port farmers constitution legislature".split()
)
LINES = frozenset(
    "pipeline railway railroad highway corridor canal line road route bridge section stretch axis border ferry".split()
)
IN_PLACE = frozenset("from in near around outside inside across throughout".split())
OF: dict[str, EntityKind] = {
    **dict.fromkeys(
        "mayor city town port streets outskirts north south east west people bishop archbishop village island valley"
        " suburb suburbs district siege battle province region inhabitants residents isthmus peninsula gulf bay cape"
        " mount"
        " coast plains desert island islands".split(),
        "place",
    ),
    **dict.fromkeys("executive ceo cfo subsidiary shareholders boss parent shares".split(), "company"),
}
"""The mayor of Cuenca, the chief executive of Brekkol."""
PRINTING = frozenset("published appeared wrote writing reported printed interview".split())
RULE_NOUNS = frozenset("administration government cabinet presidency ministry campaign doctrine".split())
"""After a ruler's name: the Okafor administration."""


Told = tuple[EntityKind, str]
"""A kind, and the rule that tells it."""


def kind_from_around(
    words: Sequence[Word], match: Match, listed: EntityKind | None, lower: frozenset[str]
) -> tuple[EntityKind | None, str]:
    """The kind of an unknown name and the rule; `listed` is the kind of the name that it stands in a list with."""
    told = kind_from_after(words, match) or kind_from_before(words, match)
    if told:
        return told
    if match.end < len(words) and words[match.end].gap in (" ", ",") and words[match.end].key in NAME_VERBS:
        return "person", "verb after"
    if listed:
        return ("place" if listed == "country" else listed), "in a list"
    return kind_from_shape(words, match, lower) or (None, "")


def kind_from_after(words: Sequence[Word], match: Match) -> Told | None:
    """The Okafor administration, Grimsby-based, Biden-era, the Ondava nuclear plant."""
    last = words[match.end - 1]
    if match.end == len(words):
        return None
    after = words[match.end]
    if last.owns:
        return (
            ("place", "has a government") if {word.key for word in words[match.end : match.end + 3]} & STATE else None
        )
    if is_in_country(words, match.end):
        return "place", "in a country"
    if after.gap == " " and after.key in RULE_NOUNS and is_plain(last):
        return "person", "rules"
    if after.gap == "-" and after.key in ("based", "born", "area"):
        return "place", "based"
    if after.gap == "-" and after.key == "era" and match.end - match.start == 1:
        return "person", "era"
    if is_one_end(words, match.end):
        return "place", "from there to there"
    for word in words[match.end : match.end + 3]:
        if word.gap != " " or word.capital:
            return None
        if word.key in NOUNS or word.key in LINES:
            return NOUNS.get(word.key, "place"), "noun after"
        if word.key in NAME_VERBS or word.key in FUNCTION:
            return None
    return None


def is_in_country(words: Sequence[Word], at: int) -> bool:
    """Whether a country follows: Szeged in Hungary, Szeged, Hungary."""
    if words[at].gap == ",":
        known = match_known(words, at)
        return known is not None and known.kind == "country" and known.forms[0].role == "name"
    if words[at].key != "in" or words[at].gap != " " or at + 1 == len(words) or words[at + 1].gap != " ":
        return False
    known = match_known(words, at + 1)
    return known is not None and known.kind in ("country", "region") and known.forms[0].role == "name"


def is_one_end(words: Sequence[Word], at: int) -> bool:
    """Whether the word is the second of two places with a line between them: the Rasko–Astor section."""
    return (
        at + 1 < len(words)
        and words[at].gap == "-"
        and words[at].capital
        and words[at + 1].gap == " "
        and words[at + 1].key in LINES
    )


def kind_from_before(words: Sequence[Word], match: Match) -> Told | None:
    """The mayor of Cuenca, published in Proa, the newspaper Proa, in Tolmezzo."""
    if not match.start or words[match.start - 1].owns:
        return None
    key = words[match.start - 1].key
    if words[match.start].gap == "," and key in NOUNS_BEFORE:
        return NOUNS_BEFORE[key], "noun before"
    if words[match.start].gap != " ":
        return None
    earlier = words[match.start - 2].key if match.start > 1 else ""
    if key == "of" and earlier in OF:
        return OF[earlier], "of"
    if key == "of" and earlier.rstrip("s") in NOUNS_BEFORE:
        return NOUNS_BEFORE[earlier.rstrip("s")], "noun before"
    if key == "in" and earlier in PRINTING:
        return "publication", "published in"
    if key in NOUNS_BEFORE:
        return NOUNS_BEFORE[key], "noun before"
    if key == "to" and earlier == "according" and match.end - match.start == 1:
        return "organisation", "according to"
    return ("place", "in") if key in IN_PLACE else None


def kind_from_shape(words: Sequence[Word], match: Match, lower: frozenset[str]) -> Told | None:
    """Marks & Spencer, ICGV Thor, the Golden Warriors; two capitals alone are most often a person."""
    own = words[match.start : match.end]
    if any(word.gap == "&" for word in own[1:]):
        return "company", "ampersand"
    if len(own) == 1 and CAMEL.search(own[0].text):
        return "company", "capital inside"
    if len(own) == 1:
        return ("person", "possessive") if own[0].owns and is_plain(own[0]) else None
    if (match.start and words[match.start - 1].key == "the" and own[0].gap == " ") or is_letters(own[0]):
        return "organisation", "the"
    if len(own) <= 3 and all(is_name_word(word, lower) and not is_common(word.key, lower) for word in own):
        return "person", "two capitals"
    return None


def is_plain(word: Word) -> bool:
    return word.text[1:].islower() and len(word.text) > 3


def is_letters(word: Word) -> bool:
    """Whether a word is an acronym and not an initial: ICGV Thor."""
    return len(word.text) > 1 and word.text.isupper() and not word.text.endswith(".")
