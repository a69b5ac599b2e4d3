"""Citations: where the text points at a work: "[1]", "(Halloran 2030, p. 12)", "Halloran (2030)", raised numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.references.notes import SUPERSCRIPTS
from briefgen.model.article import Article, Block, Span
from briefgen.model.findings import Citation, Reference
from briefgen.text.gazetteer import find_forms
from briefgen.text.names import fold

YEAR = r"(?:1[4-9]|2[01])\d\d"
PAGES = r"(?:[A-Za-z]?\d+|[ivxlc]+)(?:\s?[-–—]\s?\d+)?(?:,\s?\d{1,3}(?:\s?[-–]\s?\d+)?(?!\d))*"
LABEL = r"(?:pp?\.|[Сс]\.|[Ss]\.|pages?|at|¶+|paras?\.|ch\.|chap\.)\s?"


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation before it has its id."""

    span: Span
    of: tuple[str, ...]
    at: str
    locator: str | None = None
    mismatch: str | None = None


def find_citations(article: Article, references: Sequence[Reference]) -> tuple[Citation, ...]:
    """Find the marks of an article in the order of the text; one that leads to no work has no target."""
    notes = [b for b in article.blocks if b.kind == "note"]
    places = [b for b in article.blocks if b.kind in ("body", "caption", "heading", "front", "title")]
    numbers = read_numbers(article, notes, references)
    works = read_works(references)
    marks: list[Mark] = []
    marks += find_numbers(article.text, places, numbers)
    marks += find_names(article.text, places, works)
    marks += find_pointers(article.text, notes, references, works)
    marks += find_linked(article, references)
    marks = without_overlaps(marks)
    starts = [s.span.start for s in article.sentences]
    return tuple(
        Citation(
            id=f"k{n}",
            evidence=m.span,
            of=m.of,
            locator=m.locator,
            mismatch=m.mismatch,
            at=label_at(article, starts, m),
        )
        for n, m in enumerate(marks, start=1)
    )


