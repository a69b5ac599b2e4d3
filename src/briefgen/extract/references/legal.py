"""Cases, statutes, acts of the European Union, resolutions and treaties: one pattern for each form of citation."""

from __future__ import annotations

import re
from typing import Any

from briefgen.extract.references.dates import MONTH, YEAR, find_dates
from briefgen.extract.references.numbering import tidy_page
from briefgen.extract.references.parts import Fields, tidy

VERSUS = r"\sv\.?\s"
PARTIES = rf"(?P<title>[A-Z][^\[\]\x1f]{{2,120}}?{VERSUS}[^\[\]\x1f]{{2,80}}?)"
REPORTER = r"(?P<volume>\d+)\s(?P<reporter>[A-Z][\w.\ ]{0,18}?)\s(?P<page>\d+)"
IN_YEAR = rf"(?:\s\((?P<year>{YEAR})\))?"
EU_ACT = r"""(?:Council\s|Commission\s|Framework\s|Delegated\s|Implementing\s)*(?:Regulation|Directive|Decision)\s"""
TREATY = r"(?:Treaty|Convention|Agreement|Protocol|Charter|Covenant|Pact|Accord)"
SERIES = r"(?:U\.?N\.?T\.?S\.?|L\.?N\.?T\.?S\.?|I\.?L\.?M\.?|T\.?I\.?A\.?S\.?)"
ACT = r"(?:Act|Law|Code|Ordinance|Order|Regulations|Decree|Statute)"


