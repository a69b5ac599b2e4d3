"""The reader of briefs: what it takes, and what it says about the rest."""

from briefgen.content.read import read_brief
from briefgen.model.findings import Quote

HEAD = "title: Nine nights\nentities:\n  - {id: skerry, name: Skerry, kind: place}\n"


def read(front: str, body: str = "", name: str = "okafor-2031"):
    return read_brief(f"content/briefs/{name}.md", f"---\n{front}---\n{body}".encode())


def said(front: str) -> list[str]:
    return [f"{d.location}: {d.code}: {d.message}" for d in read(front).found]


def test_values_stay_words_until_the_schema_reads_them() -> None:
    file = read("title: no\nstatus: draft\ntopics: [1958, yes, 12:30]\n").value
    assert file is not None
    assert file.brief.title == "no"
    assert file.brief.topics == ("1958", "yes", "12:30")


def test_the_body_keeps_its_place_and_loses_empty_ends() -> None:
    file = read(HEAD, "\n\n## In short\n\nA body.\n\n").value
    assert file is not None
    assert file.brief.body == "## In short\n\nA body."
    assert file.places["body"].line == 8


def test_a_byte_order_mark_and_crlf_are_taken() -> None:
    file, found = read_brief("a.md", b"\xef\xbb\xbf---\r\ntitle: Nine\r\n---\r\n\r\nOne\r\ntwo\r\n")
    assert found == ()
    assert file is not None
    assert (file.brief.title, file.brief.body) == ("Nine", "One\ntwo")


def test_quote_and_label_become_evidence() -> None:
    file = read("title: A\nclaims:\n  - {id: c1, text: It held., quote: it … held, at: p1.s2}\n").value
    assert file is not None
    assert file.brief.findings.claims[0].evidence == Quote("it … held", "p1.s2")


def test_a_field_with_a_fault_is_left_out_and_the_rest_is_read() -> None:
    file, found = read(HEAD + "status: finished\nrelated: [brekke-2032, Lind 2033]\n")
    assert file is not None
    assert file.brief.status == "draft"
    assert file.brief.related == ("brekke-2032",)
    assert [d.code for d in found] == ["bad-word", "bad-id"]


def test_an_item_is_called_by_its_id_in_places() -> None:
    file = read(HEAD).value
    assert file is not None
    place = file.places["entities/skerry/name"]
    assert (place.line, place.column, place.width) == (4, 24, 6)
