"""From the lines of a PDF to paragraphs: breaks, columns, pages, notes and hyphens undone, sizes told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from briefgen.model.article import Span, TextLink
from briefgen.seeds.notes import is_notes_heading
from briefgen.seeds.pdf_columns import NOTE, SMALL, find_feet, find_heads, order_pages
from briefgen.seeds.pdf_lines import RAISED, WIDE, Line, Page, make_lines
from briefgen.seeds.plain_text import HANGING_ENTRY, ITEM, STOPS
from briefgen.seeds.sheet import Hint, Sheet, Stretch

LARGE = 1.12
"""Against the size of the running text."""
TITLE = 1.35
GAP = 1.45
"""Paragraphs are parted by more than this many line heights."""
INDENT = 0.7
"""Of a line's height."""
SHORT, HALF = 0.85, 0.6
"""A last line ends before this share of its column; a name in larger letters has no more than the other."""
ROMAN = ("", *"i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split())
NUMERAL = re.compile(r"^([ivx]{1,5})[.)]?\s+(?=[A-ZÀ-Þ“\"])")  # iv Council of Marra
CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Chart|Map|Box|Plate)\s\d{1,3}[a-z]?\s?[.:–—]", re.IGNORECASE)
BRACKETS = re.compile(r"\[\d{1,3}(?:\]|[,;–-])")
MARK = re.compile(f"{RAISED[0]}([^{RAISED[1]}]*){RAISED[1]}")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
COMPOUND = re.compile(
    r"(?:well|self|half|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)-$",
    re.IGNORECASE,
)
"""Words that keep the hyphen after them: well-disposed, two-thirds; but four-teen."""
SYLLABLE = re.compile(r"(?:teens?|ty|ties|th|ish|fold|some)\b")
DASHED = re.compile(r"\d[–—]$")  # pp. 5– and 19 on the next line
BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.|\bdoi:?\s?10\.|\b10\.\d{4,9}/)\S*[./_=&?#%~:-]$")

Edges = dict[tuple[int, int], tuple[float, float]]


def make_sheet(pages: Sequence[Page]) -> Sheet:
    """Put the text of the pages together in reading order."""
    by_page = find_heads(pages, [make_lines(page, n) for n, page in enumerate(pages)])
    ordered = order_pages(pages, by_page)
    sizes = Counter(round(line.size, 1) for line in ordered for _ in line.words if line.kind == "")
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    lines = find_feet(ordered, body)
    known = Counter(re.findall(r"\w+-\w+", " ".join(line.words for line in lines)))
    in_brackets = sum(1 for line in lines if BRACKETS.search(line.words)) >= 2
    largest = max((line.size for line in lines if line.page == 0 and line.kind == ""), default=0.0)
    texts: list[str] = []
    stretches: list[Stretch] = []
    offset = 0
    for paragraph in split_paragraphs(lines, body):
        words = show_marks(_join(paragraph, known), in_brackets=in_brackets)
        if not words:
            continue
        hint = _hint(paragraph, body, largest)
        if hint == "title" and any(stretch.hint == "title" for stretch in stretches):
            hint = "heading"
        elif hint == "note":
            words = NUMERAL.sub(r"[\1] ", words)
        texts.append(words)
        stretches.append(Stretch(Span(offset, offset + len(words)), hint))
        offset += len(words) + 2
    text = "\n\n".join(texts)
    links = find_links(text, [link for page in pages for link in page.links])
    return Sheet(text, tuple(stretches), "pdf", _find_address(lines), links=links)


def find_links(text: str, links: Sequence[tuple[str, str]]) -> tuple[TextLink, ...]:
    """Look the words of links up in the text, each after the one before; an address that is itself shown is no link."""
    found: list[TextLink] = []
    at = 0
    for words, url in links:
        words = words.rstrip(" ,.;:")
        if not words or "://" in words or words.startswith("www.") or url.endswith(words):
            continue
        start = text.find(words, at)
        if start < 0:
            start = text.find(words)
        if start < 0:
            continue
        end = at = start + len(words)
        last = found[-1] if found else None
        if last and last.url == url and 0 <= start - last.span.end <= 1:
            found[-1] = TextLink(Span(last.span.start, end), url)
        else:
            found.append(TextLink(Span(start, end), url))
    return tuple(sorted(found, key=lambda link: link.span))


def _find_address(lines: Sequence[Line]) -> dict[str, str]:
    """The address that a browser prints at the foot of each page."""
    heads = (line.words.split()[0] for line in lines if line.kind == "head" and line.words.startswith("http"))
    address = next(heads, "")
    return {"URL": address} if address else {}


def show_marks(words: str, *, in_brackets: bool) -> str:
    """Raised marks as `[1]`, or as `¹` where the text itself cites in brackets; stars and daggers as they stand."""
    words = MARK.sub(lambda m: m[1] if m[1][:1] in "*†‡§" else m[0], words)
    if in_brackets:
        return MARK.sub(lambda m: m[1].translate(SUPERSCRIPTS) if m[1].isdigit() else f"[{m[1]}]", words)
    return MARK.sub(lambda m: f"[{m[1]}]", words)


def split_paragraphs(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """Cut the lines into paragraphs; one that a page, a column or a table cuts is put together again."""
    edges: Edges = {}
    for line in lines:
        if line.kind == "" and abs(line.size - body) < 0.15 * body:
            left, right = edges.get((line.page, line.column), (line.left, line.right))
            edges[line.page, line.column] = (min(left, line.left), max(right, line.right))
    return _rejoin(list(_cut(lines, edges, body)), body)


def _cut(lines: Sequence[Line], edges: Edges, body: float) -> Iterator[list[Line]]:
    current: list[Line] = []
    in_list = False
    for line in lines:
        if current and (
            line.kind != current[-1].kind
            or line.kind in ("head", "row")
            or _starts_paragraph(current, line, edges, body, in_list=in_list)
        ):
            words = " ".join(part.words for part in current)
            if current[0].kind == "" and (is_notes_heading(words) or current[-1].size > LARGE * body):
                in_list = is_notes_heading(words)
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _rejoin(paragraphs: list[list[Line]], body: float) -> list[list[Line]]:
    """What stands between the two halves of a paragraph comes after it: notes, heads, rows and captions."""
    joined: list[list[Line]] = []
    i = 0
    while i < len(paragraphs):
        current = paragraphs[i]
        i += 1
        if current[0].kind not in ("", "foot") or current[0].size > LARGE * body:
            joined.append(current)
            continue
        between: list[list[Line]] = []
        j = i
        while _is_open(current) and j < len(paragraphs) and j - i < 60:
            if _goes_on(current, paragraphs[j]):
                current = [*current, *paragraphs[j]]
                i = j + 1
                joined_so_far, between = between, []
                paragraphs[i:i] = joined_so_far
                j = i + len(joined_so_far)
                continue
            if not _is_float(paragraphs[j], current):
                break
            between.append(paragraphs[j])
            j += 1
        joined.append(current)
    return joined


def _is_open(paragraph: Sequence[Line]) -> bool:
    return not paragraph[-1].words.rstrip(RAISED[1] + RAISED[0] + "0123456789").endswith(STOPS)


def _goes_on(current: Sequence[Line], after: Sequence[Line]) -> bool:
    last, line = current[-1], after[0]
    if line.kind != last.kind or abs(line.size - last.size) > 0.08 * last.size or ITEM.match(line.words):
        return False
    if line.kind == "foot":
        return line.page != last.page and not NOTE.match(line.words)
    if (line.page, line.column) == (last.page, last.column) or CAPTION.match(line.words) or _is_over(last, line):
        return False
    # A short line over the columns is one of the head.
    over = line.page == last.page and not last.column and len(current) == 1
    return not over or line.words[:1].islower()


def _is_float(paragraph: Sequence[Line], current: Sequence[Line]) -> bool:
    """Whether a paragraph may stand in the middle of another."""
    if current[0].kind == "foot":
        return paragraph[0].kind != "foot"
    return paragraph[0].kind != "" or bool(CAPTION.match(paragraph[0].words))


def _starts_paragraph(current: list[Line], line: Line, edges: Edges, body: float, *, in_list: bool) -> bool:
    last = current[-1]
    if abs(line.size - last.size) > 0.08 * last.size:
        return True
    elsewhere = (line.page, line.column) != (last.page, last.column)
    spacing = line.base - last.base
    if line.size > LARGE * body:
        # The lines of a title or heading; under it names stand alone.
        left, right = edges.get((line.page, line.column), (line.left, line.right))
        is_half = last.right - last.left < HALF * (right - left)
        is_name = line.size < TITLE * body and (is_half or _stand_alone(last, line, left, right - left))
        return elsewhere or is_name or not 0 <= spacing <= 1.7 * line.size
    note, first = NOTE.match(line.words), NOTE.match(current[0].words)
    if note and first and _number(note) == _number(first) + 1:
        return True
    if line.kind == "foot" and note and last.words.endswith(STOPS):
        return True
    is_item = bool(ITEM.match(line.words))
    if is_item and (last.words.endswith(STOPS) or ITEM.match(current[0].words)):
        return True
    if elsewhere and (CAPTION.match(current[0].words) or _is_over(last, line) or _ends_head(last, line, edges)):
        return True
    if elsewhere:
        return line.kind == "" and last.words.endswith(STOPS) and not line.words[:1].islower()
    if spacing < -0.5 * line.size or (abs(spacing) < 0.3 * line.size and line.left > last.right + WIDE * line.size):
        return True
    steps = [b.base - a.base for a, b in zip(current, current[1:], strict=False) if b.base > a.base]
    usual = median(steps or [1.3 * line.size])
    if spacing > GAP * usual or spacing > 2.2 * line.size:
        return True
    left, right = edges.get((line.page, line.column), (line.left, line.right))
    width = right - left
    is_short = last.right < left + SHORT * width
    indented = line.left - left > INDENT * line.size
    was_indented = last.left - left > INDENT * line.size
    if in_list or first or ITEM.match(current[0].words):
        # Of an entry the first line hangs out, and the rest is set in.
        if line.left > current[0].left + 0.3 * line.size:
            return False
        if in_list and not indented and was_indented and len(current) > 1:
            return True
        if in_list and HANGING_ENTRY.match(line.words) and last.words.endswith(STOPS):
            return True
    if indented and not was_indented and line.left - last.left > INDENT * line.size:
        return last.words.endswith(STOPS) or is_short
    if line.words[:1].isupper() and _stand_alone(last, line, left, width):
        return True
    return last.words.endswith(STOPS) and is_short and not line.words[:1].islower()


def _stand_alone(last: Line, line: Line, left: float, width: float) -> bool:
    """Whether two lines are short ones under each other, as of author and place, and no prose."""
    first = line.words.split(" ", 1)[0]
    needed = (len(first) + 1) * (line.right - line.left) / max(1, len(line.words))
    # A word that would have fitted on the line before stands on its own line for a reason.
    if last.right + needed < left + SHORT * width and last.left < left + 1 and not last.words.endswith((",", "-")):
        return True
    is_centred = abs((last.left + last.right) - (line.left + line.right)) < 4 and abs(last.left - line.left) > 2
    return is_centred and last.right - last.left < SHORT * width


def _is_over(last: Line, line: Line) -> bool:
    """Whether a line of full width follows one of a column: it begins something else."""
    return line.page == last.page and last.column > 0 and line.column == 0


def _ends_head(last: Line, line: Line, edges: Edges) -> bool:
    """Whether a short line over the columns ends before the first of them begins."""
    if last.page != line.page or last.column or not line.column or not line.words[:1].isupper():
        return False
    left, right = edges.get((line.page, line.column), (line.left, line.right))
    return last.right - last.left < right - left


def _number(note: re.Match[str]) -> int:
    sign = note[1] or note[2] or note[3] or "0"
    return int(sign) if sign.isdigit() else ROMAN.index(sign) if sign in ROMAN else 0


def _join(lines: Sequence[Line], known: Counter[str]) -> str:
    """The words of lines on one line; a hyphen at an end goes, unless the word has it elsewhere too."""
    words = ""
    for line in lines:
        if not words:
            words = line.words
            continue
        head, tail = re.search(r"(\w*)-$", words), re.match(r"\w+", line.words)
        if BROKEN_ADDRESS.search(words[-300:]) or (DASHED.search(words) and line.words[:1].isdigit()):
            words += line.words
        elif head and tail and tail[0][0].islower() and head[1]:
            keeps = known[f"{head[1]}-{tail[0]}"] or (COMPOUND.fullmatch(head[0]) and not SYLLABLE.match(tail[0]))
            words = (words if keeps else words[:-1]) + line.words
        else:
            words += " " + line.words
    return words.strip()


def _hint(lines: Sequence[Line], body: float, largest: float) -> Hint:
    first = lines[0]
    if first.kind:
        return "note" if first.kind == "foot" else first.kind
    size = median(line.size for line in lines)
    count = sum(len(line.words.split()) for line in lines)
    if size >= LARGE * body and count <= 30:
        is_title = first.page == 0 and size >= 0.98 * largest and largest >= 1.25 * body
        return "title" if is_title else "heading"
    if size <= SMALL * body and NOTE.match(first.words):
        return "note"
    return "list" if ITEM.match(first.words) else ""
