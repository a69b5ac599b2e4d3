"""Which stretch of a sheet is title, front, heading, body, caption, note, repeat or boilerplate.

Each pass looks at the stretches that no pass before it has named; PASSES lists them in order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from briefgen.model.article import Block, BlockKind, Span
from briefgen.seeds.chrome import Chrome, find_chrome, is_bio
from briefgen.seeds.datelines import find_dateline
from briefgen.seeds.front import find_authors, find_line_dates, is_date_line, is_issue_line, is_person, is_role_line
from briefgen.seeds.language import guess_language, share_of_small_words
from briefgen.seeds.notes import (
    find_marker,
    find_marker_style,
    is_address,
    is_entry,
    is_note,
    is_notes_heading,
    split_notes,
)
from briefgen.seeds.plain_text import unwrap
from briefgen.seeds.sheet import Hint, Sheet

LABELS: dict[BlockKind, str] = {"title": "t", "heading": "h", "body": "p", "note": "n", "caption": "cap"}

PROSE_WORDS = 12
SMALL_SHARE = 0.22
"""A line with as many words, and of these as many small ones, is running prose."""
LONG_WORDS = 45
"""Teasers and comments of other articles are mostly shorter, paragraphs mostly longer."""
HEADING_WORDS = 14
TITLE_WORDS = 32
FRONT_PROSE_WORDS = 70
"""A standfirst is no longer."""
REPEAT_WORDS = 8
"""What is shorter is a repeat only of a line with the same words."""
REPEAT_SHARE = 0.6
"""From this share of its three-word runs found in one longer paragraph, a line is said again."""

RETOLD_SHARE = 0.25
"""After the notes, a list with this share of the article's three-word runs says it again in other words."""
TAIL_SHARE = 0.3
"""More prose than this after the notes means that they were not the end."""

