"""Articles are known by their digest first, by their name second."""

from briefgen.commands.sources import Row, compare
from briefgen.model.brief import Brief, BriefFile, Source


def brief(name: str, file: str | None, sha256: str | None) -> BriefFile:
    return BriefFile(f"{name}.md", "", Brief(name=name, title=name, source=Source(file=file, sha256=sha256)), {})


def test_each_article_stands_in_one_state() -> None:
    briefs = [
        brief("a", "a.txt", "1"),
        brief("b", "b.txt", "2"),
        brief("c", "c.txt", "3"),
        brief("d", None, None),
        brief("e", "old.txt", "5"),
    ]
    rows = compare({"a.txt": "1", "b.txt": "9", "renamed.txt": "5", "z.txt": "7"}, briefs)
    assert rows == (
        Row("no article", "-", "d"),
        Row("present", "a.txt", "a"),
        Row("changed", "b.txt", "b"),
        Row("missing", "c.txt", "c"),
        Row("renamed", "renamed.txt", "e"),
        Row("no brief", "z.txt", ""),
    )
