"""One small grammar for each style of reference: where its authors end, and where its title stands.

STYLES is tried from top to bottom; a grammar that does not fit gives None, and what fits none keeps its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from briefgen.extract.references.addresses import facts_of_url, take_addresses
from briefgen.extract.references.dates import MONTH, YEAR, find_dates
from briefgen.extract.references.kinds import TYPES_BY_TITLE, decide_type
from briefgen.extract.references.legal import read_legal
from briefgen.extract.references.parts import CUT, Fields, periods, split_periods, tidy
from briefgen.extract.references.people import (
    EDITOR,
    INITIALS_SURNAME,
    SURNAME,
    SURNAME_INITIALS,
    SURNAME_LETTERS,
    WORD,
    People,
    are_names,
    is_person,
    read_names,
    take_people,
)
from briefgen.extract.references.publication import PAGE_LIST, read_rest, tidy_page
from briefgen.extract.references.titles import (
    DESCRIPTOR,
    EXTRA,
    PUBLICATION_PART,
    belongs_after,
    cut_commas,
    cut_title,
    find_quoted,
    tidy_title,
)
from briefgen.extract.references.words import HOLDING, UPPER, is_organisation, is_place, is_publisher


class Work(NamedTuple):
    """What a grammar read, and which it was."""

    style: str
    csl: Fields


def read_work(words: str) -> Work:
    """Read one work. What fits no grammar is kept in its words, never guessed."""
    text, addresses = take_addresses(words)
    text = text.strip()
    kept: Fields = {"type": "document", "title": None, "note": words}
    if HOLDING.search(words):
        return Work("words", kept | addresses)
    for style, read in STYLES:
        fields = read(text, addresses)
        if fields is not None:
            return Work(style, finish(fields, addresses, words))
    return Work("words", kept | addresses)


def finish(fields: Fields, addresses: Fields, words: str) -> Fields:
    """Add the addresses, decide the type, leave out what is empty."""
    fields = {**fields, **{k: v for k, v in addresses.items() if k not in fields}}
    if "URL" in fields and "container-title" not in fields and "publisher" not in fields:
        facts = facts_of_url(str(fields["URL"]))
        if fields.get("type") == "webpage" or "issued" in fields:
            facts.pop("issued", None) if "issued" in fields else None
        fields = {**facts, **fields}
    fields["type"] = decide_type(fields, words)
    if fields["type"] in ("speech", "interview"):
        for key in ("publisher", "publisher-place"):
            if fields["type"] == "interview" or is_place(str(fields.get(key) or "")):
                fields.pop(key, None)
    return {k: fields[k] for k in ORDER if fields.get(k)}


ORDER = (
    "type", "author", "editor", "translator", "recipient", "title", "container-title", "volume", "issue", "number",
    "section", "authority", "genre", "edition", "publisher", "publisher-place", "issued", "page", "number-of-pages",
    "DOI", "URL", "accessed", "event-title", "event-place",
)  # fmt: skip


# ---- the grammars


def _authors(fields: Fields, people: People) -> None:
    if people.names:
        fields["editor" if people.edited else "author"] = people.names


def read_link(text: str, addresses: Fields) -> Fields | None:
    """A bare address, alone or after "see": what the address says by itself."""
    if (
        "URL" not in addresses
        or len(re.sub(r"[\W\d_]|\b(?:see|also|available|at|from|url|link|retrieved|online)\b", "", text.casefold())) > 0
    ):
        return None
    return {"type": "webpage", **facts_of_url(str(addresses["URL"]))}


def read_law(text: str, addresses: Fields) -> Fields | None:
    return read_legal(text)


def read_gost(text: str, addresses: Fields) -> Fields | None:
    """Authors. Title // Container. 2030. Vol. 4. No. 2. P. 33-41."""
    left, slashes, right = text.partition("//")
    if not slashes or not left.strip() or len(left) > 600:
        return None
    fields: Fields = {}
    people = take_leading(left.strip())
    _authors(fields, people)
    title = left.strip()[people.end :].strip(" .,:;/") if people.names else left.strip()
    title = re.sub(r"\s*\[[^\]]*\]\s*$", "", title)
    quoted = find_quoted(title)
    fields["title"] = quoted.title if quoted and quoted.start == 0 else tidy(title)
    right = re.sub(r"\s[–—-]\s(?=[А-ЯA-Z\d№])", f" {CUT} ", right)
    return read_rest(_comma_year(right), fields, inside=True)


