"""Words made comparable for the site's search, by the same steps as in search.js; the table goes there too."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = {
    # Turkish and Azeri; English writes the Azeri schwa as "a": Əliyev is Aliyev
    "ı": "i", "ə": "a",
    # other Latin letters that do not fall apart into a letter and a mark
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŋ": "n", "ʻ": "'",
    # Russian
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    # Ukrainian, Belarusian, Serbian, Macedonian
    "є": "ye", "і": "i", "ї": "i", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz",
    # Kazakh, Tatar, Azeri in Cyrillic
    "қ": "k", "ғ": "g", "ң": "n", "ө": "o", "ү": "u", "ұ": "u", "һ": "h", "ҹ": "c", "ҝ": "g",
    # Greek writes s in two ways
    "ς": "σ",
}  # fmt: skip
TABLE = str.maketrans(LETTERS)
POSSESSIVE = re.compile(r"['’ʼ`´]s(?![a-z0-9])")  # Mexico’s
APOSTROPHE = re.compile(r"['’ʼ`´]")  # Sana'a, O'Higgins
INITIAL = re.compile(r"(?<![a-z0-9])([a-z])\.(?=[a-z](?![a-z0-9]))")  # U.S.
ENDING = re.compile(r"[iy]y(?![a-z0-9])")  # Zelenskyy, Zelenskiy, Зеленский
IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{IDEOGRAPH}]|(?:(?![{IDEOGRAPH}])[^\W_])+")


def fold(text: str) -> str:
    """Take away case, accents and script: "Əliyev", "ALİYEV" and "Алиев" meet as far as spelling lets them."""
    text = text.lower() if text.isascii() else _to_plain(text)
    text = APOSTROPHE.sub("", POSSESSIVE.sub("", text))
    return ENDING.sub("y", INITIAL.sub(r"\1", text))


def _to_plain(text: str) -> str:
    """Letters without marks, in Latin where the table knows how. Twice, since a letter may stand under a mark."""
    text = unicodedata.normalize("NFC", text).lower().translate(TABLE)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))
    return text.lower().translate(TABLE)


def split_words(text: str) -> list[str]:
    return WORD.findall(fold(text))


@lru_cache(maxsize=4096)
def spellings(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of a text, each with the other way that readers may spell it: "Əliyev" is "aliyev" and "eliyev"."""
    words = split_words(text)
    if "ə" not in text.lower():
        return tuple((word,) for word in words)
    other = split_words(text.lower().replace("ə", "e"))
    return tuple((word,) if word == twin else (word, twin) for word, twin in zip(words, other, strict=True))
