"""`extract --explain`: every finding has a file, a rule and the words that it saw."""

from itertools import pairwise
from pathlib import Path

from briefgen.commands.summary import explain_findings
from briefgen.extract import extract
from briefgen.extract.reasons import Reason, find_reasons
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

NAMES = """Skerry leaves the Northern League

Jon Brekke, a Mexican envoy, told the Northern League that the island had paid too much for its cable and its ferry.

Brekke added that he had seen no answer from the League, and that he did not expect to see any before the summer.
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


def find(part: str) -> dict[str, Reason]:
    article, _ = read_article("a.txt", TEXT.encode())
    assert article is not None
    return {r.finding: r for r in find_reasons(article, extract(article)) if r.part == part}


def test_a_claim_tells_its_kind_its_speaker_and_its_weight() -> None:
    assert find("speaker")["c1"].saw == "said"
    assert find("kind")["c1"].rule == "figure: a money"
    assert find("kind")["c2"].rule == "recommendation: should"
    assert "is recommendation +1.50" in find("key")["c2"].saw


def test_a_figure_tells_the_rule_of_its_value_and_the_date_of_its_period() -> None:
    assert find("value")["f1"].rule == "3000000 EUR (money), by “money”"
    assert find("period")["f1"].rule == "1998/.., by the date after it (“year”)"
    assert find("period")["f1"].saw == "1998"


def test_a_reference_tells_its_style_and_what_was_read() -> None:
    rule = find("read")["r1"].rule
    assert rule == "style “parenthesis-note”: author, issued, page, publisher, title"


def test_a_citation_tells_its_shape_and_where_it_leads() -> None:
    assert find("mark")["k1"].rule == "numbers in square brackets, to r1"


def test_an_entity_tells_the_rule_of_each_form_and_how_it_was_joined() -> None:
    article, _ = read_article("b.txt", NAMES.encode())
    assert article is not None
    reasons = find_reasons(article, extract(article))
    forms = {(r.finding, r.saw): (r.rule, r.room) for r in reasons if r.part == "form"}
    assert forms["jon-brekke", "Jon Brekke"] == ("by “given name”", "extract/person_names.py")
    assert forms["jon-brekke", "Brekke"][0].endswith(", part of the name Jon Brekke")
    assert forms["mexico", "Mexican"] == ("by “gazetteer”, as its adjective", "extract/known_names.py")
    assert forms["northern-league", "Northern League"] == ("by “head”", "extract/headed_names.py")
    assert forms["northern-league", "League"] == (
        "by “head alone”, another form of Northern League",
        "extract/name_joins.py",
    )


def test_an_event_tells_what_happens_and_when() -> None:
    assert find("happens")["e1"].rule.startswith("what is to come")
    assert find("date")["e1"].rule == "2032-06, by “month year”"


def test_explained_in_full_each_finding_stands_under_its_title() -> None:
    article, _ = read_article("a.txt", TEXT.encode())
    assert article is not None
    lines = list(explain_findings(article, extract(article)))
    titles = [title for title, rule in pairwise(lines) if rule and set(rule) == {"-"}]
    assert titles[0] == "Metadata"
    assert titles[2:] == ["Claims", "Figures", "References", "Citations", "Entities", "Events"]
    shown = "\n".join(lines)
    assert "issued        2031-05-14, stated: the line of date or issue at its head  [seeds/metadata.py]" in shown
    assert "saw: front: By Lena Okafor" in shown
    assert shown.index("p1.s1") < shown.index("speaker       Jon Brekke  [extract/speakers.py]")


def test_a_long_name_of_a_field_keeps_its_space() -> None:
    article, _ = read_article("a.txt", f"Skerry Courier\nVol. 12, No. 3 (14 May 2031)\n\n{TEXT}".encode())
    assert article is not None
    lines = list(explain_findings(article, extract(article)))
    assert "    container-title Skerry Courier  [seeds/metadata.py]" in lines
