"""Styles whose parts end with full stops: GOST, MLA, lists after Chicago, period notes."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, SEASON, YEAR
from briefgen.extract.references.heads import (
    first_part,
    has_imprint,
    note_authors,
    take_leading,
)
from briefgen.extract.references.parts import CUT, Fields, split_periods, tidy
from briefgen.extract.references.people import (
    EDITOR,
    People,
    are_names,
    read_names,
)
from briefgen.extract.references.publication import read_rest
from briefgen.extract.references.titles import (
    DESCRIPTOR,
    EXTRA,
    cut_title,
    find_quoted,
    tidy_title,
)
from briefgen.extract.references.words import UPPER, is_organisation, is_place, is_publisher


def read_gost(text: str, addresses: Fields) -> Fields | None:
    """Authors. Title // Container. 2030. Vol. 4. No. 2. P. 33-41."""
    left, slashes, right = text.partition("//")
    if not slashes or not left.strip() or len(left) > 600:
        return None
    fields: Fields = {}
    people = take_leading(left.strip())
    note_authors(fields, people)
    title = left.strip()[people.end :].strip(" .,:;/") if people.names else left.strip()
    title, _, told = title.partition(" / ")
    if told and not people.names:
        note_authors(fields, take_leading(told))
    title = re.sub(r"\s*\[[^\]]*\]\s*$", "", title)
    quoted = find_quoted(title)
    fields["title"] = quoted.title if quoted and quoted.start == 0 else tidy(title)
    right = re.sub(r"\s[–—-]\s(?=[А-ЯA-Z\d№])", f" {CUT} ", right)
    return read_rest(_comma_year(right), fields, inside=True)


def _comma_year(right: str) -> str:
    """ "Northern Courier 2012. № 4": the year that follows the container parts it from the rest."""
    m = re.match(rf"(?P<name>[^\d.,]+\w)\s(?={YEAR}[.,]\s)", right.strip())
    if not m or re.search(rf"(?:{MONTH}|{SEASON})$", m["name"]):
        return right
    return f"{m['name']}{CUT} {right.strip()[m.end() :]}"


def read_by_periods(text: str, addresses: Fields) -> Fields | None:
    """Authors. Title. Imprint: MLA, Chicago lists, Vancouver books, GOST books, period notes."""
    fields: Fields = {}
    text = re.sub(r"\.\s[—–]\s", ". ", text)
    leading = take_leading(text)
    rest = text
    if leading.names and re.match(r"\s*[.,:]?\s*\S", text[leading.end :]) and _initials_end(text, leading):
        note_authors(fields, leading)
        rest = text[leading.end :].lstrip(" .,:")
    else:
        parts = split_periods(text)
        if len(split_periods(text.partition(CUT)[0].strip())) < 2:
            return None
        if _is_author_part(parts[0], parts[1:]):
            note_authors(fields, read_names(parts[0]))
            _, rest = first_part(text)
    title, tail = first_part(rest)
    if not title:
        if not fields:
            return None
        title, tail = cut_title(rest)
    if not has_imprint(tail, addresses):
        return None
    title, _, told = title.partition(" / ")
    if m := re.search(rf"\s\(({YEAR})\)$", title):
        title, fields["issued"] = title[: m.start()], m[1]
    described = DESCRIPTOR.search(title) or EXTRA.search(title)
    cut = described.start() if described else len(title)
    fields["title"], more = tidy_title(title[:cut]), title[cut:]
    if re.fullmatch(rf"[\d\W]*{YEAR}[\d\W]*", str(fields["title"])):
        return None
    # GOST tells after a stroke who wrote or edited: "Ports and Politics / Ed. by M.N. Orlov".
    return read_rest(f"{more}{CUT}{told}{CUT}. {tail}", fields, inside=False)


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
