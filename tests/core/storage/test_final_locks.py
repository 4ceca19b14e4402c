"""A final assessment and the report under it cannot be altered by any statement of SQL."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.actions.office import close_office, create_office
from core.storage import rows

TABLES = ("penilaian", "laporan_keuangan", "laporan_akun")
FREE = {"status", "dibuka_pada", "dibuka_oleh", "alasan_buka", "versi"}


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection to an office with one final and one draft assessment."""
    path = tmp_path / "siku.db"
    office = create_office(path, node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    with office.db.atomic():
        deed = office.deed("data uji")
        for name, status in (("CONTOH KSP Final", "final"), ("CONTOH KSP Draf", "draf")):
            koperasi = rows.insert(
                office.db,
                deed,
                "koperasi",
                {"nama": name, "nama_kunci": name, "jenis": "Simpan Pinjam"},
            )
            laporan = rows.insert(
                office.db,
                deed,
                "laporan_keuangan",
                {"koperasi_id": koperasi, "unit": "koperasi", "tahun_buku": 2025},
            )
            for kode in ("kas", "bank"):
                office.db.execute(
                    "INSERT INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, ?, 1)",
                    [laporan, kode],
                )
            rows.insert(
                office.db,
                deed,
                "penilaian",
                {
                    "koperasi_id": koperasi,
                    "unit": "koperasi",
                    "tahun_buku": 2025,
                    "asal": "hitung",
                    "laporan_id": laporan,
                    "pedoman_id": "juknis-15-2021-ksp",
                    "status": status,
                    "hasil": "{}",
                    "total": "81.25",
                    "predikat": "Sehat",
                    "predikat_urut": 1,
                    "final_pada": "2026-06-30" if status == "final" else None,
                },
            )
    close_office(office, copy=False)
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def _content(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: db.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()  # noqa: S608 - TABLES
        for name in TABLES
    }


def _final(db: sqlite3.Connection) -> tuple[int, int, int]:
    """Ids of the final assessment, its report and its cooperative."""
    found = db.execute(
        "SELECT id, laporan_id, koperasi_id FROM penilaian WHERE status = 'final'"
    ).fetchone()
    return found[0], found[1], found[2]


def _refused(db: sqlite3.Connection, sql: str, *values: object) -> None:
    before = _content(db)
    with pytest.raises(sqlite3.IntegrityError, match=r"terkunci|tidak pernah dihapus"):
        db.execute(sql, values)
    assert _content(db) == before


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def test_no_field_of_a_final_assessment_changes(db: sqlite3.Connection) -> None:
    final, _, _ = _final(db)
    for name in set(_columns(db, "penilaian")) - FREE:
        other = b"7" if name == "scan" else "7"
        _refused(
            db,
            f"""UPDATE penilaian SET {name} = CASE WHEN {name} IS NULL THEN ?
                ELSE {name} || '1' END WHERE id = ?""",  # noqa: S608 - own columns
            other,
            final,
        )


@pytest.mark.parametrize("status", ["draf", "diperiksa"])
def test_a_final_assessment_does_not_become_a_draft(db: sqlite3.Connection, status: str) -> None:
    _refused(db, "UPDATE penilaian SET status = ? WHERE id = ?", status, _final(db)[0])


def test_it_is_opened_again_only_with_a_day_and_a_reason(db: sqlite3.Connection) -> None:
    final = _final(db)[0]
    _refused(db, "UPDATE penilaian SET status = 'dibuka_kembali' WHERE id = ?", final)
    _refused(
        db,
        """UPDATE penilaian SET status = 'dibuka_kembali', alasan_buka = 'CONTOH salah',
           dibuka_pada = '2026-07-01', total = '99' WHERE id = ?""",
        final,
    )

    db.execute(
        """UPDATE penilaian SET status = 'dibuka_kembali', alasan_buka = 'CONTOH salah',
           dibuka_pada = '2026-07-01' WHERE id = ?""",
        [final],
    )

    _refused(db, "UPDATE penilaian SET status = 'final' WHERE id = ?", final)
    _refused(db, "UPDATE penilaian SET alasan_buka = 'CONTOH lain' WHERE id = ?", final)


def test_it_is_neither_deleted_nor_replaced(db: sqlite3.Connection) -> None:
    final, laporan, koperasi = _final(db)
    _refused(db, "DELETE FROM penilaian WHERE id = ?", final)
    columns = "koperasi_id, unit, tahun_buku, asal, laporan_id, pedoman_id, status"
    insert = f"INTO penilaian ({columns}) VALUES (?, 'koperasi', 2025, 'hitung', ?, 'x', 'draf')"
    _refused(db, f"INSERT OR REPLACE {insert}", koperasi, laporan)
    _refused(db, f"INSERT {insert}", koperasi, laporan)
    _refused(
        db,
        f"REPLACE INTO penilaian (id, {columns})"  # noqa: S608 - own columns
        " VALUES (?, 1, 'koperasi', 2030, 'hitung', 1, 'x', 'draf')",
        final,
    )
    _refused(
        db,
        f"""INSERT INTO penilaian (id, {columns})
            VALUES (?, ?, 'koperasi', 2025, 'hitung', ?, 'x', 'draf')
            ON CONFLICT (id) DO UPDATE SET total = '99'""",  # noqa: S608 - own columns
        final,
        koperasi,
        laporan,
    )


@pytest.mark.parametrize("changed", ["koperasi_id", "id"])
@pytest.mark.parametrize("table", ["penilaian", "laporan_keuangan"])
def test_another_row_does_not_push_it_out(db: sqlite3.Connection, table: str, changed: str) -> None:
    draft = "SELECT {} FROM penilaian WHERE status = 'draf'"
    own = draft.format("id" if table == "penilaian" else "laporan_id")
    taken = own.replace("draf", "final") if changed == "id" else draft.format(
        "koperasi_id").replace("draf", "final")  # fmt: skip
    _refused(db, f"UPDATE OR REPLACE {table} SET {changed} = ({taken}) WHERE id = ({own})")  # noqa: S608 - own words


def test_no_amount_under_a_final_assessment_changes(db: sqlite3.Connection) -> None:
    _, laporan, _ = _final(db)
    draft = db.execute("SELECT laporan_id FROM penilaian WHERE status = 'draf'").fetchone()[0]
    _refused(db, "UPDATE laporan_akun SET jumlah = 2 WHERE laporan_id = ?", laporan)
    _refused(db, "UPDATE laporan_akun SET laporan_id = ? WHERE laporan_id = ?", draft, laporan)
    _refused(
        db,
        "UPDATE OR REPLACE laporan_akun SET laporan_id = ? WHERE laporan_id = ? AND kode = 'kas'",
        laporan,
        draft,
    )
    _refused(db, "DELETE FROM laporan_akun WHERE laporan_id = ?", laporan)
    _refused(
        db, "INSERT INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, 'modal', 1)", laporan
    )
    _refused(db, "REPLACE INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, 'kas', 9)",
             laporan)  # fmt: skip


def test_the_report_under_a_final_assessment_stays(db: sqlite3.Connection) -> None:
    _, laporan, koperasi = _final(db)
    for name in _columns(db, "laporan_keuangan"):
        _refused(
            db,
            f"UPDATE laporan_keuangan SET {name} = {name} WHERE id = ?",  # noqa: S608 - own columns
            laporan,
        )
    _refused(db, "DELETE FROM laporan_keuangan WHERE id = ?", laporan)
    values = "(koperasi_id, unit, tahun_buku) VALUES (?, 'koperasi', 2025)"
    _refused(db, f"REPLACE INTO laporan_keuangan {values}", koperasi)
    _refused(
        db,
        """REPLACE INTO laporan_keuangan (id, koperasi_id, unit, tahun_buku)
           VALUES (?, 1, 'usp', 2030)""",
        laporan,
    )


def test_a_draft_and_its_report_stay_free(db: sqlite3.Connection) -> None:
    db.execute("UPDATE penilaian SET total = '80' WHERE status = 'draf'")
    db.execute(
        """UPDATE laporan_akun SET jumlah = 5 WHERE laporan_id =
           (SELECT laporan_id FROM penilaian WHERE status = 'draf')"""
    )

    assert db.execute("SELECT count(*) FROM laporan_akun WHERE jumlah = 5").fetchone() == (2,)
