"""Four styles: the site's own, and texts after APA, Chicago and GOST; each from a CSL item to pieces."""

from __future__ import annotations

from briefgen.model.article import Csl
from briefgen.site.csl.pieces import Piece, close, join
from briefgen.site.csl.terms import TERMS, Terms
from briefgen.site.csl.values import (
    BARE,
    WHOLE,
    Name,
    initials,
    issued,
    names,
    pages,
    read_dates,
    show_month_day,
    value,
    web_address,
    year_of,
)
from briefgen.site.dates import show_date

Pieces = list[Piece]
ENGLISH = TERMS["en"]
MANY = 10
"""More names than this are cut to the first and "et al."."""


def words(text: str) -> Pieces:
    return [Piece(text)] if text else []


def cited(text: str) -> Pieces:
    return [Piece(text, cite=True, foreign=True)] if text else []


def quoted(text: str, terms: Terms, inside: str = "") -> Pieces:
    """A title in quotation marks; `inside` is the stop that some styles put before the closing one."""
    stop = "" if text.endswith(("?", "!", ".")) or not terms.stop_inside else inside
    return [Piece(terms.opening), Piece(text, foreign=True), Piece(stop + terms.closing)] if text else []


def direct(name: Name) -> str:
    return " ".join(filter(None, (name.given, name.family, name.suffix)))


def inverted(name: Name) -> str:
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def list_names(shown: list[str], last: str, terms: Terms) -> str:
    """ "A", "A and B", "A, B, and C"."""
    if len(shown) > MANY:
        return f"{shown[0]} {terms.many}"
    if len(shown) < 3:
        return f" {last} ".join(shown)
    return f"{', '.join(shown[:-1])}{terms.serial} {last} {shown[-1]}"


def who(csl: Csl, terms: Terms) -> str:
    """Authors, or else editors: the first as lists sort it, the others as people say them."""
    people, mark = names(csl), ""
    if not people:
        people = names(csl, "editor")
        mark = f", {terms.editors if len(people) > 1 else terms.editor}" if people else ""
    shown = [inverted(n) if i == 0 else direct(n) for i, n in enumerate(people)]
    if len(shown) == 2 and "," in shown[0]:
        return f"{shown[0]}{terms.serial} {terms.also} {shown[1]}{mark}"
    return list_names(shown, terms.also, terms) + mark


def editors(csl: Csl, terms: Terms) -> str:
    """Editors of the whole that a part stands in."""
    return list_names([direct(n) for n in names(csl, "editor")], terms.also, terms) if names(csl) else ""


def title(csl: Csl, terms: Terms, inside: str = "") -> Pieces:
    """A title as its kind wants it: the whole in italics, a part in quotation marks."""
    text = value(csl, "title")
    if not text:
        return words(value(csl, "note"))
    if csl.get("type") in BARE:
        return [Piece(text, foreign=True)]
    if csl.get("type") in WHOLE and not value(csl, "container-title"):
        return cited(text)
    return quoted(text, terms, inside)


def page_label(csl: Csl, terms: Terms) -> str:
    shown = pages(csl)
    several = "–" in shown or "," in shown
    return f"{terms.pages if several else terms.page} {shown}" if shown else ""


def imprint(csl: Csl) -> str:
    place, publisher = value(csl, "publisher-place"), value(csl, "publisher")
    return ": ".join(filter(None, (place, publisher)))


def capital(parts: Pieces) -> Pieces:
    """Begin a sentence with a capital: "Autumn 2002"."""
    if parts and not parts[0].cite:
        parts = [parts[0]._replace(words=parts[0].words[:1].upper() + parts[0].words[1:]), *parts[1:]]
    return parts


def labelled(label: str, text: str) -> str:
    return f"{label} {text}" if text else ""


def ordinal(edition: str, terms: Terms) -> str:
    if not edition.isdigit():
        return f"{edition} {terms.editor}" if edition and "ed" not in edition else edition
    if terms.language != "en":
        return terms.edition.format(edition)
    n = int(edition)
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return terms.edition.format(f"{n}{ending}")


# ---- the site's own


