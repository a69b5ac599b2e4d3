"""Hypothesis strategies for briefs: any that `write_brief` may be handed."""

import re
from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from briefgen.content.schema import CSL_TYPES
from briefgen.model.article import Basis
from briefgen.model.brief import Brief, Source, Status
from briefgen.model.findings import (
    Citation,
    Claim,
    ClaimKind,
    Entity,
    EntityKind,
    Event,
    Figure,
    FigureKind,
    Findings,
    Quote,
    Reference,
    ReferenceKind,
)

# Words that YAML would read as something else, beside any letters at all.
AWKWARD = st.sampled_from(
    ["no", "1958", "~", "null", "- a", "a: b", "a #b", "[1]", "{x}", "*x", "&x", "!x", "%x", "@x", "`x", "'x'", '"x"',
     "a, b", "x:", "?", "-", "--- x", "...", "|", ">-", "\\n", "12:30", "é", "№ 4", "“x”", "C#", "a:b", "? a", ": a"]
)  # fmt: skip
LETTERS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="�"), min_size=1, max_size=9
)
LINES = (
    st.lists(AWKWARD | LETTERS, min_size=1, max_size=4).map(" ".join).map(lambda s: " ".join(s.split())).filter(bool)
)
TEXTS = st.lists(LINES | st.just(""), min_size=1, max_size=4).map("\n".join).map(str.strip)
IDS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    lambda s: not re.fullmatch("[cfrke][0-9]+", s)
)
ITEM_IDS = {letter: st.integers(1, 9999).map(lambda n, letter=letter: f"{letter}{n}") for letter in "cfrke"}
DATES = st.sampled_from(["2031", "2031-05", "2031-05-14", "2031-22", "203X", "2031~", "2029/2031", "2031/.."])
LABELS = st.sampled_from(["", "p1", "p3.s2", "h1", "n4", "cap1", "t"])
QUOTES = st.builds(Quote, LINES, LABELS)
NUMBERS = st.decimals(min_value=Decimal(-(10**12)), max_value=Decimal(10**12), allow_nan=False, places=3) | st.integers(
    0, 10**15
).map(Decimal)


def few(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=3, unique=True).map(tuple)


NAMES = st.lists(
    st.fixed_dictionaries({"family": LINES}, optional={"given": LINES}) | st.fixed_dictionaries({"literal": LINES}),
    min_size=1, max_size=3,
).map(tuple)  # fmt: skip
CSL = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(CSL_TYPES), "title": LINES, "author": NAMES, "container-title": LINES,
        "volume": LINES, "issued": DATES, "page": LINES, "URL": LINES, "editor": NAMES,
    },
)  # fmt: skip
SOURCES = st.builds(
    Source,
    file=st.none() | LINES,
    sha256=st.none() | st.just("5f" * 32),
    language=st.sampled_from([None, "en", "pt-BR"]),
    basis=st.sampled_from(get_args(Basis)),
    words=st.none() | st.integers(0, 10**6),
    paragraphs=st.none() | st.integers(0, 1000),
    csl=CSL,
    affiliations=st.dictionaries(LINES, LINES, max_size=2),
    notes=st.dictionaries(LINES, LINES, max_size=2),
    set_aside=st.lists(st.tuples(DATES, LINES), max_size=2).map(tuple),
)
MAYBE = st.none() | LINES

CLAIMS = st.builds(
    Claim, id=ITEM_IDS["c"], text=LINES, evidence=QUOTES, kind=st.sampled_from(get_args(ClaimKind)), key=st.booleans(),
    speaker=MAYBE, about=few(IDS), topics=few(LINES), score=st.none(), withdrawn=MAYBE, at=st.just(""),
)  # fmt: skip
FIGURES = st.builds(
    Figure, id=ITEM_IDS["f"], evidence=QUOTES, value=NUMBERS, unit=LINES, kind=st.sampled_from(get_args(FigureKind)),
    value_max=st.none() | NUMBERS, approx=st.booleans(), period=st.none() | DATES, subject=few(IDS), measure=MAYBE,
    at=st.just(""),
)  # fmt: skip
REFERENCES = st.builds(
    Reference, id=ITEM_IDS["r"], evidence=QUOTES, kind=st.sampled_from(get_args(ReferenceKind)), marker=MAYBE,
    ibid_of=st.none() | ITEM_IDS["r"], csl=CSL, at=st.just(""),
)  # fmt: skip
CITATIONS = st.builds(
    Citation, id=ITEM_IDS["k"], evidence=QUOTES, of=few(ITEM_IDS["r"]), locator=MAYBE, mismatch=MAYBE, at=st.just("")
)  # fmt: skip
ENTITIES = st.builds(
    Entity, id=IDS, name=LINES, kind=st.sampled_from(get_args(EntityKind)), aliases=few(LINES),
    same_as=few(st.sampled_from(["https://example.org/a", "http://example.org/b?c=d,e"])), mentions=st.just(()),
)  # fmt: skip
EVENTS = st.builds(Event, id=ITEM_IDS["e"], evidence=QUOTES, date=DATES, what=LINES, actors=few(IDS), at=st.just(""))


@st.composite
def briefs(draw: st.DrawFn, most: int = 3) -> Brief:
    """A brief whose items all have ids of their own."""
    seen: set[str] = set()
    found = {}
    for kind, items in (
        ("claims", CLAIMS), ("figures", FIGURES), ("references", REFERENCES),
        ("citations", CITATIONS), ("entities", ENTITIES), ("events", EVENTS),
    ):  # fmt: skip
        drawn = draw(st.lists(items, max_size=most))
        found[kind] = tuple(i for i in drawn if i.id not in seen and not seen.add(i.id))  # type: ignore[func-returns-value]
    return Brief(
        name=draw(IDS),
        title=draw(LINES),
        summary=draw(TEXTS),
        status=draw(st.sampled_from(get_args(Status))),
        topics=draw(few(LINES)),
        related=draw(few(IDS)),
        aliases=draw(few(IDS)),
        source=draw(SOURCES),
        findings=Findings(**found),
        body=draw(TEXTS),
    )
