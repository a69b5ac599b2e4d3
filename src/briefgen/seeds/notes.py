"""Which lines are notes and entries of a reference list, and where several notes share a line."""

from __future__ import annotations

import re

from briefgen.model.article import Span
from briefgen.seeds.language import share_of_small_words

HEADING = re.compile(
    r"[\W\d]{0,12}(?:[IVX]{1,4}\.\s)?(?:(?:end|foot)?notes?(?: and (?:references|sources|bibliography))?|(?:list of "
    r"|selected |cited |further |key |primary |secondary )?(?:references?|bibliography|works cited|works consulted"
    r"|literature(?: cited)?|sources?(?: and notes)?|citations?|reading list|reading)(?: (?:and (?:notes"
    r"|further reading|sources|links)|cited|list))?|примечания|литература|список литературы|источники|notas"
    r"|referencias|bibliograf[ií]a|anmerkungen|literatur|r[eé]f[eé]rences|参考文献|注释)\s*:?",
    re.IGNORECASE,
)

MARKER = re.compile(
    r"""
    (?P<bracket> \[ (?P<b> \d{1,3} | [a-z] | \* | [ivx]{1,5} ) \] \s* )        # [1]
  | (?P<paren>   \( (?P<p> \d{1,3} ) \) \s+ )                                   # (1)
  | (?P<point>   (?P<n> \d{1,3} ) [.)] (?: \s+ | (?=[A-Z“"]) ) )                 # 1.  1)
  | (?P<bare>    (?P<r> \d{1,3} ) \s+ (?= [A-ZÀ-ÞА-Я“"‘] ) )                     # 1 Halloran
  | (?P<super>   (?P<s> [¹²³⁰⁴-⁹]{1,3} ) \s* )                                   # ¹
  | (?P<star>    (?P<a> \*{1,4} | [†‡§]{1,2} ) \s* )                             # *
  | (?P<caret>   \^ \s+ )
    """,
    re.VERBOSE,
)

YEAR = r"(?:1[5-9]|20)\d\d[a-h]?"

CITES = re.compile(
    rf"""
    https?:// | \bwww\. | \bdoi\b | \b10\.\d{{4,9}}/
  | \b(?: ibid | idem | op\.?\s?cit | loc\.?\s?cit | passim | supra | там\s же | цит\. )
  | \b(?: accessed | retrieved | available\ (?: at | from | online ) | last\ visited | downloaded )\b
  | \b(?: pp? | стр? | s )\. \s? \d | \b[pс]\. \s? \d
  | \b(?: vol | no | iss | ed | eds | trans | ch ) s? \. \s? [\da-z(]
  | \b\d{{1,4}} \s? \( \d{{1,3}} (?: [–-]\d{{1,3}} )? \)                          # 12(3)
  | \b{YEAR} ; \s? \d                                                           # 2010;12
  | : \s? \d{{1,4}} \s? [–-] \s? \d{{1,4}} \b                                   # : 33-41
  | \s//\s
    """,
    re.VERBOSE,
)
MAY_CITE = re.compile(
    rf"""
    \({YEAR}\) | \b{YEAR} [.,;)]? \s* \.? \Z | [(,.] \s? {YEAR} [.,;)]
  | [“"«][^”"»]{{8,200}}[,.]?[”"»]
  | \b(?: see | cf\. | interview\ with | press\ release | treaty | resolution | art\. | article )\b
    """,
    re.VERBOSE,
)
"""Running prose has these too, so they count only in what is none."""
PROSE_WORDS, PROSE_SHARE = 16, 0.25

