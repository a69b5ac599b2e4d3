"""The interface in other languages: nothing is missing, nothing is left over, numbers and dates follow their rules."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from briefgen.commands.build import build
from briefgen.site.amounts import show_amount, show_number
from briefgen.site.csl import STYLES
from briefgen.site.dates import show_date
from briefgen.site.exports.tables import TABLES
from briefgen.site.filters import LANGUAGES, PLACES, WORK_TYPES
from briefgen.site.plans.data import WHOLE
from briefgen.site.plans.search import KINDS as SEARCH_KINDS
from briefgen.site.shown import DOWNLOADS
from briefgen.site.words import COUNTED, make_catalogue
from briefgen.site.words.data_page import DATA_WORDS
from briefgen.site.words.plurals import PLURALS
from briefgen.site.words.table import SCRIPTS
from briefgen.site.words.table import WORDS as OTHER_WORDS
from tests.site.project import make_project, read_site

WORDS = {**OTHER_WORDS, **DATA_WORDS}
ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
CODE = ROOT / "src" / "briefgen" / "site"
KINDS = ("Country", "Region", "Organisation", "Person", "Treaty", "Company", "Place", "Event", "Publication")
BODIES = ("Note", "Tip", "Important", "Warning", "Caution", "Table", "done", "to do", "title", "Work")


def list_words() -> Iterator[str | tuple[str, str]]:
    """What templates say, and what the code says with `say` and `count`."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    for path in sorted(TEMPLATES.glob("*.html")):
        for _, function, words in extract_from_ast(environment.parse(path.read_text(encoding="utf-8"))):
            if function == "ngettext":
                yield words[0], words[1]
            elif words:
                yield words if isinstance(words, str) else words[0]
    for path in sorted(CODE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r'\bsay\(\s*"([^"]+)"', text)
        yield from re.findall(r"""\bcount\(\s*["']([^"']+)["'],\s*["']([^"']+)["']""", text)
        yield from re.findall(r'^    Named\("([^"]+)"', text, re.MULTILINE)
    for table in TABLES:
        yield from (table.name.capitalize(), table.about, *(column.about for column in table.columns))
    for file, about in WHOLE:
        yield from (file.name, about)
    yield from (*SEARCH_KINDS.values(), *STYLES.values())
    yield from (*(file.name for file in DOWNLOADS), *COUNTED.values(), "or", "Year")
    yield from (*KINDS, *BODIES, *SCRIPTS, *LANGUAGES.values(), *PLACES.values(), *WORK_TYPES.values())


def test_every_word_has_its_translations() -> None:
    said = set(list_words())
    same = {"¶ %(n)s", "SQLite", "llms.txt", "APA", "Chicago"}
    missing = {w for w in said if (w not in WORDS if isinstance(w, str) else w not in PLURALS)} - same
    assert not missing, "add them to src/briefgen/site/words/"


def test_no_translation_is_left_over() -> None:
    said = set(list_words())
    assert not {w for w in (*WORDS, *PLURALS) if w not in said}


def test_translations_have_the_same_places_for_values() -> None:
    def places(words: str) -> list[str]:
        return sorted(re.findall(r"%\(\w+\)s|%%", words))

    for words, said in WORDS.items():
        assert {tuple(places(w)) for w in said} == {tuple(places(words))}, words
    for (_, many), forms in PLURALS.items():
        assert {tuple(places(w)) for w in (forms.es[1], *forms.ru[1:])} == {tuple(places(many))}, many


def test_scripts_say_only_what_pages_hand_them() -> None:
    for name in ("site.js", "search.js"):
        text = (TEMPLATES / name).read_text(encoding="utf-8")
        assert set(re.findall(r'\b(?:say|speak)\("([^"]+)"', text)) <= set(SCRIPTS), name


@pytest.mark.parametrize(
    "number, expected",
    {1: "1 цифра", 2: "2 цифры", 5: "5 цифр", 11: "11 цифр", 21: "21 цифра", 112: "112 цифр", 0: "0 цифр"}.items(),
)
def test_russian_counts_in_three_forms(number: int, expected: str) -> None:
    assert make_catalogue("ru").count("%(num)s figure", "%(num)s figures", number) == expected


