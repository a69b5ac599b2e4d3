"""Who speaks where sentences do not say so."""

from briefgen.extract.entities import find_entities
from briefgen.extract.turns import Spoken, find_turns, spread_speakers
from briefgen.model.article import Article, Block, Sentence, Span
from briefgen.text.sentences import split_sentences

INTERVIEW = """Ilse-Marie Brandt ran the harbour of Marra for ten years.

MC: Did you want the second pier?

IMB: No. It was forced on us.

The league paid for it.

MC: And now?

IMB: Now it leaks."""


def make_article(text: str) -> Article:
    blocks, sentences, start = [], [], 0
    for n, paragraph in enumerate(text.split("\n\n"), 1):
        span = Span(start, start + len(paragraph))
        blocks.append(Block("body", span, f"p{n}"))
        sentences += [Sentence(s, f"p{n}.s{k}") for k, s in enumerate(split_sentences(text, *span), 1)]
        start = span.end + 2
    return Article("own.txt", "own.txt", text, "", "en", {}, tuple(blocks), tuple(sentences))


def test_initials_lead_to_the_person_interviewed_and_nobody_asks() -> None:
    article = make_article(INTERVIEW)
    turns = find_turns(article, find_entities(article))
    assert [turn.speaker for turn in turns] == [None, "Ilse-Marie Brandt", None, "Ilse-Marie Brandt"]
    assert INTERVIEW[slice(*turns[1].span)].endswith("The league paid for it.")


def test_names_before_a_colon_are_the_speakers() -> None:
    article = make_article(INTERVIEW.replace("IMB:", "Ilse-Marie Brandt:"))
    assert find_turns(article, find_entities(article))[1].speaker == "Ilse-Marie Brandt"


def test_one_colon_makes_no_interview() -> None:
    article = make_article("Note: the pier leaks.\n\nBrandt: a life. She ran the harbour.\n\nIt was small.")
    assert find_turns(article, ()) == ()


def spread(*sentences: tuple[str, str | None], paragraphs: str = "") -> list[str | None]:
    places = paragraphs or "a" * len(sentences)
    return spread_speakers([Spoken(p, *sentence) for p, sentence in zip(places, sentences, strict=True)])


SAID = ("“We wait,” Brandt said.", "Brandt")
MORE = ("“The pier will hold.”", None)


def test_a_quotation_goes_on_with_its_speaker() -> None:
    assert spread(SAID, MORE) == ["Brandt", "Brandt"]


def test_a_quotation_of_several_sentences_waits_for_its_speaker() -> None:
    assert spread(("“The pier will hold.", None), ("It always has,” Brandt said.", "Brandt")) == ["Brandt", "Brandt"]


def test_words_outside_quotation_marks_are_the_authors() -> None:
    assert spread(SAID, ("The pier leaks.", None), MORE) == ["Brandt", None, None]


def test_another_paragraph_is_another_matter() -> None:
    assert spread(SAID, MORE, paragraphs="ab") == ["Brandt", None]


def test_straight_quotation_marks_do_too() -> None:
    assert spread(('"We wait," Brandt said.', "Brandt"), ('"It holds."', None)) == ["Brandt", "Brandt"]
