"""Tables of words that references are written with: months, organisations, publishers, periodicals, hosts."""

from __future__ import annotations

import re

from briefgen.text.gazetteer import find_forms, find_known

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽƏА-ЯЁЄІЇҐ"
"""Capital letters, for a character class."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan января январь янв enero januar janvier",
            "february feb февраля февраль фев febrero februar février",
            "march mar марта март marzo märz mars",
            "april apr апреля апрель апр abril avril",
            "may мая май mayo mai",
            "june jun июня июнь июн junio juni juin",
            "july jul июля июль июл julio juli juillet",
            "august aug августа август авг agosto août",
            "september sept sep сентября сентябрь сен septiembre septembre",
            "october oct октября октябрь окт octubre oktober okt octobre",
            "november nov ноября ноябрь ноя noviembre novembre",
            "december dec декабря декабрь дек diciembre dezember dez décembre",
        ),
        start=1,
    )
    for name in names.split()
}
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# A name that holds one of these words is an organisation's, never a person's.
ORGANISATION_WORDS = frozenset(
    """
    academy administration archive archives agency conference un eu alliance association
    authority bank board bureau cabinet center centre chamber college
    commission commissioner committee company congress consortium cooperative council corporation court department
    directorate embassy federation forum foundation fund government group institute institution international
    ministry mission nations network observatory office organisation organization parliament party press programme
    program project
    secretariat senate service society staff team treasury trust union united university
    banco ministerio secretaría instituto universidad comisión consejo gobierno embajada fundación centro
    ministère université conseil commission banque ministerium universität bundesamt stiftung
    министерство институт академия университет комитет банк совет центр посольство фонд организация агентство служба
    """.split()
)

HOUSE_WORDS = frozenset(
    """
    press publisher publishers publishing publications books book house verlag editions éditions edition editorial
    ediciones издательство изд
    """.split()
)
"""Words of firms that do nothing but publish."""
PUBLISHER_WORDS = HOUSE_WORDS | frozenset(
    """
    university univ institute institution inc ltd llc gmbh sons co center centre ministry bank council foundation office
    secretaría instituto banco universidad organization organisation association agency service commission committee
    board society cooperative academy college department наука
    """.split()
)
PUBLISHERS = frozenset(
    """
    verso routledge springer elsevier palgrave sage wiley brill penguin macmillan norton knopf harper pearson
    mcgraw-hill polity blackwell zed pluto random basic vintage
    faber bloomsbury ashgate gallimard suhrkamp наука мысль прогресс
    """.split()
)
"""Well-known houses of one word."""

PERIODICAL_WORDS = frozenset(
    """
    journal review quarterly magazine affairs bulletin annals proceedings letters times post herald gazette news daily
    tribune courier observer guardian telegraph chronicle weekly monthly monitor economist ledger mail reporter dispatch
    globe examiner transactions archives revista journal zeitschrift revue cuadernos вестник журнал газета известия
    """.split()
)
NEWSPAPER_WORDS = frozenset(
    "times post herald gazette news daily tribune courier guardian telegraph chronicle mail globe examiner"
    " газета известия".split()
)

# The sites that everybody knows by another name than their address.
HOSTS: dict[str, str] = {
    "reuters.com": "Reuters",
    "apnews.com": "Associated Press",
    "bbc.com": "BBC",
    "bbc.co.uk": "BBC",
    "nytimes.com": "The New York Times",
    "washingtonpost.com": "The Washington Post",
    "theguardian.com": "The Guardian",
    "ft.com": "Financial Times",
    "wsj.com": "The Wall Street Journal",
    "economist.com": "The Economist",
    "bloomberg.com": "Bloomberg",
    "cnn.com": "CNN",
    "aljazeera.com": "Al Jazeera",
    "lemonde.fr": "Le Monde",
    "elpais.com": "El País",
    "spiegel.de": "Der Spiegel",
    "dw.com": "Deutsche Welle",
    "france24.com": "France 24",
    "npr.org": "NPR",
    "cnbc.com": "CNBC",
    "politico.com": "Politico",
    "politico.eu": "Politico",
    "foreignaffairs.com": "Foreign Affairs",
    "foreignpolicy.com": "Foreign Policy",
    "wikipedia.org": "Wikipedia",
    "tass.com": "TASS",
    "interfax.com": "Interfax",
    "xinhuanet.com": "Xinhua",
    "nature.com": "Nature",
    "science.org": "Science",
    "time.com": "Time",
    "latimes.com": "Los Angeles Times",
    "usatoday.com": "USA Today",
    "independent.co.uk": "The Independent",
    "telegraph.co.uk": "The Telegraph",
    "thetimes.co.uk": "The Times",
    "scmp.com": "South China Morning Post",
    "japantimes.co.jp": "The Japan Times",
    "kommersant.ru": "Kommersant",
}

NEWS_SITES = frozenset(HOSTS.values())

PUBLISHING_TOWNS = frozenset(
    """
    london|new york|cambridge|oxford|boston|chicago|berkeley|stanford|princeton|philadelphia|washington|basingstoke|
    houndmills|abingdon|edinburgh|glasgow|manchester|dublin|toronto|montreal|sydney|melbourne|frankfurt|munich|münchen|
    leipzig|stuttgart|heidelberg|tübingen|göttingen|zurich|zürich|geneva|basel|leiden|dordrecht|barcelona|milan|turin|
    istanbul|st petersburg|saint petersburg|novosibirsk|new haven|ithaca|durham|baltimore|los angeles|san francisco|
    seattle|cheltenham|thousand oaks|hoboken|aldershot|farnham|new brunswick|м|спб|m|washington dc|
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
) - {""}