def _comma_year(right: str) -> str:
    """ "Northern Courier 2012. № 4": the year that follows the container parts it from the rest."""
    return re.sub(rf"(?<=\w)\s(?={YEAR}[.,]\s)", f"{CUT} ", right)


def take_leading(text: str) -> People:
    """Take authors with initials from the head of a text, in whichever order it sets them."""
    best = People([], False, 0)
    for pattern in (SURNAME_INITIALS, INITIALS_SURNAME):
        people = take_people(text, pattern)
        # "Ice and Iron P." is a title: initials are followed by a stop, a comma or a capital.
        if people.names and people.end > best.end:
            best = people
    return best


AUTHOR_YEAR_PAREN = re.compile(
    rf"^(?P<who>[^()\[\]“”\"«»\d]{{2,300}}?(?:\(\s?[Ee]ds?\.?\s?\)|\([Hh]rsg\.\)|\([A-Z]{{2,10}}\))?)"
    rf"(?:(?<=\))[.,]|,)?\s*\((?P<first>(?:\d{{1,2}}\s)?{MONTH}\s(?:\d{{1,2}},\s)?)?"
    rf"(?P<year>{YEAR}[a-z]?|n\.\s?d\.|in press|forthcoming|б\.\s?г\.)"
    rf"(?:/{YEAR})?(?P<day>,\s[^()]{{3,30}})?\)\s*[.,:]?\s*(?P<rest>.*)$",
    re.DOTALL,
)
AUTHOR_YEAR_BARE = re.compile(
    rf"^(?P<who>[^()“”\"«»\d]{{2,300}}?(?:\s\([A-Z]{{2,10}}\))?)(?:[.,]\s|\s)(?P<first>)"
    rf"(?P<year>{YEAR}[a-z]?|n\.d\.|[Ff]orthcoming|[Ii]n press)(?P<day>)[.,:]\s+(?P<rest>.*)$",
    re.DOTALL,
)


def read_author_year(text: str, addresses: Fields) -> Fields | None:
    """Authors (2030) Title …; Authors (2030, May 14). Title. …; Authors. 2030. “Title.” …"""
    fields: Fields = {}
    m = AUTHOR_YEAR_PAREN.match(text)
    if m and m["who"].endswith((".", "?")) and not are_names(m["who"]) and not periods(m["who"] + " X")[1:]:
        # APA sets the title first where nobody is named: Tide power. (2021, July 4). In …
        fields["title"] = tidy_title(m["who"])
        _note_year(m, fields)
        return read_rest(m["rest"], fields, inside=True)
    if not m or not are_names(m["who"].replace("(", " ").replace(")", " ")):
        m = AUTHOR_YEAR_BARE.match(text)
        if not m or not are_names(_no_capitals(m["who"])) or not _ends_like_names(m["who"]):
            return None
        parted = text[m.end("who")] in ".,"
        if not (parted or m["who"].endswith(".") or (is_organisation(m["who"]) and "," not in m["who"])):
            return None
    rest = m["rest"].strip()
    if re.match(PUBLICATION_PART, rest):
        return None
    if not rest.strip(" .\x1f") or (rest[0].islower() and not rest.startswith(("in ", "ed"))):
        return None
    who = _no_capitals(m["who"])
    dot = "." if text[m.end("who") : m.end("who") + 1] == "." else ""
    _authors(fields, read_names(who.strip() + dot))
    _note_year(m, fields)
    quoted = find_quoted(rest)
    if quoted and quoted.start == 0:
        fields["title"] = quoted.title
        rest = rest[quoted.end :]
        return read_rest(rest, fields, inside=True)
    fields["title"], rest = cut_title(rest)
    return read_rest(rest, fields, inside=False)


