"""What makes a sentence a verdict by its build: general truths, clefts, likenesses, opinions in quotation marks."""

from __future__ import annotations

import re

LEAD = r"(?:(?:And|But|Yet|Because|For|So|Indeed|Still|Perhaps)\s)?"

BUILDS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    # A grid without storage is a grid that begs. · Nobody mends a bridge that belongs to everybody.
    (
        "a general truth",
        2.5,
        re.compile(
            rf"^[“\"]?{LEAD}(?:[Aa]n?|[Ee]very|[Nn]obody|[Nn]o\sone|[Ee]very(?:one|body)|[Nn]othing|[Tt]hose\swho"
            r"|[Ww]hoever|[Aa]nyone|[Yy]ou\scan(?:not)?|[Oo]ne\scan(?:not)?)\s(?!\b(?:was|were|had|did)\b|[^.]{0,200}?\d)"
            r"(?![^.]{0,200}?\b(?:was|were|had|did|said|told|\w{3,12}ed)\b)"
        ),
    ),
    # Storage is not supply. · The reluctance has never been absolute.
    (
        "denies a quality",
        2.0,
        re.compile(
            r"\b(?:(?:is|are|was|were|been|'s|’s)\s(?:not|neither|never|hardly|scarcely|anything\sbut|only|merely|simply)"
            r"|(?:has|have|had)\snever\sbeen|(?:isn|aren|wasn|weren)['’]t)\s(?!\w+(?:ed|ing|en)\b)"
        ),
    ),
    # What the plan leaves out is time. · That is why the board never liked it. · It is the store that sets the price.
    (
        "a cleft",
        2.0,
        re.compile(
            rf"^[“\"]?{LEAD}(?:[Ww]hat(?:ever)?\s[^,;?]{{2,80}}\s(?:is|was|are|were|has\sbecome|remains|became|means)\b"
            r"|(?:[Tt]hat|[Tt]his)\s(?:is|was)\s(?:why|how|what|where)\b|[Ii]t\s(?:is|was)\s(?:the|this|not)\s"
            r"[\w-]+(?:\s[\w-]+)?\s(?:that|who|which)\b)"
        ),
    ),
    # The dam acts like a tax. · Okafor calls it “an umbrella”. · has described the league as a club
    (
        "a likeness",
        1.5,
        re.compile(
            r"\blike\san?\b|\bas\s(?:though|if)\b|\bcall(?:s|ed)?\s(?:it|this|them|him|her|that|the\s\w+)\s(?:[“\"]|an?\b|the\b)"
            r"|\b(?:describe|treat|regard|view|portray|see|depict)(?:s|d|ed|n)?\s[^,;.]{2,60}\sas\s(?:an?|the|one)\b"
        ),
    ),
    # “We choose projects,” the premier told the league.
    (
        "an opinion in quotation marks",
        1.5,
        re.compile(
            r"^[“\"](?![^”\"]{0,300}\d)[^”\"]{12,400}[,.!][”\"]\s(?:[^.]{0,80}\s)?(?:said|says|told|adds?|added|asks?|argues?|argued"
            r"|explains?|explained|insists?|insisted|warns?|warned|laughs?)\b"
        ),
    ),
    # Its value lies in the evidence that it creates. · The agreement offers only a partial safeguard.
    (
        "what it is good for",
        2.0,
        re.compile(
            r"\b(?:lies\s(?:in|elsewhere)|creates?|offers?\s(?:only|no|an?\s(?:partial|better|rare|useful))|serves?\s(?:only|as)"
            r"|works?\s(?:when|as\slong|only)|depends?\son|rewards?|punish(?:es)?|costs?\sa\s|brings?\stogether)\b"
        ),
    ),
    # Officials declined to comment. · The charter entered into force. · There are two ferries.
    (
        "tells what happened",
        -2.0,
        re.compile(
            r"\b(?:declined\sto|refused\sto|denied\s(?:that|having)|said\snothing|entered\sinto\sforce|came\sinto\sforce"
            r"|complained\sthat|confirmed\sthat|[Tt]here\s(?:are|were|is|was)\s(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b)"
        ),
    ),
)

IMPERATIVE = re.compile(
    r"""
    ^(?: (?:First|Second|Third|Fourth|Fifth|Finally|Lastly|Instead|So|Then|One|Two|Three|And|Above\sall)
      (?:\sof\sall)? (?:,\s|:\s) )?
    (?: (?: [Ss]top|[Ss]tart|[Kk]eep|[Aa]void|[Bb]egin ) \s \w+ing\b
      | (?: [Gg]ive|[Pp]ublish|[Bb]uy|[Bb]uild|[Tt]ake|[Mm]ake|[Ll]et|[Kk]eep|[Pp]ut|[Bb]egin|[Ii]nvest|[Oo]pen|[Uu]se
        |[Tt]reat|[Aa]sk|[Cc]reate|[Ss]et|[Bb]ring|[Aa]void|[Ll]eave|[Ss]pend|[Rr]educe|[Ss]trengthen|[Ee]xpand
        |[Ee]stablish|[Ee]nsure|[Aa]llow|[Aa]dopt|[Dd]evelop|[Ee]ncourage|[Pp]romote|[Ll]ift|[Dd]rop|[Ss]top|[Pp]ay
        |[Ss]hare|[Cc]ut|[Rr]aise|[Ee]nd|[Ss]end|[Tt]rain|[Ff]und|[Tt]ell|[Rr]eplace|[Pp]rotect|[Rr]emove )
      \s (?: the|an?|its|their|your|our|it|them|this|these|those|every|each|more|less|fewer|all|up|out|people|money
        |reserves|for\speople|in\s(?:the|people|schools) ) \b )
    """,
    re.VERBOSE,
)  # First, stop building monuments. · Publish the gauges.


def weigh_build(sentence: str) -> tuple[float, str]:
    """How much a sentence's build judges, and by what."""
    found = [(points, name) for name, points, pattern in BUILDS if pattern.search(sentence)]
    return sum(points for points, _ in found), ", ".join(name for _, name in found)


def is_imperative(sentence: str) -> bool:
    return IMPERATIVE.match(sentence) is not None
