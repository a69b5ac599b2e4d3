"""The line of a journal, volume and issue at an article's head, and the site whose name comes again in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.seeds.front import ISSUE, PAREN_ISSUE, VOLUME, VOLUME_YEAR, YEAR_VOLUME
from briefgen.seeds.line_dates import find_line_dates
from briefgen.text.date_patterns import MONTH

NAME_END = re.compile(
    r"[,.;|•·–—-]?\s\(?(?:Vol|No|Nos|Issue|Iss|Volume|Num|Tomo|Bd|Jg|Año|Anno|ISSN)\b|[,.;|–—-]?\s(?:№|#|v\.\s|n\.?[º°]|n\.\s)"
    r"|[,.;|]?\s\(?\d",
    re.IGNORECASE,
)
APPEARED_IN = re.compile(r"(?:(?:first\s)?(?:published|appeared)(?:\s(?:in|by))?|from|in|source)\s?:\s", re.IGNORECASE)
NUMBER_BEFORE_ISSUE = re.compile(r"\b(?P<volume>\d{1,3}),\s(?:nos?|issue|iss|nr)\b", re.IGNORECASE)  # 27, no. 1
GENERIC = re.compile(r"(?:Working|Discussion|Policy|Occasional|Research|Briefing|Technical|Staff) \w+", re.IGNORECASE)
SEASON_END = re.compile(rf",?\s(?:Spring|Summer|Autumn|Fall|Winter|{MONTH})$")
YEAR = re.compile(r"(?<![\d–-])(?:19|20)\d\d(?![\d–-])")

NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'&.-]*|of|on|the|for|and|in|&)(?:\s(?:[A-ZÀ-Þ][\w’'&.-]*|of|on|the|for|and|in|&)){0,6}"
)
MENU = re.compile(
    r"\b(?:home|news|opinions?|sports?|culture|politics|world|business|economy|features?|interviews?|essays|about"
    r"|archives?|research|events|experts|support|publications?|markets?|energy|analysis|commentary|review"
    r"|subscribe|sign|login|menu|search|podcasts?|videos?|magazine|issue|edition|press|release|skip|content|policy"
    r"|brief|working|papers?|reports?|research|print|share|statements?|speech(?:es)?|remarks|transcripts?|spotify|rss|itunes|apple|facebook|twitter|linkedin|whatsapp|telegram|email|e-mail|pdf|download|technology|science|health|travel|international|local"
    r"|national)\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"\b(?:Institut(?:e|o|ion)|Cent(?:er|re|ro)|Council|Foundation|Ministry|Universit[yé]|College|School|Academy"
    r"|Agency|Association|Society|Initiative|Programme?|Department|Bureau|Bank|Research|Fund|Committee|Commission"
    r"|Trust|Union|Forum|Board|Observatory|Office|Group|Press|Ltd|Inc|LLC|Endowment|Authority)\b"
)
PERIODICAL = re.compile(
    r"(?:The )?(?:[A-ZÀ-Þ][\w’'&.-]*,? |of |on |and |in |for |the |& ){0,6}(?:Journal|Review|Quarterly|Times|Post"
    r"|Gazette|Magazine|Bulletin|Herald|Tribune|Courier|Chronicle|Observer|Papers|Monitor|Digest|Weekly|Daily|News"
    r"|Mail|Guardian|Telegraph|Independent|Standard|Express|Star|Globe|Examiner|Inquirer|Dispatch|Diplomat"
    r"|Economist|Interpreter|Analyst|Outlook|Monthly|Ledger|Spectator|Record|Register|Sentinel"
    r"|Mirror|Argus|Insider|Perspectives|Yearbook|Letters|Annals|Proceedings|Studies|Affairs|Transactions)(?: (?:of|on"
    r"|in|for|and|the|&|[A-ZÀ-Þ][\w’'.-]*)){0,6}"
)  # The Skerry Courier · Journal of Island Grids
PERIODICAL_WORD = re.compile(
    r"\b(?:Journal|Review|Quarterly|Papers|Bulletin|Magazine|Gazette|Times|Post|Herald|Notes|Letters|Weekly|Digest"
    r"|Annals|Proceedings|Yearbook)\b"
)
SITE_LINES = 8
"""A site's name stands in the first lines of the page."""


