"""A file is opened only when that is safe, and the refusal says what to do."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import (
    DamagedDatabaseError,
    DatabaseInUseError,
    DatabaseRefusedError,
    FileUnwritableError,
    NetworkPathError,
    NewerDatabaseError,
)
from core.storage import database
from core.storage.sqlite import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "siku.db"
    db = database.connect_writer(target)
    database.create_schema(db, node=5)
    db.close()
    return target


def test_a_sound_file_is_openable(path: Path) -> None:
    database.check_openable(path)


def test_a_writer_commits_durably_with_foreign_keys(path: Path) -> None:
    db = database.connect_writer(path)

    pragmas = [
        db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    ]
    assert pragmas == ["wal", 2, 1]
    db.close()


def test_a_reader_cannot_write_whatever_the_code_tries(path: Path) -> None:
    db = database.connect_reader(path)

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("INSERT INTO meta (kunci, nilai) VALUES ('x', 'y')")
    db.close()


def test_all_tables_are_strict(path: Path) -> None:
    db = database.connect_reader(path)

    loose = [
        row[0]
        for row in db.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
        )
        if not row[0].startswith(("sqlite_", "_sqlite", "umkm_cari"))
    ]
    assert loose == []
    db.close()


@pytest.mark.parametrize("name", ["\\\\server\\bagian\\siku.db", "//server/bagian/siku.db"])
def test_a_network_path_is_refused_with_the_way_out(name: str) -> None:
    with pytest.raises(NetworkPathError) as refused:
        database.refuse_network_path(Path(name) if name[0] == "/" else _Windows(name))

    assert "disk komputer ini" in refused.value.hint


class _Windows(type(Path())):  # type: ignore[misc]
    """A Windows path on any system: its text keeps the backslashes."""


def test_a_mapped_drive_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(database, "_is_remote", lambda drive: drive == "Z:")

    with pytest.raises(NetworkPathError):
        database.refuse_network_path(_Windows("Z:\\kantor\\siku.db"))

    database.refuse_network_path(_Windows("C:\\kantor\\siku.db"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefusedError, match="tidak ditemukan"):
        database.check_openable(tmp_path / "tiada.db")


@pytest.mark.parametrize("content", [b"", b"teks biasa", b"SQLite format 3\x00" + b"x" * 900])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    target = tmp_path / "lain.db"
    target.write_bytes(content)

    with pytest.raises(DamagedDatabaseError):
        database.check_openable(target)

    assert target.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "lain.db"
    other = sqlite3.connect(target)
    other.execute("CREATE TABLE kantor (id)")
    other.close()

    with pytest.raises(DamagedDatabaseError):
        database.check_openable(target)


def test_half_a_file_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])

    with pytest.raises(DamagedDatabaseError):
        database.check_openable(path)


def test_a_newer_database_is_refused_and_left_alone(path: Path) -> None:
    db = database.connect_writer(path)
    db.execute(
        """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
           VALUES ('siku', '9999_kelak', 'x')"""
    )
    db.conn.commit()
    db.close()

    with pytest.raises(NewerDatabaseError) as refused:
        database.check_openable(path)

    assert "Perbarui SIKU" in refused.value.hint


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_is_refused(path: Path) -> None:
    path.chmod(0o400)

    with pytest.raises(FileUnwritableError):
        database.check_openable(path)


def test_a_read_only_file_is_refused_even_to_root(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)

    with pytest.raises(FileUnwritableError) as refused:
        database.check_openable(path)

    assert "Salin basis data" in refused.value.hint


def test_a_second_copy_of_the_program_is_refused(path: Path) -> None:
    held = database.lock(path)

    with pytest.raises(DatabaseInUseError) as refused:
        database.lock(path)

    assert "sudah terbuka" in refused.value.hint
    held.release()


def test_the_lock_of_a_killed_program_is_free_again(path: Path) -> None:
    script = (
        "import sys, os; from pathlib import Path; from core.storage import database;"
        "held = database.lock(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)

    database.lock(path).release()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database disk image is malformed", DamagedDatabaseError),
        ("file is not a database", DamagedDatabaseError),
        ("database is locked", DatabaseInUseError),
        ("database or disk is full", FileUnwritableError),
        ("attempt to write a readonly database", FileUnwritableError),
        ("unable to open database file", FileUnwritableError),
    ],
)
def test_what_sqlite_says_becomes_a_sentence_with_a_way_out(said: str, kind: type) -> None:
    found = database.translated(sqlite3.OperationalError(said), Path("siku.db"))

    assert type(found) is kind
    assert found.hint


def test_an_unknown_failure_stays_a_bug() -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        database.translated(sqlite3.OperationalError("no such table: x"), Path("siku.db"))


def test_a_broken_reference_is_found(path: Path) -> None:
    db = database.connect_writer(path)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("INSERT INTO status_koperasi (koperasi_id, status) VALUES (99, 'aktif')")

    assert [problem.split(" baris")[0] for problem in database.quick_check(db)] == [
        "rujukan putus: status_koperasi"
    ]
    db.close()


def test_storage_does_not_drag_pandas_in() -> None:
    script = (
        "import sys; import core.storage.database;"
        "print('pandas' in sys.modules, 'numpy' in sys.modules)"
    )

    found = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )

    assert found.stdout.split() == ["False", "False"]


def test_pandas_can_be_imported_after_storage() -> None:
    script = "import core.storage.database, pandas; print(pandas.DataFrame({'a': [1]}).shape)"

    found = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )

    assert found.stdout.strip() == "(1, 1)"


def test_a_database_handed_out_by_sqlite_utils_is_ours(path: Path) -> None:
    db = database.connect_reader(path)

    assert isinstance(db, Database)
    db.close()


def test_a_folder_with_the_name_of_a_database_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "siku.db"
    path.mkdir()

    with pytest.raises(DatabaseRefusedError, match=r"siku\.db tidak dapat dibaca") as refused:
        database.check_openable(path)

    assert refused.value.hint


def test_a_file_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "siku.db"
    path.write_bytes(b"SQLite format 3\x00")

    def fail(*_given: object, **_named: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)

    with pytest.raises(DatabaseRefusedError, match=r"siku\.db tidak dapat dibaca"):
        database.check_openable(path)


def test_a_place_that_may_not_be_looked_at_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", fail)

    with pytest.raises(DatabaseRefusedError, match=r"siku\.db tidak dapat dibaca"):
        database.check_openable(tmp_path / "siku.db")


def test_a_lock_while_writing_is_said_in_our_words(tmp_path: Path) -> None:
    path = tmp_path / "siku.db"
    db = database.connect_writer(path)
    db.execute("CREATE TABLE contoh (isi TEXT UNIQUE)")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    db.execute("PRAGMA busy_timeout = 10")

    with pytest.raises(DatabaseInUseError) as refused, db.atomic():
        db.execute("INSERT INTO contoh VALUES ('a')")
    other.close()

    assert "siku.db" in refused.value.message
    with db.atomic():
        db.execute("INSERT INTO contoh VALUES ('a')")
    with pytest.raises(sqlite3.IntegrityError), db.atomic():
        db.execute("INSERT INTO contoh VALUES ('a')")
    db.close()


def test_a_full_disk_while_writing_is_said_in_our_words(tmp_path: Path) -> None:
    db = database.connect_writer(tmp_path / "siku.db")
    db.execute("CREATE TABLE contoh (isi TEXT)")
    db.execute("PRAGMA max_page_count = 4")

    with pytest.raises(FileUnwritableError) as refused, db.atomic():
        db.execute("INSERT INTO contoh VALUES (hex(randomblob(100000)))")

    assert "Disk penuh" in refused.value.message
    assert list(db.execute("SELECT * FROM contoh")) == []
    db.close()