def label_at(article: Article, starts: Sequence[int], mark: Mark) -> str:
    """The sentence that a mark stands in, where it stands in one."""
    n = bisect_right(starts, mark.span.start) - 1
    inside = n >= 0 and mark.span.start < article.sentences[n].span.end
    return article.sentences[n].label if inside else mark.at


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """Sort by place; of two marks that overlap keep the one with a target, then the longer."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.span.start, not m.of, m.span.start - m.span.end)):
        if kept and mark.span.start < kept[-1].span.end:
            if mark.of and not kept[-1].of:
                kept[-1] = mark
            continue
        kept.append(mark)
    return kept


# ---- numbers

NOTE_SIGN = re.compile(
    r"\s*(?:\[\^?(\w{1,5}|[*†‡]{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\^?(\d{1,3})(?=[.)\s])|([*†‡]{1,3})|\((\d{1,3})\))"
)
INNER_SIGN = re.compile(r"(?<=\s)\[(\d{1,3})\](?=\s+<?(?:https?://|www\.))")

ONE = r"\^?\d{1,3}[a-z]?"
SQUARE = re.compile(
    rf"""
    \[\s? (?P<first>{ONE}(?:\s?[,;–-]\s?{ONE})*)
    (?: \s?[,:]\s?{LABEL}(?P<page>{PAGES}) | :\s?(?P<page2>{PAGES}) )? \s?\]
    (?: \s?[-–]\s? \[(?P<last>\d{{1,3}})\] )?
    """,
    re.VERBOSE,
)  # [1] · [1, 3] · [1-3] · [1]–[3] · [2, p. 14] · [2: 14] · [^1]
SIGNS = re.compile(r"\[([*†‡]{1,3}|[a-z]|[ivx]{2,5})\]|(?<=[\w.,;:!?”’\")])([*†‡]{1,3})(?=[\s.,;:]|$)")
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:[,⁻˒–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
ROUND = re.compile(r"(?:(?<=\S\s)|(?<=[.,;:!?”’\"]))\((\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\)")
# A raised number that lost its height: "ended.12 It", "“a triumph.”1", "the trial1 ended".
AFTER_STOP = re.compile(r"(?<=[^\W\d_][.,;:!?”’\")\]])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_YEAR = re.compile(r"(?<=[12]\d\d\d[.,;])(?P<n>\d{1,3})(?=\s+[^\W\d_a-z]|\s*$)")
AFTER_QUOTE = re.compile(r"(?<=[.,;:!?][”’\")])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_QUOTED = re.compile(r"(?<=[”’\")\]][.,;:!?])(?P<n>\d{1,3}(?:,\d{1,3})*)(?=[\s—–]|$)")
AFTER_WORD = re.compile(r"(?<=[a-zà-ÿа-я]{3})(?P<n>\d{1,3})(?=[\s.,;:!?)]|$)")

Numbers = dict[str, tuple[str, ...]]


def read_numbers(article: Article, notes: Iterable[Block], references: Sequence[Reference]) -> Numbers:
    """Sign of a note → the references in it; a note that only explains has none."""
    numbers: dict[str, list[str]] = {}
    notes = list(notes)
    raised = [note for note in notes if RAISED.match(article.text, note.span.start)]
    # Raised numbers lead to notes and those in brackets to a list, where an article has both.
    lead = "^" if 0 < len(raised) < len(notes) else ""
    for note in notes:
        text = article.text[note.span.start : note.span.end]
        signs = [m for m in (NOTE_SIGN.match(text),) if m] + list(INNER_SIGN.finditer(text))
        for m in signs:
            sign = next(g for g in m.groups() if g).translate(SUPERSCRIPTS)
            numbers.setdefault(f"{lead}{sign}" if note in raised else sign, [])
    for r in references:
        if r.marker:
            is_raised = any(isinstance(r.evidence, Span) and r.evidence.start in range(*note.span) for note in raised)
            numbers.setdefault(f"{lead}{r.marker}" if is_raised else r.marker, []).append(r.id)
    return {sign: tuple(ids) for sign, ids in numbers.items()}


def find_numbers(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find numbers in square brackets and raised ones; then, if there are none, those that lost their height."""
    found: list[Mark] = []
    signed = any(not sign.isdecimal() for sign in numbers)
    for place in places:
        for m in SQUARE.finditer(text, *place.span):
            signs = spread(m["first"], m["last"])
            page = m["page"] or m["page2"]
            found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label, locator=tidy_locator(page)))
        for m in SIGNS.finditer(text, *place.span) if signed else ():
            sign = m[1] or m[2]
            if sign in numbers:
                found.append(Mark(Span(*m.span()), numbers[sign], place.label))
        for m in RAISED.finditer(text, *place.span):
            signs = spread(m[0].translate(SUPERSCRIPTS).replace("⁻", "-"), None)
            if all(f"^{sign}" in numbers for sign in signs):
                signs = [f"^{sign}" for sign in signs]
            # "km²" and "m³" are no marks: a unit of one or two letters stands before them.
            if all(s in numbers for s in signs) and not re.search(
                r"(?:^|[\s\d/])[a-zA-Zµ]{1,2}$", text[max(0, m.start() - 4) : m.start()]
            ):
                found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label))
    if found or not numbers:
        return found
    # A byline's numbers lead to affiliations, and an article marks its notes in one way.
    told = [place for place in places if place.kind not in ("front", "title")]
    return max(find_flat(text, told, numbers), find_round(text, places, numbers), key=len)


def spread(words: str, last: str | None) -> list[str]:
    """ "1, 3" → 1, 3; "1-3" → 1, 2, 3; "1" and last "3" → 1, 2, 3."""
    signs: list[str] = []
    for part in re.split(r"\s?[,;]\s?", words.replace("^", "")):
        low, dash, high = (p.strip() for p in part.replace("–", "-").partition("-"))
        if dash and low.isdigit() and high.isdigit() and 0 < int(high) - int(low) < 60:
            signs += [str(n) for n in range(int(low), int(high) + 1)]
        else:
            signs += [p for p in (low, high) if p]
    if last and signs and signs[-1].isdigit() and 0 < int(last) - int(signs[-1]) < 60:
        signs += [str(n) for n in range(int(signs[-1]) + 1, int(last) + 1)]
    return signs


def targets(signs: Iterable[str], numbers: Numbers) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for sign in signs for id in numbers.get(sign, ())))


