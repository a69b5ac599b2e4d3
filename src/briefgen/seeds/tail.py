"""What ends an article or interrupts it: comments and lists of other articles, notes, who the author is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefgen.model.article import BlockKind
from briefgen.seeds.bios import is_bio
from briefgen.seeds.front import find_authors, is_date_line, is_issue_line, is_person
from briefgen.seeds.line import PROSE_WORDS, Kinds, Line
from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.notes import find_marker, find_marker_style, is_address, is_entry, is_note, is_notes_heading
from briefgen.seeds.repeats import find_runs

LONG_WORDS = 45
"""Teasers and comments of other articles are mostly shorter, paragraphs mostly longer."""
RETOLD_SHARE = 0.25
"""After the notes, a list with this share of the article's three-word runs says it again in other words."""
TAIL_SHARE = 0.3
"""More prose than this after the notes means that they were not the end."""
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
ITEM_SIGN = re.compile(r"\d{1,3}[.)]\s")
HOW_TO_CITE = re.compile(
    r"(?:how to cite|to cite|cite|citing|suggested|recommended|preferred)(?: (?:this|the))?"
    r"(?: (?:article|paper|report|work|page|post|piece|publication|as|citation))?(?: as)?\W*",
    re.IGNORECASE,
)
CITED = (re.compile(r"\[(\d{1,3})\]"), re.compile(r"([¹²³⁰⁴-⁹][¹²³⁰⁴-⁹]{0,2})"))
CITED_FLAT = re.compile(r"(\d\d{0,2})(?=\s|$)")
"""A raised number that lost its height, where it stands close to a word or its stop."""


def name_chrome(lines: list[Line], kinds: Kinds) -> None:
    """What is chrome by its own words, and what follows a heading that ends the article."""
    for i, line in enumerate(lines):
        if kinds[i] is None and not line.words.strip("*_-=~•·|. "):
            kinds[i] = "boilerplate"
        if kinds[i] is None and HOW_TO_CITE.fullmatch(line.words) and i + 1 < len(lines) and line.count <= 5:
            kinds[i] = "boilerplate"
            if kinds[i + 1] is None and is_entry(lines[i + 1].words):
                kinds[i + 1] = "boilerplate"
        is_cited = is_note(line.words) or is_entry(line.words) or is_date_line(line.words)
        if kinds[i] is None and ((line.is_foreign and not is_cited) or line.chrome is not None):
            if not (line.hint == "heading" and line.chrome == "line" and line.count > 2):
                kinds[i] = "boilerplate"
    prose = [i for i, line in enumerate(lines) if line.is_prose and kinds[i] is None]
    if not prose:
        return None
    total = sum(lines[i].count for i in prose)
    flowing = {i for i, j in zip(prose[1:], prose, strict=False) if i == j + 1}
    before = 0
    for i, line in enumerate(lines):
        if line.is_prose and kinds[i] is None:
            before += line.count
        if line.chrome == "end" and before >= max(0.3 * total, 60):
            return _close(lines, kinds, i)
        if line.chrome == "related" and before >= 0.3 * total and _is_list_head(line):
            if not any(
                j > i and (j in flowing or lines[j].count >= LONG_WORDS) for j in prose[bisect_right(prose, i) :]
            ):
                return _close(lines, kinds, i)
            _skip_teasers(lines, kinds, i)
    return None


def _is_list_head(line: Line) -> bool:
    """`Read also:` alone heads a list; with a headline after it it is one item."""
    return line.words.rstrip(": ").count(" ") <= 4 and ": " not in line.words


def _close(lines: list[Line], kinds: Kinds, start: int) -> None:
    """From here on nothing is the article's but notes."""
    in_notes = False
    others = lines[start].chrome == "related"
    for i in range(start, len(lines)):
        line = lines[i]
        if is_notes_heading(line.words):
            in_notes = True
        elif line.chrome in ("end", "related"):
            in_notes, others = False, line.chrome == "related"
        # An entry in a list of other articles is none that this one cites.
        if kinds[i] is None and not (in_notes or is_note(line.words) or (is_entry(line.words) and not others)):
            kinds[i] = "boilerplate"


def _skip_teasers(lines: list[Line], kinds: Kinds, start: int) -> None:
    """Headlines under `Read also:` in the middle of an article."""
    for i in range(start + 1, min(start + 8, len(lines))):
        if kinds[i] is not None:
            continue
        if lines[i].is_prose or lines[i].stops or lines[i].hint == "heading":
            return
        kinds[i] = "boilerplate"


