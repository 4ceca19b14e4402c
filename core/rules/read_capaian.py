"""Read capaian formulas and scales (`iku/capaian.toml`); the file is proved by its own `uji`."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise

from core.angka import AngkaUnreadableError
from core.rules.capaian import (
    AturanCapaian,
    KategoriCapaian,
    RumusCapaian,
    SkalaCapaian,
    read_target,
)
from core.rules.pedoman import Keyakinan, Sumber
from core.rules.read_umum import read_sumber, read_sumber_ids
from core.rules.set_iku import ArahIku
from core.rules.tabel import Tabel, frozen, open_tabel


class _Pembulatan(StrEnum):
    SETENGAH_KE_ATAS = "setengah_ke_atas"


class _Kosong(StrEnum):
    TIDAK_BERLAKU = "n/a"


def read_capaian(content: str | bytes, *, name: str = "iku/capaian.toml") -> AturanCapaian:
    """Formulas and scales; raises `RuleFileError` naming the place that is not sound."""
    tabel, digest = open_tabel(content, name)
    sumber = read_sumber(tabel)
    rumus = {
        row.arah: row for row in (_rumus(row, sumber) for row in tabel.tables("rumus", "arah"))
    }
    skala = {row.id: row for row in map(_skala, tabel.tables("skala", "id"))}
    aturan = AturanCapaian(
        id=tabel.text("id"),
        judul=tabel.text("judul"),
        dasar=tabel.text("dasar"),
        desimal=tabel.integer("desimal"),
        catatan=tabel.text_or("catatan"),
        rumus=frozen({arah.value: each for arah, each in rumus.items()}),
        skala=frozen(skala),
        sumber=sumber,
        hash=digest,
    )
    tabel.choice("pembulatan", _Pembulatan)
    tabel.choice("target_nol", _Kosong)
    tabel.choice("realisasi_kosong", _Kosong)
    if tabel.flag("dipotong_seratus"):
        tabel.refuse("dipotong_seratus belum didukung")
    if aturan.desimal < 0:
        tabel.refuse("desimal kurang dari nol")
    if missing := [arah for arah in ArahIku if arah not in rumus]:
        tabel.refuse(f"rumus untuk arah {', '.join(missing)} tidak ada")
    if [each.baku for each in skala.values()].count(True) != 1:
        tabel.refuse("tepat satu skala harus baku")
    for row in tabel.tables("uji", "nomor"):
        _check_uji(row, aturan)
    tabel.finish()
    return aturan


def _rumus(row: Tabel, sumber: Mapping[str, Sumber]) -> RumusCapaian:
    rumus = RumusCapaian(
        arah=row.choice("arah", ArahIku),
        uraian=row.text("uraian"),
        kali_realisasi=row.number("kali_realisasi"),
        kali_target=row.number("kali_target"),
        keyakinan=row.choice("keyakinan", Keyakinan),
        sumber=read_sumber_ids(row, sumber),
    )
    row.finish()
    return rumus


def _skala(row: Tabel) -> SkalaCapaian:
    skala = SkalaCapaian(
        id=row.text("id"),
        dasar=row.text("dasar"),
        baku=row.flag("baku"),
        keyakinan=row.choice("keyakinan", Keyakinan),
        catatan=row.text_or("catatan"),
        kelas=tuple(
            _kategori(each, number)
            for number, each in enumerate(row.tables("kelas", "sebutan"), start=1)
        ),
    )
    row.finish()
    limits = [
        kelas.minimal if kelas.lebih_dari is None else kelas.lebih_dari for kelas in skala.kelas
    ]
    upper = [limit for limit in limits if limit is not None]
    if limits != [*upper, None]:
        row.refuse("hanya kelas terbawah yang tanpa batas")
    if any(better <= worse for better, worse in pairwise(upper)):
        row.refuse("batas kelas tidak urut menurun")
    return skala


def _kategori(row: Tabel, number: int) -> KategoriCapaian:
    kelas = KategoriCapaian(
        urut=row.integer("urut"),
        sebutan=row.text("sebutan"),
        minimal=row.number_or_none("minimal"),
        lebih_dari=row.number_or_none("lebih_dari"),
    )
    row.finish()
    if kelas.urut != number:
        row.refuse("urut harus 1, 2, 3 dan seterusnya dari yang terbaik")
    if kelas.minimal is not None and kelas.lebih_dari is not None:
        row.refuse("minimal dan lebih_dari tidak boleh bersama")
    return kelas


def _check_uji(row: Tabel, aturan: AturanCapaian) -> None:
    try:
        target = read_target(row.text("target"))
    except AngkaUnreadableError:
        row.refuse("target tidak terbaca")
    arah, realisasi = row.choice("arah", ArahIku), row.number("realisasi")
    expected = row.number("capaian")
    row.finish()
    if aturan.capaian_tercetak(target, realisasi, arah) != expected:
        row.refuse("rumus tidak menghasilkan capaian yang ditulis")