def find_flat(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find raised numbers that lost their height: they must be signs of notes, and rise through the article."""
    candidates: list[tuple[Span, list[str], str]] = []
    for place in places:
        seen: set[int] = set()
        for pattern in (AFTER_STOP, AFTER_QUOTE, AFTER_QUOTED, AFTER_YEAR, AFTER_WORD):
            for m in pattern.finditer(text, *place.span):
                signs = m["n"].split(",")
                if m.start() not in seen and all(s in numbers for s in signs):
                    seen.add(m.start())
                    candidates.append((Span(*m.span("n")), signs, place.label))
    candidates.sort()
    found: list[Mark] = []
    reached = 0
    for span, signs, label in candidates:
        first = int(signs[0])
        # A gap of a few is a mark that was lost; a leap is a number of another kind.
        if reached < first <= reached + 3:
            found.append(Mark(span, targets(signs, numbers), label))
            reached = int(signs[-1])
    return found


def find_round(text: str, places: Sequence[Block], numbers: Numbers) -> list[Mark]:
    """Find numbers in round brackets, where the notes are numbered and nothing else marks them."""
    found = []
    for place in places:
        for m in ROUND.finditer(text, *place.span):
            signs = spread(m[1], None)
            if all(s in numbers for s in signs):
                found.append(Mark(Span(*m.span()), targets(signs, numbers), place.label))
    return found


# ---- names

WORD = r"(?:[OD]['’])?[^\W\d_a-zа-я][\w’'-]*"


@dataclass(frozen=True, slots=True)
class Entry:
    """A work as marks name it."""

    id: str
    names: tuple[str, ...]
    """Folded family names, or the organisation's name and its capitals."""
    year: str
    suffix: str
    title: str


Works = dict[str, list[Entry]]
"""Entries by the ways to name them: the first author, an organisation without its article or by its capitals."""


def read_works(references: Sequence[Reference]) -> Works:
    """What marks can name: the entries of a list, or if there is none the numbered works.

    Where an author has two of a year, the letter counts them.
    """
    listed = [r for r in references if r.marker is None and r.kind != "link"]
    nameable = listed or [r for r in references if r.kind != "link" and r.ibid_of is None and r.csl.get("title")]
    counts: dict[tuple[str, str], int] = {}
    works: Works = {}
    for r in nameable:
        people = r.csl.get("author") or r.csl.get("editor") or ()
        names = tuple(fold(p.get("family") or p.get("literal") or "") for p in people)
        title = fold(str(r.csl.get("title") or ""))
        first = names[0] if names else title
        if not first:
            continue
        year = str(r.csl.get("issued") or "")[:4]
        counts[first, year] = counts.get((first, year), 0) + 1
        entry = Entry(r.id, names or (title,), year, chr(96 + min(counts[first, year], 26)), title)
        for key in dict.fromkeys((first, first.removeprefix("the "), capitals(first) if " " in first else first)):
            works.setdefault(key, []).append(entry)
    return works


BRACKETS = re.compile(r"[(\[](?P<inner>[^()\[\]]{4,300}(?:\[[A-Z]{2,10}\][^()\[\]]{4,300})?)[)\]]")
SHORT_FORM = re.compile(r"\s\[[A-Z]{2,10}\]")
SIGNAL = (
    r"(?:see|see\salso|also|but\ssee|cf\.?|e\.g\.,?|i\.e\.,?|for\sexample,?|compare|as\sin|quoted\sin|cited\sin"
    r"|in|and|after)"
)
CITED = re.compile(
    rf"""
    ^\s* (?:{SIGNAL}\s)*
    (?P<who>[^\d,;:][^\d;:]{{1,120}}?) (?:\s?,)? \s\(?
    (?P<years>
      (?:{YEAR}|n\.d\.|forthcoming)[a-z]?
      (?: \s?[,/&]\s? (?:and\s)? (?: {YEAR}[a-z]? | [a-z](?=[,\s]|$) ) )*
    ) \)?
    (?: \s?[,:]\s? (?:{LABEL})? (?P<page>{PAGES}) )?
    (?P<more>,?\s[^;]{{0,60}})? \s*$
    """,
    re.VERBOSE,
)
BEFORE = re.compile(
    rf"""
    (?P<who>
      {WORD}
      (?:
        (?: ,\s(?:and\s|&\s)? | \s(?:and|&|of|for|the|on|to|de|der|van|von|la)\s(?:the\s)? | \s ) {WORD}
      ){{0,8}}
      (?: \set\sal\.? | \sand\s(?:others|colleagues) )?
    )
    (?P<own>['’]s?)? \s$
    """,
    re.VERBOSE,
)
YEAR_IN_BRACKETS = re.compile(
    rf"[(\[](?P<years>{YEAR}[a-z]?(?:\s?,\s?{YEAR}[a-z]?)*)(?:\s?[,:]\s?(?:{LABEL})?(?P<page>{PAGES}))?[)\]]"
)
STRICT = re.compile(
    rf"""
    (?:(?:van|von|de|der|la|le|da|di)\s){{0,2}} {WORD} (?:\s{WORD})?
    (?: (?:,?\s(?:and|&)\s|,\s) {WORD} ){{0,3}} (?:,?\set\sal\.?)?
    """,
    re.VERBOSE,
)
MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " spring summer autumn winter fall"
    " early late mid since until in by from to circa born died founded established est".split()
)


