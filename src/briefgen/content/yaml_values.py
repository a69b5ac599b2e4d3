"""YAML to values with their place in the file: text, lists and tables, nothing else.

The events of PyYAML's C parser are put together here rather than by one of its loaders: nothing is turned into a
number, a date or a truth value, and what makes YAML dangerous or surprising (aliases, tags, merge keys, twice the same
key) is refused before it can do anything. A stretch that cannot be read is cut into smaller ones until the faulty lines
stand alone, so that every fault is found at once and the rest is still read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import yaml

from briefgen.content.yaml_faults import YamlFault, explain, offsets
from briefgen.diagnostics import Diagnostic, Location
from briefgen.text.lines import find_place

MAX_DEPTH = 20
MAX_NODES = 50_000

LOADER: type = getattr(yaml, "CLoader", yaml.SafeLoader)


class Text(NamedTuple):
    """A scalar, always as text. Offsets are of the whole file, and take in quotation marks."""

    words: str
    start: int
    end: int
    style: str
    """`"`, `'`, `|`, `>`, or nothing for a plain one."""


class List(NamedTuple):
    items: tuple[Node, ...]
    start: int
    end: int


class Table(NamedTuple):
    fields: tuple[tuple[Text, Node], ...]
    start: int
    end: int


Node: TypeAlias = Text | List | Table


@dataclass(frozen=True, slots=True)
class Source:
    """A text file under content/, and where its lines begin."""

    path: str
    text: str
    starts: tuple[int, ...]

    def place(self, start: int, end: int | None = None) -> Location:
        """The location of a stretch; what runs over several lines is underlined in its first."""
        line, column = find_place(self.starts, start)
        stop = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        width = min(end if end is not None else start + 1, stop) - start
        return Location(self.path, line, column, max(1, width))


def make_source(path: str, text: str) -> Source:
    # Lines are what an editor counts: a form feed or a line separator begins none there.
    return Source(path, text, (0, *(m.end() for m in re.finditer("\n", text))))


def read_values(source: Source, start: int, end: int) -> tuple[Node | None, list[Diagnostic]]:
    """Read the YAML that lies between two offsets of a file, which begin and end lines."""
    reading = _Reading(source)
    node = reading.read(source.text[start:end], start)
    return node, reading.found


PIECE = re.compile(
    r"""
    ^ (?P<indent> \x20* )
    (?: (?P<dash> - ) (?= \s | $ )
      | (?P<key> [^\s#:\[\]{},"'] [^:\n]{0,80} ) : (?= \s | $ )
    )
    """,
    re.VERBOSE | re.MULTILINE,
)  # "  - id: c1" · "source:" · "    text: One."
"""A line that begins an item of a list, or a field of a table."""


@dataclass(slots=True)
class _Reading:
    """One pass over a file: the faults found so far, and how many nodes were made."""

    source: Source
    found: list[Diagnostic] = field(default_factory=list)
    nodes: int = 0

    def read(self, words: str, base: int) -> Node | None:
        """Read a stretch; where that fails, read its pieces."""
        try:
            return self._parse(words, base)
        except YamlFault as fault:
            known = len(self.found)
            node = None if fault.final else self._read_pieces(words, base)
            if len(self.found) == known:
                self._say("yaml-fault", fault.message, base + fault.offset, base + fault.end, fault.hint)
            return node

    def _say(self, code: str, message: str, start: int, end: int, hint: str) -> None:
        self.found.append(Diagnostic(code, message, self.source.place(start, end), hint=hint))

    def _read_pieces(self, words: str, base: int) -> Node | None:
        pieces = _split(words)
        if not pieces:
            return None
        first = pieces[0]
        if len(pieces) == 1:
            return self._read_inside(words, base, first)
        read = [self.read(words[p.start : p.end], base + p.start) for p in pieces]
        bounds = base + first.start, base + pieces[-1].end
        if first.key:
            fields = [f for node in read if isinstance(node, Table) for f in node.fields]
            return Table(self._without_twins(fields), *bounds)
        return List(tuple(i for node in read if isinstance(node, List) for i in node.items), *bounds)

    def _read_inside(self, words: str, base: int, piece: _Piece) -> Node | None:
        """The only item or field of a stretch: what can be read inside it."""
        if not piece.key:
            # Without its dash, an item is a table of its own, and every offset stays.
            inner = self.read(words[: piece.mark] + " " + words[piece.mark + 1 :], base)
            return List((inner,), base + piece.start, base + piece.end) if inner else None
        nested = words.find("\n", piece.mark) + 1
        if not nested or words[piece.mark + 1 : nested].split("#")[0].strip() or not _split(words[nested:]):
            return None
        key_start = piece.mark - len(piece.key)
        key = Text(piece.key, base + key_start, base + piece.mark, "")
        inner = self.read(words[nested:], base + nested)
        return Table(((key, inner),), base + piece.start, base + piece.end) if inner else None

    def _parse(self, words: str, base: int) -> Node | None:
        """Put the events of one stretch together."""
        done: list[Node] = []
        stack: list[tuple[type[List] | type[Table], int, list[Node]]] = []
        last: yaml.Event | None = None
        documents = 0
        try:
            for event in yaml.parse(words, LOADER):
                if isinstance(event, yaml.ScalarEvent):
                    _refuse_marks(event, words)
                    start, end = offsets(event)
                    style = event.style or ""
                    _refuse_letters(event.value, style, start, end)
                    if style in ("|", ">"):
                        end = len(words[:end].rstrip())
                    (stack[-1][2] if stack else done).append(Text(event.value, base + start, base + end, style))
                    self.nodes += 1
                elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                    _refuse_marks(event, words)
                    kind = Table if isinstance(event, yaml.MappingStartEvent) else List
                    stack.append((kind, offsets(event)[0], []))
                    self.nodes += 1
                    self._refuse_size(len(stack), event)
                elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                    kind, start, children = stack.pop()
                    node = self._close(kind, base + start, base + offsets(event)[1], children)
                    (stack[-1][2] if stack else done).append(node)
                elif isinstance(event, yaml.AliasEvent):
                    _refuse_marks(event, words)
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1 or event.version or event.tags:
                        start = offsets(event)[0]
                        raise YamlFault(start, start + 3, "a second document begins here", "keep one block of fields")
                last = event
        except yaml.MarkedYAMLError as error:
            raise explain(error, words, last) from None
        except yaml.YAMLError:
            raise YamlFault(0, 1, "there are letters here that YAML does not allow", "retype the line") from None
        return done[0] if done else None

    def _close(self, kind: type[List] | type[Table], start: int, end: int, children: list[Node]) -> Node:
        if kind is List:
            return List(tuple(children), start, end)
        fields: list[tuple[Text, Node]] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, Text):
                fields.append((key, value))
            else:
                self._say("yaml-fault", "the name of a field must be a word", key.start, key.end, "write NAME: value")
        return Table(self._without_twins(fields), start, end)

    def _without_twins(self, fields: list[tuple[Text, Node]]) -> tuple[tuple[Text, Node], ...]:
        """Of two fields with one name the first stays; the second is said."""
        first: dict[str, tuple[Text, Node]] = {}
        for key, value in fields:
            if key.words == "<<":
                self._say("yaml-fault", "merge keys (<<) are not read", key.start, key.end, "write the fields out")
            elif (twin := first.setdefault(key.words, (key, value)))[0] is not key:
                line = self.source.place(twin[0].start).line
                message = f'"{key.words}" stands here for the second time; the first is in line {line}'
                self._say("duplicate-key", message, key.start, key.end, "keep one of them")
        return tuple(first.values())

    def _refuse_size(self, depth: int, event: yaml.Event) -> None:
        start = offsets(event)[0]
        if depth > MAX_DEPTH:
            message = f"lists and tables lie more than {MAX_DEPTH} deep here"
            raise YamlFault(start, start + 1, message, "flatten them", final=True)
        if self.nodes > MAX_NODES:
            raise YamlFault(start, start + 1, f"there are more than {MAX_NODES:,} values", "split the file", final=True)


class _Piece(NamedTuple):
    start: int
    end: int
    key: str
    """Name of the field; empty for an item of a list."""
    mark: int
    """Offset of the dash or of the colon."""


def _split(words: str) -> list[_Piece]:
    """Cut a stretch at the lines that begin its items or fields; none where it is neither a list nor a table."""
    lines = list(PIECE.finditer(words))
    if not lines:
        return []
    outer = lines[0]
    same = [m for m in lines if len(m["indent"]) == len(outer["indent"]) and bool(m["dash"]) == bool(outer["dash"])]
    ends = [*(m.start() for m in same[1:]), len(words)]
    return [
        _Piece(m.start(), end, (m["key"] or "").rstrip(), m.start("dash") if m["dash"] else m.end("key"))
        for m, end in zip(same, ends, strict=True)
    ]


CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]")


def _refuse_marks(event: yaml.NodeEvent, words: str) -> None:
    """Anchors, aliases and tags: mostly words of an article that begin with one of their signs."""
    if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
        start, stop = offsets(event)
        sign = words[start]
        what = {"*": "an alias", "&": "an anchor", "!": "a tag"}.get(sign, "a tag")
        end = len(words[: max(stop, start + 1)].rstrip())
        hint = f"a value that begins with {sign} needs quotation marks around it"
        raise YamlFault(start, end, f"{sign} makes {what} of this value, and those are not read", hint)


def _refuse_letters(value: str, style: str, start: int, end: int) -> None:
    """An escape in double quotation marks can bring in what the file itself may not hold."""
    if style == '"' and (letter := CONTROL.search(value)):
        message = f"there is a control letter (U+{ord(letter[0]):04X}) in this value"
        raise YamlFault(start, end, message, "take the escape out")
