"""The head of an article: title, byline, date and standfirst, and where the body begins."""

from __future__ import annotations

import re
from collections import Counter

from briefgen.seeds.datelines import find_dateline
from briefgen.seeds.front import (
    MARKED_NAME,
    ORGANISATION,
    ROLE_LINE,
    SERIES,
    find_authors,
    is_date_line,
    is_issue_line,
    is_person,
    is_role_line,
)
from briefgen.seeds.line import Kinds, Line
from briefgen.seeds.line_dates import find_line_dates
from briefgen.seeds.masthead import PERIODICAL, is_menu

TITLE_WORDS = 32
FRONT_PROSE_WORDS = 70
"""A standfirst is no longer."""
LONE_WORDS = 14
HEAD_LINES = 80
"""What stands further before the first paragraph is no title."""
NO_TITLE = re.compile(
    r"@|https?:|www\.|\b\d{1,2}:\d\d\b|^(?:contact|source|editor|tel|phone|fax|e-?mail|website|from|headquarters"
    r"|members(?:hip)?|founded|established|location|capital|language|leader|type|keywords|doi|jel)\b\s?:|^jel\s"
    r"|^(?:check against delivery|embargoed\b.{0,60}|for immediate release|press release|open access|statement"
    r"|.{0,40}\b(?:editorial board|staff writers?|news desk|web desk|bureau|correspondents?)"
    r"|policy analysis|original (?:article|research)|research article|journal homepage.*|contents lists .*)$",
    re.IGNORECASE,
)
ENCYCLOPAEDIA = re.compile(
    r"From (?:the )?(?P<name>[A-ZÀ-Þ][\w’'. -]{0,40}?\b(?:Encyclop[ae]{1,2}dia|Dictionary|Wiki\w*|Handbook|Lexicon"
    r"|Atlas)(?: (?:of|for) [A-ZÀ-Þ][\w’' -]{2,40})?|Encyclop[ae]{1,2}dia [\w’' -]{2,40}|Wikipedia.{0,30})"
)
INITIALED = re.compile(
    r"(?:[A-ZÀ-Þ]\.-?[ ]?){1,3}[A-ZÀ-Þ][\w’'-]+|[A-ZÀ-Þ][\w’'-]+,? (?:[A-ZÀ-Þ]\.[ -]?){1,3}"
)  # P.A. Lund
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+[A-ZÀ-Þ]")  # 1. The first section
SECTION = re.compile(
    r"(?:(?:\d{1,2}|[IVX]{1,4})\.?\s)?(?:abstract|summary|executive summary|introduction|overview|background"
    r"|preface|foreword|key (?:takeaways|points|findings|messages)|takeaways|highlights|at a glance|in brief"
    r"|summary points|main points)\s?:?",
    re.IGNORECASE,
)
"""Headings that open an article's text."""


EPISODE = re.compile(r"(?:Episode|Ep\.|Podcast|#)\s?\d{1,4}\b", re.IGNORECASE)
"""Over the title of an episode stands the name of what it is one of."""


def name_head(lines: list[Line], kinds: Kinds) -> None:
    """Title, byline, date, standfirst: what stands before the body."""
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and line.is_prose]
    if not prose:
        return
    end = _find_head_end(lines, kinds, prose)
    head = [i for i in range(max(0, end - HEAD_LINES), end) if kinds[i] is None]
    for i in range(max(0, end - HEAD_LINES)):
        kinds[i] = kinds[i] or "boilerplate"
    named = any(lines[i].count <= LONE_WORDS and find_authors(lines[i].words, led=False) for i in head)
    small = {word for line in lines for word in line.words.split() if word.islower()} if named else set()
    authors = [i for i in head if _is_byline(lines, i) or _is_lone_name(lines, kinds, i, end, small)]
    titled = [i for i in head if EPISODE.match(lines[i].words)]
    authors = [i for i in authors if i + 1 not in titled]
    dates = [i for i in head if is_date_line(lines[i].words) or is_issue_line(lines[i].words)]
    title = find_title(lines, head, authors, dates, end)
    if title is not None:
        kinds[title] = "title"
    anchors = [*authors, *dates, *([title] if title is not None else [])]
    last = max(anchors, default=end)
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
            or (line.is_prose and (title is None or i > title))
        ):
            if not (line.hint == "list" and i > last):
                kinds[i] = "front"
        elif i < last or not (
            line.hint == "heading"
            or SECTION.fullmatch(line.words)
            or (i + 1 == end and NUMBERED.match(line.words) and not line.stops)
        ):
            kinds[i] = "boilerplate"


