"""What must hold whatever an editor did to a brief and whatever the machine finds next.

`pytest --hypothesis-profile=thorough tests/content/test_merge_laws.py` tries ten thousand briefs.
"""

import re
from dataclasses import fields, replace
from typing import Any, NamedTuple

from hypothesis import given, note
from hypothesis import strategies as st

from briefgen.content.baseline import Baseline, make_baseline, read_baseline, write_baseline
from briefgen.content.comments import find_commented, line_end, true_end
from briefgen.content.front_matter import FrontMatter, List, Table, read_front_matter
from briefgen.content.ids import item_id
from briefgen.content.merge import Merge, merge, settle
from briefgen.content.read import read_brief
from briefgen.content.refresh import keeps_edits
from briefgen.content.splice import splice
from briefgen.content.units import LISTS, Units, Where, cut_brief, digest
from briefgen.content.write import brief_values, flow, write_brief
from briefgen.model.brief import Brief
from tests.content.briefs import TAME, briefs, few

PATH = "content/briefs/okafor-2031.md"
SECTIONS = st.lists(
    st.tuples(st.sampled_from(["In short", "In doubt", "To watch"]), TAME.texts), max_size=3, unique_by=lambda s: s[0]
).map(lambda parts: "\n\n".join(f"## {heading}\n\n{text}".strip() for heading, text in parts))


class Case(NamedTuple):
    base: Brief
    """As the machine wrote it."""
    text: str
    """As the editor left it."""
    fresh: Brief
    """As the machine would write it now."""


@st.composite
def changed(draw: st.DrawFn, brief: Brief, first_new_id: int) -> Brief:
    """A brief with some fields changed, some items changed, taken out, added, moved."""
    findings: dict[str, tuple[Any, ...]] = {}
    for kind, strategy in TAME.items.items():
        kept = [
            _mixed(draw, item, draw(strategy)) if draw(st.booleans()) else item
            for item in getattr(brief.findings, kind)
            if draw(st.integers(0, 4))
        ]
        added = draw(st.lists(strategy, max_size=1))
        for number, item in enumerate(added, first_new_id):
            letter = {"citations": "k", "entities": f"new-{first_new_id}-"}.get(kind, kind[0])
            kept.insert(draw(st.integers(0, len(kept))), replace(item, id=f"{letter}{number}"))
        findings[kind] = tuple(draw(st.permutations(kept)) if draw(st.booleans()) else kept)
    return replace(
        brief,
        title=draw(st.just(brief.title) | TAME.lines),
        summary=draw(st.just(brief.summary) | TAME.texts),
        topics=draw(st.just(brief.topics) | few(TAME.lines)),
        source=draw(st.just(brief.source) | TAME.sources),
        body=draw(st.just(brief.body) | SECTIONS | TAME.texts),
        findings=replace(brief.findings, **findings),
    )


def _mixed(draw: st.DrawFn, item: Any, other: Any) -> Any:
    """An item with some fields of another of its kind."""
    names = [f.name for f in fields(item) if f.name != "id"]
    taken = draw(st.lists(st.sampled_from(names), max_size=2))
    return replace(item, **{name: getattr(other, name) for name in taken})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    base = replace(draw(briefs(TAME, most=2)), name="okafor-2031", body=draw(SECTIONS), related=(), aliases=())
    edited = draw(changed(base, 10_001))
    fresh = replace(draw(changed(base, 20_001)), related=(), aliases=())
    return Case(base, draw(marked_up(write_brief(edited))), fresh)


@st.composite
def marked_up(draw: st.DrawFn, text: str) -> str:
    """The same brief as another hand would have written it: comments, empty lines, quotation marks, brackets."""
    front = read_front(text)
    edits: list[tuple[int, int, str]] = []
    for key, value in front.fields.fields:
        start, end = key.start, true_end(text, value, key)
        edits += _around(draw, text, start, end, "")
        if isinstance(value, List) and key.words in LISTS:
            if not draw(st.integers(0, 7)):
                edits.append((key.end + 1, end, in_brackets(draw, text, key.words)))
                continue
            for item in value.items:
                assert isinstance(item, Table)
                edits += _restyled(draw, text, key.words, item)
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    if draw(st.booleans()):
        text = text.replace("\n---\n", "\n# the end\n---\n", 1)
    if draw(st.integers(0, 3)) == 0:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if draw(st.integers(0, 5)) == 0 else text


