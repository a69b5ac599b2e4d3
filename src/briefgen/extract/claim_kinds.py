"""Of what kind a claim is: advice and what is to come by the modals of the main clause, then numbers, then verdicts.

A stated aim is a fact, an imputed quality or cause an assessment. The tables hold English at large, verbs by their
base form; weights are round.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefgen.extract.clauses import find_main_clause
from briefgen.extract.cues import Cue, Cues, find_cues, has_cue, make_cues, split_tokens
from briefgen.extract.truths import is_imperative, weigh_build
from briefgen.model.findings import ClaimKind, Figure
from briefgen.text.date_patterns import MONTH_NAMES
from briefgen.text.verbs import inflect_all


def _verbs(table: str) -> str:
    return ", ".join(sorted(inflect_all(table)))


def _past(table: str) -> str:
    """The finite forms and the participle: "investing in modernisation" tells no event."""
    return ", ".join(sorted(form for form in inflect_all(table) if not form.split()[0].endswith("ing")))


BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
SEEM = inflect_all("seem, appear, remain, look, become, prove, feel, sound, stay, stand, grow")
COPULAS = BE | SEEM
PRESENT = frozenset("is are isn't aren't".split())
HAVE = frozenset("have has had".split())
PROGRESSING = frozenset("is are been".split())
ADVERBS = frozenset(
    "not also still now only rather quite very so too less more most as far even always often particularly"
    " especially all thus therefore hardly never again just well already yet perhaps both much somewhat almost no"
    " longer"
    " currently soon rarely sometimes usually indeed ever then long at".split()
)
NOT_MODAL_AFTER = frozenset("of in on at from to".split())

# What a modal verb is followed by where it speaks of something else than what is to come.
COULD_BE = frozenset(
    "called described seen viewed regarded considered found said argued explained understood traced attributed"
    " divided doubted"
    " summed compared thought counted heard true one more because due that".split()
)
MAY_ONLY = frozenset("seem appear look sound find think ask wonder want wish hope need believe".split())
WOULD_ONLY = frozenset(
    "view see call describe consider regard like prefer rather argue suggest say seem appear".split()
)
SHOULD_COME = frozenset(
    "bring offer help lead make boost improve reach come rise fall grow allow enable ease give see find produce"
    " generate increase reduce cut lower raise become benefit encourage attract yield result remain finance"
    " provide speed pass"
    " arrive end prove finish complete save spur add create drop climb recover narrow widen".split()
)
SHOULD_BE = frozenset(
    "able possible enough ready sufficient easier visible complete completed finished available felt operational"
    " known"
    " over cheaper higher lower back open running operating feasible".split()
)
SHOULD_NOT_ADVISE = frozenset("in of noted remembered said clear obvious emphasised emphasized stressed".split())
SHOULD_SHOW = frozenset("demonstrate show prove come".split())
KNOWING = inflect_all("realise, realize, find, understand, recognise, recognize, learn, discover, know, feel")
ORDERING = frozenset("ordered decreed decided ruled demanded".split())
REPORTS = inflect_all(
    "say, tell, think, believe, hope, expect, fear, know, argue, write, warn, find, show, mean, promise, suggest"
) | frozenset("so such idea chance risk view sign plan hopes fears , clear likely sure".split())
MODALS = frozenset("will shall won't would could may might wouldn't".split())
VERDICT_MODALS = frozenset("could may might would".split())
PARTICIPLE_ENDINGS = ("ed", "en", "wn", "ne", "ght", "ld", "de", "ft", "pt", "lt", "me", "been", "had")

EXPECTING = make_cues(
    (1, "likely to, unlikely to, is|are|was|were likely, is|are|was|were unlikely, more likely, less likely"),
    (1, "is|are|was|were|be|seems|looks|appears"
        " set|poised|bound|expected|projected|forecast|scheduled|slated|predicted to"),
    (1, "is|are|was|were|be|seems|looks|appears destined|anticipated|certain|sure|doomed|tipped|about|going to"),
    (1, "is|are on course|track to, is|are on the verge of, is|are due in|by|next,"
        " is|are due to be|begin|start|open|close|end"),
    (1, "is|are due to arrive|return|meet|visit|take|happen|hold|expire|run|last|come|go|finish|vote|sign|leave"),
    (1, "is|are widely|generally|still|now|also|well|already|currently"
        " expected|projected|predicted|forecast|set|poised to"),
    (1, "stands to, stand to, promises to, threatens to, threaten to"),
    (1, "has|have|had a chance|chance to|of, a good|fair|real|better|strong chance, good|fair|real prospect of"),
    (1, "expect, expects, anticipate, anticipates, predict, predicts, predicted, foresee, foresees, foresaw,"
        " envisage a|the"),
    (1, "expectations for|of|that|are, forecasts for|suggest|put|point|show, predictions for|of|that,"
        " projections for|suggest"),
    (1, "is|are expected|projected|forecast|predicted, is|are not expected"),
    (1, "in the coming|next years|decades|months|weeks, in the near|foreseeable future"),
)  # fmt: skip
GOOD = (
    "rational|advisable|wise|prudent|essential|vital|important|necessary|crucial|imperative|sensible|reasonable"
    "|useful|helpful|desirable|critical|urgent|better|best|worthwhile|appropriate|time|high"
)
ADVISING = make_cues(
    (1, "it would be wiser|safer|fairer|simpler|cheaper to"),
    (1, "do better to, deserves|deserve to be, is|are needed"),
    (1, "must, ought to, need to, needs to, had better"),
    (1, f"it is|was|be|seems|becomes|remains|therefore|thus|now|also|only|would {GOOD},"
        f" it is|seems more|most|very {GOOD}"),
    (1, f"it would|will|may|might be {GOOD}, it makes sense, it makes good|more sense, it would make sense"),
    (1, "be well advised, be wise to, be better off, be better served, do well to, find it helpful|useful,"
        " would benefit from"),
    (1, "cannot afford, can not afford, can ill afford, can't afford, can only benefit|gain"),
    (1, "recommend, recommends, recommended, we urge, urges, advises, is advised|urged to, are advised|urged to,"
        " let us"),
    (1, "calls on|upon, calls for an|a|the|more|greater|urgent|immediate"),
    (1, "best|right|next|first|only|wiser|better"
        " step|steps|way|answer|response|course|policy|option|approach|move is|are|would|may|forward"),
    (1, "deserve|deserves|merits|warrants"
        " urgent|more|closer|serious|greater|immediate|attention|action|scrutiny|support"),
    (1, "is to be hoped, time for, the answer|solution|task|challenge is to,"
        " the answer|solution|task|challenge must be"),
)  # fmt: skip
AIMING = make_cues(
    (3, _verbs("aim to, aim at, want to, seek to, plan to, hope to, intend to, wish to, strive to, attempt to,"
        " try to")),
    (3, _verbs("vow to, pledge to, offer to, propose to, prepare to, agree to, decide to, commit to, prefer to,"
        " undertake to")),
    (3, _verbs("want, seek, favour, favor, oppose, reject")),
    (3, "would like to, is|are eager|keen|willing|ready|prepared|determined to"),
    (3, "is|are|was|were interested in, is|are|was|were eager for"),
    (3, "is|are working|looking|hoping|trying|striving|aiming|planning|seeking|mulling|considering|preparing"),
    (3, "working hard to, working towards,"
        " is|are also|now|still working|looking|trying|planning|seeking|mulling|considering"),
    (3, "committed to, geared at|to|towards, aimed at, designed to, meant to, intended to,"
        " under consideration|discussion|way|review"),
    (3, "interest|willingness|readiness|intention in|to, goal|aim|objective|purpose|intention is|was|are"),
)  # fmt: skip

MAIN = "key|main|chief|principal|central|crucial|major|primary|critical|decisive|core|biggest|greatest|important"
JUDGING = make_cues(
    (2, "seems, seem, seemed, appears, appear, tends to, tend to, tended to"),
    (1.5, "due to, because, because of, thanks to, owing to, as a result, as a consequence, on account of,"
        " in light of, in the light of"),
    (1.5, "result of, reaction to, response to, caused by, driven by, prompted by, motivated by, shaped by,"
        " rooted in, given that"),
    (2.0, _verbs("show, demonstrate, suggest, reveal, reflect, indicate, signal, illustrate, testify, imply,"
        " mean, explain")),
    (1.5, _verbs("confirm, underline, underscore, highlight, point to, attest, amount to, hinge on, rest on,"
        " stem from")),
    (1.5, _verbs("undermine, hamper, hinder, constrain, aggravate, exacerbate, weaken, strengthen, complicate,"
        " contradict")),
    (1.5, _verbs("jeopardise, jeopardize, erode, impede, predetermine, polarise, polarize, overshadow, threaten,"
        " separate")),
    (1.5, _verbs("strain, damage, deepen, harm, hurt, sour, transform, shape, foster, fuel, distort, dominate,"
        " facilitate")),
    (1.5, _verbs("lead to, contribute to, give rise to, result in, pose, raise doubts, raise questions,"
        " pave the way, drive")),
    (1.0, _verbs("allow, enable, help, force, encourage, prevent, push, keep")),
    (1.5, "problem, problems, challenge, challenges, obstacle, obstacles, barrier, barriers, threat, threats,"
        " risk, risks, danger"),
    (1.5, "success, failure, failures, mistake, mistakes, weakness, weaknesses, strength, strengths, advantage,"
        " advantages, disadvantage"),
    (1.5, "dilemma, conundrum, paradox, irony, lesson, lessons, opportunity, opportunities, shortcoming,"
        " shortcomings, drawback"),
    (1.5, "achievement, breakthrough, setback, setbacks, hallmark, cornerstone, backbone, pillar, turning point,"
        " turning points"),
    (1.5, "milestone, watershed, counterweight, alternative, commonality, factor, factors, difference,"
        " differences, contradiction"),
    (1.5, "doubt, doubts, uncertainty, absence, lack, shortage, crisis, tension, tensions, legacy, bottleneck,"
        " leverage, stalemate"),
    (1.5, f"{MAIN} element|factor|component|components|focus|reason|reasons|feature|features|aspect|role|question"),
    (1.5, f"{MAIN} issue|concern|goal|driver|interest|cause|test|part|point|source|lesson|actor|player|characteristic"),
    (1.5, "the real|true|essential|fundamental|underlying|wrong|right, a real|true|genuine|serious"),
    (1.0, "unfortunately, fortunately, clearly, arguably, perhaps, apparently, obviously, evidently, presumably,"
        " surely, undoubtedly"),
    (1.0, "inevitably, ironically, paradoxically, sadly, tellingly, remarkably, surprisingly, unsurprisingly,"
        " in fact, of course"),
    (1.0, "in reality, in truth, in effect, in essence, essentially, basically, effectively, fundamentally,"
        " admittedly, to be sure"),
    (1.0, "no doubt, without doubt, taken together, all in all, above all, in practice, at best, at worst,"
        " after all"),
    (1.0, "largely, mainly, chiefly, mostly, primarily, hardly, barely, scarcely, increasingly, relatively,"
        " particularly, extremely"),
    (1.0, "very, quite, rather, deeply, highly, markedly, significantly, substantially, rapidly, steadily,"
        " poorly, too, somewhat"),
    (1.0, "fairly, far more, far less, much more, much less, so far, no longer, yet to, than, better, worse,"
        " most important"),
    (1.0, "little, few, not a lot, not much, not enough, not only, not simply, not merely, not just,"
        " not necessarily, not an, not a"),
    (1.0, "a great deal, plenty, a lot of, a good deal, rather than, similar to, such a, there is, there are,"
        " there remains, there was no"),
    (1.0, _verbs("fail, struggle, succeed, fall through, fall short, fall behind, lag, suffer, cope, face,"
        " confront, lose interest")),
    (1.0, _verbs("lose ground, gain momentum, gain ground, gain popularity, decline, deteriorate, worsen,"
        " improve, matter, neglect")),
    (1.0, _verbs("ignore, overlook, need, deserve, lack, balance, evolve, shift, matter, underestimate, benefit")),
    (2.0, _verbs("believe, consider, think, argue, maintain, contend, claim, regard, view, perceive, fear, doubt,"
        " assume, conclude")),
    (1.0, _verbs("realise, realize, depict, portray, describe, interpret, notice, understand, recognise,"
        " recognize")),
    (1.0, "part of a broader|wider|larger, broader, wider, deeper, greater, no hurry"),
    (0.5, "can"),
    (1.0, "widely seen, often seen, often treated, often held, in decline, in trouble, in jeopardy,"
        " in doubt, in crisis"),
    (1.0, "at risk, at stake, at odds, at a crossroads, at an end, good sense, makes sense, make sense,"
        " less and less, more and more"),
)  # fmt: skip
JUDGING_ADJECTIVES = frozenset(
    "good bad poor strong weak frail limited modest minor small large high low great big huge vast serious severe"
    " grave acute crucial critical vital essential important significant relevant notable remarkable striking"
    " impressive promising attractive difficult hard easy tough complex complicated clear unclear obvious evident"
    " uncertain doubtful dubious questionable controversial inevitable impossible possible plausible realistic"
    " unrealistic feasible viable successful unsuccessful effective ineffective efficient inefficient sufficient"
    " insufficient inadequate adequate necessary unnecessary useful useless valuable beneficial harmful dangerous"
    " risky safe fragile stable unstable volatile vulnerable dependent independent isolated constrained ambitious"
    " proactive passive aggressive cautious enthusiastic reluctant sceptical skeptical happy unhappy satisfied"
    " disappointing disappointed surprising unsurprising ironic tragic unfortunate fortunate natural logical"
    " reasonable rational instructive telling revealing symbolic unprecedented historic real genuine true false"
    " wrong right mistaken misleading misguided fair unfair just unjust acceptable unacceptable credible"
    " legitimate popular unpopular opportune timely premature enough close similar different distinctive unique"
    " rare common typical worse better worst best higher lower bigger smaller deeper stronger weaker easier harder"
    " integrated developed underdeveloped advanced backward mature robust sluggish stagnant dynamic resilient"
    " comparable central instrumental detrimental expensive cheap costly profitable pragmatic neglected overlooked"
    " underestimated exaggerated plain simple unlikely bleak bright grim dim fierce mixed patchy uneven slow fast"
    " rapid urgent overdue absent missing visible invisible tense cordial warm cool cold hostile friendly quiet"
    " loud rich"
    " empty full thin thick blind deaf alone".split()
)
REPORTING = make_cues(
    (1.5, _past("sign, meet, visit, host, hold, join, found, establish, launch, adopt, announce, agree, elect,"
        " appoint, open")),
    (1.5, _past("close, kill, arrest, invade, ratify, approve, vote, publish, release, issue, send, receive,"
        " buy, sell, build")),
    (1.5, _past("complete, begin, start, arrive, leave, return, travel, resign, die, take office, take part,"
        " take place, set up")),
    (1.5, _past("withdraw, suspend, impose, lift, grant, award, accuse, charge, sentence, attend, address,"
        " present, unveil")),
    (1.5, _past("introduce, create, form, merge, acquire, invest, donate, deploy, test, fire, attack, seize,"
        " capture, evacuate")),
    (1.5, _past("discover, call on, accept, submit, file, pay, spend, ship, export, import, deliver, install,"
        " occur, happen")),
    (1.5, _past("invite, assign, obtain, shelve, initiate, discuss, negotiate, make public, put forward,"
        " put off, postpone")),
    (1.5, _past("cancel, order, move, cross, land, sink, collapse, strike, interact, engage, accelerate,"
        " demonstrate against")),
    (1.5, "went, ended, was born, were born, died"),
    (1.5, _past("consist of, comprise, include, contain, cover, encompass, concern, provide for, border, supply,"
        " employ, own, operate")),
    (1.5, _past("belong to, depend on, live in, live, run between, produce")),
    (1.5, "is|are located|based|headed|led|chaired|owned|governed|called, is known as, is a member, are members,"
        " is home to, been a member, is part of"),
    (1.0, _past("say, tell, state, report, declare, write, add, note, express, outline, promote, offer, support,"
        " advocate")),
    (1.0, "according to, at the crossroads, is at, lie|lies in|on|between"),
)  # fmt: skip
MONTHS = frozenset(MONTH_NAMES) - {"may"}  # which is mostly a verb
RECENT = make_cues(
    (
        1.5,
        "yesterday, last week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday, the following day",
    ),
    (
        1.5,
        "this week|month|morning, on monday|tuesday|wednesday|thursday|friday|saturday"
        "|sunday, the same day, a year earlier",
    ),
)
CHANGING = frozenset(
    "becoming growing declining losing gaining emerging rising falling getting shifting changing being having"
    " doing lacking missing facing turning moving going".split()
)

LEAST = 0.0
"""What weighs no more than this is a fact: where nothing in a sentence judges, it reports."""
ADJECTIVE_WEIGHT, VERDICT_WEIGHT, DATE_WEIGHT = 2.0, 1.5, 1.5
STATE_WEIGHT, PROGRESS_WEIGHT, RANK_WEIGHT, POSSESSION_WEIGHT = 0.5, 1.0, 1.0, 0.5
ASIDE_SHARE = 0.5
"""What stands in a subordinate clause counts half."""

MEASURED_KINDS = frozenset({"money", "share", "rate", "ratio", "quantity"})
"""Figures that can be a sentence's point; a count where it is large or the subject, a rank or span of years not."""
LARGE, FEW = 1000, 2
COMPARING = frozenset(
    "as more higher larger than doubled double doubling tripled triple trebled halved half twice quadrupled per".split()
)
ACTING = make_cues(
    (
        1,
        _past(
            "sign, agree, promise, offer, propose, abolish, announce, approve, adopt, ban, impose, invite, join, ratify"
        ),
    ),
    (
        1,
        _past(
            "award, grant, commit, pledge, vote, decide, order, meet, visit, call, appoint, elect, reject, accept,"
            " demand"
        ),
    ),
)
"""What people and states resolve; its numbers are its terms."""
LEVEL = make_cues(
    (1, _verbs("rise, fall, grow, increase, decrease, decline, drop, climb, jump, reach, stand at, amount to, come to,"
        " cost, earn, total, average, double, triple, halve, shrink, exceed, cut, fetch, export, import, produce")),
    (1, "percent, per cent, is, are, up, down, than, higher, lower, now, record"),
)  # fmt: skip
NUMBERING = make_cues(
    (1, "employs, employ, numbers, totals, totalled, averages, averaged, only, holds, covers, carries, has a staff,"
        " stands at, amounts to, amounted to, consists of"),
)  # fmt: skip
LASTING = make_cues(
    (1, "on average, average, median, takes, take, took, waits, wait, quote, compared with, as against")
)
NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half nearly almost over some about"
    " around roughly"
    " dozens".split()
)
POINTS_BACK = frozenset("that this it these such".split())
INVOLVES = frozenset("involve mean require include entail imply".split())


