"""`briefgen extract`: the contract, the page for the terminal, standard input, and files that are no articles."""

import io
import json
from pathlib import Path

import pytest

from briefgen.commands.extract import extract
from briefgen.diagnostics import BriefgenError

TEXT = """Skerry leaves the Northern League

By Lena Okafor, Skerry Institute

14 May 2031

Jon Brekke said that the island had paid EUR 3 million since 1998, more than any other member of the league. [1]

The league should repay a third of it. Skerry will decide in June 2032 whether it goes on with the cable alone.

Notes

[1] Northern League, Accounts 2030 (Port Marra, 2031), p. 7.
"""
NOTHING = io.BytesIO()


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "skerry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_the_contract_has_every_kind_of_finding(article: str) -> None:
    report = extract(article, NOTHING, as_json=True)
    assert not report.found
    out = json.loads(report.done[0])
    assert out["contract"] == 1
    assert out["text"] == TEXT
    assert out["article"]["file"] == "skerry.txt"
    assert out["article"]["csl"]["author"] == [{"family": "Okafor", "given": "Lena"}]
    assert out["article"]["affiliations"] == {"Lena Okafor": "Skerry Institute"}
    assert (out["article"]["csl"]["issued"], out["article"]["issued_basis"]) == ("2031-05-14", "stated")
    for kind in ("blocks", "claims", "figures", "references", "citations", "events"):
        assert out[kind], kind
        assert all(out["text"][item["start"] : item["end"]].strip() for item in out[kind])
    assert all(out["text"][a:b] for entity in out["entities"] for a, b in entity["mentions"])


def test_claims_of_the_contract_say_kind_speaker_and_place(article: str) -> None:
    claims = json.loads(extract(article, NOTHING, as_json=True).done[0])["claims"]
    assert [(c["at"], c["kind"], c["speaker"]) for c in claims] == [
        ("p1.s1", "figure", "Jon Brekke"),
        ("p2.s1", "recommendation", None),
        ("p2.s2", "forecast", None),
    ]
    assert set(claims[0]) == {"id", "start", "end", "at", "kind", "key", "score", "speaker", "about"}


def test_figures_are_text_that_loses_no_digit(article: str) -> None:
    figures = json.loads(extract(article, NOTHING, as_json=True).done[0])["figures"]
    money = next(f for f in figures if f["kind"] == "money")
    assert (money["quote"], money["value"], money["unit"]) == ("EUR 3 million", "3000000", "EUR")


def test_two_runs_print_the_same(article: str) -> None:
    assert extract(article, NOTHING, as_json=True) == extract(article, NOTHING, as_json=True)


def test_a_page_for_the_terminal_fits_it(article: str) -> None:
    page = extract(article, NOTHING, as_json=False).done[0]
    assert page.startswith("Skerry leaves the Northern League\n=================================\n")
    assert "authors       Lena Okafor (Skerry Institute)" in page
    assert "date          2031-05-14 (stated)" in page
    assert max(map(len, page.splitlines())) <= 90


def test_reasons_name_a_file_and_a_rule(article: str) -> None:
    lines = extract(article, NOTHING, as_json=False, explain=True).done
    assert "recommendation: should  [extract/claim_kinds.py]" in "\n".join(lines)


def test_standard_input_is_read() -> None:
    report = extract("-", io.BytesIO(TEXT.encode()), as_json=True)
    assert json.loads(report.done[0])["article"]["file"] == "-"


def test_a_file_that_is_not_there_is_wrong_usage() -> None:
    with pytest.raises(BriefgenError) as error:
        extract("nosuch.txt", NOTHING, as_json=True)
    assert error.value.exit_code == 2
    assert error.value.diagnostic.code == "no-such-file"


def test_a_file_that_is_no_article_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = extract(str(tmp_path / "picture.txt"), NOTHING, as_json=True)
    assert not report.done
    assert [(d.code, d.message) for d in report.found] == [("not-text", "this is a picture, not a text")]
