"""Checks of what a claim says in our words against the words that it rests on: numbers, years, names, negation."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from briefgen.diagnostics import Diagnostic, Location
from briefgen.library.numerals import numbers_in
from briefgen.model.article import Article, Span
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.findings import Claim, Quote
from briefgen.model.site import Address, Library
from briefgen.text.edtf import bounds
from briefgen.text.gazetteer import find_forms
from briefgen.text.names import fold
from briefgen.text.numbers import find_numbers

SMALL = 12
"""Numbers up to this are often words of the sentence rather than of the subject: "the two", "one of"."""
ROUNDED = Decimal("0.05")
"""How far a rounded number may lie from the article's."""

YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)")
RELATIVE = re.compile(
    r"\b(?:last|this|next|previous|past|following|coming|same|earlier|later|ago|decades?|centur\w+|today|now)\b", re.I
)  # "last year" · "two years later": years that a claim may spell out


def check_claim_words(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Claims that say another number, year or name than their passage, or that turn a "not" around."""
    article = library.articles.get(file.brief.name)
    if not article:
        return
    known = _known_words(article, file.brief)
    for claim in file.brief.findings.claims:
        span = library.spans.get(Address(file.brief.name, claim.id))
        if span and not claim.withdrawn:
            passage = _widen(article, span)
            paragraph = _paragraph(article, passage)
            yield from _compare_numbers(file, claim, article, passage, paragraph)
            yield from _compare_names(file, claim, known)
            yield from _compare_negation(file, claim, article.text[passage.start : passage.end])


def _widen(article: Article, span: Span) -> Span:
    """The sentences that a passage lies in."""
    starts, ends = [span.start], [span.end]
    for sentence in article.sentences:
        if sentence.span.start < span.end and span.start < sentence.span.end:
            starts.append(sentence.span.start)
            ends.append(sentence.span.end)
    return Span(min(starts), max(ends))


def _paragraph(article: Article, passage: Span) -> Span:
    for block in article.blocks:
        if block.span.start <= passage.start < block.span.end:
            return Span(block.span.start, max(block.span.end, passage.end))
    return passage


def _compare_numbers(
    file: BriefFile, claim: Claim, article: Article, passage: Span, paragraph: Span
) -> Iterator[Diagnostic]:
    words = article.text[passage.start : passage.end]
    said = numbers_in(words, "") | _of_figures(file.brief, claim)
    around = numbers_in(article.text[paragraph.start : paragraph.end], "")
    for number in find_numbers(claim.text):
        shown = claim.text[number.span.start : number.span.end]
        if YEAR.fullmatch(shown):
            if not _is_year_known(file.brief, claim, int(shown), words, article.text[paragraph.start : paragraph.end]):
                message = f"{claim.id} says {shown}, and the passage that it rests on does not"
                hint = "name the year that the article gives, or rest the claim on the words that give it"
                yield Diagnostic("year-not-in-evidence", message, _place(file, claim), "warning", hint)
        elif number.value > SMALL and not _is_near(number.value, said) and number.value not in around:
            message = f"{claim.id} says {shown}, and the passage that it rests on does not"
            hint = "give the article's number, or rest the claim on the words that give it"
            yield Diagnostic("number-not-in-evidence", message, _place(file, claim), "warning", hint)


def _of_figures(brief: Brief, claim: Claim) -> frozenset[Decimal]:
    """Values of the figures that stand where the claim stands."""
    at = claim.evidence.at if isinstance(claim.evidence, Quote) else ""
    return frozenset(
        value
        for figure in brief.findings.figures
        if isinstance(figure.evidence, Quote) and at and figure.evidence.at == at
        for value in (figure.value, figure.value_max)
        if value is not None
    )


def _is_near(value: Decimal, said: frozenset[Decimal]) -> bool:
    """Is a number one of those said, or one of them in round figures, or a share of a hundred?"""
    return any(abs(value - n) <= ROUNDED * abs(n) for n in said)


def _is_year_known(brief: Brief, claim: Claim, year: int, words: str, paragraph: str) -> bool:
    """May a claim name a year? Where its paragraph does, or an event of its sentence, or one told in relation."""
    if str(year) in paragraph or f"{year % 100:02d}" in re.findall(r"(?<=[-–/’'])\d\d\b", paragraph):
        return True
    at = claim.evidence.at if isinstance(claim.evidence, Quote) else ""
    dates = [e.date for e in brief.findings.events if isinstance(e.evidence, Quote) and e.evidence.at == at]
    dates += [
        f.period for f in brief.findings.figures if f.period and isinstance(f.evidence, Quote) and f.evidence.at == at
    ]
    if any((b := bounds(date)) and b.first and b.last and b.first.year <= year <= b.last.year for date in dates):
        return True
    return bool(RELATIVE.search(words)) or str(year) in str(brief.source.csl.get("issued") or "")


NAME = re.compile(r"(?<![\w.])[A-ZÀ-ÞА-Я][\w-]*[\w]")
CALENDAR = frozenset(fold(word) for word in (*calendar.month_name, *calendar.day_name) if word)
CURRENCY = re.compile(r"[A-Z]{3}(?=\s?\d)")


def _known_words(article: Article, brief: Brief) -> frozenset[str]:
    """Every word of the article, and of the names that the brief gives to its entities."""
    names = [n for e in brief.findings.entities for n in (e.name, *e.aliases, e.id)]
    csl = " ".join(str(v) for v in brief.source.csl.values())
    return frozenset(fold(" ".join([article.text, *names, csl])).split())


def _compare_names(file: BriefFile, claim: Claim, known: frozenset[str]) -> Iterator[Diagnostic]:
    entities = {entity.id for entity in file.brief.findings.entities}
    for m in NAME.finditer(claim.text):
        if m.start() == 0 or claim.text[: m.start()].rstrip()[-1:] in (".", "?", "!", ":", "“", '"'):
            continue
        plain = CURRENCY.match(claim.text, m.start()) or fold(m[0]) in CALENDAR or _means(m[0], entities)
        if not plain and not any(_is_known(part, known) for part in fold(m[0]).split()):
            message = f"{claim.id} names {m[0]}, which neither the article nor an entity of the brief does"
            hint = "write the name as the article has it, or give the entity this alias"
            yield Diagnostic("name-not-in-article", message, _place(file, claim), "warning", hint)


def _means(word: str, entities: Collection[str]) -> bool:
    """Does a word stand for one of the entities: "Tokyo" and "Japanese" for Japan?"""
    return any(form.id in entities for form in find_forms(word))


def _is_known(word: str, known: frozenset[str]) -> bool:
    """Is a word, or another form of it, among those known? "Mexico's", "Mexicans" and "Mexico" are one."""
    return (
        word in known
        or len(word) < 2
        or any(word[:n] in known for n in range(max(4, len(word) - 3), len(word)))
        or (len(word) >= 5 and any(w.startswith(word[:5]) for w in known))
    )


NEGATION = re.compile(
    r"\b(?:not(?! only\b| least\b)|never|no|none|nor|neither|cannot|nobody|nothing|nowhere)\b|n[’']t\b", re.IGNORECASE
)
# Words by which a sentence says no without one of those.
SOFT_NEGATION = re.compile(
    r"""
    \b(?: without | lack\w* | fail\w* | refus\w* | den(?:y|ies|ied|ying) | reject\w* | absen\w* | hardly | barely
      | scarcely | rarely | seldom | unlikely | impossib\w* | unable | few | little | only | except\w* | instead
      | rather | less | avoid\w* | stop\w* | ceas\w* | end(?:s|ed|ing)? | rule[sd]?\ out | short\ of | far\ from
      | despite | although | though | but | yet | un\w{3,} | non\w* | dis\w{3,} | mis\w{3,} | oppos\w* | against
      | doubt\w* | free | still | nil | zero | last\ but\ not\ least | alternative | other\ than )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _compare_negation(file: BriefFile, claim: Claim, passage: str) -> Iterator[Diagnostic]:
    ours, theirs = bool(NEGATION.search(claim.text)), bool(NEGATION.search(passage))
    if ours and not theirs and not SOFT_NEGATION.search(passage):
        message = f"{claim.id} says no, and the passage that it rests on does not"
    elif theirs and not ours and not SOFT_NEGATION.search(claim.text) and len(NEGATION.findall(passage)) == 1:
        message = f"the passage that {claim.id} rests on says no, and the claim does not"
    else:
        return
    yield Diagnostic("negation-differs", message, _place(file, claim), "note", "read both again")


def _place(file: BriefFile, claim: Claim) -> Location:
    return file.places.get(f"claims/{claim.id}/text", Location(file.path))
