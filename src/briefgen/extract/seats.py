"""Capitals: a government ("Moscow rejected the offer") or the city itself ("flew to Moscow")."""

from __future__ import annotations

import re
from typing import Literal

Reading = Literal["place", "government", "open"]

WINDOW = 110
"""How many characters before and after a capital are looked at."""

AT_PLACE = re.compile(
    r"""
    \b (?: (?: in | near | around | outside | inside | across | throughout | via | through )
           \s (?: (?: downtown | central | greater | occupied | nearby | the\scity\sof | the\scapital,? ) \s )?
         | (?: mayor | city | streets | outskirts | suburbs? | siege | battle | residents | people | centre | center
               | north | south | east | west | port | airport | downtown | university ) \s of \s
         | (?: visit(?:s|ed|ing)? | reach(?:es|ed)? | tour(?:s|ed|ing)? | left | leav(?:es|ing) | enter(?:s|ed)?
               | capital,? | city | captur(?:es|ed|ing) | bomb(?:s|ed|ing) ) \s )
    \Z
    """,
    re.VERBOSE,
)  # in downtown Oslo · mayor of Quito · visited Cairo

TRAVEL = re.compile(
    r"""
    \b (?: visits? | visited | visiting | trips? | travel\w* | fl(?:y|ew|own|ies|ying|ights?) | arriv\w+ | routes?
         | roads? | railways? | return(?:ed|s|ing)? | relocat\w+ | mov(?:e|ed|ing) | went | goes | going
         | head(?:ed|ing|s) | dr(?:ive|ove|iving) | tours? | stop(?:over|ped|s)? | journeys? | sail\w* | trains? | cargo
         | freight | shipments? | shipp(?:ed|ing) | ferr(?:y|ies)
         | summoned | ambassador | embassy | consulate | evacuat\w+ | march(?:ed)? )
    \b [^.;!?]{0,80} \b (?: to | from | between | for | via | at | towards? | into ) \s (?: the\s )? \Z
    """,
    re.VERBOSE,
)  # a visit to Hanoi · an air route between Lisbon and Luanda

MINDS = re.compile(
    r"""
    \b (?: unacceptable | acceptable | popular | frowned\son | frowned\supon | concerns? | fears? | anger | alarm\w*
         | thinking | support | view(?:s|ed)? | seen | perceived | perceptions? | welcom\w+ | leadership
         | elites? | power | mood | debate | suspicions?
         | worr(?:y|ies|ied) | resentment | enthusiasm | policy | interest | hopes | doubts ) \s (?: here\s )? in \s \Z
    """,
    re.VERBOSE,
)  # no longer popular in Lima

ADVERBS = (
    "also now still then since has have had will would must should may might could can cannot is was does did do not"
    " never already soon quickly long"
).split()
STATE_VERBS = (
    "accelerat accept accus agree aim announc appear approv argu attempt back bank believ block buy bought ceas cede"
    " claim conced condemn consider cut decid declin demand den deploy emphasi expect expel export express fail favo"
    " fear follow forg gain gave give hop host impos import initiat insist intend invit keep kept knew know lack"
    " launch lose"
    " lost maintain manag need negotiat offer oppos play plan pledg prefer promis propos prov pursu react recall"
    " recogni refus regard reject relax remain respond retaliat said saw say see seek send sent sign sold sought spen"
    " stand stood stress striv summon support suspend sympathi tend think thought threat tri try us veto view want warn"
    " watch welcom withdr yield"
).split()
RULES = re.compile(
    rf"\s(?:(?:{'|'.join(ADVERBS)}|\w{{2,12}}ly)\s){{0,4}}(?:{'|'.join(STATE_VERBS)})[a-z]{{0,5}}\b"
)  # Berlin has also rejected …

DATELINE = re.compile(r"(?:,\s[\w\s.,]{1,30})?\s?(?:\([^()]{1,30}\)\s?)?(?:[—–]|\s-\s)\s?")
"""After a city at the head of a block: REYKJAVIK, June 3 (Marra News) - …"""

RELATIONS = re.compile(
    r"""
    \b (?: relations | relationship | ties | links | dispute | alliance | rivalry | tensions? | trade | partnership
         | rapprochement | cooperation | negotiations | deal | agreement | pact | rift | friendship | dialogue
         | competition | conflict | war | understanding | pressure | support | sanctions | policy | criticism )
    (?: \s \w+ ){0,2}? \s (?: with | between | from | on | by | against ) \s (?: \w+ \s (?: \w+ \s )? and \s )? \Z
    """,
    re.VERBOSE,
)  # relations between Cairo and Addis Ababa · pressure from Washington

CITY_FOLLOWS = re.compile(
    r"""
    (?: -(?: based | born | area ) \b
      | \s (?: airport | metro | suburbs? | streets? | residents | street | hotel | museum | university | stadium
             | region | district | port | harbou?r | film | fashion | marathon | conference | office | bureau
             | neighbou?rhood | police ) \b
      | ['’]s \s (?: airport | streets? | suburbs? | metro | mayor | population | residents | old\stown | centre
             | center | museums? | universit | hotels? | neighbou?rhoods? | restaurants? | port | harbou?r )
    )
    """,
    re.VERBOSE,
)


def read_seat(text: str, start: int, end: int, block_start: int, block_end: int) -> Reading:
    """Read a capital by the words around it; `open` where they do not say."""
    # The patterns are in small letters: that is several times as fast as overlooking capitals.
    before = text[max(block_start, start - WINDOW) : start].replace("\n", " ").lower()
    after = text[end : min(block_end, end + WINDOW)].replace("\n", " ")
    if MINDS.search(before):
        return "government"
    if CITY_FOLLOWS.match(after.lower()) or (not before.strip() and DATELINE.match(after)):
        return "place"
    if after[:2] in ("'s", "’s"):
        return "government"
    if AT_PLACE.search(before) or TRAVEL.search(before):
        return "place"
    if RELATIONS.search(before) or RULES.match(after):
        return "government"
    return "open"
