"""Whom a sentence credits with its words or with a belief; aims and what somebody "realised" credit nobody.

A verb of saying or believing is looked for, then its subject: the words before it, back to where a clause begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefgen.extract.clauses import strip_asides
from briefgen.model.article import Span
from briefgen.model.findings import Entity
from briefgen.text.numbers import TENS
from briefgen.text.verbs import inflect_all

TOKEN = re.compile(r"[^\W\d_]+(?:\.(?=[A-Z]\.|\s[A-Z]))?(?:[’'.&-][^\W_]+)*['’]?|\d+(?:[.,]\d+)*|[,;:“”\"()]")
SMALL_WORD = re.compile(r"[a-z]+")
QUOTES = frozenset('“”"')
MARKS = frozenset(',;:“”"()')

SAYING = frozenset(
    form
    for form in inflect_all(
        "say, tell, announce, state, declare, add, note, write, argue, claim, insist, warn, stress, emphasise,"
        " emphasize, explain, acknowledge, admit, concede, assert, contend, maintain, suggest, report, observe,"
        " remark, reply, recall, predict, forecast, conclude, confirm, deny, recommend, urge, complain, lament,"
        " caution, estimate, outline, quip, boast, allege, hint that, hint at, project that, reckon, presume,"
        " guess, reiterate, express, praise, condemn, criticise, criticize, describe, depict, portray, accuse,"
        " hail, dismiss, reveal, mention, point out, call on, call for, welcome, deplore, advise, advocate,"
        " object, counter, retort, protest"
    )
)
BELIEVING = inflect_all(
    "believe, consider, expect, think, anticipate, regard, fear, doubt, assume, judge, foresee, suspect"
)
SEEING_AS = inflect_all("see, view, perceive, interpret, treat, characterise, characterize, label")
"""Beliefs only with "as": to see a neighbour as a threat."""
IMPERSONAL = frozenset("suggest suggests reveal reveals report reports call calls".split())
"""Things do these as often as people."""
CREDITING = frozenset(verb.split()[0] for verb in SAYING | BELIEVING | SEEING_AS)
"""The first words of all these verbs."""

LIGHT = frozenset(
    "also now still already often have has had repeatedly recently later then once never always generally widely"
    " long again even so far just do does did would will can could may might must openly".split()
)
TO_SEE = frozenset(
    "beginning begun began quick keen inclined come came starting started ready slow are is were was be been to"
    " tend tends".split()
)
BE = frozenset("is are was were be been being isn’t aren’t".split())
PAST = frozenset("said told wrote thought saw foresaw held knew felt hoped".split())
STOPS = frozenset(
    "that but while whereas although though if when as because which who whom where since yet so than or nor what"
    " how why whether"
    " unless until before after then".split()
)
SIDE = frozenset("when where because if after before until since whether how why what unless than".split())
"""A clause that one of these opens is not what the sentence says."""
PARTICIPIAL = frozenset("by here in on at from earlier above below".split())
SINGULARS = frozenset(
    "gas business crisis process press politics news access success progress series economics".split()
)
FINITE = frozenset("is are was were has have had will would can could may might must should do does did".split())
PREPOSITIONS = frozenset("in on at for from with by of to among during under over".split())
EXPLAINING = frozenset(("explain", "explains", "explained"))
NO_AGENTS = frozenset("weather water winter summer number paper river power matter letter chapter factor".split())
COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve many several some member".split())
DETERMINERS = frozenset("the a an this that these those its their his her our no any each every".split())
NOT_SUBJECTS = frozenset(
    "it this that these those there what which who i we you here nothing not never my your"
    " everything data figure figures"
    " statistics result results evidence events trade investment exports imports history experience treaty"
    " agreement law plan plans deal price prices harbour project table chart map graph document visit visits trip"
    " meeting meetings move moves step steps policy"
    " trend trends development developments situation fact facts".split()
)
PRONOUNS = frozenset("he she they".split())
LEADING = frozenset(
    "and but yet however meanwhile still also indeed nevertheless moreover even then now today first second third"
    " finally".split()
)
LEADS = LEADING | frozenset("the a an".split())
"""What a speaker's name goes without."""
TITLES = frozenset(
    "president minister secretary chancellor premier senator ambassador director general chairman chairwoman"
    " professor dr mr mrs ms king queen prince pope sir governor mayor prime foreign defence defense finance"
    " interior trade energy then former late current"
    " new acting vice deputy senior first leader".split()
)
DEMONYM = re.compile(r"[A-Z]\w+(?:an|ese|ish|i)$")

