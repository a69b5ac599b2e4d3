"""Addresses of sources and works, looked up on the web: politely, seldom, and with answers that are kept a while."""

from __future__ import annotations

import http.client
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urldefrag, urlsplit

from briefgen.commands.kept import read_kept, write_kept
from briefgen.config import Config
from briefgen.diagnostics import Diagnostic, Location
from briefgen.model.brief import BriefFile
from briefgen.web import Looked, Visitor, look

Tell = Callable[[str], None]

DAY = 24 * 60 * 60
DAYS = 7
"""For so long an answer holds; of a page that was not found, or did not answer, for one day."""

GONE = (404, 410)


class Answer(NamedTuple):
    """What came of an address, and when it was looked at, in seconds since 1970."""

    looked: Looked
    when: float


class Asked(NamedTuple):
    """Where an address stands in a brief."""

    url: str
    place: Location


def check_addresses(
    briefs: Iterable[BriefFile],
    config: Config,
    visitor: Visitor,
    now: float,
    *,
    days: int = DAYS,
    tell: Tell = lambda words: None,
) -> tuple[Diagnostic, ...]:
    """Look every address up that has no answer that still holds. Answers are kept even where somebody stops the run."""
    asked = [one for file in briefs for one in list_addresses(file)]
    memory = config.root / ".briefgen" / "external.json"
    answers = read_answers(memory)
    old = {url for url, answer in answers.items() if now - answer.when > DAY * (days if is_there(answer) else 1)}
    wanted = in_turns({urldefrag(one.url).url for one in asked} - (answers.keys() - old))
    silent: set[str] = set()
    try:
        for number, url in enumerate(wanted, 1):
            site = urlsplit(url).netloc
            tell(f"{number}/{len(wanted)} {site}")
            if site in silent:
                continue
            looked = look(url, visitor)
            if looked.status == 0 and "robots.txt" not in looked.why:
                silent.add(site)
            answers[url] = Answer(looked, now)
    finally:
        tell("")
        if wanted:
            write_kept(memory, write_answers(answers))
    return tuple(d for one in asked if (d := judge_address(one, answers.get(urldefrag(one.url).url), now)))


def list_addresses(file: BriefFile) -> Iterator[Asked]:
    """The addresses of a brief's source and of the works that it cites."""
    works = {"source": file.brief.source.csl}
    works |= {f"references/{r.id}": r.csl for r in file.brief.findings.references}
    for where, csl in works.items():
        url = str(csl.get("URL") or "")
        if url.lower().startswith(("http://", "https://")):
            yield Asked(url, file.places.get(f"{where}/csl/URL", Location(file.path)))


def in_turns(urls: Iterable[str]) -> list[str]:
    """Sites in turns, so that none has to be waited for while others could be asked."""
    by_site: dict[str, list[str]] = defaultdict(list)
    for url in sorted(urls):
        by_site[urlsplit(url).netloc].append(url)
    return [url for turn in zip_longest(*by_site.values()) for url in turn if url]


def is_there(answer: Answer) -> bool:
    return 200 <= answer.looked.status < 300


def judge_address(asked: Asked, answer: Answer | None, now: float) -> Diagnostic | None:
    """What there is to say about an address: nothing, where its page is there."""
    if answer is None:
        message = "the site did not answer for another address, so it was not asked for this one"
        return Diagnostic("address-unsure", message, asked.place, "note", "try again later")
    looked, days = answer.looked, int((now - answer.when) // DAY)
    since = f" (as of {days} day{'' if days == 1 else 's'} ago)" if days > 0 else ""
    if is_there(answer):
        moved = looked.url if looked.url != urldefrag(asked.url).url else ""
        message = f"the page has moved for good{since}"
        return Diagnostic("address-moved", message, asked.place, "note", f"write {moved}") if moved else None
    words = f"{looked.status} {http.client.responses.get(looked.status, '')}".strip()
    if looked.status in GONE:
        hint = "look for its new address, or for a copy in an archive of the web"
        message = f"the site answers {words}: the page is not there{since}"
        return Diagnostic("address-gone", message, asked.place, "warning", hint)
    why = f"the site answers {words}" if looked.status else looked.why
    message = f"whether the page is there cannot be told: {why}{since}"
    return Diagnostic("address-unsure", message, asked.place, "note", "open it in a browser")


def read_answers(memory: Path) -> dict[str, Answer]:
    """The answers of earlier runs; none where they cannot be read."""
    try:
        return {
            str(url): Answer(Looked(int(row["status"]), str(row["url"]), str(row["why"])), float(row["when"]))
            for url, row in read_kept(memory).items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_answers(answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {url: {**answer.looked._asdict(), "when": answer.when} for url, answer in sorted(answers.items())}
