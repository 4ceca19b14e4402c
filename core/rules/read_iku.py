"""Read the IKU set of a decree (`iku/iku-*.toml`)."""

from collections.abc import Mapping
from typing import Any

from core.rules.set_iku import (
    ArahIku,
    BarisCascade,
    Daftar,
    Hitungan,
    Iku,
    JenisIku,
    KeputusanAsal,
    RumusRasio,
    SetIku,
    TahunData,
)
from core.rules.tabel import Tabel, Tempat, digest_of, open_tabel


def read_set_iku(content: str | bytes, *, name: str) -> SetIku:
    """The set; raises `RuleFileError` naming the place that is not sound."""
    return _read(*open_tabel(content, name))


def read_set_isi(isi: Mapping[str, Any], *, name: str) -> SetIku:
    """The same from a table that was read already or is being edited."""
    return _read(Tabel(isi, Tempat(name)), digest_of(isi))


def _read(tabel: Tabel, digest: str) -> SetIku:
    berlaku = tabel.table("berlaku")
    set_iku = SetIku(
        id=tabel.text("id"),
        judul=tabel.text("judul"),
        sejak=berlaku.integer("sejak"),
        sampai=berlaku.integer("sampai"),
        keputusan_asal=_keputusan_asal(tabel.table("keputusan_asal")),
        tugas=tabel.text("tugas"),
        fungsi=tabel.texts("fungsi"),
        cascade=tuple(_baris(row) for row in tabel.tables("cascade")),
        iku=tuple(_iku(row) for row in tabel.tables("iku")),
        hash=digest,
    )
    berlaku.finish()
    tabel.finish()
    if set_iku.sampai < set_iku.sejak:
        berlaku.refuse("sampai mendahului sejak")
    known = {iku.kode for iku in set_iku.iku}
    for baris in set_iku.cascade:
        for kode in baris.iku:
            if kode not in known:
                tabel.refuse(f"cascade menyebut IKU yang tidak ada: {kode}")
    return set_iku


def _keputusan_asal(row: Tabel) -> KeputusanAsal:
    asal = KeputusanAsal(row.text_or("nomor"), row.text("tentang"), row.text_or("tanggal"))
    row.finish()
    return asal


def _baris(row: Tabel) -> BarisCascade:
    baris = BarisCascade(
        misi=row.text("misi"),
        tujuan=row.text("tujuan"),
        sasaran_rpjmd=row.text("sasaran_rpjmd"),
        sasaran_renstra=row.text("sasaran_renstra"),
        iku=row.texts("iku"),
    )
    row.finish()
    return baris


def _iku(row: Tabel) -> Iku:
    is_ratio = row.choice("jenis", JenisIku) is JenisIku.RASIO
    iku = Iku(
        kode=row.text("kode"),
        sasaran=row.text("sasaran"),
        nama=row.text("nama"),
        formulasi="" if is_ratio else row.text("formulasi"),
        rasio=_rasio(row) if is_ratio else None,
        penjelasan=row.text("penjelasan"),
        sumber_data=row.text("sumber_data"),
        periode=row.text("periode"),
        satuan=row.text("satuan"),
        arah=row.choice("arah", ArahIku),
        penanggung_jawab=row.text_or("penanggung_jawab"),
    )
    row.finish()
    return iku


def _rasio(row: Tabel) -> RumusRasio:
    rasio = RumusRasio(
        pembilang=row.text("pembilang"),
        penyebut=row.text("penyebut"),
        tahun_data=row.choice("tahun_data", TahunData),
        hitung_pembilang=_hitungan(row.table("hitung_pembilang")),
        hitung_penyebut=_hitungan(row.table("hitung_penyebut")),
        pilihan_penyebut=(
            row.choices("pilihan_penyebut", Daftar) if "pilihan_penyebut" in row else ()
        ),
    )
    lists = (rasio.hitung_pembilang.daftar, *rasio.pilihan_penyebut)
    if any(each.pihak != rasio.hitung_penyebut.daftar.pihak for each in lists):
        row.refuse("daftar koperasi dan daftar UMKM tidak dapat dibandingkan")
    if rasio.hitung_penyebut.daftar in rasio.pilihan_penyebut:
        row.refuse("pilihan_penyebut memuat penyebut yang sudah dipakai")
    return rasio


def _hitungan(row: Tabel) -> Hitungan:
    daftar = row.choice("daftar", Daftar)
    filtered = daftar is Daftar.KOPERASI_BERPREDIKAT
    hitungan = Hitungan(daftar, row.texts("predikat") if filtered else ())
    row.finish()
    return hitungan
