"""All claims, by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, get_args

from briefgen.model.article import Basis
from briefgen.model.findings import ClaimKind
from briefgen.site.head import page_head
from briefgen.site.paths import CLAIMS, SEARCH
from briefgen.site.shown import Shown
from briefgen.site.views import ClaimView, Head, SiteView, SourceView
from briefgen.text.names import make_slug

MOST = 1000
"""From here on a page of all claims is too heavy: it lists the articles, whose pages have them."""

LONGEST_FACET = 30

BASES: Mapping[Basis, str] = {"stated": "stated", "inferred": "inferred", "unknown": "basis unknown"}


class Option(NamedTuple):
    """One box of a facet."""

    value: str
    name: str
    number: int


class Group(NamedTuple):
    source: SourceView
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ClaimsView:
    site: SiteView
    head: Head
    total: int
    groups: tuple[Group, ...]
    """Newest article first; without claims where there are too many for one page."""
    is_whole: bool
    kinds: tuple[Option, ...]
    actors: tuple[Option, ...]
    topics: tuple[Option, ...]
    years: tuple[Option, ...]
    bases: tuple[Option, ...]
    """What the date of a claim's article rests on."""
    speakers: tuple[Option, ...]


def filter_path(shown: Shown) -> str:
    """The page that filters claims: their own, or the search where they are too many for it."""
    return CLAIMS if sum(map(len, shown.claims.values())) < MOST else SEARCH


def view_claims(shown: Shown) -> ClaimsView:
    claims = [claim for name in shown.names for claim in shown.claims[name]]
    whole = len(claims) < MOST
    description = shown.words.count(
        "%(num)s claim, by source and in the order of each text.",
        "All %(num)s claims, by source and in the order of each text.",
        len(claims),
    )
    kinds = Counter(claim.kind for claim in claims)
    return ClaimsView(
        site=shown.site,
        head=replace(page_head(shown, CLAIMS, shown.words.say("Claims"), description), styles=("facets.css",)),
        total=len(claims),
        groups=tuple(Group(shown.sources[name], shown.claims[name] if whole else ()) for name in shown.names),
        is_whole=whole,
        kinds=tuple(Option(kind, kind, kinds[kind]) for kind in get_args(ClaimKind) if kinds[kind]),
        actors=count_options((link.id, link.name) for claim in claims for link in claim.about),
        topics=count_options((make_slug(topic.name), topic.name) for claim in claims for topic in claim.topics),
        years=tuple(
            sorted(count_options((c.source.year, c.source.year) for c in claims if c.source.year), reverse=True)
        ),
        bases=count_options((c.source.basis, shown.words.say(BASES[c.source.basis])) for c in claims),
        speakers=count_options((c.speaker, c.speaker) for c in claims if c.speaker),
    )


def count_options(values: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
    """The most frequent first; at equal numbers in order of the alphabet."""
    counts = Counter(values)
    options = (Option(value, name, number) for (value, name), number in counts.items())
    return tuple(sorted(options, key=lambda o: (-o.number, o.name.casefold()))[:LONGEST_FACET])
