"""Names of authors and editors as references print them, to CSL names: {family, given} or {literal}."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefgen.extract.references.words import UPPER, is_newspaper, is_organisation

Name = dict[str, str]

PARTICLES = frozenset("van von de der den des du la le da di del dos das el al bin ibn ben ter ten af zu zur y".split())
CAPITAL_PARTICLES = frozenset("Van Von De Den Der Del Di Du Ter Ten Dos Bin".split())
PARTICLE = r"(?:(?:van|von|de|der|den|du|la|le|da|di|del|dos|das|el|al|bin|ibn|ben|ter|ten|af|zu)\s)"
WORD = rf"(?:[OD]['’])?[{UPPER}][^\W\d_]+(?:['’][^\W\d_]+)?(?:[-‑][^\W\d_]+)?"
SURNAME = rf"{PARTICLE}{{0,3}}{WORD}(?:\s{WORD})?"
INITIALS = rf"(?:[{UPPER}][a-zа-я]?\.[\s-]?){{1,4}}"

SURNAME_INITIALS = re.compile(
    rf"(?P<family>{SURNAME}),?\s(?P<given>{INITIALS})(?=\W|$)"
)  # Fergus I.F., Halloran, P. S.
INITIALS_SURNAME = re.compile(rf"(?P<given>{INITIALS})(?P<family>{SURNAME})(?=\W|$)")  # A.A.Fergus, P. S. Halloran
SURNAME_LETTERS = re.compile(
    rf"(?P<family>{PARTICLE}{{0,3}}{WORD}(?:\s{WORD})?)\s(?P<given>[A-Z]{{1,3}})(?=[,.;]|\s(?:and|et)\s|$)"
)
BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:and\s|&\s|и\s)?|(?:and|&|и)\s)\s*")

ET_AL = re.compile(r",?\s*(?:\bet\s+al\b\.?|\band\s+(?:others|colleagues)\b|\bи\s+др\b\.?|\bu\.\s?a\.)")
EDITOR = re.compile(
    r",?\s*(?:[(\[]\s*)?(?:\b[Ee]ds?\b\.?|\beditors?\b|\bHrsg\b\.?|\bcoords?\b\.|\bсост\.|\bпод ред\.)"
    r"(?:\s*[)\]])?\.?(?=\W|$)"
)
SUFFIX = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
SPLIT = re.compile(r"\s*(?:,\s*(?:and\s+|&\s*|и\s+)?|\s(?:and|&|и|und)\s)\s*")
JUST_INITIALS = re.compile(rf"(?:{INITIALS}|[{UPPER}]{{1,2}})")
GIVEN_FIRST = re.compile(rf"(?P<given>(?:[{UPPER}]\.[\s-]?){{1,4}})(?P<family>\S.*)")
LETTERS_LAST = re.compile(rf"(?P<family>{SURNAME})\s(?P<given>[{UPPER}]{{1,3}})")
DOTS_LAST = re.compile(rf"(?P<family>{SURNAME})\s(?P<given>{INITIALS})")


class People(NamedTuple):
    """Names, whether they edited rather than wrote, and where they end in the text."""

    names: list[Name]
    edited: bool
    end: int


def undot(name: str) -> str:
    """Drop the full stop that ends the list, and keep that of an initial or of "Inc."."""
    last = name.split()[-1] if name.split() else ""
    bare = last.rstrip(".")
    keeps = (
        len(bare) == 1
        or "." in bare
        or bare in ("Jr", "Sr", "Inc", "Ltd", "Co", "Corp")
        or (bare[1:].islower() and len(bare) == 2)
    )
    return name if keeps else name.rstrip(".")


def read_names(words: str) -> People:
    """Read a string that holds names and nothing else: "Okafor, L., Moe, T. R., & Quist, A."."""
    edited = bool(EDITOR.search(words))
    plain = ET_AL.sub("", EDITOR.sub("", words)).strip(" ,;:")
    plain = re.sub(r"\s*\[[^\]]*\]$", "", plain)
    if not plain:
        return People([], edited, len(words))
    if is_organisation(plain) and not (DOTS_LAST.match(plain) and ";" not in plain and "," in plain):
        return People([{"literal": undot(plain)}], edited, len(words))
    names: list[Name] = []
    for piece in plain.split(";"):
        names += _read_list([p for p in SPLIT.split(piece.strip()) if p])
    return People(names, edited, len(words))


def _read_list(parts: list[str]) -> list[Name]:
    """Walk over the parts between commas: a family name takes the given name after it, where the two are parted."""
    names: list[Name] = []
    inverted = len(parts) > 1 and _is_inverted(parts)
    i = 0
    while i < len(parts):
        part, after = parts[i], parts[i + 1] if i + 1 < len(parts) else ""
        if part in SUFFIX and names:
            names[-1]["suffix"] = part
        elif not JUST_INITIALS.fullmatch(part) and after and JUST_INITIALS.fullmatch(after):
            names.append({"family": part, "given": undot(after)})
            i += 1
        elif inverted and after and (i == 0 or len(part.split()) == 1 or _begins_with_particle(part)):
            names.append({"family": part, "given": undot(after)})
            i += 1
        else:
            names.append(read_direct(part))
        i += 1
    return names


def _is_inverted(parts: list[str]) -> bool:
    """Tell "Okafor, Lena, and Tor Moe" from "Lena Okafor, Tor Moe": a lone family name comes first."""
    first = parts[0].split()
    if len(first) == 1 or (_begins_with_particle(parts[0]) and len(first) <= 4):
        return True
    return len(first) == 2 and len(parts[1].split()) == 1 and len(parts) % 2 == 0 and not _is_initial(first[0])


def _begins_with_particle(part: str) -> bool:
    return part.split()[0] in PARTICLES


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or "." in word


def read_direct(part: str) -> Name:
    """Read one name in the order of speech, or family name and initials: "Ada van Quist", "A.A.Fergus", "Fergus AB"."""
    part = undot(part.strip(" ,;"))
    if m := GIVEN_FIRST.fullmatch(part):
        return {"family": m["family"], "given": m["given"].strip()}
    if m := LETTERS_LAST.fullmatch(part) or DOTS_LAST.fullmatch(part):
        return {"family": m["family"], "given": m["given"].strip()}
    words = part.split()
    if len(words) < 2 or is_organisation(part) or is_newspaper(part):
        return {"literal": part}
    cut = len(words) - 1
    while cut > 1 and (words[cut - 1] in PARTICLES or words[cut - 1] in CAPITAL_PARTICLES):
        cut -= 1
    return {"family": " ".join(words[cut:]), "given": " ".join(words[:cut])}


def take_people(text: str, pattern: re.Pattern[str], start: int = 0) -> People:
    """Take names of one shape from the head of a text, as long as they last."""
    names: list[Name] = []
    end = at = start
    while m := pattern.match(text, at):
        names.append({"family": m["family"], "given": m["given"].strip(" -")})
        end = m.end()
        if not (sep := BETWEEN.match(text, end)):
            break
        at = sep.end()
    if names and (more := ET_AL.match(text, end)):
        end = more.end()
    edited = False
    if names and (mark := EDITOR.match(text, end)):
        edited, end = True, mark.end()
    return People(names, edited, end)


def is_person(part: str) -> bool:
    """Tell a person's name in the order of speech: two to five capitalised words, particles aside."""
    part = EDITOR.sub("", ET_AL.sub("", part)).strip(" ,")
    words = part.split()
    if not 2 <= len(words) <= 5 or is_organisation(part) or words[0] in ("The", "A", "An", "In", "On", "For"):
        return bool(INITIALS_SURNAME.fullmatch(part) or SURNAME_INITIALS.fullmatch(part))
    return all(_is_name_word(w) or w in PARTICLES for w in words) and words[-1] not in PARTICLES


def _is_name_word(word: str) -> bool:
    return bool(re.fullmatch(rf"[{UPPER}](?:\.|[^\W\d_]*)(?:[-‑'’.][^\W\d_]+\.?){{0,2}}", word))


def are_names(words: str) -> bool:
    """Tell whether a string can be nothing but authors: capitals, particles, "and", or an organisation."""
    words = EDITOR.sub("", ET_AL.sub("", words)).strip(" ,;:.")
    if not words or len(words) > 300 or re.search(r"\d|[“”«»\"?!/]", words):
        return False
    if not (words[0].isupper() or words.split()[0] in PARTICLES):
        return False
    if is_organisation(words):
        parts = words.split(", ")
        return len(words.split()) <= 16 and (len(parts) == 1 or all(is_organisation(p) for p in parts))
    tokens = [t for t in re.split(r"[\s,;]+", words) if t]
    return len(tokens) <= 40 and all(_is_name_word(t) or t in PARTICLES or t in ("and", "&", "и") for t in tokens)


def first_family(names: object) -> str:
    """The word that a short form names a work by: the first author's family name, or the organisation."""
    if isinstance(names, list | tuple) and names and isinstance(names[0], dict):
        return str(names[0].get("family") or names[0].get("literal") or "")
    return ""
