"""The Nu HTML checker finds no error on any page of the site."""

import subprocess
from pathlib import Path

from tests.run import CHECKER


def test_the_html_checker_finds_no_error(site: Path) -> None:
    assert CHECKER.exists(), "the checker is not there; tests/run.py installs it"
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--errors-only", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0
