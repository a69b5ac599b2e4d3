"""Article to Findings; one file for each kind of finding."""

from __future__ import annotations

from briefgen.extract.citations import find_citations
from briefgen.extract.claims import find_claims
from briefgen.extract.references import find_references
from briefgen.model.article import Article
from briefgen.model.findings import Findings


def extract(article: Article) -> Findings:
    """Find everything, each kind from the kinds before it."""
    references = find_references(article)
    citations = find_citations(article, references)
    claims = find_claims(article, (), (), citations)
    return Findings(claims=claims, references=references, citations=citations)
