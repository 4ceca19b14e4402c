"""Saving a record keeps its version, its journal and its neighbours' work."""

import sqlite3
from datetime import datetime

import pytest

from core.errors import RecordMovedError
from core.storage import database, journal, rows
from core.storage.journal import Actor, Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

DEED = Deed(
    Actor(None, "CONTOH Petugas", "operator", "pc-contoh"), datetime(2026, 11, 24, 9), "uji"
)
PERSON = {"awalan": "", "jabatan": "Kepala Dinas", "nama": "CONTOH Pejabat", "nip": ""}


@pytest.fixture
def db() -> Database:
    found = database._connect(":memory:")  # noqa: SLF001 - an in-memory office has no path
    database.create_schema(found, node=5)
    return found


def insert(db: Database, **changes: str) -> int:
    with db.atomic():
        return rows.insert(db, DEED, "penanda_tangan", {**PERSON, **changes})


def test_ids_of_a_node_lie_in_its_own_range(db: Database) -> None:
    first, second = insert(db), insert(db)

    assert (first, second) == ((5 << 36) + 1, (5 << 36) + 2)


def test_an_insert_journals_every_filled_field(db: Database) -> None:
    new_id = insert(db)

    (entry,) = journal.entries_of(db, "penanda_tangan", new_id)
    assert entry.perubahan == {
        "jabatan": (None, "Kepala Dinas"),
        "nama": (None, "CONTOH Pejabat"),
    }
    assert (entry.petugas, entry.pc, entry.perbuatan) == ("CONTOH Petugas", "pc-contoh", "uji")


def test_an_update_raises_the_version_and_journals_only_what_changed(db: Database) -> None:
    new_id = insert(db)

    with db.atomic():
        changed = rows.update(
            db, DEED, Key("penanda_tangan", new_id, 1), {**PERSON, "nama": "CONTOH Lain"}
        )

    assert changed
    assert journal.entries_of(db, "penanda_tangan", new_id)[0].perubahan == {
        "nama": ("CONTOH Pejabat", "CONTOH Lain")
    }
    assert db.execute("SELECT nama, versi FROM penanda_tangan").fetchall() == [("CONTOH Lain", 2)]


def test_saving_without_a_change_leaves_no_trace(db: Database) -> None:
    new_id = insert(db)

    with db.atomic():
        changed = rows.update(db, DEED, Key("penanda_tangan", new_id, 1), PERSON)

    assert not changed
    assert len(journal.entries_of(db, "penanda_tangan", new_id)) == 1


def test_a_record_that_moved_under_a_form_is_not_overwritten(db: Database) -> None:
    new_id = insert(db)
    with db.atomic():
        rows.update(db, DEED, Key("penanda_tangan", new_id, 1), {"nama": "CONTOH Rekan"})

    with pytest.raises(RecordMovedError), db.atomic():
        rows.update(db, DEED, Key("penanda_tangan", new_id, 1), {"nama": "CONTOH Saya"})

    assert db.execute("SELECT nama FROM penanda_tangan").fetchone() == ("CONTOH Rekan",)


def test_a_record_is_not_saved_when_its_journal_fails(db: Database) -> None:
    db.execute("CREATE TRIGGER macet BEFORE INSERT ON jurnal BEGIN SELECT RAISE(ABORT, 'x'); END")

    with pytest.raises(sqlite3.IntegrityError), db.atomic():
        rows.insert(db, DEED, "penanda_tangan", PERSON)

    assert db.table("penanda_tangan").count == 0


@pytest.mark.parametrize("sql", ["UPDATE jurnal SET petugas = 'x'", "DELETE FROM jurnal"])
def test_the_journal_only_grows(db: Database, sql: str) -> None:
    insert(db)

    with pytest.raises(sqlite3.IntegrityError, match="jurnal hanya ditambah"):
        db.execute(sql)


def test_a_whole_chain_has_no_broken_entry(db: Database) -> None:
    insert(db)
    insert(db)

    assert journal.first_broken(db) is None


def test_an_entry_altered_behind_the_programs_back_is_named(db: Database) -> None:
    insert(db)
    insert(db)
    (second,) = db.execute("SELECT max(id) FROM jurnal").fetchone()
    db.execute("DROP TRIGGER jurnal_tidak_diubah")

    db.execute("UPDATE jurnal SET petugas = 'orang lain' WHERE id = ?", [second])

    assert journal.first_broken(db) == second


def test_an_entry_taken_out_breaks_the_chain_at_the_next(db: Database) -> None:
    for _ in range(3):
        insert(db)
    ids = [row[0] for row in db.execute("SELECT id FROM jurnal ORDER BY id")]
    db.execute("DROP TRIGGER jurnal_tidak_dihapus")

    db.execute("DELETE FROM jurnal WHERE id = ?", [ids[1]])

    assert journal.first_broken(db) == ids[2]


def test_the_journal_keeps_no_password(db: Database) -> None:
    row = {"nip": "197001011995031001", "nama": "CONTOH", "peran": "admin", "sandi": "rahasia"}

    with db.atomic():
        new_id = rows.insert(db, DEED, "petugas", row)

    (entry,) = journal.entries_of(db, "petugas", new_id)
    assert entry.perubahan["sandi"] == (None, "(tidak dicatat)")
    assert "rahasia" not in "".join(str(row) for row in db.execute("SELECT * FROM jurnal"))
