"""What a sentence says in its main clause: citations, asides and subordinate clauses put aside."""

from __future__ import annotations

import re

CITATION = re.compile(
    r"\s?\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,6}\]|[¹²³⁰⁴-⁹]+|\s?\((?:see |cf\. )?[^()]{0,80}\b(?:1[89]"
    r"|20)\d\d[a-h]?(?:[,:;][^()]{0,60})?\)"
)
ASIDE = re.compile(r"\s?\([^()]{0,300}\)|\s[–—]\s[^–—]{1,160}\s[–—]\s|—[^—]{1,160}—")
ASIDE_SIGN = re.compile(r"[\[(–—¹²³⁰⁴-⁹]")
"""Without one of these there is neither citation nor aside."""
RELATIVE = re.compile(
    r",\s(?:which|who|whose|whom|where|in which|of which|most of which|some of which)\b[^,;:]{1,200},"
)
LEADING = re.compile(
    r"(?:(?:And|But|Yet|So|However|Still|Indeed|Moreover|Meanwhile|Nevertheless|Of course),?\s)?(?i:If|Where"
    r"|Unless|When|Whenever|While|Whereas|Although|Though|Even though|Even if|Because|Since|As|Given that|Once"
    r"|After|Before|Until|Despite|In spite of|Whatever|Whether|In order to|Insofar as|As long as|As soon as"
    r"|To)\b[^,;]{2,220},\s",
)
# It begins with one of three signs, which is what makes it quick to look for.
SUBORDINATE = re.compile(
    r"""
    [,;\s] (?:
      (?: (?<=\s) | (?<=,)\s ) (?:
          (?: which | who | whose | whom | where | because | since | although | though | whereas | unless | until
            | so\sthat | in\sorder\sto | in\sorder\sthat | provided | as\sif | as\sthough | even\sthough | even\sif
            | given\sthat | even\sas ) \b
        | (?: while | when | whenever | after | before | if | once ) \s )
      | (?<=\s) (?: that\s (?= (?: should | will | would | may | might | could | can | is | are | was | were | has
            | have | had )\b ) | what\s )
      | (?<=,)\s (?: as\s (?= (?: it | he | she | they | we | the | its | a | an | this | [A-Z] ) )
            | (?: with | making | giving | allowing | leaving | leading | including | such\sas ) \s )
      | (?<=;)\s )
    """,
    re.VERBOSE,
)


def strip_asides(sentence: str) -> str:
    """A sentence without citations and brackets; it stands on one line."""
    return ASIDE.sub("", CITATION.sub("", sentence)) if ASIDE_SIGN.search(sentence) else sentence


def find_main_clause(sentence: str) -> str:
    """The words of a sentence up to its first subordinate clause, and without one that leads it.

    `If it rains, the grid, which is old, may fail because of salt.` gives `the grid, may fail`.
    """
    words = RELATIVE.sub(",", strip_asides(sentence))
    if leading := LEADING.match(words):
        words = words[leading.end() :]
    cut = SUBORDINATE.search(words, 12)
    return words[: cut.start()] if cut and cut.start() > 15 else words