class Kind(NamedTuple):
    """A claim's kind and the rule that gave it."""

    kind: ClaimKind
    rule: str


def judge(sentence: str, whole: list[str], figures: Iterable[Figure], before: ClaimKind | None) -> Kind:
    """The kind of a claim, and why.

    `whole` are its words in small letters; `before` is the kind of the sentence before it, which advice may continue.
    """
    clause = find_main_clause(sentence)
    main = split_tokens(clause)
    lower = [token.lower() for token in main]
    if before == "recommendation" and _goes_on(lower):
        return Kind("recommendation", "goes on with the advice before it")
    if is_imperative(sentence):
        return Kind("recommendation", "an imperative")
    should = find_should(lower)
    if (advice := find_advice(lower)) is not None:
        return Kind("recommendation", advice)
    if should:
        return Kind(should, "should")
    if rule := find_forecast(main, lower):
        return Kind("forecast", rule)
    if telling := find_telling(lower, tuple(figures)):
        return Kind("figure", telling)
    inner = _weigh(lower)
    score = inner + (ASIDE_SHARE * (_weigh(whole) - inner) if len(whole) > len(lower) else 0)
    built, builds = weigh_build(sentence)
    score += built
    score -= RANK_WEIGHT if any(f.kind == "rank" for f in figures) else 0
    return Kind("assessment" if score > LEAST else "fact", f"weighs {score:+.2f}" + (f": {builds}" if builds else ""))


