#!/usr/bin/env python3
"""How long it takes to read an article of about 2,000 words and to find everything in it, once briefgen has started.

    .venv/bin/python bench/extract.py [FILE…]

Without files, the articles of tests/cases are put together until there are 2,000 words. The ratio is to splitting the
same text into words once, which differs less from machine to machine than milliseconds do.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefgen.extract import extract, name_joins
from briefgen.seeds import line_dates, read_article

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "annotated"
WORDS = 2000
RUNS = 9
KEPT = (line_dates.find_line_dates, name_joins.fold, name_joins.make_key)
"""What is kept of the words of one article; thrown away before each run, as if the article were new."""


def make_article() -> str:
    """Paragraphs of our own annotated articles, one after another, under one title."""
    paragraphs: list[str] = []
    for path in sorted(CASES.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        paragraphs += [line.partition("|")[2] for line in lines if line.startswith("B|")]
        if sum(len(paragraph.split()) for paragraph in paragraphs) >= WORDS:
            break
    return "An article of many parts\n\nBy Lena Okafor\n\n" + "\n\n".join(paragraphs) + "\n"


def measure(work: Callable[[], object]) -> float:
    """Milliseconds of processor time, the least of some runs."""
    times = []
    for _ in range(RUNS):
        for function in KEPT:
            function.cache_clear()
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times) * 1000


def main() -> None:
    files = [(path, Path(path).read_bytes()) for path in sys.argv[1:]] or [("made.txt", make_article().encode())]
    for name, data in files:
        article, _ = read_article(name, data)
        if article is None:
            sys.exit(f"{name} is no article")
        words = len(article.text.split())
        least = measure(lambda text=article.text: re.findall(r"\w+", text))  # type: ignore[misc]
        read = measure(lambda name=name, data=data: read_article(name, data))  # type: ignore[misc]
        found = measure(lambda article=article: extract(article))  # type: ignore[misc]
        print(
            f"{name}: {words} words; read {read:.1f} ms, extract {found:.1f} ms, {(read + found) / least:.0f} × words"
        )


if __name__ == "__main__":
    main()
