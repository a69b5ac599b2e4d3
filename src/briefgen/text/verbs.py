"""The forms of English verbs: tables list the base form alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

IRREGULAR = {
    forms.split()[0]: tuple(forms.split()[1:])
    for forms in (
        "be is are was were been being", "have has had having", "do does did done doing",
        "become becomes became becoming",
        "begin begins began begun beginning", "break breaks broke broken breaking",
        "bring brings brought bringing",
        "build builds built building", "buy buys bought buying", "come comes came coming", "cut cuts cutting",
        "deal deals dealt dealing", "draw draws drew drawn drawing", "drive drives drove driven driving",
        "fall falls fell fallen falling", "feed feeds fed feeding", "feel feels felt feeling",
        "fight fights fought fighting",
        "find finds found finding", "fly flies flew flown flying", "foresee foresees foresaw foreseen foreseeing",
        "forecast forecasts forecasting forecasted", "get gets got getting", "give gives gave given giving",
        "go goes went gone going",
        "grow grows grew grown growing", "hear hears heard hearing", "hit hits hitting", "hold holds held holding",
        "keep keeps kept keeping",
        "know knows knew known knowing", "lay lays laid laying", "lead leads led leading",
        "leave leaves left leaving",
        "let lets letting", "lie lies lay lain lying", "lose loses lost losing", "make makes made making",
        "mean means meant meaning",
        "meet meets met meeting", "pay pays paid paying", "put puts putting", "rise rises rose risen rising",
        "run runs ran running",
        "say says said saying", "see sees saw seen seeing", "seek seeks sought seeking", "sell sells sold selling",
        "send sends sent sending",
        "set sets setting", "show shows showed shown showing", "sink sinks sank sunk sinking",
        "speak speaks spoke spoken speaking",
        "spend spends spent spending", "stand stands stood standing", "strike strikes struck striking",
        "take takes took taken taking",
        "tell tells told telling", "think thinks thought thinking",
        "undertake undertakes undertook undertaken undertaking",
        "win wins won winning", "withdraw withdraws withdrew withdrawn withdrawing",
        "write writes wrote written writing",
        "overtake overtakes overtook overtaken overtaking", "undermine undermines undermined undermining",
        "hit hits hitting",
    )
}  # fmt: skip
DOUBLING = re.compile(r"(?:[^aeiou]|^|qu)[aeiou][bdgklmnprt]$")
DOUBLED = frozenset(
    "admit commit compel control defer equip expel hamper occur permit plan refer ship stop submit transfer beg"
    " drop slip".split()
)


def inflect(verb: str) -> tuple[str, ...]:
    """All forms of a verb: `deny` gives deny, denies, denied, denying. Words after the verb stay."""
    base, _, rest = verb.partition(" ")
    forms = (base, *IRREGULAR.get(base, _regular(base)))
    return tuple(f"{form} {rest}".strip() for form in forms)


def inflect_all(verbs: str) -> frozenset[str]:
    """The forms of verbs that a text lists: `deny, point out`."""
    return frozenset(form for verb in verbs.replace("\n", " ").split(",") for form in inflect(" ".join(verb.split())))


def _regular(base: str) -> Iterable[str]:
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    sibilant = base.endswith(("s", "x", "z", "ch", "sh"))
    third = base + ("es" if sibilant else "s")
    if base.endswith("e"):
        return (third, base + "d", (base if base.endswith("ee") else base[:-1]) + "ing")
    stem = base + base[-1] if base in DOUBLED and DOUBLING.search(base) else base
    return (third, stem + "ed", stem + "ing")
