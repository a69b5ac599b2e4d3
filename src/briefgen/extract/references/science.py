"""Vancouver and the styles of science that give no title."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import YEAR
from briefgen.extract.references.heads import (
    first_part,
    note_authors,
    take_leading,
)
from briefgen.extract.references.numbering import tidy_page
from briefgen.extract.references.parts import CUT, Fields, split_periods
from briefgen.extract.references.people import (
    SURNAME_LETTERS,
    read_names,
    take_people,
)
from briefgen.extract.references.publication import read_rest
from briefgen.extract.references.titles import (
    tidy_title,
)

PAGE_AFTER_YEAR = re.compile(rf",\s({YEAR}):\s?(?=\d)")
"""GB/T 7714 sets a book's page after a colon: London: Verso, 2019: 44-46."""
TITLE_ALONE = re.compile(rf"[A-Z][^:;.\d]{{1,40}}:\s[^:;\d]{{2,120}};\s*(?:\x1f\s*)?{YEAR}\b")
"""Place, publisher and year straight after the first full stop: what stands before it is the title."""


def read_vancouver(text: str, addresses: Fields) -> Fields | None:
    """Brekke O, Moe TR. Title. J Island Grids. 2030;4(2):33-41. · Title. Place: Publisher; 2019."""
    text = PAGE_AFTER_YEAR.sub(r"; \1. p. ", text)
    people = take_people(text, SURNAME_LETTERS)
    head = text[people.end :]
    fits = people.names and re.match(r",?\s*(?:editors?)?\.\s", head)
    # "Lund V. Title" may be GOST too: only Vancouver sets a semicolon by the year, or two letters without stops.
    chinese = re.search(
        rf",\s{YEAR}(?:,\s\d+(?:\(\d+\))?)?:\s?\d", text
    )  # GB/T 7714: Island Grids, 2019, 3(2): 101-110.
    dated = chinese or re.search(rf"\b{YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?;\s?\d|;\s{YEAR}\b", text)
    compact = any(len(name["given"]) > 1 for name in people.names)
    if not (dated or (fits and compact)) or ("“" in text and not fits):
        return None
    fields: Fields = {}
    if fits:
        note_authors(fields, people)
        rest = head.lstrip(" .,")
    else:
        who, rest = first_part(text)
        if not who or TITLE_ALONE.match(rest):
            rest = text
        else:
            note_authors(fields, read_names(who))
    fields["title"], rest = first_part(rest)
    if not fields["title"]:
        return None
    if re.search(r"\[[^\]]*(?:dissertation|thesis)[^\]]*\]$", fields["title"]):
        fields["type"] = "thesis"
    fields["title"] = tidy_title(re.sub(r"\s*\[[^\]]*\]$", "", fields["title"]))
    inside = bool(chinese and "(" in chinese[0]) or bool(dated and re.search(rf"{YEAR}[^;]{{0,8}};\s?\w", text))
    return read_rest(re.sub(rf";\s?(?={YEAR}\b)", f"{CUT} ", rest), fields, inside=inside)


NO_TITLE = re.compile(
    rf"""
    ^,?\s (?P<container>[A-Z][^,“”\x1f]{{3,80}}?) \s (?P<volume>\d{{1,4}}) ,\s
    (?P<page>[A-Z]?\d{{2,7}}(?:[-–]\d+)?) \s\( (?P<issued>{YEAR}) \)\.?$
    """,
    re.VERBOSE,
)


def read_without_title(text: str, addresses: Fields) -> Fields | None:
    """V. Lund et al., Phys. Tides Lett. 88, 045301 (2019)."""
    people = take_leading(text)
    m = NO_TITLE.match(text[people.end :].strip(CUT)) if people.names else None
    # "Phys. Tides Lett." is one name; a stop after three words ends a title.
    if not m or any(len(part.split()) > 2 for part in split_periods(m["container"])[:-1]):
        return None
    fields: Fields = {"container-title": m["container"], "volume": m["volume"], "issued": m["issued"]}
    note_authors(fields, people)
    return fields | {"page": tidy_page(m["page"])}
