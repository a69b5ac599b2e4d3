"""Filters, sorting, theme and the globe: what scripts add to pages that read well without them."""

import csv
import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage


def test_filters_narrow_the_claims_and_stand_in_the_address(open_page: OpenPage) -> None:
    page = open_page("claims.html")
    total = page.locator(".claim").count()
    page.get_by_label("Forecast").check()
    shown = page.locator(".claim:visible")
    assert 0 < shown.count() < total
    expect(page.locator(".facet-bar [role=status]")).to_have_text(f"{shown.count()} of {total} claims")
    assert set(shown.locator(".rail").all_inner_texts()) == {"Forecast"}
    assert page.url.endswith("?kind=forecast")


def test_an_address_with_filters_opens_the_list_as_it_was(open_page: OpenPage) -> None:
    page = open_page("claims.html?kind=forecast&actor=mexico&actor=russia")
    for claim in page.locator(".claim:visible").all():
        names = claim.locator(".meta").inner_text()
        assert "Mexico" in names
        assert "Russia" in names
    assert page.locator(".claim:visible").count() > 0
    page.get_by_role("button", name="Clear filters").click()
    assert page.locator(".claim[hidden]").count() == 0
    assert page.url.endswith("claims.html")


def test_filters_that_leave_nothing_say_so(open_page: OpenPage) -> None:
    page = open_page("claims.html?q=zzgl")
    assert page.locator(".claim:visible").count() == 0
    expect(page.locator("[data-filter-empty]")).to_be_visible()


def test_words_of_a_filter_need_no_accents(open_page: OpenPage) -> None:
    page = open_page("claims.html?q=lopez")
    assert page.locator(".claim:visible").count() > 0


def test_claims_narrow_by_what_their_date_rests_on_and_by_who_says_them(open_page: OpenPage) -> None:
    page = open_page("claims.html")
    inferred = page.get_by_role("group", name="Date of source").get_by_label("inferred")
    count = int(inferred.locator("xpath=..").locator("[data-n]").inner_text())
    inferred.check()
    assert page.locator(".claim:visible").count() == count
    page.get_by_role("group", name="Said by").get_by_role("checkbox").first.check()
    for claim in page.locator(".claim:visible").all():
        assert "said by" in claim.locator(".meta").inner_text()


def test_the_claims_that_are_shown_can_be_taken_away(open_page: OpenPage) -> None:
    page = open_page("claims.html?actor=azerbaijan")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these (CSV)").click()
    rows = list(csv.DictReader(download.value.path().read_text(encoding="utf-8-sig").splitlines()))
    shown = page.locator(".claim:visible")
    assert [row["text"] for row in rows] == [
        text.replace("\xa0", " ") for text in shown.locator(".say").all_inner_texts()
    ]
    assert all("azerbaijan" in row["about"].split(";") for row in rows)
    assert all(re.fullmatch(r"[a-z0-9-]+#c\d+", row["address"]) for row in rows)
    assert all(row["quote"] and row["at"].startswith("¶") for row in rows)


def test_a_claim_leads_to_its_place_in_the_file_of_citations(open_page: OpenPage) -> None:
    page = open_page("briefs/razumovsky-2013.html#c11")
    page.get_by_role("link", name="cite c11", exact=True).click()
    page.wait_for_url("**/cite/razumovsky-2013.txt*")
    assert "\nClaim c11:\nPlain: " in page.inner_text("pre")
    assert page.evaluate("scrollY") > 0


def test_a_header_sorts_up_then_down_then_back(open_page: OpenPage) -> None:
    page = open_page("figures.html")
    table = page.locator("table[data-sort]").first
    button = table.get_by_role("button", name="Value")

    def values() -> list[float]:
        cells = table.locator("tbody td[data-v]:nth-of-type(1)")
        return [float(cell.get_attribute("data-v") or "") for cell in cells.all()]

    before = values()
    button.click()
    expect(table.locator("[aria-sort=ascending]")).to_have_count(1)
    assert values() == sorted(before)
    button.click()
    expect(table.locator("[aria-sort=descending]")).to_have_count(1)
    assert values() == sorted(before, reverse=True)
    button.click()
    expect(table.locator("[aria-sort]")).to_have_count(0)
    assert values() == before


def test_the_theme_steps_through_three_and_is_remembered(open_page: OpenPage) -> None:
    page = open_page("404.html")
    button = page.get_by_role("button", name="Colour theme")
    for theme in ("light", "dark"):
        button.click()
        assert page.locator("html").get_attribute("data-theme") == theme
    page.reload()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.get_by_role("button", name="Colour theme").click()
    assert page.locator("html").get_attribute("data-theme") is None


def test_events_can_be_narrowed_to_one_actor(open_page: OpenPage) -> None:
    page = open_page("timeline.html?actor=mexico")
    for event in page.locator(".event:visible").all():
        assert "Mexico" in event.locator(".meta").inner_text()
    assert 0 < page.locator(".event:visible").count() < page.locator(".event").count()


def test_events_can_be_narrowed_to_years(open_page: OpenPage) -> None:
    page = open_page("timeline.html")
    page.get_by_label("from", exact=True).fill("2011")
    page.get_by_label("to", exact=True).fill("2012")
    years = {time.inner_text()[-4:] for time in page.locator(".event:visible time").all()}
    assert years == {"2011", "2012"}
    assert page.url.endswith("?from=2011&to=2012")


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_label_of_the_globe_touches_another(open_page: OpenPage, width: int) -> None:
    page = open_page("index.html", width=width)
    boxes = [label.bounding_box() for label in page.locator(".globe .lab:visible").all()]
    assert len(boxes) >= 6
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert a
            assert b
            apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
            # A line of text has room above and below its letters, which may overlap.
            above = a["y"] + a["height"] - 4 <= b["y"] + 4 or b["y"] + b["height"] - 4 <= a["y"] + 4
            assert apart or above


def test_the_points_of_the_globe_lead_to_their_pages(open_page: OpenPage) -> None:
    page = open_page("index.html")
    page.locator(".globe").get_by_role("link", name="Mexico").click()
    page.wait_for_url("**/entities/mexico.html")
    page.locator(".globe").get_by_role("link", name="Russia").click()
    page.wait_for_url("**/relations/mexico--russia.html")


def test_works_that_nobody_cites_are_found_without_scripts(open_page: OpenPage) -> None:
    page = open_page("bibliography.html", scripts=False)
    every = page.locator(".works .item").count()
    page.get_by_role("link", name="Works that nobody cites").click()
    shown = page.locator(".works .item:visible")
    assert 0 < shown.count() < every
    assert all("Uncited." in text for text in shown.all_inner_texts())
    assert page.locator(".checks > :target").inner_text().split() == [
        "Uncited", str(shown.count()), *"Listed among the references; no text points at it.".split(),
    ]  # fmt: skip
    page.get_by_role("link", name="Show all").click()
    assert page.locator(".works .item:visible").count() == every
