"""Of what kind a claim is: advice and what is to come by the modals of the main clause, then numbers, then verdicts.

A stated aim is a fact, an imputed quality or cause an assessment. The tables are read from top to bottom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.extract.clauses import find_main_clause, strip_asides
from briefgen.model.findings import ClaimKind, Figure


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(parts) + r")", re.IGNORECASE)


GOOD = (
    r"(?:rational|advisable|wise|prudent|essential|vital|important|necessary|crucial|imperative|sensible"
    r"|reasonable|useful|helpful|desirable|critical|urgent|better|best|worthwhile|appropriate|high time|time)"
)

# Looks like what is to come, and is a verdict: what could be called, may be found, might have been.
NO_FORECAST = _words(
    r"(?:could|may|might|can) (?:well |also |perhaps |therefore |thus |best |indeed )?be (?:called|described|seen"
    r"|viewed|regarded|considered|found|said|argued|explained|understood|traced|attributed|divided|summed"
    r"|compared|thought|counted|heard|the case|true|due|one|more than)\b",
    r"(?:could|may|might|would|should) (?:not |well |also |never )?have (?:been|had|\w+(?:ed|en|wn|ne|ght|ld|de"
    r"|st|ft"
    r"|pt|lt|me))\b",
    r"could(?: not|n['’]t)\b",
    r"would (?:seem|appear|like|prefer|rather|argue|suggest|say|have to be)\b",
    r"(?:may|might) (?:seem|appear|look|sound|find|think|ask|wonder|want|wish|hope|need|believe)\b",
    r"should be (?:in|of|noted|remembered|said|seen|clear|obvious|emphasi[sz]ed|stressed|no surprise)\b",
    r"should (?:demonstrate|show|prove|come as no)\b",
    r"will (?:be remembered|have noticed)\b",
    r"May\b(?= \d)",
)

RECOMMENDATION = _words(
    r"(?:must|ought to|needs? to|had better|has got to|have got to)\b(?! have\b)",
    r"(?:do|does|did)(?: not|n['’]t) need to(?=zzz)",
    rf"it (?:is|was|would be|will be|may be|might be|seems|becomes|remains|is also|is therefore|is thus|is now"
    rf"|is only)(?: \w+ly)? {GOOD}\b(?: for .{{1,60}}?)?(?: to| that|,)",
    r"it (?:makes|would make) (?:good |more |little )?sense (?:for|to)\b",
    r"would (?:be (?:well advised|wise|advised|better off|better served|a mistake)|do well|find it (?:helpful"
    r"|useful)"
    r"|benefit from|be (?:helpful|useful|sensible|prudent|wise) (?:for|to))\b",
    r"(?:cannot|can not|can ill|can['’]t) afford to\b",
    r"can only (?:benefit|gain)\b",
    r"(?:we|i|authors?|report|paper|study|commission|panel|committee|experts?|analysts?|institute|group"
    r"|officials?) (?:also |strongly |therefore )?(?:recommends?|recommended|urges?|advises?"
    r"|suggests? that .{1,60}\b(?:should|be)|proposes? that)\b",
    r"(?:recommends?|recommended|urges?|urged|advises?|advised|calls? on|called on|calls? upon|calls? for"
    r"|called for)\b(?= .{0,60}\b(?:to|that|for|an?|the|more|greater|urgent|immediate)\b)",
    r"let us\b",
    r"(?:best|right|next|first|only|wiser|better) (?:step|steps|way|answer|response|course|policy|option|approach"
    r"|move)s?(?: forward)? (?:is|are|would be|should|must|may be|might be) (?:to\b)?",
    r"(?:deserves?|merits?|warrants?|requires?|demands?) (?:urgent |more |closer |serious |greater "
    r"|immediate )?(?:attention|action|scrutiny|consideration|support|investment)\b",
    r"is to be (?:hoped|recommended)\b",
    r"(?:it is )?(?:high )?time (?:for .{1,40} )?to\b",
    r"the (?:challenge|task|priority|lesson|answer|solution|point|key) (?:now |here |for .{1,40} )?(?:is|will be"
    r"|must be|should be) (?:to|for)\b",
    r"should(?: not|n['’]t| also| therefore| thus| now| instead| at least| first| never| always| only"
    r"| immediately"
    r"| be| seriously| again| still| begin| start| stop| \w+ly)?\b",
)
SHOULD = re.compile(r"\bshould\b", re.IGNORECASE)
SHOULD_FORECAST = re.compile(
    r"\bshould(?: also| then| soon| further| eventually| in turn| help| make it easier)? (?:bring|offer|help|lead"
    r"|make|boost|improve|reach|come|rise|fall|grow|allow|enable|ease|give|see|find it|produce|generate|increase"
    r"|reduce|cut|lower|raise"
    r"|become|begin to|benefit|encourage|attract|yield|result|remain|continue|finance|provide|speed|pass|arrive"
    r"|open"
    r"|end|prove|finish|complete|hold|save|spur|add|create|take|last|follow"
    r"|be (?:able|possible|enough|ready|sufficient|easier|visible|complete|completed|finished|available|felt"
    r"|operational|known|over|cheaper|higher|lower|back|open|in place|running|operating))\b",
    re.IGNORECASE,
)  # The cable should lower prices.
AGENT = re.compile(
    r"\b(?:government|governments|minister|ministers|ministry|president|policymakers|leaders?|officials?"
    r"|authorities"
    r"|states?|countries|parliament|congress|council|commission|council|union|banks?|companies|firms|donors"
    r"|parties|governors?|regulators?"
    r"|we|they|he|she|you|nations?|members?|investors?|negotiators?|diplomats?|businesses|cities|ministries"
    r"|administration|[A-Z][a-z]+)\s+(?:should)\b"
)

FORECAST = _words(
    r"(?:will|shall|won['’]t)\b(?!-)(?! power)",
    r"\w+['’]ll\b",
    r"would(?! like| rather| prefer)\b",
    r"(?:could|may|might)\b(?! (?:day|\d))",
    r"(?:is|are|was|were|looks?|seems?|appears?|remains?|most|more|very|highly|quite) (?:also |now |still |very "
    r"|more |most )?(?:un)?likely\b",
    r"(?:un)?likely to\b",
    r"(?:is|are|be|being|was|were|stands?) (?:also |now |still |well |already |widely "
    r"|generally )?(?:set|poised|on course|on track|bound|expected|projected|forecast|due|scheduled|slated"
    r"|predicted|estimated|planned|about|destined|anticipated|going|certain|sure|doomed|tipped) (?:to|for|by"
    r"|in)\b",
    r"(?:stands? to|promises? to|threatens? to|risks? \w+ing)\b",
    r"(?:has|have|had|stands?) (?:an? |every )?(?:\w+ )?(?:chance|prospect|potential)s? (?:of|to)\b",
    r"(?:expects?|anticipates?|predicts?|foresees?|forecasts?|projects)\b(?! (?:include|in\b|are|is|have|such|of"
    r"|and|with|worth|were|was))",
    r"(?:expectations|forecasts?|predictions?|projections?) (?:for|of|that|suggest|put|point|are|is|show)\b",
    r"in the (?:coming|next|near) (?:years?|decades?|months?|future|\w+ years)\b(?=.{0,40}(?:will|to\b))",
)

AIM = _words(
    r"(?:aims?|aimed|wants?|wanted|seeks?|sought|seeking|plans?|planned|hopes?|hoped|intends?|intended"
    r"|wish(?:es)?"
    r"|wished|strives?|striving|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|vow(?:s|ed)|pledg(?:es|ed)|promis(?:es"
    r"|ed)|offer(?:s|ed)|propos(?:es|ed|ing)|prepar(?:es|ed|ing)|agree[sd]?|decid(?:es|ed)|undertak(?:es|en)"
    r"|undertook|commit(?:s|ted)|prefers?|preferred) to\b",
    r"(?:would like|is eager|are eager|is keen|are keen|is willing|are willing|is ready|are ready|is working"
    r"|are working|working hard|is looking|are looking|is trying|are trying|is striving|are striving|is mulling"
    r"|are mulling|is considering|are considering|is negotiating|are negotiating|is preparing|are preparing"
    r"|is planning|are planning|is seeking|are seeking) ?(?:to|towards?|on|for)?\b",
    r"(?:is|are|was|were|remains?) (?:also |very |particularly )?(?:interested in|committed to|geared (?:at|to"
    r"|towards?)|aimed at|designed to|meant to|intended to|under consideration|under discussion|under way"
    r"|underway)\b",
    r"(?:has|have|had|expressed) (?:an |its |their |great )?(?:interest|willingness|readiness|intention)s? (?:in"
    r"|to)\b",
    r"(?:goal|aim|objective|purpose|intention|target) (?:\w+ ){0,4}(?:is|was|are)\b",
    r"(?:wants?|seeks?|seeking|demands?|demanded|favou?rs?|favou?red|opposes?|opposed|supports?|supported|backs?"
    r"|backed|rejects?|rejected)\b",
)

EVENT = _words(
    r"(?:signed|met|visited|hosted|held|joined|founded|established|launched|adopted|announced|agreed|elected"
    r"|appointed|opened|closed|killed|arrested|invaded|ratified|approved|voted|published|released|issued|sent"
    r"|received|bought|sold|built|completed|began|begun|started|ended|arrived|left|returned|went|travel(?:l)?ed"
    r"|resigned|died|was born|took office|took part|took place|set up|withdrew|withdrawn|suspended|imposed|lifted"
    r"|granted|awarded|accused|charged|sentenced|attended|addressed|presented|unveiled|introduced|created|formed"
    r"|merged|acquired|invested|donated|deployed|tested|fired|attacked|seized|captured|evacuated|discovered"
    r"|called on|accepted|rejected|submitted|filed|paid|spent|shipped|exported|imported|delivered|installed"
    r"|occurred|happened|invited|assigned|obtained|accelerated|shelved|initiated|discussed|negotiat(?:ed|ing)"
    r"|made public|put forward|put off|postponed|cancel(?:l)?ed|opposed|ordered|moved|crossed|landed|sank"
    r"|collapsed|burned|struck|hit)\b",
    r"(?:consists? of|comprises?|includes?|contains?|covers?|encompasses?|concerns?|concerned|provides? for"
    r"|borders"
    r"|is located|are located|is based|are based|lies? (?:in|on|at|between)|lives? in|imports?|exports?|produces?"
    r"|supplies|supplied|employs?|owns?|operates?|runs?|belongs? to|is a member|are members|has been a member"
    r"|is home to|is headed|is led|are led|is chaired|is owned|is governed|is called|is known as|is part of"
    r"|depends? on)\b",
)
DATED = re.compile(
    r"\b(?:in|on|since|by|during|from|until|of) (?:early |late |mid-?|the (?:spring|summer|fall|autumn"
    r"|winter) of )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?: \d{1,2})?,? ?)?(?:(?:1[5-9]|20)\d\d\b|the (?:19|20)\d0s)"
    r"|\b(?:yesterday|last (?:week|month|year|\w+day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|this (?:week|month|morning)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on (?:January|February|March|April|May|June|July|August|September|October|November|December|Nov\.|Oct\."
    r"|Dec\.|Jan\.|Feb\.|Sept\.|Aug\.) \d)\b",
    re.IGNORECASE,
)

VERDICT_ADJECTIVE = (
    r"(?:good|bad|poor|strong|weak|frail|limited|modest|minor|small|large|high|low|great|big|huge|vast|serious"
    r"|severe"
    r"|grave|acute|crucial|critical|vital|essential|important|significant|relevant|notable|remarkable|striking"
    r"|impressive|promising|attractive|difficult|hard|easy|tough|complex|complicated|clear|unclear|obvious"
    r"|evident|"
    r"uncertain|doubtful|dubious|questionable|controversial|inevitable|impossible|possible|plausible|realistic"
    r"|unrealistic|feasible|viable|successful|unsuccessful|effective|ineffective|efficient|inefficient|sufficient"
    r"|insufficient|inadequate|adequate|necessary|unnecessary|useful|useless|valuable|beneficial|harmful"
    r"|dangerous|risky|safe|"
    r"fragile|stable|unstable|volatile|vulnerable|dependent|independent|isolated|constrained|ambitious|proactive"
    r"|passive|aggressive|cautious|enthusiastic|reluctant|sceptical|skeptical|happy|unhappy|satisfied"
    r"|disappointing|disappointed|surprising|unsurprising|ironic|tragic|unfortunate|fortunate|natural|logical"
    r"|reasonable|rational|"
    r"instructive|telling|revealing|symbolic|unprecedented|historic|real|genuine|true|false|wrong|right|mistaken"
    r"|misleading|misguided|fair|unfair|just|unjust|acceptable|unacceptable|credible|legitimate|popular|unpopular"
    r"|opportune|timely|premature|too|enough|far from|close to|likely|similar|different|distinctive|unique|rare"
    r"|common|typical|"
    r"worse|better|worst|best|higher|lower|bigger|smaller|deeper|stronger|weaker|easier|harder|integrated"
    r"|developed"
    r"|underdeveloped|advanced|backward|mature|robust|sluggish|stagnant|dynamic|resilient|comparable|central"
    r"|instrumental|detrimental|expensive|cheap|costly|profitable|pragmatic|neglected|overlooked|underestimated"
    r"|overrated|exaggerated)"
)
ASSESSMENT: tuple[tuple[float, re.Pattern[str]], ...] = (
    (
        2.0,
        _words(
            rf"(?:is|are|was|were|be|been|being|seems?|seemed|appears?|appeared|remains?|remained|looks?|looked"
            rf"|becomes?|became|become|proved?|proves|feels?|sounds?)(?: not|n['’]t)?(?: (?:also|still|now|only"
            rf"|rather"
            rf"|quite|very|so|less|more|most|as|far|even|always|often|particularly|especially|relatively"
            rf"|completely"
            rf"|increasingly|extremely|highly|deeply|all|thus|therefore|hardly|never"
            rf"|\w+ly))* {VERDICT_ADJECTIVE}\b"
        ),
    ),
    (
        2.0,
        _words(
            r"(?:seems?|seemed|appears?|appeared|tends?|tended) (?:to|that|as|like|ready|\w+ly|\w+ing)\b",
            r"(?:seems?|appears?)\b",
        ),
    ),
    (
        1.5,
        _words(
            r"(?:due to|because of|thanks to|owing to|as a result of|as a consequence|on account of"
            r"|in (?:the )?light of|the result of|a result of|a reaction to|a response to|caused by|driven by"
            r"|prompted by"
            r"|motivated by|shaped by|rooted in|attributed to)\b",
            r"because\b",
        ),
    ),
    (
        1.5,
        _words(
            r"(?:shows?|showed|demonstrates?|suggests?|reveals?|revealed|reflects?|reflected|indicates?|signals?"
            r"|illustrates?|proves|testif(?:y|ies)|implies|means?|meant|explains?|confirms?|underlines?"
            r"|underscores?"
            r"|highlights?|points? to|attests?|amounts? to)\b(?! of)"
        ),
    ),
    (
        1.5,
        _words(
            r"(?:undermin|hamper|hinder|constrain|aggravat|exacerbat|threaten|weaken|strengthen|complicat"
            r"|contradict|jeopardi[sz]|facilitat|foster|predetermin|determin|shap|transform|erod|fuel|impede"
            r"|limit"
            r"|distort|overshadow|dominat|polari[sz]|separat|pos|raise|pav|lay|put|mak)(?:e|es|ed|ing"
            r"|s)\b(?= (?:\w+ ){0,6}(?:doubts?|questions?|challenges?|way|groundwork|in a|into|situation|position"
            r"|more"
            r"|less|it|them|possible|impossible|difficult|easier|hard|harder|significant|strides|sense|important"
            r"|role))",
            r"(?:undermines?|undermined|hampers?|hampered|hinders?|hindered|constrains?|constrained|aggravates?"
            r"|aggravated|exacerbates?|exacerbated|weakens?|weakened|strengthens?|strengthened|complicates?"
            r"|complicated"
            r"|contradicts?|jeopardi[sz]es?|erodes?|eroded|impedes?|predetermined|polari[sz]es?|overshadows?"
            r"|threatens?"
            r"|separates?)\b",
        ),
    ),
    (
        1.5,
        _words(
            r"(?:leads?|led|leading|contributes?|contributed|gives? rise|results?|resulted) (?:to|in)\b",
            r"(?:allows?|allowed|enables?|enabled|helps?|helped|forces?|forced|encourages?|encouraged|prevents?"
            r"|prevented"
            r"|keeps?|kept|drives?|drove|pushes|pushed) (?:\w+ ){1,6}(?:to|from)\b",
        ),
    ),
    (
        1.5,
        _words(
            r"(?:problem|challenge|obstacle|barrier|threat|risk|danger|success|failure|mistake|weakness|strength"
            r"|advantage|disadvantage|dilemma|conundrum|paradox|irony|lesson|opportunity|shortcoming|drawback"
            r"|achievement"
            r"|breakthrough|setback|hallmark|cornerstone|backbone|pillar|turning point|milestone|watershed|rival"
            r"|counterweight|alternative|commonality|factor|driver|difference|contradiction|doubt|uncertainty"
            r"|absence"
            r"|lack|shortage|crisis|tension)s?\b"
        ),
    ),
    (
        1.5,
        _words(
            r"(?:key|main|chief|principal|central|crucial|major|primary|critical|decisive|core|biggest|greatest"
            r"|largest|most important|leading) (?:\w+ )?(?:element|factor|component|focus|reason|feature|aspect"
            r"|role"
            r"|question|issue|problem|task|concern|challenge|goal|obstacle|driver|interest|opportunit|difference"
            r"|cause"
            r"|characteristic|trait|strength|source|test|dimension|part|point|consideration|priorit)",
            r"(?:the|a) (?:real|true|central|essential|fundamental|underlying) \w+\b",
        ),
    ),
    (
        1.0,
        _words(
            r"(?:unfortunately|fortunately|clearly|arguably|perhaps|apparently|obviously|evidently|presumably"
            r"|surely|undoubtedly|inevitably|ironically|paradoxically|sadly|tellingly|notably|remarkably"
            r"|surprisingly"
            r"|unsurprisingly|in fact|of course|in reality|in truth|in effect|in essence|essentially|basically"
            r"|effectively|fundamentally|not surprisingly|admittedly|to be sure|no doubt|without doubt"
            r"|taken together"
            r"|all in all|above all)\b"
        ),
    ),
    (
        1.0,
        _words(
            r"(?:largely|mainly|chiefly|mostly|primarily|hardly|barely|scarcely|increasingly|relatively"
            r"|particularly|extremely|very|quite|rather|deeply|highly|markedly|significantly|substantially"
            r"|rapidly"
            r"|steadily|poorly|too|somewhat|fairly|far more|far less|far|much more|much less|so far|no longer"
            r"|still fails?|yet to|has yet|have yet)\b"
        ),
    ),
    (
        1.0,
        _words(
            r"(?:more|less|better|worse|\w+er) (?:\w+ ){0,3}than\b",
            r"(?:most|least) \w+\b",
            r"(?:little|few|no|not (?:a lot|much|enough|only|simply|merely|just|necessarily|an?)|lack of"
            r"|a great deal"
            r"|plenty|a lot of|a good deal)\b",
        ),
    ),
    (
        1.0,
        _words(
            r"(?:fails?|failed|failing|struggl(?:es?|ed|ing)|succeed(?:s|ed)?|fell through|fallen through"
            r"|falls? (?:far )?(?:behind|short)|lags?|suffers?|copes?|faces?|confronts?|lost (?:interest|ground)"
            r"|gain(?:s"
            r"|ed|ing) (?:momentum|ground|popularity|importance)|declin(?:es|ed|ing)|deteriorat\w+|worsen\w*"
            r"|improv(?:es"
            r"|ed|ing)|matters?|neglect\w*|ignor\w+|overlook\w*)\b"
        ),
    ),
    (1.0, _words(r"there (?:is|are|remains?|exists?)\b", r"(?:needs?|deserves?|requires?|lacks?)\b")),
    (
        1.0,
        _words(
            r"(?:believes?|believed|considers?|considered|thinks?|thought|argues?|argued|maintains?|contends?"
            r"|claims?|regards?|views?|sees? .{1,50}\bas|perceives?|perceiv\w+|fears?|feared|doubts?|assumes?"
            r"|concludes?"
            r"|concluded|realised|realized|depicts?|portrays?|describes?|interprets?)\b"
        ),
    ),
    (
        1.0,
        _words(
            r"can\b(?! be seen)",
            r"(?:is|are|was|were|has been|have been) (?:often|widely|generally|usually"
            r"|sometimes|rarely|seldom|typically) (?:\w+ed|seen|known|held|thought)\b",
            r"(?:in|of) (?:decline|trouble|jeopardy|danger|doubt|crisis)\b",
            r"at (?:risk|stake|odds|a crossroads|an end)\b",
        ),
    ),
)

FACT: tuple[tuple[float, re.Pattern[str]], ...] = (
    (2.0, AIM),
    (1.5, EVENT),
    (1.5, DATED),
    (
        1.0,
        _words(
            r"(?:said|says|told|announced|stated|reported|declared|confirmed|wrote|added|noted)\b", r"according to\b"
        ),
    ),
    (
        0.5,
        re.compile(
            r"\b(?:has|have) (?:already |also |since |just |recently |now |\w+ly )?(?:\w+ed|been|become"
            r"|begun|taken|made|given|sent|met|built)\b"
        ),
    ),
)
ASSESSMENT_BIAS = 0.25
"""Chosen before any count: where nothing speaks for either side, running analysis judges more than it reports."""

TELLING_KINDS = frozenset({"money", "share", "count", "rate", "ratio", "quantity"})
"""Figures that can be a sentence's point; a rank or a span of years mostly is not."""
CONTINUES = re.compile(
    r"(?:And |But )?(?:That|This|It|These|Such \w+|Doing so) (?:would|should|could|also) (?:also )?(?:involve"
    r"|mean"
    r"|require|include|entail|imply|be)\b"
)


