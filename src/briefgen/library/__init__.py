"""Articles and briefs → Library: everything joined, nothing rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from briefgen.diagnostics import Checked
from briefgen.library.assertions import find_assertions
from briefgen.library.belongs import find_claims_of
from briefgen.library.bibliography import join_works
from briefgen.library.entities import check_entity_file, join_entities
from briefgen.library.links import find_links
from briefgen.library.machine_rows import find_machine_rows, leave_out_confirmed
from briefgen.library.related import count_pairs, find_related
from briefgen.library.renaming import list_former, make_renaming, rename_entities, rename_links, rename_pairs
from briefgen.memory import Memory
from briefgen.model.brief import Address, BriefFile
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.entities import EntityFile
from briefgen.model.site import Image, Library


def make_library(
    briefs: Iterable[BriefFile],
    disagreements: DisagreementFile | None = None,
    left_out: frozenset[str] = frozenset(),
    editor: EntityFile | None = None,
    images: Mapping[Address, Image] | None = None,
    memory: Memory | None = None,
) -> Checked[Library]:
    """Join what was read, as checks and pages need it; see `relate` for what pages need beside it.

    `left_out` are names of briefs that exist and are not shown; the editor names entities. What rests on one brief is
    worked out for each and remembered; only the joining is done for all.
    """
    editor, memory = editor or EntityFile(), memory or Memory()
    renaming = make_renaming(editor)
    as_read = tuple(sorted(briefs, key=lambda file: file.brief.name))
    files = rename_entities(as_read, renaming)
    differences = rename_pairs(disagreements or DisagreementFile(), renaming)
    shown = tuple(file.brief for file in files)
    listed = tuple(brief.findings.entities for brief in shown)
    entities = memory.same("entities", (listed, editor), lambda: join_entities(files, editor))
    links, found = find_links(files, (*entities, *list_former(renaming, entities)), images or {}, left_out, memory)
    # A draft that is left out may have what the editor speaks of.
    doubts = () if left_out else tuple(check_entity_file(as_read, editor))
    each = [memory.same(f"owners {b.name}", (b.name, b.findings), partial(find_claims_of, b)) for b in shown]
    claims_of = {address: claims for owners in each for address, claims in owners.items()}
    assertions = find_assertions(shown, {file.brief.name: file.digest for file in files}, memory)
    rows = memory.same("rows", (assertions, listed, claims_of), lambda: find_machine_rows(assertions, shown, claims_of))
    library = Library(
        files,
        links=rename_links(links, renaming),
        disagreements=differences,
        entities=entities,
        images=images or {},
        claims_of=claims_of,
        machine_rows=leave_out_confirmed(rows, differences, shown),
    )
    return Checked(library, (*found, *doubts))


def relate(library: Library, memory: Memory | None = None) -> Library:
    """Add what pages alone need: the works that are cited, and which briefs belong together."""
    memory = memory or Memory()
    briefs = [file.brief for file in library.briefs]
    cited = tuple((brief.name, brief.findings.references) for brief in briefs)
    named = tuple((brief.name, brief.related) for brief in briefs)
    pairs = tuple(memory.same(f"pairs {b.name}", b.findings.claims, partial(count_pairs, b)) for b in briefs)
    return replace(
        library,
        works=memory.same("works", cited, lambda: join_works(library.briefs)),
        related=memory.same(
            "related",
            (named, pairs, library.disagreements),
            lambda: find_related(briefs, library.disagreements, pairs),
        ),
    )