def write_plain(csl: Csl, terms: Terms = ENGLISH) -> Pieces:
    """Family, Given. “Title”. <cite>Container</cite>, vol. 12, no. 3, 14 May 2031, p. 3."""
    container = value(csl, "container-title")
    law = csl.get("type") in ("legal_case", "legislation", "treaty") and container
    if law:
        section = labelled("§", value(csl, "section"))
        report = " ".join(filter(None, (value(csl, "volume"), container, section, pages(csl))))
        facts = [words(report), words(value(csl, "number")), words(show_date(value(csl, "issued"), terms.language))]
        return close(join([title(csl, terms), *facts], ", "))
    facts = [
        [Piece(f"{terms.within} ")] if container and csl.get("type") == "chapter" else [],
        cited(container),
    ]
    where: list[Pieces] = [
        [p for part in facts for p in part],
        words(labelled(terms.edited_by, editors(csl, terms))),
        words(ordinal(value(csl, "edition"), terms)),
        words(labelled(terms.volume, value(csl, "volume"))),
        words(labelled(terms.issue, value(csl, "issue"))),
        words(" ".join(filter(None, (value(csl, "genre"), value(csl, "number"))))),
        words(imprint(csl)),
        words(show_date(value(csl, "issued"), terms.language)),
        words(page_label(csl, terms)),
    ]
    accessed = value(csl, "accessed") if not value(csl, "issued") else ""
    seen = words(labelled(terms.accessed, show_date(accessed, terms.language)) if accessed else "")
    if csl.get("type") in BARE:
        return close(join([words(who(csl, terms)), join([title(csl, terms), *where], ", "), seen], ". "))
    parts = [words(who(csl, terms)), title(csl, terms), capital(join(where, ", ")), seen]
    # Of a bare link the address is all there is.
    return close(join(parts, ". ")) if any(parts) else words(value(csl, "URL", "DOI"))


# ---- APA


def apa_name(name: Name) -> str:
    shown = initials(name.given)
    return name.family if name.literal or not shown else ", ".join(filter(None, (name.family, shown, name.suffix)))


def apa_names(people: list[Name]) -> str:
    shown = [apa_name(n) for n in people]
    if len(shown) > 20:
        return f"{', '.join(shown[:19])}, … {shown[-1]}"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])}, & {shown[-1]}" if shown else ""


def apa_date(csl: Csl, terms: Terms) -> str:
    first = issued(csl).first
    day = ""
    if (
        first
        and not issued(csl).interval
        and csl.get("type") not in ("article-journal", "book", "chapter", "report", "thesis")
    ):
        day = show_month_day(first, terms.language)
    return ", ".join(filter(None, (year_of(csl, terms.language) or terms.undated, day)))


def write_apa(csl: Csl, terms: Terms = ENGLISH) -> Pieces:
    """Family, G. (2009). Title. Container, 2(24), 3–5. https://…"""
    people = names(csl)
    editing = [] if people else names(csl, "editor")
    mark = _capital(terms.editors if len(editing) > 1 else terms.editor)
    author = apa_names(people) or (f"{apa_names(editing)} ({mark})" if editing else "")
    container, volume, issue = value(csl, "container-title"), value(csl, "volume"), value(csl, "issue")
    name = value(csl, "title", "note")
    at = labelled(terms.pages, pages(csl)) if csl.get("type") == "chapter" else ""
    extra = ", ".join(filter(None, (ordinal(value(csl, "edition"), terms), at)))
    bracket = f" ({extra})" if extra else ""
    number = f"{volume}({issue})" if issue and volume else volume or (f"({issue})" if issue else "")
    if csl.get("type") == "chapter":
        editing_in = [f"{initials(n.given)} {n.family}".strip() for n in names(csl, "editor")]
        plural = _capital(terms.editors if len(editing_in) > 1 else terms.editor)
        by = f"{list_names(editing_in, '&', terms)} ({plural}), " if editing_in else ""
        source = [Piece(f"{_capital(terms.within)} {by}"), *cited(container), *words(bracket)]
        main = words(name)
    else:
        tail = [words(number), words(pages(csl) if container else "")]
        source = join([cited(container), *tail], ", ")
        main = [*(cited(name) if not container else words(name)), *words(bracket if not container else "")]
    genre = " ".join(filter(None, (value(csl, "genre"), value(csl, "number"))))
    if genre and main:
        main = [*main, Piece(f" [{genre}]")]
    date = f"({apa_date(csl, terms)})"
    head = [words(author), words(date)] if author else [main, words(date)]
    publisher = "" if value(csl, "publisher") == author else value(csl, "publisher")
    parts = [*head, *([main] if author else []), source, words(publisher)]
    return _with_address(close(join(parts, ". ")), web_address(csl))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with_address(parts: Pieces, url: str) -> Pieces:
    return [*parts, Piece(f" {url}")] if url else parts


