"""Names in one block of text, read from left to right; the longest name that begins at a word wins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.head_words import HEADS
from briefgen.extract.headed_names import LONGEST, end_of_chain, match_headed
from briefgen.extract.known_names import Match, match_known, read_small_starts
from briefgen.extract.name_tokens import Word
from briefgen.extract.name_words import FUNCTION, NO_ACRONYM, TITLES, is_common
from briefgen.extract.person_names import NO_GIVEN_TAIL, match_person
from briefgen.extract.surroundings import LINES, is_one_end, kind_from_around
from briefgen.model.article import Span
from briefgen.model.findings import EntityKind
from briefgen.text.gazetteer import Form

EVENT_NOUNS = frozenset("summit conference process format".split())
ROMANCE = frozenset("de del da do dos das du des di della la las los el y e".split())
DOTTED_ENDS = frozenset("ltd inc corp co bros jr sr".split())
TREATY_NOUNS = frozenset("accord accords agreement agreements protocol convention declaration pact treaty".split())


class Name(NamedTuple):
    """A name seen in the text."""

    span: Span
    text: str
    """With single spaces."""
    kind: EntityKind | None
    """None where neither form nor surroundings say."""
    rule: str
    forms: tuple[Form, ...] = ()
    sure: bool = True
    """A doubtful name counts only where another place confirms it."""
    place: str = ""
    """What an event's name goes on with: "in Osaka"."""


def find_names(text: str, words: Sequence[Word], lower: frozenset[str]) -> list[Name]:
    """All names of a block, in order, none overlapping another."""
    names: list[Name] = []
    small = read_small_starts()
    at = 0
    while at < len(words):
        if not words[at].capital and words[at].key not in small:
            at += 1
            continue
        match = match_at(words, at, lower)
        if match is None:
            at += 1
            continue
        name = read_match(text, words, match, names[-1] if names else None, lower)
        if name:
            names.append(name)
        at = match.end
    return names


def match_at(words: Sequence[Word], at: int, lower: frozenset[str]) -> Match | None:
    """The best name that begins at a word: the longest, and of equal ones the known one."""
    word = words[at]
    known = match_known(words, at)
    if not word.capital:
        return known
    person = match_person(words, at, lower)
    headed = match_headed(words, at, lower) if not (person and person.rule == "title") else None
    if headed and word.first and is_loose_start(words, at, headed, lower):
        headed = None
    if headed and known and names_itself(words, known, headed):
        headed = None
    longer = match_after_demonym(words, known, lower) if known and not headed else None
    found = [match for match in (known, headed, person, match_crossing(words, at), longer) if match]
    if found:
        return max(found, key=lambda match: match.end)
    return match_unknown(words, at, lower)


def is_loose_start(words: Sequence[Word], at: int, match: Match, lower: frozenset[str]) -> bool:
    """Whether the first word owes its capital to the sentence alone: "Former Brekke Holdings"."""
    return (
        match.end - at > 2
        and is_common(words[at].key, lower)
        and words[at].key not in HEADS
        and words[at + 1].capital
        and words[at + 1].key not in HEADS
        and match_headed(words, at + 1, lower) is not None
    )


def names_itself(words: Sequence[Word], known: Match, headed: Match) -> bool:
    """Whether a demonym stands before a name that is whole without it: "North Orrish QRT Radio"."""
    at = known.end
    if known.forms[0].role != "adjective" or at >= headed.end or words[at].gap != " ":
        return False
    return len(words[at].text) > 1 and words[at].text.isupper()


def match_after_demonym(words: Sequence[Word], known: Match, lower: frozenset[str]) -> Match | None:
    """A demonym with two capitals or more that nothing else explains: the European Heritage Label."""
    at = known.end
    if known.forms[0].role != "adjective" or at >= len(words) or words[at].gap != " " or words[at - 1].owns:
        return None
    if not words[at].capital or match_known(words, at) or match_person(words, at, lower):
        return None
    if match_headed(words, at, lower):
        return None
    rest = match_unknown(words, at, lower)
    if rest is None or rest.rule != "unknown" or rest.end - rest.start < 2:
        return None
    return Match(known.start, rest.end, "organisation", "demonym and capitals")


def match_crossing(words: Sequence[Word], at: int) -> Match | None:
    """A line across something, with its noun: the Trans-Ondavan gas pipeline."""
    if words[at].key != "trans" or at + 1 >= len(words) or words[at + 1].gap != "-" or not words[at + 1].capital:
        return None
    for end in range(at + 2, min(at + 5, len(words))):
        if words[end].gap != " " or words[end].capital:
            return None
        if words[end].key in LINES:
            return Match(at, end + 1, "place", "line across")
    return None


def match_unknown(words: Sequence[Word], at: int, lower: frozenset[str]) -> Match | None:
    """A run of capitals of which nothing else is known."""
    word = words[at]
    if word.key in FUNCTION or word.key in TITLES or not word.text[0].isalpha():
        return None
    if word.first and (is_common(word.key, lower) or word.key.endswith("ly")):
        return None
    end = at + 1
    while end < end_of_chain(words, at) and end - at < LONGEST and not words[end - 1].owns:
        if match_known(words, end) or words[end].key in TITLES or is_one_end(words, end):
            break
        end += 1
    while end + 1 < len(words) and end - at < LONGEST and (close := after_romance(words, end)):
        end = close
    if end < len(words) and end - at == 2 and ends_in_small(words[end]):
        return Match(at, end + 1, "person", "small after a hyphen")
    own = [w for w in words[at:end] if not is_common(w.key, lower)]
    if not own or (len(own) == 1 and own[0].key in HEADS):
        return Match(at, end, "organisation", "common")
    return Match(at, end, "organisation", "unknown")


