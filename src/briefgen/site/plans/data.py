"""The page that says what readers can take away, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.site.exports import sqlite_file
from briefgen.site.exports.api import API
from briefgen.site.exports.csv_files import FOLDER
from briefgen.site.exports.tables import TABLES
from briefgen.site.head import dataset_json_ld, page_head
from briefgen.site.paths import DATA
from briefgen.site.shown import Shown
from briefgen.site.views import Head, Named, SiteView


class TableView(NamedTuple):
    name: str
    about: str
    rows: int
    columns: tuple[tuple[str, str], ...]
    """Name, and a sentence."""
    files: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    site: SiteView
    head: Head
    tables: tuple[TableView, ...]
    whole: tuple[tuple[Named, str], ...]
    """Files that hold everything, with a sentence each."""


WHOLE = (
    (Named("SQLite", sqlite_file.PATH), "All tables in one file; a list is a JSON array."),
    (Named("Data package", f"{FOLDER}/datapackage.json"), "What is in the CSV files, as Frictionless has it."),
    (Named("JSON API", f"{API}/index.json"), "Static files: each table, and each brief with all that it says."),
    (Named("JSON Schema", f"{API}/schema.json"), "Every field of the API with a sentence."),
    (Named("Atom feed", "feed.xml"), "The newest briefs; every entity and topic has a feed beside its page."),
    (Named("JSON feed", "feed.json"), "The same for programs that prefer JSON."),
    (Named("llms.txt", "llms.txt"), "The briefs and their summaries, for programs that read words."),
)


def view_data(shown: Shown) -> DataView:
    tables = tuple(
        TableView(
            name=table.name,
            about=table.about,
            rows=sum(1 for _ in table.rows(shown.library, shown.config)),
            columns=tuple((column.name, column.about) for column in table.columns),
            files=(Named("CSV", f"{FOLDER}/{table.name}.csv"), Named("JSON", f"{API}/{table.name}.json")),
        )
        for table in TABLES
    )
    title = shown.words.say("Data")
    description = shown.words.say("All that %(site)s says, as tables, files and feeds.") % {"site": shown.site.title}
    files = [("text/csv", f"{FOLDER}/{table.name}.csv") for table in TABLES]
    files += [("application/vnd.sqlite3", sqlite_file.PATH), ("application/json", f"{API}/index.json")]
    head = page_head(shown, DATA, title, description, dataset_json_ld(shown, DATA, title, description, files))
    return DataView(shown.site, head, tables, WHOLE)