def find_telling(tokens: list[str], figures: Sequence[Figure]) -> str:
    """The figure that is a sentence's point, or none: what somebody agrees or aims at is told with its numbers."""
    counted = next((figure for figure in figures if figure.kind == "count"), None)
    if counted and tokens and (tokens[0] in NUMBER_WORDS or tokens[0][0].isdigit()):
        return "a count that is its subject"
    if has_cue(tokens, ACTING) or (has_cue(tokens, AIMING) and not any(f.kind == "share" for f in figures)):
        return ""
    # "On 3 March she was fined £2 million": what happened on a day is the point, its numbers are not.
    if not MONTHS.isdisjoint(tokens) and not has_cue(tokens, LEVEL):
        return ""
    for figure in figures:
        if figure.kind == "ratio" and not any(t in COMPARING for t in tokens):
            continue  # "he called four times"
        if figure.kind in MEASURED_KINDS or figure.value >= LARGE:
            return f"a {figure.kind}"
    if any(figure.kind in ("count", "quantity") for figure in figures) and has_cue(tokens, NUMBERING):
        return "a count with a verb that says how many"
    if any(figure.kind == "duration" for figure in figures) and has_cue(tokens, LASTING):
        return "how long it takes"
    counts = [figure for figure in figures if figure.kind == "count" and figure.value > FEW]
    return "several counts" if len(counts) > 1 else ""


