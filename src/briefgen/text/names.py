"""Names made comparable: folding for search and comparison, slugs for ids and file names."""

from __future__ import annotations

import re

from anyascii import anyascii

LONGEST_SLUG = 60

# English writes the Azeri schwa as "a" (Əliyev is Aliyev); anyascii would make it "e".
SCHWA = str.maketrans({"ə": "a", "Ə": "A"})

# "U.S." is "us", and "Sana'a" is "sanaa", while "3.5" stays two numbers.
INITIAL_DOT = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=[^\W\d_]?(?:\W|$))")
APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ`´")
NO_WORD = re.compile(r"[^a-z0-9]+")


def to_ascii(text: str) -> str:
    """Write a text with ASCII letters: "Владимир Путин" is "Vladimir Putin", "Çavuşoğlu" is "Cavusoglu"."""
    return text if text.isascii() else anyascii(text.translate(SCHWA))


def fold(text: str) -> str:
    """Fold case, accents, scripts and punctuation: "Asia–Pacific" and "asia pacific" are the same."""
    plain = to_ascii(text.translate(APOSTROPHES)).casefold()
    if "." in plain:
        plain = INITIAL_DOT.sub(r"\1", plain)
    return NO_WORD.sub(" ", plain).strip()


def make_slug(text: str) -> str:
    """Make an id: lower-case words joined by hyphens, cut at a word where they grow long."""
    slug = fold(text).replace(" ", "-") or "untitled"
    if len(slug) <= LONGEST_SLUG:
        return slug
    cut = slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return cut.strip("-")
