"""content/ → site/: read everything, join it, plan it, render what is stale, then swap it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefgen.commands.changes import History, read_history
from briefgen.commands.check import drop_echoes, find_lost, sort
from briefgen.commands.content import join, read_content, read_memory, write_memory
from briefgen.commands.evidence import find_articles, make_evidence
from briefgen.commands.judging import judge
from briefgen.commands.last_run import LastRun, read_last_run, take_stamp, write_last_run
from briefgen.commands.theme import plan_theme, read_theme, split_theme
from briefgen.config import Config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report, with_lines
from briefgen.files import File, Mark, digest_tree, mark_tree, package_folder, read_file, show_path
from briefgen.folders import hold_lock, is_empty, recover_folder, replace_folder, was_interrupted
from briefgen.history import find_head
from briefgen.library import relate
from briefgen.library.checks import check_library
from briefgen.library.fragments import find_fragments
from briefgen.memory import Memory
from briefgen.model.article import Article, Span
from briefgen.model.brief import Address
from briefgen.model.site import Fragment, Library, Output, Page
from briefgen.site.fingerprint import Entry, digest, find_stale, read_manifest, write_manifest
from briefgen.site.pages import plan_pages
from briefgen.site.render import render
from briefgen.site.shown import Shown, make_shown
from briefgen.site.templates import Templates, make_templates

MANIFEST = ".manifest.json"
WORK = ".briefgen"


def build(config: Config, *, drafts: bool = False, faulty: bool = False) -> Report:
    """Make the site, of drafts too with `drafts`. With an error nothing is written, unless `faulty` asks for it."""
    head = find_head(config.content)
    record, what = work_folder(config) / "done.json", f"build, drafts: {drafts}, of {head}"
    stamp, last = take_stamp(config, what), read_last_run(record)
    if last and last.stamp == stamp and _is_whole(config, last):
        return last.report
    memory = read_memory(config)
    planned = plan_site(config, memory, head, drafts=drafts)
    pages, clashes = plan_pages(planned.shown)
    report = Report((*planned.found, *clashes))
    write_memory(config, memory)
    if report.errors and not faulty:
        return report
    pages += tuple(plan_theme(planned.theme, config))
    with hold_lock(work_folder(config)):
        line, *details = write_site(pages, planned.templates, config, last.marks if last else {})
        report = Report(report.found, (line, *planned.said), tuple(details))
        # What was changed during the build may be in it or not.
        if not report.errors and take_stamp(config, what) == stamp:
            again = Report(report.found, (_count(config, unchanged=len(pages)), *report.done[1:]))
            write_last_run(record, LastRun(stamp, again, mark_tree(config.site)))
    return report


class Planned(NamedTuple):
    """Everything read, joined and checked: what pages are made of."""

    found: tuple[Diagnostic, ...]
    shown: Shown
    theme: Mapping[str, File]
    templates: Templates
    said: tuple[str, ...]
    """Why a reader may miss a brief, or what changed in it."""


def plan_site(config: Config, memory: Memory, head: str, *, drafts: bool) -> Planned:
    """Read, join and check. What is wrong is said with the lines that it stands in. `head`: the last commit, if any."""
    content, unread = read_content(config, memory)
    shown = tuple(file for file in content.briefs if drafts or file.brief.status != "draft")
    hidden = frozenset(file.brief.name for file in content.briefs) - {file.brief.name for file in shown}
    joined, doubts = join(shown, content, memory, hidden)
    articles, absent = find_articles(shown, config, memory)
    named = tuple((file.brief.name, file.brief.aliases) for file in shown)
    history = memory.same("history", (head, named), lambda: read_history(config, shown, head) if head else History({}))
    library = add_evidence(replace(relate(joined, memory), history=history.days), articles, memory)
    judged = judge(check_library(library, memory), content.texts, config.severity)
    faults = tuple(d for d in judged if d.severity == "error")
    theme = read_theme(config)
    parts = (*split_theme(theme), config.language)
    templates = memory.same("templates", parts, partial(make_templates, *parts))
    everything = sort((*unread, *doubts, *absent, *faults))
    once = drop_echoes(everything, content.briefs, find_lost(config, content.briefs))
    found = with_lines(once, content.texts)
    said = (*_name_absent(content.files, hidden), *history.said)
    return Planned(found, make_shown(library, config, memory), theme, templates, said)


def _is_whole(config: Config, last: LastRun) -> bool:
    """Is every file that the last build left still there, as it was?"""
    now = mark_tree(config.site)
    return not was_interrupted(work_folder(config)) and all(now.get(path) == mark for path, mark in last.marks.items())


def work_folder(config: Config) -> Path:
    """Where the next site grows: another place for each target, so that a preview and a build do not meet."""
    return config.root / WORK / f"build-{config.site.name}"


def add_evidence(library: Library, articles: dict[str, Article], memory: Memory) -> Library:
    """Look up the quotes of the articles at hand, and the words by which a browser finds them."""
    library = make_evidence(library, articles, memory)
    spans: dict[str, dict[Address, Span]] = {name: {} for name in articles}
    for address, span in library.spans.items():
        spans[address.brief][address] = span
    fragments: dict[Address, Fragment] = {}
    for name, article in articles.items():
        given = (article, spans[name])
        fragments |= memory.same(f"fragments {name}", given, partial(find_fragments, *given))
    return replace(library, fragments=fragments)


def write_site(
    pages: tuple[Page, ...], templates: Templates, config: Config, marks: Mapping[str, Mark] | None = None
) -> tuple[str, ...]:
    """Render what is stale, keep the rest, remove what no page wants; say what was done, then of each file.

    `marks` are those of the files that the last build left: a file that has its mark still is not read again.
    """
    site, work = config.site, work_folder(config)
    recover_folder(site, work)
    old, foreign = _read_old(config)
    now, marks = mark_tree(site), marks or {}
    intact = {
        path: entry
        for path, entry in old.items()
        if path in now and (now[path] == marks.get(path) or _is_intact(config, path, entry))
    }
    stale, prints = find_stale(pages, intact, templates, digest_tree(package_folder()))
    outputs = [render(page, templates) for page in stale]
    _refuse_foreign(foreign, outputs, config)
    made = {page.path for page in stale}
    kept = [path for path in intact if path in prints and path not in made]
    entries = {path: intact[path] for path in kept}
    entries |= {output.path: Entry(prints[output.path], digest(output.data)) for output in outputs}
    removed = old.keys() - prints.keys()
    manifest = write_manifest(entries)
    if stale or removed or (site / MANIFEST).read_bytes() != manifest:
        replace_folder(site, work, [*outputs, Output(MANIFEST, manifest)], [*kept, *foreign])
    line = _count(config, len(outputs), len(kept), len(removed))
    return (line, *(f"  wrote {output.path}" for output in outputs), *(f"  removed {path}" for path in sorted(removed)))


def _count(config: Config, written: int = 0, unchanged: int = 0, removed: int = 0) -> str:
    return f"{show_path(config.site, config.root)}/: {written} written, {unchanged} unchanged, {removed} removed"


def _read_old(config: Config) -> tuple[Mapping[str, Entry], tuple[str, ...]]:
    """What the last build wrote, and files that are not ours. A folder that we did not make is refused."""
    if is_empty(config.site):
        return {}, tuple(mark_tree(config.site))
    file, _ = read_file(config.site / MANIFEST, MANIFEST)
    old = read_manifest(file.data) if file else None
    if old is None:
        where = show_path(config.site, config.root)
        fault = Diagnostic(
            "foreign-folder", f"{where}/ holds files that briefgen did not make", Location(where),
            hint="empty it yourself, or choose another folder for the site in the settings",
        )  # fmt: skip
        raise BriefgenError(fault)
    return old, tuple(path for path in mark_tree(config.site) if path not in old and path != MANIFEST)


def _is_intact(config: Config, path: str, entry: Entry) -> bool:
    file, _ = read_file(config.site / path, path)
    return file is not None and digest(file.data) == entry.digest


def _refuse_foreign(foreign: Iterable[str], outputs: Iterable[Output], config: Config) -> None:
    names = {path.casefold() for path in foreign}
    for output in outputs:
        if output.path.casefold() in names:
            where = f"{show_path(config.site, config.root)}/{output.path}"
            fault = Diagnostic(
                "foreign-folder", "a page is to stand here, and briefgen did not make this file", Location(where),
                hint="move it away",
            )  # fmt: skip
            raise BriefgenError(fault)


def _name_absent(files: Sized, hidden: frozenset[str]) -> Iterator[str]:
    """Why a reader may miss a brief."""
    if not files:
        yield "there is no brief in content/briefs/ yet: briefgen ingest drafts one for each article in seeds/"
    if hidden:
        yield f"left out, being drafts: {', '.join(sorted(hidden))}"
