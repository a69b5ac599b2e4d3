"""Editors and translators that stand after a title."""

from __future__ import annotations

import re

from briefgen.extract.references.parts import CUT, Fields
from briefgen.extract.references.people import INITIALS, SURNAME, read_names
from briefgen.extract.references.words import UPPER, is_organisation, is_publisher

FULL_NAME = rf"(?!(?:In|The|A|An)\b)(?:[{UPPER}][\w’'-]*\.?\s){{1,3}}{SURNAME}"


MARK = r",?\s\(?(?:[Ee]ds?\.?|[Ee]ditors?|Hrsg\.)\)?(?=[\s,.:\x1f]|$)[,.]?"


BETWEEN_NAMES = r"(?:,\s(?:and\s|&\s)?|\sand\s|\s&\s)"


def _row(name: str, most: int) -> str:
    return rf"(?<!\w)(?P<names>{name}(?:{BETWEEN_NAMES}{name}){{0,{most}}})"


EDITORS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"{_row(rf'{SURNAME},?{chr(92)}s{INITIALS}', 5)}{MARK}"),  # in Quist, A. (ed.)
    re.compile(rf"{_row(rf'{SURNAME}{chr(92)}s[A-Z]{{1,3}}', 5)}{MARK}"),  # In: Quist A, Abbot J, editors
    re.compile(rf"{_row(rf'{INITIALS}{SURNAME}', 5)}{MARK}"),  # In A. Quist & J. Abbot (Eds.)
    re.compile(rf"(?<!\w)(?P<names>{FULL_NAME}(?:\s(?:and|&)\s{FULL_NAME})?){MARK}"),  # Ada Quist and Joan Abbot, eds.
)


EDITED_BY = re.compile(
    r"(?:[,.;(\x1f/]|^)\s*(?:[Ee]ds?\.(?:\sby)?|[Ee]dited\sby|hrsg\.\svon|под\sред\.|[Оо]тв\.\sред\.)\s"
)


TRANSLATED_BY = re.compile(r"[,.(\x1f]\s*(?:[Tt]rans\.|[Tt]ranslated\sby|[Пп]ер\.)\s")


ONE_NAME = re.compile(rf"{INITIALS}\s?{SURNAME}|{SURNAME},?\s{INITIALS}|{FULL_NAME}")


NEXT_NAME = re.compile(BETWEEN_NAMES)


def take_editors(text: str, fields: Fields) -> str:
    text = take_after(TRANSLATED_BY, "translator", text, fields)
    text = take_after(EDITED_BY, "editor", text, fields)
    if "editor" in fields:
        return text
    for pattern in EDITORS:
        if m := pattern.search(text):
            fields["editor"] = read_names(m["names"]).names
            return text[: m.start()] + CUT + text[m.end() :]
    return text


def take_after(mark: re.Pattern[str], key: str, text: str, fields: Fields) -> str:
    """Take the names after "edited by"; the publisher that may follow a comma is none of them."""
    m = mark.search(text)
    if not m or not (name := ONE_NAME.match(text, m.end())):
        return text
    end = name.end()
    while (sep := NEXT_NAME.match(text, end)) and (name := ONE_NAME.match(text, sep.end())):
        if is_publisher(name[0]) or is_organisation(name[0]):
            break
        end = name.end()
    fields.setdefault(key, read_names(text[m.end() : end]).names)
    return text[: m.start()] + CUT + text[end:]