def _no_capitals(who: str) -> str:
    """Drop the short form that an organisation sets after its name: "Harbour Fund (HF)"."""
    return re.sub(r"\s*\([A-Z]{2,10}\)$", "", who)


def _note_year(m: re.Match[str], fields: Fields) -> None:
    """Note the year of a head, and its day where that stands beside it."""
    if not m["year"][:4].isdigit():
        return
    year = m["year"][:4]
    exact = find_dates(f"{m['first'] or ''}{year}{m['day'] or ''}", year)
    fields["issued"] = max((d.edtf for d in exact), key=len, default=year)


def _ends_like_names(who: str) -> bool:
    """No full stop but after initials: "MGB. Annual Statement of Load. 2012" gives a title before its year."""
    return not periods(who + " X") or periods(who + " X")[0][0] >= len(who) - 1


POINTER = re.compile(
    rf"^(?P<who>[^()“”\"«»\d]{{2,200}}?),?\s\(?(?P<year>{YEAR})[a-z]?(?:\s?[:,]\s?(?:pp?\.\s?|с\.\s?)?(?P<page>{PAGE_LIST}))?\)?(?:,\s(?:pp?\.\s?)?(?P<page2>{PAGE_LIST}))?\.?$"
)


def read_pointer(text: str, addresses: Fields) -> Fields | None:
    """A note that only points at an entry of the list: Halloran 2019, 44."""
    m = POINTER.match(text)
    if not m or not are_names(m["who"]) or addresses or not _ends_like_names(m["who"]):
        return None
    people = read_names(m["who"])
    if (
        "," in m["who"]
        and any("literal" not in n for n in people.names)
        and any(len(n.get("given", "").split()) > 1 for n in people.names)
    ):
        return None
    fields: Fields = {"type": "document", "issued": m["year"]}
    names = (
        [{"literal": m["who"].strip(" ,")}] if is_organisation(m["who"]) else [_surname_only(n) for n in people.names]
    )
    fields["author"] = names
    if page := m["page"] or m["page2"]:
        fields["page"] = tidy_page(page)
    return fields


def _surname_only(name: dict[str, str]) -> dict[str, str]:
    return {"family": name["literal"]} if "literal" in name else name


def read_vancouver(text: str, addresses: Fields) -> Fields | None:
    """Brekke O, Moe TR. Title. J Island Grids. 2030;4(2):33-41. · Title. Place: Publisher; 2019."""
    people = take_people(text, SURNAME_LETTERS)
    head = text[people.end :]
    fits = people.names and re.match(r",?\s*(?:editors?)?\.\s", head)
    # "Lund V. Title" may be GOST too: only Vancouver sets a semicolon by the year, or two letters without stops.
    dated = re.search(rf"\b{YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?;\s?\d|;\s{YEAR}\b", text)
    compact = any(len(name["given"]) > 1 for name in people.names)
    if not (dated or (fits and compact)) or ("“" in text and not fits):
        return None
    fields: Fields = {}
    if fits:
        _authors(fields, people)
        rest = head.lstrip(" .,")
    else:
        who, rest = _first_part(text)
        if not who:
            rest = text
        else:
            _authors(fields, read_names(who))
    fields["title"], rest = _first_part(rest)
    if not fields["title"]:
        return None
    if re.search(r"\[[^\]]*(?:dissertation|thesis)[^\]]*\]$", fields["title"]):
        fields["type"] = "thesis"
    fields["title"] = tidy_title(re.sub(r"\s*\[[^\]]*\]$", "", fields["title"]))
    inside = bool(dated and re.search(rf"{YEAR}[^;]{{0,8}};\s?\w", text))
    return read_rest(re.sub(rf";\s?(?={YEAR}\b)", f"{CUT} ", rest), fields, inside=inside)


def _first_part(text: str) -> tuple[str, str]:
    stops = periods(text)
    if not stops:
        return "", text
    return text[: stops[0][0]].strip(), text[stops[0][1] :]


