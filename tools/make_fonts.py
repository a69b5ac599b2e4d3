#!/usr/bin/env python3
"""Make the fonts of the theme: fetch Newsreader and Public Sans, cut them to what the theme uses, write them as WOFF2.

    pip install 'briefgen[fonts]'
    python tools/make_fonts.py [--packages FOLDER] [--into FOLDER]

Needs npm, which fetches two packages; --packages names a folder where they lie already. Both fonts are under the SIL
Open Font License, whose text is written beside them. Neither has Cyrillic: there readers see their system's fonts, as
they do everywhere until this was run. Same packages, same bytes.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

try:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont
except ImportError:
    sys.exit("the fonts are cut with fonttools: pip install 'briefgen[fonts]'")

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("@fontsource-variable/newsreader@5.3.0", "@fontsource-variable/public-sans@5.3.0")
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "rvrn", "tnum", "pnum")
"""Of OpenType, those that the theme asks for or that come by themselves."""


class Face(NamedTuple):
    """A file to be made."""

    name: str
    package: str
    source: str
    family: str
    style: str
    limits: dict[str, tuple[float, float] | float]
    """Axis → its span, or the one place that is kept."""


SERIF = {"opsz": (14.0, 52.0), "wght": (400.0, 650.0)}
ITALIC = {"opsz": 18.0, "wght": 400.0}
SANS = {"wght": (400.0, 650.0)}
FACES = (
    # The first two are those that every page needs at once; the site has them preloaded.
    Face("newsreader", "newsreader", "latin-opsz-normal", "Newsreader", "normal", SERIF),
    Face("public-sans", "public-sans", "latin-wght-normal", "Public Sans", "normal", SANS),
    Face("newsreader-italic", "newsreader", "latin-opsz-italic", "Newsreader", "italic", ITALIC),
    Face("newsreader-ext", "newsreader", "latin-ext-opsz-normal", "Newsreader", "normal", SERIF),
    Face("public-sans-ext", "public-sans", "latin-ext-wght-normal", "Public Sans", "normal", SANS),
    Face("newsreader-italic-ext", "newsreader", "latin-ext-opsz-italic", "Newsreader", "italic", ITALIC),
)


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--packages", type=Path, help="a node_modules folder that has the packages")
    parser.add_argument("--into", type=Path, default=ROOT / "templates" / "fonts", help="default: templates/fonts")
    options = parser.parse_args(words)
    if options.packages:
        make_fonts(options.packages, options.into)
        return
    with tempfile.TemporaryDirectory() as folder:
        fetch(Path(folder))
        make_fonts(Path(folder) / "node_modules", options.into)


def fetch(folder: Path) -> None:
    """Let npm fetch the packages; nothing of theirs is run."""
    command = ["npm", "install", "--no-save", "--silent", "--ignore-scripts", "--prefix", str(folder), *PACKAGES]
    try:
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError):
        sys.exit("npm could not fetch the fonts; it must be installed, and reach its registry")


def make_fonts(packages: Path, into: Path) -> None:
    """Write every face, the style sheet that names them, and the licences."""
    into.mkdir(parents=True, exist_ok=True)
    rules = []
    covered: dict[tuple[str, str], set[int]] = defaultdict(set)
    for face in FACES:
        package = packages / "@fontsource-variable" / face.package
        source = package / "files" / f"{face.package}-{face.source}.woff2"
        # Of two rules for one letter a browser takes the last, so a space in both would load both.
        mine = covered[face.family, face.style]
        data, codes = cut_font(source.read_bytes(), face.limits, mine)
        mine.update(codes)
        (into / f"{face.name}.woff2").write_bytes(data)
        (into / f"{face.package}-OFL.txt").write_bytes((package / "LICENSE").read_bytes())
        rules.append(write_rule(face, codes))
        print(f"{into / face.name}.woff2: {len(data)} bytes, {len(codes)} letters")
    (into / "fonts.css").write_text("".join(rules), encoding="utf-8")


def cut_font(
    data: bytes, limits: dict[str, tuple[float, float] | float], without: Collection[int] = ()
) -> tuple[bytes, list[int]]:
    """Cut a variable font to a part of its axes and letters, and give the letters that are left.

    Hints go, and those features that the theme has no use for.
    """
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    font = instantiateVariableFont(font, limits)
    codes = [code for code in sorted(font.getBestCmap()) if code >= ord(" ") and code not in without]
    options = Options(layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True)
    options.drop_tables += ["DSIG"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), codes


def write_rule(face: Face, codes: Iterable[int]) -> str:
    """The rule by which a browser knows a face, and for which letters to load it."""
    weight = face.limits["wght"]
    shown = f"{weight[0]:g} {weight[1]:g}" if isinstance(weight, tuple) else f"{weight:g}"
    ranges = ", ".join(to_ranges(codes))
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {shown};'
        f' font-display: swap; src: url("fonts/{face.name}.woff2") format("woff2"); unicode-range: {ranges}; }}\n'
    )


def to_ranges(codes: Iterable[int]) -> list[str]:
    """Letters as CSS names them: 65, 66, 67, 90 are "U+41-43" and "U+5A"."""
    ordered = sorted(codes)
    cuts = [i for i, (one, next_one) in enumerate(pairwise(ordered), 1) if next_one != one + 1]
    runs = [ordered[start:end] for start, end in pairwise([0, *cuts, len(ordered)])]
    return [f"U+{run[0]:X}-{run[-1]:X}" if len(run) > 1 else f"U+{run[0]:X}" for run in runs if run]


if __name__ == "__main__":
    main()
