"""The interface in the language of the site: words, plurals, dates, numbers. What has no entry stays English."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefgen.site.amounts import show_number
from briefgen.site.words.plurals import PLURALS
from briefgen.site.words.table import SCRIPTS, WORDS

LANGUAGES = ("en", "es", "ru")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`say` and `form` are the two functions that templates know as `_` and `ngettext`."""

    language: str

    def say(self, words: str) -> str:
        found = WORDS.get(words)
        return getattr(found, self.language) if found and self.language != "en" else words

    def for_scripts(self) -> dict[str, str]:
        """The words that scripts of the theme say; none in English, which they speak themselves."""
        return {words: self.say(words) for words in SCRIPTS} if self.language != "en" else {}

    def count(self, one: str, many: str, number: int) -> str:
        """The form for a number, with the number in it."""
        return self.form(one, many, number) % {"num": show_number(number, self.language)}

    def form(self, one: str, many: str, number: int) -> str:
        forms = PLURALS.get((one, many))
        if forms is None or self.language == "en":
            return one if number == 1 else many
        return str(getattr(forms, self.language)[RULES[self.language](number)])


def make_catalogue(language: str) -> Catalogue:
    """The catalogue of a language: "es-MX" is Spanish; one that we do not have reads English."""
    code = language.partition("-")[0].lower()
    return Catalogue(code if code in LANGUAGES else "en")


def _spanish(number: int) -> int:
    return 0 if number == 1 else 1


def _russian(number: int) -> int:
    last, two = number % 10, number % 100
    if last == 1 and two != 11:
        return 0
    return 1 if 2 <= last <= 4 and not 12 <= two <= 14 else 2


RULES: dict[str, Callable[[int], int]] = {"es": _spanish, "ru": _russian}
