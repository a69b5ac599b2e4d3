"""The numbers that some words of an article can mean, as a figure gives them."""

from __future__ import annotations

import re
from decimal import Decimal

from briefgen.text.numbers import ORDINALS, find_numbers, match_number
from briefgen.text.quantities import find_quantities

# Words that are a number of their unit without naming one: "half of" 50 percent, "doubled" 2 times.
IMPLIED: tuple[tuple[re.Pattern[str], Decimal], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), Decimal(value))
    for pattern, value in (
        (r"hal(?:f|ves|ved|ving)", "50"),
        (r"(?:a |one[ -])?thirds?", "33"),
        (r"two[ -]thirds", "67"),
        (r"quarters?|fourths?", "25"),
        (r"three[ -](?:quarters|fourths)", "75"),
        (r"doubl\w*|twice|twofold|two-fold|pairs?|couple|both", "2"),
        (r"trebl\w*|tripl\w*|threefold|three-fold|thrice", "3"),
        (r"quadrupl\w*|fourfold|four-fold", "4"),
        (r"once|single|sole|an?", "1"),
        (r"decades?", "10"),
        (r"double[ -]digits?", "10"),
        (r"centur(?:y|ies)", "100"),
        (r"dozens?", "12"),
        (r"scores?", "20"),
        (r"no|none|zero|nil", "0"),
        (r"biggest|largest|top|leading|main|highest|foremost|greatest|principal|lowest|smallest|longest", "1"),
        (r"hundreds?", "100"),
        (r"thousands?", "1000"),
        (r"millions?", "1000000"),
        (r"billions?", "1000000000"),
    )
)
ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b|\b([a-z]{5,12}|first)\b", re.IGNORECASE)
MULTIPLES = {"decade": Decimal(10), "centur": Decimal(100), "dozen": Decimal(12), "score": Decimal(20)}


def numbers_in(words: str, unit: str) -> frozenset[Decimal]:
    """Every number that the words may stand for; empty where there is no sign of one."""
    numbers = list(find_numbers(words))
    said = {n.value for n in numbers}
    for quantity in find_quantities(words, dates=()):
        said |= {quantity.value, quantity.value_max or quantity.value}
    for number in numbers:
        money = match_number(words, number.span.start, money=True)
        if money:
            said.add(money.value)
        after = words[number.span.end : number.span.end + 12].lower().lstrip(" -")
        said |= {number.value * many for word, many in MULTIPLES.items() if after.startswith(word)}
    for ordinal in ORDINAL.finditer(words):
        if ordinal[1]:
            said.add(Decimal(ordinal[1]))
        elif ordinal[2].lower() in ORDINALS:
            said.add(Decimal(ORDINALS[ordinal[2].lower()]))
    said |= {value for pattern, value in IMPLIED if pattern.search(words)}
    if unit == "percent":
        said |= {value * 100 for value in said if value <= 1} | {value / 10 for value in said if "mille" in words}
    # "46 to 48 billion": the scale word of the last number is that of the first as well.
    for scale in {n.value / small.value for n in numbers for small in numbers if n.scale > 1 and small.value}:
        if scale >= 100:
            said |= {n.value * power for n in numbers if n.scale == 1 for power in (10**3, 10**6, 10**9, 10**12)}
            break
    said |= {-value for value in said if "minus" in words.lower() or "negative" in words.lower()}
    return frozenset(said)
