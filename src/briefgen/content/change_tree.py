"""Changes as a tree of the tables in which they are made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from briefgen.content.merge import Change
from briefgen.content.schema import Field
from briefgen.content.units import Unit, Where

Tree: TypeAlias = "dict[str, Tree | Unit | None]"
"""Changes of a table: name → what shall stand there, None where it goes, or the changes of a table in it."""


def grow(changes: Iterable[Change]) -> Tree:
    """Changes by their ways as a tree of tables."""
    tree: Tree = {}
    for change in changes:
        plant(tree, change.where, change.unit)
    return tree


def plant(tree: Tree, where: Where, unit: Unit | None) -> None:
    for name in where[:-1]:
        branch = tree.setdefault(name, {})
        assert isinstance(branch, dict)
        tree = branch
    tree[where[-1]] = unit


def build(tree: Tree) -> dict[str, Any]:
    """The values of a table that is not there yet."""
    values: dict[str, Any] = {}
    for name, change in tree.items():
        if isinstance(change, dict):
            if inner := build(change):
                values[name] = inner
        elif change is not None:
            values[name] = change.value
    return values


def build_item(change: Change) -> dict[str, Any]:
    tree: Tree = {}
    for where, unit in (change.item or {}).items():
        plant(tree, where, unit)
    return {"id": change.where[1], **build(tree)}


def list_fields(f: Field, tree: Tree) -> tuple[Field, ...]:
    """The fields of a table in their order; of one with names of any kind those that change."""
    return f.fields or tuple(Field(name, "line", "") for name in tree)
