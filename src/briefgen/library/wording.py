"""Checks of our own words: claims that say an article's sentence over again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.model.article import Article
from briefgen.model.brief import BriefFile, Status
from briefgen.model.findings import Claim
from briefgen.model.site import Library
from briefgen.text.names import fold

LONGEST_RUN = 10
"""Words in a row that a claim may share with its article, less one."""

MOST_SINGLE = 3
"""Claims of a reviewed brief that are named one by one; of more, one line speaks for all."""

SEVERITY: dict[Status, Severity] = {"draft": "note", "reviewed": "warning", "published": "error"}


def check_copies(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Claims in the article's words: a draft has many, and one line says so; a published brief may have none."""
    article = library.articles.get(file.brief.name)
    if not article:
        return
    runs = _list_runs(article)
    copied = [(claim, run) for claim in file.brief.findings.claims if (run := find_copied(claim.text, runs))]
    if file.brief.status == "draft" and copied:
        yield _sum_up(file, [claim for claim, _ in copied], f"claims/{copied[0][0].id}/text")
    elif file.brief.status == "reviewed" and len(copied) > MOST_SINGLE:
        yield _sum_up(file, [claim for claim, _ in copied], "status")
    else:
        for claim, run in copied:
            message = f'the claim {claim.id} copies {len(run.split())} words of the article in a row: "{_ends(run)}"'
            place = file.places.get(f"claims/{claim.id}/text", Location(file.path))
            severity = SEVERITY[file.brief.status]
            yield Diagnostic("copied-words", message, place, severity, "say it in your own words")


def _sum_up(file: BriefFile, claims: list[Claim], where: str) -> Diagnostic:
    count, whole = len(claims), len(file.brief.findings.claims)
    still = "still has" if count == 1 else "still have"
    message = f"{count} of {whole} claims {still} the article's own words, {claims[0].id} first"
    place = file.places.get(where, Location(file.path))
    hint = "say them in your own words before you publish the brief"
    return Diagnostic("copied-words", message, place, SEVERITY[file.brief.status], hint)


def find_copied(text: str, runs: frozenset[tuple[str, ...]]) -> str:
    """The longest run of words that a text shares with an article; empty where it is short."""
    words = re.findall(r"\S+", text)
    plain = [fold(word) for word in words]
    kept = [(w, p) for w, p in zip(words, plain, strict=True) if p]
    best, current = (0, 0), 0
    for at in range(len(kept) - LONGEST_RUN + 1):
        if tuple(p for _, p in kept[at : at + LONGEST_RUN]) in runs:
            current = current or at + 1
            best = max(best, (at + LONGEST_RUN - current + 1, current), key=lambda b: b[0])
        else:
            current = 0
    length, start = best
    return " ".join(w for w, _ in kept[start - 1 : start - 1 + length]) if length else ""


def _list_runs(article: Article) -> frozenset[tuple[str, ...]]:
    """Every run of so many words of the article, whatever the shape of its letters."""
    words = [p for w in article.text.split() if (p := fold(w))]
    return frozenset(tuple(words[at : at + LONGEST_RUN]) for at in range(len(words) - LONGEST_RUN + 1))


def _ends(run: str) -> str:
    words = run.split()
    return f"{' '.join(words[:3])} … {' '.join(words[-3:])}"
