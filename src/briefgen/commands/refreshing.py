"""Briefs that are there and their baselines: read, refreshed, written so that no stop can harm them."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen.commands.news import count_changes, name_changes, say_held_back, say_new, say_unknown
from briefgen.config import Config
from briefgen.content.baseline import Baseline, read_baseline, write_baseline
from briefgen.content.front_matter import encode_like, read_front_matter
from briefgen.content.ids import ITEM_ID
from briefgen.content.read import read_brief
from briefgen.content.refresh import Refreshed, keeps_edits, list_pointers, refresh
from briefgen.content.units import Where
from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.extract import extract
from briefgen.files import list_folder, read_file, read_folder, replace_file, show_path
from briefgen.library.anchors import Anchor, count_anchors, find_anchors, say_anchors
from briefgen.library.locate import locate
from briefgen.model.article import Article
from briefgen.model.brief import BriefFile
from briefgen.model.findings import Findings, Quote

BASELINES = ".baseline"


class Known(NamedTuple):
    """A brief that is there, or whose baseline is left of it."""

    path: str
    name: str
    file: BriefFile | None
    """None where it cannot be read, or was deleted."""
    data: bytes
    baseline: Baseline | None
    faults: int = 0
    """Errors in the brief: with one it is not refreshed, for what was not read could be lost."""
    is_new: bool = False
    """Drafted in this run."""


class Told(NamedTuple):
    """What became of a brief, and its text, for showing lines of it."""

    found: tuple[Diagnostic, ...]
    done: tuple[str, ...]
    text: str
    details: tuple[str, ...] = ()
    """Each change, for those who ask."""


def read_known(config: Config) -> Checked[list[Known]]:
    """The briefs with their baselines. What is wrong with a brief is for `check` to say."""
    known: list[Known] = []
    found: list[Diagnostic] = []
    for data, faults in read_folder(config.content / "briefs", config.root, (".md",)):
        found.extend(faults)
        if data:
            name = Path(data.path).stem
            file, wrong = read_brief(data.path, data.data)
            baseline, doubts = _read_baseline(config, name, data.data)
            found.extend(doubts)
            errors = sum(d.severity == "error" for d in wrong)
            known.append(Known(data.path, name, file, data.data, baseline, errors))
    names = {k.name for k in known}
    for path in list_folder(config.content / BASELINES, (".json",)):
        if path.stem not in names:
            baseline, _ = _read_baseline(config, path.stem, b"")
            shown = show_path(config.content / "briefs" / f"{path.stem}.md", config.root)
            known.append(Known(shown, path.stem, None, b"", baseline))
    return Checked(known, tuple(found))


def baseline_path(config: Config, name: str) -> Path:
    return config.content / BASELINES / f"{name}.json"


def _read_baseline(config: Config, name: str, brief: bytes) -> Checked[Baseline | None]:
    path = baseline_path(config, name)
    if not path.exists():
        return Checked(None)
    file, found = read_file(path, show_path(path, config.root))
    return read_baseline(file.path, file.data, hashlib.sha256(brief).hexdigest()) if file else Checked(None, found)


def write_pair(config: Config, name: str, old: Baseline | None, brief: bytes, new: Baseline) -> None:
    """Write a brief and its baseline. Stopped anywhere, both states of the baseline are there until the brief is."""
    path = baseline_path(config, name)
    replace_file(path, write_baseline(old, new, hashlib.sha256(brief).hexdigest()))
    replace_file(config.content / "briefs" / f"{name}.md", brief)
    replace_file(path, write_baseline(new))


def refresh_known(
    config: Config,
    known: Known,
    article: Article,
    others: Sequence[Known],
    *,
    dry_run: bool,
    find: Callable[[Article], Findings] = extract,
) -> Told:
    """Merge what the machine finds now into a brief that is there."""
    file, baseline = known.file, known.baseline
    assert file is not None
    if known.faults:
        message = f"the brief has {known.faults} fault{'' if known.faults == 1 else 's'}, so it is left alone"
        hint = "mend what briefgen check says about it, then run ingest again"
        return _leave(file, "brief-has-faults", message, hint)
    anchors = find_anchors(file.brief, article) if has_changed(known, article) else ()
    if is_other_article(anchors):
        message = f"{article.path} has the name of this brief's article and is another text"
        return _leave(file, "other-article", message, "give the file another name, and run ingest again", "source/file")
    findings = find(article)
    if baseline is None:
        return _leave_unknown(config, file, article, findings, anchors)
    if anchors:
        spans = {a.item.id: a.span for a in anchors if a.span}
    else:
        spans = {address.item: span for address, span in locate(file.brief, article).spans.items()}
    moved: dict[Where, Quote] = {(a.item.kind, a.item.id): quote for a in anchors if (quote := follow(a))}
    front, _ = read_front_matter(known.path, known.data)
    assert front is not None
    pointed = list_pointed(known, others, config)
    fresh = refresh(file, front, baseline, article, findings, spans, pointed, moved)
    after, wrong = read_brief(file.path, fresh.text.encode())
    sound = after is not None and not any(d.severity == "error" for d in wrong)
    if after is None or not sound or not keeps_edits(file.brief, after.brief, fresh.changes):
        message = "refreshing this brief would change more than it should, so it is left alone"
        return _leave(file, "merge-refused", message, "this is a fault of briefgen: report it with the brief")
    shown = file if dry_run else after
    told = Told(
        (*say_anchors(shown, after.brief, anchors), *say_held_back(shown, fresh), *say_new(shown, fresh)),
        tuple(_count_quotes(file, article, anchors)),
        shown.text,
    )
    return _show(told, file, article, fresh) if dry_run else _save(told, config, known, article, fresh)


def has_changed(known: Known, article: Article) -> bool:
    """Is an article another one than that which the brief's quotes are of?"""
    source = known.file.brief.source if known.file else None
    seen = known.baseline.article if known.baseline else source.sha256 if source else None
    return seen not in (None, article.digest)


