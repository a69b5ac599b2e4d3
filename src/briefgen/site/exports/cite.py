"""How to cite a brief and its claims, and the works behind it, as files for reference managers and as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.config import Config
from briefgen.model.article import Csl
from briefgen.model.brief import Brief
from briefgen.model.findings import Claim
from briefgen.model.site import Library, Output
from briefgen.site.csl import STYLES, full_works, plain_reference, to_bibtex, to_csl_json, to_ris
from briefgen.site.paths import brief_path
from briefgen.site.words import make_catalogue

FOLDER = "cite"


class Format(NamedTuple):
    name: str
    suffix: str
    media_type: str


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex"),
    Format("RIS", "ris", "application/x-research-info-systems"),
    Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json"),
)
WRITERS = {"bib": to_bibtex, "ris": to_ris, "json": to_csl_json}


def make_citations(library: Library, config: Config) -> Iterator[Output]:
    """Make cite/NAME.* for each brief itself, cite/NAME-sources.* for what it rests on, cite/NAME.txt in words."""
    for file in library.briefs:
        brief = file.brief
        own = [(brief.name, brief_work(brief, config))]
        behind = list(source_works(brief))
        for suffix, write in WRITERS.items():
            yield Output(f"{FOLDER}/{brief.name}.{suffix}", write(own).encode())
            yield Output(f"{FOLDER}/{brief.name}-sources.{suffix}", write(behind).encode())
        yield Output(f"{FOLDER}/{brief.name}.txt", write_texts(brief, config).encode())


def brief_work(brief: Brief, config: Config) -> Csl:
    """The brief as a work that others cite. It has no date: what counts is its address and what it rests on."""
    editors = make_catalogue(config.language).say("%(site)s editors") % {"site": config.title}
    authors = [_name(name) for name in config.authors] or [{"literal": editors}]
    work = {
        "type": "webpage",
        "author": authors,
        "title": brief.title,
        "container-title": config.title,
        "URL": config.base_url + brief_path(brief.name) if config.base_url else "",
        "language": config.language,
    }
    return {key: value for key, value in work.items() if value}


def claim_work(brief: Brief, claim: Claim, config: Config) -> Csl:
    """A claim as a work: its sentence, in the brief, at its own address."""
    work = dict(brief_work(brief, config))
    work |= {
        "title": claim.text.rstrip("."),
        "container-title": f"{brief.title} ({config.title})",
        "genre": f"{make_catalogue(config.language).say('Claim').lower()} {claim.id}",
    }
    if config.base_url:
        work["URL"] = config.base_url + brief_path(brief.name, claim.id)
    return work


def _name(name: str) -> dict[str, str]:
    """ "Okafor, Lena" is a person; what has no comma is taken as it stands."""
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": name}


def source_works(brief: Brief) -> Iterator[tuple[str, Csl]]:
    """The article, then the works that it points at; a note that repeats one adds none."""
    yield f"{brief.name}-source", brief.source.csl
    works = full_works(brief.findings.references)
    for reference in brief.findings.references:
        if reference.ibid_of is None:
            yield f"{brief.name}-{reference.id}", works[reference.id]


def cite_texts(work: Csl, language: str) -> tuple[tuple[str, str], ...]:
    """A work in each style: (what readers call it, the text)."""
    say = make_catalogue(language).say
    return tuple((say(name), plain_reference(work, style, language)) for style, name in STYLES.items())


def write_texts(brief: Brief, config: Config) -> str:
    """The brief and each of its claims in every style, ready to be copied."""
    say, language = make_catalogue(config.language).say, config.language
    parts = [_block(say("This brief:"), brief_work(brief, config), language)]
    parts.append(_block(say("The source") + ":", brief.source.csl, language))
    parts += [
        _block(f"{say('Claim')} {claim.id}:", claim_work(brief, claim, config), language)
        for claim in brief.findings.claims
        if claim.withdrawn is None
    ]
    return "\n".join(parts)


def _block(head: str, work: Csl, language: str) -> str:
    lines = [f"{name}: {text}" for name, text in cite_texts(work, language)]
    return "\n".join([head, *lines, ""])
