"""Read the ministry's list from a file: the common reader, and the unit of its money."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.actions.impor_berkas import look_at
from core.actions.impor_jalan_baca import read_rows
from core.actions.impor_register import KECAMATAN, register_of
from core.actions.office import Office
from core.actions.progress import Progress
from core.errors import FileUnreadableError
from core.excel.tabel import read_tabel
from core.impor.kata import banding
from core.impor.lihat import Tinjauan
from core.impor.rencana import Alasan, Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.impor.satuan import RUPIAH, UangUnreadableError, find_unit, read_in_unit, without_unit
from core.impor.sel_teks import shown
from core.impor.tebak import known_heads
from core.koperasi.selisih_beda import UANG, URAIAN

_DIPAKAI = frozenset({*URAIAN, "anggota_pria", "anggota_wanita", KECAMATAN})


@dataclass(frozen=True, slots=True)
class BacaanOds:
    """The rows of the ministry's list. `satuan` is the unit of each money column that has one."""

    bacaan: Bacaan
    satuan: Mapping[str, int] = field(default_factory=dict)


def read_koperasi(office: Office, path: Path, progress: Progress, *, satuan: int = 0) -> BacaanOds:
    """The sheet that is a list of cooperatives; `satuan` 0 takes the unit that the file names.

    Raises `FileUnreadableError`, `CancelledError`.
    """
    seen = look_at(office, path, register="koperasi", progress=progress).value
    columns = _columns(seen)
    if "nama" not in columns.values():
        raise FileUnreadableError(
            f"{path.name} bukan daftar koperasi: kolom nama koperasi tidak ditemukan.",
            hint="Pilih daftar ODS dengan satu baris satu koperasi dan kepala kolom di atasnya.",
        )
    units = _units(seen, path, columns, satuan)
    plain = {at: kode for at, kode in columns.items() if kode not in units}
    peta = replace(seen.peta, kolom=plain)
    asked = Permintaan(path, "koperasi", seen.terpilih, seen.kepala, peta)
    bacaan = read_rows(register_of(office, "koperasi"), asked, progress)
    if units:
        _read_money(
            bacaan, asked, {at: kode for at, kode in columns.items() if kode in units}, units
        )
    return BacaanOds(bacaan, units)


def _columns(seen: Tinjauan) -> dict[int, str]:
    """The columns that are compared; likeness alone is not enough where nobody looks at it."""
    found = {at: kode for at, kode in seen.certain().kolom.items() if kode in _DIPAKAI}
    known = known_heads(seen.register)
    for at, head in enumerate(seen.kepala.judul):
        kode = known.get(banding(without_unit(head)), "")
        if at not in found and find_unit(head) and kode in UANG and kode not in found.values():
            found[at] = kode
    return found


def _units(seen: Tinjauan, path: Path, columns: Mapping[int, str], satuan: int) -> dict[str, int]:
    """The unit of each money column that is not whole rupiah: its head's, else the title's."""
    title = satuan or _unit_of_title(seen, path)
    found = {}
    for at, kode in columns.items():
        if kode in UANG:
            unit = satuan or (find_unit(seen.kepala.judul[at]) or title)
            if unit > RUPIAH:
                found[kode] = unit
    return found


def _unit_of_title(seen: Tinjauan, path: Path) -> int:
    if not seen.kepala.baris:
        return 0
    rows = read_tabel(path).sheet(seen.terpilih).contoh(seen.kepala.baris[0])
    above = (cell for row in rows for cell in row if isinstance(cell, str))
    return next((unit for text in above if (unit := find_unit(text))), 0)


def _read_money(
    bacaan: Bacaan, asked: Permintaan, columns: Mapping[int, str], units: Mapping[str, int]
) -> None:
    """The cells of money columns, one unit being many rupiah."""
    place = {number: at for at, number in enumerate(bacaan.nomor)}
    for kode in columns.values():
        bacaan.nilai[kode] = [None] * len(bacaan)
    rows = read_tabel(asked.path).sheet(asked.lembar).baris()
    for number, row in enumerate(rows, start=1):
        if number not in place:
            continue
        for at, kode in columns.items():
            cell = row[at] if at < len(row) else None
            try:
                bacaan.nilai[kode][place[number]] = read_in_unit(cell, units[kode])
            except UangUnreadableError:
                what = f"{URAIAN[kode]} “{shown(cell)}” bukan jumlah yang terbaca."
                bacaan.salah.setdefault(place[number], []).append(Alasan(kode, shown(cell), what))
