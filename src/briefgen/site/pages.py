"""Which pages exist: SINGLE and MANY, two tables in plain sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.site import Later, Page
from briefgen.site import paths
from briefgen.site.plans.bibliography import view_bibliography
from briefgen.site.plans.brief import plan_briefs
from briefgen.site.plans.claims import view_claims
from briefgen.site.plans.data import view_data
from briefgen.site.plans.disagreements import view_disagreements
from briefgen.site.plans.entity import plan_entities
from briefgen.site.plans.figures import view_figures
from briefgen.site.plans.files import plan_files, plan_files_of_briefs, plan_images, plan_sitemap
from briefgen.site.plans.home import view_home
from briefgen.site.plans.not_found import plan_old_names, view_not_found
from briefgen.site.plans.relations import plan_relations, view_relations
from briefgen.site.plans.search import plan_index, view_search
from briefgen.site.plans.timeline import view_timeline
from briefgen.site.plans.topics import plan_topics
from briefgen.site.shown import Shown


class Single(NamedTuple):
    """A page that there is once."""

    path: str
    template: str
    view: Callable[[Shown], Any]


SINGLE: tuple[Single, ...] = (
    Single(paths.HOME, "home.html", view_home),
    Single(paths.RELATIONS, "relations.html", view_relations),
    Single(paths.DISAGREEMENTS, "disagreements.html", view_disagreements),
    Single(paths.CLAIMS, "claims.html", view_claims),
    Single(paths.FIGURES, "figures.html", view_figures),
    Single(paths.TIMELINE, "timeline.html", view_timeline),
    Single(paths.BIBLIOGRAPHY, "bibliography.html", view_bibliography),
    Single(paths.SEARCH, "search.html", view_search),
    Single(paths.DATA, "data.html", view_data),
    Single(paths.NOT_FOUND, "404.html", view_not_found),
)


class Many(NamedTuple):
    """Pages of one kind, as many as there are things of it."""

    begins: tuple[str, ...]
    """How their paths begin, so that who looks for one page plans no others."""
    plan: Callable[[Shown], Iterable[Page]]


MANY: tuple[Many, ...] = (
    Many(("briefs/",), plan_briefs),
    Many(("entities/",), plan_entities),
    Many(("relations/",), plan_relations),
    Many(("topics/",), plan_topics),
    Many(("briefs/",), plan_old_names),
    Many(("search/", "pagefind/"), plan_index),
    Many(("briefs/", "cite/", "data/api/briefs/"), plan_files_of_briefs),
    Many(("data/", "entities/", "topics/", "feed.", "llms.txt"), plan_files),
    Many(("images/",), plan_images),
)


def plan_pages(shown: Shown) -> Checked[tuple[Page, ...]]:
    """Plan every page; two that want the same file, on any file system, are an error."""
    pages = tuple(list_pages(shown))
    pages += tuple(plan_sitemap(pages, shown.config))
    taken: set[str] = set()
    found: list[Diagnostic] = []
    for page in pages:
        if page.path.casefold() in taken:
            message = f"two pages want to be {page.path}"
            found.append(Diagnostic("page-clash", message, Location("content"), hint="rename one of the two"))
        taken.add(page.path.casefold())
    return Checked(pages, tuple(found))


def list_pages(shown: Shown) -> Iterator[Page]:
    """Every page but those that need to know all others."""
    for path, template, view in SINGLE:
        yield Page(path, template, Later(partial(view, shown)))
    for kind in MANY:
        yield from kind.plan(shown)


def find_page(shown: Shown, path: str) -> Page | None:
    """One page, with as little planned as can be."""
    for single in SINGLE:
        if single.path == path:
            return Page(path, single.template, Later(partial(single.view, shown)))
    for kind in MANY:
        if path.startswith(kind.begins):
            for page in kind.plan(shown):
                if page.path == path:
                    return page
    return None
