"""One cell of a workbook that went out and came back: how it is compared, how it is read."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from core import rupiah, tanggal
from core.impor.model import Jenis

ANGKA = frozenset({Jenis.RUPIAH, Jenis.CACAH, Jenis.TAHUN})
_PASTI = 10**15
_KUNCI = re.compile(r"(\d+):(\d+):([0-9a-f]{12})")


class SelUnreadableError(ValueError):
    """A cell that cannot be read; the message says why, in Indonesian."""


def read_cell(jenis: Jenis, cell: Any) -> Any:
    """The value of a cell as it is compared; None for a blank one.

    >>> read_cell(Jenis.RUPIAH, "Rp 1.500"), read_cell(Jenis.NOMOR, 12345)
    (1500, '12345')
    """
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return None
    if jenis in ANGKA:
        return _number(cell)
    if jenis is Jenis.TANGGAL:
        return _day(cell)
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) < _PASTI:
        return str(cell)
    raise SelUnreadableError("Angka panjang kehilangan digit di Excel; ketik sebagai teks.")


def _number(cell: Any) -> int:
    if isinstance(cell, bool | float):
        raise SelUnreadableError("Tulis bilangan bulat.")
    if isinstance(cell, int):
        if abs(cell) > rupiah.LARGEST:
            raise SelUnreadableError("Jumlah terlalu besar.")
        return cell
    try:
        found = rupiah.parse(str(cell))
    except rupiah.RupiahUnreadableError as error:
        raise SelUnreadableError(str(error)) from error
    assert found is not None  # noqa: S101 - blank was told apart before
    return found


def _day(cell: Any) -> date:
    if isinstance(cell, date):
        return cell
    try:
        found = tanggal.parse(str(cell))
    except tanggal.TanggalUnreadableError as error:
        raise SelUnreadableError(str(error)) from error
    assert found is not None  # noqa: S101 - blank was told apart before
    return found


def sidik_of(kunci: str, cells: Sequence[Any]) -> str:
    """The hash of a row as it went out, or as it came back."""
    parts = [kunci, *("" if cell is None else str(cell) for cell in cells)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def kunci_of(asal: str, record_id: int, versi: int) -> str:
    """The hidden key of a row, with a check over it and the office it came from.

    >>> split_kunci("a", kunci_of("a", 7, 2)), split_kunci("b", kunci_of("a", 7, 2))
    ((7, 2), None)
    """
    return f"{record_id}:{versi}:{_check(asal, record_id, versi)}"


def split_kunci(asal: str, kunci: str) -> tuple[int, int] | None:
    """Id and version; None for a key that was damaged or belongs elsewhere."""
    hit = _KUNCI.fullmatch(kunci)
    if hit is None or _check(asal, int(hit[1]), int(hit[2])) != hit[3]:
        return None
    return int(hit[1]), int(hit[2])


def _check(asal: str, record_id: int, versi: int) -> str:
    return hashlib.sha256(f"{asal}|{record_id}|{versi}".encode()).hexdigest()[:12]
