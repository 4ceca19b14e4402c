"""May it be assessed: every miss is a reason in words, every condition a setting."""

from dataclasses import replace
from datetime import date

import pytest

from core.koperasi.kelayakan import FaktaKelayakan, Golongan, Kelayakan, Syarat, assess
from core.koperasi.model import Keadaan
from core.rules.pilihan import Pilihan

SOUND = FaktaKelayakan(
    keadaan=Keadaan.AKTIF,
    tgl_badan_hukum=date(2004, 1, 12),
    tahun_buku=2024,
    batas=date(2025, 12, 31),
    rat_tanggal=date(2025, 2, 28),
    rat_dilaporkan=date(2025, 3, 12),
    wilayah_keanggotaan="kota",
    pengawas="dinas",
    golongan=Golongan("Konsumen", "Konvensional", None, punya_usp=False),
)


def judged(fakta: FaktaKelayakan, pilihan: Pilihan | None = None) -> Kelayakan:
    return assess(fakta, pilihan or Pilihan(), ada_pedoman=True)


def test_one_that_meets_every_condition_may_be_assessed() -> None:
    assert judged(SOUND).layak
    assert judged(SOUND).kalimat == "Layak dinilai"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"keadaan": Keadaan.TIDAK_AKTIF}, "berstatus tidak aktif pada 31 Desember 2025"),
        ({"keadaan": Keadaan.DIBUBARKAN}, "berstatus dibubarkan pada 31 Desember 2025"),
        ({"keadaan": None}, "belum berstatus pada 31 Desember 2025"),
        ({"tgl_badan_hukum": date(2024, 1, 2)},
         "berbadan hukum 2 Januari 2024, belum satu tahun buku penuh pada akhir 2024"),
        ({"rat_tanggal": None}, "RAT tahun buku 2024 belum diselenggarakan"),
        ({"rat_tanggal": date(2026, 1, 1)}, "RAT tahun buku 2024 belum diselenggarakan"),
        ({"rat_dilaporkan": None}, "RAT tahun buku 2024 belum dilaporkan"),
        ({"rat_dilaporkan": date(2026, 1, 1)}, "RAT tahun buku 2024 belum dilaporkan"),
    ],
)  # fmt: skip
def test_each_miss_is_a_reason(changed: dict[str, object], reason: str) -> None:
    assert judged(replace(SOUND, **changed)).sebab == (reason,)  # type: ignore[arg-type]


def test_several_misses_are_all_named() -> None:
    fakta = replace(SOUND, keadaan=Keadaan.USUL_BUBAR, rat_tanggal=None)

    found = judged(fakta)

    assert found.kalimat == (
        "Belum layak dinilai: berstatus usul bubar pada 31 Desember 2025; "
        "RAT tahun buku 2024 belum diselenggarakan"
    )


def test_a_legal_entity_of_after_the_cut_off_is_not_in_the_list() -> None:
    found = judged(replace(SOUND, tgl_badan_hukum=date(2026, 1, 1)))

    assert found.sebab[0] == "belum berbadan hukum pada 31 Desember 2025"


def test_one_january_begins_a_full_book_year_and_a_blank_date_counts_as_existing() -> None:
    assert judged(replace(SOUND, tgl_badan_hukum=date(2024, 1, 1))).layak
    assert judged(replace(SOUND, tgl_badan_hukum=None)).layak


def test_conditions_that_the_office_switched_off_are_not_asked() -> None:
    pilihan = Pilihan(
        layak_wajib_aktif=False,
        layak_wajib_setahun=False,
        layak_wajib_rat=False,
        layak_wajib_pedoman=False,
    )
    fakta = replace(
        SOUND,
        keadaan=Keadaan.TIDAK_AKTIF,
        tgl_badan_hukum=date(2025, 6, 1),
        rat_tanggal=None,
        rat_dilaporkan=None,
    )

    assert assess(fakta, pilihan, ada_pedoman=False).layak


def test_supervision_by_others_and_a_missing_pedoman_are_reasons_where_set() -> None:
    pilihan = Pilihan(layak_wilayah=("kota",), layak_pengawas=("dinas",))
    fakta = replace(SOUND, wilayah_keanggotaan="lintas_provinsi", pengawas="ojk")

    assert assess(fakta, pilihan, ada_pedoman=False).sebab == (
        "wilayah keanggotaan lintas provinsi",
        "pengawasnya Otoritas Jasa Keuangan",
        "pedoman tidak tersedia untuk tahun buku 2024",
    )


def test_a_koperasi_merah_putih_without_a_first_year_cannot_be_examined_yet() -> None:
    found = judged(replace(SOUND, kkmp=True, tgl_badan_hukum=date(2024, 6, 2)))

    assert found.belum_dapat
    assert found.kurang[0].syarat is Syarat.KKMP
    assert found.kalimat.startswith("Belum dapat diperiksa: berbadan hukum 2 Juni 2024")


def test_another_young_one_is_not_fit_yet() -> None:
    found = judged(replace(SOUND, tgl_badan_hukum=date(2024, 6, 2)))

    assert not found.belum_dapat
    assert found.kurang[0].syarat is Syarat.SETAHUN


@pytest.mark.parametrize("syarat", Syarat)
def test_every_condition_has_words_to_filter_by(syarat: Syarat) -> None:
    assert syarat.sebutan
