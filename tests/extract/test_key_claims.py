"""Key claims: what is summed up counts more, what is quoted less."""

from briefgen.extract.cues import split_tokens
from briefgen.extract.key_claims import Facts, choose_key, score_claims

TEXT = "The harbour of Marra was dredged by nine men with two boats."
PLAIN = Facts(TEXT, split_tokens(TEXT.lower()), "fact", (), 0, 2, 1, is_repeated=False)


def test_the_words_of_a_summary_count_more() -> None:
    plain, summed = score_claims([PLAIN, PLAIN._replace(in_summary=True)], "")
    assert summed > plain


def test_what_is_quoted_counts_less() -> None:
    quoted = PLAIN._replace(text="“The harbour of Marra was dredged by nine men with two boats,” said the keeper.")
    plain, said = score_claims([PLAIN, quoted], "")
    assert said < plain


def test_a_sentence_on_the_article_itself_counts_more() -> None:
    own = PLAIN._replace(text="The study was made in the harbour of Marra by nine men with two boats.")
    plain, of_itself = score_claims([PLAIN, own], "")
    assert of_itself > plain


def test_about_a_quarter_is_chosen_and_of_equals_the_earlier() -> None:
    assert choose_key([0.5] * 8) == frozenset({0, 1})
    assert choose_key([]) == frozenset()