def find_names(text: str, places: Sequence[Block], works: Works) -> list[Mark]:
    """Find marks by author: "(Halloran 2030: 12; Moe 2031)", "Halloran (2030) argues", "(Halloran 44)"."""
    if not works:
        return []
    found: list[Mark] = []
    loose: list[Mark] = []
    for place in places:
        for m in BRACKETS.finditer(text, *place.span):
            mark = read_brackets(m, works, place.label)
            if mark:
                (found if mark.of else loose).append(mark)
        for m in YEAR_IN_BRACKETS.finditer(text, *place.span):
            mark = read_spoken(text, m, place, works)
            if mark:
                found.append(mark)
    if any(mark.locator and not YEAR_INSIDE.search(text, *mark.span) for mark in found):
        found += find_bare_pages(text, places, works, found)
    # A name and year that no entry has is a mark only where others of its kind lead somewhere.
    return found + (loose if found else [])


BARE_PAGE = re.compile(rf"(?<=\S\s)\((?P<page>{PAGES})\)(?=[\s.,;:—–]|$)")
YEAR_INSIDE = re.compile(rf"\b{YEAR}")
NAMED = re.compile(rf"(?:(?:van|von|de|der|la|le|da|di)\s){{0,2}}{WORD}")


def find_bare_pages(text: str, places: Sequence[Block], works: Works, found: Sequence[Mark]) -> list[Mark]:
    """MLA: in "Halloran thinks so (44)" the sentence names the author; else it is the work cited last."""
    marks: list[Mark] = []
    cited = sorted((mark for mark in found if mark.of), key=lambda mark: mark.span)
    starts = [mark.span.start for mark in cited]
    for place in places:
        last = ""
        at = place.span.start
        for m in BARE_PAGE.finditer(text, *place.span):
            if re.fullmatch(YEAR, m["page"]):
                continue
            before = bisect_left(starts, m.start()) - 1
            names = [e for n in NAMED.finditer(text, at, m.start()) for e in _alone(of_name(n[0], works, exact=True))]
            last = names[-1].id if names else cited[before].of[0] if before >= 0 and starts[before] >= at else last
            at = m.end()
            if last:
                marks.append(Mark(Span(*m.span()), (last,), place.label, tidy_locator(m["page"])))
    return marks


def _alone(entries: Sequence[Entry]) -> Sequence[Entry]:
    return entries if len(entries) == 1 else ()


def read_brackets(m: re.Match[str], works: Works, label: str) -> Mark | None:
    """Read what stands in brackets, part by part."""
    ids: list[str] = []
    locator = mismatch = None
    strict = False
    last: list[Entry] = []
    # "(Harbour Fund [HF], 2020)" gives a short form for later use.
    for part in SHORT_FORM.sub("", m["inner"]).replace("\n", " ").split(";"):
        c = CITED.match(part)
        if not c:
            page = read_author_page(part, works, alone=";" not in m["inner"])
            if page:
                ids.append(page[0])
                locator = locator or page[1] or None
            elif last and (more := re.fullmatch(rf"\s*({YEAR}[a-z]?)\s*", part)):
                ids += [e.id for e in of_year(last, more[1])]
            continue
        named = of_name(c["who"], works)
        last = named
        hits, differs = of_years(named, re.findall(rf"{YEAR}[a-z]?|n\.d\.", c["years"]))
        ids += hits
        mismatch = differs or mismatch
        if named and c["page"]:
            locator = locator or tidy_locator(c["page"])
        strict = strict or (not named and looks_cited(c["who"], c["more"]))
    if not ids and not strict:
        return None
    return Mark(Span(*m.span()), tuple(dict.fromkeys(ids)), label, locator, mismatch)


def looks_cited(who: str, more: str | None) -> bool:
    """A family name or two and a year, where the name is no month and no place: a mark, though the list lacks it."""
    if more and more.strip():
        return False
    words = fold(who).split()
    return (
        bool(STRICT.fullmatch(who.strip(" ,")))
        and not any(w in MONTHS for w in words)
        and not find_forms(who.strip(" ,"))
    )


