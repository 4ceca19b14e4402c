"""The office's choice of who signs which paper, kept among its settings."""

import json
from typing import Any

from core.errors import RecordMovedError
from core.kantor.tanda_tangan_susunan import BAWAAN, Slot, Susunan
from core.storage import journal
from core.storage.journal import Deed, Value
from core.storage.sqlite import Database

_KUNCI = "tanda_tangan"


class TandaTanganStore:
    """Reads and writes the one setting."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def load(self) -> Susunan:
        """The choice in force; what this program does not know is left out."""
        row = self._db.execute(
            "SELECT nilai, versi FROM pengaturan WHERE kunci = ?", [_KUNCI]
        ).fetchone()
        if row is None:
            return Susunan()
        stored: dict[str, Any] = json.loads(row[0])
        known = frozenset(Slot)
        return Susunan(
            diubah={
                dokumen: tuple(Slot(one) for one in slots if one in known)
                for dokumen, slots in stored["diubah"].items()
                if dokumen in BAWAAN
            },
            jabatan_kepala=stored["jabatan_kepala"],
            jabatan_kabid=stored["jabatan_kabid"],
            versi=row[1],
        )

    def save(self, deed: Deed, susunan: Susunan) -> None:
        """Keep it; raises `RecordMovedError` when somebody else saved it meanwhile."""
        before = self.load()
        if before.versi != susunan.versi:
            raise RecordMovedError("Susunan tanda tangan sudah diubah petugas lain.")
        old, new = _facts(before), _facts(susunan)
        changes: dict[str, tuple[Value, Value]] = {
            name: (old.get(name), new.get(name))
            for name in {**old, **new}
            if old.get(name) != new.get(name)
        }
        if not changes:
            return
        self._db.execute(
            """INSERT INTO pengaturan (kunci, nilai) VALUES (?, ?)
               ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai, versi = versi + 1""",
            [_KUNCI, _written(susunan)],
        )
        journal.write(self._db, deed, tabel="pengaturan", baris=_KUNCI, changes=changes)


def _written(susunan: Susunan) -> str:
    return json.dumps(
        {
            "diubah": {
                dokumen: [slot.value for slot in slots]
                for dokumen, slots in sorted(susunan.diubah.items())
                if slots != BAWAAN.get(dokumen)
            },
            "jabatan_kepala": susunan.jabatan_kepala,
            "jabatan_kabid": susunan.jabatan_kabid,
        },
        ensure_ascii=False,
    )


def _facts(susunan: Susunan) -> dict[str, str]:
    """Every part as the journal tells it."""
    slots = {
        dokumen: ", ".join(slot.sebutan for slot in susunan.slots_of(dokumen)) for dokumen in BAWAAN
    }
    return {
        **slots,
        "jabatan kepala": susunan.jabatan_kepala,
        "jabatan kabid": susunan.jabatan_kabid,
    }
