"""Seed to findings, as the JSON contract or as a summary for the terminal."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from briefgen.commands.fetching import fetch_file
from briefgen.commands.summary import explain_findings, summarise
from briefgen.diagnostics import BriefgenError, Checked, Diagnostic, Location, Report
from briefgen.extract import extract as find_findings
from briefgen.files import MAX_BYTES, File, read_file
from briefgen.model.article import Article, Span
from briefgen.model.findings import Findings, Selector
from briefgen.seeds import read_article
from briefgen.web import Visitor

CONTRACT = 1


def extract(
    file: str, stdin: BinaryIO, *, as_json: bool, explain: bool = False, visitor: Visitor | None = None
) -> Report:
    """Show what the machine finds in one article, or why; `-` reads standard input, a visitor fetches an address."""
    given, found = Checked(fetch_file(file, visitor)) if visitor else read_input(file, stdin)
    if given is None:
        return Report(found)
    article, more = read_article(given.path, given.data)
    if article is None:
        return Report(found + more)
    findings = find_findings(article)
    if explain:
        return Report(found + more, tuple(explain_findings(article, findings)))
    done = json.dumps(make_contract(article, findings), ensure_ascii=False) if as_json else summarise(article, findings)
    return Report(found + more, (done,))


def read_input(file: str, stdin: BinaryIO) -> Checked[File | None]:
    if file != "-":
        path = Path(file)
        if not path.exists() and not path.is_symlink():
            hint = "see the spelling; `-` reads standard input"
            raise BriefgenError(Diagnostic("no-such-file", "there is no such file", Location(file), hint=hint))
        return read_file(path, file)
    data = stdin.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        message = f"standard input is larger than {MAX_BYTES // 2**20} MB"
        return Checked(None, (Diagnostic("unreadable-file", message, Location("-"), hint="split it"),))
    return Checked(File("-", data))


CSL_FIELDS = (
    "type", "title", "author", "container-title", "publisher", "volume", "issue", "publisher-place", "issued", "URL",
)  # fmt: skip


def make_contract(article: Article, findings: Findings) -> dict[str, Any]:
    """The extraction contract as plain values: its words are those of the nouns."""
    return {
        "contract": CONTRACT,
        "article": {
            "file": article.name,
            "sha256": article.digest,
            "format": article.format,
            "language": article.language,
            "csl": {**dict.fromkeys(CSL_FIELDS), **article.csl},
            "affiliations": dict(article.affiliations),
            "issued_basis": article.issued_basis,
            "issued_reason": article.issued_reason or None,
            "set_aside": [{"date": date, "what": what} for date, what in article.set_aside],
        },
        "text": article.text,
        "blocks": [{"kind": b.kind, "label": b.label, **_span(b.span)} for b in article.blocks],
        "claims": [
            {
                "id": c.id, **_span(c.evidence), "at": c.at, "kind": c.kind, "key": c.key, "score": c.score,
                "speaker": c.speaker, "about": list(c.about),
            }
            for c in findings.claims
        ],
        "figures": [
            {
                "id": f.id, **_span(f.evidence), "quote": _quote(article.text, f.evidence), "value": _number(f.value),
                "value_max": _number(f.value_max), "unit": f.unit, "approx": f.approx, "kind": f.kind,
                "period": f.period, "subject": list(f.subject), "measure": f.measure,
            }
            for f in findings.figures
        ],
        "references": [
            {
                "id": r.id, **_span(r.evidence), "marker": r.marker, "kind": r.kind, "ibid_of": r.ibid_of,
                "csl": dict(r.csl),
            }
            for r in findings.references
        ],
        "citations": [
            {"id": k.id, **_span(k.evidence), "of": list(k.of), "locator": k.locator, "mismatch": k.mismatch}
            for k in findings.citations
        ],
        "entities": [
            {
                "id": e.id, "name": e.name, "kind": e.kind, "aliases": list(e.aliases),
                "mentions": [list(m) for m in e.mentions], "same_as": list(e.same_as),
            }
            for e in findings.entities
        ],
        "events": [
            {"id": e.id, **_span(e.evidence), "date": e.date, "what": e.what, "actors": list(e.actors)}
            for e in findings.events
        ],
    }  # fmt: skip


def _span(evidence: Selector) -> dict[str, int]:
    return {"start": evidence.start, "end": evidence.end} if isinstance(evidence, Span) else {}


def _quote(text: str, evidence: Selector) -> str:
    return text[evidence.start : evidence.end] if isinstance(evidence, Span) else evidence.exact


def _number(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize() if value else value, "f")