SHORT_TITLES = ("Dr", "Mr", "Ms", "St", "Mrs", "Sen", "Gov", "Gen", "Rep", "Prof")
DOT_INSIDE = "".join(rf"|(?<=\b{title})\." for title in SHORT_TITLES)
NOT_THE_END = "".join(rf"(?<!\b{title}\.)" for title in SHORT_TITLES)
"""The dot of a title ends no name: Dr. Lund, Prof. Okafor."""

ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion|eyes|judge?ment) of|as (?:told|reported|announced"
    r"|outlined|described|explained|noted|argued) by|(?:been|was|were|is|are)\s(?:\w+ly\s)?(?:outlined|announced"
    r"|described|proposed|suggested|stated|reported|presented|explained|criti[cs]i[sz]ed|praised|condemned"
    r"|confirmed|denied|articulated|formulated|summed up|voiced) by)\s(?:(?:\w+\s){0,2}(?:calculations|estimates"
    r"|data|figures|findings|research|projections|forecasts|numbers)\s(?:by|of|from)\s)?(?P<who>(?:[^,;.“”]"
    rf"|(?<=\b[A-Z])\.{DOT_INSIDE}){{2,90}}?)(?=[,;]|\.(?<!\b[A-Z]\.){NOT_THE_END}|\.$"
    r"|\s(?:is|are|was|were|has|have|who|which|that|it|they|he"
    r"|she|we|there|in an?)\b|$)"
)
POSSESSIVE = re.compile(
    r"\b[Ii]n (?P<who>[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*){0,4}(?=['’]s?\b)|his|her|their)(?:['’]s?)? (?:own |joint "
    r"|recent |latest |first )?(?:view|opinion|words|eyes|judge?ment|interview|speech|statement|article|account"
    r"|telling|assessment|report|address|remarks|letter|memoir)\b"
)
PUT_IT = re.compile(r"\b[Aa]s (?:then )?(?P<who>[^,;.]{2,80}?) (?:put it|once said|has said|have said|likes to say)\b")
OUR_OWN = re.compile(r"(?:our|my|this|these)\b", re.IGNORECASE)
CUES = (ACCORDING, PUT_IT)


class Speaker(NamedTuple):
    """Who is credited, as the text names them, and the words that say so."""

    name: str
    rule: str


class Persons(NamedTuple):
    """The persons of an article, by surname and by place."""

    surnames: Mapping[str, Sequence[str]]
    starts: tuple[int, ...]
    """Where they are named, in order."""
    names: tuple[str, ...]
    """Who is named there."""


LOOK_BACK = 40
"""How many mentions of persons before a pronoun are looked at."""


class Token(NamedTuple):
    word: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.word.lower()


def find_speaker(sentence: str) -> Speaker | None:
    """The phrase that a sentence credits, or a pronoun for it."""
    words = strip_asides(sentence)
    for pattern in CUES:
        if (match := pattern.search(words)) and (who := tidy(match["who"])) and not OUR_OWN.match(who):
            return Speaker(who, match[0])
    # Most sentences have no such verb, and tokens with their places cost more than bare ones.
    said = not CREDITING.isdisjoint(SMALL_WORD.findall(words))
    tokens = [Token(m[0], *m.span()) for m in TOKEN.finditer(words)] if said else []
    for i, token in enumerate(tokens):
        if token.word in CREDITING and is_crediting(tokens, i) and (subject := find_subject(tokens, i)):
            who = tidy(words[subject.start : subject.end])
            if who:
                return Speaker(who, token.word)
    match = POSSESSIVE.search(words)
    return Speaker(tidy(match["who"]), match[0]) if match else None


