"""Everything that is wrong in content/, all at once; nothing is written."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from pathlib import Path

from briefgen.commands.content import join, read_content, read_memory, write_memory
from briefgen.commands.evidence import find_articles, make_evidence
from briefgen.commands.judging import judge
from briefgen.commands.last_run import LastRun, read_last_run, take_stamp, write_last_run
from briefgen.config import Config
from briefgen.content.read import NOUNS, read_brief
from briefgen.diagnostics import (
    CODES,
    FIRM,
    BriefgenError,
    Diagnostic,
    Location,
    Report,
    with_lines,
)
from briefgen.files import File, list_folder, show_path
from briefgen.library.checks import check_library
from briefgen.model.brief import BriefFile
from briefgen.model.site import Library

Look = Callable[[Sequence[BriefFile]], tuple[Diagnostic, ...]]

OUTSIDE = frozenset(code for code in CODES if code.startswith("address-") and code != "address-in-site")
"""Faults that only the web can tell."""


def check(config: Config, only: File | None = None, look: Look | None = None) -> Report:
    """Read every brief, look up its quotes where its article is at hand, and try every rule.

    `only` is a brief as an editor has it open: it stands for its file, and nothing is said of the others. `look` asks
    the web about the addresses of briefs.
    """
    record = config.root / ".briefgen" / "checked.json"
    stamp = "" if only or look else take_stamp(config, "check")
    last = read_last_run(record) if stamp else None
    if last and last.stamp == stamp:
        return last.report
    content, unread = read_content(config)
    files, briefs = content.files, content.briefs
    if only:
        read, faults = read_brief(*only)
        files = (only,)
        briefs = (*(b for b in briefs if b.path != only.path), *([read] if read else []))
        unread = (*(d for d in unread if d.location.path != only.path), *faults)
    memory = read_memory(config)
    joined, doubts = join(briefs, content, memory)
    own = [brief for brief in briefs if only is None or brief.path == only.path]
    articles, absent = find_articles(own, config, memory)
    library = make_evidence(joined, articles, memory)
    outside = look(own) if look else ()
    found = (*unread, *doubts, *absent, *check_library(library, memory), *outside)
    texts = content.texts | {file.path: file.text for file in briefs} | _read_loosely(files, briefs)
    judged = judge(
        drop_echoes(sort(found), briefs, find_lost(config, briefs)), texts, config.severity, () if look else OUTSIDE
    )
    if only:
        judged = tuple(d for d in judged if d.location.path == only.path)
    done = (summarise(judged, len(files)), *_say_unchecked(briefs, articles))
    report = Report(with_lines(sort(judged), texts), done, tuple(_count_quotes(library, articles)))
    if not only:
        write_memory(config, memory)
    if stamp and len(files) > 1 and take_stamp(config, "check") == stamp:
        write_last_run(record, LastRun(stamp, report, {}))
    return report


def _count_quotes(library: Library, articles: Iterable[str]) -> Iterator[str]:
    """What became of the quotes of each brief whose article is at hand."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for address, state in library.states.items():
        counts[address.brief][state] += 1
    for name in articles:
        yield f"{name}: quotes {', '.join(f'{n} {state}' for state, n in counts[name].items()) or 'none'}"


def _say_unchecked(briefs: Iterable[BriefFile], articles: Container[str]) -> Iterator[str]:
    """Quotes that nobody looked up are never passed over in silence."""
    absent = [file.brief.name for file in briefs if file.brief.source.file and file.brief.name not in articles]
    if absent:
        which = f"{len(absent)} brief{'' if len(absent) == 1 else 's'}"
        yield f"quotes of {which} not looked up, as the articles are not in seeds/: briefgen sources lists them"


def find_lost(config: Config, briefs: Iterable[BriefFile]) -> set[str]:
    """Names of briefs that are there and cannot be read."""
    paths = list_folder(config.content / "briefs", (".md",))
    return {path.stem for path in paths} - {file.brief.name for file in briefs}


def drop_echoes(
    found: Iterable[Diagnostic], briefs: Iterable[BriefFile], lost: Collection[str]
) -> Iterator[Diagnostic]:
    """Leave out what points at items or briefs that are there and could not be read: that has been said already."""
    by_path = {file.path: file for file in briefs}
    found = tuple(found)
    broken = {d.location.path for d in found if d.code == "yaml-fault"}
    for diagnostic in found:
        named = re.findall(r"[^\s\[\]#]+", diagnostic.message)
        if diagnostic.code in ("dangling-label", "dangling-id", "no-such-claim") and any(n in named for n in lost):
            continue
        file = by_path.get(diagnostic.location.path)
        if diagnostic.code == "dangling-label" and file:
            place = diagnostic.location
            label = file.text.split("\n")[place.line - 1][place.column - 1 :][: place.width]
            if any(f"{kind}/{label}" in file.places for kind in NOUNS):
                continue
            if file.path in broken and re.search(rf"\bid: *{re.escape(label)}\b", file.text):
                continue
        yield diagnostic


def as_open(config: Config, name: str, data: bytes) -> File:
    """A brief as an editor has it open: `name` is that of the brief, or a path to it."""
    stem = Path(name).name.removesuffix(".md")
    return File(show_path(config.content / "briefs" / f"{stem}.md", config.root), data)


def explain(code: str) -> Report:
    """What a code means; without one, all of them."""
    if not code:
        return Report(done=tuple(f"{name}: {words}" for name, words in CODES.items()))
    if code not in CODES:
        near = difflib.get_close_matches(code, CODES, 1)
        hint = f"did you mean {near[0]}?" if near else "briefgen check --explain all lists them"
        raise BriefgenError(Diagnostic("no-such-code", f"there is no code {code}", Location("--explain"), hint=hint))
    firm = " It is always an error." if code in FIRM else f" A comment can allow it: # allow {code}: and why."
    return Report(done=(f"{code}: {CODES[code]}{firm}",))


def sort(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By place, then by code, each once."""
    return tuple(sorted(dict.fromkeys(found), key=lambda d: (d.location, d.code, d.message)))


def summarise(found: Iterable[Diagnostic], briefs: int) -> str:
    counts = {"error": 0, "warning": 0, "note": 0}
    for diagnostic in found:
        counts[diagnostic.severity] += 1
    parts = [f"{n} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items() if n]
    return f"{briefs} brief{'' if briefs == 1 else 's'} checked: {', '.join(parts) or 'nothing wrong'}"


def _read_loosely(files: Iterable[File], briefs: Iterable[BriefFile]) -> dict[str, str]:
    """The text of files that are no briefs, for showing the lines that are wrong."""
    read = {file.path for file in briefs}
    return {file.path: file.data.decode("utf-8", "replace") for file in files if file.path not in read}
