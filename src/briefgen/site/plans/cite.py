"""How a page says that a brief is cited: in each style, as files, and where its claims and sources are."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.config import Config
from briefgen.model.brief import Brief
from briefgen.site.csl import plain_reference
from briefgen.site.exports.api import API
from briefgen.site.exports.cite import FOLDER, FORMATS, WRITERS, brief_work, cite_texts
from briefgen.site.exports.markdown_files import source_path
from briefgen.site.views import Named


class CiteText(NamedTuple):
    """A citation that can be copied, and the file that holds it."""

    name: str
    body: str
    path: str = ""


class CiteView(NamedTuple):
    shown: str
    texts: tuple[CiteText, ...]
    claims: str
    """Path of the file with each claim in each style."""
    sources: tuple[Named, ...]
    """Files of what the brief rests on."""
    whole: tuple[Named, ...]
    """The brief itself, to take away."""


def make_cite(brief: Brief, config: Config) -> CiteView:
    work = brief_work(brief, config)
    styles = [CiteText(name, text) for name, text in cite_texts(work, config.language)[1:]]
    files = [
        CiteText(f.name, WRITERS[f.suffix]([(brief.name, work)]), f"{FOLDER}/{brief.name}.{f.suffix}") for f in FORMATS
    ]
    return CiteView(
        shown=plain_reference(work, language=config.language),
        texts=(*styles, *files),
        claims=f"{FOLDER}/{brief.name}.txt",
        sources=tuple(Named(f.name, f"{FOLDER}/{brief.name}-sources.{f.suffix}") for f in FORMATS),
        whole=(Named("Markdown", source_path(brief.name)), Named("JSON", f"{API}/briefs/{brief.name}.json")),
    )
