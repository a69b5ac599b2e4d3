"""Article to Findings; one file for each kind of finding."""

from __future__ import annotations

from briefgen.extract.claims import find_claims
from briefgen.model.article import Article
from briefgen.model.findings import Findings


def extract(article: Article) -> Findings:
    """Find everything, each kind from the kinds before it."""
    claims = find_claims(article, (), (), ())
    return Findings(claims=claims)
