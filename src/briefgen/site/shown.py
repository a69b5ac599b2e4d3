"""Everything of the library in the form that pages show: worked out once, used by every planner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefgen import __version__
from briefgen.config import Config
from briefgen.memory import Memory
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Entity
from briefgen.model.site import Library, Link
from briefgen.site.dates import find_year
from briefgen.site.items import ItemMaker
from briefgen.site.keys import make_keys
from briefgen.site.naming import make_label, show_names
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
)
from briefgen.site.views import (
    ClaimView,
    Differ,
    EventView,
    FigureView,
    ImageView,
    Named,
    Prose,
    ReferenceView,
    SiteView,
    SourceView,
)
from briefgen.site.words import Catalogue, make_catalogue

T = TypeVar("T")

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


@dataclass(frozen=True, slots=True)
class Shown:
    """The library as pages show it. Briefs are in `names` with the newest article first; their items are made into
    views when a page asks for them."""

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
    keys: Mapping[str, str]
    """Brief → what tells whether that which is shown of it is as it was; see `keys.py`."""
    memory: Memory

    def item(self, address: Address) -> ClaimView | FigureView | EventView | None:
        """The view of an item that a body can show."""
        by_letter: Mapping[str, Mapping[str, tuple[ClaimView | FigureView | EventView, ...]]]
        by_letter = {"c": self.claims, "f": self.figures, "e": self.events}
        views = by_letter.get(address.item[:1], {}).get(address.brief, ())
        return next((view for view in views if view.id == address.item), None)

    def reference(self, address: Address) -> ReferenceView:
        return next(view for view in self.references[address.brief] if view.id == address.item)


class OnDemand(Mapping[str, T]):
    """Name of a brief → what `make` makes of it the first time that somebody asks, and keeps."""

    def __init__(self, names: Collection[str], make: Callable[[str], T]) -> None:
        self.names, self.make = names, make
        self.made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self.made:
            if name not in self.names:
                raise KeyError(name)
            self.made[name] = self.make(name)
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


def make_shown(library: Library, config: Config, memory: Memory | None = None) -> Shown:
    """Work out all views that more than one page needs."""
    words = make_catalogue(config.language)
    briefs = {file.brief.name: file.brief for file in library.briefs}
    entities = {entity.id: entity for entity in library.entities}
    sources = OnDemand(briefs, lambda name: _show_source(briefs[name], words.language))
    works = {address: work.id for work in library.works for address in work.references}
    maker = ItemMaker(library, entities, sources, _list_differences(library), works, words.language)
    claims = OnDemand(briefs, lambda name: tuple(maker.claim(briefs[name], c) for c in briefs[name].findings.claims))
    dates = {name: _newest_first(str(brief.source.csl.get("issued") or "")) for name, brief in briefs.items()}
    return Shown(
        library=library,
        config=config,
        site=show_site(config),
        words=words,
        names=tuple(sorted(briefs, key=lambda name: (dates[name], name))),
        briefs=briefs,
        sources=sources,
        entities=entities,
        claims=OnDemand(briefs, lambda name: tuple(c for c in claims[name] if c.withdrawn is None)),
        withdrawn=OnDemand(briefs, lambda name: tuple(c for c in claims[name] if c.withdrawn is not None)),
        figures=OnDemand(briefs, lambda n: tuple(maker.figure(briefs[n], f) for f in briefs[n].findings.figures)),
        events=OnDemand(briefs, lambda n: tuple(maker.event(briefs[n], e) for e in briefs[n].findings.events)),
        references=OnDemand(briefs, lambda name: maker.references(briefs[name])),
        links=_group(briefs, ((link.source, link) for link in library.links)),
        backlinks=_group(
            briefs, ((link.target.brief, link) for link in library.links if link.target.brief != link.source)
        ),
        keys=OnDemand(briefs, make_keys(library, config, entities)),
        memory=memory or Memory(),
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


def _newest_first(edtf: str) -> tuple[int, ...]:
    start = edtf.partition("/")[0].replace("X", "0").strip("?~%.")
    parts = [int(part) for part in start.split("-") if part.isdigit()]
    return tuple(-n for n in (*parts, 0, 0, 0)[:3])


def _show_source(brief: Brief, language: str) -> SourceView:
    csl, findings = brief.source.csl, brief.findings
    date = str(csl.get("issued") or "")
    return SourceView(
        brief=brief.name,
        path=brief_path(brief.name),
        brief_title=brief.title,
        label=make_label(csl, language),
        title=str(csl.get("title") or ""),
        year=find_year(date),
        date=date,
        basis=brief.source.basis,
        authors=show_names(csl, language),
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
