"""Begin a brief by hand."""

from __future__ import annotations

from briefgen.config import Config
from briefgen.content.ids import is_id
from briefgen.content.write import write_brief
from briefgen.diagnostics import BriefgenError, Diagnostic, Location, Report
from briefgen.files import replace_file, show_path
from briefgen.model.brief import Brief
from briefgen.text.names import make_slug

BODY = "## In short\n\n## What is in doubt\n\n## What to watch\n"


def new(config: Config, name: str, *, title: str = "", dry_run: bool = False) -> Report:
    """Write content/briefs/NAME.md with an empty front matter to fill; one that exists is never touched."""
    path = config.content / "briefs" / f"{name}.md"
    shown = show_path(path, config.root)
    if not is_id(name):
        hint = f"try {make_slug(name) or 'okafor-2031'}"
        raise BriefgenError(
            Diagnostic(
                "bad-name", f'"{name}" cannot be a name: small letters, digits, hyphens', Location(shown), hint=hint
            )
        )
    if path.exists():
        raise BriefgenError(Diagnostic("bad-name", "there is a brief of this name already", Location(shown)))
    brief = Brief(name=name, title=title or name.replace("-", " ").capitalize(), body=BODY)
    if not dry_run:
        replace_file(path, write_brief(brief).encode())
    return Report(done=(f"{'would write' if dry_run else 'wrote'} {shown}",))
