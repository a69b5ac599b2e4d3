"""Which language a text is in, by its script and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is that for it with as was on by be are this from at or an which have has had not"
        " but its their were they he she his her who will would been more than also can we you there one all if"
        " what when about into out up so our your no these those other some such after between over could may"
        " should must did do does how why where while because both only most",
        "es": "el la los las de del que y en un una por con para se su es al lo como más pero sus este esta fue"
        " son ha sobre entre también hasta donde desde sin muy ya todo esta nos",
        "fr": "le la les de des du et en un une que qui dans pour par sur est au aux pas ce cette il elle ne se"
        " sont avec plus son sa ses ou mais nous vous comme été ont",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden"
        " aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
        "it": "il lo la gli le di del della e in un una che per con non si è sono da al dei delle nel nella più"
        " come anche ma questo questa ha alla",
        "pt": "o a os as de do da dos das e em um uma que para com por não se no na nos nas mais como foi ao à"
        " são também seu sua ou mas este esta",
        "nl": "de het een en van in op te dat is voor met zijn niet aan er om ook als bij maar door over naar uit nog",
        "ru": "и в не на что с по как это из за от для к но его а о же все так у было то бы мы вы их при",
        "uk": "і в не на що з по як це із за від для до але його та про ж усі так у було то би ми ви їх при",
        "pl": "i w nie na że z do się jest o jak to od po przez dla za są ale tym oraz jego który która",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar en ne var ama",
        "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh adalah juga sebagai",
    }.items()
}

SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
WORD = re.compile(r"[^\W\d_]+")
SCRIPT_SHARE = 0.3
"""From this share of its letters a script names the language; Chinese says in one sign what takes five letters."""


def guess_language(text: str) -> str | None:
    """The language of a text, or None where it is too short to tell."""
    if text.isascii():
        return _by_small_words(text, tuple(SMALL_WORDS))
    letters = sum(map(str.isalpha, text))
    if not letters:
        return None
    for language, script in SCRIPTS:
        if len(script.findall(text)) >= SCRIPT_SHARE * letters:
            return _by_small_words(text, ("ru", "uk")) or "ru" if language == "ru" else language
    return _by_small_words(text, tuple(SMALL_WORDS))


def _by_small_words(text: str, languages: tuple[str, ...]) -> str | None:
    counts = Counter(WORD.findall(text[:20_000].lower()))
    total = sum(counts.values())
    scores = {name: sum(counts[w] for w in SMALL_WORDS[name]) for name in languages}
    best = max(scores, key=lambda name: (scores[name], -languages.index(name)))
    return best if scores[best] >= max(2, 0.12 * total) else None


def share_of_small_words(text: str, language: str) -> float:
    """How much of a text is the small words that running prose is full of and menus lack."""
    words = WORD.findall(text.lower())
    small = SMALL_WORDS.get(language)
    if small is None:
        return 1.0
    return sum(1 for w in words if w in small) / len(words) if words else 0.0
