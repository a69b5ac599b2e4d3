"""Hypothesis strategies for briefs: any that `write_brief` may be handed."""

import re
from decimal import Decimal
from typing import Any, NamedTuple, get_args

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
AWKWARD_WORDS = (
    "no", "1958", "~", "null", "- a", "a: b", "a #b", "[1]", "{x}", "*x", "&x", "!x", "%x", "@x", "`x", "'x'", '"x"',
     "a, b", "x:", "?", "-", "--- x", "...", "|", ">-", "\\n", "12:30", "é", "№ 4", "“x”", "C#", "a:b", "? a", ": a",
)  # fmt: skip
AWKWARD = st.sampled_from(AWKWARD_WORDS)
LETTERS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="�"), min_size=1, max_size=9
)
LINES = (
    st.lists(AWKWARD | LETTERS, min_size=1, max_size=4).map(" ".join).map(lambda s: " ".join(s.split())).filter(bool)
)
IDS = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    lambda s: not re.fullmatch("[cfrke][0-9]+", s)
)
ITEM_IDS = {letter: st.integers(1, 9999).map(lambda n, letter=letter: f"{letter}{n}") for letter in "cfrke"}
DATES = st.sampled_from(["2031", "2031-05", "2031-05-14", "2031-22", "203X", "2031~", "2029/2031", "2031/.."])
LABELS = st.sampled_from(["", "p1", "p3.s2", "h1", "n4", "cap1", "t"])
NUMBERS = st.decimals(min_value=Decimal(-(10**12)), max_value=Decimal(10**12), allow_nan=False, places=3) | st.integers(
    0, 10**15
).map(Decimal)


def few(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3, unique=True).map(tuple)


class Kit(NamedTuple):
    """What briefs are put together from."""

    lines: st.SearchStrategy[str]
    texts: st.SearchStrategy[str]
    ids: st.SearchStrategy[str]
    sources: st.SearchStrategy[Source]
    items: dict[str, st.SearchStrategy[Any]]


def make_kit(lines: st.SearchStrategy[str], ids: st.SearchStrategy[str], numbers: st.SearchStrategy[Decimal]) -> Kit:
    texts = st.lists(lines | st.just(""), min_size=1, max_size=4).map("\n".join).map(str.strip)
    maybe = st.none() | lines
    quotes = st.builds(Quote, lines, LABELS)
    at = st.just("")
    name = st.fixed_dictionaries({"family": lines}, optional={"given": lines})
    names = st.lists(name | st.fixed_dictionaries({"literal": lines}), min_size=1, max_size=3).map(tuple)
    csl = st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(CSL_TYPES), "title": lines, "author": names, "container-title": lines,
            "volume": lines, "issued": DATES, "page": lines, "URL": lines, "editor": names,
        },
    )  # fmt: skip
    sources = st.builds(
        Source,
        file=maybe,
        sha256=st.none() | st.just("5f" * 32),
        language=st.sampled_from([None, "en", "pt-BR"]),
        basis=st.sampled_from(get_args(Basis)),
        words=st.none() | st.integers(0, 10**6),
        paragraphs=st.none() | st.integers(0, 1000),
        csl=csl,
        affiliations=st.dictionaries(lines, lines, max_size=2),
        notes=st.dictionaries(lines, lines, max_size=2),
        set_aside=st.lists(st.tuples(DATES, lines), max_size=2).map(tuple),
    )
    items = {
        "claims": st.builds(
            Claim, id=ITEM_IDS["c"], text=lines, evidence=quotes, kind=st.sampled_from(get_args(ClaimKind)),
            key=st.booleans(), speaker=maybe, about=few(ids), topics=few(lines), score=st.none(), withdrawn=maybe,
            at=at,
        ),
        "figures": st.builds(
            Figure, id=ITEM_IDS["f"], evidence=quotes, value=numbers, unit=lines,
            kind=st.sampled_from(get_args(FigureKind)), value_max=st.none() | numbers, approx=st.booleans(),
            period=st.none() | DATES, subject=few(ids), measure=maybe, at=at,
        ),
        "references": st.builds(
            Reference, id=ITEM_IDS["r"], evidence=quotes, kind=st.sampled_from(get_args(ReferenceKind)), marker=maybe,
            ibid_of=st.none() | ITEM_IDS["r"], csl=csl, at=at,
        ),
        "citations": st.builds(
            Citation, id=ITEM_IDS["k"], evidence=quotes, of=few(ITEM_IDS["r"]), locator=maybe, mismatch=maybe, at=at,
        ),
        "entities": st.builds(
            Entity, id=ids, name=lines, kind=st.sampled_from(get_args(EntityKind)), aliases=few(lines),
            same_as=few(st.sampled_from(["https://example.org/a", "http://example.org/b?c=d,e"])), mentions=st.just(()),
        ),
        "events": st.builds(
            Event, id=ITEM_IDS["e"], evidence=quotes, date=DATES, what=lines, actors=few(ids), at=at,
        ),
    }  # fmt: skip
    return Kit(lines, texts, ids, sources, items)


WILD = make_kit(LINES, IDS, NUMBERS)
"""Any words at all: for the law of writing."""

# For laws about many fields at once words need only be awkward, and are drawn in one go.
PAIRS = [f"{a} {b}" for a in AWKWARD_WORDS for b in AWKWARD_WORDS[::5]] + list(AWKWARD_WORDS)
TAME = make_kit(
    st.sampled_from(PAIRS),
    st.sampled_from([f"{a}{b}" for a in ("skerry", "marra", "a-1", "9") for b in ("", "-sound", "-2")]),
    st.sampled_from([Decimal(n) for n in ("0", "9", "41000", "0.5", "-3.25", "46300000000")]),
)


@st.composite
def briefs(draw: st.DrawFn, kit: Kit = WILD, most: int = 3) -> Brief:
    """A brief whose items all have ids of their own."""
    seen: set[str] = set()
    found = {}
    for kind, items in kit.items.items():
        drawn = draw(st.lists(items, max_size=most))
        found[kind] = tuple(i for i in drawn if i.id not in seen and not seen.add(i.id))  # type: ignore[func-returns-value]
    return Brief(
        name=draw(kit.ids),
        title=draw(kit.lines),
        summary=draw(kit.texts),
        status=draw(st.sampled_from(get_args(Status))),
        topics=draw(few(kit.lines)),
        related=draw(few(kit.ids)),
        aliases=draw(few(kit.ids)),
        source=draw(kit.sources),
        findings=Findings(**found),
        body=draw(kit.texts),
    )
