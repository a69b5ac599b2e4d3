"""The page of each pair of entities that a claim is about, and the matrix of all pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, TypeVar

from briefgen.model.brief import Address
from briefgen.model.disagreements import Comparison, Verdict
from briefgen.model.findings import EntityKind
from briefgen.model.site import Page
from briefgen.site.charts import read_time
from briefgen.site.head import page_head
from briefgen.site.paths import DISAGREEMENTS, RELATIONS, entity_path, relation_path
from briefgen.site.plans.brief import span_measures
from briefgen.site.plans.timeline import JoinedEvent, join_events
from briefgen.site.shown import Shown
from briefgen.site.tally import Pair, Tally, make_tally, rank, rank_pairs
from briefgen.site.views import ClaimView, Counted, EntityLink, FigureView, Head, SiteView, SourceView

MATRIX = 20
"""Entities in the matrix: as many as a wide page holds."""
COLUMNS = 3
"""Articles that stand side by side; more are set one below the other."""
NEAR = 10


class Cell(NamedTuple):
    """A pair in the matrix; `strength` 1 to 4 is its colour."""

    path: str
    words: str
    number: int
    strength: int


class MatrixRow(NamedTuple):
    entity: EntityLink
    cells: tuple[Cell | None, ...]


class EntityRow(NamedTuple):
    entity: EntityLink
    kind: EntityKind
    claims: int
    partners: int
    percent: float
    """Of the largest."""


@dataclass(frozen=True, slots=True)
class RelationsView:
    site: SiteView
    head: Head
    columns: tuple[EntityLink, ...]
    matrix: tuple[MatrixRow, ...]
    pairs: int
    entities: tuple[EntityRow, ...]


class Column(NamedTuple):
    source: SourceView
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A row of a comparison: what each article says on one theme."""

    heading: str
    verdict: Verdict | None
    words: str
    note: str
    path: str
    """Of the disagreement that the verdict rests on."""
    columns: tuple[Column, ...]
    sources: int
    """How many articles say something."""


@dataclass(frozen=True, slots=True)
class RelationView:
    site: SiteView
    head: Head
    pair: tuple[EntityLink, EntityLink]
    intro: str
    count: int
    kinds: tuple[tuple[str, int], ...]
    sources: tuple[SourceView, ...]
    """By date, oldest first."""
    side_by_side: bool
    compared: bool
    """Did an editor compare them? Then verdicts are shown."""
    themes: tuple[Theme, ...]
    figures: tuple[tuple[FigureView, int], ...]
    events: tuple[JoinedEvent, ...]
    near: tuple[Counted, ...]


def view_relations(shown: Shown) -> RelationsView:
    return _view_all(shown, make_tally(shown))


def plan_relations(shown: Shown) -> Iterator[Page]:
    tally = make_tally(shown)
    comparisons = {comparison.pair: comparison for comparison in shown.library.disagreements.comparisons}
    near = _find_neighbours(shown, tally)
    figures = _by_pair((figure.about, figure) for name in shown.names for figure in shown.figures[name])
    events = _by_pair((event.actors, event) for event in join_events(shown))
    for pair in sorted(tally.pairs):
        claims = tally.pairs[pair]
        comparison = comparisons.get(pair)
        themes = tuple(_compare(shown, claims, comparison))
        sources = _list_sources(claims)
        names = (shown.entities[pair[0]].name, shown.entities[pair[1]].name)
        title = shown.words.say("%(one)s and %(other)s") % {"one": names[0], "other": names[1]}
        intro = comparison.intro if comparison else ""
        view = RelationView(
            site=shown.site,
            head=page_head(shown, relation_path(*pair), title, intro or title),
            pair=(_link(shown, pair[0]), _link(shown, pair[1])),
            intro=intro,
            count=len(claims),
            kinds=tuple(Counter(claim.kind for claim in claims).most_common()),
            sources=sources,
            side_by_side=1 < len(sources) <= COLUMNS,
            compared=bool(comparison and comparison.rows),
            themes=themes,
            figures=span_measures(figures.get(pair, [])),
            events=tuple(events.get(pair, [])),
            near=near(pair),
        )
        yield Page(relation_path(*pair), "relation.html", view)


def _compare(shown: Shown, claims: Sequence[ClaimView], comparison: Comparison | None) -> Iterator[Theme]:
    """The editor's themes, and below them what they left out; without any, a theme for each topic."""
    sources = _list_sources(claims)
    by_address = {Address(claim.source.brief, claim.id): claim for claim in claims}
    named: set[Address] = set()
    for row in comparison.rows if comparison else ():
        named.update(row.claims)
        found = [by_address[address] for address in row.claims if address in by_address]
        path = f"{DISAGREEMENTS}#{row.disagreement}" if row.disagreement else ""
        yield _theme(row.heading, found, sources, (row.verdict, row.words, row.note, path))
    rest = [claim for address, claim in by_address.items() if address not in named]
    if named:
        if rest:
            yield _theme(shown.words.say("Also said"), rest, sources)
        return
    for topic, some in _by_topic(rest):
        differences = {d.path: d for claim in some for d in claim.differs if d.status != "settled"}
        path = next(iter(differences), "")
        verdict: Verdict | None = None
        if path and _differ(shown, path, some):
            verdict = "time" if differences[path].status == "time" else "differ"
        yield _theme(topic, some, sources, (verdict, "", "", path if verdict else ""))


