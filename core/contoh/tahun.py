"""Yearly figures of the sample cooperatives: people, headline amounts, RAT."""

from collections.abc import Mapping
from dataclasses import replace

from core.contoh.acak import Acak
from core.contoh.koperasi import KoperasiContoh
from core.contoh.laporan import total_assets
from core.contoh.rencana import Rat
from core.koperasi.laporan import Laporan, Unit
from core.koperasi.model import KoperasiTahun
from core.rules.bagan import BaganAkun


def year_of(
    koperasi: KoperasiContoh,
    tahun_buku: int,
    rat: Rat | None,
    laporan: Laporan | None,
    bagan: BaganAkun,
) -> KoperasiTahun:
    """One year; where a report exists its figures are the same as those of the report."""
    bare = KoperasiTahun(tahun_buku=tahun_buku, koperasi_id=koperasi.nomor)
    if rat is not None:
        bare = replace(
            bare,
            rat_tanggal=rat.tanggal,
            rat_dilaporkan=rat.dilaporkan,
            rat_berita_acara=f"CONTOH/RAT/{koperasi.nomor + 1:03d}/{tahun_buku}",
        )
    if laporan is not None:
        return _from_report(bare, laporan.tahun_ini, bagan)
    return _estimated(bare, koperasi)


def _from_report(bare: KoperasiTahun, akun: Mapping[str, int], bagan: BaganAkun) -> KoperasiTahun:
    aset = int(bagan.jumlah["total_aset"].of(akun))
    sendiri = int(bagan.jumlah["total_ekuitas"].of(akun))
    return replace(
        bare,
        anggota_pria=akun["anggota_pria"],
        anggota_wanita=akun["anggota_wanita"],
        anggota_jumlah=akun["anggota_pria"] + akun["anggota_wanita"],
        manajer_pria=akun["manajer_pria"],
        manajer_wanita=akun["manajer_wanita"],
        manajer_jumlah=akun["manajer_pria"] + akun["manajer_wanita"],
        karyawan_pria=akun["karyawan_pria"],
        karyawan_wanita=akun["karyawan_wanita"],
        karyawan_jumlah=akun["karyawan_pria"] + akun["karyawan_wanita"],
        modal_sendiri=sendiri,
        modal_luar=aset - sendiri,
        aset=aset,
        volume_usaha=akun["volume_usaha"],
        shu=akun["shu_tahun_berjalan"],
    )


def _estimated(bare: KoperasiTahun, koperasi: KoperasiContoh) -> KoperasiTahun:
    acak = Acak("tahun", koperasi.nomor, bare.tahun_buku)
    aset = (
        koperasi.aset if koperasi.kkmp else total_assets(koperasi, Unit.KOPERASI, bare.tahun_buku)
    )
    anggota = 25 + aset // 12_000_000 + acak.between(0, 30)
    sendiri = aset * acak.between(180, 420) // 1000
    return replace(
        bare,
        anggota_jumlah=anggota,
        karyawan_jumlah=acak.between(1, 4),
        modal_sendiri=sendiri,
        modal_luar=aset - sendiri,
        aset=aset,
        volume_usaha=aset * acak.between(400, 1200) // 1000,
        shu=aset * acak.between(5, 45) // 1000,
    )
