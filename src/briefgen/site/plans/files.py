"""The files that are not pages: exports and feeds, planned like pages whose bytes are ready."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.config import Config
from briefgen.model.site import Page, Raw
from briefgen.site.exports import make_exports
from briefgen.site.feeds import make_feeds
from briefgen.site.paths import image_path
from briefgen.site.shown import Shown
from briefgen.site.sitemap import make_sitemap


def plan_files(shown: Shown) -> Iterator[Page]:
    for make in (make_exports, make_feeds):
        for output in make(shown.library, shown.config):
            yield Page(output.path, "", Raw(output.data))


def plan_images(shown: Shown) -> Iterator[Page]:
    for address, image in shown.library.images.items():
        yield Page(image_path(*address), "", Raw(image.data))


def plan_sitemap(pages: Iterable[Page], config: Config) -> Iterator[Page]:
    """Last, when all pages are known."""
    for output in make_sitemap((page.path for page in pages), config):
        yield Page(output.path, "", Raw(output.data))