def after_romance(words: Sequence[Word], at: int) -> int | None:
    """The end of "de Litio Bolivianos": particles that only names in other languages have, then capitals."""
    end = at
    while end + 1 < len(words) and words[end].key in ROMANCE and words[end].gap == " " and not words[end].capital:
        end += 1
    if end == at or words[at].key not in ("de", "del", "da", "do", "dos", "das", "du", "des", "di", "della"):
        return None
    start = end
    while end < len(words) and words[end].capital and words[end].gap == " " and words[end].key not in FUNCTION:
        end += 1
    return end if end > start else None


def ends_in_small(word: Word) -> bool:
    """Whether a name goes on as Korean and Chinese given names do: Lin Mei-hua."""
    return word.gap == "-" and word.text.islower() and len(word.text) <= 4 and word.key not in NO_GIVEN_TAIL


def read_match(
    text: str, words: Sequence[Word], match: Match, before: Name | None, lower: frozenset[str]
) -> Name | None:
    """Make a name of a match: its kind from the words around it where its form does not say."""
    start, end = words[match.start].start, words[match.end - 1].end
    if match.rule == "common":
        return None
    if match.rule == "gazetteer":
        end, kind, place = extend_known(words, match)
        if kind:
            span = Span(start, end)
            return Name(span, flat(text[start:end]), kind, "name and noun", place=place)
        if is_language(words, match) or text[end : end + 1] == "$":
            return None
        if words[match.end - 1].owns and words[match.end - 1].key != match.forms[0].text.lower():
            end = end_with_possessive(text, words, match, end)
        return Name(Span(start, end), flat(text[start:end]), match.kind, match.rule, match.forms)
    if words[match.end - 1].key in DOTTED_ENDS and text[end : end + 1] == ".":
        end += 1
    name = flat(text[start:end])
    if match.rule != "unknown":
        return Name(Span(start, end), name, match.kind, match.rule)
    kind, rule = kind_from_around(words, match, find_listed(text, start, before), lower)
    single = match.end - match.start == 1
    first = words[match.start].first
    if name.isupper() and single:
        if name.rstrip("s").replace(".", "") in NO_ACRONYM or len(name) < 2 or (first and text[end : end + 1] == ":"):
            return None
        return Name(Span(start, end), name, kind or "organisation", rule or "acronym", sure=bool(kind) and not first)
    if before and before.forms and before.forms[0].role == "name" and text[before.span.end : start].isspace():
        return Name(Span(start, end), name, kind, rule or "capitals", sure=False)
    common = any(is_common(word.key, lower) for word in words[match.start : match.end])
    if single:
        sure = kind is not None and (not first or rule == "possessive")
    else:
        sure = kind is not None or (not first and not common)
    return Name(Span(start, end), name, kind, rule or ("capital at the head" if first else "capitals"), sure=sure)


def find_listed(text: str, start: int, before: Name | None) -> EntityKind | None:
    """The kind of the name before, where the two stand in one list: Lima and Santiago, from Guayaquil to Esmeraldas."""
    if before is None:
        return None
    between = text[before.span.end : start]
    joined = between in (", ", " and ", ", and ", " or ")
    led = between == " to " and before.kind in ("place", "country", "region")
    return before.kind if joined or led else None


def flat(text: str) -> str:
    return " ".join(text.split())


def end_with_possessive(text: str, words: Sequence[Word], match: Match, end: int) -> int:
    """Take the 's into "McDonald's", whose form has it."""
    form = match.forms[0].text
    return end + 2 if form.endswith(("'s", "’s")) and text[end : end + 2] in ("'s", "’s") else end


def extend_known(words: Sequence[Word], match: Match) -> tuple[int, EntityKind | None, str]:
    """Join a known place or organisation with a noun that makes it an event or a treaty: "the Osaka summit"."""
    end, nothing = words[match.end - 1].end, (words[match.end - 1].end, None, "")
    if match.end >= len(words) or words[match.end - 1].owns or words[match.end].gap != " ":
        return nothing
    noun = words[match.end]
    if match.kind not in ("place", "organisation") or match.forms[0].role == "metonym":
        city = any(form.role == "seat" for form in match.forms)
        if not city:
            return nothing
    if noun.key in TREATY_NOUNS and match.kind != "organisation":
        return noun.end, "treaty", ""
    if noun.key not in EVENT_NOUNS:
        return nothing
    end = noun.end
    if match.end + 2 < len(words) and words[match.end + 1].key == "in" and words[match.end + 1].gap == " ":
        where = match_known(words, match.end + 2)
        if where and words[match.end + 2].gap == " ":
            return end, "event", "in " + " ".join(word.text for word in words[where.start : where.end])
    return end, "event", ""


def is_language(words: Sequence[Word], match: Match) -> bool:
    """Whether a demonym is a language: "speaks Spanish", "in English"."""
    if match.end - match.start > 1 or match.forms[0].role not in ("adjective", "people"):
        return False
    if any(word.key in ("spoken", "fluently") for word in words[match.end : match.end + 4]):
        return True
    before = words[match.start - 1].key if match.start else ""
    following = words[match.end] if match.end < len(words) else None
    if following and following.gap in (" ", "-") and following.key in ("language", "languages", "speaking", "speaker"):
        return True
    if before in ("speak", "speaks", "spoke", "speaking", "spoken", "fluent", "learn", "learning"):
        return True
    ends = following is None or following.gap in ("|", ",")
    return before in ("in", "into") and (ends or (following is not None and following.key in ("and", "at", "on", "by")))
