"""When an article without a date was written, over a table of cases of our own."""

from pathlib import Path

import pytest
import yaml

from briefgen.seeds import read_article
from briefgen.seeds.publication_dates import infer_date

CASES: dict[str, list[list[str | None]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "publication_dates.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("body, dateline, date", CASES["inferred"])
def test_a_date_is_inferred_from_the_times_called_recent(body: str, dateline: str, date: str | None) -> None:
    edtf, basis, reason = infer_date([body], dateline)
    assert edtf == date
    assert basis == ("inferred" if date else "unknown")
    assert reason


BODY = (
    "The council of Marra was told that a new quay would let the ferry line double its traffic within three years.\n\n"
    "Nobody in the chamber doubted it, and the councillors went home early, since the ferry was about to leave."
)


@pytest.mark.parametrize("head, foot, date, basis", CASES["stated"])
def test_a_stated_date_goes_before_an_inferred_one(head: str, foot: str, date: str | None, basis: str) -> None:
    article, _ = read_article("a.txt", f"A new quay for Port Marra\n\n{head}\n\n{BODY}\n\n{foot}\n".encode())
    assert article is not None
    assert (article.csl["issued"], article.issued_basis) == (date, basis)


def test_dates_that_are_none_are_set_aside_by_name() -> None:
    text = (
        f"A new quay\n\n14 May 2031\n\n{BODY}\n\nNotes\n\n"
        "[1] Lund, Quays, https://a.example/2029/03/05/quays (accessed 3 June 2030).\n"
    )
    article, _ = read_article("a.txt", text.encode())
    assert article is not None
    assert article.csl["issued"] == "2031-05-14"
    assert article.set_aside == (("2029-03-05", "date in an address"), ("2030-06-03", "date of access"))
