"""Entities of all briefs, joined; the editor has the last word."""

from dataclasses import replace

import pytest

from briefgen.content.entities_file import read_entities
from briefgen.library import make_library
from briefgen.library.checks import check_library
from briefgen.model.brief import Address, Brief, BriefFile
from briefgen.model.entities import EntityFile
from briefgen.model.findings import Claim, Entity, Event, Findings, Quote
from briefgen.model.site import Library

NORWAY = Entity("norway", "Norway", "country", ("Norwegian",))
KINGDOM = Entity("kingdom-of-norway", "Kingdom of Norway", "country", ("Oslo",))
SKERRY = Entity("skerry", "Skerry", "place")


def make_brief(name: str, *entities: Entity, body: str = "") -> BriefFile:
    ids = tuple(e.id for e in entities)
    findings = Findings(
        claims=(Claim("c1", "Something holds.", Quote("It holds."), about=ids),),
        entities=entities,
        events=(Event("e1", Quote("in 2031"), "2031", "it began", ids),),
    )
    return BriefFile(f"content/briefs/{name}.md", body, Brief(name, name, findings=findings, body=body), {})


def edit(text: str) -> EntityFile:
    file, found = read_entities("content/entities.yaml", text.encode())
    assert file
    assert not found
    return file


def join(files: list[BriefFile], text: str = "") -> Library:
    return make_library(files, editor=edit(text)).value


def by_id(library: Library) -> dict[str, Entity]:
    return {entity.id: entity for entity in library.entities}


def test_one_id_is_one_thing_with_all_its_names() -> None:
    other = Entity("norway", "Norge", "country", ("the kingdom",))
    found = by_id(join([make_brief("one", NORWAY), make_brief("two", other), make_brief("six", NORWAY)]))
    assert found["norway"].name == "Norway"
    assert found["norway"].aliases == ("Norwegian", "Norge", "the kingdom")


def test_the_gazetteer_adds_place_and_identity() -> None:
    norway = by_id(join([make_brief("one", NORWAY)]))["norway"]
    assert norway.place is not None
    assert norway.same_as == ("https://www.wikidata.org/entity/Q20",)


def test_the_gazetteer_keeps_out_of_what_is_another_thing() -> None:
    georgia = Entity("georgia", "Georgia", "person")
    assert by_id(join([make_brief("one", georgia)]))["georgia"] == georgia


def test_the_editor_corrects_whatever_briefs_and_gazetteer_say() -> None:
    text = (
        "entities:\n- {id: norway, name: Norge, kind: region, aliases: [N], same_as: ['https://a.no'], lon: 1, lat: 2}"
    )
    norway = by_id(join([make_brief("one", NORWAY)], text))["norway"]
    assert (norway.name, norway.kind, norway.aliases, norway.same_as) == ("Norge", "region", ("N",), ("https://a.no",))
    assert norway.place == (1.0, 2.0)


def test_a_corrected_name_keeps_the_old_one_as_an_alias() -> None:
    found = by_id(join([make_brief("one", SKERRY)], "entities:\n- {id: skerry, name: Isle of Skerry}"))
    assert found["skerry"].aliases == ("Skerry",)


def test_the_editor_adds_what_no_brief_has_and_labels_may_use_it() -> None:
    brief = make_brief("one", SKERRY, body="The [strait][marra-sound] is narrow.")
    library, found = make_library(
        [brief], editor=edit("entities:\n- {id: marra-sound, name: Marra Sound, kind: place, lon: -3, lat: 59}")
    )
    assert not found
    assert by_id(library)["marra-sound"].place == (-3.0, 59.0)
    assert [link.target for link in library.links] == [Address("", "marra-sound")]


JOIN = "joins:\n- {into: norway, ids: [kingdom-of-norway]}"


