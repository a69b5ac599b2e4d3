"""Articles and briefs → Library: everything joined, nothing rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefgen.diagnostics import Checked
from briefgen.library.assertions import find_assertions
from briefgen.library.belongs import find_claims_of
from briefgen.library.bibliography import join_works
from briefgen.library.entities import check_entity_file, join_entities
from briefgen.library.kept import Kept
from briefgen.library.links import find_links
from briefgen.library.machine_rows import find_machine_rows, leave_out_confirmed
from briefgen.library.related import find_related
from briefgen.library.renaming import list_former, make_renaming, rename_entities, rename_links, rename_pairs
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
    kept: Kept | None = None,
) -> Checked[Library]:
    """Join what was read, as checks and pages need it; see `relate` for what pages need beside it.

    `left_out` are names of briefs that exist and are not shown; the editor names entities; `kept` is what was
    worked out from single briefs before.
    """
    kept = kept or Kept()
    editor = editor or EntityFile()
    renaming = make_renaming(editor)
    as_read = tuple(sorted(briefs, key=lambda file: file.brief.name))
    files = rename_entities(as_read, renaming)
    differences = rename_pairs(disagreements or DisagreementFile(), renaming)
    entities = join_entities(files, editor)
    links, found = find_links(files, (*entities, *list_former(renaming, entities)), images or {}, left_out, kept)
    # A draft that is left out may have what the editor speaks of.
    doubts = () if left_out else tuple(check_entity_file(as_read, editor))
    shown = tuple(file.brief for file in files)
    digests = {file.brief.name: file.digest for file in files}
    claims_of = {address: claims for file in files for address, claims in find_claims_of(file.brief).items()}
    rows = find_machine_rows(find_assertions(shown, digests, kept), shown, claims_of)
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


def relate(library: Library) -> Library:
    """Add what pages alone need: the works that are cited, and which briefs belong together."""
    return replace(
        library, works=join_works(library.briefs), related=find_related(library.briefs, library.disagreements)
    )
