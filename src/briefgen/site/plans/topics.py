"""The page of each topic: the briefs on it, and what they claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.model.site import Page
from briefgen.site.head import page_head, plain_summary
from briefgen.site.paths import topic_path
from briefgen.site.plans.claims import filter_path
from briefgen.site.shown import Shown
from briefgen.site.views import ClaimView, Counted, Head, SiteView, SourceView
from briefgen.text.names import make_slug

MOST_CLAIMS, MOST_ENTITIES = 60, 12
"""Of a topic on its page; the page of claims has all claims."""


class BriefRow(NamedTuple):
    """A brief in a list, with its summary in plain words."""

    source: SourceView
    gist: str


@dataclass(frozen=True, slots=True)
class TopicView:
    site: SiteView
    head: Head
    id: str
    name: str
    briefs: tuple[BriefRow, ...]
    claims: tuple[ClaimView, ...]
    """Key claims first, newest article first."""
    count: int
    filter_path: str
    entities: tuple[Counted, ...]
    """What the claims are about, the most first."""


def plan_topics(shown: Shown) -> Iterator[Page]:
    claims: dict[str, list[ClaimView]] = defaultdict(list)
    names: dict[str, str] = {}
    briefs: dict[str, list[str]] = defaultdict(list)
    for name in shown.names:
        for topic in shown.briefs[name].topics:
            names.setdefault(make_slug(topic), topic)
            briefs[make_slug(topic)].append(name)
        for claim in shown.claims[name]:
            for link in claim.topics:
                names.setdefault(make_slug(link.name), link.name)
                claims[make_slug(link.name)].append(claim)
    for id in sorted(names):
        some = sorted(claims[id], key=lambda claim: not claim.key)
        title = names[id][:1].upper() + names[id][1:]
        about = Counter(entity for claim in some for entity in claim.about)
        ranked = sorted(about.items(), key=lambda e: (-e[1], e[0].name))[:MOST_ENTITIES]
        speaking = dict.fromkeys([*briefs[id], *(claim.source.brief for claim in some)])
        counted = shown.words.count("%(num)s claim", "%(num)s claims", len(some))
        description = f"{title}: {counted} {shown.words.count('in %(num)s brief', 'in %(num)s briefs', len(speaking))}."
        view = TopicView(
            site=shown.site,
            head=page_head(shown, topic_path(id), title, description),
            id=id,
            name=title,
            briefs=tuple(make_row(shown, name) for name in shown.names if name in speaking),
            claims=tuple(some[:MOST_CLAIMS]),
            count=len(some),
            filter_path=filter_path(shown),
            entities=tuple(Counted(entity.name, entity.path, count) for entity, count in ranked),
        )
        yield Page(topic_path(id), "topic.html", view)


def make_row(shown: Shown, brief: str) -> BriefRow:
    return BriefRow(shown.sources[brief], plain_summary(shown.briefs[brief]))
