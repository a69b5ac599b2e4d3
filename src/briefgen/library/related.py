"""Which briefs belong together, and why: what an editor named, where they differ or agree, the pair that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from briefgen.model.brief import Brief, BriefFile
from briefgen.model.disagreements import Disagreement, DisagreementFile
from briefgen.model.site import Reason, ReasonKind, Related

DISAGREE, AGREE, NAMED = 10, 6, 20
"""Weights: two sides of a question, the same statement, named by an editor. A shared pair counts its claims."""

MOST, REASONS = 4, 4
"""How many related briefs a page shows, and reasons for each."""

WIDEST = 40
"""How many briefs with one pair are compared with each other."""


def find_related(files: Iterable[BriefFile], differences: DisagreementFile) -> Mapping[str, tuple[Related, ...]]:
    """Name of a brief → the briefs closest to it, with reasons; the closest first."""
    briefs = [file.brief for file in files]
    names = {brief.name for brief in briefs}
    reasons: dict[tuple[str, str], list[tuple[int, Reason]]] = defaultdict(list)

    def add(one: str, other: str, weight: int, reason: Reason) -> None:
        if one != other and {one, other} <= names:
            reasons[one, other].append((weight, reason))

    for brief in briefs:
        for other in brief.related:
            add(brief.name, other, NAMED, Reason("named"))
            add(other, brief.name, 0, Reason("names"))
    for disagreement in differences.disagreements:
        for one, other, kind, side in _sides(disagreement):
            weight = DISAGREE if kind == "disagree" else AGREE
            about = (disagreement.id,) if kind == "disagree" else (disagreement.id, side)
            reason = Reason(kind, about)
            add(one, other, weight, reason)
            add(other, one, weight, reason)
    for agreement in differences.agreements:
        for one, other in combinations(sorted({address.brief for address in agreement.claims}), 2):
            add(one, other, AGREE, Reason("agree", (agreement.id,)))
            add(other, one, AGREE, Reason("agree", (agreement.id,)))
    for (one, other), (weight, reason) in _shared(briefs).items():
        add(one, other, weight, reason)
        add(other, one, weight, reason)

    found: dict[str, list[Related]] = defaultdict(list)
    for (one, other), weighed in reasons.items():
        if score := sum(weight for weight, _ in weighed):
            kept = tuple(dict.fromkeys(reason for _, reason in weighed))[:REASONS]
            found[one].append(Related(other, score, kept))
    return {name: tuple(sorted(found[name], key=lambda r: (-r.score, r.brief))[:MOST]) for name in sorted(found)}


def _sides(disagreement: Disagreement) -> Iterable[tuple[str, str, ReasonKind, str]]:
    """Pairs of briefs: `disagree` only where they stand on different sides, `side` where both stand on one."""
    where: dict[str, list[int]] = defaultdict(list)
    for i, side in enumerate(disagreement.sides):
        for name in sorted({address.brief for address in side.claims}):
            where[name].append(i)
    for one, other in combinations(sorted(where), 2):
        common = [i for i in where[one] if i in where[other]]
        if not common:
            yield one, other, "disagree", ""
        elif len(where) > 2 and disagreement.type != "judgement":
            yield one, other, "side", disagreement.sides[common[0]].label


def count_pairs(brief: Brief) -> Counter[tuple[str, str]]:
    """Pairs of entities in order of the alphabet → claims about both; a claim about three counts for three pairs."""
    claims = (claim for claim in brief.findings.claims if claim.withdrawn is None)
    return Counter(pair for claim in claims for pair in combinations(sorted(set(claim.about)), 2))


def _shared(briefs: list[Brief]) -> dict[tuple[str, str], tuple[int, Reason]]:
    """Two briefs → the pair of entities that both treat most, and the smaller count of its claims."""
    counts = {brief.name: count_pairs(brief) for brief in briefs}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, pairs in counts.items():
        for pair in pairs:
            holders[pair].append(name)
    best: dict[tuple[str, str], tuple[int, Reason]] = {}
    for pair in sorted(holders):
        # Of a pair that thousands treat, those that treat it most are enough to find four.
        most = sorted(holders[pair], key=lambda name: (-counts[name][pair], name))[:WIDEST]
        for one, other in combinations(sorted(most), 2):
            weight = min(counts[one][pair], counts[other][pair])
            if (one, other) not in best or weight > best[one, other][0]:
                best[one, other] = (weight, Reason("pair", pair))
    return best
