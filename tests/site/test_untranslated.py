"""No English word of ours is left on a Spanish or Russian site: its content is in Greek letters, so ours are not."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefgen.commands.build import build
from briefgen.config import read_config
from briefgen.site import amounts, dates
from briefgen.site.csl.terms import TERMS
from briefgen.site.unit_names import UNITS
from briefgen.site.words.data_page import DATA_WORDS
from briefgen.site.words.plurals import PLURALS
from briefgen.site.words.table import WORDS
from tests.site.foreign import greek, make_foreign_project

SHOWN = frozenset({"title", "aria-label", "alt", "placeholder", "label"})
NAMES = frozenset(
    "briefgen APA Chicago GOST BibTeX RIS CSL JSON CSV SQLite API Atom Markdown DOI SHA EDTF USD CC BY llms txt"
    " Frictionless Schema JavaScript Ibid URL".split()
)
"""Proper names, the same in all languages."""
DATA = frozenset({"id", "percent", "times", "rank", "year"})
"""Words that stand in the data, which the page about it names."""
HOST = re.compile(r"\b[\w-]+(?:\.[\w-]+)+\b")  # russiancouncil.ru
WORD = re.compile(r"(?<![^\W_])[A-Za-z]{2,}(?![^\W_])")
LISTED = re.compile(r"[a-z]+, [a-z]+(?:, [a-z]+)*(?: \([^)]*\))? (?:o|или) [a-z]+")  # fact, figure o forecast


class Words(HTMLParser):
    """What a page says: its text and the attributes that are read out; not code, nor what is data itself."""

    def __init__(self) -> None:
        super().__init__()
        self.silent: list[str] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag in ("script", "style", "code", "pre"):
            self.silent.append(tag)
        self.said += [value for name, value in given.items() if name in SHOWN]
        if tag == "meta" and (given.get("name") == "description" or given.get("property", "").startswith("og:")):
            self.said.append("" if given.get("property") in ("og:url", "og:type") else given["content"])

    def handle_endtag(self, tag: str) -> None:
        if self.silent and self.silent[-1] == tag:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def list_spanish() -> frozenset[str]:
    """Every word that our Spanish has."""
    said = [words.es for words in (*WORDS.values(), *DATA_WORDS.values())]
    said += [form for forms in (*PLURALS.values(), *UNITS.values()) for form in forms.es]
    said += [repr(dates.MANNERS["es"]), repr(amounts.MANNERS["es"]), repr(TERMS["es"])]
    return frozenset(WORD.findall(" ".join(said).lower()))


def list_strange(text: str, known: frozenset[str]) -> Iterator[str]:
    for word in WORD.findall(LISTED.sub("", HOST.sub("", text))):
        if word not in NAMES and word.lower() not in known:
            yield word


@pytest.fixture(scope="module", params=["es", "ru"])
def foreign(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    root = tmp_path_factory.mktemp(request.param)
    make_foreign_project(root, request.param)
    report = build(read_config(root))
    assert not report.errors, report.errors
    return request.param, root / "site"


def test_every_page_speaks_the_language_of_the_site(foreign: tuple[str, Path]) -> None:
    language, site = foreign
    known = list_spanish() if language == "es" else DATA
    strange: dict[str, str] = {}
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        words = Words()
        text = path.read_text(encoding="utf-8")
        # The names of columns and tables are those of the data.
        words.feed(re.sub(r"<dt>[a-z_0-9]+</dt>", "", text) if path.name == "data.html" else text)
        for said in words.said:
            for word in list_strange(said, known):
                strange.setdefault(word, f"{path.name}: {said.strip()[:80]}")
    assert {path.parent.name for path in pages} >= {"site", "briefs", "entities", "relations", "topics"}
    assert not strange


def test_what_search_shows_and_scripts_say_is_in_the_language(foreign: tuple[str, Path]) -> None:
    language, site = foreign
    known = list_spanish() if language == "es" else frozenset()
    said = []
    for path in sorted((site / "search").glob("*.js")):
        data = json.loads(path.read_text(encoding="utf-8").partition(",")[2].removesuffix(");\n"))
        if path.stem == "index":
            said += [label for _, label in data["kinds"]]
        elif path.stem == "facets":
            said += [label for _, _, label in data]
        elif "-r" in path.stem:
            said += [words for _, _, *row in data for words in row]
    page = (site / "claims.html").read_text(encoding="utf-8")
    handed = json.loads(page.partition('id="words">')[2].partition("</script>")[0])
    said += handed.values()
    assert len(said) > 500
    assert not {
        word for words in said for word in list_strange(re.sub(r"%\(\w+\)s|python3 -m http.server", "", words), known)
    }


def test_texts_to_copy_and_feeds_are_in_the_language(foreign: tuple[str, Path]) -> None:
    language, site = foreign
    known = list_spanish() if language == "es" else frozenset()
    copied = (site / "cite" / "weitz-2013.txt").read_text(encoding="utf-8")
    assert not set(list_strange(re.sub(r"https?://\S+", "", copied), known))
    assert greek("Partners") in (site / "feed.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("noun", ["claims", "events"])
def test_scripts_have_every_form_of_what_they_count(noun: str, foreign: tuple[str, Path]) -> None:
    language, site = foreign
    handed = json.loads((site / "claims.html").read_text().partition('id="words">')[2].partition("</script>")[0])
    names = {"es": ["one", "other"], "ru": ["one", "few", "many"]}[language]
    assert len({handed[f"{noun}:{name}"] for name in names}) == len(names)
