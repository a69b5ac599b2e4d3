"""Figures, topics, disagreements and the A–Z of the search page."""

from decimal import Decimal

import pytest

from briefgen.model.disagreements import Agreement, Disagreement, DisagreementFile, Side

from .libraries import at, brief, claim, figure, plan


def test_figures_stand_by_kind_with_an_axis_where_they_compare() -> None:
    money = [figure(f"f{n}", f"{10**n}", "EUR", "money", measure=f"cost {n}") for n in (3, 4, 5)]
    share = figure("f6", "40", "percent", "share", measure="share")
    rest = figure("f7", "9", "night", "duration", measure="nights")
    view = plan(brief("a", claim("c1"), *money, share, rest))["figures.html"].shows
    assert [(group.id, group.unit, group.axis is not None) for group in view.groups] == [
        ("money", "EUR", True), ("shares", "percent", False), ("rest", "", False),
    ]  # fmt: skip
    assert [row.figure.value for row in view.groups[0].rows] == [Decimal(10) ** n for n in (5, 4, 3)]
    assert [row.x for row in view.groups[0].rows] == [98, 50, 2]


def test_each_currency_has_a_table_of_its_own() -> None:
    figures = [figure(f"f{n}", "5", unit, "money") for n, unit in enumerate(("EUR", "USD", "USD"), 1)]
    view = plan(brief("a", claim("c1"), *figures))["figures.html"].shows
    assert [(group.id, len(group.rows)) for group in view.groups] == [("money-usd", 2), ("money-eur", 1)]


def test_a_topic_has_its_briefs_and_its_key_claims_first() -> None:
    one = brief("a", claim("c1", "skerry", topic="tidal power"), claim("c2", "skerry", topic="tidal power", key=True))
    other = brief("b", claim("c1"), topics=("Tidal power",))
    view = plan(one, other)["topics/tidal-power.html"].shows
    assert [row.source.brief for row in view.briefs] == ["a", "b"]
    assert [c.id for c in view.claims] == ["c2", "c1"]
    assert (view.name, view.count) == ("Tidal power", 2)
    assert [(e.name, e.number) for e in view.entities] == [("Skerry", 2)]


def test_only_numbers_have_a_scale() -> None:
    def sides(a: str | None, b: str | None) -> tuple[Side, ...]:
        values = [None if v is None else Decimal(v) for v in (a, b)]
        return tuple(Side(n, (at(f"{n}#c1"),), v) for n, v in zip("ab", values, strict=True))

    file = DisagreementFile(
        disagreements=(
            Disagreement("year", "When?", "date", "open", sides("2029", "2030"), unit="year"),
            Disagreement("half", "When?", "date", "open", sides("2029", None)),
            Disagreement("view", "Why?", "judgement", "open", sides("1", "2")),
        ),
        agreements=(Agreement("tide", "It turns", (at("a#c1"), at("b#c1"))),),
    )
    view = plan(brief("a", claim("c1")), brief("b", claim("c1")), disagreements=file)["disagreements.html"].shows
    assert [d.scale is not None for d in view.disagreements] == [True, False, False]
    assert [(a.statement, a.sources) for a in view.agreements] == [("It turns", 2)]


def test_the_a_to_z_has_entities_and_topics_by_their_letters() -> None:
    view = plan(brief("a", claim("c1", "skerry", topic="tidal power")))["search.html"].shows
    entries = {letter.letter: [(e.name, e.number) for e in letter.entries] for letter in view.letters}
    assert entries == {"M": [("Marra", 0)], "S": [("Skerry", 1)], "T": [("the grid", 0), ("Tidal power", 1)]}


@pytest.mark.parametrize("count, groups", [(2, [("alone", 2)]), (6, [("marra", 6)])])
def test_an_actor_with_few_claims_shows_each_once(count: int, groups: list[tuple[str, int]]) -> None:
    claims = [claim(f"c{n}", "skerry marra") for n in range(1, count + 1)]
    view = plan(brief("lind", *claims))["entities/skerry.html"].shows
    assert [(group.id, group.number) for group in view.groups] == groups
