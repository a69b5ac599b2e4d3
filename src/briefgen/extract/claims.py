"""Claims: one for each sentence of the body that asserts something."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from briefgen.extract.claim_kinds import judge
from briefgen.extract.cues import split_tokens
from briefgen.extract.key_claims import SUMMARY, Facts, choose_key, score_claims
from briefgen.extract.speakers import find_speaker, list_persons, name_speaker
from briefgen.extract.turns import Spoken, Turn, find_turn, find_turns, spread_speakers
from briefgen.model.article import Article, Sentence, Span
from briefgen.model.findings import Citation, Claim, ClaimKind, Entity, Figure

COUNT = r"(?:two|three|four|five|six|seven|several|some|many|a few|a number of|various|following|these|\d)"
POINTS = (
    r"(?:reasons?|factors?|points?|ways?|questions?|problems?|sets of \w+|things?|lessons?|steps?|aspects?"
    r"|arguments?|examples?|kinds? of \w+|types? of \w+|issues?|explanations?|tasks?|observations?|scenarios?"
    r"|options?|caveats?)"
)
SIGNPOST = re.compile(
    rf"""
    (?: there\ are | there\ were | here\ are | these\ are | consider | i\ see | we\ see | this\ is\ so\ for
        | the\ reasons?\ (?: is | are ) ) \b .{{0,60}} \b{COUNT}\b .{{0,30}} \b{POINTS} .{{0,40}} [.:]
  | .{{0,80}} \b(?: address | answer | raise | say | mention | stress | offer | draw | identify | distinguish | discuss
      | list | consider | examine | make | face )s? \s (?: \w+\s )? {COUNT} \s (?: \w+\s ){{0,2}} {POINTS} [.:]
  | (?: this | the\ (?: present | following ) | our | in\ (?: this | what\ follows ) ) \s (?: article | paper
      | section | essay | report | brief | study | chapter | post | analysis | part | text | column
          | series )? ,? \s? (?: we\s | i\s | will\s | first\s | also\s | then\s ){{0,3}} (?: examine | discuss
              | present | explore | look | consider | review | describe | outline | analy[sz]e | address | trace
                  | focus | proceed | begin | turn | deal | provide | seek | aim | set | cover )(?:s|es)? \b .*
  | (?: {COUNT} ) \s \w+ \s (?: stand\ out | follow | come\ to\ mind | deserve\ mention | suggest\ themselves ) [.:]
  | (?: section | part | chapter ) \s (?: \d+ | one | two | three | four | i+v? ) \b .*
  | (?: let\ us | let['’]s | let\ me ) \s (?: (?: now | first | then | also | just ) \s )? (?: begin | start | turn
      | look
      | consider | take | see | examine | return | recall | imagine | suppose | go | move | say | explain | give ) \b
      .{{0,90}} [.:]
  | (?: consider | take | imagine | suppose | recall | note | see | read | watch
      | listen | click | remember | think\ of ) \b (?!\ (?: that | measures? | steps? )) .{{0,90}} [.:]
  | (?: here(?:['’]s|\ is) | what\ follows | as\ follows | to\ begin\ with | first\ things\ first | more\ on
      | but\ first | why\ so | so\ what | enter ) \b .{{0,40}} [.:]
  | (?: yes | no | true | indeed | of\ course | far\ from\ it | not\ (?: so | quite ) ) (?: [,–—-] .{{0,40}} )? [.:]
  | (?: (?: many\ )? thanks | thank\ you | welcome | happy\ to | glad\ to | (?: good | nice | pleased ) \s (?: to
      | morning | evening ) ) \b .{{0,25}} [.!]
  | (?: the\ following | these\ include | they\ are | they\ include | the\ (?: \w+\s ){{1,3}} (?: are
      | is ) ) \s? (?: \w+\s ){{0,3}} (?: as\ follows | the\ following | simple | twofold | threefold | below ) [.:]
  | .{{0,60}} \b(?: as\ follows | see\ below | discussed\ below | explained\ below | in\ turn ) [.:]
    """,
    re.VERBOSE,
)  # The plan answers three kinds of doubt. · The reasons are as follows:
QUESTION = re.compile(r"\?[\"'”’»)\]]*(?:\s?\[\d{1,3}\])*$")
WORD = re.compile(r"[^\W\d_]{2,}")
REPEATED_SHARE = 0.6
"""From this share of its three-word runs, a sentence is said again."""
COMMON = 20
"""What more repeats share is no sign, and would cost the square of their number."""
Run: TypeAlias = tuple[str, ...]
MIN_WORDS = 4
"""Shorter sentences are exclamations and labels: "Not so fast."."""
SHORT_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|did|does|won|lost|died|fell|rose|grew|failed|agreed|refused|said"
    r"|followed|ended|began|\w+ed)\b"
    r"|^(?:Every(?:body|one)|Nobody|No one|Some|Others|They|We|He|She|It|This|That)\s\w+\b(?!.*:$)"
    r"|^[A-Z]\w+s\s\w+\s(?:it|them|him|her)\.",
    re.IGNORECASE,
)


TELLING_SPACES = 11
"""Between the words of a question's sentence that tells something too."""
ADDRESSED = re.compile(r"\b(?:you|your|yours|I|my|me|we|our|us|let['’]?s|thanks?|welcome)\b", re.IGNORECASE)


def find_claims(
    article: Article, entities: Sequence[Entity], figures: Sequence[Figure], citations: Sequence[Citation] = ()
) -> tuple[Claim, ...]:
    """One claim for each asserting sentence, in the order of the text."""
    turns = find_turns(article, entities)
    sentences = [
        s
        for s in article.sentences
        if asserts(article.text[s.span.start : s.span.end])
        and not (
            (turn := find_turn(turns, s.span.start))
            and turn.asks
            and not tells(article.text[s.span.start : s.span.end])
        )
    ]
    mentions = sorted(((m, e) for e in entities for m in e.mentions), key=lambda pair: pair[0])
    starts = [mention.start for mention, _ in mentions]
    about = [find_about(sentence.span, mentions, starts) for sentence in sentences]
    facts = gather_facts(article, sentences, figures, about)
    scores = score_claims(facts, find_theme(article))
    keys = choose_key(scores)
    speakers = _find_speakers(turns, entities, sentences, [fact.text for fact in facts])
    return tuple(
        Claim(
            id=f"c{n + 1}",
            text=fact.text,
            evidence=sentence.span,
            kind=fact.kind,
            key=n in keys,
            speaker=speakers[n],
            about=about[n],
            score=scores[n],
            at=sentence.label,
        )
        for n, (sentence, fact) in enumerate(zip(sentences, facts, strict=True))
    )


def gather_facts(
    article: Article, sentences: Sequence[Sentence], figures: Sequence[Figure], about: Sequence[tuple[str, ...]]
) -> list[Facts]:
    """What is seen of each sentence: its words, kind, figures, names and place."""
    repeats = _index_repeats(article)
    body = [block.span for block in article.blocks if block.kind == "body"]
    begins = [span.start for span in body]
    summary = _find_summary(article)
    facts: list[Facts] = []
    kind: ClaimKind | None = None
    for sentence, own, names in zip(sentences, _split_by_sentence(sentences, figures), about, strict=True):
        text = _read_words(article.text, sentence.span, body, bisect_right(begins, sentence.span.start) - 1)
        words = split_tokens(text.lower())
        kind = judge(text, words, own, kind).kind
        paragraph, _, place = sentence.label.partition(".s")
        again = _is_repeated(text, repeats)
        number, place_in = int(paragraph[1:] or 0), int(place or 1) - 1
        facts.append(Facts(text, words, kind, own, len(names), number, place_in, again, paragraph in summary))
    return facts


def _find_summary(article: Article) -> frozenset[str]:
    """The labels of the paragraphs under "Abstract", "Summary" and the like."""
    labels, inside = set(), False
    for block in article.blocks:
        if block.kind == "heading":
            inside = SUMMARY.fullmatch(article.text, *block.span) is not None
        elif block.kind == "body" and inside:
            labels.add(block.label)
    return frozenset(labels)


def _read_words(text: str, span: Span, body: Sequence[Span], first: int) -> str:
    """A sentence on one line; where a page break cuts it, without the running head and the notes between."""
    parts = []
    for n in range(max(0, first), len(body)):
        if body[n].start >= span.end:
            break
        parts.append(text[max(span.start, body[n].start) : min(span.end, body[n].end)])
    return " ".join(" ".join(parts).split())


def find_theme(article: Article) -> str:
    """What an article is about: its title, and without one its headings."""
    headings = (article.text[b.span.start : b.span.end] for b in article.blocks if b.kind == "heading")
    return str(article.csl.get("title") or " ".join(headings))


def asserts(sentence: str) -> bool:
    """Whether a sentence says something that evidence could be asked for; questions and signposts do not."""
    words = " ".join(sentence.split())
    if QUESTION.search(words[-40:]):
        return False
    count = len(WORD.findall(words[:80]))
    count = count if count >= MIN_WORDS else len(WORD.findall(words[:400]))
    if count < MIN_WORDS and not (count >= 2 and SHORT_VERB.search(words)):
        return False
    return not SIGNPOST.fullmatch(words[:400].lower()) if len(words) <= 300 else True


def tells(sentence: str) -> bool:
    """Whether whoever asks also tells something: a long sentence that speaks of neither of the two."""
    return sentence.count(" ") >= TELLING_SPACES and not ADDRESSED.search(sentence)


def find_about(span: Span, mentions: Sequence[tuple[Span, Entity]], starts: Sequence[int]) -> tuple[str, ...]:
    """Ids of the entities that a sentence names, in its order; mentions are sorted, `starts` are where they begin."""
    own = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    return tuple(dict.fromkeys(entity.id for mention, entity in own if mention.end <= span.end))


def _find_runs(text: str) -> frozenset[Run]:
    words = [word.casefold() for word in WORD.findall(text)]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _index_repeats(article: Article) -> dict[Run, list[int]]:
    """Three-word run → the repeats that hold it, by number; a run that many of them hold says nothing."""
    repeats: dict[Run, list[int]] = {}
    spans = (block.span for block in article.blocks if block.kind == "repeat")
    for n, span in enumerate(spans):
        for run in _find_runs(article.text[span.start : span.end]):
            if len(holders := repeats.setdefault(run, [])) < COMMON:
                holders.append(n)
    return repeats


def _is_repeated(text: str, repeats: Mapping[Run, Sequence[int]]) -> bool:
    """Whether one of the article's repeats says most of a sentence again."""
    runs = _find_runs(text) if repeats else frozenset()
    shared = Counter(n for run in runs for n in repeats.get(run, ()))
    return any(count >= REPEATED_SHARE * len(runs) for count in shared.values())


def _find_speakers(
    turns: Sequence[Turn], entities: Sequence[Entity], sentences: Sequence[Sentence], texts: Sequence[str]
) -> list[str | None]:
    """Whom each sentence credits: in an interview whoever has the turn, else as the words say."""
    persons = list_persons(entities)
    spoken = []
    for sentence, text in zip(sentences, texts, strict=True):
        turn = find_turn(turns, sentence.span.start)
        speaker = turn.speaker if turn else None
        if not speaker and (said := find_speaker(text)):
            speaker = name_speaker(said.name, sentence.span, persons)
        spoken.append(Spoken(sentence.label.partition(".s")[0], text, speaker))
    return spread_speakers(spoken)


def _split_by_sentence(sentences: Sequence[Sentence], figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """The figures of each sentence; both are in the order of the text."""
    starts = [s.span.start for s in sentences]
    own: list[list[Figure]] = [[] for _ in sentences]
    for figure in figures:
        if isinstance(figure.evidence, Span):
            n = bisect_right(starts, figure.evidence.start) - 1
            if n >= 0 and figure.evidence.end <= sentences[n].span.end:
                own[n].append(figure)
    return [tuple(figures) for figures in own]
