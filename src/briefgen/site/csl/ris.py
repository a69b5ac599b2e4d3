"""RIS: one record for each work, one tag on a line."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model.article import Csl
from briefgen.site.csl.values import Day, issued, names, value

KINDS = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "article": "JOUR",
    "review": "JOUR", "review-book": "JOUR", "book": "BOOK", "chapter": "CHAP", "paper-conference": "CPAPER",
    "thesis": "THES", "report": "RPRT", "webpage": "ELEC", "post": "ELEC", "post-weblog": "BLOG", "dataset": "DATA",
    "legal_case": "CASE", "legislation": "STAT", "bill": "BILL", "patent": "PAT", "map": "MAP", "hearing": "HEAR",
    "entry-encyclopedia": "ENCYC", "entry-dictionary": "DICT", "manuscript": "MANSCPT", "motion_picture": "MPCT",
    "personal_communication": "PCOMM", "interview": "PCOMM", "software": "COMP", "standard": "STAND",
    "pamphlet": "PAMP",
}  # fmt: skip


def to_ris(items: Iterable[tuple[str, Csl]]) -> str:
    """Write items (id, work) as RIS."""
    return "\n".join(to_record(id, csl) for id, csl in items)


def to_record(id: str, csl: Csl) -> str:
    lines = [f"{tag}  - {' '.join(text.split())}" for tag, text in read_tags(id, csl) if text]
    return "\n".join([*lines, "ER  - "]) + "\n"


def read_tags(id: str, csl: Csl) -> list[tuple[str, str]]:
    first, last = _page_ends(value(csl, "page"))
    note = value(csl, "note") if value(csl, "title") else ""
    return [
        ("TY", KINDS.get(str(csl.get("type")), "GEN")),
        ("ID", id),
        ("TI", value(csl, "title", "note")),
        *(("AU", _name(csl, "author", n)) for n in range(len(names(csl)))),
        *(("A2", _name(csl, "editor", n)) for n in range(len(names(csl, "editor")))),
        *(("A4", _name(csl, "translator", n)) for n in range(len(names(csl, "translator")))),
        ("T2", value(csl, "container-title")),
        ("VL", value(csl, "volume")),
        ("IS", value(csl, "issue", "number")),
        ("ET", value(csl, "edition")),
        ("M3", value(csl, "genre")),
        ("PB", value(csl, "publisher")),
        ("CY", value(csl, "publisher-place")),
        ("PY", _year(csl)),
        ("DA", _date(issued(csl).first)),
        ("SP", first),
        ("EP", last),
        ("DO", value(csl, "DOI")),
        ("SN", value(csl, "ISBN", "ISSN")),
        ("UR", value(csl, "URL")),
        ("Y2", _date(issued(csl, "accessed").first)),
        ("LA", value(csl, "language")),
        ("N1", note),
    ]


def _name(csl: Csl, key: str, n: int) -> str:
    name = names(csl, key)[n]
    return name.family if name.literal else ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _year(csl: Csl) -> str:
    first = issued(csl).first
    return first.year if first and first.year.isdigit() else ""


def _date(day: Day | None) -> str:
    """RIS dates have slashes: 2009/12/15."""
    if not day or not day.year.isdigit() or not 1 <= day.month <= 12:
        return ""
    return "/".join([day.year, f"{day.month:02d}", *([f"{day.day:02d}"] if day.day else [])])


def _page_ends(page: str) -> tuple[str, str]:
    first, dash, last = page.partition("-")
    return (first.strip(), last.strip()) if dash and "," not in page else (page, "")
