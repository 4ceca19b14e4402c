"""A copy counts only when it was reopened and found sound."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.errors import FileUnwritableError
from core.storage import backup, database
from core.storage.sqlite import Database

NOW = datetime(2026, 11, 24, 16, 5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "siku.db"


@pytest.fixture
def db(path: Path) -> Database:
    found = database.connect_writer(path)
    database.create_schema(found, node=5)
    return found


def test_a_copy_holds_what_was_committed_and_opens_by_itself(db: Database, path: Path) -> None:
    with db.atomic():
        db.execute("INSERT INTO meta (kunci, nilai) VALUES ('uji', 'ada')")

    copy = backup.make(db, path, when=NOW)

    reopened = database.connect_reader(copy.path)
    assert reopened.execute("SELECT nilai FROM meta WHERE kunci = 'uji'").fetchone() == ("ada",)
    assert copy.path.name == "siku-20261124-160500.db"
    reopened.close()


def test_only_thirty_copies_are_kept_and_the_oldest_leave(db: Database, path: Path) -> None:
    for day in range(33):
        backup.make(db, path, when=NOW + timedelta(days=day))

    dates = [copy.dibuat for copy in backup.kept(path)]
    assert len(dates) == backup.KEPT
    assert dates[0] == NOW + timedelta(days=32)
    assert dates[-1] == NOW + timedelta(days=3)


def test_an_unsound_copy_does_not_count(
    db: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "quick_check", lambda _db: ["halaman 7 rusak"])

    with pytest.raises(FileUnwritableError, match="halaman 7 rusak"):
        backup.make(db, path, when=NOW)

    assert list(backup.folder_of(path).iterdir()) == []


def test_a_copy_that_cannot_be_written_leaves_the_older_ones(db: Database, path: Path) -> None:
    first = backup.make(db, path, when=NOW)
    blocked = backup.folder_of(path) / "siku-20261124-170500.belum"
    blocked.mkdir()

    with pytest.raises(FileUnwritableError, match="tidak dapat dibuat"):
        backup.make(db, path, when=NOW + timedelta(hours=1))

    assert [copy.path for copy in backup.kept(path)] == [first.path]
