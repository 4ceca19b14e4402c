"""Read the size classes of UMKM (`umkm/*.toml`)."""

from enum import StrEnum

from core.rules.pedoman import Keyakinan
from core.rules.read_umum import read_sumber
from core.rules.skala_umkm import KelasUmkm, SkalaUmkm, Ukuran
from core.rules.tabel import Tabel, frozen, open_tabel


class _Satuan(StrEnum):
    RUPIAH = "rupiah"


class _AturanBatas(StrEnum):
    SAMPAI_DENGAN = "sampai_dengan"


class _Kriteria(StrEnum):
    PILIHAN = "pilihan"


def read_skala_umkm(content: str | bytes, *, name: str) -> SkalaUmkm:
    """One regulation's classes; raises `RuleFileError` naming the place that is not sound."""
    tabel, digest = open_tabel(content, name)
    tabel.choice("satuan", _Satuan)
    tabel.choice("aturan_batas", _AturanBatas)
    tabel.choice("kriteria", _Kriteria)
    skala = SkalaUmkm(
        id=tabel.text("id"),
        judul=tabel.text("judul"),
        dasar=tabel.text("dasar"),
        berlaku_sejak=tabel.integer("berlaku_sejak"),
        berlaku_sampai=tabel.integer_or_none("berlaku_sampai"),
        keyakinan=tabel.choice("keyakinan", Keyakinan),
        catatan=tabel.text_or("catatan"),
        daftar_kelas=_kelas(tabel),
        sumber=read_sumber(tabel),
        hash=digest,
    )
    tabel.finish()
    if skala.berlaku_sampai is not None and skala.berlaku_sampai < skala.berlaku_sejak:
        tabel.refuse("berlaku_sampai mendahului berlaku_sejak")
    return skala


def _kelas(tabel: Tabel) -> tuple[KelasUmkm, ...]:
    found: list[KelasUmkm] = []
    rows = tabel.tables("kelas", "nama")
    for number, row in enumerate(rows, start=1):
        limits = {
            ukuran: row.integer(f"{ukuran}_sampai")
            for ukuran in Ukuran
            if f"{ukuran}_sampai" in row
        }
        kelas = KelasUmkm(row.integer("urut"), row.text("nama"), frozen(limits))
        row.finish()
        if kelas.urut != number:
            row.refuse("urut harus 1, 2, 3 dan seterusnya dari yang terkecil")
        if number == len(rows):
            if limits:
                row.refuse("kelas teratas tidak boleh mempunyai batas")
        elif not limits or (found and limits.keys() != found[-1].sampai.keys()):
            row.refuse("batas harus memakai ukuran yang sama pada setiap kelas")
        elif found and any(limits[key] <= found[-1].sampai[key] for key in limits):
            row.refuse("batas tidak urut menaik")
        found.append(kelas)
    return tuple(found)
