"""Who speaks where sentences do not say so: turns of an interview, and quotations that run over several sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.model.article import Article, Span
from briefgen.model.findings import Entity
from briefgen.text.names import fold
from briefgen.text.speaker_labels import find_speaker_labels

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
QUOTE = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")


class Turn(NamedTuple):
    """Paragraphs in which one person speaks; nobody where the interviewer asks."""

    span: Span
    speaker: str | None
    asks: bool = False


def find_turns(article: Article, entities: Iterable[Entity]) -> tuple[Turn, ...]:
    """The turns of an interview; none in an article that is no interview."""
    text = article.text
    blocks = [block for block in article.blocks if block.kind == "body"]
    labels = find_speaker_labels(text, (block.span for block in blocks))
    known = {label.who for label in labels.values()}
    if not known:
        return ()
    answers_alone = len({shorten(who) for who in known}) == 1
    turns: list[tuple[Span, str]] = []
    for block in blocks:
        if label := labels.get(block.span.start):
            turns.append((block.span, shorten(label.who)))
        elif answers_alone and text[slice(*block.span)].rstrip("”\"’') \n").endswith("?"):
            turns.append((block.span, ""))
        elif turns:
            turns[-1] = (Span(turns[-1][0].start, block.span.end), turns[-1][1])
    speakers = name_labels(known, [entity for entity in entities if entity.kind == "person"])
    asking = find_asking(text, turns)
    speakers[asking] = None
    return tuple(Turn(span, speakers.get(short), short == asking) for span, short in turns)


def shorten(label: str) -> str:
    """Initials, by which "Franz-Josef Kalteis" and "FJK" are one."""
    words = fold(label).split()
    return "".join(word[0] for word in words) if len(words) > 1 else fold(label)


def find_asking(text: str, turns: Sequence[tuple[Span, str]]) -> str:
    """The label whose turns end in a question most often."""
    questions = Counter(name for span, name in turns if text[span.start : span.end].rstrip('”" \n').endswith("?"))
    total = Counter(name for _, name in turns)
    return max(total, key=lambda name: (questions[name] / total[name], name))


def name_labels(labels: Iterable[str], persons: Sequence[Entity]) -> dict[str, str | None]:
    """The persons that labels stand for: by name, by surname, by initials. "A" for answer names nobody."""
    names: dict[str, str | None] = {}
    for label in sorted(labels, key=len):
        words = fold(label).split()
        named = [
            person.name
            for person in persons
            if (full := fold(person.name).split())
            and (words == full[-len(words) :] or shorten(person.name) == words[0])
        ]
        short = shorten(label)
        names[short] = named[0] if named else (label if len(words) > 1 else names.get(short))
    return names


def find_turn(turns: Sequence[Turn], at: int) -> Turn | None:
    """The turn that an offset stands in."""
    n = bisect_right(turns, at, key=lambda turn: turn.span.start) - 1
    return turns[n] if n >= 0 and at < turns[n].span.end else None


class Spoken(NamedTuple):
    """A sentence for `spread_speakers`."""

    paragraph: str
    text: str
    speaker: str | None


def spread_speakers(sentences: Sequence[Spoken]) -> list[str | None]:
    """Give a quotation of several sentences the speaker that one of them names: the one before, else the one after."""
    speakers = [sentence.speaker for sentence in sentences]
    quoted = list(find_quoted(sentences))
    for n, sentence in enumerate(sentences):
        if n and quoted[n] and not speakers[n] and sentences[n - 1].paragraph == sentence.paragraph:
            before = sentences[n - 1]
            speakers[n] = speakers[n - 1] if quoted[n - 1] or has_quote(before.text) else None
    for n in range(len(sentences) - 2, -1, -1):
        after = sentences[n + 1]
        if quoted[n] and not speakers[n] and after.paragraph == sentences[n].paragraph and has_quote(after.text):
            speakers[n] = speakers[n + 1]
    return speakers


def has_quote(text: str) -> bool:
    return QUOTE.search(text) is not None


def find_quoted(sentences: Iterable[Spoken]) -> Iterable[bool]:
    """Whether each sentence stands between quotation marks from its first word to its last."""
    paragraph, inside = "", False
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, inside = sentence.paragraph, False
        if not has_quote(sentence.text):
            yield inside
            continue
        words = sentence.text.strip()
        begins = inside or words[:1] in OPENING + STRAIGHT
        outside = 0
        for mark in words:
            if mark in OPENING:
                inside = True
            elif mark in CLOSING:
                inside = False
            elif mark == STRAIGHT:
                inside = not inside
            elif not inside and mark.isalnum():
                outside += 1
        yield begins and not outside
