"""All that lies in content/, read: what `build` and `check` begin with."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config
from briefgen.content.disagreements import read_disagreements
from briefgen.content.entities_file import read_entities
from briefgen.content.remember import code_digest, read_briefs, read_records, write_records
from briefgen.diagnostics import Checked, Diagnostic, Location, gather, with_lines
from briefgen.files import File, Mark, list_folder, mark_folder, read_file, show_path
from briefgen.library import make_library
from briefgen.library.images import read_image
from briefgen.memory import Memory
from briefgen.model.brief import Address, BriefFile
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.entities import EntityFile
from briefgen.model.site import Image, Library

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
TICK = 100_000_000
"""Nanoseconds in which two changes of a file may be given one time."""
JOINING = ("library", "site", "content", "model", "text", "data")
"""Rooms whose code and tables decide what is worked out from a brief."""


class Content(NamedTuple):
    """The files as they stand, the briefs that could be read, and where they differ."""

    files: tuple[File, ...]
    briefs: tuple[BriefFile, ...]
    disagreements: DisagreementFile
    editor: EntityFile
    """What content/entities.yaml says about entities."""
    images: Mapping[Address, Image]
    """Pictures in the folders of briefs, by brief and file name."""

    @property
    def texts(self) -> dict[str, str]:
        """What was read, by path."""
        return {file.path: file.text for file in self.briefs} | {self.editor.path: self.editor.text}


def read_content(config: Config, memory: Memory | None = None) -> Checked[Content]:
    """Read everything; a fault in one file does not stop the others from being read.

    With a memory that has lived for a while, files that are as they were are not opened.
    """
    memory = memory or Memory()
    files, found = gather(_read_files(config.content / "briefs", config, memory))
    if not (config.content / "briefs").is_dir():
        where = show_path(config.content / "briefs", config.root)
        hint = "is this the project's folder? briefgen init makes one"
        found += (Diagnostic("no-briefs", "there is no such folder", Location(where), "warning", hint),)
    briefs, more = read_remembered(files, config, memory)
    differences, faults = _read_differences(config)
    editor, doubts = _read_editor(config)
    images, unread = read_images(briefs, config)
    return Checked(Content(files, briefs, differences, editor, images), (*found, *more, *faults, *doubts, *unread))


def read_images(briefs: Iterable[BriefFile], config: Config) -> Checked[Mapping[Address, Image]]:
    """The pictures of the folder that has a brief's name, where its body shows any."""
    images: dict[Address, Image] = {}
    found: list[Diagnostic] = []
    for brief in briefs:
        name = brief.brief.name
        folder = config.content / "briefs" / name
        # A link could lead out of content/.
        wanted = "![" in brief.brief.body and not folder.is_symlink()
        for path in list_folder(folder, PICTURES) if wanted else ():
            file, faults = read_file(path, show_path(path, config.root))
            image = read_image(file.data) if file else None
            found += faults
            if image:
                images[Address(name, path.name)] = image
            elif file:
                message = "this is no picture that a page can show"
                found.append(Diagnostic("no-such-picture", message, Location(file.path), hint="save it as PNG or JPEG"))
    return Checked(images, tuple(found))


def _read_files(folder: Path, config: Config, memory: Memory) -> Iterator[Checked[File | None]]:
    for name, mark in mark_folder(folder, ".md").items():
        yield read_marked(folder / name, mark, config, memory)


def read_marked(path: Path, mark: Mark, config: Config, memory: Memory) -> Checked[File | None]:
    """Read a file, unless a memory that has lived for a while has it with the same mark."""
    shown = show_path(path, config.root)
    # Two changes within one tick of the clock of files look like one.
    given = (mark,) if time.time_ns() - mark.changed > TICK else (object(),)
    return memory.same(f"file {shown}", given, partial(read_file, path, shown))


def read_remembered(files: tuple[File, ...], config: Config, memory: Memory) -> Checked[tuple[BriefFile, ...]]:
    """Read briefs; what has not changed since the last run is taken from .briefgen/, which may be deleted any time."""
    record = config.root / ".briefgen" / "read.json"
    is_first = memory.is_first("briefs")
    old = read_records(read_kept(record)) if is_first else {}
    each = [memory.same(f"brief {file.path}", file, partial(read_briefs, [file], old)) for file in files]
    new = {path: row for _, rows in each for path, row in rows.items()}
    # A preview that lives on keeps what it reads later to itself.
    if is_first and new != old and len(files) > 1:
        write_kept(record, write_records(new))
    return gather(one for read, _ in each for one in read)


def join(
    briefs: Iterable[BriefFile], content: Content, memory: Memory, left_out: frozenset[str] = frozenset()
) -> Checked[Library]:
    """Join briefs with all else that was read."""
    return make_library(briefs, content.disagreements, left_out, content.editor, content.images, memory)


def read_memory(config: Config) -> Memory:
    """What was worked out from single briefs last time; it lies in .briefgen/, and may be deleted any time."""
    kept = read_kept(config.root / ".briefgen" / "joined.json")
    rows = kept.get("rows") if kept.get("code") == code_digest(JOINING) else {}
    return Memory(rows if isinstance(rows, dict) else {})


def write_memory(config: Config, memory: Memory) -> None:
    """Keep it for the next run; a folder that cannot be written makes that slower, no more."""
    rows = memory.rows()
    if rows != memory.old:
        write_kept(config.root / ".briefgen" / "joined.json", {"code": code_digest(JOINING), "rows": rows})


def _read_differences(config: Config) -> Checked[DisagreementFile]:
    path = config.content / "disagreements.yaml"
    if not path.exists():
        return Checked(DisagreementFile())
    file, found = read_file(path, show_path(path, config.root))
    if file is None:
        return Checked(DisagreementFile(), found)
    differences, faults = read_disagreements(file.path, file.data)
    return Checked(differences or DisagreementFile(), (*found, *_show_lines(faults, file)))


def _read_editor(config: Config) -> Checked[EntityFile]:
    path = config.content / "entities.yaml"
    if not path.exists():
        return Checked(EntityFile())
    file, found = read_file(path, show_path(path, config.root))
    if file is None:
        return Checked(EntityFile(), found)
    editor, faults = read_entities(file.path, file.data)
    return Checked(editor or EntityFile(), (*found, *_show_lines(faults, file)))


def _show_lines(faults: tuple[Diagnostic, ...], file: File) -> tuple[Diagnostic, ...]:
    return with_lines(faults, {file.path: file.data.decode(errors="replace")})
