"""What a brief may contain: its fields, in the order in which they are written."""

from __future__ import annotations

from typing import NamedTuple, get_args

from briefgen.model.article import Basis
from briefgen.model.brief import Status
from briefgen.model.findings import ClaimKind, EntityKind, FigureKind, ReferenceKind


class Field(NamedTuple):
    """One field. `kind` names how its value is read: a row of `values.KINDS`."""

    name: str
    kind: str
    about: str
    required: bool = False
    words: tuple[str, ...] = ()
    """The words that a field of kind "word" can be; the letter that one of kind "item-id" begins with."""
    fields: tuple[Field, ...] = ()
    """Of the table, or of each item, that the field holds."""
    noun: str = ""
    """What messages call one such table: "claim"."""


QUOTE = Field(
    "quote",
    "line",
    "The article's own words: the whole passage, or its two ends with ` … ` between them.",
    required=True,
)
AT = Field(
    "at", "label", "Where the words stand: p3.s2 is the second sentence of the third paragraph; h1, n4, cap1, t."
)

CLAIM = (
    Field("id", "item-id", "Its address for ever: c1, c2 and so on.", required=True, words=("c",)),
    Field("text", "line", "What the article asserts, in our words.", required=True),
    QUOTE,
    AT,
    Field("kind", "word", "What sort of statement it is; fact where nothing is said.", words=get_args(ClaimKind)),
    Field("key", "truth", "true for the few claims that a one-page brief would keep."),
    Field("speaker", "line", "Whom the article credits with it; nobody means the article itself."),
    Field("about", "ids", "Ids of the entities that it is about."),
    Field("topics", "lines", "What it is about, beside the topics of the brief."),
    Field("withdrawn", "line", "Why it was taken back; it keeps its address and leaves every list."),
)

FIGURE = (
    Field("id", "item-id", "Its address for ever: f1, f2 and so on.", required=True, words=("f",)),
    QUOTE,
    AT,
    Field("value", "number", "The number in base units: 46300000000; 25 with unit percent.", required=True),
    Field("value_max", "number", "The upper end of a range."),
    Field("unit", "line", "USD, percent, times, rank, or the noun that is counted.", required=True),
    Field("kind", "word", "What sort of number it is.", required=True, words=get_args(FigureKind)),
    Field("approx", "truth", "true where the article says almost, over, some, up to."),
    Field("period", "date", "The time that it holds for."),
    Field("subject", "ids", "Ids of the entities that it is a number of."),
    Field("measure", "line", "What is measured."),
)

CSL_DATES = ("issued", "accessed", "original-date", "event-date", "submitted", "available-date")
CSL_NAMES = (
    "author", "editor", "translator", "director", "interviewer", "recipient", "composer", "illustrator",
    "container-author", "collection-editor", "editorial-director", "original-author", "reviewed-author",
    "chair", "compiler", "contributor", "curator", "executive-producer", "guest", "host", "narrator",
    "organizer", "performer", "producer", "script-writer", "series-creator",
)  # fmt: skip
CSL_WORDS = (
    "title", "title-short", "container-title", "container-title-short", "collection-title", "collection-number",
    "publisher", "publisher-place", "volume", "volume-title", "issue", "number", "number-of-pages",
    "number-of-volumes", "page", "page-first", "edition", "chapter-number", "part-number", "part-title",
    "printing-number", "section", "supplement-number", "version", "genre", "medium", "dimensions", "scale",
    "event-title", "event", "event-place", "archive", "archive_collection", "archive_location", "archive-place",
    "authority", "jurisdiction", "division", "call-number", "references", "status", "source", "license",
    "original-title", "original-publisher", "original-publisher-place", "reviewed-title", "reviewed-genre",
    "DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "abstract", "annote", "note", "keyword", "language",
    "citation-key", "citation-label", "citation-number", "first-reference-note-number", "locator", "year-suffix",
)  # fmt: skip
CSL_TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
)  # fmt: skip

NAME = (
    Field("family", "line", "Family name."),
    Field("given", "line", "Given names."),
    Field("literal", "line", "The name of an organisation, or one that is not to be taken apart."),
    Field("suffix", "line", "Jr., III."),
    Field("dropping-particle", "line", "A particle that sorting leaves out."),
    Field("non-dropping-particle", "line", "A particle that belongs to the family name."),
    Field("comma-suffix", "line", "true where a comma stands before the suffix."),
    Field("static-ordering", "line", "true where the family name always comes first."),
)

