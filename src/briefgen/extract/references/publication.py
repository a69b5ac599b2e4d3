"""What follows a title: the takers one after another, then what is left is placed."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefgen.extract.references.dates import YEAR
from briefgen.extract.references.editors import take_editors
from briefgen.extract.references.imprint import (
    take_dates,
    take_event,
    take_genre,
    take_imprint,
    take_place,
    take_place_year,
    take_thesis,
    take_year_first,
)
from briefgen.extract.references.leftovers import place_leftovers
from briefgen.extract.references.numbering import (
    PAGE_LIST,
    take_edition,
    take_labelled,
    take_pages,
    take_trailing_page,
    take_volume,
    tidy_page,
)
from briefgen.extract.references.parts import Fields

PAGE_BARE = re.compile(rf"^\s*,\s*(?!{YEAR}\b)(?P<page>{PAGE_LIST})\s*\.?\s*(?=$|\x1f)")


Taker = Callable[[str, Fields], str]


TAKERS: tuple[Taker, ...] = (
    take_thesis,
    take_imprint,
    take_genre,
    take_volume,
    take_labelled,
    take_pages,
    take_edition,
    take_editors,
    take_dates,
    take_event,
    take_trailing_page,
    take_place,
)


def read_rest(rest: str, fields: Fields, *, inside: bool) -> Fields:
    """Read all that follows the title. `inside`: the title was quoted, so a container is to be expected."""
    if m := PAGE_BARE.match(rest):
        fields.setdefault("page", tidy_page(m["page"]))
        rest = rest[m.end() :]
    chapter = bool(re.search(r"(?:^|[\s.,\x1f])[Ii]n:?\s+(?=[A-Z“\"])", rest[:12])) or "В кн." in rest
    rest = take_year_first(rest, fields)
    if not inside:
        rest = take_place_year(rest, fields)
    for take in TAKERS:
        rest = take(rest, fields)
    if chapter:
        fields["chapter"] = True
    place_leftovers(rest, fields, inside=inside or chapter)
    return fields
