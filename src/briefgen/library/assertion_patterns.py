"""How briefs say that somebody joined, founded, chaired, signed, visited or met, over tokens for names and dates."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.model.assertions import Predicate

E, T = r"⟦E\d+⟧", r"⟦T\d+⟧"
# A subject may be left out after "and" or be a pronoun; then it is the first that the sentence names.
WHO = rf"(?P<who>{E}|\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|and|but)\b)"
ALSO = r"""
    (?: \s (?: has | have | had | was | were | is | are | did | only | also | then | finally | formally | officially
             | once | again | itself | first | been | later | soon | too | not | n['’]t | never ) ){0,4}
"""
BY = rf"(?: \s (?:in\s{T}\s)? by \s (?P<who>{E}) )?"
BODY = frozenset(("organisation", "treaty", "event"))
CHAIRED = frozenset(("organisation", "treaty"))
MADE = BODY | {"company", "publication"}
PACT = frozenset(("treaty",))
PLACE = frozenset(("country", "region", "place"))
PARTY = frozenset(("country", "person", "organisation", "company"))


class Pattern(NamedTuple):
    """How one thing is said."""

    predicate: Predicate
    rule: str
    """An example."""
    pattern: re.Pattern[str]
    whom: frozenset[str]
    """Kinds that the object may be of."""


def _pattern(predicate: Predicate, whom: frozenset[str], rule: str, pattern: str) -> Pattern:
    return Pattern(predicate, rule, re.compile(pattern, re.VERBOSE), whom)


PATTERNS = (
    _pattern(
        "member",
        BODY,
        "Orrin entered the League",
        rf"""{WHO} {ALSO} \s
        (?P<verb> joins? | joined | enters? | entered | accede[sd]?\sto | asked\sto\s(?:join|enter)
                | invited\sto\s(?:join|enter) | admitted\sto | accepted\sinto
                | (?:becomes?|became)\sa\s(?:full\s|new\s)?member\sof
                | (?:obtain|gain|receive)(?:s|ed)?\smembership\s(?:of|in)
                | w[io]ns?\smembership\s(?:of|in) )
        \s (?:the\s)? (?P<whom>{E})
        (?! ['’] | \s(?:talks|negotiations|process|summit|chair|presidency|membership\stalks) )""",
    ),
    _pattern(
        "member",
        BODY,
        "Orrin has been in the League since 1995",
        rf"""{WHO} \s (?:has|have|had) \s
        (?P<verb> (?:only\s)?been\s(?:a\s(?:full\s)?member\sof|in|part\sof) | taken\spart\sin )
        \s (?:the\s)? (?P<whom>{E}) \s (?:only\s)? since \s (?P<when>{T})""",
    ),
    _pattern(
        "member",
        BODY,
        "Orrin has been a League member since 1995",
        rf"{WHO} {ALSO} \s an? \s (?P<whom>{E}) \s (?P<verb>member) \s since \s (?P<when>{T})",
    ),
    _pattern(
        "founded",
        MADE,
        "Orrin and Tarn founded the League",
        rf"""(?P<who>{E}) {ALSO} \s (?P<verb>found(?:s|ed)?|establish(?:es|ed)?|creat(?:es|ed)|set\sup)
        \s (?:the\s)? (?P<whom>{E})""",
    ),
    _pattern(
        "founded",
        MADE,
        "The League was founded by Orrin",
        rf"(?P<whom>{E}) \s (?:is|was|were) \s (?P<verb>founded|established|created|set\sup) {BY}",
    ),
    _pattern(
        "chaired",
        CHAIRED,
        "Orrin chaired the League",
        rf"""{WHO} {ALSO} \s
        (?P<verb> chair(?:s|ed) | presid(?:es|ed)\sover | host(?:s|ed) | host\sto
                | h[eo]lds?\sthe\s(?:chair|presidency)\sof )
        \s (?:(?:the|its|a)\s)? (?:first\s)? (?P<whom>{E}) (?! ['’] | \s(?:talks|meeting|presentation) )""",
    ),
    _pattern(
        "chaired",
        CHAIRED,
        "Orrin was given the League chair for 2012",
        rf"""{WHO} {ALSO} \s (?P<verb>given|assigned|takes?|took) \s (?:over\s)? the \s (?P<whom>{E}) \s
        (?:chair|presidency) (?: \s (?:for|in) \s (?P<when>{T}) )?""",
    ),
    _pattern(
        "signed",
        PACT,
        "Orrin and Tarn signed the Treaty of Velm",
        rf"(?P<who>{E}) {ALSO} \s (?P<verb>sign(?:s|ed)?|ratif(?:y|ies|ied)) \s (?:the\s)? (?P<whom>{E})",
    ),
    _pattern(
        "signed",
        PACT,
        "The Treaty of Velm was signed by Orrin",
        rf"(?P<whom>{E}) \s (?:is|was|were) \s (?P<verb>signed|ratified) {BY}",
    ),
    _pattern(
        "visited",
        PLACE,
        "Brekke visits Velm and Tarn",
        rf"""{WHO} {ALSO} \s (?P<verb>visit(?:s|ed)|went\sto|goes\sto|travel(?:s|led|ed)\sto|was\sin|arriv(?:es|ed)\sin)
        \s (?:the\s)? (?P<whom>{E})""",
    ),
    _pattern(
        "visited",
        PLACE,
        "Going on to Tarn, Brekke signed",
        rf"[Gg]oing \s (?P<verb>on\sto) \s (?P<whom>{E}), \s (?P<who>{E})",
    ),
    _pattern(
        "visited",
        PLACE,
        "Brekke’s state visit to Tarn",
        rf"""(?P<who>{E}) ['’]s? \s (?:[a-z]{{3,10}}\s){{0,3}} (?P<verb>visits?|trip) (?: \s of \s (?P<when>{T}) )?
        \s to \s (?P<whom>{E})""",
    ),
    _pattern(
        "met",
        PARTY,
        "Orrin and Tarn met",
        rf"""(?P<who>{E}) {ALSO} \s (?P<verb>meet|met|h[eo]ld\s(?:their\s)?(?:first\s)?talks)
        (?: \s with \s (?P<whom>{E}) )?""",
    ),
    _pattern(
        "met",
        PARTY,
        "First Orrin–Tarn “two-plus-two” meeting",
        rf"(?P<who>{E}) \s (?: [“\"'‘]?[\w+-]{{2,16}}[”\"'’]? \s ){{0,2}} (?P<verb>meeting|talks|summit) \b",
    ),
)
