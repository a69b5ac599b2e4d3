"""The page for addresses at which there is none, and pages at the old names of briefs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model.site import Page
from briefgen.site.head import page_head
from briefgen.site.paths import NOT_FOUND, brief_path
from briefgen.site.shown import Shown
from briefgen.site.views import Head, SiteView, SourceView


@dataclass(frozen=True, slots=True)
class NotFoundView:
    site: SiteView
    head: Head
    claims: int


@dataclass(frozen=True, slots=True)
class MovedView:
    site: SiteView
    head: Head
    source: SourceView


def view_not_found(shown: Shown) -> NotFoundView:
    title = shown.words.say("No page at this address")
    head = page_head(shown, NOT_FOUND, title, title)
    claims = sum(len(claims) for claims in shown.claims.values())
    return NotFoundView(shown.site, head, claims)


def plan_old_names(shown: Shown) -> Iterator[Page]:
    """A brief that was renamed is still found by its old address."""
    for name in shown.names:
        for alias in shown.briefs[name].aliases:
            source = shown.sources[name]
            head = page_head(
                shown,
                source.path,
                source.brief_title,
                shown.words.say("This brief has a new address:") + f" {source.path}",
            )
            yield Page(brief_path(alias), "moved.html", MovedView(shown.site, head, source))
