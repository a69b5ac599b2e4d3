"""The home page: the globe, the briefs, a few figures, where sources differ, and the ways in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.site.filters import topic
from briefgen.site.globe import Globe
from briefgen.site.head import page_head, site_json_ld
from briefgen.site.maps import make_map
from briefgen.site.paths import HOME, entity_path, topic_path
from briefgen.site.plans.claims import filter_path
from briefgen.site.plans.disagreements import DisagreementView, claims_by_address, list_disagreements
from briefgen.site.plans.relations import count_pair
from briefgen.site.plans.timeline import join_events
from briefgen.site.plans.topics import BriefRow, make_row
from briefgen.site.series import Chart, chart_series, chart_share, find_series, find_shares
from briefgen.site.shown import Shown
from briefgen.site.tally import Tally, make_tally, rank, rank_pairs
from briefgen.site.views import ClaimView, Counted, Head, Named, SiteView
from briefgen.text.names import make_slug

CHARTS, BY_ONE_BRIEF = 4, 2
"""Charts on the page, and how many of them one brief may give."""
WAYS = 14
"""Entries in a list of ways in."""
BRIEFS, DISAGREEMENTS = 30, 8
KINDS = ("fact", "figure", "assessment", "forecast", "recommendation")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is in all."""

    briefs: int
    claims: int
    figures: int
    events: int
    works: int
    disagreements: int
    entities: int
    pairs: int


@dataclass(frozen=True, slots=True)
class HomeView:
    site: SiteView
    head: Head
    heading: str
    description: str
    years: tuple[str, str]
    """Of the oldest article and of the newest."""
    counts: Counts
    globe: Globe | None
    examples: tuple[Named, ...]
    """A topic and a pair, to show what can be looked for."""
    briefs: tuple[BriefRow, ...]
    charts: tuple[Chart, ...]
    disagreements: tuple[DisagreementView, ...]
    entities: tuple[Counted, ...]
    pairs: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    kinds: tuple[tuple[str, int], ...]
    sample: ClaimView | None
    filter_path: str


def view_home(shown: Shown) -> HomeView:
    tally = make_tally(shown)
    config = shown.config
    topics = tuple(Counted(topic(name), topic_path(make_slug(name)), tally.topics[name]) for name in rank(tally.topics))
    pairs = tuple(count_pair(shown, tally, pair) for pair in rank_pairs(tally)[:WAYS])
    years = sorted(source.year for source in shown.sources.values() if source.year)
    # What an editor could not settle comes before what the years explain.
    differences = sorted(
        list_disagreements(shown, claims_by_address(shown)), key=lambda d: (d.status != "open", not d.scale)
    )
    heading = config.tagline or config.title
    description = config.description or _describe(shown, tally)
    return HomeView(
        site=shown.site,
        head=page_head(shown, HOME, heading, description, site_json_ld(shown, description)),
        heading=heading,
        description=config.description,
        years=(years[0], years[-1]) if years else ("", ""),
        counts=_count(shown, tally),
        globe=make_map(shown, tally),
        examples=tuple(Named(entry.name, entry.path) for entry in (*topics[:1], *pairs[:1])),
        briefs=tuple(make_row(shown, name) for name in shown.names[:BRIEFS]),
        charts=tuple(choose_charts(shown)),
        disagreements=tuple(differences[:DISAGREEMENTS]),
        entities=tuple(
            Counted(shown.entities[id].name, entity_path(id), tally.entities[id]) for id in rank(tally.entities)[:WAYS]
        ),
        pairs=pairs,
        topics=topics[:WAYS],
        kinds=tuple((kind, tally.kinds[kind]) for kind in KINDS if tally.kinds.get(kind)),
        sample=choose_sample(shown),
        filter_path=filter_path(shown),
    )


def choose_charts(shown: Shown) -> Iterator[Chart]:
    """Comparable values first, then shares; the newest articles first, and no article too often."""
    figures = [figure for name in shown.names for figure in shown.figures[name]]
    key = {claim.path for name in shown.names for claim in shown.claims[name] if claim.key}
    shares = sorted(find_shares(figures), key=lambda f: (not any(c.path in key for c in f.claims), f.approx))
    wanted = [
        *(chart_series(series, shown.words.language) for series in find_series(figures)),
        *(chart_share(share, shown.words.language) for share in shares),
    ]
    taken: list[str] = []
    measures: set[str] = set()
    for chart in wanted:
        briefs = {figure.source.brief for figure in chart.figures}
        if len(taken) == CHARTS:
            return
        if chart.measure in measures or any(taken.count(brief) >= BY_ONE_BRIEF for brief in briefs):
            continue
        measures.add(chart.measure)
        taken.append(chart.figures[0].source.brief)
        yield chart


def choose_sample(shown: Shown) -> ClaimView | None:
    """A key claim that shows all that a row can hold: a number, two entities, a link; the shortest such."""
    claims = [claim for name in shown.names for claim in shown.claims[name] if claim.key]
    return min(claims, key=_how_plain, default=None)


def _how_plain(claim: ClaimView) -> tuple[bool, bool, bool, int, str]:
    return (
        not claim.evidence.url,
        "…" not in claim.evidence.quote,
        claim.kind != "figure" or len(claim.about) < 2,
        len(claim.text),
        claim.path,
    )


def _count(shown: Shown, tally: Tally) -> Counts:
    return Counts(
        briefs=len(shown.names),
        claims=sum(tally.kinds.values()),
        figures=_total(shown.figures.values()),
        events=len(join_events(shown)),
        works=len(shown.library.works),
        disagreements=len(shown.library.disagreements.disagreements),
        entities=len(tally.entities),
        pairs=len(tally.pairs),
    )


def _total(lists: Iterable[Sequence[object]]) -> int:
    return sum(map(len, lists))


def _describe(shown: Shown, tally: Tally) -> str:
    briefs, claims = len(shown.names), sum(tally.kinds.values())
    words = shown.words
    counted = words.count("%(num)s claim", "%(num)s claims", claims)
    return f"{counted} {words.count('in %(num)s source', 'in %(num)s sources', briefs)}."
