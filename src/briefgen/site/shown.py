"""Everything of the library in the form that pages show: worked out once, used by every planner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote as percent

from briefgen import __version__
from briefgen.config import Config
from briefgen.model.article import Csl
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Claim, Entity, Event, Figure, Quote, Reference, Selector
from briefgen.model.site import Fragment, Library, Link
from briefgen.site.csl import full_works
from briefgen.site.dates import find_year
from briefgen.site.paths import (
    BIBLIOGRAPHY,
    CLAIMS,
    DISAGREEMENTS,
    FIGURES,
    FIGURES_CSV,
    RELATIONS,
    SEARCH,
    TIMELINE,
    brief_path,
    entity_path,
    image_path,
    topic_path,
)
from briefgen.site.views import (
    CitedAt,
    ClaimView,
    Differ,
    EntityLink,
    EventView,
    Evidence,
    FigureView,
    ImageView,
    Named,
    Prose,
    ReferenceView,
    SiteView,
    SourceView,
)
from briefgen.site.words import Catalogue, make_catalogue
from briefgen.text.names import make_slug

NAV: tuple[Named, ...] = (
    Named("Briefs", "index.html#briefs"),
    Named("Relations", RELATIONS),
    Named("Claims", CLAIMS),
    Named("Figures", FIGURES),
    Named("Timeline", TIMELINE),
    Named("Disagreements", DISAGREEMENTS),
    Named("Bibliography", BIBLIOGRAPHY),
    Named("Search", SEARCH),
)
"""The main navigation, in order."""

DOWNLOADS = (Named("Figures (CSV)", FIGURES_CSV),)

LABEL_WORDS = 5
"""How many words of a title stand for an article that names no author."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The library as pages show it. Briefs are in `names` with the newest article first."""

    library: Library
    config: Config
    site: SiteView
    words: Catalogue
    names: tuple[str, ...]
    briefs: Mapping[str, Brief]
    sources: Mapping[str, SourceView]
    entities: Mapping[str, Entity]
    claims: Mapping[str, tuple[ClaimView, ...]]
    """Brief → its claims, without those that were withdrawn."""
    withdrawn: Mapping[str, tuple[ClaimView, ...]]
    figures: Mapping[str, tuple[FigureView, ...]]
    events: Mapping[str, tuple[EventView, ...]]
    references: Mapping[str, tuple[ReferenceView, ...]]
    links: Mapping[str, tuple[Link, ...]]
    """Brief → its links to others and to its own items."""
    backlinks: Mapping[str, tuple[Link, ...]]
    """Brief → links of other briefs to it and to its items."""

    def item(self, address: Address) -> ClaimView | FigureView | EventView | None:
        """The view of an item that a body can show."""
        by_letter: Mapping[str, Mapping[str, tuple[ClaimView | FigureView | EventView, ...]]]
        by_letter = {"c": self.claims, "f": self.figures, "e": self.events}
        views = by_letter.get(address.item[:1], {}).get(address.brief, ())
        return next((view for view in views if view.id == address.item), None)

    def reference(self, address: Address) -> ReferenceView:
        return next(view for view in self.references[address.brief] if view.id == address.item)


def make_shown(library: Library, config: Config) -> Shown:
    """Work out all views that more than one page needs."""
    briefs = {file.brief.name: file.brief for file in library.briefs}
    entities = {entity.id: entity for entity in library.entities}
    sources = {name: _show_source(brief) for name, brief in briefs.items()}
    differs = _list_differences(library)
    works = {address: work.id for work in library.works for address in work.references}
    maker = _Maker(library, entities, sources, differs, works)
    claims = {
        name: tuple(maker.claim(brief, claim) for claim in brief.findings.claims) for name, brief in briefs.items()
    }
    return Shown(
        library=library,
        config=config,
        site=show_site(config),
        words=make_catalogue(config.language),
        names=tuple(sorted(briefs, key=lambda name: (_newest_first(sources[name].date), name))),
        briefs=briefs,
        sources=sources,
        entities=entities,
        claims={name: tuple(c for c in views if c.withdrawn is None) for name, views in claims.items()},
        withdrawn={name: tuple(c for c in views if c.withdrawn is not None) for name, views in claims.items()},
        figures={name: tuple(maker.figure(brief, f) for f in brief.findings.figures) for name, brief in briefs.items()},
        events={name: tuple(maker.event(brief, e) for e in brief.findings.events) for name, brief in briefs.items()},
        references={name: maker.references(brief) for name, brief in briefs.items()},
        links=_group(briefs, ((link.source, link) for link in library.links)),
        backlinks=_group(
            briefs, ((link.target.brief, link) for link in library.links if link.target.brief != link.source)
        ),
    )


