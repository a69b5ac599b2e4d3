"""Everything that readers can take away: for each brief its source and citations, for the library tables and an API."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefgen.config import Config
from briefgen.model.brief import BriefFile
from briefgen.model.site import Library, Output
from briefgen.site.exports.api import make_api, make_api_of_brief
from briefgen.site.exports.cite import make_citations
from briefgen.site.exports.csv_files import make_claims_of_entities, make_package
from briefgen.site.exports.llms import make_llms
from briefgen.site.exports.markdown_files import make_sources
from briefgen.site.exports.sqlite_file import make_database
from briefgen.site.exports.tables import Rows, list_rows

OF_LIBRARY: tuple[Callable[[Library, Config, Rows], Iterable[Output]], ...] = (
    make_package,
    make_claims_of_entities,
    make_database,
    make_api,
    make_llms,
)

OF_BRIEF: tuple[Callable[[Library, Config], Iterable[Output]], ...] = (make_sources, make_citations, make_api_of_brief)
"""Given a library that has one brief alone."""

NAMES_OF_BRIEF = (
    "briefs/{}.md",
    *(f"cite/{{}}{what}.{suffix}" for what in ("", "-sources") for suffix in ("bib", "ris", "json")),
    "cite/{}.txt",
    "data/api/briefs/{}.json",
)
"""The paths of what OF_BRIEF makes."""


def make_exports(library: Library, config: Config) -> tuple[Output, ...]:
    """Make all files that are not pages and not of one brief, from the briefs that the library shows."""
    rows = list_rows(library, config)
    return tuple(output for export in OF_LIBRARY for output in export(library, config, rows))


def make_exports_of_brief(file: BriefFile, library: Library, config: Config) -> dict[str, Output]:
    """Make the files of one brief, by their paths. What other briefs say is not in them: their key rests on that."""
    alone = replace(library, briefs=(file,))
    return {output.path: output for export in OF_BRIEF for output in export(alone, config)}
