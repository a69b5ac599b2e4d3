"""Styles whose parts end with commas: Chicago notes, IEEE, law reviews, interviews, plain comma notes."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import YEAR, find_dates
from briefgen.extract.references.heads import (
    author_parts,
    has_imprint,
    note_authors,
    take_comma_authors,
)
from briefgen.extract.references.kinds import TYPES_BY_TITLE
from briefgen.extract.references.parts import CUT, Fields, tidy
from briefgen.extract.references.people import (
    SURNAME,
    WORD,
    are_names,
    is_person,
    read_names,
)
from briefgen.extract.references.publication import read_rest
from briefgen.extract.references.titles import (
    EXTRA,
    belongs_after,
    cut_commas,
    cut_title,
    find_quoted,
    tidy_title,
)
from briefgen.extract.references.words import UPPER, is_organisation


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
    note_authors(fields, read_names(_with_dot(text[: quoted.start])))
    # "Electr. Coast. Eng., vol. 7": the stops are of abbreviations.
    if m := SERIAL.match(rest):
        fields["container-title"] = m["name"]
        rest = rest[m.end() :]
    return read_rest(rest, fields, inside=True)


def _with_dot(before: str) -> str:
    return before.strip(" ,:\x1f")


SERIAL = re.compile(r"[\s,.]{0,3}(?P<name>[A-Z](?![^,]*\b(?:Proc|Conf)\b)[\w.&: -]{2,80}),(?=\s[Vv]ol\.)")
PERSONAL = re.compile(
    rf"""
    ^(?P<who> {SURNAME} | (?:{WORD}\s){{1,3}}{WORD} )
    (?: \s(?:to|in\sdiscussion\swith|in\sconversation\swith)\s (?P<to>[^,\d]{{3,60}}) )? ,\s
    (?P<kind>
      (?:personal|tele?phone|phone|video|online|written)? \s?
      (?:interview|communication|conversation|e-?mail|letter|message)\b [^,\x1f]{{0,60}}
    )
    """,
    re.VERBOSE,
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


HOUSE = r"\b(?:Press|Publishing|Publishers|Books|Verlag|House|OUP|CUP|UP|Hart|Routledge|Springer|Brill|Editions)"
"""Before a year without a comma, as lawyers write it: (Fenwick Press 2025)."""
EDITION_FIRST = re.compile(r"\((?P<edition>\d{1,2})(?:st|nd|rd|th)\sedn?\.?,\s")  # (2nd edn, Fenwick 2025)
HOUSE_YEAR = re.compile(rf"(?P<house>[^,:()]{{2,60}}?),?\s(?P<year>{YEAR})\)")
PAREN_NOTE = re.compile(
    rf"^(?P<head>[^()“”]{{5,400}}?)\s(?P<rest>\([^()]*[^()\d\s,][^()]*(?:,\s[^()]*|{HOUSE}\s){YEAR}[a-z]?\).*)$",
    re.DOTALL,
)


def read_paren_note(text: str, addresses: Fields) -> Fields | None:
    """Authors, Title (London: Verso, 2019), 44."""
    m = PAREN_NOTE.match(text)
    if not m:
        return None
    fields: Fields = {}
    title = take_comma_authors(m["head"], fields)
    if not title:
        return None
    if edition := EDITION_FIRST.match(m["rest"]):
        fields["edition"] = edition["edition"]
        rest = m["rest"][edition.end() :]
        if house := HOUSE_YEAR.match(rest):
            fields |= {"publisher": house["house"], "issued": house["year"]}
            rest = rest[house.end() :]
            rest = f",{rest}" if re.match(r"\s\d", rest) else rest
        return read_rest(rest if house else f"({rest}", fields | {"title": tidy_title(title)}, inside=False)
    title, extra = _cut_editors(title)
    fields["title"] = tidy_title(title)
    return read_rest(f"{extra}{CUT} {m['rest']}", fields, inside=False)


def _cut_editors(title: str) -> tuple[str, str]:
    m = EXTRA.search(title)
    return (title[: m.start()], title[m.start() :]) if m else (title, "")


INTERVIEW = re.compile(
    r"^(?:Author['’]?s? )?[Ii]nterview (?:with|of) (?:(?:Minister|President|Ambassador|Dr\.?|Prof\.?"
    r"|Professor|General) )?(?P<who>[^,]+)"
)
COLON_NAMES = re.compile(
    rf"^(?P<who>{SURNAME},\s{WORD}(?:\s{WORD})?(?:\s?[/;]\s?{SURNAME},\s{WORD})*):\s(?P<rest>[{UPPER}].+)$"
)


DASHED = re.compile(r"^(?P<who>[^,:–—\x1f]{3,80})\s[–—]\s(?P<title>[^\x1f]{3,300}?):?\s*\x1f?$")


def read_by_commas(text: str, addresses: Fields) -> Fields | None:
    """Author, Title, Publisher, September 2000, p. 4."""
    plain = text.strip(" .\x1f")
    if m := COLON_NAMES.match(plain):
        fields: Fields = {}
        note_authors(fields, read_names(m["who"]))
        fields["title"], rest = cut_title(m["rest"])
        return read_rest(rest, fields, inside=False) if has_imprint(m["rest"], addresses) else None
    if (m := DASHED.match(plain)) and is_organisation(m["who"]) and addresses:
        return {"author": [{"literal": m["who"]}], "title": tidy_title(m["title"])}
    head, _, tail = plain.partition(CUT)
    parts = [p for p in head.strip(" ,.").split(", ") if p]
    if not parts or not has_imprint(head, addresses):
        return None
    fields = {}
    count = author_parts(parts) if len(parts) > 1 else 0
    if count and all(belongs_after(p, last=True) and len(p.split()) < 4 for p in parts[count:]):
        count = 0
    if count == 1 and any(pattern.match(parts[0]) for _, pattern in TYPES_BY_TITLE[:2]):
        count = 0
    if count:
        note_authors(fields, read_names(", ".join(parts[:count])))
    title, rest = cut_commas(", ".join(parts[count:]))
    if (m := INTERVIEW.match(title)) and is_person(m["who"]):
        return read_rest(
            f"{rest}{CUT}{tail}", {"type": "interview", "author": read_names(m["who"]).names}, inside=False
        )
    if not title or not title[0].isupper() or (find_dates(title) and len(title.split()) <= 3):
        return None
    if not count and not addresses and not re.search(YEAR, rest):
        return None
    fields["title"] = title.split(", ")[0] if TYPES_BY_TITLE[0][1].match(title) else title
    return read_rest(f"{rest}{CUT}{tail}", fields, inside=False)