def find_advice(tokens: list[str]) -> str | None:
    """The words that advise; what somebody realises that they need, or what must have been, is none."""
    cues = find_cues(tokens, ADVISING)
    if not cues:
        return None
    first = cues[0].phrase
    place = tokens.index(first.split()[0])
    if first in ("must", "need to", "needs to") and any(t in KNOWING for t in tokens[:place]):
        return None
    return None if first == "must" and tokens[place + 1 : place + 2] == ["have"] else first


def list_cues(sentence: str) -> tuple[str, ...]:
    """The phrases of a sentence that judge or report."""
    tokens = [token.lower() for token in split_tokens(sentence)]
    cues = [cue for table in (JUDGING, AIMING, REPORTING) for cue in find_cues(tokens, table)]
    return tuple(dict.fromkeys(cue.phrase for cue in cues))


def _goes_on(tokens: list[str]) -> bool:
    start = tokens[1:] if tokens[:1] in (["and"], ["but"]) else tokens
    if not start or start[0] not in POINTS_BACK:
        return False
    modal = next((i for i, t in enumerate(start[:4]) if t in ("would", "should")), None)
    return modal is not None and any(t in INVOLVES for t in start[modal + 1 : modal + 3])


def find_should(tokens: list[str]) -> ClaimKind | None:
    """What "should" says: advice, or what is to come of something ("should bring"); None for "should be noted"."""
    if "should" not in tokens and "shouldn't" not in tokens:
        return None
    i = next(i for i, t in enumerate(tokens) if t in ("should", "shouldn't"))
    # "Should it fail, …" is a condition, "ordered that all should go" an order that was given.
    if i == 0 or not ORDERING.isdisjoint(tokens[:i]):
        return None
    verb, after = _verb_after(tokens, i)
    if verb == "be":
        if after in SHOULD_BE:
            return "forecast"
        return None if after in SHOULD_NOT_ADVISE else "recommendation"
    if verb in SHOULD_SHOW or (verb == "have" and after.endswith(PARTICIPLE_ENDINGS)):
        return None
    return "forecast" if verb in SHOULD_COME else "recommendation"


