"""Why the machine found what it found: for each finding the file and the rule that made it, and what the rule saw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.extract.claim_kinds import judge, list_cues
from briefgen.extract.claims import find_about, find_theme, gather_facts
from briefgen.extract.entities import read_stretches
from briefgen.extract.key_claims import weigh_claims
from briefgen.extract.references import Found, read_note
from briefgen.extract.speakers import find_speaker
from briefgen.model.article import Article, Sentence, Span
from briefgen.model.findings import Findings, Selector


class Reason(NamedTuple):
    """One step on the way to a finding."""

    finding: str
    """Its id."""
    room: str
    """The file to open, below src/briefgen/."""
    rule: str
    saw: str


def find_reasons(article: Article, findings: Findings) -> tuple[Reason, ...]:
    """The reasons of every finding, kind by kind, in the order of the findings."""
    return (
        *_of_claims(article, findings),
        *_of_figures(article, findings),
        *_of_references(article, findings),
        *_of_citations(article, findings),
        *_of_entities(article, findings),
        *_of_events(article, findings),
    )


def _of_claims(article: Article, findings: Findings) -> Iterator[Reason]:
    mentions = sorted(((m, e) for e in findings.entities for m in e.mentions), key=lambda pair: pair[0])
    starts = [mention.start for mention, _ in mentions]
    claims = [claim for claim in findings.claims if isinstance(claim.evidence, Span)]
    sentences = [Sentence(claim.evidence, claim.at) for claim in claims if isinstance(claim.evidence, Span)]
    about = [find_about(sentence.span, mentions, starts) for sentence in sentences]
    facts = gather_facts(article, sentences, findings.figures, about)
    weighed = weigh_claims(facts, find_theme(article))
    before = None
    for claim, fact, weights in zip(claims, facts, weighed, strict=True):
        kind = judge(fact.text, fact.words, fact.figures, before)
        cues = ", ".join(list_cues(fact.text)) if kind.kind in ("fact", "assessment") else ""
        yield Reason(claim.id, "extract/claim_kinds.py", f"{kind.kind}: {kind.rule}", cues or fact.text)
        before = fact.kind
        if claim.speaker:
            said = find_speaker(fact.text)
            room, saw = ("speakers", said.rule) if said else ("turns", f"what stands around {claim.at}")
            yield Reason(claim.id, f"extract/{room}.py", f"says {claim.speaker}", saw)
        verdict = f"{'key' if claim.key else 'not key'}: {sum(points for _, points in weights):.2f}"
        saw = ", ".join(f"{what} {points:+.2f}" for what, points in weights)
        yield Reason(claim.id, "extract/key_claims.py", verdict, saw or "nothing that counts")


def _of_figures(article: Article, findings: Findings) -> Iterator[Reason]:
    for figure in findings.figures:
        rule = f"{figure.kind}: {figure.value:f} {figure.unit}"
        yield Reason(figure.id, "text/quantities.py", rule, _words(article, figure.evidence))
        if figure.period or figure.measure:
            found = ", ".join(filter(None, (figure.period and f"period {figure.period}", figure.measure)))
            yield Reason(figure.id, "extract/figures.py", found, _around(article, figure.evidence))


def _of_references(article: Article, findings: Findings) -> Iterator[Reason]:
    found: list[Found] = []
    for block in article.blocks:
        if block.kind == "note":
            read_note(article.text, block.span, block.label, found)
    styles = {item.span: item.style for item in found}
    for reference in findings.references:
        style = styles.get(reference.evidence) if isinstance(reference.evidence, Span) else None
        yield Reason(
            reference.id,
            "extract/references/",
            f"style: {style or 'link in the text'}",
            _words(article, reference.evidence),
        )


def _of_citations(article: Article, findings: Findings) -> Iterator[Reason]:
    for citation in findings.citations:
        rule = "points at " + (", ".join(citation.of) or "no work")
        yield Reason(citation.id, "extract/citations/", rule, _words(article, citation.evidence))


def _of_entities(article: Article, findings: Findings) -> Iterator[Reason]:
    rules = {name.span: name.rule for stretch in read_stretches(article) for name in stretch.names}
    for entity in findings.entities:
        made = ", ".join(dict.fromkeys(rules[m] for m in entity.mentions if m in rules)) or "joined to others"
        saw = ", ".join(dict.fromkeys(article.text[m.start : m.end] for m in entity.mentions))
        yield Reason(entity.id, "extract/entities.py", f"{entity.kind}: {made}", saw or entity.name)


def _of_events(article: Article, findings: Findings) -> Iterator[Reason]:
    for event in findings.events:
        yield Reason(event.id, "extract/events.py", f"date {event.date}", _words(article, event.evidence))


def _words(article: Article, evidence: Selector) -> str:
    if not isinstance(evidence, Span):
        return evidence.exact
    return " ".join(article.text[evidence.start : evidence.end].split())


def _around(article: Article, evidence: Selector, reach: int = 40) -> str:
    """The words of a finding with those beside it."""
    if not isinstance(evidence, Span):
        return evidence.exact
    return " ".join(article.text[max(0, evidence.start - reach) : evidence.end + reach].split())
