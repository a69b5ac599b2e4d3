"""Fonts: used where a project has them, and cut from the real ones so that they keep the budget."""

import io
import re
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from briefgen.commands.build import build
from briefgen.config import Config
from tests.run import FONTS
from tests.site.project import make_project, read_site
from tools.make_fonts import FACES, main, to_ranges

KB = 1024
RULES = '@font-face { font-family: "Newsreader"; src: url("fonts/one.woff2") format("woff2"); }\n'


def make_font(letters: str = "abc") -> bytes:
    """A font in which every letter is a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 500), (500, 500), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.font.flavor = "woff2"
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def add_fonts(config: Config, rules: str = RULES) -> None:
    folder = config.templates / "fonts"
    folder.mkdir(parents=True)
    (folder / "one.woff2").write_bytes(make_font())
    (folder / "fonts.css").write_text(rules)
    (folder / "one-OFL.txt").write_text("The licence.\n")


def test_without_fonts_nothing_speaks_of_them(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    assert not build(config).errors
    site = read_site(config)
    assert not [path for path in site if path.startswith("fonts/")]
    assert b"@font-face" not in site["site.css"]
    assert b"<script>try{" in site["index.html"]


def test_fonts_of_the_project_are_used_and_come_with_their_licence(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    add_fonts(config)
    assert not build(config).errors
    site = read_site(config)
    assert [path for path in site if path.startswith("fonts/")] == ["fonts/one-OFL.txt", "fonts/one.woff2"]
    assert site["site.css"].decode().startswith(RULES)
    assert b'<script data-fonts="fonts/one.woff2">' in site["index.html"]
    assert b'<script data-fonts="../fonts/one.woff2">' in site["briefs/okafor-2031.html"]


def test_a_font_that_is_not_there_is_not_asked_for(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    add_fonts(config, RULES.replace("one.woff2", "two.woff2"))
    assert not build(config).errors
    assert b"data-fonts" not in read_site(config)["index.html"]


def test_taking_the_fonts_away_makes_every_page_anew(tmp_path: Path) -> None:
    config = make_project(tmp_path)
    build(config)
    before = read_site(config)
    add_fonts(config)
    build(config)
    for path in (config.templates / "fonts").iterdir():
        path.unlink()
    build(config)
    assert read_site(config) == before


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real fonts, cut from the packages that tests/run.py fetched."""
    folder = tmp_path_factory.mktemp("fonts")
    main(["--packages", str(FONTS[0].parents[1]), "--into", str(folder)])
    return folder


def test_the_fonts_that_every_page_may_need_keep_the_budget(made: Path) -> None:
    sizes = {face.name: (made / f"{face.name}.woff2").stat().st_size for face in FACES}
    assert sum(size for name, size in sizes.items() if not name.endswith("-ext")) <= 130 * KB
    assert max(sizes.values()) <= 90 * KB


def test_the_fonts_have_the_letters_of_our_languages(made: Path) -> None:
    for start in ("newsreader", "newsreader-italic", "public-sans"):
        letters = {code for name in (start, f"{start}-ext") for code in TTFont(made / f"{name}.woff2").getBestCmap()}
        assert not {letter for letter in "áñ¿üßæøÅ“”–…¶əƏğĞıİşŞçłőžășț" if ord(letter) not in letters}


def test_no_letter_is_in_two_files_of_a_family_and_the_common_ones_come_first(made: Path) -> None:
    for start in ("newsreader", "newsreader-italic", "public-sans"):
        common, rare = (set(TTFont(made / f"{name}.woff2").getBestCmap()) for name in (start, f"{start}-ext"))
        assert not common & rare
        assert {ord(letter) for letter in " aZ9é"} <= common


def test_rules_and_licences_stand_beside_them(made: Path) -> None:
    rules = (made / "fonts.css").read_text()
    assert re.findall(r'url\("fonts/([\w-]+)\.woff2"\)', rules) == [face.name for face in FACES]
    assert rules.count("font-display: swap") == len(FACES)
    for package in FONTS:
        assert "SIL OPEN FONT LICENSE" in (made / f"{package.name}-OFL.txt").read_text().upper()


def test_letters_are_named_as_css_names_them() -> None:
    assert to_ranges([90, 65, 66, 67]) == ["U+41-43", "U+5A"]
    assert to_ranges([]) == []