# Before these a full stop ends no part of a reference.
ABBREVIATIONS = frozenset(
    """
    vol vols no nos nr pp p ed eds trans tr st dr mr mrs ms prof inc ltd co corp univ u.s u.k u.n e.g i.e cf vs v jr sr
    art arts sec ch chap fig app rev repr proc conf int trans j quart tech rep rept dept gov assoc natl amer phd ph.d
    diss res doc cir supp stat l approx ca c ff т с стр № вып изд ред им г гг д н núm n pág bd hrsg s jan feb mar apr
    jun jul aug sept sep oct nov dec m.a m.sc pub
    """.split()
)

FINITE_VERBS = re.compile(
    r"""\b(?:is|are|was|were|has|have|had|will|would|may|might|could|should|does|did|do|can|cannot|must
    |included|referred|meant|thanks|argues|argued|says|said|claimed|noted|suggests|suggested|excludes|covered|showed|became|becomes
    |remains|remained|counted|began|ended|reported|denied|used|amounts|amounted|stands\sfor|owes|indebted|grateful)\b
    |\b(?:includes?|refers?|means?|claims?|notes?|shows?|counts?|reports?|trades?|uses?|covers?|rose|fell)
    \s(?:that|a|an|the|to|by|only|all|its|their)\b""",
    re.VERBOSE,
)
"""Verbs that turn a note into a sentence of the author's."""

ARCHIVE = re.compile(
    r"\b(?:[Aa]rchives?|[Bb]ox|[Ff]older|fols?\.|[Rr]egister|MSS?\b"
    r"|[Pp]apers of|[Cc]ollection|[Bb]undle|Ф\.|Оп\.|Д\.)\s*\w"
)
"""Words of unprinted works: no grammar reads them, but they are references."""


TOLD = re.compile(
    r"(?:adopted|signed|approved|presented|delivered|given|held|prepared|published|submitted|issued|[Rr]eceived)"
    r"\s(?:at|by|to|in|on|for)\b"
)
"""How a note goes on to tell of a work after its title."""


HOLDING = re.compile(r"\b(?:[Bb]ox|[Ff]older|[Bb]undle|[Ff]ile|fols?\.|Ф\.|Оп\.|Д\.)\s?\d")
"""Where an archive keeps a paper: such notes are kept in their words."""


def _words(name: str) -> list[str]:
    return [w.strip(".,;:()[]“”\"'’").casefold() for w in name.split()]


def is_organisation(name: str) -> bool:
    """Tell an organisation's name by a word in it, by its capitals, or because everybody knows it."""
    words = _words(name)
    if any(w in ORGANISATION_WORDS for w in words):
        return True
    if len(words) == 1 and len(name.strip(".")) > 1 and name.strip(".").isupper():
        return True
    return any(f.role == "name" and _is_body(f.id) for f in find_forms(name))


def _is_body(id: str) -> bool:
    return _kind(id) in ("organisation", "company")


def _kind(id: str) -> str:
    known = find_known(id)
    return known.kind if known else ""


def is_publisher(name: str) -> bool:
    words = _words(name)
    return any(w in PUBLISHER_WORDS for w in words) or (len(words) <= 2 and any(w in PUBLISHERS for w in words))


def is_house(name: str) -> bool:
    return any(w in HOUSE_WORDS for w in _words(name))


def is_periodical(name: str) -> bool:
    if any(w in PERIODICAL_WORDS for w in _words(name)) or name in NEWS_SITES:
        return True
    return any(f.role == "name" and _kind(f.id) == "publication" for f in find_forms(name))


def is_newspaper(name: str) -> bool:
    return any(w in NEWSPAPER_WORDS for w in _words(name))


def is_place(name: str) -> bool:
    """Tell a town or a country: "London", "Baku", "St Petersburg", "U.K."."""
    plain = " ".join(_words(name))
    if not plain or len(plain) > 40:
        return False
    if plain.replace(".", "") in PUBLISHING_TOWNS:
        return True
    return any(f.role in ("name", "seat") and _kind(f.id) in ("country", "region", "place") for f in find_forms(name))