def test_joined_ids_are_one_wherever_a_brief_uses_them() -> None:
    library = join([make_brief("one", NORWAY), make_brief("two", KINGDOM)], JOIN)
    assert list(by_id(library)) == ["norway"]
    assert by_id(library)["norway"].name == "Norway"
    assert by_id(library)["norway"].aliases == ("Norwegian", "Kingdom of Norway", "Oslo")
    two = library.briefs[1].brief.findings
    assert two.claims[0].about == ("norway",)
    assert two.events[0].actors == ("norway",)


def test_a_brief_with_both_has_one_after_the_join() -> None:
    library = join([make_brief("one", NORWAY, KINGDOM)], JOIN)
    findings = library.briefs[0].brief.findings
    assert findings.claims[0].about == ("norway",)
    assert [e.id for e in findings.entities] == ["norway"]


def test_a_label_may_go_on_using_the_old_id() -> None:
    brief = make_brief("two", KINGDOM, body="So says [the kingdom][kingdom-of-norway].")
    library, found = make_library([make_brief("one", NORWAY), brief], editor=edit(JOIN))
    assert not found
    assert library.links[0].target == Address("", "norway")


def test_joining_one_id_alone_renames_it() -> None:
    found = by_id(join([make_brief("one", SKERRY)], "joins:\n- {into: isle-of-skerry, ids: [skerry]}"))
    assert [e.name for e in found.values()] == ["Skerry"]
    assert list(found) == ["isle-of-skerry"]


def test_joins_follow_one_another() -> None:
    text = "joins:\n- {into: b, ids: [skerry]}\n- {into: c, ids: [b]}"
    assert list(by_id(join([make_brief("one", SKERRY)], text))) == ["c"]


def test_a_split_holds_in_its_briefs_alone() -> None:
    text = "splits:\n- {entity: skerry, briefs: [two], into: skerry-town}"
    files = [make_brief("one", SKERRY), make_brief("two", SKERRY, body="[It][skerry] grew.")]
    library = join(files, text)
    assert list(by_id(library)) == ["skerry", "skerry-town"]
    assert library.briefs[0].brief.findings.claims[0].about == ("skerry",)
    assert library.briefs[1].brief.findings.claims[0].about == ("skerry-town",)
    assert library.links[0].target == Address("", "skerry-town")


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("entities:\n- {id: nowhere}", "no-such-entity", "error"),
        ("entities:\n- {id: nowhere, name: Nowhere}", "no-such-entity", "error"),
        ("joins:\n- {into: skerry, ids: [skery]}", "no-such-entity", "warning"),
        ("joins:\n- {into: skerry, ids: [skerry]}", "join-circle", "error"),
        ("joins:\n- {into: a, ids: [skerry]}\n- {into: skerry, ids: [a]}", "join-circle", "error"),
        ("splits:\n- {entity: skerry, briefs: [nine], into: b}", "no-such-entity", "warning"),
        ("splits:\n- {entity: norway, briefs: [one], into: b}", "no-such-entity", "warning"),
    ],
)
def test_what_is_not_there_is_said(text: str, code: str, severity: str) -> None:
    _, found = make_library([make_brief("one", SKERRY)], editor=edit(text))
    assert {(d.code, d.severity) for d in found} == {(code, severity)}
    assert all(d.location.path == "content/entities.yaml" and d.location.line for d in found)


def test_a_circle_of_joins_changes_nothing() -> None:
    text = "joins:\n- {into: a, ids: [skerry]}\n- {into: skerry, ids: [a]}"
    assert list(by_id(join([make_brief("one", SKERRY)], text))) == ["skerry"]


def test_an_id_of_the_editor_is_no_dangling_one() -> None:
    brief = make_brief("one", SKERRY)
    claims = (replace(brief.brief.findings.claims[0], about=("marra-sound",)),)
    brief = replace(brief, brief=replace(brief.brief, findings=replace(brief.brief.findings, claims=claims)))
    library = join([brief], "entities:\n- {id: marra-sound, name: Marra Sound, kind: place}")
    assert "dangling-id" not in {d.code for d in check_library(library)}
