"""A brief begun by hand can be read, and takes no other brief's place."""

from pathlib import Path

import pytest

from briefgen.commands.new import new
from briefgen.config import read_config
from briefgen.content.read import read_brief
from briefgen.diagnostics import BriefgenError


def test_a_new_brief_is_a_draft_that_reads_without_a_fault(tmp_path: Path) -> None:
    report = new(read_config(tmp_path), "brekke-2032", title="Tide tables: a warning")
    path = tmp_path / "content" / "briefs" / "brekke-2032.md"
    file, found = read_brief("brekke-2032.md", path.read_bytes())
    assert report.done == ("wrote content/briefs/brekke-2032.md",)
    assert found == ()
    assert file is not None
    assert (file.brief.title, file.brief.status) == ("Tide tables: a warning", "draft")


def test_a_brief_that_exists_is_not_touched(tmp_path: Path) -> None:
    config = read_config(tmp_path)
    new(config, "brekke-2032")
    with pytest.raises(BriefgenError, match="there is a brief of this name already"):
        new(config, "brekke-2032")


@pytest.mark.parametrize("name", ["Brekke 2032", "../brekke", "brekke_2032", ""])
def test_a_name_is_small_letters_digits_and_hyphens(tmp_path: Path, name: str) -> None:
    with pytest.raises(BriefgenError, match="small letters, digits, hyphens"):
        new(read_config(tmp_path), name)
    assert list(tmp_path.iterdir()) == []
