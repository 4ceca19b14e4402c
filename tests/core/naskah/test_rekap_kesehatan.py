"""Counts of a recapitulation: rows and columns add up, whatever the list."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.naskah.rekap_kesehatan import BELUM, TANPA_KECAMATAN, BarisRekap
from tests.core.pdf.contoh_kesehatan import KECAMATAN, baris, rekap

ROWS = st.builds(
    BarisRekap,
    nama=st.just("CONTOH"),
    kecamatan=st.sampled_from([*KECAMATAN, "", "Luar Kota"]),
    predikat=st.sampled_from(["Sehat", "Cukup Sehat", "Tidak Sehat", ""]),
    dihitung=st.booleans(),
)


@given(st.lists(ROWS, max_size=40).map(tuple))
def test_rows_and_columns_add_up_to_what_is_counted(rows: tuple[BarisRekap, ...]) -> None:
    naskah = rekap(baris=rows)

    table, total = naskah.menurut_kecamatan, naskah.total

    assert sum(row.seluruh for row in table) == total.seluruh
    assert total.seluruh == sum(row.dihitung for row in rows) == len(rows) - naskah.tidak_dihitung
    for number, name in enumerate(naskah.kolom):
        counted = [row for row in rows if row.dihitung and (row.predikat or BELUM) == name]
        assert total.jumlah[number] == len(counted)


def test_places_and_predikat_come_in_the_order_of_the_office() -> None:
    rows = (
        baris(1, kecamatan="Zona Luar", predikat="Tidak Sehat"),
        baris(2, kecamatan="", predikat=""),
        baris(3, kecamatan="Contoh Timur"),
    )

    naskah = rekap(baris=rows, predikat=("Sehat",), kecamatan=("Contoh Timur",))

    assert [row.kecamatan for row in naskah.menurut_kecamatan] == [
        "Contoh Timur",
        "Zona Luar",
        TANPA_KECAMATAN,
    ]
    assert naskah.kolom == ("Sehat", "Tidak Sehat", "Dalam Pengawasan Khusus", BELUM)


def test_a_list_without_places_has_a_total_of_nothing() -> None:
    naskah = rekap(baris=(), kecamatan=(), predikat=("Sehat", "Cukup Sehat"))

    assert naskah.menurut_kecamatan == ()
    assert naskah.total.jumlah == (0, 0)


def test_a_score_just_below_a_limit_is_not_printed_as_that_limit() -> None:
    row = baris(1, skor=Fraction(79_999, 1000), batas=Fraction(80))

    assert row.skor_tercetak == "79,999"
    assert baris(1, skor=None).skor_tercetak == ""