def find_forecast(main: list[str], tokens: list[str]) -> str:
    """The words that speak of what is to come, or none."""
    for i, token in enumerate(tokens):
        if token in MODALS or token.endswith("'ll"):
            if token == "may" and main[i] == "May" and (i > 0 or (tokens[1:2] and tokens[1][0].isdigit())):
                continue
            verb, after = _verb_after(tokens, i)
            if _is_past(tokens, i):
                continue
            if _speaks_of_now(token, verb, after) or (token == "would" and "ago" in tokens[:i]):
                continue
            return f"{token} {verb}"
    cues = find_cues(tokens, EXPECTING)
    return cues[0].phrase if cues else ""


def _speaks_of_now(modal: str, verb: str, after: str) -> bool:
    if not verb or not verb[0].isalpha() or verb in NOT_MODAL_AFTER:
        return True
    if verb == "have" and after.endswith(PARTICIPLE_ENDINGS):
        return True
    if modal in ("could", "may", "might", "would") and verb == "be" and after in COULD_BE:
        return True
    if modal in ("may", "might"):
        return verb in MAY_ONLY
    if modal == "would" and verb == "be":
        return after in JUDGING_ADJECTIVES
    return modal == "would" and verb in WOULD_ONLY


def _is_past(tokens: list[str], i: int) -> bool:
    """ "Could not find" tells of the past, and so does "a town that nobody would name"."""
    if tokens[i] == "could":
        return tokens[i + 1 : i + 2] == ["not"]
    j = next((j for j in range(i - 1, max(0, i - 4), -1) if tokens[j] in ("that", "which", "whom")), 0)
    return tokens[i] == "would" and j > 0 and tokens[j - 1] not in REPORTS and not tokens[j - 1].endswith(("ed", ","))