# ---- Chicago


def chicago_date(csl: Csl, terms: Terms) -> str:
    dates = issued(csl)
    first = dates.first
    if first and not dates.interval and first.day and terms.language == "en":
        return f"{show_month_day(first, 'en')}, {first.year}"
    return show_date(value(csl, "issued"), terms.language)


def write_chicago(csl: Csl, terms: Terms = ENGLISH) -> Pieces:
    """Family, Given, and Given Family. “Title.” Container 12, no. 3 (May 14, 2031): 3–5. https://…"""
    container, volume, issue = value(csl, "container-title"), value(csl, "volume"), value(csl, "issue")
    date, at = chicago_date(csl, terms), pages(csl)
    kind = csl.get("type")
    parts: list[Pieces] = [words(who(csl, terms)), title(csl, terms, ".")]
    if container and kind == "chapter":
        inside = [Piece(f"{_capital(terms.within)} "), *cited(container)]
        by = editors(csl, terms)
        parts.append(join([inside, words(labelled(terms.edited_by, by)), words(at)], ", "))
        parts.append(words(", ".join(filter(None, (imprint(csl), date)))))
    elif container and volume:
        lead = [*cited(container), Piece(f" {volume}"), *words(f", {terms.issue} {issue}" if issue else "")]
        parts.append([*lead, *words(f" ({date})" if date else ""), *words(f": {at}" if at else "")])
    elif container:
        tail = [words(labelled(terms.issue, issue)), words(date), words(at)]
        parts.append(join([cited(container), *tail], ", "))
    else:
        genre = " ".join(filter(None, (value(csl, "genre"), value(csl, "number"))))
        parts.append(words(ordinal(value(csl, "edition"), terms)))
        parts.append(words(", ".join(filter(None, (genre, imprint(csl), date, at)))))
    if not date and (accessed := value(csl, "accessed")):
        parts.append(words(f"{terms.accessed} {chicago_date({'issued': accessed}, terms)}"))
    url = web_address(csl)
    return close(join([*parts, words(url)], ". "))


# ---- GOST


def gost_name(name: Name) -> str:
    return name.family if name.literal or not name.given else f"{name.family} {initials(name.given)}"


def write_gost(csl: Csl, terms: Terms = ENGLISH) -> Pieces:
    """Family G. Title // Container. 2031. Vol. 12. No. 3. P. 3–5. URL: https://… (accessed: 16.09.2031)."""
    author = ", ".join(gost_name(n) for n in names(csl) or names(csl, "editor"))
    name = [Piece(value(csl, "title", "note"), foreign=True)]
    container = value(csl, "container-title")
    head = [*name, Piece(" // "), *cited(container)] if container else name
    is_in_journal = csl.get("type") == "article-journal"
    exact = year_of(csl, terms.language) if is_in_journal else show_date(value(csl, "issued"), terms.language)
    place = ", ".join(filter(None, (imprint(csl), exact)))
    parts = [
        words(author),
        head,
        words(ordinal(value(csl, "edition"), terms)),
        words(place),
        words(labelled(_capital(terms.volume), value(csl, "volume"))),
        words(labelled(_capital(terms.issue), value(csl, "issue"))),
        words(labelled(_capital(terms.page), pages(csl))),
    ]
    url = web_address(csl)
    if url:
        parts.append(words(f"URL: {url}" + _gost_access(value(csl, "accessed"), terms)))
    return close(join(parts, ". "))


def _gost_access(accessed: str, terms: Terms) -> str:
    day = read_dates(accessed).first if accessed else None
    return f" ({terms.seen}: {day.day:02d}.{day.month:02d}.{day.year})" if day and day.day else ""
