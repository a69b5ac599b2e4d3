"""The briefs of this repository with all that editors wrote in Greek letters: what is left in Latin ones is ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from briefgen.content.read import read_brief
from briefgen.content.write import write_brief
from briefgen.model.brief import Brief
from briefgen.model.findings import Claim, Entity, Event, Figure, Quote, Reference

CONTENT = Path(__file__).parents[2] / "content"
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "αβξδεφγηιθκλμνοπψρστυωζχύςΑΒΞΔΕΦΓΗΙΘΚΛΜΝΟΠΨΡΣΤΥΩΖΧΎΣ"
)
TAIL = re.compile(r"(\]\[[^\]]*\]|\]\([^)]*\)|`[^`]*`)")  # what follows the words of a link
KEPT = frozenset("type issued accessed URL DOI language page volume issue edition".split())
TOLD = frozenset("question reading settles remark statement label intro heading note words".split())
"""Those fields of content/disagreements.yaml that people read."""


def greek(text: str) -> str:
    return text.translate(LETTERS)


def greek_prose(text: str) -> str:
    return "".join(piece if i % 2 else greek(piece) for i, piece in enumerate(TAIL.split(text)))


def greek_csl(value: Any, key: str = "") -> Any:
    if isinstance(value, Mapping):
        return {k: v if k in KEPT else greek_csl(v, k) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [greek_csl(v, key) for v in value]
    return greek(value) if isinstance(value, str) else value


def greek_told(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {k: greek_told(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [greek_told(v, key) for v in value]
    return greek(value) if isinstance(value, str) and key in TOLD else value


def quote(selector: Any) -> Any:
    return replace(selector, exact=greek(selector.exact)) if isinstance(selector, Quote) else selector


def greek_item(item: Any) -> Any:
    match item:
        case Claim():
            return replace(
                item, text=greek(item.text), evidence=quote(item.evidence), topics=tuple(map(greek, item.topics)),
                speaker=item.speaker and greek(item.speaker), withdrawn=item.withdrawn and greek(item.withdrawn),
            )  # fmt: skip
        case Figure():
            return replace(item, evidence=quote(item.evidence), measure=item.measure and greek(item.measure))
        case Reference():
            return replace(item, evidence=quote(item.evidence), csl=greek_csl(item.csl))
        case Entity():
            return replace(item, name=greek(item.name), aliases=tuple(map(greek, item.aliases)))
        case Event():
            return replace(item, evidence=quote(item.evidence), what=greek(item.what))
    return replace(item, evidence=quote(item.evidence))


def greek_brief(brief: Brief) -> Brief:
    source = replace(
        brief.source,
        csl=greek_csl(brief.source.csl),
        affiliations={greek(k): greek(v) for k, v in brief.source.affiliations.items()},
        notes={k: greek(v) for k, v in brief.source.notes.items()},
        set_aside=tuple((day, greek(what)) for day, what in brief.source.set_aside),
    )
    kinds = ("claims", "figures", "references", "citations", "entities", "events")
    findings = replace(
        brief.findings, **{kind: tuple(map(greek_item, getattr(brief.findings, kind))) for kind in kinds}
    )
    return replace(
        brief, title=greek(brief.title), summary=greek_prose(brief.summary), body=greek_prose(brief.body),
        topics=tuple(map(greek, brief.topics)), source=source, findings=findings,
    )  # fmt: skip


def make_foreign_project(root: Path, language: str) -> None:
    briefs = root / "content" / "briefs"
    briefs.mkdir(parents=True)
    for path in sorted((CONTENT / "briefs").glob("*.md")):
        file, found = read_brief(path.name, path.read_bytes())
        assert file, found
        (briefs / path.name).write_text(write_brief(greek_brief(file.brief)), encoding="utf-8")
    told = greek_told(yaml.safe_load((CONTENT / "disagreements.yaml").read_text(encoding="utf-8")))
    (root / "content" / "disagreements.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    (root / "briefgen.toml").write_text(
        f'title = "{greek("Partners")}"\ntagline = "{greek("Claims")}"\nlanguage = "{language}"\n'
        f'base-url = "https://x.example/"\nauthors = ["{greek("Ruiz, Ana")}"]\nlicence = "CC-BY-4.0"\n'
        'edit-url = "https://forge.example/"\n[severity]\nfigure-not-said = "off"\n'
    )
