"""Config: settings, read once from briefgen.toml or [tool.briefgen] in pyproject.toml."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from briefgen.diagnostics import CODES, FIRM, SEVERITIES, BriefgenError, Diagnostic, Location

Engine = Literal["own", "pagefind"]


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets. Paths are absolute; everything else is as written."""

    root: Path
    title: str = "Research briefs"
    tagline: str = ""
    description: str = ""
    base_url: str = ""
    """Where the site will stand, ending in a slash; only canonical addresses and feeds need it."""
    language: str = "en"
    authors: tuple[str, ...] = ()
    licence: str = ""
    """An SPDX id."""
    edit_url: str = ""
    """Address of content/briefs/ in the project's forge, for "edit this brief"."""
    search: Engine = "own"
    """Pagefind is for very large sites, and works from a server alone."""
    severity: Mapping[str, str] = field(default_factory=dict)
    """Code of a fault → error, warning, note or off; the others keep their own."""
    seeds: Path = Path("seeds")
    content: Path = Path("content")
    templates: Path = Path("templates")
    site: Path = Path("site")


FOLDERS = ("seeds", "content", "templates", "site")
SETTINGS = tuple(f.name for f in fields(Config) if f.name != "root")


def read_config(root: Path) -> Config:
    """Read the settings of the project in `root`; without any file all defaults hold."""
    root = root.resolve()
    for name, table in (("briefgen.toml", ()), ("pyproject.toml", ("tool", "briefgen"))):
        path = root / name
        if path.is_file():
            settings = _read_table(path, name, table)
            if settings is not None:
                return _make_config(root, settings, name)
    return _make_config(root, {}, "briefgen.toml")


def _read_table(path: Path, name: str, table: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        values: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _fault(name, f"the settings cannot be read: {error}") from None
    for key in table:
        values = values.get(key) if isinstance(values, dict) else None
        if values is None:
            return None
    if not isinstance(values, dict):
        raise _fault(name, "[tool.briefgen] must be a table of settings")
    return values


def _make_config(root: Path, settings: dict[str, Any], name: str) -> Config:
    kept: dict[str, Any] = {}
    for key, value in settings.items():
        setting = key.replace("-", "_")
        if setting not in SETTINGS:
            near = difflib.get_close_matches(setting, SETTINGS, 1)
            raise _fault(
                name, f'there is no setting "{key}"', f"did you mean {near[0].replace('_', '-')}?" if near else ""
            )
        kept[setting] = _setting(name, setting, value)
    if kept.get("base_url") and not kept["base_url"].startswith(("http://", "https://")):
        raise _fault(name, f'base-url is "{kept["base_url"]}"', "write it whole: https://briefs.example/")
    if kept.get("base_url") and not kept["base_url"].endswith("/"):
        kept["base_url"] += "/"
    for folder in FOLDERS:
        kept[folder] = _folder(root, name, folder, kept.get(folder, folder))
    return Config(root=root, **kept)


def _setting(name: str, setting: str, value: Any) -> Any:
    if setting == "authors":
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise _fault(name, "authors must be a list of names")
        return tuple(value)
    if setting == "severity":
        return read_severities(name, value)
    if not isinstance(value, str):
        raise _fault(name, f"{setting.replace('_', '-')} must be text in quotation marks")
    if setting == "search" and value not in get_args(Engine):
        raise _fault(name, f'search is "{value}"; it can be {" or ".join(get_args(Engine))}')
    return value


def read_severities(name: str, value: Any) -> Mapping[str, str]:
    """Code → severity, each as it can be; `name` is where they stand, for messages."""
    if not isinstance(value, dict):
        raise _fault(name, "severity must be a table of codes", 'write quote-moved = "error" below [severity]')
    for code, wanted in value.items():
        if code not in CODES:
            near = difflib.get_close_matches(code, CODES, 1)
            raise _fault(name, f'severity names "{code}", which is no code', f"did you mean {near[0]}?" if near else "")
        if code in FIRM:
            raise _fault(name, f"{code} is always an error: what cannot be read is lost", "take it out of severity")
        if wanted not in (*SEVERITIES, "off"):
            raise _fault(name, f'{code} is "{wanted}"; it can be error, warning, note or off')
    return dict(value)


def _folder(root: Path, name: str, setting: str, value: str) -> Path:
    path = (root / value).resolve()
    if root not in path.parents:
        raise _fault(name, f'{setting} is "{value}", which lies outside the project', "choose a folder inside it")
    return path


def _fault(name: str, message: str, hint: str = "") -> BriefgenError:
    return BriefgenError(Diagnostic("bad-settings", message, Location(name), hint=hint))
