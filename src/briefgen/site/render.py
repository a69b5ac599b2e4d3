"""Page → Output."""

from __future__ import annotations

import traceback
from dataclasses import fields

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from briefgen.model.site import Output, Page, Raw, look
from briefgen.site.templates import Templates, template_fault


def render(page: Page, templates: Templates) -> Output:
    """Fill in a page's template with what the page shows; the fields of its view are the template's names."""
    page = look(page)
    if isinstance(page.shows, Raw):
        return Output(page.path, page.shows.data)
    values = {f.name: getattr(page.shows, f.name) for f in fields(page.shows)}
    try:
        text = templates.environment.get_template(page.template).render(page_path=page.path, **values)
    except TemplateNotFound as error:
        raise template_fault(f"{page.template} needs {error.name}, which is not there", page.template, 0) from None
    except TemplateSyntaxError as error:  # a filter that there is not: the parser lets it pass
        path = templates.paths.get(error.name or "", error.name or page.template)
        raise template_fault(error.message or "this does not parse", path, error.lineno) from None
    except (UndefinedError, TypeError, ValueError, AttributeError, KeyError) as error:
        name, line = _find_place(error, templates)
        raise template_fault(f"{page.path} cannot be made: {error}", templates.paths.get(name, name), line) from None
    return Output(page.path, text.encode())


def _find_place(error: Exception, templates: Templates) -> tuple[str, int]:
    """The innermost line of a template on the way to an error; Jinja rewrites tracebacks so that they name it."""
    places = [(f.filename, f.lineno or 0) for f in traceback.extract_tb(error.__traceback__)]
    return next(((name, line) for name, line in reversed(places) if name in templates.sources), ("", 0))
