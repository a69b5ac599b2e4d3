"""Which briefs belong together, and why: what an editor named, where they differ or agree, the pair that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import combinations

from briefgen.model.brief import Brief
from briefgen.model.disagreements import Disagreement, DisagreementFile
from briefgen.model.site import Reason, ReasonKind, Related

DISAGREE, AGREE, NAMED = 10, 6, 20
"""Weights: two sides of a question, the same statement, named by an editor. A shared pair counts its claims."""

MOST, REASONS = 4, 4
"""How many related briefs a page shows, and reasons for each."""

WIDEST = 40
"""How many briefs with one pair are compared with each other."""


Pairs = Counter[tuple[str, str]]
"""Pairs of entities → how many claims of a brief are about both."""


def find_related(
    briefs: Sequence[Brief], differences: DisagreementFile, pairs: Iterable[Pairs]
) -> Mapping[str, tuple[Related, ...]]:
    """Name of a brief → the briefs closest to it, with reasons; the closest first. `pairs`: of each brief."""
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
    shared = _shared({brief.name: counts for brief, counts in zip(briefs, pairs, strict=True)})
    scores: dict[str, dict[str, int]] = {
        one: {other: weight for other, (weight, _) in others.items()} for one, others in shared.items()
    }
    for (one, other), weighed in reasons.items():
        own = scores.setdefault(one, {})
        own[other] = own.get(other, 0) + sum(weight for weight, _ in weighed)

    def relate(one: str, other: str) -> Related:
        named = [reason for _, reason in reasons.get((one, other), ())]
        pair = shared.get(one, {}).get(other)
        kept = dict.fromkeys((*named, *((Reason("pair", pair[1]),) if pair else ())))
        return Related(other, scores[one][other], tuple(kept)[:REASONS])

    return {name: tuple(relate(name, other) for other in _nearest(scores[name])) for name in sorted(scores)}


def _nearest(scores: Mapping[str, int]) -> list[str]:
    """The few with the highest scores, the highest first; at equal scores in order of their names."""
    return nsmallest(
        MOST, (other for other, score in scores.items() if score), key=lambda other: (-scores[other], other)
    )


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


def count_pairs(brief: Brief) -> Pairs:
    """Pairs of entities in order of the alphabet → claims about both; a claim about three counts for three pairs."""
    claims = (claim for claim in brief.findings.claims if claim.withdrawn is None)
    return Counter(pair for claim in claims for pair in combinations(sorted(set(claim.about)), 2))


def _shared(counts: Mapping[str, Pairs]) -> dict[str, dict[str, tuple[int, tuple[str, str]]]]:
    """Brief → another → the smaller count of claims about the pair of entities that both treat most, and that pair."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, pairs in counts.items():
        for pair in pairs:
            holders[pair].append(name)
    best: dict[str, dict[str, tuple[int, tuple[str, str]]]] = {name: {} for name in counts}
    for pair in sorted(holders):
        # Of a pair that thousands treat, those that treat it most are enough to find four.
        most = sorted(holders[pair], key=lambda name: (-counts[name][pair], name))[:WIDEST]
        for i, one in enumerate(most):
            # They stand by their counts, so that the later of two has the smaller.
            own = best[one]
            for other in most[i + 1 :]:
                weight = counts[other][pair]
                if other not in own or weight > own[other][0]:
                    own[other] = best[other][one] = (weight, pair)
    return best