def is_crediting(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is a finite verb of saying or believing, in the active voice."""
    word = tokens[i].low
    follows = tokens[i + 1].low if i + 1 < len(tokens) else ""
    known = word in SAYING or word in BELIEVING or f"{word} {follows}" in SAYING
    if not known and word in SEEING_AS:
        known = any(t.low == "as" for t in tokens[i + 2 : i + 14]) or any(
            t.low == "quick" for t in tokens[max(0, i - 2) : i]
        )
    named = word == "calls" or (word == "called" and follows in ("it", "this", "that", "them", "him", "her", "the"))
    if named and any(token.word in QUOTES for token in tokens[i + 2 : i + 9]):
        known = True
    if not known or i == 0 or word.endswith("ing") or tokens[i].word[:1].isupper():
        return False
    if follows in PARTICIPIAL and word.endswith("ed") and f"{word} {follows}" not in SAYING:
        return False
    if follows == "nothing" or (word in EXPLAINING and not _explains(tokens, i)):
        return False
    if word == "states" and i and (tokens[i - 1].low in COUNTS or tokens[i - 1].low in DETERMINERS):
        return False
    if word == "states" and (follows != "that" or tokens[i - 1].word[:1].isupper()):
        return False
    before = _skip_light(tokens, i)
    if (
        before < 0
        or (tokens[i - 1].low in DETERMINERS and tokens[i - 1].low != "that")
        or (tokens[i - 1].low == "to" and tokens[before].low not in TO_SEE and before == i - 1)
    ):
        return False
    return not (
        tokens[i - 1].low in BE
        or (tokens[before].low in BE and before >= i - 3 and word.endswith(("ed", "en", "id", "ght")))
    )


def _explains(tokens: Sequence[Token], i: int) -> bool:
    """Things explain too: a person's name, a pronoun or an agent's noun is asked for."""
    before = _skip_light(tokens, i)
    word = tokens[before] if before >= 0 else tokens[i]
    if before > 0 and tokens[before].word in MARKS:
        return True
    is_name = word.word[:1].isupper() and before > 0
    agent = word.low.rstrip("s").endswith(("er", "or", "ist", "ian", "ant", "man", "ary")) and word.low not in NO_AGENTS
    return is_name or word.low in PRONOUNS or agent


def _skip_light(tokens: Sequence[Token], i: int) -> int:
    """The place of the last word of the subject: adverbs, auxiliaries and "are beginning to" are passed over."""
    j = i - 1
    if j >= 1 and tokens[j].low == "to" and tokens[j - 1].low in TO_SEE:
        j -= 1
        while j >= 0 and tokens[j].low in TO_SEE:
            j -= 1
    while j >= 0 and (tokens[j].low in LIGHT or tokens[j].low.endswith("ly")):
        j -= 1
    return j


def find_subject(tokens: Sequence[Token], i: int) -> Span | None:
    """Where the subject of the verb at `i` stands, as offsets; after the verb where a quotation goes before it."""
    last = _skip_light(tokens, i)
    if (last >= 0 and tokens[last].word in QUOTES) or (
        last >= 1 and tokens[last].word == "," and tokens[last - 1].word in QUOTES
    ):
        return _subject_after(tokens, i)
    if last >= 0 and tokens[last].word == ",":
        # "Lund, a fisherman from Marra, says": the subject stands before the apposition.
        opened = next((j for j in range(last - 1, max(-1, last - 16), -1) if tokens[j].word == ","), -1)
        if opened <= 0 or not tokens[opened - 1].word[:1].isalpha():
            return None
        # "The harbour master, Otto Krantz, says": here the apposition is the name.
        if tokens[opened - 1].word.islower() and all(token.word[:1].isupper() for token in tokens[opened + 1 : last]):
            return Span(tokens[opened + 1].start, tokens[last - 1].end)
        last = opened - 1
    if last >= 0 and tokens[last].low in ("that", "which", "who"):
        return _antecedent(tokens, last - 1 if tokens[last - 1].word != "," else last - 2)
    return _subject_before(tokens, last, tokens[i].low)


def _subject_before(tokens: Sequence[Token], last: int, verb: str) -> Span | None:
    first = last + 1
    if last >= 0 and tokens[last].low in PRONOUNS:
        return Span(tokens[last].start, tokens[last].end)
    for j in range(last, max(-1, last - 14), -1):
        token = tokens[j]
        if token.low in SIDE or (token.low == "to" and not (first <= last and tokens[first].word[:1].isupper())):
            return None
        if token.low in ("did", "does", "do") and first <= last:
            return None  # "whoever did the sums assumed": the sums are what was done
        if token.word in MARKS or token.low in STOPS or token.low in FINITE:
            break
        if token.low == "and" and not _joins(tokens, j, first, verb):
            break
        first = j
    while first <= last and (tokens[first].low in LEADING or tokens[first].low in PREPOSITIONS):
        first += 1
        while first < last and tokens[first - 1].low in PREPOSITIONS and tokens[first].word[:1].isupper():
            first += 1
        while first < last and tokens[first].word[:1].isdigit():
            first += 1
    # "The man who minds them told me": what stands before the verb belongs to "who".
    if first > 0 and tokens[first - 1].low in ("who", "which") and tokens[first].word.islower():
        return None
    if first > last or not _can_speak(tokens[first : last + 1], verb):
        return None
    return Span(tokens[first].start, tokens[last].end)


def _joins(tokens: Sequence[Token], j: int, first: int, verb: str) -> bool:
    """Whether "and" stands inside a subject: between names, or where a plural verb needs more than the last noun."""
    names = tokens[j - 1].word[:1].isupper() and first < len(tokens) and tokens[first].word[:1].isupper()
    is_plural_verb = _is_base(verb)
    head = tokens[first] if first < len(tokens) else tokens[j]
    return j > 0 and (
        names
        or (is_plural_verb and (not head.low.endswith("s") or head.low in SINGULARS) and head.low not in DETERMINERS)
    )


def _is_base(verb: str) -> bool:
    """Whether a verb stands in the form that goes with a plural: "say", not "says" or "said"."""
    return not verb.endswith(("s", "ed")) and verb not in PAST


def _can_speak(subject: Sequence[Token], verb: str) -> bool:
    words = [t.low for t in subject]
    if words[0] in NOT_SUBJECTS or words == ["one"] or len(words) > 12 or words[0].split("-")[0] in TENS:
        return False
    head = next((words[k - 1] for k in range(1, len(words)) if words[k] in PREPOSITIONS), words[-1])
    if head in NOT_SUBJECTS or (head.endswith("ing") and not subject[-1].word[:1].isupper()) or not head[0].isalpha():
        return False
    # A verb in its base form has a plural subject; "the official report" has none.
    if _is_base(verb):
        return (
            head.endswith("s")
            or head
            in ("they", "people", "many", "some", "others", "most", "men", "women", "few", "both", "police", "all")
            or "and" in words
        )
    return not (verb in IMPERSONAL and not subject[0].word[:1].isupper() and words[-1] in NOT_SUBJECTS)


def _subject_after(tokens: Sequence[Token], i: int) -> Span | None:
    last = i
    for j in range(i + 1, min(len(tokens), i + 12)):
        if (
            tokens[j].word in MARKS
            or tokens[j].low in STOPS
            or tokens[j].low in FINITE
            or tokens[j].low in ("in", "on", "at", "during", "last")
        ):
            break
        last = j
    if last == i or tokens[i + 1].low in NOT_SUBJECTS:
        return None
    return Span(tokens[i + 1].start, tokens[last].end)


def _antecedent(tokens: Sequence[Token], last: int) -> Span | None:
    """The name before "that expressed": capitals and the words that join them."""
    first = last + 1
    for j in range(last, max(-1, last - 8), -1):
        if tokens[j].word[:1].isupper() or (tokens[j].low == "of" and first <= last):
            first = j
        else:
            break
    while first <= last and not tokens[first].word[:1].isupper():
        first += 1
    return Span(tokens[first].start, tokens[last].end) if first <= last and last >= 0 else None


PUBLICATION = re.compile(
    r"(?P<who>.{2,60}?)['’]s? (?:(?:latest|own|annual|new|recent|monthly|quarterly|weekly|last) ){0,2}"
    r"(?:reports?|bulletin|figures|data"
    r"|survey|statistics|estimates|index|review|forecasts?)"
)  # the Treasury's latest bulletin


def tidy(who: str) -> str:
    """A phrase without what leads it: `However, the analysts` gives `analysts`, `President Lund` gives `Lund`."""
    if published := PUBLICATION.fullmatch(who.strip()):
        who = published["who"]
    words = who.strip(" ,;:\"“”'‘’").split()
    while words and words[0].lower().strip(",") in LEADS:
        words = words[1:]
    cut = 0
    while cut < len(words) - 1 and (words[cut].lower().rstrip(".") in TITLES or DEMONYM.match(words[cut])):
        cut += 1
    if cut and words[cut][:1].isupper() and any(w.lower().rstrip(".") in TITLES for w in words[:cut]):
        words = words[cut:]
    return " ".join(words).removesuffix("’s").removesuffix("'s").strip(" ,;:")


def list_persons(entities: Iterable[Entity]) -> Persons:
    """Index the persons once, so that a speaker costs the same in a long article as in a short one."""
    persons = [entity for entity in entities if entity.kind == "person"]
    mentions = sorted((mention.start, entity.name) for entity in persons for mention in entity.mentions)
    surnames: dict[str, list[str]] = {}
    for person in persons:
        surnames.setdefault(person.name.split()[-1], []).append(person.name)
    return Persons(surnames, tuple(start for start, _ in mentions), tuple(name for _, name in mentions))


def name_speaker(who: str, span: Span, persons: Persons) -> str | None:
    """A speaker's full name: persons by the entity that the phrase holds, pronouns by the last person named."""
    if who.lower() in PRONOUNS or who.lower() in ("his", "her", "their", "two leaders", "both leaders", "two"):
        return _name_pronoun(who.lower(), span, persons)
    words = who.split()
    for n, word in enumerate(words):
        names = persons.surnames.get(word, ())
        if full := next((name for name in names if name in who), None):
            return full
        if names and n == len(words) - 1:
            return names[0]
    return who


def _name_pronoun(who: str, span: Span, persons: Persons) -> str | None:
    """The person named last before the sentence; for two, the last two."""
    before = bisect_left(persons.starts, span.start)
    names = list(dict.fromkeys(reversed(persons.names[max(0, before - LOOK_BACK) : before])))
    if who in ("he", "she", "his", "her"):
        return names[0] if names else None
    if who in ("their", "two leaders", "both leaders", "two") and len(names) > 1:
        return " and ".join(reversed(names[:2]))
    return None
