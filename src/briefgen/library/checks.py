"""CHECKS: every rule that holds for what was read and joined, one function for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.diagnostics import Diagnostic
from briefgen.library.consistency import (
    check_citations,
    check_dates,
    check_entities,
    check_orphans,
    check_summaries,
)
from briefgen.library.dangling import check_ids, check_labels
from briefgen.library.disagreements import check_disagreements
from briefgen.library.evidence import check_figures, check_quotes
from briefgen.library.names import check_articles, check_names
from briefgen.library.rewording import check_claim_words
from briefgen.library.wording import check_copies
from briefgen.model.site import Library

Check = Callable[[Library], Iterable[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    check_ids,
    check_names,
    check_articles,
    check_labels,
    check_quotes,
    check_figures,
    check_copies,
    check_claim_words,
    check_dates,
    check_citations,
    check_entities,
    check_summaries,
    check_orphans,
    check_disagreements,
)


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Everything that the rules find."""
    return tuple(diagnostic for check in CHECKS for diagnostic in check(library))
