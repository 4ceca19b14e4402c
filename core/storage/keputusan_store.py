"""Rows of decrees in full: their content, their state, the scan of what was signed."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.iku.keputusan import Keputusan, Tahap
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class Pindaian:
    """The scan of a signed decree; its bytes lie beside the database."""

    keputusan_id: int
    nama_berkas: str
    jenis: str
    ukuran: int
    sidik: str
    pada: str
    oleh: str
    id: int = 0


class KeputusanStore:
    """Writes decrees; `IkuKeputusan` reads them. Call inside `db.atomic()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, deed: Deed, set_iku: str, isi: dict[str, Any], asal_id: int | None) -> int:
        """A new draft; returns its id."""
        row = {"jenis": "rancangan", "set_iku": set_iku, "status": Tahap.DRAF.value}
        return rows.insert(self._db, deed, "keputusan", {**row, **_named(isi), "asal_id": asal_id})

    def save(self, deed: Deed, keputusan: Keputusan, isi: dict[str, Any]) -> bool:
        """Keep the content of a draft; False when nothing differs."""
        return rows.update(self._db, deed, _key(keputusan), _named(isi))

    def move(self, deed: Deed, keputusan: Keputusan, tahap: Tahap) -> None:
        """Put it into another state."""
        printed = tahap is Tahap.DICETAK
        row = {
            "status": (Tahap.DIPERIKSA if printed else tahap).value,
            "dicetak_pada": deed.when.isoformat(timespec="seconds") if printed else None,
        }
        rows.update(self._db, deed, _key(keputusan), row)

    def determine(
        self, deed: Deed, keputusan: Keputusan, isi: dict[str, Any], pindaian: Pindaian
    ) -> None:
        """The last change there is: number, date and signer, with the scan."""
        rows.insert(
            self._db,
            deed,
            "keputusan_scan",
            {
                "keputusan_id": keputusan.id,
                "nama_berkas": pindaian.nama_berkas,
                "jenis": pindaian.jenis,
                "ukuran": pindaian.ukuran,
                "sidik": pindaian.sidik,
                "pada": pindaian.pada,
                "oleh": pindaian.oleh,
            },
        )
        row = {**_named(isi), "status": Tahap.DITETAPKAN.value}
        rows.update(self._db, deed, _key(keputusan), row)

    def trash(self, deed: Deed, keputusan: Keputusan) -> None:
        """Move a draft to Tempat sampah."""
        row = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, _key(keputusan), row)

    def scans(self, keputusan_id: int) -> tuple[Pindaian, ...]:
        """The scans of a decree."""
        found = self._db.execute(
            """SELECT keputusan_id, nama_berkas, jenis, ukuran, sidik, pada, oleh, id
               FROM keputusan_scan WHERE keputusan_id = ? ORDER BY id""",
            [keputusan_id],
        )
        return tuple(Pindaian(*row) for row in found)


def _named(isi: dict[str, Any]) -> dict[str, Any]:
    """The columns that lists are read from, out of the content."""
    day = str(isi.get("tanggal") or "")
    try:
        whole = date.fromisoformat(day).isoformat()
    except ValueError:
        whole = None
    return {
        "judul": isi["judul"],
        "tentang": isi["tentang"],
        "nomor": isi.get("nomor", ""),
        "tanggal": whole,
        "tanggal_tercetak": "" if whole else day,
        "isi": json.dumps(isi, ensure_ascii=False, sort_keys=True),
    }


def _key(keputusan: Keputusan) -> Key:
    return Key("keputusan", keputusan.id, keputusan.versi)
