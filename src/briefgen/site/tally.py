"""How many claims there are of each sort. A claim about three entities counts for each of its three pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from briefgen.site.shown import Shown
from briefgen.site.views import ClaimView

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """Claims by what they are about. Ids of a pair stand in order of the alphabet."""

    entities: Mapping[str, int]
    pairs: Mapping[Pair, tuple[ClaimView, ...]]
    topics: Mapping[str, int]
    """By name."""
    kinds: Mapping[str, int]


def make_tally(shown: Shown) -> Tally:
    entities: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    pairs: dict[Pair, list[ClaimView]] = defaultdict(list)
    for name in shown.names:
        for claim in shown.claims[name]:
            about = sorted({entity.id for entity in claim.about})
            entities.update(about)
            topics.update({topic.name for topic in claim.topics})
            kinds[claim.kind] += 1
            for one, other in combinations(about, 2):
                pairs[one, other].append(claim)
    return Tally(entities, {pair: tuple(found) for pair, found in pairs.items()}, topics, kinds)


def rank(counts: Mapping[str, int]) -> list[str]:
    """The most first, and by name where they are equal."""
    return sorted(counts, key=lambda name: (-counts[name], name))


def rank_pairs(tally: Tally) -> list[Pair]:
    return sorted(tally.pairs, key=lambda pair: (-len(tally.pairs[pair]), pair))