def _differ(shown: Shown, path: str, claims: Iterable[ClaimView]) -> bool:
    """Do these claims stand on more than one side of a disagreement?"""
    item = next(d for d in shown.library.disagreements.disagreements if path.endswith(f"#{d.id}"))
    here = {Address(claim.source.brief, claim.id) for claim in claims}
    return sum(bool(here.intersection(side.claims)) for side in item.sides) > 1


def _by_topic(claims: Iterable[ClaimView]) -> list[tuple[str, list[ClaimView]]]:
    """By the first topic of each claim, the most claims first; those without one come last."""
    topics: dict[str, list[ClaimView]] = defaultdict(list)
    for claim in claims:
        topics[claim.topics[0].name if claim.topics else ""].append(claim)
    return sorted(topics.items(), key=lambda t: (not t[0], -len(t[1]), t[0]))


def _theme(
    heading: str,
    claims: Sequence[ClaimView],
    sources: Sequence[SourceView],
    verdict: tuple[Verdict | None, str, str, str] = (None, "", "", ""),
) -> Theme:
    columns = [
        Column(source, tuple(claim for claim in claims if claim.source.brief == source.brief)) for source in sources
    ]
    speaking = [column for column in columns if column.claims]
    # Where articles stand side by side, one that says nothing keeps its column.
    shown = columns if len(sources) <= COLUMNS else speaking
    return Theme(heading, *verdict, columns=tuple(shown), sources=len(speaking))


def _list_sources(claims: Iterable[ClaimView]) -> tuple[SourceView, ...]:
    """Oldest first."""
    sources = {claim.source.brief: claim.source for claim in claims}
    return tuple(sorted(sources.values(), key=lambda s: (read_time(s.date) or 0, s.date, s.brief)))


T = TypeVar("T")


def _by_pair(items: Iterable[tuple[Iterable[EntityLink], T]]) -> Mapping[Pair, list[T]]:
    """Put each item to all pairs of the entities that it is about."""
    found: dict[Pair, list[T]] = defaultdict(list)
    for about, item in items:
        for one, other in combinations(sorted({entity.id for entity in about}), 2):
            found[one, other].append(item)
    return found


def _find_neighbours(shown: Shown, tally: Tally) -> Callable[[Pair], tuple[Counted, ...]]:
    """For any pair the strongest of those that share one entity with it."""
    having: dict[str, list[Pair]] = defaultdict(list)
    for pair in rank_pairs(tally):
        having[pair[0]].append(pair)
        having[pair[1]].append(pair)

    def near(pair: Pair) -> tuple[Counted, ...]:
        around = {p for entity in pair for p in having[entity][: NEAR + 1]} - {pair}
        ranked = sorted(around, key=lambda p: (-len(tally.pairs[p]), p))[:NEAR]
        return tuple(count_pair(shown, tally, p) for p in ranked)

    return near


def count_pair(shown: Shown, tally: Tally, pair: Pair) -> Counted:
    names = " – ".join(shown.entities[entity].name for entity in pair)
    return Counted(names, relation_path(*pair), len(tally.pairs[pair]))


def _view_all(shown: Shown, tally: Tally) -> RelationsView:
    order = rank(tally.entities)
    partners: dict[str, int] = Counter(entity for pair in tally.pairs for entity in pair)
    columns = order[:MATRIX]
    largest = max(map(len, tally.pairs.values()), default=1)
    matrix = tuple(
        MatrixRow(_link(shown, row), tuple(_cell(shown, tally, row, column, largest) for column in columns[:i]))
        for i, row in enumerate(columns)
        if i
    )
    most = tally.entities[order[0]] if order else 1
    rows = tuple(
        EntityRow(
            _link(shown, id),
            shown.entities[id].kind,
            tally.entities[id],
            partners[id],
            round(tally.entities[id] / most * 100, 1),
        )
        for id in order
    )
    description = shown.words.say("Number of claims about each pair of actors")
    head = page_head(shown, RELATIONS, shown.words.say("Actors and relations"), description)
    return RelationsView(
        shown.site, head, tuple(_link(shown, id) for id in columns[:-1]), matrix, len(tally.pairs), rows
    )


def _cell(shown: Shown, tally: Tally, row: str, column: str, largest: int) -> Cell | None:
    pair = (min(row, column), max(row, column))
    claims = tally.pairs.get(pair)
    if not claims:
        return None
    both = {"one": shown.entities[row].name, "other": shown.entities[column].name}
    names = shown.words.say("%(one)s and %(other)s") % both
    share = len(claims) / largest
    strength = 1 + sum(share >= step for step in (1 / 8, 1 / 4, 1 / 2))
    return Cell(relation_path(*pair), names, len(claims), strength)


def _link(shown: Shown, id: str) -> EntityLink:
    return EntityLink(id, shown.entities[id].name, entity_path(id))
