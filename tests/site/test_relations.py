"""Pairs of entities: the matrix, and claims side by side."""

from briefgen.model.disagreements import Comparison, ComparisonRow, Disagreement, DisagreementFile, Side

from .libraries import at, brief, claim, plan

OLD = brief(
    "okafor-2029",
    claim("c1", "skerry marra", topic="tides"),
    claim("c2", "skerry marra grid", topic="tides"),
    claim("c3", "marra grid"),
    year="2029",
)
NEW = brief("lind-2031", claim("c1", "marra skerry", topic="ferries"), claim("c2", "skerry marra", topic="tides"))


def test_every_pair_that_a_claim_is_about_has_a_page_and_no_other() -> None:
    paths = [path for path in plan(OLD, NEW) if path.startswith("relations/")]
    assert paths == ["relations/grid--marra.html", "relations/grid--skerry.html", "relations/marra--skerry.html"]


def test_a_claim_about_three_counts_for_each_of_its_pairs() -> None:
    view = plan(OLD, NEW)["relations.html"].shows
    assert [(row.entity.id, row.claims, row.partners) for row in view.entities] == [
        ("marra", 5, 2), ("skerry", 4, 2), ("grid", 2, 2),
    ]  # fmt: skip
    cells = {(row.entity.id, c.number, c.strength) for row in view.matrix for c in row.cells if c}
    assert cells == {("skerry", 4, 4), ("grid", 2, 4), ("grid", 1, 3)}
    assert [[cell is not None for cell in row.cells] for row in view.matrix] == [[True], [True, True]]


def test_articles_stand_side_by_side_the_oldest_first_with_a_row_for_each_topic() -> None:
    view = plan(OLD, NEW)["relations/marra--skerry.html"].shows
    assert [source.label for source in view.sources] == ["Okafor 2029", "Lind 2031"]
    assert [(theme.heading, theme.sources) for theme in view.themes] == [("tides", 2), ("ferries", 1)]
    assert [[c.id for c in column.claims] for column in view.themes[0].columns] == [["c1", "c2"], ["c2"]]
    assert [[c.id for c in column.claims] for column in view.themes[1].columns] == [[], ["c1"]]
    assert view.themes[0].verdict is None
    assert not view.compared


def test_many_articles_are_set_below_each_other_without_gaps() -> None:
    briefs = [brief(f"lind-{year}", claim("c1", "skerry marra"), year=str(year)) for year in range(2030, 2034)]
    view = plan(OLD, *briefs)["relations/marra--skerry.html"].shows
    assert not view.side_by_side
    assert [len(theme.columns) for theme in view.themes] == [1, 4]


def test_an_editors_comparison_comes_first_and_what_it_leaves_out_last() -> None:
    rows = (ComparisonRow("The tide", (at("okafor-2029#c1"), at("lind-2031#c2")), "part", "Nearly agree", "A note."),)
    file = DisagreementFile(comparisons=(Comparison(("marra", "skerry"), rows, "Two articles."),))
    view = plan(OLD, NEW, disagreements=file)["relations/marra--skerry.html"].shows
    assert view.intro == "Two articles."
    assert [(t.heading, t.verdict, t.words) for t in view.themes] == [
        ("The tide", "part", "Nearly agree"), ("Also said", None, ""),
    ]  # fmt: skip
    assert [[c.id for c in column.claims] for column in view.themes[1].columns] == [["c2"], ["c1"]]


def test_a_verdict_without_an_editors_comparison_comes_from_a_disagreement_alone() -> None:
    sides = (Side("yes", (at("okafor-2029#c1"),)), Side("no", (at("lind-2031#c2"),)))
    file = DisagreementFile(disagreements=(Disagreement("turn", "Does it turn?", "judgement", "open", sides),))
    view = plan(OLD, NEW, disagreements=file)["relations/marra--skerry.html"].shows
    assert [(t.heading, t.verdict, t.path) for t in view.themes] == [
        ("tides", "differ", "disagreements.html#turn"), ("ferries", None, ""),
    ]  # fmt: skip


def test_neighbours_share_one_of_the_two() -> None:
    view = plan(OLD, NEW)["relations/grid--skerry.html"].shows
    assert [(n.name, n.number) for n in view.near] == [("Marra – Skerry", 4), ("the grid – Marra", 2)]
