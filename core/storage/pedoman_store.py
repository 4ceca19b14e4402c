"""Rows of the office's say about pedoman: versions, what was matched, readings for all."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from core.rules.pedoman_kantor import CaraBacaKantor, Pencocokan, VersiPedoman
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

VERSI, COCOK, CARA = "pedoman_kantor", "pencocokan", "cara_baca"
_VERSI = """id, pedoman_id, nomor, isi, sidik, asal_sidik, alasan, dibuat_pada, dibuat_oleh,
  berlaku, versi"""
_COCOK = """id, pedoman_id, sidik, komponen, tanggal, petugas_id, oleh, halaman, catatan, isi,
  versi"""
_CARA = "id, pedoman_id, komponen, varian, alasan, pada, oleh, versi"


def write_toml(isi: Mapping[str, Any]) -> str:
    """The content of a rule file as TOML text."""
    import tomli_w

    return tomli_w.dumps(isi)


class PedomanStore:
    """Reads and writes them; the content of a version is only ever added."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def in_force(self) -> list[VersiPedoman]:
        """The office's version of each pedoman that has one in force."""
        return self._versions("berlaku = 1 AND dihapus_pada IS NULL ORDER BY pedoman_id", [])

    def versions(self, pedoman_id: str) -> list[VersiPedoman]:
        """Every version the office made of a pedoman, the newest first."""
        return self._versions("pedoman_id = ? ORDER BY nomor DESC", [pedoman_id])

    def all_versions(self) -> list[VersiPedoman]:
        return self._versions("1 ORDER BY pedoman_id, nomor DESC", [])

    def by_sidik(self, sidik: str) -> VersiPedoman | None:
        """The version with this hash."""
        found = self._versions("sidik = ? ORDER BY id LIMIT 1", [sidik])
        return found[0] if found else None

    def add_version(self, deed: Deed, versi: VersiPedoman) -> int:
        """Add a version and put it in force in place of the one before."""
        self.retire(deed, versi.pedoman_id)
        row = {
            "pedoman_id": versi.pedoman_id,
            "nomor": self._next_number(versi.pedoman_id),
            "isi": versi.isi,
            "sidik": versi.sidik,
            "asal_sidik": versi.asal_sidik,
            "alasan": versi.alasan,
            "dibuat_pada": versi.dibuat_pada.isoformat(timespec="seconds"),
            "dibuat_oleh": versi.dibuat_oleh,
            "berlaku": 1,
        }
        return rows.insert(self._db, deed, VERSI, row)

    def retire(self, deed: Deed, pedoman_id: str) -> bool:
        """No office version of this pedoman is in force any more; they stay readable."""
        found = self._versions("pedoman_id = ? AND berlaku = 1", [pedoman_id])
        for each in found:
            rows.update(self._db, deed, Key(VERSI, each.id, each.versi), {"berlaku": 0})
        return bool(found)

    def use(self, deed: Deed, versi: VersiPedoman) -> None:
        """Put an older version in force again."""
        self.retire(deed, versi.pedoman_id)
        rows.update(self._db, deed, Key(VERSI, versi.id, versi.versi), {"berlaku": 1})

    def _next_number(self, pedoman_id: str) -> int:
        sql = "SELECT coalesce(max(nomor), 0) + 1 FROM pedoman_kantor WHERE pedoman_id = ?"
        return int(self._db.execute(sql, [pedoman_id]).fetchone()[0])

    def _versions(self, where: str, values: list[Any]) -> list[VersiPedoman]:
        sql = f"SELECT {_VERSI} FROM pedoman_kantor WHERE {where}"  # noqa: S608 - own columns
        return [_version(row) for row in self._db.execute(sql, values)]

    def unlocked(self) -> dict[str, int]:
        """How many drafts and checked assessments rest on each pedoman."""
        rows_found = self._db.execute(
            """SELECT pedoman_id, count(*) FROM penilaian
               WHERE status IN ('draf', 'diperiksa') AND dihapus_pada IS NULL AND pedoman_id <> ''
               GROUP BY pedoman_id ORDER BY pedoman_id"""
        )
        return {pedoman_id: int(count) for pedoman_id, count in rows_found}

    def matches(self, pedoman_id: str, *, trashed: bool = False) -> list[Pencocokan]:
        """What was matched of a pedoman, the latest first; or what was withdrawn."""
        return self._matches(
            "pedoman_id = ? AND (dihapus_pada IS NOT NULL) = ? ORDER BY tanggal DESC, id DESC",
            [pedoman_id, trashed],
        )

    def add_match(self, deed: Deed, cocok: Pencocokan) -> int:
        row = {
            "pedoman_id": cocok.pedoman_id,
            "sidik": cocok.sidik,
            "komponen": cocok.komponen,
            "tanggal": cocok.tanggal.isoformat(),
            "petugas_id": cocok.petugas_id,
            "oleh": cocok.oleh,
            "halaman": cocok.halaman,
            "catatan": cocok.catatan,
            "isi": json.dumps(dict(cocok.isi), sort_keys=True),
        }
        return rows.insert(self._db, deed, COCOK, row)

    def trash_match(self, deed: Deed, cocok: Pencocokan) -> None:
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, Key(COCOK, cocok.id, cocok.versi), gone)

    def restore_match(self, deed: Deed, cocok: Pencocokan) -> None:
        rows.update(self._db, deed, Key(COCOK, cocok.id, cocok.versi), {"dihapus_pada": None})

    def _matches(self, where: str, values: list[Any]) -> list[Pencocokan]:
        sql = f"SELECT {_COCOK} FROM pencocokan WHERE {where}"  # noqa: S608 - own columns
        return [_match(row) for row in self._db.execute(sql, values)]

    def readings(self, pedoman_id: str | None = None) -> list[CaraBacaKantor]:
        """The readings chosen for all assessments, of one pedoman or of every one."""
        sql = f"""SELECT {_CARA} FROM cara_baca
            WHERE dihapus_pada IS NULL AND (? IS NULL OR pedoman_id = ?)
            ORDER BY pedoman_id, komponen"""  # noqa: S608 - own columns
        return [_reading(row) for row in self._db.execute(sql, [pedoman_id, pedoman_id])]

    def set_reading(self, deed: Deed, cara: CaraBacaKantor) -> None:
        """Keep the reading; another one of the same component goes."""
        self.drop_reading(deed, cara.pedoman_id, cara.komponen)
        row = {
            "pedoman_id": cara.pedoman_id,
            "komponen": cara.komponen,
            "varian": cara.varian,
            "alasan": cara.alasan,
            "pada": cara.pada.isoformat(timespec="seconds"),
            "oleh": cara.oleh,
        }
        rows.insert(self._db, deed, CARA, row)

    def drop_reading(self, deed: Deed, pedoman_id: str, komponen: str) -> None:
        """Back to the usual reading."""
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        for each in self.readings(pedoman_id):
            if each.komponen == komponen:
                rows.update(self._db, deed, Key(CARA, each.id, each.versi), gone)


def _version(row: tuple[Any, ...]) -> VersiPedoman:
    return VersiPedoman(
        id=row[0],
        pedoman_id=row[1],
        nomor=row[2],
        isi=row[3],
        sidik=row[4],
        asal_sidik=row[5],
        alasan=row[6],
        dibuat_pada=datetime.fromisoformat(row[7]),
        dibuat_oleh=row[8],
        berlaku=bool(row[9]),
        versi=row[10],
    )


def _match(row: tuple[Any, ...]) -> Pencocokan:
    return Pencocokan(
        id=row[0],
        pedoman_id=row[1],
        sidik=row[2],
        komponen=row[3],
        tanggal=date.fromisoformat(row[4]),
        petugas_id=row[5],
        oleh=row[6],
        halaman=row[7],
        catatan=row[8],
        isi=json.loads(row[9]),
        versi=row[10],
    )


def _reading(row: tuple[Any, ...]) -> CaraBacaKantor:
    return CaraBacaKantor(
        id=row[0],
        pedoman_id=row[1],
        komponen=row[2],
        varian=row[3],
        alasan=row[4],
        pada=datetime.fromisoformat(row[5]),
        oleh=row[6],
        versi=row[7],
    )
