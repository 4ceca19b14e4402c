"""A frozen realisasi cannot be altered by any statement of SQL."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.actions.office import close_office
from tests.core.iku_kantor import Kota, open_kantor

_ROW = """INSERT INTO penetapan_iku (id, tahun, iku, ke, jenis, isi, baris, kode, pada, petugas)
  VALUES ({id}, 2025, 'a', {ke}, 'daftar', '{{}}', 2, '{kode}', '2026-01-02', 'CONTOH')"""
_NAME = "{verb} INTO penetapan_iku_baris (penetapan_id, urut, catatan_id, nama, kelurahan, masuk, alasan) VALUES (1, {urut}, 9, 'CONTOH', '', 1, '')"  # noqa: E501 - one statement
_OPEN = "UPDATE penetapan_iku SET dibuka_pada = '2026-02-03', alasan_buka = 'surat'"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    office = open_kantor(tmp_path)
    Kota(office)
    close_office(office, copy=False)
    made = sqlite3.connect(tmp_path / "siku.db")
    made.execute(_ROW.format(id=1, ke=1, kode="a" * 64))
    for urut in (1, 2):
        made.execute(_NAME.format(verb="INSERT", urut=urut))
    made.commit()
    yield made
    made.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE penetapan_iku SET isi = '[]'",
        "UPDATE penetapan_iku SET pada = '2020-01-01'",
        "UPDATE penetapan_iku SET dibuka_pada = '2026-02-03'",
        _OPEN + ", kode = 'x'",
        "DELETE FROM penetapan_iku",
        _ROW.format(id=1, ke=2, kode="b" * 64).replace("INSERT", "INSERT OR REPLACE"),
        _ROW.format(id=2, ke=1, kode="b" * 64).replace("INSERT", "INSERT OR REPLACE"),
        _ROW.format(id=2, ke=2, kode="b" * 64).replace("INSERT", "INSERT OR REPLACE"),
        "UPDATE penetapan_iku_baris SET nama = 'lain'",
        "UPDATE OR REPLACE penetapan_iku_baris SET urut = 1 WHERE urut = 2",
        "DELETE FROM penetapan_iku_baris",
        _NAME.format(verb="INSERT", urut=3),
        _NAME.format(verb="INSERT OR REPLACE", urut=2),
    ],
)
def test_nothing_moves_what_is_frozen(db: sqlite3.Connection, statement: str) -> None:
    before = list(db.iterdump())

    with pytest.raises(sqlite3.DatabaseError):
        db.execute(statement)

    db.rollback()
    assert list(db.iterdump()) == before


def test_opening_with_a_reason_is_the_one_way_out(db: sqlite3.Connection) -> None:
    db.execute(_OPEN)
    db.execute(_ROW.format(id=2, ke=2, kode="b" * 64))

    with pytest.raises(sqlite3.DatabaseError, match="terkunci"):
        db.execute(_OPEN + " WHERE id = 1")
