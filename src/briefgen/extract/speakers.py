"""Whom a sentence credits with its words or with a belief; aims and what somebody "realised" credit nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.extract.clauses import strip_asides
from briefgen.model.article import Span
from briefgen.model.findings import Entity

SAYING = (
    r"(?:said|says|say|told|tells|announced|announces|announce|stated|states|declared|declares|added|adds|noted"
    r"|notes"
    r"|wrote|writes|argued|argues|argue|claimed|claims|claim|insisted|insists|warned|warns|warn|stressed|stresses"
    r"|emphasi[sz]ed|emphasi[sz]es|explained|explains"
    r"|acknowledged|acknowledges|admitted|admits|conceded|concedes|asserted|asserts|contended|contends|contend"
    r"|maintained|maintains|maintain|suggested|suggests|reported|reports|report|observed|observes|remarked"
    r"|remarks|replied|replies|recalled|recalls|predicted|predicts|predict|forecast|forecasts|concluded|concludes"
    r"|conclude|confirmed|confirms|denied|denies|deny|proposed|proposes"
    r"|recommended|recommends|recommend|urged|urges|urge|pledged|pledges|vowed|vows|promised|promises|complained"
    r"|complains|lamented|laments|cautioned|cautions|estimated|estimates|estimate|called on|calls on|called for"
    r"|calls for|outlined|outlines|pointed out|points out|point out|quipped|boasted|alleged|alleges|testified"
    r"|testifies|reiterated|reiterates|expressed|expresses|praised|praises|condemned|condemns|criti[cs]i[sz]ed"
    r"|criti[cs]i[sz]es|described|describes|describe|depicts|depict|depicted|portrays|portrayed|accused|accuses"
    r"|hailed|dismissed|dismisses|asked|asks)"
)
BELIEVING = (
    r"(?:believed|believes|believe|considered|considers|consider|expected|expects|expect|thought|thinks|think"
    r"|anticipated|anticipates|anticipate|regarded|regards|regard|feared|fears|fear|doubted|doubts|doubt|assumed"
    r"|assumes|assume|judged|judges|judge|foresaw|foresees|foresee|(?:sees?|saw|viewed|views?|perceives?"
    r"|perceived)(?=\s.{1,60}\bas\b)|beginning to (?:perceive|see|view)(?=\s.{1,60}\bas\b))"
)
ADVERB = (
    r"(?:(?:also|now|still|already|often|have|has|had|been|repeatedly|recently|have also|has also|later|then"
    r"|once|rightly|publicly|privately|openly|would|will|\w+ly|are|is|were|was)\s){0,3}"
)

DETERMINER = (
    r"(?:the|a|an|some|many|most|several|other|its|their|his|her|these|those|both|all|few|two|three|one"
    r"|senior|potential)"
)
GROUP = (
    r"(?:officials?|analysts?|experts?|economists?|critics?|observers?|scholars?|researchers?|scientists?"
    r"|diplomats?"
    r"|policymakers?|leaders?|politicians?|ministers?|ministry|government|governments|administration|authorities"
    r"|commentators?|engineers?|investors?|importers?|exporters?|companies|company|firms?|countries|states"
    r"|residents|villagers|farmers|activists|lawyers|journalists|sources?|spokes(?:man|woman|person|people)"
    r"|president|prime minister|chancellor|secretary|ambassador|director|chair(?:man|woman|person)?|head|mayor"
    r"|governor|general|commander|chief|executives?|bank|agency|institute|commission|committee|council|embassy"
    r"|party|opposition|report|study|survey|paper|statement|communiqué|court|parliament|team|group|union"
    r"|association|federation|organi[sz]ation|foundation|army|police|military|operators?|owners?|cooperative"
    r"|board|traders?|unions?|businessmen|entrepreneurs|historians?|supporters?|opponents?|proponents?|advocates?"
    r"|members?|voters?|consumers?|judges?|planners?|managers?|workers?|others|many|some|most|newspaper|magazine)"
)
NAMED = (
    r"(?:[A-ZÀ-Þ][\w’'.&-]*|[A-Z]\.)(?:\s(?:of|for|on|in|and|the|de|del|la|da|van|von|bin|al|el"
    r"|[A-ZÀ-Þ][\w’'.&-]*|[A-Z]\.)){0,8}"
)
PHRASE = (
    rf"(?:(?:(?:[Tt]he\s|[Aa]n?\s|[Ss]ome\s|[Mm]any\s|[Mm]ost\s|[Ss]everal\s|[Oo]ther\s|[Ss]enior\s"
    rf"|[Pp]otential\s|[Bb]oth\s|[Tt]wo\s|[Ii]ts\s|[Tt]heir\s)*)(?:[\w’'-]+\s){{0,4}}?{GROUP}(?:\s(?:of|at|in|for"
    rf"|from|on|with)\s(?:the\s)?[\w’'-]+(?:\s(?:and\s)?[\w’'-]+){{0,4}}?)?|{NAMED})"
)

PRONOUN = re.compile(r"(?:he|she|they|it|the two leaders|both leaders|the two)\b", re.IGNORECASE)

ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion|eyes|judg(?:e)?ment) of|as (?:told|reported|announced"
    r"|outlined|described|explained|noted|argued) by)\s(?P<who>(?:the\s)?[^,;.]{2,90}?)(?=,|;|\.|\s(?:is|are"
    r"|was|were|has|have|the)\b|$)"
)
POSSESSIVE = re.compile(
    rf"\b[Ii]n (?P<who>{NAMED}|his|her|their)(?:['’]s?)?\s(?:own\s)?(?:view|opinion|words|eyes|judg(?:e)?ment"
    rf"|interview|speech|statement|joint statement|article|account|telling|assessment|report|address|remarks"
    rf"|letter|memoir)\b"
)
PASSIVE = re.compile(
    r"\b(?:been|was|were|is|are|being)\s(?:\w+ly\s)?(?:outlined|announced|described|proposed|suggested|stated"
    r"|reported|presented|explained|criti[cs]i[sz]ed|praised|condemned|confirmed|denied|rejected|articulated"
    r"|formulated|summed up|voiced|expressed)\sby\s(?P<who>[^,;.]{2,80})"
)
PUT_IT = re.compile(
    rf"\b[Aa]s\s(?:then\s)?(?P<who>[^,;.]{{2,80}}?)\s(?:put it|{SAYING}|once said|has said|have said)\b"
)
AFTER = re.compile(rf"[,”\"’']\s?(?P<who>{PHRASE}|he|she|they)\s{ADVERB}{SAYING}\b(?!\s(?:that|to)\b)")
INVERTED = re.compile(
    r"[,”\"’']\s?(?:said|says|wrote|writes|added|adds|argued|argues|warned|warns|explained|noted"
    r"|according to)\s(?P<who>[^,;.”\"]{2,80})"
)
SUBJECT = re.compile(
    rf"(?:^|[,;:]\s|\b(?:and|but|while|whereas|that|yet|although|though|as)\s)(?P<who>{PHRASE}|[Hh]e|[Ss]he"
    rf"|[Tt]hey"
    rf"|the two leaders)(?:,\s[^,]{{2,90}},)?\s{ADVERB}(?:{SAYING}|{BELIEVING})\b(?!\s(?:by)\b)"
)
RELATIVE = re.compile(rf"\b(?P<who>{NAMED})\s(?:that|which|who),?\s{ADVERB}(?:{SAYING}|{BELIEVING})\b")
QUICK = re.compile(
    rf"(?P<who>{PHRASE})\s(?:were|was|are|is)\squick to\s(?:see|say|call|note|point|declare|dismiss|claim)\b"
)

PATTERNS: tuple[re.Pattern[str], ...] = (
    ACCORDING,
    PASSIVE,
    PUT_IT,
    POSSESSIVE,
    INVERTED,
    AFTER,
    QUICK,
    RELATIVE,
    SUBJECT,
)

NO_SPEAKER = re.compile(
    r"(?:This|That|These|Those|There|It|What|Which|Who|I|We|You|One|Here|Data|Figures?|Statistics|Results?"
    r"|Evidence"
    r"|Events|Trade|Investment|Exports?|Imports?|History|Experience)\b"
)
OUTLETS = re.compile(
    r"^(?:in an? (?:interview|statement|speech)|(?:the )?(?:latest|official) (?:data|figures))", re.IGNORECASE
)
TITLES = re.compile(
    r"^(?:(?:the|then|former|late|current|new|acting|vice|deputy|senior|first|prime|foreign|defen[cs]e|finance"
    r"|interior|trade|energy|russian|president|minister|secretary|chancellor|premier|senator|ambassador|director"
    r"|general|chairman|chairwoman|professor|dr\.?|mr\.?|mrs\.?|ms\.?|king|queen|prince|pope|sir|gov\.?|governor"
    r"|mayor|[A-Z]\w+(?:an|ese|ish|i))\s)+(?=[A-ZÀ-Þ])"
)
LEADING = re.compile(
    r"^(?:And|But|Yet|However|Meanwhile|Still|Also|Indeed|Nevertheless|Moreover|While|Although|Though|As|For|In"
    r"|On|At"
    r"|Since|Even|Then|Now|Today|Yesterday|First|Second|Third|Finally)\b,?\s*"
)


class Speaker(NamedTuple):
    """Who is credited, as the text names them, and the cue that says so."""

    name: str
    rule: str


def find_speaker(sentence: str) -> Speaker | None:
    """The phrase that a sentence credits, or a pronoun for it."""
    words = strip_asides(sentence)
    for pattern in PATTERNS:
        for match in pattern.finditer(words):
            who = tidy(match["who"])
            if who and not NO_SPEAKER.match(who) and not OUTLETS.match(who):
                return Speaker(who, words[max(0, match.start()) : match.end()].strip())
    return None


def tidy(who: str) -> str:
    """A phrase without what leads it: `However, the analysts` gives `analysts`."""
    who = who.strip(" ,;:\"“”'‘’")
    who = LEADING.sub("", who)
    return re.sub(r"^(?:the|The|an|An|a|A)\s", "", who).strip(" ,;:")


def name_speaker(
    who: str, span: Span, persons: Sequence[Entity], mentions: Sequence[tuple[Span, Entity]]
) -> str | None:
    """A speaker's full name: persons by the entity that the phrase holds, pronouns by the last person named."""
    if PRONOUN.fullmatch(who) or who.lower() in ("his", "her", "their"):
        return _name_pronoun(who.lower(), span, mentions)
    for person in persons:
        forms = (person.name, *person.aliases)
        surname = person.name.split()[-1]
        if any(form in who for form in forms) or re.search(rf"\b{re.escape(surname)}$", who):
            return person.name
    bare = TITLES.sub("", who)
    return bare or who


def _name_pronoun(who: str, span: Span, mentions: Sequence[tuple[Span, Entity]]) -> str | None:
    before = [
        (place, entity) for place, entity in mentions if place.start < span.start + 200 and entity.kind == "person"
    ]
    before = [(place, entity) for place, entity in before if place.start < span.start] or before
    if not before:
        return None
    if who in ("they", "their", "the two leaders", "both leaders", "the two"):
        names = list(dict.fromkeys(entity.name for _, entity in reversed(before)))[:2]
        return " and ".join(reversed(names)) if len(names) == 2 and who != "they" else None
    return before[-1][1].name
