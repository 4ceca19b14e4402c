"""Rows of decrees in full: their content, their state, the scan of what was signed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core import tanggal
from core.iku.keputusan import Keputusan, Tahap
from core.naskah.isi_keputusan import LABEL, IsiKeputusan, write_isi
from core.naskah.naskah_baca import LAMA
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

    def add(self, deed: Deed, set_iku: str, isi: IsiKeputusan, asal_id: int | None) -> int:
        """A new draft; returns its id."""
        row = {"jenis": "rancangan", "set_iku": set_iku, "status": Tahap.DRAF.value}
        return rows.insert(self._db, deed, "keputusan", {**row, **_named(isi), "asal_id": asal_id})

    def save(self, deed: Deed, keputusan: Keputusan, isi: IsiKeputusan) -> bool:
        """Keep the content of a draft, what only its annex says too; False: nothing differs."""
        sql = "SELECT isi FROM keputusan WHERE id = ?"
        (stored,) = self._db.execute(sql, [keputusan.id]).fetchone()
        older = {
            key: one for key, one in json.loads(stored).items() if key in LAMA and key != LABEL
        }
        return rows.update(self._db, deed, _key(keputusan), _named(isi, older))

    def move(self, deed: Deed, keputusan: Keputusan, tahap: Tahap) -> None:
        """Put it into another state."""
        printed = tahap is Tahap.DICETAK
        row = {
            "status": (Tahap.DIPERIKSA if printed else tahap).value,
            "dicetak_pada": deed.when.isoformat(timespec="seconds") if printed else None,
        }
        rows.update(self._db, deed, _key(keputusan), row)

    def determine(
        self, deed: Deed, keputusan: Keputusan, isi: IsiKeputusan, pindaian: Pindaian
    ) -> None:
        """The last change there is: number, date and signer, with the scan."""
        scan = {
            "keputusan_id": keputusan.id,
            "nama_berkas": pindaian.nama_berkas,
            "jenis": pindaian.jenis,
            "ukuran": pindaian.ukuran,
            "sidik": pindaian.sidik,
            "pada": pindaian.pada,
            "oleh": pindaian.oleh,
        }
        rows.insert(self._db, deed, "keputusan_scan", scan)
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


def day_of(text: str) -> date | None:
    """The day a decree bears; None where it is blank or only half there."""
    try:
        return tanggal.parse(text)
    except ValueError:
        return None


def _named(isi: IsiKeputusan, older: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The columns that lists are read from, and the content."""
    naskah, day = isi.naskah, day_of(isi.naskah.tanggal)
    whole = {**(older or {}), **write_isi(isi)}
    return {
        "judul": naskah.judul,
        "tentang": naskah.tentang,
        "nomor": naskah.nomor,
        "tanggal": day.isoformat() if day else None,
        "tanggal_tercetak": "" if day else naskah.tanggal,
        "isi": json.dumps(whole, ensure_ascii=False),
    }


def _key(keputusan: Keputusan) -> Key:
    return Key("keputusan", keputusan.id, keputusan.versi)
