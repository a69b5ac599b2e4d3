"""What holds for every build: same bytes, nothing stale, nothing lost, nothing hostile, every fault in its place."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefgen.commands.build import build, work_folder
from briefgen.commands.check import check
from briefgen.config import Config, read_config
from briefgen.diagnostics import BriefgenError, Location
from briefgen.folders import LAST, NEXT, hold_lock, replace_folder
from briefgen.model.site import Output
from tests.site.project import BREKKE, OKAFOR, brief_with, make_project, read_site


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = make_project(tmp_path / "one"), make_project(tmp_path / "other")
    build(one)
    build(other)
    assert read_site(one)["briefs/okafor-2031.html"]
    assert read_site(one) == read_site(other)


def test_a_build_without_a_change_writes_nothing(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    before = (config.site / "claims.html").stat().st_ino
    assert "0 written" in build(config).done[0]
    assert (config.site / "claims.html").stat().st_ino == before


def edit(name: str, old: str, new: str) -> Callable[[Config], object]:
    def change(config: Config) -> None:
        path = config.content / "briefs" / f"{name}.md"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


def change_template(config: Config) -> None:
    config.templates.mkdir()
    (config.templates / "macros.html").write_text(read_theme("macros.html").replace("said by", "according to"))


def read_theme(name: str) -> str:
    return (Path(__file__).parents[2] / "templates" / name).read_text(encoding="utf-8")


CLAIM = """  - id: c2
    text: A third trial is planned.
    quote: a third trial
    at: p1.s2
    about: [skerry, cooperative]
    topics: [slack water]
