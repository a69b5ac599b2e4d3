"""What holds for every input: any bytes give an article or one clear error, soon, and no word is lost."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefgen.extract import extract
from briefgen.model.article import Article, Span
from briefgen.seeds import read_article

WORDS = (
    "The council of Marra was told on Tuesday, by Lena Okafor, that 18 million (a third of it!) had been spent."
    " “Who?” he said. [1] See Lund (2019), p. 4. It may rise to 3.5 percent; critics fear it will not."
)
SIGNS = (
    "\n|\n\n|\f|\t|  |By|Notes|1.|[2]|—|MARRA, 14 May —|Read also:|Photo: A|http://a.example/2031/05/14/x|2031-05-14"
    "|Vol. 2, No. 4|©|你好|Главная|é|\u00a0|\u2028|…"
)
PIECES = st.sampled_from([*WORDS.split(), *SIGNS.split("|")])
TEXTS = st.lists(PIECES, max_size=80).map(" ".join) | st.text(max_size=300)

HEALTH = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_article(article: Article) -> None:
    """Blocks hold every word once and in order; sentences lie in the body; findings have words."""
    spans = [b.span for b in article.blocks]
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    held = "".join(article.text[s.start : s.end] for s in spans)
    assert "".join(held.split()) == "".join(article.text.split())
    assert all(article.text[s.start : s.end] == article.text[s.start : s.end].strip() != "" for s in spans)
    for sentence in article.sentences:
        words = article.text[sentence.span.start : sentence.span.end]
        assert words == words.strip() != ""
    findings = extract(article)
    for item in (*findings.claims, *findings.figures, *findings.references, *findings.citations, *findings.events):
        assert isinstance(item.evidence, Span)
        assert article.text[item.evidence.start : item.evidence.end].strip()
    ids = [x.id for x in (*findings.claims, *findings.figures, *findings.references, *findings.citations)]
    assert len(ids) == len(set(ids))


@HEALTH
@given(TEXTS)
@example("\ufeff")
@example("a\x85b\u2029c\x1d")
def test_any_text_gives_an_article_or_one_error(text: str) -> None:
    article, found = read_article("any.txt", text.encode("utf-8", "surrogatepass"))
    if article is None:
        assert [d.severity for d in found] == ["error"]
        assert found[0].message
    else:
        check_article(article)


@HEALTH
@given(st.binary(max_size=300), st.sampled_from(["any.txt", "any.md", "any"]))
def test_any_bytes_give_an_article_or_one_error(data: bytes, name: str) -> None:
    article, found = read_article(name, data)
    assert article is not None or [d.severity for d in found] == ["error"]


@HEALTH
@given(TEXTS)
def test_any_markdown_gives_an_article_or_one_error(text: str) -> None:
    article, found = read_article("any.md", text.encode("utf-8", "surrogatepass"))
    if article is None:
        assert [d.severity for d in found if d.severity == "error"] == ["error"]
    else:
        check_article(article)


@HEALTH
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert read_article("any.txt", data) == read_article("any.txt", data)


SIZE = 100_000


HOSTILE = (
    '[|]|"|1|,|A|.|(|Aa |A.|a\n|a b\f|- a\n|# a\n|[1] See x 2001.\n|and |said |the |Lund of |— |2001 |http://a.b/ '
    "|a, |, which |May 14, 2031 |Aa. |By Anna Lund, |¹|a: "
)


@pytest.mark.parametrize("piece", HOSTILE.split("|"))
def test_a_hostile_article_is_read_to_its_end(piece: str) -> None:
    # What it costs is measured in bench/linear.py; were it more than its length, this would not end.
    data = (piece * (SIZE // len(piece))).encode()
    article, _ = read_article("hostile.txt", data)
    assert article is not None
    for reference in extract(article).references:
        assert reference.csl["type"]
