"""The words between the parts of a reference, in the language of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """How a language writes references; the fields have the English words."""

    language: str = "en"
    also: str = "and"
    serial: str = ","
    """What stands before it after three names or more."""
    many: str = "et al."
    editor: str = "ed."
    editors: str = "eds."
    within: str = "in"
    edited_by: str = "edited by"
    edition: str = "{} ed."
    volume: str = "vol."
    issue: str = "no."
    page: str = "p."
    pages: str = "pp."
    undated: str = "n.d."
    accessed: str = "Accessed"
    seen: str = "accessed"
    """Beside an address, after GOST."""
    untitled: str = "Untitled"
    opening: str = "“"
    closing: str = "”"
    stop_inside: bool = True
    """Does the stop after a title stand within its quotation marks, where a style wants that?"""


TERMS: Mapping[str, Terms] = {
    "en": Terms(),
    "es": Terms(
        "es", "y", "", "et al.", "ed.", "eds.", "en", "editado por", "{}.ª ed.", "vol.", "n.º", "p.", "pp.", "s. f.",
        "Consultado:", "consultado", "Sin título", "«", "»", stop_inside=False,
    ),
    "ru": Terms(
        "ru", "и", "", "и др.", "ред.", "ред.", "в", "под ред.", "{}-е изд.", "т.", "№", "с.", "с.", "б. д.",
        "Дата обращения:", "дата обращения", "Без названия", "«", "»", stop_inside=False,
    ),
}  # fmt: skip


def terms_of(language: str) -> Terms:
    """The terms of a language; of one that we do not have the English ones."""
    return TERMS.get(language.partition("-")[0].lower(), TERMS["en"])
