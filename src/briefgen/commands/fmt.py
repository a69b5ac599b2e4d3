"""Briefs in canonical order: fields are moved, with the comments above them; no word is touched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefgen.commands.refreshing import show_change
from briefgen.config import Config
from briefgen.content.arrange import arrange
from briefgen.content.front_matter import encode_like, read_front_matter
from briefgen.content.read import read_brief
from briefgen.diagnostics import Diagnostic, Location, Report
from briefgen.files import File, list_folder, read_file, replace_file, show_path


def fmt(config: Config, files: Sequence[Path], *, dry_run: bool = False) -> Report:
    """Arrange the briefs named, or all of them. One with an error is left alone."""
    found: list[Diagnostic] = []
    done: list[str] = []
    for path in [p.absolute() for p in files] or list_folder(config.content / "briefs", (".md",)):
        file, faults = read_file(path, show_path(path, config.root))
        found.extend(faults)
        if file is None:
            continue
        before, after = arrange_file(file)
        if after is None:
            hint = "mend what briefgen check says about it first"
            message = "the brief has faults, so it is left alone"
            found.append(Diagnostic("brief-has-faults", message, Location(file.path), hint=hint))
        elif after == before:
            continue
        elif dry_run:
            done.extend(show_change(file.path, before, after))
        else:
            replace_file(path, encode_like(after, file.data))
            done.append(f"arranged {file.path}")
    return Report(tuple(found), tuple(done) or ("every brief is in order",))


def arrange_file(file: File) -> tuple[str, str | None]:
    """The text of a brief as it is, and as it should be; None where it cannot be told."""
    read, found = read_brief(*file)
    front, _ = read_front_matter(*file)
    if read is None or front is None or any(d.severity == "error" for d in found):
        return "", None
    after = arrange(front)
    again, _ = read_brief(file.path, encode_like(after, file.data))
    # Nothing is written that would be read as something else.
    return read.text, after if again is not None and again.brief == read.brief else read.text
