"""Which claims a one-page brief would hold: plain features, added up; weights are round and were not tuned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.model.findings import ClaimKind, Figure

SHARE = 0.26
"""About one claim in four is a key claim."""

CONCLUSION = re.compile(
    r"\b(?:therefore|thus|hence|consequently|as a result|in conclusion|to conclude|in sum|in short|overall"
    r"|ultimately"
    r"|in the end|taken together|all in all|above all|on balance|in other words"
    r"|the (?:key|main|central|real|crucial|most important|biggest|largest|upshot|bottom line|conclusion|lesson"
    r"|question|point)|key (?:to|opportunit\w+|factor|reason|question)|however|but|nonetheless|despite|in fact)\b",
    re.IGNORECASE,
)
SUPERLATIVE = re.compile(
    r"\b(?:most (?!of\b)\w+|largest|biggest|first|main|only|highest|lowest|greatest|strongest|fastest|record"
    r"|unprecedented|leading|major|sole|last|crucial|decisive)\b",
    re.IGNORECASE,
)
STAND_ALONE = re.compile(
    r"(?:This|That|These|Those|It|They|He|She|Such|The (?:latter|former|same|group|move|initiative))\b"
)
EXAMPLE = re.compile(
    r"\b(?:for example|for instance|such as|e\.g\.|including|in addition|also|similarly|in a similar way|moreover"
    r"|furthermore|likewise)\b",
    re.IGNORECASE,
)
DATED = re.compile(r"\b(?:1[89]|20)\d\d\b")


class Facts(NamedTuple):
    """What is seen of a claim."""

    text: str
    kind: ClaimKind
    figures: tuple[Figure, ...]
    entities: int
    paragraph: int
    place: int
    """In its paragraph, from 0."""


def score_claims(claims: Sequence[Facts], title: str) -> tuple[float, ...]:
    """How strongly each claim belongs in a brief, 0 to 1."""
    last = max((c.paragraph for c in claims), default=0)
    first = min((c.paragraph for c in claims), default=0)
    wanted = {w.casefold() for w in re.findall(r"[^\W\d_]{4,}", title)}
    raw = [_score(c, first, last, wanted) for c in claims]
    top = max(raw, default=1.0)
    low = min(raw, default=0.0)
    return tuple(round((x - low) / (top - low), 4) if top > low else 0.5 for x in raw)


def _score(claim: Facts, first: int, last: int, wanted: set[str]) -> float:
    score = 0.0
    if claim.paragraph == first:
        score += 2.0
    if claim.paragraph == last:
        score += 1.5
    if claim.place == 0:
        score += 1.0
    kinds = {f.kind for f in claim.figures}
    if kinds & {"money", "share"}:
        score += 2.0
    elif kinds & {"count", "rate", "ratio", "quantity", "rank"}:
        score += 1.0
    if claim.kind == "recommendation":
        score += 1.0
    score += 1.0 if CONCLUSION.search(claim.text) else 0
    score += 0.5 if SUPERLATIVE.search(claim.text) else 0
    score += 0.5 if DATED.search(claim.text) else 0
    score += min(claim.entities, 4) * 0.2
    if wanted:
        words = {w.casefold() for w in re.findall(r"[^\W\d_]{4,}", claim.text)}
        score += 1.5 * len(words & wanted) / len(wanted)
    score -= 0.5 if STAND_ALONE.match(claim.text) else 0
    score -= 0.5 if EXAMPLE.search(claim.text) else 0
    length = claim.text.count(" ") + 1
    score += 0.5 if 15 <= length <= 45 else -0.5 if length < 9 else 0
    return score


def choose_key(scores: Sequence[float]) -> frozenset[int]:
    """The places of the key claims: the best quarter, of equals the earlier."""
    count = max(1, round(SHARE * len(scores))) if scores else 0
    ranked = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    return frozenset(ranked[:count])
