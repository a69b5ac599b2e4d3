"""How people point at a place in an article: p3.s2, h1."""

from __future__ import annotations

from briefgen.model.article import Article, Span


def label_at(article: Article, span: Span) -> str:
    """The label of the sentence, or else of the block, in which a span begins."""
    for stretches in (article.sentences, article.blocks):
        for stretch in stretches:
            if stretch.label and stretch.span.start <= span.start < stretch.span.end:
                return stretch.label
    return ""
