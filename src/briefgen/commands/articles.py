"""Articles as they were read last time: an unchanged article is not taken apart again, nor its reader imported.

What is kept lies in .briefgen/articles/, by the digests of the file and of the code that read it; it may be deleted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config
from briefgen.content.remember import code_digest
from briefgen.diagnostics import Checked
from briefgen.files import File
from briefgen.model.article import Article, Block, Sentence, Span, TextLink

ROOMS = ("seeds", "text", "model")
"""Whose code decides what an article is read as."""


def read_remembered(file: File, config: Config) -> Checked[Article | None]:
    """Read an article, from memory where it and the code that reads it are the same."""
    digest = hashlib.sha256(file.data).hexdigest()
    place = config.root / ".briefgen" / "articles" / f"{digest}.json"
    if (article := _recall(place, file.path)) is not None:
        return Checked(article)
    from briefgen.seeds import read_article

    read = read_article(*file)
    # What has faults is read each time, so that they are said each time.
    if read.value is not None and not read.found:
        kept = {"code": code_digest(ROOMS), "article": asdict(read.value)}
        with suppress(TypeError):  # metadata that JSON cannot hold
            write_kept(place, kept)
    return read


def _recall(place: Path, path: str) -> Article | None:
    kept = read_kept(place)
    try:
        return _make(kept["article"], path) if kept["code"] == code_digest(ROOMS) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _make(values: Mapping[str, Any], path: str) -> Article:
    """The nouns again; the same file may lie under another name now."""
    return Article(
        **{
            **values,
            "name": path.replace("\\", "/").rsplit("/", 1)[-1],
            "path": path,
            "csl": {name: tuple(v) if isinstance(v, list) else v for name, v in values["csl"].items()},
            "blocks": tuple(Block(b["kind"], Span(*b["span"]), b["label"]) for b in values["blocks"]),
            "sentences": tuple(Sentence(Span(*s["span"]), s["label"]) for s in values["sentences"]),
            "set_aside": tuple((date, what) for date, what in values["set_aside"]),
            "links": tuple(TextLink(Span(*link["span"]), link["url"]) for link in values["links"]),
        }
    )
