"""Articles of our own, written with their annotations in them: cases/annotated/ to sources and gold.

A head of metadata, entities and references; then each line with its kind, as in test_blocks: `T|` title, `F|` front,
`H|` heading, `B|` body, `C|` caption, `R|` repeat, `X|` boilerplate, `N key|` note with the reference of that key,
`N key:1|` one that repeats reference 1, `N -|` a note that cites nothing, ` |` goes on with the line before; a line
without one belongs to no block. Inside the lines:

    ⟨f*:Lena Okafor⟩Skerry burned no diesel.     a claim begins: kind, key, speaker; ⟨-⟩ begins what is none
    ⟦41,000 litres‖~41000;litres;quantity;2031⟧  a figure: value or least..most, unit, kind, period; ~ is approximate
    ⟦two readers‖?2;readers;count⟧               a figure that annotators may leave out
    ⟦(Okafor 2031)→okafor⟧                       a citation of the references with those keys

Kinds of claims: f fact, n figure (a number), a assessment, c forecast, r recommendation.

    python -m tests.annotated FOLDER OUT    writes OUT/sources and OUT/gold, for score.py
"""

from __future__ import annotations

import hashlib
import html
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

FOLDER = Path(__file__).parent / "cases" / "annotated"
CLAIM_KINDS = {"f": "fact", "n": "figure", "a": "assessment", "c": "forecast", "r": "recommendation"}
REFERENCE_FIELDS = ("container-title", "publisher", "volume", "issue", "page", "URL", "accessed", "issued", "title")
LINE = re.compile(r"(?P<kind>[A-Z]\??)(?:[ ](?P<key>\S+?)(?::(?P<ibid>\S+))?)?\||[ ]\|")
LINKED = re.compile(r"\[([^\[\]]*)\]\(http[^()]*\)")
MARKUP = re.compile(r"<[^>]*>|(?<!⟨[fnacr])\*+|^\s*(?:\#+|>)\s")
MARK = re.compile(
    r"⟨(?P<claim>[-fnacr])(?P<key>\*?)(?::(?P<speaker>[^⟩]*))?⟩|⟦(?P<words>[^‖→⟧]*)(?P<sign>[‖→])(?P<what>[^⟧]*)⟧"
)


class Annotated(NamedTuple):
    name: str
    """With the ending that names its format."""
    text: str
    gold: dict[str, Any]


class Passage(NamedTuple):
    kind: str
    key: str | None
    ibid: str | None
    start: int
    """Where its words begin: in the source, or for a page in the words of all its passages."""
    marked: str


def read_annotated(path: Path) -> Annotated:
    head, _, rest = path.read_text(encoding="utf-8").partition("---\n")
    facts = yaml.safe_load(head)
    is_page = path.suffix in (".html", ".md")
    source, words, passages = _read_lines(rest, is_page)
    gold = _make_gold(facts, passages, words, is_page)
    gold = {"source": path.name, "sha256": hashlib.sha256(source.encode()).hexdigest(), **gold}
    return Annotated(path.name, source, gold)


def _read_lines(rest: str, is_page: bool) -> tuple[str, str, list[Passage]]:
    """The source, the words that spans point into, and the passages with their marks still in them."""
    source, words, passages = "", "", list[Passage]()
    for line in rest.splitlines(keepends=True):
        if found := LINE.match(line):
            line = line[found.end() :]
            marked = _take_out(line) if is_page else line
            if found["kind"]:
                start = len(_strip_marks(words)) + len(marked) - len(marked.lstrip())
                passages.append(Passage(found["kind"][0], found["key"], found["ibid"], start, marked.strip()))
            else:
                last = passages.pop()
                passages.append(last._replace(marked=f"{last.marked}\n{marked.rstrip()}"))
            words += marked if is_page else ""
        source += line
        words = words if is_page else source
    return _strip_marks(source), _strip_marks(words), passages


def _take_out(line: str) -> str:
    """A page's line as its text has it: without tags, and with the sign of a note in brackets."""
    return re.sub(r"⟦(\d+)→", r"⟦[\1]→", html.unescape(MARKUP.sub("", LINKED.sub(r"\1", line))))


def _strip_marks(line: str) -> str:
    return MARK.sub(lambda m: m["words"] or "", line)


def _make_gold(facts: dict[str, Any], passages: list[Passage], words: str, is_page: bool) -> dict[str, Any]:
    claims, figures, mentions = list[dict[str, Any]](), list[dict[str, Any]](), list[dict[str, Any]]()
    notes = [p for p in passages if p.kind == "N" and p.key not in (None, "-")]
    keys = [str(p.key) for p in notes]
    for passage in passages:
        if passage.kind in "BC":
            _read_marks(passage, keys, claims, figures, mentions)
    spans = {kind: [_span(p) for p in passages if p.kind == kind] for kind in "TFHBCRNX"}
    references = [_make_reference(facts.get("refs", {}), p, keys) for p in notes]
    # A bare address in the text is a reference of its own, where it stands.
    for mention in mentions:
        for key in [k for k in mention["targets"] if isinstance(k, str)]:
            csl = {**dict.fromkeys(REFERENCE_FIELDS), **facts["refs"][key]}
            mention["targets"] = [len(references)]
            references.append({"span": mention["span"], "marker": None, "kind": "link", "ibid_of": None, "csl": csl})
    body = " ".join(words[s:e] for s, e in spans["B"])
    gold = {
        "metadata": _make_metadata(facts),
        "front": spans["T"] + spans["F"],
        "body": spans["B"],
        "claims": claims,
        "figures": figures,
        "citations": {"references": references, "mentions": mentions},
        "entities": [_make_entity(line, body) for line in facts["entities"]],
    }
    return _with_anchors(gold, words) if is_page else gold


