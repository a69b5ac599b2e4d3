"""Search as a reader uses it, from disk."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage

CASES = json.loads((Path(__file__).parents[1] / "cases/site/folding.json").read_text(encoding="utf-8"))


def results(page: Page) -> list[str]:
    return page.locator("[data-search-list] .say").all_inner_texts()


def search(page: Page, words: str) -> list[str]:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"“{words}”")
    return results(page)


def test_a_browser_folds_words_as_python_does(open_page: OpenPage) -> None:
    page = open_page("search.html")
    folded = page.evaluate("texts => Promise.all(texts.map(briefgenFold))", [text for text, _ in CASES])
    assert folded == [words for _, words in CASES]


def test_the_exact_phrase_comes_first(open_page: OpenPage) -> None:
    page = open_page("search.html?q=trade+deficit")
    expect(page.get_by_role("status")).to_contain_text("results for “trade deficit”")
    found = results(page)
    exact = ["trade deficit" in text for text in found]
    assert exact[0]
    assert exact == sorted(exact, reverse=True)
    assert page.locator("mark").count() >= 2


def test_a_result_lands_on_its_claim(open_page: OpenPage) -> None:
    page = open_page("search.html?q=trade+deficit")
    page.locator("[data-search-list] a").first.click()
    page.wait_for_url("**/briefs/*.html#c*")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert "deficit" in target.inner_text()


def test_prose_of_a_brief_is_found_and_lands_on_its_heading(open_page: OpenPage) -> None:
    page = open_page("search.html?kind=passage&q=doubt")
    first = page.locator("[data-search-list] .item").first
    expect(first.locator(".rail")).to_have_text("In a brief")
    for address in page.locator("[data-search-list] .say a").evaluate_all("links => links.map(a => a.href)"):
        target = open_page(address.split("/site/")[1])
        assert target.locator(":target").count() == ("#" in address)


@pytest.mark.parametrize("words", ["MÉXICO", "mexic", "“trade deficit”", "Путин", "Əliyev", "u.s."])
def test_words_are_found_however_they_are_written(open_page: OpenPage, words: str) -> None:
    assert search(open_page("search.html"), words)


def test_what_is_not_there_is_said(open_page: OpenPage) -> None:
    page = open_page("search.html")
    assert search(page, "zzgl") == []
    expect(page.get_by_role("status")).to_have_text("Nothing found for “zzgl”. Try fewer words, or the index below.")
    expect(page.locator("[data-search-results]")).to_be_hidden()


def test_what_has_most_of_the_words_is_offered_where_nothing_has_all(open_page: OpenPage) -> None:
    page = open_page("search.html")
    assert any("East Asia Summit" in text for text in search(page, "Russia joining the East Asia Summit"))
    expect(page.get_by_role("status")).to_contain_text("Nothing has all of these words.")
    assert search(page, "“Russia joining” summit") == []


def test_facets_narrow_the_results_and_stand_in_the_address(open_page: OpenPage) -> None:
    page = open_page("search.html?q=energy")
    box = page.locator("[data-search-facets] label", has=page.locator("input[name=kind][value=forecast]"))
    count = int(box.locator("span").inner_text())
    box.locator("input").check()
    expect(page.get_by_role("status")).to_contain_text(f"{count} result")
    assert page.locator("[data-search-list] .rail").all_inner_texts() == ["Forecast"] * count
    assert page.url.endswith("?q=energy&kind=forecast")
    again = open_page(page.url.rpartition("/")[2])
    expect(again.get_by_role("status")).to_contain_text(f"{count} result")


def test_filters_alone_list_all_that_fits(open_page: OpenPage) -> None:
    page = open_page("search.html?kind=forecast&actor=mexico")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    assert set(page.locator("[data-search-list] .rail").all_inner_texts()) == {"Forecast"}


def test_the_arrow_keys_lead_from_the_field_to_the_results_and_back(open_page: OpenPage) -> None:
    page = open_page("search.html?q=trade+deficit")
    expect(page.locator("[data-search-list] a").first).to_be_visible()
    page.get_by_role("searchbox").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-search-list] a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_without_scripts_the_index_is_there(open_page: OpenPage) -> None:
    page = open_page("search.html", scripts=False)
    expect(page.get_by_role("link", name="Mexico", exact=True)).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("Searching needs JavaScript")
    expect(page.locator("noscript p")).to_be_visible()


def test_words_typed_into_the_search_never_become_markup(open_page: OpenPage) -> None:
    page = open_page("search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0
