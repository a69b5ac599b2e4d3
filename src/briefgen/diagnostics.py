"""What we say about faults in the user's files: as values, with their place and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. `path` is as the user knows it, relative to the project where it lies in it."""

    path: str
    line: int = 0
    """Counted from 1; 0 for the file as a whole."""
    column: int = 0
    """Counted from 1 in code points; 0 for the line as a whole."""
    width: int = 1
    """How many code points to underline."""

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, where, and what to do about it."""

    code: str
    """Plain words with hyphens; listed in `diagnostics.CODES`."""
    message: str
    location: Location
    severity: Severity = "error"
    hint: str = ""
    """What to do, where we know it."""
    source: str = ""
    """The line of the file at the location, for showing it with a caret; left empty where there is none."""


class Checked(NamedTuple, Generic[T]):
    """A value and the diagnostics found on the way to it."""

    value: T
    found: tuple[Diagnostic, ...] = ()


def gather(pairs: Iterable[Checked[T | None]]) -> Checked[tuple[T, ...]]:
    """Turn many pairs into one; a value that could not be read (None) is left out, its diagnostics stay."""
    values: list[T] = []
    found: list[Diagnostic] = []
    for value, faults in pairs:
        if value is not None:
            values.append(value)
        found.extend(faults)
    return Checked(tuple(values), tuple(found))


def with_lines(found: Iterable[Diagnostic], texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Give each diagnostic the line that it is about; `texts` holds what was read, by path."""
    lines: dict[str, list[str]] = {}
    shown: list[Diagnostic] = []
    for diagnostic in found:
        path, number = diagnostic.location.path, diagnostic.location.line
        if number and not diagnostic.source and path in texts:
            if path not in lines:
                lines[path] = texts[path].split("\n")
            rows = lines[path]
            if number <= len(rows):
                diagnostic = replace(diagnostic, source=rows[number - 1].rstrip("\r"))
        shown.append(diagnostic)
    return tuple(shown)


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has to say when it is done: diagnostics, and lines about what it did."""

    found: tuple[Diagnostic, ...] = ()
    done: tuple[str, ...] = field(default=())
    """Plain lines for standard output, in order."""
    details: tuple[str, ...] = field(default=())
    """More of them, for those who ask for details."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.found if d.severity == "error")


class BriefgenError(Exception):
    """What stops the work; only cli.py catches it. `exit_code` 2 for usage or settings, 3 for the world around."""

    def __init__(self, diagnostic: Diagnostic, exit_code: int = 2) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
        self.exit_code = exit_code