def _span(passage: Passage) -> list[int]:
    return [passage.start, passage.start + len(_strip_marks(passage.marked))]


def _read_marks(
    passage: Passage,
    keys: list[str],
    claims: list[dict[str, Any]],
    figures: list[dict[str, Any]],
    mentions: list[dict[str, Any]],
) -> None:
    text, at, opened = "", 0, dict[str, Any]()

    def close() -> None:
        if opened:
            end = len(text.rstrip())
            claims.append({"span": [passage.start + opened["at"], passage.start + end], **opened["claim"]})
            opened.clear()

    for mark in MARK.finditer(passage.marked):
        text += passage.marked[at : mark.start()]
        at = mark.end()
        if mark["claim"]:
            close()
            if mark["claim"] != "-":
                kind = CLAIM_KINDS[mark["claim"]]
                claim = {"kind": kind, "key": bool(mark["key"]), "speaker": mark["speaker"], "about": []}
                opened.update(at=len(text), claim=claim)
            continue
        span = [passage.start + len(text), passage.start + len(text) + len(mark["words"])]
        text += mark["words"]
        if mark["sign"] == "‖":
            figures.append(_make_figure(span, mark["words"], mark["what"]))
        else:
            targets = [keys.index(k) if k in keys else k for k in mark["what"].split(",") if k]
            mentions.append({"span": span, "text": mark["words"], "targets": targets})
    text += passage.marked[at:]
    close()


def _make_figure(span: list[int], words: str, what: str) -> dict[str, Any]:
    optional = "?" in what.split(";")[0]
    value, unit, kind, *period = what.replace("?", "").split(";")
    least, _, most = value.removeprefix("~").partition("..")
    return {
        "span": span,
        "text": words,
        "value": float(least),
        "value_max": float(most) if most else None,
        "unit": unit,
        "approx": value.startswith("~"),
        "kind": kind,
        "subject": [],
        "measure": None,
        "optional": optional,
        **({"period": period[0]} if period else {}),
    }


def _make_reference(refs: dict[Any, Any], passage: Passage, keys: list[str]) -> dict[str, Any]:
    key = str(passage.key)
    csl = next(csl for k, csl in refs.items() if str(k) == key)
    numbered = re.match(r"\[?\d+[.\])]?\s", _strip_marks(passage.marked))
    csl = {**dict.fromkeys(REFERENCE_FIELDS), **csl}
    csl["author"] = [
        {"family": name.split("/")[0], "given": name.split("/")[1]} if "/" in name else {"literal": name}
        for name in csl.get("author", [])
    ]
    return {
        "span": _span(passage),
        "marker": key if numbered else None,
        "kind": "endnote" if numbered else "entry",
        "ibid_of": keys.index(passage.ibid) if passage.ibid else None,
        "csl": csl,
    }


def _make_metadata(facts: dict[str, Any]) -> dict[str, Any]:
    fields = ("title", "container", "publisher", "volume", "issue", "place")
    return {
        **{field: None if facts.get(field) is None else str(facts[field]) for field in fields},
        "authors": [{"name": name, "affiliation": None} for name in facts["author"]],
        "published": str(facts["issued"]),
        "published_basis": "stated",
        "traps": [],
        "language": "en",
    }


def _make_entity(line: str, body: str) -> dict[str, Any]:
    """One of the head's lines: name/kind/alias/alias."""
    name, kind, *aliases = line.split("/")
    found = sum(len(re.findall(rf"(?<!\w){re.escape(form)}(?!\w)", body)) for form in (name, *aliases))
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return {"id": slug, "name": name, "kind": kind, "aliases": aliases, "mentions": found}


def _with_anchors(gold: dict[str, Any], words: str) -> dict[str, Any]:
    """Point with words instead of offsets: what a page's text is like is the reader's affair."""

    def anchor(span: list[int]) -> list[str]:
        """As many words at the beginning as no earlier place has, and the last five."""
        found = words[span[0] : span[1]].split()
        heads = (" ".join(found[:n]) for n in range(5, len(found)))
        first = next((h for h in heads if " ".join(words[: span[0]].split()).find(h) < 0), " ".join(found))
        return [first, " ".join(found[-5:]) if len(found) > len(first.split()) + 5 else " ".join(found)]

    for claim in gold["claims"]:
        claim["anchor"] = anchor(claim.pop("span"))
    for item in gold["figures"] + gold["citations"]["mentions"]:
        start, end = item.pop("span")
        before, after = words[:start].rsplit("\n", 1)[-1].split()[-3:], words[end:].split("\n")[0].split()[:3]
        item["near"] = [" ".join(before), " ".join(after)]
    for reference in gold["citations"]["references"]:
        reference["anchor"] = anchor(reference.pop("span"))
    return {**gold, "front": [anchor(s) for s in gold["front"]], "body": [anchor(s) for s in gold["body"]]}


def main(folder: Path, out: Path) -> None:
    for part in ("sources", "gold"):
        (out / part).mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.glob("*.*")):
        case = read_annotated(path)
        (out / "sources" / case.name).write_text(case.text, encoding="utf-8")
        gold = yaml.safe_dump(case.gold, allow_unicode=True, sort_keys=False, width=200)
        (out / "gold" / f"{path.stem}.yaml").write_text(gold, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
