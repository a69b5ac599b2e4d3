"""content/disagreements.yaml against the briefs."""

from briefgen.library.disagreements import check_disagreements
from briefgen.model.brief import Address, Brief, BriefFile
from briefgen.model.disagreements import Agreement, Comparison, ComparisonRow, Disagreement, DisagreementFile, Side
from briefgen.model.findings import Claim, Findings, Quote
from briefgen.model.site import Library


def brief(name: str, *claims: Claim) -> BriefFile:
    return BriefFile(f"content/briefs/{name}.md", "", Brief(name, name, findings=Findings(claims)), {})


def claim(id: str, *about: str, withdrawn: str | None = None) -> Claim:
    return Claim(id, "The tide turns.", Quote("the tide"), about=about, withdrawn=withdrawn)


BRIEFS = (brief("a", claim("c1", "skerry", "grid"), claim("c2", "skerry", withdrawn="a slip")), brief("b", claim("c1")))
A1, A2, B1, GONE = Address("a", "c1"), Address("a", "c2"), Address("b", "c1"), Address("b", "c9")


def check(file: DisagreementFile) -> list[tuple[str, str]]:
    return [(d.code, d.message) for d in check_disagreements(Library(BRIEFS, disagreements=file))]


def test_what_is_right_is_passed_over() -> None:
    sides = (Side("yes", (A1,)), Side("no", (B1,)))
    rows = (ComparisonRow("Tides", (A1,), disagreement="tides"),)
    file = DisagreementFile(
        disagreements=(Disagreement("tides", "Do they turn?", "judgement", "open", sides),),
        agreements=(Agreement("yes", "They do", (A1, B1)),),
        comparisons=(Comparison(("grid", "skerry"), rows),),
    )
    assert check(file) == []


def test_claims_that_are_gone_or_withdrawn_are_named() -> None:
    file = DisagreementFile(agreements=(Agreement("yes", "They do", (GONE, A2)),))
    assert check(file) == [("no-such-claim", "there is no claim b#c9"), ("withdrawn-claim", "a#c2 was withdrawn")]


def test_it_takes_two_to_differ_or_to_agree() -> None:
    one = Disagreement("tides", "Do they turn?", "judgement", "open", (Side("yes", (A1,)),))
    file = DisagreementFile(disagreements=(one,), agreements=(Agreement("yes", "They do", (A1,)),))
    assert [code for code, _ in check(file)] == ["too-few-sides", "too-few-sides"]


def test_a_comparison_stays_with_its_pair() -> None:
    rows = (ComparisonRow("Tides", (A1, B1), disagreement="moons"),)
    found = check(DisagreementFile(comparisons=(Comparison(("grid", "skerry"), rows),)))
    assert found == [
        ("no-such-disagreement", "there is no disagreement moons"),
        ("not-about-pair", "b#c1 is not about grid, skerry"),
    ]
