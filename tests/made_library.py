"""A library of any size about places that do not exist: the same bytes for the same number.

Its briefs have what real ones have, so that pages, search and checks meet every part at scale.
"""

from __future__ import annotations

import random
from decimal import Decimal
from pathlib import Path

from briefgen.content.write import write_brief
from briefgen.model.brief import Brief, Source
from briefgen.model.findings import Citation, Claim, Entity, Event, Figure, Findings, Quote, Reference

PLACES = ("Skerry", "Marra", "Tolsund", "Varnholm", "Ostrey", "Kelda", "Brannock", "Ilmen Sound", "Norra", "Petrel Bay",
          "Quillan", "Rosdal", "Sarn", "Thule Bank", "Uldale", "Vestray", "Wrayholm", "Yarrow Firth", "Zennor",
          "Ålvik")  # fmt: skip
FAMILIES = ("Okafor", "Brekke", "Lind", "Moe", "Halloran", "Sørli", "Iversen", "Adeyemi", "Castellanos", "Novák")
GIVEN = ("Lena", "Tomas", "Ida", "Per", "Amina", "Jon", "Sofía", "Karel")
TOPICS = ("tidal power", "fisheries", "ferries", "grain", "harbour dues", "research")
VERBS = ("signed a pact with", "sent a mission to", "opened a ferry line to", "cut the dues for", "bought grain from",
         "doubts the figures of", "plans a cable to", "shares its catch with", "should consult")  # fmt: skip
KINDS = ("fact", "fact", "assessment", "forecast", "figure", "recommendation")
GOODS = ("herring", "barley", "diesel", "timber", "slate", "wool")


def make_library(folder: Path, count: int, *, claims: int = 12) -> None:
    """Write `count` briefs of `claims` claims each into folder/content/briefs/, with settings."""
    briefs = folder / "content" / "briefs"
    briefs.mkdir(parents=True)
    (folder / "briefgen.toml").write_text('title = "Northern Waters"\nbase-url = "https://waters.example/"\n')
    names = [f"{FAMILIES[n % len(FAMILIES)].lower().replace('ø', 'o').replace('á', 'a')}-{n:04}" for n in range(count)]
    for n, name in enumerate(names):
        brief = make_brief(name, n, names, claims)
        (briefs / f"{name}.md").write_text(write_brief(brief), encoding="utf-8")


def make_brief(name: str, n: int, names: list[str], count: int) -> Brief:
    """One brief; all that is drawn in it depends on `n` alone."""
    draw = random.Random(n)
    year = 2020 + n % 15
    actors = draw.sample(PLACES, 4)
    ids = [_slug(actor) for actor in actors]
    claims = tuple(_make_claim(draw, i, actors, ids, year) for i in range(1, count + 1))
    figures = tuple(_make_figure(draw, i, ids, year) for i in range(1, 5))
    events = tuple(_make_event(draw, i, actors, ids, year) for i in range(1, 4))
    author = {"family": FAMILIES[n % len(FAMILIES)], "given": draw.choice(GIVEN)}
    other = names[draw.randrange(len(names))]
    body = (
        f"## In short\n\n{actors[0]} and {actors[1]} [drew closer][c1], "
        f"while [{actors[2]}][{ids[2]}] kept [its own counsel][c2]. "
        f"The catch came to [{figures[0].value} tonnes][f1].\n\n"
        f"## What to watch\n\nWhether [{actors[3]}][{ids[3]}] follows, as [another brief][{other}] expects.\n"
    )
    return Brief(
        name=name,
        title=f"{actors[0]} and {actors[1]}: {draw.choice(GOODS)}, ferries and the open sea, part {n + 1}",
        summary=f"{actors[0]} and {actors[1]} [drew closer][c1] in {year}. What {actors[2]} will do [is open][c2].",
        status="reviewed",
        topics=tuple(sorted(draw.sample(TOPICS, 2))),
        source=Source(
            file=f"{name}.txt", language="en", basis="stated", words=800 + n % 700, paragraphs=12,
            csl={"type": "article-newspaper", "title": f"Notes from {actors[0]}, no. {n + 1}", "author": [author],
                 "container-title": "Skerry Courier", "issued": f"{year}-0{1 + n % 9}-1{n % 9}",
                 "URL": f"https://courier.example/{year}/{n}"},
        ),
        findings=Findings(
            claims=claims, figures=figures, events=events,
            references=(_make_reference(draw, year),),
            citations=(Citation(id="k1", evidence=Quote("[1]", "p1.s1"), of=("r1",)),),
            entities=tuple(Entity(id=id, name=actor, kind="place") for id, actor in zip(ids, actors, strict=True)),
        ),
        body=body,
    )  # fmt: skip


def _slug(words: str) -> str:
    return words.lower().replace("å", "a").replace(" ", "-")


def _make_claim(draw: random.Random, i: int, actors: list[str], ids: list[str], year: int) -> Claim:
    a, b = draw.sample(range(4), 2)
    verb, goods = draw.choice(VERBS), draw.choice(GOODS)
    text = f"{actors[a]} {verb} {actors[b]} over {goods} in {year - draw.randrange(4)}."
    quote = f"the council of {actors[a]} … about the {goods}"
    return Claim(
        id=f"c{i}", text=text, evidence=Quote(quote, f"p{1 + i // 3}.s{1 + i % 3}"), kind=draw.choice(KINDS),  # type: ignore[arg-type]
        key=i % 4 == 1, speaker=draw.choice((None, None, None, "the harbour board")), about=(ids[a], ids[b]),
        topics=(draw.choice(TOPICS),),
    )  # fmt: skip


def _make_figure(draw: random.Random, i: int, ids: list[str], year: int) -> Figure:
    value = draw.randrange(100, 90000)
    kind, unit = (("quantity", "tonne"), ("money", "EUR"), ("share", "percent"), ("count", "ferry"))[i % 4]
    value = value % 100 if unit == "percent" else value
    return Figure(
        id=f"f{i}", evidence=Quote(f"{value} {unit}", f"p{i}.s1"), value=Decimal(value), unit=unit, kind=kind,  # type: ignore[arg-type]
        period=str(year), subject=(ids[i % 4],), measure=f"{draw.choice(GOODS)} landed",
    )  # fmt: skip


def _make_event(draw: random.Random, i: int, actors: list[str], ids: list[str], year: int) -> Event:
    what = f"{actors[i % 4]} opens its {draw.choice(GOODS)} market"
    when = f"{year - i}-{1 + draw.randrange(12):02}"
    return Event(
        id=f"e{i}", evidence=Quote("the market opened", f"p{i}.s2"), date=when, what=what, actors=(ids[i % 4],)
    )


def _make_reference(draw: random.Random, year: int) -> Reference:
    csl = {"type": "report", "title": f"Survey of the {draw.choice(GOODS)} trade", "publisher-place": "Marra",
           "author": [{"literal": "Harbour Board of Marra"}], "issued": str(year - 1)}  # fmt: skip
    return Reference(id="r1", evidence=Quote("Harbour Board. Survey", "n1"), kind="endnote", marker="1", csl=csl)
