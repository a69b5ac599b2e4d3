"""The Markdown source of each brief, as its editor wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.config import Config
from briefgen.model.site import Library, Output


def source_path(name: str) -> str:
    return f"briefs/{name}.md"


def make_sources(library: Library, config: Config) -> Iterator[Output]:
    for file in library.briefs:
        yield Output(source_path(file.brief.name), file.text.encode())
