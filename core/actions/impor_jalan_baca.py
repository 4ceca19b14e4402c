"""Read a sheet under its map: columns of values, faults by cell, rows that are no data."""

import re
from array import array
from collections.abc import Sequence
from typing import Any

from core.actions.impor_jalan_sel import read_cells
from core.actions.progress import Progress
from core.excel.tolak_baca import raw_rows
from core.impor.banding_baris import masked
from core.impor.model import Register
from core.impor.rencana import Alasan, Bacaan
from core.impor.rencana_permintaan import Permintaan

_JUMLAH = re.compile(r"\W*(sub ?)?(grand ?)?(jumlah|total)\b", re.IGNORECASE)
_KAKI = re.compile(r"\W*(keterangan|catatan|mengetahui|sumber|nb)\b.*[:.]?", re.IGNORECASE)


def read_rows(register: Register, permintaan: Permintaan, progress: Progress) -> Bacaan:
    """Every row of the sheet: as data, or named as none. Raises `FileUnreadableError`."""
    rows = raw_rows(permintaan.path, permintaan.lembar)
    progress.step(0, len(rows))
    used = sorted(permintaan.peta.kolom)
    widest = max(map(len, rows), default=0)
    bukan: dict[int, str] = {}
    data: list[Sequence[Any]] = []
    nomor = array("l")
    for number, row in enumerate(rows, start=1):
        why = _no_data(row, number, permintaan, used)
        if why:
            bukan[number] = why
        else:
            data.append(row if len(row) == widest else [*row, *[""] * (widest - len(row))])
            nomor.append(number)
    bacaan = Bacaan(nomor, {}, bukan=bukan)
    for place in used:
        _read_column(register, permintaan, bacaan, data, place)
    for kode, value in permintaan.tetapan.items():
        if kode not in bacaan.nilai:
            values, _ = read_cells(register.column(kode), [value], {value.casefold(): value})
            bacaan.nilai[kode] = values * len(data)
    return bacaan


def _read_column(
    register: Register,
    permintaan: Permintaan,
    bacaan: Bacaan,
    data: Sequence[Sequence[Any]],
    place: int,
) -> None:
    kode = permintaan.peta.kolom[place]
    kolom = register.column(kode)
    cells = [row[place] for row in data] if data and place < len(data[0]) else [""] * len(data)
    if "**" in "\x00".join([cell for cell in cells if cell.__class__ is str]):
        for at, cell in enumerate(cells):
            if masked(cell):
                bacaan.catatan.setdefault(at, []).append(f"{kolom.label} bersamaran, dibiarkan.")
                cells[at] = ""
    values, faults = read_cells(kolom, cells, permintaan.peta.kata.get(kode, {}))
    for at, why in faults.items():
        bacaan.salah.setdefault(at, []).append(Alasan(kode, str(cells[at]), why))
    bacaan.nilai[kode] = values


def _no_data(row: Sequence[Any], number: int, permintaan: Permintaan, used: Sequence[int]) -> str:
    """Why a row is no data; "" when it is."""
    if number <= permintaan.kepala.mulai:
        return "Judul atau kepala kolom."
    first = next((cell for cell in row if cell != "" and cell is not None), None)
    if first is None or first.__class__ is not str:
        return "Baris kosong." if first is None else ""
    if first.isspace() and not "".join(map(str, row)).strip():
        return "Baris kosong."
    if _JUMLAH.match(first):
        return "Baris jumlah."
    return _below(row, first, permintaan.kepala.judul, used)


def _below(row: Sequence[Any], first: str, heads: Sequence[str], used: Sequence[int]) -> str:
    if _KAKI.match(first) and sum(cell not in (None, "") for cell in row) == 1:
        return "Keterangan di bawah tabel."
    if first in heads and all(row[at] == heads[at] for at in used if at < len(row)):
        return "Kepala kolom yang terulang."
    return ""
