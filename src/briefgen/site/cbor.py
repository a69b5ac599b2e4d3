"""As much of CBOR (RFC 8949) as Pagefind's files hold: numbers from 0 on, texts and lists of known length."""

from __future__ import annotations

from typing import Any

NUMBER, TEXT, LIST = 0, 3, 4
WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Sign → how many bytes the number has that follows it; up to 23 the sign is the number."""


def read_cbor(data: bytes) -> Any:
    """Read one value. ValueError where it is anything else."""
    value, end = _read(data, 0)
    if end != len(data):
        raise ValueError("its length is another than it says")
    return value


def write_cbor(value: Any) -> bytes:
    if isinstance(value, int):
        return _head(NUMBER, value)
    if isinstance(value, str):
        data = value.encode()
        return _head(TEXT, len(data)) + data
    return _head(LIST, len(value)) + b"".join(map(write_cbor, value))


def _read(data: bytes, at: int) -> tuple[Any, int]:
    head = int.from_bytes(data[at : at + 1], "big")
    kind, number = head >> 5, head & 31
    at += 1
    if number in WIDTHS:
        width = WIDTHS[number]
        number, at = int.from_bytes(data[at : at + width], "big"), at + width
    elif number > 23:
        raise ValueError(f"a number of width {number}")
    if at > len(data):
        raise ValueError("it ends too early")
    if kind == NUMBER:
        return number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind != LIST:
        raise ValueError(f"a value of kind {kind}")
    items: list[Any] = []
    for _ in range(number):
        item, at = _read(data, at)
        items.append(item)
    return items, at


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    sign, width = next((sign, width) for sign, width in WIDTHS.items() if number < 256**width)
    return bytes([kind << 5 | sign]) + number.to_bytes(width, "big")
