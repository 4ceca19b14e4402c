"""Two texts of a decree beside each other: every place where they differ, and the words in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import Any

from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tempat import SEBUTAN, say, walk
from core.naskah.teks import tidy

_ALIKE = 0.5
Kata = tuple[str, bool]
"""Some words, and whether the other text has others in their place."""


@dataclass(frozen=True, slots=True)
class Beda:
    """One place; a text that is blank is not in that decree."""

    tempat: str
    lama: str
    baru: str

    @property
    def sebutan(self) -> str:
        return say(self.tempat)

    @property
    def sifat(self) -> str:
        if not self.lama:
            return "ditambahkan"
        return "diubah" if self.baru else "dihapus"


def compare(lama: Naskah, baru: Naskah) -> tuple[Beda, ...]:
    """In the order of the paper; a row that moved is gone from one place and new in another."""
    return tuple(
        one
        for item in fields(Naskah)
        if item.name in SEBUTAN
        for one in _part(item.name, getattr(lama, item.name), getattr(baru, item.name))
    )


def words_of(beda: Beda) -> tuple[tuple[Kata, ...], tuple[Kata, ...]]:
    """Both texts cut where they part.

    >>> words_of(Beda("judul", "IKU Dinas lama", "IKU Dinas baru"))
    ((('IKU Dinas', False), ('lama', True)), (('IKU Dinas', False), ('baru', True)))
    """
    old, new = beda.lama.split(), beda.baru.split()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    before = ((old[a1:a2], code) for code, a1, a2, _b1, _b2 in steps)
    after = ((new[b1:b2], code) for code, _a1, _a2, b1, b2 in steps)
    return _joined(before), _joined(after)


def _joined(parts: Iterator[tuple[list[str], str]]) -> tuple[Kata, ...]:
    return tuple((" ".join(words), code != "equal") for words, code in parts if words)


def _part(name: str, lama: Any, baru: Any) -> Iterator[Beda]:
    if not isinstance(lama, tuple):
        yield from _texts(dict(walk(name, lama)), dict(walk(name, baru)))
        return
    old, new = [_whole(one) for one in lama], [_whole(one) for one in baru]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for code, a1, a2, b1, b2 in matcher.get_opcodes():
        if code == "equal":
            continue
        for at, to in _pairs(old[a1:a2], new[b1:b2]):
            place = _place(name, baru, b1 + to) if to is not None else ""
            place = place or _place(name, lama, a1 + (at or 0))
            before = {} if at is None else dict(walk(place, lama[a1 + at]))
            after = {} if to is None else dict(walk(place, baru[b1 + to]))
            yield from _texts(before, after)


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which row became which: in order where there are as many, else by likeness."""
    if len(old) == len(new):
        yield from ((at, at) for at in range(len(old)))
        return
    start = 0
    for to, text in enumerate(new):
        like = {at: _likeness(old[at], text) for at in range(start, len(old))}
        best = max(like, key=lambda at: like[at], default=-1)
        if like.get(best, 0) < _ALIKE:
            yield None, to
            continue
        yield from ((at, None) for at in range(start, best))
        yield best, to
        start = best + 1
    yield from ((at, None) for at in range(start, len(old)))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _texts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Beda]:
    for place in dict.fromkeys((*before, *after)):
        old, new = _plain(before.get(place, "")), _plain(after.get(place, ""))
        if old != new:
            yield Beda(place, old, new)


def _whole(item: Any) -> str:
    return " ".join(_plain(text) for _place, text in walk("", item))


def _plain(text: str) -> str:
    return " ".join(tidy(text).split())


def _place(name: str, rows: Sequence[Any], at: int) -> str:
    kode = rows[at].kode if name == "tabel" else ""
    return f"{name}.{kode or at + 1}"
