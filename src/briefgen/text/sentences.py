"""Where sentences begin and end: a full stop is tried at each place and kept where no rule speaks against it."""

from __future__ import annotations

import re

from briefgen.model.article import Span
from briefgen.text.date_patterns import MONTH_NAMES, MONTHS

END = re.compile(
    r"""
    (?P<stop>    [.!?…。！？] (?: (?<=[.!?…]) [.!?…]{1,7} )? )
    (?P<close>   ["'”’»›)\]]{0,4} )
    (?P<markers> (?: \s? \[ \d{1,3} (?: \s?[,–-]\s? \d{1,3} ){0,8} \] ){1,6}     # the tide. [4] Nobody asked
               | [¹²³⁰⁴-⁹]{1,4}
               | (?<=[a-z)”"][.]) \d{1,3} (?= \s+ ["“(]? [A-Z] )                  # the tide.4 Nobody asked
               | (?<=[12]\d\d\d[.]) \d{1,2} (?= \s+ ["“(]? [A-Z] )         # since 2008.9 Nobody asked
               | (?<=[a-z][.][”"]) \d{1,3} (?= \s+ ["“(]? [A-Z] )
    )?
    (?= \s | $ | (?<=[。！？]) )
    """,
    re.VERBOSE,
)

NEXT = re.compile(r"""\s*(?P<open>["'“‘«(\[¿¡–—-]{0,3})\s?(?P<word>[^\W_]*)""")
BEFORE_WORD = re.compile(r".*[\s(\[“\"‘/]", re.DOTALL)
"""All that stands before the last word."""
LIST_MARK = re.compile(
    r"\s*(?:[•·▪◦●■*–—-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+"
    r"|[A-H][.)]\s+(?=(?:The|An?|In|It|This|That|These|There|We|If|When|To|For)\s))"
)
INITIAL = re.compile(r"(?:[A-ZÀ-ÞА-ЯЁ]\.-?){0,3}[A-ZÀ-ÞА-ЯЁ]\Z")  # J · J.R · A.-M
SAID = re.compile(
    r"""
    \s* [A-Z][\w’'.-]* (?: \s (?: [A-Z][\w’'.-]* | of | the | de | der | van | von | for ) ){0,6}
    (?: \s | ,\s[^,.!?“”"]{1,60},\s )                    # Lund · Mayor Lund of Marra · Lund, who chairs the board,
    (?: (?:said|asked|added|told|replied|cried|warned|insisted|shouted|wondered|exclaimed|whispered|joked|quipped
          |demanded|declared|recalled|answered|continued|explained|argued|noted|remarked|observed|complained|responded
          |yelled|laughed|sighed|wrote|writes|says|asks|adds|tells|replies|insists|warns|wonders|argues|notes)\b )
    (?P<alone> [.,] )?
    """,
    re.VERBOSE,
)
"""Who said it, after the mark: "Why now?" Lena Okafor, who chairs the board, asked"""

# The word before the dot, without the dot, in lower case.
NEVER_LAST = frozenset(
    "mr mrs ms dr prof gen sen rep gov lt col maj sgt capt cmdr adm hon rev fr pres amb messrs mt ft st ste assoc"
    " asst dept univ vs v viz i.e e.g ie eg cf resp esp incl approx ca so-called ed eds trans transl dir op"
    " acad g.n sr.fellow mmes mlle mme drs".split()
)
NOT_BEFORE_NUMBER = frozenset(
    "no nos nr vol vols p pp art arts fig figs ch chap sec sect para paras par pt ser eq tab ex app"
    " jan feb mar apr jun jul aug sep sept oct nov dec c № n bk".split()
)
SELDOM_LAST = frozenset(
    "inc ltd co corp bros jr sr etc al plc llc ph.d phd m.d m.a b.a d.c a.m p.m am pm est b.c a.d u.s u.k u.n e.u"
    " u.s.a u.s.s.r d.p.r.k r.o.k p.r.c u.a.e no intl natl gmbh s.a ave blvd rd".split()
)
SHORT_MONTHS = MONTHS.keys() - MONTH_NAMES

