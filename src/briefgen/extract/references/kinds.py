"""What kind of work a reference is, in the words of CSL."""

from __future__ import annotations

import re

from briefgen.extract.references.parts import Fields
from briefgen.extract.references.words import is_newspaper, is_organisation, is_periodical


def decide_type(fields: Fields, words: str) -> str:
    """Say what kind of work this is, in CSL's words."""
    title = str(fields.get("title") or "")
    container = str(fields.get("container-title") or "")
    chapter = fields.pop("chapter", False)
    genre = str(fields.get("genre") or "")
    if fields.get("type"):
        return str(fields["type"])
    if re.search(r"\b(?:Proc\.|Proceedings|Conference|Conf\.|Symposium|Workshop)", container):
        return "paper-conference"
    if (
        chapter
        or (container and fields.get("editor"))
        or (container and fields.get("publisher") and not is_periodical(container) and "volume" not in fields)
    ):
        return "chapter"
    if container and ("volume" in fields or ("issue" in fields and not is_newspaper(container))):
        return "article-journal"
    if container:
        exact = len(str(fields.get("issued") or "")) == 10
        if is_newspaper(container) or (exact and "URL" not in fields):
            return "article-newspaper"
        return (
            "webpage"
            if "URL" in fields and not is_periodical(container)
            else "article-magazine"
            if exact
            else "article-journal"
        )
    for type_, pattern in TYPES_BY_TITLE:
        if pattern.search(title):
            return type_
    if re.search(r"Press\s[Rr]elease", genre):
        return "document"
    if genre or re.search(r"\b(?:Report|Survey|Outlook|Review of|Informe|Доклад)\b", title):
        return "report"
    if fields.get("URL") and not fields.get("publisher-place"):
        return "webpage" if not fields.get("publisher") or "accessed" in fields else "report"
    publisher = str(fields.get("publisher") or "")
    names = fields.get("author") or ()
    by_body = bool(names) and all("literal" in n for n in names)
    if by_body or (
        publisher and is_organisation(publisher) and not re.search(r"\b(?:Press|Publish|University)", publisher)
    ):
        return "report"
    if publisher or fields.get("publisher-place") or names or fields.get("editor"):
        return "book"
    return "document"


TYPES_BY_TITLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("interview", re.compile(r"^(?:Author(?:['’]s)? )?[Ii]nterview(?:s|ed)?\b")),
    ("speech", re.compile(r"^(?:Statement|Speech|Address|Remarks|Keynote|Lecture|Выступление|Речь)\b")),
    ("dataset", re.compile(r"\b(?:[Dd]ata(?:base|set)?|[Ss]tatistics|Данные)$")),
    ("map", re.compile(r"^Map of\b")),
)
