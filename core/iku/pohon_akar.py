"""A tree as it can be walked: what hangs on nothing, or on itself, stands at the top."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from core.iku.pohon import Simpul


def rooted(simpul: Iterable[Simpul]) -> tuple[Simpul, ...]:
    """Every node in sight: one whose parent is gone, and one node of each ring, becomes a top.

    Two PCs may each hang one node below the other before their records meet.
    """
    known = {one.id: one for one in simpul}
    tops = {one.id for one in known.values() if one.induk not in known}
    for one in known.values():
        if not _reaches(one.id, known, tops):
            tops.add(one.id)
    return tuple(replace(one, induk=None) if one.id in tops else one for one in known.values())


def _reaches(start: int, known: Mapping[int, Simpul], tops: set[int]) -> bool:
    """Whether the way up ends at a top; a ring never does."""
    at: int | None = start
    passed: set[int] = set()
    while at is not None and at not in tops:
        if at in passed:
            return False
        passed.add(at)
        at = known[at].induk
    return True
