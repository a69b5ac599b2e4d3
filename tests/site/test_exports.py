"""What readers take away, read back with other people's readers."""

import csv
import io
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import feedparser
import frictionless
import jsonschema
import pytest
import rispy
from pybtex.database import parse_string

from briefgen.config import Config
from briefgen.model.brief import Address, Brief, BriefFile, Source
from briefgen.model.disagreements import Agreement, Disagreement, DisagreementFile, Side
from briefgen.model.findings import Citation, Claim, Entity, Event, Figure, Findings, Quote, Reference
from briefgen.model.site import Library, Output
from briefgen.site.exports import NAMES_OF_BRIEF, make_exports, make_exports_of_brief
from briefgen.site.exports.cite import brief_work
from briefgen.site.exports.tables import TABLES
from briefgen.site.feeds import make_feeds
from briefgen.site.head import brief_alternates
from briefgen.site.plans.cite import make_cite
from briefgen.site.plans.data import view_data
from briefgen.site.shown import make_shown
from briefgen.site.sitemap import make_sitemap

CONFIG = Config(
    root=Path(), title="Island & Grid", tagline="Tides <claimed>", base_url="https://grid.example/", language="en",
    authors=("Okafor, Lena",), licence="CC-BY-4.0",
)  # fmt: skip

TIDES = {
    "type": "book",
    "title": "Tides",
    "author": [{"family": "Halloran", "given": "Pia"}],
    "issued": "2019",
    "page": "44",
}
OKAFOR = Brief(
    name="okafor-2031",
    title="Nine nights without diesel",
    summary="[A battery carried the island][c1] & more.",
    status="published",
    topics=("tidal power",),
    source=Source(
        file="skerry.txt",
        language="en",
        basis="stated",
        csl={
            "type": "article-magazine",
            "title": "Nine nights",
            "author": [{"family": "Okafor", "given": "Lena"}],
            "container-title": "Skerry Courier",
            "issued": "2031-05-14",
            "URL": "https://courier.example/nine",
        },
    ),
    findings=Findings(
        claims=(
            Claim(
                "c1",
                "=Stored power replaced “all four” sets.",
                Quote("For nine … load", "p1.s3"),
                "figure",
                True,
                about=("skerry",),
            ),
            Claim(
                "c2", "The trial, it says, spared fuel.", Quote("the trial saved", "p2.s1"), speaker="the cooperative"
            ),
            Claim("c3", "Taken back.", Quote("x", "p2.s2"), withdrawn="it said no such thing"),
        ),
        figures=(
            Figure("f1", Quote("USD 46.3 billion", "p1.s3"), Decimal("46300000000"), "USD", "money", measure="cost"),
            Figure(
                "f2", Quote("1.5 percent", "p1.s3"), Decimal("1.5"), "percent", "share", Decimal(2), True, "2031/.."
            ),
        ),
        references=(
            Reference("r1", Quote("Halloran … 44", "n1"), "endnote", "1", csl=TIDES),
            Reference("r2", Quote("Ibid.", "n2"), "endnote", "2", "r1", csl={"page": "52"}),
        ),
        citations=(Citation("k1", Quote("[1]", "p1.s3"), ("r1",)), Citation("k2", Quote("[9]", "p2.s1"))),
        entities=(Entity("skerry", "Skerry", "place", ("the island", "Skerry; isle")),),
        events=(Event("e1", Quote("in February", "p1.s3"), "2031-02", "Nine nights; no diesel", ("skerry",)),),
    ),
)
BREKKE = Brief(name="brekke-2032", title="Slack ]water[", summary="", source=Source(csl={"title": "Slack"}))
LIBRARY = Library(
    briefs=tuple(
        BriefFile(f"content/briefs/{b.name}.md", f"---\ntitle: {b.title}\n---\n", b, {}) for b in (BREKKE, OKAFOR)
    ),
    states={Address("okafor-2031", "c1"): "verified"},
    entities=OKAFOR.findings.entities,
    claims_of={Address("okafor-2031", "f1"): ("c1",)},
    disagreements=DisagreementFile(
        disagreements=(
            Disagreement(
                "start",
                "When?",
                "date",
                "open",
                (
                    Side("2029", (Address("okafor-2031", "c1"),), Decimal(2029)),
                    Side("2030", (Address("okafor-2031", "c2"),), Decimal(2030)),
                ),
            ),
        ),
        agreements=(Agreement("turbine", "A turbine is due", (Address("okafor-2031", "c1"),)),),
    ),
)


