"""What the machine found in an article, as a page of plain text for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from briefgen.extract.reasons import Reason, find_reasons
from briefgen.model.article import Article, Span
from briefgen.model.findings import Claim, Findings, Selector
from briefgen.seeds.line_dates import find_line_dates

WIDTH = 88
LIST_LENGTH = 12
"""Of longer lists the rest is counted."""
GUTTER = 14
SEEN = 120
"""Letters of what a rule saw."""


def summarise(article: Article, findings: Findings) -> str:
    """Title, authors, date and its basis, counts, then the findings, the key claims first."""
    parts = [_head(article), _counts(article, findings)]
    keys = [c for c in findings.claims if c.key]
    parts.append(_section("Key claims", [_claim(article.text, c) for c in keys], len(keys)))
    parts.append(
        _section(
            "Figures",
            [
                (f.id, _words(article.text, f.evidence), _join(f"{f.value:f}", f.unit, f.period, f.measure))
                for f in findings.figures
            ],
        )
    )
    parts.append(_section("Events", [(e.date, e.what, "") for e in findings.events]))
    parts.append(_section("Entities", [(e.kind, e.name, f"{len(e.mentions)}×") for e in findings.entities]))
    parts.append(_section("References", _references(article.text, findings)))
    lost = [(k.at, _words(article.text, k.evidence), "") for k in findings.citations if not k.of]
    parts.append(_section("Marks that lead to no work", lost))
    return "\n\n".join(part for part in parts if part)


def _references(text: str, findings: Findings) -> list[tuple[str, str, str]]:
    """Works with what needs a second look: never cited, or cited with another year."""
    cited = {id for k in findings.citations for id in k.of}
    differs = {id: k.mismatch for k in findings.citations if k.mismatch for id in k.of}
    rows = []
    for r in findings.references:
        remark = f"the text gives another {differs[r.id]}" if r.id in differs else ""
        remark = remark or ("" if r.id in cited or not findings.citations else "never cited")
        rows.append((r.marker or r.id, _words(text, r.evidence), remark))
    return rows


def explain_findings(article: Article, findings: Findings) -> Iterator[str]:
    """How each finding came about: its words, then a line for each part with the rule, what it saw, and the file."""
    yield _head(article)
    yield from _titled("Metadata")
    for field, rule, saw in find_metadata_reasons(article):
        yield from _step(field, rule, "seeds/metadata.py", saw)
    yield from _titled("Blocks, as seeds/blocks.py names them")
    for block in article.blocks:
        words = textwrap.shorten(article.text[block.span.start : block.span.end], SEEN, placeholder=" …")
        yield f"  {block.label or '-':6} {block.kind:12} {words}"
    reasons: dict[str, list[Reason]] = {}
    for reason in find_reasons(article, findings):
        reasons.setdefault(reason.finding, []).append(reason)
    for title, shown in _list_shown(article, findings):
        if shown:
            yield from _titled(title)
        for id, words in shown:
            yield f"{id}  {textwrap.shorten(words, SEEN, placeholder=' …')}"
            for reason in reasons.get(id, ()):
                yield from _step(reason.part, reason.rule, reason.room, "" if reason.saw in words else reason.saw)


def _list_shown(article: Article, findings: Findings) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The findings under their titles, each with its id and its words."""
    text = article.text
    yield "Claims", [(c.id, f"{c.at}  {c.text}") for c in findings.claims]
    yield "Figures", [(f.id, f"{f.at}  {_words(text, f.evidence)}") for f in findings.figures]
    yield "References", [(r.id, _words(text, r.evidence)) for r in findings.references]
    yield "Citations", [(k.id, f"{k.at}  {_words(text, k.evidence)}") for k in findings.citations]
    yield "Entities", [(e.id, f"{e.name} ({e.kind})") for e in findings.entities]
    yield "Events", [(e.id, f"{e.at}  {e.what}") for e in findings.events]


def find_metadata_reasons(article: Article) -> Iterator[tuple[str, str, str]]:
    """What the article says of itself: each field with how it is known and the line that holds it."""
    csl = article.csl
    for field, value in csl.items():
        if not value or field == "type":
            continue
        if field == "issued":
            yield field, f"{value}, {article.issued_basis}: {article.issued_reason}", _find_line(article, date=value)
            continue
        for one in value if isinstance(value, list) else [value]:
            words = str(one.get("family") or one.get("literal") or "") if isinstance(one, dict) else str(one)
            shown = " ".join(filter(None, (one.get("given"), words))) if isinstance(one, dict) else words
            if shown in article.affiliations:
                shown += f", of {article.affiliations[shown]}"
            yield field, shown, _find_line(article, words)
    for date, what in article.set_aside:
        yield "set aside", f"{date}: {what}", _find_line(article, date=date)