def _is_byline(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if line.count > 30 or line.is_prose or is_menu(line.words):
        return False
    if find_authors(line.words):
        return True
    authors = find_authors(line.words, led=False)
    if not authors:
        return False
    # Signs that lead to affiliations stand after names alone.
    if MARKED_NAME.search(line.words) and len(MARKED_NAME.findall(line.words)) >= len(authors) and line.count >= 2:
        return True
    after = lines[i + 1].words if i + 1 < len(lines) else ""
    told = line.words.partition(", ")[2]
    is_told = line.words.removeprefix("Dr ").startswith(f"{authors[-1].name}, ") and ROLE_LINE.match(told) is not None
    under_quote = i > 0 and lines[i - 1].words.endswith(("”", '"'))
    has_role = bool(told) and (any(a.affiliation for a in authors) or (is_told and not under_quote))
    return has_role or is_role_line(after) or is_date_line(after) or bool(find_line_dates(line.words)) or (
        i > 0 and (is_date_line(lines[i - 1].words) or lines[i - 1].hint == "title")
    )  # fmt: skip


def _is_lone_name(lines: list[Line], kinds: Kinds, i: int, end: int, small: set[str]) -> bool:
    """A bare name under the title or right before the text; its words are nowhere written small."""
    line = lines[i]
    if not find_authors(line.words, led=False) or line.count > LONE_WORDS:
        return False
    if small & {word.casefold() for word in line.words.replace(",", "").split() if word[:1].isupper()}:
        return False
    parts = [part for part in re.split(r",?\sand\s|,\s|\s&\s", line.words) if part]
    if all(INITIALED.fullmatch(part) for part in parts):
        return True
    before = next((lines[j] for j in range(i - 1, -1, -1) if kinds[j] is None), None)
    if any(not is_person(part) for part in re.split(r",\s|\sand\s|\s&\s", line.words)):
        return False
    return i + 1 == end or (before is not None and before.count >= 3 and not before.stops)


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


def _is_masthead(lines: list[Line], i: int, dates: list[int]) -> bool:
    """Whether a line in large letters is a periodical's name over its issue, and headlines follow."""
    words = lines[i].words.title() if lines[i].words.isupper() else lines[i].words
    has_issue = any(i < d <= i + 3 and is_issue_line(lines[d].words) for d in dates)
    return bool(PERIODICAL.fullmatch(words)) and has_issue and any(x.hint == "heading" for x in lines[i + 1 :])


def find_title(lines: list[Line], head: list[int], authors: list[int], dates: list[int], end: int) -> int | None:
    """The line of the head that is most like a title; None where none is like one."""
    anchors = authors + dates
    for i in head:
        if lines[i].hint == "title" and not _is_masthead(lines, i, dates):
            return i
    best: tuple[float, int] | None = None
    said = Counter(line.tokens for line in lines)
    for n, i in enumerate(head):
        line = lines[i]
        if line.hint == "title" or (i in anchors and not line.hint) or not 1 <= line.count <= TITLE_WORDS:
            continue
        if any(0 < i - a <= 2 for a in authors) and is_role_line(line.words):
            continue
        if is_menu(line.words) and not line.hint:
            continue
        # The name of a journal over its volume and issue.
        if i + 1 in dates and PERIODICAL.fullmatch(line.words) and is_issue_line(lines[i + 1].words):
            continue
        if not line.hint and (NO_TITLE.search(line.words) or any(d.start < 12 for d in find_line_dates(line.words))):
            continue
        if ENCYCLOPAEDIA.fullmatch(line.words) or SERIES.fullmatch(line.words):
            continue
        score = min(line.count, 4) / 2
        score -= 2.0 if n == 0 and PERIODICAL.fullmatch(line.words) and len(head) > 2 else 0
        score += 2.0 if i + 1 in head and ENCYCLOPAEDIA.fullmatch(lines[i + 1].words) else 0
        score += 1.5 if any(i < a <= (head[n : n + 4] or [i])[-1] for a in anchors) else 0
        score += 1.0 if line.hint == "heading" else 0
        score += 1.0 if said[line.tokens] > 1 and line.count > 2 else 0
        score += 0.5 if i + 1 == end or i + 2 == end else 0
        score -= 1.5 if line.stops and not line.words.endswith(("?", "!")) else 0
        score -= 1.5 if line.count <= 2 else 0
        score -= 1.0 if line.words.isupper() and line.count <= 3 else 0
        score -= 1.5 if line.words.isupper() and ORGANISATION.search(line.words.title()) else 0
        score -= 2.0 if line.words[0].islower() else 0
        score -= 0.05 * max(0, line.count - 14)
        after = next((lines[j] for j in head if j > i), None)
        score += 0.5 if after and after.count > line.count and after.count >= 8 else 0
        score -= 0.1 * min(sum(1 for j in head if i < j < end and j not in anchors and lines[j].count > 2), 6)
        score += 0.5 if any(j > i and lines[j].tokens == line.tokens for j in head) else 0
        if score >= 0.5 and (best is None or score > best[0]):
            best = (score, i)
    return next(i for i in head if lines[i].tokens == lines[best[1]].tokens) if best else None