# Every code, with a sentence for `check --explain` and the docs. A test holds code and list together.
CODES: dict[str, str] = {
    "address-gone": "`check --external`: the site says that there is no page at an address.",
    "address-in-site": "A body writes out an address inside the site; a label is the only one that stays right.",
    "address-moved": "`check --external`: a page has another address for good; the hint has it.",
    "address-unsure": "`check --external`: the site does not answer, or not to programs; a person can see.",
    "alias-taken": "A name that a brief had before is the address of another brief now.",
    "bad-address": "An address on the web does not begin with http:// or https://, or has white space in it.",
    "bad-baseline": "A baseline cannot be read, so its brief is never refreshed; take it back from version control.",
    "bad-claim": "The address of a claim is not the name of a brief, # and the id of a claim.",
    "bad-date": "A date is not EDTF: 2031, 2031-05, 2031-05-14, 2031-22 (a season), 203X, 2031/2033, 2031/..",
    "bad-digest": "A digest is not the 64 hexadecimal digits of SHA-256.",
    "bad-exhibit": "A body shows items that cannot stand in one exhibit: of two kinds, or a brief or an entity.",
    "bad-id": "An id or the name of a brief is made of other letters than a to z, digits and single hyphens.",
    "bad-label": "A label does not say where words stand: p3, p3.s2, h1, n4, cap1 or t.",
    "bad-language": "A language is not a code such as en, es or pt-BR.",
    "bad-name": "A name given to a command is no brief's, is taken already, or has other letters than a name can have.",
    "bad-number": "A number has other letters in it than digits, a minus sign and a decimal point.",
    "bad-pair": "A pair does not name two entities.",
    "bad-settings": "A setting has a name that there is not, a value that cannot be, or a folder outside the project.",
    "bad-waiver": "A comment allows a fault that there is not, that cannot be allowed, or without a reason.",
    "bad-word": "A field that can be one of a few words is another.",
    "brief-has-faults": "A brief with errors is not refreshed: what could not be read of it might be lost.",
    "broken-encoding": "A file is in UTF-8 or UTF-16 but for a byte that does not fit.",
    "cannot-fetch": "A page did not come: its server is not there, refuses, sends too much, or is not public.",
    "cannot-write": "A file or folder cannot be written: no permission, no room, or another build at work.",
    "changed-meanwhile": "A brief was changed while ingest was at work, and was left alone.",
    "citation-leads-nowhere": "A citation names no reference; some marks lead to a remark, and a comment can say so.",
    "conflict-marks": "A merge of version control left both of its sides in a file, between <<<<<<< and >>>>>>>.",
    "copied-words": "A claim repeats ten words of its article in a row: a note in drafts, an error once published.",
    "cut-value": "A value without quotation marks has # in it: YAML takes the rest of the line for a comment.",
    "dangling-id": "An id in a field points at nothing: no entity, reference or brief has it.",
    "dangling-label": "A link label in a body or summary is no id of this brief, of another brief or of an entity.",
    "dates-contradict": "Two events of a brief tell of one happening, and their dates cannot both be right.",
    "duplicate-id": "Two items of a brief have the same id; the second is left out.",
    "duplicate-key": "A field stands twice in the same table; the second is left out.",
    "empty-file": "A file has nothing in it but white space.",
    "entity-differs": "Two briefs give one entity two kinds; names and aliases may differ.",
    "figure-not-said": "The value of a figure is not a number that its words in the article say.",
    "foreign-folder": "The folder of the site, or a file in it, was not made by briefgen, so it is left alone.",
    "held-back": "What the machine would say where an editor's word stands; nothing of it is written.",
    "internal-fault": "A fault of briefgen itself while the preview was built; please report it.",
    "join-circle": "content/entities.yaml joins an entity with itself, perhaps by way of others.",
    "left-out": "A finding of the machine that no brief can hold was left out of the draft.",
    "link-to-draft": "A link label names a draft, which is not on the site; its words stand without a link.",
    "merge-refused": "A refreshed brief would lose something, so nothing was written: a fault of briefgen.",
    "missing-extra": "A format or a setting needs a package that is not installed; the hint has the command.",
    "missing-field": "A field that there must be is not there.",
    "name-not-in-article": "A claim names somebody or something that neither article nor entities name.",
    "new-in-reviewed": "Items of the machine's came into a brief that an editor had reviewed; nobody has read them.",
    "negation-differs": "A claim says no where its passage does not, or the other way round.",
    "no-body": "No paragraph of an article was found in a file; what else was found is kept.",
    "no-folder": "A folder that the command names is not there.",
    "no-history": "git is not there, or knows no such revision.",
    "no-port": "Every port that `serve` tried is taken.",
    "no-such-claim": "content/disagreements.yaml names a claim that is not there.",
    "no-such-code": "There is no code of this name to explain.",
    "no-such-disagreement": "A comparison rests on a disagreement that is not there.",
    "no-such-entity": "content/entities.yaml speaks of an entity or a brief that is not there.",
    "no-such-file": "A file that the command names is not there.",
    "no-such-picture": "A body shows a picture that is not in its brief's folder, or a file there is no picture.",
    "no-text": "A PDF holds pictures of pages and no text.",
    "not-about-pair": "A comparison names a claim that is not about both of its entities.",
    "not-read": "A file or folder among the articles is of a kind that is not read.",
    "not-text": "A file in seeds/ is no text: a picture, an office document with another ending, control characters.",
    "number-not-in-evidence": "A claim gives a number that is not in the passage that it rests on.",
    "orphan-brief": "No other brief leads to this one, and none shares an entity with it.",
    "other-article": "A file has the name of a brief's article and is another text; the brief is left alone.",
    "other-encoding": "A file is not in UTF-8; which encoding it was read as is said.",
    "no-briefs": "The project has no folder of briefs; it may be the wrong folder.",
    "page-clash": "Two pages want to be the same file.",
    "quote-ambiguous": "The quoted words stand more than once in the article, and no label says which are meant.",
    "quote-changed": "The article has changed, and words that are quoted now read otherwise.",
    "quote-missing": "The article has changed, and words that are quoted are no longer in it.",
    "quote-moved": "The quoted words are in the article, and not where the label says.",
    "quote-not-found": "The quoted words are not in the article; a near match is a suggestion, never a proof.",
    "range-backwards": "The upper end of a range is less than the lower one.",
    "reference-not-cited": "No citation of the brief leads to a reference.",
    "same-article": "Two briefs are made from one article, of which ingest refreshes the first alone.",
    "search-fault": "Pagefind, which the settings choose for search, did not make its index.",
    "source-changed": "The article at hand is not the file that the brief was made from; no quote was looked up.",
    "sources-differ": "Two briefs give different answers to one question, and no editor has written it down.",
    "summary-without-claim": "A sentence of the summary links to no claim.",
    "template-fault": "A template does not parse, or asks for something that its page does not show.",
    "too-deep": "Emphasis, quotes or lists are nested deeper than a browser can show.",
    "too-few-sides": "A disagreement has fewer than two sides, or an agreement rests on one brief alone.",
    "twice-in-list": "The same word stands twice in one list.",
    "two-labels": "Two labels in a row are one link: [c1][f2] leads to f2 and says c1.",
    "unknown-field": "There is no field of this name; nothing that it says is read.",
    "unreadable-file": "A file cannot be read as text: no regular file, too large, or in another encoding.",
    "unused-entity": "Nothing in the brief is about an entity that it lists.",
    "unused-waiver": "A comment allows a fault that is not there, or no longer.",
    "withdrawn-claim": "content/disagreements.yaml names a claim that was withdrawn.",
    "work-younger": "A work that the article cites is younger than the article itself.",
    "wrong-type": "A list stands where words are wanted, or the other way round.",
    "yaml-fault": "Some lines are not YAML as briefs use it: an unclosed quotation mark, a tab, a colon in a value.",
    "year-not-in-evidence": "A claim names a year that the passage that it rests on does not give.",
}

# What cannot be read is lost to every page, and what stops a command stops it: no setting and no comment mends that.
FIRM = frozenset(
    code
    for code in CODES
    if code.startswith("bad-")
    or code in ("duplicate-id", "duplicate-key", "missing-field", "unknown-field")
    or code in ("conflict-marks", "unreadable-file", "wrong-type", "yaml-fault")
    or code in ("cannot-fetch", "cannot-write", "internal-fault", "no-history")
    or code in ("no-port", "no-such-code", "search-fault")
)