DATES = {
    "2031-05-14": ("14 May 2031", "14 de mayo de 2031", "14 мая 2031"),
    "2031-05": ("May 2031", "mayo de 2031", "май 2031"),
    "2031": ("2031", "2031", "2031"),
    "2031~": ("about 2031", "hacia 2031", "около 2031"),
    "2031-22": ("summer 2031", "verano de 2031", "лето 2031"),
    "203X": ("2030s", "años 2030", "2030-е"),
    "20XX": ("21st century", "siglo XXI", "XXI век"),
    "2031-07/2031-12": ("second half of 2031", "segundo semestre de 2031", "вторая половина 2031"),
    "2031-05/2031-07": ("May–July 2031", "mayo–julio de 2031", "май–июль 2031"),
    "2031-05-03/2031-05-05": ("3–5 May 2031", "3–5 de mayo de 2031", "3–5 мая 2031"),
    "2031/2033": ("2031–2033", "2031–2033", "2031–2033"),
    "2031/..": ("since 2031", "desde 2031", "с 2031"),
    "../2031": ("until 2031", "hasta 2031", "до 2031"),
    "2031-05~": ("about May 2031", "hacia mayo de 2031", "около мая 2031"),
    "2031-05/..": ("since May 2031", "desde mayo de 2031", "с мая 2031"),
    "../2002-21": ("until spring 2002", "hasta primavera de 2002", "до весны 2002"),
    "203X/..": ("since 2030s", "desde años 2030", "с 2030-х"),
    "no date": ("no date", "no date", "no date"),
}


@pytest.mark.parametrize("edtf, expected", DATES.items())
def test_dates_are_written_out(edtf: str, expected: tuple[str, str, str]) -> None:
    assert tuple(show_date(edtf, language) for language in ("en", "es", "ru")) == expected


AMOUNTS = {
    ("46300000000", None, "USD"): ("USD 46.3 billion", "USD 46,3 mil millones", "USD 46,3 млрд"),
    ("3.7", None, "percent"): ("3.7%", "3,7\u00a0%", "3,7\u00a0%"),
    ("41000", None, "litre"): ("41,000 litres", "41\u00a0000 litros", "41\u00a0000 литров"),
    ("1", None, "night"): ("1 night", "1 noche", "1 ночь"),
    ("2", "3", "country"): ("2–3 countries", "2–3 países", "2–3 страны"),
    ("2000000", "3000000", "USD"): ("USD 2–3 million", "USD 2–3 millones", "USD 2–3 млн"),
    ("1.5", None, "year"): ("1.5 years", "1,5 años", "1,5 года"),
    ("21", None, "year"): ("21 years", "21 años", "21 год"),
    ("11", None, "year"): ("11 years", "11 años", "11 лет"),
    ("5000000", None, "person"): ("5 million people", "5 millones de personas", "5 млн человек"),
    ("3", None, "quernstone"): ("3 quernstones", "3 quernstone", "3 quernstone"),
    ("3", None, "rank"): ("3rd", "3.º", "3-е"),
    ("12", None, "rank"): ("12th", "12.º", "12-е"),
    ("6", None, "MWh"): ("6 MWh", "6 MWh", "6 МВт·ч"),
}


@pytest.mark.parametrize("given, expected", AMOUNTS.items())
def test_amounts_are_written_out(given: tuple[str, str | None, str], expected: tuple[str, str, str]) -> None:
    value, top, unit = given
    shown = tuple(show_amount(Decimal(value), Decimal(top) if top else None, unit, lang) for lang in ("en", "es", "ru"))
    assert shown == expected


def test_a_number_has_three_decimals_at_most() -> None:
    assert show_number(Decimal("1234.56789")) == "1,234.568"


def test_a_site_speaks_its_language(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('language = "es"\n')
    config = make_project(tmp_path)
    build(config)
    html = read_site(config)["briefs/okafor-2031.html"].decode()
    assert '<html lang="es">' in html
    assert "Afirmaciones principales" in html
    assert "14 de mayo de 2031" in html.replace("\u00a0", " ")
    assert "Key claims" not in html
