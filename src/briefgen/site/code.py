"""Code in bodies, coloured by classes: the style sheet has the colours of both themes."""

from __future__ import annotations

from markupsafe import Markup, escape

LONGEST = 50_000
"""Longer code stays plain: colouring takes time, and nobody reads it for the colours."""

LANGUAGES = frozenset(
    """bash c cpp csharp css csv diff go html ini java javascript js json jsonld julia latex lua makefile markdown md
    perl php powershell py python r rb rst ruby rust scala sh shell sparql sql swift tex text toml ts turtle typescript
    xml yaml yml""".split()
)
"""Those that a fence may name; lexers for others are not loaded, whatever a body asks for."""


def highlight(code: str, language: str) -> Markup:
    """Code as HTML; in a language that we do not know it is plain."""
    name = language.lower()
    inner = _colour(code, name) if name in LANGUAGES and len(code) <= LONGEST else escape(code)
    label = Markup(' data-language="{}"').format(name) if name in LANGUAGES else Markup()
    return Markup('<pre class="hl" tabindex="0"{}><code>{}</code></pre>\n').format(label, inner)


def _colour(code: str, language: str) -> Markup:
    from pygments import highlight as colour  # heavy, and few bodies have code
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name

    return Markup(colour(code, get_lexer_by_name(language), HtmlFormatter(nowrap=True, classprefix="hl-")))
