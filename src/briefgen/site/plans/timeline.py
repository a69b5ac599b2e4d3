"""The timeline: every dated event, with those that several articles tell joined into one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from briefgen.model.brief import Address
from briefgen.site.charts import Years, make_years
from briefgen.site.folding import split_words
from briefgen.site.head import page_head
from briefgen.site.paths import DISAGREEMENTS, TIMELINE
from briefgen.site.shown import Shown
from briefgen.site.views import EntityLink, EventView, Head, Named, SiteView
from briefgen.text.edtf import bounds, overlap

FEWEST_DOTS = 10
"""Under so many events, dots by year say less than the list."""
SAME = 0.6
"""How many of their words two events must share to be the same. Chosen on invented events, see tests/site."""
DULL = frozenset("a an and at by for from in into its of on or the their to with".split())
"""Words that say nothing of what happened."""
MOST_ACTORS = 40
"""In the filter."""


@dataclass(frozen=True, slots=True)
class JoinedEvent:
    """One event, in the words of the first article that tells it, and all that do."""

    id: str
    date: str
    what: str
    actors: tuple[EntityLink, ...]
    told: tuple[EventView, ...]
    differs: Named | None
    """The disagreement on its date."""


class Dispute(NamedTuple):
    """A disagreement on a date, as one side of it has it."""

    named: Named
    year: Decimal | None


class Era(NamedTuple):
    """A stretch of the list: a decade, or a year where there is much."""

    id: str
    heading: str
    events: tuple[JoinedEvent, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    site: SiteView
    head: Head
    count: int
    first: str
    last: str
    years: Years | None
    eras: tuple[Era, ...]
    actors: tuple[tuple[EntityLink, int], ...]


def view_timeline(shown: Shown) -> TimelineView:
    events = join_events(shown)
    years = [(year, event) for event in events if (year := _year(event.date)) is not None]
    dots = [(year, event.differs is not None) for year, event in years]
    actors = Counter(actor for event in events for actor in event.actors)
    ranked = sorted(actors.items(), key=lambda a: (-a[1], a[0].name))[:MOST_ACTORS]
    description = shown.words.count(
        "%(num)s dated event that the sources mention", "%(num)s dated events that the sources mention", len(events)
    )
    head = page_head(shown, TIMELINE, shown.words.say("Timeline"), description)
    return TimelineView(
        site=shown.site,
        head=head,
        count=len(events),
        first=str(years[0][0]) if years else "",
        last=str(years[-1][0]) if years else "",
        years=make_years(dots, shown.words.language) if len(dots) >= FEWEST_DOTS else None,
        eras=tuple(_split_eras(years)),
        actors=tuple(ranked),
    )


def join_events(shown: Shown) -> tuple[JoinedEvent, ...]:
    """All events by date; several pages ask for them."""
    told = tuple(event for name in shown.names for event in shown.events[name])
    given = (told, shown.library.disagreements)
    return shown.memory.same("events", given, lambda: _join_all(told, _find_disputes(shown)))


def _join_all(events: Iterable[EventView], disputes: Mapping[Address, Sequence[Dispute]]) -> tuple[JoinedEvent, ...]:
    """Two of different articles are one if they share an actor, their dates can be the same and their words nearly."""
    told = sorted(events, key=_order)
    groups: list[list[EventView]] = []
    by_actor: dict[str, list[int]] = defaultdict(list)
    for event in told:
        near = dict.fromkeys(i for actor in event.actors for i in by_actor[actor.id][-200:])
        home = next((i for i in near if _is_same(event, groups[i])), None)
        if home is None:
            home = len(groups)
            groups.append([])
            for actor in event.actors:
                by_actor[actor.id].append(home)
        groups[home].append(event)
    return tuple(sorted((_join(group, disputes) for group in groups), key=lambda e: _order(e.told[0])))


def _is_same(event: EventView, group: list[EventView]) -> bool:
    return all(
        event.source.brief != other.source.brief and overlap(event.date, other.date) and _alike(event.what, other.what)
        for other in group
    )


def _alike(one: str, other: str) -> bool:
    """Do two descriptions share most of their words?"""
    a, b = (frozenset(split_words(text)) - DULL for text in (one, other))
    return bool(a and b) and len(a & b) / len(a | b) >= SAME


def _join(group: list[EventView], disputes: Mapping[Address, Sequence[Dispute]]) -> JoinedEvent:
    # The date that says most comes first: "2012-09" before "2012".
    told = tuple(sorted(group, key=lambda e: (-len(e.date.partition("/")[0]), e.source.brief)))
    actors = dict.fromkeys(actor for event in told for actor in event.actors)
    dispute = next((d.named for e in told for a in _claims(e) for d in disputes.get(a, ()) if _is_on(d, e)), None)
    first = told[0]
    return JoinedEvent(
        id=f"{first.source.brief}-{first.id}",
        date=first.date,
        what=first.what,
        actors=tuple(actors),
        told=told,
        differs=dispute,
    )


def _find_disputes(shown: Shown) -> Mapping[Address, Sequence[Dispute]]:
    """Claim → the disagreements on a date in which it takes part."""
    found: dict[Address, list[Dispute]] = defaultdict(list)
    for item in shown.library.disagreements.disagreements:
        if item.type == "date" and item.status == "open":
            words = f" {shown.words.say('or')} ".join(side.label for side in item.sides)
            for side in item.sides:
                dispute = Dispute(Named(words, f"{DISAGREEMENTS}#{item.id}"), side.value)
                for claim in side.claims:
                    found[claim].append(dispute)
    return found


def _is_on(dispute: Dispute, event: EventView) -> bool:
    """A sentence may date two events; a disagreement is on the one that has its side's year."""
    return dispute.year is None or overlap(event.date, f"{int(dispute.year):04}")


def _claims(event: EventView) -> Iterator[Address]:
    return (Address(event.source.brief, claim.name) for claim in event.claims)


def _split_eras(years: Iterable[tuple[int, JoinedEvent]]) -> Iterator[Era]:
    """By decade; a decade of more than a dozen events is split by year."""
    decades: dict[int, list[tuple[int, JoinedEvent]]] = defaultdict(list)
    for year, event in years:
        decades[year // 10 * 10].append((year, event))
    for decade, some in sorted(decades.items()):
        if len(some) <= 12:
            same = len({year for year, _ in some}) == 1
            heading = str(some[0][0]) if same else f"{decade}s"
            yield Era(f"y{heading}", heading, tuple(event for _, event in some))
            continue
        for year in sorted({year for year, _ in some}):
            yield Era(f"y{year}", str(year), tuple(event for y, event in some if y == year))


def _order(event: EventView) -> tuple[str, int, str, str]:
    span = bounds(event.date)
    first = span.first if span and span.first else None
    # Of two that begin on the same day the vaguer one comes first.
    return (first.isoformat() if first else "", len(event.date), event.source.brief, event.id)


def _year(edtf: str) -> int | None:
    span = bounds(edtf)
    day = span.first or span.last if span else None
    return day.year if day else None
