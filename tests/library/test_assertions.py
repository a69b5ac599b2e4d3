"""What briefs assert, and where a machine finds that they agree or differ."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.content.read import read_brief
from briefgen.diagnostics import Location
from briefgen.library import make_library
from briefgen.library.assertions import find_assertions
from briefgen.library.belongs import find_claims_of
from briefgen.library.disagreements import check_disagreements
from briefgen.library.machine_rows import find_machine_rows, leave_out_confirmed
from briefgen.model.article import Basis
from briefgen.model.assertions import Assertion, MachineRow
from briefgen.model.brief import Address, Brief, BriefFile, Source
from briefgen.model.disagreements import Agreement, Disagreement, DisagreementFile, Side
from briefgen.model.findings import Claim, Entity, Event, Figure, Findings, Quote

CASES: dict[str, Any] = yaml.load(
    (Path(__file__).parents[1] / "cases" / "assertions.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
ENTITIES = (
    Entity("orrin", "Orrin", "country", ("Orrinians",)),
    Entity("tarn", "Tarn", "country"),
    Entity("velm", "Velm", "country"),
    Entity("skerry", "Skerry", "country"),
    Entity("northern-league", "Northern League", "organisation", ("the League",)),
    Entity("sound-council", "Sound Council", "organisation"),
    Entity("treaty-of-velm", "Treaty of Velm", "treaty"),
    Entity("lena-brekke", "Lena Brekke", "person", ("Brekke",)),
)


def make_brief(
    name: str,
    *claims: str,
    events: tuple[tuple[str, str, str], ...] = (),
    figures: tuple[Figure, ...] = (),
    issued: str = "2031-11-20",
    basis: Basis = "stated",
) -> Brief:
    """A brief that makes these claims, and has events of (date, what, quote)."""
    findings = Findings(
        claims=tuple(
            Claim(f"c{i}", text, Quote(text, f"p1.s{i}"), about=("orrin",)) for i, text in enumerate(claims, 1)
        ),
        events=tuple(
            Event(f"e{i}", Quote(quote, f"p2.s{i}"), date, what) for i, (date, what, quote) in enumerate(events, 1)
        ),
        figures=figures,
        entities=ENTITIES,
    )
    return Brief(name, name, source=Source(basis=basis, csl={"issued": issued}), findings=findings)


def make_figure(value: str, period: str, *, measure: str = "Orrin’s trade with Tarn", approx: bool = False) -> Figure:
    evidence = Quote(f"USD {value}", "p3.s1")
    return Figure(
        "f1", evidence, Decimal(value), "USD", "money", None, approx, period, ("orrin", "tarn"), measure
    )  # fmt: skip


def compare(*briefs: Brief) -> tuple[MachineRow, ...]:
    claims = {address: ids for brief in briefs for address, ids in find_claims_of(brief).items()}
    return find_machine_rows(find_assertions(briefs), briefs, claims)


def shown(a: Assertion) -> str:
    negative = "not " if a.negative else ""
    return f"{negative}{a.predicate} {','.join(a.subject)} {a.object or '-'} {a.time}"


@pytest.mark.parametrize("words, expected", CASES["rows"], ids=[row[0] for row in CASES["rows"]])
def test_a_sentence_asserts(words: str, expected: list[str]) -> None:
    assert sorted(shown(a) for a in find_assertions([make_brief("one", words)])) == sorted(expected)


def test_an_event_asserts_at_its_own_date() -> None:
    brief = make_brief("one", events=(("2019", "Orrin enters the League", "Orrin came in 2019"),))
    assert [shown(a) for a in find_assertions([brief])] == ["member orrin northern-league 2019"]


def test_two_dates_for_what_happens_once_differ() -> None:
    one = make_brief("one", "Orrin joined the Northern League in 1995.")
    two = make_brief("two", "Orrin has been in the Northern League since 1998.")
    (row,) = compare(one, two)
    assert (row.id, row.verdict) == ("member-orrin-northern-league", "differ")
    assert row.words == "When did Orrin join the Northern League?"
    assert [(s.label, s.claims) for s in row.sides] == [
        ("1995", (Address("one", "c1"),)),
        ("1998", (Address("two", "c1"),)),
    ]


def test_dates_of_unequal_exactness_agree() -> None:
    one = make_brief("one", "Orrin joined the Northern League in 1995.")
    two = make_brief("two", "Orrin joined the Northern League in May 1995.")
    (row,) = compare(one, two)
    assert (row.verdict, row.time, row.words) == ("agree", "1995-05", "Orrin joined the Northern League")


def test_a_vague_date_takes_no_side() -> None:
    one = make_brief("one", "Orrin joined the Northern League in May 1995.")
    two = make_brief("two", "Orrin joined the Northern League in June 1995.")
    three = make_brief("three", "Orrin joined the Northern League in 1995.")
    (row,) = compare(one, two, three)
    assert [s.label for s in row.sides] == ["1995-05", "1995-06"]


def test_an_earlier_refusal_is_no_difference() -> None:
    one = make_brief("one", "Orrin was not asked to join the Sound Council in 2005.")
    two = make_brief("two", "Orrin joined the Sound Council in 2011.")
    assert compare(one, two) == ()


def test_visits_never_differ_and_agree_only_where_both_dates_are_near() -> None:
    one = make_brief("one", "Brekke visited Tarn on 12 May 2031.")
    assert compare(one, make_brief("two", "Brekke visited Tarn in June 2031.")) == ()
    assert compare(one, make_brief("two", "Brekke visited Tarn in 2031.")) == ()
    (row,) = compare(one, make_brief("two", "Brekke visited Tarn in May 2031."))
    assert (row.verdict, row.time) == ("agree", "2031-05-12")


def test_two_chairs_of_one_year_differ() -> None:
    one = make_brief("one", "Orrin chaired the Northern League in 2012.")
    two = make_brief("two", "Tarn chaired the Northern League in 2012.")
    (row,) = compare(one, two)
    assert (row.verdict, row.time) == ("differ", "2012")
    assert compare(one, make_brief("two", "Tarn chaired the Northern League in 2013.")) == ()


def test_one_brief_does_not_differ_with_itself() -> None:
    one = make_brief("one", "Orrin joined the Northern League in 1995.", "Orrin entered the Northern League in 1998.")
    assert compare(one) == ()
    assert compare(one, make_brief("two", "Orrin joined the Sound Council in 1998.")) == ()


def test_a_date_that_hangs_on_an_inferred_one_raises_no_difference() -> None:
    firm = make_brief("one", events=(("2030", "Orrin enters the League", "Orrin came in 2030"),))
    hanging = make_brief("two", events=(("2029", "Orrin enters the League", "came the year before"),), basis="inferred")
    stated = make_brief("two", events=(("2029", "Orrin enters the League", "came the year before"),), basis="stated")
    assert compare(firm, hanging) == ()
    assert [row.verdict for row in compare(firm, stated)] == ["differ"]


@pytest.mark.parametrize(
    "one, two, verdicts",
    [
        (make_figure("500", "2030"), make_figure("500", "2030"), ["agree"]),
        (make_figure("500", "2030"), make_figure("700", "2030"), ["differ"]),
        (make_figure("500", "2030"), make_figure("700", "2029"), []),
        (make_figure("500", "2030", approx=True), make_figure("520", "2030"), ["agree"]),
        (make_figure("500", "2030", approx=True), make_figure("900", "2030"), ["differ"]),
        (make_figure("500", "2030"), make_figure("500", "2030", measure="trade of Tarn with Orrin"), []),
        (make_figure("500", "2030"), make_figure("500", "2030", measure="trade of Orrin with Tarn"), ["agree"]),
    ],
)
def test_figures_of_one_measure_and_period_are_compared(one: Figure, two: Figure, verdicts: list[str]) -> None:
    rows = compare(make_brief("one", figures=(one,)), make_brief("two", figures=(two,)))
    assert [row.verdict for row in rows] == verdicts


def test_what_an_editor_wrote_down_or_dismissed_is_left_out() -> None:
    briefs = (
        make_brief("one", "Orrin joined the Northern League in 1995."),
        make_brief("two", "Orrin joined the Northern League in 1998."),
    )
    rows = compare(*briefs)
    one, two = Address("one", "c1"), Address("two", "c1")
    sides = (Side("1995", (one,)), Side("1998", (two,)))
    differing = Disagreement("entry", "When?", "date", "open", sides)
    assert leave_out_confirmed(rows, DisagreementFile(), briefs) == rows
    assert leave_out_confirmed(rows, DisagreementFile(disagreements=(differing,)), briefs) == ()
    assert leave_out_confirmed(rows, DisagreementFile(agreements=(Agreement("a", "S", (one,)),)), briefs) == rows
    assert leave_out_confirmed(rows, DisagreementFile(dismissed=("member-orrin-northern-league",)), briefs) == ()


@given(
    st.lists(st.text(max_size=80), max_size=4), st.sampled_from(["Orrin", "⟦E0⟧", "joined the Northern League in 2019"])
)
def test_any_words_can_be_compared(texts: list[str], more: str) -> None:
    briefs = [make_brief(f"b{i}", f"{more} {text} joined {more}") for i, text in enumerate(texts)]
    compare(*briefs)


def test_the_briefs_of_this_repository_differ_on_two_dates_and_agree_on_three_events() -> None:
    folder = Path(__file__).parents[2] / "content" / "briefs"
    files = [read_brief(str(path), path.read_bytes()).value for path in sorted(folder.glob("*.md"))]
    briefs = [file.brief for file in files if file]
    rows = {row.id: row for row in compare(*briefs)}
    differing = {id: [s.label for s in row.sides] for id, row in rows.items() if row.verdict == "differ"}
    assert differing == {
        "member-russia-apec": ["1995", "1998"],
        "member-russia-east-asia-summit": ["2010", "2011"],
    }
    agreeing = {id: len(row.sides[0].claims) for id, row in rows.items() if row.verdict == "agree"}
    assert agreeing == {
        "chaired-russia-apec-2012": 3,
        "met-japan-russia-2013-11-02": 2,
        "visited-vladimir-putin-south-korea-2013-11": 2,
        "visited-vladimir-putin-vietnam-2013-11-12": 2,
    }


def test_check_notes_what_differs_and_says_how_to_settle_it() -> None:
    files = [
        BriefFile(f"content/briefs/{brief.name}.md", "", brief, {"claims/c1": Location("two.md", 7)})
        for brief in (
            make_brief("one", "Orrin joined the Northern League in 1995."),
            make_brief("two", "Orrin joined the Northern League in 1998."),
        )
    ]
    library = make_library(files).value
    (note,) = check_disagreements(library)
    assert (note.code, note.severity, note.location.line) == ("sources-differ", "note", 7)
    assert note.message == "When did Orrin join the Northern League? 1995 (one#c1); 1998 (two#c1)"
    assert "member-orrin-northern-league into the list dismissed:" in note.hint
    dismissed = DisagreementFile(dismissed=("member-orrin-northern-league",))
    assert list(check_disagreements(make_library(files, dismissed).value)) == []
