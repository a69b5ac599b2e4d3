"""The items of a brief as pages show them: claims, figures, events, references, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote as percent

from briefgen.model.article import Csl
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Claim, Entity, Event, Figure, Quote, Reference, Selector
from briefgen.model.site import Fragment, Library
from briefgen.site.csl import full_works
from briefgen.site.naming import make_label
from briefgen.site.paths import (
    BIBLIOGRAPHY,
    brief_path,
    entity_path,
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
    Named,
    ReferenceView,
    SourceView,
)
from briefgen.text.names import make_slug


@dataclass(frozen=True, slots=True)
class ItemMaker:
    """What making the view of an item takes."""

    library: Library
    names: Mapping[str, Entity]
    sources: Mapping[str, SourceView]
    differs: Mapping[Address, tuple[Differ, ...]]
    works: Mapping[Address, str]
    language: str = "en"

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
            cites=tuple(
                Named(_name_work(references[w], self.language), brief_path(name, w)) for w in works if w in references
            ),
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


def _name_work(reference: Reference, language: str) -> str:
    return f"[{reference.marker}]" if reference.marker else make_label(reference.csl, language)


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
    # A hyphen, a comma and "&" have a meaning in a text fragment, and percent-encoding leaves the hyphen alone.
    return percent(words, safe="'()!*:;@$/?").replace("-", "%2D")
