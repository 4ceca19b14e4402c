"""Any small office's reports go out and come back: untouched is the same, changed is just that."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.actions import hukum
from core.actions.bolak_balik import (
    NasibKembali,
    make_bolak_laporan,
    preview_kembali,
    save_kembali,
)
from core.actions.koperasi import add_koperasi
from core.actions.office import Office, close_office
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.laporan_store import LaporanStore
from tests.core.ekspor.kecil import SAAT, new_office

AKUN = tuple(hukum.law().bagan.akun)
BEBAS = tuple(kode for kode, akun in hukum.law().bagan.akun.items() if akun.boleh_negatif)
AMOUNTS = st.integers(0, 10**14)
REPORTS = st.dictionaries(st.sampled_from(AKUN), AMOUNTS, max_size=6) | st.dictionaries(
    st.sampled_from(BEBAS), st.integers(-(10**14), 10**14), max_size=3
)
Books = list[dict[str, int]]


def filled(path: Path, books: Books) -> tuple[Office, list[KunciLaporan]]:
    """One cooperative a report, of the book year that feeds 2025."""
    office, keys = new_office(path), []
    status = StatusKoperasi(Keadaan.AKTIF, SAAT.date())
    for number, akun in enumerate(books):
        owner = add_koperasi(office, Koperasi(f"CONTOH Koperasi {number}", "Jasa"), status).value
        kunci = KunciLaporan(owner, Unit.KOPERASI, 2024)
        with office.db.atomic():
            LaporanStore(office.db).save(office.deed("contoh"), Laporan(kunci, akun))
        keys.append(kunci)
    return office, keys


def akun_of(office: Office, kunci: KunciLaporan) -> Mapping[str, int]:
    found = LaporanStore(office.db).find(kunci)
    assert found is not None
    return found.akun


@settings(max_examples=6, deadline=None)
@given(st.lists(REPORTS, min_size=1, max_size=4))
def test_what_comes_back_untouched_is_the_same(books: Books) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office, keys = filled(Path(folder) / "k.db", books)
        path = Path(folder) / "r.xlsx"
        make_bolak_laporan(office, 2025, keys, path)
        book = openpyxl.load_workbook(path)
        book.save(path)  # as an officer saves it in a spreadsheet

        kembali = save_kembali(office, path).value

        assert [row.nasib for row in kembali.baris] == [NasibKembali.SAMA] * len(books)
        assert [akun_of(office, kunci) for kunci in keys] == books
        close_office(office, copy=False)


@settings(max_examples=8, deadline=None)
@given(
    st.lists(REPORTS, min_size=1, max_size=3),
    st.dictionaries(
        st.tuples(st.integers(0, 2), st.sampled_from(AKUN)), AMOUNTS, min_size=1, max_size=5
    ),
)
def test_changed_cells_come_back_and_no_others(
    books: Books, edits: dict[tuple[int, str], int]
) -> None:
    edits = {at: value for at, value in edits.items() if at[0] < len(books)}
    with tempfile.TemporaryDirectory() as folder:
        office, keys = filled(Path(folder) / "k.db", books)
        path = Path(folder) / "r.xlsx"
        make_bolak_laporan(office, 2025, keys, path)
        book = openpyxl.load_workbook(path)
        place = {kode: at for at, kode in enumerate(AKUN, start=_first_account(book["Data"]))}
        for (row, kode), value in edits.items():
            book["Data"].cell(row + 2, place[kode]).value = value
        book.save(path)
        real = {at: value for at, value in edits.items() if books[at[0]].get(at[1]) != value}

        seen = {
            (row.nomor - 2, cell.kode): int(cell.sesudah)
            for row in preview_kembali(office, path).value.baris
            for cell in row.sel
        }
        save_kembali(office, path)

        assert seen == real
        wanted: Books = [dict(akun) for akun in books]
        for (row, kode), value in real.items():
            wanted[row][kode] = value
        assert [akun_of(office, kunci) for kunci in keys] == wanted
        close_office(office, copy=False)


def _first_account(sheet: object) -> int:
    heads = [cell.value for cell in sheet[1]]  # type: ignore[index] # a sheet of openpyxl
    return heads.index(hukum.law().bagan.akun[AKUN[0]].nama) + 1


def test_a_list_without_reports_is_told(tmp_path: Path) -> None:
    office, _ = filled(tmp_path / "k.db", [])

    with pytest.raises(AppError, match="satu pun laporan"):
        make_bolak_laporan(
            office, 2025, [KunciLaporan(1, Unit.KOPERASI, 2024)], tmp_path / "r.xlsx"
        )

    assert not (tmp_path / "r.xlsx").exists()
    close_office(office, copy=False)
