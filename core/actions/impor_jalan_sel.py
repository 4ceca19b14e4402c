"""One column of cells as values of its kind: read, or refused with a sentence."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from core import rupiah, tanggal
from core.impor.model import Jenis, Kolom

_NOISE = str.maketrans("", "", " .-'\u2019\u00a0\u200b")
_BLANK = frozenset({"", "-", "\u2013"})
_PASTI = 15
_UNTIDY = re.compile(r"\x00[\s'\-\u2013]|\s\x00|\s\s|[^\S ]")
_YA = {"ya": True, "y": True, "1": True, "ada": True, "tidak": False, "t": False, "0": False}


class SelUnreadableError(ValueError):
    """The cell cannot be read; the message says why, in Indonesian."""


def read_cells(
    kolom: Kolom, cells: Sequence[Any], words: Mapping[str, str]
) -> tuple[list[Any], dict[int, str]]:
    """The values, None for blank cells, and why some cannot be read, by position.

    `words` maps words matched by hand to codes.
    """
    quick = _quickly(kolom, cells, words)
    if quick is not None:
        return quick, {}
    return _one_by_one(kolom, cells, words)


def _one_by_one(
    kolom: Kolom, cells: Sequence[Any], words: Mapping[str, str]
) -> tuple[list[Any], dict[int, str]]:
    read = _READERS[kolom.jenis]
    known: dict[Any, Any] = {}
    values: list[Any] = []
    faults: dict[int, str] = {}
    for at, cell in enumerate(cells):
        key = (cell.__class__, cell)
        if key in known:
            values.append(known[key])
            continue
        try:
            value = None if cell is None or cell == "" else read(kolom, cell, words)
        except ValueError as error:
            faults[at] = str(error)
            values.append(None)
            continue
        if kolom.jenis in (Jenis.PILIHAN, Jenis.KELURAHAN, Jenis.TANGGAL):
            known[key] = value
        values.append(value)
    return values, faults


def _quickly(kolom: Kolom, cells: Sequence[Any], words: Mapping[str, str]) -> list[Any] | None:
    """The values of a column that has nothing to mend, seen at one look; None for any other."""
    kinds = set(map(type, cells))
    if kinds == {float} and kolom.jenis in (Jenis.RUPIAH, Jenis.CACAH, Jenis.TAHUN):
        sound = all(map(float.is_integer, cells)) and max(map(abs, cells)) < 10**_PASTI
        return list(map(int, cells)) if sound else None
    if kinds != {str}:
        return None
    if kolom.jenis is Jenis.TEKS:
        untidy = _UNTIDY.search("\x00".join(("", *cells, "")))
        return None if untidy else [cell or None for cell in cells]
    if kolom.jenis is Jenis.NOMOR:
        digits = "".join(cells)
        clean = not digits or (digits.isascii() and digits.isdigit())
        return [cell or None for cell in cells] if clean else None
    each = dict.fromkeys(cells)
    values, faults = _one_by_one(kolom, list(each), words)
    if faults:
        return None
    read = dict(zip(each, values, strict=True))
    return [read[cell] for cell in cells]


def _text(_: Kolom, cell: Any, __: Mapping[str, str]) -> str | None:
    if cell.__class__ is float and cell.is_integer():
        cell = int(cell)
    text = " ".join(str(cell).split()).lstrip("'")
    return None if text in _BLANK else text


def _number(kolom: Kolom, cell: Any, _: Mapping[str, str]) -> str | None:
    if isinstance(cell, bool | date):
        raise SelUnreadableError(f"{kolom.label} harus angka.")
    if isinstance(cell, int | float):
        if cell != int(cell) or len(str(int(cell))) > _PASTI:
            raise SelUnreadableError(
                f"{kolom.label} tersimpan sebagai bilangan, sehingga angka belakangnya hilang. "
                "Jadikan kolom itu teks di Excel, lalu isi lagi."
            )
        cell = str(int(cell))
    digits = str(cell).translate(_NOISE)
    return digits or None


def _date(kolom: Kolom, cell: Any, _: Mapping[str, str]) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if not isinstance(cell, str):
        raise SelUnreadableError(f"{kolom.label} bukan tanggal.")
    return None if cell.strip() in _BLANK else tanggal.parse(cell)


def _amount(kolom: Kolom, cell: Any, _: Mapping[str, str]) -> int | None:
    if isinstance(cell, bool | date):
        raise SelUnreadableError(f"{kolom.label} harus bilangan.")
    if isinstance(cell, int | float):
        if cell != cell or abs(cell) >= 10**_PASTI or cell != int(cell):  # noqa: PLR0124 - not a number
            raise SelUnreadableError(f"{kolom.label} harus bilangan bulat.")
        return int(cell)
    return None if str(cell).strip() in _BLANK else rupiah.parse(str(cell))


def _choice(kolom: Kolom, cell: Any, words: Mapping[str, str]) -> str | None:
    text = _text(kolom, cell, words)
    if text is None:
        return None
    found = words.get(text.casefold()) or kolom.pilihan.get(text.casefold())
    if found is None:
        raise SelUnreadableError(f"“{text}” tidak ada dalam pilihan {kolom.label}.")
    return found


def _yes(kolom: Kolom, cell: Any, words: Mapping[str, str]) -> bool | None:
    if isinstance(cell, bool):
        return cell
    text = _text(kolom, cell, words)
    if text is None:
        return None
    if text.casefold() not in _YA:
        raise SelUnreadableError(f"{kolom.label} ditulis Ya atau Tidak.")
    return _YA[text.casefold()]


_READERS: Mapping[Jenis, Callable[[Kolom, Any, Mapping[str, str]], Any]] = {
    Jenis.TEKS: _text,
    Jenis.NOMOR: _number,
    Jenis.TANGGAL: _date,
    Jenis.RUPIAH: _amount,
    Jenis.CACAH: _amount,
    Jenis.TAHUN: _amount,
    Jenis.PILIHAN: _choice,
    Jenis.KELURAHAN: _choice,
    Jenis.YA_TIDAK: _yes,
}
