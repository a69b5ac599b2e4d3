"""Speakers, over a table of cases of our own."""

from pathlib import Path

import pytest
import yaml

from briefgen.extract.speakers import find_speaker

CASES: list[tuple[str, str | None]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "speakers.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("sentence, who", CASES)
def test_a_sentence_credits_its_speaker(sentence: str, who: str | None) -> None:
    speaker = find_speaker(sentence)
    assert (speaker.name if speaker else None) == who
