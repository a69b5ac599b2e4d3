"""What the YAML parser says, in words an editor can act on, at the place where the mistake is."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml


class YamlFault(Exception):
    """A stretch that is not YAML; offsets are of the stretch."""

    def __init__(self, offset: int, end: int, message: str, hint: str, final: bool = False) -> None:
        super().__init__(message)
        self.offset = offset
        self.end = end
        self.message = message
        self.hint = hint
        self.final = final
        """Nothing inside the stretch is worth another try."""


class _Error(NamedTuple):
    """The parser's complaint, with what was read just before."""

    problem: str
    context: str
    at: int
    opened: int
    words: str
    last: yaml.Event | None
    last_start: int
    last_end: int

    @property
    def line(self) -> str:
        """The words of the line up to the complaint."""
        return self.words[self.words.rfind("\n", 0, self.at) + 1 : self.at]

    @property
    def line_end(self) -> int:
        end = self.words.find("\n", self.at)
        return len(self.words) if end < 0 else end


def offsets(event: yaml.Event) -> tuple[int, int]:
    """Where the words of an event stand in the stretch."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)


def explain(error: yaml.MarkedYAMLError, words: str, last: yaml.Event | None) -> YamlFault:
    """Say what is wrong; the first row of RULES that fits knows."""
    at = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else at
    start, end = offsets(last) if last else (0, 0)
    seen = _Error(error.problem or "", error.context or "", min(at, len(words)), opened, words, last, start, end)
    for rule in RULES:
        if fault := rule(seen):
            return fault
    message = f"YAML cannot be read from here: {seen.problem}"
    return YamlFault(seen.at, seen.at + 1, message, "compare with the lines above")


def _tab(e: _Error) -> YamlFault | None:
    if e.words[e.at : e.at + 1] != "\t" and "tab character" not in e.problem:
        return None
    return YamlFault(e.at, e.at + 1, "a tab stands where YAML wants spaces", "replace the tab by spaces")


ODD_SPACE = re.compile(r"[^\S\n\r ]")


def _odd_space(e: _Error) -> YamlFault | None:
    """A space that must not break looks like another and is none to YAML; it comes from pages and word processors."""
    start = e.words.rfind("\n", 0, e.at) + 1
    margin = e.words[start : e.line_end]
    odd = ODD_SPACE.search(margin[: len(margin) - len(margin.lstrip())])
    if not odd:
        return None
    message = f"a space that is none to YAML (U+{ord(odd[0]):04X}) stands at the beginning of this line"
    return YamlFault(start + odd.start(), start + odd.end(), message, "replace it by one from the space bar")


def _unclosed_quote(e: _Error) -> YamlFault | None:
    if "quoted scalar" in e.context and ("end of stream" in e.problem or "document indicator" in e.problem):
        start = e.opened
    elif _follows_quoted(e) and "\n" in e.words[e.last_start : e.last_end]:
        start = e.last_start
    else:
        return None
    mark = e.words[start : start + 1]
    end = e.words.find("\n", start)
    message = f"the quotation mark {mark} that opens this value is never closed"
    return YamlFault(start, end if end > 0 else len(e.words), message, f"write {mark} at its end too")


def _words_after_quote(e: _Error) -> YamlFault | None:
    if not _follows_quoted(e):
        return None
    start = e.last_start
    mark = e.words[start]
    other = "'" if mark == '"' else '"'
    inner = "''" if mark == "'" else '\\"'
    message = f"words follow after the quotation mark {mark} that ends this value"
    hint = f"put {other} around the whole value, or write {inner} for the inner ones"
    return YamlFault(start, e.line_end, message, hint)


def _follows_quoted(e: _Error) -> bool:
    """Does the complaint come right after a value in quotation marks, on the line where it ends?"""
    last = e.last
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return False
    return e.last_end <= e.at and not e.words[e.last_end : e.at].strip(" ") and "expect" in e.problem


def _begins_with_bracket(e: _Error) -> YamlFault | None:
    last = e.last
    if not isinstance(last, yaml.SequenceEndEvent | yaml.MappingEndEvent) or "expect" not in e.problem:
        return None
    start = e.words.rfind("\n", 0, e.at) + 1
    value = VALUE.match(e.words, start)
    if (
        not value
        or e.words[value.end() : value.end() + 1] not in ("[", "{")
        or not e.words[e.last_end : e.line_end].strip()
    ):
        return None
    sign = e.words[value.end()]
    message = f"a value that begins with {sign} needs quotation marks around it"
    return YamlFault(value.end(), e.line_end, message, f"write {_in_marks(e.words[value.end() : e.line_end])}")


VALUE = re.compile(r" *(?:- )? *[^\s:]{1,40}: +(?=\S)")


def _unclosed_bracket(e: _Error) -> YamlFault | None:
    if "flow" not in e.context:
        return None
    start = e.opened
    if e.words[start : start + 1] not in ("[", "{"):
        start = max(e.words.rfind("[", 0, e.at), e.words.rfind("{", 0, e.at), 0)
    sign = e.words[start : start + 1]
    close = {"[": "]", "{": "}"}.get(sign, "]")
    what = "list" if sign == "[" else "table"
    message = f"the {what} that begins here with {sign} is not closed, or a value in it needs quotation marks"
    end = e.words.find("\n", start)
    hint = f"write {close} at its end, and quotation marks around values with , : [ ] {{ or }}"
    return YamlFault(start, end if end > 0 else len(e.words), message, hint)


def _colon_in_value(e: _Error) -> YamlFault | None:
    if "mapping values are not allowed" not in e.problem or not isinstance(e.last, yaml.ScalarEvent):
        return None
    start = e.last_start
    value = e.words[start : e.last_end]
    if "\n" not in value:
        whole = e.words[start : e.line_end]
        return YamlFault(start, e.line_end, f'this value has "{_colon(e)}" in it', f"write {_in_marks(whole)}")
    first = value[: value.index("\n")]
    line_start = e.words.rfind("\n", 0, start) + 1
    if e.words[line_start:start].strip():
        where = e.words.rfind("\n", 0, e.at) + 1
        where += len(e.words[where : e.at]) - len(e.words[where : e.at].lstrip())
        return YamlFault(
            where, e.line_end, "this line is indented as if it belonged to the value above",
            "begin it in the same column as the field above",
        )  # fmt: skip
    if ":" in first:
        name = first.split(":")[0]
        return YamlFault(start, start + len(first), f"there is no space after the colon of {name}", f"write {name}: …")
    return YamlFault(start, start + len(first), f'no colon follows "{first[:40]}"', "write NAME: value")


def _colon(e: _Error) -> str:
    return e.words[e.at : e.at + 2].rstrip("\n") if e.words[e.at : e.at + 1] == ":" else ": "


def _in_marks(value: str) -> str:
    """The value as it can be written, cut short where it is long."""
    value = value.strip()
    mark = '"' if '"' not in value and "\\" not in value else "'"
    value = value.replace("'", "''") if mark == "'" else value
    shown = value if len(value) <= 60 else value[:28].rstrip() + " … " + value[-28:].lstrip()
    return f"{mark}{shown}{mark}"


def _sign_at_start(e: _Error) -> YamlFault | None:
    sign = e.words[e.at : e.at + 1]
    if "cannot start any token" not in e.problem or not sign:
        return None
    message = f"a value that begins with {sign} needs quotation marks around it"
    return YamlFault(e.at, e.line_end, message, f"write {_in_marks(e.words[e.at : e.line_end])}")


def _escape(e: _Error) -> YamlFault | None:
    if "escape" not in e.problem:
        return None
    start = e.words.rfind("\\", 0, e.at + 1)
    start = e.at if start < 0 else start
    message = f"{e.words[start : start + 2]} has no meaning inside double quotation marks"
    hint = "put single quotation marks around the value, or write \\\\ for a backslash"
    return YamlFault(start, start + 2, message, hint)


def _dash_in_line(e: _Error) -> YamlFault | None:
    if "block sequence entries are not allowed" not in e.problem:
        return None
    message = "a value that begins with a dash needs quotation marks, and a list begins on the next line"
    return YamlFault(e.at, e.line_end, message, f"write {_in_marks(e.words[e.at : e.line_end])} if it is one value")


def _block_scalar(e: _Error) -> YamlFault | None:
    if "block scalar" not in e.context:
        return None
    sign = e.words[e.opened : e.opened + 1]
    message = f"words stand right after {sign}, which begins a longer text on the lines below"
    hint = f"put them on the next line, or quotation marks around a value with {sign}"
    return YamlFault(e.opened, e.line_end, message, hint)


def _percent(e: _Error) -> YamlFault | None:
    start = len(e.words) - len(e.words.lstrip())
    if not e.words[start:].startswith("%"):
        return None
    message = "a line that begins with % is a directive, and those are not read"
    return YamlFault(start, start + 1, message, "take it out")


def _missing_colon(e: _Error) -> YamlFault | None:
    if "could not find expected ':'" not in e.problem:
        return None
    start = e.opened
    end = e.words.find("\n", start)
    end = end if end > 0 else len(e.words)
    words = e.words[start:end].strip()
    name = re.match(r"(\w[\w-]*):\S", words)
    if name:
        return YamlFault(start, end, f"there is no space after the colon of {name[1]}", f"write {name[1]}: …")
    return YamlFault(start, end, f'no colon follows "{words[:40]}"', "write NAME: value")


def _indentation(e: _Error) -> YamlFault | None:
    if "did not find expected" not in e.problem or e.line.strip():
        return None
    return YamlFault(
        e.at, e.line_end, "this line does not begin in the same column as the ones it belongs to",
        "give the lines of one list or table the same indentation",
    )  # fmt: skip


RULES = (
    _tab,
    _odd_space,
    _percent,
    _unclosed_quote,
    _words_after_quote,
    _begins_with_bracket,
    _colon_in_value,
    _unclosed_bracket,
    _sign_at_start,
    _escape,
    _dash_in_line,
    _block_scalar,
    _missing_colon,
    _indentation,
)
"""From the telling signs to the vague ones."""
