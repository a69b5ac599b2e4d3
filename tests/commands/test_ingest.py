"""Ingest: every article without a brief gets one, and nothing else is touched."""

import shutil
from pathlib import Path

import pytest

from briefgen.commands.check import check
from briefgen.commands.ingest import ingest
from briefgen.config import Config, read_config

ARTICLE = """Nine nights without diesel

By Lena Okafor

14 May 2031

The island of Skerry has burned imported diesel since 1958. In February 2031 it did without, and nobody was cold. For
nine nights running, a battery filled by the tide carried the whole load of the island and let its diesel sets rest.

The cooperative says that the trial saved 41,000 litres of fuel. Engineers at the mainland grid company are not
convinced. They say that slack water would have drained the battery in about 14 hours. It plans another turbine by 2033.
"""


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "seeds").mkdir()
    return read_config(tmp_path)


def write_seed(project: Config, name: str, words: str | bytes = ARTICLE) -> Path:
    path = project.seeds / name
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path


def run(project: Config, *files: Path, **options: bool) -> tuple[list[str], list[str]]:
    report = ingest(project, files, None, **options)
    return list(report.done), [f"{d.location}: {d.severity}: {d.code}" for d in report.found]


def list_briefs(project: Config) -> list[str]:
    return sorted(p.name for p in (project.content / "briefs").glob("*"))


def test_an_article_gets_a_draft_that_check_reads_without_error(project: Config) -> None:
    write_seed(project, "skerry.txt")
    run(project)
    text = (project.content / "briefs" / "okafor-2031.md").read_text()
    assert "status: draft" in text
    assert "file: skerry.txt" in text
    assert "][c1]" in text
    assert check(project).errors == ()


def test_a_brief_that_is_there_is_left_alone(project: Config) -> None:
    write_seed(project, "skerry.txt")
    run(project)
    path = project.content / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace("title: Nine nights without diesel", "title: Mine"))
    path = path.rename(path.with_name("mine.md"))
    before = path.read_bytes()
    done, _ = run(project)
    assert list_briefs(project) == ["mine.md"]
    assert path.read_bytes() == before
    assert "content/briefs/mine.md" in done[0]


