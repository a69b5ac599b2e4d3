"""The page of an entity: with whom the claims name it, what they say, its figures and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from briefgen.model.findings import Entity
from briefgen.model.site import Later, Page
from briefgen.site.globe import Globe
from briefgen.site.head import entity_head
from briefgen.site.maps import make_small_map
from briefgen.site.paths import DISAGREEMENTS, entity_csv_path, entity_path, relation_path
from briefgen.site.plans.brief import Backlink, span_measures
from briefgen.site.plans.claims import filter_path
from briefgen.site.shown import Shown
from briefgen.site.views import ClaimView, Counted, Differ, EventView, FigureView, Head, Named, SiteView

MOST_CLAIMS = 5
"""Claims shown for each partner; its own page has all."""

MANY_PARTNERS, FEW_CLAIMS = 6, 3
"""An entity with many partners has no group for those with few claims; the table of partners has them all."""

MANY_BARS = 12
"""Beyond that partners with one claim are named in a line."""


class Partner(NamedTuple):
    """Another entity that claims name together with this one."""

    id: str
    name: str
    path: str
    """Of the page about both."""
    number: int
    percent: float
    """Of the largest number."""


class PartnerGroup(NamedTuple):
    """Claims about both; `name` is empty for claims about this entity alone."""

    id: str
    name: str
    path: str
    number: int
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    site: SiteView
    head: Head
    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    total: int
    briefs: int
    sources: tuple[Counted, ...]
    """Articles whose claims are about it, with their number."""
    mentioned: tuple[Named, ...]
    """Articles that name it and make no claim about it."""
    partners: tuple[Partner, ...]
    """Those that have a bar."""
    others: tuple[Partner, ...]
    """Those of many that share one claim with it."""
    by_partner: bool
    """Few claims are listed once each, not again with every partner."""
    groups: tuple[PartnerGroup, ...]
    figures: tuple[tuple[FigureView, int], ...]
    events: tuple[EventView, ...]
    differences: tuple[Differ, ...]
    globe: Globe | None
    filter_path: str
    csv: str
    """Of the file with its claims."""
    backlinks: tuple[Backlink, ...]


class Mentions(NamedTuple):
    """What the library says of each entity, by id, gathered in one pass."""

    claims: Mapping[str, Sequence[ClaimView]]
    figures: Mapping[str, Sequence[FigureView]]
    events: Mapping[str, Sequence[EventView]]
    briefs: Mapping[str, Sequence[str]]
    backlinks: Mapping[str, Sequence[Backlink]]


def plan_entities(shown: Shown) -> Iterator[Page]:
    mentions = cache(partial(gather_mentions, shown))
    for entity in shown.library.entities:
        yield Page(entity_path(entity.id), "entity.html", Later(partial(_view, shown, entity, mentions)))


def gather_mentions(shown: Shown) -> Mentions:
    """Newest article first."""
    found = Mentions({}, {}, {}, {}, {})
    for name in shown.names:
        for claim in shown.claims[name]:
            for link in claim.about:
                _add(found.claims, link.id, claim)
        for figure in shown.figures[name]:
            for link in figure.about:
                _add(found.figures, link.id, figure)
        for event in shown.events[name]:
            for link in event.actors:
                _add(found.events, link.id, event)
        for entity in shown.briefs[name].findings.entities:
            _add(found.briefs, entity.id, name)
        for label in shown.links[name]:
            if label.kind == "entity":
                _add(found.backlinks, label.target.item, Backlink(shown.sources[name], label.sentence, ()))
    return found


def _add(groups: Mapping[str, Sequence[object]], key: str, value: object) -> None:
    groups.setdefault(key, []).append(value)  # type: ignore[attr-defined]


def _view(shown: Shown, entity: Entity, gather: Callable[[], Mentions]) -> EntityView:
    mentions = gather()
    claims = mentions.claims.get(entity.id, ())
    events = mentions.events.get(entity.id, ())
    sources = Counter(claim.source.brief for claim in claims)
    partners = _partners(shown, entity.id, claims)
    single = tuple(p for p in partners if p.number == 1) if len(partners) > MANY_BARS else ()
    by_partner = bool(partners) and len(claims) > MOST_CLAIMS
    return EntityView(
        site=shown.site,
        head=entity_head(shown, entity, len(claims), len(sources)),
        id=entity.id,
        name=entity.name,
        kind=entity.kind,
        aliases=entity.aliases,
        same_as=entity.same_as,
        total=len(claims),
        briefs=len(shown.names),
        sources=tuple(
            Counted(shown.sources[name].label, shown.sources[name].path, number)
            for name, number in sources.most_common()
        ),
        mentioned=tuple(
            Named(shown.sources[name].label, shown.sources[name].path)
            for name in mentions.briefs.get(entity.id, ())
            if name not in sources
        ),
        partners=tuple(p for p in partners if p not in single),
        others=single,
        by_partner=by_partner,
        groups=tuple(_groups(entity.id, claims, partners if by_partner else ())),
        figures=span_measures(mentions.figures.get(entity.id, ())),
        events=tuple(sorted(events, key=lambda e: (e.date.lstrip("./"), e.source.brief, e.id))),
        differences=tuple(
            Differ(d.id, f"{DISAGREEMENTS}#{d.id}", d.status, d.question)
            for d in dict.fromkeys(differ for claim in claims for differ in claim.differs)
        ),
        filter_path=filter_path(shown),
        csv=entity_csv_path(entity.id),
        globe=make_small_map(shown, entity.id, len(claims), {partner.id: partner.number for partner in partners}),
        backlinks=tuple(dict.fromkeys(mentions.backlinks.get(entity.id, ()))),
    )


def _partners(shown: Shown, entity: str, claims: Sequence[ClaimView]) -> tuple[Partner, ...]:
    counts = Counter(link for claim in claims for link in dict.fromkeys(claim.about) if link.id != entity)
    most = max(counts.values(), default=1)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].name))
    return tuple(
        Partner(link.id, link.name, relation_path(entity, link.id), number, round(100 * number / most, 1))
        for link, number in ranked
    )


def _groups(entity: str, claims: Sequence[ClaimView], partners: Sequence[Partner]) -> Iterator[PartnerGroup]:
    for partner in partners:
        if partner.number < FEW_CLAIMS and len(partners) > MANY_PARTNERS:
            continue
        both = [claim for claim in claims if any(link.id == partner.id for link in claim.about)]
        yield PartnerGroup(partner.id, partner.name, partner.path, partner.number, key_first(both))
    alone = [claim for claim in claims if not partners or {link.id for link in claim.about} == {entity}]
    if alone:
        yield PartnerGroup("alone", "", "", len(alone), key_first(alone))


def key_first(claims: Sequence[ClaimView]) -> tuple[ClaimView, ...]:
    """Key claims before others, else in the order they came in; five at most."""
    return tuple(sorted(claims, key=lambda claim: not claim.key)[:MOST_CLAIMS])
