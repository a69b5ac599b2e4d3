"""The index that Pagefind makes, for very large sites: the same records as in the site's own index, in its format.

Pagefind's program is asked directly, in base64 between commas: its Python package reads ten answers in a second, which
makes half an hour for a thousand briefs. What the program gives differs from run to run, since its filters come in
random order; they are put in order here and named anew.
"""

from __future__ import annotations

import gzip
import json
import subprocess
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any

from briefgen.diagnostics import BriefgenError, Diagnostic, Location
from briefgen.model.site import Output
from briefgen.site.cbor import read_cbor, write_cbor
from briefgen.site.folding import LETTERS, spellings
from briefgen.site.search import Record, choose_facets, list_facets, list_kinds, write_part

FOLDER = "pagefind"
LANGUAGE = "unknown"
"""Words come folded, so no language's endings may be cut off."""
PROGRAMS = (f"{FOLDER}.js", f"{FOLDER}-worker.js", f"wasm.{LANGUAGE}.{FOLDER}")
"""Those parts of Pagefind that our own search page needs; its interfaces are left out."""
ENTRY = f"{FOLDER}-entry.json"
SIGNATURE = b"pagefind_dcd"
"""What each of its files begins with, once unpacked."""
FILTERS = 3
"""Where the filters stand in the list that its file of metadata is: version, pages, words, filters …"""


def make_pagefind(records: Sequence[Record], names: Mapping[tuple[str, str], str]) -> Iterator[Output]:
    """Write Pagefind's index under pagefind/, and beside it what our own page says of facets and kinds."""
    yield write_part("facets", list_facets(choose_facets(records), names))
    yield write_part("index", {"letters": LETTERS, "kinds": list_kinds(records, names), "pagefind": True})
    for path, data in _index(tuple(records)):
        yield Output(f"{FOLDER}/{path}", data)


@lru_cache(maxsize=2)
def _index(records: tuple[Record, ...]) -> tuple[tuple[str, bytes], ...]:
    """Kept, since a preview builds again after every change, and not all of them change what can be found."""
    requests: list[Mapping[str, Any]] = [{"type": "NewIndex", "config": {"force_language": LANGUAGE}}]
    repeats: Counter[str] = Counter()
    for record in records:
        requests.append({"type": "AddRecord", "index_id": 0, **describe(record, repeats[record.address])})
        repeats[record.address] += 1
    requests.append({"type": "GetFiles", "index_id": 0})
    answer = _ask(_find_program(), requests)
    try:
        files = {str(file["path"]): b64decode(file["content"]) for file in answer["files"]}
        return tuple(sorted(put_in_order(files).items()))
    except (LookupError, TypeError, ValueError, OSError) as error:
        raise _fault("search-fault", f"Pagefind made its index in a form that is not known here: {error!r}") from None


def describe(record: Record, repeat: int = 0) -> Mapping[str, Any]:
    """A record as Pagefind takes it: found by its folded words and its title.

    What our page shows besides travels in the address: all other fields are searched. Of records with one address
    Pagefind keeps the last, so a number tells them apart.
    """
    shown, *hidden = (spellings(text) for text in (record.text, *record.words))
    words = [first for text in (shown, *hidden) for first, *_ in text]
    others = [other for text in (shown, *hidden) for _, *more in text for other in more]
    filters: dict[str, list[str]] = {}
    for facet, value in record.facets:
        filters.setdefault(facet, []).append(value)
    return {
        "url": json.dumps([record.address, record.where, repeat], ensure_ascii=False),
        "content": " ".join((*words, *others)),
        "language": LANGUAGE,
        "meta": {"title": record.text},
        "filters": filters,
    }


def put_in_order(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The files that we publish, with filters in order: those in random order are sorted, and named by their bytes."""
    entry = json.loads(files[ENTRY])
    language = entry["languages"][LANGUAGE]
    meta_path = f"{FOLDER}.{language['hash']}.pf_meta"
    meta = _unpack(files[meta_path])
    kept = {
        path: data for path, data in files.items() if path in PROGRAMS or path.endswith((".pf_index", ".pf_fragment"))
    }
    for row in meta[FILTERS]:
        name, values = _unpack(files[f"filter/{row[1]}.pf_filter"])
        data = _pack([name, sorted(values)])
        row[1] = _name(data)
        kept[f"filter/{row[1]}.pf_filter"] = data
    meta[FILTERS].sort()
    data = _pack(meta)
    language["hash"] = _name(data)
    kept[f"{FOLDER}.{language['hash']}.pf_meta"] = data
    kept[ENTRY] = json.dumps(entry, ensure_ascii=False).encode()
    return kept


def _name(data: bytes) -> str:
    return f"{LANGUAGE}_{blake2b(data, digest_size=8).hexdigest()}"


def _unpack(data: bytes) -> Any:
    return read_cbor(gzip.decompress(data).removeprefix(SIGNATURE))


def _pack(value: Any) -> bytes:
    return gzip.compress(SIGNATURE + write_cbor(value), mtime=0)


def _find_program() -> Path:
    program: Path | None = None
    if find_spec("pagefind"):
        from pagefind.service import get_executable

        program = get_executable()
    if program is None:
        raise _fault(
            "missing-extra", "search with Pagefind needs an extra", "install it: pip install 'briefgen[pagefind]'"
        )
    return program


def _ask(program: Path, requests: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Send all requests and give the last answer. The program stops when its input ends, so that is kept open."""
    messages = ({"message_id": number, "payload": request} for number, request in enumerate(requests, 1))
    data = b"".join(b64encode(json.dumps(message).encode()) + b"," for message in messages)
    try:
        with subprocess.Popen(
            [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdin
            assert process.stdout
            # Written from the side: both pipes would fill up otherwise.
            writer = Thread(target=_write, args=(process.stdin, data))
            writer.start()
            answers = [json.loads(b64decode(answer)) for answer in _read_answers(process.stdout, len(requests))]
            writer.join()
    except (OSError, ValueError) as error:
        raise _fault("search-fault", f"Pagefind did not make its index: {error}") from None
    errors = [a["payload"].get("message", "") for a in answers if a["payload"]["type"] == "Error"]
    if errors or len(answers) < len(requests):
        raise _fault("search-fault", f"Pagefind did not make its index: {errors[0] if errors else 'it ended early'}")
    last: Mapping[str, Any] = answers[-1]["payload"]
    return last


def _write(stream: Any, data: bytes) -> None:
    try:
        stream.write(data)
        stream.flush()
    except OSError:
        """It ended early, which the reader finds out too."""


def _read_answers(stream: Any, count: int) -> Iterable[bytes]:
    """Answers, each ended by a comma."""
    found = 0
    pieces: list[bytes] = []
    while found < count and (piece := stream.read1(1 << 20)):
        found += piece.count(b",")
        pieces.append(piece)
    return b"".join(pieces).split(b",")[:count] if found >= count else b"".join(pieces).split(b",")[:-1]


def _fault(code: str, message: str, hint: str = "") -> BriefgenError:
    return BriefgenError(Diagnostic(code, message, Location('search = "pagefind"'), hint=hint), exit_code=3)
