"""A mark in a text, and what all kinds of marks are made of: years, pages, locators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.model.article import Span

YEAR = r"(?:1[4-9]|2[01])\d\d"
PAGES = r"(?:[A-Za-z]?\d+|[ivxlc]+)(?:\s?[-–—]\s?\d+)?(?:,\s?\d{1,3}(?:\s?[-–]\s?\d+)?(?!\d))*"
LABEL = r"(?:pp?\.|[Сс]\.|[Ss]\.|pages?|at|¶+|paras?\.|ch\.|chap\.)\s?"
WORD = r"(?:[OD]['’])?[^\W\d_a-zа-я][\w’'-]*"
"""Of a name."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation before it has its id."""

    span: Span
    of: tuple[str, ...]
    at: str
    locator: str | None = None
    mismatch: str | None = None


def tidy_locator(page: str | None) -> str | None:
    return re.sub(r"\s?[-–—]\s?", "-", page).strip() if page else None
