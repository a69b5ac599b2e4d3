"""A build that is killed at any moment leaves a whole site: all files of one build, and none of another."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.commands.build import MANIFEST, build
from briefgen.site.fingerprint import digest
from tests.site.project import BREKKE, make_project, read_site


def is_whole(site: Path) -> bool:
    """Whether a folder holds just what its manifest says."""
    files = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    entries = json.loads(files.pop(MANIFEST))["files"]
    return {path: digest(data) for path, data in files.items()} == {path: entry[1] for path, entry in entries.items()}


@pytest.mark.parametrize("share", [0.3, 0.6, 0.7, 0.8, 0.9, 0.95])
def test_a_site_is_whole_after_a_kill(tmp_path: Path, share: float) -> None:
    config = make_project(tmp_path)
    command = [sys.executable, "-m", "briefgen", "-C", str(tmp_path), "build"]
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    lasts = time.perf_counter() - began
    make_project(tmp_path, brekke_2032=BREKKE.replace("The trial, counted again", f"Counted at {share}"))
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(lasts * share)
        process.kill()
    assert is_whole(config.site)
    build(config)
    assert is_whole(config.site)
    assert f"Counted at {share}".encode() in read_site(config)["briefs/brekke-2032.html"]
    assert not [p for p in (tmp_path / ".briefgen").rglob("next*") if p.is_dir()]
