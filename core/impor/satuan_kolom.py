"""The units in which a sheet says its money, column by column, and its cells as whole rupiah."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core import rupiah
from core.impor.model import Jenis, Kolom, Register
from core.impor.rencana import Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.impor.satuan import RUPIAH, UangUnreadableError, find_unit, read_in_unit, unit_name
from core.impor.sel_angka import names_unit
from core.impor.sel_teks import shown


def units_of(
    register: Register,
    permintaan: Permintaan,
    around: Iterable[Sequence[Any]],
    remembered: Mapping[str, int],
) -> dict[str, int]:
    """The unit of each column of money that is not in rupiah: its head's, else the sheet's own.

    `around` are the rows above the heads and the legends below the table, `remembered` what a
    workbook of refused rows knows of the one that it came from.
    """
    money = {each.kode for each in register.kolom if each.jenis is Jenis.RUPIAH}
    heads = permintaan.kepala.judul
    told = permintaan.satuan
    texts = (cell for row in around for cell in row if isinstance(cell, str))
    general = told or next((unit for text in texts if (unit := find_unit(text))), 0)
    found = {}
    for at, kode in permintaan.peta.kolom.items():
        if kode in money:
            own = find_unit(heads[at]) if at < len(heads) else 0
            unit = told or own or general or remembered.get(kode, 0)
            if unit > RUPIAH:
                found[kode] = unit
    return found


def tell_units(register: Register, bacaan: Bacaan) -> None:
    """Say of the whole sheet in which unit its money was read."""
    for unit in dict.fromkeys(bacaan.satuan.values()):
        labels = [each.label for each in register.kolom if bacaan.satuan.get(each.kode) == unit]
        bacaan.pesan.append(f"Dibaca dalam {unit_name(unit)}: {', '.join(labels)}.")


def in_unit(
    kolom: Kolom, cells: Sequence[Any], satuan: int, galat: Mapping[int, str]
) -> tuple[list[Any], dict[int, str], dict[int, str]]:
    """Cells as whole rupiah, faults and notes by position; a cell with a unit of its own stays.

    A note says how a text was read; what numbers are read in the sheet's own note says.
    """
    found: list[Any] = []
    faults: dict[int, str] = {}
    notes: dict[int, str] = {}
    known: dict[tuple[type, Any], int | None] = {}
    for at, cell in enumerate(cells):
        if at in galat or cell is None or cell == "" or names_unit(cell):
            found.append(cell)
            continue
        key = (cell.__class__, cell)
        try:
            value = known[key] if key in known else read_in_unit(cell, satuan)
        except UangUnreadableError:
            faults[at] = f"{kolom.label} “{shown(cell)}” bukan jumlah yang terbaca."
            found.append(None)
            continue
        known[key] = value
        found.append(value)
        if value is not None and isinstance(cell, str):
            notes[at] = f"“{shown(cell)}” dibaca {rupiah.show(value)} ({unit_name(satuan)})."
    return found, faults, notes
