"""BibTeX: one entry for each work, in UTF-8, with what TeX would read as a command escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.model.article import Csl
from briefgen.site.csl.values import Name, issued, names, pages, value
from briefgen.text.date_patterns import MONTH_NAMES

KINDS = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article", "article": "article",
    "review": "article", "review-book": "article", "book": "book", "classic": "book", "collection": "book",
    "chapter": "incollection", "entry": "incollection", "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection", "paper-conference": "inproceedings", "thesis": "phdthesis",
    "report": "techreport", "standard": "techreport", "pamphlet": "booklet",
}  # fmt: skip

# Each letter that TeX reads as more than itself. Braces are named, as even an escaped one counts for the balance.
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    }
)  # fmt: skip
IN_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"})


def to_bibtex(items: Iterable[tuple[str, Csl]]) -> str:
    """Write items (id, work) as BibTeX."""
    return "\n".join(to_entry(id, csl) for id, csl in items)


def to_entry(id: str, csl: Csl) -> str:
    kind = KINDS.get(str(csl.get("type")), "misc")
    if kind == "phdthesis" and "master" in value(csl, "genre").casefold():
        kind = "mastersthesis"
    if kind == "incollection" and not value(csl, "container-title"):
        kind = "misc"
    fields = [(key, text) for key, text in read_fields(csl, kind) if text]
    width = max((len(key) for key, _ in fields), default=0)
    lines = ",\n".join(f"  {key:<{width}} = {text}" for key, text in fields)
    return f"@{kind}{{{make_key(id)},\n{lines}\n}}\n"


def make_key(id: str) -> str:
    """A key that BibTeX takes: letters, digits and a few signs."""
    return re.sub(r"[^A-Za-z0-9:_.+-]+", "-", id).strip("-") or "work"


def escape(text: str) -> str:
    return text.translate(ESCAPES)


def braced(text: str) -> str:
    return f"{{{escape(text)}}}" if text else ""


def kept(text: str) -> str:
    """In double braces, so that no style changes the capitals."""
    return f"{{{{{escape(text)}}}}}" if text else ""


def write_name(name: Name) -> str:
    """ "Family, Jr., Given"; an organisation, and a part with a comma or an "and" in it, in braces."""
    if name.literal or not name.given:
        return f"{{{escape(name.family)}}}"
    return ", ".join(_guard(part) for part in (name.family, name.suffix, name.given) if part)


def _guard(part: str) -> str:
    return f"{{{escape(part)}}}" if re.search(r",|\band\b", part) else escape(part)


def write_names(people: list[Name]) -> str:
    return f"{{{' and '.join(write_name(n) for n in people)}}}" if people else ""


def read_fields(csl: Csl, kind: str) -> list[tuple[str, str]]:
    container = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(kind)
    publisher = {"techreport": "institution", "phdthesis": "school", "mastersthesis": "school", "misc": "howpublished"}
    if container or not value(csl, "container-title"):
        house = publisher.get(kind, "publisher")
    else:
        house = "publisher"
    first = issued(csl).first
    year = first.year.replace("X", "0") if first else ""
    month = MONTH_NAMES[first.month - 1][:3] if first and 1 <= first.month <= 12 else ""
    note = value(csl, "note") if value(csl, "title") else ""
    return [
        ("title", kept(value(csl, "title", "note"))),
        ("author", write_names(names(csl))),
        ("editor", write_names(names(csl, "editor"))),
        ("translator", write_names(names(csl, "translator"))),
        (container or "howpublished", braced(value(csl, "container-title"))),
        ("volume", braced(value(csl, "volume"))),
        ("number", braced(value(csl, "issue", "number"))),
        ("edition", braced(value(csl, "edition"))),
        (house, braced(value(csl, "publisher"))),
        ("address", braced(value(csl, "publisher-place"))),
        ("type", braced(value(csl, "genre"))),
        ("year", braced(year)),
        ("month", month),
        ("date", braced(value(csl, "issued")) if first else ""),
        ("pages", braced(pages(csl, "--"))),
        ("doi", _address(value(csl, "DOI"))),
        ("isbn", braced(value(csl, "ISBN"))),
        ("url", _address(value(csl, "URL"))),
        ("urldate", braced(value(csl, "accessed"))),
        ("langid", braced(value(csl, "language"))),
        ("note", braced(note)),
    ]


def _address(url: str) -> str:
    return f"{{{url.translate(IN_URL)}}}" if url else ""
