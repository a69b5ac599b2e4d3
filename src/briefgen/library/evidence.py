"""Checks of a brief against its article: are the words there, and is the number what they say?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.library.locate import Item, list_places, list_quotes
from briefgen.library.numerals import numbers_in
from briefgen.model.article import Article
from briefgen.model.brief import BriefFile
from briefgen.model.findings import Figure, Quote
from briefgen.model.site import Address, Library
from briefgen.text.labels import label_at
from briefgen.text.numbers import find_numbers
from briefgen.text.quotes import fold_text, suggest_quote


def check_quotes(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Quotes that are not in the article, that stand elsewhere, or that could be either of two places."""
    article = library.articles.get(file.brief.name)
    if article:
        missing = 0
        for item in list_quotes(file.brief):
            found = _check_quote(library, file, article, item, near=missing < MOST_SUGGESTIONS)
            missing += any(d.code == "quote-not-found" for d in found)
            yield from found


MOST_SUGGESTIONS = 50
"""In one brief; where more words are missing, it is the article that is another one, and looking takes long."""


def _check_quote(library: Library, file: BriefFile, article: Article, item: Item, *, near: bool) -> list[Diagnostic]:
    address = Address(file.brief.name, item.id)
    where = f"{item.kind}/{item.id}"
    place = file.places[f"{where}/quote"]
    state = library.states.get(address, "unchecked")
    span = library.spans.get(address)
    if state == "missing":
        hint = _near(article, item) if near else ""
        return [Diagnostic("quote-not-found", f"the words are not in {article.path}", place, hint=hint)]
    if state == "moved" and span:
        label = label_at(article, span)
        at = file.places.get(f"{where}/at", place)
        hint = f"write at: {label}" if label else "the words stand outside the article's own text"
        return [Diagnostic("quote-moved", f"the words are not in {item.quote.at}", at, "warning", hint)]
    if state == "ambiguous":
        named = f", and none of them is {item.quote.at}" if item.quote.at else ""
        message = f"these words stand more than once in {article.path}{named}"
        hint = "name the place with at, or quote a word more"
        return [Diagnostic("quote-ambiguous", message, place, "warning", hint)]
    return []


def _near(article: Article, item: Item) -> str:
    """Words of the article that are like those quoted, for a person to judge."""
    near = suggest_quote(fold_text(article.text), item.quote.exact, list_places(article).get(item.quote.at))
    if not near:
        return "quote the article letter for letter, or take the item out"
    return f'{label_at(article, near.span) or "the article"} has "{near.words}"'


def check_figures(library: Library, file: BriefFile) -> Iterator[Diagnostic]:
    """Figures whose value is not what their words say."""
    for figure in file.brief.findings.figures:
        if not isinstance(figure.evidence, Quote):
            continue
        span = library.spans.get(Address(file.brief.name, figure.id))
        article = library.articles.get(file.brief.name)
        words = article.text[span.start : span.end] if article and span else figure.evidence.exact
        given = {figure.value, figure.value_max} - {None}
        # Most figures are plain numbers; what else the words may mean takes long to find out.
        if given <= {number.value for number in find_numbers(words)}:
            continue
        said = numbers_in(words, figure.unit)
        for name, value in (("value", figure.value), ("value_max", figure.value_max)):
            if value is not None and value not in said and not _is_open_end(figure, name, words):
                yield _not_said(file, figure, name, value, said, words)


def _is_open_end(figure: Figure, name: str, words: str) -> bool:
    """ "Double-digit" is 10 to 99: its ends are read into the words, not off them."""
    return name == "value_max" and "digit" in words


def _not_said(
    file: BriefFile, figure: Figure, name: str, value: Decimal, said: frozenset[Decimal], words: str
) -> Diagnostic:
    place = file.places.get(f"figures/{figure.id}/{name}", Location(file.path))
    numbers = " or ".join(format(n, "f") for n in sorted(said))
    shown = " ".join(words.split())
    given = format(value, "f")
    if not said:
        message = f'{name} is {given}, and there is no number in the words "{shown[:60]}"'
        return Diagnostic("figure-not-said", message, place, "warning", "quote the words that give the number")
    message = f'{name} is {given}, and the words "{shown[:60]}" say {numbers}'
    # In words a number can hide in ways that no list knows; digits are plain.
    severity: Severity = "error" if any(letter.isdigit() for letter in words) else "warning"
    hint = f"write {name}: {numbers}, or quote the words that say {given}"
    return Diagnostic("figure-not-said", message, place, severity, hint)
