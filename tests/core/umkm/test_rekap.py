"""The recapitulation of UMKM as a table: rows in order, sums that hold, gaps that are told."""

from dataclasses import replace

import pytest

from core.actions.office import law
from core.rules.skala_umkm import SkalaUmkm, skala_in_force
from core.rules.tabel_angka import BarisAngka, TabelAngka
from core.umkm.rekap import (
    KelompokUmkm,
    MenurutUmkm,
    check_rekap,
    columns_of,
    kelas_kode,
    shown_columns,
    tabulate_umkm,
)


@pytest.fixture
def skala() -> SkalaUmkm:
    found = skala_in_force(law().skala_umkm, 2025)
    assert found is not None
    return found


def group(kode: str, jumlah: int, mikro: int, laba: int | None = None) -> KelompokUmkm:
    unknown = {"kelas0": jumlah - mikro, "kelas2": 0, "kelas3": 0, "kelas4": 0}
    return KelompokUmkm(kode, {"jumlah": jumlah, "kelas1": mikro, "laba": laba, **unknown})


def table(skala: SkalaUmkm, *groups: KelompokUmkm) -> TabelAngka:
    return tabulate_umkm(
        MenurutUmkm.KECAMATAN,
        columns_of(skala),
        groups,
        [("K1", "Kedaton"), ("K2", "Panjang")],
        {"a": "K1", "b": "K1"},
    )


def test_kelurahan_are_gathered_into_their_kecamatan(skala: SkalaUmkm) -> None:
    tabel = table(skala, group("a", 3, 2, 10), group("b", 4, 4, -3), group("", 1, 0))

    assert [(row.nama, row.of("jumlah"), row.of("laba")) for row in tabel.semua] == [
        ("Kedaton", 7, 7),
        ("Panjang", 0, None),
        ("Belum diisi", 1, None),
        ("Jumlah", 8, 7),
    ]
    assert tabel.kepala == "Kecamatan"


def test_sound_figures_are_left_alone_and_gaps_are_told(skala: SkalaUmkm) -> None:
    assert check_rekap(table(skala, group("a", 3, 3))) == ()

    found = check_rekap(table(skala, group("a", 3, 2), group("", 1_200, 1_200)))

    assert [one.code for one in found] == ["rekap.belum_diisi", "rekap.tanpa_kelas"]
    assert found[0].message == "1.200 UMKM belum diisi kecamatannya."


def test_classes_that_do_not_make_the_whole_are_an_error(skala: SkalaUmkm) -> None:
    tabel = table(skala, group("a", 3, 3))
    total = BarisAngka("Jumlah", {**tabel.jumlah.nilai, "kelas1": 2})

    found = check_rekap(replace(tabel, jumlah=total))

    assert [one.code for one in found] == ["rekap.kelas", "angka.jumlah_baris"]


def test_a_class_beyond_the_third_is_shown_only_where_somebody_is_in_it(skala: SkalaUmkm) -> None:
    tabel = table(skala, group("a", 3, 3))
    large = replace(tabel, jumlah=BarisAngka("Jumlah", {**tabel.jumlah.nilai, "kelas4": 1}))

    assert "kelas4" not in [one.kode for one in shown_columns(tabel, tabel)]
    assert "kelas4" in [one.kode for one in shown_columns(tabel, large)]


def test_without_a_rule_no_class_is_known() -> None:
    assert [one.judul for one in columns_of(None)][:2] == ["Jumlah", "Belum diketahui"]
    assert kelas_kode(3) == "kelas3"
