"""Numbers and bands as they are edited: a decimal comma, limits and what each band earns."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from core import angka
from core.rules.pita import read_pita
from core.rules.sunting_bagian import list_of
from core.rules.tabel import DECIMAL
from core.rules.tulis_pedoman import Isi, number


def typed_number(text: str) -> int | str:
    """What was typed as a rule file writes it; what is no number stays as it is.

    >>> typed_number("7,5"), typed_number("20"), typed_number("dua"), typed_number(" ")
    ('7.5', 20, 'dua', '')
    """
    try:
        value = angka.parse(text)
    except angka.AngkaUnreadableError:
        return text
    if value is None:
        return ""
    written = number(value)
    return written if DECIMAL.fullmatch(str(written)) else text


def shown_number(value: object) -> str:
    """The reverse, with a decimal comma.

    >>> shown_number("7.5"), shown_number(20), shown_number("dua"), shown_number(None)
    ('7,5', '20', 'dua', '')
    """
    text = "" if value is None else str(value)
    return text.replace(".", ",") if DECIMAL.fullmatch(text) else text


def open_bands(rows: list[list[Any]]) -> Isi:
    """Bands as limits between them, each with the side it belongs to, and what each earns."""
    limits = []
    for row in rows[:-1]:
        band = read_pita(row[0], Fraction(0))
        limits.append([number(band.atas or Fraction(0)), band.atas_termasuk])
    return {
        "batas": limits,
        "nilai": [row[1] for row in rows],
        "skor": [row[2] if len(row) > 2 else None for row in rows],
    }


def close_bands(bands: Mapping[str, Any]) -> list[list[Any]]:
    """Limits and values as the rows of a rule file; what is missing is left for the check."""
    limits = [each for each in list_of(bands.get("batas")) if isinstance(each, list)]
    nilai, skor = list_of(bands.get("nilai")), list_of(bands.get("skor"))
    rows = []
    for place, value in enumerate(nilai):
        row = [_condition(limits, place), value]
        own = skor[place] if place < len(skor) else None
        rows.append(row if own in (None, "") else [*row, own])
    return rows


def _condition(limits: list[list[Any]], place: int) -> str:
    """The condition of the band at this place; its side of a limit is closed or open."""
    below = limits[place - 1] if 0 < place <= len(limits) else None
    above = limits[place] if place < len(limits) else None
    if below is None and above is None:
        return "x"
    if below is None:
        return f"x {_sign(above, '<', upper=True)}"
    if above is None:
        return f"x {_sign(below, '>', upper=False)}"
    sign, limit = _sign(below, "<", upper=False).split(" ", 1)
    return f"{limit} {sign} x {_sign(above, '<', upper=True)}"


def _sign(limit: list[Any] | None, mark: str, *, upper: bool) -> str:
    value, belongs_below = (*(limit or []), "", False)[:2]
    closed = bool(belongs_below) if upper else not belongs_below
    return f"{mark}{'=' if closed else ''} {value}"
