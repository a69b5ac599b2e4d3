"""The page of a brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from briefgen.model.article import Csl
from briefgen.model.brief import Brief
from briefgen.model.site import ChangeKind, Later, Link, Page, Reason
from briefgen.site.head import brief_head
from briefgen.site.keys import add_to_key
from briefgen.site.naming import make_label, name_parts
from briefgen.site.paths import DISAGREEMENTS, brief_path, relation_path
from briefgen.site.plans.cite import CiteView, make_cite
from briefgen.site.series import Chart, chart_series, find_series
from briefgen.site.shown import Shown, link_path, make_prose
from briefgen.site.views import (
    ClaimView,
    Counted,
    EventView,
    FigureView,
    Head,
    Named,
    Prose,
    ReferenceView,
    SiteView,
    SourceView,
)


class SideView(NamedTuple):
    label: str
    sources: tuple[Named, ...]


class DifferenceView(NamedTuple):
    """A disagreement that the brief takes part in."""

    question: str
    path: str
    status: str
    sides: tuple[SideView, ...]


class ReasonView(NamedTuple):
    """Why a brief is related: the kind says which words stand before the names."""

    kind: str
    names: tuple[Named, ...]


class RelatedView(NamedTuple):
    source: SourceView
    reasons: tuple[ReasonView, ...]


class Backlink(NamedTuple):
    """A sentence of another brief that points here."""

    source: SourceView
    sentence: str
    items: tuple[str, ...]
    """Those of this brief that it points at: `c2`; none where it points at the brief as a whole."""


class ChangeView(NamedTuple):
    """A claim that is not what it was."""

    kind: ChangeKind
    id: str
    is_here: bool
    """Is it on the page still?"""
    before: str
    after: str


class DayView(NamedTuple):
    """What changed on a day."""

    day: str
    is_first: bool
    claims: int
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class SourceBox:
    """All that is known of the article."""

    title: str
    is_title_ours: bool
    """The article has none; a remark says where this one is from."""
    authors: tuple[tuple[str, str], ...]
    """Name and affiliation."""
    csl: Csl
    words: int | None
    paragraphs: int | None
    language: str
    notes: Mapping[str, str]
    set_aside: tuple[tuple[str, str], ...]
    digest: str


@dataclass(frozen=True, slots=True)
class BriefView:
    site: SiteView
    head: Head
    name: str
    title: str
    status: str
    summary: Prose
    body: Prose
    source: SourceView
    box: SourceBox
    key: tuple[ClaimView, ...]
    further: tuple[ClaimView, ...]
    withdrawn: tuple[ClaimView, ...]
    verified: int
    """Claims whose words were found in the article at hand."""
    figures: tuple[tuple[FigureView, int], ...]
    """With the number of rows that a measure spans; 0 where the row above names it."""
    chart: Chart | None
    """The first of its figures that compare over time."""
    events: tuple[EventView, ...]
    differences: tuple[DifferenceView, ...]
    references: tuple[ReferenceView, ...]
    most_cited: tuple[Counted, ...]
    """The works that the article points at most, where it points at one more than once; ties stand together."""
    related: tuple[RelatedView, ...]
    backlinks: tuple[Backlink, ...]
    cite: CiteView
    history: tuple[DayView, ...]
    """What changed, newest first; empty where version control does not tell."""
    edit_url: str


def plan_briefs(shown: Shown) -> Iterator[Page]:
    for name in shown.names:
        around = cache(partial(_look_around, shown, name))
        yield Page(brief_path(name), "brief.html", Later(*_make_later(shown, name, around)))


def _make_later(
    shown: Shown, name: str, around: Callable[[], Around]
) -> tuple[Callable[[], BriefView], Callable[[], str]]:
    return lambda: _view(shown, shown.briefs[name], around()), lambda: add_to_key(shown.keys[name], around())


class Around(NamedTuple):
    """What the page of a brief shows of other briefs and of earlier times. All the rest of it is of its own."""

    links: tuple[tuple[str, str], ...]
    """Label → where it leads."""
    exhibits: tuple[object, ...]
    differences: tuple[DifferenceView, ...]
    related: tuple[RelatedView, ...]
    backlinks: tuple[Backlink, ...]
    history: tuple[DayView, ...]


def _look_around(shown: Shown, name: str) -> Around:
    links = shown.links[name]
    return Around(
        links=tuple((link.label, link_path(shown, link)) for link in links),
        exhibits=tuple(shown.item(link.target) for link in links if link.is_exhibit),
        differences=tuple(_differences(shown, name)),
        related=tuple(
            RelatedView(shown.sources[r.brief], tuple(_reason(shown, w) for w in r.reasons))
            for r in shown.library.related.get(name, ())
        ),
        backlinks=make_backlinks(shown, shown.backlinks[name]),
        history=_history(shown, name),
    )


def _view(shown: Shown, brief: Brief, around: Around) -> BriefView:
    """Nothing here may come from other briefs but what is in `around`: the key of the page rests on that."""
    name = brief.name
    claims = shown.claims[name]
    return BriefView(
        site=shown.site,
        head=brief_head(shown, brief),
        name=name,
        title=brief.title,
        status=brief.status,
        summary=make_prose(shown, name, brief.summary),
        body=make_prose(shown, name, brief.body),
        source=shown.sources[name],
        box=_box(brief),
        key=tuple(c for c in claims if c.key),
        further=tuple(c for c in claims if not c.key),
        withdrawn=shown.withdrawn[name],
        verified=sum(c.evidence.state == "verified" for c in claims),
        figures=span_measures(shown.figures[name]),
        chart=next((chart_series(s, shown.words.language) for s in find_series(shown.figures[name])), None),
        events=tuple(sorted(shown.events[name], key=lambda e: e.date.lstrip("./"))),
        differences=around.differences,
        references=shown.references[name],
        most_cited=find_most_cited(shown.references[name]),
        related=around.related,
        backlinks=around.backlinks,
        cite=make_cite(brief, shown.config),
        history=around.history,
        edit_url=f"{shown.config.edit_url.rstrip('/')}/{name}.md" if shown.config.edit_url else "",
    )


MOST_DAYS = 20
"""Of a brief's history; briefgen log has all of it."""


