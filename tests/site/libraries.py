"""Small libraries about places that do not exist, for the tests of pages."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from briefgen.config import Config
from briefgen.library import make_library, relate
from briefgen.model.brief import Address, Brief, BriefFile, Source
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.findings import Claim, Entity, Event, Figure, Findings, Quote
from briefgen.model.site import Page, look
from briefgen.site.pages import plan_pages
from briefgen.site.shown import Shown, make_shown

ENTITIES = tuple(
    Entity(id, name, kind)
    for id, name, kind in (
        ("skerry", "Skerry", "place"),
        ("marra", "Marra", "country"),
        ("grid", "the grid", "company"),
    )
)
CONFIG = Config(Path("/nowhere"), title="Tides")


def claim(id: str, about: str = "", **fields: object) -> Claim:
    """`about`: ids with spaces between; a topic may be given as `topic`."""
    topic = fields.pop("topic", "")
    topics = (str(topic),) if topic else ()
    made = Claim(id, f"What {id} says.", Quote("the tide … the quay", f"p{id[1:]}.s1"), about=tuple(about.split()))
    return replace(made, topics=topics, **fields)  # type: ignore[arg-type]


def figure(id: str, value: str, unit: str, kind: str = "quantity", **fields: object) -> Figure:
    return Figure(id, Quote("the tide", f"p{id[1:]}.s1"), Decimal(value), unit, kind, **fields)  # type: ignore[arg-type]


def event(id: str, date: str, what: str, actors: str) -> Event:
    return Event(id, Quote("the tide", f"p{id[1:]}.s1"), date, what, tuple(actors.split()))


def brief(name: str, *findings: Claim | Figure | Event, year: str = "2031", topics: tuple[str, ...] = ()) -> BriefFile:
    author = {"family": name.split("-")[0].capitalize(), "given": "A."}
    made = Brief(
        name, f"Notes of {name}", "The tide [turns][c1].", "reviewed", topics,
        source=Source(language="en", basis="stated", csl={"title": "Tides", "author": [author], "issued": year}),
        findings=Findings(
            tuple(f for f in findings if isinstance(f, Claim)),
            tuple(f for f in findings if isinstance(f, Figure)),
            entities=ENTITIES,
            events=tuple(f for f in findings if isinstance(f, Event)),
        ),
    )  # fmt: skip
    return BriefFile(f"content/briefs/{name}.md", "", made, {})


def show(*briefs: BriefFile, disagreements: DisagreementFile | None = None) -> Shown:
    library, _ = make_library(briefs, disagreements)
    return make_shown(relate(library), CONFIG)


def plan(*briefs: BriefFile, disagreements: DisagreementFile | None = None) -> dict[str, Page]:
    library, _ = make_library(briefs, disagreements)
    pages, found = plan_pages(make_shown(relate(library), CONFIG))
    assert not found
    return {page.path: look(page) for page in pages}


def at(address: str) -> Address:
    return Address(*address.split("#"))