def export_all(library: Library, config: Config) -> tuple[Output, ...]:
    of_briefs = (make_exports_of_brief(file, library, config) for file in library.briefs)
    return (*make_exports(library, config), *(output for made in of_briefs for output in made.values()))


def test_the_files_of_a_brief_are_those_that_are_listed() -> None:
    for file in LIBRARY.briefs:
        names = {name.format(file.brief.name) for name in NAMES_OF_BRIEF}
        assert set(make_exports_of_brief(file, LIBRARY, CONFIG)) == names


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    outputs = export_all(LIBRARY, CONFIG)
    found = {output.path: output.data for output in outputs}
    assert len(found) == len(outputs)
    return found


def read_table(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode())))


def test_the_same_library_gives_the_same_bytes(files: Mapping[str, bytes]) -> None:
    assert {o.path: o.data for o in export_all(LIBRARY, CONFIG)} == files


def test_frictionless_finds_nothing_wrong(files: Mapping[str, bytes], tmp_path: Path) -> None:
    for path, data in files.items():
        if path.startswith("data/") and path.count("/") == 1:
            (tmp_path / path.removeprefix("data/")).write_bytes(data)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(TABLES)


def test_csv_holds_what_the_briefs_say(files: Mapping[str, bytes]) -> None:
    claims = read_table(files, "claims")
    assert [c["address"] for c in claims] == ["okafor-2031#c1", "okafor-2031#c2"]
    assert (claims[0]["key"], claims[0]["about"], claims[0]["evidence"]) == ("true", "skerry", "verified")
    assert claims[1]["text"] == "The trial, it says, spared fuel."
    figures = read_table(files, "figures")
    assert (figures[0]["value"], figures[0]["claims"]) == ("46300000000", "okafor-2031#c1")
    assert read_table(files, "entities")[0]["aliases"] == "the island;Skerry, isle"


def test_the_claims_about_an_entity_stand_beside_its_page(files: Mapping[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["entities/skerry.csv"].decode())))
    assert rows == [row for row in read_table(files, "claims") if "skerry" in row["about"].split(";")]
    assert rows


def test_a_spreadsheet_runs_no_cell(files: Mapping[str, bytes]) -> None:
    assert read_table(files, "claims")[0]["text"].startswith("'=")


def test_a_repeat_has_the_fields_of_its_work(files: Mapping[str, bytes]) -> None:
    repeat = read_table(files, "references")[1]
    assert (repeat["repeats"], repeat["title"], repeat["page"]) == ("okafor-2031#r1", "Tides", "52")


def test_sqlite_opens_the_library(files: Mapping[str, bytes]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files["data/library.sqlite"])
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    query = "SELECT c.address FROM claims c, json_each(c.about) a WHERE a.value = 'skerry'"
    assert connection.execute(query).fetchall() == [("okafor-2031#c1",)]
    assert connection.execute("SELECT value FROM figures ORDER BY address").fetchall() == [(46300000000,), (1.5,)]
    connection.close()


def test_the_api_keeps_to_its_schema(files: Mapping[str, bytes]) -> None:
    schema = json.loads(files["data/api/schema.json"])
    checker = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    index = json.loads(files["data/api/index.json"])
    paths = [entry["path"] for entry in (*index["tables"], *index["briefs"])]
    assert len(paths) == len(TABLES) + 2
    for path in paths:
        checker.validate(json.loads(files[f"data/api/{path}"]))
    brief = json.loads(files["data/api/briefs/okafor-2031.json"])
    assert brief["source"]["issued"] == {"date-parts": [[2031, 5, 14]]}
    assert [c["kind"] for c in brief["claims"]] == ["figure", "fact"]


def test_reference_managers_read_a_brief_and_what_it_rests_on(files: Mapping[str, bytes]) -> None:
    own = parse_string(files["cite/okafor-2031.bib"].decode(), "bibtex").entries["okafor-2031"]
    assert own.fields["url"] == "https://grid.example/briefs/okafor-2031.html"
    behind = parse_string(files["cite/okafor-2031-sources.bib"].decode(), "bibtex").entries
    assert list(behind) == ["okafor-2031-source", "okafor-2031-r1"]
    assert [r["title"] for r in rispy.loads(files["cite/okafor-2031-sources.ris"].decode())] == ["Nine nights", "Tides"]
    assert [i["id"] for i in json.loads(files["cite/okafor-2031-sources.json"])] == list(behind)


