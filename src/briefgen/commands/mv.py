"""Give a brief another name: links are mended, and the old address leads to the new one."""

from __future__ import annotations

from briefgen.config import Config
from briefgen.content.front_matter import encode_like
from briefgen.content.ids import is_id
from briefgen.content.read import read_brief
from briefgen.content.rename import add_alias, rename_in_fields, rename_in_text
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report, gather
from briefgen.files import File, move_file, read_folder, replace_file

LISTS = (".yaml", ".yml")


def mv(config: Config, old: str, new: str, *, dry_run: bool = False) -> Report:
    """Rename content/briefs/OLD.md to NEW.md and mend every link to it in content/.

    The new file is whole before the old one goes; stopped in between, both are there and a second run ends the work.
    """
    old, new = old.removesuffix(".md"), new.removesuffix(".md")
    briefs = config.content / "briefs"
    _refuse_bad_names(config, old, new)
    texts, found = gather(read_folder(briefs, config.root, (".md",)))
    lists, more = gather(read_folder(config.content, config.root, LISTS))
    changed: dict[str, bytes] = {}
    for file in texts:
        brief, _ = read_brief(*file)
        before = brief.text if brief else file.data.decode("utf-8", "surrogateescape")
        after = rename_in_fields(brief, old, new) if brief else rename_in_text(before, old, new)
        if file.path.endswith(f"/briefs/{old}.md"):
            after = _note_name(after, old)
        if after != before:
            changed[file.path] = encode_like(after, file.data) if brief else after.encode("utf-8", "surrogateescape")
    changed |= {file.path: data for file in lists if (data := _mend(file, old, new)) != file.data}
    target = f"{config.content.name}/briefs/{new}.md"
    done = [f"{'would mend' if dry_run else 'mended'} {path}" for path in sorted(changed)]
    if not dry_run:
        for shown, data in sorted(changed.items()):
            replace_file(config.root / shown, data)
        move_file(briefs / f"{old}.md", briefs / f"{new}.md")
        if (briefs / old).is_dir():
            move_file(briefs / old, briefs / new)
        baseline = config.content / ".baseline"
        for path in sorted((*baseline.glob(f"{old}.*"), *baseline.glob(f"fetched/{old}.*"))):
            move_file(path, path.with_name(new + path.name.removeprefix(old)))
    done.append(f"{'would move' if dry_run else 'moved '} {old}.md to {target}")
    return Report(found + more, tuple(done))


def _mend(file: File, old: str, new: str) -> bytes:
    text = file.data.decode("utf-8", "surrogateescape")
    return rename_in_text(text, old, new).encode("utf-8", "surrogateescape")


def _note_name(text: str, old: str) -> str:
    noted = add_alias(text, old)
    if noted is None:
        raise _fault(old, "the brief cannot be read, so its old name cannot be noted in it", "briefgen check says why")
    return noted


def _refuse_bad_names(config: Config, old: str, new: str) -> None:
    briefs = config.content / "briefs"
    if not (briefs / f"{old}.md").is_file():
        raise _fault(old, f"there is no brief {old}.md", "briefgen sources lists the briefs")
    if not is_id(new):
        raise _fault(new, f'"{new}" cannot be a name: small letters, digits, hyphens', "okafor-2031 is one")
    if (briefs / f"{new}.md").exists():
        raise _fault(new, f"there is a brief {new}.md already", "choose another name")


def _fault(name: str, message: str, hint: str) -> BriefgenError:
    return BriefgenError(Diagnostic("bad-name", message, Location(name), hint=hint))
