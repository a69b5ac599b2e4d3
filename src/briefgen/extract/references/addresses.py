"""Addresses in a reference: URL, DOI, ISBN, date of access, and what an address gives away by itself."""

from __future__ import annotations

import re

from briefgen.extract.references.dates import MONTH, YEAR, find_dates
from briefgen.extract.references.parts import CUT, Fields
from briefgen.extract.references.words import HOSTS

URL = re.compile(r"<?\b(?:https?://|www\.)[^\s<>\"“”]+>?")
DOI = re.compile(r"(?:\bdoi:?\s*|https?://(?:dx\.)?doi\.org/)(?P<doi>10\.\d{4,9}/[^\s<>\"“”]+)", re.IGNORECASE)
ACCESS = re.compile(
    r"""[(\[]?\s*\b(?:(?:last|date)\s+)?
    (?:accessed|retrieved|viewed|visited|consulted|cited|дата\s+обращения|date\s+of\s+access|consultado|consulté)
    (?:\s+on\b|\s+el\b|\s+le\b)?\s*[:,]?\s*(?=[\w])""",
    re.VERBOSE | re.IGNORECASE,
)
AFTER_ACCESS = re.compile(r"\s*[)\]]?(?:,?\s*from\b:?)?")
LEAD_TO_URL = re.compile(
    r"""(?:[\[(]Online[\])]\.?\s*)?\b
    (?:available\s+(?:online\s+)?(?:at|from)|available|retrieved\s+from|accessed\s+at|online\s+at
    |disponible\s+en
    |url|режим\s+доступа|электронный\s+ресурс|at|in)\s*:?\s*(?=[<\x1f]|https?:|www\.)""",
    re.VERBOSE | re.IGNORECASE,
)
ISBN = re.compile(r"\bIS[BS]N(?:-1[03])?:?\s*[\dXx-]{8,17}")
DATE_IN_PATH = re.compile(
    rf"(?<=[/_-])(?P<y>{YEAR})[/_-](?P<m>0?[1-9]|1[0-2]|[a-z]{{3}})[/_-](?P<d>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
)


ASIDES = re.compile(
    rf"""\barXiv:\d{{4}}\.\d{{4,5}}(?:v\d)?(?:\s\[[\w.-]+\])?
    |\b(?:PMID|PMCID|EDN|OCLC|LCCN):?\s*\w+
    |\b[Aa]rchived\s(?:from\sthe\soriginal|at)[^.;]{{0,60}}
    |\b[Ll]ast\s(?:updated|modified|revised)(?:\son)?:?\s
     (?:{MONTH}\s\d{{1,2}},?\s|\d{{1,2}}\s{MONTH}\s|{MONTH}\s)?{YEAR}
    |[(\[](?:[Ii]n\s(?:Russian|French|Spanish|German|English|Chinese)|на\s\w+\sяз\.)[)\]]
    |\((?:database|dataset|blog|podcast|video|website|audio|film)\)
    |,?\s\d{{1,2}}\svols?\.(?=[\s,(]*[(,\x1f]|$)
    |\[(?:[JMCDRNSPGZ]|EB|DB|CP)(?:/OL)?\]
    |\[(?:Blog\spost|Tweet|Facebook|YouTube|Press\srelease|Data\sfile|Infographic|Webinar|Podcast)[^\[\]]{{0,30}}\]
    |\s\(@\w{{1,20}}\)|,\s\d{{1,2}}:\d\d\s?[ap]\.?m\.?
    |\b(?:JSTOR|Project\sMUSE|ProQuest|EBSCOhost|HeinOnline)\b,?
    |\[(?:Internet|Online|[Ee]lectronic\sresource|Электронный\sресурс|[Ww]eb\spage|PDF|[Vv]ideo|[Dd]ata\s?set)\]""",
    re.VERBOSE,
)
"""Remarks that are no part of the work: numbers of catalogues, copies, languages, media."""
STATED_BY = re.compile(r"\b(?:Approved|Adopted|Issued)\sby\s[^;]{3,80}?\s(?:of|on|dated)\s(?=\d|[A-Z])")
STATED = re.compile(
    rf"\b(?:Approved|Adopted|Published|Posted|Updated|Issued)(?:\son)?\s(?=\d{{1,2}}\s{MONTH}|{MONTH}\s\d|{YEAR})"
)
LINKED_WORDS = re.compile(r"\[(?P<words>[^\[\]]{3,300})\]\((?P<url>https?://[^\s()]+)\)")


def clean_url(url: str) -> str:
    """Cut the punctuation that belongs to the sentence, and a closing bracket without its opening one."""
    url = url.strip("<>").rstrip(".,;:'’")
    while url.endswith((")", "]")) and url.count("(") + url.count("[") < url.count(")") + url.count("]"):
        url = url[:-1].rstrip(".,;:")
    return url


def facts_of_url(url: str) -> Fields:
    """What an address gives away by itself: the site that everybody knows, and a whole date in its path."""
    fields: Fields = {}
    host = re.sub(r"^(?:https?://)?(?:www\.|m\.|edition\.|en\.)?", "", url).split("/")[0].split(":")[0].casefold()
    parts = host.split(".")
    for cut in range(len(parts) - 1):
        if name := HOSTS.get(".".join(parts[cut:])):
            fields["container-title"] = name
            break
    if m := DATE_IN_PATH.search(url):
        month = m["m"] if m["m"].isdigit() else None
        words = (
            f"{m['d']} {m['m'].capitalize()} {m['y']}"
            if month is None
            else f"{m['y']}-{int(month):02d}-{int(m['d']):02d}"
        )
        if found := find_dates(words):
            fields["issued"] = found[0].edtf
    return fields


def take_addresses(text: str) -> tuple[str, Fields]:
    """Take URL, DOI, date of access and ISBN out of a note."""
    fields: Fields = {}

    def note_url(m: re.Match[str]) -> str:
        url = clean_url(m[0])
        fields.setdefault("URL", url)
        after = m[0].strip("<>")[len(url) :]
        return CUT + after

    def note_doi(m: re.Match[str]) -> str:
        doi = clean_url(m["doi"])
        fields.setdefault("DOI", doi)
        if m[0].casefold().startswith("http"):
            fields.setdefault("URL", clean_url(m[0]))
        return CUT + m["doi"][len(doi) :]

    text = LINKED_WORDS.sub(_unlink, text)
    text = ISBN.sub(CUT, DOI.sub(note_doi, text))
    text = URL.sub(note_url, text)
    text = take_access(text, fields)
    text = ASIDES.sub("", LEAD_TO_URL.sub(CUT, text))
    text = STATED.sub("", STATED_BY.sub("", text))
    return text, fields


def _unlink(m: re.Match[str]) -> str:
    """Markdown's link: its words are the title, and its address stands after them."""
    words = m["words"]
    return f"{words if words[0] in '“«‘' else f'“{words}”'} {m['url']} "


def take_access(text: str, fields: Fields) -> str:
    """Take "accessed 3 March 2013" out: the year of access is not the year of the work."""
    for m in ACCESS.finditer(text):
        dates = find_dates(text[m.end() : m.end() + 40])
        if dates and dates[0].start == 0:
            fields.setdefault("accessed", dates[0].edtf)
            end = m.end() + dates[0].end
            if after := AFTER_ACCESS.match(text, end):
                end = after.end()
            return text[: m.start()] + CUT + text[end:]
    return text