def _find_line(article: Article, words: str = "", date: str = "") -> str:
    """The block that holds some words or a date, by its kind; those around the body are asked first."""
    outer = [block for block in article.blocks if block.kind != "body"]
    for block in (*outer, *(block for block in article.blocks if block.kind == "body")):
        line = " ".join(article.text[block.span.start : block.span.end].split())
        if any(found.edtf == date for found in find_line_dates(line)) if date else words.casefold() in line.casefold():
            return f"{block.kind}{' ' + block.label if block.label else ''}: {line}"
    return "the dates of its text" if date else "the file's own metadata"


def _titled(title: str) -> tuple[str, str, str]:
    return "", title, "-" * len(title)


def _step(part: str, rule: str, room: str, saw: str) -> Iterator[str]:
    """A part with its rule, what the rule saw, and the file to open."""
    yield f"    {part:<{GUTTER - 1}} {rule}  [{room}]"
    if saw:
        yield f"    {'':<{GUTTER}}saw: {textwrap.shorten(saw, SEEN, placeholder=' …')}"


def _head(article: Article) -> str:
    csl = article.csl
    authors = [
        " ".join(filter(None, (a.get("given"), a.get("family"), a.get("literal")))) for a in csl.get("author") or ()
    ]
    signed = [f"{a} ({article.affiliations[a]})" if a in article.affiliations else a for a in authors]
    numbered = _join(
        csl.get("container-title"), _labelled("vol.", csl.get("volume")), _labelled("no.", csl.get("issue"))
    )
    basis = article.issued_basis + (
        f", from {article.issued_reason}" if article.issued_reason and article.issued_basis == "inferred" else ""
    )
    rows = (
        ("authors", "; ".join(signed)),
        ("in", numbered),
        ("publisher", csl.get("publisher") or ""),
        ("place", csl.get("publisher-place") or ""),
        ("date", f"{csl['issued']} ({basis})" if csl.get("issued") else "unknown"),
        ("set aside", "; ".join(f"{date} ({what})" for date, what in article.set_aside)),
        ("language", article.language or "unknown"),
        ("file", f"{article.name} ({article.format}, sha256 {article.digest[:12]}…)"),
    )
    title = textwrap.fill(csl.get("title") or "(no title in the text)", WIDTH)
    return "\n".join([title, "=" * max(map(len, title.splitlines())), *(_row(k, v) for k, v in rows if v)])


def _counts(article: Article, findings: Findings) -> str:
    kinds = [b.kind for b in article.blocks]
    words = sum(len(article.text[b.span.start : b.span.end].split()) for b in article.blocks if b.kind == "body")
    structure = _join(
        _count(kinds.count("body"), "paragraph"),
        _count(words, "word"),
        _count(len(article.sentences), "sentence"),
        _count(kinds.count("note"), "note"),
        _count(kinds.count("repeat"), "repeat") + " left out",
        _count(kinds.count("boilerplate"), "line") + " of the site’s own left out",
    )
    keys = sum(claim.key for claim in findings.claims)
    found = _join(
        f"{_count(len(findings.claims), 'claim')} ({keys} key)",
        _count(len(findings.figures), "figure"),
        _count(len(findings.references), "reference"),
        _count(len(findings.citations), "citation"),
        f"{len(findings.entities)} entit{'y' if len(findings.entities) == 1 else 'ies'}",
        _count(len(findings.events), "event"),
    )
    return f"{_row('text', structure)}\n{_row('found', found)}"


def _claim(text: str, claim: Claim) -> tuple[str, str, str]:
    return f"{claim.id} {claim.at}", claim.text, _join(claim.kind, claim.speaker)


def _section(title: str, rows: Sequence[tuple[str, str, str]], limit: int = LIST_LENGTH) -> str:
    if not rows:
        return ""
    lines = [f"{title}", "-" * len(title)]
    for left, words, right in rows[:limit]:
        lines.append(_row(left, f"{words}  [{right}]" if right else words))
    if len(rows) > limit:
        lines.append(_row("", f"… and {len(rows) - limit} more; --json has all"))
    return "\n".join(lines)


def _row(left: str, words: str) -> str:
    label = f"{left[: GUTTER - 1]:<{GUTTER}}"
    return textwrap.fill(words, WIDTH, initial_indent=label, subsequent_indent=" " * GUTTER, break_on_hyphens=False)


def _words(text: str, evidence: Selector) -> str:
    words = text[evidence.start : evidence.end] if isinstance(evidence, Span) else evidence.exact
    return textwrap.shorten(words, 160, placeholder=" …")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _labelled(label: str, value: str | None) -> str:
    return f"{label} {value}" if value else ""


def _join(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
