"""The page of plain text that `briefgen extract` prints."""

from briefgen.commands.summary import summarise
from briefgen.extract import extract
from briefgen.seeds import read_article

ARTICLE = """Slack rules

The council of Marra met in 2031 and changed the rules for slack water, as Halloran (2030) had long proposed to it.
The rules were old. Nobody had read them for many years, and those who had could not agree what they said (Vane 1999).
The council also heard that the cable to Skerry was close to its limit, and that a second one would cost too much [9].

References

Halloran, Pia. 2029. The Tidal Commons. London: Verso.
Moe, Tor. 2017. Small Grids. Oslo: Fjordbok Press.
Vane, Ruth. 1999. Ice and Iron. Marra: Lowland Books.
"""


def test_references_that_need_a_second_look_are_said_to() -> None:
    article, _ = read_article("seeds/slack.txt", ARTICLE.encode())
    assert article is not None
    text = " ".join(summarise(article, extract(article)).split())
    assert "London: Verso. [the text gives another year]" in text
    assert "Fjordbok Press. [never cited]" in text
    assert "Lowland Books. [never cited]" not in text


def test_marks_that_lead_to_no_work_are_listed() -> None:
    article, _ = read_article("seeds/slack.txt", ARTICLE.encode())
    assert article is not None
    assert "Marks that lead to no work" in summarise(article, extract(article))
