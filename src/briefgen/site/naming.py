"""How notes and lists name an article and its authors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.model.article import Csl
from briefgen.site.csl.terms import terms_of
from briefgen.site.dates import find_year

LABEL_WORDS = 5
"""How many words of a title stand for an article that names no author."""


def make_label(csl: Csl, language: str = "en") -> str:
    """How notes name an article: "Okafor 2031", or its title where it names no author."""
    terms = terms_of(language)
    year = find_year(str(csl.get("issued") or ""))
    names = [str(n.get("family") or n.get("literal") or n.get("given") or "") for n in csl.get("author") or ()]
    names = [name for name in names if name]
    if len(names) > 2:
        who = f"{names[0]} {terms.many}"
    elif names:
        who = " & ".join(names)
    else:
        title = str(csl.get("title-short") or csl.get("title") or terms.untitled)
        words = title.split()
        shown = title if len(words) <= LABEL_WORDS else " ".join(words[:LABEL_WORDS]) + " …"
        who = f"{terms.opening}{shown}{terms.closing}"
    return f"{who} {year}".strip()


def show_names(csl: Csl, language: str = "en") -> str:
    """Names in full: "Lena Okafor and Tomas Brekke"."""
    names = [" ".join(reversed(name_parts(name))) for name in csl.get("author") or ()]
    return f" {terms_of(language).also} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def name_parts(name: Mapping[str, Any]) -> tuple[str, ...]:
    """Family name and given name, or the name that cannot be taken apart."""
    if name.get("literal"):
        return (str(name["literal"]),)
    return tuple(str(name[part]) for part in ("family", "given") if name.get(part))
