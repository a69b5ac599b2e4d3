"""llms.txt: what the site holds and where, in Markdown, for programs that read words."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.config import Config
from briefgen.model.site import Library, Output
from briefgen.site.exports.api import API
from briefgen.site.exports.csv_files import FOLDER
from briefgen.site.exports.markdown_files import source_path
from briefgen.site.exports.rows import plain_summary
from briefgen.site.exports.sqlite_file import PATH
from briefgen.site.exports.tables import TABLES, Rows

HOW_TO_READ = (
    "Each brief is about one article. A claim is what the article asserts, in the editors' words; its quote is a few "
    "of the article's own words at each end of the passage, and `at` says where that stands. A claim's address, such "
    "as `{name}#c1`, does not change. Dates are EDTF. Where articles differ, the site says so and does not decide."
)


def make_llms(library: Library, config: Config, rows: Rows) -> Iterator[Output]:
    """Make llms.txt: title, what it is, the briefs, the data."""
    base = config.base_url
    example = library.briefs[0].brief.name if library.briefs else "name"
    lines = [f"# {one_line(config.title)}", ""]
    if about := one_line(config.description or config.tagline):
        lines += [f"> {about}", ""]
    lines += [HOW_TO_READ.format(name=example), "", "## Briefs", ""]
    for file in library.briefs:
        brief = file.brief
        summary = one_line(plain_summary(brief))
        link = f"[{escape(one_line(brief.title))}]({base}{source_path(brief.name)})"
        lines.append(f"- {link}: {summary}" if summary else f"- {link}")
    lines += ["", "## Data", "", f"- [API]({base}{API}/index.json): JSON, with its schema beside it"]
    lines.append(f"- [SQLite]({base}{PATH}): all tables in one file")
    lines += [f"- [{table.name}]({base}{FOLDER}/{table.name}.csv): {table.about}" for table in TABLES]
    yield Output("llms.txt", ("\n".join(lines) + "\n").encode())


def one_line(text: str) -> str:
    return " ".join(text.split())


def escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
