"""Read a sheet under its map: columns of values, faults by cell, rows that are no data."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from core.actions.impor_register import KECAMATAN
from core.actions.progress import Progress
from core.excel.tabel import LembarTabel, read_tabel
from core.impor.banding_baris import masked
from core.impor.baris import KEPALA, PemilahBaris
from core.impor.model import Jenis, Kolom, Register
from core.impor.rencana import Alasan, Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.impor.sel import Konteks, read_column
from core.impor.sel_teks import shown


def read_rows(register: Register, permintaan: Permintaan, progress: Progress) -> Bacaan:
    """Every row of the sheet: as data, or named as none. Raises `FileUnreadableError`."""
    sheet = read_tabel(permintaan.path).sheet(permintaan.lembar)
    progress.step(0, sheet.isi.jumlah_baris)
    used = sorted(permintaan.peta.kolom)
    sorter = PemilahBaris(permintaan.kepala.judul, used)
    start = permintaan.kepala.mulai
    bukan: dict[int, str] = {}
    data: list[Sequence[Any]] = []
    nomor = array("l")
    for number, row in enumerate(sheet.baris(), start=1):
        why = KEPALA if number <= start else sorter.why_no_data(row)
        if why:
            bukan[number] = why
        else:
            data.append(row)
            nomor.append(number)
    bacaan = Bacaan(nomor, {}, bukan=bukan)
    errors = _errors(sheet, nomor)
    beside = _beside(permintaan, data)
    for place in used:
        kolom = register.column(permintaan.peta.kolom[place])
        if kolom.kode != KECAMATAN:
            konteks = Konteks(
                permintaan.peta.kata.get(kolom.kode, {}),
                beside if kolom.jenis is Jenis.KELURAHAN else None,
                errors.get(place, {}),
            )
            _read_column(kolom, bacaan, _cells(data, place), konteks)
    for kode, value in permintaan.tetapan.items():
        if kode not in bacaan.nilai:
            read = read_column(register.column(kode), [value], Konteks({value: value}))
            bacaan.nilai[kode] = read.nilai * len(data)
    return bacaan


def _read_column(kolom: Kolom, bacaan: Bacaan, cells: list[Any], konteks: Konteks) -> None:
    if "**" in "\x00".join([cell for cell in cells if cell.__class__ is str]):
        for at, cell in enumerate(cells):
            if masked(cell):
                bacaan.catatan.setdefault(at, []).append(f"{kolom.label} bersamaran, dibiarkan.")
                cells[at] = ""
    read = read_column(kolom, cells, konteks)
    for at, why in read.kesalahan.items():
        stands = konteks.galat.get(at) or shown(cells[at])
        bacaan.salah.setdefault(at, []).append(Alasan(kolom.kode, stands, why))
    for at, what in read.dirapikan.items():
        bacaan.catatan.setdefault(at, []).append(f"{kolom.label}: {what}")
    bacaan.nilai[kolom.kode] = read.nilai


def _cells(data: Sequence[Sequence[Any]], place: int) -> list[Any]:
    try:
        return [row[place] for row in data]
    except IndexError:  # rows of text files may be ragged
        return [row[place] if place < len(row) else "" for row in data]


def _beside(permintaan: Permintaan, data: Sequence[Sequence[Any]]) -> list[Any] | None:
    """The kecamatan of every row, where the sheet has it."""
    places = [at for at, kode in permintaan.peta.kolom.items() if kode == KECAMATAN]
    return _cells(data, places[0]) if places else None


def _errors(sheet: LembarTabel, nomor: "array[int]") -> Mapping[int, Mapping[int, str]]:
    """The cells with an error, by column and by position among the rows of data."""
    found: dict[int, dict[int, str]] = {}
    if sheet.isi.rincian.galat:
        position = {number - 1: at for at, number in enumerate(nomor)}
        for (row, place), what in sheet.isi.rincian.galat.items():
            if row in position:
                found.setdefault(place, {})[position[row]] = what
    return found
