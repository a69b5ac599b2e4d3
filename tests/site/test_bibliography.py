"""The bibliography says what needs a second look: what nobody cites, what several cite, what leads to nothing."""

from dataclasses import replace
from typing import Any

from briefgen.model.brief import BriefFile
from briefgen.model.findings import Citation, Quote, Reference

from .libraries import brief, claim, plan

TIDES = {"type": "book", "title": "Tides", "author": [{"family": "Halloran"}], "issued": "2019"}
QUAYS = {"type": "webpage", "title": "Quays", "issued": "2020", "URL": "https://quay.example/"}


def citing(name: str, works: dict[str, dict[str, str]], *marks: Citation) -> BriefFile:
    file = brief(name, claim("c1"))
    references = tuple(Reference(id, Quote("the work", "n1"), csl=csl) for id, csl in works.items())
    findings = replace(file.brief.findings, references=references, citations=marks)
    return replace(file, brief=replace(file.brief, findings=findings))


def mark(id: str, *works: str, **fields: str) -> Citation:
    return Citation(id, Quote(f"[{id}]", "p2.s1"), works, **fields)


def shown(*files: BriefFile) -> Any:
    return plan(*files)["bibliography.html"].shows


def test_a_work_that_two_articles_cite_is_one_entry_and_shared() -> None:
    view = shown(citing("a", {"r1": TIDES}, mark("k1", "r1")), citing("b", {"r1": TIDES}, mark("k1", "r1")))
    assert [(work.id, work.is_shared, work.is_uncited) for work in view.works] == [("halloran-2019", True, False)]


def test_a_work_to_which_no_mark_leads_is_uncited_and_not_shared() -> None:
    view = shown(citing("a", {"r1": TIDES}), citing("b", {"r1": TIDES}, mark("k1", "r1")), citing("c", {"r1": QUAYS}))
    assert [(work.is_shared, work.is_uncited) for work in view.works] == [(False, False), (False, True)]


def test_a_work_without_web_address_or_doi_is_unplaced() -> None:
    view = shown(citing("a", {"r1": TIDES, "r2": QUAYS, "r3": {"title": "Piers", "DOI": "10.1000/182"}}))
    assert {work.csl["title"]: work.is_unplaced for work in view.works} == {
        "Tides": True, "Quays": False, "Piers": False,
    }  # fmt: skip


def test_a_mark_that_leads_to_no_work_is_listed_with_its_place() -> None:
    view = shown(citing("a", {"r1": TIDES}, mark("k1", "r1"), mark("k2")))
    assert [(lost.source.brief, lost.at, lost.quote) for lost in view.lost] == [("a", "p2.s1", "[k2]")]


def test_a_brief_says_which_work_its_article_cites_most() -> None:
    marks = (mark("k1", "r1"), mark("k2", "r2"), mark("k3", "r3"))
    file = citing("a", {"r1": TIDES, "r2": QUAYS, "r3": {}}, *marks)
    references = file.brief.findings.references
    again = replace(references[2], ibid_of="r1")
    file = replace(
        file,
        brief=replace(file.brief, findings=replace(file.brief.findings, references=(*references[:2], again))),
    )
    view = plan(file)["briefs/a.html"].shows
    assert view.most_cited == (("Halloran 2019", "briefs/a.html#r1", 2),)
    assert plan(citing("a", {"r1": TIDES}, mark("k1", "r1")))["briefs/a.html"].shows.most_cited == ()
