"""Search over everything, as the window shows it."""

from collections.abc import Callable, Sequence

from gui.quick_search import Place
from gui.session import Session

_PAGES = {
    "koperasi": ("koperasi", "building-2"),
    "umkm": ("umkm", "store"),
    "dokumen": ("dokumen", "file-text"),
}


def finder(session: Session) -> Callable[[str], Sequence[Place]]:
    """What the search field asks, answered from the session's database."""

    def find(text: str) -> Sequence[Place]:
        from core.actions.pencarian import search

        return tuple(
            Place(*_PAGES[hit.kind], hit.id, hit.title, hit.detail)
            for hit in search(session.office, text)
            if hit.kind in _PAGES
        )

    return find
