"""Bodies: what Markdown they know, where their labels lead, and what is said of those that lead nowhere."""

import re
import struct
import zlib
from pathlib import Path

import pytest

from briefgen.commands.build import build
from briefgen.text.markdown import is_safe_link, parse
from tests.site.project import brief_with, make_project, read_site

START = '<div class="body prose">'
END = '<nav class="body onpage"'


def build_body(tmp_path: Path, body: str, pictures: dict[str, bytes] | None = None) -> tuple[str, list[str]]:
    """The body's HTML, and what the build had to say with its line and column in the body."""
    text = brief_with(body)
    config = make_project(tmp_path, brekke_2032=text)
    folder = config.content / "briefs" / "brekke-2032"
    folder.mkdir()
    for name, data in (pictures or {}).items():
        (folder / name).write_bytes(data)
    found = build(config, faulty=True).found
    html = (config.site / "briefs/brekke-2032.html").read_text()
    first = text[: text.index(body)].count("\n")
    said = [f"{d.location.line - first}:{d.location.column} {d.code}" for d in found]
    return html[html.index(START) : html.index(END)], said


def make_png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


SHOWN = {
    "a claim": ("[words][c1]", '<a href="#c1">words</a>'),
    "a label alone": ("see [c1]", '<a href="#c1">c1</a>'),
    "an entity": ("[words][skerry]", '<a href="../entities/skerry.html">words</a>'),
    "another brief": ("[words][okafor-2031]", '<a href="okafor-2031.html">words</a>'),
    "a claim of another brief": ("[words][okafor-2031#c2]", '<a href="okafor-2031.html#c2">words</a>'),
    "a citation leads to its work": ("[words][okafor-2031#k1]", '<a href="okafor-2031.html#r1">words</a>'),
    "capital letters": ("[words][C1]", '<a href="#c1">words</a>'),
    "marks within": ("[some *words*][c1]", '<a href="#c1">some <em>words</em></a>'),
    "code is code": ("`[words][c9]`", "<code>[words][c9]</code>"),
    "brackets that are meant": (r"\[words\]", "[words]"),
    "a footnote": ("Words[^1].\n\n[^1]: A note.", 'href="#fn1"'),
    "a table": ("| a | b |\n|---|--:|\n| 1 | 2 |", '<td class="num">2</td>'),
    "a definition list": ("Term\n: Meaning", "<dt>Term</dt>"),
    "an admonition": ("> [!NOTE]\n> Words", 'class="markdown-alert markdown-alert-note"'),
    "a task": ("- [x] done", 'type="checkbox"'),
    "struck": ("~~gone~~", "<s>gone</s>"),
    "code with a language": ("```python\nif x:\n```", '<span class="hl-k">if</span>'),
    "code in a language that we do not know": ("```klingon\n<b>\n```", "&lt;b&gt;"),
    "a heading has an anchor": ("### Third level", '<h3 id="third-level">'),
    "an anchor that a section has": ("### Timeline", '<h3 id="timeline-2">'),
    "a heading of its own page": ("[up](#third-level)\n\n### Third level", '<a href="#third-level">up</a>'),
    "raw HTML is text": ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
    "a claim shown": ("![Words][c1]", "The trial lasted seven nights."),
    "an event shown": ("![Words][okafor-2031#e1]", "the nine-night trial"),
    "a figure shown": ("![Words][okafor-2031#f1]", "9\u00a0nights"),
}


@pytest.mark.parametrize("body, expected", SHOWN.values(), ids=SHOWN)
def test_a_body_shows(tmp_path: Path, body: str, expected: str) -> None:
    html, said = build_body(tmp_path, body)
    assert said == []
    assert expected in html.replace("9 nights", "9\u00a0nights")


