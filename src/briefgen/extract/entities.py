"""Entities: named things, all their forms joined; from the gazetteer, from head words, from titles and given names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefgen.extract.name_joins import Sighting, Stretch, join_names
from briefgen.extract.name_runs import Name, find_names
from briefgen.extract.name_tokens import Word, split_words
from briefgen.model.article import Article, Block
from briefgen.model.findings import Entity, EntityKind
from briefgen.text.gazetteer import find_known

CITED = re.compile(
    r"""
    \[ [^\[\]]{0,60} \]                                              # [4] · [12, p. 3]
  | \( (?: see | cf\.? | e\.g\.,? | quoted\ in | in )? \s?
       [A-ZÀ-Þ“"] [^()]{0,120}? ,? \s
       (?: 1[5-9] | 20 ) \d\d [a-z]? (?: [,:;] [^()]{0,120} )? \)    # (Halloran 2030, p. 4)
    """,
    re.VERBOSE,
)
YEAR_FOLLOWS = re.compile(r"\s\((?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.?\s?)?\d{1,4}(?:[-–]\d{1,4})?)?\)")
CREDIT = re.compile(
    r"(?:Photo(?:graph)?|Image|Picture|Credit|Source|Illustration|Courtesy)(?:\sby|:|\sof)[^\n]{1,120}", re.I
)
"""Who made a picture is no part of what the article speaks of."""
SHORT_FORM = re.compile(r"\s\((?P<short>[A-Z]{2,6})s?\)")
COMMON_NOUN = re.compile(r"(?<![a-z-])[a-z-]{2,40}\Z")
"""Before a short form that then names nothing: "small harbours (SH)"."""

WEAK_RULES = frozenset({"two capitals", "possessive", "the", "capitals", "capital at the head", "in a list", "acronym"})
READ_KINDS = ("body", "title", "caption")
SHORTEST_SENTENCE = 12
"""Words of a front block that is read: a standfirst, not a byline."""


def find_entities(article: Article) -> tuple[Entity, ...]:
    """All entities, in the order of their first mention; those of title and captions alone have no mentions."""
    stretches = read_stretches(article)
    sightings = join_names(article.text, stretches)
    return make_entities(sightings)


def read_stretches(article: Article) -> list[Stretch]:
    """The blocks that name entities, each with its names; body first, so that it decides on names."""
    text = article.text
    firsts = frozenset(sentence.span.start for sentence in article.sentences)
    blocks = [b for b in article.blocks if b.kind in READ_KINDS or is_standfirst(text, b)]
    blocks.sort(key=lambda block: block.kind != "body")
    split = [tuple(split_words(text, b.span.start, b.span.end, firsts)) for b in blocks]
    lower = frozenset(
        word.key
        for block, words in zip(blocks, split, strict=True)
        if block.kind == "body"
        for word in words
        if not word.capital
    )
    nouns = {
        m["short"] for m in SHORT_FORM.finditer(text) if COMMON_NOUN.search(text[max(0, m.start() - 41) : m.start()])
    }
    stretches = []
    for block, words in zip(blocks, split, strict=True):
        cited = [match.span() for match in CITED.finditer(text, *block.span)]
        if block.kind == "caption":
            cited = sorted((*cited, *(match.span() for match in CREDIT.finditer(text, *block.span))))
        names = leave_cited(text, find_names(text, words, lower), cited)
        names = [name for name in names if name.rule != "acronym" or name.text.rstrip("s") not in nouns]
        if block.kind != "body":
            names = [name for name in names if is_plain_to_see(name, is_headline(words))]
        stretches.append(Stretch(block, words, tuple(names)))
    return stretches


def is_standfirst(text: str, block: Block) -> bool:
    return block.kind == "front" and len(text[block.span.start : block.span.end].split()) >= SHORTEST_SENTENCE


def is_plain_to_see(name: Name, headline: bool) -> bool:
    """Whether a name outside the body can be believed by itself; in a headline capitals mean nothing."""
    if name.rule == "gazetteer" or (name.kind == "person" and " " in name.text):
        return True
    return not headline and name.sure and name.rule not in WEAK_RULES


def is_headline(words: Sequence[Word]) -> bool:
    """Whether capitals mean nothing here, since nearly every long word has one."""
    long = [word for word in words if len(word.key) > 3]
    return len(long) >= 3 and sum(word.capital for word in long) > 0.7 * len(long)


def leave_cited(text: str, names: Iterable[Name], cited: Sequence[tuple[int, int]]) -> list[Name]:
    """Leave out the names inside citations, and the surname before "(2030)"."""
    kept: list[Name] = []
    n = 0
    for name in names:
        while n < len(cited) and cited[n][1] <= name.span.start:
            n += 1
        if n < len(cited) and cited[n][0] <= name.span.start:
            continue
        author = name.kind in ("person", None) and name.rule != "title" and " " not in name.text
        if author and YEAR_FOLLOWS.match(text, name.span.end):
            continue
        kept.append(name)
    return kept


def make_entities(sightings: Sequence[Sighting]) -> tuple[Entity, ...]:
    """One entity for each id, in the order of the sightings."""
    by_id: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_id[sighting.id].append(sighting)
    return tuple(make_entity(id, own) for id, own in by_id.items())


def make_entity(id: str, own: Sequence[Sighting]) -> Entity:
    """Choose a name: the gazetteer's, else the longest form seen, without its article."""
    known = find_known(id) if any(s.name.forms for s in own) else None
    forms = list(dict.fromkeys(s.name.text for s in own))
    kind = known.kind if known else choose_kind(own)
    if known:
        name = known.name
    else:
        longest = max((s for s in own), key=lambda s: (len(s.name.text.split()), not s.name.text.isascii()))
        name = re.sub(r"^[Tt]he\s", "", longest.name.text)
        name = f"{name} {longest.name.place}" if longest.name.place else name
    return Entity(
        id=id,
        name=name,
        kind=kind,
        aliases=tuple(form for form in forms if form != name),
        same_as=known.same_as if known else (),
        mentions=tuple(sorted(s.name.span for s in own if s.body)),
    )


def choose_kind(own: Sequence[Sighting]) -> EntityKind:
    """The kind that most sightings say; one that only two capitals say counts for less than any other."""
    votes: Counter[EntityKind] = Counter()
    for sighting in own:
        votes[sighting.kind] += 1 if sighting.name.rule in WEAK_RULES else 10
    return votes.most_common(1)[0][0]
