"""What docs/editors.md tells an editor fits what check prints and what briefs are."""

import json
import re
from pathlib import Path

import pytest

from briefgen.content.read import read_brief
from briefgen.diagnostics import Diagnostic, Location
from briefgen.terminal import show

PAGE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text()
TASKS, SNIPPETS = (json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL))


@pytest.mark.parametrize("place", [Location("content/briefs/okafor-2031.md", 3, 8), Location("content/briefs/a.md", 3)])
def test_the_problem_matcher_reads_what_check_prints(place: Location) -> None:
    lines = show(Diagnostic("bad-word", 'status is "done"', place, hint="write draft")).split("\n")
    first, second = (pattern["regexp"] for pattern in TASKS["tasks"][0]["problemMatcher"]["pattern"])
    m = re.match(first, lines[0])
    assert m is not None
    assert m.groups() == (place.path, "3", "8" if place.column else None, "error", "bad-word")
    words = re.match(second, lines[1])
    assert words is not None
    assert words[1] == 'status is "done"'


def fill(body: str | list[str]) -> str:
    text = body if isinstance(body, str) else "\n".join(body)
    text = re.sub(r"\$\{\d+\|([a-z]+)[^}]*\}", r"\1", text)
    return re.sub(r"\$\d+", "1", text)


@pytest.mark.parametrize("name, field", [("Claim", "claims"), ("Figure", "figures")])
def test_the_snippets_are_items_of_a_brief(name: str, field: str) -> None:
    front = f"title: A\n{field}:\n{fill(SNIPPETS[name]['body'])}\n".replace("about: [1]", "about: [skerry]")
    assert read_brief("content/briefs/a.md", f"---\n{front}---\n".encode()).found == ()
