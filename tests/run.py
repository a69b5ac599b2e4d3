#!/usr/bin/env python3
"""Pass all tests on a fresh machine: make .venv, install briefgen with its test tools, run every check.

    python3 tests/run.py [pytest arguments]

Needs Python 3.11 or newer, Chromium for the browser tests, and Java and npm for the HTML checker; as root on Debian it
installs them itself, elsewhere it says what is missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CHECKER = VENV / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
"""The Nu HTML checker, a Java program that the npm registry carries."""
FONTS = tuple(VENV / "tools" / "node_modules" / "@fontsource-variable" / name for name in ("newsreader", "public-sans"))
"""What tools/make_fonts.py makes the fonts of the theme from."""
NPM_PACKAGES = ("vnu-jar@26.9.27", "@fontsource-variable/newsreader@5.3.0", "@fontsource-variable/public-sans@5.3.0")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def run(*command: object) -> None:
    print("+", *command, flush=True)
    done = subprocess.run([str(c) for c in command], cwd=ROOT)
    if done.returncode:
        sys.exit(done.returncode)


def install_packages(*packages: str) -> None:
    """Install Debian packages where we may; elsewhere say what is missing."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", *packages)
    else:
        sys.exit(f"Missing: {', '.join(packages)}. Install it, then run this again.")


def make_environment() -> None:
    if not PYTHON.exists():
        if subprocess.run([sys.executable, "-c", "import ensurepip"], capture_output=True).returncode:
            install_packages("python3-venv")
        run(sys.executable, "-m", "venv", VENV)
    run(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", ".[test]")
    if not any(map(shutil.which, CHROMIUM)):
        install_packages("chromium", "fonts-liberation")
    if not shutil.which("java"):
        install_packages("default-jre-headless")
    if not all(path.exists() for path in (CHECKER, *FONTS)):
        if not shutil.which("npm"):
            install_packages("npm")
        run("npm", "install", "--no-save", "--silent", "--ignore-scripts", "--prefix", VENV / "tools", *NPM_PACKAGES)


def main() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit("briefgen needs Python 3.11 or newer.")
    make_environment()
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-m", "pytest", *sys.argv[1:])


if __name__ == "__main__":
    main()