ENTRY = re.compile(
    rf"""
    [^\n]{{0,3}}
    (?:
        (?: (?:de|da|di|van|von|der|el|al|Al|El|bin|le|la)[ -] ){{0,2}} [A-ZÀ-ÞА-ЯĀ-Ž] [\w’'-]{{1,30}} (?:
            [ -][A-ZÀ-ÞА-ЯĀ-Ž][\w’'-]{{1,30}} ){{0,2}} ,? \s
        # Halloran, P. · Halloran P · Halloran, Peter
        (?: [A-ZÀ-ÞА-ЯĀ-Ž]\.? (?:[- ]?[A-ZÀ-ÞА-ЯĀ-Ž]\.?){{0,3}} (?=[\s,.;:(&]|$)
            | [A-ZÀ-ÞА-ЯĀ-Ž][\w’'-]{{1,30}} [ .,;(] )
      # Skerry Cooperative (2031)
      | [A-ZÀ-ÞĀ-Ž][^.(\n]{{2,100}} \( {YEAR} (?: ,\ [^)]{{3,20}} )? \)
      # Skerry Cooperative. 2031.
      | [A-ZÀ-ÞĀ-Ž][^.\n]{{2,80}} \.\s {YEAR} [.,]
      # ———. 2031.
      | [—–_-]{{2,}} [.,]?\s
    )
    """,
    re.VERBOSE,
)
EARLY_YEAR = re.compile(rf"[(,.\s]{YEAR}(?:[),.;:]|,\s[A-Z])")
SPLIT = re.compile(r"(?<=[\s.;,)/\w])\s(?=\[\d{1,3}\]\s)|(?<=[.;)/])\s(?=[¹²³⁰⁴-⁹]{1,3}\s?[A-Z“\"h])")
ADDRESS = re.compile(r"(?:<|\()?(?:https?://|www\.)\S+(?:>|\))?[.,]?", re.IGNORECASE)


def cites(words: str) -> bool:
    """Asked in small letters: that is several times as fast as overlooking capitals."""
    return CITES.search(words.lower()) is not None


def may_cite(words: str) -> bool:
    return MAY_CITE.search(words.lower()) is not None


def is_notes_heading(words: str) -> bool:
    return len(words) < 60 and bool(HEADING.fullmatch(words.strip().strip("#*_= ")))


def find_marker(words: str) -> str | None:
    """The printed sign at a note's head: "1", "*"."""
    match = MARKER.match(words)
    if not match:
        return None
    return next((g for name in "bpnrsa" if (g := match[name])), "^")


def find_marker_style(words: str) -> str | None:
    """Which kind of sign heads a line: notes of a list share it."""
    match = MARKER.match(words)
    if not match:
        return None
    return next(k for k in ("bracket", "paren", "point", "bare", "super", "star", "caret") if match[k])


def is_note(words: str) -> bool:
    """Whether a line that begins with a marker cites something."""
    marker = MARKER.match(words)
    if not marker:
        return False
    if cites(words[marker.end() :]):
        return True
    is_prose = words.count(" ") >= PROSE_WORDS and share_of_small_words(words, "en") >= PROSE_SHARE
    return may_cite(words[marker.end() :]) and not is_prose


def is_entry(words: str) -> bool:
    """Whether a line without a marker is an entry of a reference list: a name, then soon a year, or an address."""
    if not ENTRY.match(words):
        return False
    return bool(EARLY_YEAR.search(words[:220])) and (cites(words) or may_cite(words)) and words.count(" ") <= 90


def is_address(words: str) -> bool:
    return bool(ADDRESS.fullmatch(words.strip()))


def split_notes(text: str, span: Span) -> tuple[Span, ...]:
    """Cut a line that holds several notes: `[1] https://… [2] https://…`."""
    words = text[span.start : span.end]
    if not MARKER.match(words):
        return (span,)
    cuts = [span.start]
    for match in SPLIT.finditer(text, span.start + 3, span.end):
        before, after = find_marker(text[cuts[-1] : span.end]), find_marker(text[match.end() : span.end])
        if before and after and before.isdecimal() and after.isdecimal() and int(after) == int(before) + 1:
            cuts.append(match.end())
    ends = [*cuts[1:], span.end]
    return tuple(Span(a, a + len(text[a:b].rstrip())) for a, b in zip(cuts, ends, strict=True))
