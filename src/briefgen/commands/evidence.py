"""Articles at hand, and the quotes of briefs looked up in them: what `check` and `build` say about evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from briefgen.commands.articles import read_remembered
from briefgen.commands.content import read_marked
from briefgen.config import Config
from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.files import Mark, mark_folder
from briefgen.library.locate import locate
from briefgen.memory import Memory
from briefgen.model.article import Article
from briefgen.model.brief import BriefFile
from briefgen.model.site import Library


def find_articles(briefs: Iterable[BriefFile], config: Config, memory: Memory) -> Checked[dict[str, Article]]:
    """Name of a brief → its article, where it is at hand and is the file that the brief was made from."""
    articles: dict[str, Article] = {}
    found: list[Diagnostic] = []
    briefs = tuple(briefs)
    there = mark_folder(config.seeds, "")
    renamed = find_renamed(briefs, config, there, memory)
    for file in briefs:
        source = file.brief.source
        if not source.file:
            continue
        name = renamed.get(file.brief.name, PurePath(source.file).name)
        if name not in there:
            continue
        data, faults = read_marked(config.seeds / name, there[name], config, memory)
        found.extend(faults)
        if not data:
            continue
        article, faults = memory.same(f"article {data.path}", data, partial(read_remembered, data, config))
        found.extend(faults)
        if article and source.sha256 in (None, article.digest):
            articles[file.brief.name] = article
        elif article:
            place = file.places.get("source/sha256", Location(file.path))
            message = f"{data.path} is not the file that this brief was made from, so its quotes were not looked up"
            hint = "briefgen ingest looks for the quotes in the new file"
            found.append(Diagnostic("source-changed", message, place, "warning", hint))
    return Checked(articles, tuple(found))


def find_renamed(
    briefs: Sequence[BriefFile], config: Config, there: Mapping[str, Mark], memory: Memory
) -> dict[str, str]:
    """Name of a brief → that of its article's file, where it lies in seeds/ under another one: known by its digest."""
    sources = {file.brief.name: file.brief.source for file in briefs}
    named = {PurePath(source.file).name for source in sources.values() if source.file}
    wanted = {
        s.sha256: name for name, s in sources.items() if s.file and s.sha256 and PurePath(s.file).name not in there
    }
    found: dict[str, str] = {}
    for file, mark in there.items() if wanted else ():
        data = None if file in named else read_marked(config.seeds / file, mark, config, memory).value
        name = wanted.get(hashlib.sha256(data.data).hexdigest()) if data else None
        if name:
            found[name] = file
    return found


def make_evidence(library: Library, articles: dict[str, Article], memory: Memory) -> Library:
    """The library with the quotes of its briefs looked up."""
    located = [
        memory.same(f"quotes {file.brief.name}", (file.brief, article), partial(locate, file.brief, article))
        for file in library.briefs
        if (article := articles.get(file.brief.name))
    ]
    return replace(
        library,
        articles=articles,
        spans={address: span for one in located for address, span in one.spans.items()},
        states={address: state for one in located for address, state in one.states.items()},
    )
