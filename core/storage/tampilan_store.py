"""Rows of saved views, and which one an officer wants first."""

import json
from typing import Any

from core.kantor.tampilan import Isian, KolomTampilan, Tampilan
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "tampilan"
_COLUMNS = "id, daftar, nama, petugas_id, isi, versi"


class TampilanStore:
    """Reads and writes views."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_for(self, daftar: str, petugas_id: int) -> list[Tampilan]:
        """Those of an officer and those for everybody, by name."""
        found = self._db.execute(
            f"""SELECT {_COLUMNS} FROM tampilan
                WHERE daftar = ? AND dihapus_pada IS NULL
                  AND (petugas_id IS NULL OR petugas_id = ?)
                ORDER BY nama COLLATE NOCASE, id""",  # noqa: S608 - own columns
            [daftar, petugas_id],
        )
        return [_tampilan(row) for row in found]

    def save(self, deed: Deed, tampilan: Tampilan) -> int:
        """Add or change one; returns its id."""
        row = _row(tampilan)
        if not tampilan.id:
            return rows.insert(self._db, deed, TABEL, row)
        rows.update(self._db, deed, Key(TABEL, tampilan.id, tampilan.versi), row)
        return tampilan.id

    def trash(self, deed: Deed, tampilan: Tampilan) -> None:
        """Into Tempat sampah; nobody begins with it any more."""
        self._db.execute("DELETE FROM tampilan_awal WHERE tampilan_id = ?", [tampilan.id])
        moment = deed.when.isoformat(timespec="seconds")
        key = Key(TABEL, tampilan.id, tampilan.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": moment})

    def first_of(self, daftar: str, petugas_id: int) -> int:
        """The view an officer wants first; 0 for none."""
        row = self._db.execute(
            "SELECT tampilan_id FROM tampilan_awal WHERE daftar = ? AND petugas_id = ?",
            [daftar, petugas_id],
        ).fetchone()
        return int(row[0]) if row else 0

    def set_first(self, daftar: str, petugas_id: int, tampilan_id: int) -> None:
        """From now on this one; 0 for none. What an officer likes is not journalled."""
        self._db.execute(
            "DELETE FROM tampilan_awal WHERE daftar = ? AND petugas_id = ?", [daftar, petugas_id]
        )
        if tampilan_id:
            self._db.execute(
                "INSERT INTO tampilan_awal (petugas_id, daftar, tampilan_id) VALUES (?, ?, ?)",
                [petugas_id, daftar, tampilan_id],
            )


def _row(tampilan: Tampilan) -> dict[str, Any]:
    isi = {
        "saringan": {key: _plain(value) for key, value in tampilan.saringan.items()},
        "kolom": [[one.kode, one.lebar, one.tampak] for one in tampilan.kolom],
    }
    return {
        "daftar": tampilan.daftar,
        "nama": tampilan.nama,
        "petugas_id": tampilan.petugas_id,
        "isi": json.dumps(isi, ensure_ascii=False, sort_keys=True),
    }


def _plain(value: Isian) -> str | bool | list[str]:
    return list(value) if isinstance(value, tuple) else value


def _tampilan(row: tuple[Any, ...]) -> Tampilan:
    isi = json.loads(row[4])
    return Tampilan(
        daftar=row[1],
        nama=row[2],
        saringan={
            key: tuple(value) if isinstance(value, list) else value
            for key, value in isi["saringan"].items()
        },
        kolom=tuple(KolomTampilan(*one) for one in isi["kolom"]),
        petugas_id=row[3],
        id=row[0],
        versi=row[5],
    )
