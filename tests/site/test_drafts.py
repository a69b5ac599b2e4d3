"""A draft is nowhere in what is published: no page, link, search record, feed, sitemap, export or index names it."""

import gzip
import sqlite3
from pathlib import Path

from briefgen.commands.build import build
from briefgen.config import read_config
from tests.made_library import make_library

DRAFT = """---
title: Zwergfjord and the quernstone
status: draft
topics: [quernstones]
source:
  csl: {type: report, title: The Zwergfjord papers, author: [{family: Quernmann, given: Zita}], issued: 2031}
claims:
  - {id: c1, text: Zwergfjord sells quernstones., quote: Zwergfjord sells, at: p1.s1, key: true, about: [zwergfjord]}
figures:
  - {id: f1, quote: 31 quernstones, value: 31, unit: quernstone, kind: count, subject: [zwergfjord]}
entities:
  - {id: zwergfjord, name: Zwergfjord, kind: place}
events:
  - {id: e1, date: 2031, what: Zwergfjord opens a quern, quote: a quern opened, actors: [zwergfjord]}
---

Zwergfjord [sells][c1].
"""
WORDS = (b"wergfjord", b"uernstone", b"uernmann")


def test_a_draft_is_nowhere(tmp_path: Path) -> None:
    make_library(tmp_path, 3)
    (tmp_path / "content" / "briefs" / "quernmann-2031.md").write_text(DRAFT)
    report = build(read_config(tmp_path))
    assert report.errors == ()
    assert report.done[-1] == "left out, being drafts: quernmann-2031"
    site = tmp_path / "site"
    telling = []
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        data = path.read_bytes() if path.is_file() else b""
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        if path.suffix == ".sqlite":
            data = "\n".join(sqlite3.connect(path).iterdump()).encode()
        if any(word in data or word in name.encode() for word in WORDS):
            telling.append(name)
    assert telling == []


def test_a_build_with_drafts_shows_it(tmp_path: Path) -> None:
    make_library(tmp_path, 3)
    (tmp_path / "content" / "briefs" / "quernmann-2031.md").write_text(DRAFT)
    build(read_config(tmp_path), drafts=True)
    assert b"Zwergfjord" in (tmp_path / "site" / "briefs" / "quernmann-2031.html").read_bytes()
