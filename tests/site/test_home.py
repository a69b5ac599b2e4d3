"""The home page chooses by rule what it shows."""

from briefgen.model.disagreements import Disagreement, DisagreementFile, Side
from briefgen.site.plans.home import choose_charts, choose_sample

from .libraries import at, brief, claim, figure, plan, show

RISE = (
    figure("f1", "10", "MWh", period="2029", measure="Power stored"),
    figure("f2", "30", "MWh", period="2031", measure="power stored"),
)


def test_values_of_one_measure_make_a_chart_before_shares_do() -> None:
    share = figure("f3", "40", "percent", "share", measure="budget paid from the tide")
    charts = list(choose_charts(show(brief("a", claim("c1"), share, *RISE))))
    assert [chart.measure for chart in charts] == ["Power stored", "budget paid from the tide"]
    assert charts[0].slope
    assert charts[0].slope.words == "10 in 2029, 30 in 2031"
    assert charts[1].squares


def test_values_that_do_not_compare_make_no_chart() -> None:
    lone = figure("f1", "10", "MWh", period="2029", measure="power")
    other_unit = figure("f2", "10", "litre", period="2030", measure="power")
    undated = figure("f3", "10", "MWh", measure="power")
    same_time = figure("f4", "12", "MWh", period="2029", measure="power")
    tiny = figure("f5", "0.001", "percent", "share", measure="share of sales")
    assert list(choose_charts(show(brief("a", claim("c1"), lone, other_unit, undated, same_time, tiny)))) == []


def test_no_article_gives_more_than_two_charts() -> None:
    shares = [figure(f"f{n}", "40", "percent", "share", measure=f"share {n}") for n in range(1, 6)]
    charts = list(choose_charts(show(brief("a", claim("c1"), *shares), brief("b", claim("c1"), *shares[3:]))))
    assert [chart.figures[0].source.brief for chart in charts] == ["a", "a", "b", "b"]


def test_shares_in_key_claims_come_first() -> None:
    shares = [figure(f"f{n}", "40", "percent", "share", measure=f"share {n}") for n in (1, 2, 3)]
    charts = list(choose_charts(show(brief("a", claim("c1"), claim("c3", key=True), *shares))))
    assert [chart.measure for chart in charts] == ["share 3", "share 1"]


def test_open_questions_come_before_those_that_dates_explain() -> None:
    sides = (Side("yes", (at("a#c1"),)), Side("no", (at("b#c1"),)))
    old = Disagreement("old", "Did it turn?", "judgement", "time", sides)
    new = Disagreement("new", "Will it turn?", "judgement", "open", sides)
    file = DisagreementFile(disagreements=(old, new))
    view = plan(brief("a", claim("c1", "skerry")), brief("b", claim("c1", "skerry")), disagreements=file)[
        "index.html"
    ].shows
    assert [d.id for d in view.disagreements] == ["new", "old"]
    assert [entity.id for entity in view.disagreements[0].about] == ["skerry"]


def test_the_sample_is_a_key_claim() -> None:
    sample = choose_sample(show(brief("a", claim("c1"), claim("c2", "skerry marra", key=True, kind="figure"))))
    assert sample
    assert sample.id == "c2"
    assert choose_sample(show(brief("a", claim("c1")))) is None


def test_an_empty_library_has_a_home_page() -> None:
    view = plan()["index.html"].shows
    assert (view.globe, view.briefs, view.charts, view.sample) == (None, (), (), None)


def test_withdrawn_claims_are_nowhere() -> None:
    pages = plan(brief("a", claim("c1", "skerry marra", withdrawn="a slip", topic="tides")))
    assert "relations/marra--skerry.html" not in pages
    assert pages["index.html"].shows.counts.claims == 0
    assert b"What c1 says" not in b"".join(p.shows.data for path, p in pages.items() if path.startswith("search/"))
