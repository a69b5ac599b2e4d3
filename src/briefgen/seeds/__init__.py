"""seeds/ to Article: one file for each format, then what each stretch is, who wrote it and when."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from typing import TypeAlias

from briefgen.diagnostics import Checked, Diagnostic, Location
from briefgen.model.article import Article, Block, Format, Sentence, Span
from briefgen.seeds.blocks import classify
from briefgen.seeds.datelines import find_dateline
from briefgen.seeds.decoding import decode
from briefgen.seeds.docx import read_docx
from briefgen.seeds.html import read_html
from briefgen.seeds.kinds import find_kind
from briefgen.seeds.language import guess_language
from briefgen.seeds.markdown import read_markdown
from briefgen.seeds.metadata import find_metadata
from briefgen.seeds.pdf import read_pdf
from briefgen.seeds.plain_text import STOPS, read_plain_text
from briefgen.seeds.sheet import Sheet
from briefgen.text.sentences import split_sentences
from briefgen.text.speaker_labels import find_speaker_labels

LABEL = re.compile(
    r"(?:Abstract|Summary|Executive Summary|Introduction|Background|Conclusions?)\s?[:.—–-]\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What stands before the first sentence of an abstract."""

Reader: TypeAlias = Callable[[str, bytes], Checked[Sheet | None]]


def read_text(path: str, data: bytes) -> Checked[Sheet | None]:
    decoded, found = decode(path, data)
    return Checked(read_plain_text(decoded.text) if decoded else None, found)


READERS: dict[Format, Reader] = {
    "text": read_text,
    "markdown": read_markdown,
    "html": read_html,
    "pdf": read_pdf,
    "docx": read_docx,
}

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "html",
    ".mht": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
"""Endings of the files in seeds/ that are articles."""


def read_article(path: str, data: bytes) -> Checked[Article | None]:
    """Read an article's bytes; `path` is as the user knows it, and its ending names the format."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    if (kind := find_kind(name)) and find_format(path, data) == "text":
        fault = Diagnostic("not-text", f"this is {kind.what}, not an article", Location(path), hint=kind.hint)
        return Checked(None, (fault,))
    if not data.strip():
        hint = "put the article's text into it, or remove it"
        return Checked(None, (Diagnostic("empty-file", "this file is empty", Location(path), hint=hint),))
    sheet, found = READERS[find_format(path, data)](path, data)
    if sheet is None:
        return Checked(None, found)
    language = sheet.language or guess_language(_longest_lines(sheet))
    blocks = classify(sheet, language)
    if not any(block.kind == "body" for block in blocks):
        hint = "see whether the article's text is in it; menus and lists alone are none"
        found += (Diagnostic("no-body", "no paragraph of an article was found", Location(path), "warning", hint),)
    metadata = find_metadata(sheet, blocks, language)
    article = Article(
        name=name,
        path=path,
        text=sheet.text,
        digest=hashlib.sha256(data).hexdigest(),
        language=language,
        csl=metadata.csl,
        blocks=blocks,
        sentences=make_sentences(sheet.text, blocks),
        format=sheet.format,
        affiliations=metadata.affiliations,
        issued_basis=metadata.issued_basis,
        issued_reason=metadata.issued_reason,
        set_aside=metadata.set_aside,
        links=sheet.links,
    )
    return Checked(article, found)


def find_format(path: str, data: bytes) -> Format:
    """The format by the file's ending; without one that we know by how it begins, else plain text."""
    suffix = "." + path.rsplit(".", 1)[-1].lower() if "." in path.rsplit("/", 1)[-1] else ""
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    begin = data[:1024].lstrip().lower()
    if begin.startswith(b"%pdf-"):
        return "pdf"
    if begin.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "docx" if data.startswith(b"PK\x03\x04") and b"word/" in data else "text"


def make_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of the body, without a dateline before the first of a paragraph.

    A sentence that a page break cuts is one: it spans the running head, and goes by the paragraph that it begins in.
    """
    sentences: list[Sentence] = []
    body = [block for block in blocks if block.kind == "body"]
    labels = find_speaker_labels(text, (block.span for block in body))
    is_open = False
    for n, block in enumerate(body):
        start, end = block.span
        start = labels[start].end if start in labels else start
        if dateline := find_dateline(text, start, end):
            start = dateline.span.end
        elif label := LABEL.match(text, start, end):
            start = label.end()
        spans = split_sentences(text, start, end)
        if is_open and len(spans) > 1 and text[start].islower():
            last = sentences.pop()
            sentences.append(Sentence(Span(last.span.start, spans[0].end), last.label))
            spans = spans[1:]
        sentences.extend(Sentence(span, f"{block.label}.s{k}") for k, span in enumerate(spans, 1))
        follows = body[n + 1].span.start if n + 1 < len(body) else end
        is_open = bool(spans) and not text[start:end].rstrip().endswith(STOPS) and bool(text[end:follows].strip())
    return tuple(sentences)


def _longest_lines(sheet: Sheet) -> str:
    """The lines that tell the article's language: the longest, since chrome is short."""
    pieces = sorted(sheet.stretches, key=lambda s: (s.span.start - s.span.end, s.span.start))[:12]
    return "\n".join(sheet.text[s.span.start : s.span.end] for s in pieces)