class Masthead(NamedTuple):
    container: str | None
    volume: str | None
    issue: str | None
    year: str | None


def read_masthead(words: str) -> Masthead:
    """`EURASIAN STUDIES. 2031. No. 3` · `Skerry Review 27, no. 1 (March 2031): 45–71` · `Grids Lett. 2031;5(2):8`"""
    words = APPEARED_IN.sub("", words)
    if whole := VOLUME_YEAR.fullmatch(words) or YEAR_VOLUME.fullmatch(words):
        return Masthead(whole["name"], whole["volume"], None, whole["year"])
    name = SEASON_END.sub("", NAME_END.split(words, maxsplit=1)[0].strip(" ,.;|•·–—-"))
    has_name = (
        len(name) > 4
        and name.lower() not in ("issue", "volume", "number")
        and name != words
        and name[:1].isupper()
        and not find_line_dates(name)
        and not (GENERIC.fullmatch(name) and not ISSUE.search(words))
        and name.casefold() not in ("analysis", "commentary", "issue brief", "brief", "paper", "report", "note")
    )
    paren, volume, issue = PAREN_ISSUE.search(words), VOLUME.search(words), ISSUE.search(words)
    year = YEAR.search(words)
    number = NUMBER_BEFORE_ISSUE.search(words)
    counted = (
        (volume["volume"] or volume["counted"] or volume["led"]) if volume else number["volume"] if number else None
    )
    return Masthead(
        name if has_name else None,
        paren["volume"] if paren else counted,
        paren["issue"] if paren else (issue["issue"] or issue["sign"] or issue["part"]) if issue else None,
        year[0] if year else None,
    )


def find_site(chrome_before: Sequence[str], others: Iterable[str]) -> str | None:
    """The name at the head of a page that comes again elsewhere: in a bio, a copyright line, "she told NAME"."""
    rest = [words.casefold() for words in others]
    for words in chrome_before[:SITE_LINES]:
        name = words.strip(" |·•-–—")
        if not NAME.fullmatch(name) or INSTITUTION.fullmatch(name) or MENU.search(name) or len(name) < 5:
            continue
        pattern = re.compile(rf"(?<!\w){re.escape(name.casefold())}(?!\w)")
        if any(pattern.search(line) for line in rest):
            return small_letters(name)
    # A blog's name over its menu.
    first = chrome_before[0].strip(" |·•-–—") if chrome_before else ""
    over_menu = any(is_menu(words) for words in chrome_before[1:4])
    is_name = NAME.fullmatch(first) and not MENU.search(first) and 1 <= first.count(" ") <= 4
    return small_letters(first) if over_menu and is_name else None


def find_institution(chrome_before: Sequence[str]) -> str | None:
    """An institution's name alone on one of the first lines, or between bars there."""
    for words in chrome_before[:SITE_LINES]:
        for part in re.split(r"\s[|·•>»]\s", words):
            name = part.strip(" |·•-–—")
            shown = small_letters(name)
            if NAME.fullmatch(shown.replace(",", "")) and name.count(" ") >= 2 and is_institution(name):
                return shown
    return None


def is_institution(name: str) -> bool:
    """Whether a name is that of a house that publishes rather than of what it publishes."""
    shown = small_letters(name)
    return bool(INSTITUTION.search(shown)) and not PERIODICAL_WORD.search(shown)


def is_menu(words: str) -> bool:
    return len(MENU.findall(words)) >= max(3, 0.6 * len(words.split()))


def is_abbreviation(short: str, long: str) -> bool:
    """`Isl Grids Lett` of `Island Grids Letters`: each word begins the next one of the long name."""
    starts = [word.rstrip(".").casefold() for word in short.split()]
    words = [
        word.casefold() for word in long.split() if word.casefold() not in ("of", "the", "and", "&", "in", "for", "on")
    ]
    return len(starts) == len(words) and all(w.startswith(s) for w, s in zip(words, starts, strict=True))


def small_letters(name: str) -> str:
    """A name in capitals as it is written otherwise; an acronym stays."""
    if not name.isupper() or len(name) <= 5:
        return name
    return re.sub(r"(?<!^)\b(?:Of|On|The|For|And|In)\b", lambda m: m[0].lower(), name.title())
