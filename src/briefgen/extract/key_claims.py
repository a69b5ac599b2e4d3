"""Which claims a one-page brief would hold: plain features, added up; weights are round and were not tuned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.model.findings import ClaimKind, Figure

SHARE = 0.27
"""About one claim in four is a key claim."""

CONCLUSION = re.compile(
    r"\b(?:therefore|thus|hence|consequently|as a result|in conclusion|to conclude|in sum|in short|overall|ultimately"
    r"|in the end|taken together|all in all|above all|on balance|in other words|the (?:key|main|central|real|crucial"
    r"|most important|biggest|largest|upshot|bottom line|conclusion|lesson)|key (?:to|opportunit\w+|factor|reason))\b",
    re.IGNORECASE,
)
TURN = re.compile(r"(?:But|Yet|However|Nonetheless|Nevertheless|Still|Instead)\b")
CONCEDED = re.compile(
    r"\b(?:(?:would|may|might) (?:seem|appear|look)|at first (?:sight|glance)|it is (?:often|sometimes) (?:said|argued)"
    r"|many would|conventional wisdom|on paper|in theory)\b",
    re.IGNORECASE,
)
IMPORTANT = re.compile(
    r"\b(?:most (?!of\b)\w+|largest|biggest|first|main|only|highest|lowest|greatest|strongest|fastest|record|priorit\w+"
    r"|unprecedented|leading|major|sole|crucial|decisive|key|important|significant|serious|vital|central|inevitable"
    r"|essential|historic|strategic)\b",
    re.IGNORECASE,
)
COMMITMENT = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|pacts?|accords?|deals?|alliances?|membership|members?|summit|negotiations|talks"
    r"|sign(?:ed|s)?|join(?:ed|s|ing)?|establish(?:ed|es)?|found(?:ed|s)|launch(?:ed|es)?|ratif(?:y|ied|ies)|adopt(?:ed|s)?"
    r"|proposed|approved|elected|appointed|withdr[ae]wn?|imposed|banned|invaded|annexed)\b",
    re.IGNORECASE,
)
"""What binds states and bodies, and what they do that lasts."""
POINTS_BACK = re.compile(
    r"(?:This|That|These|Those|It|They|He|She|Such|The (?:latter|former|same|group|move|initiative))\b"
)
EXAMPLE = re.compile(
    r"\b(?:for example|for instance|e\.g\.|in addition|also|similarly|in a similar way|moreover|furthermore|likewise"
    r"|meanwhile)\b",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b"
)
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Facts(NamedTuple):
    """What is seen of a claim."""

    text: str
    kind: ClaimKind
    figures: tuple[Figure, ...]
    entities: int
    paragraph: int
    place: int
    """In its paragraph, from 0."""
    is_repeated: bool
    """Whether the article says it again, in a pull quote or a standfirst: somebody has already chosen it."""


def score_claims(claims: Sequence[Facts], title: str) -> tuple[float, ...]:
    """How strongly each claim belongs in a brief, 0 to 1."""
    first = min((c.paragraph for c in claims), default=0)
    last = max((c.paragraph for c in claims), default=0)
    wanted = frozenset(w.casefold() for w in LONG_WORD.findall(title))
    raw = [_score(c, first, last, wanted) for c in claims]
    for n in range(len(claims) - 1):
        # What is granted first is taken back by the "but" after it, which holds the thesis.
        if CONCEDED.search(claims[n].text) and TURN.match(claims[n + 1].text):
            raw[n] -= 1.0
            raw[n + 1] += 1.0
    low, top = min(raw, default=0.0), max(raw, default=1.0)
    return tuple(round((x - low) / (top - low), 4) if top > low else 0.5 for x in raw)


def _score(claim: Facts, first: int, last: int, wanted: frozenset[str]) -> float:
    kinds = {f.kind for f in claim.figures}
    length = claim.text.count(" ") + 1
    score = 2.0 * claim.is_repeated
    score += 2.0 if claim.paragraph == first else 1.5 if claim.paragraph == last else 0
    score += 1.0 if claim.place == 0 else 0
    score += 2.0 if kinds & {"money", "share"} else 1.0 if kinds - {"duration"} else 0
    score += 1.0 if CONCLUSION.search(claim.text) else 0
    score += 0.5 if claim.kind == "recommendation" else 0
    score += 0.5 if IMPORTANT.search(claim.text) else 0
    score += 0.5 if COMMITMENT.search(claim.text) else 0
    score += 0.5 if DATED.search(claim.text) else 0
    score += 0.25 if TURN.match(claim.text) else 0
    score += 0.2 * min(claim.entities, 4)
    if wanted:
        score += 1.5 * len(wanted & {w.casefold() for w in LONG_WORD.findall(claim.text)}) / len(wanted)
    score -= 0.5 if POINTS_BACK.match(claim.text) else 0
    score -= 0.5 if EXAMPLE.search(claim.text) else 0
    score += 0.5 if 15 <= length <= 45 else -0.5 if length < 9 else 0
    return score


def choose_key(scores: Sequence[float]) -> frozenset[int]:
    """The places of the key claims: the best quarter, of equals the earlier."""
    count = max(1, round(SHARE * len(scores))) if scores else 0
    ranked = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    return frozenset(ranked[:count])
