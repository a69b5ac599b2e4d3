"""Articles to briefs: a new article gets a draft, a brief that is there is refreshed, and every edit stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.commands.refreshing import Known, read_known, refresh_known, show_change, write_pair
from briefgen.config import Config
from briefgen.content.baseline import Baseline
from briefgen.content.draft import draft, name_entities
from briefgen.content.match import keep_ids
from briefgen.content.read import read_brief
from briefgen.content.refresh import start_baseline
from briefgen.content.units import digest
from briefgen.content.write import write_brief
from briefgen.diagnostics import BriefgenError, Checked, Diagnostic, Location, Report, with_lines
from briefgen.extract import extract
from briefgen.files import File, list_folder, list_rest, read_file, show_path
from briefgen.model.article import Article
from briefgen.model.brief import Brief
from briefgen.model.findings import Findings
from briefgen.seeds import SUFFIXES, read_article
from briefgen.seeds.kinds import SILENT, Kind, describe_other

Tell = Callable[[str], None]


@dataclass(slots=True)
class Said:
    """What a run has to say so far."""

    found: list[Diagnostic] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


def ingest(
    config: Config,
    files: Sequence[Path],
    folder: Path | None,
    *,
    dry_run: bool = False,
    tell: Tell = lambda words: None,
) -> Report:
    """Take in each article: of the files named, of `folder`, else of seeds/."""
    said = Said()
    known, faults = read_known(config)
    said.found.extend(faults)
    sources = list_sources(config, files, folder)
    if not files:
        said.found.extend(name_others(config, folder or config.seeds, sources))
    for number, path in enumerate(sources, 1):
        tell(f"{number}/{len(sources)} {path.name}")
        article, faults = read_source(path, config)
        said.found.extend(faults)
        if article is None:
            continue
        own = find_own(known, article)
        if own is None:
            known.append(begin(config, article, known, said, dry_run=dry_run))
        elif own.file is None and own.faults:
            hint = "mend what briefgen check says about it, then run ingest again"
            message = "the brief cannot be read, so it is left alone"
            said.found.append(Diagnostic("brief-has-faults", message, Location(own.path), hint=hint))
        elif own.file is None:
            said.done.append(f"{article.path}: its brief {own.path} was deleted, and stays so")
        elif own.is_new:
            said.done.append(f"{article.path}: is the same article as that of {own.path}")
        else:
            told = refresh_known(config, own, article, known, dry_run=dry_run)
            said.found.extend(told.found)
            said.done.extend(told.done)
            said.details.extend(told.details)
            said.texts[own.path] = told.text
    tell("")
    if not sources:
        said.done.append(f"no articles in {show_path(folder or config.seeds, config.root)}")
    return Report(with_lines(said.found, said.texts), tuple(said.done), tuple(said.details))


def find_own(known: Sequence[Known], article: Article) -> Known | None:
    """The article's brief: by its digest, else by the name of its file; a deleted one by its baseline."""
    for k in known:
        if k.file and k.file.brief.source.sha256 == article.digest:
            return k
    for k in known:
        if k.file and k.file.brief.source.file == article.name:
            return k
    for k in known:
        if not k.file and k.baseline and k.baseline.article == article.digest:
            return k
    # Of a brief that cannot be read nobody knows the article; better none is drafted than a second one.
    names = (article.name.encode(), article.digest.encode())
    for k in known:
        if not k.file and any(name in k.data for name in names):
            return k
    # One that was emptied says nothing; its baseline has the digest of the name.
    return next((k for k in known if not k.file and k.faults and k.baseline and is_named(k.baseline, article)), None)


def is_named(baseline: Baseline, article: Article) -> bool:
    return baseline.fields.get("source/file") == digest(article.name)


def begin(
    config: Config,
    article: Article,
    known: Sequence[Known],
    said: Said,
    *,
    dry_run: bool,
    find: Callable[[Article], Findings] = extract,
) -> Known:
    """Draft a brief for an article that has none."""
    kept = keep_ids(name_entities(find(article)), article, (), {})
    brief = draft(article, kept.findings, {k.name for k in known})
    target = config.content / "briefs" / f"{brief.name}.md"
    shown = show_path(target, config.root)
    text, notes = write_whole(brief, shown)
    said.found.extend(notes)
    file, _ = read_brief(shown, text.encode())
    assert file is not None
    baseline = start_baseline(file.brief, article, kept)
    if dry_run:
        said.done.extend(show_change(shown, "", text))
    else:
        write_pair(config, brief.name, None, text.encode(), baseline)
        said.done.append(f"{article.path}: {shown}, {count_findings(brief)}")
    return Known(shown, brief.name, file, text.encode(), baseline, is_new=True)


def list_sources(config: Config, files: Sequence[Path], folder: Path | None) -> list[Path]:
    """The articles to read, each once. A README in a folder of articles is none."""
    if files:
        return list(dict.fromkeys(path.absolute() for path in files))
    place = (folder or config.seeds).absolute()
    if not place.is_dir():
        fault = Diagnostic("no-folder", "there is no such folder", Location(show_path(place, config.root)))
        raise BriefgenError(fault)
    return [p for p in list_folder(place, tuple(SUFFIXES)) if p.stem.upper() != "README"]


def name_others(config: Config, folder: Path, sources: Sequence[Path]) -> Iterator[Diagnostic]:
    """A line for each file or folder among the articles that is not read, and what to do with it."""
    for path, is_folder in list_rest(folder.absolute(), tuple(SUFFIXES)):
        if path.stem.upper() == "README" or path.name.lower() in SILENT:
            continue
        # What a browser saves beside a page: pictures, styles.
        if is_folder and any(path.name.startswith((f"{p.stem}_", f"{p.stem}.", f"{p.stem}-")) for p in sources):
            continue
        shown = show_path(path, config.root)
        as_folder = Kind("a folder", f"briefgen ingest --from {shown} takes its articles")
        kind = as_folder if is_folder else describe_other(path.name)
        yield Diagnostic("not-read", f"this is {kind.what}, and is not read", Location(shown), "note", kind.hint)


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
