"""All that a mouse can do on the claims page and in the frame of a page, the keyboard can."""

from playwright.sync_api import Page, expect

from .conftest import OpenPage


def focused(page: Page, script: str) -> object:
    return page.evaluate(f"(() => {{ const e = document.activeElement; return {script}; }})()")


def test_the_first_stop_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page("claims.html")
    page.keyboard.press("Tab")
    assert focused(page, "e.classList.contains('skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page, "!!e.closest('main')")


def test_a_facet_is_reached_and_set_without_a_mouse(open_page: OpenPage) -> None:
    page = open_page("claims.html")
    shown = page.locator(".claim:visible")
    all_of_them = shown.count()
    for _ in range(60):
        page.keyboard.press("Tab")
        if focused(page, "e.type === 'checkbox'"):
            break
    assert focused(page, "e.type === 'checkbox'")
    page.keyboard.press("Space")
    expect(page.locator("input:checked")).to_have_count(1)
    assert 0 < shown.count() < all_of_them
    assert "?" in page.url


def test_every_stop_can_be_seen(open_page: OpenPage) -> None:
    page = open_page("briefs/weitz-2013.html")
    for _ in range(40):
        page.keyboard.press("Tab")
        style = "(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)(getComputedStyle(e))"
        assert focused(page, style), focused(page, "e.outerHTML.slice(0, 120)")


def test_the_theme_steps_and_is_remembered(open_page: OpenPage) -> None:
    page = open_page("index.html")
    button = page.locator("button.theme, .theme button").first
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert after != before
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after
