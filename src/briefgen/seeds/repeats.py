"""What an article says twice: pull quotes, standfirsts said again, lists of takeaways."""

from __future__ import annotations

import re

from briefgen.seeds.line import Kinds, Line

REPEAT_WORDS = 8
"""What is shorter is a repeat only of a line with the same words."""
REPEAT_SHARE = 0.6
"""From this share of its three-word runs found in one longer paragraph, a line is said again."""
TAKEAWAYS = re.compile(
    r"(?:key |main )?(?:takeaways|highlights)|key (?:points|messages)|at a glance|in brief|summary points",
    re.IGNORECASE,
)
TAKEAWAY_WORDS = 40
"""A paragraph of more words is the article's own."""
COMMON = 20
"""A run that is in more lines says nothing, and would cost the square of their number."""


def name_takeaways(lines: list[Line], kinds: Kinds) -> None:
    """The list under `Key points` over an article says in short what comes; a long paragraph must follow."""
    first = next((i for i, line in enumerate(lines) if line.is_prose and line.count > TAKEAWAY_WORDS), 0)
    for i in range(first):
        if kinds[i] is not None or not TAKEAWAYS.fullmatch(lines[i].words):
            continue
        points: list[int] = []
        for j in range(i + 1, first):
            if lines[j].hint == "heading" or kinds[j] is not None or not lines[j].stops or lines[j].count < 4:
                break
            points.append(j)
        if len(points) >= 2:
            for j in points:
                kinds[j] = "repeat"
        return


def name_repeats(lines: list[Line], kinds: Kinds) -> None:
    """Pull quotes, standfirsts said again, takeaways: mostly contained in a longer line. Of equals the later goes."""
    holders = [i for i, line in enumerate(lines) if kinds[i] in (None, "title", "front") and line.count >= 3]
    runs = {i: find_runs(lines[i].tokens) for i in holders}
    seen: set[tuple[str, ...]] = set()
    again: set[tuple[str, ...]] = set()
    for i in holders:
        again |= runs[i] & seen
        seen |= runs[i]
    where: dict[tuple[str, ...], list[int]] = {}
    for i in holders:
        for run in runs[i] & again:
            where.setdefault(run, []).append(i)
    for i in holders:
        if kinds[i] not in (None, "front"):
            continue
        shared: dict[int, int] = {}
        for run in runs[i] & again:
            for j in where[run][:COMMON]:
                if j != i:
                    shared[j] = shared.get(j, 0) + 1
        for j, count in shared.items():
            same = len(runs[j]) == len(runs[i]) and count == len(runs[i])
            longer = len(runs[j]) > len(runs[i]) or (same and (j < i or kinds[j] is not None))
            enough = same or (lines[i].count >= REPEAT_WORDS and count >= REPEAT_SHARE * len(runs[i]))
            if enough and longer and kinds[j] != "repeat":
                kinds[i] = "repeat"
                break


def find_runs(tokens: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(tokens, tokens[1:], tokens[2:], strict=False))