entities:
"""


def change_settings(config: Config) -> None:
    (config.root / "briefgen.toml").write_text('title = "Tides"\nbase-url = "https://tides.example/"\n')


def write_disagreement(config: Config) -> None:
    side = "  - {{label: {}, claims: [{}#c1]}}\n"
    (config.content / "disagreements.yaml").write_text(
        "disagreements:\n- id: d1\n  question: How many nights?\n  type: number\n  status: open\n  sides:\n"
        + side.format("nine", "okafor-2031")
        + side.format("seven", "brekke-2032")
    )


CHANGES: dict[str, Callable[[Config], object]] = {
    "a new claim": edit("brekke-2032", "entities:\n", CLAIM),
    "an entity of another kind": edit("brekke-2032", "name: Skerry, kind: place", "name: Skerry, kind: region"),
    "an entity under another id": lambda config: [
        edit(name, "skerry", "skerry-island")(config) for name in ("okafor-2031", "brekke-2032")
    ],
    "a date of an article": edit("okafor-2031", "issued: 2031-05-14", "issued: 2033"),
    "a figure": edit("okafor-2031", "value: 9, unit: night", "value: 9, unit: evening"),
    "an event": edit("okafor-2031", "date: 2031-02,", "date: 2030-02,"),
    "a work": edit("okafor-2031", "title: Small Grids", "title: Larger Grids"),
    "a topic": edit("okafor-2031", "topics: [tidal power]", "topics: [tidal power, batteries]"),
    "a summary": edit("brekke-2032", "summary: Seven", "summary: Only seven"),
    "a body": edit("okafor-2031", "So it goes.", "So it [goes][brekke-2032]."),
    "a brief that is named": edit("brekke-2032", "status: reviewed\n", "status: reviewed\nrelated: [okafor-2031]\n"),
    "a draft": edit("okafor-2031", "status: reviewed", "status: draft"),
    "a disagreement": write_disagreement,
    "the settings": change_settings,
    "a title": edit("okafor-2031", "title: Nine nights", "title: Ten nights"),
    "a name of an entity": edit("brekke-2032", "the Skerry", "Skerry Island"),
    "a claim withdrawn": edit("brekke-2032", "    about: [skerry, co", "    withdrawn: twice\n    about: [skerry, co"),
    "a brief gone": lambda config: [
        edit("okafor-2031", "[counts otherwise][brekke-2032#c1]", "counts otherwise")(config),
        (config.content / "briefs" / "brekke-2032.md").unlink(),
    ],
    "a template": change_template,
    "a page spoilt": lambda config: (config.site / "claims.html").write_text("spoilt"),
    "a claim's words": edit("okafor-2031", "text: For nine nights", "text: During nine nights"),
    "a page lost": lambda config: (config.site / "claims.html").unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_only_what_it_touches_is_rendered_and_nothing_is_stale(
    tmp_path: Path, change: Callable[[Config], object]
) -> None:
    config = make_project(tmp_path)
    build(config)
    change(config)
    config = read_config(config.root)
    build(config)
    seen = read_site(config)
    for path in config.site.rglob("*"):
        if path.is_file():
            path.unlink()
    build(config)
    assert read_site(config) == seen


DAMAGE: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: "",
    "no JSON": lambda text: text[: len(text) // 2],
    "another shape": lambda text: "[7]",
    "numbers for words": lambda text: re.sub(r'"(?=[a-z])[^"]*"(?=[,\]])', "7", text),
    "lists cut": lambda text: re.sub(r", ?[^,\[\]{}]*\]", "]", text),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path, damage: Callable[[str], str]) -> None:
    config = make_project(tmp_path)
    build(config)
    check(config)
    CHANGES["a title"](config)
    for path in (config.root / ".briefgen").rglob("*.json"):
        path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    build(config)
    assert not check(config).errors
    seen = read_site(config)
    shutil.rmtree(config.root / ".briefgen")
    shutil.rmtree(config.site)
    build(config)
    assert read_site(config) == seen


def test_what_is_no_longer_produced_is_removed(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    CHANGES["a brief gone"](config)
    build(config)
    assert "briefs/brekke-2032.html" not in read_site(config)


def test_every_link_and_anchor_resolves(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    assert list(find_broken(config.site)) == []


def find_broken(site: Path) -> Iterator[str]:
    """Addresses in the pages of a folder that lead to no file of it, or to no id in the file."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    ids = {path: set(re.findall(r'\sid="([^"]*)"', text)) for path, text in pages.items()}
    for path, text in pages.items():
        for href in re.findall(r'<(?:a|link|script|img|use|form)\s[^>]*?(?:href|src|action)="([^"]*)"', text):
            if re.match(r"[a-z]+:", href):
                continue
            file, _, anchor = href.replace("&amp;", "&").partition("#")
            target = (path.parent / file.partition("?")[0]).resolve() if file else path
            if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in ids[target]):
                yield f"{path.relative_to(site)}: {href}"


def test_a_label_that_points_at_nothing_is_an_error_in_its_place(tmp_path: Path) -> None:
    config = make_project(tmp_path, okafor_2031=OKAFOR.replace("[second trial][e1]", "[second trial][e9]"))
    report = build(config)
    line = OKAFOR[: OKAFOR.index("[second trial]")].count("\n") + 1
    assert [d.location for d in report.errors] == [Location("content/briefs/okafor-2031.md", line, 20, 2)]
    assert report.errors[0].hint == "did you mean e1?"
    assert not config.site.exists()


def test_where_asked_a_site_is_made_in_spite_of_an_error(tmp_path: Path) -> None:
    config = make_project(tmp_path, okafor_2031=OKAFOR.replace("[second trial][e1]", "[second trial][e9]"))
    report = build(config, faulty=True)
    assert report.errors
    assert "[second trial][e9]" in (config.site / "briefs/okafor-2031.html").read_text()


def test_a_draft_has_no_page_and_a_link_to_it_is_said(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=BREKKE.replace("status: reviewed", "status: draft"))
    report = build(config)
    assert [(d.code, d.severity) for d in report.found] == [("link-to-draft", "warning")]
    site = read_site(config)
    assert not any(b"seven nights" in data for data in site.values())
    assert b"counts otherwise" in site["briefs/okafor-2031.html"]


def test_a_brief_is_found_by_its_old_name(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=BREKKE.replace("source:", "aliases: [lind-2032]\nsource:"))
    assert not build(config).errors
    old = read_site(config)["briefs/lind-2032.html"]
    assert b'content="0; url=brekke-2032.html"' in old
    assert list(find_broken(config.site)) == []


def test_an_old_name_that_is_a_brief_is_an_error(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=BREKKE.replace("source:", "aliases: [okafor-2031]\nsource:"))
    assert "page-clash" in {d.code for d in build(config).errors}


def test_a_folder_of_pictures_that_leads_elsewhere_is_not_entered(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "map.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(8) + bytes((0, 0, 0, 1, 0, 0, 0, 1)))
    config = make_project(tmp_path / "project", brekke_2032=brief_with("![A map](map.png)"))
    (config.content / "briefs" / "brekke-2032").symlink_to(elsewhere)
    assert {d.code for d in build(config).errors} == {"no-such-picture"}


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an image that runs": '<img src=x onerror="alert(1)">',
    "a scheme": "[x](javascript:alert(1)) <javascript:alert(1)>",
    "a scheme in disguise": "[x](java&#115;cript:alert(1)) [y](%6Aavascript:alert(1)) [z](JaVaScRiPt:alert(1))",
    "data": "[x](data:text/html,<script>alert(1)</script>) ![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "another host": "[x](//evil.example/) ![x](https://evil.example/pixel.png)",
    "quotes in a title": '[x](https://a.example/ "\\" onmouseover=alert(1)")',
    "a fence": '``` "><script>alert(1)</script>\nx\n```',
    "a definition": "[x][own]\n\n[own]: javascript:alert(1)",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_nothing_in_a_body_runs_or_reaches_out(tmp_path: Path, body: str) -> None:
    config = make_project(tmp_path, brekke_2032=brief_with(body))
    build(config, faulty=True)
    html = (config.site / "briefs/brekke-2032.html").read_text()
    prose = html[html.index('class="body prose"') : html.index('class="body onpage"')]
    tags = re.findall(r"<([a-z]+)((?:\s[^<>]*)?)>", prose)
    assert not {name for name, _ in tags} & {"script", "iframe", "object", "svg", "style", "form", "base", "meta"}
    attributes = " ".join(re.sub(r'="[^"]*"', "", rest) for _, rest in tags)
    assert not re.search(r"\bon[a-z]+", attributes)
    assert not re.search(r'(?:href|src)="(?!https?:|mailto:|#|\.\.?/|[a-z])', prose)
    assert not re.search(r'(?:href|src)="\s*(?:java|data|vb)', prose, re.IGNORECASE)
    assert not re.search(r'src="(?:https?:|//)', prose)


def test_a_title_is_text_everywhere(tmp_path: Path) -> None:
    title = "'</title><script>alert(1)</script> & \"more\"'"
    config = make_project(tmp_path, brekke_2032=BREKKE.replace("The trial, counted again", title))
    build(config)
    pages = {name: data for name, data in read_site(config).items() if name.endswith(".html")}
    assert b"&lt;script&gt;alert" in pages["briefs/brekke-2032.html"]
    assert not [name for name, data in pages.items() if b"<script>alert" in data]


def test_emphasis_by_the_thousand_is_refused_with_its_line(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=brief_with("Plain.\n\n" + "*" * 2001 + "x" + "*" * 2001))
    assert [d.code for d in build(config).errors] == ["too-deep"]


def test_a_template_of_the_project_takes_the_place_of_ours(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.templates.mkdir()
    (config.templates / "404.html").write_text("{% extends 'base.html' %}{% block main %}Gone fishing{% endblock %}")
    build(config)
    site = read_site(config)
    assert b"Gone fishing" in site["404.html"]
    assert b"Claims" in site["claims.html"]


def test_a_template_that_does_not_parse_stops_the_build_with_its_line(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.templates.mkdir()
    (config.templates / "404.html").write_text("one\ntwo {% if %}\n")
    with pytest.raises(BriefgenError) as caught:
        build(config)
    assert caught.value.diagnostic.location == Location("templates/404.html", 2)


def test_a_filter_that_there_is_not_stops_the_build_with_its_line(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.templates.mkdir()
    (config.templates / "404.html").write_text("one\n{{ head.title|shout }}\n")
    with pytest.raises(BriefgenError) as caught:
        build(config)
    assert caught.value.diagnostic.location == Location("templates/404.html", 2)


def test_a_template_that_asks_for_too_much_stops_the_build_with_its_line(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.templates.mkdir()
    (config.templates / "404.html").write_text("one\n{{ nothing.here }}\n")
    with pytest.raises(BriefgenError) as caught:
        build(config)
    assert caught.value.diagnostic.location == Location("templates/404.html", 2)
    assert not config.site.exists()


def test_a_folder_that_we_did_not_make_is_never_emptied(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.site.mkdir()
    (config.site / "thesis.txt").write_text("years of work")
    with pytest.raises(BriefgenError) as caught:
        build(config)
    assert caught.value.diagnostic.code == "foreign-folder"
    assert read_site(config) == {"thesis.txt": b"years of work"}


def test_files_of_others_stay(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    config.site.mkdir()
    (config.site / ".gitkeep").touch()
    build(config)
    (config.site / "CNAME").write_text("briefs.example")
    CHANGES["a title"](config)
    build(config)
    site = read_site(config)
    assert site["CNAME"] == b"briefs.example"
    assert ".gitkeep" in site


def test_a_page_never_takes_the_place_of_a_file_of_others(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    folder = config.site / "briefs"
    (folder / "lind-2033.html").write_text("by hand")
    with pytest.raises(BriefgenError):
        build(make_project(tmp_path, lind_2033=BREKKE.replace("[c1]", "")))
    assert (folder / "lind-2033.html").read_text() == "by hand"


def test_a_build_that_breaks_off_leaves_the_old_site(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    before = read_site(config)

    def outputs() -> Iterator[Output]:
        yield Output("index.html", b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_folder(config.site, work_folder(config), outputs(), ())
    assert read_site(config) == before
    build(config)
    assert read_site(config) == before
    assert not (work_folder(config) / NEXT).exists()


def test_a_site_set_aside_by_a_build_that_died_comes_back(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    before = read_site(config)
    config.site.rename(work_folder(config) / LAST)
    assert "0 written" in build(config).done[0]
    assert read_site(config) == before


def test_two_builds_at_once_are_not(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    with hold_lock(work_folder(config)), pytest.raises(BriefgenError) as caught:
        build(config)
    assert "another build" in caught.value.diagnostic.message
