"""A small project about places that do not exist: two briefs that point at each other."""

from pathlib import Path

from briefgen.config import Config, read_config

OKAFOR = """---
title: Nine nights without diesel
summary: A battery carried [the island][skerry] through [nine nights][c1].
status: reviewed
topics: [tidal power]
source:
  file: skerry.txt
  language: en
  basis: stated
  csl:
    type: article-magazine
    title: Nine nights without diesel
    author: [{family: Okafor, given: Lena}]
    container-title: Skerry Courier
    issued: 2031-05-14
    URL: https://courier.example/nine-nights
claims:
  - id: c1
    text: For nine nights stored tidal power replaced diesel.
    quote: For nine nights running … carried the load
    at: p1.s3
    kind: figure
    key: true
    about: [skerry, cooperative]
  - id: c2
    text: Slack water would have emptied it, engineers hold.
    quote: slack-water, they say … in 14 hours
    at: p3.s2
    kind: assessment
    speaker: engineers
    about: [skerry]
figures:
  - {id: f1, quote: nine nights, at: p1.s3, value: 9, unit: night, kind: duration, period: 2031-02, subject: [skerry]}
references:
  - {id: r1, marker: 1, quote: Moe, at: n1, csl: {title: Small Grids, author: [{family: Moe}], issued: 2017}}
  - {id: r2, marker: 2, quote: Ibid., at: n2, ibid_of: r1, csl: {page: 12}}
citations:
  - {id: k1, quote: "[1]", at: p1.s3, of: [r1]}
entities:
  - {id: skerry, name: Skerry, kind: place}
  - {id: cooperative, name: Skerry Energy Cooperative, kind: organisation, aliases: [the cooperative]}
events:
  - {id: e1, date: 2031-02, what: the nine-night trial, quote: In February, at: p1.s2, actors: [skerry]}
---

## In short

A battery [filled by the tide][c1] carried the island.
Another brief [counts otherwise][brekke-2032#c1]. So it goes.

## What to watch

The [second trial][e1] of the [cooperative][cooperative].
"""

BREKKE = """---
title: The trial, counted again
summary: Seven nights, not nine.
status: reviewed
source:
  basis: unknown
  csl: {title: Slack water, issued: 2032}
claims:
  - id: c1
    text: The trial lasted seven nights.
    quote: the trial lasted seven nights
    at: p1.s1
    about: [skerry, cooperative]
entities:
  - {id: skerry, name: Skerry, kind: place, aliases: [the Skerry]}
  - {id: cooperative, name: Skerry Energy Cooperative, kind: organisation}
---

It lasted [seven nights][c1], where [another article][okafor-2031] counts nine.
"""


def make_project(root: Path, **bodies: str) -> Config:
    """Write the two briefs, and those given by name with underscores for hyphens."""
    folder = root / "content" / "briefs"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {"okafor_2031": OKAFOR, "brekke_2032": BREKKE, **bodies}.items():
        (folder / f"{name.replace('_', '-')}.md").write_text(text, encoding="utf-8")
    return read_config(root)


def read_site(config: Config) -> dict[str, bytes]:
    """Every file of the site, by its path in it."""
    return {
        p.relative_to(config.site).as_posix(): p.read_bytes() for p in sorted(config.site.rglob("*")) if p.is_file()
    }


def brief_with(body: str) -> str:
    """The second brief with another body."""
    return BREKKE[: BREKKE.index("\n\nIt lasted")] + "\n\n" + body
