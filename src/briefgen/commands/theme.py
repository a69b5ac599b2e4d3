"""The theme: templates, scripts, the style sheet, and fonts where a project has them; what of it stands on the site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from briefgen.config import Config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.files import File, list_folder, read_file, show_path, theme_folder
from briefgen.model.site import Page, Raw

PAGEFIND_SCRIPT = "search-pagefind.js"
FONTS = "fonts"
FONT_RULES = f"{FONTS}/fonts.css"
FONT_FILES = frozenset({".css", ".txt", ".woff2"})
FONT_ADDRESS = re.compile(rb'url\("(fonts/[\w.-]+\.woff2)"\)')  # url("fonts/newsreader.woff2")
PRELOADS = "preloads.html"


def read_theme(config: Config) -> Mapping[str, File]:
    """The theme in use: the project's own files over those that briefgen brings, file by file; and its fonts."""
    theme: dict[str, File] = {}
    fonts = [path for path in list_folder(config.templates / FONTS) if path.suffix in FONT_FILES]
    for path in (*list_folder(theme_folder()), *list_folder(config.templates), *fonts):
        file, found = read_file(path, show_path(path, config.root))
        if file is None:
            raise BriefgenError(found[0])
        theme[f"{FONTS}/{path.name}" if path in fonts else path.name] = file
    return dict(sorted(theme.items()))


def plan_theme(theme: Mapping[str, File], config: Config) -> Iterator[Page]:
    """Those files of the theme that are no templates: on the site as they are, but for one that nothing asks for."""
    unused = {FONT_RULES} if config.search == "pagefind" else {FONT_RULES, PAGEFIND_SCRIPT}
    for name, file in theme.items():
        if name == "site.css" and FONT_RULES in theme:
            # A style sheet of their own would be one more request before the first paint.
            yield Page(name, "", Raw(theme[FONT_RULES].data + file.data))
        elif name not in unused and not name.endswith(".html"):
            yield Page(name, "", Raw(file.data))


def split_theme(theme: Mapping[str, File]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Sources of the templates, and their files for messages."""
    rules = theme.get(FONT_RULES)
    sources = {PRELOADS: write_preloads(rules.data if rules else b"", theme)}
    for name, file in theme.items():
        if name.endswith(".html"):
            try:
                sources[name] = file.data.decode()
            except UnicodeDecodeError:
                fault = Diagnostic("template-fault", "this is not UTF-8", Location(file.path), hint="save it as UTF-8")
                raise BriefgenError(fault) from None
    return sources, {name: theme[name].path for name in sources if name in theme}


def write_preloads(rules: bytes, theme: Collection[str]) -> str:
    """The template that names the first two fonts, which every page needs at once; the script in the head reads it."""
    fonts = [name for name in map(bytes.decode, FONT_ADDRESS.findall(rules)) if name in theme]
    return f""" data-fonts="{" ".join(f"{{{{ '{name}'|url }}}}" for name in fonts[:2])}\"""" if fonts else ""
