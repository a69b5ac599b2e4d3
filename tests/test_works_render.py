"""What extraction reads, other people's citation processor can write out: every work of the tables of cases."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from briefgen.extract.references import find_references
from briefgen.model.article import Article, Block, Span
from briefgen.site.csl import STYLES, plain_reference, to_bibtex, to_csl_json

TABLE: dict[str, list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parent / "cases" / "references.yaml").read_text("utf-8"), yaml.BaseLoader
)


def read_works() -> list[tuple[str, Any]]:
    works = []
    for style, cases in TABLE.items():
        for n, case in enumerate(cases):
            note = case["note"]
            article = Article("a", "a", note, "", "en", {}, (Block("note", Span(0, len(note)), "n1"),), ())
            works += [(f"{style}-{n}-{r.id}", r.csl) for r in find_references(article)]
    return works


@pytest.mark.filterwarnings("ignore:The following arguments")
def test_citeproc_renders_every_work() -> None:
    works = read_works()
    assert len(works) > 150
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(json.loads(to_csl_json(works))), formatter.plain)
    for id, _ in works:
        bibliography.register(Citation([CitationItem(id)]))
    entries = [str(entry) for entry in bibliography.bibliography()]
    assert len(entries) == len(works)
    assert all(any(c.isalpha() for c in entry) for entry in entries)


def test_every_work_can_be_written_in_every_style() -> None:
    for id, csl in read_works():
        for style in STYLES:
            assert any(c.isalpha() for c in plain_reference(csl, style)), (id, style)


def test_pybtex_reads_every_work() -> None:
    works = read_works()
    assert len(parse_string(to_bibtex(works), "bibtex").entries) == len(works)
