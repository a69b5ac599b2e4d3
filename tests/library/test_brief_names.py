"""One address stands for one brief, by its name of today or an older one."""

from briefgen.library.names import check_names
from briefgen.model.brief import Brief, BriefFile
from briefgen.model.site import Library


def say(**aliases: tuple[str, ...]) -> list[str]:
    files = [
        BriefFile(f"{name}.md", "", Brief(name=name, title=name, aliases=old), {})
        for name, old in sorted(aliases.items())
    ]
    return [d.message for d in check_names(Library(tuple(files)))]


def test_an_alias_that_nobody_else_has_is_fine() -> None:
    assert say(one=("old",), two=()) == []


def test_an_alias_is_nobody_elses_name_or_alias() -> None:
    assert say(one=("two",), two=()) == ["two is the address of two.md too"]
    assert say(one=("old",), two=("old",)) == ["old is the address of one.md too"]


def test_an_alias_is_not_the_name_itself() -> None:
    assert say(one=("one",)) == ["one is its own name"]
