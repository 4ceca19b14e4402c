"""Selisih ODS: the ministry's list beside ours. Nothing of ours is ever changed by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import FileUnreadableError
from core.impor.rencana import Bacaan
from core.koperasi.kunci import nama_rapi, nik_bersih
from core.koperasi.model import Keadaan
from core.koperasi.selisih import DataKoperasi, Selisih, compare_lists
from core.koperasi.selisih_beda import URAIAN
from core.mirip import alike
from core.storage.keragaan_daftar import koperasi_on


@dataclass(frozen=True, slots=True)
class DaftarOds:
    """The ministry's list as it was read. `kolom` are the fields it has.

    `catatan` names rows left out and cells that could not be read; `bukan_data` counts titles,
    totals and legends; `satuan` is the unit of each field of money that is not whole rupiah.
    """

    sumber: str
    baris: tuple[DataKoperasi, ...]
    kolom: frozenset[str]
    catatan: tuple[str, ...] = ()
    bukan_data: int = 0
    satuan: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HasilOds:
    """Both lists held against one another, as of a day, with the figures of a book year."""

    tahun: int
    hari: date
    tahun_buku: int
    daftar: DaftarOds
    selisih: Selisih
    diterima: frozenset[tuple[int, int]] = frozenset()


def compare_ods(
    office: Office, tahun: int, path: Path, progress: Progress | None = None, *, satuan: int = 0
) -> Outcome[HasilOds]:
    """Read the ministry's file and compare; `satuan` 0 takes the unit that the file names.

    Raises `FileUnreadableError`, `CancelledError`.
    """
    from core.actions.selisih_baca import read_koperasi

    told = progress or Progress()
    told.step(0, 3)
    read = read_koperasi(office, path, told, satuan=satuan)
    told.step(1, 3)
    daftar = replace(daftar_of(office, path.name, read.bacaan), satuan=read.satuan)
    told.step(2, 3)
    hasil = compared(office, tahun, daftar)
    told.step(3, 3)
    return Outcome(hasil)


def accept_usulan(office: Office, hasil: HasilOds, pasangan: tuple[int, int]) -> Outcome[HasilOds]:
    """The same, with one proposal taken for one cooperative; kept in this comparison alone."""
    taken = hasil.diterima | {pasangan}
    return Outcome(compared(office, hasil.tahun, hasil.daftar, taken))


def compared(
    office: Office,
    tahun: int,
    daftar: DaftarOds,
    diterima: frozenset[tuple[int, int]] = frozenset(),
) -> HasilOds:
    """Our list on the cut-off of the year, or today while the year runs, against theirs."""
    hari = min(office.today, batas_of(office, tahun))
    buku = tahun_buku_for(office, tahun)
    kita = koperasi_on(office.db, hari=hari, tahun_buku=buku)
    found = compare_lists(
        kita,
        daftar.baris,
        alike,
        kolom=daftar.kolom,
        diterima=diterima,
        satuan=daftar.satuan,
    )
    return HasilOds(tahun, hari, buku, daftar, found, diterima)


def daftar_of(office: Office, sumber: str, bacaan: Bacaan) -> DaftarOds:
    """The rows of a sheet as cooperatives; raises `FileUnreadableError` where there are none."""
    places = {one.kode: one.kelurahan for one in list_wilayah(office)}
    rows, notes = [], []
    for at in range(len(bacaan)):
        number, cells = bacaan.nomor[at], bacaan.row(at)
        wrong = bacaan.salah.get(at, [])
        notes += [f"Baris {number}: {each.pesan}" for each in wrong]
        nama = nama_rapi(str(cells.get("nama", "")))
        if not nama:
            notes.append(f"Baris {number}: nama koperasi kosong, tidak dibandingkan.")
            continue
        unread = frozenset(each.kode for each in wrong)
        nik = nik_bersih(str(cells.get("nik") or ""))
        if nik and not nik.isdecimal():
            notes.append(f"Baris {number}: {URAIAN['nik']} “{nik}” bukan angka saja.")
            nik, unread = "", unread | {"nik"}
        rows.append(replace(_data(number, nama, cells, places), nik=nik, tak_terbaca=unread))
    if not rows:
        raise FileUnreadableError(
            f"{sumber} tidak memuat satu pun koperasi.",
            hint="Pilih daftar koperasi dari ODS, satu baris satu koperasi dengan kepala kolom.",
        )
    kolom = _columns(bacaan)
    return DaftarOds(sumber, tuple(rows), kolom, tuple(notes), len(bacaan.bukan))


def _columns(bacaan: Bacaan) -> frozenset[str]:
    """The fields that the list has; a total of members may come as its halves."""
    found = frozenset(bacaan.nilai) & frozenset(URAIAN)
    halves = {"anggota_pria", "anggota_wanita"} <= set(bacaan.nilai)
    return found | {"anggota_jumlah"} if halves else found


def _data(
    number: int, nama: str, cells: Mapping[str, Any], places: Mapping[str, str]
) -> DataKoperasi:
    kode = str(cells.get("kelurahan", ""))
    return DataKoperasi(
        id=number,
        nama=nama,
        no_badan_hukum=nama_rapi(str(cells.get("no_badan_hukum", ""))),
        tgl_badan_hukum=_day(cells.get("tgl_badan_hukum")),
        alamat=nama_rapi(str(cells.get("alamat", ""))),
        kelurahan=kode,
        kelurahan_nama=places.get(kode, kode),
        jenis=str(cells.get("jenis", "")),
        status=_state(cells.get("status")),
        rat_tanggal=_day(cells.get("rat_tanggal")),
        anggota_jumlah=_members(cells),
        modal_sendiri=_whole(cells.get("modal_sendiri")),
        modal_luar=_whole(cells.get("modal_luar")),
        aset=_whole(cells.get("aset")),
        volume_usaha=_whole(cells.get("volume_usaha")),
        shu=_whole(cells.get("shu")),
    )


def _members(cells: Mapping[str, Any]) -> int | None:
    total = _whole(cells.get("anggota_jumlah"))
    men, women = (_whole(cells.get(f"anggota_{half}")) for half in ("pria", "wanita"))
    if total is not None or men is None or women is None:
        return total
    return men + women


def _state(value: Any) -> Keadaan | None:
    return Keadaan(value) if value in set(Keadaan) else None


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) else None
