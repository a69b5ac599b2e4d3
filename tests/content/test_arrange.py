"""Arranging a brief moves fields and touches no word."""

import re

from hypothesis import given

from briefgen.content.arrange import arrange
from briefgen.content.read import read_brief
from tests.content.test_merge_laws import Case, cases, read_front

PATH = "content/briefs/okafor-2031.md"


@given(cases())
def test_an_arranged_brief_says_the_same_and_stays_arranged(case: Case) -> None:
    text = arrange(read_front(case.text))
    before, after = read_brief(PATH, case.text.encode()), read_brief(PATH, text.encode())
    assert before.value is not None
    assert after.value is not None
    assert after.value.brief == before.value.brief
    assert arrange(read_front(text)) == text
    for comment in ("# checked", "# two", "# LW", "# the end"):
        assert text.count(comment) == case.text.count(comment)


def test_fields_move_with_their_comments() -> None:
    text = """---
status: draft
# the name of the thing
title: Nine nights

claims:
  - id: c1
    quote: it held
    # in our words
    text: It held.
  - {quote: it broke, id: c2, text: It broke.}   # checked
topics: [tides]
---
Body.
"""
    assert (
        arrange(read_front(text))
        == """---
# the name of the thing
title: Nine nights
status: draft
topics: [tides]

claims:
  - id: c1
    # in our words
    text: It held.
    quote: it held
  - {id: c2, text: It broke., quote: it broke}   # checked
---
Body.
"""
    )


def test_what_is_in_order_keeps_every_byte() -> None:
    text = "---\r\ntitle: A\r\nstatus: draft\r\n\r\nentities:\r\n  - {id: a,  name: A, kind: place}\r\n---\r\n"
    assert arrange(read_front(text)) == text
    assert not re.search(r"(?<!\r)\n", arrange(read_front(text)))
