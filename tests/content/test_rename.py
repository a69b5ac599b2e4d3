"""A new name reaches every address of a brief, and no word of its prose."""

import pytest

from briefgen.content.read import read_brief
from briefgen.content.rename import add_alias, rename_in_fields, rename_in_text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("see [the turbine][brekke-2032].", "see [the turbine][lind-2033]."),
        ("see [the turbine][brekke-2032#c2].", "see [the turbine][lind-2033#c2]."),
        ("[brekke-2032][] says", "[lind-2033][] says"),
        ("claims: [brekke-2032#c1, brekke-2032#c2]", "claims: [lind-2033#c1, lind-2033#c2]"),
        ("the report brekke-2032 was lost", "the report brekke-2032 was lost"),
        ("[x][brekke-2032-b] and [y][a-brekke-2032]", "[x][brekke-2032-b] and [y][a-brekke-2032]"),
        ("[brekke-2032](https://skerry.example/brekke-2032)", "[brekke-2032](https://skerry.example/brekke-2032)"),
        ("https://skerry.example/brekke-2032#comments", "https://skerry.example/brekke-2032#comments"),
    ],
)
def test_only_addresses_are_renamed(before: str, after: str) -> None:
    assert rename_in_text(before, "brekke-2032", "lind-2033") == after


@pytest.mark.parametrize(
    "related",
    [
        "related: [brekke-2032, moe-2030]",
        "related:\n  - brekke-2032  # the turbine\n  - moe-2030",
        "related:\n- brekke-2032",
    ],
)
def test_related_is_mended_in_every_style(related: str) -> None:
    text = f"---\ntitle: brekke-2032 again\n{related}\n---\n\nbrekke-2032\n"
    file, _ = read_brief("x.md", text.encode())
    assert file is not None
    mended = rename_in_fields(file, "brekke-2032", "lind-2033")
    assert mended == text.replace(related, related.replace("brekke-2032", "lind-2033"))


@pytest.mark.parametrize(
    ("front", "aliases"),
    [
        ("title: Skerry\n", ("brekke-2032",)),
        ("title: >-\n  Skerry\n  again\nstatus: draft\n", ("brekke-2032",)),
        ("title: Skerry\naliases: [moe-2030]\n", ("moe-2030", "brekke-2032")),
        ("aliases:\n  - moe-2030\ntitle: Skerry\n", ("moe-2030", "brekke-2032")),
        ("title: Skerry\r\nstatus: draft\r\n", ("brekke-2032",)),
    ],
)
def test_the_old_name_becomes_an_alias(front: str, aliases: tuple[str, ...]) -> None:
    text = add_alias(f"---\n{front}---\n\naliases: none\n", "brekke-2032")
    assert text is not None
    file, found = read_brief("lind-2033.md", text.encode())
    assert found == ()
    assert file is not None
    assert file.brief.aliases == aliases
