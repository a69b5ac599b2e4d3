"""Make a project that builds: settings, an invented article, its brief, and a file for CI."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from briefgen.diagnostics import Report
from briefgen.files import replace_file, show_path

# Where each file of briefgen/starter/ goes.
STARTER = (
    ("briefgen.toml", "briefgen.toml"),
    ("gitignore", ".gitignore"),
    ("ci/site.yml", ".github/workflows/site.yml"),
    ("seeds/README.md", "seeds/README.md"),
    ("seeds/skerry-tidal-battery.txt", "seeds/skerry-tidal-battery.txt"),
    ("content/briefs/okafor-2031.md", "content/briefs/okafor-2031.md"),
)


def init(folder: Path, *, dry_run: bool = False) -> Report:
    """Write what is not there yet; a file that exists is left alone, and said to be."""
    done: list[str] = []
    for name, target in STARTER:
        path = folder / target
        shown = show_path(path, Path.cwd())
        if path.exists():
            done.append(f"kept   {shown}")
            continue
        if not dry_run:
            replace_file(path, files("briefgen.starter").joinpath(name).read_bytes())
        done.append(f"{'would write' if dry_run else 'wrote '} {shown}")
    if not dry_run:
        done.append("Now put articles into seeds/, then: briefgen ingest, briefgen serve")
    return Report(done=tuple(done))
