"""Pagefind's index: the same bytes every time, no draft in it, and one line where Pagefind is not there or stumbles."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.commands.build import build
from briefgen.config import read_config
from briefgen.diagnostics import BriefgenError
from briefgen.site import pagefind
from briefgen.site.cbor import read_cbor, write_cbor
from briefgen.site.pagefind import describe, make_pagefind
from briefgen.site.search import Record
from tests.made_library import make_library

RECORDS = [
    Record(
        "fact", f"briefs/a.html#c{n}", f"Skerry bought {n} boats", "Okafor 2031", ("Əliyev",),
        (("kind", "fact"), ("entity", f"e{n}"), ("entity", "skerry"), ("source", f"s{n}"), ("year", "2031")),
    )
    for n in range(40)
]  # fmt: skip
VALUES = st.recursive(st.integers(0, 2**63) | st.text(), st.lists)


@given(VALUES)
def test_what_is_written_as_cbor_reads_back(value: object) -> None:
    assert read_cbor(write_cbor(value)) == value


@pytest.mark.parametrize("data", [b"", b"\x61", b"\x82\x01", b"\x01\x01", b"\xf6", b"\x20", b"\x9f\xff", b"\x19\x01"])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        read_cbor(data)


def test_two_runs_give_the_same_bytes() -> None:
    runs = []
    for _ in range(3):
        pagefind._index.cache_clear()
        runs.append({output.path: output.data for output in make_pagefind(RECORDS, {})})
    assert runs[0] == runs[1] == runs[2]
    assert len([path for path in runs[0] if path.endswith(".pf_fragment")]) == len(RECORDS)
    assert len([path for path in runs[0] if path.endswith(".pf_filter")]) == 4
    assert not [path for path in runs[0] if "ui" in path or "highlight" in path]


def test_a_record_is_found_by_its_folded_words_in_either_spelling() -> None:
    assert describe(RECORDS[1])["content"] == "skerry bought 1 boats aliyev eliyev"


def test_records_with_one_address_are_all_kept() -> None:
    twice = [RECORDS[0], RECORDS[0]._replace(text="Marra sold a boat")]
    pagefind._index.cache_clear()
    assert len([o.path for o in make_pagefind(twice, {}) if o.path.endswith(".pf_fragment")]) == 2


def test_a_draft_is_not_in_the_index(tmp_path: Path) -> None:
    make_library(tmp_path, 3)
    with (tmp_path / "briefgen.toml").open("a") as settings:
        settings.write('search = "pagefind"\n')
    draft = tmp_path / "content" / "briefs" / "quernmann-2031.md"
    draft.write_text(
        "---\ntitle: Zwergfjord and the quernstone\nstatus: draft\nsource: {csl: {title: Quern}}\n---\n\nQ.\n"
    )
    report = build(read_config(tmp_path))
    assert report.errors == ()
    files = [path for path in (tmp_path / "site" / "pagefind").rglob("*") if path.is_file()]
    texts = [gzip.decompress(data) if (data := p.read_bytes()).startswith(b"\x1f\x8b") else data for p in files]
    assert any(b"okafor" in text for text in texts)
    assert not any(b"wergfjord" in text.lower() or b"quern" in text.lower() for text in texts)


def test_without_the_extra_one_line_has_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind._index.cache_clear()
    monkeypatch.setattr(pagefind, "find_spec", lambda name: None)
    with pytest.raises(BriefgenError) as error:
        list(make_pagefind(RECORDS, {}))
    fault = error.value.diagnostic
    assert (fault.code, error.value.exit_code) == ("missing-extra", 3)
    assert fault.message == "search with Pagefind needs an extra"
    assert fault.hint == "install it: pip install 'briefgen[pagefind]'"


@pytest.mark.parametrize("program", ["/bin/true", "/bin/cat", "/nowhere"])
def test_a_program_that_stumbles_is_one_line(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind._index.cache_clear()
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program)
    with pytest.raises(BriefgenError) as error:
        list(make_pagefind(RECORDS, {}))
    assert error.value.diagnostic.code == "search-fault"
    assert error.value.diagnostic.message.startswith("Pagefind did not make its index: ")


def test_an_index_in_another_form_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pagefind._index.cache_clear()
    echo = tmp_path / "echo"
    echo.write_text("#!/bin/sh\nexec cat\n")
    echo.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(echo))
    with pytest.raises(BriefgenError) as error:
        list(make_pagefind(RECORDS, {}))
    assert error.value.diagnostic.message == (
        "Pagefind made its index in a form that is not known here: KeyError('files')"
    )


def test_a_setting_that_there_is_not_is_refused(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('search = "lunr"\n')
    with pytest.raises(BriefgenError) as error:
        read_config(tmp_path)
    assert error.value.diagnostic.message == 'search is "lunr"; it can be own or pagefind'
