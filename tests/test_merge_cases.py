"""Case folders of merging: what an editor did to a brief, what the machine finds next, and what comes of both.

Each folder of tests/cases/merge/ is one edit. `edited.md` is the brief as its editor left it, `expected.md` what a
second ingest makes of it, `expected.report` what it says; compare `edited.md` with `before.md`, the brief as the
machine first wrote it, to see the edit. What is read then lies in `_next/`, and what was read first in `_first/`: an
article, and what a machine finds in it (`found.md`), so that no rule of extraction changes a case. A folder with an
`article.txt` or a `found.md` of its own has other news. `pytest --update` rewrites what is expected.
"""

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.commands.ingest import Said, begin, find_own
from briefgen.commands.refreshing import read_known, refresh_known
from briefgen.config import Config, read_config
from briefgen.content.read import read_brief
from briefgen.diagnostics import with_lines
from briefgen.library.locate import locate
from briefgen.model.article import Article, Block, Sentence, Span
from briefgen.model.brief import Address, Brief
from briefgen.model.findings import Findings
from briefgen.terminal import show
from briefgen.text.sentences import split_sentences
from tests.test_cases import compare

CASES = Path(__file__).parent / "cases" / "merge"
FIRST, NEXT = CASES / "_first", CASES / "_next"
EDITS = sorted(p for p in CASES.iterdir() if p.is_dir() and not p.name.startswith("_"))


def read_found(path: Path) -> Brief:
    """What a machine finds, written as a brief."""
    file, found = read_brief("found.md", path.read_bytes())
    assert file is not None
    assert found == (), found
    return file.brief


def read_article(path: Path, found: Brief) -> Article:
    """An article cut at its empty lines: a title, paragraphs, and notes that begin with a number."""
    text = path.read_text(encoding="utf-8")
    blocks: list[Block] = []
    counts = {"body": 0, "note": 0}
    for m in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", text):
        kind = "note" if re.match(r"\d+\. ", m[0]) else "body" if blocks else "title"
        counts[kind] = counts.get(kind, 0) + 1
        label = {"body": f"p{counts['body']}", "note": f"n{counts['note']}", "title": "t"}[kind]
        blocks.append(Block(kind, Span(*m.span()), label))  # type: ignore[arg-type]
    sentences = tuple(
        Sentence(span, f"{block.label}.s{number}")
        for block in blocks
        if block.kind == "body"
        for number, span in enumerate(split_sentences(text, *block.span), 1)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = found.source
    return Article(
        "skerry.txt", "seeds/skerry.txt", text, digest, source.language, source.csl, tuple(blocks), sentences,
        issued_basis=source.basis,
    )  # fmt: skip


def look_up(found: Brief) -> Callable[[Article], Findings]:
    """The machine: it finds in an article what it was told that it would."""

    def find(article: Article) -> Findings:
        spans = locate(found, article).spans

        def told(item: object) -> object:
            span = spans[Address(found.name, item.id)]  # type: ignore[attr-defined]
            return replace(item, evidence=span, at="")  # type: ignore[type-var]

        lists = {kind: tuple(map(told, getattr(found.findings, kind))) for kind in LISTS}
        return replace(found.findings, **lists)  # type: ignore[arg-type]

    return find


LISTS = ("claims", "figures", "references", "citations", "events")


def take_in(config: Config, folder: Path, other: Path, *, dry_run: bool = False) -> str:
    """One ingest of the article in a folder, or in another where it has none; what it says."""
    found = read_found(next(f for f in (folder / "found.md", other / "found.md") if f.exists()))
    article = read_article(next(f for f in (folder / "article.txt", other / "article.txt") if f.exists()), found)
    known, _ = read_known(config)
    own = find_own(known, article)
    if own is None:
        said = Said()
        begin(config, article, known, said, dry_run=False, find=look_up(found))
        return ""
    told = refresh_known(config, own, article, known, dry_run=dry_run, find=look_up(found))
    faults = [show(d) for d in with_lines(told.found, {own.path: told.text})]
    return "".join(f"{line}\n" for line in (*told.done, *faults))


@pytest.fixture
def project(tmp_path: Path) -> Config:
    config = read_config(tmp_path)
    take_in(config, FIRST, FIRST)
    return config


def brief(config: Config) -> Path:
    return config.content / "briefs" / "okafor-2031.md"


def test_the_brief_before_any_edit_is_what_the_machine_writes(project: Config, request: pytest.FixtureRequest) -> None:
    compare(CASES / "before.md", brief(project).read_text(encoding="utf-8"), request.config.getoption("--update"))


@pytest.mark.parametrize("folder", EDITS, ids=lambda p: p.name)
def test_an_edit_is_kept(folder: Path, project: Config, request: pytest.FixtureRequest) -> None:
    edited = (folder / "edited.md").read_bytes()
    brief(project).write_bytes(edited)
    said = take_in(project, folder, NEXT)
    after = brief(project).read_bytes()
    if request.config.getoption("--update"):
        (folder / "expected.md").write_bytes(after)
    assert after == (folder / "expected.md").read_bytes()
    compare(folder / "expected.report", said, request.config.getoption("--update"))
    assert list_words(edited) - list_words((CASES / "before.md").read_bytes()) <= list_words(after)


def list_words(data: bytes) -> set[str]:
    """Words and signs, whatever the quotation marks; for the law that no new one is lost."""
    return set(re.findall(r"[\w.,]*\w|[^\w\s\"']", data.decode()))


@pytest.mark.parametrize("folder", EDITS, ids=lambda p: p.name)
def test_a_dry_run_says_the_same_and_a_second_run_changes_nothing(folder: Path, project: Config) -> None:
    shutil.copy(folder / "edited.md", brief(project))
    dry = take_in(project, folder, NEXT, dry_run=True)
    assert brief(project).read_bytes() == (folder / "edited.md").read_bytes()
    said = take_in(project, folder, NEXT)
    assert list_codes(dry) == list_codes(said)
    first = brief(project).read_bytes()
    assert "is up to date" in take_in(project, folder, NEXT) or "brief-has-faults" in said
    assert brief(project).read_bytes() == first


def list_codes(said: str) -> list[str]:
    return re.findall(r"^\S+: ((?:error|warning|note): [a-z-]+)$", said, re.MULTILINE)


def test_there_is_a_case_for_every_kind_of_edit() -> None:
    assert len(EDITS) >= 25
