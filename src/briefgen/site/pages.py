"""PAGES: which pages exist, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.config import Config
from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.site import Library, Page
from briefgen.site.plans.bibliography import plan_bibliography
from briefgen.site.plans.brief import plan_briefs
from briefgen.site.plans.claims import plan_claims
from briefgen.site.plans.data import plan_data
from briefgen.site.plans.disagreements import plan_disagreements
from briefgen.site.plans.entity import plan_entities
from briefgen.site.plans.figures import plan_figures
from briefgen.site.plans.files import plan_files, plan_images, plan_sitemap
from briefgen.site.plans.home import plan_home
from briefgen.site.plans.not_found import plan_not_found, plan_old_names
from briefgen.site.plans.relations import plan_relations
from briefgen.site.plans.search import plan_search
from briefgen.site.plans.timeline import plan_timeline
from briefgen.site.plans.topics import plan_topics
from briefgen.site.shown import Shown, make_shown

PAGES: tuple[Callable[[Shown], Iterable[Page]], ...] = (
    plan_home,
    plan_briefs,
    plan_entities,
    plan_relations,
    plan_disagreements,
    plan_claims,
    plan_figures,
    plan_timeline,
    plan_topics,
    plan_bibliography,
    plan_search,
    plan_old_names,
    plan_not_found,
    plan_data,
    plan_files,
    plan_images,
)


def plan_pages(library: Library, config: Config) -> Checked[tuple[Page, ...]]:
    """Plan every page; two that want the same file, on any file system, are an error."""
    shown = make_shown(library, config)
    pages = tuple(page for plan in PAGES for page in plan(shown))
    pages += tuple(plan_sitemap(pages, config))
    taken: set[str] = set()
    found: list[Diagnostic] = []
    for page in pages:
        if page.path.casefold() in taken:
            message = f"two pages want to be {page.path}"
            found.append(Diagnostic("page-clash", message, Location("content"), hint="rename one of the two"))
        taken.add(page.path.casefold())
    return Checked(pages, tuple(found))
