"""What is said of a frozen figure: nothing while nothing moved, else each move once."""

from dataclasses import replace
from datetime import datetime
from fractions import Fraction
from typing import Any

import pytest

from core.iku.model import Cacah, HasilIku, TandaTetap
from core.iku.penetapan_beda import moved_figures
from core.iku.penetapan_kata import berubah_sentence, shown, tetap_sentence
from core.rules.set_iku import ArahIku, JenisIku

HASIL = HasilIku(
    nomor=2, kode="a", nama="A", nama_pendek="A", satuan="%", arah=ArahIku.TINGGI,
    jenis=JenisIku.RASIO, tahun_data=2024, cacah=Cacah(50, 316), eksak=Fraction(1250, 79),
    realisasi=Fraction(1582, 100), target=Fraction(20), capaian=Fraction(791, 10),
    kategori="Tinggi", kategori_urut=2, pilihan=(), sebab=None, dasar="", tahun_kalimat="",
)  # fmt: skip


def _frozen(kini: HasilIku, **counts: int) -> HasilIku:
    tanda = TandaTetap(
        1, 1, datetime(2026, 1, 15, 9, 0), "CONTOH Kepala", "k", kini, **counts,
        angka_berubah=bool(moved_figures(HASIL, kini)),
    )  # fmt: skip
    return replace(HASIL, penetapan=tanda)


@pytest.mark.parametrize(
    ("moved", "counts", "said"),
    [
        ({}, {}, ""),
        ({"cacah": None, "realisasi": None, "capaian": None}, {}, ""),
        ({}, {"masuk": 2, "keluar": 1, "ubah": 3},
         "Berubah sejak ditetapkan: 2 nama masuk, 1 nama keluar, 3 nama berubah isinya."),
        ({"cacah": Cacah(51, 316), "realisasi": Fraction(1614, 100)}, {},
         "Berubah sejak ditetapkan: sekarang 51 / 316 (16,14 %)."),
        ({"realisasi": None}, {}, "Berubah sejak ditetapkan: realisasi sekarang n/a."),
        ({"target": None}, {}, "Berubah sejak ditetapkan: target sekarang kosong."),
        ({"target": Fraction(25), "capaian": Fraction(60)}, {},
         "Berubah sejak ditetapkan: target sekarang 25,00."),
        ({"kategori": "Rendah", "capaian": None}, {},
         "Berubah sejak ditetapkan: capaian sekarang n/a."),
        ({"pilihan": (1,)}, {},
         "Berubah sejak ditetapkan: hitungan pilihan penyebut lain berubah."),
    ],
)  # fmt: skip
def test_each_move_is_said_once(moved: dict[str, Any], counts: dict[str, int], said: str) -> None:
    kini = replace(HASIL, **moved)

    assert berubah_sentence(_frozen(kini, **counts)) == said


def test_who_froze_it_and_when() -> None:
    frozen = _frozen(HASIL)
    assert frozen.penetapan is not None

    assert tetap_sentence(frozen.penetapan) == "Ditetapkan 15 Januari 2026 oleh CONTOH Kepala."
    assert berubah_sentence(HASIL) == ""
    assert shown(replace(HASIL, satuan="nilai")) == "15,82"
