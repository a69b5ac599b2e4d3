"""List the articles: which are at hand, missing, changed since their brief was made, or have no brief yet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from briefgen.config import Config
from briefgen.content.read import read_brief
from briefgen.diagnostics import Report, gather
from briefgen.files import read_folder
from briefgen.model.brief import BriefFile

State = Literal["present", "changed", "renamed", "missing", "no brief", "no article"]


class Row(NamedTuple):
    """An article, the brief made from it, and how they stand to each other."""

    state: State
    file: str
    brief: str


def sources(config: Config, *, as_json: bool = False) -> Report:
    """Compare seeds/ with what the briefs say they were made from. Nothing is written."""
    seeds, found = gather(read_folder(config.seeds, config.root))
    texts, more = gather(read_folder(config.content / "briefs", config.root, (".md",)))
    briefs, faults = gather(read_brief(*text) for text in texts)
    digests = {
        seed.path.rpartition("/")[2]: hashlib.sha256(seed.data).hexdigest()
        for seed in seeds
        if not seed.path.endswith("/README.md")
    }
    rows = compare(digests, briefs)
    if as_json:
        return Report(
            found + more + faults, (json.dumps([row._asdict() for row in rows], indent=2, ensure_ascii=False),)
        )
    width = max((len(row.file) for row in rows), default=0)
    lines = tuple(f"{row.state:10}  {row.file:{width}}  {row.brief}".rstrip() for row in rows)
    return Report(found + more + faults, lines or ("There are no articles and no briefs yet.",))


def compare(digests: Mapping[str, str], briefs: Iterable[BriefFile]) -> tuple[Row, ...]:
    """`digests`: name of each file in seeds/ → SHA-256. A renamed article is known by its digest."""
    by_digest = {digest: name for name, digest in digests.items()}
    rows: list[Row] = []
    used: set[str] = set()
    for brief in (file.brief for file in briefs):
        source = brief.source
        file = by_digest.get(source.sha256 or "") or (source.file if source.file in digests else None)
        if file is not None:
            used.add(file)
            same = source.sha256 is None or digests[file] == source.sha256
            state: State = "changed" if not same else "present" if source.file in (None, file) else "renamed"
            rows.append(Row(state, file, brief.name))
        else:
            rows.append(Row("missing" if source.file else "no article", source.file or "-", brief.name))
    rows += [Row("no brief", file, "") for file in digests if file not in used]
    return tuple(sorted(rows, key=lambda row: (row.file, row.brief)))