STARTERS = frozenset(
    "The A An In On At For From By With To As If When While Although Though Since Because Despite After Before"
    " During Over Under It Its He She They We I You His Her Their Our My This That These Those There Here What Who"
    " Why How Where Which Both Each Every All Some Many Most Few Several Such Another Other Others One Two Three"
    " But And Or Nor Yet So However Moreover Furthermore Meanwhile Nevertheless Nonetheless Instead Thus Therefore"
    " Hence Then Also Still Even Only Now Today Yesterday According Among Between Beyond Unlike Like Not No Nobody"
    " Nothing Perhaps Indeed Finally First Second Third Last Later Earlier Once Until Unless Whether Through"
    " Throughout Within Without"
    " Against Across Given Critics Officials Analysts Experts Such More Less Much".split()
)
"""Words with a capital that begin a sentence more often than they continue a name."""


def split_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Cut a paragraph into sentences, without white space around them or a list's mark before them."""
    end = len(text) if end is None else end
    sentences: list[Span] = []
    begin = _skip(text, start, end, first=True)
    for match in END.finditer(text, start, end):
        if match.start() < begin or not _ends_here(text, begin, match, end):
            continue
        sentences.append(Span(begin, match.end()))
        begin = _skip(text, match.end(), end)
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        sentences.append(Span(begin, end))
    return tuple(sentences)


def _skip(text: str, start: int, end: int, *, first: bool = False) -> int:
    if first and (mark := LIST_MARK.match(text, start, end)):
        start = mark.end()
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends_here(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a stop ends its sentence: what follows is asked first, then the word before."""
    follows = NEXT.match(text, match.end(), end)
    word = follows["word"] if follows else ""
    if not text[match.end() : match.end() + 80].strip() or match.end() >= end:
        return True
    if match["stop"][0] in "。！？":
        return True
    if word[:1].islower() and not (match["markers"] and "[" in match["markers"] and len(word) > 3):
        return False
    if match["close"] and (said := SAID.match(text, match.end(), min(end, match.end() + 120))):
        # “It holds.” Lund said the pier was old: that goes on by itself.
        if match["stop"][-1] in "!?" or said["alone"]:
            return False
    if match["stop"] == "." and not match["close"].strip(")]’'"):
        return _dot_ends(text, begin, match, word)
    return True


def _dot_ends(text: str, begin: int, match: re.Match[str], word: str) -> bool:
    # The dot after the closing mark ends the sentence that quotes: it "lasted a day". He left.
    if match.start() > begin + 1 and text[match.start() - 1] in '"”»':
        return True
    words = text[max(begin, match.start() - 40) : match.start()]
    before = BEFORE_WORD.match(words)
    last = words[before.end() :] if before else words
    if not last:
        return False
    low = last.lower()
    if match["markers"] and len(last) > 3:
        return True
    if match["close"] and not match["close"].startswith("."):
        return low not in NEVER_LAST or bool(match["close"].strip("’'"))
    if len(last) == 1 and last.islower() and word[:1].isdigit():
        return False
    if low in NEVER_LAST or (match.start() - begin == len(last) and last.isdigit()):
        return False
    if low in NOT_BEFORE_NUMBER and (word[:1].isdigit() or not word or re.fullmatch(r"[IVXLC]+", word)):
        return False
    if low in NOT_BEFORE_NUMBER and len(low) <= 2 and last[0].isupper() and word not in STARTERS:
        return False
    if low in SHORT_MONTHS or low in SELDOM_LAST:
        return word in STARTERS
    if INITIAL.search(last) and (len(last) == 1 or last[-2] in ".-"):
        return word in STARTERS and not _is_after_name(text, begin, match.start() - len(last))
    return True


def _is_after_name(text: str, begin: int, start: int) -> bool:
    """Whether an initial stands between names: `George W. A…`, not `plan B. The`."""
    words = text[max(begin, start - 40) : start].split()
    return bool(words) and words[-1][:1].isupper() and words[-1] not in STARTERS
