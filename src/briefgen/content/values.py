"""Values as they stand in a file to values of their kind, and what is wrong with them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from briefgen.content.schema import Field
from briefgen.content.yaml_values import List, Node, Source, Table, Text, make_source
from briefgen.diagnostics import Diagnostic, Location, Severity
from briefgen.text.edtf import is_edtf

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 80
ITEM_ID = re.compile(r"[cfrke][0-9]{1,6}")
NUMBER = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?", re.ASCII)
CLAIM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*#c[0-9]{1,6}")
LABEL = re.compile(r"t|(?:p|h|n|cap)\d{1,6}(?:\.s\d{1,6})?", re.ASCII)
DIGEST = re.compile(r"[0-9a-f]{64}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,5}")
WEB = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


class Places(Mapping[str, Location]):
    """Field → where its value stands. A location is worked out when somebody asks for it.

    It keeps state, the lines of the file and the packed spans unpacked once: most files are never asked.
    """

    def __init__(self, path: str, text: str, packed: str) -> None:
        self.path, self.text, self.packed = path, text, packed

    @cached_property
    def spans(self) -> dict[str, tuple[int, int]]:
        rows = (line.split("\t") for line in self.packed.split("\n") if line)
        return {where: (int(start), int(end)) for where, start, end in rows}

    @cached_property
    def source(self) -> Source:
        return make_source(self.path, self.text)

    def __getitem__(self, where: str) -> Location:
        return self.source.place(*self.spans[where])

    def __iter__(self) -> Iterator[str]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)


def pack_spans(spans: Mapping[str, tuple[int, int]]) -> str:
    """Spans as lines of `field, tab, start, tab, end`; no field's name has a tab or a newline in it."""
    return "\n".join(f"{where}\t{start}\t{end}" for where, (start, end) in spans.items())


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


def read_table(reading: Reading, node: Table, fields: Sequence[Field], where: str, noun: str) -> dict[str, Any]:
    """Read the fields of a table; one that cannot be read is left out.

    `where` is the table's own name in `places`, ending in a slash; `noun` is what messages call it.
    """
    known = {f.name: f for f in fields}
    values: dict[str, Any] = {}
    seen: set[str] = set()
    for key, value in node.fields:
        wanted = known.get(key.words)
        if wanted is None:
            _say_unknown(reading, key, value, known, noun)
            continue
        if isinstance(value, Text) and not value.words.strip():
            continue
        seen.add(key.words)
        place = where + key.words
        reading.spans[place] = (value.start, value.end)
        read = KINDS[wanted.kind](reading, value, wanted, place)
        if read is not None:
            values[key.words] = read
    for f in fields:
        if f.required and f.name not in seen and not reading.is_broken(node):
            _say_missing(reading, node, f, noun, values.get("id"))
    return values


def _say_unknown(reading: Reading, key: Text, value: Node, known: Mapping[str, Field], noun: str) -> None:
    near = difflib.get_close_matches(key.words, known, 1, 0.6)
    hint = f"did you mean {near[0]}?" if near else f"it can have {join_words(list(known)[:14], 'and')}"
    if not near and isinstance(value, Text) and value.start == value.end and key.style == "":
        hint = "a value with a comma inside { } needs quotation marks around it"
    article = "an" if noun[0] in "aeiou" else "a"
    reading.say("unknown-field", f'"{key.words}" is not a field of {article} {noun}', key, hint)


def _say_missing(reading: Reading, node: Table, wanted: Field, noun: str, name: str | None) -> None:
    which = f"{noun} {name}" if name else noun
    first = node.fields[0][0] if node.fields else Text("", node.start, node.start + 1, "")
    reading.say("missing-field", f"the {which} has no {wanted.name}", first, f"write {wanted.name}: … {wanted.about}")


def _shape(node: Node) -> str:
    return {Text: "words", List: "a list", Table: "a table"}[type(node)]