SAID = {
    "no such claim": ("One.\n\nTwo [words][c9] three.", "3:13 dangling-label"),
    "a label alone": ("Two [c9] three.", "1:6 dangling-label"),
    "in a list": ("- one\n- two [words][nobody]", "2:15 dangling-label"),
    "in a quotation": ("> two\n> [words][nobody]", "2:11 dangling-label"),
    "in a table": ("| a |\n|---|\n| [words][nobody] |", "3:11 dangling-label"),
    "in a note": ("Words[^1].\n\n[^1]: A [note][nobody].", "3:16 dangling-label"),
    "twice the same": ("[a][c9] and [b][c9]", "1:5 dangling-label"),
    "a written-out address": ("[words](claims.html)", "1:9 address-in-site"),
    "an anchor that is not there": ("[words](#nowhere)", "1:9 address-in-site"),
    "a picture that is not there": ("![words](map.png)", "1:10 no-such-picture"),
    "a picture from elsewhere": ("![words](https://a.example/map.png)", "1:10 no-such-picture"),
    "a picture of another brief": ("![words](../okafor-2031/map.png)", "1:10 no-such-picture"),
    "an entity cannot be shown": ("![words][skerry]", "1:10 bad-exhibit"),
    "two kinds cannot be shown together": ("![words][c1 okafor-2031#f1]", "1:10 bad-exhibit"),
}


@pytest.mark.parametrize("body, expected", SAID.values(), ids=SAID)
def test_a_fault_is_said_in_its_place(tmp_path: Path, body: str, expected: str) -> None:
    assert build_body(tmp_path, body)[1][0] == expected


def test_a_picture_of_the_brief_has_its_size_and_its_file(tmp_path: Path) -> None:
    html, said = build_body(tmp_path, '![A map](map.png "By hand")', {"map.png": make_png(400, 120)})
    assert said == []
    assert '<img src="../images/brekke-2032/map.png" width="400" height="120" alt="A map"' in html
    assert "<figcaption>By hand</figcaption>" in html
    assert (tmp_path / "site/images/brekke-2032/map.png").read_bytes() == make_png(400, 120)


def test_a_file_that_is_no_picture_is_said(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=brief_with("![A map](map.png)"))
    folder = config.content / "briefs" / "brekke-2032"
    folder.mkdir()
    (folder / "map.png").write_bytes(b"<svg onload=alert(1)>")
    assert {d.code for d in build(config).errors} == {"no-such-picture"}
    assert not config.site.exists()


def test_a_brief_is_pointed_at_with_the_sentence_that_does(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    html = (config.site / "briefs/brekke-2032.html").read_text()
    section = html[html.index('id="backlinks"') :]
    assert "Another brief counts otherwise." in section
    assert "So it goes." not in section


def test_of_headings_with_the_same_words_each_has_its_own_anchor() -> None:
    parsed = parse("### One\n\n### One\n\n### c1", lambda label: False)
    assert [t.attrs["id"] for t in parsed.tokens if t.type == "heading_open"] == ["one", "one-2", "c1-2"]


LINKS = {
    "https://a.example/x": True,
    "http://a.example": True,
    "mailto:a@b.example": True,
    "claims.html#c1": True,
    "#c1": True,
    "a:b": False,
    "javascript:alert(1)": False,
    "JavaScript:alert(1)": False,
    "java\tscript:alert(1)": False,
    "%6aavascript:alert(1)": False,
    "\u200bjavascript:alert(1)": False,
    "data:text/html,x": False,
    "vbscript:x": False,
    "file:///etc/passwd": False,
    "//evil.example": False,
    "/\\evil.example": False,
    "\\\\evil.example": False,
}


@pytest.mark.parametrize("url, safe", LINKS.items())
def test_only_known_schemes_become_links(url: str, safe: bool) -> None:
    assert is_safe_link(url) is safe


def test_no_style_attribute_gets_past_the_policy(tmp_path: Path) -> None:
    config = make_project(tmp_path, brekke_2032=brief_with("| a | b |\n|:--|--:|\n| 1 | 2 |"))
    build(config)
    for name, data in read_site(config).items():
        if name.endswith(".html"):
            assert not re.search(rb"<[^>]+\sstyle=", data), name
