"""What is written reads back equal, whatever the cells hold."""

import csv
import tempfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped] # no types

from core.actions.data_terbuka import export_all
from core.actions.data_terbuka_impor import import_all
from core.actions.office import close_office
from core.errors import AppError
from core.excel import tulis
from core.excel.tulis import KolomTulis, Tabel, write_csv, write_xlsx
from core.impor.model import Jenis
from core.storage.terbuka import as_text, as_value
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.model import Umkm
from tests.core.ekspor.kecil import dump, new_office

# what a spreadsheet can hold: neither control signs nor halves of a pair
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=30
)
CELLS = st.one_of(
    st.none(),
    st.sampled_from(["=1+1", "+62", "-", "@x", "1871015708900001", "007", "'x", " spasi "]),
    WORDS,
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.dates(date(1900, 3, 1), date(9999, 12, 31)),
)
ANYTHING = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.text(max_size=40))


def written(rows: Sequence[Sequence[Any]], kolom: Sequence[KolomTulis]) -> list[list[Any]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.xlsx"
        write_xlsx(path, Tabel("Uji", kolom), rows, lambda _n: None)
        return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=6))
def test_every_cell_reads_back_as_it_was(rows: list[list[Any]]) -> None:
    found = written(rows, [KolomTulis("a"), KolomTulis("b", Jenis.NOMOR), KolomTulis("c")])

    expected = [[None if cell == "" else cell for cell in row] for row in rows]
    while expected and all(cell is None for cell in expected[-1]):
        expected.pop()
    cells = [[None if cell == "" else cell for cell in row] for row in found[1:]]
    assert cells == expected
    for row, kept in zip(cells, expected, strict=True):
        for cell, before in zip(row, kept, strict=True):
            assert isinstance(cell, str) is isinstance(before, str)


@settings(max_examples=200, deadline=None)
@given(ANYTHING, st.booleans())
def test_a_value_of_open_data_reads_back_equal(value: str | int | None, nullable: bool) -> None:
    if value is None and not nullable:
        return
    tipe = "INTEGER" if isinstance(value, int) else "TEXT"

    text = as_text(value, boleh_kosong=nullable)

    assert as_value(text, tipe=tipe, boleh_kosong=nullable) == value
    if isinstance(value, str):
        assert not text.startswith(("=", "+", "-", "@", "\t", "\r"))


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20)


@settings(max_examples=4, deadline=None)
@given(st.lists(st.builds(Umkm, st.just(0), nama=NAMES, pemilik=NAMES, catatan=NAMES), max_size=5))
def test_any_small_office_goes_out_and_comes_back_equal(businesses: list[Umkm]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        first = new_office(Path(folder) / "a.db")
        second = new_office(Path(folder) / "b.db", node=8)
        with first.db.atomic():
            add_many(first.db, first.deed("contoh"), [UmkmLengkap(one) for one in businesses])
        export_all(first, Path(folder) / "s.zip", alasan="Uji pindah")

        import_all(second, Path(folder) / "s.zip")

        assert dump(second) == dump(first)
        for office in (first, second):
            close_office(office, copy=False)


def test_numbers_dates_and_long_texts_keep_what_a_spreadsheet_would_lose() -> None:
    row = [10**16, date(1899, 5, 1), Decimal("82.15"), "x" * 40_000]

    found = written([row], [KolomTulis(name, Jenis.RUPIAH) for name in "abcd"])[1]

    assert found[:3] == ["10000000000000000", "1899-05-01", 82.15]
    assert (len(found[3]), found[3][-3:]) == (32_767, "...")


def test_heads_are_frozen_filtered_and_under_their_title(tmp_path: Path) -> None:
    import openpyxl

    tabel = Tabel("Uji", [KolomTulis("Nama", lebar=30)], ["Dinas", "Uji"], [("Tahun", "2025")])
    write_xlsx(tmp_path / "x.xlsx", tabel, [["CONTOH"]], lambda _n: None)

    book = openpyxl.load_workbook(tmp_path / "x.xlsx")

    assert book.sheetnames == ["Uji", "Keterangan"]
    assert [row[0].value for row in book["Uji"].iter_rows()] == [
        "Dinas",
        "Uji",
        None,
        "Nama",
        "CONTOH",
    ]
    assert book["Uji"].freeze_panes == "B5"
    assert book["Uji"].auto_filter.ref == "A4:A5"


def test_a_csv_is_shielded_and_told_in_steps(tmp_path: Path) -> None:
    steps: list[int] = []
    rows = [["=x", -5, Decimal("1.50"), date(2025, 3, 12), None] for _ in range(501)]

    kolom = [KolomTulis(name) for name in "abcde"]
    write_csv(tmp_path / "x.csv", Tabel("Uji", kolom), rows, steps.append)

    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[1] == ["'=x", "-5", "1,50", "2025-03-12", ""]
    assert steps == [500, 501]


def test_more_rows_than_a_sheet_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tulis, "BARIS_TERBANYAK", 2)

    with pytest.raises(AppError, match="lebih panjang"):
        write_xlsx(
            tmp_path / "x.xlsx", Tabel("Uji", [KolomTulis("a")]), [["x"]] * 3, lambda _n: None
        )


def test_a_full_disk_is_an_os_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # no types

    def full(_book: object) -> None:
        raise FileCreateError(OSError(28, "penuh"))

    monkeypatch.setattr(Workbook, "close", full)

    with pytest.raises(OSError, match="penuh"):
        write_xlsx(tmp_path / "x.xlsx", Tabel("Uji", [KolomTulis("a")]), [["x"]], lambda _n: None)
