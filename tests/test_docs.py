"""What the pages for readers say, and what the source has, are the same."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from briefgen.cli import group
from briefgen.content.schema import BRIEF, Field
from briefgen.diagnostics import CODES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefgen"
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = README + "".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def words_of(node: ast.expr) -> Iterator[str]:
    """The text that an argument can be: "a", or each of "a" if … else "b"."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from words_of(node.body)
        yield from words_of(node.orelse)


def takers_of_code(tree: ast.Module) -> dict[str, int]:
    """The functions of a file that are given a code, and as which argument."""
    takers: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [a.arg for a in node.args.args if a.arg != "self"]
            takers[node.name] = names.index("code") if "code" in names else -1
    return takers


def codes_used(folder: Path) -> set[str]:
    """Every code that a room of the source gives to a diagnostic, itself or through a function of the room."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.py"))]
    public = {name: at for tree in trees for name, at in takers_of_code(tree).items() if name[0] != "_" and at >= 0}
    found: set[str] = set()
    for tree in trees:
        takers = {"Diagnostic": 0, **public, **takers_of_code(tree)}
        for node in ast.walk(tree):
            at = takers.get(called(node), -1) if isinstance(node, ast.Call) else -1
            if isinstance(node, ast.Call) and 0 <= at < len(node.args):
                found |= set(words_of(node.args[at]))
    return found


def test_the_codes_that_are_used_are_the_codes_that_are_explained() -> None:
    rooms = (SOURCE, *(SOURCE / room for room in ("commands", "seeds", "content", "library", "site")))
    used = set().union(*(codes_used(room) for room in rooms))
    assert sorted(used) == sorted(CODES)


@pytest.mark.parametrize("name", sorted(group.commands))
def test_the_readme_names_every_command_and_its_options(name: str) -> None:
    row = next((row for row in README.splitlines() if row.startswith("|") and f"`briefgen {name}" in row), "")
    assert row, f"the table of commands does not name {name}"
    options = {o for p in group.commands[name].params if isinstance(p, click.Option) for o in p.opts}
    missing = sorted(o for o in options if o not in README)
    assert not missing, f"README.md does not name {', '.join(missing)} of {name}"


def names_of(fields: tuple[Field, ...]) -> Iterator[str]:
    """Fields of ours, at any depth; the variables of CSL are explained by their standard."""
    for field in fields:
        yield field.name
        if field.name != "csl":
            yield from names_of(field.fields)


@pytest.mark.parametrize("name", sorted(set(names_of(BRIEF))))
def test_every_field_of_a_brief_is_in_the_docs(name: str) -> None:
    assert re.search(rf"`{name}\b|^ *(?:- )?{name}:|[{{,] ?{name}:", DOCS, re.MULTILINE)
