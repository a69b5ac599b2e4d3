#!/usr/bin/env python3
"""Does the cost of hostile input grow with its length alone? Each case is measured at two lengths in one run.

    .venv/bin/python bench/linear.py [--bytes 50000]

The exponent is log(cost of 4 n / cost of n) / log 4: 1 is linear, 2 quadratic. Cases above 1.4 are marked.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Callable

from briefgen.content.read import read_brief
from briefgen.extract import extract
from briefgen.seeds import read_article
from briefgen.text.markdown import TooDeep, parse

GROWTH = 4
LIMIT = 1.4

# What has broken readers of this kind: half-open brackets, marks in a row, names, numbers and words that never end.
UNITS = (
    "[", "[1", "(A ", "A (2030", "A and B, ", "x.1 ", "¹,", "(2030) ", "[1]-", "A2 ", "et al. ", "“", "A. ", "Vane R, ",
    "1(2), ", "; See A", "2012 ", "Ab ", "http://", "//", ", ", ".", "p. 1 ", "Bank of ", "de la ", "Moscow ", "J. R. ",
    "Norway and ", "’s ", "1,", "1 billion ", "from 1 to ", "in 2001 ", "said ", "a\n", "\n\n", "- ", "x" * 100 + " ",
    "1" * 50, "<a ", "&amp;", "\t", "é ", "according to ", "First, ", "$1", "% ", "May ",
    "a-a-", "X (YZ) ", "(A 2001", "[1] https://a.example ", "ed. A. B, ", "and ", "the ", "Lund of ", "— ", "a, ",
    ", which ", "May 14, 2031 ", "Aa. ", "By Anna Lund, ", "a: ", "# a\n", "[1] See x 2001.\n", "a b\f",
)  # fmt: skip
PROSE = (
    "The council of Marra was told in 2031 that a new quay would let the ferry carry 40 percent more in three years, "
    "and Lena Okafor said that nobody there had doubted it [1].\n\n",
)
FRONT = ("[", "{a: ", "- ", "a: b\n", "a:\n ", "'", '"', "? ", "&a ", "!!x ", "#", ": ")
BODIES = ("*", "[a", "[a](", "`", "> ", "- ", "![", "<", "[^1]", "|a", "~~", "#", "\\", "[a][c1]")


def as_article(text: str) -> None:
    article = read_article("a.txt", f"A title\n\nIt was so. {text}\n\n1. {text}\n".encode()).value
    if article is not None:
        extract(article)


def as_front_matter(text: str) -> None:
    read_brief("content/briefs/a.md", f"---\ntitle: {text}\n---\n".encode())


def as_body(text: str) -> None:
    try:
        parse(text, lambda label: False)
    except TooDeep:
        return


CASES: tuple[tuple[str, Callable[[str], None], tuple[str, ...]], ...] = (
    ("article", as_article, UNITS),
    ("paragraphs", as_article, PROSE),
    ("front matter", as_front_matter, FRONT),
    ("body", as_body, BODIES),
)


def measure(work: Callable[[str], None], text: str) -> float:
    best = math.inf
    for _ in range(2):
        began = time.process_time()
        work(text)
        best = min(best, time.process_time() - began)
    return best


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--bytes", type=int, default=50_000, help="the shorter length")
    short = options.parse_args().bytes
    worst = 0.0
    for name, work, units in CASES:
        work("warm up")
        for unit in units:
            one = measure(work, unit * (short // len(unit)))
            more = measure(work, unit * (GROWTH * short // len(unit)))
            exponent = math.log(max(more, 1e-4) / max(one, 1e-4)) / math.log(GROWTH)
            worst = max(worst, exponent)
            mark = "  <-- grows faster than its length" if exponent > LIMIT and more > 0.2 else ""
            cost = more / (GROWTH * short) * 1e6
            print(
                f"{name:14}{unit.strip()[:14]!r:18}{one:7.3f} {more:7.3f} s {exponent:6.2f}{cost:7.2f} µs a byte{mark}"
            )
    print(f"largest exponent: {worst:.2f}")


if __name__ == "__main__":
    main()
