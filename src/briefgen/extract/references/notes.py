"""From notes to works: the printed sign, several works in one note, prose around a work, notes that only explain."""

from __future__ import annotations

import re

from briefgen.extract.references.addresses import URL
from briefgen.extract.references.dates import YEAR
from briefgen.extract.references.parts import periods
from briefgen.extract.references.words import ARCHIVE, FINITE_VERBS, UPPER

LONGEST = 3000
"""No work takes more letters; what a note says after them is not read."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
MARKER = re.compile(
    rf"""\s*(?:
      \[\^?(?P<square>\d{{1,3}}|[a-zA-Z*†‡]{{1,2}}|[ivx]{{3,5}})\]:?\s*                  # [1] · [^1]: · [a]
    | (?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})\s*                                    # ¹
    | \^(?P<caret>\d{{1,3}})\s+                                            # ^1
    | (?P<sign>[*†‡]{{1,3}})\s*                                            # *
    | \((?P<round>\d{{1,3}})\)\s+                                          # (1)
    | (?P<dot>\d{{1,3}})[.)]\s+(?=\S)                                      # 1. · 1)
    | (?P<bare>\d{{1,3}})\s+(?!U\.S\.|C\.F\.R|F\.\dd)(?=[{UPPER}“"‘'«<]|https?://)                  # 1 Halloran
    )""",
    re.VERBOSE,
)
BACK_LINK = re.compile(r"\s*(?:Jump\sup(?:\sto:?)?\s*)?[\^↑]\s+(?:[a-z]\s+)*")
"""An encyclopaedia's way back to the text: ^ · ↑ · ^ a b."""
NEXT_LINK = re.compile(r"(?<=\S)\s+(?=\[\d{1,3}\]\s+<?(?:https?://|www\.))")


def read_marker(text: str) -> tuple[str | None, int]:
    """The sign before a note, and where its words begin."""
    m = MARKER.match(text)
    sign = next(v for v in m.groups() if v) if m else None
    end = m.end() if m else len(text) - len(text.lstrip())
    if back := BACK_LINK.match(text, end):
        end = back.end()
    return sign and sign.translate(SUPERSCRIPTS), end


def split_links(text: str) -> list[tuple[int, int]]:
    """Part a line of "[1] https://… [2] https://…"."""
    cuts = [0, *(m.end() for m in NEXT_LINK.finditer(text)), len(text)]
    return [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if text[a:b].strip()]


SIGNAL = r"""(?:[Ss]ee|[Cc]f\.?|[Cc]ompare|[Qq]uoted\s(?:in|from)|[Cc]ited\s(?:in|by|after)|[Aa]s\s(?:quoted|cited)\sin
    |(?:[Aa]uthor['’]?s?['’]?\s)?(?:[Cc]alculat|[Ee]stimat|[Cc]ompil)\w+\s(?:based\son|from|using)
    |[Bb]ased\son|[Aa]dapted\sfrom
    |[Cc]iting|[Ss]ource:|Цит\.\sпо:?|[Сс]м\.:?)"""
LEAD_IN = re.compile(
    rf"""(?:^|(?<=[.;,:—–])\s+|\s\()
    (?:(?:[Bb]ut|[Aa]nd|[Aa]lso)\s)?
    (?:[A-Z][^.;:,\x1f“”()]{{2,120}}?,?\s(?=(?:please\s)?[Ss]ee\s))?
    (?:please\s)?{SIGNAL}
    (?:,?\s(?:also|e\.g\.,?|for\sexample,?|in\sparticular,?|especially|inter\salia,?|generally|также:?))?
    [,:]?\s+(?=[{UPPER}“"‘«<\d\x1f]|https?:|www\.|(?:van|von|de|al)\s|supra|ibid|op\.)""",
    re.VERBOSE,
)
NEXT_WORK = re.compile(
    rf";\s+(?:and\s|see\salso\s|see\s|also\s|cf\.\s)?(?=[{UPPER}“\"‘«]|(?:van|von|de|al)\s|ibid|https?:)", re.IGNORECASE
)

STRONG = re.compile(
    rf"""https?://|\bdoi\b|www\.
    |\([^()]*(?::\s|,\s)[^()]*{YEAR}[a-z]?\)                 # (London: Verso, 2019)
    |^[^().]{{2,150}}\.?\s\({YEAR}[a-z]?(?:,\s[^()]*)?\)[.,:]?\s[{UPPER}“‘"']     # Halloran, P. (2019). The
    |^[^()\d]{{2,150}}\.\s{YEAR}[a-z]?\.\s                   # Halloran, Pia. 2019.
    |\b(?:[Vv]ol|[Nn]os?|[Ii]ss|pp?|P|С|Т)\.\s?\d|№\s?\d|\d\(\d+\)|\d,\s[\w–-]+\s\({YEAR}\)|{YEAR}\s?;\s?\d|\s//\s
    |\b[{UPPER}][\w.]+:\s[{UPPER}][^,;:.]{{1,50}}[,;]\s{YEAR}\b          # London: Verso, 2019
    |\b[Ii]bid|\b[Oo]p\.\s?[Cc]it|\b[Ll]oc\.\s?[Cc]it|\bsupra\b|Там\sже|Указ\.\sсоч
    |\b\d+\s(?:U\.S\.|F\.\dd|UNTS|U\.N\.T\.S\.|I\.?L\.?M\.?\s|Stat\.|U\.S\.C\.)|/RES/|\bO\.?J\.?\s\(?[LC]\b|\bEU:C:
    |(?:§\s?|\s)\d{{1,4}}(?:[-–]\d{{1,4}})?\s\((?:[^()]{{0,20}}\s)?{YEAR}\)\.?$          # The Tidal Commons 44 (2019).
    |\b(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant)\b[^.;]{{0,120}},\s(?:signed|adopted|done)\s(?:at|on|in)\b
    """,
    re.VERBOSE,
)
WEAK = re.compile(rf"{YEAR}|[“«‘\"].+[”»’\"]|\b[Ii]nterview\b")


def split_works(text: str) -> list[tuple[int, int]]:
    """Cut a note without its marker into the stretches that stand for a work; prose is left out.

    "The figure is disputed. See Halloran …; Brekke …" gives two.
    """
    cuts = {0}
    skips: dict[int, int] = {0: 0}
    for m in LEAD_IN.finditer(text):
        cuts.add(m.start())
        skips[m.start()] = m.end()
    for m in NEXT_WORK.finditer(text):
        left = text[max(cut for cut in cuts if cut <= m.start()) : m.start()]
        if _depth(text, m.start()) == 0 and _is_whole(left) and _is_whole(text[m.end() :]):
            cuts.add(m.start() + 1)
            skips[m.start() + 1] = m.end()
    cuts |= set(find_asides(text))
    edges = [*sorted(cuts), len(text)]
    pieces = [(skips[a], b) for a, b in zip(edges, edges[1:], strict=False) if a in skips and b > skips[a]]
    return [(a, b) for a, b in pieces if text[a:b].strip(" .;,()")]


WORK_ENDS = re.compile(r"(?:,\s|\bpp?\.\s?)\d{1,4}(?:[-–]\d{1,4})?$|\([^()]*[:,][^()]*\)$")


def find_asides(text: str) -> list[int]:
    """Where a work ends and the author goes on to talk: "Harbours of Glass, 130. Duarte later withdrew the phrase."."""
    found: list[int] = []
    for end, start in periods(text):
        tail = text[start:]
        if WORK_ENDS.search(text, max(0, end - 80), end) and not STRONG.search(tail) and not WEAK.search(tail):
            words = tail.split()
            low = sum(w[0].islower() for w in words)
            if len(words) >= 3 and low * 2 > len(words):
                found.append(end)
                break
    return found


def _depth(text: str, at: int) -> int:
    return text.count("(", 0, at) - text.count(")", 0, at) + text.count("“", 0, at) - text.count("”", 0, at)


def _is_whole(text: str) -> bool:
    """Tell whether a stretch can be a work by itself: it gives a year, an address or a page."""
    return bool(re.search(rf"{YEAR}|n\.d\.|\b[Ii]bid|op\.\s?cit|\bpp?\.\s?\d|,\s\d+\.?\s*$", text) or URL.search(text))


def is_prose(words: str) -> bool:
    """Tell a sentence of the author's from a work."""
    if STRONG.search(words):
        return False
    bare = re.sub(r"[“«\"][^”»\"]*[”»\"]", " ", words)
    if FINITE_VERBS.search(bare):
        return True
    return not (WEAK.search(words) or ARCHIVE.search(words))


def can_be_kept(words: str) -> bool:
    """Tell whether words that no grammar reads still point at a work: an archive, an address, a volume."""
    return bool(ARCHIVE.search(words) or (STRONG.search(words) and not FINITE_VERBS.search(words)))
