"""The unit in which a list says its money: found in titles and heads, applied cell by cell."""

import re
from fractions import Fraction
from typing import Any

from core import angka
from core.impor.sel_teks import is_blank, tidy

RUPIAH = 1
_SEBUTAN = {10**3: "ribuan", 10**6: "jutaan", 10**9: "miliaran"}
SATUAN = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9}
_KATA = "(ribu|juta|miliar|milyar)(?:an)?"
_TERTULIS = re.compile(
    rf"\(?\s*(?:(?:\bdalam\b|\brp\b\.?|\()\s*(?:\brp\b\.?\s*)?{_KATA}\b(?:\s*(?:rupiah|rp\b\.?))?"
    rf"|(?<!\d)(?<!\d\s)\b{_KATA}\s*(?:rupiah|rp\b\.?))\s*\)?",
    re.IGNORECASE,
)
_NOL = re.compile(
    r"(?:\(\s*(?:x\s*)?(?:rp\b\.?\s*)?(?:x\s*)?(?:1[.,])?|\bx\s*(?:rp\b\.?\s*)?1[.,])"
    r"((?:000[.,]?){1,3})-?\s*\)?",
    re.IGNORECASE,
)
_MATA_UANG = re.compile(r"^(-?)\s*(?:rp|idr)\b\.?\s*", re.IGNORECASE)


class UangUnreadableError(ValueError):
    """A cell that is no amount."""


def find_unit(text: str) -> int:
    """How many rupiah one of the list's money is; 0 when the text says nothing of it.

    >>> find_unit("DAFTAR KOPERASI (dalam jutaan rupiah)"), find_unit("Aset (Rp juta)")
    (1000000, 1000000)
    >>> find_unit("SHU (Rp 000)"), find_unit("Aset (x Rp 1.000.000)"), find_unit("Modal 5 juta")
    (1000, 1000000, 0)
    """
    hit = _TERTULIS.search(text)
    if hit is not None:
        return SATUAN[(hit[1] or hit[2]).lower()]
    zeros = _NOL.search(text)
    return 10 ** zeros[1].count("0") if zeros is not None else 0


def without_unit(head: str) -> str:
    """A head without the unit that it names.

    >>> without_unit("Aset (dalam juta rupiah)"), without_unit("SHU (000)")
    ('Aset', 'SHU')
    """
    return " ".join(_NOL.sub(" ", _TERTULIS.sub(" ", head)).split())


def unit_name(satuan: int) -> str:
    """The words an officer reads.

    >>> unit_name(10**6)
    'jutaan rupiah'
    """
    return f"{_SEBUTAN[satuan]} rupiah"


def read_in_unit(cell: Any, satuan: int) -> int | None:
    """Whole rupiah of a cell that counts in a unit; raises `UangUnreadableError`.

    >>> read_in_unit(1.5, 10**6), read_in_unit("(Rp 2,5)", 10**6), read_in_unit("-", 10**3)
    (1500000, -2500000, None)
    """
    try:
        value = _amount(cell)
    except (ValueError, OverflowError) as error:
        raise UangUnreadableError(str(error)) from error
    return None if value is None else int(angka.round_half_up(value * satuan, 0))


def _amount(cell: Any) -> Fraction | None:
    if isinstance(cell, bool) or not isinstance(cell, int | float | str | None):
        raise UangUnreadableError("bukan jumlah")
    if cell is None:
        return None
    if not isinstance(cell, str):
        return Fraction(str(cell))  # the decimal as it is shown, not the binary one
    text = tidy(cell)
    if is_blank(text):
        return None
    owed = text.startswith("(") and text.endswith(")")
    bare = _MATA_UANG.sub(r"\1", text[1:-1].strip() if owed else text)
    value = angka.parse(bare)
    return -value if owed and value is not None else value
