"""What stands before a title: authors in every order, and whether a stretch can be a reference at all."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import find_dates
from briefgen.extract.references.parts import Fields, goes_on, periods
from briefgen.extract.references.people import (
    EDITOR,
    INITIALS_SURNAME,
    SURNAME_INITIALS,
    People,
    are_names,
    is_person,
    read_names,
    take_people,
)
from briefgen.extract.references.words import is_organisation, is_place


def note_authors(fields: Fields, people: People) -> None:
    if people.names:
        fields["editor" if people.edited else "author"] = people.names


def take_leading(text: str) -> People:
    """Take authors with initials from the head of a text, in whichever order it sets them."""
    best = People([], False, 0)
    for pattern in (SURNAME_INITIALS, INITIALS_SURNAME):
        people = take_people(text, pattern)
        # "Ice and Iron P." is a title: initials are followed by a stop, a comma or a capital.
        if people.names and people.end > best.end:
            best = people
    return best


def first_part(text: str) -> tuple[str, str]:
    stops = periods(text)
    if not stops:
        return "", text
    end, start = stops[0]
    if text[end - 1] in "?!" and len(stops) > 1 and goes_on(text[start : stops[1][0]]):
        end, start = stops[1]
    return text[:end].strip(), text[start:]


def has_imprint(tail: str, addresses: Fields) -> bool:
    """A reference says where or when it appeared."""
    return bool(find_dates(tail) or addresses or re.search(r"\b(?:[PpСс]p?|[Vv]ol|[Nn]o|№)\.?\s?\d", tail))


def take_comma_authors(head: str, fields: Fields) -> str:
    """Take authors set in the order of speech from before a comma; what is left is the title."""
    parts = head.split(", ")
    leading = take_leading(head)
    if leading.names and head[leading.end : leading.end + 2].strip(" ") in (",", ".", ":"):
        note_authors(fields, leading)
        return head[leading.end :].strip(" ,.:")
    count = author_parts(parts)
    if not count or count == len(parts):
        return head
    note_authors(fields, read_names(", ".join(parts[:count])))
    return ", ".join(parts[count:])


def author_parts(parts: list[str]) -> int:
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