def test_a_file_that_cannot_be_read_is_said_and_the_others_go_on(project: Config) -> None:
    write_seed(project, "a-picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    write_seed(project, "b-empty.txt", b"")
    write_seed(project, "c-skerry.txt")
    _, found = run(project)
    assert [line.split(":")[0] for line in found] == ["seeds/a-picture.txt", "seeds/b-empty.txt"]
    assert list_briefs(project) == ["okafor-2031.md"]


def test_a_missing_file_is_said(project: Config) -> None:
    _, found = run(project, project.seeds / "nowhere.txt")
    assert found == ["seeds/nowhere.txt: error: unreadable-file"]


def test_a_dry_run_shows_the_brief_and_writes_nothing(project: Config) -> None:
    write_seed(project, "skerry.txt")
    done, _ = run(project, dry_run=True)
    assert "+++ content/briefs/okafor-2031.md" in done
    assert "+title: Nine nights without diesel" in done
    assert not project.content.exists()


def test_two_articles_of_one_author_and_year_get_names_of_their_own(project: Config) -> None:
    write_seed(project, "a.txt")
    write_seed(project, "b.txt", ARTICLE.replace("Nine nights", "Ten nights"))
    run(project)
    assert list_briefs(project) == ["okafor-2031-2.md", "okafor-2031.md"]


def test_the_same_article_under_two_names_gets_one_brief(project: Config) -> None:
    write_seed(project, "a.txt")
    write_seed(project, "b.txt")
    run(project)
    assert list_briefs(project) == ["okafor-2031.md"]


def test_a_readme_among_the_articles_is_none(project: Config) -> None:
    write_seed(project, "README.txt")
    done, _ = run(project)
    assert done == ["no articles in seeds"]


def test_what_is_done_is_told_on_the_way(project: Config) -> None:
    write_seed(project, "skerry.txt")
    told: list[str] = []
    ingest(project, (), None, tell=told.append)
    assert told == ["1/1 skerry.txt", ""]


def test_the_annotated_articles_become_drafts_that_check_reads_without_error(tmp_path: Path, shared: Path) -> None:
    config = read_config(tmp_path)
    ingest(config, (), shared / "seeds")
    shutil.copytree(shared / "seeds", config.seeds)
    assert len(list_briefs(config)) == 5
    assert check(config).errors == ()
    before = {path: path.read_bytes() for path in config.content.rglob("*") if path.is_file()}
    ingest(config, (), None)
    assert {path: path.read_bytes() for path in config.content.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name, what",
    [
        ("scan.jpg", "a picture"),
        ("SCAN.PNG", "a picture"),
        ("okafor.odt", "a word processor's file"),
        ("okafor.doc", "a word processor's file"),
        ("okafor.rtf", "a word processor's file"),
        ("okafor.pages", "a word processor's file"),
        ("okafor.epub", "a book or print file"),
        ("tides.xlsx", "a table"),
        ("talk.pptx", "a set of slides"),
        ("all.zip", "a packed file"),
        ("talk.mp3", "a recording"),
        ("letter.eml", "a message"),
        ("page.webarchive", "a web archive"),
        ("page.url", "a bookmark"),
        ("page.html.part", "a download that was not finished"),
        ("okafor", "a file without an ending"),
        ("okafor.xyz", "a file of an unknown kind (.xyz)"),
        ("okafor.txt~", "a file of an unknown kind (.txt~)"),
    ],
)
def test_a_file_of_another_kind_is_named_once_with_what_to_do(project: Config, name: str, what: str) -> None:
    write_seed(project, "skerry.txt")
    write_seed(project, name)
    report = ingest(project, (), None)
    assert [(str(d.location), d.severity, d.message) for d in report.found] == [
        (f"seeds/{name}", "note", f"this is {what}, and is not read")
    ]
    assert report.found[0].hint
    assert list_briefs(project) == ["okafor-2031.md"]


@pytest.mark.parametrize(
    "name", [".hidden.jpg", ".DS_Store", "README", "README.md", "Readme.rst", "Thumbs.db", "desktop.ini"]
)
def test_hidden_files_and_a_readme_are_passed_over_in_silence(project: Config, name: str) -> None:
    write_seed(project, name)
    assert run(project) == (["no articles in seeds"], [])


def test_a_folder_is_named_unless_a_browser_saved_it_beside_a_page(project: Config) -> None:
    page = f"<html><body><h1>Nine nights</h1><p>{' '.join(ARTICLE.split()[10:60])}</p></body></html>"
    write_seed(project, "Nine nights.html", page)
    for name in ("Nine nights_files", "Nine nights-Dateien", "Nine nights.files", "older", ".git"):
        (project.seeds / name).mkdir()
        (project.seeds / name / "a.txt").write_text(ARTICLE)
    report = ingest(project, (), None)
    assert [(str(d.location), d.message, d.hint) for d in report.found] == [
        ("seeds/older", "this is a folder, and is not read", "briefgen ingest --from seeds/older takes its articles")
    ]


def test_files_that_are_named_themselves_are_refused_by_their_kind(project: Config) -> None:
    for name in ("okafor.rtf", "scan.jpg"):
        path = write_seed(project, name, rb"{\rtf1 words}")
        assert run(project, path)[1] == [f"seeds/{name}: error: not-text"]


def test_an_empty_file_among_articles_is_said_to_be_empty(project: Config) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.pdf", "a.docx"):
        write_seed(project, name, b"")
    done, found = run(project)
    assert done == []
    assert sorted(found) == [f"seeds/a.{kind}: error: empty-file" for kind in ("docx", "html", "md", "pdf", "txt")]


SAVED = Path(__file__).parents[1] / "cases" / "saved"


@pytest.mark.parametrize("name", ["blog.html", "newspaper.mhtml", "paper.pdf", "columns.pdf", "word.docx", "post.md"])
def test_an_article_of_any_format_becomes_a_draft_whose_every_quote_is_found(project: Config, name: str) -> None:
    write_seed(project, name, (SAVED / name).read_bytes())
    done, found = run(project)
    assert found == []
    assert len(done) == 1
    assert len(list_briefs(project)) == 1
    report = check(project)
    assert report.errors == ()
    assert not [d.message for d in report.found if d.code.startswith("quote-")]
    # The text taken out is the same each time, so nothing is to be refreshed.
    assert run(project) == ([f"seeds/{name}: content/briefs/{list_briefs(project)[0]} is up to date"], [])
