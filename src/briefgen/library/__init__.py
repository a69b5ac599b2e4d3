"""Articles and briefs → Library: everything joined, nothing rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefgen.diagnostics import Checked
from briefgen.library.assertions import find_assertions
from briefgen.library.belongs import find_claims_of
from briefgen.library.bibliography import join_works
from briefgen.library.entities import check_entity_file, join_entities
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
) -> Checked[Library]:
    """Join what was read; `left_out` are names of briefs that exist and are not shown; the editor names entities."""
    editor = editor or EntityFile()
    renaming = make_renaming(editor)
    as_read = tuple(sorted(briefs, key=lambda file: file.brief.name))
    files = rename_entities(as_read, renaming)
    differences = rename_pairs(disagreements or DisagreementFile(), renaming)
    entities = join_entities(files, editor)
    links, found = find_links(files, (*entities, *list_former(renaming, entities)), images or {}, left_out)
    # A draft that is left out may have what the editor speaks of.
    doubts = () if left_out else tuple(check_entity_file(as_read, editor))
    shown = tuple(file.brief for file in files)
    rows = find_machine_rows(find_assertions(shown), shown)
    library = Library(
        files,
        links=rename_links(links, renaming),
        disagreements=differences,
        entities=entities,
        images=images or {},
        claims_of={address: claims for file in files for address, claims in find_claims_of(file.brief).items()},
        works=join_works(files),
        related=find_related(files, differences),
        machine_rows=leave_out_confirmed(rows, differences, shown),
    )
    return Checked(library, (*found, *doubts))
