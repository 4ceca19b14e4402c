"""Read a sheet under its map: columns of values, faults by cell, rows that are no data."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from core.actions.impor_register import KECAMATAN
from core.actions.impor_tanda import own_units
from core.actions.progress import Progress
from core.excel.tabel import LembarTabel, read_tabel
from core.impor.banding_baris import masked
from core.impor.baris import KEPALA, KETERANGAN, PemilahBaris
from core.impor.model import Jenis, Kolom, Register
from core.impor.rencana import Alasan, Bacaan
from core.impor.rencana_permintaan import Permintaan
from core.impor.satuan_kolom import in_unit, tell_units, units_of
from core.impor.sel import Konteks, read_column
from core.impor.sel_teks import shown

_SELANGKAH = 5_000
_TAK_TERPERIKSA = (
    "Berkas jenis ini tidak menyebut sel yang bergalat (#DIV/0!, #N/A): sel itu terbaca kosong. "
    "Simpan sebagai .xlsx dari Excel bila isinya memakai rumus."
)
_BERSAMARAN = (Jenis.TEKS, Jenis.NOMOR)


def read_rows(register: Register, permintaan: Permintaan, progress: Progress) -> Bacaan:
    """Every row of the sheet: as data, or named as none. Raises `FileUnreadableError`."""
    buku = read_tabel(permintaan.path)
    sheet = buku.sheet(permintaan.lembar)
    used = sorted(permintaan.peta.kolom)
    sorter = PemilahBaris(permintaan.kepala.judul, used)
    start = permintaan.kepala.mulai
    rows = _taken(sheet, progress)
    rincian = sheet.isi.rincian
    del sheet  # and with it the reader's own copy of every cell
    why = [KEPALA] * min(start, len(rows)) + [sorter.why_no_data(row) for row in rows[start:]]
    bukan = {number: what for number, what in enumerate(why, start=1) if what}
    nomor = array("l", [number for number, what in enumerate(why, start=1) if not what])
    data = [row for row, what in zip(rows, why, strict=True) if not what]
    units = units_of(register, permintaan, _around(permintaan, rows, bukan), own_units(buku))
    del buku, rows, why
    bacaan = Bacaan(nomor, {}, bukan=bukan, satuan=units)
    tell_units(register, bacaan)
    errors = _errors(rincian.galat, nomor)
    columns = _columns(data)
    del data
    beside = _beside(permintaan, columns)
    for place in used:
        kolom = register.column(permintaan.peta.kolom[place])
        progress.step(len(nomor), max(len(nomor), 1))  # Batal between two columns
        if kolom.kode != KECAMATAN:
            konteks = Konteks(
                permintaan.peta.kata.get(kolom.kode, {}),
                beside if kolom.jenis is Jenis.KELURAHAN else None,
                errors.get(place, {}),
            )
            _read_column(kolom, bacaan, columns[place] if place < len(columns) else (), konteks)
    if not rincian.terperiksa and any(None in column for column in bacaan.nilai.values()):
        bacaan.pesan.append(_TAK_TERPERIKSA)
    for kode, value in permintaan.tetapan.items():
        if kode not in bacaan.nilai:
            read = read_column(register.column(kode), [value], Konteks({value: value}))
            bacaan.nilai[kode] = read.nilai * len(nomor)
    return bacaan


def _around(
    permintaan: Permintaan, rows: Sequence[Sequence[Any]], bukan: Mapping[int, str]
) -> Iterator[Sequence[Any]]:
    """The rows of titles above the heads, and the legends below the table."""
    lines = permintaan.kepala.baris
    yield from rows[: lines[0]] if lines else ()
    yield from (rows[number - 1] for number, what in bukan.items() if what is KETERANGAN)


def _taken(sheet: LembarTabel, progress: Progress) -> list[Sequence[Any]]:
    """The rows, so many at a time: between them the officer sees how far it is, and may stop it."""
    progress.step(0, 1)
    total = sheet.isi.jumlah_baris
    left, rows = sheet.baris(), list[Sequence[Any]]()
    while some := list(islice(left, _SELANGKAH)):
        rows += some
        progress.step(len(rows), max(total, len(rows)))
    return rows


def _read_column(kolom: Kolom, bacaan: Bacaan, cells: Sequence[Any], konteks: Konteks) -> None:
    if not cells:
        cells = [None] * len(bacaan)
    if kolom.jenis in _BERSAMARAN and "**" in _text_of(cells):
        cells = list(cells)
        for at, cell in enumerate(cells):
            if masked(cell):
                bacaan.catatan.setdefault(at, []).append(f"{kolom.label} bersamaran, dibiarkan.")
                cells[at] = ""
    stood, faults = cells, dict[int, str]()
    if kolom.kode in bacaan.satuan:
        cells, faults, notes = in_unit(kolom, cells, bacaan.satuan[kolom.kode], konteks.galat)
        for at, what in notes.items():
            bacaan.catatan.setdefault(at, []).append(f"{kolom.label}: {what}")
    read = read_column(kolom, cells, konteks)
    for at, why in (faults | read.kesalahan).items():
        stands = konteks.galat.get(at) or shown(stood[at])
        bacaan.salah.setdefault(at, []).append(Alasan(kolom.kode, stands, why))
    for at, what in read.dirapikan.items():
        bacaan.catatan.setdefault(at, []).append(f"{kolom.label}: {what}")
    bacaan.nilai[kolom.kode] = read.nilai


def _text_of(cells: Sequence[Any]) -> str:
    """All the texts of a column in one."""
    try:
        return "\x00".join(cells)
    except TypeError:  # numbers or blanks among them
        return "\x00".join([cell for cell in cells if cell.__class__ is str])


def _columns(data: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """The rows turned to columns; rows of text files may be ragged."""
    if len(set(map(len, data))) > 1:
        return list(zip_longest(*data, fillvalue=""))
    return list(zip(*data, strict=True))


def _beside(permintaan: Permintaan, columns: Sequence[Sequence[Any]]) -> Sequence[Any] | None:
    """The kecamatan of every row, where the sheet has it."""
    for at, kode in permintaan.peta.kolom.items():
        if kode == KECAMATAN and at < len(columns):
            return columns[at]
    return None


def _errors(
    galat: Mapping[tuple[int, int], str], nomor: "array[int]"
) -> Mapping[int, Mapping[int, str]]:
    """The cells with an error, by column and by position among the rows of data."""
    found: dict[int, dict[int, str]] = {}
    position = {number - 1: at for at, number in enumerate(nomor)} if galat else {}
    for (row, place), what in galat.items():
        if row in position:
            found.setdefault(place, {})[position[row]] = what
    return found