AUTHOR_PAGE = re.compile(
    rf"""
    ^\s* (?:see\s|qtd\.\sin\s)? (?P<who>[^\d,“"]{{2,80}}?)
    (?: ,\s[“"]? (?P<title>[^\d”"]{{3,80}}?) [,.]?[”"]? )? \s (?P<page>{PAGES}) \s*$
    """,
    re.VERBOSE,
)


TITLE_PAGE = re.compile(rf"^\s*[“\"](?P<title>[^\d”\"]{{3,80}}?)[,.]?[”\"](?:\s(?P<page>{PAGES}))?\s*$")


def read_author_page(part: str, works: Works, *, alone: bool) -> tuple[str, str] | None:
    """MLA: "(Halloran 44)", "(Halloran, Tidal Commons 44)"; only of one work, or one whose title is named.

    A work without pages is cited by its author beside others, and by its title: "(Halloran, Tidal)".
    """
    if m := TITLE_PAGE.match(part):
        title = fold(m["title"])
        entries = {e.id: e for found in works.values() for e in found if e.title.startswith(title)}
        known = len(entries) == 1 and (m["page"] or next(iter(entries.values())).names[0].startswith(title))
        return (next(iter(entries)), tidy_locator(m["page"]) or "") if known else None
    m = AUTHOR_PAGE.match(part)
    if not m:
        who, comma, title = part.strip().partition(", ")
        named = [e for e in of_name(who, works, exact=True) if not comma or fold(title.strip('“”"')) in e.title]
        return (named[0].id, "") if len(named) == 1 and (comma or not alone) else None
    if re.fullmatch(YEAR, m["page"]):
        return None
    named = of_name(m["who"], works)
    if m["title"]:
        named = [e for e in named if fold(m["title"]) in e.title]
    return (named[0].id, tidy_locator(m["page"]) or "") if len(named) == 1 else None


def read_spoken(text: str, m: re.Match[str], place: Block, works: Works) -> Mark | None:
    """Read a year in brackets after a name that belongs to the sentence."""
    start = max(place.span.start, m.start() - 140)
    before = BEFORE.search(text[start : m.start()])
    if not before:
        return read_owned(text[start : m.start()], m, place, works)
    best: tuple[int, list[Entry]] | None = None
    who = before["who"]
    # The sentence may put capitals before the name: try the longest run of words first.
    for at in [0, *(s.end() for s in re.finditer(r"[\s,]+", who))]:
        tail = who[at:]
        if (
            not tail
            or tail.startswith("The ")
            or not (tail[0].isupper() or tail.split()[0] in ("van", "von", "de", "der", "al", "el"))
        ):
            continue
        named = of_name(tail, works, exact=True)
        if named:
            best = (at, named)
            break
    if best is None:
        return None
    at, named = best
    ids, mismatch = of_years(named, re.findall(rf"{YEAR}[a-z]?", m["years"]))
    if not ids:
        return None
    span = Span(start + before.start("who") + at, m.end())
    return Mark(span, tuple(dict.fromkeys(ids)), place.label, tidy_locator(m["page"]), mismatch)


OWNED = re.compile(rf"(?P<who>{WORD}(?:\s(?:and\s|&\s)?{WORD}){{0,3}})['’]s?(?:\s[a-z][\w-]*){{1,4}}\s$")


def read_owned(before: str, m: re.Match[str], place: Block, works: Works) -> Mark | None:
    """Read "Halloran’s early book (2030)": the words between are the sentence's, so the year alone is the mark."""
    owned = OWNED.search(before)
    hits = of_year(of_name(owned["who"], works, exact=True), m["years"][:5].rstrip(", ")) if owned else []
    return Mark(Span(*m.span()), tuple(e.id for e in hits), place.label, tidy_locator(m["page"])) if hits else None


def split_who(who: str) -> list[str]:
    who = re.sub(r",?\s(?:et\sal\b\.?|and\s(?:others|colleagues))\s*,?$|['’]s$", "", who.strip(" ,"))
    return [fold(p) for p in re.split(r",\s(?:and\s|&\s)?|\s(?:and|&|и)\s", who) if fold(p)]


