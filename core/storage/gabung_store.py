"""Move the rows of one cooperative to another and back, each with its journal entry."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from core.koperasi.gabung import BENTROK, TERKUNCI, YEARLY, Kunci
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class Gerak:
    """A row that moves or stays; rows of one `kelompok` do the same. `sebab` "" moves."""

    tabel: str
    id: int
    versi: int
    kelompok: str = ""
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class BarisPindah:
    """A row that a merge changed: fields before and after, and its version right after."""

    tabel: str
    id: int
    kelompok: str
    sebelum: dict[str, Any]
    sesudah: dict[str, Any]
    versi: int


@dataclass(frozen=True, slots=True)
class Penggabungan:
    """One merge as it was recorded."""

    id: int
    versi: int
    tetap_id: int
    lebur_id: int
    pada: str
    oleh: str


class GabungStore:
    """Rows of `penggabungan`, and the movement itself. Call the writing ones in `db.atomic()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keys(self) -> list[Kunci]:
        """What pairs are found by, of every cooperative."""
        found = self._db.execute(
            """SELECT id, nama, nama_kunci, nik, no_badan_hukum_kunci, kelurahan,
                 dihapus_pada IS NOT NULL FROM koperasi k
               WHERE NOT EXISTS (SELECT 1 FROM penggabungan p WHERE p.lebur_id = k.id
                 AND p.dipisahkan_pada IS NULL AND p.dihapus_pada IS NULL)
               ORDER BY nama_kunci, id"""
        )
        return [
            Kunci(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6])) for row in found
        ]

    def tables(self) -> tuple[str, ...]:
        """Every table whose rows belong to a cooperative."""
        found = self._db.execute(
            """SELECT m.name FROM sqlite_schema m WHERE m.type = 'table'
               AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'koperasi_id')
               AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'versi')
               ORDER BY m.rowid"""
        )
        return tuple(row[0] for row in found)

    def plan(self, tetap_id: int, lebur_id: int) -> list[Gerak]:
        """Every row of the record that goes, and whether it may move."""
        moves: list[Gerak] = []
        locked, taken = self._locked(lebur_id), self._taken(tetap_id)
        for tabel in self.tables():
            for row_id, versi, kelompok in self._rows(tabel, lebur_id):
                sebab = ""
                if kelompok:
                    sebab = TERKUNCI if kelompok in locked else BENTROK if kelompok in taken else ""
                elif self._clashes(tabel, row_id, tetap_id):
                    sebab = BENTROK
                moves.append(Gerak(tabel, row_id, versi, kelompok, sebab))
        return moves

    def finals(self, koperasi_id: int) -> set[tuple[str, int]]:
        """Unit and year of every final assessment in force."""
        found = self._db.execute(
            """SELECT unit, tahun_buku FROM penilaian
               WHERE koperasi_id = ? AND status = 'final' AND dihapus_pada IS NULL""",
            [koperasi_id],
        )
        return {(row[0], row[1]) for row in found}

    def change(self, deed: Deed, key: Key, after: dict[str, Any], kelompok: str) -> BarisPindah:
        """Write fields of one row; returns what is needed to take it back."""
        before = rows.current(self._db, key, tuple(after))
        moved = rows.update(self._db, deed, key, after)
        return BarisPindah(key.tabel, key.id, kelompok, before, after, key.versi + int(moved))

    def record(self, deed: Deed, tetap_id: int, lebur_id: int, alasan: str) -> int:
        """The entry of a merge."""
        row = {
            "tetap_id": tetap_id,
            "lebur_id": lebur_id,
            "pada": deed.when.isoformat(timespec="seconds"),
            "oleh": deed.actor.nama,
            "alasan": alasan,
        }
        return rows.insert(self._db, deed, "penggabungan", row)

    def note_rows(self, penggabungan_id: int, moved: list[BarisPindah]) -> None:
        """Keep what moved, in order."""
        self._db.conn.executemany(
            "INSERT INTO penggabungan_baris VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (penggabungan_id, n, one.tabel, one.id, one.kelompok,
                 json.dumps(one.sebelum), json.dumps(one.sesudah), one.versi)
                for n, one in enumerate(moved)
            ],
        )  # fmt: skip

    def of(self, koperasi_id: int) -> list[Penggabungan]:
        """Merges in force that this cooperative took part in, newest first."""
        found = self._db.execute(
            """SELECT id, versi, tetap_id, lebur_id, pada, oleh FROM penggabungan
               WHERE (tetap_id = ? OR lebur_id = ?) AND dipisahkan_pada IS NULL
                 AND dihapus_pada IS NULL ORDER BY id DESC""",
            [koperasi_id, koperasi_id],
        )
        return [Penggabungan(*row) for row in found]

    def latest(self, most: int) -> list[Penggabungan]:
        """The newest merges in force of the office."""
        found = self._db.execute(
            """SELECT id, versi, tetap_id, lebur_id, pada, oleh FROM penggabungan
               WHERE dipisahkan_pada IS NULL AND dihapus_pada IS NULL ORDER BY id DESC LIMIT ?""",
            [most],
        )
        return [Penggabungan(*row) for row in found]

    def rows_of(self, penggabungan_id: int) -> list[BarisPindah]:
        """What a merge changed, the last change first."""
        found = self._db.execute(
            """SELECT tabel, catatan_id, kelompok, sebelum, sesudah, versi FROM penggabungan_baris
               WHERE penggabungan_id = ? ORDER BY urut DESC""",
            [penggabungan_id],
        )
        return [
            BarisPindah(row[0], row[1], row[2], json.loads(row[3]), json.loads(row[4]), row[5])
            for row in found
        ]

    def now(self, one: BarisPindah) -> tuple[int, dict[str, Any]]:
        """Version and the same fields as they stand now."""
        names = tuple(one.sesudah)
        sql = f"SELECT versi, {', '.join(names)} FROM {one.tabel} WHERE id = ?"  # noqa: S608 - own names
        row = self._db.execute(sql, [one.id]).fetchone()
        return int(row[0]), dict(zip(names, row[1:], strict=True))

    def close(self, deed: Deed, merge: Penggabungan) -> None:
        """Say that a merge was taken back."""
        key = Key("penggabungan", merge.id, merge.versi)
        when = deed.when.isoformat(timespec="seconds")
        rows.update(self._db, deed, key, {"dipisahkan_pada": when})

    def _rows(self, tabel: str, koperasi_id: int) -> Iterator[tuple[int, int, str]]:
        yearly = tabel in YEARLY
        group = "unit || ' ' || tahun_buku" if yearly else "''"
        sql = f"SELECT id, versi, {group} FROM {tabel} WHERE koperasi_id = ? ORDER BY id"  # noqa: S608 - own names
        yield from self._db.execute(sql, [koperasi_id]).fetchall()

    def _locked(self, koperasi_id: int) -> set[str]:
        """Book years with an assessment that is or was final: the database lets none move."""
        found = self._db.execute(
            """SELECT DISTINCT unit || ' ' || tahun_buku FROM penilaian
               WHERE koperasi_id = ? AND status IN ('final', 'dibuka_kembali')""",
            [koperasi_id],
        )
        return {row[0] for row in found}

    def _taken(self, koperasi_id: int) -> set[str]:
        """Book years for which the record that stays has anything, trashed rows too."""
        return {kelompok for tabel in YEARLY for _, _, kelompok in self._rows(tabel, koperasi_id)}

    def _clashes(self, tabel: str, row_id: int, tetap_id: int) -> bool:
        """Whether the database would refuse this row there; nothing stays changed."""
        if tabel == "status_koperasi":
            return self._same_day(row_id, tetap_id)
        self._db.execute("SAVEPOINT coba")
        try:
            self._db.execute(
                f"UPDATE {tabel} SET koperasi_id = ? WHERE id = ?",  # noqa: S608 - own names
                [tetap_id, row_id],
            )
        except sqlite3.IntegrityError:
            return True
        finally:
            self._db.execute("ROLLBACK TO coba")
            self._db.execute("RELEASE coba")
        return False

    def _same_day(self, status_id: int, tetap_id: int) -> bool:
        """Two statuses of one cooperative never begin on the same day."""
        found = self._db.execute(
            """SELECT 1 FROM status_koperasi a JOIN status_koperasi b ON b.sejak IS a.sejak
               WHERE a.id = ? AND b.koperasi_id = ? AND b.dihapus_pada IS NULL
                 AND a.dihapus_pada IS NULL""",
            [status_id, tetap_id],
        )
        return found.fetchone() is not None


def child_of(deed: Deed, koperasi_id: int) -> Deed:
    """The same act, filed under one cooperative."""
    return replace(deed, induk=f"koperasi:{koperasi_id}")
