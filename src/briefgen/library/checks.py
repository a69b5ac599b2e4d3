"""Every rule that holds for what was read and joined, one function for each: OF_BRIEF and OF_LIBRARY."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from briefgen.diagnostics import Diagnostic
from briefgen.library.consistency import (
    check_citations,
    check_dates,
    check_entities,
    check_orphans,
    check_summaries,
)
from briefgen.library.dangling import Ids, check_ids, check_labels, list_ids
from briefgen.library.disagreements import check_disagreements
from briefgen.library.evidence import check_figures, check_quotes
from briefgen.library.names import check_articles, check_names
from briefgen.library.rewording import check_claim_words
from briefgen.library.wording import check_copies
from briefgen.memory import Memory
from briefgen.model.brief import BriefFile
from briefgen.model.site import Library

OF_BRIEF: tuple[Callable[[Library, BriefFile], Iterable[Diagnostic]], ...] = (
    check_labels,
    check_quotes,
    check_figures,
    check_copies,
    check_claim_words,
    check_dates,
    check_citations,
    check_summaries,
)
"""Rules that look at one brief and its article."""

OF_LIBRARY: tuple[Callable[[Library], Iterable[Diagnostic]], ...] = (
    check_names,
    check_articles,
    check_entities,
    check_orphans,
    check_disagreements,
)


def check_library(library: Library, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """Everything that the rules find. What rests on one brief and its article is remembered."""
    memory = memory or Memory()
    found = [diagnostic for check in OF_LIBRARY for diagnostic in check(library)]
    ids = list_ids(library)
    ids = memory.same("ids", ids, lambda: ids)
    for file in library.briefs:
        given = (file, library.articles.get(file.brief.name), ids)
        found += memory.same(f"checks {file.brief.name}", given, partial(_check_brief, library, file, ids))
    return tuple(found)


def _check_brief(library: Library, file: BriefFile, ids: Ids) -> list[Diagnostic]:
    return [*check_ids(file, ids), *(diagnostic for check in OF_BRIEF for diagnostic in check(library, file))]
