"""Who may import whom: the arrows of docs/architecture.md, section 3."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "briefgen"

BELOW = {"model", "text", "diagnostics", "config", "memory"}
ALLOWED = {
    "diagnostics": set(),
    "config": {"diagnostics"},
    "memory": set(),
    "model": {"diagnostics", "model"},
    "text": {"model", "text"},
    "files": {"model", "diagnostics"},
    "folders": {"model", "diagnostics"},
    **{room: {*BELOW, room} for room in ("seeds", "extract", "content", "library", "site")},
    "history": {"diagnostics"},
    "live": {"live"},
    "web": {"diagnostics"},
    "commands": {
        *BELOW,
        "files",
        "folders",
        "history",
        "web",
        "seeds",
        "extract",
        "content",
        "library",
        "site",
        "live",
        "commands",
    },
    "terminal": {"commands", "diagnostics"},
    "cli": {"commands", "diagnostics", "config", "terminal", "web"},
    "__main__": {"cli"},
    "__init__": set(),
}


def rooms_imported(path: Path) -> set[str]:
    """Rooms of briefgen that a file imports, anywhere in it, functions and type-checking blocks included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "briefgen":
            parts = node.module.split(".")[1:]
            found |= {parts[0]} if parts else {a.name for a in node.names if not a.name.startswith("__")}
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("briefgen.")}
    return found


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: p.relative_to(SOURCE).as_posix())
def test_no_arrow_points_the_wrong_way(path: Path) -> None:
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    wrong = sorted(rooms_imported(path) - ALLOWED[room])
    assert not wrong, f"{path.relative_to(SOURCE)} imports {', '.join(wrong)}"