def _form(type_: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return type_, re.compile(pattern, re.VERBOSE)


STAGE = (
    r"(?:Merits|Jurisdiction(?:\sand\sAdmissibility)?|Judgments?|Advisory\sOpinion|Orders?|Award|Provisional\sMeasures"
    r"|Preliminary\sObjections|Reparations?|Compensation)(?:\s(?:of\s)?\d{1,2}\s[A-Z][a-z]+\s\d{4})?"
)
REPORTS = (
    r"(?:I\.?C\.?J\.?\sRep(?:orts|\.)?|P\.?C\.?I\.?J\.?(?:,?\s\([^()]{1,20}\)|\sSeries\s\w+)?|ITLOS\sRep(?:orts|\.)?)"
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # Marra Channel (Skerry v. Norland), Merits, Judgment, ICJ Reports 1949, p. 4
    _form(
        "legal_case",
        rf"""^(?P<title>[A-Z][^\[\]\x1f]{{2,200}}?) (?: ,\s{STAGE} ){{0,3}} ,?\s
        [\[(]? (?P<reporter>{REPORTS}) [\])]? ,?\s
        [\[(]? (?P<year>{YEAR}) [\])]? (?: ,?\s (?:pp?\.\s?|at\s)? (?P<page>\d+ (?:[-–]\d+)? ) )?""",
    ),
    # Tides in the Marra Strait (Skerry v. Norland), Award of 24 November 2031, PCA Case No. 2019-99
    _form(
        "legal_case",
        rf"""^(?P<title>[A-Z][^\[\]()\x1f]{{2,160}} \([^()]{{2,80}}?{VERSUS}[^()]{{2,80}}\)) ,\s (?:Final\s|Partial\s)?
        (?: Award | Judgment | Decision | Order ) ,?\s (?:of\s|on\s\w+,\s)? (?P<date>\d{{1,2}}\s[A-Z][a-z]+\s\d{{4}})
        (?: ,\s (?P<number>(?:PCA|ICSID|ITLOS|ICJ)\s(?:Case\s)?(?:No\.\s)?[\w/-]+) )?""",
    ),
    # The Tidal Star (Skerry v. Norland), PCA Case No. 2019-31, Award, ¶ 118 (Perm. Ct. Arb. 2027)
    # Lund Mining S.A. v. Republic of Marra, ICSID Case No. ARB/14/2, Award (Dec. 22, 2031)
    _form(
        "legal_case",
        rf"""^(?P<title>[A-Z][^\[\]\x1f]{{2,200}}?) ,\s
        (?P<number>(?:PCA|ICSID|ITLOS|ICJ|UNCITRAL|WTO|ICC|LCIA|SCC|Appl?\.)\s(?:Case\s)?(?:No\.\s)?[\w/.-]+) ,?
        [^()\x1f]{{0,80}}
        \( (?: (?P<date>{MONTH}\s\d{{1,2}},\s{YEAR}) | (?P<court>[^()\d]{{0,80}}?) \s? (?P<year>{YEAR}) ) \)""",
    ),
    # Marra Channel (Skerry v. Norl.), Judgment, 1949 I.C.J. 4, 18 (Apr. 9)
    _form(
        "legal_case",
        rf"""^(?P<title>[A-Z][^\[\]\x1f]{{2,200}}?) (?: ,\s{STAGE} ){{0,3}} ,\s
        (?P<volume>{YEAR}) \s (?P<reporter>[IP]\.?C\.?I?\.?J\.?) \s (?P<page>\d+) (?:,\s[\d–-]+)?
        \s\( (?P<day>[A-Z][a-z]+\.?\s\d{{1,2}}) \)""",
    ),
    # Harbour Board v. Quist, 410 U.S. 113 (1973) · Moe v. Marra Grid Co., 12 F.3d 345, 350 (9th Cir. 1994)
    _form(
        "legal_case",
        rf"""^{PARTIES} ,\s {REPORTER}\b [^(]{{0,30}}
        (?: \( (?P<court>[^()]*?) \s? (?P<year>{YEAR}) \) )?""",
    ),
    # 12 F.3d 345 (9th Cir. 1994), where the text names the case
    _form(
        "legal_case",
        rf"""^{REPORTER} (?:,\s[\d–-]+)?
        \s\( (?P<court>[^()\d]* (?:\d+(?:st|nd|rd|th)\s[^()\d]*)?) \s? (?P<year>{YEAR}) \) \.?$""",
    ),
    # Case C-118/21, Skerry Tidal v Commission, EU:C:2023:44
    _form(
        "legal_case",
        rf"""^(?:Joined\s)? Cases?\s (?P<number>(?:[CTF][-–‑])?\d+/\d+) (?:\sP)? ,?\s
        (?P<title>[A-Z][^\[\x1f]{{2,120}}?)
        (?:
          ,?\s(?:ECLI:)? EU:[CTF]:(?P<year>{YEAR}):\d+
        | ,?\s\[(?P<year2>{YEAR})\]
        | ,?\s\([^()]*?(?P<year3>{YEAR})\)
        )""",
    ),
    # R (Halloran) v Marra Council [2019] UKSC 12
    _form(
        "legal_case",
        rf"""^{PARTIES} \s[\[(] (?P<year>{YEAR}) [\])]\s (?P<number>[A-Z]\w*(?:\s[A-Z]\w*)?\s\d+)?""",
    ),
    # Moe v. Norland, no. 12345/06, § 33, ECHR 2011
    _form(
        "legal_case",
        rf"""^{PARTIES} ,?\s
        (?: \([Nn]o\.\s | [Aa]pp(?:lication|l?\.)?\s[Nn]o\.\s | no\.\s )
        (?P<number>\d+/\d+) \)? [^\x1f]*? (?P<year>{YEAR})""",
    ),
    # Regulation (EU) 2031/679 … of 27 April 2031 on island grids, OJ L 119, 4.5.2031, p. 1
    _form(
        "legislation",
        rf"""^(?P<title>{EU_ACT}[^\x1f]{{4,300}}?)
        (?:
          ,?\s\[?(?:\d{{4}}\]?\s)? (?P<reporter>OJ\s[LC])\s? (?P<volume>\d+)
          (?: ,\s(?P<date>[\d./\ A-Za-z]{{6,20}}?) )?
          (?: ,\sp\.\s?(?P<page>\d+) | ,\s\d.* )?
        ) \.?\s*$""",
    ),
    # Council Regulation 1005/2008, 2008 O.J. (L 286) 1 (EC)
    _form(
        "legislation",
        rf"""^(?P<title>{EU_ACT}[^\x1f\[\]]{{4,300}}?) ,\s (?P<year>{YEAR}) \s
        O\.?J\.? \s \( (?P<series>[LC]) \s (?P<volume>\d+) \) \s (?P<page>\d+)""",
    ),
    # Directive 2019/944 on … [2019] OJ L158/125
    _form(
        "legislation",
        rf"""^(?P<title>{EU_ACT}[^\x1f\[\]]{{4,300}}?) \s\[(?P<year>{YEAR})\]\s
        (?P<reporter>OJ\s[LC])\s? (?P<volume>\d+) / (?P<page>\d+)""",
    ),
    # Exec. Order No. 14,008, 86 Fed. Reg. 7619 (Jan. 27, 2021)
    _form(
        "legislation",
        r"""^(?P<title>[A-Z][^\x1f]{4,200}?) ,\s (?P<volume>\d+)\s (?P<reporter>Fed\.\sReg\.)\s (?P<page>[\d,]+)
        \s\( (?P<date>[^()]{4,30}) \)""",
    ),
    # Island Grid Act, Pub. L. No. 111-148, 124 Stat. 119 (2010)
    _form(
        "legislation",
        rf"""^(?: (?P<title>[A-Z][^\[\]\x1f]{{2,120}}?) ,\s )? Pub\.\s?L\.\s(?:No\.\s)? (?P<number>[\d-]+)
        (?: ,\s(?P<volume>\d+)\s(?P<reporter>Stat\.)\s(?P<page>\d+) )? {IN_YEAR}""",
    ),
    # Tidal Storage Act § 12, 16 U.S.C. § 1801 (2018)
    _form(
        "legislation",
        rf"""^(?P<title>[A-Z][^\[\]\x1f,§]{{2,120}}? \b{ACT}) (?:\s(?:of\s{YEAR}|§+\s?[\w.()-]+))? ,\s
        (?P<volume>\d+)\s (?P<reporter>U\.S\.C\.(?:A\.)?|C\.F\.R\.)\s
        (?:§+|[Pp]art|[Ss]ec\.)\s? (?P<section>[\w.()-]*\w\)?) {IN_YEAR}""",
    ),
    # 42 U.S.C. § 1983 (2012) · 17 C.F.R. § 240.10b-5
    _form(
        "legislation",
        rf"""^(?P<volume>\d+)\s (?P<reporter>U\.S\.C\.(?:A\.)?|C\.F\.R\.)\s
        (?:§+|[Pp]art|[Ss]ec\.)\s? (?P<section>[\w.()-]*\w\)?) {IN_YEAR}""",
    ),
    # Security Council, Resolution 2901 (2031), S/RES/2901, 4 June 2031
    # S.C. Res. 1998, U.N. Doc. S/RES/1998 (July 12, 2011)
    _form(
        "document",
        r"""^(?: (?P<body>(?:United\sNations|UN|U\.N\.)\s[^,]{4,60}) ,\s )?
        (?P<title>[^,\x1f]{2,160}? (?:\([^)]*\))?) ,?\s
        \(? (?: (?:UN|U\.N\.)\s?[Dd]oc\.?(?:ument)?\s )?
        (?P<number>[SAE](?:/[A-Z]{2,5})?/(?:\d[\w./]*\d|\d+)) \)? [,.]?\s* (?P<date>[^\x1f]{0,40})""",
    ),
    # Agreement on Port Lights to Prevent, Deter and Eliminate Wrecks, Nov. 22, 2009, 55 I.L.M. 1157
    _form(
        "treaty",
        rf"""^(?P<title>(?=[A-Z])[^;(\x1f]{{0,160}}? \b{TREATY}\b [^;(\x1f]{{0,200}}?) (?:\s[Aa]rts?\.\s[\d()–-]+)? ,\s
        (?P<bare>(?:[A-Z][a-z]+\.?\s\d{{1,2}},|\d{{1,2}}\s[A-Z][a-z]+\.?)\s{YEAR}) ,\s
        (?P<volume>\d+)\s(?P<reporter>{SERIES})\s(?P<page>\d+)""",
    ),
    # Convention on Tidal Straits, opened for signature 10 December 1982, 1833 UNTS 3
    # Treaty of Marra, art. 4, Dec. 10, 1982
    _form(
        "treaty",
        rf"""^(?P<title>(?=[A-Z])[^,;(\x1f]{{0,160}}? \b{TREATY}\b [^,;(\x1f]{{0,160}}?) (?= \s?[,;(] | \.?$ )
        (?: ,?\s\(? (?:[Aa]rts?\.?|[Aa]rticles?)\s (?P<section>[\d()–-]+) \)? )?
        (?:
          [,;]?\s\(? (?:opened\sfor\ssignature|signed|adopted|done|concluded|entered\sinto\sforce)
          (?: \s(?:on|at|in)\b[^,\d]{{0,30}}? )? ,?\s (?P<date>[^,;()]*?,?\s?{YEAR}) \)?
        )?
        (?:
          (?:,\s[A-Z][^\W\d_]+)? ,\s
          (?P<bare>(?:[A-Z][a-z]+\.?\s\d{{1,2}},|\d{{1,2}}\s[A-Z][a-z]+\.?)\s{YEAR}) (?=[,;.])
        )?
        (?: [,;]?\s(?P<volume>\d+)\s(?P<reporter>{SERIES})\s(?P<page>\d+) )?""",
    ),
    # Tidal Waters Act 2018, s. 5
    _form(
        "legislation",
        rf"""^(?P<title>(?:The\s)?[A-Z][^,(\x1f“\"]{{2,90}}? \b{ACT}\s(?:of\s)? (?P<year>{YEAR})) (?!\s?[-–]\d)
        (?: ,?\s\(?(?:c\.|ch\.|cap\.)\s\w+\)? )?
        (?: ,?\s(?:ss?|sec|sections?|arts?|§+)\.?\s(?P<section>[\w()–-]+) )? \.?\s*$""",
    ),
)


def read_legal(words: str) -> Fields | None:
    """Read a citation of law; None where no form fits."""
    for type_, pattern in PATTERNS:
        m = pattern.match(words)
        if not m:
            continue
        got: dict[str, Any] = {k: v for k, v in m.groupdict().items() if v}
        if type_ == "treaty" and not (got.keys() & {"date", "bare", "volume", "section"}):
            continue
        if (
            type_ == "document"
            and not re.search(r"/(?:RES|PRST|DEC)/", got["number"])
            and not re.search(r"\b(?:U\.?N\.?\s?[Dd]oc|Resolution|Res\.|Report)", words)
        ):
            continue
        return _make(type_, got)
    return None


def _make(type_: str, got: dict[str, Any]) -> Fields:
    fields: Fields = {"type": type_}
    if "body" in got:
        fields["author"] = [{"literal": tidy(got["body"])}]
    if "title" in got:
        title = tidy(got["title"])
        fields["title"] = re.sub(rf"\s\({YEAR}\)$", "", title) if type_ == "document" else title
        fields["title"] = _keep_dot(fields["title"], got["title"])
    if "day" in got:
        got["date"] = f"{got['day']}, {got['volume']}"
    if "series" in got:
        got["reporter"] = f"O.J. {got['series']}"
    year = got.get("year") or got.get("year2") or got.get("year3")
    dates = find_dates(got.get("date") or got.get("bare") or "")
    if dates:
        fields["issued"] = dates[0].edtf
    elif year:
        fields["issued"] = year
    elif type_ == "document" and (m := re.search(rf"\(({YEAR})\)", got.get("title", ""))):
        fields["issued"] = m[1]
    for key, name in (
        ("volume", "volume"),
        ("reporter", "container-title"),
        ("number", "number"),
        ("section", "section"),
        ("court", "authority"),
    ):
        if got.get(key):
            fields[name] = got[key].strip()
    if "page" in got:
        fields["page"] = tidy_page(got["page"])
    return fields


def _keep_dot(title: str, printed: str) -> str:
    """A party may end in an abbreviation: "Moe v. Marra Grid Co."."""
    return (
        title + "."
        if printed.rstrip().endswith(("Co.", "Inc.", "Ltd.", "Corp.")) and not title.endswith(".")
        else title
    )
