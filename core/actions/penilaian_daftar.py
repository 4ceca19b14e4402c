"""The list of a year of performance: who may be assessed, how far each assessment is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.actions.office import Office
from core.actions.penilaian_kerja import kelayakan_of, usulan_for
from core.actions.penilaian_laporan import report_misses
from core.actions.skor import PenulisSkor
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.koperasi.kelayakan import Kelayakan, Sebab, Syarat, terdaftar
from core.koperasi.kunci import cari_kunci
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.koperasi.sumber_predikat import counted_once
from core.storage.penilaian_daftar import BarisTahun, rows_of_year


class Tahap(StrEnum):
    """How far a unit is in the year."""

    BELUM = "belum"
    DRAF = "draf"
    DIKEMBALIKAN = "dikembalikan"
    DIPERIKSA = "diperiksa"
    FINAL = "final"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    Tahap.BELUM: "Belum",
    Tahap.DRAF: "Draf",
    Tahap.DIKEMBALIKAN: "Dikembalikan",
    Tahap.DIPERIKSA: "Diperiksa",
    Tahap.FINAL: "Final",
}


@dataclass(frozen=True, slots=True)
class BarisPenilaian:
    """One unit of the list. `terdahulu` marks a result taken over from a certificate.

    `dihitung` is the one row by which its cooperative is counted: that of its predikat, if any.
    """

    kunci: KunciLaporan
    nama: str
    nama_kunci: str
    kelurahan: str
    kode_kecamatan: str
    kelayakan: Kelayakan
    laporan: tuple[Sebab, ...]
    pedoman_id: str
    tahap: Tahap
    alasan_kembali: str
    terdahulu: bool
    skor: str
    predikat: str
    predikat_urut: int | None
    putaran: int
    dihitung: bool

    @property
    def sebab(self) -> tuple[Sebab, ...]:
        """Everything that keeps it from being scored: kelayakan first, then the report."""
        return (*self.kelayakan.kurang, *self.laporan)


@dataclass(frozen=True, slots=True)
class DaftarTahun:
    """The list, and the two years it stands for."""

    tahun: int
    tahun_buku: int
    baris: tuple[BarisPenilaian, ...]


@dataclass(frozen=True, slots=True)
class Saringan:
    """What of the list is looked at; empty means all. `layak` None means either.

    `sebab` keeps the rows that miss any of these conditions; `sekali` one row a cooperative.
    """

    teks: str = ""
    tahap: frozenset[Tahap] = frozenset()
    layak: bool | None = None
    kecamatan: frozenset[str] = frozenset()
    sebab: frozenset[Syarat] = frozenset()
    predikat: frozenset[str] = frozenset()
    sekali: bool = False


def list_penilaian(
    office: Office, tahun: int, *, juga: Collection[KunciLaporan] = ()
) -> DaftarTahun:
    """Every unit in the list of a year, any other that was assessed, and those in `juga`."""
    batas, tahun_buku = batas_of(office, tahun), tahun_buku_for(office, tahun)
    pilihan = office.pilihan
    rows = [
        row
        for row in rows_of_year(office.db, tahun_buku, batas)
        if row.status is not None
        or row.kunci in juga
        or terdaftar(row.keadaan, row.tgl_badan_hukum, batas, pilihan)
    ]
    laporan, penulis = report_misses(office, rows), PenulisSkor(office)
    dihitung = _counted(rows, pilihan.sumber_predikat)
    return DaftarTahun(
        tahun,
        tahun_buku,
        tuple(
            BarisPenilaian(
                kunci=row.kunci,
                nama=row.nama,
                nama_kunci=row.nama_kunci,
                kelurahan=row.kelurahan,
                kode_kecamatan=row.kode_kecamatan,
                kelayakan=kelayakan_of(office, row, batas, pilihan),
                laporan=laporan[row.kunci],
                pedoman_id=row.pedoman_id or usulan_for(office, row).pedoman_id or "",
                tahap=_tahap(row),
                alasan_kembali=row.catatan_laporan,
                terdahulu=row.asal is AsalPenilaian.TERDAHULU,
                skor=penulis.show(row.total, row.pedoman_id, row.pedoman_sidik),
                predikat=row.predikat,
                predikat_urut=row.predikat_urut,
                putaran=row.putaran,
                dihitung=row.kunci in dihitung,
            )
            for row in rows
        ),
    )


def _counted(rows: Collection[BarisTahun], sumber: str) -> frozenset[KunciLaporan]:
    """By its final result where a cooperative has one, else by one of the rows it has."""
    final = counted_once((row.kunci for row in rows if row.status is StatusPenilaian.FINAL), sumber)
    known = {kunci.koperasi_id for kunci in final}
    waiting = (row.kunci for row in rows if row.kunci.koperasi_id not in known)
    return final | counted_once(waiting, sumber)


def _tahap(row: BarisTahun) -> Tahap:
    match row.status:
        case StatusPenilaian.FINAL | StatusPenilaian.DIPERIKSA:
            return Tahap(row.status.value)
        case _ if row.laporan is KeadaanLaporan.DIKEMBALIKAN:
            return Tahap.DIKEMBALIKAN
        case None if row.laporan is None:
            return Tahap.BELUM
        case _:
            return Tahap.DRAF


def filtered(rows: Iterable[BarisPenilaian], saringan: Saringan) -> list[BarisPenilaian]:
    """The rows that pass every filter; the name is compared as the registry compares names."""
    wanted = cari_kunci(saringan.teks)
    return [
        row
        for row in rows
        if (not saringan.sekali or row.dihitung)
        and (not saringan.tahap or row.tahap in saringan.tahap)
        and (saringan.layak is None or row.kelayakan.layak is saringan.layak)
        and (not saringan.sebab or any(each.syarat in saringan.sebab for each in row.sebab))
        and (not saringan.predikat or row.predikat in saringan.predikat)
        and (not saringan.kecamatan or row.kode_kecamatan in saringan.kecamatan)
        and any(all(word in row.nama_kunci for word in words) for words in wanted)
    ]