def join_words(words: Sequence[str], last: str = "or") -> str:
    """Name some things in a row: "draft, reviewed or published"."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _words(reading: Reading, node: Node, f: Field) -> str | None:
    """The text of a value that must be one."""
    if isinstance(node, Text):
        if "\ufffd" in node.words:
            reading.say("wrong-type", f"{f.name} holds a letter that was lost (U+FFFD)", node, "type it again")
            return None
        return node.words
    raw = " ".join(reading.source.text[node.start : node.end].split())
    hint = f'write {f.name}: "{raw}"' if len(raw) <= 60 and '"' not in raw else "put quotation marks around it"
    sign = "[" if isinstance(node, List) else "{"
    message = f"{f.name} is {_shape(node)}; it is words, and words that begin with {sign} need quotation marks"
    reading.say("wrong-type", message, node, hint)
    return None


def _text(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _words(reading, node, f)
    if words is not None and isinstance(node, Text):
        _say_cut(reading, node, f)
    return words.strip() if words is not None else None


def _line(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _text(reading, node, f, where)
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


def _word(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _words(reading, node, f)
    if words is None or words in f.words:
        return words
    near = difflib.get_close_matches(words.lower(), f.words, 1, 0.6)
    shown = join_words(f.words) if len(f.words) <= 12 else f"one of the {len(f.words)} types of CSL"
    reading.say(
        "bad-word", f'{f.name} is "{words}"; it can be {shown}', node, f"did you mean {near[0]}?" if near else ""
    )
    return None


def _truth(reading: Reading, node: Node, f: Field, where: str) -> bool | None:
    words = _words(reading, node, f)
    if words in ("true", "false"):
        return words == "true"
    if words is not None:
        reading.say("bad-word", f'{f.name} is "{words}"; it can be true or false', node)
    return None


def _number(reading: Reading, node: Node, f: Field, where: str) -> Decimal | None:
    words = _words(reading, node, f)
    if words is None:
        return None
    if NUMBER.fullmatch(words):
        return Decimal(words)
    bare = re.sub(r"[ ,_]", "", words)
    hint = f"write {bare}" if NUMBER.fullmatch(bare) else "write digits alone, such as 41000 or 0.5"
    reading.say("bad-number", f'{f.name} is "{words}", which is not a number', node, hint)
    return None


def _count(reading: Reading, node: Node, f: Field, where: str) -> int | None:
    words = _words(reading, node, f)
    if words is None:
        return None
    if words.isascii() and words.isdigit() and len(words) <= 12:
        return int(words)
    reading.say("bad-number", f'{f.name} is "{words}", which is not a whole number', node, "write digits alone")
    return None


def _date(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _words(reading, node, f)
    if words is None or is_edtf(words):
        return words
    hint = "write 2031, 2031-05, 2031-05-14, 2031-22 (summer), 203X, 2031/2033 or 2031/.. ; ? and ~ may follow"
    reading.say("bad-date", f'{f.name} is "{words}", which is not a date', node, hint)
    return None


def is_id(words: str) -> bool:
    """Can this be the id of an entity, or the name of a brief? What looks like `c1` cannot."""
    return len(words) <= LONGEST_ID and ID.fullmatch(words) is not None and not ITEM_ID.fullmatch(words)


def _id(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _words(reading, node, f)
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


def _item_id(reading: Reading, node: Node, f: Field, where: str) -> str | None:
    words = _words(reading, node, f)
    letter = f.words[0]
    if words is None or (words[:1] == letter and ITEM_ID.fullmatch(words)):
        return words
    message = f'{f.name} is "{words[:80]}"; here it is {letter} and a number'
    reading.say("bad-id", message, node, f"write {letter}1, or the next number that is free")
    return None


def _matching(pattern: re.Pattern[str], code: str, what: str, hint: str) -> Callable[..., str | None]:
    """A kind whose words must fit a pattern."""

    def read(reading: Reading, node: Node, f: Field, where: str) -> str | None:
        words = _words(reading, node, f)
        if words is None or pattern.fullmatch(words):
            return words
        reading.say(code, f'{f.name} is "{words[:80]}", which is not {what}', node, hint)
        return None

    return read


_address = _matching(WEB, "bad-address", "an address on the web", "begin with https://")


def _list_of(read: Callable[..., Any]) -> Callable[..., tuple[Any, ...] | None]:
    """A kind whose value is a list; what cannot be read in it is left out."""

    def read_list(reading: Reading, node: Node, f: Field, where: str) -> tuple[Any, ...] | None:
        if not isinstance(node, List):
            raw = node.words if isinstance(node, Text) else "…"
            reading.say(
                "wrong-type", f"{f.name} is {_shape(node)}; it is a list", node, f"write {f.name}: [{raw[:60]}]"
            )
            return None
        values: list[Any] = []
        for item in node.items:
            value = read(reading, item, f, where)
            if value is None:
                continue
            if value in values:
                reading.say("twice-in-list", f"{value} stands twice in {f.name}", item, "keep one", "warning")
                continue
            reading.spans[f"{where}/{value}"] = (item.start, item.end)
            values.append(value)
        return tuple(values)

    return read_list


def _pair(reading: Reading, node: Node, f: Field, where: str) -> tuple[Any, ...] | None:
    """A list of two ids."""
    ids: tuple[Any, ...] | None = KINDS["ids"](reading, node, f, where)
    if ids is None or not isinstance(node, List) or len(node.items) == len(ids) == 2:
        return ids
    if len(node.items) != 2:
        reading.say(
            "bad-pair", f"{f.name} names {len(node.items)} entities; a pair is two", node, "write [mexico, russia]"
        )
    return None


def _texts(reading: Reading, node: Node, f: Field, where: str) -> dict[str, str] | None:
    """Any names, each with words."""
    if not isinstance(node, Table):
        reading.say("wrong-type", f"{f.name} is {_shape(node)}; it is a table of NAME: words", node)
        return None
    values = {}
    for key, value in node.fields:
        words = _line(reading, value, Field(key.words, "line", ""), where)
        if words:
            values[key.words] = words
            reading.spans[f"{where}/{key.words}"] = (value.start, value.end)
    return values


def _table(reading: Reading, node: Node, f: Field, where: str) -> dict[str, Any] | None:
    if not isinstance(node, Table):
        message = f"{f.name} is {_shape(node)}; it is a table"
        reading.say("wrong-type", message, node, "write NAME: value on the lines below it")
        return None
    return read_table(reading, node, f.fields, where + "/", f.noun)


def _items(reading: Reading, node: Node, f: Field, where: str) -> tuple[dict[str, Any], ...] | None:
    """A list of tables. An item goes by its id in `places`, one without by its number, counted from 0."""
    if not isinstance(node, List):
        hint = f"begin each {f.noun} with a dash on a line of its own"
        reading.say("wrong-type", f"{f.name} is {_shape(node)}; it is a list", node, hint)
        return None
    items: list[dict[str, Any]] = []
    for number, item in enumerate(node.items):
        if not isinstance(item, Table):
            message = f"a {f.noun} is a table, and this is {_shape(item)}"
            reading.say("wrong-type", message, item, f"give it its {f.fields[0].name}: …")
            continue
        name = item_id(item)
        if name and f.fields[0].name == "id" and not _is_new(reading, name, item):
            continue
        place = f"{where}/{name or number}"
        reading.spans[place] = (item.start, item.end)
        values = read_table(reading, item, f.fields, place + "/", f.noun)
        if all(wanted.name in values for wanted in f.fields if wanted.required):
            items.append(values)
    return tuple(items)


def _is_new(reading: Reading, name: str, item: Table) -> bool:
    """Note the id of an item; say where another item of the brief has it already."""
    at = next(value for key, value in item.fields if key.words == "id")
    first = reading.ids.setdefault(name, at)
    if first is at:
        return True
    line = reading.source.place(first.start).line
    reading.say("duplicate-id", f"{name} is already the id of the item in line {line}", at, "give it an id of its own")
    return False


def item_id(node: Node) -> str | None:
    """The id that an item gives itself, if it is one."""
    if isinstance(node, Table):
        for key, value in node.fields:
            if key.words == "id" and isinstance(value, Text) and ID.fullmatch(value.words):
                return value.words
    return None


KINDS: dict[str, Callable[[Reading, Node, Field, str], Any]] = {
    "line": _line,
    "text": _text,
    "word": _word,
    "truth": _truth,
    "number": _number,
    "count": _count,
    "date": _date,
    "id": _id,
    "item-id": _item_id,
    "label": _matching(
        LABEL, "bad-label", "a label", "write p3.s2 for a sentence, p3, h1, n4, cap1, or t for the title"
    ),
    "digest": _matching(
        DIGEST, "bad-digest", "a SHA-256 digest", "briefgen ingest writes it: 64 digits and letters a to f"
    ),
    "language": _matching(LANGUAGE, "bad-language", "the code of a language", "write en, es or pt-BR"),
    "ids": _list_of(_id),
    "pair": _pair,
    "claims": _list_of(_matching(CLAIM, "bad-claim", "the address of a claim", "write okafor-2031#c1")),
    "item-ids": _list_of(_item_id),
    "lines": _list_of(_line),
    "addresses": _list_of(_address),
    "texts": _texts,
    "table": _table,
    "items": _items,
}
"""How the value of each kind of field is read: its value, or None where it cannot be read, which is then said."""
