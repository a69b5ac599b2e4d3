"""The writer of briefs, and the law that the reader gives back what it wrote."""

from decimal import Decimal

from hypothesis import given, settings

from briefgen.content.read import read_brief
from briefgen.content.write import write_brief
from briefgen.model.brief import Brief, Source
from briefgen.model.findings import Claim, Entity, Figure, Findings, Quote, Reference
from tests.content.briefs import briefs


@given(briefs())
@settings(deadline=None)
def test_what_is_written_is_read_back(brief: Brief) -> None:
    file, found = read_brief(f"content/briefs/{brief.name}.md", write_brief(brief).encode())
    assert found == ()
    assert file is not None
    assert file.brief == brief


def test_a_brief_reads_like_one_written_by_hand() -> None:
    brief = Brief(
        name="okafor-2031",
        title="Nine nights: an island without diesel",
        summary="A battery filled by the tide carried [Skerry][skerry] through nine winter nights. One more word.",
        topics=("tidal power",),
        source=Source(file="skerry.txt", csl={"type": "webpage", "author": ({"family": "Okafor", "given": "Lena"},)}),
        findings=Findings(
            claims=(
                Claim("c1", "It carried the load.", Quote("For nine … load", "p1.s3"), key=True, about=("skerry",)),
                Claim("c2", "It was cheap.", Quote("it was cheap", "p2.s1"), kind="assessment"),
            ),
            figures=(Figure("f1", Quote("41,000 litres", "p2.s1"), Decimal(41000), "litre", "quantity"),),
            references=(
                Reference("r1", Quote("Ibid. P. 12", "n2"), marker="2", csl={"page": "12"}),
                Reference(
                    "r2", Quote("Halloran, P. … 33-41", "n3"), csl={"type": "article", "title": "On " * 30 + "it"}
                ),
            ),
            entities=(Entity("skerry", "Skerry", "place", aliases=("the island",)),),
        ),
        body="## In short\n\nIt held.",
    )
    assert write_brief(brief) == EXPECTED


EXPECTED = f"""\
---
title: "Nine nights: an island without diesel"
summary: >-
  A battery filled by the tide carried [Skerry][skerry] through nine winter
  nights. One more word.
status: draft
topics: [tidal power]

source:
  file: skerry.txt
  csl:
    type: webpage
    author: [{{family: Okafor, given: Lena}}]

claims:
  - id: c1
    text: It carried the load.
    quote: For nine … load
    at: p1.s3
    key: true
    about: [skerry]

  - id: c2
    text: It was cheap.
    quote: it was cheap
    at: p2.s1
    kind: assessment

figures:
  - {{id: f1, quote: "41,000 litres", at: p2.s1, value: 41000, unit: litre, kind: quantity}}

references:
  - {{id: r1, marker: 2, quote: Ibid. P. 12, at: n2, csl: {{page: 12}}}}
  - id: r2
    quote: Halloran, P. … 33-41
    at: n3
    csl:
      type: article
      title: {"On " * 30 + "it"}

entities:
  - {{id: skerry, name: Skerry, kind: place, aliases: [the island]}}
---

## In short

It held.
"""
