"""Who an author is, in the lines that a site adds: "Lena Okafor is a senior fellow at the Skerry Institute."."""

from __future__ import annotations

import re

ROLE = (
    r"(?:senior |junior |non-?resident |resident |visiting |distinguished |associate |assistant |adjunct |deputy "
    r"|research |policy |executive |managing |founding |former |leading |principal |chief |contributing |staff "
    r"|freelance |independent |political |foreign |international |doctoral |postdoctoral |emeritus |award-winning "
    r"|regular |veteran |graduate |full |acting |co-?|ph\.?d\.? |deputy-?){0,4}(?:fellow|scholar|professor"
    r"|lecturer|reader|researcher|director|editor|correspondent|columnist|analyst|journalist|writer|author"
    r"|reporter|economist|historian|scientist|expert|student|candidate|associate|member|contributor|adviser"
    r"|advisor|consultant|head|chair(?:man|woman|person)?|president|founder|specialist|ambassador|diplomat|partner"
    r"|commentator|blogger|intern|coordinator|strategist|attorney|lawyer|engineer|officer|teacher|dean|chief"
    r"|publisher|producer|photographer|translator)"
)
NAME = (
    r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Amb|Ambassador|Sir|Gen|Col|Lt|Rev)\.? )?[A-ZÀ-ÞА-Я][\w’'.-]*(?: (?:de|da"
    r"|di|del|dos|van|von|der|den|la|le|al|el|bin|ibn|ben|[A-ZÀ-ÞА-Я][\w’'.-]*)){1,5}"
)
BIO = re.compile(
    rf"(?:{NAME})(?:(?:,| and|, and|, PhD,|, Ph\.D\.,) ?(?:{NAME}))*(?:, who [^,]{{2,60}})?,? (?:is|are|was|were"
    rf"|has been|works?|serves?|writes?|teach(?:es)?|covers?|reports?|holds?|leads?|heads?"
    rf"|directs?)\b.{{0,60}}?(?:\b{ROLE}s?\b|\b(?:at|for|from|with) the\b|\bfrom [A-Z]|\bat [A-Z]|\bfor [A-Z]"
    rf"|\b(?:on|about) .{{0,60}}\bfor\b)"
    rf"|(?:{NAME}) (?:teaches|lectures|lives|works) (?:[a-z]+ ){{0,6}}(?:in|at|near) [A-ZÀ-Þ]"
)  # Lena Okafor is a senior fellow at the Skerry Institute.
ABOUT_AUTHOR = re.compile(
    r"(?:the (?:author|writer)s?|(?:his|her|their) (?:latest|new|most recent|first|next|books?|research|work"
    r"|writing|weekly|column|publications?))\b.{0,80}\b(?:is|are|was|include|includes|appear|appears|focus|focuses"
    r"|has)\b",
    re.IGNORECASE,
)


def is_bio(words: str) -> bool:
    """Whether a paragraph tells who the author is."""
    return len(words) < 900 and bool(BIO.match(words.lstrip("*—– ")) or ABOUT_AUTHOR.match(words))