def _around(draw: st.DrawFn, text: str, start: int, end: int, margin: str) -> list[tuple[int, int, str]]:
    """Comments and empty lines before a stretch that begins a line, and a comment behind it."""
    line = text.rfind("\n", 0, start) + 1
    above = draw(st.sampled_from(["", "", "", "\n", f"{margin}# checked\n", "\n# two\n\n"]))
    edits = [(line, line, above)] if above else []
    ends_line = text[end : end + 1] == "\n"
    if ends_line and "\n" not in text[start:end] and draw(st.integers(0, 6)) == 0:
        edits.append((end, end, "  # LW"))
    return edits


def _restyled(draw: st.DrawFn, text: str, kind: str, item: Table) -> list[tuple[int, int, str]]:
    start, end = item.start, true_end(text, item)
    edits = _around(draw, text, start, end, "  ")
    style = draw(st.sampled_from(["as it is", "as it is", "flow", "flow on lines", "quoted", "id last"]))
    if style in ("flow", "flow on lines") and all(w == "" for _, _, w in edits):
        apart = ", " if style == "flow" else draw(st.sampled_from([",\n      ", ",  # LW\n      "]))
        name = next(v for k, v in item.fields if k.words == "id").words  # type: ignore[union-attr]
        edits.append((start, end, in_braces(text, kind, name, apart)))
    elif style == "quoted":
        for _, value in item.fields:
            if not isinstance(value, List | Table) and not value.style and not re.search(r'[\\"\n]', value.words):
                edits.append((value.start, value.end, f'"{value.words}"'))
    elif style == "id last" and text[start] == "{":
        (first, words), rest = item.fields[0], item.fields[1][0]
        edits.append((start + 1, rest.start, ""))
        edits.append((end - 1, end - 1, f", {text[first.start : words.end]}"))
    return edits


def in_braces(text: str, kind: str, name: str, apart: str) -> str:
    """An item of a brief in braces, its fields set apart in some way."""
    values = next(item for item in brief_values(read(text))[kind] if item["id"] == name)
    table = LISTS[kind].fields
    return "{" + apart.join(flow({f.name: values[f.name]}, table)[1:-1] for f in table if f.name in values) + "}"


def in_brackets(draw: st.DrawFn, text: str, kind: str) -> str:
    """A list of a brief in brackets, with comments between its items, and perhaps a comma behind the last."""
    apart = draw(st.sampled_from([", ", ",\n    ", ",\n    # checked\n    ", ",  # LW\n    "]))
    items = apart.join(in_braces(text, kind, item.id, ", ") for item in getattr(read(text).findings, kind))
    return f" [{items}{draw(st.sampled_from(['', ',', chr(10) + '  ']))}]"


def read_front(text: str) -> FrontMatter:
    front, found = read_front_matter(PATH, text.encode())
    assert front is not None
    assert found == (), (found, text)
    return front


def read(text: str) -> Brief:
    file, found = read_brief(PATH, text.encode())
    assert [d for d in found if d.severity == "error"] == [], text
    assert file is not None
    return file.brief


def run(text: str, baseline: Baseline, fresh: Brief) -> tuple[str, Baseline, Merge]:
    """One merge of a file, as ingest does it."""
    front = read_front(text)
    units = cut_brief(fresh)
    merged = merge(baseline, cut_brief(read(text)), units, make_baseline(units, "5f", {}), find_commented(front))
    changes, following = settle(merged, set())
    return splice(front, changes), following, merged


class Run(NamedTuple):
    """A case, and what came of it; every unit by its way, with a digest of its value."""

    case: Case
    text: str
    baseline: Baseline
    merged: Merge
    base: dict[Where, str]
    edited: dict[Where, str]
    fresh: dict[Where, str]
    after: dict[Where, str]


def run_case(case: Case) -> Run:
    note(case.text)
    text, baseline, merged = run(case.text, make_baseline(cut_brief(case.base), "5f", {}), case.fresh)
    note(f"became\n{text}")
    values = [list_values(cut_brief(b)) for b in (case.base, read(case.text), case.fresh, read(text))]
    return Run(case, text, baseline, merged, *values)


