"""Read the chart of accounts (`akun.toml`)."""

from collections.abc import Mapping
from enum import StrEnum

from core.rules.bagan import (
    TAHUN_LALU,
    Akun,
    BaganAkun,
    Hubungan,
    JenisLaporan,
    Jumlah,
    Kelompok,
    Keparahan,
    Pemeriksaan,
)
from core.rules.read_umum import read_bobot, read_jumlah
from core.rules.tabel import Tabel, frozen, open_tabel


class _Tanda(StrEnum):
    TAMBAH = "+"
    KURANG = "-"


class _Satuan(StrEnum):
    RUPIAH = "rupiah"
    ORANG = "orang"


def read_bagan(content: str | bytes, *, name: str = "akun.toml") -> BaganAkun:
    """The chart; raises `RuleFileError` naming the place that is not sound."""
    tabel, digest = open_tabel(content, name)
    akun = {row.kode: row for row in map(_akun, tabel.tables("akun"))}
    jumlah = read_jumlah(tabel, akun.keys())
    bagan = BaganAkun(
        id=tabel.text("id"),
        judul=tabel.text("judul"),
        versi=tabel.text("versi"),
        catatan=tabel.text_or("catatan"),
        akun=frozen(akun),
        jumlah=jumlah,
        pemeriksaan=tuple(
            _pemeriksaan(row, akun, jumlah) for row in tabel.tables("pemeriksaan", "id")
        ),
        hash=digest,
    )
    tabel.finish()
    return bagan


def _akun(row: Tabel) -> Akun:
    akun = Akun(
        kode=row.text("kode"),
        nama=row.text("nama"),
        nama_syariah=row.text_or("nama_syariah"),
        kelompok=row.choice("kelompok", Kelompok),
        tanda=row.choice("tanda", _Tanda).value,
        satuan=row.choice("satuan", _Satuan).value,
        untuk=frozenset(row.choices("untuk", JenisLaporan)),
        wajib=row.flag("wajib", default=False),
        boleh_negatif=row.flag("boleh_negatif", default=False),
        keterangan=row.text_or("keterangan"),
        dipakai=row.texts("dipakai"),
    )
    row.finish()
    if "@" in akun.kode:
        row.refuse("kode tidak boleh memuat @")
    return akun


def _pemeriksaan(row: Tabel, akun: Mapping[str, Akun], jumlah: Mapping[str, Jumlah]) -> Pemeriksaan:
    check = Pemeriksaan(
        id=row.text("id"),
        uraian=row.text("uraian"),
        kiri=_side(row.table("kiri"), akun, jumlah),
        hubungan=row.choice("hubungan", Hubungan),
        kanan=_side(row.table("kanan"), akun, jumlah),
        toleransi=row.integer("toleransi"),
        keparahan=row.choice("keparahan", Keparahan),
        untuk=frozenset(row.choices("untuk", JenisLaporan)),
    )
    row.finish()
    if check.toleransi < 0:
        row.refuse("toleransi kurang dari nol")
    return check


def _side(side: Tabel, akun: Mapping[str, Akun], jumlah: Mapping[str, Jumlah]) -> Jumlah:
    """One side of an identity, called by the named sum it equals, else by its accounts."""
    weights = read_bobot(side, akun.keys())
    if any(weight.denominator != 1 for weight in weights.values()):
        side.refuse("bobot harus bilangan bulat")
    for named in jumlah.values():
        if named.akun == weights:
            return Jumlah(named.kode, named.nama, weights)
    names = (akun[kode.removesuffix(TAHUN_LALU)].nama for kode in weights)
    return Jumlah("", " + ".join(names), weights)
