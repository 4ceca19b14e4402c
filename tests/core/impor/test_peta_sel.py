"""Cells of a layout: their names, their labels, and a layout that is told from another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.impor.peta_sel import Buku, Golongan, Letak, ProfilSel, letak_of
from core.impor.peta_sel_sidik import differences, fingerprint, heading_of, label_of, year_in
from core.impor.peta_sel_tebak import (
    Soal,
    guess_accounts,
    guess_answers,
    guess_identity,
    read_answer,
)
from core.impor.sel_teks import SelUnreadableError


@dataclass(frozen=True, slots=True)
class Lembar:
    nama: str
    baris: Sequence[Sequence[Any]]
    galat: Mapping[str, str] = field(default_factory=dict)
    rumus: frozenset[str] = frozenset()


ROWS: list[list[Any]] = [
    ["Nama Koperasi", ":", "CONTOH Melati"],
    ["Tahun Buku", ":", "dua ribu"],
    ["", "Uraian", "31-12-2024", date(2023, 12, 31)],
    ["1", "Kas", 50.0, 45.0],
    ["2", "Bank", "", 7],
]


def _buku(rows: Sequence[Sequence[Any]] = ROWS, nama: str = "L") -> Buku:
    return Buku([Lembar(nama, rows)])


def _names(text: str) -> tuple[str, ...]:
    return {"Kas": ("kas",), "Bank": ("bank",), "Aset": ("a", "b")}.get(text, ())


@given(st.integers(0, 1_000_000), st.integers(0, 16_383))
def test_a_cell_is_found_again_by_its_name(baris: int, kolom: int) -> None:
    letak = Letak("Lembar! 1", baris, kolom)

    assert letak_of(letak.teks) == letak


@pytest.mark.parametrize("teks", ["", "L!", "L!1A", "L!A0", "A1x"])
def test_what_is_no_cell_is_refused(teks: str) -> None:
    with pytest.raises(ValueError, match=f"^{teks}$"):
        letak_of(teks)


CELLS = st.one_of(
    st.none(), st.booleans(), st.floats(), st.integers(), st.dates(), st.text(max_size=12)
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6))
def test_no_cell_breaks_a_look(rows: list[list[Any]]) -> None:
    buku = _buku(rows)
    found = [
        *guess_identity(buku),
        *guess_accounts(buku, _names),
        *guess_answers(buku, Soal({}, {})),
    ]
    sel = {letak.teks: guess.kode for letak, guess in found}

    profil = ProfilSel("CONTOH", "p", "koperasi", sel, fingerprint(buku, sel, 2024))

    assert differences(profil, buku, 2024) == ()


def test_amounts_stand_under_their_years_whatever_their_order() -> None:
    found = {letak.nama: guess for letak, guess in guess_accounts(_buku(), _names)}
    swapped: list[list[Any]] = [
        row[:2] + row[3:4] + row[2:3] if len(row) > 3 else row for row in ROWS
    ]
    turned = {letak.nama: guess for letak, guess in guess_accounts(_buku(swapped), _names)}

    assert {name: guess.kode for name, guess in found.items()} == {
        "C4": "akun:kas", "D4": "akun:kas@-1", "C5": "akun:bank", "D5": "akun:bank@-1",
    }  # fmt: skip
    assert turned["D4"].kode == "akun:kas"
    assert turned["C4"].kode == "akun:kas@-1"


def test_without_years_two_amounts_are_a_guess() -> None:
    rows: list[list[Any]] = [["Kas", 5, 4], ["Bank", 6], ["Aset", 7], ["Kas", 8, 9], ["Bank", "x"]]
    found = {letak.nama: guess for letak, guess in guess_accounts(_buku(rows), _names)}

    assert {name: (guess.kode, guess.pasti) for name, guess in found.items()} == {
        "B1": ("akun:kas", False),
        "C1": ("akun:kas@-1", False),
        "B2": ("akun:bank", True),
    }


def test_identity_is_right_of_its_words() -> None:
    found = {letak.nama: guess.kode for letak, guess in guess_identity(_buku())}

    assert found == {"C1": "identitas:nama"}


def test_answers_are_found_by_text_then_by_code() -> None:
    soal = Soal({"adart": "jawaban:A:1"}, {"a.2": "jawaban:A:2"})
    rows = [["1", "AD/ART", "Y"], ["A.2", "lain", "x"], ["1", "AD/ART", "T"], ["A.2", "kosong"]]
    found = {letak.nama: guess.kode for letak, guess in guess_answers(_buku(rows), soal)}

    assert found == {"C1": "jawaban:A:1", "C2": "jawaban:A:2"}


def test_a_blank_cell_of_the_pattern_is_mapped_with_its_column() -> None:
    rows: list[list[Any]] = [
        ["Uraian", 2024, 2023, "Uraian", "2024"],
        ["Kas", "Rp 5.000", 4, "Aset", ""],
        ["Bank", "", "", "x", 9],
    ]
    found = {letak.nama: guess.kode for letak, guess in guess_accounts(_buku(rows), _names)}
    soal = Soal({"satu": "jawaban:A:1", "dua": "jawaban:A:2", "lain": "jawaban:B:1"}, {})
    asked: list[list[Any]] = [["satu", "T"], ["dua", ""], ["", "", "lain"]]
    answers = {letak.nama: guess.kode for letak, guess in guess_answers(_buku(asked), soal)}

    assert found == {
        "B2": "akun:kas", "C2": "akun:kas@-1", "B3": "akun:bank", "C3": "akun:bank@-1",
    }  # fmt: skip
    assert answers == {"B1": "jawaban:A:1", "B2": "jawaban:A:2"}


@pytest.mark.parametrize(
    ("cell", "answer"),
    [("Y", True), ("T", False), (1.0, True), (0, False), ("v", True), ("✗", False),
     (True, True), ("", None), (None, None), ("-", None)],
)  # fmt: skip
def test_an_answer_is_read(cell: object, answer: bool | None) -> None:
    assert read_answer(cell) is answer


@pytest.mark.parametrize("cell", ["mungkin", 2, date(2024, 1, 1)])
def test_what_is_no_answer_is_refused(cell: object) -> None:
    with pytest.raises(SelUnreadableError):
        read_answer(cell)


@pytest.mark.parametrize(
    ("cell", "year"),
    [("31 Des 2024", 2024), ("2023 dan 2024", None), (date(2022, 1, 1), 2022), (2021.0, 2021),
     (2021.5, None), (True, None), (None, None), ("12024", None)],
)  # fmt: skip
def test_a_year_is_read_where_there_is_one(cell: object, year: int | None) -> None:
    assert year_in(cell) == year


def test_a_layout_is_known_by_its_words_and_years() -> None:
    sel = {"L!C4": "akun:kas", "L!D4": "akun:kas@-1", "L!C1": "identitas:nama", "L!E9": "cetak:x"}
    profil = ProfilSel("CONTOH", "p", "koperasi", sel, fingerprint(_buku(), sel, 2024))
    assert profil.label == {
        "L!B4": "kas", "L!C3": "tahun:0", "L!D3": "tahun:-1", "L!A1": "namakoperasi",
    }  # fmt: skip

    next_year: list[list[Any]] = [*ROWS[:2], ["", "Uraian", "31-12-2025", "31-12-2024"], *ROWS[3:]]
    assert differences(profil, _buku(next_year), 2025) == ()
    assert differences(profil, _buku(), 2025) == (
        "Kolom pada L!C3 bertuliskan tahun 2024, seharusnya 2025.",
        "Kolom pada L!D3 bertuliskan tahun 2023, seharusnya 2024.",
    )
    no_year: list[list[Any]] = [*ROWS[:2], ["", "Uraian", "Tahun ini", "31-12-2023"], *ROWS[3:]]
    assert differences(profil, _buku(no_year), 2024) == (
        "Kolom pada L!C3 tanpa tahun, seharusnya 2024.",
    )
    assert differences(profil, _buku(nama="M"), 2024) == ("Lembar L tidak ada dalam berkas ini.",)
    moved: list[list[Any]] = [*ROWS[:3], ["1", "", 50.0, 45.0], ["2", "Kas", 5, 6]]
    assert differences(profil, _buku(moved), 2024) == (
        "Sel L!B4 kosong, berbeda dengan buku kerja contoh; tulisan aslinya ada di L!B5.",
    )
    gone: list[list[Any]] = [*ROWS[:3], ["1", "Surat berharga", 50.0, 45.0]]
    assert differences(profil, _buku(gone), 2024) == (
        "Sel L!B4 bertuliskan “Surat berharga”, berbeda dengan buku kerja contoh.",
    )


def test_labels_and_headings_pass_over_amounts_and_mapped_cells() -> None:
    buku = _buku([["Kas", "Bank", 5], ["", "", 2024.5], ["x", "", 7]])
    bank = Letak("L", 0, 1)

    assert label_of(buku, Letak("L", 0, 2), [bank]) == Letak("L", 0, 0)
    assert label_of(buku, Letak("L", 1, 2)) is None
    assert heading_of(buku, Letak("L", 2, 2)) is None
    years = _buku([[2024], ["Anggota 2024/2023"], [2015], [5]])
    assert heading_of(years, Letak("L", 3, 0)) == Letak("L", 0, 0)
    assert heading_of(_buku([["TB 2024"], [2015], [5]]), Letak("L", 2, 0)) == Letak("L", 0, 0)


def test_cells_beyond_a_sheet_are_blank_and_errors_are_named() -> None:
    sheet = Lembar("L", [["#N/A", 1]], {"B1": "#REF!"}, frozenset({"B1"}))
    buku = Buku([sheet])

    assert [buku.cell(Letak(*at)) for at in (("L", 0, 9), ("L", 9, 0), ("M", 0, 0))] == [""] * 3
    assert buku.error(Letak("L", 0, 0)) == "#N/A"
    assert buku.error(Letak("L", 0, 1)) == "#REF!"
    assert buku.error(Letak("M", 0, 1)) == ""
    assert [buku.has_formula(Letak("L", 0, n)) for n in (0, 1)] == [False, True]
    assert Golongan.CETAK.sebutan == "Skor tercetak"
