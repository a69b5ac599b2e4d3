"""Bring absent articles from their recorded addresses into seeds/, and look the briefs' quotes up in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

from briefgen.commands.content import read_content
from briefgen.commands.fetching import find_ending, take_text
from briefgen.config import Config
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report
from briefgen.files import replace_file, show_path
from briefgen.library.locate import locate
from briefgen.model.brief import BriefFile
from briefgen.seeds import read_article
from briefgen.web import Fetched, Visitor
from briefgen.web import fetch as fetch_page

Tell = Callable[[str], None]

# How the state of a quote is said after its number.
STATES = {"verified": "found", "moved": "found elsewhere", "ambiguous": "found twice", "missing": "not found"}


def fetch(
    config: Config, names: Sequence[str], visitor: Visitor, *, dry_run: bool = False, tell: Tell = lambda words: None
) -> Report:
    """Fetch the articles of the briefs named, or of all, that are not in seeds/; one that fails stops no other."""
    content, found = read_content(config)
    faults = list(found)
    done: list[str] = []
    for file in _choose(content.briefs, names):
        url = str(file.brief.source.csl.get("URL") or "")
        if is_at_hand(config, file):
            done.append(f"{file.brief.name}: its article is in {show_path(config.seeds, config.root)}/ already")
        elif not url:
            done.append(f"{file.brief.name}: no address is recorded; source.csl.URL is its place")
        elif dry_run:
            done.append(f"{file.brief.name}: would fetch {url}")
        else:
            tell(f"{file.brief.name}: {url}")
            try:
                done.append(_bring(config, file, fetch_page(url, visitor)))
            except BriefgenError as error:
                if error.diagnostic.code != "cannot-fetch":
                    raise
                faults.append(error.diagnostic)
    tell("")
    return Report(tuple(faults), tuple(done))


def _choose(briefs: Iterable[BriefFile], names: Sequence[str]) -> list[BriefFile]:
    by_name = {file.brief.name: file for file in briefs}
    for name in names:
        if name not in by_name:
            hint = "briefgen sources lists them"
            raise BriefgenError(Diagnostic("bad-name", f"there is no brief {name}", Location(name), hint=hint))
    return [by_name[name] for name in names] if names else list(by_name.values())


def is_at_hand(config: Config, file: BriefFile) -> bool:
    """Is the article itself in seeds/, or the page that was fetched for it?"""
    source = file.brief.source
    if source.file and (config.seeds / PurePosixPath(source.file).name).exists():
        return True
    record = record_path(config, file.brief.name)
    if not record.exists():
        return False
    try:
        return (config.seeds / PurePosixPath(json.loads(record.read_bytes())["file"]).name).exists()
    except (ValueError, KeyError, TypeError):
        return False


def record_path(config: Config, name: str) -> Path:
    """Where it is written down what was fetched for a brief: address, file, digest."""
    return config.content / ".baseline" / "fetched" / f"{name}.json"


def _bring(config: Config, file: BriefFile, page: Fetched) -> str:
    """Save the page, write down its digest, and say how many of the quotes are in it."""
    name = file.brief.name
    target = config.seeds / f"{name}{find_ending(page)}"
    shown = show_path(target, config.root)
    data = take_text(page)
    replace_file(target, data)
    article, found = read_article(shown, data)
    if article is None:
        return f"{name}: {shown}, which cannot be read: {found[0].message if found else 'it has no text'}"
    record = {"file": target.name, "sha256": article.digest, "url": page.url}
    replace_file(record_path(config, name), (json.dumps(record, indent=1, ensure_ascii=False) + "\n").encode())
    states = Counter(locate(file.brief, article).states.values())
    told = ", ".join(f"{states[state]} {words}" for state, words in STATES.items() if states[state])  # type: ignore[index]
    same = (
        "the same file" if article.digest == file.brief.source.sha256 else "another file than the brief was made from"
    )
    return f"{name}: {shown}, {same}; quotes: {told or 'none'}"