def read_quoted(text: str, addresses: Fields) -> Fields | None:
    """Authors, “Title,” Container … : Chicago notes, MLA and IEEE, which differ in the order of names."""
    quoted = find_quoted(text)
    if not quoted or not quoted.title:
        return None
    before = text[: quoted.start].strip(" ,.:\x1f")
    if before and not (are_names(before) or (len(before.split()) <= 10 and is_organisation(before))):
        return None
    rest = text[quoted.end :]
    if not before and not rest.strip(" .\x1f"):
        return None if "URL" not in addresses else {"title": quoted.title}
    fields: Fields = {"title": quoted.title}
    _authors(fields, read_names(_with_dot(text[: quoted.start])))
    return read_rest(rest, fields, inside=True)


def _with_dot(before: str) -> str:
    return before.strip(" ,:\x1f")


PERSONAL = re.compile(
    rf"^(?P<who>{SURNAME}|(?:{WORD}\s){{1,3}}{WORD})(?:\s(?:to|in\sdiscussion\swith|in\sconversation\swith)\s(?P<to>[^,\d]{{3,60}}))?,\s"
    r"(?P<kind>(?:personal|tele?phone|phone|video|online|written)?\s?(?:interview|communication|conversation|e-?mail|letter|message)\b[^,\x1f]{0,60})"
)


def read_personal(text: str, addresses: Fields) -> Fields | None:
    """Dag Holm, interview by the author, Halden, August 3, 2019. · Paul Reyes to Mei Tan, e-mail, May 4, 2018."""
    m = PERSONAL.match(text)
    dates = find_dates(text[m.end() :]) if m else []
    if not m or not is_person(m["who"]) or not dates:
        return None
    fields: Fields = {"author": read_names(m["who"]).names, "genre": tidy(m["kind"]), "issued": dates[0].edtf}
    fields["type"] = "interview" if "interview" in m["kind"] else "personal_communication"
    return fields | ({"recipient": read_names(m["to"]).names} if m["to"] else {})


NO_TITLE = re.compile(
    rf"^,?\s(?P<container>[A-Z][^,“”\x1f]{{3,80}}?)\s(?P<volume>\d{{1,4}}),\s(?P<page>[A-Z]?\d{{2,7}}(?:[-–]\d+)?)\s\((?P<issued>{YEAR})\)\.?$"
)


def read_without_title(text: str, addresses: Fields) -> Fields | None:
    """V. Lund et al., Phys. Tides Lett. 88, 045301 (2019)."""
    people = take_leading(text)
    m = NO_TITLE.match(text[people.end :].strip(CUT)) if people.names else None
    # "Phys. Tides Lett." is one name; a stop after three words ends a title.
    if not m or any(len(part.split()) > 2 for part in split_periods(m["container"])[:-1]):
        return None
    fields: Fields = {"container-title": m["container"], "volume": m["volume"], "issued": m["issued"]}
    _authors(fields, people)
    return fields | {"page": tidy_page(m["page"])}


LAW_REVIEW = re.compile(
    rf"^(?P<head>[^“”()]{{8,300}}?),\s(?P<volume>\d{{1,4}})\s(?P<container>[A-Z][^\d,“”()]{{2,60}}?)\s(?P<page>\d{{1,5}})"
    rf"(?:,\s[\d–-]+)*\s\((?P<date>[^()]{{0,12}}{YEAR})\)"
)


def read_law_review(text: str, addresses: Fields) -> Fields | None:
    """Vera Lund, The Law of Small Grids, 12 Harv. Tide L. Rev. 345, 350 (2016)."""
    m = LAW_REVIEW.match(text)
    if not m:
        return None
    fields: Fields = {"volume": m["volume"], "container-title": m["container"], "page": m["page"]}
    title = _take_comma_authors(m["head"], fields)
    dates = find_dates(m["date"])
    return fields | {"title": tidy_title(title), "issued": dates[0].edtf} if dates else None


PAREN_NOTE = re.compile(
    rf"^(?P<head>[^()“”]{{5,400}}?)\s(?P<rest>\([^()]*[^()\d\s,][^()]*,\s[^()]*{YEAR}[a-z]?\).*)$", re.DOTALL
)


