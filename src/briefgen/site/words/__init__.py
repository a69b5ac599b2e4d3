"""The interface in the language of the site: words, plurals, dates, numbers. What has no entry stays English."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.site.amounts import show_number
from briefgen.site.plural_rules import RULES
from briefgen.site.words.data_page import DATA_WORDS
from briefgen.site.words.plurals import PLURALS
from briefgen.site.words.table import SCRIPTS, WORDS

LANGUAGES = ("en", "es", "ru")
COUNTED = {"claims": ("%(num)s claim", "%(num)s claims"), "events": ("%(num)s event", "%(num)s events")}
"""What scripts count."""
FORMS = {"es": ("one", "other"), "ru": ("one", "few", "many")}
"""What browsers call the forms of `PLURALS`, in their order."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`say` and `form` are the two functions that templates know as `_` and `ngettext`."""

    language: str

    def say(self, words: str) -> str:
        found = WORDS.get(words) or DATA_WORDS.get(words)
        return getattr(found, self.language) if found and self.language != "en" else words

    def for_scripts(self) -> dict[str, str]:
        """The words that scripts of the theme say; none in English, which they speak themselves."""
        if self.language == "en":
            return {}
        said = {words: self.say(words) for words in SCRIPTS}
        for noun, key in COUNTED.items():
            forms = getattr(PLURALS[key], self.language)
            for name, form in zip(FORMS[self.language], forms, strict=True):
                said[f"{noun}:{name}"] = form.removeprefix("%(num)s ")
        return said

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