CAPTION = re.compile(
    r"(?:\(?(?:photos?|images?|pictures?|picture|cover|illustration|map|chart|graphic|credits?|foto|imagen|фото"
    r"|图)\s?(?:credit|by|courtesy(?: of)?|source|via)?\s?(?::|by\b|credit\b|courtesy\b|/|©)"
    r"|(?:figure|fig\.|table|chart|map|graph|box|exhibit|photo|image|plate)\s?\d{1,2}[a-z]?\s?[.:–—-]\s?\S"
    r"|(?:source|data|note)s?:\s(?!https?:).{2,120}$"
    r"|(?:©|\(c\)|copyright)\s?(?:getty|reuters|afp|ap|epa)"
    r"|.{0,200}(?:\(|/|\||,|—|–|-|\.|\s)\s?(?:AP Photo|Photo(?:graph)?(?: credit)? ?[:/]|(?:Getty|Shutterstock"
    r"|Flickr"
    r"|Unsplash|iStock|Wikimedia(?: Commons)?|Creative Commons|Alamy|Xinhua News Agency|AFP|EPA|REUTERS"
    r"|Kremlin\.ru|Sputnik)(?: Images)?(?:[/ ][\w. ]{0,30})?\)?\.?$))",
    re.IGNORECASE,
)
STOP = re.compile(r"[.!?…。！？:][\"'”’»)\]]{0,3}(?:\s?\[\d{1,3}\]|[¹²³⁰-⁹\d]{1,3})?$")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TOKENS = re.compile(r"\w+")
CITED = re.compile(r"\[(\d{1,3})\]|(?<=[a-z.,;”\")])(\d{1,3})(?=\s|$)|([¹²³⁰⁴-⁹]{1,3})")
LIST_LEAD = re.compile(r"(?:key (?:takeaways|points|findings|messages)|takeaways|highlights|at a glance|in brief"
    r"|summary points|main points)\s*:?", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch and what is seen of it at once."""

    span: Span
    hint: Hint
    words: str
    count: int
    chrome: Chrome | None
    is_prose: bool
    is_foreign: bool
    """In another language or script than the article."""
    tokens: tuple[str, ...] = field(repr=False)

    @property
    def stops(self) -> bool:
        return bool(STOP.search(self.words[-12:]))


Kinds: TypeAlias = list[BlockKind | None]
Pass: TypeAlias = Callable[[list[Line], Kinds], None]


def classify(sheet: Sheet, language: str | None) -> tuple[Block, ...]:
    """Give every stretch of a sheet its kind."""
    lines = make_lines(sheet, language)
    kinds: Kinds = [None] * len(lines)
    for name_kinds in PASSES:
        name_kinds(lines, kinds)
    return _label(lines, kinds)


def make_lines(sheet: Sheet, language: str | None) -> list[Line]:
    lines: list[Line] = []
    for stretch in sheet.stretches:
        for span in split_notes(sheet.text, stretch.span):
            lines.append(_make_line(sheet.text, span, stretch.hint, language))
    return lines


def _make_line(text: str, span: Span, hint: Hint, language: str | None) -> Line:
    words = unwrap(text[span.start : span.end])
    count = len(WORD.findall(words))
    foreign = _is_foreign(words, count, language)
    chrome = None if hint in ("title", "note") else find_chrome(words)
    enough = count >= PROSE_WORDS and share_of_small_words(words, language or "en") >= SMALL_SHARE
    ends = bool(STOP.search(words[-12:])) or count >= 2 * PROSE_WORDS
    prose = enough and ends and not foreign and chrome is None
    return Line(span, hint, words, count, chrome, prose, foreign, tuple(t.lower() for t in TOKENS.findall(words)))


def _is_foreign(words: str, count: int, language: str | None) -> bool:
    if language is None:
        return False
    letters = [c for c in words if c.isalpha()]
    if language not in ("zh", "ja", "ko", "ar", "he", "hi", "ru", "uk", "el"):
        other = sum(1 for c in letters if ord(c) > 0x2FF and not 0x1E00 <= ord(c) < 0x2000)
        if letters and other > 0.35 * len(letters):
            return True
    guess = guess_language(words) if count >= 8 else None
    return guess is not None and guess != language and share_of_small_words(words, language) < SMALL_SHARE / 2


# The passes.


def name_by_hint(lines: list[Line], kinds: Kinds) -> None:
    """What the format itself says."""
    for i, line in enumerate(lines):
        if line.hint == "head":
            kinds[i] = "boilerplate"
        elif line.hint in ("note", "caption"):
            kinds[i] = line.hint


def name_captions(lines: list[Line], kinds: Kinds) -> None:
    for i, line in enumerate(lines):
        if kinds[i] is None and line.count <= 60 and CAPTION.match(line.words) and not is_note(line.words):
            kinds[i] = "caption"


def name_chrome(lines: list[Line], kinds: Kinds) -> None:
    """What is chrome by its own words, and what follows a heading that ends the article."""
    for i, line in enumerate(lines):
        if kinds[i] is None and not line.words.strip("*_-=~•·|. "):
            kinds[i] = "boilerplate"
        is_cited = is_note(line.words) or is_entry(line.words)
        if kinds[i] is None and ((line.is_foreign and not is_cited) or line.chrome is not None):
            if not (line.hint == "heading" and line.chrome == "line" and line.count > 2):
                kinds[i] = "boilerplate"
    prose = [i for i, line in enumerate(lines) if line.is_prose and kinds[i] is None]
    if not prose:
        return None
    total = sum(lines[i].count for i in prose)
    before = 0
    for i, line in enumerate(lines):
        if i in prose:
            before += line.count
        if line.chrome == "comments" and before >= max(0.3 * total, 60):
            return _close(lines, kinds, i)
        if line.chrome == "related" and before >= 0.3 * total:
            rest = [j for j in prose if j > i]
            if not any(lines[j].count >= LONG_WORDS for j in rest):
                return _close(lines, kinds, i)
            _skip_teasers(lines, kinds, i)
    return None


def _close(lines: list[Line], kinds: Kinds, start: int) -> None:
    """From here on nothing is the article's but notes."""
    in_notes = False
    for i in range(start, len(lines)):
        line = lines[i]
        if is_notes_heading(line.words):
            in_notes = True
        elif line.chrome in ("comments", "related"):
            in_notes = False
        if kinds[i] is None and not (in_notes or is_note(line.words) or is_entry(line.words)):
            kinds[i] = "boilerplate"


def _skip_teasers(lines: list[Line], kinds: Kinds, start: int) -> None:
    """Headlines under `Read also:` in the middle of an article."""
    if lines[start].words.rstrip(": ").count(" ") > 4:
        return
    for i in range(start + 1, min(start + 8, len(lines))):
        if kinds[i] is not None:
            continue
        if lines[i].is_prose or lines[i].stops or lines[i].hint == "heading":
            return
        # The last line before the text goes on may be its heading; with only one it is the teaser.
        if i > start + 1 and i + 1 < len(lines) and lines[i + 1].is_prose:
            return
        kinds[i] = "boilerplate"


def name_notes(lines: list[Line], kinds: Kinds) -> None:
    """Notes under a heading, notes and entries after the body, and notes at the foot of a page."""
    prose = [i for i, line in enumerate(lines) if _is_body_like(lines, kinds, i)]
    last = prose[-1] if prose else -1
    cited = {next(g for g in m.groups() if g) for i in prose for m in CITED.finditer(lines[i].words)}
    section = False
    for i, line in enumerate(lines):
        if kinds[i] == "boilerplate" and line.chrome in ("comments", "related"):
            section = False
        if kinds[i] is not None:
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


def _close_after_notes(lines: list[Line], kinds: Kinds) -> None:
    """What little follows the endnotes is no body: takeaways, teasers. Footnotes of pages come in several runs."""
    runs = [i for i, kind in enumerate(kinds) if kind == "note" and (i == 0 or _before(lines, kinds, i) != "note")]
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not runs or not prose or any(runs[0] < i < runs[-1] for i in prose):
        return
    after = sum(lines[i].count for i in prose if i > runs[0])
    if after and after <= TAIL_SHARE * sum(lines[i].count for i in prose):
        said = _runs(tuple(t for i in prose if i < runs[0] for t in lines[i].tokens))
        for i in range(runs[0], len(lines)):
            if kinds[i] is None:
                own = _runs(lines[i].tokens)
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
    notes = [i for i, kind in enumerate(kinds) if kind == "note"]
    styles = {find_marker_style(lines[i].words) for i in notes} - {None}
    prose = [
        i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose and find_marker(line.words) is None
    ]
    last = prose[-1] if prose else -1
    for i, line in enumerate(lines):
        if kinds[i] is not None or (style := find_marker_style(line.words)) is None:
            continue
        marker = find_marker(line.words) or ""
        neighbours = i - 1 in notes or i + 1 in notes
        if (style in styles and (neighbours or i > last) and (style != "point" or marker in cited)) or (
            style in ("bracket", "super") and marker in cited and i > last
        ):
            kinds[i] = "note"


def name_bios(lines: list[Line], kinds: Kinds) -> None:
    """Who the author is, before the first paragraph or after the last."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose and not is_bio(line.words)]
    first, last = (prose[0], prose[-1]) if prose else (0, -1)
    authors = {a.name for line in lines[: first + 4] for a in find_authors(line.words)}
    authors |= {line.words for line in lines[:first] if is_person(line.words)}
    for i, line in enumerate(lines):
        if kinds[i] is not None or line.count < 5 or first < i < last:
            continue
        named = any(name in line.words[:80] for name in authors)
        if is_bio(line.words) and (named or i > last or i < first or i == len(lines) - 1):
            kinds[i] = "boilerplate" if i != first or named else None


def name_head(lines: list[Line], kinds: Kinds) -> None:
    """Title, byline, date, standfirst: what stands before the body."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not prose:
        return
    end = _find_head_end(lines, kinds, prose)
    head = [i for i in range(end) if kinds[i] is None]
    authors = [i for i in head if _is_byline(lines, i)]
    dates = [i for i in head if is_date_line(lines[i].words) or is_issue_line(lines[i].words)]
    title = find_title(lines, kinds, head, authors + dates, end)
    if title is not None:
        kinds[title] = "title"
    anchors = [*authors, *dates, *([title] if title is not None else [])]
    for i in head:
        if kinds[i] is not None:
            continue
        line = lines[i]
        if (
            i in authors
            or i in dates
            or (any(0 < i - a <= 2 for a in authors) and is_role_line(line.words))
            or (title is not None and i > title and (line.is_prose or (line.stops and line.count >= 6)))
            or (title is not None and i == title + 1 and 4 <= line.count <= 40 and not find_line_dates(line.words))
            or (anchors and abs(i - min(anchors, key=lambda a: abs(a - i))) <= 1 and is_issue_line(line.words))
            or (line.is_prose and (title is None or i > title))
        ):
            kinds[i] = "front"
        elif line.hint != "heading" or i < (title or 0):
            kinds[i] = "boilerplate"


def _is_byline(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if line.count > 30 or line.is_prose:
        return False
    if find_authors(line.words):
        return True
    if not find_authors(line.words, led=False):
        return False
    after = lines[i + 1].words if i + 1 < len(lines) else ""
    has_role = "," in line.words and any(a.affiliation for a in find_authors(line.words, led=False))
    return has_role or is_role_line(after) or is_date_line(after) or bool(find_line_dates(line.words)) or (
        i > 0 and (is_date_line(lines[i - 1].words) or lines[i - 1].hint == "title")
    )  # fmt: skip


def _find_head_end(lines: list[Line], kinds: Kinds, prose: list[int]) -> int:
    """The first line of the body: the first prose, or what follows a byline, date or dateline soon after it."""
    end = prose[0]
    for n, i in enumerate(prose[:8]):
        if find_dateline(lines[i].words, 0, len(lines[i].words)):
            end = i
            break
        if lines[i].count > FRONT_PROSE_WORDS:
            break
        if n > 2:
            continue
        following = prose[n + 1] if n + 1 < len(prose) else i
        for j in range(i + 1, min(following, i + 7)):
            if kinds[j] is None and (_is_byline(lines, j) or is_date_line(lines[j].words)):
                end = following
    # A title said in a whole sentence is no paragraph.
    if end == prose[0] and len(prose) > 1 and lines[end].hint in ("title", "heading"):
        end = prose[1]
    return end


def find_title(lines: list[Line], kinds: Kinds, head: list[int], anchors: list[int], end: int) -> int | None:
    """The line of the head that is most like a title; None where none is like one."""
    for i in head:
        if lines[i].hint == "title":
            return i
    best: tuple[float, int] | None = None
    said = Counter(line.tokens for line in lines)
    for i in head:
        line = lines[i]
        if (i in anchors and not line.hint) or not 1 <= line.count <= TITLE_WORDS:
            continue
        if any(0 < i - a <= 2 for a in anchors) and is_role_line(line.words):
            continue
        if any(date.start < 12 for date in find_line_dates(line.words)) and not line.hint:
            continue
        score = min(line.count, 8) / 4
        score += 1.5 if any(0 < a - i <= 3 for a in anchors) else 0
        score += 1.0 if line.hint == "heading" else 0
        score += 1.0 if said[line.tokens] > 1 and line.count > 2 else 0
        score += 0.5 if i + 1 == end or i + 2 == end else 0
        score -= 1.5 if line.stops and not line.words.endswith(("?", "!")) else 0
        score -= 1.5 if line.count <= 2 else 0
        score -= 1.0 if line.words.isupper() and line.count <= 3 else 0
        score -= 2.0 if line.words[0].islower() else 0
        score -= 0.1 * min(sum(1 for j in head if i < j < end and j not in anchors and lines[j].count > 2), 6)
        score += 0.5 if any(j > i and lines[j].tokens == line.tokens for j in head) else 0
        if score >= 0.5 and (best is None or score > best[0]):
            best = (score, i)
    return next(i for i in head if lines[i].tokens == lines[best[1]].tokens) if best else None


def name_repeats(lines: list[Line], kinds: Kinds) -> None:
    """Pull quotes, standfirsts said again, takeaways: mostly contained in a longer line. Of equals the later goes."""
    holders = [i for i, line in enumerate(lines) if kinds[i] in (None, "title", "front") and line.count >= 3]
    runs = {i: _runs(lines[i].tokens) for i in holders}
    where: dict[tuple[str, ...], list[int]] = {}
    for i in holders:
        for run in runs[i]:
            where.setdefault(run, []).append(i)
    for i in holders:
        if kinds[i] not in (None, "front") or not runs[i]:
            continue
        shared: dict[int, int] = {}
        for run in runs[i]:
            # A run that is everywhere says nothing, and would cost the square of their number.
            for j in where[run][:20]:
                if j != i:
                    shared[j] = shared.get(j, 0) + 1
        for j, count in shared.items():
            same = len(runs[j]) == len(runs[i]) and count == len(runs[i])
            longer = len(runs[j]) > len(runs[i]) or (same and (j < i or kinds[j] is not None))
            enough = same or (lines[i].count >= REPEAT_WORDS and count >= REPEAT_SHARE * len(runs[i]))
            if enough and longer and kinds[j] != "repeat":
                kinds[i] = "repeat"
                break


def _runs(tokens: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(tokens, tokens[1:], tokens[2:], strict=False))


def name_body(lines: list[Line], kinds: Kinds) -> None:
    """Prose is body, and between prose so are short sentences and lists; short lines without a stop are headings."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not prose:
        return
    for i in prose:
        kinds[i] = "body"
    first, last = prose[0], prose[-1]
    for i in range(len(lines)):
        line = lines[i]
        if kinds[i] is not None:
            continue
        if i < first or i > last:
            near = (i == last + 1 or (i == first - 1 and line.hint != "heading")) and line.stops and line.count >= 4
            kinds[i] = "body" if near and line.words[0].isupper() else _heading_or_rest(lines, kinds, i)
        elif LIST_LEAD.fullmatch(line.words):
            kinds[i] = "heading"
        elif (
            line.hint == "list"
            or (line.stops and line.count >= 2 and not line.words.endswith(":"))
            or line.count > TITLE_WORDS
        ):
            kinds[i] = "body" if line.count >= 2 and line.hint != "heading" else "heading"
        else:
            kinds[i] = _heading_or_rest(lines, kinds, i)


def _heading_or_rest(lines: list[Line], kinds: Kinds, i: int) -> BlockKind:
    line = lines[i]
    follows = next(
        (
            kinds[j]
            for j in range(i + 1, min(i + 6, len(lines)))
            if kinds[j] not in ("caption", "repeat", "boilerplate")
        ),
        None,
    )
    is_heading = 1 <= line.count <= HEADING_WORDS and (line.words[0].isupper() or line.words[0] in "“\"'‘«0123456789")
    if is_heading and follows == "body":
        return "heading"
    return "boilerplate"


PASSES: tuple[Pass, ...] = (
    name_by_hint,
    name_captions,
    name_chrome,
    name_notes,
    name_bios,
    name_head,
    name_repeats,
    name_body,
)


def _label(lines: list[Line], kinds: Kinds) -> tuple[Block, ...]:
    numbers: dict[BlockKind, int] = {}
    blocks: list[Block] = []
    for line, kind in zip(lines, kinds, strict=True):
        kind = kind or "boilerplate"
        numbers[kind] = numbers.get(kind, 0) + 1
        stem = LABELS.get(kind, "")
        label = stem if stem in ("", "t") else f"{stem}{numbers[kind]}"
        blocks.append(Block(kind, line.span, label))
    return tuple(blocks)
