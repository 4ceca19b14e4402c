"""Names that look alike: the one home of the fuzzy matcher."""

from collections.abc import Mapping

AMBANG = 90
"""From this likeness on (0 to 100) two names are pointed out as one perhaps."""


def likeness(one: str, other: str) -> int:
    """How alike two names are, 0 to 100; the order of words does not count.

    >>> likeness("melati jaya", "jaya melati"), likeness("melati", "mawar") < AMBANG
    (100, True)
    """
    from rapidfuzz.fuzz import token_sort_ratio

    return round(token_sort_ratio(one, other))


def alike(nama: str, known: Mapping[int, str], *, ambang: int = AMBANG) -> list[tuple[int, int]]:
    """(id, likeness) of the known names that are at least that much like this one, nearest first.

    >>> alike("melati jaya", {1: "melati jya", 2: "mawar"})
    [(1, 95)]
    """
    from rapidfuzz import process
    from rapidfuzz.fuzz import token_sort_ratio

    hits = process.extract(nama, known, scorer=token_sort_ratio, score_cutoff=ambang, limit=10)
    return [(key, round(score)) for _, score, key in hits]