def list_values(units: Units) -> dict[Where, str]:
    found = {where: digest(unit.value) for where, unit in units.fields.items()}
    for kind, items in units.items.items():
        for name, listed in items.items():
            found[(kind, name)] = ""
            found |= {(kind, name, *where): digest(unit.value) for where, unit in listed.items()}
    return found | {("body", heading): digest(words) for heading, words in units.sections.items()}


def no_word_of_an_editor_is_lost(r: Run) -> None:
    for where, value in r.edited.items():
        if r.base.get(where) != value:
            assert r.after.get(where) == value, where
    assert {where for where in r.edited if is_item(where) and where not in r.base} <= set(r.after)


def the_last_look_before_writing_agrees(r: Run) -> None:
    changes = (*r.merged.changes, *r.merged.leaving)
    assert keeps_edits(read(r.case.text), read(r.text), changes)
    assert not keeps_edits(
        read(r.case.text), replace(read(r.text), title="lost"), [c for c in changes if c.where[0] != "title"]
    )


def what_an_editor_deleted_stays_deleted(r: Run) -> None:
    assert not {where for where in r.base if where not in r.edited} & set(r.after)


def every_comment_stays(r: Run) -> None:
    for comment in ("# checked", "# two", "# LW", "# the end"):
        assert r.text.count(comment) == r.case.text.count(comment)


def what_nobody_touched_is_what_the_machine_says_now(r: Run) -> None:
    commented = find_commented(read_front(r.case.text))
    for where, value in r.fresh.items():
        frozen = where in commented or where[:2] in commented
        if not is_item(where) and where in r.edited and r.base.get(where) == r.edited[where] and not frozen:
            assert r.after.get(where) == value, where
    assert {where for where in set(r.fresh) - set(r.base) - set(r.edited) if is_item(where)} <= set(r.after)


def a_second_run_changes_nothing(r: Run) -> None:
    again, following, merged = run(r.text, r.baseline, r.case.fresh)
    assert again == r.text
    assert following == r.baseline
    assert merged.held_back == ()


def lines_without_a_change_are_the_same_bytes(r: Run) -> None:
    front, before = read_front(r.case.text), r.case.text
    touched = {change.where[:2] for change in (*r.merged.changes, *r.merged.leaving)}
    for key, value in front.fields.fields:
        if isinstance(value, List) and key.words in LISTS and before[value.start] != "[":
            for item in value.items:
                if (key.words, item_id(item)) not in touched:
                    assert cut_lines(before, item.start, true_end(before, item)) in r.text
        elif not any(where[0] == key.words for where in touched):
            assert cut_lines(before, key.start, true_end(before, value, key)) in r.text
    if not touched:
        assert r.text == before
    if not any(where[0] == "body" for where in touched):
        assert r.text.endswith(before[front.body :])


def without_news_nothing_is_written(r: Run) -> None:
    text, _, _ = run(r.case.text, make_baseline(cut_brief(r.case.base), "5f", {}), r.case.base)
    assert text == r.case.text


def a_baseline_is_read_back(r: Run) -> None:
    now, coming = make_baseline(cut_brief(r.case.base), "5f", {}), r.baseline
    assert read_baseline("x", write_baseline(now), "b") == (now, ())
    assert read_baseline("x", write_baseline(now, coming, "b"), "b") == (coming, ())
    assert read_baseline("x", write_baseline(now, coming, "b"), "other") == (now, ())
    assert read_baseline("x", write_baseline(None, coming, "b"), "other") == (None, ())


def is_item(where: Where) -> bool:
    return len(where) == 2 and where[0] in LISTS


def cut_lines(text: str, start: int, end: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : line_end(text, end)]


LAWS = (
    no_word_of_an_editor_is_lost,
    the_last_look_before_writing_agrees,
    what_an_editor_deleted_stays_deleted,
    every_comment_stays,
    what_nobody_touched_is_what_the_machine_says_now,
    a_second_run_changes_nothing,
    lines_without_a_change_are_the_same_bytes,
    without_news_nothing_is_written,
    a_baseline_is_read_back,
)


@given(cases())
def test_the_laws_of_merging_hold(case: Case) -> None:
    result = run_case(case)
    for law in LAWS:
        law(result)
