"""Which form of a word follows a number, by language."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def english_or_spanish(number: int) -> int:
    """0 for one, 1 for many."""
    return 0 if number == 1 else 1


def russian(number: int) -> int:
    """0 for 1 and 21, 1 for 2 to 4, 2 for the rest."""
    last, two = number % 10, number % 100
    if last == 1 and two != 11:
        return 0
    return 1 if 2 <= last <= 4 and not 12 <= two <= 14 else 2


RULES: Mapping[str, Callable[[int], int]] = {"en": english_or_spanish, "es": english_or_spanish, "ru": russian}
