"""Which claims a one-page brief would hold: plain features, added up, with round weights chosen on 42 articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.extract.claim_kinds import MONTHS
from briefgen.extract.cues import has_cue, make_cues
from briefgen.model.findings import ClaimKind, Figure

SHARE = 0.24
"""About one claim in four is a key claim."""

CONCLUDING = make_cues(
    (1, "therefore, thus, hence, consequently, as a result, in conclusion, to conclude, in sum, in short, overall"),
    (1, "ultimately, in the end, taken together, all in all, above all, on balance, in other words, the upshot"),
    (
        1,
        "the key|main|central|real|crucial|biggest"
        "|largest, the most important, the bottom line, the conclusion, the lesson",
    ),
    (
        1,
        "we argue|propose|find|show|conclude|suggest, paper|article|brief|report|commentary|essay|study argues"
        "|concludes|finds|shows",
    ),
    (
        1,
        "i argue, our findings, our results, these findings, the deeper|underlying cause|reason, it|this"
        " shows|suggests|means that",
    ),
    (1, "key to, key opportunities, key opportunity, key factor, key reason"),
)
CONCEDED = make_cues(
    (1, "would|may|might seem|appear|look, at first sight|glance, it is often|sometimes said|argued, many would"),
    (1, "conventional wisdom, on paper, in theory"),
)
IMPORTANT = make_cues(
    (
        1,
        "largest, biggest, first, main, only, highest, lowest, greatest, strongest, fastest, record, priority,"
        " priorities",
    ),
    (1, "unprecedented, leading, major, sole, crucial, decisive, key, important, significant, serious, vital, central"),
    (1, "inevitable, essential, historic, strategic, most"),
)
THESIS = re.compile(
    r"""
    # This paper argues
    \b(?: this | the\ present | our ) \s (?: article | paper | commentary | essay | brief | report | study | analysis
      | note | piece | column ) \s (?: \w+\s )? (?: argue | show | find | suggest | contend | propose | claim | take
      | hold | conclude | maintain | read )s? \b
    # We have therefore proposed
  | \b(?: i | we ) \s (?: (?: have | also | therefore | still | would ) \s ){0,2} (?: argue | propose | find | found
      | show | suggest | contend | conclude | believe | estimate | recommend | submit | hold | expect | think )d? \b
    # The results suggest
  | \b(?: our | the | these | my ) \s (?: \w+\s )? (?: findings | results | evidence | analysis | data
      | conclusions? ) \s (?: \w+\s )? (?: suggest | show | indicate | reconcile | point | confirm )s? \b
    # The deeper cause
  | \bthe \s (?: real | honest | deeper | deepest | main | true | central | simple | underlying | basic | root
      | chief | plain ) \s (?: reason | cause | answer | lesson | problem | question | point | issue | story | test
      | danger | risk | choice | message | challenge )s? \b
    # Her lesson is
  | \b(?: the | her | his | its | their | one ) \s (?: lesson | point | conclusion | upshot | moral | message
      | answer | truth | value | verdict )s? \b .{0,40}? \s (?: is | are | was | lies ) \b
  | \bit \s (?: would\ be\ (?: wrong | a\ mistake ) | is\ (?: clear | time | no\ accident ) ) \b
    """,
    re.VERBOSE,
)
"""How a writer says that what follows is what all the rest is for."""
QUOTED = re.compile(r"[“”\"]")
OF_ITSELF = re.compile(
    r"\b(?:(?:this|the|our|these|my)\s(?:\w+\s)?(?:article|paper|report|brief|essay|study|findings|results|commentary)"
    r"|we\s(?:find|argue|show|propose|conclude|estimate|recommend))\b",
    re.IGNORECASE,
)
SUMMARY = re.compile(
    r"(?:\d{1,2}\.?\s)?(?:abstract|(?:executive\s)?summary|highlights|key\s\w+|lessons\slearn(?:ed|t)|in\sbrief)\W*",
    re.IGNORECASE,
)
TURNS = frozenset("but yet however nonetheless nevertheless still instead".split())
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Facts(NamedTuple):
    """What is seen of a claim."""

    text: str
    words: list[str]
    """In small letters."""
    kind: ClaimKind
    figures: tuple[Figure, ...]
    entities: int
    paragraph: int
    place: int
    """In its paragraph, from 0."""
    is_repeated: bool
    """Whether the article says it again, in a pull quote or a standfirst: somebody has already chosen it."""
    in_summary: bool = False
    """Whether it stands in an abstract or a summary."""


def score_claims(claims: Sequence[Facts], title: str) -> tuple[float, ...]:
    """How strongly each claim belongs in a brief, 0 to 1."""
    raw = [sum(points for _, points in own) for own in weigh_claims(claims, title)]
    low, top = min(raw, default=0.0), max(raw, default=1.0)
    return tuple(round((x - low) / (top - low), 4) if top > low else 0.5 for x in raw)


def weigh_claims(claims: Sequence[Facts], title: str) -> list[list[tuple[str, float]]]:
    """What speaks for each claim and against it, with its points."""
    first = min((c.paragraph for c in claims), default=0)
    last = max((c.paragraph for c in claims), default=0)
    wanted = frozenset(w.casefold() for w in LONG_WORD.findall(title))
    weighed = [_weigh(claim, first, last, wanted) for claim in claims]
    for n, (claim, following) in enumerate(pairwise(claims)):
        if following.words[:1] and following.words[0] in TURNS and has_cue(claim.words, CONCEDED):
            weighed[n].append(("granted, to be taken back", -1.0))
            weighed[n + 1].append(("takes back what was granted", 1.0))
    return weighed


def _weigh(claim: Facts, first: int, last: int, wanted: frozenset[str]) -> list[tuple[str, float]]:
    words = claim.words
    kinds = {f.kind for f in claim.figures}
    length = len(words)
    paragraph = claim.paragraph
    weighed = (
        ("said again", 1.0 * claim.is_repeated),
        ("first paragraph", 2.0 * (paragraph == first)),
        ("last paragraph", 1.5 * (paragraph == last != first)),
        ("opens a paragraph", 0.5 * (claim.place == 0)),
        ("figures", 1.0 if kinds & {"money", "share"} else 0.25 if kinds - {"duration"} else 0),
        (f"is {claim.kind}", {"recommendation": 1.5, "assessment": 0.25}.get(claim.kind, 0)),
        ("concludes", 1.5 * (has_cue(words, CONCLUDING) or THESIS.search(claim.text.lower()) is not None)),
        ("important", 0.75 * has_cue(words, IMPORTANT)),
        ("quotes", -1.0 * (QUOTED.search(claim.text) is not None)),
        ("in a summary", 0.5 * claim.in_summary),
        ("speaks of the article", 0.5 * (OF_ITSELF.search(claim.text) is not None)),
        ("dated", 1.0 * any(w in MONTHS or (w[0] in "12" and YEAR.fullmatch(w) is not None) for w in words)),
        ("names", 0.1 * min(claim.entities, 4)),
        ("words of the title", 1.5 * len(wanted & set(words)) / len(wanted) if wanted else 0),
        ("length", 0.25 if 15 <= length <= 45 else -1.0 if length < 9 else 0),
    )
    return [(what, points) for what, points in weighed if points]


def choose_key(scores: Sequence[float]) -> frozenset[int]:
    """The places of the key claims: the best quarter, of equals the earlier."""
    count = max(1, round(SHARE * len(scores))) if scores else 0
    ranked = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    return frozenset(ranked[:count])
