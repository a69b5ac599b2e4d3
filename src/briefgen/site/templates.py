"""The Jinja environment, and which templates a template uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError, meta
from markupsafe import Markup

from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.site import filters
from briefgen.site.head import POLICY, THEME_SCRIPT, WASM_POLICY
from briefgen.site.words import make_catalogue


@dataclass(frozen=True, slots=True)
class Templates:
    """Templates that parse, and of each the names of those that it uses, itself among them."""

    environment: Environment
    sources: Mapping[str, str]
    uses: Mapping[str, frozenset[str]]
    paths: Mapping[str, str]
    """Name → the file as the user knows it, for messages."""


def make_templates(sources: Mapping[str, str], paths: Mapping[str, str], language: str = "en") -> Templates:
    """Make the environment; a template that does not parse stops the work, with its file and line."""
    environment = Environment(
        loader=FunctionLoader(lambda name: (sources[name], name, lambda: True) if name in sources else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = make_catalogue(language)
    environment.filters.update({name: getattr(filters, name) for name in filters.__all__})
    local = {name: partial(getattr(filters, name), language=catalogue.language) for name in filters.LOCAL}
    environment.filters.update(local)
    environment.install_gettext_callables(catalogue.say, catalogue.form, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(
        policy=POLICY,
        wasm_policy=WASM_POLICY,
        theme_script=Markup(THEME_SCRIPT),
        catalogue=catalogue,
        script_words=catalogue.for_scripts(),
    )
    used = {name: _find_used(environment, name, text, paths, sources) for name, text in sorted(sources.items())}
    return Templates(environment, sources, {name: _follow(name, used) for name in used}, paths)


def _find_used(
    environment: Environment, name: str, text: str, paths: Mapping[str, str], sources: Mapping[str, str]
) -> frozenset[str]:
    try:
        found = list(meta.find_referenced_templates(environment.parse(text)))
    except TemplateSyntaxError as error:
        raise template_fault(error.message or "this does not parse", paths.get(name, name), error.lineno) from None
    if None in found:  # a name worked out at run time can be any of them
        return frozenset(sources)
    return frozenset(used for used in found if used is not None)


def template_fault(message: str, path: str, line: int) -> BriefgenError:
    """What stops the build where a template is wrong."""
    words = re.sub(r"\s+", " ", message)
    return BriefgenError(Diagnostic("template-fault", words, Location(path, line), hint="mend the template"))


def _follow(name: str, used: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """All templates that one reaches."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting.extend(used.get(here, ()))
    return frozenset(reached)
