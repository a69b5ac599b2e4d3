"""Where one part of a reference ends and the next begins, and what to strip from its ends."""

from __future__ import annotations

import re
from typing import Any

from briefgen.extract.references.words import ABBREVIATIONS, UPPER

Fields = dict[str, Any]
CUT = "\x1f"
"""Stands where a fact was taken out, and parts what stood on either side."""

PERIOD = re.compile(rf"[.?!]['’\"”»]?\s+(?=['‘\"“«„\[(]?[{UPPER}\d№–—]|pp?\.\s?\d)|\.?\s*\x1f")
LAST_WORD = re.compile(r"[^\s\x1f(\[“”\"]+$")


def periods(text: str) -> list[tuple[int, int]]:
    """Where full stops part a reference: (end of the part, start of the next); not after initials and abbreviations."""
    found: list[tuple[int, int]] = []
    for m in PERIOD.finditer(text):
        if m[0].startswith(".") and CUT not in m[0]:
            word = LAST_WORD.search(text, max(0, m.start() - 30), m.start())
            last = word[0].casefold() if word else ""
            if last in ABBREVIATIONS or (word and _is_initial(word[0])):
                continue
        keep = 1 if m[0][0] in "?!" else 0
        found.append((m.start() + keep, m.end()))
    return found


def goes_on(part: str) -> bool:
    """Tell whether what follows a title's question mark is more of it: words mostly in small letters, no name."""
    words = part.split()
    return len(words) >= 3 and CUT not in part and sum(w[0].islower() for w in words) * 2 >= len(words)


def _is_initial(word: str) -> bool:
    last = re.split(r"[.-]", word)[-1]
    return len(last) == 1 and last.isupper()


def split_periods(text: str) -> list[str]:
    parts, at = [], 0
    for end, start in periods(text):
        parts.append(text[at:end])
        at = start
    return [*parts, text[at:]]


def tidy(text: str) -> str:
    """Strip what parts a reference from the ends of a part; a lone closing bracket too."""
    text = " ".join(text.replace(CUT, " ").split()).strip(" ,;:–—-/")
    text = re.sub(r"\.(?:\s?\.)+", ".", text)
    text = text.rstrip(" .") if not _ends_short(text) else text
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.strip(opening + closing + " ,;")
    return text.strip(" ,;:")


def _ends_short(text: str) -> bool:
    """Keep the stop of "J. Island Grids", "U.K.", "Grid Quart.": the last word is an initial or an abbreviation."""
    last = text.rstrip(".").split(" ")[-1] if text else ""
    return text.endswith(".") and (last.casefold() in ABBREVIATIONS or "." in text[:-1].replace("St.", ""))
