"""Where each field of a file stands, kept small and worked out when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from briefgen.content.yaml_values import Source, make_source
from briefgen.diagnostics import Location


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
