"""The words that tell a happening from a trend, a state or a statistic."""

from __future__ import annotations

import re

from briefgen.text.unit_words import words

# HAPPENING, EVENT_NOUN, TREND, DEED and SUM are asked of words in small letters: that is several times as fast as
# asking them to overlook capitals.

# Verbs of beginning, ending and taking place, by their stems.
HAPPENING = re.compile(
    r"""\b(?: join | sign | found(?:ed|ing) | establish | creat(?:e|ed|es|ing) | launch | host(?:ed|s|ing)?\b
      | h[eo]ld(?:s|ing)?\b | visit | met\b | meets?\b
      | began\b | beg[iu]n | start(?:ed|s|ing)\b | end(?:ed|ing|s)\b | came\b | come\b | coming\b | broke | occurr
      | happen | took\splace | take(?:s)?\splace | taking\splace
      | elect | appoint | nominat | resign | die[ds]?\b | dying | born\b | kill | murder | assassinat
      | open(?:ed|s|ing)?\b | clos(?:ed?|es|ing)\b | agree[ds]?\b | ratif | annex
      | invad | attack | withdr[ae]w | left\b | leav(?:e|es|ing)\b | announc | declar | propos | adopt | approv
      | pass(?:ed|es)\b | reject | abolish | dissolv
      | w[io]n(?:s|ning)?\b | los[te]\b | defeat | conquer | bec[ao]m(?:e|es|ing)\b | arriv | depart | return
      | travel | went\b | flew | sent\b | sank | collaps | crash | burn | explod
      | publish | publici[sz]ed | made\spublic | releas | introduc | initiat | inaugurat | unveil | complet
      | built\b | shelv | suspend | resum | cancel | postpon
      | sanction | impos | lift(?:ed|s|ing)\b | ban(?:ned|s)\b | arrest | charg(?:ed|es) | sentenc | convict
      | acquit | releas | deport | expel
      | merg | acquir | bought\b | sold\b | list(?:ed|s)\b | fil(?:ed|es)\b | sue[ds]?\b | rul(?:ed|es)\b
      | vot(?:ed?|es|ing)\b | ousted | overthr | seiz | captur | occup(?:ied|ies)
      | invit | admit | accept(?:ed|s)\b | assign | award | grant(?:ed|s)\b | receiv | given\b | gave\b | chair
      | presid | succeed | replac | attempt | tr(?:ied|ies)\b | sought\b | pursu
      | expir | relocat | mov(?:ed|es)\b | discover | invent | test-?fir | test(?:ed|s)\b | deploy | deliver | conduct
      | carr(?:ied|ies)\sout | call(?:ed|s)\s(?:for|on|off)
      | halt | stop(?:ped|s)\b | fail(?:ed|s)\b | fell\sto | unif(?:ied|y) | split\b | divid(?:ed|es) | struck\b
      | strik(?:es|ing)\b | erupt | flood | hit\b | landed )""",
    re.VERBOSE,
)
# Nouns that are happenings by themselves.
EVENT_NOUN = re.compile(
    r"""\b(?: agreements? | accords? | treat(?:y|ies) | pact | deal | declaration | charter | convention | protocol
      | memorandum | visit | trip | tour | talks | negotiations
      | meeting | summit | conference | forum | congress | session | speech | address | statement | presidency
      | chairmanship | election | referendum | vote | war | battle | invasion
      | occupation | attacks? | bombing | coup | revolution | uprising | revolt | protests? | strike | crisis
      | crash | collapse | earthquake | flood | hurricane | eruption | fire
      | outbreak | pandemic | epidemic | death | birth | assassination | murder | trial | verdict | ruling | launch
      | opening | founding | foundation | establishment | creation
      | independence | accession | annexation | merger | acquisition | withdrawal | return | arrival | departure
      | inauguration | ceremony | olympics | games | championship | festival
      | exhibition | expo | world\scup | contacts | ceasefire | truce | armistice | blockade | embargo | sanctions
      | reform | turning\spoint | membership | census | massacre
      | genocide | famine | expedition | march | landing | explosion | accident | disaster | spill | default
      | devaluation | bailout )s?\b""",
    re.VERBOSE,
)
TREND = re.compile(
    r"""\b(?: on\sthe\s(?:rise|increase|decline|wane) | retreat | r[io]s(?:e|es|en|ing)\b | rose\b | increas
      | gr[eo]w(?:s|n|ing|th)?\b | declin | f[ae]ll(?:s|en|ing)?\b | drop | decreas
      | shr[aiu]nk | soar | surg | climb | jump | plung | plummet | slump | tumbl | widen | narrow | remain
      | stood\b | stands?\b | account(?:ed|s|ing)\sfor | amount(?:ed|s)\sto
      | total(?:l?ed|s)\b | averag | exceed | mounted\sto | came\sto\b
      | reach(?:ed|es|ing)\s(?:a\srecord|an?\shigh|(?:some|about|almost|nearly|over|more\sthan)?\s?(?:[$€£\d]|usd
      |eur))
      | numbered
      | estimated
      | project(?:ed|s)\sto | gain(?:ed|ing)\spopularity | deteriorat | improv | worsen | recover
      | (?:double|triple|quadruple)[ds]?\b | halved | dominat | continu )""",
    re.VERBOSE,
)
# Past participles and verbs in -ed that say nothing happened at a date: adjectives, speech, belief.
NOT_HAPPENING = words(
    "united based interested related disputed limited unprecedented so-called advanced armed industrialized "
    "developed "
    "educated experienced skilled detailed complicated mixed planned needed wanted used lived worked seemed "
    "appeared believed "
    "considered regarded viewed noted added said told argued claimed commented explained stressed emphasised "
    "emphasized "
    "observed reported described stated concerned supposed expected hoped feared named called known located situated "
    "existed belonged contained consisted included involved owned shared unresolved integrated increased "
    "decreased reduced "
    "hundred red bed need speed indeed breed feed seed shed embed proceed exceed bleed weed deed greed allied "
    "exiled aged "
    "required allowed enabled influenced affected depended relied featured deserved enjoyed lacked differed"
)
PAST = re.compile(r"\b[a-z]{2,16}ed\b")
WILL_BE = re.compile(
    r"\b(?:will|shall|is due|are due|(?:is|are)\s(?:scheduled|set|expected|planned|slated)\s?(?:to|for)|plans? to"
    r"|is to|are to)\b",
    re.I,
)
REPORT = re.compile(
    r"\b(?:report|study|survey|paper|book|article|budget|figures|data|statistics|estimates?|edition|issue|film|novel"
    r"|forecast|exports|imports)\b",
    re.I,
)
PRONOUN = re.compile(r"(?:it|he|she|they|its|his|her|their)\b", re.I)
# "…, the ministry said on Tuesday": when it was said, not when it happened.
SAID = re.compile(
    r"\b(?:said|says|told(?:\s[A-Z]?\w+){1,3}|report(?:ed|s)|added|wrote|tweeted|noted|showed|shows"
    r"|according\sto[^,;]{1,50}?)(?:\s(?:on|in|late|early|earlier|a\sstatement|an\sinterview|the))*\s?$"
)
# "The worst flood since 2017" says nothing of 2017 but that it was bad.
COMPARED = re.compile(
    r"\b(?:first|best|worst|(?:low|high|large|bigg|small|strong|weak|hard|cold|hott|fast|slow|great|sharp|deadli)est"
    r"|(?:[a-z]{3,12}er|more|less|fewer)\sthan\s(?:it|at|in|any|ever))\b[^.;]{0,80}\bsince\s(?:the\s)?(?:early\s|mid-?\s?|late\s)?$"
    r"|\bsince\srecords?\b[^.;]{0,24}$"
)
# Deeds that are events even where a sum of money or a share goes with them.
DEED = re.compile(
    r"\b(?:sign|agree[ds]?\b|approv(?:ed|al)|announc|launch|pledg|bought\b|sold\b|award|impos|fined\b|vot(?:ed|es)\b|adopt"
    r"|kill|elect|host|join|open(?:ed|s)\b|found(?:ed)|establish|acquir|built\b|complet|seiz|borrow|lent\b|grant"
    r"|committed|promised|becam|met\b|has met)",
)
SUM = re.compile(
    r"[$€£¥₽%]|\b(?:per\s?cent|percent(?:age)?|million|billion|trillion|usd|eur|thousand|tonnes|barrels)\b"
    r"|\b[0-9]{1,3},[0-9]{3}\b",
)
