"""Findings to a first brief: all that the machine found, and a short text that leads to the key claims.

A machine can only repeat an article, so a drafted claim's text is its sentence, and so are the summary and the body.
The brief is a draft until an editor has said it in other words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from briefgen.content.ids import ITEM_ID, is_id
from briefgen.content.yaml_values import CONTROL
from briefgen.model.article import Article, Span
from briefgen.model.brief import Brief, Source
from briefgen.model.findings import Claim, Findings, Quote
from briefgen.text.edtf import bounds
from briefgen.text.labels import label_at
from briefgen.text.names import fold, make_slug
from briefgen.text.quotes import make_quote

NAME_WORDS = 4
"""Of a title that a brief without an author is named by."""
FEWEST_KEY, MOST_KEY = 3, 8
IN_SUMMARY = 3


def draft(article: Article, findings: Findings, taken: Collection[str] = (), *, name: str = "") -> Brief:
    """Draft a brief, under `name` or else one of its own; `taken` are the names that other briefs have."""
    findings = name_entities(findings)
    found = quote_findings(article, findings)
    key = choose_key_claims(found, findings)
    return Brief(
        name=name or make_name(article, taken),
        title=_line(str(article.csl.get("title") or "")) or _title_of_file(article.name),
        summary=" ".join(_link(claim) for claim in key[:IN_SUMMARY]),
        source=make_source(article),
        findings=found,
        body="## In short\n\n" + "\n".join(f"- {_link(claim)}" for claim in key) if key else "",
    )


def make_source(article: Article) -> Source:
    """What the article is."""
    body = [block for block in article.blocks if block.kind == "body"]
    return Source(
        file=article.name,
        sha256=article.digest,
        language=article.language,
        basis=article.issued_basis,
        words=sum(len(article.text[b.span.start : b.span.end].split()) for b in body),
        paragraphs=len(body),
        csl=article.csl,
        affiliations=article.affiliations,
        notes={"issued": article.issued_reason} if article.issued_reason else {},
        set_aside=article.set_aside,
    )


def make_name(article: Article, taken: Collection[str]) -> str:
    """Name a brief by its author and year, else by the first words of its title: `okafor-2031`, `nine-nights-2031`."""
    names = [_family(author) for author in article.csl.get("author") or ()]
    if len(names) > 2:
        names = names[:1]
    if not all(names) or not names:
        words = fold(str(article.csl.get("title") or article.name.rsplit(".", 1)[0])).split()
        words = words[1:] if len(words) > 2 and words[0] in ("the", "a", "an") else words
        names = words[:NAME_WORDS]
    day = bounds(str(article.csl.get("issued") or ""))
    year = [str(day.first.year)] if day and day.first else []
    base = make_slug(" ".join([*names, *year]))
    base = f"brief-{base}" if ITEM_ID.fullmatch(base) else base
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def _family(author: Any) -> str:
    """The word that a name is known by: of "Vega Marín" the first, of "van der Berg" all."""
    words = str(author.get("family") or author.get("literal") or "").split()
    return words[0] if words and words[0][:1].isupper() and author.get("family") else " ".join(words)


def _title_of_file(name: str) -> str:
    return re.sub(r"[-_\s]+", " ", name.rsplit(".", 1)[0]).strip().capitalize() or name


def quote_findings(article: Article, findings: Findings) -> Findings:
    """Turn spans into quotes with labels, and keep only what a brief can hold."""
    entities = {e.id for e in findings.entities}

    def known(names: Collection[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name in names if name in entities))

    def quoted(item: Any) -> Any:
        return replace(item, evidence=quote_span(article, item.evidence, item.at), at="")

    return Findings(
        claims=tuple(
            replace(quoted(c), text=say_claim(article, c), about=known(c.about), score=None, speaker=_maybe(c.speaker))
            for c in findings.claims
        ),
        figures=tuple(
            replace(quoted(f), subject=known(f.subject), unit=_line(f.unit) or "times", measure=_maybe(f.measure))
            for f in findings.figures
        ),
        references=tuple(replace(quoted(r), marker=_maybe(r.marker)) for r in findings.references),
        citations=tuple(replace(quoted(c), locator=_maybe(c.locator)) for c in findings.citations),
        entities=tuple(
            replace(e, name=_line(e.name), aliases=tuple(map(_line, e.aliases)), mentions=()) for e in findings.entities
        ),
        events=tuple(replace(quoted(e), what=_line(e.what), actors=known(e.actors)) for e in findings.events),
    )


def name_entities(findings: Findings) -> Findings:
    """Give entities whose ids look like those of items, such as "e3", longer ones."""
    ids = {e.id: make_slug(f"{e.kind} {e.id}") for e in findings.entities if not is_id(e.id)}
    if not ids:
        return findings

    def renamed(names: Collection[str]) -> tuple[str, ...]:
        return tuple(ids.get(name, name) for name in names)

    return replace(
        findings,
        claims=tuple(replace(c, about=renamed(c.about)) for c in findings.claims),
        figures=tuple(replace(f, subject=renamed(f.subject)) for f in findings.figures),
        entities=tuple(replace(e, id=ids.get(e.id, e.id)) for e in findings.entities),
        events=tuple(replace(e, actors=renamed(e.actors)) for e in findings.events),
    )


def quote_span(article: Article, evidence: Quote | Span, at: str) -> Quote:
    """Quote the words of a span, without the white space around them."""
    if isinstance(evidence, Quote):
        return evidence
    words = article.text[evidence.start : evidence.end]
    start = evidence.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return Quote(_line(make_quote(article.text, span)), at or label_at(article, span))


MARKER = re.compile(r"\s*(?:\[\d{1,3}\]|[¹²³⁰-⁹]{1,3})\s*$")


def say_claim(article: Article, claim: Claim) -> str:
    """The sentence of a claim as its text, without the citation marker after it."""
    if isinstance(claim.evidence, Quote) or claim.text:
        return _line(claim.text)
    return _line(MARKER.sub("", article.text[claim.evidence.start : claim.evidence.end]))


def choose_key_claims(found: Findings, findings: Findings) -> list[Claim]:
    """The key claims in the article's order; where the machine names too few, those it holds strongest."""
    scores = {c.id: c.score or 0 for c in findings.claims}
    order = {c.id: n for n, c in enumerate(found.claims)}
    by_score = sorted(found.claims, key=lambda c: (not c.key, -scores.get(c.id, 0), order[c.id]))
    keys = sum(c.key for c in found.claims)
    return sorted(by_score[: min(MOST_KEY, max(FEWEST_KEY, keys))], key=lambda c: order[c.id])


MARKDOWN = re.compile(r"([\\`*_\[\]<>&|~^{}!#])")


def _link(claim: Claim) -> str:
    """A claim as a sentence that links to it; its closing mark stands outside the link."""
    words = MARKDOWN.sub(r"\\\1", claim.text.rstrip(" .;:,"))
    stop = "" if words.endswith(("?", "!", "”", '"', "’")) else "."
    return f"[{words}][{claim.id}]{stop}"


def _line(words: str) -> str:
    """Words on one line, without letters that no brief may hold."""
    return " ".join(CONTROL.sub(" ", words).split())


def _maybe(words: str | None) -> str | None:
    return _line(words or "") or None