def name_notes(lines: list[Line], kinds: Kinds) -> None:
    """Notes under a heading, notes and entries after the body, and notes at the foot of a page."""
    prose = [i for i, line in enumerate(lines) if _is_body_like(lines, kinds, i)]
    last = prose[-1] if prose else -1
    first = prose[0] if prose else -1
    cited = {sign for i in prose for sign in _find_signs(lines[i].words)}
    cited |= {sign.translate(SUPERSCRIPTS) for sign in cited}
    section = False
    # Where the format itself tells which are notes, the items of a list in the text are none.
    told = any(line.hint == "note" for line in lines)
    for i, line in enumerate(lines):
        if kinds[i] == "boilerplate" and line.chrome in ("end", "related"):
            section = False
        if kinds[i] is not None or _is_dated(line.words) or (i < first and is_issue_line(line.words)):
            continue
        if is_bio(line.words) or (told and line.hint == "list" and i < last):
            continue
        if line.hint == "heading" and not section and not is_notes_heading(line.words):
            continue
        if is_notes_heading(line.words) and _heads_notes(lines, i):
            section, kinds[i] = True, "boilerplate" if i < last and not _heads_notes(lines, i) else "heading"
        elif section and line.hint in ("heading",) and not is_entry(line.words):
            section = False
        elif (
            (
                section
                and (is_note(line.words) or is_entry(line.words) or find_marker(line.words) or is_address(line.words))
            )
            or (section and not line.is_prose and line.count >= 3 and re.search(r"\d{4}|https?:|www\.", line.words))
            or (is_note(line.words) and (i > last or line.count < PROSE_WORDS or _is_marked_note(line.words, cited)))
            or (is_entry(line.words) and (i > last or not line.is_prose))
        ):
            kinds[i] = "note"
    _name_explanatory(lines, kinds, cited)
    _close_after_notes(lines, kinds)


def _is_dated(words: str) -> bool:
    """Whether a line is a date or begins with one, be it an item of a list: `2. 14 May 2031`."""
    item = ITEM_SIGN.match(words)
    is_first = words[:1].isdigit() and any(date.start == 0 for date in find_line_dates(words)[:1])
    return is_first or is_date_line(words) or bool(item and is_date_line(words[item.end() :]))


def _find_signs(words: str) -> Iterator[str]:
    """The signs by which a paragraph may cite notes."""
    for pattern in CITED:
        yield from pattern.findall(words)
    for m in CITED_FLAT.finditer(words):
        if m.start() and (words[m.start() - 1] in '.,;”")' or "a" <= words[m.start() - 1] <= "z"):
            yield m[1]


def _close_after_notes(lines: list[Line], kinds: Kinds) -> None:
    """What little follows the endnotes is no body: takeaways, teasers. Footnotes of pages come in several runs."""
    runs = [i for i, kind in enumerate(kinds) if kind == "note" and (i == 0 or _before(lines, kinds, i) != "note")]
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not runs or not prose or any(runs[0] < i < runs[-1] for i in prose):
        return
    after = sum(lines[i].count for i in prose if i > runs[0])
    if after and after <= TAIL_SHARE * sum(lines[i].count for i in prose):
        said = find_runs(tuple(t for i in prose if i < runs[0] for t in lines[i].tokens))
        for i in range(runs[0], len(lines)):
            if kinds[i] is None:
                own = find_runs(lines[i].tokens)
                kinds[i] = "repeat" if own and len(own & said) >= RETOLD_SHARE * len(own) else "boilerplate"


def _before(lines: list[Line], kinds: Kinds, i: int) -> BlockKind | None:
    return next((kinds[j] for j in range(i - 1, -1, -1) if lines[j].is_prose or kinds[j] == "note"), None)


def _is_body_like(lines: list[Line], kinds: Kinds, i: int) -> bool:
    line = lines[i]
    return kinds[i] is None and line.is_prose and not is_note(line.words) and not is_entry(line.words)


def _heads_notes(lines: list[Line], i: int) -> bool:
    following = lines[i + 1 : i + 6]
    return any(is_note(x.words) or is_entry(x.words) or is_address(x.words) or find_marker(x.words) for x in following)


def _is_marked_note(words: str, cited: set[str]) -> bool:
    """A note within the text: marked as the text cites, and citing in its first words or by an address."""
    return find_marker_style(words) in ("bracket", "super", "bare", "star") and (find_marker(words) or "") in cited | {
        "*"
    }


def _name_explanatory(lines: list[Line], kinds: Kinds, cited: set[str]) -> None:
    """Notes that cite nothing stand between notes that do, or are marked as the text marks them."""
    notes = {i for i, kind in enumerate(kinds) if kind == "note"}
    styles = {find_marker_style(lines[i].words) for i in sorted(notes)} - {None}
    prose = [
        i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose and find_marker(line.words) is None
    ]
    last = prose[-1] if prose else -1
    told = any(line.hint == "note" for line in lines)
    for i, line in enumerate(lines):
        if kinds[i] is not None or line.hint == "heading" or (style := find_marker_style(line.words)) is None:
            continue
        if _is_dated(line.words) or (told and line.hint == "list" and i < last):
            continue
        marker = find_marker(line.words) or ""
        neighbours = i - 1 in notes or i + 1 in notes
        if (style in styles and (neighbours or i > last) and (style != "point" or marker in cited)) or (
            style in ("bracket", "super") and marker in cited and i > last
        ):
            kinds[i] = "note"


def name_bios(lines: list[Line], kinds: Kinds) -> None:
    """Who the author is: before the first paragraph, after the last, or near the head under a byline of that name."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose and not is_bio(line.words)]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    near = prose[min(3, len(prose) - 1)] if prose else 0
    authors = {a.name for line in lines[:near] for a in find_authors(line.words)}
    authors |= {line.words for line in lines[:near] if is_person(line.words)}
    for i, line in enumerate(lines):
        if kinds[i] is not None or line.count < 5 or not is_bio(line.words):
            continue
        named = any(name in line.words[:80] for name in authors)
        if named or i > last or i < first:
            kinds[i] = "boilerplate"