def of_name(who: str, works: Works, *, exact: bool = False) -> list[Entry]:
    """Works whose first authors are those named; an organisation may be named by its capitals."""
    whole = fold(re.sub(r"['’]s?$", "", who.strip(" ,")))
    named = split_who(who)
    if not named:
        return []
    several = bool(re.search(r"\bet\sal\b|\band\s(?:others|colleagues)", who))
    keys = [whole.removeprefix("the "), named[0], *([] if exact else [named[0].split()[-1]])]
    hits: list[Entry] = []
    for e in {e.id: e for key in keys for e in works.get(key, ())}.values():
        first = e.names[0]
        is_whole = whole.removeprefix("the ") == first.removeprefix("the ")
        is_capitals = who.strip(" ,").isupper() and whole == capitals(first)
        if is_whole or is_capitals:
            hits.append(e)
        elif named[0] == first or (not exact and named[0].split()[-1] == first):
            ends = {name.split()[-1] for name in e.names if name}
            fits_rest = all(n in e.names or n in ends for n in named[1:])
            if (fits_rest and (several or len(named) == len(e.names))) or (len(named) == 1 and not several):
                hits.append(e)
    best = [e for e in hits if len(e.names) == len(named)]
    return best if best and not several else hits


def capitals(name: str) -> str:
    return "".join(w[0] for w in name.split() if w not in ("of", "the", "for", "and", "de", "on"))


def of_year(entries: Sequence[Entry], year: str) -> list[Entry]:
    """Of entries of one author those of a year; a letter tells two of one year apart."""
    if year == "n.d.":
        return [e for e in entries if not e.year]
    same = [e for e in entries if e.year == year[:4]]
    if len(year) > 4 and len(same) > 1:
        return [e for e in same if e.suffix == year[4]]
    return same


def of_years(entries: Sequence[Entry], years: Iterable[str]) -> tuple[list[str], str | None]:
    """Ids of the works of an author's years; with one work alone, another year in the text is a mismatch."""
    ids: list[str] = []
    mismatch = None
    for year in years:
        if hits := of_year(entries, year):
            ids += [e.id for e in hits]
        elif len(entries) == 1:
            ids.append(entries[0].id)
            mismatch = "year"
    return ids, mismatch


def tidy_locator(page: str | None) -> str | None:
    return re.sub(r"\s?[-–—]\s?", "-", page).strip() if page else None


# ---- notes that point at an entry, and links

POINTING = re.compile(rf"(?P<years>\(?{YEAR}[a-z]?(?:\s?[:,]\s?(?:{LABEL})?(?P<page>{PAGES}))?\)?)(?=[\s.,;)]|$)")


def find_pointers(text: str, notes: Sequence[Block], references: Sequence[Reference], works: Works) -> list[Mark]:
    """Find the names of entries in notes: "see Ministry of Tides 2010" in a note points at the list."""
    if not works:
        return []
    listed = {e.id for entries in works.values() for e in entries}
    places = {r.at for r in references if r.id in listed}
    found: list[Mark] = []
    for note in notes:
        if note.label in places:
            continue
        for m in BRACKETS.finditer(text, *note.span):
            if (mark := read_brackets(m, works, note.label)) and mark.of:
                found.append(mark)
        for m in POINTING.finditer(text, *note.span):
            if (mark := read_pointing(text, m, note, works)) is not None:
                found.append(mark)
    return found


def read_pointing(text: str, m: re.Match[str], note: Block, works: Works) -> Mark | None:
    start = max(note.span.start, m.start() - 140)
    before = BEFORE.search(re.sub(r",(?=\s$)", " ", text[start : m.start()]).replace("\n", " "))
    if not before:
        return None
    who = before["who"]
    for at in [0, *(s.end() for s in re.finditer(r"[\s,]+", who))]:
        named = of_name(who[at:], works, exact=True) if who[at:] else []
        hits = of_year(named, re.search(rf"{YEAR}[a-z]?", m["years"])[0])  # type: ignore[index]
        if hits:
            span = Span(start + before.start("who") + at, m.end())
            return Mark(span, tuple(e.id for e in hits), note.label, tidy_locator(m["page"]))
    return None


def find_linked(article: Article, references: Sequence[Reference]) -> Iterator[Mark]:
    """Words of the body that are a link cite what they link to."""
    bodies = sorted((b for b in article.blocks if b.kind in ("body", "caption")), key=lambda b: b.span)
    starts = [b.span.start for b in bodies]
    by_url = {str(r.csl.get("URL")): r.id for r in references if r.csl.get("URL")}
    linked = [(k.span, by_url[k.url]) for k in article.links if k.url in by_url]
    linked += [(r.evidence, r.id) for r in references if r.kind == "link" and isinstance(r.evidence, Span)]
    for span, id in linked:
        n = bisect_right(starts, span.start) - 1
        if n >= 0 and span.start < bodies[n].span.end:
            yield Mark(span, (id,), bodies[n].label)