def test_a_claim_can_be_cited_in_every_style(files: Mapping[str, bytes]) -> None:
    text = files["cite/okafor-2031.txt"].decode()
    assert "https://grid.example/briefs/okafor-2031.html#c2" in text
    assert "Claim c3" not in text
    assert text.count("GOST: ") == 4


def test_without_named_authors_the_editors_of_the_site_are_cited() -> None:
    work = brief_work(OKAFOR, replace(CONFIG, authors=()))
    assert work["author"] == [{"literal": "Island & Grid editors"}]


def test_a_brief_is_cited_in_styles_and_formats() -> None:
    cite = make_cite(OKAFOR, CONFIG)
    assert [text.name for text in cite.texts] == ["APA", "Chicago", "GOST", "BibTeX", "RIS", "CSL-JSON"]
    made = {output.path for output in export_all(LIBRARY, CONFIG)}
    named = [text.path for text in cite.texts if text.path]
    assert {*named, cite.claims, *(f.path for f in (*cite.sources, *cite.whole))} <= made


def test_every_other_form_of_a_brief_is_made() -> None:
    made = {output.path for output in export_all(LIBRARY, CONFIG)}
    assert {path for _, path, _ in brief_alternates("okafor-2031")} <= made


def test_the_markdown_of_a_brief_is_as_it_was_written(files: Mapping[str, bytes]) -> None:
    assert files["briefs/okafor-2031.md"] == LIBRARY.briefs[1].text.encode()


def test_llms_txt_names_every_brief(files: Mapping[str, bytes]) -> None:
    text = files["llms.txt"].decode()
    assert "- [Nine nights without diesel](https://grid.example/briefs/okafor-2031.md): A battery" in text
    assert r"[Slack \]water\[]" in text


def test_feedparser_reads_our_feeds() -> None:
    feeds = {o.path: o.data for o in make_feeds(LIBRARY, CONFIG)}
    assert sorted(p for p in feeds if p.endswith(".xml")) == [
        "entities/skerry.xml",
        "feed.xml",
        "topics/tidal-power.xml",
    ]
    read = feedparser.parse(feeds["feed.xml"])
    assert not read.bozo
    assert read.feed.title == "Island & Grid"
    assert read.feed.subtitle == "Tides <claimed>"
    assert [e.title for e in read.entries] == ["Nine nights without diesel", "Slack ]water["]
    assert read.entries[0].link == "https://grid.example/briefs/okafor-2031.html"
    assert read.entries[0].updated == "2031-05-14T00:00:00Z"
    assert "briefs/okafor-2031.html#c1" in read.entries[0].content[0].value
    item = json.loads(feeds["entities/skerry.json"])["items"][0]
    assert item["content_html"].startswith("<p>A battery carried the island &amp; more.</p>")


def test_without_a_base_address_links_are_relative() -> None:
    feeds = {o.path: o.data for o in make_feeds(LIBRARY, replace(CONFIG, base_url=""))}
    read = feedparser.parse(feeds["entities/skerry.xml"])
    assert read.entries[0].links[0].href.endswith("../briefs/okafor-2031.html")
    assert read.entries[0].id.startswith("urn:uuid:")


def test_the_sitemap_lists_pages() -> None:
    outputs = {o.path: o.data.decode() for o in make_sitemap(["index.html", "404.html", "site.css"], CONFIG)}
    assert outputs["sitemap.xml"].count("<loc>") == 1
    assert "<loc>https://grid.example/index.html</loc>" in outputs["sitemap.xml"]
    assert outputs["robots.txt"].endswith("Sitemap: https://grid.example/sitemap.xml\n")


def test_without_a_base_address_there_is_no_sitemap() -> None:
    assert [o.path for o in make_sitemap(["index.html"], replace(CONFIG, base_url=""))] == ["robots.txt"]


def test_topics_that_make_one_address_have_one_feed() -> None:
    twins = replace(OKAFOR, topics=("Tidal power", "tidal power"))
    library = replace(LIBRARY, briefs=(BriefFile("content/briefs/x.md", "", twins, {}),))
    paths = [o.path for o in make_feeds(library, CONFIG)]
    assert len(paths) == len(set(paths))


def test_the_page_of_data_names_every_table_and_file() -> None:
    view = view_data(make_shown(LIBRARY, CONFIG))
    made = {o.path for make in (export_all, make_feeds) for o in make(LIBRARY, CONFIG)}
    named = {file.path for file, _ in view.whole} | {f.path for t in view.tables for f in t.files}
    assert named <= made
    assert [t.rows for t in view.tables if t.name == "claims"] == [2]
