import errno
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from core.actions.bolak_balik_sel import SelUnreadableError, read_cell
from core.actions.data_terbuka import export_all
from core.actions.data_terbuka_impor import import_all
from core.actions.ekspor_daftar import Daftar, KolomEkspor, export_list
from core.actions.ekspor_kolom import IKU, KESEHATAN, KOPERASI, LABA, UMKM, column_of
from core.actions.koperasi import load_rows
from core.actions.laba import laba_rows
from core.actions.office import Office, close_office
from core.actions.penilaian_daftar import list_penilaian
from core.actions.progress import CancelledError, Progress
from core.actions.umkm import list_umkm, umkm_rows
from core.errors import FileUnwritableError
from core.impor.model import Jenis
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.model import Umkm
from core.umkm.saringan import Saringan
from tests.core.ekspor.kecil import dump, fill, new_office

EVERY = Saringan(2025, date(2025, 12, 31))
TWO = Daftar(
    "Uji",
    (KolomEkspor("Nama", lambda row: row), KolomEkspor("Panjang", len, Jenis.CACAH)),
    (1, 2, 3),
    lambda _office, page: {n: "x" * n for n in page if n != 2},
    (("Saringan", "tanpa saringan"),),
    judul_di_atas=True,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_office(tmp_path / "siku.db")
    fill(made)
    yield made
    close_office(made, copy=False)


def test_rows_that_are_gone_are_left_out(office: Office, tmp_path: Path) -> None:
    hasil = export_list(office, TWO, tmp_path / "x.xlsx").value

    rows = CalamineWorkbook.from_path(tmp_path / "x.xlsx").get_sheet_by_index(0).to_python()
    assert rows[4:] == [["Nama", "Panjang"], ["x", 1], ["xxx", 3]]
    assert hasil.baris == 2


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_batal_keeps_the_older_file(office: Office, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(b"lama")
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        export_list(office, TWO, path, progress)

    assert path.read_bytes() == b"lama"
    assert not list(tmp_path.glob("*.belum"))


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "disk penuh"), (errno.EACCES, "tidak dapat ditulis")]
)
def test_a_full_disk_and_a_locked_file_are_told_in_words(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, "x")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(FileUnwritableError, match=words):
        export_list(office, TWO, tmp_path / "x.csv")

    assert not list(tmp_path.glob("x.csv*"))


def test_every_typed_column_of_every_list_reads_its_rows(office: Office) -> None:
    ids = list_umkm(office, EVERY)
    koperasi = [row[0] for row in office.db.execute("SELECT id FROM koperasi")]
    rows: list[tuple[Any, Any]] = [
        (UMKM, umkm_rows(office, ids, EVERY).values()),
        (LABA, laba_rows(office, ids, EVERY).values()),
        (KOPERASI, load_rows(office, koperasi, 2025).values()),
        (KESEHATAN, list_penilaian(office, 2025).baris),
    ]

    for known, listed in rows:
        assert len(listed) > 1
        for row in listed:
            for key in known:
                found = column_of(known, key, key)
                assert found is not None
                assert not isinstance(found.nilai(row), float | bool)
    assert column_of(IKU, "asing", "Asing") is None


def test_registers_longer_than_a_page_go_out_and_come_back(office: Office, tmp_path: Path) -> None:
    many = [UmkmLengkap(Umkm(0, f"CONTOH {n}")) for n in range(4_100)]
    with office.db.atomic():
        add_many(office.db, office.deed("contoh"), many)
    steps: list[tuple[int, int]] = []
    told = Progress(lambda done, total: steps.append((done, total)))
    other = new_office(tmp_path / "lain.db", node=8)

    export_all(office, tmp_path / "s.zip", alasan="Uji pindah", progress=told)
    import_all(other, tmp_path / "s.zip", told)

    assert dump(other) == dump(office)
    assert all(0 <= done <= total for done, total in steps)
    assert len(steps) > 6
    close_office(other, copy=False)


@pytest.mark.parametrize(
    ("jenis", "cell", "value"),
    [
        (Jenis.TANGGAL, "12 Maret 2025", date(2025, 3, 12)),
        (Jenis.TANGGAL, date(2025, 3, 12), date(2025, 3, 12)),
        (Jenis.TEKS, " a\r\nb ", "a\nb"),
        (Jenis.TEKS, "  ", None),
        (Jenis.RUPIAH, "(1.000)", -1_000),
    ],
)
def test_a_cell_that_came_back_is_read(jenis: Jenis, cell: Any, value: Any) -> None:
    assert read_cell(jenis, cell) == value


@pytest.mark.parametrize(
    ("jenis", "cell"),
    [
        (Jenis.TANGGAL, "kemarin"),
        (Jenis.RUPIAH, 10**18),
        (Jenis.RUPIAH, True),
        (Jenis.TEKS, 1.5),
        (Jenis.NOMOR, 1871015708900001),
    ],
)
def test_a_cell_that_cannot_be_read_says_why(jenis: Jenis, cell: Any) -> None:
    with pytest.raises(SelUnreadableError, match=r"\w"):
        read_cell(jenis, cell)
