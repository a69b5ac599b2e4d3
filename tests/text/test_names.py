"""Folding and slugs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.names import fold, make_slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Núñez Marra", "nunez marra"),
        ("Владимир Путин", "Vladimir Putin"),
        ("Əliyev", "Aliyev"),
        ("Çavuşoğlu", "cavusoglu"),
        ("İstanbul", "ISTANBUL"),
        ("Asia–Pacific", "Asia-Pacific"),
        ("U.S.", "US"),
        ("U.S.A.", "usa"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("St.\nPetersburg", "st petersburg"),
        ("Straße", "strasse"),
    ],
)
def test_spellings_of_one_name_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_numbers_keep_their_point_apart() -> None:
    assert fold("3.5 percent") == "3 5 percent"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Andrés Manuel López Obrador", "andres-manuel-lopez-obrador"),
        ("  The “Skerry” battery — again!  ", "the-skerry-battery-again"),
        ("***", "untitled"),
        ("word " * 20, "-".join(["word"] * 12)),
        ("a" * 90, "a" * 60),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert make_slug(text) == slug


@given(st.text(max_size=200))
def test_a_slug_is_always_well_formed_and_stays_itself(text: str) -> None:
    slug = make_slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 60
    assert make_slug(slug) == slug


@given(st.text(max_size=200))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
