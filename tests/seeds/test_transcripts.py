"""Interviews: labels stand outside the sentences, answers are their speaker's, questions are no claims."""

from pathlib import Path

import pytest
import yaml

from briefgen.extract import extract
from briefgen.model.article import Block, Span
from briefgen.seeds import make_sentences, read_article

CASES: list[dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "transcripts.yaml").read_text(encoding="utf-8")
)

INTERVIEW = """The tide and the bank

Ingrid Lund has chaired the cooperative since its founding. She spoke to us in the turbine house, a loud place.

Island Times: You have been called the mother of tidal power on the island. Do you like that name?

Ingrid Lund: I have two children and they are enough. What we built was a battery; the tide was there before us.

IT: The owners promised cheap light, and it is not cheap. Was that a mistake?

IL: We promised light at four in the morning. The price was set by the council, and it is lower than diesel.

IT: What comes next?

IL: A second turbine will be running by 2033 if the bank agrees, and I would not bet on it.
"""


def test_answers_are_their_speakers() -> None:
    article, _ = read_article("interview.txt", INTERVIEW.encode())
    assert article is not None
    claims = [(claim.speaker, claim.text.split()[:3]) for claim in extract(article).claims]
    assert claims == [
        (None, ["Ingrid", "Lund", "has"]),
        (None, ["She", "spoke", "to"]),
        ("Ingrid Lund", ["I", "have", "two"]),
        ("Ingrid Lund", ["What", "we", "built"]),
        ("Ingrid Lund", ["We", "promised", "light"]),
        ("Ingrid Lund", ["The", "price", "was"]),
        ("Ingrid Lund", ["A", "second", "turbine"]),
    ]


def test_a_colon_makes_no_transcript() -> None:
    text = "The lesson: tides are regular, and a grid that waits for them must be patient too.\n" * 3
    article, _ = read_article("lesson.txt", text.encode())
    assert article is not None
    assert article.text[article.sentences[0].span.start :].startswith("The lesson: tides")


@pytest.mark.parametrize("case", CASES, ids=[" / ".join(case["paragraphs"])[:60] for case in CASES])
def test_the_mark_of_a_speaker_is_no_part_of_a_sentence(case: dict[str, list[str]]) -> None:
    text = "\n\n".join(case["paragraphs"])
    blocks, at = [], 0
    for n, paragraph in enumerate(case["paragraphs"], 1):
        blocks.append(Block("body", Span(at, at + len(paragraph)), f"p{n}"))
        at += len(paragraph) + 2
    sentences = make_sentences(text, tuple(blocks))
    begin = [
        [text[s.span.start :].split()[0] for s in sentences if s.label.startswith(f"{block.label}.")]
        for block in blocks
    ]
    assert begin == case["begin"]