def find_claim_kind(sentence: str, figures: Iterable[Figure] = (), before: ClaimKind | None = None) -> ClaimKind:
    """The kind of a claim; `before` is that of the sentence before it, which advice may continue."""
    main = find_main_clause(sentence)
    if before == "recommendation" and CONTINUES.match(main):
        return "recommendation"
    if is_recommendation(main):
        return "recommendation"
    if is_forecast(main):
        return "forecast"
    if any(figure.kind in TELLING_KINDS for figure in figures) and not AIM.search(main):
        return "figure"
    return "assessment" if weigh(strip_asides(sentence), main) > 0 else "fact"


def is_recommendation(main: str) -> bool:
    bare = NO_FORECAST.sub("", main)
    if not RECOMMENDATION.search(bare):
        return False
    if SHOULD.search(bare) and not RECOMMENDATION.search(SHOULD.sub("", bare)):
        return not SHOULD_FORECAST.search(bare) or bool(AGENT.search(bare) and not SHOULD_FORECAST.search(bare))
    return True


def is_forecast(main: str) -> bool:
    bare = NO_FORECAST.sub("", main)
    return bool(FORECAST.search(bare) or SHOULD_FORECAST.search(bare))


def weigh(sentence: str, main: str) -> float:
    """How much more a sentence judges than it reports; what stands in the main clause counts double."""
    score = ASSESSMENT_BIAS
    for weight, pattern in ASSESSMENT:
        score += weight if pattern.search(main) else weight / 2 if pattern.search(sentence) else 0
    for weight, pattern in FACT:
        score -= weight if pattern.search(main) else weight / 2 if pattern.search(sentence) else 0
    return score