def _group(names: Iterable[str], links: Iterable[tuple[str, Link]]) -> Mapping[str, tuple[Link, ...]]:
    grouped: dict[str, list[Link]] = {name: [] for name in names}
    for name, link in links:
        if name in grouped:
            grouped[name].append(link)
    return {name: tuple(found) for name, found in grouped.items()}


def show_site(config: Config) -> SiteView:
    """What every page says of the site."""
    return SiteView(
        title=config.title, tagline=config.tagline, language=config.language, base_url=config.base_url,
        version=__version__, nav=NAV, downloads=DOWNLOADS, licence=config.licence, edit_url=config.edit_url,
    )  # fmt: skip


def make_prose(shown: Shown, brief: str, text: str) -> Prose:
    """Markdown of a brief with the places that its labels lead to."""
    links = shown.links[brief]
    return Prose(
        text,
        links=tuple(dict.fromkeys((link.label, link_path(shown, link)) for link in links)),
        images=tuple(
            (address.item, ImageView(image_path(*address), image.width, image.height))
            for address, image in shown.library.images.items()
            if address.brief == brief
        ),
        exhibits=tuple({link.label: shown.item(link.target) for link in links if link.is_exhibit}.items()),
    )


def link_path(shown: Shown, link: Link) -> str:
    """Where a link leads; a citation has no row of its own, so it leads to the work that it names."""
    if link.kind == "entity":
        return entity_path(link.target.item)
    item = link.target.item
    if link.kind == "citation":
        found = (c for c in shown.briefs[link.target.brief].findings.citations if c.id == item)
        item = next((c.of[0] for c in found if c.of), "references")
    return brief_path(link.target.brief, item)


def make_label(csl: Csl) -> str:
    """How notes name an article: "Okafor 2031", or its title where it names no author."""
    year = find_year(str(csl.get("issued") or ""))
    names = [str(n.get("family") or n.get("literal") or n.get("given") or "") for n in csl.get("author") or ()]
    names = [name for name in names if name]
    if len(names) > 2:
        who = f"{names[0]} et al."
    elif names:
        who = " & ".join(names)
    else:
        title = str(csl.get("title-short") or csl.get("title") or "Untitled")
        words = title.split()
        who = f"“{title if len(words) <= LABEL_WORDS else ' '.join(words[:LABEL_WORDS]) + ' …'}”"
    return f"{who} {year}".strip()


def show_names(csl: Csl, field: str = "author") -> str:
    """Names in full: "Lena Okafor and Tomas Brekke"."""
    names = [" ".join(reversed(name_parts(name))) for name in csl.get(field) or ()]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def name_parts(name: Mapping[str, Any]) -> tuple[str, ...]:
    """Family name and given name, or the name that cannot be taken apart."""
    if name.get("literal"):
        return (str(name["literal"]),)
    return tuple(str(name[part]) for part in ("family", "given") if name.get(part))


def make_fragment(url: str, quote: str, found: Fragment | None) -> str:
    """The address that shows a passage: words found in the article, else the ends of the quote."""
    if not url:
        return ""
    if found is None:
        ends = [part.strip() for part in quote.split("…") if part.strip()]
        if not ends:
            return url
        found = Fragment(ends[0], ends[-1] if len(ends) > 1 else "")
    prefix = f"{_encode(found.prefix)}-," if found.prefix else ""
    end = f",{_encode(found.end)}" if found.end else ""
    return f"{url.partition('#')[0]}#:~:text={prefix}{_encode(found.start)}{end}"


def _encode(words: str) -> str:
    # A hyphen and a comma have a meaning in a text fragment, and percent-encoding leaves the hyphen alone.
    return percent(words, safe="").replace("-", "%2D")


def _newest_first(edtf: str) -> tuple[int, ...]:
    start = edtf.partition("/")[0].replace("X", "0").strip("?~%.")
    parts = [int(part) for part in start.split("-") if part.isdigit()]
    return tuple(-n for n in (*parts, 0, 0, 0)[:3])


def _show_source(brief: Brief) -> SourceView:
    csl, findings = brief.source.csl, brief.findings
    date = str(csl.get("issued") or "")
    return SourceView(
        brief=brief.name,
        path=brief_path(brief.name),
        brief_title=brief.title,
        label=make_label(csl),
        title=str(csl.get("title") or ""),
        year=find_year(date),
        date=date,
        basis=brief.source.basis,
        authors=show_names(csl),
        container=str(csl.get("container-title") or csl.get("publisher") or ""),
        url=str(csl.get("URL") or ""),
        claims=sum(claim.withdrawn is None for claim in findings.claims),
        figures=len(findings.figures),
        references=len(findings.references),
    )


def _list_differences(library: Library) -> Mapping[Address, tuple[Differ, ...]]:
    differs: dict[Address, dict[str, Differ]] = {}
    for item in library.disagreements.disagreements:
        view = Differ(item.id, f"{DISAGREEMENTS}#{item.id}", item.status, item.question)
        for side in item.sides:
            for address in side.claims:
                differs.setdefault(address, {})[item.id] = view
    return {address: tuple(views.values()) for address, views in differs.items()}


