"""Articles to briefs: every article without a brief gets one; a brief that is there is left alone."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen.config import Config
from briefgen.content.draft import draft
from briefgen.content.read import read_brief
from briefgen.content.write import write_brief
from briefgen.diagnostics import BriefgenError, Checked, Diagnostic, Location, Report
from briefgen.extract import extract
from briefgen.files import File, list_folder, read_file, read_folder, replace_file, show_path
from briefgen.model.article import Article
from briefgen.model.brief import Brief, BriefFile
from briefgen.seeds import SUFFIXES, read_article

Tell = Callable[[str], None]


class Known(NamedTuple):
    """A brief that is there, with what tells whose it is."""

    path: str
    name: str
    file: BriefFile | None


def ingest(
    config: Config,
    files: Sequence[Path],
    folder: Path | None,
    *,
    dry_run: bool = False,
    tell: Tell = lambda words: None,
) -> Report:
    """Draft a brief for each article that has none: of the files named, of `folder`, else of seeds/."""
    found: list[Diagnostic] = []
    done: list[str] = []
    known, faults = read_known(config)
    found.extend(faults)
    names = {k.name for k in known}
    sources = list_sources(config, files, folder)
    for number, path in enumerate(sources, 1):
        tell(f"{number}/{len(sources)} {path.name}")
        article, faults = read_source(path, config)
        found.extend(faults)
        if article is None:
            continue
        twin = next((k for k in known if is_about(k, article)), None)
        if twin:
            done.append(f"{article.path}: has the brief {twin.path}, which is left alone")
            continue
        brief = draft(article, extract(article), names)
        target = config.content / "briefs" / f"{brief.name}.md"
        shown = show_path(target, config.root)
        text, faults = write_whole(brief, shown)
        found.extend(faults)
        done.extend(show_new(shown, text) if dry_run else [f"{article.path}: {shown}, {count_findings(brief)}"])
        if not dry_run:
            replace_file(target, text.encode())
        names.add(brief.name)
        file, _ = read_brief(shown, text.encode())
        known.append(Known(shown, brief.name, file))
    tell("")
    if not sources:
        done.append(f"no articles in {show_path(folder or config.seeds, config.root)}")
    return Report(tuple(found), tuple(done))


def read_known(config: Config) -> Checked[list[Known]]:
    """The briefs that are there. One that cannot be read keeps its name; its faults are for `check` to say."""
    known: list[Known] = []
    found: list[Diagnostic] = []
    for data, faults in read_folder(config.content / "briefs", config.root, (".md",)):
        found.extend(faults)
        if data:
            file, _ = read_brief(data.path, data.data)
            known.append(Known(data.path, Path(data.path).stem, file))
    return Checked(known, tuple(found))


def is_about(known: Known, article: Article) -> bool:
    """Is this the article's brief? By its digest, else by the name of its file."""
    if known.file is None:
        return False
    source = known.file.brief.source
    return source.sha256 == article.digest or (source.file is not None and source.file == article.name)


def list_sources(config: Config, files: Sequence[Path], folder: Path | None) -> list[Path]:
    """The articles to read, each once. A README in a folder of articles is none."""
    if files:
        return list(dict.fromkeys(path.absolute() for path in files))
    place = (folder or config.seeds).absolute()
    if not place.is_dir():
        fault = Diagnostic("no-folder", "there is no such folder", Location(show_path(place, config.root)))
        raise BriefgenError(fault)
    return [p for p in list_folder(place, tuple(SUFFIXES)) if p.stem.upper() != "README"]


def read_source(path: Path, config: Config) -> Checked[Article | None]:
    data, found = read_file(path, show_path(path, config.root))
    return read_article(*data) if isinstance(data, File) else Checked(None, found)


def write_whole(brief: Brief, shown: str) -> Checked[str]:
    """Write a brief as the reader takes it: what it would refuse is left out now, and said."""
    text = write_brief(brief)
    file, found = read_brief(shown, text.encode())
    if not found or file is None:
        return Checked(text)
    notes = tuple(
        Diagnostic("left-out", f"left out of the draft: {d.message}", Location(shown), "note", d.hint) for d in found
    )
    return Checked(write_brief(file.brief), notes)


def count_findings(brief: Brief) -> str:
    found = brief.findings
    counts = {
        "claim": found.claims, "figure": found.figures, "reference": found.references,
        "citation": found.citations, "entity": found.entities, "event": found.events,
    }  # fmt: skip
    plural = {"entity": "entities"}
    parts = (
        f"{len(items)} {noun if len(items) == 1 else plural.get(noun, noun + 's')}" for noun, items in counts.items()
    )
    return ", ".join(parts)


def show_new(shown: str, text: str) -> Iterator[str]:
    """The difference between nothing and a new file."""
    yield from difflib.unified_diff([], text.splitlines(), "/dev/null", shown, lineterm="")
