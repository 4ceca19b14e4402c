"""Size classes of UMKM: limits inside, sales before capital, the regulation named."""

import pytest

from core.rules.schema import Lawbook, Ukuran, skala_in_force

MILIAR = 10**9


@pytest.mark.parametrize(
    ("penjualan", "nama"),
    [
        (0, "Mikro"),
        (2 * MILIAR, "Mikro"),
        (2 * MILIAR + 1, "Kecil"),
        (15 * MILIAR, "Kecil"),
        (50 * MILIAR, "Menengah"),
        (50 * MILIAR + 1, "Besar"),
    ],
)
def test_an_upper_limit_belongs_to_its_class(lawbook: Lawbook, penjualan: int, nama: str) -> None:
    skala = skala_in_force(lawbook.skala_umkm, 2025)
    assert skala is not None

    hasil = skala.kelas(penjualan=penjualan)

    assert hasil is not None
    assert hasil.nama == nama


def test_sales_count_before_capital_and_the_rule_is_named(lawbook: Lawbook) -> None:
    skala = skala_in_force(lawbook.skala_umkm, 2021)
    assert skala is not None

    running, new = skala.kelas(penjualan=1, modal_usaha=6 * MILIAR), skala.kelas(modal_usaha=MILIAR)

    assert running is not None
    assert new is not None
    assert running.ukuran is Ukuran.PENJUALAN
    assert new.alasan == "Mikro menurut modal usaha (PP 7/2021 pasal 35)."


def test_the_older_law_measures_net_wealth(lawbook: Lawbook) -> None:
    skala = skala_in_force(lawbook.skala_umkm, 2015)
    assert skala is not None

    hasil = skala.kelas(modal_usaha=1, kekayaan_bersih=50_000_001)

    assert hasil is not None
    assert (hasil.nama, hasil.dasar) == ("Kecil", "UU 20/2008 pasal 6")
    assert skala.kelas(modal_usaha=1) is None


def test_without_a_figure_there_is_no_class(lawbook: Lawbook) -> None:
    assert lawbook.skala_umkm[0].kelas() is None


def test_before_the_first_law_there_is_none(lawbook: Lawbook) -> None:
    assert skala_in_force(lawbook.skala_umkm, 2007) is None