# The order in which people expect a work's fields, then the rest of CSL 1.0.2 by name.
_CSL_FIRST = (
    "type", "title", "author", "container-title", "volume", "issue", "publisher", "publisher-place", "issued", "page",
    "URL", "accessed",
)  # fmt: skip


def _csl_field(name: str) -> Field:
    about = f"The CSL variable {name}."
    if name == "type":
        return Field(name, "word", "The CSL type of the work.", words=CSL_TYPES)
    if name in CSL_NAMES:
        return Field(name, "items", about, fields=NAME, noun="name")
    return Field(name, "date" if name in CSL_DATES else "line", about)


CSL = tuple(
    _csl_field(name)
    for name in (*_CSL_FIRST, *(n for n in (*CSL_NAMES, *CSL_WORDS, *CSL_DATES) if n not in _CSL_FIRST))
)

REFERENCE = (
    Field("id", "item-id", "Its address for ever: r1, r2 and so on.", required=True, words=("r",)),
    Field("marker", "line", "The printed sign that leads to it: 1, *."),
    QUOTE,
    AT,
    Field("kind", "word", "Where it stands; entry where nothing is said.", words=get_args(ReferenceKind)),
    Field("ibid_of", "item-id", "Id of the reference that it repeats.", words=("r",)),
    Field("csl", "table", "The work, in the variables of CSL.", fields=CSL, noun="work"),
)

CITATION = (
    Field("id", "item-id", "Its address for ever: k1, k2 and so on.", required=True, words=("k",)),
    QUOTE,
    AT,
    Field("of", "item-ids", "Ids of the references that it points at; none where it leads nowhere.", words=("r",)),
    Field("locator", "line", "The page that it names."),
    Field("mismatch", "line", "The field that text and list give differently: year."),
)

ENTITY = (
    Field("id", "id", "The library's name for it: the same in every brief.", required=True),
    Field("name", "line", "Its common full name.", required=True),
    Field("kind", "word", "What sort of thing it is.", required=True, words=get_args(EntityKind)),
    Field("aliases", "lines", "Other forms of the name in the article."),
    Field("same_as", "addresses", "Its addresses elsewhere, such as Wikidata's."),
)

EVENT = (
    Field("id", "item-id", "Its address for ever: e1, e2 and so on.", required=True, words=("e",)),
    Field("date", "date", "When it happened.", required=True),
    Field("what", "line", "What happened, in our words.", required=True),
    QUOTE,
    AT,
    Field("actors", "ids", "Ids of the entities that act."),
)

SET_ASIDE = (
    Field("date", "date", "A date that is not the publication date.", required=True),
    Field("what", "line", "What it is instead.", required=True),
)

SOURCE = (
    Field("file", "line", "The article's name in seeds/, where you have it."),
    Field("sha256", "digest", "Of the file that was read."),
    Field("language", "language", "The article's language: en, pt-BR."),
    Field("basis", "word", "What the date rests on; unknown where nothing is said.", words=get_args(Basis)),
    Field("words", "count", "How many words the article's body has."),
    Field("paragraphs", "count", "How many paragraphs it has."),
    Field("csl", "table", "The article itself, in the variables of CSL.", fields=CSL, noun="work"),
    Field("affiliations", "texts", "Author's full name: where he or she works."),
    Field("notes", "texts", "CSL variable: how its value was found."),
    Field(
        "set_aside", "items", "Dates that look like the date of publication and are not.", fields=SET_ASIDE, noun="date"
    ),
)

BRIEF = (
    Field("title", "line", "What the brief is called.", required=True),
    Field("summary", "text", "Two to four sentences; [words][c1] links to a claim."),
    Field("status", "word", "How far the work is; draft where nothing is said.", words=get_args(Status)),
    Field("topics", "lines", "What it is about."),
    Field("related", "ids", "Other briefs, by file name."),
    Field("aliases", "ids", "Names that it had before; their addresses lead here."),
    Field("source", "table", "The article that the brief is about.", fields=SOURCE, noun="source"),
    Field("claims", "items", "What the article asserts.", fields=CLAIM, noun="claim"),
    Field("figures", "items", "The numbers that it gives.", fields=FIGURE, noun="figure"),
    Field("references", "items", "The works that it points at.", fields=REFERENCE, noun="reference"),
    Field("citations", "items", "The places where it points at them.", fields=CITATION, noun="citation"),
    Field("entities", "items", "The named things that it speaks of.", fields=ENTITY, noun="entity"),
    Field("events", "items", "What happened at a date.", fields=EVENT, noun="event"),
)