def _history(shown: Shown, name: str) -> tuple[DayView, ...]:
    here = {claim.id for claim in (*shown.claims[name], *shown.withdrawn[name])}
    return tuple(
        DayView(
            day.day,
            day.is_first,
            day.claims,
            tuple(ChangeView(c.kind, c.id, c.id in here, c.before, c.after) for c in day.changes),
        )
        for day in shown.library.history.get(name, ())[:MOST_DAYS]
    )


def make_backlinks(shown: Shown, links: Iterable[Link]) -> tuple[Backlink, ...]:
    """A sentence that points at several items stands once."""
    items: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        items.setdefault((link.source, link.sentence), {})[link.target.item] = None
    return tuple(
        Backlink(shown.sources[source], sentence, tuple(item for item in found if item))
        for (source, sentence), found in items.items()
    )


def find_most_cited(references: Iterable[ReferenceView]) -> tuple[Counted, ...]:
    """A work counts for each place that points at it, also by "Ibid."."""
    places: Counter[str] = Counter()
    first: dict[str, ReferenceView] = {}
    for reference in references:
        work = reference.work or reference.path
        first.setdefault(work, reference)
        places[work] += len(reference.cited)
    most = max(places.values(), default=0)
    return tuple(
        Counted(make_label(first[work].csl), first[work].path, most) for work in first if places[work] == most > 1
    )


def span_measures(figures: Iterable[FigureView]) -> tuple[tuple[FigureView, int], ...]:
    """A measure that follows itself is named once, over all its rows."""
    rows = list(figures)
    spans: list[tuple[FigureView, int]] = []
    i = 0
    while i < len(rows):
        j = i + 1
        while j < len(rows) and rows[j].measure and rows[j].measure == rows[i].measure:
            j += 1
        spans += [(row, j - i if n == 0 else 0) for n, row in enumerate(rows[i:j])]
        i = j
    return tuple(spans)


def _box(brief: Brief) -> SourceBox:
    source = brief.source
    names = [" ".join(reversed(name_parts(author))) for author in source.csl.get("author") or ()]
    return SourceBox(
        title=str(source.csl.get("title") or ""),
        is_title_ours="title" in source.notes,
        authors=tuple((name, source.affiliations.get(name, "")) for name in names),
        csl=source.csl,
        words=source.words,
        paragraphs=source.paragraphs,
        language=source.language or "",
        notes=source.notes,
        set_aside=source.set_aside,
        digest=source.sha256 or "",
    )


def _differences(shown: Shown, name: str) -> Iterator[DifferenceView]:
    for item in shown.library.disagreements.disagreements:
        if any(address.brief == name for side in item.sides for address in side.claims):
            sides = tuple(
                SideView(side.label, _sources(shown, dict.fromkeys(a.brief for a in side.claims)))
                for side in item.sides
            )
            yield DifferenceView(item.question, f"{DISAGREEMENTS}#{item.id}", item.status, sides)


def _sources(shown: Shown, names: Iterable[str]) -> tuple[Named, ...]:
    return tuple(Named(shown.sources[n].label, brief_path(n)) for n in names if n in shown.sources)


def _reason(shown: Shown, reason: Reason) -> ReasonView:
    differences = shown.library.disagreements
    if reason.kind == "pair":
        one, other = reason.about
        names = {
            key: shown.entities[e].name if e in shown.entities else e for key, e in (("one", one), ("other", other))
        }
        words = shown.words.say("%(one)s and %(other)s") % names
        return ReasonView("pair", (Named(words, relation_path(one, other)),))
    if reason.kind in ("disagree", "side"):
        questions = {item.id: item.question for item in differences.disagreements}
        link = Named(questions[reason.about[0]], f"{DISAGREEMENTS}#{reason.about[0]}")
        return ReasonView(reason.kind, (link, *(Named(side, "") for side in reason.about[1:])))
    if reason.kind == "agree":
        statements = {item.id: item.statement for item in differences.agreements}
        return ReasonView("agree", (Named(statements[reason.about[0]], f"{DISAGREEMENTS}#{reason.about[0]}"),))
    return ReasonView(reason.kind, ())