def _is_verdict(tokens: list[str], i: int) -> bool:
    verb, after = _verb_after(tokens, i)
    return verb.isalpha() and verb not in NOT_MODAL_AFTER and _speaks_of_now(tokens[i], verb, after)


def _verb_after(tokens: list[str], i: int) -> tuple[str, str]:
    """The verb that a modal governs and the word after it, adverbs left out."""
    start = i + 1
    if tokens[start : start + 1] == [","] and "," in tokens[start + 1 : start + 8]:
        start = tokens.index(",", start + 1) + 1  # "will, in his opinion, remain"
    rest = [
        t
        for t in tokens[start : start + 8]
        if t not in ADVERBS
        and not (
            t.endswith("ly") and t not in ("apply", "rely", "supply", "multiply", "reply", "comply", "ally", "fly")
        )
    ]
    return (rest[0] if rest else ""), (rest[1] if len(rest) > 1 else "")


def _weigh(tokens: list[str]) -> float:
    """How much more some words judge than they report."""
    score = sum(cue.weight for cue in _each_once(tokens, JUDGING))
    score -= sum(cue.weight for cue in _each_once(tokens, REPORTING)[:2])
    score -= max((cue.weight for cue in find_cues(tokens, AIMING)), default=0)
    if _has_date(tokens):
        score -= DATE_WEIGHT
    score += VERDICT_WEIGHT * sum(_is_verdict(tokens, i) for i in _places(tokens, VERDICT_MODALS))
    if any(_next_word(tokens, i) in JUDGING_ADJECTIVES for i in _places(tokens, COPULAS)):
        score += ADJECTIVE_WEIGHT
    if not score and any(_next_word(tokens, i)[-2:] not in ("ed", "en", "ng") for i in _places(tokens, PRESENT)):
        score += STATE_WEIGHT
    if any(not tokens[i + 1].endswith(PARTICIPLE_ENDINGS) for i in _places(tokens[:-1], HAVE)):
        score -= POSSESSION_WEIGHT
    if any(_is_progress(_next_word(tokens, i)) for i in _places(tokens, PROGRESSING)):
        score -= PROGRESS_WEIGHT
    return score


