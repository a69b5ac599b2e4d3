"""Article to Findings; one file for each kind of finding."""

from __future__ import annotations

from briefgen.extract.citations import find_citations
from briefgen.extract.claims import find_claims
from briefgen.extract.dates import find_passages
from briefgen.extract.entities import find_entities
from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.extract.references import find_references
from briefgen.model.article import Article
from briefgen.model.findings import Findings


def extract(article: Article) -> Findings:
    """Find everything, each kind from the kinds before it."""
    entities = find_entities(article)
    references = find_references(article)
    citations = find_citations(article, references)
    passages = find_passages(article, citations)
    figures = find_figures(article, entities, passages)
    claims = find_claims(article, entities, figures, citations)
    events = find_events(article, entities, passages)
    return Findings(claims, figures, references, citations, entities, events)
