"""Every database an office may still have opens, keeps its rows, and ends as a new one does."""

import gzip
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from core.actions import draf
from core.actions.iku import load_tahun, renew_sums
from core.actions.office import close_office, create_office, open_writer
from core.actions.periksa import check_data
from core.errors import FileUnwritableError
from core.iku.model import Cacah
from core.storage import migrations
from core.storage.sqlite import Database

STORED = sorted((Path(__file__).parents[2] / "files").glob("skema-*.db.gz"))
NOW = datetime(2026, 11, 24, 9, 0)


def shapes(db: Database) -> list[tuple[str, str]]:
    return db.execute(
        """SELECT name, sql FROM sqlite_schema
           WHERE sql IS NOT NULL AND name NOT LIKE 'umkm_cari_%' ORDER BY name"""
    ).fetchall()


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name.removesuffix(".db.gz"))
def test_a_database_of_every_released_schema_opens_with_all_its_rows(
    stored: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress(stored.read_bytes()))

    office = open_writer(path, clock=lambda: NOW)
    renew_sums(office)

    assert load_tahun(office, 2025).by_kode("koperasi_sehat").cacah == Cacah(1, 1)
    kept = draf.load_draf(office, "koperasi:baru", draf.TANPA_PETUGAS)
    assert kept is not None
    assert kept.isi == {"nama": "CONTOH setengah jadi"}
    assert check_data(office) == ()
    close_office(office, copy=False)


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name.removesuffix(".db.gz"))
def test_a_migrated_database_has_the_shape_of_a_new_one(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    migrated = open_writer(path, clock=lambda: NOW)
    fresh = create_office(tmp_path / "baru.db", node=12, clock=lambda: NOW)

    assert shapes(migrated.db) == shapes(fresh.db)

    close_office(migrated, copy=False)
    close_office(fresh, copy=False)


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.name.removesuffix(".db.gz"))
def test_tables_of_a_later_step_are_numbered_from_the_node_too(
    stored: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress(stored.read_bytes()))
    office = open_writer(path, clock=lambda: NOW)
    (node,) = office.db.execute("SELECT nilai FROM meta WHERE kunci = 'node'").fetchone()

    numbered = dict(office.db.execute("SELECT name, seq >> 36 FROM sqlite_sequence").fetchall())

    assert {name: numbered[name] for name in ("penugasan", "pemeriksaan", "cetakan")} == (
        dict.fromkeys(("penugasan", "pemeriksaan", "cetakan"), int(node))
    )
    close_office(office, copy=False)


def test_a_released_schema_is_stored() -> None:
    assert [path.name for path in STORED] == [
        "skema-0001.db.gz",
        "skema-0002.db.gz",
        "skema-0003.db.gz",
        "skema-0004.db.gz",
        "skema-0005.db.gz",
    ]


def test_a_disk_that_fills_up_while_migrating_is_told_and_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress(STORED[0].read_bytes()))

    def fail(_db: Database) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as full:
        full.setattr(migrations.MIGRATIONS, "apply", fail)
        with pytest.raises(FileUnwritableError, match="Disk penuh"):
            open_writer(path, clock=lambda: NOW)

    again = open_writer(path, clock=lambda: NOW)
    assert check_data(again) == ()
    close_office(again, copy=False)
