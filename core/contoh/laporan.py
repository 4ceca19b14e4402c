"""Yearly reports of the sample office, each balanced, each grown from the one before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.contoh.acak import Acak
from core.contoh.buku import Buku
from core.contoh.buku_riil import riil
from core.contoh.buku_simpan_pinjam import simpan_pinjam
from core.contoh.koperasi import KoperasiContoh
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.rules.bagan import TAHUN_LALU

AWAL = 2019
PERDEP_TERAKHIR = 2020


def total_assets(koperasi: KoperasiContoh, unit: Unit, tahun_buku: int) -> int:
    """Total assets at the end of a book year: they grow with the quality of the cooperative."""
    aset = koperasi.aset if unit is Unit.KOPERASI else koperasi.aset * 2 // 5
    for year in range(AWAL + 1, tahun_buku + 1):
        growth = (
            Acak("tumbuh", koperasi.nomor, unit, year).between(-25, 45) + koperasi.mutu * 9 // 10
        )
        aset = aset * (1000 + growth) // 1000
    return aset


def books(koperasi: KoperasiContoh, unit: Unit, tahun_buku: int, mutu: int) -> Buku:
    """The books of one year, gone as well as `mutu` says."""
    acak = Acak("buku", koperasi.nomor, unit, tahun_buku)
    aset = total_assets(koperasi, unit, tahun_buku)
    if unit is Unit.KOPERASI and not koperasi.simpan_pinjam:
        return riil(acak, aset, mutu)
    return simpan_pinjam(
        acak,
        aset,
        mutu,
        usp=unit is Unit.USP,
        kas_hemat=tahun_buku <= PERDEP_TERAKHIR and not koperasi.jenis.syariah,
    )


@dataclass(slots=True)
class Rak:
    """The shelf of reports made so far; hands out last year's figures for the next."""

    reports: dict[KunciLaporan, Laporan] = field(default_factory=dict)

    def last_year(self, koperasi: KoperasiContoh, kunci: KunciLaporan) -> Mapping[str, int]:
        """Last year's report, else comparison figures as somebody typed them."""
        lalu = self.reports.get(kunci.tahun_lalu)
        if lalu is not None:
            return lalu.tahun_ini
        return books(koperasi, kunci.unit, kunci.tahun_buku - 1, koperasi.mutu)

    def put(
        self, koperasi: KoperasiContoh, kunci: KunciLaporan, buku: Mapping[str, int]
    ) -> Laporan:
        """Shelve a report; comparison figures stand in it only when last year's is not here."""
        akun = dict(buku)
        if kunci.tahun_lalu not in self.reports:
            before = self.last_year(koperasi, kunci)
            akun |= {f"{kode}{TAHUN_LALU}": amount for kode, amount in before.items()}
        laporan = Laporan(kunci, akun, keadaan=KeadaanLaporan.LENGKAP)
        self.reports[kunci] = laporan
        return laporan
