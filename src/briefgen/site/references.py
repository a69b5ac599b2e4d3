"""A work as a line of a list: title, names and the rest of its CSL, in one plain order."""

from __future__ import annotations

from markupsafe import Markup, escape

from briefgen.model.article import Csl
from briefgen.site.dates import show_date
from briefgen.site.shown import show_names

WHOLE = frozenset({"book", "report", "thesis", "webpage", "post", "motion_picture", "legislation", "periodical"})
"""Types that stand alone: their title is set in italics, that of a part in quotation marks."""


def render_reference(csl: Csl) -> Markup:
    """Write a work out; empty where nothing is known of it."""
    title = str(csl.get("title") or "")
    container = str(csl.get("container-title") or "")
    named = show_names(csl)
    parts = [escape(named)] if named else []
    if title:
        alone = not container and csl.get("type") in WHOLE
        parts.append(Markup("<cite>{}</cite>").format(title) if alone else Markup("“{}”").format(title))
    if container:
        numbers = [f"vol. {csl['volume']}"] if csl.get("volume") else []
        numbers += [f"no. {csl['issue']}"] if csl.get("issue") else []
        parts.append(Markup(", ").join([Markup("<cite>{}</cite>").format(container), *map(escape, numbers)]))
    publisher = ": ".join(str(csl[f]) for f in ("publisher-place", "publisher") if csl.get(f))
    parts += [escape(part) for part in (publisher, show_date(str(csl["issued"])) if csl.get("issued") else "") if part]
    if csl.get("page"):
        parts.append(escape(f"{'pp.' if any(sign in str(csl['page']) for sign in '-–,') else 'p.'} {csl['page']}"))
    return Markup(". ").join(parts) + Markup(".") if parts else Markup()
