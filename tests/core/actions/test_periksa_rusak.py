"""A damaged page is told in words, wherever it is met: by the check, in the terminal, at work."""

import sqlite3
from pathlib import Path

import pytest

from core import commands
from core.actions.koperasi import add_koperasi
from core.actions.office import Office, close_office, create_office, in_words, open_reader
from core.actions.periksa import TERHENTI, check_data
from core.errors import DamagedDatabaseError
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi


def damaged(folder: Path, table: str) -> Path:
    """An office in which the first page of one table is noise."""
    path = folder / "siku.db"
    office = create_office(path, node=7)
    melati = Koperasi("CONTOH Koperasi Melati", "Konsumen")
    add_koperasi(office, melati, StatusKoperasi(Keadaan.AKTIF))
    sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
    (root,) = office.db.execute(sql, [table]).fetchone()
    (size,) = office.db.execute("PRAGMA page_size").fetchone()
    office.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    close_office(office, copy=False)
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xa7" * size)
    return path


def looked_through(path: Path) -> list[str]:
    office: Office = open_reader(path)
    found = check_data(office)
    office.db.close()
    return [one.message for one in found]


@pytest.mark.parametrize("table", ["kegiatan", "izin_umkm", "pengurus", "tampilan"])
def test_a_damaged_page_is_a_finding(tmp_path: Path, table: str) -> None:
    told = looked_through(damaged(tmp_path, table))

    assert len(told) == 1
    assert "halaman yang rusak" in told[0]


def test_what_cannot_be_looked_at_behind_it_is_said(tmp_path: Path) -> None:
    told = looked_through(damaged(tmp_path, "lampiran"))

    assert "halaman yang rusak" in told[0]
    assert told[-1] == TERHENTI


def test_the_terminal_says_it_without_a_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = damaged(tmp_path, "kegiatan")

    asked = ["ekspor", "semua", "--db", str(path), "--keluar", str(tmp_path / "semua.zip")]
    assert commands.main(asked) == 1

    assert "siku.db rusak" in capsys.readouterr().err
    assert not (tmp_path / "semua.zip").exists()


def test_a_failure_at_work_becomes_a_sentence_and_a_bug_stays_one() -> None:
    path = Path("siku.db")
    with pytest.raises(DamagedDatabaseError), in_words(path):
        raise sqlite3.DatabaseError("database disk image is malformed")
    with pytest.raises(sqlite3.IntegrityError), in_words(path):
        raise sqlite3.IntegrityError("CHECK constraint failed: full")
