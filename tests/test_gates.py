"""Where dangerous things may be done: text made Markup, files written. Each place was looked at; a new one must be."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefgen"
PATHS = sorted(SOURCE.rglob("*.py"))

MAKES_MARKUP = {
    "site/code.py": "a fence, coloured by Pygments, which escapes",
    "site/csl/pieces.py": "a work: format() escapes each piece",
    "site/feeds.py": "an entry: format() escapes each value",
    "site/filters.py": "JSON with its signs escaped; an exhibit, drawn by a template that escapes",
    "site/markdown.py": "a body: the parser knows no HTML and escapes",
    "site/templates.py": "the script of the theme, a constant",
}
WRITES = {
    "files.py": "one file",
    "folders.py": "a whole folder",
    "cli.py": "the details of a fault of our own, outside the project",
}
WRITERS = frozenset(
    "write_text write_bytes mkdir makedirs rmdir unlink remove rename symlink_to hardlink_to touch chmod rmtree copy"
    " copy2 copyfile copytree move mkstemp mkdtemp NamedTemporaryFile TemporaryDirectory".split()
)
OPENERS = {"open", "fdopen"}


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", ""), node


def writes(name: str, call: ast.Call) -> bool:
    """Whether a call changes the disk: by its name, or because it opens with a mode that writes."""
    modes = [str(a.value) for a in (*call.args, *(k.value for k in call.keywords)) if isinstance(a, ast.Constant)]
    is_path_replace = name == "replace" and isinstance(call.func, ast.Attribute) and len(call.args) == 1
    return (
        name in WRITERS
        or (name in OPENERS and any(re.fullmatch(r"[rbt+]*[wax+][rbt+]*", mode) for mode in modes))
        or (is_path_replace and not call.keywords)
    )


def files_where(found: Iterator[tuple[Path, bool]]) -> set[str]:
    return {path.relative_to(SOURCE).as_posix() for path, does in found if does}


def test_markup_is_made_in_few_files() -> None:
    made = files_where((path, any(name == "Markup" for name, _ in calls(path))) for path in PATHS)
    assert made == set(MAKES_MARKUP)


def test_no_template_goes_around_escaping() -> None:
    templates = sorted((ROOT / "templates").rglob("*.html")) + sorted((SOURCE / "starter").rglob("*.html"))
    around = re.compile(r"\|\s*safe\b|autoescape\s+false|Markup")
    assert templates
    assert [t.name for t in templates if around.search(t.read_text(encoding="utf-8"))] == []


def test_files_are_written_in_few_files() -> None:
    written = files_where((path, any(writes(*call) for call in calls(path))) for path in PATHS)
    assert written == set(WRITES)


def test_a_write_is_recognised() -> None:
    lines = 'open(p, "w")', 'p.open("ab")', 'p.open(mode="r+")', "p.write_text(t)", "p.replace(q)", "shutil.rmtree(p)"
    trees = [ast.parse(line, mode="eval").body for line in lines]
    assert all(isinstance(c, ast.Call) and writes(getattr(c.func, "attr", "open"), c) for c in trees)
    harmless = ast.parse('t.replace("a", "b")', mode="eval").body, ast.parse('p.open("rb")', mode="eval").body
    assert not any(isinstance(c, ast.Call) and writes(getattr(c.func, "attr", ""), c) for c in harmless)