@dataclass(frozen=True, slots=True)
class _Maker:
    """What making the view of an item takes."""

    library: Library
    names: Mapping[str, Entity]
    sources: Mapping[str, SourceView]
    differs: Mapping[Address, tuple[Differ, ...]]
    works: Mapping[Address, str]

    def entities(self, ids: tuple[str, ...]) -> tuple[EntityLink, ...]:
        return tuple(EntityLink(i, self.names[i].name, entity_path(i)) for i in ids if i in self.names)

    def evidence(self, brief: str, item: str, selector: Selector, at: str = "") -> Evidence:
        url = self.sources[brief].url
        state = self.library.states.get(Address(brief, item), "unchecked")
        if not isinstance(selector, Quote):
            return Evidence("", at, url, url, state)
        return Evidence(
            selector.exact,
            selector.at,
            url,
            make_fragment(url, selector.exact, self.library.fragments.get(Address(brief, item))),
            state,
        )

    def claims(self, brief: str, item: str) -> tuple[Named, ...]:
        return tuple(Named(c, brief_path(brief, c)) for c in self.library.claims_of.get(Address(brief, item), ()))

    def claim(self, brief: Brief, claim: Claim) -> ClaimView:
        name = brief.name
        cited = (k for k in brief.findings.citations if claim.id in self.library.claims_of.get(Address(name, k.id), ()))
        works = dict.fromkeys(work for citation in cited for work in citation.of)
        references = {r.id: r for r in brief.findings.references}
        return ClaimView(
            id=claim.id,
            path=brief_path(name, claim.id),
            text=claim.text,
            kind=claim.kind,
            key=claim.key,
            speaker=claim.speaker or "",
            about=self.entities(claim.about),
            topics=tuple(Named(topic, topic_path(make_slug(topic))) for topic in claim.topics),
            cites=tuple(Named(_name_work(references[w]), brief_path(name, w)) for w in works if w in references),
            differs=self.differs.get(Address(name, claim.id), ()),
            evidence=self.evidence(name, claim.id, claim.evidence, claim.at),
            source=self.sources[name],
            withdrawn=claim.withdrawn,
        )

    def figure(self, brief: Brief, figure: Figure) -> FigureView:
        return FigureView(
            id=figure.id,
            path=brief_path(brief.name, figure.id),
            measure=figure.measure or "",
            value=figure.value,
            value_max=figure.value_max,
            unit=figure.unit,
            kind=figure.kind,
            approx=figure.approx,
            period=figure.period or "",
            about=self.entities(figure.subject),
            claims=self.claims(brief.name, figure.id),
            evidence=self.evidence(brief.name, figure.id, figure.evidence, figure.at),
            source=self.sources[brief.name],
        )

    def event(self, brief: Brief, event: Event) -> EventView:
        return EventView(
            id=event.id,
            path=brief_path(brief.name, event.id),
            date=event.date,
            what=event.what,
            actors=self.entities(event.actors),
            claims=self.claims(brief.name, event.id),
            evidence=self.evidence(brief.name, event.id, event.evidence, event.at),
            source=self.sources[brief.name],
        )

    def references(self, brief: Brief) -> tuple[ReferenceView, ...]:
        by_id = {r.id: r for r in brief.findings.references}
        cited: dict[str, list[CitedAt]] = {}
        for k in brief.findings.citations:
            at = k.evidence.at if isinstance(k.evidence, Quote) else k.at
            for work in k.of:
                place = CitedAt(at, self.claims(brief.name, k.id), k.mismatch or "", k.locator or "")
                cited.setdefault(work, []).append(place)
        full = full_works(by_id.values())
        return tuple(
            self._reference(brief.name, r, by_id, full.get(r.id, r.csl), tuple(cited.get(r.id, ())))
            for r in by_id.values()
        )

    def _reference(
        self, brief: str, reference: Reference, by_id: Mapping[str, Reference], csl: Csl, cited: tuple[CitedAt, ...]
    ) -> ReferenceView:
        first = by_id.get(reference.ibid_of or "")
        address = Address(brief, reference.id)
        return ReferenceView(
            id=reference.id,
            path=brief_path(brief, reference.id),
            marker=reference.marker or "",
            kind=reference.kind,
            csl=csl,
            quote=reference.evidence.exact if isinstance(reference.evidence, Quote) else "",
            ibid_of=Named(first.marker or first.id, brief_path(brief, first.id)) if first else None,
            cited=cited,
            source=self.sources[brief],
            work=f"{BIBLIOGRAPHY}#{self.works[address]}" if address in self.works else "",
        )


def _name_work(reference: Reference) -> str:
    return f"[{reference.marker}]" if reference.marker else make_label(reference.csl)
