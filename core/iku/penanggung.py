"""Which posts answer for the indicators of a set: those that lead the units it names."""

from collections.abc import Iterable

from core.iku.pohon import UnitJabatan


def posts_answering(units: Iterable[str], posts: Iterable[UnitJabatan]) -> tuple[str, ...]:
    """Their titles, each once, in the order of the units; a title may stand for its unit.

    A unit that no post leads is answered for by its head; a blank one by nobody.
    """
    known = {_plain(word): one.nama for one in posts for word in (one.nama, one.unit) if word}
    named = [" ".join(unit.split()) for unit in units]
    titles = [known.get(_plain(unit), f"Kepala {unit}") for unit in named if unit]
    return tuple(dict.fromkeys(titles))


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
