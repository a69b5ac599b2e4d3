"""Everything that readers can take away: for each brief its source and citations, for the library tables and an API."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.exports.api import make_api
from briefgen.site.exports.cite import make_citations
from briefgen.site.exports.csv_files import make_claims_of_entities, make_package
from briefgen.site.exports.llms import make_llms
from briefgen.site.exports.markdown_files import make_sources
from briefgen.site.exports.sqlite_file import make_database

EXPORTS: tuple[Callable[[Library, Config], Iterable[Output]], ...] = (
    make_sources,
    make_citations,
    make_package,
    make_claims_of_entities,
    make_database,
    make_api,
    make_llms,
)


def make_exports(library: Library, config: Config) -> tuple[Output, ...]:
    """Make all files that are not pages, from the briefs that the library shows."""
    return tuple(output for export in EXPORTS for output in export(library, config))
