"""What was read is taken from the record as long as neither the file nor the code has changed."""

import json

from hypothesis import given

from briefgen.content import remember
from briefgen.content.read import read_brief
from briefgen.content.remember import read_briefs, read_records, write_records
from briefgen.content.write import write_brief
from briefgen.model.brief import Brief
from tests.content.briefs import briefs

PATH = "content/briefs/okafor-2031.md"
DATA = b"---\ntitle: Skerry\nclaims:\n  - {id: c1, text: It held., quote: it held}\n---\n\nIt [held][c1].\n"


@given(briefs())
def test_a_record_gives_back_what_was_read(brief: Brief) -> None:
    data = write_brief(brief).encode()
    (first,), records = read_briefs([(PATH, data)], {})
    (again,), _ = read_briefs([(PATH, data)], read_records(json.loads(json.dumps(write_records(records)))))
    assert again.found == first.found
    assert (again.value is None) == (first.value is None)
    if first.value and again.value:
        # Fingerprints of pages are made from what nouns say of themselves, so that must be the same too.
        assert repr(again.value.brief) == repr(first.value.brief)
        assert again.value.text == first.value.text
        assert dict(again.value.places) == dict(first.value.places)


def test_an_unchanged_brief_is_not_parsed_again() -> None:
    _, records = read_briefs([(PATH, DATA)], {})
    calls: list[str] = []

    def read(path: str, data: bytes) -> object:
        calls.append(path)
        return read_brief(path, data)

    remember.read_brief = read  # type: ignore[assignment]
    try:
        read_briefs([(PATH, DATA)], records)
        read_briefs([(PATH, DATA.replace(b"Skerry", b"Marra"))], records)
    finally:
        remember.read_brief = read_brief
    assert calls == [PATH]


def test_records_of_briefs_that_are_gone_are_dropped() -> None:
    _, records = read_briefs([(PATH, DATA), ("content/briefs/b.md", DATA)], {})
    assert list(read_briefs([(PATH, DATA)], records)[1]) == [PATH]


def test_a_brief_with_a_fault_is_read_each_time() -> None:
    (read,), records = read_briefs([(PATH, DATA.replace(b"title", b"tilte"))], {})
    assert read.found
    assert records == {PATH: None}


def test_records_that_cannot_be_read_are_nothing() -> None:
    _, records = read_briefs([(PATH, DATA)], {})
    good = write_records(records)
    for bad in ({}, {**good, "code": "0"}, {**good, "briefs": []}, {"briefs": good["briefs"]}):
        assert read_records(bad) == {}
    for record in ([], ["x"], [records[PATH][0], [], [], [], ""], 7):
        (read,), _ = read_briefs([(PATH, DATA)], {PATH: record})
        assert read == read_briefs([(PATH, DATA)], {})[0][0] or (read.value and read.value.brief.title == "Skerry")
