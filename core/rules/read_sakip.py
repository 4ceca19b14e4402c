"""Read the SAKIP classes and components (`iku/sakip.toml`)."""

from enum import StrEnum
from itertools import pairwise

from core.rules.pedoman import Keyakinan
from core.rules.read_umum import read_sumber
from core.rules.sakip import AturanSakip, KelasSakip, KomponenSakip, PeriodeSakip
from core.rules.tabel import Tabel, exact_number, frozen, open_tabel

_TOTAL = 100
_RINCIAN = ("keberadaan", "kualitas", "pemanfaatan")


class _AturanBatas(StrEnum):
    LEBIH_BESAR = "lebih_besar"


def read_sakip(content: str | bytes, *, name: str = "iku/sakip.toml") -> AturanSakip:
    """Classes by year; raises `RuleFileError` naming the place that is not sound."""
    tabel, digest = open_tabel(content, name)
    tabel.choice("aturan_batas", _AturanBatas)
    skala = [exact_number(each, tabel.tempat.at("skala")) for each in tabel.items("skala")]
    if skala != [0, _TOTAL]:
        tabel.refuse("skala harus [0, 100]")
    judul, catatan = tabel.text("judul"), tabel.text_or("catatan")
    periode = [_periode(tabel, catatan)]
    for row in tabel.tables("terdahulu", "dasar", required=False):
        periode.append(_periode(row, row.text_or("catatan")))
        row.finish()
    for newer, older in pairwise(periode):
        if older.sampai is None or older.sampai >= newer.sejak:
            tabel.refuse(f"tahun {older.dasar} tidak mendahului {newer.dasar}")
    aturan = AturanSakip(
        id=tabel.text("id"),
        judul=judul,
        catatan=catatan,
        periode=tuple(periode),
        sumber=read_sumber(tabel),
        hash=digest,
    )
    tabel.finish()
    return aturan


def _periode(row: Tabel, catatan: str) -> PeriodeSakip:
    periode = PeriodeSakip(
        dasar=row.text("dasar"),
        sejak=row.integer("tahun_evaluasi_sejak"),
        sampai=row.integer_or_none("tahun_evaluasi_sampai"),
        daftar_kelas=_kelas(row),
        komponen=tuple(_komponen(each) for each in row.tables("komponen", "nama", required=False)),
        catatan=catatan,
        keyakinan=row.choice("keyakinan", Keyakinan) if "keyakinan" in row else None,
    )
    if periode.sampai is not None and periode.sampai < periode.sejak:
        row.refuse("tahun_evaluasi_sampai mendahului tahun_evaluasi_sejak")
    weights = sum(komponen.bobot for komponen in periode.komponen)
    if periode.komponen and weights != _TOTAL:
        row.refuse(f"bobot komponen berjumlah {weights}, seharusnya {_TOTAL}")
    return periode


def _kelas(tabel: Tabel) -> tuple[KelasSakip, ...]:
    found: list[KelasSakip] = []
    for number, row in enumerate(tabel.tables("kelas", "huruf"), start=1):
        kelas = KelasSakip(
            urut=row.integer("urut"),
            huruf=row.text("huruf"),
            sebutan=row.text_or("sebutan"),
            lebih_dari=row.number_or_none("lebih_dari"),
            sampai=row.number("sampai"),
        )
        row.finish()
        if kelas.urut != number:
            row.refuse("urut harus 1, 2, 3 dan seterusnya dari yang terbaik")
        if kelas.sampai != (found[-1].lebih_dari if found else _TOTAL):
            row.refuse("sampai tidak bersambung dengan kelas di atasnya")
        if not 0 <= (kelas.lebih_dari or 0) < kelas.sampai:
            row.refuse("lebih_dari harus lebih kecil daripada sampai")
        found.append(kelas)
    if found[-1].lebih_dari is not None:
        tabel.refuse("kelas terbawah tidak boleh mempunyai lebih_dari")
    return tuple(found)


def _komponen(row: Tabel) -> KomponenSakip:
    rincian = {}
    if "rincian" in row:
        parts = row.table("rincian")
        rincian = {key: parts.number(key) for key in _RINCIAN}
        parts.finish()
    komponen = KomponenSakip(
        nama=row.text("nama"),
        bobot=row.number("bobot"),
        rincian=frozen(rincian),
        keyakinan=row.choice("keyakinan", Keyakinan) if "keyakinan" in row else None,
        catatan=row.text_or("catatan"),
    )
    row.finish()
    if rincian and sum(rincian.values()) != komponen.bobot:
        row.refuse("rincian tidak berjumlah bobot")
    return komponen