def read_paren_note(text: str, addresses: Fields) -> Fields | None:
    """Authors, Title (London: Verso, 2019), 44."""
    m = PAREN_NOTE.match(text)
    if not m:
        return None
    fields: Fields = {}
    title = _take_comma_authors(m["head"], fields)
    if not title:
        return None
    title, extra = _cut_editors(title)
    fields["title"] = tidy_title(title)
    return read_rest(f"{extra}{CUT} {m['rest']}", fields, inside=False)


def _cut_editors(title: str) -> tuple[str, str]:
    m = EXTRA.search(title)
    return (title[: m.start()], title[m.start() :]) if m else (title, "")


def _take_comma_authors(head: str, fields: Fields) -> str:
    """Take authors set in the order of speech from before a comma; what is left is the title."""
    parts = head.split(", ")
    leading = take_leading(head)
    if leading.names and head[leading.end : leading.end + 2].strip(" ") in (",", ".", ":"):
        _authors(fields, leading)
        return head[leading.end :].strip(" ,.:")
    count = _author_parts(parts)
    if not count or count == len(parts):
        return head
    _authors(fields, read_names(", ".join(parts[:count])))
    return ", ".join(parts[count:])


def _author_parts(parts: list[str]) -> int:
    """How many parts between commas are authors: the first, and more where "and" ends the row."""
    first = parts[0].strip()
    if len(parts) >= 4 and _is_inverted(first, parts[1].strip(), parts[2].strip()):
        return 2
    if not first or not (is_person(first) or are_pair(first) or is_organisation(first)):
        return 0
    count = 1
    for n, part in enumerate(parts[1:6], start=1):
        bare = part.removeprefix("and ").removeprefix("& ")
        if part.startswith(("and ", "& ")) and (is_person(bare) or is_organisation(bare)):
            count = n + 1
            break
        if are_pair(part) and all(is_person(p) for p in parts[1:n]):
            count = n + 1
            break
        if not is_person(part):
            break
    if count < len(parts) and EDITOR.fullmatch(", " + parts[count].strip()):
        count += 1
    return count


def _is_inverted(family: str, given: str, title: str) -> bool:
    """ "García, Juan, La isla sin luz": a lone name, one or two more, then a title."""
    bodies = is_organisation(family) or is_place(family) or is_place(given)
    if bodies or len(family.split()) != 1 or len(given.split()) > 2 or len(title.split()) < 2:
        return False
    return are_names(family) and are_names(given) and not find_dates(given) and not is_person(title)


def are_pair(part: str) -> bool:
    """ "Pia Halloran and Odd Brekke"."""
    two = re.split(r"\s(?:and|&|и)\s", part)
    return len(two) == 2 and all(is_person(p) for p in two)


def read_by_periods(text: str, addresses: Fields) -> Fields | None:
    """Authors. Title. Imprint: MLA, Chicago lists, Vancouver books, GOST books, period notes."""
    fields: Fields = {}
    text = re.sub(r"\.\s[—–]\s", ". ", text)
    leading = take_leading(text)
    rest = text
    if leading.names and re.match(r"\s*[.,:]?\s*\S", text[leading.end :]) and _initials_end(text, leading):
        _authors(fields, leading)
        rest = text[leading.end :].lstrip(" .,:")
    else:
        parts = split_periods(text)
        if len(split_periods(text.partition(CUT)[0].strip())) < 2:
            return None
        if _is_author_part(parts[0], parts[1:]):
            _authors(fields, read_names(parts[0]))
            _, rest = _first_part(text)
    title, tail = _first_part(rest)
    if not title:
        if not fields:
            return None
        title, tail = cut_title(rest)
    if not _has_imprint(tail, addresses):
        return None
    if m := re.search(rf"\s\(({YEAR})\)$", title):
        title, fields["issued"] = title[: m.start()], m[1]
    described = DESCRIPTOR.search(title) or EXTRA.search(title)
    cut = described.start() if described else len(title)
    fields["title"], more = tidy_title(title[:cut]), title[cut:]
    if re.fullmatch(rf"[\d\W]*{YEAR}[\d\W]*", str(fields["title"])):
        return None
    return read_rest(f"{more}{CUT}{tail}", fields, inside=False)


