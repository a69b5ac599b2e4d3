"""CSL items as people read them and as reference managers do: HTML, four plain styles, BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from markupsafe import Markup

from briefgen.model.article import Csl
from briefgen.site.csl.bibtex import to_bibtex
from briefgen.site.csl.csl_json import to_csl_item, to_csl_json
from briefgen.site.csl.pieces import to_markup, to_text
from briefgen.site.csl.repeats import full_works
from briefgen.site.csl.ris import to_ris
from briefgen.site.csl.styles import write_apa, write_chicago, write_gost, write_plain
from briefgen.site.csl.terms import terms_of
from briefgen.site.csl.values import web_address

__all__ = [
    "STYLES",
    "Style",
    "full_works",
    "plain_reference",
    "render_reference",
    "to_bibtex",
    "to_csl_item",
    "to_csl_json",
    "to_ris",
    "web_address",
]

Style = Literal["plain", "apa", "chicago", "gost"]
STYLES: Mapping[Style, str] = {"plain": "Plain", "apa": "APA", "chicago": "Chicago", "gost": "GOST"}
"""The styles, and what readers call them."""

WRITERS = {"plain": write_plain, "apa": write_apa, "chicago": write_chicago, "gost": write_gost}


def render_reference(csl: Csl, language: str = "en") -> Markup:
    """Write a work for a page in the site's own style; titles stand in <cite>, foreign ones with their language."""
    return to_markup(write_plain(csl, terms_of(language)), str(csl.get("language") or ""), language)


def plain_reference(csl: Csl, style: Style = "plain", language: str = "en") -> str:
    """Write a work as plain text; the three styles give its address too."""
    return to_text(WRITERS[style](csl, terms_of(language)))
