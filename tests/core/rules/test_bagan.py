"""The chart of accounts: lines per kind of report, names, sums."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.bagan import BaganAkun, JenisLaporan, Jumlah, Kelompok


@pytest.mark.parametrize("kind", list(JenisLaporan))
def test_rows_of_a_kind_are_all_its_lines_in_file_order(bagan: BaganAkun, kind: str) -> None:
    rows = bagan.rows_for(kind)

    shown = [akun.kode for _, group in rows for akun in group]
    assert shown == [akun.kode for akun in bagan.akun.values() if kind in akun.untuk]
    assert [kelompok for kelompok, _ in rows] == sorted(
        {kelompok for kelompok, _ in rows}, key=list(Kelompok).index
    )


def test_every_group_has_a_heading() -> None:
    assert all(kelompok.judul for kelompok in Kelompok)
    assert Kelompok.KOLEKTIBILITAS.judul == "Kualitas pinjaman"


def test_only_two_lines_may_be_negative(bagan: BaganAkun) -> None:
    loss = [akun.kode for akun in bagan.akun.values() if akun.boleh_negatif]

    assert loss == ["shu_belum_dibagi", "shu_tahun_berjalan"]


def test_names_tell_the_year_and_the_pola(bagan: BaganAkun) -> None:
    names = [
        bagan.name_of("kas"),
        bagan.name_of("kas@-1"),
        bagan.name_of("pinjaman_anggota", "syariah"),
        bagan.name_of("kas", "syariah"),
    ]

    assert names == ["Kas", "Kas (tahun lalu)", "Pembiayaan dan piutang kepada anggota", "Kas"]


def test_accounts_are_known_for_this_year_and_the_last(bagan: BaganAkun) -> None:
    assert [bagan.knows(kode) for kode in ("kas", "kas@-1", "kas@-2", "emas")] == [
        True,
        True,
        False,
        False,
    ]


@given(
    weights=st.lists(
        st.fractions(min_value=-5, max_value=5, max_denominator=40), min_size=1, max_size=6
    ),
    data=st.data(),
)
def test_a_sum_is_the_weighted_sum_and_blanks_add_nothing(
    weights: list[Fraction], data: st.DataObject
) -> None:
    jumlah = Jumlah("j", "J", {f"a{place}": weight for place, weight in enumerate(weights)})
    amounts = {
        kode: data.draw(st.one_of(st.none(), st.integers(-(10**15), 10**15)))
        for kode in jumlah.akun
    }

    found = jumlah.of(amounts)

    assert found == sum(
        (weight * (amounts[kode] or 0) for kode, weight in jumlah.akun.items()), Fraction(0)
    )
    assert jumlah.of({}) == 0
