"""Rows of evidence files: who made which one when, of what, and the hash of its bytes."""

from datetime import datetime
from typing import Any

from core.naskah.bukti_iku import BuktiTercatat
from core.storage import journal
from core.storage.journal import Deed
from core.storage.sqlite import Database

TABEL = "berkas_bukti"


class BuktiStore:
    """Reads and adds evidence files."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_of(self, tahun: int, iku: str) -> list[BuktiTercatat]:
        """Files of an indicator and year, the newest first."""
        return self._all("tahun = ? AND iku = ? ORDER BY id DESC LIMIT 200", [tahun, iku])

    def by_sidik(self, sidik: str) -> list[BuktiTercatat]:
        """Files with these bytes, the newest first."""
        return self._all("sidik = ? ORDER BY id DESC", [sidik])

    def add(self, deed: Deed, one: BuktiTercatat) -> int:
        """Note a file that was written. Call inside `db.atomic()`."""
        cursor = self._db.execute(
            """INSERT INTO berkas_bukti (tahun, iku, penetapan_id, cakupan, nama_berkas, sidik,
                 ukuran, halaman, manifes, hilang, pada, oleh)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [one.tahun, one.iku, one.penetapan_id, one.cakupan, one.nama_berkas, one.sidik,
             one.ukuran, one.halaman, one.manifes, one.hilang,
             deed.when.isoformat(timespec="seconds"), deed.actor.nama],
        )  # fmt: skip
        new_id = int(cursor.lastrowid or 0)
        changes: journal.Changes = {
            "tujuan": (None, f"berkas {one.nama_berkas}"),
            "iku": (None, one.iku),
            "halaman": (None, one.halaman),
            "sidik": (None, one.sidik),
        }
        journal.write(self._db, deed, tabel=TABEL, baris=new_id, changes=changes)
        return new_id

    def _all(self, where: str, values: list[Any]) -> list[BuktiTercatat]:
        sql = f"""SELECT tahun, iku, cakupan, nama_berkas, sidik, ukuran, halaman, manifes, hilang,
                    penetapan_id, pada, oleh, id FROM berkas_bukti WHERE {where}"""  # noqa: S608 - own words
        return [_read(row) for row in self._db.execute(sql, values)]


def _read(row: tuple[Any, ...]) -> BuktiTercatat:
    return BuktiTercatat(
        tahun=row[0],
        iku=row[1],
        cakupan=row[2],
        nama_berkas=row[3],
        sidik=row[4],
        ukuran=row[5],
        halaman=row[6],
        manifes=row[7],
        hilang=row[8],
        penetapan_id=row[9],
        pada=datetime.fromisoformat(row[10]),
        oleh=row[11],
        id=row[12],
    )
