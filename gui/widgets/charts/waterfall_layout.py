"""Where the bars of a waterfall stand: side by side where their words fit, else in rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRect

_NUMBER, _LINE, _GAP, _ROW, _BAR, _BAR_MOST = 18, 14, 4, 22, 12, 46


@dataclass(frozen=True, slots=True)
class Langkah:
    """One bar: a whole (first and last) or a step; `kunci` is handed out when it is opened."""

    kata: str
    nilai: Fraction | int
    angka: str
    utuh: bool = False
    kunci: object = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Kotak:
    """Places of one bar: what is painted, and what the mouse meets."""

    batang: QRect
    angka: QRect
    kata: QRect
    semua: QRect
    lurus: bool
    """Whether the word and number stand to the sides of a lying bar."""


def spans(langkah: Sequence[Langkah]) -> list[tuple[Fraction, Fraction]]:
    """From and to of each bar on the scale; steps hang on where the one before ended."""
    found, level = [], Fraction(0)
    for one in langkah:
        start = Fraction(0) if one.utuh else level
        level = start + Fraction(one.nilai)
        found.append((start, level))
    return found


def lay(
    langkah: Sequence[Langkah], size: tuple[int, int], measure: Callable[[str], int]
) -> list[Kotak]:
    """One place for each bar."""
    if not langkah:
        return []
    slot = size[0] // len(langkah)
    longest = max(measure(word) for one in langkah for word in one.kata.split())
    return (
        _standing(langkah, size, slot)
        if longest + _GAP <= slot
        else _lying(langkah, size[0], measure)
    )


def lying_height(count: int) -> int:
    """How tall rows of bars are."""
    return count * _ROW + 2 * _GAP


def _standing(langkah: Sequence[Langkah], size: tuple[int, int], slot: int) -> list[Kotak]:
    lines = max(len(one.kata.split()) for one in langkah)
    foot = size[1] - lines * _LINE - _GAP
    reach = max(foot - _NUMBER - _GAP, 1)
    unit = _unit(langkah, reach)
    thick = min(slot - 2 * _GAP, _BAR_MOST)
    found = []
    for place, (low, high) in enumerate(map(sorted, spans(langkah))):
        left = place * slot + (slot - thick) // 2
        top, bottom = foot - int(high * unit), foot - int(low * unit)
        found.append(
            Kotak(
                QRect(left, top, thick, max(bottom - top, 1)),
                QRect(place * slot, top - _NUMBER, slot, _NUMBER),
                QRect(place * slot, foot + _GAP, slot, lines * _LINE),
                QRect(place * slot, 0, slot, size[1]),
                lurus=False,
            )
        )
    return found


def _lying(langkah: Sequence[Langkah], width: int, measure: Callable[[str], int]) -> list[Kotak]:
    words = max(measure(one.kata) for one in langkah) + 2 * _GAP
    number = max(measure(one.angka) for one in langkah) + 2 * _GAP
    unit = _unit(langkah, max(width - words - number, 1))
    found = []
    for place, (low, high) in enumerate(map(sorted, spans(langkah))):
        top = _GAP + place * _ROW
        left, right = words + int(low * unit), words + int(high * unit)
        found.append(
            Kotak(
                QRect(left, top + (_ROW - _BAR) // 2, max(right - left, 1), _BAR),
                QRect(right + _GAP, top, number, _ROW),
                QRect(_GAP, top, words, _ROW),
                QRect(0, top, width, _ROW),
                lurus=True,
            )
        )
    return found


def _unit(langkah: Sequence[Langkah], reach: int) -> Fraction:
    """Pixels of one; bars start at zero."""
    most = max(high for pair in spans(langkah) for high in pair)
    return Fraction(reach) / most if most > 0 else Fraction(0)
