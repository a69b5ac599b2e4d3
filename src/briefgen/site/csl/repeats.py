"""References that repeat another ("Ibid., p. 17"): the whole work, with the page that they give themselves."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model.article import Csl
from briefgen.model.findings import Reference


def full_works(references: Iterable[Reference]) -> dict[str, Csl]:
    """Id of a reference → its work in full; a chain of repeats is followed to its end."""
    by_id = {r.id: r for r in references}
    return {id: _full(r, by_id) for id, r in by_id.items()}


def _full(reference: Reference, by_id: dict[str, Reference]) -> Csl:
    chain = [reference]
    seen = {reference.id}
    while (before := by_id.get(chain[-1].ibid_of or "")) and before.id not in seen:
        seen.add(before.id)
        chain.append(before)
    work: dict[str, object] = {}
    for link in reversed(chain):
        work |= link.csl
    return work
