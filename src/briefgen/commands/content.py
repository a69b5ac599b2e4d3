"""All that lies in content/, read: what `build` and `check` begin with."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.config import Config
from briefgen.content.disagreements import read_disagreements
from briefgen.content.read import read_brief
from briefgen.diagnostics import Checked, gather
from briefgen.files import read_file, read_folder, show_path
from briefgen.model.brief import BriefFile
from briefgen.model.disagreements import DisagreementFile


class Content(NamedTuple):
    """The briefs that could be read, and where they differ."""

    briefs: tuple[BriefFile, ...]
    disagreements: DisagreementFile


def read_content(config: Config) -> Checked[Content]:
    """Read everything; a fault in one file does not stop the others from being read."""
    files, found = gather(read_folder(config.content / "briefs", config.root, (".md",)))
    briefs, more = gather(read_brief(file.path, file.data) for file in files)
    differences, faults = _read_differences(config)
    return Checked(Content(briefs, differences), (*found, *more, *faults))


def _read_differences(config: Config) -> Checked[DisagreementFile]:
    path = config.content / "disagreements.yaml"
    if not path.exists():
        return Checked(DisagreementFile())
    file, found = read_file(path, show_path(path, config.root))
    if file is None:
        return Checked(DisagreementFile(), found)
    differences, faults = read_disagreements(file.path, file.data)
    return Checked(differences or DisagreementFile(), (*found, *faults))