def _initials_end(text: str, leading: People) -> bool:
    """Initials before a surname end with a stop or a capital after them; "Ice P. 4" does not begin with an author."""
    after = text[leading.end :].lstrip(" .,:")
    return (
        bool(after)
        and (after[0].isupper() or after[0] in '“‘«"(')
        and not re.match(r"[PpСс]\.?\s?\d", text[: leading.end][-3:])
    )


def _is_author_part(part: str, after: list[str]) -> bool:
    part = part.strip(" .,\x1f")
    if not after or not any(len(a.split()) >= 2 or not is_place(a) for a in after):
        return False
    names = EDITOR.sub("", part)
    if (
        re.fullmatch(rf"(?:[^\W\d_]+\s){{0,3}}[{UPPER}][\w’'‑-]+(?:\s[{UPPER}][\w’'‑-]+)?,\s[^:“”]+", names)
        and are_names(names)
        and len(names.split()) <= 14
    ):
        return True
    if is_organisation(after[0]) or is_publisher(after[0]):
        return False  # a title that names a body, then who published it
    return is_organisation(part) and are_names(part) and len(part.split()) <= 9 and ":" not in part


def _has_imprint(tail: str, addresses: Fields) -> bool:
    """A reference says where or when it appeared."""
    return bool(find_dates(tail) or addresses or re.search(r"\b(?:[PpСс]p?|[Vv]ol|[Nn]o|№)\.?\s?\d", tail))


COLON_NAMES = re.compile(
    rf"^(?P<who>{SURNAME},\s{WORD}(?:\s{WORD})?(?:\s?[/;]\s?{SURNAME},\s{WORD})*):\s(?P<rest>[{UPPER}].+)$"
)
DASHED = re.compile(r"^(?P<who>[^,:–—\x1f]{3,80})\s[–—]\s(?P<title>[^\x1f]{3,300}?):?\s*\x1f?$")


def read_by_commas(text: str, addresses: Fields) -> Fields | None:
    """Author, Title, Publisher, September 2000, p. 4."""
    plain = text.strip(" .\x1f")
    if m := COLON_NAMES.match(plain):
        fields: Fields = {}
        _authors(fields, read_names(m["who"]))
        fields["title"], rest = cut_title(m["rest"])
        return read_rest(rest, fields, inside=False) if _has_imprint(m["rest"], addresses) else None
    if (m := DASHED.match(plain)) and is_organisation(m["who"]) and addresses:
        return {"author": [{"literal": m["who"]}], "title": tidy_title(m["title"])}
    head, _, tail = plain.partition(CUT)
    parts = [p for p in head.strip(" ,.").split(", ") if p]
    if not parts or not _has_imprint(head, addresses):
        return None
    fields = {}
    count = _author_parts(parts) if len(parts) > 1 else 0
    if count and all(belongs_after(p, last=True) and len(p.split()) < 4 for p in parts[count:]):
        count = 0
    if count == 1 and any(pattern.match(parts[0]) for _, pattern in TYPES_BY_TITLE[:2]):
        count = 0
    if count:
        _authors(fields, read_names(", ".join(parts[:count])))
    title, rest = cut_commas(", ".join(parts[count:]))
    if not title or not title[0].isupper() or (find_dates(title) and len(title.split()) <= 3):
        return None
    if not count and not addresses and not re.search(YEAR, rest):
        return None
    fields["title"] = title.split(", ")[0] if TYPES_BY_TITLE[0][1].match(title) else title
    return read_rest(f"{rest}{CUT}{tail}", fields, inside=False)


Grammar = Callable[[str, Fields], Fields | None]
STYLES: tuple[tuple[str, Grammar], ...] = (
    ("link", read_link),
    ("law", read_law),
    ("gost", read_gost),
    ("author-year", read_author_year),
    ("pointer", read_pointer),
    ("vancouver", read_vancouver),
    ("quoted-title", read_quoted),
    ("personal", read_personal),
    ("no-title", read_without_title),
    ("law-review", read_law_review),
    ("parenthesis-note", read_paren_note),
    ("period-parts", read_by_periods),
    ("comma-parts", read_by_commas),
)
