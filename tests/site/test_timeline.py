"""The timeline: what several articles tell is one event."""

from decimal import Decimal

import pytest

from briefgen.model.disagreements import Disagreement, DisagreementFile, Side
from briefgen.site.plans.timeline import join_events

from .libraries import at, brief, claim, event, plan, show


def told(*events: tuple[str, str, str]) -> list[int]:
    """How many articles tell each event; every event is told by an article of its own."""
    briefs = [brief(f"lind-{n}", event("e1", *e)) for n, e in enumerate(events)]
    return [len(e.told) for e in join_events(show(*briefs))]


@pytest.mark.parametrize(
    "one, other, same",
    [
        (("2029", "Skerry chairs the council", "skerry"), ("2029", "Skerry chairs the council", "skerry"), True),
        (
            ("2029", "Skerry chairs the council", "skerry"),
            ("2029-05", "Skerry is to chair the council", "skerry"),
            False,
        ),
        (
            ("2029", "Skerry chairs the council", "skerry"),
            ("2029-05", "Skerry chairs the tidal council", "skerry"),
            True,
        ),
        (("2029", "Skerry chairs the council", "skerry"), ("2030", "Skerry chairs the council", "skerry"), False),
        (("2029", "Skerry chairs the council", "skerry"), ("2029", "Skerry leaves the union", "skerry"), False),
        (("2029", "The council meets", "skerry"), ("2029", "The council meets", "marra"), False),
    ],
)
def test_events_are_one_if_actor_date_and_words_meet(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert told(one, other) == ([2] if same else [1, 1])  # type: ignore[arg-type]


def test_one_article_never_tells_an_event_twice() -> None:
    twice = brief("lind", event("e1", "2029", "The fair", "skerry"), event("e2", "2029", "The fair", "skerry"))
    assert [len(e.told) for e in join_events(show(twice))] == [1, 1]


def test_the_telling_with_the_closest_date_gives_the_event_its_date() -> None:
    (joined,) = join_events(
        show(
            brief("a", event("e1", "2029", "The fair", "skerry")),
            brief("b", event("e1", "2029-05", "The fair", "skerry")),
        )
    )
    assert (joined.id, joined.date) == ("b-e1", "2029-05")


def test_a_date_on_which_articles_differ_is_marked() -> None:
    briefs = [
        brief(n, claim("c1", "skerry"), event("e1", y, "The fair", "skerry")) for n, y in (("a", "2029"), ("b", "2030"))
    ]
    sides = (Side("2029", (at("a#c1"),)), Side("2030", (at("b#c1"),)))
    file = DisagreementFile(disagreements=(Disagreement("fair", "When was the fair?", "date", "open", sides),))
    assert [e.differs and e.differs.name for e in join_events(show(*briefs, disagreements=file))] == [
        "2029 or 2030"
    ] * 2


def test_a_disagreement_marks_only_the_event_of_its_year() -> None:
    """One sentence tells of the fair and of the bridge; articles differ on the year of the fair."""
    telling = (event("e1", "2029", "The fair", "skerry"), event("e2", "2033", "The bridge", "skerry"))
    briefs = [
        brief("a", claim("c1", "skerry"), *telling),
        brief("b", claim("c1", "skerry"), event("e1", "2031", "A fair in town", "skerry")),
    ]
    sides = (Side("2029", (at("a#c1"),), Decimal(2029)), Side("2031", (at("b#c1"),), Decimal(2031)))
    file = DisagreementFile(disagreements=(Disagreement("fair", "When was the fair?", "date", "open", sides),))
    events = join_events(show(*briefs, disagreements=file))
    assert [e.what for e in events if e.differs] == ["The fair", "A fair in town"]
    assert [e.what for e in events if not e.differs] == ["The bridge"]


def test_a_full_decade_is_split_by_year() -> None:
    many = [event(f"e{n}", f"203{n % 2}", f"Fair number {n}", "skerry") for n in range(1, 15)]
    view = plan(brief("a", event("e99", "1998", "A ferry", "skerry"), *many))["timeline.html"].shows
    assert [(era.heading, len(era.events)) for era in view.eras] == [("1998", 1), ("2030", 7), ("2031", 7)]
    assert view.years is not None


def test_few_events_have_no_chart() -> None:
    view = plan(brief("a", event("e1", "2029", "The fair", "skerry")))["timeline.html"].shows
    assert view.years is None
    assert (view.count, view.first, view.last) == (1, "2029", "2029")
