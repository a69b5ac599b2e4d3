#!/usr/bin/env python3
"""How long the commands take on a made library, each measured against plain parsing of the same files in the same run.

    .venv/bin/python bench/bench.py [--briefs 1000] [--runs 3]

Seconds differ from machine to machine; the ratios to "read" (front matter and Markdown parsed once by the libraries
that briefgen is built on) differ much less, and are what claims about speed are made of.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import yaml  # noqa: E402
from markdown_it import MarkdownIt  # noqa: E402

from tests.browser.conftest import CHROMIUM, FLAGS  # noqa: E402
from tests.made_library import make_library  # noqa: E402


def read_plainly(project: Path) -> None:
    """The least that any tool on these libraries must do."""
    markdown = MarkdownIt("commonmark")
    for path in sorted((project / "content" / "briefs").glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        yaml.load(front, Loader=yaml.CBaseLoader)
        markdown.render(body)


def run(project: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "briefgen", "-C", str(project), *words], check=True, capture_output=True)


def edit(project: Path, turn: int) -> None:
    path = min((project / "content" / "briefs").glob("*.md"))
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[1] = f'title: "Edited {turn}"'
    path.write_text("\n".join(lines), encoding="utf-8")


def measure_repaint(project: Path, runs: int) -> float:
    """Seconds from saving a brief to its new title in a browser that looks at its page under `briefgen serve`."""
    from playwright.sync_api import sync_playwright

    command = [sys.executable, "-u", "-m", "briefgen", "-C", str(project), "serve", "--port", "0"]
    with sync_playwright() as play, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = re.findall(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())[0]
            program = next(filter(None, map(shutil.which, CHROMIUM)))
            browser = play.chromium.launch(executable_path=program, args=list(FLAGS))
            page = browser.new_page()
            page.goto(f"{address}briefs/{min((project / 'content' / 'briefs').glob('*.md')).stem}.html")

            def see(turn: int) -> None:
                edit(project, 1000 + turn)
                page.wait_for_selector(f"h1:text-is('Edited {1000 + turn}')", timeout=120_000)

            see(-1)
            time.sleep(2)
            seconds = measure(see, runs)
            browser.close()
            return seconds
        finally:
            process.send_signal(signal.SIGINT)


def measure(work: Callable[[int], None], runs: int) -> float:
    """Seconds of the quickest of `runs` runs."""
    times = []
    for turn in range(runs):
        began = time.perf_counter()
        work(turn)
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--briefs", type=int, default=1000)
    options.add_argument("--runs", type=int, default=3)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        make_library(project, given.briefs)

        def cold(turn: int) -> None:
            subprocess.run(["rm", "-rf", str(project / "site"), str(project / ".briefgen")], check=True)
            run(project, "build")

        def edited(turn: int) -> None:
            edit(project, turn)
            run(project, "build")

        rows = [
            ("read", measure(lambda _: read_plainly(project), given.runs)),
            ("help", measure(lambda _: run(project, "--help"), given.runs)),
            ("check", measure(lambda _: run(project, "check"), given.runs)),
            ("build, from nothing", measure(cold, given.runs)),
            ("build, nothing changed", measure(lambda _: run(project, "build"), given.runs)),
            ("build, one brief edited", measure(edited, given.runs)),
        ]
        rows.append(("serve, edit to repainted", measure_repaint(project, given.runs)))
        size = sum(path.stat().st_size for path in (project / "site").rglob("*") if path.is_file())
    print(f"{given.briefs} briefs, site of {size / 1e6:.1f} MB")
    for name, seconds in rows:
        print(f"{name:26}{seconds:8.2f} s{seconds / rows[0][1]:8.2f} × read")
    print(f"most memory of a command: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
