"""Heads found anywhere; rows that are no data told apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.impor import baris
from core.impor.baris import PemilahBaris
from core.impor.kepala import find_kepala, kepala_at
from core.impor.model import Kepala, Kolom, Profil, Register
from core.impor.tebak import by_order, fit_of, guess, known_heads, peta_of

REGISTER = Register("umkm", "UMKM", (
    Kolom("nama", "Nama usaha", sinonim=("Nama",)), Kolom("nik", "NIK"),
    Kolom("anggota_l", "Anggota L"),
), ("nik", "nama"))  # fmt: skip
KENAL = known_heads(REGISTER)
HEADS = ("No", "Nama", "NIK", "Anggota L", "Anggota P")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ([], baris.KOSONG),
        (["", None, "", ""], baris.KOSONG),
        (["  ", "\u00a0", "", ""], baris.KOSONG),
        (["JUMLAH", 5, "", ""], baris.JUMLAH),
        (["", "Total :", "", 9], baris.JUMLAH),
        (["  ", "Grand Total", "", 9], baris.JUMLAH),
        (["Jumlah Seluruhnya", 3], baris.JUMLAH),
        (["Total Kecamatan Kedaton", 3], baris.JUMLAH),
        (["Keterangan: L laki-laki", "", ""], baris.KETERANGAN),
        (["", "Sumber: CONTOH", ""], baris.KETERANGAN),
        (["", "", "Mengetahui,", ""], baris.TANDA_TANGAN),
        (["", "NIP. 19700101 199503 1 001"], baris.TANDA_TANGAN),
        (["No", "Nama", "NIK", "Anggota L"], baris.TERULANG),
        (["No", "Nama", "NIK", "Anggota", ""], baris.TERULANG),
        (["(1)", "(2)", "(3)", "(4)"], baris.NOMOR_KOLOM),
        ([1.0, 2.0, 3.0, 4.0], baris.NOMOR_KOLOM),
        (["1", "2", "3", "4"], baris.NOMOR_KOLOM),
        ([1, "CONTOH Roti", "1871", 2], ""),
        (["", "CONTOH Roti", "1871", 2], ""),
        (["Total Jaya Makmur", "1871", "Kedaton", 3], ""),
        (["Jumlah Roti", "", "", ""], ""),
        (["Sumber Rejeki", "CONTOH Budi", "1871", 2], ""),
        (["Nama", "CONTOH Budi", "1871", 2], ""),
        (["Mengetahui Jaya", "CONTOH Budi", "1871", 2], ""),
        (["  ", "CONTOH Roti", "1871", 2], ""),
        (["12", "CONTOH Roti", "1871", 2], ""),
    ],
)
def test_rows_that_are_no_data_are_named(row: list[Any], why: str) -> None:
    assert PemilahBaris(HEADS, [1, 2, 3]).why_no_data(row) == why


def test_heads_are_found_wherever_they_stand() -> None:
    rows: list[list[Any]] = [["DAFTAR"], [], ["No", "Nama", "NIK"], [1, "CONTOH", "1"]]

    assert find_kepala(rows, KENAL) == Kepala((2,), 3, ("No", "Nama", "NIK"))
    assert kepala_at(rows, ()) == Kepala((), 0, ())
    assert find_kepala([], KENAL) == Kepala((), 0, ())


def test_a_merged_head_stands_over_all_its_columns() -> None:
    rows: list[list[Any]] = [
        ["Nama", "Anggota", None, "NIK"],
        [None, "L", "P", None],
        ["CONTOH", 1, 2, "3"],
    ]

    found = find_kepala(rows, KENAL, [((0, 1), (0, 2)), ((0, 0), (1, 0)), ((0, 3), (1, 3))])

    assert found == Kepala((0, 1), 2, ("Nama", "Anggota L", "Anggota P", "NIK"))


def test_without_known_heads_the_fullest_row_of_words_is_taken() -> None:
    rows: list[list[Any]] = [["satu"], ["apa", "ini", "itu"], [1, 2, 3]]

    assert find_kepala(rows, KENAL).baris == (1,)
    assert find_kepala([[1, 2.0], [3, 4]], KENAL).baris == ()


def test_no_two_columns_claim_one_field() -> None:
    kepala = Kepala((0,), 1, ("Nama", "Nama usaha", "N.I.K", "Anggta L"))

    found = guess(REGISTER, kepala, mirip=lambda _head, known: known[0] if known else None)

    assert {at: (one.kode, one.pasti) for at, one in found.items()} == {
        0: ("nama", True), 2: ("nik", True), 3: ("anggota_l", False),
    }  # fmt: skip
    assert peta_of(found).kolom == {0: "nama", 2: "nik", 3: "anggota_l"}


def test_a_profile_goes_by_heads_and_may_leave_columns_unread() -> None:
    kepala = Kepala((0,), 1, ("Merek", "NIK", "Lain"))
    profil = Profil("x", "umkm", {"merek": "nama", "NIK": "", "hilang": "tiada"}, ("", "nama"))

    assert {at: one.kode for at, one in guess(REGISTER, kepala, profil=profil).items()} == {
        0: "nama"
    }
    assert fit_of(profil, kepala) == pytest.approx(2 / 3)
    assert fit_of(Profil("y", "umkm", {}), kepala) == 0
    assert {at: one.kode for at, one in by_order(profil, 5).items()} == {1: "nama"}


CELLS = st.one_of(st.none(), st.text(max_size=8), st.floats(), st.integers(), st.booleans(),
                  st.sampled_from(["Nama", "NIK", "JUMLAH", "(1)", " "]))  # fmt: skip


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8))
def test_hostile_sheets_never_crash(rows: list[list[Any]]) -> None:
    kepala = find_kepala(rows, KENAL)
    sorter = PemilahBaris(kepala.judul, sorted(guess(REGISTER, kepala)))

    assert 0 <= kepala.mulai <= len(rows)
    assert all(isinstance(sorter.why_no_data(row), str) for row in rows)
