"""Rows of the indicators: sets, targets, realisasi, SAKIP, stored sums, decrees."""

import json
from typing import Any

from core.rules.schema import Lawbook
from core.storage import journal, rows
from core.storage.iku_bawaan import shipped_naskah, shipped_sets
from core.storage.journal import Deed
from core.storage.sqlite import Database


class IkuStore:
    """Reads and writes what the indicators need."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def install_shipped(self, deed: Deed, law: Lawbook) -> None:
        """Put the shipped IKU sets and their decrees into a new office."""
        known = {found.id: found for found in law.set_iku}
        for shipped in shipped_sets():
            found = known[shipped.id]
            self._db.execute(
                """INSERT INTO set_iku (id, judul, sejak, sampai, isi, sidik)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                [found.id, found.judul, found.sejak, found.sampai, shipped.isi, found.hash],
            )
            changes: journal.Changes = {"sidik": (None, found.hash)}
            journal.write(self._db, deed, tabel="set_iku", baris=found.id, changes=changes)
        for naskah in shipped_naskah():
            rows.insert(self._db, deed, "keputusan", _keputusan(naskah))


def _keputusan(naskah: dict[str, Any]) -> dict[str, Any]:
    asli = naskah["jenis"] == "asli"
    return {
        "jenis": naskah["jenis"],
        "set_iku": naskah["set_iku"],
        "judul": naskah["judul"],
        "tentang": naskah["tentang"],
        "nomor": naskah["nomor"],
        # a printed date without a day is no date: kept as printed
        "tanggal_tercetak": naskah["tanggal"],
        "isi": json.dumps(naskah, ensure_ascii=False),
        "status": "ditetapkan" if asli else "draf",
    }
