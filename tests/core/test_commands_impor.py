"""`impor` from a terminal: counts, exit codes, refused rows as a workbook."""

from pathlib import Path

import openpyxl
import pytest

from core.actions.office import close_office, create_office, open_for_looking
from core.commands import main

GOOD = "Nama usaha;NIK\nCONTOH Roti;1871014508900001\n"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "siku.db"
    close_office(create_office(path, node=7), copy=False)
    return path


def count(db: Path) -> int:
    office = open_for_looking(db)
    try:
        return int(office.db.execute("SELECT count(*) FROM umkm").fetchone()[0])
    finally:
        office.db.close()


def test_a_file_is_tried_and_then_saved(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "CONTOH.csv"
    path.write_text(GOOD, encoding="utf-8")

    assert main(["impor", "umkm", str(path), "--db", str(db), "--uji"]) == 0
    assert count(db) == 0
    assert capsys.readouterr().out.splitlines() == [
        "dibaca: 2",
        "baru: 1",
        "berubah: 0",
        "sama: 0",
        "ditolak: 0",
        "bukan data: 1",
    ]
    assert main(["impor", "umkm", str(path), "--db", str(db)]) == 0
    assert count(db) == 1
    capsys.readouterr()
    assert main(["impor", "umkm", str(path), "--db", str(db)]) == 0
    assert "Tidak ada perubahan." in capsys.readouterr().err


def test_refused_rows_stop_it_unless_some_will_do(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, refused = tmp_path / "CONTOH.csv", tmp_path / "ditolak.xlsx"
    path.write_text(GOOD + "CONTOH Kopi;12\n", encoding="utf-8")
    argv = ["impor", "umkm", str(path), "--db", str(db)]

    assert main([*argv, "--uji"]) == 1
    assert main([*argv, "--tolak", str(refused)]) == 1
    assert count(db) == 0
    assert "Baris 3, NIK" in capsys.readouterr().err
    book = openpyxl.load_workbook(refused)
    assert [row[0].value for row in book.worksheets[0].iter_rows()] == ["Nama usaha", "CONTOH Kopi"]
    book.close()
    assert main([*argv, "--sebagian"]) == 0
    assert count(db) == 1


def test_wrong_usage_and_files_that_are_not_there_are_told(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["impor", "lain", "x.csv", "--db", str(db)]) == 2
    assert main(["impor", "umkm", str(tmp_path / "tiada.csv"), "--db", str(db)]) == 1
    assert "tidak ada lagi" in capsys.readouterr().err
