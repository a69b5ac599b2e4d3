"""Articles and briefs → Library: everything joined, nothing rendered."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.diagnostics import Checked
from briefgen.library.belongs import find_claims_of
from briefgen.library.bibliography import join_works
from briefgen.library.entities import join_entities
from briefgen.library.links import find_links
from briefgen.library.related import find_related
from briefgen.model.brief import BriefFile
from briefgen.model.disagreements import DisagreementFile
from briefgen.model.site import Library


def make_library(
    briefs: Iterable[BriefFile],
    disagreements: DisagreementFile | None = None,
    left_out: frozenset[str] = frozenset(),
) -> Checked[Library]:
    """Join what was read; `left_out` are names of briefs that exist and are not shown."""
    files = tuple(sorted(briefs, key=lambda file: file.brief.name))
    differences = disagreements or DisagreementFile()
    entities = join_entities(files)
    links, found = find_links(files, entities, left_out)
    library = Library(
        files,
        links=links,
        disagreements=differences,
        entities=entities,
        claims_of={address: claims for file in files for address, claims in find_claims_of(file.brief).items()},
        works=join_works(files),
        related=find_related(files, differences),
    )
    return Checked(library, found)
