"""`extract --explain`: every finding has a file, a rule and the words that it saw."""

from pathlib import Path

from briefgen.extract import extract
from briefgen.extract.reasons import find_reasons
from briefgen.seeds import read_article

SOURCE = Path(__file__).parents[2] / "src" / "briefgen"
TEXT = """Skerry leaves the Northern League

By Lena Okafor

14 May 2031

Jon Brekke said that the island had paid EUR 3 million since 1998, more than any other member of the league. [1]

The league should repay a third of it. Skerry will decide in June 2032 whether it goes on with the cable alone.

Notes

[1] Northern League, Accounts 2030 (Port Marra, 2031), p. 7.
"""


def test_every_finding_has_its_reason() -> None:
    article, _ = read_article("a.txt", TEXT.encode())
    assert article is not None
    findings = extract(article)
    reasons = find_reasons(article, findings)
    kinds = ("claims", "figures", "references", "citations", "entities", "events")
    found = [getattr(findings, kind) for kind in kinds]
    assert all(found)
    assert {r.finding for r in reasons} == {item.id for items in found for item in items}
    assert all(r.rule and r.saw for r in reasons)
    assert {r.room for r in reasons if not (SOURCE / r.room).exists()} == set()


def test_a_reason_names_what_decided() -> None:
    article, _ = read_article("a.txt", TEXT.encode())
    assert article is not None
    reasons = {(r.finding, r.room): r for r in find_reasons(article, extract(article))}
    assert reasons["c1", "extract/speakers.py"].saw == "said"
    assert reasons["c1", "extract/claim_kinds.py"].rule == "figure: a money"
    assert reasons["c2", "extract/claim_kinds.py"].rule == "recommendation: should"
    assert "is recommendation +1.50" in reasons["c2", "extract/key_claims.py"].saw
