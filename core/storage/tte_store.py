"""Rows of electronic signatures: only added, never changed."""

from datetime import datetime
from typing import Any

from core.naskah.tte import Ditandatangani
from core.storage import rows
from core.storage.journal import Deed
from core.storage.sqlite import Database

_COLUMNS = """id, cetakan_id, ruang, sidik, ukuran, sidik_sebelum, pemilik, penerbit, seri, sejak,
  sampai, sidik_sertifikat, nama_naskah, pada, oleh"""


class TteStore:
    """Reads and adds signatures of issued papers."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, cetakan_id: int) -> list[Ditandatangani]:
        """Signatures of one paper in the order they were made; the last has the newest bytes."""
        return self._all("cetakan_id = ? ORDER BY id", [cetakan_id])

    def all(self) -> list[Ditandatangani]:
        """Every signature."""
        return self._all("1 ORDER BY id", [])

    def add(self, deed: Deed, signed: Ditandatangani) -> int:
        """Note one; its file is in the archive already. Call inside `db.atomic()`."""
        row: dict[str, Any] = {
            "cetakan_id": signed.cetakan_id,
            "ruang": signed.ruang,
            "sidik": signed.sidik,
            "ukuran": signed.ukuran,
            "sidik_sebelum": signed.sidik_sebelum,
            "pemilik": signed.pemilik,
            "penerbit": signed.penerbit,
            "seri": signed.seri,
            "sejak": signed.sejak.isoformat(timespec="seconds"),
            "sampai": signed.sampai.isoformat(timespec="seconds"),
            "sidik_sertifikat": signed.sidik_sertifikat,
            "nama_naskah": signed.nama_naskah,
            "pada": deed.when.isoformat(timespec="seconds"),
            "oleh": deed.actor.nama,
        }
        return rows.insert(self._db, deed, "cetakan_tte", row)

    def _all(self, where: str, values: list[Any]) -> list[Ditandatangani]:
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM cetakan_tte WHERE {where}",  # noqa: S608 - own columns
            values,
        )
        return [_signed(row) for row in found]


def _signed(row: tuple[Any, ...]) -> Ditandatangani:
    return Ditandatangani(
        id=row[0],
        cetakan_id=row[1],
        ruang=row[2],
        sidik=row[3],
        ukuran=row[4],
        sidik_sebelum=row[5],
        pemilik=row[6],
        penerbit=row[7],
        seri=row[8],
        sejak=datetime.fromisoformat(row[9]),
        sampai=datetime.fromisoformat(row[10]),
        sidik_sertifikat=row[11],
        nama_naskah=row[12],
        pada=datetime.fromisoformat(row[13]),
        oleh=row[14],
    )
