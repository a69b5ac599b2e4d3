"""Single values as they stand in a file to values of their kind, and what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from briefgen.content.ids import ITEM_ID, LONGEST_ID, is_id
from briefgen.content.places import Places, pack_spans
from briefgen.content.schema import Field
from briefgen.content.yaml_values import List, Node, Source, Table, Text
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.text.edtf import is_edtf

NUMBER = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?", re.ASCII)


@dataclass(slots=True)
class Reading:
    """One pass over the values of a file: what was found wrong, and where each field stands."""

    source: Source
    found: list[Diagnostic] = field(default_factory=list)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    ids: dict[str, Node] = field(default_factory=dict)
    """Ids of items seen so far, and where each stands."""

    def say(self, code: str, message: str, node: Node, hint: str = "", severity: Severity = "error") -> None:
        self.found.append(Diagnostic(code, message, self.source.place(node.start, node.end), severity, hint))

    def is_broken(self, node: Node) -> bool:
        """Could some lines of a stretch not be read at all? Then what seems to be missing may stand in them."""
        first, last = self.source.place(node.start).line, self.source.place(node.end).line
        return any(d.code == "yaml-fault" and first <= d.location.line <= last for d in self.found)

    @property
    def places(self) -> Places:
        return Places(self.source.path, self.source.text, pack_spans(self.spans))


def show_shape(node: Node) -> str:
    return {Text: "words", List: "a list", Table: "a table"}[type(node)]


def join_words(words: Sequence[str], last: str = "or") -> str:
    """Name some things in a row: "draft, reviewed or published"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def read_words(reading: Reading, node: Node, f: Field) -> str | None:
    """The text of a value that must be one."""
    if isinstance(node, Text):
        if "\ufffd" in node.words:
            reading.say("wrong-type", f"{f.name} holds a letter that was lost (U+FFFD)", node, "type it again")
            return None
        return node.words
    raw = " ".join(reading.source.text[node.start : node.end].split())
    hint = f'write {f.name}: "{raw}"' if len(raw) <= 60 and '"' not in raw else "put quotation marks around it"
    sign = "[" if isinstance(node, List) else "{"
    message = f"{f.name} is {show_shape(node)}; it is words, and words that begin with {sign} need quotation marks"
    reading.say("wrong-type", message, node, hint)
    return None


def read_text(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_words(reading, node, f)
    if words is not None and isinstance(node, Text):
        _say_cut(reading, node, f)
    return words.strip() if words is not None else None


def read_line(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_text(reading, node, f, where)
    # A space that must not break stays: only what YAML takes for white space is folded.
    return re.sub(r"[ \t\n]+", " ", words) if words is not None else None


CUT = re.compile(r" #[^\n]{0,80}")


def _say_cut(reading: Reading, node: Text, f: Field) -> None:
    """` #` in a plain value begins a comment, and the rest of the words is gone without a sound."""
    if not node.style and (cut := CUT.match(reading.source.text, node.end)):
        lost = Text("", node.end + 1, node.end + len(cut[0]), "")
        message = f"the words from # on are a comment and do not belong to {f.name}"
        hint = "put quotation marks around the whole value, or two spaces before the #"
        reading.say("cut-value", message, lost, hint, "warning")


def read_word(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_words(reading, node, f)
    if words is None or words in f.words:
        return words
    near = difflib.get_close_matches(words.lower(), f.words, 1, 0.6)
    shown = join_words(f.words) if len(f.words) <= 12 else f"one of the {len(f.words)} types of CSL"
    reading.say(
        "bad-word", f'{f.name} is "{words}"; it can be {shown}', node, f"did you mean {near[0]}?" if near else ""
    )
    return None


def read_truth(reading: Reading, node: Node, f: Field, where: str) -> bool | None:
    words = read_words(reading, node, f)
    if words in ("true", "false"):
        return words == "true"
    if words is not None:
        reading.say("bad-word", f'{f.name} is "{words}"; it can be true or false', node)
    return None


def read_number(reading: Reading, node: Node, f: Field, where: str) -> Decimal | None:
    words = read_words(reading, node, f)
    if words is None:
        return None
    if NUMBER.fullmatch(words):
        return Decimal(words)
    bare = re.sub(r"[ ,_]", "", words)
    hint = f"write {bare}" if NUMBER.fullmatch(bare) else "write digits alone, such as 41000 or 0.5"
    reading.say("bad-number", f'{f.name} is "{words}", which is not a number', node, hint)
    return None


def read_count(reading: Reading, node: Node, f: Field, where: str) -> int | None:
    words = read_words(reading, node, f)
    if words is None:
        return None
    if words.isascii() and words.isdigit() and len(words) <= 12:
        return int(words)
    reading.say("bad-number", f'{f.name} is "{words}", which is not a whole number', node, "write digits alone")
    return None


def read_date(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_words(reading, node, f)
    if words is None or is_edtf(words):
        return words
    hint = "write 2031, 2031-05, 2031-05-14, 2031-22 (summer), 203X, 2031/2033 or 2031/.. ; ? and ~ may follow"
    reading.say("bad-date", f'{f.name} is "{words}", which is not a date', node, hint)
    return None


def read_id(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_words(reading, node, f)
    if words is None or is_id(words):
        return words
    message, hint = _why_no_id(words)
    reading.say("bad-id", message, node, hint)
    return None


def _why_no_id(words: str) -> tuple[str, str]:
    if len(words) > LONGEST_ID:
        return f"this id is {len(words)} letters long", f"keep it to {LONGEST_ID}"
    if ITEM_ID.fullmatch(words):
        return (
            f'"{words}" is the id of an item, such as a claim, and cannot be that of anything else',
            "write a longer one",
        )
    slug = "-".join(re.findall(r"[a-z0-9]+", words.lower()))
    message = f'"{words}" cannot be an id: ids are made of a to z, digits and single hyphens'
    return message, f"write {slug}" if slug else ""


def read_item_id(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = read_words(reading, node, f)
    letter = f.words[0]
    if words is None or (words[:1] == letter and ITEM_ID.fullmatch(words)):
        return words
    message = f'{f.name} is "{words[:80]}"; here it is {letter} and a number'
    reading.say("bad-id", message, node, f"write {letter}1, or the next number that is free")
    return None


def make_matching(pattern: re.Pattern[str], code: str, what: str, hint: str) -> Callable[..., str | None]:
    """A kind whose words must fit a pattern."""

    def read(reading: Reading, node: Node, f: Field, where: str) -> str | None:
        words = read_words(reading, node, f)
        if words is None or pattern.fullmatch(words):
            return words
        reading.say(code, f'{f.name} is "{words[:80]}", which is not {what}', node, hint)
        return None

    return read
