"""The files that are not pages: exports and feeds, planned like pages whose bytes are ready."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

from briefgen.config import Config
from briefgen.model.site import Later, Output, Page, Raw
from briefgen.site.exports import NAMES_OF_BRIEF, make_exports, make_exports_of_brief
from briefgen.site.feeds import make_feeds
from briefgen.site.paths import image_path
from briefgen.site.shown import Shown
from briefgen.site.sitemap import make_sitemap


def plan_files(shown: Shown) -> Iterator[Page]:
    for make in (make_exports, make_feeds):
        for output in make(shown.library, shown.config):
            yield Page(output.path, "", Raw(output.data))


def plan_files_of_briefs(shown: Shown) -> Iterator[Page]:
    for file in shown.library.briefs:
        make = cache(partial(make_exports_of_brief, file, shown.library, shown.config))
        for path in NAMES_OF_BRIEF:
            own = path.format(file.brief.name)
            yield Page(own, "", Later(partial(_take, make, own), partial(shown.keys.__getitem__, file.brief.name)))


def _take(make: Callable[[], Mapping[str, Output]], path: str) -> Raw:
    return Raw(make()[path].data)


def plan_images(shown: Shown) -> Iterator[Page]:
    for address, image in shown.library.images.items():
        yield Page(image_path(*address), "", Raw(image.data))


def plan_sitemap(pages: Iterable[Page], config: Config) -> Iterator[Page]:
    """Last, when all pages are known."""
    for output in make_sitemap((page.path for page in pages), config):
        yield Page(output.path, "", Raw(output.data))
