"""Text fragments: few words, and the first match in the article is the passage that is meant."""

import pytest

from briefgen.library.fragments import make_fragment, split_words
from briefgen.model.article import Span
from briefgen.model.site import Fragment

LONG = "The tide filled the battery in Marra Sound while the island slept and nobody burned a drop of oil that night."
CASES = {
    "a short passage is given whole": (f"{LONG} The chair smiled.", "The chair smiled.", Fragment("The chair smiled.")),
    "a long one by its ends": (f"Before. {LONG}", LONG, Fragment("The tide filled the", "of oil that night.")),
    "words grow until they tell": (
        f"The tide filled the harbour. {LONG}", LONG, Fragment("The tide filled the battery", "of oil that night."),
    ),
    "a comma does not tell": (
        f"The tide filled the, as they say, pier. {LONG}", LONG,
        Fragment("The tide filled the battery", "of oil that night."),
    ),
    "what is printed twice is told by the words before it": (
        f"{LONG} So it was. {LONG}", "second", Fragment("The tide filled the", "of oil that night.", "was."),
    ),
    "a note's mark at the end is left out, since a page shows it raised": (
        f"{LONG}[3] So it was.", f"{LONG}[3]", Fragment("The tide filled the", "of oil that night."),
    ),
    "so is a raised one": ("The chair smiled.¹² So it was.", "The chair smiled.¹²", Fragment("The chair smiled.")),
    "what comes first needs nothing": (f"{LONG} {LONG}", LONG, Fragment("The tide filled the", "of oil that night.")),
}  # fmt: skip


@pytest.mark.parametrize("text, passage, expected", CASES.values(), ids=CASES)
def test_words_tell_the_passage(text: str, passage: str, expected: Fragment) -> None:
    start = text.rindex(LONG) if passage == "second" else text.index(passage)
    end = start + len(LONG if passage == "second" else passage)
    assert make_fragment(text, split_words(text), Span(start, end)) == expected


def test_where_few_words_do_not_tell_there_is_none() -> None:
    text = "one two three four five six seven eight nine ten " * 4
    assert make_fragment(text, split_words(text), Span(len(text) // 2, len(text))) is None
