"""Names that look alike: the one home of the fuzzy matcher."""

from collections.abc import Mapping, Sequence

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


def nearest(kata: str, known: Sequence[str], *, ambang: int = AMBANG) -> str | None:
    """The known word that is most like this one, letter by letter; None where none is enough.

    >>> nearest("alamt", ["alamat", "nama"]), nearest("omzet", ["alamat"])
    ('alamat', None)
    """
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    hit = process.extractOne(kata, known, scorer=ratio, score_cutoff=ambang)
    return None if hit is None else str(hit[0])


def nearest_few(kata: str, known: Sequence[str], *, banyak: int = 5, ambang: int = 60) -> list[str]:
    """The known words that are most like this one, the nearest first.

    >>> nearest_few("gunung sula", ["Gunung Sulah", "Way Halim"])
    ['Gunung Sulah']
    """
    from rapidfuzz import process, utils
    from rapidfuzz.fuzz import ratio

    hits = process.extract(
        kata, known, scorer=ratio, processor=utils.default_process,
        score_cutoff=ambang, limit=banyak,
    )  # fmt: skip
    return [str(hit[0]) for hit in hits]
