"""Check: severities of the settings, reports for machines, one brief from an editor."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import group
from briefgen.commands.build import build
from briefgen.commands.check import as_open, check, explain
from briefgen.commands.ingest import ingest
from briefgen.commands.reports import to_github, to_json, to_junit, to_sarif
from briefgen.config import read_config
from briefgen.diagnostics import CODES, FIRM, BriefgenError, Diagnostic, Location
from tests.commands.test_ingest import ARTICLE

BRIEF = """---
title: Nine nights without diesel
entities:
  - {id: skerry, name: Skerry, kind: place}
---

The island ran on [stored tide][c1].
"""
FAULT = Diagnostic(
    "two-labels", "50% of it, here: a\nb", Location("content/briefs/a,b.md", 3, 5, 4), "warning", "<mend> it"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "briefs"
    folder.mkdir(parents=True)
    (folder / "okafor-2031.md").write_text(BRIEF)
    return tmp_path


def codes(project: Path) -> list[str]:
    return [f"{d.severity}: {d.code}" for d in check(read_config(project)).found]


def settings(project: Path, text: str) -> None:
    (project / "briefgen.toml").write_text(text)


def test_faults_come_in_the_order_of_their_places(project: Path) -> None:
    assert codes(project) == ["note: unused-entity", "error: dangling-label"]


def test_a_setting_changes_a_severity_or_turns_a_rule_off(project: Path) -> None:
    settings(project, '[severity]\nunused-entity = "error"\ndangling-label = "off"\n')
    assert codes(project) == ["error: unused-entity"]


@pytest.mark.parametrize(
    "line, words",
    [
        ('unused-entitty = "error"', "which is no code"),
        ('unused-entity = "fatal"', "it can be error, warning, note or off"),
        ('yaml-fault = "off"', "is always an error"),
    ],
)
def test_a_severity_that_cannot_be_is_refused(project: Path, line: str, words: str) -> None:
    settings(project, f"[severity]\n{line}\n")
    with pytest.raises(BriefgenError, match=words):
        read_config(project)


def test_an_open_brief_stands_for_its_file(project: Path) -> None:
    config = read_config(project)
    report = check(config, as_open(config, "okafor-2031.md", BRIEF.replace("Nine nights", "A: nine").encode()))
    assert [d.code for d in report.found] == ["yaml-fault", "unused-entity", "dangling-label"]
    assert {d.location.path for d in report.found} == {"content/briefs/okafor-2031.md"}


def test_of_an_open_brief_the_others_say_nothing(project: Path) -> None:
    config = read_config(project)
    report = check(
        config, as_open(config, "content/briefs/brekke-2032.md", b"---\ntitle: Tides\n---\n[x][okafor-2031]\n")
    )
    assert [d.code for d in report.found if d.code != "orphan-brief"] == []


def test_json_holds_counts_and_places() -> None:
    report = json.loads(to_json([FAULT]))
    assert report["counts"] == {"error": 0, "warning": 1, "note": 0}
    assert report["diagnostics"][0]["line"] == 3


def test_github_gets_escaped_annotations() -> None:
    place = "file=content/briefs/a%2Cb.md,line=3,col=5,title=two-labels,endColumn=9"
    assert to_github([FAULT]) == f"::warning {place}::50%25 of it, here: a%0Ab%0A<mend> it"


def test_sarif_names_rule_and_region() -> None:
    run = json.loads(to_sarif([FAULT]))["runs"][0]
    assert run["tool"]["driver"]["rules"][0]["id"] == "two-labels"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5, "endColumn": 9}


def test_junit_is_xml_with_a_failure_for_each_fault() -> None:
    suites = ET.fromstring(to_junit([FAULT]))
    assert suites.attrib["failures"] == "1"
    assert suites[0][0][0].attrib["type"] == "two-labels"
    assert ET.fromstring(to_junit([])).attrib["failures"] == "0"


def invoke(project: Path, *words: str, data: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(group, ["-C", str(project), "check", *words], input=data)
    return result.exit_code, result.stdout


FORMATS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "sarif": json.loads,
    "junit": ET.fromstring,
    "github": lambda words: words.index("::error file=content/briefs/okafor-2031.md,line=7"),
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_for_machines_is_all_of_standard_output(project: Path, form: str) -> None:
    code, words = invoke(project, "--format", form)
    assert code == 1
    FORMATS[form](words)


def test_a_brief_on_standard_input_is_checked(project: Path) -> None:
    code, words = invoke(project, "--stdin", "okafor-2031", "--format", "json", data="---\ntitle: a\nstatus: b\n---\n")
    assert code == 1
    assert [d["code"] for d in json.loads(words)["diagnostics"]] == ["bad-word"]


def test_codes_are_explained(project: Path) -> None:
    assert invoke(project, "--explain", "two-labels")[1].startswith("two-labels: Two labels in a row")
    assert len(explain("").done) == len(CODES)
    with pytest.raises(BriefgenError, match="there is no code two-label"):
        explain("two-label")


def test_what_cannot_be_read_can_never_be_allowed() -> None:
    assert {"yaml-fault", "bad-date", "missing-field"} <= FIRM
    assert "quote-not-found" not in FIRM


def test_every_code_of_check_is_in_the_docs() -> None:
    page = (Path(__file__).parents[2] / "docs" / "checks.md").read_text()
    assert [code for code in CODES if f"`{code}`" not in page] == []


def test_a_severity_of_the_command_line_comes_before_that_of_the_settings(project: Path) -> None:
    settings(project, '[severity]\nunused-entity = "error"\n')
    words = ("--severity", "unused-entity=off", "--severity", "dangling-label=note", "--format", "json")
    code, said = invoke(project, *words)
    assert code == 0
    assert [(d["code"], d["severity"]) for d in json.loads(said)["diagnostics"]] == [("dangling-label", "note")]


@pytest.mark.parametrize("words", ["nosuch=error", "unused-entity=fatal", "unused-entity", "yaml-fault=off"])
def test_a_severity_that_cannot_be_ends_with_two(project: Path, words: str) -> None:
    assert invoke(project, "--severity", words)[0] == 2


def test_a_brief_that_cannot_be_read_is_said_once_and_not_where_others_point_at_it(project: Path) -> None:
    (project / "content" / "briefs" / "brekke-2032.md").write_text("")
    text = BRIEF.replace("[stored tide][c1]", "[stored tide][brekke-2032#c1], as [counted][brekke-2032]")
    (project / "content" / "briefs" / "okafor-2031.md").write_text(text)
    row = "  - {id: nights, statement: Both count nights, claims: [brekke-2032#c1, okafor-2031#c9]}\n"
    (project / "content" / "disagreements.yaml").write_text(f"agreements:\n{row}")
    errors = [(d.location.path, d.code, d.message) for d in check(read_config(project)).errors]
    assert ("content/briefs/brekke-2032.md", "unreadable-file", "the file is empty") in errors
    assert ("content/disagreements.yaml", "no-such-claim", "there is no claim okafor-2031#c9") in errors
    assert not [message for _, _, message in errors if "brekke-2032" in message]
    assert not [d.message for d in build(read_config(project)).errors if "brekke-2032" in d.message]


def test_an_article_under_another_name_is_known_by_its_digest(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "skerry.txt").write_text(ARTICLE)
    config = read_config(tmp_path)
    ingest(config, (), None)
    (tmp_path / "seeds" / "skerry.txt").rename(tmp_path / "seeds" / "island.txt")
    path = tmp_path / "content" / "briefs" / "okafor-2031.md"
    path.write_text(path.read_text().replace("nights running", "nights walking"))
    report = check(config)
    assert "the words are not in seeds/island.txt" in [d.message for d in report.errors]
    assert not [line for line in report.done if "not looked up" in line]