def _places(tokens: list[str], words: frozenset[str]) -> list[int]:
    """Where some words stand; most sentences have none of them, which is asked first since it costs least."""
    return [] if words.isdisjoint(tokens) else [i for i, token in enumerate(tokens) if token in words]


def _next_word(tokens: list[str], i: int) -> str:
    """The word after a verb, adverbs left out."""
    return next((t for t in tokens[i + 1 : i + 6] if t not in ADVERBS and not t.endswith("ly")), "")


def _is_progress(word: str) -> bool:
    return word.endswith("ing") and word not in CHANGING


def _each_once(tokens: list[str], cues: Cues) -> list[Cue]:
    """The cues found, a phrase that comes twice once."""
    return list({cue.phrase: cue for cue in find_cues(tokens, cues)}.values())


def _has_date(tokens: list[str]) -> bool:
    if not MONTHS.isdisjoint(tokens) or has_cue(tokens, RECENT):
        return True
    return any(map(str.isdigit, tokens)) and any(
        len(b) == 4
        and b.isdigit()
        and b[:2] in ("15", "16", "17", "18", "19", "20")
        and a in ("in", "since", "by", "of", "from", "until", "early", "late", "during", ",", "and", "mid")
        for a, b in zip(["", *tokens], tokens, strict=False)
    )