def _leave(file: BriefFile, code: str, message: str, hint: str, where: str = "") -> Told:
    """Leave a brief alone, and say why."""
    place = file.places.get(where, Location(file.path))
    return Told((Diagnostic(code, message, place, hint=hint),), (), file.text)


def _leave_unknown(
    config: Config, file: BriefFile, article: Article, findings: Findings, anchors: Sequence[Anchor]
) -> Told:
    """Leave a brief alone that has no baseline; what is new in its article is said all the same."""
    is_there = baseline_path(config, file.brief.name).exists()
    line = f"{article.path}: {file.path} has no baseline{' that can be read' if is_there else ''}, so it is left alone"
    if anchors:
        line += f"; once its quotes hold, write sha256: {article.digest}"
    notes = (*say_anchors(file, file.brief, anchors), *say_unknown(file, article, findings))
    return Told(notes, (*_count_quotes(file, article, anchors), line), file.text)


def _count_quotes(file: BriefFile, article: Article, anchors: Sequence[Anchor]) -> Iterator[str]:
    if anchors:
        yield f"{article.path}: has changed since {file.path} was made; quotes: {count_anchors(anchors)}"


def _show(told: Told, file: BriefFile, article: Article, fresh: Refreshed) -> Told:
    """What a refresh would do."""
    change = tuple(show_change(file.path, file.text, fresh.text))
    return told._replace(done=(*told.done, *(change or (_up_to_date(article, file),))))


def _save(told: Told, config: Config, known: Known, article: Article, fresh: Refreshed) -> Told:
    """Write a refreshed brief and its baseline, unless somebody changed the brief meanwhile."""
    file = known.file
    assert file is not None
    if not fresh.changes:
        replace_file(baseline_path(config, known.name), write_baseline(fresh.baseline))
        return told._replace(done=(*told.done, _up_to_date(article, file)))
    now, _ = read_file(config.content / "briefs" / f"{known.name}.md", file.path)
    if now is None or now.data != known.data:
        message = "the brief was changed while ingest was at work, so it is left alone"
        return _leave(file, "changed-meanwhile", message, "run ingest again")
    write_pair(config, known.name, known.baseline, encode_like(fresh.text, known.data), fresh.baseline)
    line = f"{article.path}: {file.path} refreshed: {count_changes(fresh)}"
    return told._replace(done=(*told.done, line), details=tuple(name_changes(fresh)))


FEWEST, SHARE = 3, 0.3
"""Quotes from which, and the share of them that must be known again, for a changed article to be the same one."""


def is_other_article(anchors: Sequence[Anchor]) -> bool:
    """Is a file that took the place of an article no version of it?"""
    known = sum(anchor.outcome != "missing" for anchor in anchors)
    return len(anchors) >= FEWEST and known < SHARE * len(anchors)


REWORDED = ("claims", "events")
"""Lists whose items say in our words what they quote: a new quote below them leaves that as it was."""


def follow(anchor: Anchor) -> Quote | None:
    """What an item would quote, where its words stand elsewhere or read otherwise now."""
    if anchor.outcome == "moved" and anchor.label:
        return Quote(anchor.item.quote.exact, anchor.label)
    if anchor.outcome == "changed" and anchor.item.kind in REWORDED:
        return Quote(anchor.words, anchor.label)
    return None


def show_change(shown: str, before: str, after: str) -> Iterator[str]:
    """The difference between two texts of a file, as version control shows it."""
    old = shown if before else "/dev/null"
    yield from difflib.unified_diff(before.splitlines(), after.splitlines(), old, shown, lineterm="")


def _up_to_date(article: Article, file: BriefFile) -> str:
    return f"{article.path}: {file.path} is up to date"


WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def list_pointed(known: Known, others: Sequence[Known], config: Config) -> set[str]:
    """Ids that other files under content/ name: items of this brief, and entities that none else may have."""
    own_items = re.compile(rf"(?<![a-z0-9-]){re.escape(known.name)}#([a-z0-9-]+)")
    items: set[str] = set()
    entities: set[str] = set()
    for other in others:
        if other.file and other.name != known.name:
            items.update(own_items.findall(other.file.text))
            entities.update(name for _, ids in list_pointers(other.file.brief) for name in ids)
    for path in list_folder(config.content, (".yaml", ".yml")):
        data, _ = read_file(path, path.name)
        words = data.data.decode("utf-8", "replace") if data else ""
        items.update(own_items.findall(words))
        entities.update(WORD.findall(words))
    return items | {name for name in entities if not ITEM_ID.fullmatch(name)}
